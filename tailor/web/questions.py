"""The page of a question, or of a few that are answered in a line each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from starlette.responses import JSONResponse, Response

from tailor.answers import Antwoorden
from tailor.assemble.document import Clause
from tailor.errors import InputError
from tailor.interview.answer import AnswerForm, Choice, in_words
from tailor.interview.as_written import is_text
from tailor.interview.course import Course
from tailor.interview.doubts import doubts
from tailor.interview.inquiry import Inquiry
from tailor.interview.marks import as_typed
from tailor.interview.proposals import meant_by
from tailor.interview.route import PAGES, page_of, part_of
from tailor.interview.together import runs_together
from tailor.path import Pad
from tailor.web import text
from tailor.web.fields import STOOD, AskedField, Given, Pick, field_of, given, mark_of
from tailor.web.layout import page
from tailor.web.rooms import address_after, address_before, address_of
from tailor.web.visit import HouseVisit, NotThereError, go

# The field that says that what is doubtful is meant so, and the one that asks how it would read.
SURE, TRY = "zeker", "proef"
_CHANGED: Final = (
    "Dit antwoord is intussen ergens anders gewijzigd. Nu staat er: **{now}**. Hieronder staat wat u invulde."
    " Bewaar het opnieuw als uw antwoord moet gelden."
)


@dataclass(frozen=True, slots=True)
class TriedForm:
    """What came of the answers on a form.

    Attributes:
        after: The answers with all of them that are welcome.
        changed: The questions that have another answer now.
        fields: The fields again, each with why it is refused or what is asked about it.
        is_stale: Whether an answer was changed elsewhere since the page was made.
        clauses: The clauses where those that changed land, as they read with them.
    """

    after: Antwoorden
    changed: tuple[Pad, ...] = ()
    fields: tuple[AskedField, ...] = ()
    is_stale: bool = False
    clauses: tuple[Clause, ...] = ()

    @property
    def is_welcome(self) -> bool:
        """Return whether nothing is refused and nothing is to be asked."""
        return not any(one.error or one.asked for one in self.fields)


def show_question(visit: HouseVisit) -> Response:
    """Show a question, or save what was filled in and go on."""
    if not visit.is_post and not visit.interview.is_at_once(_inquiry(visit, visit.pad).pad):
        return go(address_of(visit.desk.name, visit.interview, visit.pad, visit.back))
    pads = _together(visit)
    if not visit.is_post:
        return _page(visit, [field_of(_inquiry(visit, pad)) for pad in pads])
    if TRY in visit.posted:
        return JSONResponse(text.as_data(visit, try_answers(visit, pads).clauses))
    return _saved(visit, pads)


def _together(visit: HouseVisit) -> list[Pad]:
    """Return the questions on this page: those that the form had, else those that stand together."""
    if visit.is_post and (named := visit.posted.all("pad")):
        return [pad for one in named if (pad := Pad.parse(one)) is not None]
    pad, course = visit.pad, Course.start(visit.antwoorden)
    _inquiry(visit, pad)
    page_here = page_of(pad)
    if page_here is None or page_here.stands or visit.asked("alleen") or visit.back:
        return [pad]
    same = [step.pad for step in course.on(page_here)]
    return next((run for run in runs_together(visit.interview, same) if pad in run), [pad])


def _inquiry(visit: HouseVisit, pad: Pad) -> Inquiry:
    """Return the question at a path.

    Raises:
        NotThereError: There is none.
    """
    try:
        return visit.interview.inquiry(pad)
    except LookupError as error:
        raise NotThereError from error


def try_answers(visit: HouseVisit, pads: Sequence[Pad]) -> TriedForm:
    """Return what comes of what was filled in at some questions, one after the other; nothing is saved."""
    made = TriedForm(visit.antwoorden)
    for pad in pads:
        interview = replace(visit.interview, antwoorden=made.after)
        made = _tried(visit, made, replace(_inquiry(visit, pad), interview=interview))
    return made


def _tried(visit: HouseVisit, before: TriedForm, q: Inquiry) -> TriedForm:
    """Return a form with one more of its questions tried."""
    found = given(q, visit.posted)
    stale = _is_stale(visit, q, found)
    tried = None if found.error or stale else q.interview.tried(q.pad, found.answer)
    is_new = tried is not None and tried.after != before.after
    error = found.error or (_changed_elsewhere(q) if stale else tried.refusal if tried and is_new else "")
    asked = () if error else meant_here(q, visit, found)
    shown = replace(field_of(q, visit.posted, error), asked=asked, typed=visit.posted.text(str(q.pad)))
    made = replace(before, fields=(*before.fields, shown), is_stale=before.is_stale or stale)
    if tried is None or tried.after is None or error or asked:
        return made
    changed = (*made.changed, q.pad) if is_new else made.changed
    return replace(made, after=tried.after, changed=changed, clauses=(*made.clauses, *tried.clauses))


def _differs(q: Inquiry, found: Given) -> bool:
    """Return whether an answer is another one than the one that stands there."""
    if not found.answer:
        return q.value is not None
    try:
        after = q.interview.with_answer(q.pad, found.answer)
    except InputError:
        return True
    return after != q.interview.antwoorden


def _is_stale(visit: HouseVisit, q: Inquiry, found: Given) -> bool:
    """Return whether the answer was changed since the page was made, to another one than was given here."""
    stood = visit.posted.text(f"{q.pad}{STOOD}")
    return bool(stood) and stood != mark_of(q) and not found.error and _differs(q, found)


def _changed_elsewhere(q: Inquiry) -> str:
    return _CHANGED.format(now=as_typed(in_words(q.value, q.interview.antwoorden) or "niets"))


def meant_here(q: Inquiry, visit: HouseVisit, found: Given) -> Sequence[Pick]:
    """Return what may be meant by what was typed: a shorter form, or a known name; empty when it is clear."""
    typed = visit.posted.text(str(q.pad))
    if q.field.form is not AnswerForm.TEXT or not is_text(found.answer) or found.answer == q.ready:
        return ()
    if visit.posted.text(f"{q.pad}:asked") == typed and visit.posted.text(f"{q.pad}:meant"):
        return ()
    short = q.short_form(found.answer) if not q.judge(found.answer) else None
    names = [Choice(short, short, "De rest staat al in de tekst.")] if short else []
    if q.known:
        names += meant_by(q.known, found.answer)
    if not names:
        return ()
    stay = Pick(found.answer, f"Nee, het is ‘{found.answer}’")
    return [*(Pick(one.value, one.name, one.effect) for one in names), stay]


def _saved(visit: HouseVisit, pads: Sequence[Pad]) -> Response:
    """Save what is welcome; go on when all of it is, and else show the form again with what is wrong."""
    before, tried = visit.antwoorden, try_answers(visit, pads)
    doubtful = doubts(before, tried.after)
    if tried.is_welcome and doubtful and visit.posted.text(SURE) != _mark(doubtful):
        return _page(visit, tried.fields, status=422, doubtful=doubtful, sure=_mark(doubtful))
    if not doubtful or tried.is_welcome:
        visit.take(tried.after)
    if not tried.is_welcome:
        return _page(visit, _with_new_marks(visit, tried), status=409 if tried.is_stale else 422)
    return _further(visit, before, tried, pads)


def _with_new_marks(visit: HouseVisit, tried: TriedForm) -> list[AskedField]:
    """Return the fields with what stands in the file now, so that giving the answer again takes its place."""
    return [replace(one, q=_inquiry(visit, one.q.pad)) for one in tried.fields]


def _further(visit: HouseVisit, before: Antwoorden, tried: TriedForm, pads: Sequence[Pad]) -> Response:
    """Return the way to what comes next, with what there is to say about what was saved."""
    lines = [one for pad in tried.changed if (one := _read_back(visit, pad))]
    name = visit.desk.tell(before, visit.antwoorden, tried.changed, lines) if tried.changed else ""
    further = visit.at("na", pads[0], tot=pads[-1], melding=name, terug=visit.back)
    if visit.wants_data:
        return JSONResponse({**text.as_data(visit, tried.clauses), "verder": further})
    return go(further)


def _read_back(visit: HouseVisit, pad: Pad) -> str:
    q = visit.interview.inquiry(pad)
    return q.read_back(str(q.value)) if q.field.form is AnswerForm.DATE and q.is_given else ""


def _mark(lines: Sequence[str]) -> str:
    return sha256("\n".join(lines).encode(errors="replace")).hexdigest()[:16]


def _page(visit: HouseVisit, fields: Sequence[AskedField], *, status: int = 200, **more: object) -> Response:
    """Return the page of some questions."""
    pads = [one.q.pad for one in fields]
    first = fields[0].q
    title = first.question if len(fields) == 1 else _heading(pads)
    shown = {
        "fields": fields,
        "alone": len(fields) == 1,
        "heading": where_on_the_way(visit, pads[0]),
        "before": visit.back or address_before(visit.desk.name, visit.interview, pads[0]),
        "doubtful": (),
        "sure": "",
        "places": text.anchors(visit, pads),
        "text_at": text.address(visit, pads),
        **more,
    }
    return page(visit, "vraag", title, shown, status=status)


def _heading(pads: Sequence[Pad]) -> str:
    found = page_of(pads[0])
    return found.title if found else "Vul in wat u weet."


def where_on_the_way(visit: HouseVisit, pad: Pad) -> str:
    """Return where a question stands on the way: its part, and which of how many; empty when on none."""
    found = page_of(pad)
    if found is None:
        return ""
    course = Course.start(visit.antwoorden).at(pad)
    number, total = course.number
    kind = "scherm" if part_of(found).is_rest else "vraag"
    return f"{part_of(found).title} · {kind} {number} van {total}" if number else part_of(found).title


def go_after(visit: HouseVisit) -> Response:
    """Go to what comes after a question: back to the page that asked it, or on along the way."""
    name = visit.asked("melding")
    if visit.back:
        sign = "&" if "?" in visit.back else "?"
        return go(f"{visit.back}{sign}melding={name}" if name else visit.back)
    shown = next((one.pad for one in PAGES if one.name == visit.part("pad")), None)
    beyond = Pad.parse(visit.asked("tot")) or None
    to = address_after(visit.desk.name, visit.interview, shown or visit.pad, beyond)
    sign = "&" if "?" in to else "?"
    return go(f"{to}{sign}melding={name}" if name else to)


def go_to_answer(visit: HouseVisit) -> Response:
    """Go to the page on which an answer is changed: who clicks on a filled word in the text."""
    try:
        return go(address_of(visit.desk.name, visit.interview, visit.pad, visit.back))
    except LookupError as error:
        raise NotThereError from error
