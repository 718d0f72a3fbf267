"""One card per party: what follows from what it is, taken at once; then a form with what is still open."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.questions.partijen import PARTIJEN
from tailor.interview.open_walk import open_in_order
from tailor.interview.party_card import ALONE, CHANGE, LATER, MANDATE, SECOND, TAKE, PartyCard
from tailor.interview.preview import party_after
from tailor.path import Pad
from tailor.terminal.ask import Work, ask_part
from tailor.terminal.screen import Back
from tailor.terminal.ticking import tick_with_ways
from tailor.terminal.together import ask_together
from tailor.terminal.ways_out import choose_with_ways, ways_elsewhere

_MORE: Final = frozenset({SECOND, MANDATE, ALONE})
TICK: Final = "Wat wilt u wijzigen?"


def ask_cards(work: Work, places: Sequence[int]) -> None:
    """Show the card of each of these parties that is not complete; back goes to the one before.

    Raises:
        Elsewhere: The user goes elsewhere; Back when that is before the first.
    """
    index = 0
    while 0 <= index < len(places):
        try:
            ask_card(work, places[index])
            index += 1
        except Back:
            index -= 1
    if index < 0:
        raise Back


def ask_card(work: Work, place: int) -> None:
    """Show the card of a party, take what is right, and ask what is open.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    before = work.interview.antwoorden
    work.remember(PARTIJEN[place])
    changed: frozenset[Pad] = frozenset()
    while True:
        card = PartyCard(work.interview, place, besides=changed)
        work.screen.show(card.text)
        lines = [*card.choices, *ways_elsewhere()]
        chosen = choose_with_ways(work.screen, card.question, lines, TAKE, card.explanation)
        if chosen == CHANGE:
            changed |= _change(work, card)
        elif chosen == LATER or _fill_in(work, card, frozenset({chosen} & _MORE), changed):
            break
    show_party(work, before, PARTIJEN[place])


def show_party(work: Work, before: Antwoorden, party: Pad) -> None:
    """Show a party that is done as it will read in the text, when a word of it changed."""
    if words := party_after(work.interview.text, before, work.interview.antwoorden, party):
        work.screen.show(words)


def _fill_in(work: Work, card: PartyCard, more: frozenset[str], changed: frozenset[Pad]) -> bool:
    """Take what is proposed and ask what is open; return whether it came to the end, and not back."""
    if card.proposed:
        work.take(card.taken)
        work.look(card.pad)
    try:
        _ask_open(work, PartyCard(work.interview, card.place, more, changed), more)
    except Back:
        return False
    work.interview.seen.add(card.party.sleutel)
    return True


def _change(work: Work, card: PartyCard) -> frozenset[Pad]:
    """Ask which answers the user wants to give or change, and ask each; back comes back to the card.

    Returns:
        What was ticked.
    """
    ticked: list[Pad] = []
    with suppress(Back):
        ticked += map(Pad, tick_with_ways(work.screen, TICK, card.to_change, card.explanation))
        for pad in ticked:
            ask_part(work, pad)
    return frozenset(ticked)


def _ask_open(work: Work, card: PartyCard, more: frozenset[str]) -> None:
    if lines := card.lines:
        ask_together(work, lines)
    if PartyCard(work.interview, card.place, more).asks_power:
        ask_part(work, card.pad / "bevoegdheid")
    asked = {*lines}
    while (pad := _next_open(work, card.pad, asked)) is not None:
        asked.add(pad)
        ask_part(work, pad)


def _next_open(work: Work, party: Pad, asked: set[Pad]) -> Pad | None:
    """Return the next question of a party that is open and was not asked."""
    found = (pad for pad in open_in_order(work.interview.antwoorden, party))
    return next((pad for pad in found if not any(pad.holds(one) for one in asked)), None)
