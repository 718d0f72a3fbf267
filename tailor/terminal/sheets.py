"""What is asked to take parties over from a spreadsheet, or to put them in one."""

from contextlib import suppress
from pathlib import Path

from tailor.errors import InputError
from tailor.files import cause, write_private
from tailor.interview.answer import Choice
from tailor.interview.imported import (
    EMPTY_LIST,
    LEAVE,
    NEW,
    OWN_LIST,
    column_choices,
    doubt_choices,
    doubt_question,
    refused_list,
    rest_words,
    slip_choices,
    slip_question,
)
from tailor.interview.inquiry import Inquiry
from tailor.interview.lists import DONE
from tailor.interview.marks import as_typed
from tailor.interview.parties import PartyList
from tailor.interview.short_answers import shortened_import
from tailor.spreadsheet import (
    ImportPreview,
    OpenedList,
    RowDoubt,
    Slip,
    open_list,
    preview_of,
    slips,
    with_meanings,
)
from tailor.spreadsheet.mapping import column_words, empty_columns, targets
from tailor.spreadsheet.report import fault_lines, report, telling
from tailor.terminal.ask import Work
from tailor.terminal.screen import Back, confirm
from tailor.terminal.ways_out import choose_in_menu, type_line

_HAVE, _MAKE, _SAVE = ":have", ":make", ":save"


def use_spreadsheet(work: Work, parties: PartyList, _place: int) -> None:
    """Take over parties from a list, after a preview, or make a list: empty, or with the parties."""
    question = "Wat wilt u met het rekenblad doen?"
    chosen = choose_in_menu(work.screen, parties.inquiry, question, _files(bool(parties.elements)))
    from tailor.spreadsheet import write  # here: openpyxl is heavy, and no question waits for it

    if chosen == _MAKE:
        _write(work, Path(EMPTY_LIST), write.template(), "Het lege rekenblad")
    elif chosen == _SAVE:
        content = write.export_parties(work.interview.antwoorden)
        _write(work, Path(OWN_LIST), content, "Het rekenblad met uw partijen")
    else:
        _read(work, parties.inquiry)


def _files(has_parties: bool) -> list[Choice]:
    save = Choice(
        _SAVE, "Zet mijn partijen in een rekenblad", f"Het bestand {OWN_LIST}, om te bekijken of te wijzigen."
    )
    return [
        Choice(_HAVE, "Ik heb een ingevuld rekenblad", "Excel (.xlsx) of CSV."),
        Choice(
            _MAKE,
            "Maak een leeg rekenblad voor mij",
            f"Het bestand {EMPTY_LIST}, met een voorbeeld en uitleg.",
        ),
        *([save] if has_parties else []),
    ]


def _write(work: Work, path: Path, content: bytes, what: str) -> None:
    """Write a list, never over a file of the user, and say how to go on."""
    try:
        write_private(path, content, overwrite=False)
    except FileExistsError:
        work.screen.show(f"Het bestand {path} bestaat al. Gebruik dat, of geef het eerst een andere naam.")
        return
    except OSError as error:
        work.screen.show(f"Het bestand {path} kan in deze map niet worden opgeslagen. {cause(error)}")
        return
    work.screen.show(
        f"{what} staat in **{path.resolve()}**. Vul het rekenblad in, sla het op en kies daarna ‘Ik heb"
        " een ingevuld rekenblad’. U kunt intussen stoppen: alles is bewaard."
    )


def _read(work: Work, q: Inquiry) -> None:
    """Ask for a list, show what it would bring, and take the good rows when the user agrees."""
    text = type_line(work.screen, q, "Hoe heet het bestand?").strip("'\"")
    if not text:
        return
    try:
        found = _settled(work, q, Path(text).expanduser())
    except InputError as error:
        work.screen.show(refused_list(error, "\n"))
        return
    wrong = fault_lines(found)
    heading = ["**Deze rijen kunnen niet mee:**"] if wrong else []
    work.screen.show("\n".join([*map(as_typed, report(found)), *heading, *map(as_typed, wrong)]))
    work.screen.show(f"**{as_typed(telling(found))}**")
    if found.antwoorden == work.interview.antwoorden:
        work.screen.show("Er is niets om over te nemen.")
    elif confirm(work.screen, "Wilt u de goede rijen overnemen?", default=True):
        work.take(found.antwoorden)
        left = {fault.row for fault in found.faults} | {doubt.row for doubt in found.doubts}
        work.screen.show(f"Overgenomen. {rest_words(len(left))}".strip())


