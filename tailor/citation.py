"""The address of a clause in the model, as a lawyer would write it; the one place that takes it apart.

"3.2", "11.2 onder b", "5.1.1", "artikel 6", "artikel 6, toelichting", "overweging 4",
"Bijlage 4, categorie 2, onderdeel 4". An address never changes, whatever number the tailored text gives. A
clause that an edit puts in is lettered as the Dutch legislator does: 11.2a after 11.2, "6.4 onder ba" after
b, artikel 14a.
"""

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import product
from string import ascii_lowercase
from typing import ClassVar

_UNDER = " onder "
_OWN_WORDS = ", aanhef"
_HEADING = ", kop"
_NOTE = ", toelichting"
# An address that ends in a number or a letter, and the letter of one that was put in.
_NUMBERED = re.compile(r"(.*?(?:\d|\bonder [a-z]))([a-z]?)")
_LAST = re.compile(r"(\d+|(?<=onder )[a-z])$")
# The number of a point that the house adds to a list: its place in the answers.
_OWN_POINT = re.compile(r"(?<=\beigen) \d+$|(?<=\beigen letter) \d+$|(?<=\beigen taak) \d+$")
# What people write for what the model writes.
_SPELLINGS = (
    (re.compile(r"^(?i:art(?:ikel|\.)?) (?=\d+\.)"), ""),
    (re.compile(r"^(?i:art(?:ikel|\.)?) (?=\d)"), "artikel "),
    (re.compile(r"^(?i:bijlage) "), "Bijlage "),
    (re.compile(r"^(?=\d+[a-z]?(?:, aanhef)?$)"), "artikel "),
)


@lru_cache(maxsize=4096)
def _in_our_spelling(written: str) -> str:
    name = " ".join(written.split())
    for spelling, ours in _SPELLINGS:
        name = spelling.sub(ours, name)
    return name


