"""How far each accession of a house is, for a reader and for other programs."""

import datetime
from dataclasses import dataclass

from tailor.answers import Antwoorden, open_questions
from tailor.answers.joining import accessions, as_joined, joining_parties
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.questions.toetreders import StaatVanToetreding, Toetreder
from tailor.assemble.open_list import answers_open
from tailor.grammar import date
from tailor.interview.answer import in_words, party_name


@dataclass(frozen=True, slots=True)
class AccessionStanding:
    """How far one accession is.

    Attributes:
        sleutel: The key of the party.
        naam: What it is called.
        state: How far it is, in words.
        days: What happened on which day: a decision, a notice, a signature; only what is known.
        open_count: How many answers about the party are open; 0 after it signed.
        is_signed: Whether it signed, and so joins no more.
    """

    sleutel: str
    naam: str
    state: str
    days: dict[str, datetime.date]
    open_count: int
    is_signed: bool = False

    def lines(self) -> list[str]:
        """Return it for a reader: who, how far, and a line for each day that is known."""
        is_open = f", {answers_open(self.open_count)}" if self.open_count else ""
        head = f"{self.naam} [{self.sleutel}]: {self.state}{is_open}"
        return [head, *(f"    {what}: {date(day)}" for what, day in self.days.items())]

    def as_json(self) -> dict[str, object]:
        """Return it as plain values for JSON."""
        return {
            "partij": self.sleutel,
            "naam": self.naam,
            "staat": self.state,
            **{what: day.isoformat() for what, day in self.days.items()},
            "open_antwoorden": self.open_count,
        }


def standings(antwoorden: Antwoorden) -> list[AccessionStanding]:
    """Return how far every accession is, in the order of the answers; empty when nobody joins."""
    lines = accessions(antwoorden)
    return [
        AccessionStanding(
            str(party.sleutel),
            party_name(party),
            in_words(lines[index].standing, antwoorden),
            _days(lines[index]),
            _open_count(antwoorden, index, place, lines[index]),
            lines[index].staat is StaatVanToetreding.GETEKEND,
        )
        for index, place, party in joining_parties(antwoorden)
    ]


def _days(accession: Toetreder) -> dict[str, datetime.date]:
    found = {
        "besluit": accession.besluit_stuurgroep,
        "kennisgeving": accession.kennisgeving,
        "ondertekening": accession.datum_ondertekening,
    }
    return {what: day for what, day in found.items() if isinstance(day, datetime.date)}


def _open_count(antwoorden: Antwoorden, index: int, place: int, accession: Toetreder) -> int:
    """Return how many answers about a party are open, in the house as it will be."""
    if accession.staat is StaatVanToetreding.GETEKEND:
        return 0
    asked = open_questions(as_joined(antwoorden, index))
    return sum(PARTIJEN[place].holds(one.pad) for one in asked)
