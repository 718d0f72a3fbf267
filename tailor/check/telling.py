"""How findings are told, everywhere in the same words and order: in groups by weight, alike ones together.

The screen, the report for the lawyer, the justification and the refusal of a text to sign tell these groups.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from tailor.assemble.document import grouped
from tailor.check.finding import Finding, Level
from tailor.check.rule import RULES
from tailor.grammar import capital, enumeration, places_in_words
from tailor.shell import to_type

BLOCKING, LOOK_AT, TO_KNOW = "Blokkeert het tekenen", "Let op", "Ter informatie"
OF_MODEL, ACCEPTED = "Uit het model zelf", "Aanvaard"
# The heading of each weight; what the model brings along and what was accepted have one of their own.
HEADS = {Level.BLOKKEREND: BLOCKING, Level.LET_OP: LOOK_AT, Level.INFO: TO_KNOW}
_WEIGHTS = {Level.BLOKKEREND: "blokkeert", Level.LET_OP: "let op", Level.INFO: "ter informatie"}
# The groups in their order: first what stands in the way, then the house, then the model.
ORDER = (*HEADS.values(), ACCEPTED, OF_MODEL)
# What is told in full only by who asks for it.
ELSEWHERE = (ACCEPTED, OF_MODEL)
# What is said above what the model brings along.
ABOUT_MODEL = (
    "Dit staat in het landelijke model. Elk huis dat het model volgt, krijgt deze bevindingen, tot het de "
    "tekst zelf aanpast."
)
# How wide the lines are when nobody says it.
WIDTH = 79
_NARROWEST = 24
_SENTENCE_END = re.compile(r"(?<=[.?!]) (?=[A-Z‘])")


@dataclass(frozen=True, slots=True)
class ToldFindings:
    """Findings that are told together: of one rule, with the same way out and the same source.

    Attributes:
        findings: The findings, in their order.
    """

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """Return the first: its rule, weight, way out and source are those of all."""
        return self.findings[0]

    @property
    def full(self) -> tuple[tuple[str, str], ...]:
        """Return each place with what was found there; places where the same was found stand together."""
        by_message = grouped((one.message, one) for one in self.findings)
        return tuple((_places(ones), message) for message, ones in by_message.items())

    @property
    def said(self) -> tuple[tuple[str, str], ...]:
        """Return each place with what was found there, without the sentences that all end with."""
        return tuple((place, message.removesuffix(self.shared).strip()) for place, message in self.full)

    @property
    def shared(self) -> str:
        """Return the sentences that all of them end with, to be told once; empty when there are none."""
        cut = [_SENTENCE_END.split(one.message) for one in self.findings]
        if len({one.message for one in self.findings}) < 2:
            return ""
        last = list(takewhile(lambda alike: len(set(alike)) == 1, zip(*map(reversed, cut), strict=False)))
        return " ".join(alike[0] for alike in reversed(last[: min(map(len, cut)) - 1]))

    @property
    def words(self) -> str:
        """Return what was found as running text."""
        return " ".join((*(message for _, message in self.said), *filter(None, (self.shared,))))

    @property
    def places(self) -> tuple[str, ...]:
        """Return every place, each once."""
        return tuple(dict.fromkeys(place for one in self.findings for place in one.places))

    @property
    def notice(self) -> str:
        """Return what blocks nothing as one line, as ``Finding.notice`` does."""
        return replace(self.first, message=self.words, places=self.places).notice

    @property
    def weight(self) -> str:
        """Return how heavy they are, in the middle of a sentence."""
        return _WEIGHTS[self.first.level] + (", aanvaard" if self.first.accepted else "")

    @property
    def now(self) -> str:
        """Return what the user can do; of what was accepted by whom, when and why."""
        return self.first.accepted or self.first.suggestion


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """A group under one heading.

    Attributes:
        head: The heading.
        told: What stands under it.
    """

    head: str
    told: tuple[ToldFindings, ...]

    @property
    def count(self) -> int:
        """Return how many findings there are."""
        return sum(len(one.findings) for one in self.told)


def head_of(finding: Finding) -> str:
    """Return the heading under which a finding is told.

    What blocks does so whoever causes it, and what is about an answer was chosen by the house: that the model
    is older than the WGS matters to a house that says it works outside that law.
    """
    if finding.accepted:
        return ACCEPTED
    of_model = finding.by_model and not finding.blocks and finding.answer is None
    return OF_MODEL if of_model else HEADS[finding.level]


def groups(found: Iterable[Finding]) -> tuple[FindingGroup, ...]:
    """Return findings in their groups, the empty ones left out."""
    by_head = grouped((head_of(one), one) for one in found)
    return tuple(FindingGroup(head, together(by_head[head])) for head in ORDER if head in by_head)


def together(found: Iterable[Finding]) -> tuple[ToldFindings, ...]:
    """Return findings with those that are told together in one, in the order of the first of each."""
    alike = grouped(((one.rule, one.level, one.suggestion, one.source, one.accepted), one) for one in found)
    return tuple(ToldFindings(tuple(ones)) for ones in alike.values())


def counted(number: int) -> str:
    """Return how many findings there are, in words."""
    return f"{number or 'geen'} {'bevinding' if number == 1 else 'bevindingen'}"


def in_the_way(found: Iterable[Finding]) -> str:
    """Return how much blocks, in words: "17 open vragen en 2 bevindingen"."""
    blocking = [one for one in found if one.blocks]
    points = sum(one.is_open_question for one in blocking)
    asked = [f"{points} {'open vraag' if points == 1 else 'open vragen'}"] if points else []
    rest = [counted(len(blocking) - points)] if len(blocking) > points else []
    return enumeration([*asked, *rest])


def verdict(found: Sequence[Finding]) -> str:
    """Return how many findings there are, how many of them block, and whether the text can be signed."""
    blocking = sum(one.blocks for one in found)
    if not blocking:
        none = ", en geen ervan blokkeert" if found else ""
        return f"{counted(len(found))}{none}. De versie om te tekenen kan worden gemaakt."
    how_many = "1 blokkeert" if blocking == 1 else f"{blocking} blokkeren"
    return f"{counted(len(found))}, waarvan {how_many}. De versie om te tekenen kan nog niet worden gemaakt."


def tally(found: Iterable[Finding]) -> str:
    """Return how many findings each group has, in one line: "Let op: 18. Uit het model zelf: 26."."""
    return " ".join(f"{group.head}: {group.count}." for group in groups(found))


def way_out(found: Iterable[Finding], file: str) -> str:
    """Return what can be done about what blocks: solve it, and what of it somebody may accept, and how.

    Args:
        found: What was found.
        file: How the answers file is named.
    """
    may = list(dict.fromkeys(one.rule for one in found if one.blocks and RULES[one.rule].acceptable))
    if not may:
        return (
            "Los het op in de antwoorden. Dit kan niemand aanvaarden: het ontbreekt, of leidt nergens heen."
        )
    rules = enumeration([f"‘{rule}’" for rule in may])
    words = "--door NAAM --functie FUNCTIE --datum DATUM --reden TEKST"
    accept = f"{to_type('aanvaard', file, may[0])} {words}"
    return (
        f"Los het op in de antwoorden. Alleen een bevinding van {rules} kan een jurist aanvaarden: {accept}."
    )


def as_text(group: FindingGroup, width: int = WIDTH) -> Iterator[str]:
    """Yield a group as lines: its heading with a count, and what stands under it."""
    yield f"{group.head} ({group.count})"
    if group.head == OF_MODEL:
        yield from folded(ABOUT_MODEL, width)
    for one in group.told:
        yield ""
        yield from _told(one, group, width)


def _told(one: ToldFindings, group: FindingGroup, width: int) -> Iterator[str]:
    for place, message in one.said:
        yield from folded(f"- {capital(place)}: {message}" if place else f"- {message}", width, "  ")
    if one.shared:
        yield from folded(f"  Steeds: {one.shared}", width, "  ")
    weight = f" ({one.weight})" if group.head in ELSEWHERE else ""
    now = one.now if one.first.accepted else f"Wat nu: {one.now}"
    for line in (now, f"Bron: {one.first.source}", f"Regel: {one.first.rule}{weight}"):
        yield from folded(f"    {line}", width, "      ")


def folded(text: str, width: int, indent: str = "") -> list[str]:
    """Return a text as lines of at most that width; a word is never broken, so a narrow screen may need more.

    Args:
        text: The text, with the indent of its first line.
        width: How many signs go on a line.
        indent: What the other lines begin with.
    """
    room = max(width, _NARROWEST)
    return textwrap.wrap(text, room, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _places(found: Sequence[Finding]) -> str:
    """Return where findings stand: their clauses in one phrase, else the questions they are about."""
    if places := dict.fromkeys(place for one in found for place in one.places):
        return places_in_words(places)
    return ", ".join(dict.fromkeys(one.about for one in found))
