"""Names that are known: found by a few letters, and what differs from one by a single letter."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from tailor.grammar import enumeration

# From how many letters on a typed word may be the beginning of a name, or a name with a slip in it.
_A_FEW: Final = 2
_A_WORD: Final = 4


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that an answer can be.

    Attributes:
        name: The name, as it would stand in the file.
        remark: What tells it from others; may be empty.
        also: How it is written besides; empty when there is one way.
    """

    name: str
    remark: str = ""
    also: str = ""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Return the ways in which it is written."""
        return (self.name, self.also) if self.also else (self.name,)


@dataclass(frozen=True)
class KnownNames:
    """The names that a question knows; another name can be an answer too.

    Attributes:
        source: What the list is and of when, behind "staat in" ("de lijst van gemeenten (stand 2023)").
        names: The names, in the order in which they are offered.
    """

    source: str
    names: tuple[KnownName, ...]

    def knows(self, typed: str) -> bool:
        """Return whether a name is on the list, letter for letter."""
        return typed.strip() in self._spelled

    def beginning_with(self, typed: str) -> tuple[KnownName, ...]:
        """Return the names that begin with a few letters, or of which a word does."""
        letters = plain(typed)
        if len(letters) < _A_FEW:
            return ()
        first = [one for one in self.names if any(plain(word).startswith(letters) for word in one.spellings)]
        inside = [one for one in self.names if one not in first and _word_begins(one, letters)]
        return (*first, *inside)

    def near(self, typed: str) -> tuple[KnownName, ...]:
        """Return the names that a name is but for a letter, capitals or accents; none if it is known."""
        letters = plain(typed)
        if self.knows(typed) or len(letters) < _A_WORD:
            return ()
        about_as_long = (self._by_length.get(len(letters) + more, ()) for more in (-1, 0, 1))
        found = {one for words in about_as_long for word, one in words if _alike(word, letters)}
        return tuple(one for one in self.names if one in found) if found else ()

    @cached_property
    def _spelled(self) -> frozenset[str]:
        """Return every way in which a name is written."""
        return frozenset(word for one in self.names for word in one.spellings)

    @cached_property
    def _by_length(self) -> Mapping[int, Sequence[tuple[str, KnownName]]]:
        """Return the names as they are compared, by how many signs they have: a slip is one sign at most."""
        found: dict[int, list[tuple[str, KnownName]]] = {}
        for one in self.names:
            for word in map(plain, one.spellings):
                found.setdefault(len(word), []).append((word, one))
        return found

    def said_of(self, typed: str) -> str:
        """Return that a name is one of these but for a letter, as a sentence; empty when it is not."""
        names = enumeration([f"‘{one.name}’" for one in self.near(typed)])
        return f"De naam ‘{typed}’ staat niet in {self.source}, maar {names} wel." if names else ""

    def meant(self, typed: str) -> tuple[KnownName, ...]:
        """Return the names that may be meant by what was typed; none when it is a name of the list."""
        if self.knows(typed):
            return ()
        return tuple(dict.fromkeys((*self.near(typed), *self.beginning_with(typed))))


def _word_begins(one: KnownName, letters: str) -> bool:
    """Return whether a later word of a name begins with some letters."""
    return any(f" {letters}" in plain(word) for word in one.spellings)


def _alike(one: str, other: str) -> bool:
    """Return whether two names, as they are compared, are one or differ by a letter."""
    return one == other or differs_by_a_letter(one, other)


def differs_by_a_letter(one: str, other: str) -> bool:
    """Return whether two words differ by one letter: another one, one too many, or two that changed place."""
    rest = list(_from_difference(one, other)) if abs(len(one) - len(other)) < 2 else []
    if not rest:
        return False
    (a, b), swapped = rest, rest[1][1::-1] + rest[1][2:]
    return a[1:] == b or a == b[1:] or a[1:] == b[1:] or (len(b) > 1 and a == swapped)


def _from_difference(one: str, other: str) -> Iterator[str]:
    """Yield both words from their first difference on; nothing when there is none."""
    same = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    if same is None and len(one) != len(other):
        same = min(len(one), len(other))
    if same is not None:
        yield from (one[same:], other[same:])


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return a text as names are compared: without capitals, accents, signs and double spaces.

    A text of signs only is what it is.
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w\s.]", " ", bare.casefold()).split()) or text
