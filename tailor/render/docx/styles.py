"""What the Word shell looks like: its styles, as data and as the part ``word/styles.xml``.

Sizes are in half points, distances in twentieths of a point, as the file format has them.
"""

from dataclasses import dataclass

from tailor.render.docx import layout
from tailor.render.docx.layout import STEP, TEXT_WIDTH
from tailor.render.docx.ooxml import NAMESPACE

BLUE = "154273"
"""The one colour of the shell: 9.6 to 1 on white, so it also reads as grey."""
GREY = "5B6B7F"

_RULE = f'<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="{TEXT_WIDTH}"/></w:tabs>'
_KEEP = "<w:keepNext/><w:keepLines/>"
_BAR = f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="{GREY}"/></w:pBdr>'
_NOTE = '<w:shd w:val="clear" w:color="auto" w:fill="F2F4F7"/>'


@dataclass(frozen=True, slots=True)
class Style:
    """One style of the shell.

    Attributes:
        name: The name that Word shows; its id is made from it.
        base: The name of the style that it changes; empty for the roots.
        paragraph: Its paragraph properties, in the order of the schema.
        run: Its run properties, in the order of the schema.
        after: The name of the style of the next paragraph; empty for the same.
        soort: "paragraph", "character" or "table".
        extra: Further properties (those of a table style).
    """

    name: str
    base: str = "Normal"
    paragraph: str = ""
    run: str = ""
    after: str = ""
    soort: str = "paragraph"
    extra: str = ""


