"""Clauses as HTML: sections with headings, lists whose numbers are text, notes, signatures and tables.

Everything that comes from outside is escaped here and nowhere else. In a comparison new words stand in
``ins`` and gone words in ``del``, each with who did it, so that a screen reader says so too; what is said
about a change stands under its words.
"""

import html
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import groupby

from tailor.assemble.document import Break, Clause, Filled, Gap, Inline, Ref, Rule, Text
from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.redline.marked import MarkedClause, can_be_reached, marks_of
from tailor.redline.types import Mark
from tailor.render import typography
from tailor.render.links import linked
from tailor.render.signing import signing_rows
from tailor.render.typography import HEADINGS, by_list, kept_together, shares, speaks

# What stands before the names of the authors.
CHOOSE = "Toon de wijzigingen van:"
# The class of words that nobody sees and that are said to who hears a page.
SPOKEN = "hoor"
# HTML has no smaller heading.
_DEEPEST = 6
# How the kinds without words of their own open, and close.
_GROUPS = {
    Kind.TOELICHTING: ('<aside class="toelichting" role="note" aria-label="Toelichting"', "aside"),
    Kind.HANDTEKENING: ('<div class="handtekening" role="group" aria-label="Handtekening"', "div"),
    Kind.ONDERTEKENAAR: ('<div class="ondertekenaar" role="group" aria-label="Ondertekenaar"', "div"),
    Kind.FORMULIER: ('<div class="formulier" role="group" aria-label="Om te ondertekenen"', "div"),
}
# The room that the style sheet gives to labels, in thousandths of the size of the letter.
_LABEL_ROOM = {Kind.LID: 3400, Kind.ONDERDEEL: 1900, Kind.OPSOMMING: 1900}
# A hyphen where no line ends, with the letter after it.
_KEPT_HYPHEN = re.compile(rf"{typography.KEPT_HYPHEN}(\w?)")
_NOT_IN_ID = re.compile(r"[^a-z0-9.]")
# Controls, halves of pairs and noncharacters: the HTML standard forbids them, and a browser changes some.
_ILLEGAL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def clause_html(clause: Clause, *, level: int = 2) -> str:
    """Return one clause with everything under it, the same as it stands in the page of its document.

    Every reference is a link, also to a clause that stands elsewhere; a lid or onderdeel stands in a list of
    one.

    Args:
        clause: The clause.
        level: The level of its heading, when it has one.
    """
    return Clauses().of((clause,), level)


