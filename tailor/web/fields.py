"""Questions as fields of a form: what stands in each, and what was filled in, as the file would have it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tailor.answers import AnswerModel, NogNietBekend, as_data
from tailor.answers.unprintable import refusal_of_sign
from tailor.grammar import capital
from tailor.interview.answer import AnswerForm, Choice
from tailor.interview.as_written import as_group
from tailor.interview.by_path import not_known
from tailor.interview.inquiry import OWN, Inquiry
from tailor.interview.leaving import empty
from tailor.interview.own_group import OwnGroup
from tailor.interview.proposals import MOST_SHOWN, to_choose_from
from tailor.web.visit import Posted

# Words of a choice that are no answer: no answer at all, and an answer that is typed.
WITHOUT, TYPED = ":without", ":typed"
# Behind the name of a field: that it is not known yet, who finds it out, a remark, what stood there when the
# page was made, what was typed when it was asked what is meant, and what is meant.
UNKNOWN, WHO, REMARK, STOOD, ASKED, MEANT = ":unknown", ":who", ":remark", ":stood", ":asked", ":meant"
# The answer, as the file would have it, that a list holds nothing.
NONE_OF_THEM: Final = "[]"
_NOTHING: Final = "Vul hier iets in, of zeg dat u het nog niet weet."
_CHOOSE: Final = "Kies een antwoord, of zeg dat u het nog niet weet."
_TICK: Final = "Vink er ten minste één aan, of zeg dat u het nog niet weet."
_ON_A_LINE: Final = (AnswerForm.TEXT, AnswerForm.DATE, AnswerForm.NUMBER)


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line, or a box of several lines, in which something is typed.

    Attributes:
        name: The name of the field.
        label: What stands above it; empty where the question itself does.
        value: What stands in it.
        help: How to fill it in, as marked text.
        long: Whether it has several lines.
        names: The names that are offered while one types.
        optional: Whether it may stay empty.
        error: Why what stands in it is refused; empty when it is not.
        kind: What is typed: "text", "date" or "number".
    """

    name: str
    label: str = ""
    value: str = ""
    help: str = ""
    long: bool = False
    names: Sequence[str] = ()
    optional: bool = False
    error: str = ""
    kind: str = "text"

    @property
    def id(self) -> str:
        """Return by what its label and its error find it."""
        return id_of(self.name)


@dataclass(frozen=True, slots=True)
class Pick:
    """Something to choose.

    Attributes:
        value: Its value.
        name: What it is called.
        effect: What it does; a sentence.
        chosen: Whether it is chosen.
        lines: What is filled in when it is chosen.
        parts: What is chosen when it is: the name of a field, its label and its options.
    """

    value: str
    name: str
    effect: str = ""
    chosen: bool = False
    lines: Sequence[TypedLine] = ()
    parts: Sequence[tuple[str, str, Sequence[Pick]]] = ()


@dataclass(frozen=True, slots=True)
class AskedField:
    """A question as a field of a form.

    Attributes:
        q: The question.
        line: What is typed; None where one chooses.
        options: What is chosen from; empty where one types.
        several: Whether any number of them may be chosen.
        error: Why what was filled in is refused; empty when it is not.
        asked: What is asked about what was typed: what may be meant by it.
        typed: What was typed when that was asked.
        unknown: Whether it is said that the answer is not known yet.
        who: Who finds it out.
        remark: A remark on that.
    """

    q: Inquiry
    line: TypedLine | None = None
    options: Sequence[Pick] = ()
    several: bool = False
    error: str = ""
    asked: Sequence[Pick] = ()
    typed: str = ""
    unknown: bool = False
    who: str = ""
    remark: str = ""

    @property
    def name(self) -> str:
        """Return the name of the field."""
        return str(self.q.pad)

    @property
    def id(self) -> str:
        """Return by what its label and its error find it."""
        return id_of(self.name)

    @property
    def first(self) -> str:
        """Return the id of what gets the focus: the line, else the first option."""
        return self.line.id if self.line else f"{self.id}-1"

    @property
    def label(self) -> str:
        """Return how the answer is called beside others."""
        return capital(self.q.vraag.label or self.q.vraag.short)

    @property
    def stood(self) -> str:
        """Return a mark of what stands there now."""
        return mark_of(self.q)

    @property
    def help(self) -> str:
        """Return how to answer, as marked text; where yes or no comes first it stands at the line."""
        return "" if self.q.begins_with_yes_or_no and self.options else self.q.vraag.help

    @property
    def empty_means(self) -> str:
        """Return what it does to fill nothing in; empty where an answer is wanted."""
        return self.q.without if self.q.can_be_left and self.line else ""


@dataclass(frozen=True, slots=True)
class Given:
    """What was filled in at a question.

    Attributes:
        answer: It as the file would have it; empty for no answer.
        error: Why it is none; empty when it is.
    """

    answer: str = ""
    error: str = ""


