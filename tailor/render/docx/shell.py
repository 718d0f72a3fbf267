"""Writes the Word shell: ``python -m tailor.render.docx.shell TARGET``, and beside it its places, ready.

The shell holds the house style and the places where the text comes, and no word of the legal text. Its Jinja
places are all there is to know for who edits it in Word: ``{{ huis }}``, ``{{ titel }}``, ``{{ versie }}``,
``{{ status }}``, ``{{ datum }}``, ``{{ model }}``, ``{{ merk }}`` are words; ``{{p titelregel }}``,
``{{p openpunten }}``, ``{{p inhoudsopgave }}`` and ``{{p inhoud }}`` stand alone on a paragraph and become
paragraphs.
"""

import json
import sys
from pathlib import Path

from tailor.assemble import front
from tailor.render.docx import layout
from tailor.render.docx.house import READY, fingerprint, prepared
from tailor.render.docx.layout import STEP
from tailor.render.docx.ooxml import DECLARATION, NAMESPACE, pack, paragraph, run
from tailor.render.docx.styles import BLUE, GREY, style_id, styles_part

_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLORS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": BLUE,
    "lt2": "EEF2F7",
    "accent1": BLUE,
    "accent2": GREY,
    "accent3": "A6B0BD",
    "accent4": "FDEEBD",
    "accent5": "007BC7",
    "accent6": "39870C",
    "hlink": BLUE,
    "folHlink": GREY,
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_part() -> str:
    """Return ``word/theme/theme1.xml``: Calibri for all text, the colours of the shell, flat shapes."""
    colors = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLORS.items())
    font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'<a:theme xmlns:a="{_NAMESPACE}" name="Tailor"><a:themeElements>'
        f'<a:clrScheme name="Tailor">{colors}</a:clrScheme>'
        f'<a:fontScheme name="Tailor"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont>'
        '</a:fontScheme><a:fmtScheme name="Tailor">'
        f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ROOT = f'xmlns:w="{NAMESPACE}" xmlns:r="{_OFFICE}"'

# The style of what is no text, and its id.
_NORMAL = "Normal"
# The parts beside the document, in the order of their relationships (rId1 and on).
_PARTS = ("styles", "numbering", "settings", "fontTable", "header1", "header2", "footer1", "theme/theme1")

_A4 = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1814" w:right="1418" w:bottom="1418" w:left="1418" w:header="680" w:footer="624" '
    'w:gutter="0"/>'
)

