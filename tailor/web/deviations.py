"""The house's deviations: the list, and one on a form, with the clause as it will read before it is saved."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from starlette.responses import Response

from tailor.answers import Antwoorden
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.citation import Citatie
from tailor.interview.answer import Choice
from tailor.interview.clause_editor import ClauseChoice
from tailor.interview.deviations import HOW_MUCH_QUESTION, DeviationDraft, DeviationList
from tailor.interview.lists import DONE
from tailor.interview.marks import as_typed
from tailor.interview.own_words import POINTS_QUESTION, REFERENCES_QUESTION
from tailor.path import Pad
from tailor.render.html.clauses import anchor
from tailor.web.deviation_form import DeviationForm, as_filled_in, filled_in, of_clause
from tailor.web.fields import NONE_OF_THEM
from tailor.web.layout import page
from tailor.web.lists import (
    CHANGED_ONE,
    NEW_ONE,
    PART,
    after_step,
    do_step,
    further,
    shown_list,
    with_message,
    with_texts,
)
from tailor.web.part_form import at_its_place
from tailor.web.parts import around
from tailor.web.steps import (
    STALE,
    STEP,
    Done,
    PlainMaker,
    ask_sure,
    is_stale,
    place_of,
    stood,
    take_step,
)
from tailor.web.visit import HouseVisit, NotThereError, go

ROOM: Final = "afwijkingen"
# The steps of the form: save what was looked at, or keep what does not fit yet. And a mark of what that was.
SAVE, KEEP, LOOKED_AT = "bewaar", "houd", "bekeken"
# The clause of a new deviation, and the part of the text from which it is chosen, in the address.
CLAUSE, CHAPTER = "bepaling", "uit"
_NOTHING: Final = "Buiten uw antwoorden is er nog niets aan de tekst veranderd."
_LOOK_AGAIN: Final = "U heeft nog iets gewijzigd. Hieronder staat hoe de tekst nu wordt."


def show_deviations(visit: HouseVisit) -> Response:
    """Show the deviations, or one of them; or do what was asked."""
    if not AFWIJKINGEN.holds(visit.pad):
        raise NotThereError
    editor = DeviationList(visit.interview, visit.pad)
    step = visit.said(PART)
    if step == NEW_ONE:
        return _show_one(visit, editor, None)
    if step == CHANGED_ONE:
        place = place_of(visit, len(editor.elements))
        return go(_list_at(visit, editor.pad)) if place is None else _show_one(visit, editor, place)
    if visit.is_post and visit.posted.text(STEP) == DONE and not editor.elements:
        return _none(visit, editor)

    def again(done: Done) -> Response:
        return _list_page(visit, DeviationList(visit.interview, editor.pad), done)

    return do_step(visit, editor, ROOM, again) if visit.is_post else again(Done())


def _list_at(visit: HouseVisit, pad: Pad) -> str:
    return visit.at(ROOM, pad, terug=visit.back)


def _none(visit: HouseVisit, editor: DeviationList) -> Response:
    """Save that the house departs nowhere else, and go on."""
    maker = PlainMaker(visit, editor.pad)
    done = take_step(
        visit, maker, lambda: visit.interview.with_answer(editor.pad, NONE_OF_THEM), [editor.pad]
    )
    return after_step(visit, done, further(visit, editor), lambda said: _list_page(visit, editor, said))


def _list_page(visit: HouseVisit, editor: DeviationList, done: Done) -> Response:
    made = shown_list(visit, editor, ROOM)
    made = with_texts(made, [as_typed(one.effect) for one in editor.lines])
    words = "Klaar, verder" if made.lines else "Nee, verder"
    shown = {
        "list": replace(made, nothing=_NOTHING, done_words=words),
        "refused": done.refused,
        "other": "",
        **around(visit, editor.inquiry),
    }
    status = done.status if done.refused else 200
    return page(visit, "delen_lijst", editor.inquiry.question, shown, status=status)


# -- one deviation --


def _show_one(visit: HouseVisit, editor: DeviationList, place: int | None) -> Response:
    """Show the form of a deviation; or try, save or keep what was filled in."""
    at = len(editor.elements) if place is None else place
    if visit.is_post:
        made = filled_in(at_its_place(visit, editor.pad[at]), place)
        return _tried(visit, editor, made)
    if place is not None:
        visit.posted = as_filled_in(DeviationDraft.of(visit.interview, place))
    elif named := visit.asked(CLAUSE):
        visit.posted = of_clause(visit, named)
    return _form_page(visit, editor, filled_in(visit, place), outcome=place is not None)


def _tried(visit: HouseVisit, editor: DeviationList, made: DeviationForm) -> Response:
    """Save a deviation that was looked at, or show what it does and what it still asks."""
    if is_stale(visit, editor.pad):
        return _form_page(visit, editor, made, refused=STALE, status=409)
    step = visit.posted.text(STEP)
    if step not in (SAVE, KEEP) or not made.is_whole:
        return _form_page(visit, editor, made, outcome=True, status=422 if made.errors else 200)
    if visit.posted.text(LOOKED_AT) != made.mark:
        return _form_page(visit, editor, made, outcome=True, look_again=_LOOK_AGAIN)
    after = made.draft.antwoorden if step == SAVE else made.draft.kept
    return _saved(visit, editor, made, after)


def _saved(
    visit: HouseVisit, editor: DeviationList, made: DeviationForm, after: Antwoorden | None
) -> Response:
    done = take_step(visit, PlainMaker(visit, made.draft.pad), lambda: after, [made.draft.pad])
    if done.doubtful:
        return ask_sure(visit, done)
    if done.refused:
        return _form_page(visit, editor, made, outcome=True, refused=done.refused, status=done.status)
    return go(with_message(_list_at(visit, editor.pad), done.told))


def _form_page(
    visit: HouseVisit,
    editor: DeviationList,
    made: DeviationForm,
    *,
    outcome: bool = False,
    status: int = 200,
    refused: str = "",
    look_again: str = "",
) -> Response:
    """Show the form of a deviation.

    Args:
        visit: The visit.
        editor: The list.
        made: The deviation as it is filled in so far.
        outcome: Whether to show what it does, once it is whole.
        status: The status of the page.
        refused: Why it was not saved.
        look_again: What is said above what it does.
    """
    words, reason = made.draft.outcome() if outcome and made.is_whole else ("", "")
    is_new = made.draft.place >= len(editor.elements)
    shown = {
        "form": made,
        "outcome": words,
        "reason": reason,
        "look_again": look_again,
        "kept": made.left_over(visit.posted),
        "can_keep": bool(reason and made.draft.kept is not None),
        "refused": refused,
        "stood": stood(visit, editor.pad),
        "made_for": made.draft.pad,
        "before": _list_at(visit, editor.pad),
        "how_much_question": HOW_MUCH_QUESTION,
        "points_question": POINTS_QUESTION,
        "references_question": REFERENCES_QUESTION,
        "chosen_from": _to_choose(visit, made) if is_new and not made.now else (),
        **_beside(visit, made),
    }
    title = "Een bepaling aanpassen" if is_new else f"Wijziging {made.draft.place + 1}"
    return page(visit, "afwijking", title, shown, status=status)


def _beside(visit: HouseVisit, made: DeviationForm) -> dict[str, object]:
    """Return where the text that stands beside the form shows the clause."""
    named = made.draft.afwijking.bepaling
    place = anchor(Citatie(named).clause) if isinstance(named, str) else ""
    at = visit.at("tekst", "kaal")
    return {"text_at": f"{at}#{place}" if place else at, "places": [place] if place else []}


def _to_choose(visit: HouseVisit, made: DeviationForm) -> list[tuple[Choice, str, list[tuple[Choice, str]]]]:
    """Return the parts of the text, each with its address, and the clauses of the one that was chosen."""
    clauses = ClauseChoice(visit.interview.text.document(made.draft.around))
    chosen = visit.asked(CHAPTER)

    def at(**query: str) -> str:
        return visit.at(ROOM, made.draft.pad.parent, stap=NEW_ONE, **query, terug=visit.back)

    return [
        (
            part,
            f"{at(uit=part.value)}#kies",
            [(one, at(bepaling=one.value)) for one in clauses.inside(part.value)]
            if part.value == chosen
            else [],
        )
        for part in clauses.parts
    ]
