"""What is asked to change the list of parties: a new one, a copy, its questions, a spreadsheet."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tailor.answers.gemeenten import gemeenten
from tailor.answers.plain_data import Data
from tailor.answers.questions.partijen import PARTIJEN
from tailor.grammar import enumeration
from tailor.interview.answer import Choice
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
    PASTE,
    REGION,
    PartyList,
    needs_name,
    parts_of_party,
    regions,
)
from tailor.interview.party_card import with_card
from tailor.interview.proposals import to_choose_from
from tailor.path import Pad
from tailor.terminal.ask import Work, ask_part, is_meant, known_if_meant, short_if_meant
from tailor.terminal.cards import ask_card, ask_cards, show_party
from tailor.terminal.for_all import ask_for_all
from tailor.terminal.lists import Dialogue, edit_element
from tailor.terminal.pasted import paste_parties
from tailor.terminal.sheets import use_spreadsheet
from tailor.terminal.ticking import tick_in_menu
from tailor.terminal.together import walk
from tailor.terminal.ways_out import ANSWER, choose_answer, choose_in_menu, type_line


def _add(work: Work, parties: PartyList, place: int) -> None:
    """Ask kind and name, make the party, and ask the rest; back ends it, and the party stays."""
    q = parties.part_inquiry(place, KIND)
    work.screen.show(q.introduction)
    kind = choose_answer(work.screen, q, [*q.options, Choice(DONE, "Toch geen partij toevoegen")], "")
    if kind != DONE:
        _make(work, parties, place, {KIND: kind})


def _make(work: Work, parties: PartyList, place: int, data: dict[str, Data]) -> None:
    """Ask the name of a new party when it has one of its own, make it, and ask the rest.

    Nothing is made without a name. One of which there is only one in the country is never asked its name.
    """
    if needs_name(data.get(KIND)):
        data[NAME] = parties.fixed_name(data) or _ask_name(work, parties, place, data)
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
    before = work.interview.antwoorden
    walk(work, [parties.pad[place] / name for name in parts_of_party()])
    show_party(work, before, parties.pad[place])


def _card(work: Work, _parties: PartyList, place: int) -> None:
    """Show the card of a party and ask what is open."""
    ask_card(work, place)


def _open(work: Work, parties: PartyList, _place: int) -> PartyList:
    """Ask what is open of the parties, of gemeenten together, and then with the card of each that is left."""
    asked = ask_for_all(work, parties)
    ask_cards(work, with_card(work.interview, asked))
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


DIALOGUES: Final[Mapping[str, Dialogue[PartyList]]] = MappingProxyType(
    {
        ADD: _add,
        REGION: _add_region,
        PASTE: paste_parties,
        IMPORT: use_spreadsheet,
        OPEN: _open,
        CARD: _card,
        ALL: _walk,
        ONE: _ask_one,
        COPY: _copy,
    }
)


def edit_party(work: Work, place: int) -> None:
    """Ask what is to be done with one party, and do that.

    Raises:
        Elsewhere: The user goes elsewhere; back when nothing is done.
    """
    edit_element(work, PartyList(work.interview, PARTIJEN), place, DIALOGUES)
