"""What is asked to change the list of parties: a new one, a copy, its questions, a spreadsheet."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Final

from tailor.answers.gemeenten import gemeenten
from tailor.answers.plain_data import Data
from tailor.errors import InputError
from tailor.files import cause, write_private
from tailor.grammar import enumeration
from tailor.interview.answer import Choice, party_name
from tailor.interview.inquiry import Inquiry
from tailor.interview.lists import ADD, DONE
from tailor.interview.parties import (
    ALL,
    CARD,
    COPY,
    IMPORT,
    KIND,
    NAME,
    ONE,
    OPEN,
    REGION,
    PartyList,
    needs_name,
    parts_of_party,
    regions,
)
from tailor.interview.party_card import with_card
from tailor.interview.proposals import to_choose_from
from tailor.interview.short_answers import shortened_import
from tailor.path import Pad
from tailor.spreadsheet import ImportPreview, OpenedList, RowDoubt, open_list, preview_of
from tailor.spreadsheet.mapping import column_words, empty_columns, targets
from tailor.spreadsheet.report import fault_lines, report, telling
from tailor.terminal.ask import Work, ask_part, is_meant, known_if_meant, short_if_meant
from tailor.terminal.cards import ask_card, ask_cards
from tailor.terminal.lists import Dialogue
from tailor.terminal.screen import Back, confirm
from tailor.terminal.ticking import tick_in_menu
from tailor.terminal.together import walk
from tailor.terminal.ways_out import ANSWER, choose_answer, choose_in_menu, type_line

_HAVE, _MAKE, _SAVE, _NEW, _LEAVE = ":have", ":make", ":save", ":new", ":leave"
# Where the empty list is put, in the folder where the user works.
EMPTY_LIST: Final = Path("partijen.xlsx")
# Where the list with the parties of the house is put.
OWN_LIST: Final = Path("mijn-partijen.xlsx")


def _add(work: Work, parties: PartyList, place: int) -> None:
    """Ask kind and name, make the party, and ask the rest; back ends it, and the party stays."""
    q = parties.part_inquiry(place, KIND)
    work.screen.show(q.introduction)
    kind = choose_answer(work.screen, q, [*q.options, Choice(DONE, "Toch geen partij toevoegen")], "")
    if kind != DONE:
        _make(work, parties, place, {KIND: kind})


def _make(work: Work, parties: PartyList, place: int, data: dict[str, Data]) -> None:
    """Ask the name of a new party when it has one, make it, and ask the rest; nothing without a name."""
    if needs_name(data.get(KIND)):
        data[NAME] = _ask_name(work, parties, place, data)
        if not data[NAME]:
            return
    after = parties.added(place, data)
    if not is_meant(work.screen, work.interview.antwoorden, after):
        return
    work.take(after)
    work.look(parties.pad[place] / NAME)
    ask_card(work, place)


def _ask_name(work: Work, parties: PartyList, place: int, data: Mapping[str, Data]) -> str:
    """Ask the name of a new party: chosen from the names that are known, or typed; empty for none."""
    q = parties.name_inquiry(place, data)
    work.screen.show(q.introduction)
    if few := to_choose_from(q.known):
        lines = [*few, Choice(ANSWER, "Een andere naam", "U typt de naam zelf.")]
        chosen = choose_in_menu(work.screen, q, q.vraag.vraag, lines, default=q.ready)
        if chosen != ANSWER:
            return chosen

    def judge(name: str) -> str:
        return parties.judge_name(place, data, name)

    name = type_line(work.screen, q, q.vraag.vraag, ready=q.ready, judge=judge)
    name = short_if_meant(work.screen, name, parties.short_name(place, data, name) if name else None)
    return known_if_meant(work.screen, q, name)


def _walk(work: Work, parties: PartyList, place: int) -> None:
    """Ask the questions of a party one by one; back goes to the one before, and at the first to the list."""
    walk(work, [parties.pad[place] / name for name in parts_of_party()])


def _card(work: Work, _parties: PartyList, place: int) -> None:
    """Show the card of a party and ask what is open."""
    ask_card(work, place)


def _open(work: Work, parties: PartyList, _place: int) -> PartyList:
    """Ask what is open of the parties, with the card of each; what stays open then is left to the user."""
    ask_cards(work, with_card(work.interview))
    return parties.walked(work.interview)


def _ask_one(work: Work, parties: PartyList, place: int) -> None:
    """Ask one question of a party that the user chooses."""
    lines = [*parties.questions(place), Choice(DONE, "Geen")]
    chosen = choose_in_menu(work.screen, parties.inquiry, "Welk antwoord wilt u wijzigen?", lines)
    if chosen != DONE:
        ask_part(work, Pad(chosen))


def _copy(work: Work, parties: PartyList, place: int) -> None:
    """Make a party like this one behind it, and ask its name and then the rest."""
    _make(work, parties, place + 1, parties.copied(place))


def _add_region(work: Work, parties: PartyList, _place: int) -> None:
    """Ask for a veiligheidsregio and which of its gemeenten take part, and make a party of each."""
    q, question = parties.inquiry, "In welke veiligheidsregio liggen de gemeenten?"
    work.screen.show(f"Dit is {gemeenten().words}. Wat ontbreekt, voegt u daarna zelf toe.")
    region = choose_in_menu(work.screen, q, question, [*regions(), Choice(DONE, "Geen")], default="")
    if region == DONE:
        return
    if not (left := parties.of_region(region)):
        work.screen.show(f"Alle gemeenten van {region} staan al in uw lijst.")
    elif names := tick_in_menu(work.screen, q, "Welke gemeenten doen mee?", left):
        after = parties.with_municipalities(names)
        if is_meant(work.screen, work.interview.antwoorden, after):
            work.take(after)
            work.screen.show(
                f"Toegevoegd: {enumeration(names)}. Kies een gemeente om haar vragen te krijgen."
            )
    else:
        work.screen.show("U heeft niets aangevinkt. Er is niets toegevoegd.")


def _use_spreadsheet(work: Work, parties: PartyList, _place: int) -> None:
    """Take over parties from a list, after a preview, or make a list: empty, or with the parties."""
    question = "Wat wilt u met het rekenblad doen?"
    chosen = choose_in_menu(work.screen, parties.inquiry, question, _files(bool(parties.elements)))
    from tailor.spreadsheet import write  # here: openpyxl is heavy, and no question waits for it

    if chosen == _MAKE:
        _write(work, EMPTY_LIST, write.template(), "Het lege rekenblad")
    elif chosen == _SAVE:
        _write(
            work, OWN_LIST, write.export_parties(work.interview.antwoorden), "Het rekenblad met uw partijen"
        )
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
        work.screen.show("\n".join(part for part in (f"**{error.wat}**", error.waarom, error.nu) if part))
        return
    wrong = fault_lines(found)
    heading = ["**Deze rijen kunnen niet mee:**"] if wrong else []
    work.screen.show("\n".join([*report(found), *heading, *wrong]))
    work.screen.show(f"**{telling(found)}**")
    if found.antwoorden == work.interview.antwoorden:
        work.screen.show("Er is niets om over te nemen.")
    elif confirm(work.screen, "Wilt u de goede rijen overnemen?", default=True):
        work.take(found.antwoorden)
        left = {fault.row for fault in found.faults} | {doubt.row for doubt in found.doubts}
        work.screen.show(f"Overgenomen. {_rest(len(left))}".strip())


def _settled(work: Work, q: Inquiry, file: Path) -> ImportPreview:
    """Return what a list would bring, after asking about its columns, and every row that is in doubt.

    Raises:
        InputError: The list cannot be read.
    """
    said: dict[int, str] = {}
    left: set[int] = set()
    before = work.interview.antwoorden
    opened = _ask_columns(work, q, open_list(file, before))
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
    lines = [
        Choice(_LEAVE, "Deze kolom niet overnemen", "Wat erin staat, komt niet in uw antwoorden."),
        *(Choice(heading, heading, one.column.explanation) for heading, one in offered.items()),
    ]
    marked = column.target.heading if column.target else _LEAVE
    question = f"Wat staat er in de kolom ‘{column.name}’?"
    return opened.with_target(
        place, offered.get(choose_in_menu(work.screen, q, question, lines, default=marked))
    )


def _ask_doubt(work: Work, q: Inquiry, doubt: RowDoubt) -> str | None:
    """Ask about which known party a row is; return its key, empty for a new party, None to leave it out."""
    lines = [
        *(
            Choice(str(one.sleutel), f"Ja, het is {party_name(one)}", "De rij vult deze partij aan.")
            for one in doubt.candidates
        ),
        Choice(_NEW, "Nee, het is een nieuwe partij", "De rij wordt een partij erbij."),
        Choice(_LEAVE, "Dat weet ik niet", "De rij wordt nu niet overgenomen."),
    ]
    question = f"Rij {doubt.row} noemt ‘{doubt.name}’. Is dat een partij die u al heeft?"
    chosen = choose_in_menu(work.screen, q, question, lines, default="")
    return {_NEW: "", _LEAVE: None}.get(chosen, chosen)


def _rest(count: int) -> str:
    """Return what to do with the rows that were not taken; empty when there are none."""
    if not count:
        return ""
    rows = "Eén rij is" if count == 1 else f"{count} rijen zijn"
    return f"{rows} niet overgenomen. Verbeter het rekenblad en neem het nog een keer over."


DIALOGUES: Final[Mapping[str, Dialogue[PartyList]]] = MappingProxyType(
    {
        ADD: _add,
        REGION: _add_region,
        IMPORT: _use_spreadsheet,
        OPEN: _open,
        CARD: _card,
        ALL: _walk,
        ONE: _ask_one,
        COPY: _copy,
    }
)
