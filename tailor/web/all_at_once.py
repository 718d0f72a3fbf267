"""What several gemeenten have no answer to yet, asked on one page: a line for each, or one answer for all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from starlette.responses import Response

from tailor.answers import Antwoorden
from tailor.answers.questions.partijen import PARTIJEN
from tailor.errors import InputError
from tailor.interview.for_all import SAME, UNKNOWN_ALL, ForAll, for_all
from tailor.interview.parties import PartyList
from tailor.interview.party_card import with_card
from tailor.web.fields import TypedLine, unknown_given
from tailor.web.layout import page
from tailor.web.lists import after_step, with_message
from tailor.web.steps import STALE, STEP, Done, PlainMaker, take_step
from tailor.web.visit import HouseVisit, go

# The page of these questions, by its step; which question, by the last part of its path; and its fields.
ALL_STEP, WHICH = "alle", "vraag"
_LINE, _ONE, _WHO, _REMARK = "regel:", "voor_alle", "wie", "opmerking"
_NO_LINE: Final = "Vul ten minste één regel in, of kies hieronder een antwoord voor alle gemeenten."
_GONE: Final = InputError(
    wat="Deze vraag staat niet meer open.",
    waar="",
    waarom="De partijen zijn intussen ergens anders gewijzigd.",
    nu="Er is niets bewaard. Ga terug naar de partijen en kijk wat nog open is.",
)


@dataclass(frozen=True, slots=True)
class AllForm:
    """A question for several gemeenten as a form.

    Attributes:
        asked: The question.
        which: The last part of its path.
        keys: By what each of the gemeenten is known.
    """

    asked: ForAll
    which: str
    keys: tuple[str, ...]


def first_at(visit: HouseVisit) -> str:
    """Return the address of the first question for several gemeenten; empty when there is none."""
    return next((_address(visit, one.which) for one in _forms(visit)), "")


def show_for_all(visit: HouseVisit, _parties: PartyList) -> Response:
    """Show a question for several gemeenten, or save what was filled in and go on."""
    found = next((one for one in _forms(visit) if one.which == visit.asked(WHICH)), None)
    if found is None:
        if visit.is_post:
            raise _GONE
        return go(with_message(_beyond(visit, visit.asked(WHICH)), visit.asked("melding")))
    if not visit.is_post:
        return _page(visit, found, [""] * len(found.keys))
    if {*_filled(visit)} - {*found.keys}:
        return _page(visit, found, [""] * len(found.keys), refused=STALE, status=409)
    return _saved(visit, found)


def _forms(visit: HouseVisit) -> list[AllForm]:
    parties = visit.antwoorden.known_parties
    return [
        AllForm(one, one.pads[0].name, tuple(str(parties[pad.parent.index or 0].sleutel) for pad in one.pads))
        for one in for_all(visit.interview)
    ]


def _address(visit: HouseVisit, which: str) -> str:
    return visit.at("partijen", PARTIJEN, stap=ALL_STEP, vraag=which, terug=visit.back)


def _beyond(visit: HouseVisit, which: str) -> str:
    """Return the address of the next question for several gemeenten, else of the first card that is open."""
    names = [one.which for one in _forms(visit)]
    rest = names[names.index(which) + 1 :] if which in names else names
    table = visit.at("partijen", PARTIJEN, terug=visit.back)
    if rest:
        return _address(visit, rest[0])
    cards = with_card(visit.interview)
    return visit.at("partijen", "kaart", cards[0], reeks="ja", terug=table) if cards else table


def _filled(visit: HouseVisit) -> dict[str, str]:
    """Return what was filled in, by the gemeente."""
    names = (name for name in visit.posted.texts if name.startswith(_LINE))
    return {name.removeprefix(_LINE): words for name in names if (words := visit.posted.text(name))}


def _saved(visit: HouseVisit, form: AllForm) -> Response:
    """Save one answer for all, or what stands on the lines; then comes the next question."""
    errors = [""] * len(form.keys)
    step = visit.posted.text(STEP)
    if step in (SAME, UNKNOWN_ALL):
        answer, error = _answer_for_all(visit, form, step)
        if error:
            return _page(visit, form, errors, one_error=error, status=422)
        return _take(visit, form, lambda: form.asked.with_all(answer))
    filled = _filled(visit)
    errors = _errors(visit, form, filled)
    if any(errors):
        return _page(visit, form, errors, status=422)
    if not filled:
        return _page(visit, form, errors, refused=_NO_LINE, status=422)
    return _take(visit, form, lambda: _with_lines(visit, form, filled))


def _errors(visit: HouseVisit, form: AllForm, filled: Mapping[str, str]) -> list[str]:
    """Return why each line is refused; empty where it is not."""
    fields = form.asked.fields(visit.interview)
    return [
        one.judge(filled[key]) if one.judge and key in filled else ""
        for one, key in zip(fields, form.keys, strict=True)
    ]


def _answer_for_all(visit: HouseVisit, form: AllForm, step: str) -> tuple[str, str]:
    """Return the one answer for all as the file would have it, and why there is none."""
    if step == UNKNOWN_ALL:
        found = unknown_given(visit.posted.text(_WHO), visit.posted.text(_REMARK))
        return found.answer, found.error
    if form.asked.one_for_all:
        return form.asked.one_for_all, ""
    typed = visit.posted.text(_ONE)
    answer = form.asked.q.read(typed)
    return answer, form.asked.q.judge(answer) if typed else "Vul hier het antwoord voor alle gemeenten in."


def _with_lines(visit: HouseVisit, form: AllForm, filled: dict[str, str]) -> Antwoorden:
    """Return the answers with what every line says."""
    interview = visit.interview
    for place, key in enumerate(form.keys):
        if key in filled:
            after = form.asked.with_line(interview, place, filled[key])
            interview = replace(interview, antwoorden=after, judgements=None)
    return interview.antwoorden


def _take(visit: HouseVisit, form: AllForm, make: Callable[[], Antwoorden]) -> Response:
    done = take_step(visit, PlainMaker(visit, PARTIJEN), make, [PARTIJEN])
    again = [""] * len(form.keys)

    def refused(said: Done) -> Response:
        return _page(visit, form, again, refused=said.refused, status=said.status)

    return after_step(visit, done, _address_again(visit, form, done), refused)


def _address_again(visit: HouseVisit, form: AllForm, done: Done) -> str:
    return _beyond(visit, form.which) if done.is_saved else ""


def _page(
    visit: HouseVisit,
    form: AllForm,
    errors: Sequence[str],
    *,
    one_error: str = "",
    refused: str = "",
    status: int = 200,
) -> Response:
    fields = form.asked.fields(visit.interview)
    lines = [
        TypedLine(f"{_LINE}{key}", one.name, visit.posted.text(f"{_LINE}{key}") or one.ready, error=error)
        for one, key, error in zip(fields, form.keys, errors, strict=True)
    ]
    one = TypedLine(_ONE, "Het antwoord voor alle gemeenten", visit.posted.text(_ONE), error=one_error)
    shown = {
        "asked": form.asked,
        "lines": lines,
        "help": fields[0].help,
        "same": form.asked.same,
        "one": None if form.asked.one_for_all or not form.asked.same else one,
        "one_error": one_error,
        "unknown": next(way for way in form.asked.choices if way.value == UNKNOWN_ALL),
        "who": visit.posted.text(_WHO),
        "remark": visit.posted.text(_REMARK),
        "before": visit.at("partijen", PARTIJEN, terug=visit.back),
        "paste_at": visit.at("partijen", "plakken", terug=_address(visit, form.which)),
        "later": _beyond(visit, form.which),
        "refused": refused,
        "values": (SAME, UNKNOWN_ALL),
    }
    return page(visit, "partij_alle", form.asked.question, shown, status=status)
