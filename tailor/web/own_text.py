"""A text of several lines on a page: typed, what it may mean asked, and shown as it will read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from tailor.answers import Antwoorden
from tailor.errors import InputError
from tailor.interview.answer import Choice
from tailor.interview.own_words import APART, TOGETHER, MeantText, OwnWords
from tailor.interview.text_behind import effect_on_text
from tailor.web.fields import Pick, TypedLine
from tailor.web.steps import Maker, mark_of_lines
from tailor.web.visit import HouseVisit

# The fields: the text, how its points stand, which numbers are references, of which text that was asked, and
# which text was shown as it will read.
TEXT, POINTS, REFERENCES, ASKED, SEEN = "tekst", "punten", "verwijst", "gevraagd", "gezien"
LABEL: Final = "De tekst"
NOTHING_TYPED: Final = "Typ hier de tekst."


@dataclass(frozen=True, slots=True)
class TypedText:
    """A text that is being typed.

    Attributes:
        line: The box in which it is typed.
        meant: It as it is kept, and what is asked about it.
        points: How the points in its sentences may stand.
        references: Which numbers may be references.
        asked: A mark of the text that this was asked about.
        reads: How it will read, as marked text; empty while that need not be shown.
        seen: A mark of the text that was shown so.
        is_settled: Whether it can be saved.
    """

    line: TypedLine
    meant: MeantText
    points: tuple[Pick, ...] = ()
    references: tuple[Pick, ...] = ()
    asked: str = ""
    reads: str = ""
    seen: str = ""
    is_settled: bool = False


def standing_text(label: str, value: str, help_words: str = "", *, is_long: bool = True) -> TypedText:
    """Return a text as it stands, to be changed; one that is not long stands on a line."""
    line = TypedLine(TEXT, label, value, help_words, long=is_long)
    return TypedText(line, MeantText(value))


@dataclass(frozen=True, slots=True)
class TextPlace:
    """The place of a text that is typed.

    Attributes:
        stands: The text as it stands, with its box.
        words: What is known of the place; None where a text is kept as it is typed.
        judge: Returns why a text is refused; empty when it is welcome.
        with_text: Returns the answers with the text in its place.
        maker: Says why those are refused.
        shows_reading: Whether it is shown how a text of several lines will read; not where the page does so.
    """

    stands: TypedText
    words: OwnWords | None
    judge: Callable[[str], str]
    with_text: Callable[[str], Antwoorden]
    maker: Maker
    shows_reading: bool = True


def typed_text(visit: HouseVisit, place: TextPlace) -> TypedText:
    """Return what was typed, with what is wrong with it, or asked about it."""
    typed = visit.posted.text(TEXT)
    line = replace(place.stands.line, value=typed)
    if refused := place.judge(typed) if typed else NOTHING_TYPED:
        return TypedText(replace(line, error=refused), MeantText(typed))
    found = _asked(visit, line, place)
    if typed == place.stands.line.value:
        return replace(found, is_settled=True, meant=MeantText(typed))
    return _with_reading(visit, found, place) if place.shows_reading else found


def _asked(visit: HouseVisit, line: TypedLine, place: TextPlace) -> TypedText:
    """Return a typed text with what may be meant by it; what was answered to that stands there again."""
    typed, mark = line.value, mark_of_lines([line.value])
    if place.words is None:
        return TypedText(line, MeantText(typed), asked=mark, is_settled=True)
    was_asked = visit.posted.text(ASKED) == mark
    together = was_asked and visit.posted.text(POINTS) == TOGETHER.value
    ticked = visit.posted.all(REFERENCES) if was_asked else None
    meant = place.words.meant(typed, together=together, ticked=ticked)
    points = (_pick(APART, chosen=not together), _pick(TOGETHER, chosen=together)) if meant.apart else ()
    references = tuple(
        Pick(one.value, one.name, one.effect, one.value in meant.ticked) for one in meant.references
    )
    return TypedText(line, meant, points, references, mark, is_settled=was_asked or not meant.is_asked)


def _pick(choice: Choice, *, chosen: bool) -> Pick:

    return Pick(choice.value, choice.name, choice.effect, chosen)


def _with_reading(visit: HouseVisit, found: TypedText, place: TextPlace) -> TypedText:
    """Return a text with how it will read, where it has several lines and that was not shown yet."""
    text = found.meant.text
    seen = mark_of_lines([text])
    needs_it = "\n" in text and visit.posted.text(SEEN) != seen
    if found.is_settled and not needs_it:
        return found
    made = visit.interview.text.document_or_refusal
    try:
        before, then = visit.desk.document(visit.antwoorden), made(place.with_text(text))
    except InputError as error:
        return replace(found, line=replace(found.line, error=place.maker.said(error)), is_settled=False)
    if isinstance(before, str) or isinstance(then, str):
        return found
    return replace(found, reads=effect_on_text(before, then), seen=seen, is_settled=False)
