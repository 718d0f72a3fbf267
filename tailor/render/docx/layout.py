"""Which style each clause has, from what it is, its number, and where it stands. Knows no XML."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tailor.assemble.document import Clause, Inline, Rule, inline_text
from tailor.errors import RenderError
from tailor.model.blocks import Kind
from tailor.render.docx import names

_NUMBERED = (
    (re.compile(r"Artikel \d+\."), names.ARTIKEL, 0),
    (re.compile(r"\d+\.\d+\."), names.LID, 2),
    (re.compile(r"\d+\.\d+\.\d+\."), names.SUBLID, 2),
    (re.compile(r"[a-z]+\."), names.ONDERDEEL, 3),
    (re.compile(r"[a-z]+\)"), names.ONDERDEEL_HAAKJE, 3),
)
"""The shape of a label, the style that makes it, and the steps that the text of the clause is indented."""


_Near = tuple[Kind | None, Kind | None]
"""The kinds of the clauses right before and right after one; None when there is none."""


@dataclass(frozen=True, slots=True)
class Placing:
    """Where a clause stands.

    Attributes:
        step: How many steps the text of its parent is indented.
        note: Whether it stands in a note.
        under_heading: Whether it stands under a heading inside an annex.
    """

    step: int = 0
    note: bool = False
    under_heading: bool = False


_START = Placing()

WITH_TAB = frozenset(
    {names.INVULREGEL, names.ONDERTEKENING, names.ONDERTEKENING_PARTIJ, names.ONDERTEKENING_SLOT}
)
"""The styles with a ruled tab to the right edge."""

_FLOWING = frozenset(
    {names.LID, names.SUBLID, names.ONDERDEEL, names.ONDERDEEL_HAAKJE, *names.ALINEA, *names.OPSOMMING}
)
"""The styles of running text: a heading keeps with what follows by its style."""


def keeps_with_next(style: str, inlines: Sequence[Inline]) -> bool:
    """Return whether a clause ends in a colon, so that it may not be parted from what it announces.

    That depends on its words and not on what it is, so it is no matter of a style: with one, every style of
    running text would need a twin.
    """
    return style in _FLOWING and bool(inlines) and inline_text(inlines[-1]).rstrip().endswith(":")


def styles_in_order(clauses: Sequence[Clause], place: Placing = _START) -> Iterator[str]:
    """Yield the name of the style of each clause, in the order of ``walk``.

    A clause that only holds others together (a table, a row, a signature block) yields an empty name.

    Args:
        clauses: Clauses that stand in a row.
        place: Where they stand.

    Raises:
        RenderError: When a label has a shape that the Word shell does not know.
    """
    kinds = [None, *(clause.kind for clause in clauses), None]
    for clause, before, after in zip(clauses, kinds, kinds[2:], strict=False):
        yield from _styles(clause, place, (before, after))


def _styles(clause: Clause, place: Placing, near: _Near) -> Iterator[str]:
    match clause.kind:
        case Kind.TABEL:
            yield from _of_table(clause)
        case Kind.HANDTEKENING:
            yield from _of_signature(clause)
        case Kind.TOELICHTING:
            yield names.TOELICHTING
            yield from styles_in_order(clause.children, replace(place, note=True))
        case _:
            style, inside = _style(clause, place, near)
            yield style
            yield from styles_in_order(clause.children, inside)


def _of_table(table: Clause) -> Iterator[str]:
    """Yield the styles of a table; its first row is the heading row."""
    yield ""
    for index, row in enumerate(table.children):
        yield ""
        yield from (names.TABELTEKST if index else names.TABELKOP for _ in row.children)


def _of_signature(block: Clause) -> Iterator[str]:
    """Yield the styles of a signature block: its first line names the party, its last one closes it."""
    lines = [line for line in block.walk() if line.inlines]
    for clause in block.walk():
        if clause.inlines:
            yield _signature_style(first=clause is lines[0], last=clause is lines[-1])
        else:
            yield ""


def _style(clause: Clause, place: Placing, near: _Near) -> tuple[str, Placing]:
    """Return the style of a clause and the place of its children."""
    match clause.kind:
        case Kind.TITEL:
            return names.TITEL, Placing()
        case Kind.AANHEF:
            return names.AANHEF, Placing()
        case Kind.BIJLAGE:
            return names.BIJLAGE, Placing()
        case Kind.TUSSENKOP:
            style = names.TUSSENKOP_KLEIN if place.under_heading else names.TUSSENKOP
            return style, Placing(note=place.note, under_heading=True)
        case Kind.OPSOMMING if clause.label:
            return _bullet(clause, place)
        case _ if clause.label:
            style, step = _numbered(clause)
            return style, replace(place, step=step)
        case _:
            return _plain(clause, place, near), place


def _bullet(clause: Clause, place: Placing) -> tuple[str, Placing]:
    step = min(place.step, len(names.OPSOMMING) - 1)
    style = names.TOELICHTING_OPSOMMING if place.note else names.OPSOMMING[step]
    if style == names.OPSOMMING[0] and _is_title(clause):
        style = names.OPSOMMING_TITEL
    return style, replace(place, step=step + 1)


def _is_title(bullet: Clause) -> bool:
    """Return whether a bullet is the title of a measure: a few words with their explanation under it."""
    return any(child.kind is Kind.ALINEA for child in bullet.children)


def _plain(clause: Clause, place: Placing, near: _Near) -> str:
    """Return the style of a plain paragraph."""
    if place.note:
        is_label = clause.text.strip(" :") == "Toelichting"
        return names.TOELICHTING_KOP if is_label else names.TOELICHTING
    if place.step:
        return names.ALINEA[min(place.step, len(names.ALINEA) - 1)]
    return _at_margin(clause, near)


def _at_margin(clause: Clause, near: _Near) -> str:
    """Return the style of a plain paragraph that is not indented."""
    before, after = near
    if after is Kind.HANDTEKENING:
        return names.ONDERTEKENING_INLEIDING
    if _ends_in_rule(clause):
        return names.INVULREGEL
    if any(isinstance(inline, Rule) for inline in clause.inlines):
        return names.INVULALINEA
    return names.ALINEA_NA_TABEL if before is Kind.TABEL else names.ALINEA[0]


def _ends_in_rule(clause: Clause) -> bool:
    return bool(clause.inlines) and isinstance(clause.inlines[-1], Rule)


def _signature_style(*, first: bool, last: bool) -> str:
    if last:
        return names.ONDERTEKENING_SLOT
    return names.ONDERTEKENING_PARTIJ if first else names.ONDERTEKENING


def _numbered(clause: Clause) -> tuple[str, int]:
    """Return the style of a numbered clause and the steps that its text is indented.

    Raises:
        RenderError: When the label has a shape that the Word shell does not know.
    """
    for shape, style, step in _NUMBERED:
        if shape.fullmatch(clause.label):
            return (names.PARAGRAAF if clause.kind is Kind.PARAGRAAF else style), step
    raise RenderError(
        wat="Dit nummer heeft een vorm die de Word-huisstijl niet kent.",
        waar=str(clause.citation),
        waarom=f"Gevonden: ‘{clause.label}’. Bekend zijn ‘Artikel 1.’, ‘1.1.’, ‘1.1.1.’, ‘a.’ en ‘a)’.",
        nu="Meld dit met uw antwoordenbestand: dit is een fout van tailor.",
    )
