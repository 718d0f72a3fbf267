"""The answers of a house: the models that are the questionnaire, and the file that holds them."""

from tailor.answers.base import AnswerModel, Keuze, NogNietBekend, Omgeving, Optie, Voorstel, Vraag
from tailor.answers.contradictions import Antwoorden
from tailor.answers.file import load, nieuw, save
from tailor.answers.plain_data import as_data, values_hash
from tailor.answers.questionnaire import (
    GesteldeVraag,
    OpenVraag,
    bekende_paden,
    open_vragen,
    vraag_van,
    vragen,
    vragen_per_pad,
)
from tailor.answers.scalars import ClauseText, Sleutel
from tailor.answers.schema import schema

__all__ = [
    "AnswerModel",
    "Antwoorden",
    "ClauseText",
    "GesteldeVraag",
    "Keuze",
    "NogNietBekend",
    "Omgeving",
    "OpenVraag",
    "Optie",
    "Sleutel",
    "Voorstel",
    "Vraag",
    "as_data",
    "bekende_paden",
    "load",
    "nieuw",
    "open_vragen",
    "save",
    "schema",
    "values_hash",
    "vraag_van",
    "vragen",
    "vragen_per_pad",
]
