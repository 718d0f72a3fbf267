"""The corrections of the model as pages: a class at a time, each with its words before and after."""

from __future__ import annotations

from typing import Final

from starlette.responses import Response

from tailor.interview.ticks import CHOSEN, CorrectionList, after_choice
from tailor.web.ticks import class_of, show_class, show_classes
from tailor.web.visit import HouseVisit, NotThereError

ROOM: Final = "correcties"


def show_corrections(visit: HouseVisit) -> Response:
    """Show the classes of corrections, or one of them; or save what was ticked."""
    if not CHOSEN.holds(visit.pad):
        raise NotThereError
    corrections = CorrectionList(visit.interview, CHOSEN)
    if (place := class_of(visit, corrections)) is None:
        said = after_choice(visit.interview.text.model, visit.antwoorden)
        return show_classes(visit, corrections, ROOM, "De correcties", said)
    lines = corrections.in_class(place)
    shown = {"title": corrections.titles[place], "lines": lines}
    return show_class(visit, corrections, ROOM, place, [one.value for one, _ in lines], shown)
