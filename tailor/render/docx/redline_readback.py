"""Reads a redline back: all changes accepted it must be the new text, all rejected the old one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lxml import etree

from tailor.assemble.document import Clause, Document, lines
from tailor.model.kinds import Kind
from tailor.redline.types import Redline
from tailor.render.docx import names
from tailor.render.docx.house import style_ids
from tailor.render.docx.outline import has_cover
from tailor.render.docx.package import unpack
from tailor.render.docx.properties import MARKS
from tailor.render.docx.readback import around_text, broken, differences, refuse, text_lines
from tailor.render.docx.reader import BODY, headers, read
from tailor.render.docx.review import accept_all, reject_all
from tailor.render.docx.tables import columns
from tailor.render.docx.tracked_body import old_text
from tailor.render.docx.xml import tag

_MARK = "VERGELIJKING"


def redline_mark(document: Document) -> str:
    """Return what stands on every page of a redline of this edition: nobody may take it for the text."""
    return " · ".join(filter(None, (MARKS[document.editie], _MARK)))


def check_redline(redline: Redline, data: bytes) -> None:
    """Hold a Word file with tracked changes against both texts, paragraph by paragraph.

    The new text is that of the document itself, with its numbers. In the old one a reference to the same
    clause shows the new number, since numbers are no text.

    Raises:
        RenderError: When something differs (the first differences are named), or when it is not well-formed.
    """
    try:
        found = list(_all_differences(redline, data))
    except etree.XMLSyntaxError as error:
        raise broken(error) from error
    refuse(redline.nieuw, found)


def _all_differences(redline: Redline, data: bytes) -> Iterator[str]:
    new = redline.nieuw
    parts = unpack(accept_all(data))
    body = etree.fromstring(parts[BODY])
    found = read(parts, body)
    yield from differences(_lines(redline, new.parts, labels=True), text_lines(found, labels=True))
    yield from _other_rows(redline, new.parts, body, parts)
    yield from around_text(new, redline_mark(new), headers(parts, body), found)
    old = old_text(redline.parts)
    parts = unpack(reject_all(data))
    body = etree.fromstring(parts[BODY])
    yield from differences(_lines(redline, old, labels=False), text_lines(read(parts, body), labels=False))
    yield from _other_rows(redline, old, body, parts)


def _lines(redline: Redline, parts: tuple[Clause, ...], *, labels: bool) -> list[str]:
    """Return the lines of the file: the title on the cover, the page in front, and the text."""
    whole = replace(redline.nieuw, parts=parts)
    if not has_cover(whole):
        return lines(replace(whole, parts=(*redline.vooraf, *parts)), labels=labels)
    titel, *rest = parts
    title = replace(titel, children=())
    in_order = (title, *redline.vooraf, *titel.children, *rest)
    return lines(replace(whole, parts=in_order), labels=labels)


def _other_rows(
    redline: Redline, clauses: Sequence[Clause], body: etree._Element, parts: Mapping[str, bytes]
) -> Iterator[str]:
    """Yield a sentence when the tables have another number of rows: an empty row has no words."""
    ident = style_ids(parts["word/styles.xml"])[names.TABEL]
    tables = [
        table
        for table in body.iter(tag("tbl"))
        for style in table.iterfind(f"{tag('tblPr')}/{tag('tblStyle')}")
        if style.get(tag("val")) == ident
    ]
    found = sum(len(table.findall(tag("tr"))) for table in tables)
    whole = [clause for part in (*redline.vooraf, *clauses) for clause in part.walk()]
    wanted = sum(len(table.children) for table in whole if table.kind is Kind.TABEL and columns(table))
    if found != wanted:
        yield f"De tabellen hebben samen {found} rijen in plaats van {wanted}."
