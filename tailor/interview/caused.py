"""What an answer causes and solves, as the rules see it: it is told at that answer and nowhere else twice.

Two judgements are held against each other by what a rule says, not by where it says it: a party that moves
up in its list moves what is said of it. What the model itself gives cause for is never caused by an answer,
and a question that is still open is known to be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tailor import data
from tailor.answers import Antwoorden, NogNietBekend, question_at, questions
from tailor.assemble import read_model
from tailor.assemble.document import grouped
from tailor.check import RULES, Finding, Judgement, Level, judge
from tailor.check.telling import HEADS
from tailor.grammar import places_in_words
from tailor.interview import route
from tailor.interview.by_path import by_key
from tailor.interview.renamed import new_names
from tailor.model import Model
from tailor.path import WHOLE, Pad

# What is told as an open question, and not as something that was found.
# What is said when a rule breaks off: the answers are saved by then.
NOT_JUDGED: Final = (
    "Tailor kon niet nagaan wat dit antwoord doet. Uw antwoord is bewaard. Dit is een fout in tailor. Meld"
    " dat, met wat u net invulde."
)


@dataclass(frozen=True, slots=True)
class ChangedFindings:
    """What a change of the answers did to what the rules find.

    Attributes:
        caused: What is found now and was not before, the heaviest first.
        solved: What was found before and is not any more.
        failed: Whether a rule broke off, so that nothing can be said.
    """

    caused: tuple[Finding, ...] = ()
    solved: tuple[Finding, ...] = ()
    failed: bool = False

    def __bool__(self) -> bool:
        """Return whether there is anything to say."""
        return bool(self.caused or self.solved or self.failed)

    def without(self, said: Iterable[str]) -> ChangedFindings:
        """Return it without what the user was told, and asked about, before the change was taken.

        Args:
            said: What was told; sentences that begin with what was found.
        """
        known = (*said,)
        rest = (one for one in self.caused if not any(text.startswith(one.message) for text in known))
        return replace(self, caused=tuple(rest))

    def lines(self, said: Iterable[str] = ()) -> list[str]:
        """Return what there is to say, a line each, to who asked for the change on the command line.

        Args:
            said: What was said of the change already.
        """
        lines = [NOT_JUDGED] if self.failed else []
        for one in map(joined, alike(self.without(said).caused)):
            lines += [f"{heading(one)} {one.message}", f"  Wat nu: {one.suggestion}"]
        return [*lines, *([solved_in_words(self.solved)] if self.solved else [])]

    def as_json(self) -> dict[str, object]:
        """Return it as plain data."""
        return {
            "gecontroleerd": not self.failed,
            "bevindingen": [one.as_json() for one in self.caused],
            "opgelost": [one.as_json() for one in self.solved],
        }


@dataclass(frozen=True, slots=True)
class _Seen:
    """The answers at one moment, and what was found of them."""

    antwoorden: Antwoorden
    findings: tuple[Finding, ...]

    @property
    def standing(self) -> tuple[Finding, ...]:
        """Return what a house can do something about and nobody accepted."""
        return tuple(one for one in self.findings if is_of_house(one) and not one.accepted)


def is_of_house(finding: Finding) -> bool:
    """Return whether a finding comes from the answers of a house: not from the model, no open question."""
    return not finding.is_open_question and not RULES[finding.rule].by_model


# So many states of the answers are remembered: a step back, or an answer that was not taken, costs nothing.
_STATES: Final = 4


class Judgements:
    """Judges the answers as they are, once for each state of them; what the model causes is left out."""

    def __init__(self, model: Model, *, without: str = "") -> None:
        """Remember the legal text.

        Args:
            model: The legal text.
            without: The rule that says nothing of these answers; empty when all do.
        """
        self._model, self._without = model, without
        self._known: list[tuple[Antwoorden, Judgement | None]] = []

    def of(self, antwoorden: Antwoorden) -> Judgement | None:
        """Return what the rules say of these answers; None when a rule breaks off.

        Answers never change, so what was said of the very same ones still holds.
        """
        found = next((one for one in self._known if one[0] is antwoorden), None)
        if found is None:
            found = antwoorden, _judged(self._model, antwoorden, self._without)
        self._known = [found, *(one for one in self._known if one is not found)][:_STATES]
        return found[1]

    def of_house(self, antwoorden: Antwoorden) -> tuple[Finding, ...]:
        """Return what is found that a house can do something about and nobody accepted."""
        found = self.of(antwoorden)
        return _Seen(antwoorden, found.findings).standing if found else ()


def _judged(model: Model, antwoorden: Antwoorden, without: str) -> Judgement | None:
    """Return the judgement; None when a rule breaks off: no fault of a rule may cost an answer."""
    try:
        found = judge(model, antwoorden, by_model=False)
    except Exception:
        return None
    return replace(found, findings=tuple(one for one in found.findings if one.rule != without))


def changed_by(
    before: Antwoorden, after: Antwoorden, judgements: Judgements | None = None
) -> ChangedFindings:
    """Return what a change of the answers causes and solves.

    Args:
        before: The answers before the change.
        after: The answers after it.
        judgements: Judges them; only who asks more often needs one that remembers.
    """
    if before == after:
        return ChangedFindings()
    watch, first = Watch(judgements or Judgements(read_model(data.templates()))).look(before)
    return first if first.failed else watch.look(after)[1]


@dataclass(frozen=True, slots=True)
class Watch:
    """Follows the answers, and knows what the user was told; the first look tells nothing.

    Attributes:
        judgements: Judges the answers.
    """

    judgements: Judgements
    _told: _Seen | None = None
    # What waits until its question was asked.
    _kept: tuple[Finding, ...] = ()
    # That there is no text, while there is none.
    _unmade: Finding | None = None
    _has_failed: bool = False

    @property
    def antwoorden(self) -> Antwoorden | None:
        """Return the answers at the last look; None while nothing is known of them."""
        return self._told.antwoorden if self._told else None

    def begun(self, antwoorden: Antwoorden) -> Watch:
        """Return the watch from these answers on: what they cause already is not told at an answer."""
        watch, found = self.look(antwoorden)
        return self if found.failed else watch

    def look(self, antwoorden: Antwoorden, at: Pad = WHOLE) -> tuple[Watch, ChangedFindings]:
        """Return the watch after a look at the answers, and what they caused and solved since the last one.

        What is about a question that comes later and has no answer yet waits until that question was asked.

        Args:
            antwoorden: The answers as they are now.
            at: The question that was answered; the whole of the answers when nothing comes later.
        """
        if self._told and self._told.antwoorden is antwoorden and not self._kept:
            return self, ChangedFindings()
        judgement = self.judgements.of(antwoorden)
        if judgement is None:
            return replace(self, _has_failed=True), ChangedFindings(failed=not self._has_failed)
        if judgement.document is None:
            return self._without_text(judgement.findings)
        now = _Seen(antwoorden, judgement.findings)
        solved = (self._unmade,) if self._unmade else ()
        if self._told is None:
            return replace(self, _told=now, _unmade=None), ChangedFindings(solved=solved)
        caused, late, gone = self._compared(self._told, now, at)
        watch = replace(self, _told=now, _kept=late, _unmade=None)
        return watch, ChangedFindings(caused, (*solved, *gone))

    def _without_text(self, found: tuple[Finding, ...]) -> tuple[Watch, ChangedFindings]:
        """Tell once that no text can be made; of the rest nothing is known then."""
        is_new = self._told is not None and self._unmade is None
        return replace(self, _unmade=found[0]), ChangedFindings(found if is_new else ())

    def _compared(
        self, told: _Seen, now: _Seen, at: Pad
    ) -> tuple[tuple[Finding, ...], tuple[Finding, ...], tuple[Finding, ...]]:
        """Return what is told now, what waits, and what is solved."""
        fresh, gone = _difference(told, now)
        fresh += (one for one in now.standing if _is_among(one, self._kept))
        late = tuple(one for one in fresh if _comes_later(one, now.antwoorden, at))
        caused = {
            one
            for one in fresh
            if one not in late and not _is_open(one, now.antwoorden) and _is_told_at_work(one, told, now)
        }
        solved = tuple(one for one in gone if not _is_among(one, self._kept))
        return tuple(one for one in now.findings if one in caused), late, solved


def _is_told_at_work(finding: Finding, told: _Seen, now: _Seen) -> bool:
    """Return whether a finding is told before anybody signs: also that an answer holds no more does."""
    rule, about = RULES[finding.rule], finding.answer
    if not rule.at_signing:
        return True
    given = about.find(told.antwoorden) if about else None
    return rule.lapses and about is not None and given is not None and given == about.find(now.antwoorden)


def _is_among(finding: Finding, others: Iterable[Finding]) -> bool:
    return any((one.rule, one.message) == (finding.rule, finding.message) for one in others)


# -- two judgements --


def _difference(before: _Seen, now: _Seen) -> tuple[list[Finding], list[Finding]]:
    """Return what stands there now and did not before, and what is gone.

    What has other words in the same place is not gone.
    """
    names = new_names(before.antwoorden, now.antwoorden)
    fresh = _without(now.standing, before.standing, names)
    gone = _without(before.standing, filter(is_of_house, now.findings), names)
    stays = {(one.rule, _place(one, now)) for one in now.findings}
    return fresh, [one for one in gone if (one.rule, _place(one, before)) not in stays]


def _without(found: Iterable[Finding], others: Iterable[Finding], names: Mapping[str, str]) -> list[Finding]:
    """Return what is found here and not there; of what only informs, no more than there are more of."""
    others = [*others]
    left = Counter(_said(one, names) for one in others)
    known = Counter(one.rule for one in others)
    fresh = []
    for one in found:
        said = _said(one, names)
        known[one.rule] -= 1
        if left[said]:
            left[said] -= 1
        elif one.level is not Level.INFO or known[one.rule] < 0:
            fresh.append(one)
    return fresh


def _said(finding: Finding, names: Mapping[str, str]) -> tuple[str, str]:
    """Return what a finding is known by: its rule and its words, what was renamed by its new name."""
    message = finding.message
    for old, new in names.items():
        message = message.replace(old, new)
    return finding.rule, message


def _place(finding: Finding, seen: _Seen) -> object:
    """Return what a finding is about, a party by its key; a place in a list says nothing of itself."""
    return str(by_key(seen.antwoorden, finding.answer)) if finding.answer else finding.citations


# -- what is not told yet --


def _comes_later(finding: Finding, antwoorden: Antwoorden, at: Pad) -> bool:
    """Return whether a finding is about what comes after a question, or about a list that is being filled."""
    about = finding.answer
    if at and (about is None or not at.parent.holds(about)) and _is_half(antwoorden, at):
        return True
    if about is None or not at:
        return False
    if about is not at and about.holds(at):
        return True
    return not at.holds(about) and _is_absent(about, antwoorden) and _is_behind(about, antwoorden, at)


def _is_half(antwoorden: Antwoorden, at: Pad) -> bool:
    """Return whether the group of an answer has open questions behind it: till then it says nothing whole."""
    if question_at(at.parent) is None:
        return False
    behind = (one for one in questions(antwoorden) if one.is_open and at.parent.holds(one.pad))
    return any(_is_behind(one.pad, antwoorden, at) for one in behind)


def _is_absent(pad: Pad, antwoorden: Antwoorden) -> bool:
    value = pad.find(antwoorden)
    return value is None or isinstance(value, NogNietBekend)


def _is_behind(pad: Pad, antwoorden: Antwoorden, at: Pad) -> bool:
    """Return whether a question comes after another one and all that stands in that."""
    order = route.in_order(one.pad for one in questions(antwoorden))
    last = max((i for i, one in enumerate(order) if at.holds(one)), default=len(order))
    return pad in order and order.index(pad) > last


def _is_open(finding: Finding, antwoorden: Antwoorden) -> bool:
    """Return whether a finding is about a question that is open: that is known without it."""
    about = finding.answer
    return about is not None and any(one.pad is about and one.is_open for one in questions(antwoorden))


# -- in words --

_COUNTED: Final = {
    Level.BLOKKEREND: "blokkeert",
    Level.LET_OP: "let op",
    Level.INFO: "ter informatie",
}


def heading(finding: Finding) -> str:
    """Return how heavy a finding is and where it stands, before its words: "Let op (artikel 14.3):"."""
    where = places_in_words(finding.places)
    return f"{HEADS[finding.level]}{f' ({where})' if where else ''}:"


def in_few_words(finding: Finding) -> str:
    """Return how heavy a finding is and where it stands: "Let op, artikel 14.3"."""
    return ", ".join(filter(None, (HEADS[finding.level], places_in_words(finding.places))))


def noted(found: Iterable[Finding]) -> str:
    """Return what stands beside an answer of what was found about it; empty for nothing."""
    groups = alike(found)
    if not groups:
        return ""
    more = f" En nog {len(groups) - 1}." if len(groups) > 1 else ""
    return f"{HEADS[groups[0][0].level]}: {groups[0][0].message}{more}"


def counted(found: Iterable[Finding]) -> str:
    """Return how many findings there are of each weight: "2 blokkeren, 3 let op"."""
    count = Counter(group[0].level for group in alike(found))
    return ", ".join(f"{count[level]} {word}" for level, word in _COUNTED.items() if count[level])


def alike(found: Iterable[Finding]) -> list[list[Finding]]:
    """Return findings, those that say the same together: they are read as one."""
    return [*grouped(((one.rule, one.message), one) for one in found).values()]


def joined(group: Sequence[Finding]) -> Finding:
    """Return findings that say the same as one, with the places of all of them."""
    return replace(group[0], places=tuple(dict.fromkeys(place for one in group for place in one.places)))


def solved_in_words(solved: tuple[Finding, ...]) -> str:
    """Return in one line what an answer took away."""
    first, rest = solved[0], len(alike(solved)) - 1
    more = f" En nog {rest}." if rest else ""
    return f"Opgelost: {first.message}{more}"


def in_order(found: Iterable[Finding], antwoorden: Antwoorden) -> list[Finding]:
    """Return findings in the order of the questions they are about; those about the text alone come last."""
    order = {one.pad: i for i, one in enumerate(questions(antwoorden))}
    return sorted(found, key=lambda one: _number(one, order))


def _number(finding: Finding, order: dict[Pad, int]) -> int:
    holders = finding.answer.holders if finding.answer else ()
    return next((order[pad] for pad in holders if pad in order), len(order))


def about(found: Iterable[Finding], pad: Pad) -> Iterator[Finding]:
    """Yield the findings about an answer, or about a part of it; not what matters to who signs alone."""
    here = (one for one in found if one.answer and pad.holds(one.answer))
    yield from (one for one in here if not RULES[one.rule].at_signing)
