"""The kinds of data of Bijlage 4 on a screen: ticked, added, and the special ones with what they need."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from tailor.answers.questions.gegevens import Bijzonder
from tailor.interview import kinds
from tailor.interview.answer import Choice, listed
from tailor.interview.inquiry import Inquiry
from tailor.interview.kinds import NONE, SAME, TICK, YES, KindList
from tailor.interview.lists import ADD, DONE, ListEditor
from tailor.interview.marks import as_typed
from tailor.path import Pad
from tailor.terminal.ask import Work, may_go
from tailor.terminal.lists import ask_element, edit_list
from tailor.terminal.screen import Back, confirm
from tailor.terminal.ticking import tick_answer
from tailor.terminal.together import ask_together
from tailor.terminal.ways_out import choose_answer, choose_in_menu, one_by_one

_READY: Final = Choice(DONE, "Klaar", "Terug naar de vragen.")


def edit_kinds(work: Work, pad: Pad) -> None:
    """Ask which kinds of data are used of the people of a category; own ones are added from the same screen.

    Args:
        work: The sitting.
        pad: The path of the category, or of an answer in it.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    editor = KindList(work.interview, kinds.category_of(pad))
    q = editor.inquiry
    work.screen.show(q.vraag.help)
    found = _ticked(work, q, editor.lines, q.vraag.vraag, editor.ticked)
    if found is None:
        return
    if gone := editor.going(found):
        question = f"U haalt weg wat u zelf had toegevoegd: {listed(gone)}. Is dat goed?"
        found = found if confirm(work.screen, question, default=False) else editor.with_own(found)
    if (after := editor.changed(found)) != work.interview.antwoorden:
        work.take(after)
    if ADD in found:
        _add_kinds(work, editor.pad)


def _add_kinds(work: Work, category: Pad) -> None:
    """Ask for own kinds of data, of one sort or the other, until the user has no more."""
    first = ""
    while (pad := _list_to_add_to(work, category, first)) is not None:
        with suppress(Back):
            _write_in(work, pad)
        if len(KindList(work.interview, category).lists) == 1:
            return
        first = DONE


def _write_in(work: Work, pad: Pad) -> None:
    """Ask for the words of new kinds until nothing is typed; those that stand there can be changed too."""
    editor = ListEditor(work.interview, pad)
    if editor.elements:
        edit_list(work, editor)
        return
    while True:
        ask_element(work, editor, len(editor.elements))
        after = editor.renewed(work.interview)
        if len(after.elements) == len(editor.elements):
            return
        work.look(after.last)
        editor = after


def _list_to_add_to(work: Work, category: Pad, first: str) -> Pad | None:
    """Return the list to which a kind is added; None when there is no more to add."""
    editor = KindList(work.interview, category)
    if len(editor.lists) == 1:
        return editor.lists[0]
    question = "Wat voor gegevens voegt u toe?"
    lines = [*editor.to_add, _READY]
    chosen = choose_in_menu(work.screen, editor.inquiry, question, lines, default=first or None)
    return None if chosen == DONE else category / chosen


def edit_special_kinds(work: Work, pad: Pad) -> None:
    """Ask whether special kinds are used and which, and of each the purpose and the exception in the law.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    was_filled = work.interview.inquiry(pad).is_filled
    began = YES if was_filled else _ask_whether(work, pad)
    if not began:
        return
    if began != SAME:
        _tick_special(work, pad)
    to_ask = kinds.to_complete(work.interview, pad, again=began == SAME)

    def ask(place: int) -> None:
        work.screen.show(f"**{as_typed(_name(work, to_ask[place][0]))}**")
        ask_together(work, to_ask[place])

    one_by_one(len(to_ask), ask)
    if was_filled and not to_ask and kinds.special(work.interview, pad):
        edit_list(work, ListEditor(work.interview, pad))


def _name(work: Work, pad: Pad) -> str:
    """Return which special kind an answer is about."""
    one = pad.parent.find(work.interview.antwoorden)
    return kinds.special_name(one) if isinstance(one, Bijzonder) else ""


def _ask_whether(work: Work, pad: Pad) -> str:
    """Ask whether there are special kinds, and save it when there are none or it is not known yet.

    Nothing is marked: that there are none is said, and never taken by Enter.

    Returns:
        How to go on: which kinds there are is asked, or they are those of the first category; empty for not.
    """
    interview = work.interview
    lines = kinds.whether_special(interview, pad)
    answer = choose_answer(work.screen, interview.inquiry(pad), lines, "")
    if answer == NONE:
        work.take(kinds.with_special(interview, pad, [], []))
    elif answer == SAME:
        work.take(kinds.with_special(interview, pad, kinds.same_as_first(interview, pad), []))
    elif answer != YES:
        work.take(interview.with_answer(pad, answer))
    return answer if answer in (YES, SAME) else ""


def _tick_special(work: Work, pad: Pad) -> None:
    q, now = work.interview.inquiry(pad), kinds.special(work.interview, pad)
    chosen = _ticked(work, q, kinds.special_kinds(), kinds.TICK_QUESTION, kinds.known_kinds(now))
    if chosen or (now and chosen is not None):
        _take_special(work, pad, now, chosen)
    elif chosen is not None:
        _ask_whether_none(work, pad)


def _ticked(
    work: Work, q: Inquiry, lines: Sequence[Choice], question: str, ticked: Sequence[str]
) -> list[str] | None:
    """Return what is ticked; None when something else was answered, which is saved."""
    found = tick_answer(work.screen, q, lines, question, ticked)
    if not isinstance(found, str):
        return found
    if not (q.is_filled and q.value) or may_go(work):
        work.take(work.interview.with_answer(q.pad, found))
    return None


def _ask_whether_none(work: Work, pad: Pad) -> None:
    """Ask what it means that nothing is ticked: that there is none is an answer that is said, not taken."""
    work.screen.show("U heeft niets aangevinkt.")
    answer = choose_answer(work.screen, work.interview.inquiry(pad), [_NO_SPECIAL, _TICK_AGAIN], "")
    if answer == TICK:
        _tick_special(work, pad)
    elif answer == NONE:
        work.take(kinds.with_special(work.interview, pad, [], []))
    else:
        work.take(work.interview.with_answer(pad, answer))


def _take_special(work: Work, pad: Pad, now: list[Bijzonder], chosen: list[str]) -> None:
    stays = kinds.remaining(now, chosen)
    gone = [kinds.special_name(one) for one in now if one not in stays]
    question = f"Het doel en de uitzondering van {listed(gone)} gaan dan weg. Is dat goed?"
    if gone and not confirm(work.screen, question, default=False):
        stays = now
    after = kinds.with_special(work.interview, pad, stays, chosen)
    if after != work.interview.antwoorden:
        work.take(after)


_NO_SPECIAL: Final = Choice(NONE, "Geen enkele", kinds.NONE_MEANS)
_TICK_AGAIN: Final = Choice(TICK, "Toch aanvinken", "Terug naar de lijst.")
