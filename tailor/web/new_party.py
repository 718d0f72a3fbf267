"""The pages that add parties: a new one by its kind and its name, a copy, and the gemeenten of a region."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from starlette.responses import Response

from tailor.answers import Antwoorden
from tailor.answers.gemeenten import gemeenten
from tailor.answers.plain_data import Data
from tailor.answers.questions.partijen import PARTIJEN
from tailor.interview.inquiry import Inquiry
from tailor.interview.parties import KIND, NAME, PartyList, needs_name, regions
from tailor.web.fields import AskedField, Given, Pick, field_of, given
from tailor.web.layout import page
from tailor.web.lists import PART, after_step
from tailor.web.part_form import at_its_place
from tailor.web.questions import meant_here
from tailor.web.steps import Done, take_step
from tailor.web.visit import HouseVisit, NotThereError, go

# Which kind a new party has, which party a copy is of, and which region the gemeenten lie in.
OF_KIND, COPY_OF, REGION = "soort", "van", "regio"
_NO_KIND: Final = "Kies de soort van de partij."
_NO_REGION: Final = "Kies een veiligheidsregio."
_NO_TICK: Final = "Vink ten minste één gemeente aan."


def table_at(visit: HouseVisit) -> str:
    """Return the address of the table of the parties."""
    return visit.at("partijen", PARTIJEN, terug=visit.back)


# -- a new party --


def show_new(visit: HouseVisit, parties: PartyList) -> Response:
    """Ask the kind of a new party and then its name, and make it."""
    place = len(parties.elements)
    q = parties.part_inquiry(place, KIND)
    kinds = [one.value for one in q.options]
    if (kind := visit.asked(OF_KIND)) in kinds:
        return _with_data(visit, parties, place, {KIND: kind})
    if not visit.is_post:
        return _kind_page(visit, q)
    if (kind := visit.posted.text(OF_KIND)) not in kinds:
        return _kind_page(visit, q, _NO_KIND)
    return _begun(visit, parties, place, {KIND: kind}, {PART: "nieuw", OF_KIND: kind})


def show_copy(visit: HouseVisit, parties: PartyList) -> Response:
    """Ask the name of a copy of a party, and make it behind that party."""
    keys = [str(one.sleutel) for one in parties.elements]
    if (key := visit.asked(COPY_OF)) not in keys:
        raise NotThereError
    place = keys.index(key)
    return _with_data(visit, parties, place + 1, parties.copied(place))


def _kind_page(visit: HouseVisit, q: Inquiry, error: str = "") -> Response:
    options = [Pick(one.value, one.name, one.effect) for one in q.options]
    shown = {
        "q": q,
        "options": options,
        "error": error,
        "before": table_at(visit),
        "name": OF_KIND,
        "help": q.introduction,
    }
    return page(visit, "partij_soort", q.vraag.vraag, shown, status=422 if error else 200)


def _begun(
    visit: HouseVisit, parties: PartyList, place: int, data: dict[str, Data], query: Mapping[str, str]
) -> Response:
    """Make a party that has no name of its own, or go on to the question of the name."""
    name = parties.fixed_name(data)
    if needs_name(data.get(KIND)) and not name:
        return go(visit.at("partijen", PARTIJEN, **query, terug=visit.back))
    return _made(visit, parties, place, parties.added(place, {**data, NAME: name} if name else data))


def _with_data(visit: HouseVisit, parties: PartyList, place: int, data: dict[str, Data]) -> Response:
    """Ask the name of a new party of which other answers are known, and make it."""
    if not needs_name(data.get(KIND)):
        if visit.is_post:
            return _made(visit, parties, place, parties.added(place, data))
        return _plain_page(visit, Done(status=200))
    q = parties.name_inquiry(place, data)
    if not visit.is_post:
        return _name_page(visit, q, field_of(q))
    at_its_place(visit, q.pad.parent)
    found = given(q, visit.posted)
    if not found.error and not found.answer:
        found = Given(error="Vul de naam van de partij in, of zeg dat u die nog niet weet.")
    reason = found.error or q.judge(found.answer)
    asked = () if reason else meant_here(q, visit, found)
    if reason or asked:
        shown = replace(field_of(q, visit.posted, reason), asked=asked, typed=visit.posted.text(str(q.pad)))
        return _name_page(visit, q, shown, status=422)
    return _made(visit, parties, place, _named(q, parties, place, data, found.answer))


def _named(q: Inquiry, parties: PartyList, place: int, data: Mapping[str, Data], answer: str) -> Antwoorden:
    """Return the answers with a new party; its key follows from its name where it has one."""
    after = q.interview.with_answer(q.pad, answer)
    name = after.known_parties[place].naam
    return parties.added(place, {**data, NAME: name}) if isinstance(name, str) else after


def _name_page(visit: HouseVisit, q: Inquiry, field: AskedField, *, status: int = 200) -> Response:
    shown = {
        "field": field,
        "made_for": str(q.pad.parent),
        "before": table_at(visit),
        "refused": "",
    }
    return page(visit, "partij_naam", q.question, shown, status=status)


def _made(visit: HouseVisit, parties: PartyList, place: int, after: Antwoorden) -> Response:
    """Save a new party and go to its card."""
    done = take_step(visit, parties, lambda: after, [PARTIJEN[place]])
    here = table_at(visit)
    to = visit.at("partijen", "kaart", place, terug=here)
    return after_step(visit, done, to, lambda said: _plain_page(visit, said))


def _plain_page(visit: HouseVisit, done: Done) -> Response:
    """Show the page that adds a party without asking its name, or says why it cannot be added."""
    shown = {"refused": done.refused, "before": table_at(visit), "field": None, "made_for": ""}
    title = "De partij is niet toegevoegd" if done.refused else "Wilt u nog een partij van deze soort?"
    return page(visit, "partij_naam", title, shown, status=done.status)


# -- the gemeenten of a region --


def show_region(visit: HouseVisit, parties: PartyList) -> Response:
    """Ask for a veiligheidsregio and which of its gemeenten take part, and make a party of each."""
    known = [one.value for one in regions()]
    if (region := visit.asked(REGION)) in known:
        return _of_region(visit, parties, region)
    if not visit.is_post:
        return _region_page(visit)
    if (region := visit.posted.text(REGION)) not in known:
        return _region_page(visit, _NO_REGION)
    return go(visit.at("partijen", PARTIJEN, stap=REGION, regio=region, terug=visit.back))


def _region_page(visit: HouseVisit, error: str = "") -> Response:
    shown = {
        "options": [Pick(one.value, one.name, one.effect) for one in regions()],
        "error": error,
        "before": table_at(visit),
        "name": REGION,
        "help": f"Dit is {gemeenten().words}. Wat ontbreekt, voegt u daarna zelf toe.",
        "q": None,
    }
    title = "In welke veiligheidsregio liggen de gemeenten?"
    return page(visit, "partij_soort", title, shown, status=422 if error else 200)


def _of_region(visit: HouseVisit, parties: PartyList, region: str) -> Response:
    """Show the gemeenten of a region that are no party yet, or add those that were ticked."""
    left = [one.value for one in parties.of_region(region)]
    if not visit.is_post:
        return _tick_page(visit, region, left)
    if not (ticked := [one for one in left if one in visit.posted.all("gemeente")]):
        return _tick_page(visit, region, left, _NO_TICK)
    done = take_step(visit, parties, lambda: parties.with_municipalities(ticked), [PARTIJEN])
    return after_step(
        visit, done, table_at(visit), lambda said: _tick_page(visit, region, left, said.refused)
    )


def _tick_page(visit: HouseVisit, region: str, left: Sequence[str], error: str = "") -> Response:
    ticked = visit.posted.all("gemeente")
    shown = {
        "region": region,
        "options": [Pick(one, one, chosen=one in ticked) for one in left],
        "error": error,
        "before": visit.at("partijen", PARTIJEN, stap=REGION, terug=visit.back),
        "table_at": table_at(visit),
    }
    return page(visit, "partij_regio", "Welke gemeenten doen mee?", shown, status=422 if error else 200)
