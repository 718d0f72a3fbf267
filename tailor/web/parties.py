"""The parties as a page: a table with what can be done with each, and the pages that add some."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from starlette.responses import Response

from tailor.answers.questions.partijen import PARTIJEN
from tailor.interview.lists import places_to_go
from tailor.interview.parties import PartyList
from tailor.interview.party_card import with_card
from tailor.web import all_at_once, new_party
from tailor.web.layout import page
from tailor.web.lists import PART, do_step
from tailor.web.questions import where_on_the_way
from tailor.web.rooms import address_before
from tailor.web.steps import Done, stood
from tailor.web.visit import HouseVisit, NotThereError

ROOM: Final = "partijen"
Shown = Callable[[HouseVisit, PartyList], Response]


def show_parties(visit: HouseVisit) -> Response:
    """Show the table of the parties or do a step with it; or a page that adds parties."""
    if visit.pad is not PARTIJEN:
        raise NotThereError
    parties = PartyList(visit.interview, PARTIJEN)
    if (shown := _PAGES.get(visit.said(PART))) is not None:
        return shown(visit, parties)
    if not visit.is_post:
        return _table(visit, parties, Done())
    return do_step(visit, parties, ROOM, lambda done: _table(visit, parties, done))


_PAGES: Final[Mapping[str, Shown]] = MappingProxyType(
    {
        "nieuw": new_party.show_new,
        "kopie": new_party.show_copy,
        "regio": new_party.show_region,
        all_at_once.ALL_STEP: all_at_once.show_for_all,
    }
)


def _table(visit: HouseVisit, parties: PartyList, done: Done) -> Response:
    """Show the table."""
    cards = with_card(visit.interview)
    for_all_at = all_at_once.first_at(visit)
    here = visit.at(ROOM, PARTIJEN, terug=visit.back)
    shown = {
        "rows": parties.rows,
        "to_go": [places_to_go(parties.names, i) for i in range(len(parties.elements))],
        "stood": stood(visit, PARTIJEN),
        "cards": len(cards),
        "cards_at": for_all_at
        or (visit.at(ROOM, "kaart", cards[0], reeks="ja", terug=here) if cards else ""),
        "card_at": lambda place: visit.at(ROOM, "kaart", place, terug=here),
        "step_at": lambda step, **more: visit.at(ROOM, PARTIJEN, stap=step, **more, terug=visit.back),
        "paste_at": visit.at(ROOM, "plakken", terug=here),
        "sheet_at": visit.at(ROOM, "rekenblad", terug=here),
        "keys": [str(one.sleutel) for one in parties.elements],
        "q": parties.inquiry,
        "refused": done.refused,
        "heading": where_on_the_way(visit, PARTIJEN),
        "before": visit.back or address_before(visit.desk.name, visit.interview, PARTIJEN),
        "wide": True,
    }
    status = done.status if done.refused else 200
    return page(visit, "partijen", "De partijen", shown, status=status)