class Clauses:
    """Makes the HTML of the clauses of one page; gives each citation an id once, at its first clause."""

    def __init__(
        self,
        targets: Set[Citatie] | None = None,
        authors: Sequence[str] = (),
        widths: Mapping[str, Sequence[int]] = typography.NONE_SHARED,
    ) -> None:
        """Keep what the clauses share.

        Args:
            targets: The clauses that a reference can be a link to; None when that is not known and all are.
            authors: Who made changes, in the order of their numbers.
            widths: The shares of the columns of a table, by the words of its heading row.
        """
        self._targets = targets
        self._authors = authors
        self._numbers = {author: number for number, author in enumerate(authors, start=1)}
        self._widths = widths
        self._placed: set[Citatie] = set()

    def of(self, clauses: Sequence[Clause], level: int) -> str:
        """Return clauses that stand under each other; ``level`` is that of a heading among them."""
        return "".join(self._groups(clauses, level))

    def heading(self, clause: Clause, level: int) -> str:
        """Return the words of a clause as a heading, without what stands under it."""
        return self._element(_heading(level), clause, self._id(clause))

    def _groups(self, clauses: Sequence[Clause], level: int) -> Iterator[str]:
        """Yield the clauses, those that follow each other in one list together."""
        for kind, group in by_list(clauses):
            if kind is None:
                yield from (self._block(clause, level) for clause in group)
            else:
                name = "ul" if kind is Kind.OPSOMMING else "ol"
                items = "".join(self._item(clause, level) for clause in group)
                room = _wide_labels(kind, group)
                yield f'<{name} role="list" class="{kind.value}"{room}>\n{items}</{name}>\n'

    def _block(self, clause: Clause, level: int) -> str:
        """Return a clause that is no item of a list."""
        if isinstance(clause, MarkedClause) and clause.kind is Kind.TOELICHTING and clause.remark is not None:
            return f"{self._remark(clause)}\n{self.of(clause.children, level)}</aside>\n"
        place = self._id(clause)
        if clause.kind in _GROUPS:
            opens, closes = _GROUPS[clause.kind]
            return f"{opens}{place}>\n{self._in_rows(clause, level)}</{closes}>\n"
        if clause.kind is Kind.TABEL:
            return self._table(clause, place)
        if clause.kind in HEADINGS:
            return self._section(clause, level, place)
        words = self._element("p", clause, place) if speaks(clause) else f"<div{place}></div>\n"
        return words + self.of(clause.children, level)

    def _in_rows(self, clause: Clause, level: int) -> str:
        """Return what stands under a clause, signatures in rows of two, which a narrow screen puts in one."""
        above, rows = signing_rows(clause.children, lambda one: one.kind is Kind.ONDERTEKENAAR)
        beside = "".join(f'<div class="naast">\n{self.of(row, level)}</div>\n' for row in rows)
        return self.of(above, level) + beside

    def _section(self, clause: Clause, level: int, place: str) -> str:
        """Return a part or what has a heading; without words of its own it has no heading."""
        heading = self._element(_heading(level), clause) if speaks(clause) else ""
        below = self.of(clause.children, level + 1 if heading else level)
        return f'<section class="{clause.kind.value}"{place}>\n{heading}{below}</section>\n'

    def _item(self, clause: Clause, level: int) -> str:
        """Return an item of a list."""
        place = self._id(clause)
        return f"<li{place}>\n{self._element('p', clause)}{self.of(clause.children, level)}</li>\n"

    def _element(self, element: str, clause: Clause, more: str = "") -> str:
        """Return the own words of a clause in an element that names its place in the model."""
        place = f" data-plaats={attribute(str(clause.citation))}"
        name = element.partition(" ")[0]
        words = self._label(clause) + self._words(clause)
        return f"<{element}{place}{more}{self._gone(clause)}>{words}</{name}>\n"

    def _table(self, table: Clause, place: str) -> str:
        """Return a table; a narrow screen scrolls it, so it can be reached with the keyboard."""
        rows = [row for row in table.children if row.kind is Kind.RIJ]
        width = typography.columns(table)
        heading = "".join(self._row(row, width, 'th scope="col"') for row in rows[:1])
        body = "".join(self._row(row, width, "td") for row in rows[1:])
        name = attribute(typography.caption(table))
        shared = typography.parts_of(100, shares(table, self._widths))
        wide = "".join(f'<col style="width:{share}%">' for share in shared)
        return (
            f'<div class="tabel" role="group" tabindex="0" aria-label={name}{place}>\n'
            f"<table>\n<colgroup>{wide}</colgroup>\n<thead>\n{heading}</thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>\n"
        )

    def _row(self, row: Clause, width: int, element: str) -> str:
        """Return a row, filled up with empty cells."""
        cells = "".join(self._element(element, cell, self._id(cell)) for cell in row.children)
        return f"<tr{self._id(row)}>\n{cells}{'<td></td>' * (width - len(row.children))}</tr>\n"

    def _id(self, clause: Clause) -> str:
        """Return the attribute by which a reference finds the clause; empty when its citation has one."""
        if clause.citation in self._placed or not can_be_reached(clause):
            return ""
        self._placed.add(clause.citation)
        return f" id={attribute(anchor(clause.citation))}"

    def _words(self, clause: Clause) -> str:
        """Return the words of a clause, those that share one fate in one element."""
        words = linked(kept_together(clause.inlines), marks_of(clause))
        if not isinstance(clause, MarkedClause):
            return "".join(map(self._inline, words))
        remarks = (one for one in clause.children if isinstance(one, MarkedClause))
        comments = {one.author: one.remark for one in remarks if one.remark}
        return "".join(
            self._in(mark, "".join(self._inline(inline) for _, inline in group), comments)
            for mark, group in groupby(zip(clause.marks, words, strict=True), key=lambda pair: pair[0])
        )

    def _label(self, clause: Clause) -> str:
        """Return the number of a clause as the page shows it; empty without one."""
        if not clause.label:
            return ""
        mark = clause.mark if isinstance(clause, MarkedClause) else None
        return f'<span class="nummer">{self._in(mark, f"{escaped(clause.label)} ")}</span>'

    def _gone(self, clause: Clause) -> str:
        """Return the attribute that lets a clause that is gone be left out; empty for every other."""
        mark = clause.mark if isinstance(clause, MarkedClause) and clause.gone else None
        return f' class="weg a{self._number(mark.author)}"' if mark else ""

    def _remark(self, clause: MarkedClause) -> str:
        """Return how the element opens that holds what is said about a clause."""
        if not clause.remark:
            return '<aside class="opmerking" role="note" aria-label="Verplaatsing">'
        name = attribute(f"Opmerking {clause.remark} van {clause.author}")
        number = self._number(clause.author)
        place = f'id="opmerking-{clause.remark}"'
        return f'<aside class="opmerking a{number}" role="note" aria-label={name} {place}>'

    def _in(self, mark: Mark | None, words: str, comments: Mapping[str, int | None] | None = None) -> str:
        """Return words in the element that says what became of them and by whom, with its comment."""
        if mark is None:
            return words
        name = "del" if mark.is_gone else "ins"
        moved = " verplaatst" if mark.move else ""
        comment = (comments or {}).get(mark.author)
        cite = f' cite="#opmerking-{comment}"' if comment else ""
        kind = f'class="a{self._number(mark.author)}{moved}"'
        before, after = (f'<span class="{SPOKEN}">{one}</span>' for one in mark.spoken(self._authors))
        return f"<{name} {kind}{cite} title={attribute(mark.words)}>{before}{words}{after}</{name}>"

    def _number(self, author: str) -> int:
        return self._numbers.get(author, 0)

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text(text):
                return escaped(text)
            case Filled(text):
                return f"<span data-antwoord={attribute(str(inline.answer))}>{escaped(text)}</span>"
            case Gap(text):
                return f"<mark data-antwoord={attribute(str(inline.answer))}>{escaped(text)}</mark>"
            case Ref(text, target) if self._targets is None or target in self._targets:
                return f"<a href={attribute(f'#{anchor(target)}')}>{escaped(text)}</a>"
            case Ref(text):
                return escaped(text)
            case Rule(wide):
                kind, name = ("lijn breed", "handtekening") if wide else ("lijn", "in te vullen")
                return f'<span class="{kind}" role="img" aria-label="{name}"></span>'
            case Break():
                return "<br>"


