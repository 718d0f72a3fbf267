"""What the rules find, at the answer that causes it and all together; accept it, or have it found out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from starlette.responses import Response

from tailor.check import Finding
from tailor.interview.acceptances import ASKED, AcceptanceList
from tailor.interview.blocking import blocking
from tailor.interview.by_path import not_known
from tailor.interview.caused import alike
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.lists import DROP
from tailor.interview.steps_on_finding import can_be_accepted, can_be_found_out, remark_of
from tailor.web.fields import TypedLine
from tailor.web.found_lines import found_line, lines_of
from tailor.web.layout import page
from tailor.web.visit import HouseVisit, NotThereError, Posted, go

_EMPTY: Final = "Vul dit in: zonder naam, functie, dag en reden is niets aanvaard."


def show_found(visit: HouseVisit) -> Response:
    """Show what the rules find, the heaviest first, each with what can be done."""
    found = visit.interview.found
    shown = {
        "lines": lines_of(visit, found, visit.at("bevindingen")),
        "blocked": blocking(found, visit.antwoorden),
        "accepted": AcceptanceList(visit.interview).elements,
        "accepted_at": visit.at("aanvaard", "aanvaard", terug=visit.at("bevindingen")),
    }
    return page(visit, "bevindingen", "Bevindingen", shown)


def _group(visit: HouseVisit) -> list[Finding]:
    """Return the findings that the address names, by the mark of the first.

    Raises:
        NotThereError: They do not stand any more.
    """
    mark = visit.part("kenmerk")
    for group in alike(visit.interview.found):
        if group[0].mark == mark:
            return group
    raise NotThereError


def accept(visit: HouseVisit) -> Response:
    """Ask who accepts a finding, with what function, on which day and why; save that when all is there."""
    group = _group(visit)
    if not can_be_accepted(group[0]):
        raise NotThereError
    acceptances = AcceptanceList(visit.interview)
    asked = [acceptances.asked(name) for name in ASKED]
    if not visit.is_post:
        lines = [_asked_line(q, acceptances.again(q.pad.name)) for q in asked]
        return _form(visit, group, lines, "aanvaarden")
    lines = [_given_line(q, visit.posted) for q in asked]
    if any(one.error for one in lines):
        return _form(visit, group, lines, "aanvaarden", status=422)
    given = {q.pad.name: q.read(line.value) for q, line in zip(asked, lines, strict=True)}
    before = visit.antwoorden
    visit.take(acceptances.with_accepted(group, given))
    said = "Aanvaard. Verandert het antwoord of de tekst, dan vervalt de aanvaarding."
    return _done(visit, visit.desk.tell(before, visit.antwoorden, lines=[said]))


def _asked_line(q: Inquiry, ready: str) -> TypedLine:
    long = q.vraag.long
    return TypedLine(str(q.pad.name), q.question, ready or q.ready, q.vraag.help, long)


def _given_line(q: Inquiry, posted: Posted) -> TypedLine:
    typed = posted.text(q.pad.name)
    error = q.judge(q.read(typed)) if typed else _EMPTY
    return TypedLine(q.pad.name, q.question, typed, q.vraag.help, q.vraag.long, error=error)


def find_out(visit: HouseVisit) -> Response:
    """Ask who finds out the answer that a finding is about; it is not known yet from then on."""
    group = _group(visit)
    one = group[0]
    if one.answer is None or not can_be_found_out(visit.interview, one):
        raise NotThereError
    if not visit.is_post:
        return _form(visit, group, _who_lines(visit.interview, one), "uitzoeken")
    state = not_known(visit.posted.text("wie"), visit.posted.text("opmerking"))
    if reason := visit.interview.judge(one.answer, state):
        typed = [TypedLine(n, label, visit.posted.text(n), error=reason) for n, label in _WHO]
        return _form(visit, group, typed, "uitzoeken", status=422)
    before = visit.antwoorden
    visit.take(visit.interview.with_answer(one.answer, state))
    return _done(visit, visit.desk.tell(before, visit.antwoorden, [one.answer]))


_WHO: Final = (("wie", "Wie zoekt dit uit?"), ("opmerking", "Opmerking"))


def _who_lines(interview: Interview, one: Finding) -> list[TypedLine]:
    ready = {"opmerking": remark_of(interview, one)}
    return [TypedLine(name, label, ready.get(name, ""), optional=True) for name, label in _WHO]


def _form(
    visit: HouseVisit, group: Sequence[Finding], lines: Sequence[TypedLine], doing: str, *, status: int = 200
) -> Response:
    words = {"aanvaarden": "Deze bevinding aanvaarden", "uitzoeken": "Dit laten uitzoeken"}[doing]
    back = visit.back or visit.at("bevindingen")
    shown = {"found": found_line(visit, group, back), "lines": lines, "doing": doing, "back": back}
    return page(visit, "bevinding", words, shown, status=status)


def _done(visit: HouseVisit, name: str) -> Response:
    back = visit.back or visit.at("bevindingen")
    return go(f"{back}{'&' if '?' in back else '?'}melding={name}")


def show_accepted(visit: HouseVisit) -> Response:
    """Show what was accepted, and withdraw one when that is asked."""
    acceptances = AcceptanceList(visit.interview)
    if visit.is_post and visit.posted.text("doe") == DROP:
        return _withdrawn(visit, acceptances)
    rows = [
        (line, acceptances.element(place).text, one.kenmerk)
        for place, (line, one) in enumerate(zip(acceptances.lines, acceptances.elements, strict=True))
    ]
    back = visit.back or visit.at("na", acceptances.pad)
    return page(visit, "aanvaard", "Wat een jurist aanvaardde", {"rows": rows, "back": back})


def _withdrawn(visit: HouseVisit, acceptances: AcceptanceList) -> Response:
    """Take an acceptance away, known by its mark: the list may have changed meanwhile."""
    mark = visit.posted.text("kenmerk")
    place = next((i for i, one in enumerate(acceptances.elements) if one.kenmerk == mark), None)
    name = ""
    if place is not None:
        before = visit.antwoorden
        visit.take(acceptances.without(place))
        said = "Ingetrokken. Wat de regel vindt, telt weer."
        name = visit.desk.tell(before, visit.antwoorden, [acceptances.pad], [said])
    return go(visit.at("aanvaard", "aanvaard", melding=name, terug=visit.back))
