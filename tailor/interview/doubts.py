"""What is doubtful in a change of the answers: it is said when it happens, though a file may hold it."""

from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.doubles import new_doubles
from tailor.errors import InputError

_TERMS: Final = "Kies een kortere termijn voor het archief, of maak de termijn voor de vernietiging langer."


def doubts(before: Antwoorden, after: Antwoorden) -> tuple[str, ...]:
    """Return what became doubtful by a change: what stands twice now, and terms that do not go together."""
    late = archived_too_late(before, after)
    return (*said_twice(before, after), *([f"{late} {_TERMS}"] if late else []))


def said_twice(before: Antwoorden, after: Antwoorden) -> tuple[str, ...]:
    """Return what stands twice by a change and did not before, as sentences."""
    return tuple(f"{one.message} {one.suggestion}" for one in new_doubles(before, after))


def archived_too_late(before: Antwoorden, after: Antwoorden) -> str:
    """Return that a change has data destroyed before they are archived; empty when not, or when it was so."""
    late = after.bewaren.archived_too_late
    return "" if late == before.bewaren.archived_too_late else late


def refuse_late_archive(before: Antwoorden, after: Antwoorden) -> None:
    """Refuse a change that has data destroyed before they are archived.

    Raises:
        InputError: It does.
    """
    if late := archived_too_late(before, after):
        raise InputError(
            wat="De bewaartermijnen passen niet bij elkaar.",
            waar="bewaren.termijn_archief_maanden, bewaren.termijn_vernietiging_maanden",
            waarom=late,
            nu=f"{_TERMS} U kunt beide tegelijk wijzigen. De antwoorden zijn niet veranderd.",
        )
