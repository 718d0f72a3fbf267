"""The styles of the Word shell by the name that Word shows, and which one each clause has. Knows no XML.

The body is written with these names only; a house may change what a style looks like, not what it is called.
Style ids are looked up in the shell, because Word renames the ids of its own styles in another language.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tailor.assemble.document import Clause, Inline, Rule, inline_text
from tailor.errors import RenderError
from tailor.model.blocks import Kind

TITEL = "Title"
TOC_HEADING = "TOC Heading"
TOC_LINE = "toc 1"
# A line of the contents for a numbered heading in an article.
TOC_DEEPER = "toc 2"
VOORBLAD_HUIS = "Voorblad huis"
VOORBLAD_GEGEVENS = "Voorblad gegevens"
VOORBLAD_COLOFON = "Voorblad colofon"
KOPTEKST = "header"
VOETTEKST = "footer"
EDITION_MARK = "Editiemerk"

HEADING_1 = "heading 1"
HEADING_2 = "heading 2"
AANHEF = "Kop aanhef"
ARTIKEL = "Artikel"
PARAGRAAF = "Paragraaf"
LID = "Lid"
SUBLID = "Sublid"
ONDERDEEL = "Onderdeel"
ONDERDEEL_HAAKJE = "Onderdeel haakje"
BIJLAGE = "Bijlage"
TUSSENKOP = "Tussenkop"
TUSSENKOP_KLEIN = "Tussenkop klein"
INVULREGEL = "Invulregel"
ALINEA_NA_TABEL = "Alinea na tabel"
OPSOMMING_TITEL = "Opsomming titel"
TOELICHTING = "Toelichting"
TOELICHTING_KOP = "Toelichting kop"
TOELICHTING_OPSOMMING = "Toelichting opsomming"
INVULALINEA = "Invulalinea"
ONDERTEKENING = "Ondertekening"
ONDERTEKENING_INLEIDING = "Ondertekening inleiding"
ONDERTEKENING_PARTIJ = "Ondertekening partij"
ONDERTEKENING_SLOT = "Ondertekening slot"
ONDERTEKENING_KOP = "Ondertekening kop"
# In the unit of one person who signs, and between two of them.
ONDERTEKENING_NAAM = "Ondertekening naam"
ONDERTEKENING_DATUM = "Ondertekening datum"
ONDERTEKENING_TUSSEN = "Ondertekening tussen"
TABLE = "Tabel protocol"
TABELKOP = "Tabelkop"
TABELTEKST = "Tabeltekst"

OPEN_PUNTEN_KOP = "Open punten kop"
OPEN_PUNTEN_KOLOM = "Open punten kolom"
OPEN_PUNTEN_TEKST = "Open punten tekst"
# A plain paragraph by the number of steps (0.75 cm) that the text of its parent is indented.
ALINEA = (
    "Alinea",
    "Alinea onder opsomming",
    "Alinea onder lid",
    "Alinea onder onderdeel",
    "Alinea diep",
)

# A bullet by the number of steps that the text of its parent is indented.
OPSOMMING = (
    "Opsomming",
    "Opsomming onder opsomming",
    "Opsomming onder lid",
    "Opsomming onder onderdeel",
)

# Character style of a gap: bold, shaded, with the brackets of its text; so not by colour alone.
OPEN_PUNT = "Open punt"
# Character style of a ruled line inside a sentence.
INVULRUIMTE = "Invulruimte"
# Character style of the space that makes room above the line for a signature: its size is that room.
HANDTEKENINGRUIMTE = "Handtekeningruimte"

# The styles of the list in front of a draft, by those of the text: it is no text itself.
OPEN_POINT_STYLES = {
    TUSSENKOP: OPEN_PUNTEN_KOP,
    TABELKOP: OPEN_PUNTEN_KOLOM,
    TABELTEKST: OPEN_PUNTEN_TEKST,
    ALINEA[0]: OPEN_PUNTEN_TEKST,
}

# What the body uses: a shell without one of these is refused.
NEEDED = (
    TITEL, TOC_LINE, AANHEF, ARTIKEL, PARAGRAAF, LID, SUBLID, ONDERDEEL, ONDERDEEL_HAAKJE, BIJLAGE,
    TUSSENKOP, TUSSENKOP_KLEIN, INVULREGEL, TOELICHTING, TOELICHTING_KOP, TOELICHTING_OPSOMMING,
    ONDERTEKENING, ONDERTEKENING_INLEIDING, ONDERTEKENING_PARTIJ, ONDERTEKENING_SLOT, INVULALINEA,
    EDITION_MARK, TABLE, TABELKOP, TABELTEKST, *ALINEA, *OPSOMMING, OPEN_PUNT, INVULRUIMTE,
    HANDTEKENINGRUIMTE, ALINEA_NA_TABEL, OPSOMMING_TITEL,
    OPEN_PUNTEN_KOP, OPEN_PUNTEN_KOLOM, OPEN_PUNTEN_TEKST,
)  # fmt: skip
# Styles that came later, in order: a shell of a house that lacks one gets it as it is in ours.
ADDED = (TOC_DEEPER, ONDERTEKENING_KOP, ONDERTEKENING_NAAM, ONDERTEKENING_DATUM, ONDERTEKENING_TUSSEN)

# The styles that give a paragraph its number or bullet.
NUMBERED = frozenset(
    {ARTIKEL, PARAGRAAF, LID, SUBLID, ONDERDEEL, ONDERDEEL_HAAKJE, *OPSOMMING, OPSOMMING_TITEL}
    | {TOELICHTING_OPSOMMING}
)

_OF_WORD = (HEADING_1, HEADING_2, TOC_HEADING, KOPTEKST, VOETTEKST)
_SPELLING = {name.lower(): name for name in (*NEEDED, *ADDED, *_OF_WORD)}

# The styles with a ruled tab to the right edge.
WITH_TAB = frozenset(
    {INVULREGEL, ONDERTEKENING, ONDERTEKENING_PARTIJ, ONDERTEKENING_SLOT}
    | {ONDERTEKENING_NAAM, ONDERTEKENING_DATUM}
)

# The styles of running text: a heading keeps with what follows by its style.
_FLOWING = frozenset({LID, SUBLID, ONDERDEEL, ONDERDEEL_HAAKJE, *ALINEA, *OPSOMMING})

# The shape of a label, the style that makes it, and the steps that the text of the clause is indented.
_SHAPES = (
    (re.compile(r"Artikel \d+\."), ARTIKEL, 0),
    (re.compile(r"\d+\.\d+\."), LID, 2),
    (re.compile(r"\d+\.\d+\.\d+\."), SUBLID, 2),
    (re.compile(r"[a-z]+\."), ONDERDEEL, 3),
    (re.compile(r"[a-z]+\)"), ONDERDEEL_HAAKJE, 3),
)

# One step of indentation in twentieths of a point (0.75 cm).
STEP = 425
# The width between the margins of the shell's A4 page, in twentieths of a point (16 cm).
TEXT_WIDTH = 9070
# The columns of two signatures that stand side by side: a signature, a word between them, a signature.
SIGNING_COLUMNS = (4160, 750, 4160)

# The kinds of the clauses right before and right after one; None when there is none.
_Near = tuple[Kind | None, Kind | None]


def known(name: str) -> str:
    """Return the name of a style as this package spells it; a name of the house's own stays as it is.

    Word takes "Heading 1" and "heading 1" for one style; LibreOffice writes the first, Word the second.
    """
    return _SPELLING.get(name.lower(), name)


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
        case Kind.FORMULIER:
            yield ""
            yield from styles_in_order(clause.children, place)
        case Kind.TOELICHTING:
            yield TOELICHTING
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
        yield from (TABELTEKST if index else TABELKOP for _ in row.children)


def _of_signature(block: Clause) -> Iterator[str]:
    """Yield the styles of a signature block: its first line names the party; a unit closes with its date."""
    yield ""
    signed = False
    for child in block.children:
        if child.kind is Kind.ONDERTEKENAAR:
            signed = True
            yield ""
            for line in child.children:
                is_last = line is child.children[-1]
                yield from _under(line, ONDERTEKENING_DATUM if is_last else ONDERTEKENING_NAAM)
        elif signed:
            yield from _under(child, ONDERTEKENING_TUSSEN)
        elif child is block.children[-1]:
            yield from _under(child, ONDERTEKENING_SLOT)
        else:
            yield from _under(child, ONDERTEKENING_PARTIJ if child is block.children[0] else ONDERTEKENING)


def _under(line: Clause, style: str) -> Iterator[str]:
    """Yield the style of a line of a signature block, and of all under it; none for what has no words."""
    yield from (style if one.inlines else "" for one in line.walk())


def _style(clause: Clause, place: Placing, near: _Near) -> tuple[str, Placing]:
    """Return the style of a clause and the place of its children."""
    match clause.kind:
        case Kind.TITEL:
            return TITEL, Placing()
        case Kind.AANHEF:
            return AANHEF, Placing()
        case Kind.ONDERTEKENING if clause.inlines:
            return ONDERTEKENING_KOP, Placing()
        case Kind.BIJLAGE:
            return BIJLAGE, Placing()
        case Kind.TUSSENKOP:
            style = TUSSENKOP_KLEIN if place.under_heading else TUSSENKOP
            return style, Placing(note=place.note, under_heading=True)
        case Kind.OPSOMMING if clause.label:
            return _bullet(clause, place)
        case _ if clause.label:
            style, step = _numbered(clause)
            return style, replace(place, step=step)
        case _:
            return _plain(clause, place, near), place


def _bullet(clause: Clause, place: Placing) -> tuple[str, Placing]:
    step = min(place.step, len(OPSOMMING) - 1)
    style = TOELICHTING_OPSOMMING if place.note else OPSOMMING[step]
    # A few words with their explanation under them are the title of a measure.
    if style == OPSOMMING[0] and any(child.kind is Kind.ALINEA for child in clause.children):
        style = OPSOMMING_TITEL
    return style, replace(place, step=step + 1)


def _plain(clause: Clause, place: Placing, near: _Near) -> str:
    """Return the style of a plain paragraph."""
    if place.note:
        is_label = clause.text.strip(" :") == "Toelichting"
        return TOELICHTING_KOP if is_label else TOELICHTING
    if place.step:
        return ALINEA[min(place.step, len(ALINEA) - 1)]
    return _at_margin(clause, near)


def _at_margin(clause: Clause, near: _Near) -> str:
    """Return the style of a plain paragraph that is not indented."""
    before, after = near
    if after is Kind.HANDTEKENING:
        return ONDERTEKENING_INLEIDING
    rules = [isinstance(inline, Rule) for inline in clause.inlines]
    if any(rules):
        return INVULREGEL if rules[-1] else INVULALINEA
    return ALINEA_NA_TABEL if before is Kind.TABEL else ALINEA[0]


def _numbered(clause: Clause) -> tuple[str, int]:
    """Return the style of a numbered clause and the steps that its text is indented.

    Raises:
        RenderError: When the label has a shape that the Word shell does not know.
    """
    for shape, style, step in _SHAPES:
        if shape.fullmatch(clause.label):
            return (PARAGRAAF if clause.kind is Kind.PARAGRAAF else style), step
    raise RenderError(
        wat="Dit nummer heeft een vorm die de Word-huisstijl niet kent.",
        waar=str(clause.citation),
        waarom=f"Gevonden: ‘{clause.label}’. Bekend zijn ‘Artikel 1.’, ‘1.1.’, ‘1.1.1.’, ‘a.’ en ‘a)’.",
        nu="Meld dit met uw antwoordenbestand: dit is een fout van tailor.",
    )
