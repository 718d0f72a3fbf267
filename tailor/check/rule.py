"""A rule: what it looks for, how heavy that is, why it matters, and an example that breaks it.

A rule is one small function. It stands with its source and two examples beside it: answers that break it, and
answers that only just do not. The page about the rules is made of these, and the tests try each of them on
the example house that travels with the package.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from tailor.answers import Antwoorden, question_at
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import Document
from tailor.assemble.find import named_clauses
from tailor.assemble.naming import answer_called, party_of
from tailor.check.acceptance import Marks
from tailor.check.finding import Finding, Level
from tailor.check.house_numbers import with_house_numbers
from tailor.citation import Citatie
from tailor.grammar import enumeration
from tailor.model import Model
from tailor.path import Pad

# Answers by their paths, as ``tailor zet`` takes them.
Example = Mapping[str, str]
# The example house on which most rules show what they find.
VOORBEELD = "voorbeeld"


class Theme(Enum):
    """What a group of rules is about: its name for programs, and the heading above it."""

    VOLLEDIG = "volledig", "Volledig: is alles er?"
    SAMENHANG = "samenhang", "Samenhang: spreekt niets elkaar tegen?"
    MODEL = "model", "Model en wet: blijft het binnen wat die vragen?"
    ACTUALITEIT = "actualiteit", "Actualiteit: verwijst de tekst naar wat nu geldt?"

    def __init__(self, key: str, heading: str) -> None:
        self.key = key
        self.heading = heading


@dataclass(frozen=True, slots=True)
class Said:
    """What a rule says of one thing; the rule itself says how heavy that is and why it matters.

    Attributes:
        message: What was found. A clause of this document is named by ``in_house``, so that it gets its
            number in this house; of the model itself it says "van het model".
        suggestion: What the user can do; clauses as in the message.
        answer: The answer it is about; None when there is none.
        citations: The clauses of the model it is about.
        source: Its own source; empty for that of the rule.
        key: What tells it from other things that the rule finds in that place: the number of a remark, a
            term, a role. It is a fact by which what was accepted is known again, so no words of ours.
        rests_on: Every answer that it rests on: when one of them changes, nobody accepted it any more. None
            when that is ``answer`` alone; none at all when the key and the words of the clauses say it all.
    """

    message: str
    suggestion: str
    answer: Pad | None = None
    citations: tuple[Citatie, ...] = ()
    source: str = ""
    key: str = ""
    rests_on: tuple[Pad, ...] | None = None


@dataclass(frozen=True, slots=True)
class NamedRule:
    """A rule.

    Attributes:
        name: Its name; public, it never changes.
        theme: The group it belongs to.
        level: How heavy what it finds is.
        about: What it looks for, in one Dutch sentence.
        source: Why that matters: an article of the model or of a law.
        look: The function that looks.
        on: The example house whose answers the examples change: a clean one.
        fails: Answers of the example house that break it.
        passes: Answers that only just do not.
        by_model: The model itself gives cause for it, so that a house without a fault gets it too; why, in a
            Dutch sentence. Empty when a house can do without it.
        acceptable: Whether a house may accept what it finds, with a name, a date and a reason.
        along: The rules that its examples cannot help but break too.
        at_signing: It matters to who signs alone; a house that is still at work is not told so at an answer.
        lapses: It finds that an answer holds no more because others changed: that is told there all the same.
    """

    name: str
    theme: Theme
    level: Level
    about: str
    source: str
    look: "Look"
    fails: Example
    passes: Example
    by_model: str = ""
    acceptable: bool = True
    along: tuple[str, ...] = ()
    at_signing: bool = False
    on: str = VOORBEELD
    lapses: bool = False

    def findings(self, subject: FinishedText) -> Iterator[Finding]:
        """Yield what the rule finds."""
        for said in self.look(subject):
            where = said.citations, said.answer
            source = said.source or self.source
            facts = said.key, said.rests_on
            yield Finding(self.name, self.level, *where, said.message, source, said.suggestion, *facts)


BLOCKS, WARNS, NOTES = Level.BLOKKEREND, Level.LET_OP, Level.INFO
Look = Callable[[FinishedText], Iterator[Said]]
# Every rule by its name.
RULES: dict[str, NamedRule] = {}


def rule(
    name: str,
    theme: Theme,
    level: Level,
    about: str,
    source: str,
    *,
    fails: Example,
    passes: Example,
    by_model: str = "",
    acceptable: bool = True,
    along: tuple[str, ...] = (),
    at_signing: bool = False,
    on: str = VOORBEELD,
    lapses: bool = False,
) -> Callable[[Look], NamedRule]:
    """Return what puts a function in the list as a rule; what each argument is, ``NamedRule`` tells."""

    def put(look: Look) -> NamedRule:
        texts = name, theme, level, about, source
        found = NamedRule(*texts, look, fails, passes, by_model, acceptable, along, at_signing, on, lapses)
        return RULES.setdefault(name, found)

    return put


def findings(
    model: Model, antwoorden: Antwoorden, document: Document, *, by_model: bool = True
) -> tuple[Finding, ...]:
    """Return what all rules find, the heaviest first, in the order of the rules.

    Args:
        model: The legal text.
        antwoorden: The answers of the house.
        document: The finished text.
        by_model: Whether also what the model itself gives cause for; that takes a third of the time.
    """
    subject = FinishedText(model, antwoorden, document)
    names = {clause.citation: name for clause, name in reversed([*named_clauses(document.parts)])}
    marks = Marks(subject)
    found = (finding for one_rule in _looking(by_model) for finding in one_rule.findings(subject))
    complete = (
        replace(
            with_question(finding, antwoorden),
            message=with_house_numbers(finding.message, names),
            suggestion=with_house_numbers(finding.suggestion, names),
            places=_places(finding, names),
            accepted=marks.accepted(finding) if RULES[finding.rule].acceptable else "",
            by_model=bool(RULES[finding.rule].by_model),
        )
        for finding in marks.put_on(found)
    )
    return tuple(sorted(complete, key=lambda finding: -finding.level))


def _looking(by_model: bool) -> Iterator[NamedRule]:
    """Yield the rules that look: all, or those of which a house can do without what they find."""
    yield from (one for one in RULES.values() if by_model or not one.by_model)


def _places(finding: Finding, names: Mapping[Citatie, str]) -> tuple[str, ...]:
    """Return where its clauses stand in the document; when none does, what the model calls them."""
    there = [names[one] for one in finding.citations if one in names]
    gone = enumeration([one.words for one in finding.citations])
    return tuple(dict.fromkeys(there)) or ((f"{gone} van het model",) if gone else ())


def with_question(finding: Finding, antwoorden: Antwoorden) -> Finding:
    """Return the finding with what the question of its answer is called, and the path of that answer."""
    path = finding.answer
    vraag = question_at(path) if path else None
    if path is None or vraag is None:
        return finding
    name, place = answer_called(antwoorden, path, vraag.short), party_of(path)
    if place is not None:
        path = path.at(str(antwoorden.known_parties[place].sleutel))
    return replace(finding, question=name, path=str(path))
