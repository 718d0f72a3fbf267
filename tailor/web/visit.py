"""A visit to a page: what was asked, of which house, and what was filled in; and what comes of it."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tailor.answers import Antwoorden
from tailor.answers.questionnaire import field_at
from tailor.errors import InputError, RenderError, TailorError
from tailor.interview.inquiry import Interview
from tailor.path import Pad
from tailor.web.address import is_local, of_house
from tailor.web.desk import Desk
from tailor.web.guard import TOKEN, Keys, _same
from tailor.web.houses import Houses

# A form has at most so many fields, and as many files: a page of ours never has more.
_MOST_FIELDS: Final = 3000
# Set by the script of the page: only the part that changes is wanted, and the heavy parts come later.
_PARTLY: Final = "x-tailor"


class NotThereError(Exception):
    """There is no such page, house or question."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was sent: the name that it has there, and what is in it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Posted:
    """What was filled in on a form.

    Attributes:
        texts: What each field holds; several for boxes that are ticked.
        files: The files that were sent, by field.
    """

    texts: dict[str, list[str]] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return what a field holds, without spaces at its ends; empty when it is not there."""
        found = self.texts.get(name) or [""]
        return found[-1].strip()

    def all(self, name: str) -> list[str]:
        """Return every value of a field, in the order of the page."""
        return self.texts.get(name, [])

    def __contains__(self, name: str) -> bool:
        """Return whether a field came with the form."""
        return name in self.texts


@dataclass
class Visit:
    """One request.

    Attributes:
        request: The request.
        houses: All houses.
        keys: The secrets of the server.
        posted: What was filled in; empty where a page is only looked at.
    """

    request: Request
    houses: Houses
    keys: Keys
    posted: Posted

    @property
    def is_post(self) -> bool:
        """Return whether something was filled in."""
        return self.request.method == "POST"

    @property
    def is_partly(self) -> bool:
        """Return whether the script of the page asks: the heavy parts of the page come later."""
        return _PARTLY in self.request.headers

    @property
    def wants_data(self) -> bool:
        """Return whether the script wants data and no page."""
        return "application/json" in self.request.headers.get("accept", "")

    def part(self, name: str) -> str:
        """Return a part of the address: ``{naam}`` in the route."""
        return str(self.request.path_params.get(name, ""))

    def asked(self, name: str) -> str:
        """Return a part of the query; empty when it is not there."""
        return self.request.query_params.get(name, "")

    def said(self, name: str) -> str:
        """Return what a form or the query says of the way: the form first."""
        return self.posted.text(name) or self.asked(name)

    @property
    def back(self) -> str:
        """Return the page to go back to after this one, when the address or the form names one of ours."""
        found = self.said("terug")
        return found if found and is_local(found) else ""


class HouseVisit(Visit):
    """A request about one house.

    Attributes:
        desk: The house.
        interview: Its answers as they were when the request came; after a change as they are then.
    """

    def __init__(self, visit: Visit, desk: Desk) -> None:
        """Look at a house."""
        super().__init__(visit.request, visit.houses, visit.keys, visit.posted)
        self.desk = desk
        self.interview: Interview = desk.interview

    @property
    def antwoorden(self) -> Antwoorden:
        """Return the answers as they are now."""
        return self.interview.antwoorden

    def take(self, after: Antwoorden, *, override: bool = False) -> None:
        """Save answers; nothing is written when they are as they were.

        Raises:
            InputError: They cannot be saved; a ClashError when they were changed elsewhere in the same place.
        """
        if after != self.antwoorden:
            self.interview = self.desk.take(self.interview, after, override=override)

    def at(self, *parts: object, **query: object) -> str:
        """Return the address of a page of this house."""
        return of_house(self.desk.name, *parts, **query)

    @property
    def pad(self) -> Pad:
        """Return the path of the answer that the address names.

        Raises:
            NotThereError: It names none.
        """
        found = Pad.parse(self.part("pad"))
        try:
            if found is not None and field_at(found):
                return found
        except (LookupError, ValueError) as error:
            raise NotThereError from error
        raise NotThereError


def file_name(name: str) -> str:
    """Return the name of a file that was sent without what is no name."""
    return "".join(sign for sign in name.replace("\\", "/").rpartition("/")[2] if sign.isprintable())[:100]


def go(address: str) -> Response:
    """Return that another page comes: after a form, so that reloading it sends nothing twice."""
    return RedirectResponse(address, 303)


# What a page does: it gets the visit, and returns the answer.
Page = Callable[[Visit], Response]
HousePage = Callable[[HouseVisit], Response]
Endpoint = Callable[[Request], Awaitable[Response]]
# Makes a page that says what went wrong, from the visit, the error and the status.
Trouble = Callable[[Visit, TailorError | None, int], Response]


def endpoint(page: Page, trouble: Trouble) -> Endpoint:
    """Return a page as the server calls it: the form is read, the token tried, and errors become pages."""

    async def called(request: Request) -> Response:
        posted = await _posted(request)
        visit = Visit(request, request.app.state.houses, request.app.state.keys, posted)
        if visit.is_post and not _same(posted.text(TOKEN), visit.keys.token):
            return trouble(visit, _STRANGE, 403)
        return await run_in_threadpool(_answered, page, visit, trouble)

    return called


def of_one_house(page: HousePage) -> Page:
    """Return a page of one house: the house of the address is looked up, and waited for where it changes."""

    def called(visit: Visit) -> Response:
        if (desk := visit.houses.desk(visit.part("huis"))) is None:
            raise NotThereError
        if not visit.is_post:
            return page(HouseVisit(visit, desk))
        with desk.turn:
            return page(HouseVisit(visit, desk))

    return called


_STRANGE: Final = InputError(
    wat="Dit formulier is niet van deze pagina.",
    waar="",
    waarom="Tailor is opnieuw gestart, of het formulier komt van ergens anders.",
    nu="Ga terug, vernieuw de pagina en vul het formulier nog een keer in. Er is niets veranderd.",
)


def _answered(page: Page, visit: Visit, trouble: Trouble) -> Response:
    try:
        return page(visit)
    except NotThereError:
        return trouble(visit, None, 404)
    except RenderError as error:
        return trouble(visit, error, 500)
    except TailorError as error:
        return trouble(visit, error, 400)
    except Exception as error:  # the page says so; where it was, is told to who started the server
        place = traceback.extract_tb(error.__traceback__)[-1]
        print(f"tailor web: {type(error).__name__} ({place.name}, regel {place.lineno})", file=sys.stderr)
        if getattr(visit.request.app.state, "debug_wanted", False):
            traceback.print_exc()
        return trouble(visit, None, 500)


async def _posted(request: Request) -> Posted:
    """Return what was filled in on the form of a request."""
    if request.method != "POST":
        return Posted()
    async with request.form(max_files=10, max_fields=_MOST_FIELDS, max_part_size=4 * 1024 * 1024) as form:
        return await _read(form)


async def _read(form: FormData) -> Posted:
    texts: dict[str, list[str]] = {}
    files: dict[str, Upload] = {}
    for name, value in form.multi_items():
        if isinstance(value, UploadFile):
            if value.filename:
                files[name] = Upload(value.filename, await value.read())
        else:
            texts.setdefault(name, []).append(value.replace("\r\n", "\n"))
    return Posted(texts, files)
