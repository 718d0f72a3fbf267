"""Parties that are pasted as lines: shown as a table before they are taken; what is wrong can be mended."""

from typing import Final

from tailor.errors import InputError
from tailor.interview.answer import Choice
from tailor.interview.parties import PartyList
from tailor.interview.pasted import with_usual_functions
from tailor.spreadsheet import ImportPreview
from tailor.spreadsheet.pasted import open_pasted
from tailor.spreadsheet.report import table_lines, telling
from tailor.terminal.ask import Work
from tailor.terminal.screen import confirm
from tailor.terminal.sheets import settled
from tailor.terminal.ways_out import choose_in_menu

_HELP: Final = (
    "Zet elke partij op een eigen regel, bijvoorbeeld:\n"
    "- Haarlem; mevrouw J. Jansen\n"
    "- ggz; Stichting De Brug; de heer A. Bos; bestuurder\n"
    "U kunt ook cellen uit een rekenblad plakken, met de koppen erboven."
)
PASTED: Final = "Welke partijen doen mee?"
_MEND, _LEAVE = ":mend", ":leave"
_WAYS: Final = (
    Choice(_MEND, "Deze regels verbeteren", "Zij staan dan klaar om te wijzigen."),
    Choice(_LEAVE, "Deze regels laten vervallen", "Wat u overnam, blijft staan."),
)


def paste_parties(work: Work, parties: PartyList, _place: int) -> None:
    """Ask for lines, show what they bring, and take the good ones when the user agrees; mend the others.

    Raises:
        Elsewhere: The user goes elsewhere; what was taken is saved.
    """
    work.screen.show(_HELP)
    text = ""
    while pasted := work.screen.paste(PASTED, ready=text):
        text = _taken(work, parties, pasted)
        if not text or not _wants_to_mend(work, parties):
            return


def _wants_to_mend(work: Work, parties: PartyList) -> bool:
    question = "Wat wilt u met wat niet is overgenomen?"
    return choose_in_menu(work.screen, parties.inquiry, question, _WAYS) == _MEND


def _taken(work: Work, parties: PartyList, pasted: str) -> str:
    """Show what lines bring and take them when the user agrees; return the lines that are not taken."""
    try:
        opened = open_pasted(pasted, work.interview.antwoorden)
        found = with_usual_functions(work.interview, settled(work, parties.inquiry, opened))
    except InputError as error:
        work.screen.show(" ".join(part for part in (f"**{error.wat}**", error.waarom, error.nu) if part))
        return pasted
    wrong = _wrong(found, pasted)
    if not (found.rows or wrong):
        work.screen.show("In deze tekst staat geen enkele partij.")
        return pasted
    work.screen.show("\n".join([*table_lines(found), *wrong.values()]))
    work.screen.show(f"**{telling(found)}**")
    if found.antwoorden == work.interview.antwoorden:
        work.screen.show("Er is niets om over te nemen.")
    elif not confirm(work.screen, "Wilt u deze partijen overnemen?", default=True):
        return pasted
    else:
        work.take(found.antwoorden)
        work.look(parties.pad)
    head = [opened.head.number] if wrong and opened.head.number else []
    return "\n".join(_line(pasted, number) for number in (*head, *wrong))


def _wrong(found: ImportPreview, pasted: str) -> dict[int, str]:
    """Return what is wrong by the number of the line, with the line as it was typed."""
    reasons: dict[int, list[str]] = {}
    for fault in found.faults:
        reasons.setdefault(fault.row, []).append(
            f"{fault.column}: {fault.reason}" if fault.column else fault.reason
        )
    for doubt in found.doubts:
        reasons.setdefault(doubt.row, []).append(f"Het is niet zeker welke partij ‘{doubt.name}’ is.")
    return {
        number: f"**Regel {number} kan niet mee: ‘{_line(pasted, number)}’.** {' '.join(said)}"
        for number, said in sorted(reasons.items())
    }


def _line(pasted: str, number: int) -> str:
    """Return a line as it was typed."""
    lines = pasted.split("\n")
    return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""
