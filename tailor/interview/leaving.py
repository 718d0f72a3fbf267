"""What it means to leave a question without an answer: what then stands in the text, and its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tailor.answers import NogNietBekend
from tailor.interview.answer import AnswerForm, in_words
from tailor.interview.by_path import not_known

if TYPE_CHECKING:
    from tailor.interview.inquiry import Inquiry

# Forms in which one of the options is chosen, the one that counts without an answer among them.
_ONE_OF_THEM: Final = frozenset({AnswerForm.CHOICE, AnswerForm.CHOICE_OR_OWN, AnswerForm.BODY})
# How it is said that the words of the model stay.
_AS_MODEL: Final = re.compile(r"^De tekst verandert niet|\bhet model\b")


def said_of(q: Inquiry) -> str:
    """Return in words what counts without an answer, and so what then stands in the text; a sentence."""
    if q.followed:
        return "Verandert u dat antwoord later, dan gaat dit vanzelf mee."
    if words := in_words(q.field.default, q.interview.antwoorden):
        return f"{'Dan geldt' if q.vraag.why_no_place else 'In de tekst staat dan'}: {words}."
    if q.vraag.no or q.vraag.without.endswith("."):
        return q.vraag.no or q.vraag.without
    return f"Dan: {q.vraag.without}." if q.vraag.without else _nothing(q)


def empty(q: Inquiry) -> str:
    """Return the answer when nothing is given: what was not known yet stays so."""
    return not_known(q.value.wie or "", q.value.opmerking or "") if isinstance(q.value, NogNietBekend) else ""


def _nothing(q: Inquiry) -> str:
    """Return where nothing comes to stand."""
    if q.vraag.by_pen:
        return "Er komt een lijn om op te schrijven."
    if q.vraag.why_no_place:
        return "De tekst verandert hier niet door."
    return f"De tekst zegt dan niets over {q.vraag.short}."


def name_of(q: Inquiry) -> str:
    """Return what it is called to give no answer, or to take away the one that stands there."""
    if follows := q.vraag.follows:
        return f"{follows.words}: {q.followed}"
    if q.is_filled:
        return "Antwoord weghalen"
    has_default = q.field.default not in (None, ())
    if has_default and q.vraag.usual:
        return "Zoals voorgesteld"
    as_model = has_default or _AS_MODEL.search(q.vraag.no or q.vraag.without)
    return "Zoals het model" if as_model else "Niet nodig"


def is_own_way(q: Inquiry) -> bool:
    """Return whether giving no answer is a way of its own, and not the same as one of the options."""
    if q.field.form is AnswerForm.YES_NO:
        return False
    return q.can_be_left and (q.field.default is None or q.field.form not in _ONE_OF_THEM)
