"""Which known party a row is about: by its key or its whole name; what only looks alike is a doubt."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tailor.answers.base import NogNietBekend
from tailor.answers.party_names import known_by, name_of, whole_name
from tailor.answers.plain_data import Group
from tailor.answers.questions.partijdelen import NAMELESS_KINDS, Soort
from tailor.spreadsheet.kinds import only_name

_NAMELESS: Final = frozenset(kind.value for kind in NAMELESS_KINDS)
# A party of such a kind is no party of another kind, whatever it is called.
_APART: Final = _NAMELESS | {Soort.GEMEENTE.value}
# Letters that no decomposition makes plain.
_LETTERS: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
)
# What stands in front of a name or behind it, and is often left out.
_LEFT_OUT: Final = re.compile(
    r"^((de|het|stichting|vereniging|coöperatie|gemeente) )+|( (b\.?v\.?|n\.?v\.?|u\.?a\.?|\(?i\.o\.\)?))+$"
)


@dataclass(frozen=True, slots=True)
class PartyMatch:
    """What is known about whom a row is about.

    Attributes:
        key: The key of the known party; empty when it is none of them for certain.
        candidates: The keys of the known parties that it may be; empty when there is no doubt.
    """

    key: str = ""
    candidates: tuple[str, ...] = ()


def find_party(data: Group, known: Mapping[str, Group], free: Sequence[str]) -> PartyMatch:
    """Return which of the known parties a row without a key is about.

    Args:
        data: The answers of the row.
        known: The known parties by their keys.
        free: The keys of those that no row is about yet.
    """
    same = [key for key in free if same_party(known[key], data)]
    if len(same) == 1:
        return PartyMatch(same[0])
    return PartyMatch(candidates=tuple(same or (key for key in free if _alike(known[key], data))))


def same_party(one: Group, other: Group) -> bool:
    """Return whether two parties are the same by whole name and kind; a kind that is missing fits all."""
    if _known_as(one) != _known_as(other):
        return False
    kinds = _kinds(one, other)
    if not _known_as(one):
        return bool(kinds & _NAMELESS) and len(kinds) == 1 and "soort" in one and "soort" in other
    return len(kinds) < 2


def _known_as(data: Group) -> str:
    """Return by what a party is known; one of which there is only one by its kind has that name."""
    kind = data.get("soort")
    known = Soort.read(kind) if isinstance(kind, str) and kind in [*Soort] else None
    return known_by(data) or whole_name(only_name(known))


def without_accents(text: str) -> str:
    """Return a text in small letters without accents: ``Łódź`` is ``lodz``."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(char for char in plain if not unicodedata.combining(char))


def _loose_names(text: str) -> set[str]:
    """Return a name without what people write in different ways: "De Brug" is "debrug", and "brug"."""
    name = whole_name(text)
    bare = (without_accents(one) for one in (name, _LEFT_OUT.sub("", name)))
    return {"".join(char for char in one if char.isalnum()) for one in bare} - {""}


def _alike(one: Group, other: Group) -> bool:
    """Return whether two parties that are not the same for certain may be: it is asked."""
    return any(_grounds(one, other))


def _grounds(one: Group, other: Group) -> Iterator[bool]:
    """Yield for each ground of doubt whether it holds."""
    kinds = _kinds(one, other)
    if one.get("soort") == other.get("soort") in kinds:
        yield not (_known_as(one) or _known_as(other))
        yield bool(kinds & _NAMELESS) and not (_known_as(one) and _known_as(other))
    if len(kinds) < 2 or not kinds & _APART:
        yield bool(_names(one) & _names(other))
    number = one.get("kvk")
    yield isinstance(number, str) and not NogNietBekend.read(number) and number == other.get("kvk")


def _kinds(*parties: Group) -> set[str]:
    said = (data.get("soort") for data in parties)
    return {kind for kind in said if isinstance(kind, str) and not NogNietBekend.read(kind)}


def _names(data: Group) -> set[str]:
    """Return by what a party may also be called: its name written in another way, and its abbreviation."""
    short = data.get("afkorting")
    names = (name_of(data), short if isinstance(short, str) and not NogNietBekend.read(short) else "")
    return {loose for name in names for loose in _loose_names(name)}
