"""How findings are told, everywhere in the same words and order: in groups by weight, alike ones together.

The screen, the report for the lawyer, the justification and the refusal of a text to sign tell these groups.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from tailor.assemble.document import grouped
from tailor.check.finding import Finding, Level
from tailor.grammar import capital, places_in_words

BLOCKING, LOOK_AT, TO_KNOW = "Blokkeert het tekenen", "Let op", "Ter informatie"
OF_MODEL, ACCEPTED = "Uit het model zelf", "Aanvaard"
# The heading of each weight; what the model brings along and what was accepted have one of their own.
HEADS = {Level.BLOKKEREND: BLOCKING, Level.LET_OP: LOOK_AT, Level.INFO: TO_KNOW}
# The groups in their order: first what stands in the way, then the house, then the model.
ORDER = (*HEADS.values(), OF_MODEL, ACCEPTED)
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
    def said(self) -> tuple[tuple[str, str], ...]:
        """Return each place with what was found there; places where the same was found stand together."""
        by_message = grouped((one.message, one) for one in self.findings)
        shared = self.shared
        return tuple(
            (_places(ones), message.removesuffix(shared).strip()) for message, ones in by_message.items()
        )

    @property
    def shared(self) -> str:
        """Return the sentences that all of them end with, to be told once; empty when there are none."""
        cut = [_SENTENCE_END.split(one.message) for one in self.findings]
        if len({one.message for one in self.findings}) < 2:
            return ""
        last = list(takewhile(lambda alike: len(set(alike)) == 1, zip(*map(reversed, cut), strict=False)))
        return " ".join(alike[0] for alike in reversed(last[: min(map(len, cut)) - 1]))

    @property
    def weight(self) -> str:
        """Return how heavy they are, in the middle of a sentence."""
        return HEADS[self.first.level].lower()

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
    """Return the heading under which a finding is told; what blocks does so whoever causes it."""
    if finding.accepted:
        return ACCEPTED
    return OF_MODEL if finding.by_model and not finding.blocks else HEADS[finding.level]


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


def verdict(found: Sequence[Finding]) -> str:
    """Return how many findings there are, how many of them block, and whether the text can be signed."""
    blocking = sum(one.blocks for one in found)
    if not blocking:
        none = ", en geen ervan blokkeert" if found else ""
        return f"{counted(len(found))}{none}. De definitieve versie kan worden gemaakt."
    how_many = "1 blokkeert" if blocking == 1 else f"{blocking} blokkeren"
    return f"{counted(len(found))}, waarvan {how_many}. De definitieve versie kan nog niet worden gemaakt."


def tally(found: Iterable[Finding]) -> str:
    """Return how many findings each group has, in one line: "Let op: 18. Uit het model zelf: 26."."""
    return " ".join(f"{group.head}: {group.count}." for group in groups(found))


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
    weight = f" ({one.weight})" if group.head in (OF_MODEL, ACCEPTED) else ""
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
