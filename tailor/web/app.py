"""The app: which address is which page, with the guard in front."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from tailor.render.pdf.fonts import FONT_DIR
from tailor.web import (
    clauses,
    documents,
    findings,
    folders,
    intake,
    kept,
    party_page,
    pasted,
    questions,
    reading,
    sheets,
    start,
    style,
    text,
    ways,
)
from tailor.web.editors import EDITORS
from tailor.web.guard import Guard, Keys
from tailor.web.houses import Houses
from tailor.web.layout import STATIC, page, trouble
from tailor.web.visit import HousePage, NotThereError, Page, Visit, endpoint, of_one_house

_LOOK, _BOTH = ("GET",), ("GET", "POST")


def create_app(
    houses: Houses, keys: Keys, hosts: Iterable[str], stop: Callable[[], None], *, debug: bool = False
) -> Starlette:
    """Return the app.

    Args:
        houses: The houses that it shows.
        keys: The secrets of this run.
        hosts: The names by which it may be called, with the port.
        stop: Stops the server, when that is asked on the page.
        debug: Whether a traceback is printed where something breaks.
    """
    guard = Middleware(Guard, keys=keys, hosts=tuple(hosts))
    app = Starlette(routes=[*_routes(stop)], middleware=[guard])
    app.state.houses, app.state.keys, app.state.debug_wanted = houses, keys, debug
    return app


class KeptFiles(StaticFiles):
    """Files that no answer changes: a browser asks only whether they are still the same."""

    def file_response(self, *args: Any, **extra: Any) -> Response:
        """Return a file; it may be kept for the session."""
        response = super().file_response(*args, **extra)
        response.headers["Cache-Control"] = "max-age=60"
        return response


def _routes(stop: Callable[[], None]) -> Iterable[BaseRoute]:
    yield Mount("/vast/letter", KeptFiles(directory=FONT_DIR))
    yield Mount("/vast", KeptFiles(directory=STATIC))
    yield _at("/", start.show_start, _BOTH)
    yield _at("/inlezen", intake.show_intake, _BOTH)
    yield _at("/huis/{huis}/antwoorden", kept.send_answers, _LOOK)
    yield _at("/huis/{huis}/eerder", kept.show_kept, _LOOK)
    yield _at("/huis/{huis}/eerder/{merk}", kept.show_putting_back, _BOTH)
    yield _at("/stoppen", partial(_stopped, stop), _BOTH)
    of_editors = ((f"/{name}/{{pad}}", shown, _BOTH) for name, shown in EDITORS.items())
    for path, shown, methods in (*_OF_HOUSE, *of_editors):
        yield _at(f"/huis/{{huis}}{path}", of_one_house(shown), methods)
    yield _at("/{rest:path}", _nowhere, _BOTH)


# The pages of a house: the end of the address, what is shown there, and how it may be asked.
_OF_HOUSE: tuple[tuple[str, HousePage, tuple[str, ...]], ...] = (
    ("", ways.show_overview, _LOOK),
    ("/verder", ways.go_further, _LOOK),
    ("/stand", ways.show_mark, _LOOK),
    ("/bevindingen", findings.show_found, _LOOK),
    ("/bevinding/{kenmerk}/aanvaarden", findings.accept, _BOTH),
    ("/bevinding/{kenmerk}/uitzoeken", findings.find_out, _BOTH),
    ("/aanvaard/aanvaard", findings.show_accepted, _BOTH),
    ("/deel/{deel}", ways.show_section, _LOOK),
    ("/nakijken/{deel}", ways.show_check, _LOOK),
    ("/blad/{blad}", ways.show_standing, _BOTH),
    ("/gezegd/{naam}", ways.show_told, _LOOK),
    ("/genoteerd/{pad}", ways.show_noted, _LOOK),
    ("/partijen/kaart/{plek}", party_page.show_card, _BOTH),
    ("/vraag/{pad}", questions.show_question, _BOTH),
    ("/na/{pad}", questions.go_after, _LOOK),
    ("/naar/{pad}", questions.go_to_answer, _LOOK),
    ("/partijen/plakken", pasted.show_pasting, _BOTH),
    ("/partijen/rekenblad", sheets.show_sheets, _BOTH),
    ("/partijen/rekenblad/bestand/{bestand}", sheets.send_sheet, _LOOK),
    ("/huisstijl.css", style.show_style, _LOOK),
    ("/logo", style.show_logo, _LOOK),
    ("/bepaling/{citatie}", clauses.show_clause, _LOOK),
    ("/lezen", reading.show_text, _LOOK),
    ("/lezen/keuzes", reading.show_choices, _LOOK),
    ("/lezen/bevindingen", reading.show_findings, _LOOK),
    ("/lezen/redline.css", reading.show_style, _LOOK),
    ("/tekst", text.show_text, _LOOK),
    ("/tekst/kaal", text.show_text_alone, _LOOK),
    ("/tekst/nu", text.show_clauses, _LOOK),
    ("/documenten", documents.show_documents, _BOTH),
    ("/documenten/bezig", documents.show_making, _BOTH),
    ("/documenten/uitgeven", documents.show_issuing, _BOTH),
    ("/documenten/toetreding", documents.show_packs, _BOTH),
    ("/documenten/map/{map}", folders.show_folder, _LOOK),
    ("/documenten/map/{map}/{bestand}", folders.send_file, _LOOK),
    ("/documenten/zip/{map}", folders.send_zip, _LOOK),
)


def _at(path: str, shown: Page, methods: tuple[str, ...]) -> Route:
    return Route(path, endpoint(shown, trouble), methods=[*methods])


def _nowhere(_visit: Visit) -> Response:
    raise NotThereError


def _stopped(stop: Callable[[], None], visit: Visit) -> Response:
    """Ask whether to stop, or stop: everything is saved already."""
    if visit.is_post:
        stop()
        return page(visit, "gestopt", "Tailor is gestopt")
    return page(visit, "stoppen", "Wilt u stoppen?")
