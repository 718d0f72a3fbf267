"""Everything the Typst shell gets about one document: the facts, the cover and the clauses as arrays.

Every array starts with a letter that names its kind; ``templates/protocol/huisstijl.typ`` says what each
holds. They are small because Typst reads them again on every run.
"""

import datetime
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Final

from tailor.assemble.document import Clause, Document
from tailor.assemble.front import CONTENTS, LISTED, Front, front, has_cover, is_heading
from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.redline.marked import Comparison, MarkedClause, can_be_reached, marks_of
from tailor.redline.types import ChangeKind, Mark
from tailor.render.pdf.sentences import (
    LONGEST_WORD,
    Anchors,
    Fate,
    Json,
    on_one_line,
    plain,
    printable,
    sentence,
)
from tailor.render.signing import fits_a_page, last_two_stay, signing_rows
from tailor.render.typography import (
    HEADINGS,
    NBSP,
    NONE_SHARED,
    ROOM,
    by_list,
    one_line,
    shared,
    shares,
    speaks,
    targets,
)

# The date in the properties of a document that has none yet; fixed: the same input gives the same bytes.
UNDATED = datetime.date(2000, 1, 1)

_HOUSE_IN_HEADER = 68
_TITLE_IN_HEADER = 104
_LONGEST_DESCRIPTION = 1000

# What comes before a part when it is not the first: a new page.
_BEFORE = {Kind.BIJLAGE: "b"}

# Words of at most so many letters are read as a heading of what stands under them, and stay with it.
_SHORT = 120

# A row whose longest cell has at most so many letters is never split over two pages.
_WHOLE_ROW = 600

_NOTE_NAME = "toelichting"

# What the shell calls each (`wijzigingen` in huisstijl.typ).
_SIGNS: Final = {
    ChangeKind.INGEVOEGD: "+",
    ChangeKind.VERVALLEN: "-",
    ChangeKind.VERPLAATST_NAAR: ">",
    ChangeKind.VERPLAATST_VAN: "<",
}


def shell_data(document: Document) -> dict[str, Json]:
    """Return the data of a document, keyed as the shell reads it."""
    return _data(document, anchors(document, targets(document)), {})


def bundle_data(cover: Document, documents: Sequence[Document]) -> dict[str, Json]:
    """Return the data of several documents in one file, behind a cover.

    A reference to a clause that its own document has not leads to the first other that has it.
    """
    wanted = {target for one in documents for target in targets(one)}
    own = [anchors(one, wanted, f"d{number}c") for number, one in enumerate(documents, start=1)]
    others = {place: name for names in reversed(own) for place, name in names.items()}
    parts = [_data(one, places, others, above=1) for one, places in zip(documents, own, strict=True)]
    numbered = [{**part, "deel": [number, len(parts)]} for number, part in enumerate(parts, start=1)]
    return {**shell_data(cover), "deel": [0, len(parts)], "inhoudskop": CONTENTS, "delen": numbered}


def _data(document: Document, places: Anchors, others: Anchors, above: int = 0) -> dict[str, Json]:
    """Return the data of one document.

    Args:
        document: The document.
        places: The places in it that references go to.
        others: The places in other documents of the same file.
        above: How many levels of heading stand above all of its own.
    """
    ahead, cover = front(document), has_cover(document)
    authors = document.authors if isinstance(document, Comparison) else ()
    links = {**others, **places}
    blocks = Blocks(places, shared(document), above + cover, authors, links)
    # What stands under the title comes between the cover and the text, and is followed by a new page.
    before = blocks.of(document.parts[0].children) if cover else []
    text = blocks.of(document.parts[1:] if cover else document.parts)
    date = document.datum or UNDATED
    return {
        "titel": one_line(ahead.name),
        "naam": plain(one_line(ahead.name)),
        "erboven": above,
        "deel": None,
        "auteur": one_line(document.huis),
        "omschrijving": _shortened(
            f"Versie {document.versie}, {document.status}. Gebaseerd op {_colophon(document)}.",
            _LONGEST_DESCRIPTION,
        ),
        "datum": [date.year, date.month, date.day],
        "merk": ahead.word or None,
        "inhoudskop": CONTENTS if ahead.contents else None,
        "kop": _header(document, ahead),
        "omslag": _cover(document, ahead, authors) if cover else None,
        "open": blocks.of(document.preface or ahead.open_points) if cover else [],
        "blokken": [*before, *([["b"]] if before else []), *text],
    }


def _colophon(document: Document) -> str:
    return document.colophon or document.model


