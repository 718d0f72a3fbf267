"""What a change of the answers does to the text: clauses that read otherwise, numbers and references."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tailor.assemble.document import Document, Ref, inline_text
from tailor.assemble.find import NUMBERED, Found, named_clauses
from tailor.citation import Citatie

# The address of a clause, and which of those with that address it is: some are repeated for every party.
Key = tuple[Citatie, int]


@dataclass(frozen=True, slots=True)
class Renumbered:
    """A clause that has another number: how a reader found it, and finds it now."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Repointed:
    """A reference that shows another number: where it stands, what it showed, and what it shows."""

    place: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Differences:
    """What differs between two texts of a house, in reading order.

    Attributes:
        changed: The clauses that are new or have other words, without those in a new one.
        gone: The clauses that are not there any more, without those in one that is gone.
        numbers: The clauses that have another number, without those in one that has.
        references: The references that show another number.
    """

    changed: tuple[Found, ...]
    gone: tuple[Found, ...]
    numbers: tuple[Renumbered, ...]
    references: tuple[Repointed, ...]

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return bool(self.changed or self.gone or self.numbers or self.references)


def differences(before: Document, after: Document) -> Differences:
    """Return what differs between two texts of a house; labels and references are no words."""
    old, new = _by_key(before), _by_key(after)
    put_in, gone = new.keys() - old.keys(), old.keys() - new.keys()
    stayed = [(old[key][0], found) for key, (found, _) in new.items() if key in old]
    return Differences(
        tuple(
            found
            for key, (found, holder) in new.items()
            if holder not in put_in and (key in put_in or _words(old[key][0]) != _words(found))
        ),
        tuple(found for key, (found, holder) in old.items() if key in gone and holder not in gone),
        tuple(one for pair in stayed if (one := _renumbered(*pair))),
        tuple(dict.fromkeys(one for pair in stayed for one in _repointed(*pair))),
    )


# A clause, and the key of what holds it; None at the top.
_Entry = tuple[Found, Key | None]


def _by_key(document: Document) -> dict[Key, _Entry]:
    count: Counter[Citatie] = Counter()
    holders: dict[int, Key] = {}
    found: dict[Key, _Entry] = {}
    for clause, place in named_clauses(document.parts):
        key = (clause.citation, count[clause.citation])
        count[clause.citation] += 1
        found[key] = (Found(clause, place), holders.get(id(clause)))
        holders |= {id(child): key for child in clause.children}
    return found


def _words(found: Found) -> list[str]:
    return [f"→{i.target}" if isinstance(i, Ref) else inline_text(i) for i in found.clause.inlines]


def _renumbered(old: Found, new: Found) -> Renumbered | None:
    """Return the change of a number; None when there is none, or only that of what holds the clause."""
    if new.clause.kind not in NUMBERED or _last(old) == _last(new):
        return None
    return Renumbered(old.place, new.place)


def _last(named: Found) -> str:
    """Return the last number or letter: the "8" of "artikel 14.8"."""
    return named.place.replace(".", " ").rpartition(" ")[2]


def _repointed(old: Found, new: Found) -> Iterator[Repointed]:
    """Yield the references of a clause that still point to the same clause and show another number."""
    before, now = ([one for one in found.clause.inlines if isinstance(one, Ref)] for found in (old, new))
    if [one.target for one in before] == [one.target for one in now]:
        for one, other in zip(before, now, strict=True):
            if one.text != other.text:
                yield Repointed(new.place, one.text, other.text)
