"""The list of open points in front of a draft: a heading and a table, on a page of its own."""

from collections.abc import Mapping

from tailor.assemble.document import Clause, Document, Editie, OpenPunt, Text
from tailor.citation import Citatie
from tailor.model.kinds import Kind
from tailor.render.docx import names
from tailor.render.docx.outline import has_cover
from tailor.render.docx.tables import Row, table_xml
from tailor.render.docx.xml import paragraph, run

HEADING = "Open punten"
_COLUMNS = ("Wat", "Waar", "Wie", "Opmerking")


def open_points_xml(document: Document, styles: Mapping[str, str]) -> str:
    """Return the list of open points as ready paragraphs; empty when there is nothing to list.

    Args:
        document: The document.
        styles: The ids of the shell's styles by name.
    """
    rows = open_points(document)
    if not rows:
        return ""

    heading = paragraph(styles[names.OPEN_PUNTEN_KOP], run(HEADING))
    ready = [_ready(row, styles, heading=not index) for index, row in enumerate(rows)]
    return heading + table_xml(_table(rows), styles, ready)


def open_points(document: Document) -> list[tuple[str, ...]]:
    """Return the rows of the table, the names of its columns first; none when there is no list.

    The definitive edition and an annex alone never have one.
    """
    if not document.open_punten or not has_cover(document) or document.editie is Editie.DEFINITIEF:
        return []
    return [_COLUMNS, *map(_row, document.open_punten)]


def _row(punt: OpenPunt) -> tuple[str, ...]:
    return punt.wat, ", ".join(punt.waar), punt.wie, punt.opmerking


def _ready(row: tuple[str, ...], styles: Mapping[str, str], *, heading: bool) -> Row:
    """Return a row in styles of its own, so that the list never counts as text of the protocol."""
    style = styles[names.OPEN_PUNTEN_KOLOM if heading else names.OPEN_PUNTEN_TEKST]
    return Row([paragraph(style, run(words)) for words in row], heading)


def _table(rows: list[tuple[str, ...]]) -> Clause:
    """Return the rows as a table of clauses, as a table of an annex is one."""
    nowhere = Citatie("")

    def row(words: tuple[str, ...]) -> Clause:
        cells = tuple(Clause(Kind.CEL, nowhere, inlines=(Text(text),)) for text in words)
        return Clause(Kind.RIJ, nowhere, children=cells)

    return Clause(Kind.TABEL, nowhere, children=tuple(map(row, rows)))