def _header(document: Document, ahead: Front) -> Json:
    """Return the running header; what does not fit on its line is cut, the cover has it in full."""
    return {
        "huis": _shortened(document.huis, _HOUSE_IN_HEADER),
        "titel": _shortened(ahead.name, _TITLE_IN_HEADER - len(ahead.mark) + len(ahead.word)),
        "merk": ahead.mark or None,
        "versie": _shortened(f"Versie {document.versie} · {document.status}", _HOUSE_IN_HEADER),
    }


def _shortened(text: str, length: int) -> str:
    """Return a text of at most so many letters."""
    line = one_line(printable(text))
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"


def _cover(document: Document, ahead: Front, authors: Sequence[str]) -> Json:
    """Return the words of the cover."""
    return {
        "huis": plain(ahead.huis),
        "onderwerp": plain(ahead.subject),
        "titel": sentence(ahead.titel, {}, fates=fates(document.parts[0], authors)),
        "feiten": [[name, sentence((value,), {})] for name, value in ahead.facts],
    }


def anchors(document: Document, wanted: Container[Citatie], prefix: str = "c") -> Anchors:
    """Return a name for each clause of a document that a reference points to.

    Args:
        document: The document.
        wanted: What references point to.
        prefix: What the names begin with.
    """
    reached = (c.citation for c in document.walk() if c.citation in wanted and can_be_reached(c))
    places: dict[Citatie, None] = dict.fromkeys(reached)
    return {place: f"{prefix}{number}" for number, place in enumerate(places)}


