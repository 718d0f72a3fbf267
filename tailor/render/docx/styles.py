"""What the Word shell looks like: its styles, as data and as the part ``word/styles.xml``.

Sizes are in half points, distances in twentieths of a point, as the file format has them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tailor.render.docx import layout
from tailor.render.docx.layout import STEP, TEXT_WIDTH
from tailor.render.docx.ooxml import NAMESPACE, list_number

# The one colour of the shell: 9.6 to 1 on white, so it also reads as grey.
BLUE = "154273"
GREY = "5B6B7F"
_LIGHT, _PALE, _YELLOW = "A6B0BD", "EEF2F7", "FDEEBD"
# Where these colours stand in the theme, so that Word's choice of colours is that of the house.
_IN_THEME = {BLUE: "accent1", GREY: "accent2", _LIGHT: "accent3", _YELLOW: "accent4", _PALE: "background2"}
_PLAIN = layout.ALINEA[0]


@dataclass(frozen=True, slots=True)
class Style:
    """One style of the shell.

    Attributes:
        name: The name that Word shows; its id is made from it.
        base: The name of the style that it changes; empty for the roots.
        paragraph: Its paragraph properties, in the order of the schema.
        run: Its run properties, in the order of the schema.
        after: The name of the style of the next paragraph; empty for the same.
        kind: "paragraph", "character" or "table".
        extra: Further properties (those of a table style).
    """

    name: str
    base: str = "Normal"
    paragraph: str = ""
    run: str = ""
    after: str = ""
    kind: str = "paragraph"
    extra: str = ""


def style_id(name: str) -> str:
    """Return the id of a style in the shell: its name without spaces, every word with a capital."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def _space(before: int | None, after: int, line: int = 0) -> str:
    """Return the white space around a paragraph, and how high its lines are; None, 0: as in its base."""
    above = "" if before is None else f' w:before="{before}"'
    high = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing{above} w:after="{after}"{high}/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _indent(left: int, more: str = "") -> str:
    return f'<w:ind w:left="{left}"{more}/>'


def _tab(kind: str, place: int, leader: str = "") -> str:
    return f'<w:tabs><w:tab w:val="{kind}"{leader} w:pos="{place}"/></w:tabs>'


def _line(side: str, size: int, space: int, color: str) -> str:
    themed = _theme("themeColor", color)
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"{themed}/>'


