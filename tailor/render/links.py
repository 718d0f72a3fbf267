"""Which words are the link to a clause: all of "artikel 3" and not only "3", the same in every format.

The Document knows the number alone, for that is what Word computes. The word that goes with it is taken from
the words beside it; every sentence keeps its words, and as many inlines as it had.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tailor.assemble.document import Filled, Inline, Ref, Text
from tailor.grammar import ORDINALS

_NUMBERED = (
    r"artikel(?:en)?|artt?\.?|lid|leden|bijlagen?|bijvoegsels?|categorie(?:ën)?|paragra(?:af|fen)"
    r"|overweging(?:en)?|onderde(?:el|len)"
)
_BEFORE_NUMBER = re.compile(rf"(?i)(?<!\w)(?:{_NUMBERED})[ \u00a0]$")
# "onder b" is one reference; in "de onder 6.1 bedoelde grond" the word belongs to the sentence.
_BEFORE_LETTER = re.compile(rf"(?i)(?<!\w)(?:{_NUMBERED}|onder|sub)[ \u00a0]$")
# "het eerste lid"
_AFTER_ORDINAL = re.compile(r"(?i)[ \u00a0](?:lid|onderdeel)(?!\w)")


@dataclass(frozen=True, slots=True)
class WholeRef(Ref):
    """A reference with the words that belong to it; ``text`` is all of it ("artikel 3").

    Attributes:
        before: The word in front of the number, with the space; "" for none.
        after: The word behind an ordinal, with the space; "" for none.
    """

    before: str = ""
    after: str = ""

    @property
    def number(self) -> str:
        """Return the number, letter or ordinal alone."""
        return self.text[len(self.before) : len(self.text) - len(self.after)]


def linked(inlines: Sequence[Inline], fates: Sequence[object] = ()) -> Sequence[Inline]:
    """Return the words of a clause with the word that goes with a number inside the reference to it.

    Args:
        inlines: The words.
        fates: What became of each inline of a comparison; words of another fate stay outside. Nothing when
            all of them simply stand there.
    """
    if not any(isinstance(inline, Ref) for inline in inlines):
        return inlines
    found = list(inlines)
    for place, inline in enumerate(inlines):
        if isinstance(inline, Ref):
            _widen(found, place, inline, fates)
    return found


def _widen(found: list[Inline], place: int, ref: Ref, fates: Sequence[object]) -> None:
    """Give a reference the words beside it that belong to it, and take those from where they stood."""
    pattern = _BEFORE_LETTER if len(ref.text) == 1 and ref.text.isalpha() else _BEFORE_NUMBER
    before = _beside(found, place, place - 1, pattern, fates)
    after = _beside(found, place, place + 1, _AFTER_ORDINAL, fates) if ref.text in ORDINALS else ""
    if before or after:
        whole = f"{before}{ref.text}{after}"
        found[place] = WholeRef(whole, ref.target, ref.numeric, before, after)


def _beside(
    found: list[Inline], place: int, other: int, pattern: re.Pattern[str], fates: Sequence[object]
) -> str:
    """Return the words of a neighbour that belong to a reference, and leave the neighbour the rest."""
    if not 0 <= other < len(found) or (fates and fates[place] != fates[other]):
        return ""
    words = found[other]
    match = pattern.match if other > place else pattern.search
    if not isinstance(words, Text | Filled) or not (taken := match(words.text)):
        return ""
    found[other] = replace(words, text=words.text[: taken.start()] + words.text[taken.end() :])
    return taken.group()
