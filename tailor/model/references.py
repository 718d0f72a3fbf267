"""Read what stands between braces: "{artikel 5.3.1 a t/m c}" becomes words and targets.

See ``docs/analysis/verwijzingen.md`` and the conventions for references in the model.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tailor.citation import Citatie
from tailor.grammar import RANGTELWOORDEN
from tailor.model.blocks import Form, Reference, Target

_PIECE = re.compile(
    r"(?P<bijlage>[Bb]ijlage )(?P<bijlage_nr>\d+)"
    r"|(?P<categorie>[Cc]ategorie ?)(?P<categorie_nr>\d+)"
    r"|(?P<lid>\blid )(?P<lid_nr>\d+[a-z]?)"
    r"|(?P<rang>" + "|".join(RANGTELWOORDEN) + r")"
    r"|(?P<nummer>\d+(?:[a-z]\b)?(?:\.\d+(?:[a-z]\b)?)*)"
    r"|(?:(?<=onder )(?P<ingevoegd>0?[a-z]{2}(?![\w./])))"
    r"|(?<![\w./])(?P<letter>[a-z])(?![\w./])"
)
"""A clause that an edit puts in has the address of the one before it with a letter: 11.2a, onder ba."""
_RANGE_WORDS = (" t/m ", " tot en met ")


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where a reference stands, for its relative forms.

    Attributes:
        part: The part ("artikel 13", "Bijlage 4").
        lid: The lid in which it stands ("13.7"); None outside leden.
    """

    part: Citatie
    lid: Citatie | None = None

    @property
    def beside(self) -> Citatie:
        """Return what holds the leden here: "artikel 13", or "5.1" in a paragraaf."""
        above = self.lid.parent if self.lid else None
        return above or self.part

    @property
    def base(self) -> Citatie:
        """Return what a bare letter stands in."""
        return self.lid or self.part


def read_reference(words: str, place: Standpoint) -> Reference | None:
    """Return the reference that the words between braces make; None when they name no clause."""
    pieces = tuple(_join_ranges(list(_pieces(words, place))))
    reference = Reference(pieces)
    return reference if reference.targets else None


def _pieces(words: str, place: Standpoint) -> Iterator[str | Target]:
    end, base = 0, place.base
    for match in _PIECE.finditer(words):
        prefix, target = _target(match, place, base)
        base = target.citation if target.form is Form.NUMMER else base
        if literal := words[end : match.start()] + prefix:
            yield literal
        yield target
        end = match.end()
    if words[end:]:
        yield words[end:]


def _target(match: re.Match[str], place: Standpoint, base: Citatie) -> tuple[str, Target]:
    """Return the literal words in front and the target of one match."""
    kind = match.lastgroup
    if kind == "bijlage_nr":
        return match["bijlage"], Target(Citatie(f"Bijlage {match[kind]}"), Form.KOP, match[kind])
    if kind == "categorie_nr":
        category = place.part.below(f"categorie {match[kind]}")
        return match["categorie"], Target(category, Form.KOP, match[kind])
    if kind == "lid_nr":
        return match["lid"], Target(place.beside.number(match[kind]), Form.LID, match[kind])
    if kind == "rang":
        number = RANGTELWOORDEN.index(match[kind]) + 1
        return "", Target(place.beside.number(number), Form.RANGTELWOORD, match[kind])
    if kind == "nummer":
        return "", _number(match[kind], place)
    letter = match["ingevoegd"] or match["letter"]
    return "", Target(base.onder(letter), Form.LETTER, letter)


def _number(number: str, place: Standpoint) -> Target:
    """Return the target of a bare number: in the heading of an annex it is the annex itself."""
    if place.part is Citatie(f"Bijlage {number}"):
        return Target(place.part, Form.KOP, number)
    return Target(Citatie.parse(number), Form.NUMMER, number)


def _join_ranges(pieces: list[str | Target]) -> Iterator[str | Target]:
    """Make one target of "a" + " t/m " + "m"."""
    index = 0
    while index < len(pieces):
        first, middle, last = (*pieces[index : index + 3], None, None)[:3]
        if isinstance(first, Target) and isinstance(last, Target) and middle in _RANGE_WORDS:
            words = f"{first.words}{middle}{last.words}"
            yield replace(first, until=last.citation, join=str(middle), words=words)
            index += 3
        else:
            yield pieces[index]
            index += 1
