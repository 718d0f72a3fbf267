"""The format of Word: a file as its parts by name, and WordprocessingML as strings. Knows no clauses."""

import functools
import hashlib
import io
import re
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

from tailor.render.typography import KEPT_HYPHEN

# The namespace of WordprocessingML (transitional), the prefix ``w`` everywhere in this package.
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
# The parts with the text, the lists and the styles.
BODY, NUMBERING, STYLES = "word/document.xml", "word/numbering.xml", "word/styles.xml"
# The part with what holds for the whole file.
SETTINGS = "word/settings.xml"
# The parts with the properties of the file, and with what each part is.
CORE, CONTENT_TYPES = "docProps/core.xml", "[Content_Types].xml"
# The part that says which other parts the text has.
RELATIONS = "word/_rels/document.xml.rels"
# How a part begins.
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

# The time of every entry: the first that a zip file can hold. No clock may show in what is rendered.
_TIME = (1980, 1, 1, 0, 0, 0)

# How hard to compress: half the time of zlib's own 6, for a file that is eight percent larger.
_LEVEL = 4
_W = f"{{{NAMESPACE}}}"
# Everything that XML 1.0 (production 2, Char) does not allow in a document.
_WHITESPACE = re.compile(rf"(\t|\r\n|\r|\n|{KEPT_HYPHEN})")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IN_ATTRIBUTE = {ord(sign): f"&#{ord(sign)};" for sign in '"\t\n\r'}


def unpack(data: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by their names in the zip file, in its order.

    Raises:
        zipfile.BadZipFile: When ``data`` is not a zip file.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return a Word file of these parts, in their order; the same parts give the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _TIME)
            entry.create_system = 0
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED, _LEVEL)
    return target.getvalue()


def serialized(root: etree._Element) -> bytes:
    """Return a part that was read and changed as bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def tag(name: str) -> str:
    """Return the name of an element or attribute of WordprocessingML in lxml's spelling."""
    return _W + name


def value(node: etree._Element, name: str = "val") -> str:
    """Return an attribute of an element; empty when it has none of that name."""
    return node.get(tag(name)) or ""


def child_value(node: etree._Element, name: str) -> str:
    """Return what the first child of this name says; empty when there is none."""
    child = node.find(tag(name))
    return "" if child is None else value(child)


def is_on(node: etree._Element | None) -> bool:
    """Return whether a property that is on or off is there and on (ST_OnOff)."""
    return node is not None and value(node) not in ("0", "false", "off")


def kinds_of_page(section: etree._Element, *, even: bool) -> Iterator[str]:
    """Yield the kinds of page that a section has, each with a header and a footer of its own.

    Args:
        section: The properties of the section.
        even: Whether even pages differ from odd ones in this file.
    """
    yield "default"
    if is_on(section.find(tag("titlePg"))):
        yield "first"
    if even:
        yield "even"


def field_mark(run: etree._Element | None) -> str:
    """Return what a run marks of a field: "begin", "separate" or "end"; empty for another run, and None."""
    mark = None if run is None else run.find(tag("fldChar"))
    return "" if mark is None else value(mark, "fldCharType")


def take_out(node: etree._Element) -> None:
    """Take an element out of the one around it."""
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def within(name: str, longest: int, joint: str, of: str) -> str:
    """Return a name of at most so many letters; a long one ends in eight that stay the same for ``of``."""
    return f"{name[: longest - 9]}{joint}{hashlib.sha256(of.encode()).hexdigest()[:8]}"


class ReadyXml(str):
    """Paragraphs that are ready to stand in the shell: passes through autoescape as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return the paragraphs themselves; this is how markupsafe asks for ready text."""
        return self


def illegal(text: str) -> str | None:
    """Return the first character that cannot stand in a Word file; None when there is none."""
    found = _NOT_XML.search(text)
    return found.group() if found else None


def escape(text: str) -> str:
    """Return the words as XML. The library has the same, and imports an HTTP client with it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@functools.lru_cache(maxsize=1024)
def attribute(value: str) -> str:
    """Return ``value`` quoted and escaped as the value of an attribute; whitespace stays what it is."""
    return f'"{escape(value).translate(_IN_ATTRIBUTE)}"'


def run(text: str, style: str = "") -> str:
    """Return a run with exactly this text; a tab and a line end become Word's own elements.

    Args:
        text: The words. Spaces are kept as they stand.
        style: The id of a character style; empty for none.
    """
    properties = f"<w:rPr><w:rStyle w:val={attribute(style)}/></w:rPr>" if style else ""
    return f"<w:r>{properties}{_content(text)}</w:r>"


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph.

    Args:
        style: The id of its paragraph style.
        content: Its ready runs.
        properties: Further paragraph properties, in the order of the schema.
    """
    return f"<w:p><w:pPr><w:pStyle w:val={attribute(style)}/>{properties}</w:pPr>{content}</w:p>"


def list_number(level: int, number: object) -> str:
    """Return the property of a paragraph that makes it an item of a list (the id of a ``num``)."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def field(instruction: str, result: str) -> str:
    """Return a complex field with its cached result; ``result`` is ready runs, ``instruction`` its code."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{result}{FIELD_END}"
    )


# What closes a field; apart because a table of contents closes in another paragraph than it opens.
FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def link(bookmark: str, content: str) -> str:
    """Return a hyperlink to a bookmark in the same document around ready runs."""
    return f'<w:hyperlink w:anchor={attribute(bookmark)} w:history="1">{content}</w:hyperlink>'


def _content(text: str) -> str:
    """Return the content of a run; an element for whitespace that XML would fold, and for a kept hyphen."""
    if not _WHITESPACE.search(text):
        return _piece(text) if text else ""
    return "".join(_piece(piece) for piece in _WHITESPACE.split(text) if piece)


def _piece(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if piece == KEPT_HYPHEN:
        return "<w:noBreakHyphen/>"
    if piece[0] in "\r\n":
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