def _wide_labels(kind: Kind, items: Sequence[Clause]) -> str:
    """Return the attribute that gives labels the room that the longest needs; empty when they have it."""
    room = typography.label_room(item.label for item in items)
    return f' style="--kolom:{room / 1000:.2g}rem"' if room > _LABEL_ROOM[kind] else ""


def _heading(level: int) -> str:
    return f"h{min(level, _DEEPEST)}"


def chooser(authors: Sequence[str]) -> str:
    """Return the choice of authors: one that is not chosen counts as accepted, and its comments go."""
    boxes = "".join(
        f'<label for="auteur-{number}"><input type="checkbox" id="auteur-{number}" checked> '
        f"{escaped(author)}</label>\n"
        for number, author in enumerate(authors, start=1)
    )
    return f'<section class="keuze" aria-label="Auteurs">\n<span>{CHOOSE}</span>\n{boxes}</section>\n'


def author_style(authors: Sequence[str]) -> str:
    """Return the style of this page: what goes when an author is not chosen."""
    return "".join(
        f"body:has(#auteur-{n}:not(:checked)) :is(del.a{n},.weg.a{n},.opmerking.a{n}){{display:none}}\n"
        f"body:has(#auteur-{n}:not(:checked)) ins.a{n}{{all:unset}}\n"
        f"body:has(#auteur-{n}:not(:checked)) ins.a{n}>.{SPOKEN}{{display:none}}\n"
        f"body:has(#auteur-{n}:not(:checked)) ins.a{n}::after{{content:none}}\n"
        for n in range(1, len(authors) + 1)
    ) + (_letters(authors) if len(authors) > 1 else "")


def _letters(authors: Sequence[str]) -> str:
    """Return the style that shows the letter of the author behind changed words; what is said has it already.

    A browser that knows no words beside ``content`` reads the letter aloud too.
    """
    return "".join(
        f':is(ins,del).a{n}::after{{content:"{author[:1].upper()}";content:"{author[:1].upper()}" / ""}}\n'
        for n, author in enumerate(authors, start=1)
        if author[:1].isalpha()
    )


def escaped(text: str) -> str:
    """Return the text as content; a line end that was typed is a line break."""
    whole = _KEPT_HYPHEN.sub(r'<span class="heel">-\1</span>', html.escape(text))
    return typography.LINE_END.sub("<br>", whole)


def attribute(text: str) -> str:
    """Return the text as the value of an attribute, with its quotes."""
    return f'"{html.escape(text)}"'


def illegal(text: str) -> str | None:
    """Return the first character that cannot stand in an HTML page; None when there is none."""
    found = _ILLEGAL.search(text)
    return found.group() if found else None


def anchor(citation: Citatie) -> str:
    """Return the id of a clause: "artikel-3", "3.2-onder-c". Two citations never have the same.

    A capital and every other sign is written as its code between underscores ("Bijlage 1" is
    "_42_ijlage-1"), except that a capital at the start, the common one, only gets an underscore before it.
    """
    head, rest = str(citation)[:1], str(citation)[1:]
    first = f"_{head.lower()}" if head.isascii() and head.isupper() else _coded(head)
    return first + _coded(rest)


def _coded(text: str) -> str:
    return _NOT_IN_ID.sub(lambda sign: "-" if sign.group() == " " else f"_{ord(sign.group()):x}_", text)
