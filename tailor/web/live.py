"""A form of which the text beside it shows how it would read, while one types."""

from __future__ import annotations

from collections.abc import Callable

from starlette.responses import JSONResponse, Response

from tailor.answers import Antwoorden
from tailor.assemble.differences import differences
from tailor.errors import InputError
from tailor.web import text
from tailor.web.visit import HouseVisit, go

# Asks how the text would read; nothing is saved.
TRY = "proef"


def tried_text(visit: HouseVisit, make: Callable[[], Antwoorden | None]) -> Response:
    """Return the clauses that would read otherwise, for the script; none where no text can be made."""
    try:
        after = make()
    except InputError:
        after = None
    before = visit.desk.document(visit.antwoorden)
    then = before if after is None else visit.interview.text.document_or_refusal(after)
    if isinstance(before, str) or isinstance(then, str):
        return JSONResponse(text.as_data(visit, ()))
    changed = differences(before, then).changed
    return JSONResponse(text.as_data(visit, [one.clause for one in changed]))


def go_live(visit: HouseVisit, to: str) -> Response:
    """Return the way to a page, for the script too, which then renews the text beside it."""
    return JSONResponse({**text.as_data(visit, ()), "verder": to}) if visit.wants_data else go(to)