class Blocks:
    """Makes the arrays of one document."""

    def __init__(
        self,
        places: Anchors,
        widths: Mapping[str, Sequence[int]] = NONE_SHARED,
        above: int = 0,
        authors: Sequence[str] = (),
        links: Anchors | None = None,
    ) -> None:
        """Keep what the blocks share.

        Args:
            places: The places that references go to; each is given to the first clause that has it.
            widths: The shares of the columns of a table, by the words of its heading row.
            above: How many levels of heading stand above all blocks: the title of the document.
            authors: Who made changes; none when nothing is compared.
            links: Where references can go; None for these places only.
        """
        self._widths = widths
        self._above = above
        self._authors = authors
        self._places = places if links is None else links
        self._left = dict(places)

    def of(self, clauses: Sequence[Clause], level: int = 1) -> list[Json]:
        """Return the blocks of clauses that stand under each other.

        Args:
            clauses: The clauses, in reading order.
            level: The level of a heading among them; PDF/UA-1 (7.4.2) forbids a level to be passed over.
        """
        found: list[Json] = []
        for kind, group in by_list(clauses):
            if kind is None:
                self._add_all(found, group, level)
            else:
                found.append(["l", kind.value, [self._item(item, level) for item in group]])
        return found

    def _add_all(self, found: list[Json], clauses: Sequence[Clause], level: int) -> None:
        """Add clauses that are no items of a list."""
        signed = [clause for clause in clauses if clause.kind is Kind.HANDTEKENING]
        stays = signed[-2] if last_two_stay(signed) else None
        for clause in clauses:
            if found and clause.kind in _BEFORE:
                found.append([_BEFORE[clause.kind]])
            if clause.kind is Kind.HANDTEKENING:
                found.extend(self._place(clause))
                found.append(self._signatures(clause, level, sticky=clause is stays))
            else:
                found.extend(self._block(clause, level))

    def _block(self, clause: Clause, level: int) -> Iterator[Json]:
        """Yield the blocks of one clause."""
        match clause.kind:
            case Kind.TOELICHTING if isinstance(clause, MarkedClause) and clause.remark is not None:
                yield ["o", self.of(clause.children, level)]
            case Kind.TOELICHTING:
                yield from self._place(clause)
                yield ["n", self._note(clause, level)]
            case Kind.FORMULIER:
                yield from self._place(clause)
                yield ["f", self.of(clause.children, level)]
            case Kind.TABEL:
                yield from self._place(clause)
                yield self._table(clause)
            case kind if kind in HEADINGS and speaks(clause):
                yield self._heading(clause, level)
                yield from self.of(clause.children, level + 1)
            case _:
                yield from self._paragraph(clause)
                yield from self.of(clause.children, level)

    def _heading(self, clause: Clause, level: int) -> Json:
        """Return a heading; its label is apart, so that the table of contents can set it in a column.

        Contents and bookmarks have the new text only; the page has the old words too.
        """
        shown = sentence(on_one_line(clause.inlines), self._places, fates=self._fates(clause))
        found = clause.kind in LISTED and is_heading(clause), is_heading(clause)
        if not isinstance(clause, MarkedClause):
            return ["h", level, self._above, *found, clause.label, shown, self._anchor(clause), None]
        # No heading may be empty (PDF/UA-1, 7.4): without new words it is its number, or else its old words.
        number, words = (clause.label, clause.current) if clause.current else ("", clause.label)
        title = plain(one_line(words or clause.text))
        both = [self._label(clause), shown]
        return ["h", level, self._above, *found, number, title, self._anchor(clause), both]

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
        label = self._label(clause)
        return [label, self._words(clause), self._anchor(clause), inside, sticky, title]

    def _note(self, clause: Clause, level: int) -> list[Json]:
        """Return what stands in a note; the word "Toelichting" on a line of its own is its name."""
        first = clause.children[0].text.strip().rstrip(":").lower() if clause.children else ""
        if first != _NOTE_NAME:
            return self.of(clause.children, level)
        return [["k", self._words(clause.children[0])], *self.of(clause.children[1:], level)]

    def _table(self, clause: Clause) -> Json:
        """Return a table; a row with too few cells is filled up with empty ones."""
        wide = shares(clause, self._widths)
        room = letters(wide)
        return ["t", wide, [self._row(row, room) for row in clause.children]]

    def _row(self, row: Clause, room: Sequence[int]) -> Json:
        """Return a row: whether it may be split over two pages, and its cells."""
        cells = [self._words(*pair) for pair in zip(row.children, room, strict=False)]
        long = any(len(cell.text) > _WHOLE_ROW for cell in row.children)
        return [long, cells + [""] * (len(room) - len(cells))]

    def _words(self, clause: Clause, longest: int = LONGEST_WORD) -> Json:
        """Return the words of a clause; ``longest`` is how many letters of a word fit on a line."""
        return sentence(clause.inlines, self._places, longest, self._fates(clause))

    def _fates(self, clause: Clause) -> Sequence[Fate | None]:
        return fates(clause, self._authors)

    def _label(self, clause: Clause) -> Json:
        """Return the number of a clause, marked when the whole clause is new or gone.

        Its fate is said with the words, when it has any.
        """
        mark = clause.mark if isinstance(clause, MarkedClause) and clause.label else None
        if mark is None:
            return clause.label
        sign, letter, *said = _fate(mark, self._authors)
        return ["m", sign, letter, *(["", ""] if clause.inlines else said), [clause.label]]

    def _signatures(self, clause: Clause, level: int, *, sticky: bool) -> Json:
        """Return a signature block: whether it stays whole, what is above, its rows, and if it sticks."""
        above, rows = signing_rows(clause.children, lambda one: one.kind is Kind.ONDERTEKENAAR)
        made = [self._signing_row(row, level) for row in rows]
        return ["s", fits_a_page(clause), self.of(above, level), made, sticky]

    def _signing_row(self, row: Sequence[Clause], level: int) -> list[Json]:
        """Return the cells of a row: a signature, a word, a signature; a word alone stands in the middle."""
        made: list[Json] = [self._unit(one, level) for one in row]
        return made if row[0].kind is Kind.ONDERTEKENAAR else [[], *made, []]

    def _unit(self, clause: Clause, level: int) -> Json:
        """Return the blocks of one person who signs, or what stands between two; lines fill their column."""
        unit = clause.children if clause.kind is Kind.ONDERTEKENAAR else (clause,)
        return [*self._place(clause), *map(_in_column, self.of(unit, level))]

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


def _introduces(clause: Clause) -> bool:
    """Tell whether the words of a clause announce what follows."""
    return clause.text.rstrip().endswith(":")


def _in_column(piece: Json) -> Json:
    """Return a block, or a piece of one, with every ruled line as wide as the column it stands in."""
    match piece:
        case ["u", wide, _, *field]:
            return ["u", wide, "kolom", *field]
        case [*pieces]:
            return [*map(_in_column, pieces)]
    return piece


def fates(clause: Clause, authors: Sequence[str]) -> Sequence[Fate | None]:
    """Return what became of each inline of a clause; nothing for a clause of an ordinary document.

    Args:
        clause: The clause.
        authors: Who made changes.
    """
    return tuple(None if mark is None else _fate(mark, authors) for mark in marks_of(clause))


def _fate(mark: Mark, authors: Sequence[str]) -> Fate:
    """Return what became of words: its sign, the letter of its author, and what is said around them."""
    before, after = (words.replace(" ", NBSP) for words in mark.spoken(authors))
    return _SIGNS[mark.kind], mark.letter, before, after
