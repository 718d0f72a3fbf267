r"""A Word file without REF fields, for LibreOffice.

A reference to an article is the field ``REF … \n \t \h``: by ``\t`` Word takes the word "Artikel" off its
number. LibreOffice passes over that switch and prints "artikel Artikel 3". So, before it makes a PDF, each
field becomes a link with the words that stand in it. Those are the words of the Document.
"""

import re
from collections.abc import Iterator

from lxml import etree

from tailor.render.docx.package import pack, unpack
from tailor.render.docx.xml import tag

_BODY = "word/document.xml"
_REFERENCE = re.compile(r"\s*REF\s+(\S+)")


def without_references(data: bytes) -> bytes:
    """Return the Word file with a link in the place of every REF field; nothing else changes.

    A field that is written in another way than ours (in the shell of a house) stays as it is.
    """
    parts = unpack(data)
    body = etree.fromstring(parts[_BODY])
    for code in list(body.iter(tag("instrText"))):
        if found := _REFERENCE.match(code.text or ""):
            _unfold(code, found[1])
    declared = etree.tostring(body, xml_declaration=True, encoding="UTF-8", standalone=True)
    return pack({**parts, _BODY: declared})


def _unfold(code: etree._Element, bookmark: str) -> None:
    """Put a link to the bookmark in the place of the field with this code."""
    run = code.getparent()
    if run is None or (parent := run.getparent()) is None:
        return
    begin, separate = run.getprevious(), run.getnext()
    if _kind(begin) != "begin" or _kind(separate) != "separate" or begin is None or separate is None:
        return
    result = list(_until_end(separate))
    if not result or _kind(result[-1]) != "end":
        return
    link = etree.Element(tag("hyperlink"), {tag("anchor"): bookmark, tag("history"): "1"})
    begin.addprevious(link)
    link.extend(result[:-1])
    for node in (begin, run, separate, result[-1]):
        parent.remove(node)


def _until_end(separate: etree._Element) -> Iterator[etree._Element]:
    """Yield what stands after the separator, up to and including the end of the field."""
    for node in separate.itersiblings():
        yield node
        if _kind(node) == "end":
            return


def _kind(run: etree._Element | None) -> str:
    """Return what a run marks of a field: "begin", "separate" or "end"; empty for another run."""
    mark = None if run is None else run.find(tag("fldChar"))
    return "" if mark is None else mark.get(tag("fldCharType")) or ""