def id_of(name: str) -> str:
    """Return the name of a field as an id: letters, digits and hyphens."""
    return "v-" + re.sub(r"[^a-zA-Z0-9]+", "-", name).strip("-")


def mark_of(q: Inquiry) -> str:
    """Return a short mark of the answer that stands there: another answer has another mark."""
    value = None if q.value is None else as_data(q.value)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:16]


def field_of(q: Inquiry, posted: Posted | None = None, error: str = "") -> AskedField:
    """Return a question as a field.

    Args:
        q: The question.
        posted: What was filled in before, which stands there again; None for what the file has.
        error: Why that is refused.
    """
    made = replace(_shape(q), error=error)
    if made.line:
        made = replace(made, line=replace(made.line, error=error))
    if isinstance(q.value, NogNietBekend):
        made = replace(made, unknown=True, who=q.value.wie or "", remark=q.value.opmerking or "")
    return refilled(made, posted) if posted is not None else made


def _shape(q: Inquiry) -> AskedField:
    """Return a field of the kind that the question wants."""
    form = q.field.form
    if form is AnswerForm.CHOICES:
        return AskedField(q, options=_to_tick(q), several=True)
    if form in _ON_A_LINE:
        return _typed(q)
    options = [*_options(q, q.options), *_own(q), *_without(q)]
    return AskedField(q, options=options)


def _typed(q: Inquiry) -> AskedField:
    """Return a line; below a choice where yes or no comes first, or where a few names are known."""
    few = _few(q)
    line = _line(q)
    if q.begins_with_yes_or_no:
        below = replace(line, value="", label=q.words, help=q.vraag.help)
        return AskedField(q, options=yes_or_no(q, (below,)))
    if few:
        other = Pick(TYPED, "Een andere naam", "", False, (replace(line, value="", label="De naam"),))
        return AskedField(q, options=[*_options(q, few), other, *_without(q)])
    return AskedField(q, line=line)


def _few(q: Inquiry) -> Sequence[Choice]:
    """Return the known names when they are few, and what stands there is one of them."""
    few = to_choose_from(q.known)
    return () if q.is_given and q.ready not in [one.value for one in few] else few


def _line(q: Inquiry) -> TypedLine:
    known = q.known.names if q.known and len(q.known.names) > MOST_SHOWN else ()
    kinds = {AnswerForm.DATE: "date", AnswerForm.NUMBER: "number"}
    return TypedLine(
        name=str(q.pad) if not q.begins_with_yes_or_no else f"{q.pad}{TYPED}",
        value=q.ready,
        long=q.vraag.long,
        names=[one.name for one in known],
        optional=q.can_be_left,
        kind=kinds.get(q.field.form, "text"),
    )


def yes_or_no(q: Inquiry, lines: Sequence[TypedLine] = ()) -> list[Pick]:
    """Return yes, what is proposed, and no; a yes leads to the lines, or to a page of its own."""
    answer = "" if q.is_not_known else q.proposal
    proposed = "Zoals hierboven wordt voorgesteld."
    has_own = bool(answer) and answer not in ("ja", "nee")
    at_once = [Pick(answer, f"Ja: {q.proposal_in_words}", proposed, True)] if has_own else []
    yes = Pick(TYPED, "Ja, iets anders" if at_once else "Ja", q.vraag.yes, answer == "ja", lines)
    is_safe = not answer and q.can_be_left and not q.is_not_known
    no = Pick(WITHOUT, "Nee", q.without, answer == "nee" or is_safe)
    return [*at_once, yes, no]


def _options(q: Inquiry, choices: Sequence[Choice]) -> list[Pick]:
    return [Pick(one.value, one.name, one.effect, one.value == q.marked) for one in choices]


def _without(q: Inquiry) -> list[Pick]:
    """Return that there is no answer, where that is a way of its own."""
    if not q.has_way_without:
        return []
    name = "Nee" if q.vraag.is_yes_or_no else q.name_without
    return [Pick(WITHOUT, name, q.without, not q.marked and not q.is_not_known)]


def _own(q: Inquiry) -> list[Pick]:
    """Return the house's own body or role, with the lines that make it."""
    if q.field.form not in (AnswerForm.BODY, AnswerForm.CHOICE_OR_OWN):
        return []
    return [_own_option(q, q.value if isinstance(q.value, AnswerModel) and q.is_given else None)]


def _own_option(q: Inquiry, group: AnswerModel | None) -> Pick:
    own = OwnGroup(q, group)
    fields = own.fields
    lines = tuple(
        TypedLine(f"{q.pad}{OWN}{i}", one.name, one.ready, one.help) for i, one in enumerate(fields)
    )
    parts = tuple(
        (f"{part.pad}", capital(part.vraag.label or part.vraag.short), tuple(_options(part, part.options)))
        for _, part in own.to_choose(own.given([""] * len(fields)))
    )
    words = "U vult zelf in hoe die in de tekst staat."
    return Pick(OWN, "Een andere, met eigen naam", words, group is not None, lines, parts)