class Citatie:
    """An address in the model's own spelling.

    There is one object for each address: two are equal when they are the same, and finding something by it
    costs no more than by any object.
    """

    __slots__ = ("_part", "_text")
    _known: ClassVar[dict[str, "Citatie"]] = {}
    _text: str
    # The part in which it stands, once somebody asked.
    _part: "Citatie | None"

    def __new__(cls, text: str) -> "Citatie":
        """Return the address that is spelled like this; :meth:`parse` takes what people write."""
        found = cls._known.get(text)
        if found is None:
            found = object.__new__(cls)
            found._text, found._part = text, None
            found = cls._known.setdefault(text, found)
        return found

    @classmethod
    def parse(cls, written: str) -> "Citatie":
        """Return the address that a person means: "Artikel 14" and "14" are "artikel 14"."""
        return cls(_in_our_spelling(written))

    def __str__(self) -> str:
        """Return the address as the model spells it."""
        return self._text

    def __repr__(self) -> str:
        """Return "Citatie('11.2')"."""
        return f"Citatie({self._text!r})"

    def __lt__(self, other: "Citatie") -> bool:
        """Return whether this one comes first by its letters: an order that is the same on every run."""
        return self._text < other._text

    def __reduce__(self) -> tuple[type["Citatie"], tuple[str]]:
        """Return what a copy is made of: the very same object."""
        return Citatie, (self._text,)

    # -- up --

    @property
    def parent(self) -> "Citatie | None":
        """Return the address that holds this one; None for a part ("artikel 11") and a recital."""
        for mark in (", ", _UNDER):
            if mark in self._text:
                return Citatie(self._text.rpartition(mark)[0])
        if self._text[:1].isdecimal():
            above = self._text.rpartition(".")[0]
            return Citatie(above if "." in above else f"artikel {above}")
        return None

    @property
    def parents(self) -> Iterator["Citatie"]:
        """Yield the addresses that hold this one, the nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    @property
    def part(self) -> "Citatie":
        """Return the part in which it stands: "artikel 11" for 11.2 onder b."""
        if self._part is None:
            *_, self._part = self, *self.parents
        return self._part

    @property
    def lid(self) -> "Citatie":
        """Return the lid of an onderdeel; any other address is itself."""
        return Citatie(self._text.partition(_UNDER)[0])

    def holds(self, other: "Citatie") -> bool:
        """Return whether an address is this one, or stands somewhere under it."""
        return other is self or self in other.parents

    # -- down --

    def number(self, number: int | str) -> "Citatie":
        """Return the lid, or the paragraaf, with this number: 3.2 in artikel 3, 5.1.1 in 5.1."""
        return Citatie(f"{self._text.removeprefix('artikel ')}.{number}")

    def with_letter(self, letter: str) -> "Citatie":
        """Return the onderdeel with this letter: "11.2 onder b"."""
        return Citatie(f"{self._text}{_UNDER}{letter}")

    def below(self, name: str, number: int | None = None) -> "Citatie":
        """Return the address of what is named under this one: "artikel 6, toelichting 2"."""
        return Citatie(f"{self._text}, {name}" + ("" if number is None else f" {number}"))

    def moved(self, old: "Citatie", new: "Citatie") -> "Citatie":
        """Return the same place under another address: "11.2 onder b" of 11.2 under 14a.1."""
        return Citatie(f"{new}{self._text.removeprefix(old._text)}")

    # -- kinds of address --

    @property
    def own_words(self) -> "Citatie":
        """Return the address of a clause without what stands under it: "11.2, aanhef"."""
        return self if self.is_own_words else Citatie(f"{self._text}{_OWN_WORDS}")

    @property
    def is_own_words(self) -> bool:
        """Return whether only the words above the onderdelen are meant."""
        return self._text.endswith(_OWN_WORDS)

    @property
    def clause(self) -> "Citatie":
        """Return the whole clause, also when only its own words, or its heading, are meant."""
        return Citatie(self._text.removesuffix(_OWN_WORDS).removesuffix(_HEADING))

    @property
    def is_note(self) -> bool:
        """Return whether it is a note of the model, or stands in one."""
        return _NOTE in self._text

    @property
    def noted(self) -> "Citatie":
        """Return the address that a note is about; any other address is itself."""
        return Citatie(self._text.partition(_NOTE)[0])

    @property
    def section(self) -> "Citatie":
        """Return the section of an annex in which a heading counts: "Bijlage 4, categorie 2"."""
        return Citatie(self._text.partition(f"{_HEADING} ")[0])

    @property
    def own_point(self) -> "Citatie":
        """Return the address that all points share which a house adds to one list; any other is itself."""
        return Citatie(_OWN_POINT.sub("", self._text))

    @property
    def letter(self) -> str:
        """Return the letter of an onderdeel; empty for any other address."""
        return self._text.rpartition(_UNDER)[2] if _UNDER in self._text else ""

    @property
    def words(self) -> str:
        """Return the address for people: "artikel 11.2 onder b", "Bijlage 4"."""
        return f"artikel {self._text}" if self._text[:1].isdecimal() else self._text

    @property
    def in_reference(self) -> str:
        """Return the address as it stands behind the word of a reference: "11", "11.2", "Bijlage 4"."""
        return self._text.removeprefix("artikel ")

    @property
    def last_number(self) -> str:
        """Return the number of a lid in what holds it: "3" of 14.3 and of 5.1.3."""
        return self._text.rpartition(".")[2]

    # -- what is put in --

    def after(self, taken: Container["Citatie"], model: Container["Citatie"]) -> Iterator["Citatie"]:
        """Yield free addresses for clauses that come right after this one.

        Args:
            taken: The addresses that are in use.
            model: The addresses of the model.
        """
        base = self._text if self in model else self._without_letter()
        joint = "" if _NUMBERED.fullmatch(base) else ", ingevoegd "
        for length in (1, 2):
            for letters in product(ascii_lowercase, repeat=length):
                found = Citatie(f"{base}{joint}{''.join(letters)}")
                if found not in taken:
                    yield found

    @property
    def before_first(self) -> "Citatie":
        """Return the address that stands for the place before the first of a list: 11.0 before 11.1."""
        return Citatie(_LAST.sub("0", self._text) if _LAST.search(self._text) else f"{self._text}, vooraf")

    def _without_letter(self) -> str:
        found = _NUMBERED.fullmatch(self._text)
        return found[1] if found and found[2] else self._text
