"""What is asked and said when parties are taken over from a list: a spreadsheet, or pasted lines."""

from typing import Final

from tailor.errors import InputError
from tailor.interview.answer import Choice, party_name
from tailor.interview.marks import as_typed
from tailor.spreadsheet import OpenedList, RowDoubt, Slip
from tailor.spreadsheet.mapping import targets

# A row is a new party; a word, a row or a column is left as it is.
NEW, LEAVE = ":new", ":leave"
# The empty list, and the list with the parties of the house.
EMPTY_LIST: Final = "partijen.xlsx"
OWN_LIST: Final = "mijn-partijen.xlsx"


def refused_list(error: InputError, between: str) -> str:
    """Return why a list is refused, as marked text with this between its parts."""
    rest = map(as_typed, filter(None, (error.waarom, error.nu)))
    return between.join((f"**{as_typed(error.wat)}**", *rest))


def slip_question(slip: Slip) -> str:
    """Return how it is asked whether another word is meant."""
    if slip.source and len(slip.meant) == 1:
        return (
            f"Rij {slip.row} noemt ‘{slip.typed}’. In {slip.source} staat ‘{slip.meant[0]}’. Bedoelt u dat?"
        )
    return f"Rij {slip.row} noemt ‘{slip.typed}’. Bedoelt u {_one_of(slip)}?"


def _one_of(slip: Slip) -> str:
    if len(slip.meant) == 1:
        return f"‘{slip.meant[0]}’"
    return f"één van deze uit {slip.source}" if slip.source else "één van deze"


def slip_choices(slip: Slip) -> list[Choice]:
    """Return the words that may be meant, and last what was typed."""
    return [*(Choice(word, word) for word in slip.meant), Choice(LEAVE, f"Nee, het is ‘{slip.typed}’", "")]


def doubt_question(doubt: RowDoubt) -> str:
    """Return how it is asked about which party a row is."""
    return f"Rij {doubt.row} noemt ‘{doubt.name}’. Is dat een partij die u al heeft?"


def doubt_choices(doubt: RowDoubt) -> list[Choice]:
    """Return the known parties that a row may be about, that it is a new one, and that this is not known."""
    known = (
        Choice(str(one.sleutel), f"Ja, het is {party_name(one)}", "De rij vult deze partij aan.")
        for one in doubt.candidates
    )
    return [
        *known,
        Choice(NEW, "Nee, het is een nieuwe partij", "De rij wordt een partij erbij."),
        Choice(LEAVE, "Dat weet ik niet", "De rij wordt nu niet overgenomen."),
    ]


def column_choices(opened: OpenedList) -> list[Choice]:
    """Return where a column of a list can go; first that it is not taken."""
    leave = Choice(LEAVE, "Deze kolom niet overnemen", "Wat erin staat, komt niet in uw antwoorden.")
    found = targets(opened.columns)
    return [leave, *(Choice(one.heading, one.heading, one.column.explanation) for one in found)]


def rest_words(count: int) -> str:
    """Return what to do with the rows that were not taken; empty when there are none."""
    if not count:
        return ""
    rows = "Eén rij is" if count == 1 else f"{count} rijen zijn"
    return f"{rows} niet overgenomen. Verbeter het rekenblad en neem het nog een keer over."
