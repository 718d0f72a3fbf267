"""What an import would do, in words."""

from tailor.answers.questionnaire import roepnaam
from tailor.answers.questions.partijen import Partij
from tailor.partijenlijst.invoer import Rij, RowEffect, Voorvertoning
from tailor.partijenlijst.rijen import RijFout


def verslag(shown: Voorvertoning) -> list[str]:
    """Return a line for every row that is good, and what else there is to know about the list."""
    rows = [f"Rij {rij.nummer}: {_name(rij)} ({rij.wijziging.value})" for rij in shown.rijen]
    return [*rows, *shown.opmerkingen]


def fouten(shown: Voorvertoning) -> list[str]:
    """Return why each of the other rows is not taken, with its number and its column."""
    return [_fault(fout) for fout in shown.fouten]


def telling(shown: Voorvertoning) -> str:
    """Return how many rows do what."""
    parts = [f"{shown.aantal(kind)} {kind.value}" for kind in RowEffect]
    wrong = len({fout.rij for fout in shown.fouten})
    return ", ".join([*parts, *([f"{wrong} niet goed"] if wrong else [])])


def _fault(fout: RijFout) -> str:
    return f"Rij {fout.rij}{f', {fout.kolom}' if fout.kolom else ''}: {fout.reden}"


def _name(rij: Rij) -> str:
    """Return by what a reader recognises the party, with its key."""
    naam, sleutel = roepnaam(Partij, rij.partij), str(rij.partij.sleutel)
    return f"{naam} [{sleutel}]" if naam else sleutel
