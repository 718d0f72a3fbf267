"""The clauses of a Document as the arrays that the Typst shell sets.

Every array starts with a letter that names its kind; ``templates/protocol/huisstijl.typ`` says what each
holds. They are small because Typst reads them again on every run.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from tailor.assemble.document import Clause, Document, Ref, Rule, table_head
from tailor.assemble.front import LISTED
from tailor.citation import Citatie
from tailor.model.blocks import PARTS, Kind
from tailor.redline.marked import MarkedClause, can_be_reached
from tailor.render.pdf.marks import fates, marked_label
from tailor.render.pdf.sentences import Anchors, Json, on_one_line, sentence
from tailor.render.pdf.words import LONGEST_WORD
from tailor.render.typography import ROOM, shares

HEADINGS = PARTS | {Kind.PARAGRAAF, Kind.TUSSENKOP}
"""The kinds whose own words are a heading; without words they have none."""

_LISTS = frozenset({Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING})
_BEFORE = {Kind.BIJLAGE: "b", Kind.ONDERTEKENING: "w"}
"""What comes before a part when it is not the first: a new page, or white space."""

_SHORT = 120
"""Words of at most so many letters are read as a heading of what stands under them, and stay with it."""

_SIGNATURES, _SIGNED_WORDS = 8, 1500
"""A signature block of at most so many signatures and letters stays whole on a page."""

_WHOLE_ROW = 600
"""A row whose longest cell has at most so many letters is never split over two pages."""

_NOTE_NAME = "toelichting"


def anchors(document: Document) -> Anchors:
    """Return a name for each clause that a reference in this document points to."""
    clauses = tuple(document.walk())
    wanted = {inline.target for clause in clauses for inline in clause.inlines if isinstance(inline, Ref)}
    places: dict[Citatie, None] = dict.fromkeys(
        c.citation for c in clauses if c.citation in wanted and can_be_reached(c)
    )
    return {place: f"c{number}" for number, place in enumerate(places)}


def has_heading(clause: Clause) -> bool:
    """Tell whether a clause prints a heading."""
    return clause.kind in HEADINGS and bool(clause.inlines or clause.label)


class Blocks:
    """Makes the arrays of one document."""

    def __init__(self, places: Anchors, widths: Mapping[str, Sequence[int]] | None = None) -> None:
        """Keep what the blocks share.

        Args:
            places: The places that references go to; each is given to the first clause that has it.
            widths: The shares of the columns of a table, by the words of its heading row; else by its words.
        """
        self._widths = widths or {}
        self._places = places
        self._left = dict(places)

    def of(self, clauses: Sequence[Clause], level: int = 1) -> list[Json]:
        """Return the blocks of clauses that stand under each other.

        Args:
            clauses: The clauses, in reading order.
            level: The level of a heading among them; PDF/UA-1 (7.4.2) forbids a level to be passed over.
        """
        found: list[Json] = []
        for kind, group in groupby(clauses, key=_list_kind):
            if kind is None:
                self._add_all(found, tuple(group), level)
            else:
                found.append(["l", kind.value, [self._item(item, level) for item in group]])
        return found

    def _add_all(self, found: list[Json], clauses: Sequence[Clause], level: int) -> None:
        """Add clauses that are no items of a list."""
        for clause in clauses:
            if found and clause.kind in _BEFORE:
                found.append([_BEFORE[clause.kind]])
            found.extend(self._block(clause, level))

    def _block(self, clause: Clause, level: int) -> Iterator[Json]:
        """Yield the blocks of one clause."""
        match clause.kind:
            case Kind.TOELICHTING if isinstance(clause, MarkedClause) and clause.remark is not None:
                yield ["o", self.of(clause.children, level)]
            case Kind.TOELICHTING:
                yield from self._place(clause)
                yield ["n", self._note(clause, level)]
            case Kind.HANDTEKENING:
                yield from self._place(clause)
                signed = [_signed(block) for block in self.of(clause.children, level)]
                yield from [["s", signed]] if _fits_a_page(clause) else signed
            case Kind.TABEL:
                yield from self._place(clause)
                yield self._table(clause)
            case _ if has_heading(clause):
                yield self._heading(clause, level)
                yield from self.of(clause.children, level + 1)
            case _:
                yield from self._paragraph(clause)
                yield from self.of(clause.children, level)

    def _heading(self, clause: Clause, level: int) -> Json:
        """Return a heading; its label is apart, so that the table of contents can set it in a column."""
        listed = clause.kind in LISTED
        words = sentence(on_one_line(clause.inlines), self._places, fates=fates(clause))
        return ["h", level, listed, marked_label(clause), words, self._anchor(clause)]

    def _paragraph(self, clause: Clause) -> Iterator[Json]:
        """Yield a paragraph, or only the place for references when the clause has no words."""
        if clause.inlines:
            yield ["p", self._words(clause), self._anchor(clause), _introduces(clause)]
        else:
            yield from self._place(clause)

    def _item(self, clause: Clause, level: int) -> Json:
        """Return an item of a list."""
        inside = self.of(clause.children, level)
        short = len(clause.text) <= _SHORT
        title = (
            short and clause.kind is Kind.OPSOMMING and any(c.kind is Kind.ALINEA for c in clause.children)
        )
        sticky = short or _introduces(clause)
        label = marked_label(clause)
        return [label, self._words(clause), self._anchor(clause), inside, sticky, title]

    def _note(self, clause: Clause, level: int) -> list[Json]:
        """Return what stands in a note; the word "Toelichting" on a line of its own is its name."""
        first = clause.children[0].text.strip().rstrip(":").lower() if clause.children else ""
        if first != _NOTE_NAME:
            return self.of(clause.children, level)
        return [["k", self._words(clause.children[0])], *self.of(clause.children[1:], level)]

    def _table(self, clause: Clause) -> Json:
        """Return a table; a row with too few cells is filled up with empty ones."""
        wide = self._widths.get(table_head(clause)) or shares(clause)
        room = letters(wide)
        rows: list[Json] = []
        for row in clause.children:
            cells = [
                sentence(c.inlines, self._places, longest, fates(c))
                for c, longest in zip(row.children, room, strict=False)
            ]
            rows.append([not _stays_whole(row), cells + [""] * (len(room) - len(cells))])
        return ["t", wide, rows]

    def _words(self, clause: Clause) -> Json:
        """Return the words of a clause."""
        return sentence(clause.inlines, self._places, fates=fates(clause))

    def _place(self, clause: Clause) -> Iterator[Json]:
        """Yield a place for references before a block that has no words to hold one."""
        name = self._anchor(clause)
        if name:
            yield ["a", name]

    def _anchor(self, clause: Clause) -> str | None:
        """Return the name of the place of a clause, once; None when nothing refers to it."""
        return self._left.pop(clause.citation, None) if can_be_reached(clause) else None


def letters(wide: Sequence[int]) -> list[int]:
    """Return how many letters fit on a line of each column; a longer word has to break there."""
    total = max(sum(wide), 1)
    return [max(1, min(LONGEST_WORD, ROOM * share // total - 1)) for share in wide]


def _stays_whole(row: Clause) -> bool:
    """Tell whether a row is short enough to be kept on one page."""
    return all(len(cell.text) <= _WHOLE_ROW for cell in row.children)


def _introduces(clause: Clause) -> bool:
    """Tell whether the words of a clause announce what follows."""
    return clause.text.rstrip().endswith(":")


def _fits_a_page(block: Clause) -> bool:
    """Tell whether a signature block can stand whole on one page; more words or signatures run on."""
    signatures = sum(isinstance(inline, Rule) and inline.wide for c in block.walk() for inline in c.inlines)
    return signatures <= _SIGNATURES and sum(len(clause.text) for clause in block.walk()) <= _SIGNED_WORDS


def _signed(block: Json) -> Json:
    """Return a line of a signature block with its ruled line as short as the one to sign on."""
    match block:
        case ["p", [*words, ["u", wide, _]], *rest]:
            return ["p", [*words, ["u", wide, False]], *rest]
    return block


def _list_kind(clause: Clause) -> Kind | None:
    """Return the kind of list that a clause is an item of; without a label it is a plain paragraph."""
    return clause.kind if clause.kind in _LISTS and clause.label else None
