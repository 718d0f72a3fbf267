"""The clause files as a tree of blocks: words, blanks and references, before any answer is filled in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from operator import is_
from typing import Self

from tailor.citation import Citatie
from tailor.grammar import capital
from tailor.path import Pad


class Kind(StrEnum):
    """What a block is in the legal text; decides its number, its style and its tag."""

    # The cover title (line 1 of the model); its children are the preface, as notes.
    TITEL = "titel"
    # The opening: heading, parties; a part.
    AANHEF = "aanhef"
    # The recitals; a part without a heading.
    OVERWEGINGEN = "overwegingen"
    # An article; a part. Its inlines are the heading without "Artikel n.".
    ARTIKEL = "artikel"
    # The signing; a part without a heading.
    ONDERTEKENING = "ondertekening"
    # An annex; a part. Its inlines are the whole heading.
    BIJLAGE = "bijlage"
    # A numbered heading in an article (5.1); its children are leden 5.1.1 and so on.
    PARAGRAAF = "paragraaf"
    # An unnumbered heading in an annex ("Triage", "Categorie 1:"); its children stand under it.
    TUSSENKOP = "tussenkop"
    # A numbered lid (3.2, 5.1.1).
    LID = "lid"
    # A lettered onderdeel (a., or a) where the model has the bracket).
    ONDERDEEL = "onderdeel"
    # A bullet; further paragraphs and lists of it are its children.
    OPSOMMING = "opsomming"
    # A plain paragraph.
    ALINEA = "alinea"
    # A note of the model; no inlines, its paragraphs are its children. Only in the edition toelichting.
    TOELICHTING = "toelichting"
    # The signature block of a party; no inlines, its lines and units are its children.
    HANDTEKENING = "handtekening"
    # One person who signs; no inlines, its lines are its children; never split over pages.
    ONDERTEKENAAR = "ondertekenaar"
    # Paragraphs of a form with a line to sign on; no inlines; never split over pages.
    FORMULIER = "formulier"
    # A table; its children are rows, the first is the heading row.
    TABEL = "tabel"
    # A row; its children are cells.
    RIJ = "rij"
    # A cell; only inlines.
    CEL = "cel"


# The kinds that stand at the top of a document, one clause file each.
PARTS = frozenset(
    {Kind.TITEL, Kind.AANHEF, Kind.OVERWEGINGEN, Kind.ARTIKEL, Kind.ONDERTEKENING, Kind.BIJLAGE}
)


@dataclass(frozen=True, slots=True)
class Source:
    """Where a block stands: file name and line; line 0 for a block that code made."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        """Return "artikel-03.md, regel 12"."""
        return f"{self.file}, regel {self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class PlainWords:
    """Words of the model, to the letter; ``answer`` is set when an own text of the house brings them."""

    text: str
    answer: Pad | None = None


@dataclass(frozen=True, slots=True)
class Blank:
    """A place that an answer fills: ``words`` stand there in the model, ``path`` names the answer."""

    words: str
    path: Pad


class Form(StrEnum):
    """How a reference shows the number of its target."""

    # The full number: "3", "3.2", "5.1.1".
    NUMMER = "nummer"
    # The letter of an onderdeel: "c".
    LETTER = "letter"
    # The number within the article: the "4" of "lid 4".
    LID = "lid"
    # The number within the article as a word: "eerste".
    RANGTELWOORD = "rangtelwoord"
    # The number of an annex or of a category: "4".
    KOP = "kop"


@dataclass(frozen=True, slots=True)
class Target:
    """One end, or two ends, of a reference.

    Attributes:
        citation: The clause it points to.
        form: How its number is shown.
        words: What stands in the model ("3.2", "a t/m m").
        until: The last clause of a range; None when it is no range.
        join: The words between both ends of a range (" t/m ").
    """

    citation: Citatie
    form: Form
    words: str
    until: Citatie | None = None
    join: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference within braces: literal words and targets, in order."""

    pieces: tuple[str | Target, ...]

    @property
    def targets(self) -> tuple[Target, ...]:
        """Return the targets only."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Target))


Inline = PlainWords | Blank | Reference


class Tree:
    """What has others of its kind under it, in reading order."""

    __slots__ = ()
    children: tuple[Self, ...]

    def walk(self) -> Iterator[Self]:
        """Yield this and all under it, in reading order.

        Without recursion: each level would hand everything on once more.
        """
        coming = [self]
        while coming:
            found = coming.pop()
            yield found
            coming.extend(reversed(found.children))


@dataclass(frozen=True, slots=True)
class Block(Tree):
    """A clause, a heading, a paragraph or a note of the model, with everything under it.

    Attributes:
        kind: What it is.
        citation: Its address in the model.
        source: File and line it was read from.
        inlines: Its own words, without number or letter.
        children: The blocks under it, in reading order.
        bracket: True for an onderdeel that the model writes as "a)".
    """

    kind: Kind
    citation: Citatie
    source: Source
    inlines: tuple[Inline, ...] = ()
    children: tuple["Block", ...] = ()
    bracket: bool = False

    def with_inlines(self, inlines: tuple[Inline, ...]) -> "Block":
        """Return this block with other words; twice as fast as ``dataclasses.replace``."""
        return Block(self.kind, self.citation, self.source, inlines, self.children, self.bracket)

    def with_children(self, children: tuple["Block", ...]) -> "Block":
        """Return this block with other blocks under it; with the very same ones it is itself, no copy."""
        if len(children) == len(self.children) and all(map(is_, children, self.children)):
            return self
        return Block(self.kind, self.citation, self.source, self.inlines, children, self.bracket)

    @property
    def cited(self) -> Iterator[Citatie]:
        """Yield the clauses that the own words refer to; of a range both ends."""
        for inline in self.inlines:
            if isinstance(inline, Reference):
                for target in inline.targets:
                    yield target.citation
                    if target.until:
                        yield target.until

    @property
    def model_text(self) -> str:
        """Return the own words as the model has them: blanks and references show the model's words."""
        return "".join(model_words(inline) for inline in self.inlines)

    @property
    def model_label(self) -> str:
        """Return the number or letter in front of the own words, as the model prints it; empty for none."""
        if self.kind is Kind.LID:
            return f"{self.citation}."
        if letter := self.citation.letter:
            return f"{letter}{')' if self.bracket else '.'}"
        return f"{capital(str(self.citation))}." if self.kind is Kind.ARTIKEL else ""

    def words_around(self, place: int) -> tuple[str, str]:
        """Return the plain words right before and right after one of its inlines; empty where none stand."""
        sides = (self.inlines[n : n + 1] if n >= 0 else () for n in (place - 1, place + 1))
        before, after = (one[0].text if one and isinstance(one[0], PlainWords) else "" for one in sides)
        return before, after

    @property
    def repeats(self) -> Pad | None:
        """Return the path of the blank for which this block is repeated; None when it stands once.

        A blank "partijen[privaat].naam" makes its block stand once for every party of that shape.
        """
        for inline in self.inlines:
            if isinstance(inline, Blank) and inline.path.is_open:
                return inline.path
        return None


