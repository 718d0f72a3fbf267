"""The merged tree of a redline: clauses and words, each with how it came and how it went."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tailor.assemble.document import Clause, Inline, inline_text
from tailor.citation import Citatie
from tailor.model import Kind
from tailor.redline.types import Mark
from tailor.redline.words import Key, Token, cut


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the texts beside their words.

    Attributes:
        parties: Whether the place of a party in the answers says which party it is, in every text: then a
            block that stands for each party is that of the same party. Else it goes by words and order.
        names: What finds the names that are replaced as a whole.
    """

    parties: bool = False
    names: re.Pattern[str] | None = None


NOTHING_KNOWN = Known()


@dataclass(slots=True)
class Word:
    """A token with its fate.

    Attributes:
        key: What makes it the same as another.
        old: It in the first text; None when it came later.
        new: It in the text so far; of a word that is gone, as it was last.
        came: How it came; None when it stood in the first text.
        gone: How it went; None when it stands in the text so far.
    """

    key: Key
    old: Token | None
    new: Token
    came: Mark | None = None
    gone: Mark | None = None


@dataclass(slots=True)
class Branch:
    """A clause of the merged tree.

    Attributes:
        kind: What it is.
        citation: Its address.
        label: Its label in the text so far; of one that is gone, the label that it had in the first text.
        inlines: Its words in the text so far.
        children: What stands under it, what is gone in its old place.
        came: How it came; None when it stood in the first text.
        gone: How it went; None when it stands in the text so far.
        first_label: Its label in the first text.
        cut_words: Its words with their fate; None as long as no stage changed one: then all share the fate of
            the clause.
        known: What is known of the texts beside their words.
    """

    kind: Kind
    citation: Citatie
    label: str
    inlines: tuple[Inline, ...]
    children: list["Branch"]
    came: Mark | None = None
    gone: Mark | None = None
    first_label: str = ""
    cut_words: list[Word] | None = None
    known: "Known" = field(default_factory=lambda: NOTHING_KNOWN)

    def walk(self) -> Iterator["Branch"]:
        """Yield this branch and all under it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def visible(self) -> list["Branch"]:
        """Return what stands under it in the text so far."""
        return [child for child in self.children if child.gone is None]

    @property
    def words(self) -> list[Word]:
        """Return its words with their fate, cut from now on."""
        if self.cut_words is None:
            first = self.came is None
            self.cut_words = [
                Word(token.key, token if first else None, token, self.came, self.gone)
                for token in cut(self.inlines, self.known.names)
            ]
        return self.cut_words

    @property
    def text(self) -> str:
        """Return its words in the text so far, with those of all under it."""
        return " ".join(["".join(map(inline_text, self.inlines)), *(child.text for child in self.visible)])

    @property
    def signature(self) -> tuple[object, ...]:
        """Return what it shares with the same clause with the same words, in the text so far."""
        keys = tuple(token.key for token in cut(self.inlines, self.known.names))
        return (self.kind, self.citation, keys, *(child.signature for child in self.visible))

    def fall(self, mark: Mark) -> None:
        """Let it go with everything that still stands under it; what never stood in the first text leaves."""
        if self.cut_words is not None:
            self.cut_words = [word for word in self.cut_words if word.gone or not word.came]
            for word in self.cut_words:
                word.gone = word.gone or mark
        self.gone, self.label = self.gone or mark, self.first_label
        self.children = [child for child in self.children if child.gone or not child.came]
        for child in self.children:
            if child.gone is None:
                child.fall(mark)


def grow(clause: Clause, came: Mark | None = None, known: Known = NOTHING_KNOWN) -> Branch:
    """Return a clause as a branch with everything under it; ``came`` is None in the first text."""
    children = [grow(child, came, known) for child in clause.children]
    first = "" if came else clause.label
    words = clause.inlines
    return Branch(clause.kind, clause.citation, clause.label, words, children, came, None, first, known=known)
