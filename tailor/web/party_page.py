"""The card of a party as a page: what is known, what is proposed, and a form with what is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from starlette.responses import Response

from tailor.answers.questions.partijen import PARTIJEN
from tailor.grammar import capital
from tailor.interview.answer import Choice
from tailor.interview.card_proposals import Proposed
from tailor.interview.inquiry import Interview
from tailor.interview.open_walk import open_in_order
from tailor.interview.party_card import SECOND, PartyCard, with_card
from tailor.interview.preview import party_after
from tailor.path import Pad
from tailor.web import text
from tailor.web.fields import UNKNOWN, AskedField, field_of
from tailor.web.layout import page
from tailor.web.lists import with_message
from tailor.web.questions import TriedForm, try_answers
from tailor.web.rooms import address_of
from tailor.web.steps import STALE, STEP, STOOD, PlainMaker, mark_of_lines, take_step
from tailor.web.visit import HouseVisit, NotThereError, go

# What was ticked of what is proposed; what is asked as well; and that the parties are gone through in order.
TICKED, MORE, IN_ORDER = "voorstel", "meer", "reeks"
_SEEN: Final = "voorgesteld"


@dataclass(frozen=True, slots=True)
class OpenPart:
    """An open question of a party that has a page of its own: what it is called, and its address."""

    name: str
    to: str


@dataclass(frozen=True, slots=True)
class CardForm:
    """The card of a party with what is asked on it.

    Attributes:
        card: The card as the answers are now.
        more: What is asked as well: a second person who signs, a mandate.
        there: The house as it is with what is ticked of the proposals taken.
        pads: The questions in the form.
        parts: The open questions that have a page of their own.
    """

    card: PartyCard
    more: frozenset[str]
    there: Interview
    pads: tuple[Pad, ...]
    parts: tuple[Pad, ...]

    @property
    def pad(self) -> Pad:
        """Return the path of the party."""
        return self.card.pad

    @property
    def mark(self) -> str:
        """Return by what the party is known: another one may come to stand in its place."""
        return str(self.card.party.sleutel)


def show_card(visit: HouseVisit) -> Response:
    """Show the card of a party, or save what was filled in on it and go on."""
    said = visit.part("plek")
    if said not in map(str, range(len(visit.antwoorden.known_parties))):
        raise NotThereError
    form = _form(visit, int(said))
    if not visit.is_post:
        return _page(visit, form, _fields(form))
    if visit.posted.text(STOOD) != form.mark:
        return _page(visit, form, _fields(form), refused=STALE, status=409)
    return _saved(visit, form)


def _form(visit: HouseVisit, place: int) -> CardForm:
    """Return the card with what is asked when what is ticked is taken; at first all that is proposed is."""
    more = frozenset(filter(None, visit.said(MORE).split(",")))
    card = PartyCard(visit.interview, place, more, _left_out(visit))
    there = visit.interview
    if card.proposed:
        there = replace(there, antwoorden=card.taken, judgements=None)
    after = PartyCard(there, place, more)
    gaps = open_in_order(there.antwoorden, card.pad)
    offered = {one.pad for one in after.proposed}
    lines = after.lines
    rest = [pad for pad in gaps if pad not in offered and not any(pad.holds(one) for one in lines)]
    at_once = [pad for pad in rest if pad not in lines and there.is_at_once(pad)]
    parts = [pad for pad in rest if pad not in lines and not there.is_at_once(pad)]
    return CardForm(card, more, there, (*lines, *at_once), tuple(parts))


def _left_out(visit: HouseVisit) -> frozenset[Pad]:
    """Return what was proposed on the page and was not ticked."""
    ticked = visit.posted.all(TICKED)
    left = (Pad.parse(one) for one in visit.posted.all(_SEEN) if one not in ticked)
    return frozenset(pad for pad in left if pad)


def _fields(form: CardForm) -> list[AskedField]:
    return [field_of(form.there.inquiry(pad)) for pad in form.pads]


# -- saving --


def _saved(visit: HouseVisit, form: CardForm) -> Response:
    """Save what was ticked and filled in; what was left empty stays open."""
    before, tried = visit.antwoorden, _tried(visit, form)
    if not tried.is_welcome:
        return _page(visit, form, _again(visit, form, tried), status=409 if tried.is_stale else 422)
    words = party_after(visit.interview.text, before, tried.after, form.pad)
    lines = [words] if words else []
    done = take_step(visit, PlainMaker(visit, form.pad), lambda: tried.after, [form.pad], lines)
    if done.doubtful:
        more = {"doubtful": done.doubtful, "sure": mark_of_lines(done.doubtful)}
        return _page(visit, form, _again(visit, form, tried), status=422, **more)
    if done.refused:
        again = _again(visit, form, tried)
        return _page(visit, form, again, refused=done.refused, status=done.status)
    visit.interview.seen.add(form.mark)
    return go(with_message(_next(visit, form), done.told))


def _tried(visit: HouseVisit, form: CardForm) -> TriedForm:
    """Return what comes of the form on top of the proposals that are taken; nothing is saved."""
    stands = visit.interview
    visit.interview = form.there
    try:
        named = (pad for one in visit.posted.all("pad") if (pad := Pad.parse(one)) and form.pad.holds(pad))
        return try_answers(visit, [pad for pad in named if _is_answered(visit, pad)])
    finally:
        visit.interview = stands


def _is_answered(visit: HouseVisit, pad: Pad) -> bool:
    """Return whether something was filled in at a question that there is."""
    if not any(visit.posted.text(f"{pad}{end}") for end in ("", UNKNOWN)):
        return False
    try:
        visit.interview.inquiry(pad)
    except LookupError:
        return False
    return True


def _again(visit: HouseVisit, form: CardForm, tried: TriedForm) -> list[AskedField]:
    """Return all fields with what was filled in, and what is wrong with it or asked about it."""
    found = {one.q.pad: replace(one, q=form.there.inquiry(one.q.pad)) for one in tried.fields}
    rest = {pad: field_of(form.there.inquiry(pad), visit.posted) for pad in form.pads if pad not in found}
    pads = dict.fromkeys((*form.pads, *found))
    return [(found | rest)[pad] for pad in pads]


def _next(visit: HouseVisit, form: CardForm) -> str:
    """Return what comes after a card: what is asked as well, what is open now, or the next party."""
    place, step = form.card.place, visit.posted.text(STEP)
    if step in {one.value for one in form.card.about_signing}:
        return _at(visit, place, ",".join(sorted({*form.more, step})))
    after = _form(visit, place)
    power = form.pad / "bevoegdheid"
    if SECOND in form.more and PartyCard(visit.interview, place, form.more).asks_power:
        return address_of(visit.desk.name, visit.interview, power, _at(visit, place))
    asked = {*visit.posted.all("pad")}
    if any(str(pad) not in asked and pad in _gaps(visit, form.pad) for pad in after.pads):
        return _at(visit, place)
    return _beyond(visit, place)


def _gaps(visit: HouseVisit, party: Pad) -> list[Pad]:
    found = open_in_order(visit.antwoorden, party)
    return [pad for pad in found if pad.find(visit.antwoorden) is None]


def _at(visit: HouseVisit, place: int, more: str = "") -> str:
    """Return the address of a card, with the way that one is on."""
    query = {MORE: more, IN_ORDER: visit.said(IN_ORDER), "terug": visit.back}
    return visit.at("partijen", "kaart", place, **query)


def _beyond(visit: HouseVisit, place: int) -> str:
    """Return the address of the next party that has a card when they are gone through, else the table."""
    if visit.said(IN_ORDER) and (left := [one for one in with_card(visit.interview) if one > place]):
        return _at(visit, left[0])
    return visit.back or visit.at("partijen", PARTIJEN)


# -- the page --


def _page(
    visit: HouseVisit, form: CardForm, fields: Sequence[AskedField], *, status: int = 200, **more: object
) -> Response:
    card = form.card
    here = _at(visit, card.place)
    shown = {
        "card": card,
        "standing": [_fact(line) for line in card.facts],
        "proposals": [*_proposals(visit, card)],
        "fields": fields,
        "parts": [*_parts(visit, form, here)],
        "others": [*_others(visit, card, here)],
        "also": [_button(one) for one in card.about_signing if one.value not in form.more],
        "more": ",".join(sorted(form.more)),
        "in_order": visit.said(IN_ORDER),
        "stood": form.mark,
        "before": visit.back or visit.at("partijen", PARTIJEN),
        "later": _beyond(visit, card.place),
        "refused": "",
        "doubtful": (),
        "sure": "",
        "places": text.anchors(visit, [card.pad]),
        "text_at": text.address(visit, [card.pad]),
        **more,
    }
    return page(visit, "partij_kaart", card.heading, shown, status=status)


def _fact(line: str) -> tuple[str, str]:
    name, _, words = line.partition(": ")
    return name, words


def _proposals(visit: HouseVisit, card: PartyCard) -> Iterator[tuple[Proposed, bool]]:
    """Yield what is proposed, each with whether it is ticked."""
    left = _left_out(visit)
    all_of_it = PartyCard(visit.interview, card.place).proposed if left else card.proposed
    for one in all_of_it:
        yield one, one.pad not in left


def _parts(visit: HouseVisit, form: CardForm, here: str) -> Iterator[OpenPart]:
    for pad in form.parts:
        words = form.there.inquiry(pad).vraag
        yield OpenPart(
            capital(words.label or words.short), address_of(visit.desk.name, visit.interview, pad, here)
        )


def _others(visit: HouseVisit, card: PartyCard, here: str) -> Iterator[tuple[Choice, str]]:
    """Yield its questions as they can be changed, each with the address of its page."""
    for one in card.to_change:
        yield one, address_of(visit.desk.name, visit.interview, Pad(one.value), here)


def _button(one: Choice) -> tuple[str, str]:
    """Return a step about who signs and the words on its button: what is filled in is saved with it."""
    words = one.name.removeprefix("Goed, ").removeprefix("Invullen, ").removeprefix("en ")
    return one.value, f"Bewaren, {words}" if words.startswith("maar") else f"Bewaren, en {words}"
