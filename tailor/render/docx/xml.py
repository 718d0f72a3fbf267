"""WordprocessingML as strings: escaping, runs and paragraphs. Knows nothing of clauses."""

import functools
import re

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
"""The namespace of WordprocessingML (transitional), the prefix ``w`` everywhere in this package."""

_W = f"{{{NAMESPACE}}}"
_WHITESPACE = re.compile(r"(\t|\r\n|\r|\n)")
# Everything that XML 1.0 (production 2, Char) does not allow in a document.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_IN_ATTRIBUTE = {ord(sign): f"&#{ord(sign)};" for sign in '"\t\n\r'}


class ReadyXml(str):
    """Paragraphs that are ready to stand in the shell: passes through autoescape as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return the paragraphs themselves; this is how markupsafe asks for ready text."""
        return self


def tag(name: str) -> str:
    """Return the name of an element or attribute of WordprocessingML in lxml's spelling."""
    return _W + name


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


def field(instruction: str, result: str) -> str:
    """Return a complex field with its cached result; ``result`` is ready runs, ``instruction`` its code."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{result}{FIELD_END}"
    )


FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
"""What closes a field; apart because a table of contents closes in another paragraph than it opens."""


def link(bookmark: str, content: str) -> str:
    """Return a hyperlink to a bookmark in the same document around ready runs."""
    return f'<w:hyperlink w:anchor={attribute(bookmark)} w:history="1">{content}</w:hyperlink>'


def _content(text: str) -> str:
    """Return the content of a run; whitespace that XML would fold is written as elements."""
    if not _WHITESPACE.search(text):
        return _piece(text) if text else ""
    return "".join(_piece(piece) for piece in _WHITESPACE.split(text) if piece)


def _piece(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if piece[0] in "\r\n":
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
