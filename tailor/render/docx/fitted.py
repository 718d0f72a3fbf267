"""The styles of a shell fitted to its page and its colours: what hangs on the margins, and on the theme."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from tailor.render.docx import layout, ooxml
from tailor.render.docx.ooxml import child_value, serialized, tag, value

# How far a place on the ruler may be from ours and still be ours: another program rounds.
_ROUNDED = 20
# A narrower page has no room for two signatures side by side.
_NARROWEST = 2 * layout.SIGNING_COLUMNS[1]
_THEME = "word/theme/theme1.xml"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# Under which names the colours of a house stand in the theme.
_NAMES = {"accent1": "main", "dk2": "main", "hlink": "main", "accent2": "accent", "folHlink": "accent"}


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of a house, each as six hexadecimal figures.

    Attributes:
        main: That of headings and links.
        accent: That of lines, and of what stands beside the text.
    """

    main: str
    accent: str


def text_width(body: bytes) -> int:
    """Return the width between the margins of the pages with the text, in twentieths of a point.

    The last section has the text; a page that says nothing of its size is as wide as ours.
    """
    sections = list(etree.fromstring(body).iter(tag("sectPr")))
    size, margins = (sections[-1].find(tag(name)) if sections else None for name in ("pgSz", "pgMar"))
    if size is None or margins is None:
        return layout.TEXT_WIDTH
    sides = sum(_number(value(margins, name)) for name in ("left", "right", "gutter"))
    width = _number(value(size, "w")) - sides
    return width if width >= _NARROWEST else layout.TEXT_WIDTH


def _number(text: str) -> int:
    return round(float(text)) if re.fullmatch(r"-?\d+(\.\d+)?", text) else 0


def signing_columns(width: int) -> tuple[int, int, int]:
    """Return the columns of two signatures that stand side by side in this width."""
    between = layout.SIGNING_COLUMNS[1]
    side = (width - between) // 2
    return side, between, side


def with_tabs(styles: bytes, width: int) -> bytes:
    """Return the styles with the tabs at our right margin, or that of a column, at those of the house.

    A tab that stands elsewhere is one of the house, and stays. The lines of the contents get a place for the
    page number when they have none: a shell may have been made before that.
    """
    root = etree.fromstring(styles)
    moved = {layout.TEXT_WIDTH: width, layout.SIGNING_COLUMNS[0]: signing_columns(width)[0]}
    for tab in root.iter(tag("tab")):
        place = _number(value(tab, "pos"))
        for ours, theirs in moved.items():
            if value(tab) == "right" and abs(place - ours) <= _ROUNDED:
                tab.set(tag("pos"), str(theirs))
    for style in root.findall(tag("style")):
        if layout.known(child_value(style, "name")) in (layout.TOC_LINE, layout.TOC_DEEPER):
            _give_page_number(style, width)
    return serialized(root)


def _give_page_number(style: etree._Element, width: int) -> None:
    """Give a line of the contents the tab of its page number, at the end of its tabs."""
    tabs = style.find(f"{tag('pPr')}/{tag('tabs')}")
    if tabs is not None and not any(value(tab) == "right" for tab in tabs):
        etree.SubElement(
            tabs, tag("tab"), {tag("val"): "right", tag("leader"): "dot", tag("pos"): str(width)}
        )


def with_colors(parts: Mapping[str, bytes], colors: Colors) -> dict[str, bytes]:
    """Return the parts of our own shell in the colours of a house: its theme, and the styles that name it."""
    theme = etree.fromstring(parts[_THEME])
    chosen = {name: getattr(colors, which) for name, which in _NAMES.items()}
    for name, color in chosen.items():
        for node in theme.iterfind(f".//{_DRAWING}clrScheme/{_DRAWING}{name}/{_DRAWING}srgbClr"):
            node.set("val", color)
    styles = etree.fromstring(parts[ooxml.STYLES])
    for node in styles.iter("*"):
        if color := chosen.get(value(node, "themeColor")):
            # Who knows no theme goes by the colour itself: it stands in "val", and of a line in "color".
            node.set(tag("val" if node.tag == tag("color") else "color"), color)
    return {**parts, _THEME: serialized(theme), ooxml.STYLES: serialized(styles)}
