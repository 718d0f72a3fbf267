"""What a PDF has to say: the words of the Document in reading order, and where headings and tables are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from tailor.assemble.document import Clause, Document, inline_text
from tailor.model.kinds import Kind
from tailor.redline.marked import MarkedClause
from tailor.render.pdf.blocks import IN_CONTENTS, has_heading
from tailor.render.pdf.data import (
    CONTENTS,
    before_text,
    cover_subject,
    cover_title,
    facts,
    has_contents,
    has_front,
    text_parts,
)
from tailor.render.pdf.words import visible


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as the bookmarks name it.

    Attributes:
        title: Its words, with the label.
        level: 1 for an article, 2 for what stands under it, and so on.
        listed: Whether it stands in the table of contents.
        start: Where it starts in the words of the text.
    """

    title: str
    level: int
    listed: bool
    start: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table: from the end of its heading row to its own end, and the words that repeat on a next page."""

    start: int
    end: int
    header: str


@dataclass(slots=True)
class Expected:
    """The words of a document or of a part of it, in reading order, collected piece by piece."""

    words: list[str] = field(default_factory=list)
    length: int = 0
    headings: list[Heading] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    joints: set[int] = field(default_factory=set)
    """Where one piece (a paragraph, a cell) ends and the next begins: two cells may stand side by side."""
    seams: set[int] = field(default_factory=set)
    """Where old words stand against new ones: a program that reads the PDF may give a space there."""

    @property
    def text(self) -> str:
        """Return all words with single spaces."""
        return " ".join(self.words)

    def add(self, clause: Clause, level: int = 1) -> None:
        """Add a clause and everything under it."""
        start = self.say(f"{clause.label} {clause.text}")
        self.seams |= {start + place for place in _seams(clause)}
        below = level
        if has_heading(clause):
            title = visible(f"{clause.label} {clause.text}")
            self.headings.append(Heading(title, level, clause.kind in IN_CONTENTS, start))
            below = level + 1
        for number, child in enumerate(clause.children):
            self.add(child, below)
            if number == 0:
                after_header = self.length
        if clause.kind is Kind.TABEL and clause.children:
            header = visible(" ".join(cell.text for cell in clause.children[0].children))
            self.tables.append(Table(after_header, self.length, header))

    def append(self, other: "Expected") -> None:
        """Add all that another part says after what is here."""
        moved = self.length
        self.words += other.words
        self.joints |= {joint + moved for joint in other.joints}
        self.seams |= {seam + moved for seam in other.seams}
        self.length += other.length
        self.headings += [replace(heading, start=heading.start + moved) for heading in other.headings]
        self.tables += [Table(t.start + moved, t.end + moved, t.header) for t in other.tables]

    def say(self, text: str) -> int:
        """Add words and return where they start."""
        line = visible(text)
        start = self.length
        if line:
            self.words.append(line)
            self.length += len(line) + 1
            self.joints.add(self.length - 1)
        return start


def _seams(clause: Clause) -> Iterator[int]:
    """Yield where the fate of the words of a clause changes, counted from its label."""
    before = f"{clause.label} "
    marks = clause.marks if isinstance(clause, MarkedClause) else ()
    for inline, (mark, after) in zip(clause.inlines, pairwise((*marks, None)), strict=False):
        before += inline_text(inline)
        if mark != after:
            yield len(visible(before))


def expected_text(document: Document) -> Expected:
    """Return what has to stand after the cover and the table of contents."""
    expected = Expected()
    preface, parts = text_parts(document)
    for clause in (*preface, *parts):
        expected.add(clause)
    return expected


def expected_whole(document: Document, pages: Sequence[int]) -> Expected:
    """Return everything a PDF has to say, from the cover to the last word.

    Args:
        document: The document.
        pages: The page of each heading, counted from 1, for the table of contents.
    """
    text = expected_text(document)
    if not has_front(document):
        return text
    whole = Expected()
    for line in _cover(document):
        whole.say(line)
    for clause in before_text(document):
        whole.add(clause)
    if has_contents(document):
        whole.say(CONTENTS)
        for heading, page in zip(text.headings, pages[len(whole.headings) :], strict=False):
            if heading.listed:
                whole.say(f"{heading.title} {page}")
    whole.append(text)
    return whole


def _cover(document: Document) -> Iterator[str]:
    """Yield what stands on the cover."""
    yield document.huis
    yield cover_subject(document)
    yield "".join(map(inline_text, cover_title(document)))
    for name, value in facts(document):
        yield f"{name} {''.join(map(inline_text, value))}"
