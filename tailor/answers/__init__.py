"""The answers of a house: the models that are the questionnaire, and the file that holds them."""

from tailor.answers.base import AnswerModel, Keuze, NogNietBekend, Option, Surroundings, Vraag
from tailor.answers.contradictions import Antwoorden
from tailor.answers.file import load, save
from tailor.answers.plain_data import as_data, values_hash
from tailor.answers.proposal import Proposal
from tailor.answers.questionnaire import (
    AskedQuestion,
    OpenQuestion,
    known_paths,
    open_questions,
    question_at,
    questions,
    questions_by_path,
)
from tailor.answers.scalars import ClauseText, Sleutel
from tailor.answers.schema import schema
from tailor.answers.work_file import new_file

__all__ = [
    "AnswerModel",
    "Antwoorden",
    "ClauseText",
    "AskedQuestion",
    "Keuze",
    "NogNietBekend",
    "Surroundings",
    "OpenQuestion",
    "Option",
    "Sleutel",
    "Proposal",
    "Vraag",
    "as_data",
    "known_paths",
    "load",
    "new_file",
    "open_questions",
    "save",
    "schema",
    "values_hash",
    "question_at",
    "questions",
    "questions_by_path",
]
