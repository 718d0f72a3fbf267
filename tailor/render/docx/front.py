r"""What stands between the cover and the text: the list of open points, and the table of contents.

The contents are a TOC field with what Word would collect. It has no page numbers (switch ``\n``): Word knows
them only after laying out, and a wrong one is worse than none. ``\o "1-1" \u`` collects outline level
1, ``\h`` makes each entry a link.
"""

from collections.abc import Mapping, Sequence

from tailor.assemble.document import Clause
from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.render.docx import names
from tailor.render.docx.tables import Row, table_xml
from tailor.render.docx.xml import FIELD_END, field, link, paragraph, run
from tailor.render.typography import kept

_BEGIN = field(r'TOC \o "1-1" \n \h \u', "").removesuffix(FIELD_END)
_STYLES = {Kind.TUSSENKOP: names.OPEN_PUNTEN_KOP, Kind.ALINEA: names.OPEN_PUNTEN_TEKST}


def contents_xml(listed: Sequence[Clause], bookmarks: Mapping[Citatie, str], style: str) -> str:
    """Return the table of contents as paragraphs; empty when there is nothing to list.

    Args:
        listed: The parts that stand in it.
        bookmarks: The bookmark of each heading.
        style: The id of the style of its lines.
    """
    links = [link(bookmarks[part.citation], run(_entry(part))) for part in listed]
    if not links:
        return ""
    links[0] = _BEGIN + links[0]
    links[-1] += FIELD_END
    return "".join(paragraph(style, content) for content in links)


def _entry(part: Clause) -> str:
    """Return the line of a part in the table of contents: its number, a tab, and its heading as one line."""
    heading = kept(" ".join(part.text.split()))
    return f"{part.label}\t{heading}" if part.label else heading


def open_points_xml(clauses: Sequence[Clause], styles: Mapping[str, str]) -> str:
    """Return the list of open points, in styles of its own: it never counts as text of the protocol.

    Args:
        clauses: The heading, with an introduction and a table under it; none when nothing is open.
        styles: The ids of the shell's styles by name.
    """
    return "".join(_block(clause, styles) for part in clauses for clause in (part, *part.children))


def _block(clause: Clause, styles: Mapping[str, str]) -> str:
    if clause.kind is not Kind.TABEL:
        return paragraph(styles[_STYLES[clause.kind]], run(kept(clause.text)))
    rows = [_row(row, styles, heading=not index) for index, row in enumerate(clause.children)]
    return table_xml(clause, styles, rows)


def _row(row: Clause, styles: Mapping[str, str], *, heading: bool) -> Row:
    style = styles[names.OPEN_PUNTEN_KOLOM if heading else names.OPEN_PUNTEN_TEKST]
    return Row([paragraph(style, run(kept(cell.text))) for cell in row.children], heading)