_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_APP = f'<Properties xmlns="{_EXTENDED}"><Application>tailor</Application></Properties>'
# The properties of the shell itself; those of a document are written over them.
_CORE = (
    f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Huisstijl</dc:title>'
    "<dc:language>nl-NL</dc:language></cp:coreProperties>"
)
# Word 2013 and later, Dutch, and no updating of fields on opening (Word asks).
_SETTINGS = (
    f'<w:settings xmlns:w="{NAMESPACE}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="{STEP}"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat><w:themeFontLang w:val="nl-NL"/>'
    '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
    'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" '
    'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)
_FONTS = (
    f'<w:fonts xmlns:w="{NAMESPACE}"><w:font w:name="Calibri"><w:panose1 w:val="020F0502020204030204"/>'
    '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)


def shell() -> bytes:
    """Return the Word shell as a file; the same bytes on every run."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": _APP,
        "docProps/core.xml": _CORE,
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": _relationships(
            *((f"{_OFFICE}/{_kind(name)}", f"{name}.xml") for name in _PARTS)
        ),
        "word/styles.xml": styles_part(),
        "word/numbering.xml": _numbering(),
        "word/settings.xml": _SETTINGS,
        "word/fontTable.xml": _FONTS,
        "word/header1.xml": _header(_mark()),
        "word/header2.xml": _header(_mark() + _running_head()),
        "word/footer1.xml": _footer(),
        "word/theme/theme1.xml": theme_part(),
    }
    return pack({name: (DECLARATION + text).encode() for name, text in parts.items()})


def _kind(part: str) -> str:
    """Return what a part is called in relationships: its name without a directory and a number."""
    return part.rpartition("/")[2].rstrip("12")


def _content_type(part: str) -> str:
    if _kind(part) == "theme":
        return "application/vnd.openxmlformats-officedocument.theme+xml"
    return f"{_TYPE}.{_kind(part)}+xml"


def _content_types() -> str:
    overrides = [("/word/document.xml", f"{_TYPE}.document.main+xml")]
    overrides += [(f"/word/{name}.xml", _content_type(name)) for name in _PARTS]
    overrides += [
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ]
    listed = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides)
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _document() -> str:
    """Return the body: cover and table of contents as sections of their own, then the text."""
    cover = (
        _line(layout.VOORBLAD_HUIS, "{{ huis }}")
        + _line(layout.TITEL, "{{p titelregel }}")
        + _line(layout.VOORBLAD_GEGEVENS, f"{front.VERSIE}\t{{{{ versie }}}}")
        + _line(layout.VOORBLAD_GEGEVENS, f"{front.STATUS}\t{{{{ status }}}}")
        + _date()
        + _line(layout.VOORBLAD_COLOFON, f"{front.MODEL} {{{{ model }}}}")
        + paragraph(_NORMAL, "", _section(header="rId5", footer="rId7"))
    )
    contents = (
        _line(_NORMAL, "{{p openpunten }}")
        + _line(layout.TOC_HEADING, front.CONTENTS)
        + _line(layout.TOC_LINE, "{{p inhoudsopgave }}")
        + paragraph(_NORMAL, "", _section(header="rId6", footer="rId7"))
    )
    return (
        f"<w:document {_ROOT}><w:body>{_when('voorblad', cover + contents)}{_line(_NORMAL, '{{p inhoud }}')}"
        f"{_section(header='rId6', footer='rId7', unused='rId5')}</w:body></w:document>"
    )


def _date() -> str:
    """Return the date on the cover; a date that is not known is a gap like any other."""
    gap = run(f"{front.DATUM}\t") + run(front.NO_DATE, style_id(layout.OPEN_PUNT))
    known = _line(layout.VOORBLAD_GEGEVENS, f"{front.DATUM}\t{{{{ datum }}}}")
    return _when("datum", known, paragraph(style_id(layout.VOORBLAD_GEGEVENS), gap))


def _when(name: str, lines: str, otherwise: str = "") -> str:
    """Return paragraphs that stand there when a place has words, and what stands there when it has none."""
    other = _line(_NORMAL, "{%p else %}") + otherwise if otherwise else ""
    return _line(_NORMAL, f"{{%p if {name} %}}") + lines + other + _line(_NORMAL, "{%p endif %}")


def _line(style: str, text: str) -> str:
    return paragraph(style_id(style), run(text))


def _section(header: str, footer: str, *, unused: str = "") -> str:
    """Return the properties of a section.

    ``unused`` is a header for a first page that the section does not have: an annex alone has no cover, and
    without this reference the header of the cover would be a part that nothing names.
    """
    foot = f'<w:footerReference w:type="default" r:id="{footer}"/>'
    first = f'<w:headerReference w:type="first" r:id="{unused}"/>' if unused else ""
    return (
        f'<w:sectPr>{first}<w:headerReference w:type="default" r:id="{header}"/>{foot}'
        f'<w:type w:val="nextPage"/>{_A4}</w:sectPr>'
    )


def _header(content: str) -> str:
    return f"<w:hdr {_ROOT}>{content}</w:hdr>"


def _mark() -> str:
    """Return the mark of the edition ("CONCEPT"); in the definitive edition an empty line is left."""
    return _when("merk", _line(layout.EDITION_MARK, "{{ merk }}"), paragraph(style_id(layout.KOPTEKST), ""))


def _running_head() -> str:
    facts = _line(layout.KOPTEKST, "{{ huis }}\tversie {{ versie }}, {{ status }}")
    return facts + _line(layout.KOPTEKST, "{{ titel }}")


def _footer() -> str:
    page, pages = (
        f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        for name in ("PAGE", "NUMPAGES")
    )
    content = f"{run('pagina ')}{page}{run(' van ')}{pages}"
    return f"<w:ftr {_ROOT}>{paragraph(style_id(layout.VOETTEKST), content)}</w:ftr>"


def _numbering() -> str:
    """Return the two lists: the numbers of the protocol, and the bullets. ``abstractNum`` stands first."""
    protocol = (
        _level(0, "decimal", layout.ARTIKEL, "Artikel %1.", 1304, 1304),
        _level(1, "decimal", layout.PARAGRAAF, "%1.%2.", 2 * STEP, 2 * STEP),
        _level(2, "decimal", layout.SUBLID, "%1.%2.%3.", 2 * STEP, 2 * STEP),
        # Below a lid come its onderdelen, so that Tab in Word makes one of a lid.
        _level(3, "decimal", layout.LID, "%1.%4.", 2 * STEP, 2 * STEP),
        _level(4, "lowerLetter", layout.ONDERDEEL, "%5.", 3 * STEP, STEP),
        _level(5, "lowerLetter", layout.ONDERDEEL_HAAKJE, "%6)", 3 * STEP, STEP),
    )
    bullets = tuple(
        _level(level, "bullet", name, "•", (level + 1) * STEP, STEP)
        for level, name in enumerate(layout.OPSOMMING)
    ) + (_level(4, "bullet", layout.TOELICHTING_OPSOMMING, "•", 567 + STEP, STEP),)
    lists = (_list(0, "1A2B3C01", protocol), _list(1, "1A2B3C02", bullets))
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number - 1}"/></w:num>' for number in (1, 2)
    )
    return f'<w:numbering xmlns:w="{NAMESPACE}">{"".join(lists)}{numbers}</w:numbering>'


def _list(number: int, identity: str, levels: tuple[str, ...]) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{identity}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{"".join(levels)}</w:abstractNum>'
    )


def _level(level: int, kind: str, style: str, text: str, left: int, hanging: int) -> str:
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:pStyle w:val="{style_id(style)}"/><w:suff w:val="tab"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
    )


def ready(shell: bytes) -> bytes:
    """Return the places of a shell as they are filled, with the shell to which they belong."""
    return json.dumps({"shell": fingerprint(shell), "parts": prepared(shell)}, indent=0).encode()


if __name__ == "__main__":
    made = shell()
    Path(sys.argv[1]).write_bytes(made)
    Path(sys.argv[1]).with_name(READY).write_bytes(ready(made))
