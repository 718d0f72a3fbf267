"""The pages along the way: where a house stands, what stands on a page, and looking answers over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from starlette.responses import JSONResponse, Response

from tailor.interview.check_table import check_table
from tailor.interview.course import Course
from tailor.interview.house_standing import of_law
from tailor.interview.open_walk import open_lines
from tailor.interview.party_table import with_parties
from tailor.interview.progress import Progress, progress_of, sections_of
from tailor.interview.route import PAGES, ROUTE, Page, sections
from tailor.interview.standing import StandingLine, StandingPage
from tailor.path import Pad
from tailor.web import text
from tailor.web.layout import page
from tailor.web.questions import where_on_the_way
from tailor.web.rooms import address_after, address_at, address_before, address_of
from tailor.web.visit import HouseVisit, NotThereError, go

# What is said on a page that stands: that all of it was looked up.
CONFIRM: Final = "klopt"


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A section of the questionnaire in the overview: its title, how far it is, and where it is shown."""

    title: str
    progress: Progress
    to: str


def show_overview(visit: HouseVisit) -> Response:
    """Show where a house stands: what is open, what was found, every section, and how to go on."""
    antwoorden, here = visit.antwoorden, visit.at()
    course = Course.start(antwoorden)
    pairs = enumerate(sections_of(antwoorden))
    shown = {
        "resumed": address_at(visit.desk.name, visit.interview, course) if course.page else "",
        "sections": [SectionLine(title, far, visit.at("deel", i)) for i, (title, far) in pairs],
        "open_lines": [(one, visit.at("naar", one.value, terug=here)) for one in open_lines(antwoorden)],
        "law": tuple(of_law(antwoorden)),
        "found_at": visit.at("bevindingen"),
    }
    return page(visit, "overzicht", "Overzicht", shown)


def go_further(visit: HouseVisit) -> Response:
    """Go to the first question that is open, else to the overview."""
    course = Course.start(visit.antwoorden)
    return go(address_at(visit.desk.name, visit.interview, course))


def show_standing(visit: HouseVisit) -> Response:
    """Show a page as it stands: leave it so, say that it was looked up, or change an answer of it."""
    found = next((one for one in PAGES if one.name == visit.part("blad") and one.stands), None)
    if found is None:
        raise NotThereError
    if visit.is_post:
        return _confirmed(visit, found)
    standing = StandingPage(visit.interview, Course.start(visit.antwoorden), found)
    here = visit.at("blad", found.name)
    lines = [(one, _change_of(visit, one, here)) for one in standing.lines]
    pads = [one.pad for one in standing.lines]
    shown = {
        "standing": standing,
        "lines": lines,
        "heading": where_on_the_way(visit, standing.lines[0].pad) if standing.lines else "",
        "before": address_before(visit.desk.name, visit.interview, found.pad),
        "after": address_after(visit.desk.name, visit.interview, found.pad),
        "text_at": text.address(visit, pads),
        "places": text.anchors(visit, pads),
    }
    return page(visit, "blad", found.title, shown)


def _change_of(visit: HouseVisit, line: StandingLine, back: str) -> str:
    return address_of(visit.desk.name, visit.interview, line.pad, back)


def _confirmed(visit: HouseVisit, found: Page) -> Response:
    """Save that a page was looked up, or leave it for later, and go on."""
    before = visit.antwoorden
    name = ""
    if found.confirms and visit.posted.text("doe") == CONFIRM:
        visit.take(visit.interview.with_answer(found.confirms, "ja"))
        name = visit.desk.tell(before, visit.antwoorden, [found.confirms])
    return go(visit.at("na", found.pad, melding=name))


def _number(visit: HouseVisit, count: int) -> int:
    """Return the number of a part that the address names: one of so many.

    Raises:
        NotThereError: It names none.
    """
    known = {str(number): number for number in range(count)}
    if (found := known.get(visit.part("deel"))) is None:
        raise NotThereError
    return found


def show_check(visit: HouseVisit) -> Response:
    """Show what was answered in a part of the route, a line each, to be looked over."""
    part = ROUTE[_number(visit, len(ROUTE))]
    course = Course.start(visit.antwoorden)
    pads = course.within(part)
    after = course.at(pads[-1]).next() if pads else course
    more = {"further": address_at(visit.desk.name, visit.interview, after), "is_way": True}
    return _check(visit, part.title, pads, **more)


def show_section(visit: HouseVisit) -> Response:
    """Show what was answered in a section, from the overview."""
    title, pages = sections()[_number(visit, len(sections()))]
    return _check(visit, title, [pad for one in pages for pad in one.paths], further=visit.at(), is_way=False)


def _check(visit: HouseVisit, title: str, pads: Sequence[Pad], **more: object) -> Response:
    here = visit.request.url.path
    lines = with_parties(visit.interview, check_table(visit.interview, pads))
    rows = [(one, address_of(visit.desk.name, visit.interview, one.pad, here)) for one in lines]
    shown = {"rows": rows, "far": progress_of(visit.antwoorden, pads), **more}
    return page(visit, "nakijken", f"{title}: klopt dit?", shown)


def show_told(visit: HouseVisit) -> Response:
    """Return what there is to say about what was saved, for the script that asked it later."""
    return page(visit, "gezegd", "Bewaard", {"told": visit.desk.told(visit.part("naam"))})


def show_mark(visit: HouseVisit) -> Response:
    """Return a mark of what stands in the file now: the script asks whether the page is still new."""
    return JSONResponse({"stand": visit.desk.mark})


def show_noted(visit: HouseVisit) -> Response:
    """Return what the rules find about an answer, for the script that asked it later."""
    try:
        noted = visit.interview.inquiry(visit.pad).noted
    except LookupError as error:
        raise NotThereError from error
    return page(visit, "genoteerd", "Bevinding", {"noted": noted})
