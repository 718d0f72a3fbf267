"""A text that somebody writes changes for: which clause an address names, and what is written for that place.

A deviation of a house and an adaptation to a new law are written alike: an address of the model, and clauses
in the place of, or beside, the one that it names. What one change puts in, the next may name.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, repeat

from tailor.citation import Citatie
from tailor.model.blocks import Block, Kind, blank_words
from tailor.model.edits import PUTS_IN, Edit
from tailor.model.fragment import Site, read_fragment, read_words
from tailor.path import Pad

# From the clause before a new one to a free address for it.
NewAddress = Callable[[Citatie], Citatie]
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class NamedClause:
    """A clause that a change names.

    Attributes:
        block: The clause as it stands.
        part: The part that holds it.
        siblings: The clauses beside it, itself among them.
        own_words: Whether only the words above its onderdelen are meant.
    """

    block: Block
    part: Block
    siblings: Blocks
    own_words: bool = False

    @property
    def before(self) -> Citatie:
        """Return the address that a clause follows which comes right before this one."""
        at = self.siblings.index(self.block)
        return self.siblings[at - 1].citation if at else self.block.citation.before_first

    @property
    def is_free(self) -> bool:
        """Return whether it may be changed: a title and a note are no part of what is signed."""
        return self.block.kind is not Kind.TITEL and not self.block.citation.is_note


class ChangeableText:
    """The clauses of a text by their addresses, with what is put in; and the free addresses beside them."""

    def __init__(
        self,
        model: Blocks,
        now: Blocks,
        paths: frozenset[Pad],
        reserved: Iterable[Citatie] = (),
    ) -> None:
        """Look through the text once.

        Args:
            model: The parts of the model.
            now: The parts as they stand.
            paths: The answers that a blank may name.
            reserved: Addresses that are in use elsewhere: no new clause gets one.
        """
        self._places = dict(_places(model)) | dict(_places(now))
        blocks = [block for part in model for block in part.walk()]
        first_counts = reversed(list(blank_words(blocks)))
        self._words, self._paths = dict(first_counts), paths
        addresses = frozenset(block.citation for block in blocks)
        self.address: NewAddress = _free_addresses({*self._places, *reserved}, addresses)

    @property
    def addresses(self) -> Iterable[Citatie]:
        """Return the address of every clause, also of those that were put in."""
        return self._places.keys()

    def find(self, written: str) -> NamedClause | None:
        """Return the clause that a person means; None when there is none."""
        name = Citatie.parse(written)
        found = self._places.get(name)
        if found is None and name.is_own_words and (above := self._places.get(name.clause)):
            return NamedClause(above.block, above.part, above.siblings, own_words=True)
        return found

    def remember(self, edits: Iterable[Edit], part: Block) -> None:
        """Remember the clauses that edits put in, all in one part."""
        for edit in edits:
            new = (block for top in edit.blocks for block in top.walk() if edit.kind in PUTS_IN)
            self._places |= {block.citation: NamedClause(block, part, edit.blocks) for block in new}

    def clauses(self, text: str, place: NamedClause, where: str, addresses: Iterator[Citatie]) -> Blocks:
        """Return the clauses that a text holds.

        Args:
            text: The text as it was written.
            place: The clause that it replaces, or stands beside.
            where: What holds the text: the path of an answer, or a file.
            addresses: The address of each clause: those ``after`` another, or ``replacing`` one.

        Raises:
            InputError: When the text is broken, or cannot stand there.
        """
        return read_fragment(text, self._site(place, where), addresses)

    def after(self, citation: Citatie) -> Iterator[Citatie]:
        """Yield free addresses for clauses that come right after one."""
        return map(self.address, repeat(citation))

    def replacing(self, citation: Citatie) -> Iterator[Citatie]:
        """Yield the address of a clause, and then free ones for those that come right after it."""
        return chain([citation], self.after(citation))

    def words(self, text: str, place: NamedClause, where: str) -> Block:
        """Return a text of one line as words that come in the place of others.

        Raises:
            InputError: When the markup is broken.
        """
        return read_words(text, self._site(place, where))

    def _site(self, place: NamedClause, where: str) -> Site:
        words = self._words | dict(blank_words(place.block.walk()))
        return Site(place.block, place.part, self._paths, words, where)


def _places(siblings: Blocks, part: Block | None = None) -> Iterator[tuple[Citatie, NamedClause]]:
    """Yield these clauses and all under them by address; a part, that stands in none, holds itself."""
    for block in siblings:
        yield block.citation, NamedClause(block, part or block, siblings)
        yield from _places(block.children, part or block)


def _free_addresses(taken: set[Citatie], model: frozenset[Citatie]) -> NewAddress:
    """Return what gives each new clause an address of its own, and remembers it."""

    def new_address(base: Citatie) -> Citatie:
        """Return the first free address after a clause."""
        found = next(base.after(taken, model))
        taken.add(found)
        return found

    return new_address