def model_words(inline: Inline) -> str:
    """Return the words of one inline as they stand in the model."""
    if isinstance(inline, PlainWords):
        return inline.text
    if isinstance(inline, Blank):
        return inline.words
    return "".join(piece if isinstance(piece, str) else piece.words for piece in inline.pieces)


def positions(inlines: Iterable[Inline]) -> Iterator[tuple[Inline, int, int]]:
    """Yield each inline with where it begins and ends, counted in the words of the model."""
    end = 0
    for inline in inlines:
        start, end = end, end + len(model_words(inline))
        yield inline, start, end


def blank_words(blocks: Iterable[Block]) -> Iterator[tuple[Pad, str]]:
    """Yield the answer and the words of every blank in the own words of these blocks that has words."""
    for block in blocks:
        yield from ((i.path, i.words) for i in block.inlines if isinstance(i, Blank) and i.words)


def with_words(inlines: Iterable[Inline], words: Mapping[Pad, str]) -> tuple[Inline, ...]:
    """Return inlines in which a blank without words has those that are given for its answer."""
    return tuple(
        Blank(words.get(i.path, ""), i.path) if isinstance(i, Blank) and not i.words else i for i in inlines
    )


def joined(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return inlines with neighbouring words from one source as one, and without empty words."""
    found: list[Inline] = []
    for inline in inlines:
        last = found[-1] if found else None
        if not isinstance(inline, PlainWords):
            found.append(inline)
        elif isinstance(last, PlainWords) and inline.answer == last.answer:
            found[-1] = PlainWords(last.text + inline.text, last.answer)
        elif inline.text:
            found.append(inline)
    return tuple(found)