def _shade(fill: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"{_theme("themeFill", fill)}/>'


def _outline(level: int) -> str:
    return f'<w:outlineLvl w:val="{level}"/>'


def _color(color: str) -> str:
    return f'<w:color w:val="{color}"{_theme("themeColor", color)}/>'


def _theme(name: str, color: str) -> str:
    """Return the attribute that names the colour of the theme; empty for a colour that is not in it."""
    return f' w:{name}="{_IN_THEME[color]}"' if color in _IN_THEME else ""


def _of_words(name: str, run: str = "") -> Style:
    """Return a character style."""
    return Style(name, "Default Paragraph Font" if run else "", run=run, kind="character")


def _of_contents(name: str, from_left: int, room: int) -> Style:
    """Return the style of a line of the contents: a number, the words, and a place for the page number.

    Args:
        name: The name of the style.
        from_left: Where the number stands.
        room: The room for the number.
    """
    left = from_left + room
    tabs = f'<w:tabs><w:tab w:val="left" w:pos="{left}"/>{_PAGE_NUMBER}</w:tabs>'
    return Style(name, paragraph=tabs + _space(None, 40) + _indent(left, f' w:hanging="{room}"'))


_PAGE_NUMBER = f'<w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/>'
_RULE = _tab("right", TEXT_WIDTH, ' w:leader="underscore"')
_COLUMN_RULE = _tab("right", layout.SIGNING_COLUMNS[0], ' w:leader="underscore"')
_NEXT = "<w:keepNext/>"
_KEEP = f"{_NEXT}<w:keepLines/>"
_NEW_PAGE = "<w:pageBreakBefore/>"
_BOLD = "<w:b/><w:bCs/>"
_BOLD_BLUE = _BOLD + _color(BLUE)
_GREY = _color(GREY)

_PAGE = (
    Style("Normal", "", f"<w:widowControl/>{_space(None, 120, 264)}"),
    Style(layout.HEADING_1, paragraph=_KEEP + _space(360, 120) + _outline(0), run=_BOLD_BLUE + _size(26)),
    Style(layout.HEADING_2, paragraph=_KEEP + _space(240, 120) + _outline(1), run=_BOLD_BLUE + _size(22)),
    Style(
        layout.TITEL,
        paragraph=f"<w:pBdr>{_line('bottom', 12, 14, BLUE)}</w:pBdr>{_space(0, 480, 240)}",
        run=_BOLD_BLUE + _size(52),
    ),
    Style(layout.VOORBLAD_HUIS, paragraph=_space(3000, 240), run=_GREY + _size(28)),
    Style(
        layout.VOORBLAD_GEGEVENS,
        paragraph=_tab("left", 1701) + _space(None, 60) + _indent(1701, ' w:hanging="1701"'),
        run=_size(22),
    ),
    Style(layout.VOORBLAD_COLOFON, paragraph=_space(720, 0), run=_GREY + _size(18)),
    # A page of its own, also after the list of open points; at the top of a page the break does nothing.
    Style(layout.TOC_HEADING, paragraph=_NEXT + _NEW_PAGE + _space(0, 240), run=_BOLD_BLUE + _size(32)),
    _of_contents(layout.TOC_LINE, 0, 1304),
    _of_contents(layout.TOC_DEEPER, 1304, 624),
    Style(layout.KOPTEKST, paragraph=_tab("right", TEXT_WIDTH) + _space(None, 0), run=_GREY + _size(17)),
    Style(layout.VOETTEKST, paragraph=f'{_space(120, 0)}<w:jc w:val="right"/>', run=_GREY + _size(17)),
    Style(
        layout.EDITION_MARK,
        layout.KOPTEKST,
        f'{_space(0, 60)}<w:jc w:val="center"/>',
        _BOLD + _color("000000") + _size(28) + _line("bdr", 12, 0, "000000"),
    ),
)

_CLAUSES = (
    Style(
        layout.AANHEF,
        paragraph=_KEEP + _space(240, 360) + _outline(0),
        run=_BOLD_BLUE + _size(32),
        after=_PLAIN,
    ),
    Style(layout.ARTIKEL, layout.HEADING_1, _KEEP + list_number(0, 1) + _outline(0), after=layout.LID),
    Style(layout.LID, paragraph=list_number(3, 1)),
    Style(
        layout.PARAGRAAF,
        layout.LID,
        _KEEP + list_number(1, 1) + _space(240, 120) + _outline(1),
        _BOLD,
        layout.SUBLID,
    ),
    Style(layout.SUBLID, paragraph=list_number(2, 1)),
    Style(layout.ONDERDEEL, paragraph=list_number(4, 1) + _space(0, 80)),
    Style(layout.ONDERDEEL_HAAKJE, paragraph=list_number(5, 1) + _space(0, 80)),
    Style(
        layout.BIJLAGE, layout.HEADING_1, _KEEP + _NEW_PAGE + _space(0, 360) + _outline(0), _size(32), _PLAIN
    ),
    Style(layout.TUSSENKOP, layout.HEADING_2, _KEEP + _outline(1), after=_PLAIN),
    Style(layout.TUSSENKOP_KLEIN, paragraph=_KEEP + _space(160, 60) + _outline(2), run=_BOLD, after=_PLAIN),
    *(
        Style(name, _PLAIN if step else "Normal", _indent(step * STEP) if step else "")
        for step, name in enumerate(layout.ALINEA)
    ),
    Style(layout.ALINEA_NA_TABEL, _PLAIN, _space(240, 120)),
    Style(layout.INVULREGEL, _PLAIN, _RULE + _space(120, 120, 420)),
    Style(layout.INVULALINEA, _PLAIN, _space(120, 120, 420)),
    *(
        Style(name, paragraph=list_number(step, 2) + _space(0, 80))
        for step, name in enumerate(layout.OPSOMMING)
    ),
    Style(layout.OPSOMMING_TITEL, layout.OPSOMMING[0], _KEEP + _space(120, 60), _BOLD, layout.ALINEA[1]),
)

_APART = (
    Style(
        layout.TOELICHTING,
        paragraph=f"<w:pBdr>{_line('left', 18, 10, GREY)}</w:pBdr>{_shade(_PALE)}{_space(0, 100)}"
        + _indent(567, ' w:right="567"'),
        run=_size(18),
    ),
    Style(layout.TOELICHTING_KOP, layout.TOELICHTING, _NEXT + _space(60, 40), _BOLD, layout.TOELICHTING),
    Style(layout.TOELICHTING_OPSOMMING, layout.TOELICHTING, list_number(4, 2)),
    Style(layout.ONDERTEKENING, paragraph=_KEEP + _RULE + _space(0, 80)),
    Style(layout.ONDERTEKENING_INLEIDING, layout.ONDERTEKENING, _space(360, 0)),
    Style(layout.ONDERTEKENING_PARTIJ, layout.ONDERTEKENING, _space(420, 80), _BOLD, layout.ONDERTEKENING),
    Style(layout.ONDERTEKENING_SLOT, layout.ONDERTEKENING, f'<w:keepNext w:val="0"/>{_space(0, 0)}'),
    Style(layout.ONDERTEKENING_KOP, layout.AANHEF, after=layout.ONDERTEKENING_INLEIDING),
    Style(layout.ONDERTEKENING_NAAM, layout.ONDERTEKENING, _COLUMN_RULE + _space(0, 0)),
    Style(
        layout.ONDERTEKENING_DATUM,
        layout.ONDERTEKENING_NAAM,
        '<w:keepNext w:val="0"/><w:spacing w:after="120" w:line="480" w:lineRule="atLeast"/>',
    ),
    Style(layout.ONDERTEKENING_TUSSEN, layout.ONDERTEKENING, f'{_space(680, 0)}<w:jc w:val="center"/>'),
    Style(layout.TABELTEKST, paragraph=_space(40, 40), run=_size(19)),
    Style(layout.TABELKOP, layout.TABELTEKST, _NEXT, _BOLD),
    Style(layout.OPEN_PUNTEN_KOP, layout.TOC_HEADING),
    Style(layout.OPEN_PUNTEN_KOLOM, layout.TABELKOP),
    Style(layout.OPEN_PUNTEN_TEKST, layout.TABELTEKST),
)

_OTHER = (
    _of_words("Default Paragraph Font"),
    _of_words(layout.OPEN_PUNT, _BOLD + _line("bdr", 4, 0, "000000") + _shade(_YELLOW)),
    _of_words(layout.INVULRUIMTE, '<w:u w:val="single"/>'),
    _of_words(layout.HANDTEKENINGRUIMTE, '<w:w w:val="1"/><w:position w:val="20"/>' + _size(68)),
    Style(
        "Normal Table",
        "",
        kind="table",
        extra='<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    ),
    Style(
        layout.TABLE,
        "Normal Table",
        kind="table",
        extra=f"<w:tblPr><w:tblBorders>{_line('top', 8, 0, BLUE)}{_line('bottom', 8, 0, BLUE)}"
        f"{_line('insideH', 4, 0, _LIGHT)}</w:tblBorders></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>{_line("bottom", 8, 0, BLUE)}</w:tcBorders>'
        f"{_shade(_PALE)}</w:tcPr></w:tblStylePr>",
    ),
)

# All styles of the shell, in the order in which the file lists them.
STYLES = _PAGE + _CLAUSES + _APART + _OTHER

_BUILT_IN = frozenset(
    {"Normal", "Default Paragraph Font", "Normal Table", layout.HEADING_1, layout.HEADING_2, layout.TITEL}
    | {layout.TOC_HEADING, layout.TOC_LINE, layout.TOC_DEEPER, layout.KOPTEKST, layout.VOETTEKST}
)
_HIDDEN = frozenset({"Default Paragraph Font", "Normal Table"})
_DEFAULT = frozenset({"Normal"}) | _HIDDEN


def added_style(name: str, ids: Mapping[str, str]) -> str:
    """Return one of our styles for a shell that lacks it, based on the styles of that shell.

    Args:
        name: The name of the style.
        ids: The ids of the styles of the shell by name.
    """
    style = next(one for one in STYLES if one.name == name)
    made = _style(style)
    for other in (style.base, style.after):
        made = made.replace(f'w:val="{style_id(other)}"/>', f'w:val="{ids.get(other, style_id(other))}"/>')
    return made


def styles_part() -> str:
    """Return ``word/styles.xml`` of the shell, with the theme's font and Dutch as the defaults."""
    return (
        f'<w:styles xmlns:w="{NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>'
        '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorHAnsi" '
        'w:cstheme="minorBidi"/>'
        f'{_size(21)}<w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        f"{''.join(_style(style) for style in STYLES)}</w:styles>"
    )


def _style(style: Style) -> str:
    """Return one style element, its children in the order of the schema (CT_Style)."""
    kind = f'w:type="{style.kind}"' + (' w:default="1"' if style.name in _DEFAULT else "")
    custom = "" if style.name in _BUILT_IN else ' w:customStyle="1"'
    parts = (
        f'<w:name w:val="{style.name}"/>',
        f'<w:basedOn w:val="{style_id(style.base)}"/>' if style.base else "",
        f'<w:next w:val="{style_id(style.after)}"/>' if style.after else "",
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>' if style.name in _HIDDEN else "",
        "" if style.name in _HIDDEN else "<w:qFormat/>",
        f"<w:pPr>{style.paragraph}</w:pPr>" if style.paragraph else "",
        f"<w:rPr>{style.run}</w:rPr>" if style.run else "",
        style.extra,
    )
    return f'<w:style {kind}{custom} w:styleId="{style_id(style.name)}">{"".join(parts)}</w:style>'
