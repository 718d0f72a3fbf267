"""What Word makes of tracked changes when all are accepted or rejected (ISO/IEC 29500-1, 17.13.5)."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tailor.render.docx.package import pack, unpack
from tailor.render.docx.reader import BODY
from tailor.render.docx.xml import tag

_INSERTED = (tag("ins"), tag("moveTo"))
_DELETED = (tag("del"), tag("moveFrom"))
_RANGES = tuple(tag(f"{name}Range{end}") for name in ("moveFrom", "moveTo") for end in ("Start", "End"))
_PARAGRAPH = tag("p")
_PROPERTIES = tag("pPr")


@dataclass(frozen=True, slots=True)
class _Choice:
    """Which changes become ordinary text, and which vanish with their words."""

    stays: tuple[str, ...]
    goes: tuple[str, ...]


_ACCEPT = _Choice(stays=_INSERTED, goes=_DELETED)
_REJECT = _Choice(stays=_DELETED, goes=_INSERTED)


def accept_all(data: bytes) -> bytes:
    """Return the Word file with all changes in its body accepted."""
    return _settled(data, _ACCEPT)


def reject_all(data: bytes) -> bytes:
    """Return the Word file with all changes in its body rejected."""
    return _settled(data, _REJECT)


def _settled(data: bytes, choice: _Choice) -> bytes:
    parts = unpack(data)
    body = etree.fromstring(parts[BODY])
    _settle(body, choice)
    return pack(
        {**parts, BODY: etree.tostring(body, xml_declaration=True, encoding="UTF-8", standalone=True)}
    )


def _settle(body: etree._Element, choice: _Choice) -> None:
    """Settle every change: rows, then words, then the marks of paragraphs."""
    _rows(body, choice)
    _words(body, choice)
    for mark in list(_marks(body, choice.goes)):
        _join_with_next(next(mark.iterancestors(_PARAGRAPH)))
    for mark in list(_marks(body, choice.stays)):
        _take_out(mark)
    for node in list(body.iter(*_RANGES)):
        _take_out(node)
    for node in body.iter(tag("delText")):
        node.tag = tag("t")


def _rows(body: etree._Element, choice: _Choice) -> None:
    for properties in body.findall(f".//{tag('tr')}/{tag('trPr')}"):
        if any(child.tag in choice.goes for child in properties):
            _take_out(next(properties.iterancestors(tag("tr"))))
        for child in [child for child in properties if child.tag in choice.stays]:
            properties.remove(child)
    for table in [table for table in body.iter(tag("tbl")) if table.find(tag("tr")) is None]:
        _take_out(table)


def _words(body: etree._Element, choice: _Choice) -> None:
    for node in list(body.iter(*choice.goes)):
        if not _is_property(node):
            _take_out(node)
    for node in list(body.iter(*choice.stays)):
        if not _is_property(node):
            for child in node:
                node.addprevious(child)
            _take_out(node)


def _is_property(node: etree._Element) -> bool:
    """Return whether a change is one of a paragraph mark or a row, and not one around words."""
    above = node.getparent()
    return above is not None and above.tag in (tag("rPr"), tag("trPr"))


def _marks(body: etree._Element, kinds: tuple[str, ...]) -> Iterator[etree._Element]:
    """Yield the changes of paragraph marks."""
    for kind in kinds:
        yield from body.iterfind(f".//{_PARAGRAPH}/{_PROPERTIES}/{tag('rPr')}/{kind}")


def _join_with_next(paragraph: etree._Element) -> None:
    """Take away the mark of a paragraph: what is left in it goes to the next one, whose mark stays.

    Before a table, and at the end of a cell, there is no next one: it goes when it is empty, and the last
    paragraph of the body or a cell always stays.
    """
    following = paragraph.getnext()
    while following is not None and following.tag in _RANGES:
        following = following.getnext()
    left = [child for child in paragraph if child.tag != _PROPERTIES]
    if following is not None and following.tag == _PARAGRAPH:
        place = 1 if following.find(_PROPERTIES) is not None else 0
        following[place:place] = left
        _take_out(paragraph)
    elif following is not None and following.tag == tag("tbl") and paragraph.find(f".//{tag('r')}") is None:
        _take_out(paragraph)


def _take_out(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)
