"""A Word file made ready for LibreOffice: what it computes otherwise than Word, or leaves as it is."""

import re
from collections.abc import Iterator

from lxml import etree

from tailor.render.docx import ooxml
from tailor.render.docx.ooxml import NAMESPACE, field, field_mark, run, tag, take_out, value

# The code of a field that refers to one of our bookmarks; Word lets the word REF be left out.
_REFERENCE = re.compile(r"\s*(?:REF\s+(?=\S)|(?=_ref_))(\S+)")


def for_libreoffice(data: bytes) -> bytes:
    """Return the Word file from which LibreOffice makes a PDF that says what the Document says.

    A link stands in the place of every reference: its words are those of the Document, and it can be clicked,
    also where LibreOffice does not know the field. Every line of the contents has a field for its page, that
    LibreOffice fills in when it lays out; it would leave a table of contents of Word's as it is.
    A field that is written in another way than ours (in the shell of a house) stays as it is.
    """
    parts = ooxml.unpack(data)
    body = etree.fromstring(parts[ooxml.BODY])
    for code in list(body.iter(tag("instrText"))):
        words = code.text or ""
        if found := _REFERENCE.match(words):
            _unfold(code, found[1])
        elif words.split()[:1] == ["TOC"]:
            _number(code)
    return ooxml.pack({**parts, ooxml.BODY: ooxml.serialized(body)})


def _unfold(code: etree._Element, bookmark: str) -> None:
    """Put a link to the bookmark in the place of the field with this code."""
    instruction = code.getparent()
    if instruction is None:
        return
    begin, separate = instruction.getprevious(), instruction.getnext()
    if begin is None or separate is None or [*map(field_mark, (begin, separate))] != ["begin", "separate"]:
        return
    result = list(_until_end(separate))
    if not result or field_mark(result[-1]) != "end":
        return
    if next(begin.iterancestors(tag("hyperlink")), None) is None:
        made = etree.Element(tag("hyperlink"), {tag("anchor"): bookmark, tag("history"): "1"})
        begin.addprevious(made)
        made.extend(result[:-1])
    for node in (begin, instruction, separate, result[-1]):
        take_out(node)


def _until_end(separate: etree._Element) -> Iterator[etree._Element]:
    """Yield what stands after the separator, up to and including the end of the field."""
    for node in separate.itersiblings():
        yield node
        if field_mark(node) == "end":
            return


def _number(code: etree._Element) -> None:
    """Take the lines of the contents with this code out of their field, and number each."""
    instruction = code.getparent()
    first = next(code.iterancestors(tag("p")), None)
    if instruction is None or first is None:
        return
    around = instruction.getprevious(), instruction.getnext()
    lines = _lines(first)
    if [*map(field_mark, around)] != ["begin", "separate"] or not lines:
        return
    for node in (*around, instruction, lines[-1][-1]):
        if node is not None:
            take_out(node)
    for line in lines:
        page = run("\t") + field(f"PAGEREF {value(line[-1], 'anchor')} \\h", run("\u00a0"))
        line.extend(etree.fromstring(f'<w:p xmlns:w="{NAMESPACE}">{page}</w:p>'))


def _lines(first: etree._Element) -> list[etree._Element]:
    """Return the paragraphs of a table of contents; none when it does not end in one of its lines."""
    lines: list[etree._Element] = []
    for line in (first, *first.itersiblings()):
        lines.append(line)
        if len(line) and field_mark(line[-1]) == "end":
            return lines
        if line.find(tag("hyperlink")) is None:
            break
    return []
