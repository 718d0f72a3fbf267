"""The adaptations to the WGS as pages: a part of the text at a time, and each to be read in full."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from tailor.answers.questions.aanpassingen import Aanpassingskeuze
from tailor.interview.adaptations import LEAVE, TAKE, AdaptationList
from tailor.interview.adapted import CHOSEN, meaning, taken
from tailor.interview.marks import as_typed
from tailor.web import text
from tailor.web.layout import page
from tailor.web.lists import after_step
from tailor.web.steps import STEP, Done, is_stale, stood, take_step
from tailor.web.ticks import ALL, CLASS, class_of, show_class, show_classes
from tailor.web.visit import HouseVisit, NotThereError

ROOM: Final = "aanpassingen"
# Which adaptation is read in full.
READ: Final = "lees"
_STALE: Final = "De keuze is intussen ergens anders gewijzigd. Er is nog niets bewaard. Kies opnieuw."


def show_adaptations(visit: HouseVisit) -> Response:
    """Show the parts of the text with their adaptations, or one of them; or save what was ticked."""
    if not CHOSEN.holds(visit.pad):
        raise NotThereError
    adaptations = AdaptationList(visit.interview, CHOSEN)
    number = visit.said(READ)
    if number and adaptations.has(number):
        return _in_full(visit, adaptations, number)
    model = visit.interview.text.model
    if (place := class_of(visit, adaptations)) is None:
        said = f"{as_typed(taken(model, visit.antwoorden))}\n\n{adaptations.introduction}"
        return show_classes(visit, adaptations, ROOM, "De aanpassingen aan de WGS", said)
    numbers = [one.value for one in adaptations.in_group(place)]
    words = [(adaptations.in_words(one), adaptations.if_left(one)) for one in numbers]
    to_read = [_to_read(visit, place, one) for one in numbers]
    lines = [*zip(adaptations.in_group(place), words, to_read, strict=True)]
    shown = {
        "title": adaptations.names[place],
        "introduction": adaptations.introduction,
        "lines": lines,
    }
    none = meaning(model, visit.antwoorden, Aanpassingskeuze.GEEN)
    return show_class(visit, adaptations, ROOM, place, numbers, shown, none)


def _to_read(visit: HouseVisit, place: int, number: str) -> str:
    query = {CLASS: place, READ: number, ALL: visit.said(ALL)}
    return visit.at(ROOM, CHOSEN, **query, terug=visit.back)


def _in_full(visit: HouseVisit, adaptations: AdaptationList, number: str) -> Response:
    """Show an adaptation in full, with its clauses without and with it; or save whether it is taken."""
    place = class_of(visit, adaptations) or 0
    to = visit.at(ROOM, CHOSEN, **{CLASS: place, ALL: visit.said(ALL)}, terug=visit.back)
    if not visit.is_post:
        return _full_page(visit, adaptations, number, to, Done())
    if is_stale(visit, CHOSEN):
        return _full_page(visit, adaptations, number, to, Done(refused=_STALE, status=409))
    ticked = adaptations.with_step(number, TAKE if visit.posted.text(STEP) == TAKE else LEAVE)
    lines = [along] if (along := adaptations.along(ticked)) else []
    done = take_step(visit, adaptations, lambda: adaptations.with_ticked(ticked), [CHOSEN], lines)
    return after_step(visit, done, to, lambda said: _full_page(visit, adaptations, number, to, said))


def _full_page(visit: HouseVisit, adaptations: AdaptationList, number: str, to: str, done: Done) -> Response:
    shown = {
        "words": adaptations.in_full(number),
        "is_taken": adaptations.marked(number) == TAKE,
        "if_left": adaptations.if_left(number),
        "refused": done.refused,
        "stood": stood(visit, CHOSEN),
        "before": to,
        "take": TAKE,
        "leave": LEAVE,
        "text_at": text.address(visit, []),
    }
    title = f"Neemt u {number} over in uw tekst?"
    return page(visit, "aanpassing", title, shown, status=done.status if done.refused else 200)
