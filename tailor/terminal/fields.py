"""How a form is filled in on a screen, whatever the screen: field after field, each taken when it is left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tailor.interview.form import MORE, FormField, Left, OpenForm, wants_more
from tailor.terminal.screen import AnotherWay


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person did on one field of a form.

    Attributes:
        text: What stands in it.
        to: The place of the field where the person goes; None for Enter.
    """

    text: str
    to: int | None = None


def fill_in(fields: Sequence[FormField], at: int, left: Left, ask: Callable[[OpenForm], Typed]) -> list[str]:
    """Return what stands in each field when the person is done.

    Args:
        fields: The fields.
        at: The place of the first one.
        left: Called when a field is left.
        ask: Lets the person type in one field; the form says what stands in the others.

    Raises:
        AnotherWay: A question mark stands in a field.
    """
    form = OpenForm.begin(fields, at)
    while not form.is_done:
        form = _after(form, ask(form), left)
    return list(form.texts)


def _after(form: OpenForm, done: Typed, left: Left) -> OpenForm:
    """Return the form after what a person did on one field."""
    if wants_more(done.text, form.text):
        raise AnotherWay(_without_mark(form, done.text), form.at)
    typed = form.typed(done.text)
    return typed.entered(left) if done.to is None else typed.moved(done.to, left)


def _without_mark(form: OpenForm, text: str) -> tuple[str, ...]:
    """Return what stands in each field, without the question mark; alone it wiped nothing."""
    return form.texts if text.strip() != MORE else form.typed(form.stays(form.at)).texts
