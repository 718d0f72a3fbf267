"""Whether two lists name the same parties, however each is written: "Gem. Utrecht", "RvdK", "3RO".

A name is its kind ("gemeente", "politie") and the words that tell it from others of that kind. Every party is
matched with one name at most; only a name without such words ("het Openbaar Ministerie") stands for all of
its kind.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from tailor.answers.known_names import plain
from tailor.answers.questions.partijdelen import Soort

# What is said in several words, as one.
_PHRASES: Final[Mapping[str, str]] = {
    "openbaar ministerie": "om",
    "procureurs generaal": "om",
    "raad voor de kinderbescherming": "rvdk",
    "veilig thuis": "vt",
    "dienst justitiele inrichtingen": "dji",
    "slachtofferhulp nederland": "shn",
    "burgemeester en wethouders": "gemeente",
    "leger des heils": "ldh",
    "den haag": "gravenhage",
    "den bosch": "hertogenbosch",
}
# The words that say of which kind a party is.
_KINDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("gemeente", "gem", "gemeenten", "burgemeester"), "gemeente"),
    **dict.fromkeys(("politie", "korpschef", "politiechef"), "politie"),
    **dict.fromkeys(("om", "parket", "arrondissementsparket"), "om"),
    **dict.fromkeys(("rvdk", "rvk", "kinderbescherming"), "raad"),
    **dict.fromkeys(("reclassering", "3ro", "reclasseringsinstelling"), "reclassering"),
    **dict.fromkeys(("shn", "slachtofferhulp"), "slachtofferhulp"),
    "vt": "veilig thuis",
    "ggd": "ggd",
    "dji": "dji",
}
_OF_SORT: Final[Mapping[Soort, str]] = {
    Soort.GEMEENTE: "gemeente",
    Soort.POLITIE: "politie",
    Soort.OPENBAAR_MINISTERIE: "om",
    Soort.RAAD_VOOR_DE_KINDERBESCHERMING: "raad",
    Soort.RECLASSERING: "reclassering",
    Soort.SLACHTOFFERHULP: "slachtofferhulp",
    Soort.VEILIG_THUIS: "veilig thuis",
    Soort.GGD: "ggd",
    Soort.DJI: "dji",
}
# Words that stand before or behind a name and do not tell parties apart.
_COMMON: Final = frozenset(
    ("de", "het", "een", "der", "den", "van", "voor", "en", "te", "in", "stichting", "st", "sticht")
    + ("vereniging", "cooperatie", "bv", "nv", "b.v", "n.v", "u.a", "eenheid", "regio", "regionale")
    + ("nationale", "landelijke", "college", "colleges", "gemeenschappelijke", "regeling", "gr")
)
# Short names, and words that are two.
_SAME: Final[Mapping[str, tuple[str, ...]]] = {
    "jb": ("jeugdbescherming",),
    "svg": ("reclassering", "verslavingszorg"),
    "verslavingsreclassering": ("reclassering", "verslavingszorg"),
    "benw": ("gemeente",),
    "rn": ("reclassering", "nederland"),
}


@dataclass(frozen=True, slots=True)
class PartyName:
    """One way to name a party: what kind it is ("" when the name does not say), and its own words."""

    kind: str
    words: frozenset[str]

    @classmethod
    def of(cls, name: str, kind: str = "") -> "PartyName":
        """Return a name taken apart; ``kind`` is what is known of the party beside its name."""
        text = f" {plain(name.replace('&', ' en '))} "
        for phrase, word in _PHRASES.items():
            text = text.replace(f" {phrase} ", f" {word} ")
        every = [one for word in text.split() for one in _SAME.get(word.strip("."), (word.strip("."),))]
        said = next((_KINDS[word] for word in every if word in _KINDS), kind)
        words = frozenset(word for word in every if len(word) > 1 and word not in (*_COMMON, *_KINDS))
        return cls(said, words if words or said else frozenset(every))

    def distance(self, other: "PartyName") -> int | None:
        """Return how far two names are apart, 0 for the same; None when they name different parties."""
        if self.kind != other.kind and ((self.kind and other.kind) or not (self.words and other.words)):
            return None
        apart = len(self.words ^ other.words)
        # "Bergen" is another gemeente than "Bergen op Zoom"; of others a name may be written in part.
        in_part = self.words <= other.words or other.words <= self.words
        is_place = "gemeente" in (self.kind, other.kind) and self.words and other.words
        return apart if apart == 0 or (in_part and not is_place) else None

    @property
    def is_general(self) -> bool:
        """Return whether it names all of its kind: "het Openbaar Ministerie"."""
        return bool(self.kind) and not self.words


def kind_of(soort: object) -> str:
    """Return how a kind of party is called here; empty for one that its name must tell."""
    return _OF_SORT.get(soort, "") if isinstance(soort, Soort) else ""


def unmatched(
    theirs: Sequence[PartyName], ours: Sequence[Sequence[PartyName]]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the places of the names that are no party of the other list: of theirs, and of ours.

    Args:
        theirs: The names of the one list.
        ours: The parties of the other, each with the ways in which it can be named.
    """
    pairs = sorted(_pairs(theirs, ours))
    left, right = set(range(len(theirs))), set(range(len(ours)))
    for _, one, other in pairs:
        if one in left and other in right:
            left.discard(one)
            right.discard(other)
    for _, one, other in pairs:
        if theirs[one].is_general or any(way.is_general for way in ours[other]):
            left.discard(one)
            right.discard(other)
    return tuple(sorted(left)), tuple(sorted(right))


def _pairs(
    theirs: Sequence[PartyName], ours: Sequence[Sequence[PartyName]]
) -> Iterator[tuple[int, int, int]]:
    """Yield how far each two that may be one are apart, with their places."""
    for (one, name), (other, ways) in product(enumerate(theirs), enumerate(ours)):
        found = [apart for way in ways if (apart := name.distance(way)) is not None]
        if found:
            yield min(found), one, other
