"""How a form is filled in on a screen, whatever the screen: field after field, each taken when it is left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tailor.interview.form import FormField, Left, OpenForm, wants_more, without_mark
from tailor.terminal.screen import AnotherWay, Elsewhere


@dataclass(frozen=True, slots=True)
class Typed:
    """What a person did on one field of a form.

    Attributes:
        text: What stands in it.
        to: The place of the field where the person goes; None for Enter.
        not_known: Whether the person says that the answer is not known yet.
        away: Where the person goes instead; None for nowhere.
    """

    text: str
    to: int | None = None
    not_known: bool = False
    away: type[Elsewhere] | None = None


def fill_in(fields: Sequence[FormField], at: int, left: Left, ask: Callable[[OpenForm], Typed]) -> list[str]:
    """Return what stands in each field when the person is done.

    Args:
        fields: The fields.
        at: The place of the first one.
        left: Called when a field is left.
        ask: Lets the person type in one field; the form says what stands in the others.

    Raises:
        AnotherWay: A question mark stands in a field, or its answer is not known yet.
        Elsewhere: The person goes elsewhere; what stands in the field is given away when it is welcome.
    """
    form = OpenForm.begin(fields, at)
    while not form.is_done:
        form = _after(form, ask(form), left)
    return list(form.texts)


def _after(form: OpenForm, done: Typed, left: Left) -> OpenForm:
    """Return the form after what a person did on one field."""
    if done.not_known:
        raise AnotherWay(form.texts, form.at, not_known=True)
    if wants_more(done.text, form.text):
        again = without_mark(done.text, form.text, form.stays(form.at))
        raise AnotherWay(form.typed(again).texts, form.at)
    typed = form.typed(done.text)
    if done.away:
        typed.moved(form.at, left)  # nothing that is welcome is lost
        raise done.away
    return typed.entered(left) if done.to is None else typed.moved(done.to, left)
