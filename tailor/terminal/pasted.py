"""Parties that are pasted as lines: shown as a table before they are taken; what is wrong can be mended."""

from contextlib import suppress
from typing import Final, NamedTuple

from tailor.errors import InputError
from tailor.interview.answer import Choice
from tailor.interview.imported import refused_list
from tailor.interview.marks import as_typed
from tailor.interview.parties import PartyList
from tailor.interview.pasted import HOW_TO_PASTE, NO_PARTY, WHO_TAKES_PART, PastedList, pasted_list
from tailor.spreadsheet import open_pasted
from tailor.spreadsheet.report import telling
from tailor.terminal.ask import Work
from tailor.terminal.screen import Back, confirm
from tailor.terminal.sheets import settled
from tailor.terminal.ways_out import choose_in_menu

_GO_ON: Final = "U plakte eerder een lijst die nog niet is overgenomen. Wilt u daarmee verder?"
_MEND, _LEAVE = ":mend", ":leave"
_WAYS: Final = (
    Choice(_MEND, "Deze regels verbeteren", "Zij staan dan klaar om te wijzigen."),
    Choice(_LEAVE, "Deze regels laten vervallen", "Wat u overnam, blijft staan."),
)


class _Left(NamedTuple):
    """What is not taken: the lines as they were typed, empty when all is taken, and why."""

    text: str = ""
    why: str = ""


def paste_parties(work: Work, parties: PartyList, _place: int) -> None:
    """Ask for lines, show what they bring, and take the good ones when the user agrees; mend the others.

    Back goes to the lines as they were typed. They are kept until they are taken or the user lets them go;
    what is still there of a time before is offered first.

    Raises:
        Elsewhere: The user goes elsewhere; what was taken is saved, and what was not is kept.
    """
    pasted, left = _of_before(work), _Left()
    while pasted or (pasted := _ask_lines(work, left)):
        work.keep_pasted(pasted)
        left, pasted = _Left(pasted), ""
        with suppress(Back):
            left = _taken(work, parties, left.text)
            work.keep_pasted(left.text)
            if not left.text or not _wants_to_mend(work, parties):
                break
    work.keep_pasted("")


def _of_before(work: Work) -> str:
    """Return the lines of a time before when the user wants to go on with them; empty for none."""
    if (kept := work.pasted) and not confirm(work.screen, _GO_ON, default=True):
        work.keep_pasted(kept := "")
    return kept


def _ask_lines(work: Work, left: _Left) -> str:
    work.screen.show(left.why or HOW_TO_PASTE)
    return work.screen.paste(WHO_TAKES_PART, ready=left.text)


def _wants_to_mend(work: Work, parties: PartyList) -> bool:
    question = "Wat wilt u met wat niet is overgenomen?"
    return choose_in_menu(work.screen, parties.inquiry, question, _WAYS) == _MEND


def _taken(work: Work, parties: PartyList, pasted: str) -> _Left:
    """Show what lines bring and take them when the user agrees; return what is not taken.

    Raises:
        Elsewhere: The user goes elsewhere; nothing was taken.
    """
    try:
        opened = open_pasted(pasted, work.interview.antwoorden)
        preview = settled(work, parties.inquiry, opened)
    except InputError as error:
        return _refused(work, pasted, refused_list(error, " "))
    found = pasted_list(pasted, opened, preview, work.interview)
    if not (found.table or found.wrong):
        return _refused(work, pasted, NO_PARTY)
    _show(work, found)
    why = "\n".join(found.wrong.values())
    if preview.antwoorden == work.interview.antwoorden:
        work.screen.show("Er is niets om over te nemen.")
    elif not confirm(work.screen, "Wilt u deze partijen overnemen?", default=True):
        return _Left(pasted, why)
    else:
        _take(work, found)
    return _Left(found.left, why)


def _refused(work: Work, pasted: str, why: str) -> _Left:
    work.screen.show(why)
    return _Left(pasted, why)


def _show(work: Work, found: PastedList) -> None:
    """Show a table of the good rows, what else there is to know, and what is wrong with the others."""
    for lines in (found.table, [*map(as_typed, found.remarks)], found.wrong.values()):
        if lines:
            work.screen.show("\n".join(lines))
    work.screen.show(f"**{as_typed(telling(found.found))}**")


def _take(work: Work, found: PastedList) -> None:
    """Save the good rows; what the rules find of them is told where the rest of each party is asked."""
    work.take(found.found.antwoorden)
    work.screen.show(as_typed(telling(found.found, taken=True)))