def _settled(work: Work, q: Inquiry, file: Path) -> ImportPreview:
    """Return what a list would bring, after asking about its columns, and every row that is in doubt.

    Raises:
        InputError: The list cannot be read.
    """
    return settled(work, q, _ask_columns(work, q, open_list(file, work.interview.antwoorden)))


def settled(work: Work, q: Inquiry, opened: OpenedList) -> ImportPreview:
    """Return what an opened list would bring, after asking about each slip and each row that is in doubt.

    Raises:
        Elsewhere: The user goes elsewhere.
        InputError: No column goes to a question.
    """
    said: dict[int, str] = {}
    left: set[int] = set()
    before = work.interview.antwoorden
    opened = _meant(work, q, opened)
    while True:
        found = preview_of(opened, before, said)
        doubt = next((one for one in found.doubts if one.row not in left), None)
        if doubt is None:
            return shortened_import(before, found)
        key = _ask_doubt(work, q, doubt)
        if key is None:
            left.add(doubt.row)
        else:
            said[doubt.row] = key


def _meant(work: Work, q: Inquiry, opened: OpenedList) -> OpenedList:
    """Return a list with the words that are meant where one differs by a letter from what is known."""
    meant = {
        (slip.column, slip.typed): chosen
        for slip in slips(opened, work.interview.antwoorden)
        if (chosen := _ask_slip(work, q, slip)) != LEAVE
    }
    return with_meanings(opened, meant)


def _ask_slip(work: Work, q: Inquiry, slip: Slip) -> str:
    """Ask whether a known word is meant; return it, or LEAVE for what was typed."""
    found = slip_choices(slip)
    marked = found[0].value if len(found) == 2 else ""
    return choose_in_menu(work.screen, q, slip_question(slip), found, default=marked)


def _ask_columns(work: Work, q: Inquiry, opened: OpenedList) -> OpenedList:
    """Show where each column goes until the user says that it is right, and let each be changed."""
    words = "Hieronder staat bij welke vraag elke kolom hoort. Kies een kolom om dat te wijzigen."
    work.screen.show(f"{words} {empty_columns(opened.columns)}".strip())
    while True:
        lines = [
            Choice(DONE, "Zo is het goed", "Hierna ziet u wat er met elke rij gebeurt."),
            *(Choice(str(i), column_words(one), "") for i, one in enumerate(opened.columns) if one.values),
        ]
        chosen = choose_in_menu(work.screen, q, "Klopt het waar elke kolom heen gaat?", lines)
        if chosen == DONE:
            return opened
        with suppress(Back):
            opened = _ask_column(work, q, opened, int(chosen))


def _ask_column(work: Work, q: Inquiry, opened: OpenedList, place: int) -> OpenedList:
    """Ask to which question a column goes, and return the list with it there."""
    column = opened.columns[place]
    offered = {one.heading: one for one in targets(opened.columns)}
    lines = column_choices(opened)
    marked = column.target.heading if column.target else LEAVE
    question = f"Wat staat er in de kolom ‘{column.name}’?"
    return opened.with_target(
        place, offered.get(choose_in_menu(work.screen, q, question, lines, default=marked))
    )


def _ask_doubt(work: Work, q: Inquiry, doubt: RowDoubt) -> str | None:
    """Ask about which known party a row is; return its key, empty for a new party, None to leave it out."""
    found = doubt_choices(doubt)
    chosen = choose_in_menu(work.screen, q, doubt_question(doubt), found, default="")
    return {NEW: "", LEAVE: None}.get(chosen, chosen)
