"""A question that several gemeenten have no answer to yet is asked once, in a form with a line for each."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Final

from tailor.answers.questions.partijen import PARTIJEN
from tailor.interview.answer import Choice, effects_of, listed
from tailor.interview.for_all import EACH, LATER, LINES, SAME, UNKNOWN_ALL, ForAll, for_all
from tailor.interview.form import FormField
from tailor.interview.marks import as_typed
from tailor.interview.parties import PartyList
from tailor.path import Pad
from tailor.terminal.ask import Work, is_meant
from tailor.terminal.pasted import paste_parties
from tailor.terminal.screen import Back
from tailor.terminal.ways_out import (
    ANSWER,
    choose_in_menu,
    choose_with_ways,
    form_with_ways,
    said_unknown,
    type_answer,
    ways_elsewhere,
)

_TYPE: Final = Choice(ANSWER, "Verder invullen", "Terug naar het veld.")


def ask_for_all(work: Work, parties: PartyList) -> frozenset[Pad]:
    """Ask for all gemeenten at once what several of them have no answer to.

    Args:
        work: The sitting.
        parties: The list of the parties.

    Returns:
        The answers that were asked.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    asked: set[Pad] = set()
    while (
        one := next((one for one in for_all(work.interview) if asked.isdisjoint(one.pads)), None)
    ) is not None:
        asked |= {*one.pads}
        _ask(work, one, parties)
    return frozenset(asked)


def _ask(work: Work, asked: ForAll, parties: PartyList) -> None:
    """Ask in which way a question is answered, and do that; back comes back to the ways."""
    ways: Mapping[str, Callable[[], None]] = {
        EACH: lambda: _each(work, asked),
        LINES: lambda: paste_parties(work, parties, 0),
        SAME: lambda: _same(work, asked),
        UNKNOWN_ALL: lambda: _take(work, asked, _given(said_unknown(work.screen, asked.q))),
        LATER: lambda: None,
    }
    explanation = "\n\n".join((asked.introduction, effects_of(asked.choices)))
    work.screen.show(asked.introduction)
    while True:
        lines = [*asked.choices, *ways_elsewhere()]
        chosen = choose_with_ways(work.screen, asked.question, lines, EACH, explanation)
        with suppress(Back):
            return ways[chosen]()


def _given(answer: str) -> str:
    """Return an answer; without one the user goes back.

    Raises:
        Back: There is none.
    """
    if not answer:
        raise Back
    return answer


def _same(work: Work, asked: ForAll) -> None:
    """Give one answer for all of the gemeenten, typed once where it does not follow."""
    _take(work, asked, asked.one_for_all or _given(type_answer(work.screen, asked.q)))


def _take(work: Work, asked: ForAll, answer: str) -> None:
    """Save one answer at all of the gemeenten."""
    after = asked.with_all(answer)
    if not is_meant(work.screen, work.interview.antwoorden, after):
        raise Back
    work.take(after)
    work.screen.show(f"Dit geldt nu voor {as_typed(listed(asked.names, len(asked.names)))}.")
    work.look(PARTIJEN)


def _each(work: Work, asked: ForAll) -> None:
    """Ask a line for each gemeente, and save each line when it is left."""
    before = work.interview.antwoorden

    def left(place: int, text: str) -> str:
        after = asked.with_line(work.interview, place, text)
        if after != work.interview.antwoorden:
            work.take(after)
        return ""

    def ways(place: int, not_known: bool) -> FormField | None:
        return _instead(work, asked, place, not_known=not_known)

    while True:
        fields = asked.fields(work.interview)
        for place, text in enumerate(form_with_ways(work.screen, asked.question, fields, ways, left=left)):
            left(place, text)
        if is_meant(work.screen, before, work.interview.antwoorden):
            work.look(PARTIJEN)
            return


def _instead(work: Work, asked: ForAll, place: int, *, not_known: bool) -> FormField | None:
    """Say that the answer of one gemeente is not known yet, or open the ways out beside its line."""
    pad = asked.pads[place]
    if not not_known:
        choose_in_menu(work.screen, asked.q, asked.question, [_TYPE])
        return None
    if not (state := said_unknown(work.screen, work.interview.inquiry(pad))):
        return None
    work.take(work.interview.with_answer(pad, state))
    return asked.fields(work.interview)[place]
