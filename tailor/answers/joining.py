"""Who joins later (article 28), as pure functions on the answers: who they are, and how it will be then."""

from collections.abc import Iterator
from typing import TypeVar

from tailor.answers.questionnaire import Vragenlijst
from tailor.answers.questions.partijdelen import PartijStatus
from tailor.answers.questions.partijen import Partij
from tailor.answers.questions.toetreders import Toetreder

_Answers = TypeVar("_Answers", bound=Vragenlijst)


def accessions(antwoorden: Vragenlijst) -> tuple[Toetreder, ...]:
    """Return every accession of the house, also those that were signed; empty when they are not known."""
    return antwoorden.toetreders if isinstance(antwoorden.toetreders, tuple) else ()


def joining_parties(antwoorden: Vragenlijst) -> Iterator[tuple[int, int, Partij]]:
    """Yield who has an accession: its place in ``toetreders``, the party's in ``partijen``, the party."""
    places = {str(one.sleutel): place for place, one in enumerate(antwoorden.known_parties)}
    for index, accession in enumerate(accessions(antwoorden)):
        place = places.get(str(accession.partij))
        if place is not None:
            yield index, place, antwoorden.known_parties[place]


def as_before(antwoorden: _Answers, index: int) -> _Answers:
    """Return the answers of ``as_joined`` with the party out of the text again: what is saved until it signs.

    Args:
        antwoorden: The answers of the house.
        index: The place of the accession in ``toetreders``.
    """
    return _with_status(antwoorden, index, PartijStatus.TE_ONDERTEKENEN, PartijStatus.TREEDT_TOE)


def as_joined(antwoorden: _Answers, index: int) -> _Answers:
    """Return the answers as they are when one has joined: the party stands in the text and must sign.

    Args:
        antwoorden: The answers of the house.
        index: The place of the accession in ``toetreders``.
    """
    return _with_status(antwoorden, index, PartijStatus.TREEDT_TOE, PartijStatus.TE_ONDERTEKENEN)


def _with_status(antwoorden: _Answers, index: int, was: PartijStatus, now: PartijStatus) -> _Answers:
    """Return the answers with another status of the party of an accession, when it had the first one."""
    key = accessions(antwoorden)[index].partij
    parties = tuple(
        one.model_copy(update={"status": now}) if one.sleutel == key and one.status is was else one
        for one in antwoorden.known_parties
    )
    return antwoorden.model_copy(update={"partijen": parties})
