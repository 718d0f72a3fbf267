"""The one menu over a list, whatever the list: it shows its editor and does what is chosen."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Final, TypeVar

from tailor.answers import Antwoorden
from tailor.errors import InputError
from tailor.interview.answer import answer_field
from tailor.interview.lists import ADD, CHANGE, DONE, DROP, MOVE, ListEditor
from tailor.interview.marks import as_typed
from tailor.interview.own_words import OwnWords
from tailor.terminal.ask import Work, ask_long_text, is_meant, save_part
from tailor.terminal.clause_text import agrees_as_it_reads, as_meant
from tailor.terminal.screen import Back, confirm
from tailor.terminal.together import edit_group
from tailor.terminal.ways_out import choose_in_menu, choose_place, type_line

E = TypeVar("E", bound=ListEditor)
# Asks what a step needs: the sitting, the list, and the place of the element (behind the last for a new one).
# Gives the list as it is then; None when it has to be looked up in the answers.
Dialogue = Callable[[Work, E, int], E | None]


def _finish(work: Work, editor: ListEditor) -> bool:
    """Save a list that the user is done with; return that it is left."""
    save(work, editor, editor.finished)
    return True


def edit_list(
    work: Work,
    editor: E,
    dialogues: Mapping[str, Dialogue[E]] = MappingProxyType({}),
    leave: Callable[[Work, E], bool] = _finish,
) -> E:
    """Change a list until the user is done; every step is saved at once.

    Args:
        work: The sitting.
        editor: The list, and what can be done with it.
        dialogues: What is asked for a step, by its name; without any, an element is asked part by part.
        leave: Called when the user is done; returns whether the list is left.

    Returns:
        The list as it is left.

    Raises:
        Elsewhere: The user goes elsewhere; back inside an element comes back to the list.
    """
    steps: dict[str, Dialogue[E]] = {**_USUAL, **dialogues}
    while True:
        lines = [*editor.lines, *editor.steps, editor.done]
        chosen = choose_in_menu(work.screen, editor.inquiry, editor.question, lines, default=editor.first)
        if chosen != DONE:
            editor = _after(work, editor, chosen, steps) or editor.renewed(work.interview)
            work.look(editor.last)
        elif leave(work, editor):
            return editor


def edit_element(work: Work, editor: E, place: int, dialogues: Mapping[str, Dialogue[E]]) -> None:
    """Show one element of a list and do one thing with it, as in the menu over the list.

    Raises:
        Elsewhere: The user goes elsewhere; back when nothing is done with it.
    """
    editor = _choose_step(work, editor, place, {**_USUAL, **dialogues}) or editor.renewed(work.interview)
    work.look(editor.last)


def _after(work: Work, editor: E, chosen: str, steps: Mapping[str, Dialogue[E]]) -> E | None:
    """Do what was chosen in the menu; back comes back to the list."""
    with suppress(Back):
        if chosen.startswith(":"):
            return _do(work, editor, chosen, len(editor.elements), steps)
        return _choose_step(work, editor, int(chosen), steps)
    return None


def _choose_step(work: Work, editor: E, place: int, steps: Mapping[str, Dialogue[E]]) -> E | None:
    """Show one element and do one thing with it."""
    element = editor.element(place)
    if element.text:
        work.screen.show(element.text)
    chosen = element.steps[0].value
    if len(element.steps) > 1:
        chosen = choose_in_menu(work.screen, editor.inquiry, element.question, element.steps)
    return None if chosen == DONE else _do(work, editor, chosen, place, steps)


def _do(work: Work, editor: E, step: str, place: int, steps: Mapping[str, Dialogue[E]]) -> E | None:
    if step in steps:
        return steps[step](work, editor, place)
    save(work, editor, lambda: editor.at_once(step, place))
    return None


def save(work: Work, editor: ListEditor, make: Callable[[], Antwoorden | None]) -> bool:
    """Save what a step makes, or say why it cannot be: another answer or another text may need what goes.

    Returns:
        Whether it was welcome.
    """
    try:
        after = make()
    except InputError as error:
        work.screen.show(editor.said(error))
        return False
    if after is None or after == work.interview.antwoorden:
        return True
    if reason := editor.refusal(after):
        work.screen.show(f"**Dit kan niet.** {as_typed(reason)}")
        return False
    if not is_meant(work.screen, work.interview.antwoorden, after):
        return False
    work.take(after)
    return True


def _move(work: Work, editor: ListEditor, place: int) -> None:
    to = choose_place(work.screen, editor.inquiry, editor.names, place)
    save(work, editor, lambda: editor.moved(place, to))


def _drop(work: Work, editor: ListEditor, place: int) -> None:
    """Take an element away after asking; what that does is said first."""
    words, can_go = editor.drop_effect(place)
    if words:
        work.screen.show(words)
    if can_go and confirm(work.screen, editor.element(place).drop_question, default=False):
        save(work, editor, lambda: editor.without(place))


def ask_element(work: Work, editor: ListEditor, place: int) -> None:
    """Ask one element: a group part by part, a text as a whole."""
    pad = editor.pad[place]
    if answer_field(pad).model is not None:
        edit_group(work, pad)
        return
    q = work.interview.inquiry(pad)
    work.screen.show(q.introduction)
    ready = "" if q.value is None else str(q.value)
    if not q.vraag.long:
        text = type_line(work.screen, q, q.question, ready=ready, judge=q.judge)
    elif text := ask_long_text(work.screen, q, q.question, ready=ready, judge=q.judge, lines=True):
        words = OwnWords.of_lid(work.interview, pad)
        text = as_meant(work.screen, q, text, words) if words else text
    if text and agrees_as_it_reads(work, text, work.interview.with_answer(pad, text)):
        save_part(work, pad, text)


_USUAL: Final[Mapping[str, Callable[[Work, ListEditor, int], None]]] = MappingProxyType(
    {ADD: ask_element, CHANGE: ask_element, MOVE: _move, DROP: _drop}
)