def _to_tick(q: Inquiry) -> list[Pick]:
    ticked = q.ticked
    proposed = [part.strip() for part in q.proposal.strip("[]").split(",")] if q.proposal else []
    lines = [
        Pick(one.value, one.name, one.effect, one.value in ticked or one.value in proposed)
        for one in q.options_in_list
    ]
    return [*lines, *([_own_option(q, None)] if q.field.model is not None else [])]


def refilled(made: AskedField, posted: Posted) -> AskedField:
    """Return a field with what was filled in."""
    chosen = posted.all(made.name)
    options = [_refilled(one, one.value in chosen, posted) for one in made.options]
    line = replace(made.line, value=posted.text(made.name)) if made.line else None
    return replace(
        made,
        options=options,
        line=line,
        unknown=bool(posted.text(f"{made.name}{UNKNOWN}")),
        who=posted.text(f"{made.name}{WHO}"),
        remark=posted.text(f"{made.name}{REMARK}"),
    )


def _refilled(option: Pick, chosen: bool, posted: Posted) -> Pick:
    lines = tuple(replace(one, value=posted.text(one.name)) for one in option.lines)
    parts = tuple(
        (name, label, tuple(replace(one, chosen=one.value == posted.text(name)) for one in options))
        for name, label, options in option.parts
    )
    return replace(option, chosen=chosen, lines=lines, parts=parts)


def given(q: Inquiry, posted: Posted) -> Given:
    """Return what was filled in at a question; that it is not known yet counts where nothing else is."""
    name = str(q.pad)
    who, remark = posted.text(f"{name}{WHO}"), posted.text(f"{name}{REMARK}")
    if posted.text(f"{name}{UNKNOWN}"):
        return unknown_given(who, remark)
    form = q.field.form
    if form is AnswerForm.CHOICES:
        return _ticked(q, posted.all(name), posted)
    if form in _ON_A_LINE:
        return _text(q, posted)
    return _chosen(q, posted.text(name), posted)


def unknown_given(who: str, remark: str) -> Given:
    """Return that an answer is not known yet, with who finds it out and a remark; or why not."""
    for note in (who, remark):
        if said := refusal_of_sign(note):
            return Given(error=f"{capital(said)}. Schrijf het zonder dit teken.")
    return Given(not_known(who, remark))


def _text(q: Inquiry, posted: Posted) -> Given:
    typed = posted.text(str(q.pad))
    if typed == WITHOUT:
        return Given("" if q.can_be_left else NONE_OF_THEM)
    if typed == TYPED:
        if not (typed := posted.text(f"{q.pad}{TYPED}")):
            return Given(error=_NOTHING)
    elif q.begins_with_yes_or_no and not typed:
        return Given(error=_CHOOSE)
    if not typed:
        return Given(empty(q)) if q.can_be_left or q.is_not_known else Given(error=_NOTHING)
    if posted.text(f"{q.pad}{ASKED}") == typed and (meant := posted.text(f"{q.pad}{MEANT}")):
        typed = meant
    return Given(q.read(typed))


def _chosen(q: Inquiry, word: str, posted: Posted) -> Given:
    if word == WITHOUT:
        return Given("")
    if word == OWN:
        return _made(q, posted)
    if not word:
        return Given(error=_CHOOSE) if not q.is_not_known else Given(empty(q))
    return Given(word)


def _made(q: Inquiry, posted: Posted) -> Given:
    """Return the house's own body or role, from its lines; or what is wrong with the first of them."""
    own = OwnGroup(q, None)
    fields = own.fields
    texts = [posted.text(f"{q.pad}{OWN}{i}") for i in range(len(fields))]
    for one, text in zip(fields, texts, strict=True):
        if reason := one.refusal(text):
            return Given(error=f"{one.name}: {reason}")
    found = own.given(texts)
    for name, part in own.to_choose(found):
        found[name] = posted.text(str(part.pad))
        if not found[name]:
            return Given(error=f"{capital(part.vraag.short)}: {_CHOOSE}")
    group = as_group(found)
    return Given(group, q.judge_part(group))


def _ticked(q: Inquiry, words: Sequence[str], posted: Posted) -> Given:
    if not words:
        return Given(empty(q)) if q.is_not_known or q.can_be_left else Given(error=_TICK)
    ticked = {word: "" if word.startswith(":") else word for word in words}
    if OWN in ticked:
        made = _made(q, posted)
        if made.error:
            return made
        ticked[OWN] = made.answer
    return Given(q.as_list(ticked))
