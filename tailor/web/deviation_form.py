"""One deviation on a form: its parts as they are filled in so far, and what it does once all of them are.

A part comes when those before it are known: first the clause, then what happens to it, then the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.questions.afwijkingen import Afwijking
from tailor.errors import InputError
from tailor.interview.answer import Choice
from tailor.interview.as_written import is_text
from tailor.interview.clause_editor import ClauseChoice, address, as_answer, meanings
from tailor.interview.deviations import ABOVE, CLAUSES, MENDED, WHOLE, DeviationDraft
from tailor.interview.inquiry import Inquiry
from tailor.path import Pad
from tailor.web.fields import (
    ASKED,
    MEANT,
    REMARK,
    STOOD,
    UNKNOWN,
    WHO,
    AskedField,
    Given,
    Pick,
    field_of,
    given,
)
from tailor.web.own_text import ASKED as WAS_ASKED
from tailor.web.own_text import POINTS, REFERENCES, TEXT, TextPlace, TypedText, standing_text, typed_text
from tailor.web.steps import PlainMaker, mark_of_lines
from tailor.web.visit import HouseVisit, Posted

_CLAUSE, _KIND, _WORDS = "bepaling", "soort", "tekst"
# What must be known before the parts behind it can be asked.
_FIRST: Final = (_CLAUSE, _KIND)
# The fields beside those of the parts: how much is replaced, and a mark of the text that stood ready.
HOW_MUCH, BEGAN = "hoeveel", "begin"


@dataclass(frozen=True, slots=True)
class PartField:
    """A part of a deviation on the form.

    Attributes:
        name: The name of the part.
        field: Its question as a field.
        is_known: Whether it was answered, and that is welcome.
        text: The box of its text; None for a part that is no text of clauses.
        example: How such a text is written.
        began: A mark of the text that stood ready in the box.
    """

    name: str
    field: AskedField
    is_known: bool
    text: TypedText | None = None
    example: str = ""
    began: str = ""


@dataclass(frozen=True, slots=True)
class DeviationForm:
    """A deviation as it is filled in so far.

    Attributes:
        draft: It, with every part that is welcome.
        fields: The parts that are asked.
        how_much: Whether all of the clause is replaced; empty where that is no question.
        is_whole: Whether every part is known.
        now: How the clause reads now, as marked texts.
    """

    draft: DeviationDraft
    fields: tuple[PartField, ...] = ()
    how_much: tuple[Pick, ...] = ()
    is_whole: bool = True
    now: tuple[str, ...] = ()

    @property
    def errors(self) -> list[tuple[str, str]]:
        """Return what is refused, each with the id of its field."""
        found = []
        for one in self.fields:
            if one.text and one.text.line.error:
                found.append((one.text.line.id, one.text.line.error))
            elif one.field.error:
                found.append((one.field.first, one.field.error))
            elif one.field.asked and not any(pick.chosen for pick in one.field.asked):
                found.append((f"{one.field.id}-bedoeld-1", f"{one.field.label}: wat bedoelt u?"))
        return found

    def left_over(self, posted: Posted) -> list[tuple[str, str]]:
        """Return what was filled in before at parts that are not asked now: it is sent along."""
        own = str(self.draft.pad)
        asked = tuple(f"{own}.{one.name}" for one in self.fields)
        has_text = any(one.text for one in self.fields)
        of_text = () if has_text else (TEXT, BEGAN, POINTS, REFERENCES, WAS_ASKED)
        return [
            (name, value)
            for name, values in posted.texts.items()
            if name in of_text or (name.startswith(f"{own}.") and not name.startswith(asked))
            for value in values
        ]

    @property
    def mark(self) -> str:
        """Return a short mark of the deviation: another one has another mark."""
        return mark_of_lines([self.draft.afwijking.model_dump_json()])


def filled_in(visit: HouseVisit, place: int | None) -> DeviationForm:
    """Return a deviation as the form of a visit has it.

    Args:
        visit: The visit.
        place: Its place in the list; None for a new one.
    """
    draft = (
        DeviationDraft.new(visit.interview) if place is None else DeviationDraft.of(visit.interview, place)
    )
    made = DeviationForm(draft)
    while name := next((name for name in made.draft.parts if name not in _names(made)), ""):
        made = _with_part(visit, made, name)
        if name in _FIRST and not made.fields[-1].is_known:
            return replace(made, is_whole=False)
        if name == _KIND and made.draft.can_keep_below:
            made = _with_how_much(visit, made)
            if HOW_MUCH not in visit.posted:
                return replace(made, is_whole=False)
    return replace(made, is_whole=all(one.is_known for one in made.fields))


def _names(made: DeviationForm) -> set[str]:
    return {one.name for one in made.fields}


def _with_part(visit: HouseVisit, made: DeviationForm, name: str) -> DeviationForm:
    """Return the form with one more part, and the deviation with what was filled in there."""
    q = made.draft.inquiry(name)
    if f"{q.pad}{STOOD}" not in visit.posted:
        part = _ready(made.draft, name, q)
        return replace(made, fields=(*made.fields, part))
    if name == _WORDS and not visit.posted.text(f"{q.pad}{UNKNOWN}"):
        return _with_text(visit, made, q)
    field, found = _field(made.draft, name, q, visit.posted), _given(made.draft, name, q, visit.posted)
    refused = found.error or (q.judge(found.answer) if not _is_asked(field) else "")
    known = not (refused or _is_asked(field))
    part = PartField(name, _refused(field, refused), known)
    part = _beside_text(made.draft, part) if name == _WORDS else part
    draft = made.draft.answered(name, found.answer) if known else made.draft
    now = (
        tuple(draft.clause_now(found.answer))
        if known and name == _CLAUSE and is_text(found.answer)
        else made.now
    )
    return replace(made, draft=draft, fields=(*made.fields, part), now=now)


def _is_asked(field: AskedField) -> bool:
    """Return whether it is not known yet which of several was meant."""
    return bool(field.asked) and not any(one.chosen for one in field.asked)


def _refused(field: AskedField, refused: str) -> AskedField:
    line = replace(field.line, error=refused) if field.line else None
    return replace(field, error=refused, line=line)


def _ready(draft: DeviationDraft, name: str, q: Inquiry) -> PartField:
    """Return a part that was not asked before."""
    part = PartField(name, _field(draft, name, q, None), is_known=False)
    return _beside_text(draft, part) if name == _WORDS else part


def _field(draft: DeviationDraft, name: str, q: Inquiry, posted: Posted | None) -> AskedField:
    """Return the question of a part as a field, with what was filled in."""
    if name == MENDED:
        return _to_mend(draft, q, posted)
    made = field_of(q, posted)
    if name not in CLAUSES or posted is None:
        return made
    typed = posted.text(str(q.pad))
    found = meanings(_clauses(draft).find(typed)) if typed else []
    if len(found) < 2:
        return made
    meant = _meant(q, posted)
    asked = [Pick(one.value, one.name, one.effect, one.value == meant) for one in found]
    return replace(made, asked=asked, typed=typed)


def _to_mend(draft: DeviationDraft, q: Inquiry, posted: Posted | None) -> AskedField:
    """Return which adaptations of the law the deviation stands in the place of, to be ticked."""
    ticked = set(posted.all(str(q.pad))) if posted else set(q.ticked)
    picks = [Pick(one.value, one.name, one.effect, one.value in ticked) for one in draft.mendable]
    return replace(field_of(q, posted), line=None, options=picks, several=True)


def _clauses(draft: DeviationDraft) -> ClauseChoice:
    return ClauseChoice(draft.interview.text.document(draft.around))


def _meant(q: Inquiry, posted: Posted) -> str:
    """Return which clause was meant by what was typed; empty when that was not said of these words."""
    name = str(q.pad)
    return posted.text(f"{name}{MEANT}") if posted.text(f"{name}{ASKED}") == posted.text(name) else ""


def _given(draft: DeviationDraft, name: str, q: Inquiry, posted: Posted) -> Given:
    """Return what was filled in at a part, as the file would have it."""
    if posted.text(f"{q.pad}{UNKNOWN}"):
        return given(q, posted)
    if name == MENDED:
        known = {one.value for one in draft.mendable}
        return Given(q.as_list({one: one for one in posted.all(str(q.pad)) if one in known}))
    typed = posted.text(str(q.pad))
    if name not in CLAUSES or not typed:
        return given(q, posted)
    clauses = _clauses(draft)
    if refused := clauses.refusal(typed):
        return Given(error=refused)
    found = clauses.find(typed)
    chosen = str(found[0].citation) if len(found) == 1 else _meant(q, posted)
    return Given(address(typed, chosen)) if chosen else Given()


def _with_how_much(visit: HouseVisit, made: DeviationForm) -> DeviationForm:
    """Return the form with the question how much of the clause is replaced, and what was answered to it."""
    said = visit.posted.text(HOW_MUCH) or ABOVE.value
    picks = tuple(_pick(one, chosen=one.value == said) for one in (WHOLE, ABOVE))
    draft = made.draft.keeping_below() if said == ABOVE.value and HOW_MUCH in visit.posted else made.draft
    return replace(made, draft=draft, how_much=picks)


def _pick(choice: Choice, *, chosen: bool) -> Pick:
    return Pick(choice.value, choice.name, choice.effect, chosen)


# -- the text --


def _beside_text(draft: DeviationDraft, part: PartField) -> PartField:
    """Return the part of the text with its box, in which the present words stand ready."""
    begin = draft.begin.strip()
    text = standing_text(part.field.q.question, begin, part.field.q.vraag.help)
    return replace(part, text=text, example=draft.example, began=mark_of_lines([begin]))


def _with_text(visit: HouseVisit, made: DeviationForm, q: Inquiry) -> DeviationForm:
    """Return the form with the text that was typed, and what is asked about it."""
    draft = made.draft
    part = _beside_text(draft, PartField(_WORDS, field_of(q), is_known=False))
    if part.text is None or mark_of_lines([visit.posted.text(TEXT)]) == _began_elsewhere(visit, part):
        return replace(made, fields=(*made.fields, part))

    def with_text(kept: str) -> Antwoorden:
        return draft.answered(_WORDS, as_answer(kept)).antwoorden

    maker = PlainMaker(visit, q.pad)
    around = TextPlace(part.text, draft.own_words, q.judge, with_text, maker, shows_reading=False)
    found = typed_text(visit, around)
    part = replace(part, text=found, is_known=found.is_settled)
    if not found.is_settled:
        return replace(made, fields=(*made.fields, part))
    try:
        after = draft.answered(_WORDS, as_answer(found.meant.text))
    except InputError as error:
        refused = replace(found, line=replace(found.line, error=maker.said(error)), is_settled=False)
        return replace(made, fields=(*made.fields, replace(part, text=refused, is_known=False)))
    return replace(made, draft=after, fields=(*made.fields, part))


def _began_elsewhere(visit: HouseVisit, part: PartField) -> str:
    """Return the mark of the text that stood ready when that was another one; empty when it was this."""
    began = visit.posted.text(BEGAN)
    return began if began != part.began else ""


# -- a deviation that stands there --


def as_filled_in(draft: DeviationDraft) -> Posted:
    """Return a form with what stands in a deviation, as if it had been filled in."""
    texts: dict[str, list[str]] = {HOW_MUCH: [WHOLE.value]}
    for name in Afwijking.model_fields:
        value = getattr(draft.afwijking, name)
        texts |= _part_of(draft.pad / name, "" if value is None and name in draft.asked else value)
    if isinstance(draft.afwijking.tekst, str):
        texts[TEXT] = [draft.begin.strip()]
    return Posted(texts)


def _part_of(pad: Pad, value: object) -> dict[str, list[str]]:
    """Return the fields of one part; none for one that was not answered."""
    if value is None:
        return {}
    if isinstance(value, NogNietBekend):
        who, remark = value.wie or "", value.opmerking or ""
        return {
            f"{pad}{STOOD}": [""],
            f"{pad}{UNKNOWN}": ["ja"],
            f"{pad}{WHO}": [who],
            f"{pad}{REMARK}": [remark],
        }
    texts = [str(one) for one in value] if isinstance(value, tuple) else [str(value)]
    return {f"{pad}{STOOD}": [""], str(pad): texts, **_exactly(pad, texts)}


def _exactly(pad: Pad, texts: Sequence[str]) -> dict[str, list[str]]:
    return {f"{pad}{ASKED}": [*texts], f"{pad}{MEANT}": [*texts]} if pad.name in CLAUSES else {}


def of_clause(visit: HouseVisit, citation: str) -> Posted:
    """Return the form of a new deviation with its clause filled in."""
    pad = DeviationDraft.new(visit.interview).pad / _CLAUSE
    return Posted(_part_of(pad, citation))
