"""The house's own words as pages: which of the model's it has its own for, and a form for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from starlette.responses import Response

from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.change import set_answers
from tailor.errors import InputError
from tailor.grammar import capital
from tailor.interview.form import FormField
from tailor.interview.marks import as_typed
from tailor.interview.own_terms import AANDUIDING_PAD, TERMEN, WORDS, ModelWord, TermList, WordForm, as_noun
from tailor.web import text
from tailor.web.fields import Pick, TypedLine
from tailor.web.layout import page
from tailor.web.lists import CHANGED_ONE, LIST, NEW_ONE, PART, do_step, shown_list, with_message
from tailor.web.live import TRY, go_live, tried_text
from tailor.web.parts import OTHERWISE, around, show_whether
from tailor.web.rooms import address_before
from tailor.web.steps import Done, PlainMaker, ask_sure, place_of, take_step
from tailor.web.visit import HouseVisit, NotThereError, go

ROOM: Final = "woorden"
# The page of one word, which word it is, those that come after it, and what is ticked.
ONE_WORD, WORD, REST, TICKED = "woord", "term", "rest", "woorden"
_TICK: Final = "Welke woorden zijn bij u anders? Vink ze aan."
_NOTHING_TICKED: Final = "Vink ten minste één woord aan, of ga terug."
_NOTHING_TYPED: Final = "Typ uw eigen woord, of ga terug."


def show_words(visit: HouseVisit) -> Response:
    """Show the own words of the house, which it may have, or the form of one; or save what was filled in."""
    if AANDUIDING_PAD.holds(visit.pad):
        return _show_designation(visit)
    if not TERMEN.holds(visit.pad):
        raise NotThereError
    terms, step = TermList(visit.interview, TERMEN), visit.said(PART)
    if step == ONE_WORD:
        return _show_word(visit, _word(visit.said(WORD)))
    if step == NEW_ONE and terms.to_tick:
        return _show_tick(visit, terms)
    if step == CHANGED_ONE and (place := place_of(visit, len(terms.elements))) is not None:
        return _show_word(visit, terms.elements[place])
    if step == OTHERWISE or not terms.elements:
        return show_whether(visit, terms.inquiry, visit.at(ROOM, TERMEN, stap=NEW_ONE, terug=visit.back))
    if not visit.is_post:
        return _list_page(visit, terms, Done())
    return do_step(visit, terms, ROOM, lambda done: _list_page(visit, terms.renewed(visit.interview), done))


def _word(value: str) -> ModelWord:
    """Return the word of the model with this name.

    Raises:
        NotThereError: There is none.
    """
    if (found := next((one for one in WORDS if one.value == value), None)) is None:
        raise NotThereError
    return found


def _list_page(visit: HouseVisit, terms: TermList, done: Done) -> Response:
    made = replace(shown_list(visit, terms, ROOM), numbered=False, done_words="Klaar, verder")
    shown = {"list": made, "refused": done.refused, "other": "", **around(visit, terms.inquiry)}
    return page(visit, "delen_lijst", "Uw eigen woorden", shown, status=done.status if done.refused else 200)


def _show_tick(visit: HouseVisit, terms: TermList) -> Response:
    """Ask which words of the model are others here; each of them is asked then."""
    ticked = visit.posted.all(TICKED)
    known = [one.value for one in terms.to_tick]
    chosen = [one for one in ticked if one in known]
    if chosen:
        return go(_address(visit, chosen))
    error = _NOTHING_TICKED if visit.is_post else ""
    shown = {
        "options": [Pick(one.value, capital(one.name)) for one in terms.to_tick],
        "name": TICKED,
        "error": error,
        "button": "Verder",
        "hidden": [],
        **around(visit, terms.inquiry),
        "before": visit.at(ROOM, TERMEN, terug=visit.back),
    }
    return page(visit, "aanvinken", _TICK, shown, status=422 if error else 200)


def _address(visit: HouseVisit, words: Sequence[str]) -> str:
    """Return where the first of some words is given, and then the others; without any the list."""
    if not words:
        return visit.at(ROOM, TERMEN, stap=LIST, terug=visit.back)
    query = {"stap": ONE_WORD, WORD: words[0], REST: ",".join(words[1:])}
    return visit.at(ROOM, TERMEN, **query, terug=visit.back)


def _show_word(visit: HouseVisit, word: ModelWord) -> Response:
    """Show the form of an own word, or save it and go to the next."""
    rest = [one for one in visit.said(REST).split(",") if one]
    return _word_form(visit, word, _address(visit, rest), visit.at(ROOM, TERMEN, terug=visit.back))


def _show_designation(visit: HouseVisit) -> Response:
    """Show what the house calls itself, or save that."""
    q = visit.interview.inquiry(AANDUIDING_PAD)
    word = WORDS[0]
    step = visit.said(PART)
    if step == OTHERWISE or not (step or word.own(visit.antwoorden)):
        begin = visit.at(ROOM, AANDUIDING_PAD, stap=ONE_WORD, terug=visit.back)
        return show_whether(visit, q, begin)
    after = visit.at("na", AANDUIDING_PAD, terug=visit.back)
    before = visit.back or address_before(visit.desk.name, visit.interview, AANDUIDING_PAD)
    return _word_form(visit, word, after, before)


def _word_form(visit: HouseVisit, word: ModelWord, after: str, before: str) -> Response:
    form = WordForm(visit.interview, word)
    lines = [_line(place, one) for place, one in enumerate(form.fields)]
    if not visit.is_post:
        return _word_page(visit, form, lines, before)
    texts = _followed(form.fields, [visit.posted.text(one.name) for one in lines])
    if TRY in visit.posted:
        return tried_text(visit, lambda: form.taken(texts) if all(texts) else None)
    lines = [
        replace(line, value=said, error=_refusal(one, said))
        for line, one, said in zip(lines, form.fields, texts, strict=True)
    ]
    if any(one.error for one in lines):
        return _word_page(visit, form, lines, before, status=422)
    maker = PlainMaker(visit, form.pad)
    done = take_step(visit, maker, lambda: _taken(form, texts), [], _reads(form, texts))
    if done.doubtful:
        return ask_sure(visit, done)
    if done.refused:
        return _word_page(visit, form, lines, before, refused=done.refused, status=done.status)
    return go_live(visit, with_message(after, done.told))


def _line(place: int, one: FormField) -> TypedLine:
    return TypedLine(f"regel{place}", one.name, one.ready, as_typed(one.help))


def _refusal(field: FormField, said: str) -> str:
    return field.refusal(said) if said else field.refusal("") or _NOTHING_TYPED


def _followed(fields: Sequence[FormField], texts: list[str]) -> list[str]:
    """Return the texts with what follows from the others, where a line was left as it was."""
    return [
        one.follows(texts) if one.follows and texts[0] and said in ("", one.ready) else said
        for one, said in zip(fields, texts, strict=True)
    ]


def _taken(form: WordForm, texts: Sequence[str]) -> Antwoorden:
    """Return the answers with a word; that it is not known whether there are own words is over then."""
    after = form.taken(texts)
    unknown = isinstance(TERMEN.find(after), NogNietBekend)
    return set_answers(after, {TERMEN: ""}) if unknown else after


def _reads(form: WordForm, texts: Sequence[str]) -> list[str]:
    """Return how the text will read with a word, to be told when it is saved."""
    try:
        reads = form.as_it_will_read(form.taken(texts))
    except InputError:
        return []
    return [f"**Zo komt het in de tekst:**\n{reads}"]


def _word_page(
    visit: HouseVisit,
    form: WordForm,
    lines: Sequence[TypedLine],
    before: str,
    *,
    refused: str = "",
    status: int = 200,
) -> Response:
    own = as_noun(form.word.own(visit.antwoorden))
    is_alone = AANDUIDING_PAD.holds(visit.pad) and bool(own)
    shown = {
        "other": visit.at(ROOM, AANDUIDING_PAD, stap=OTHERWISE, terug=visit.back) if is_alone else "",
        "lines": lines,
        "refused": refused,
        "reads": form.as_it_will_read(visit.antwoorden) if own else "",
        "before": before,
        "places": text.anchors(visit, [form.pad]),
        "text_at": text.address(visit, [form.pad]),
    }
    return page(visit, "woord", form.question, shown, status=status)
