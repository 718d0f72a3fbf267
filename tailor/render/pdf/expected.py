"""What a PDF has to say: the words of the Document in reading order, and where headings and tables are."""

from dataclasses import dataclass, field

from tailor.assemble.document import Clause, Document, inline_text
from tailor.model.kinds import Kind
from tailor.render.pdf.blocks import IN_CONTENTS, has_heading
from tailor.render.pdf.data import CONTENTS, cover_title, facts, has_front, text_parts
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
    """The words of the text (without cover and contents), collected clause by clause."""

    words: list[str] = field(default_factory=list)
    length: int = 0
    headings: list[Heading] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Return all words with single spaces."""
        return " ".join(self.words)

    def add(self, clause: Clause, level: int = 1) -> None:
        """Add a clause and everything under it."""
        start = self._say(f"{clause.label} {clause.text}")
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

    def _say(self, text: str) -> int:
        """Add words and return where they start."""
        line = visible(text)
        start = self.length
        if line:
            self.words.append(line)
            self.length += len(line) + 1
        return start


def expected_text(document: Document) -> Expected:
    """Return what has to stand after the cover and the table of contents."""
    expected = Expected()
    preface, parts = text_parts(document)
    for clause in (*preface, *parts):
        expected.add(clause)
    return expected


def expected_front(document: Document, headings: list[Heading], pages: list[int]) -> str:
    """Return what has to stand on the cover and in the table of contents; empty for an annex of its own.

    Args:
        document: The document.
        headings: Its headings.
        pages: The page of each heading, counted from 1.
    """
    if not has_front(document):
        return ""
    cover = [document.huis, "".join(map(inline_text, cover_title(document)))]
    cover += [f"{name} {''.join(map(inline_text, value))}" for name, value in facts(document)]
    listed = [f"{h.title} {page}" for h, page in zip(headings, pages, strict=True) if h.listed]
    return visible(" ".join([*cover, CONTENTS, *listed]))