def style_id(name: str) -> str:
    """Return the id of a style in the shell: its name without spaces, every word with a capital."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def _space(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _indent(left: int) -> str:
    return f'<w:ind w:left="{left}"/>'


def _number(level: int, list_number: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_number}"/></w:numPr>'


def _outline(level: int) -> str:
    return f'<w:outlineLvl w:val="{level}"/>'


_BOLD_BLUE = f'<w:b/><w:bCs/><w:color w:val="{BLUE}"/>'
_GREY = f'<w:color w:val="{GREY}"/>'

_PAGE = (
    Style("Normal", "", '<w:widowControl/><w:spacing w:after="120" w:line="264" w:lineRule="auto"/>'),
    Style(layout.KOP_1, paragraph=_KEEP + _space(360, 120) + _outline(0), run=_BOLD_BLUE + _size(26)),
    Style(layout.KOP_2, paragraph=_KEEP + _space(240, 120) + _outline(1), run=_BOLD_BLUE + _size(22)),
    Style(
        layout.TITEL,
        paragraph=f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="14" w:color="{BLUE}"/></w:pBdr>'
        '<w:spacing w:before="0" w:after="480" w:line="240" w:lineRule="auto"/>',
        run=_BOLD_BLUE + _size(52),
    ),
    Style(layout.VOORBLAD_HUIS, paragraph=_space(3000, 240), run=_GREY + _size(28)),
    Style(
        layout.VOORBLAD_GEGEVENS,
        paragraph='<w:tabs><w:tab w:val="left" w:pos="1701"/></w:tabs>'
        '<w:spacing w:after="60"/><w:ind w:left="1701" w:hanging="1701"/>',
        run=_size(22),
    ),
    Style(layout.VOORBLAD_COLOFON, paragraph=_space(720, 0), run=_GREY + _size(18)),
    # A page of its own, also after the list of open points; at the top of a page the break does nothing.
    Style(
        layout.INHOUD_KOP,
        paragraph="<w:keepNext/><w:pageBreakBefore/>" + _space(0, 240),
        run=_BOLD_BLUE + _size(32),
    ),
    Style(
        layout.INHOUD_REGEL,
        paragraph='<w:tabs><w:tab w:val="left" w:pos="1304"/></w:tabs>'
        '<w:spacing w:after="40"/><w:ind w:left="1304" w:hanging="1304"/>',
    ),
    Style(
        layout.KOPTEKST,
        paragraph=f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs><w:spacing w:after="0"/>',
        run=_GREY + _size(17),
    ),
    Style(
        layout.VOETTEKST,
        paragraph='<w:spacing w:before="120" w:after="0"/><w:jc w:val="right"/>',
        run=_GREY + _size(17),
    ),
    Style(
        layout.MERK,
        layout.KOPTEKST,
        '<w:spacing w:before="0" w:after="60"/><w:jc w:val="center"/>',
        '<w:b/><w:bCs/><w:color w:val="000000"/>'
        + _size(28)
        + '<w:bdr w:val="single" w:sz="12" w:space="0" w:color="000000"/>',
    ),
)

_CLAUSES = (
    Style(
        layout.AANHEF, paragraph=_KEEP + _space(240, 360), run=_BOLD_BLUE + _size(32), after=layout.ALINEA[0]
    ),
    Style(layout.ARTIKEL, layout.KOP_1, _KEEP + _number(0, 1) + _outline(0), after=layout.LID),
    Style(layout.LID, paragraph=_number(1, 1)),
    Style(
        layout.PARAGRAAF, layout.LID, _KEEP + _space(240, 120) + _outline(1), "<w:b/><w:bCs/>", layout.SUBLID
    ),
    Style(layout.SUBLID, paragraph=_number(2, 1)),
    Style(layout.ONDERDEEL, paragraph=_number(3, 1) + _space(0, 80)),
    Style(layout.ONDERDEEL_HAAKJE, paragraph=_number(4, 1) + _space(0, 80)),
    Style(
        layout.BIJLAGE,
        layout.KOP_1,
        "<w:keepNext/><w:keepLines/><w:pageBreakBefore/>" + _space(0, 360) + _outline(0),
        _size(32),
        layout.ALINEA[0],
    ),
    Style(layout.TUSSENKOP, layout.KOP_2, _KEEP + _outline(1), after=layout.ALINEA[0]),
    Style(
        layout.TUSSENKOP_KLEIN,
        paragraph=_KEEP + _space(160, 60) + _outline(2),
        run="<w:b/><w:bCs/>",
        after=layout.ALINEA[0],
    ),
    *(
        Style(name, layout.ALINEA[0] if step else "Normal", _indent(step * STEP) if step else "")
        for step, name in enumerate(layout.ALINEA)
    ),
    Style(layout.ALINEA_NA_TABEL, layout.ALINEA[0], _space(240, 120)),
    Style(layout.INVULREGEL, layout.ALINEA[0], _RULE + _space(180, 120)),
    Style(
        layout.INVULALINEA,
        layout.ALINEA[0],
        '<w:spacing w:before="120" w:after="120" w:line="420" w:lineRule="auto"/>',
    ),
    *(
        Style(name, paragraph=_number(level, 2) + _space(0, 80))
        for level, name in enumerate(layout.OPSOMMING)
    ),
    Style(
        layout.OPSOMMING_TITEL,
        layout.OPSOMMING[0],
        _KEEP + _space(120, 60),
        "<w:b/><w:bCs/>",
        layout.ALINEA[1],
    ),
)

_APART = (
    Style(
        layout.TOELICHTING,
        paragraph=_BAR + _NOTE + _space(0, 100) + '<w:ind w:left="567" w:right="567"/>',
        run=_size(18),
    ),
    Style(
        layout.TOELICHTING_KOP,
        layout.TOELICHTING,
        "<w:keepNext/>" + _space(60, 40),
        "<w:b/><w:bCs/>",
        layout.TOELICHTING,
    ),
    Style(layout.TOELICHTING_OPSOMMING, layout.TOELICHTING, _number(4, 2)),
    Style(layout.ONDERTEKENING, paragraph=_KEEP + _RULE + _space(0, 80)),
    Style(layout.ONDERTEKENING_INLEIDING, layout.ONDERTEKENING, _space(360, 0)),
    Style(
        layout.ONDERTEKENING_PARTIJ,
        layout.ONDERTEKENING,
        _space(420, 80),
        "<w:b/><w:bCs/>",
        layout.ONDERTEKENING,
    ),
    Style(layout.ONDERTEKENING_SLOT, layout.ONDERTEKENING, '<w:keepNext w:val="0"/>' + _space(0, 0)),
    Style(layout.TABELTEKST, paragraph=_space(40, 40), run=_size(19)),
    Style(layout.TABELKOP, layout.TABELTEKST, "<w:keepNext/>", "<w:b/><w:bCs/>"),
    Style(layout.OPEN_PUNTEN_KOP, layout.INHOUD_KOP),
    Style(layout.OPEN_PUNTEN_KOLOM, layout.TABELKOP),
    Style(layout.OPEN_PUNTEN_TEKST, layout.TABELTEKST),
)

_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="{size}" w:space="0" w:color="{color}"/>'
    for side, size, color in (("top", 8, BLUE), ("bottom", 8, BLUE), ("insideH", 4, "A6B0BD"))
)

_OTHER = (
    Style("Default Paragraph Font", "", soort="character"),
    Style(
        layout.OPEN_PUNT,
        "Default Paragraph Font",
        run='<w:b/><w:bCs/><w:bdr w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        '<w:shd w:val="clear" w:color="auto" w:fill="FDEEBD"/>',
        soort="character",
    ),
    Style(layout.INVULRUIMTE, "Default Paragraph Font", run='<w:u w:val="single"/>', soort="character"),
    Style(
        layout.HANDTEKENINGRUIMTE,
        "Default Paragraph Font",
        run='<w:w w:val="1"/>' + _size(64),
        soort="character",
    ),
    Style(
        "Normal Table",
        "",
        soort="table",
        extra='<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    ),
    Style(
        layout.TABEL,
        "Normal Table",
        soort="table",
        extra=f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
        f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{BLUE}"/></w:tcBorders>'
        '<w:shd w:val="clear" w:color="auto" w:fill="EEF2F7"/></w:tcPr></w:tblStylePr>',
    ),
)

STYLES = _PAGE + _CLAUSES + _APART + _OTHER
"""All styles of the shell, in the order in which the file lists them."""

_BUILT_IN = frozenset(
    {"Normal", "Default Paragraph Font", "Normal Table", layout.KOP_1, layout.KOP_2, layout.TITEL}
    | {layout.INHOUD_KOP, layout.INHOUD_REGEL, layout.KOPTEKST, layout.VOETTEKST}
)
_HIDDEN = frozenset({"Default Paragraph Font", "Normal Table"})
_DEFAULT = frozenset({"Normal"}) | _HIDDEN


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
    kind = f'w:type="{style.soort}"' + (' w:default="1"' if style.name in _DEFAULT else "")
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
