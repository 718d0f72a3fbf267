"""Makes a page of a template: what every page has, the house and its menu, and what was just saved."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from tailor import __version__
from tailor.errors import TailorError
from tailor.grammar import capital
from tailor.interview.caused import NOT_JUDGED, solved_in_words
from tailor.interview.progress import progress_of
from tailor.web.address import START, of_house
from tailor.web.found_lines import lines_of
from tailor.web.marked import in_line, marked
from tailor.web.style import look_of
from tailor.web.visit import HouseVisit, Visit

_HERE: Final = Path(__file__).parent
NOTHING: Final[Mapping[str, object]] = MappingProxyType({})
STATIC: Final = _HERE / "static"
# The pages of a house that its menu shows: the last part of the address, and the name.
MENU: Final = (
    ("", "Overzicht"),
    ("verder", "Vragen"),
    ("tekst", "De tekst"),
    ("documenten", "Documenten"),
    ("lezen", "Voor de jurist"),
)


@cache
def _templates() -> Environment:
    """Return what makes a page of a template: every value is escaped, and one that is missing is a fault."""
    made = Environment(
        loader=FileSystemLoader(_HERE / "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"marked": marked, "in_line": in_line, "capital": capital}
    return made


def page(
    visit: Visit, template: str, title: str, shown: Mapping[str, object] = NOTHING, *, status: int = 200
) -> Response:
    """Return a page.

    Args:
        visit: The visit.
        template: The file of the template, without its end: "vraag".
        title: The title of the page, without the name of the house.
        shown: What the template shows.
        status: 200, or 422 where something that was filled in is refused, 409 where it was changed elsewhere.
    """
    known = {**_common(visit), **_of_house(visit), "titel": title, "is_fout": status >= 400, **shown}
    made = _templates().get_template(f"{template}.html").render(known)
    return HTMLResponse(made, status)


def _common(visit: Visit) -> Mapping[str, object]:
    """Return what every page shows."""
    return {
        "visit": visit,
        "start": START,
        "teken": visit.keys.token,
        "terug": visit.back,
        "versie": __version__,
        "partly": visit.is_partly,
        "huis": None,
        "wide": False,
        "text_at": "",
        "places": (),
    }


def _of_house(visit: Visit) -> Mapping[str, object]:
    """Return what every page of a house shows: its name, how far it is, its menu, and what was saved."""
    if not isinstance(visit, HouseVisit):
        return {}
    antwoorden = visit.antwoorden
    name = antwoorden.huis.naam
    path = visit.request.url.path
    return {
        "huis": visit.desk.name,
        "huisnaam": name if isinstance(name, str) else visit.desk.name,
        "at": visit.at,
        "progress": progress_of(antwoorden),
        "logo": visit.at("logo") if look_of(visit).logo else "",
        "menu": [
            (to, words, _is_here(path, to, visit.at())) for part, words in MENU for to in [visit.at(part)]
        ],
        "stand": visit.desk.mark,
        "told": visit.desk.told(visit.asked("melding")),
        "told_lines": lambda told: lines_of(visit, told.found.caused, path),
        "solved_words": lambda told: solved_in_words(told.found.solved),
        "not_judged": NOT_JUDGED,
        "told_at": visit.at("gezegd", visit.asked("melding")),
    }


def _is_here(path: str, to: str, start: str) -> bool:
    """Return whether a page, or one below it, is the one that is shown; below the first page all are."""
    return path == to or (to != start and path.startswith(f"{to}/"))


def trouble(visit: Visit, error: TailorError | None, status: int) -> Response:
    """Return the page that says what went wrong; without an error that it is not there, or our fault."""
    if error is not None:
        title = error.wat
    elif status == 404:
        title = "Deze pagina bestaat niet."
    else:
        title = "Er ging iets mis in tailor."
    huis = visit.part("huis")
    is_broken = error is not None and huis and not isinstance(visit, HouseVisit)
    shown = {"error": error, "kept_at": of_house(huis, "eerder") if is_broken else ""}
    return page(visit, "fout", title, shown, status=status)
