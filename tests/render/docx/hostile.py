"""House styles with something in them that is no style, each made from our own shell."""

import io
import zipfile
from collections.abc import Callable, Mapping

from tailor.render.docx.ooxml import pack
from tests.render.docx.huisstijl import logo

Parts = dict[str, bytes]
Change = Callable[[Parts], None]

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BODY, HEADER, FOOTER = "word/document.xml", "word/header2.xml", "word/footer1.xml"
STYLES, SETTINGS, RELS = "word/styles.xml", "word/settings.xml", "word/_rels/document.xml.rels"
ADDRESS = "http://127.0.0.1:9/volg"


def put(part: str, old: str, new: str) -> Change:
    """Return a change that puts other words in a part; they must be there."""

    def change(parts: Parts) -> None:
        assert old.encode() in parts[part], old
        parts[part] = parts[part].replace(old.encode(), new.encode())

    return change


def names(part: str, kind: str, target: str, *, outside: bool = False, ident: str = "rId90") -> Change:
    """Return a change that lets a part name another part, or something outside the file."""
    folder, _, last = part.rpartition("/")
    mode = ' TargetMode="External"' if outside else ""
    kind = kind if "/" in kind else f"{_OFFICE}/{kind}"
    link = f'<Relationship Id="{ident}" Type="{kind}" Target="{target}"{mode}/>'
    place = f"{folder}/_rels/{last}.rels"
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

    def change(parts: Parts) -> None:
        before, end, after = parts.get(place, empty).rpartition(b"</Relationships>")
        parts[place] = before + link.encode() + end + after

    return change


def holds(name: str, content: bytes) -> Change:
    """Return a change that puts a part in the file."""
    return lambda parts: parts.update({name: content})


def without(name: str) -> Change:
    """Return a change that takes a part away."""
    return lambda parts: parts.pop(name) and None


def both(*changes: Change) -> Change:
    """Return all these changes as one."""

    def change(parts: Parts) -> None:
        for one in changes:
            one(parts)

    return change


def in_footer(words: str) -> Change:
    return put(FOOTER, "</w:ftr>", f"<w:p>{words}</w:p></w:ftr>")


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def setting(words: str) -> Change:
    return put(SETTINGS, "<w:defaultTabStop", f"{words}<w:defaultTabStop")


def simple_field(code: str) -> Change:
    return in_footer(f'<w:fldSimple w:instr=" {code} ">{run("x")}</w:fldSimple>')


def field(code: str) -> Change:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    half = len(code) // 2
    cut = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in (code[:half], code[half:]))
    return in_footer(f"{mark('begin')}{cut}{mark('separate')}{run('x')}{mark('end')}")


def picture(blip: str) -> str:
    main = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{main}/wordprocessingDrawing" xmlns:a="{main}/main" '
        f'xmlns:pic="{main}/picture"><wp:extent cx="990000" cy="330000"/>'
        '<wp:docPr id="9" name="p" descr="x"/>'
        f'<a:graphic><a:graphicData uri="{main}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="9" '
        'name="C:\\Users\\jan\\logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f"<a:blip {blip}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        '<a:off x="0" y="0"/><a:ext cx="990000" cy="330000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def image(content: bytes, name: str = "logo.png") -> Change:
    """Return a change that puts a picture in the footer."""
    return both(
        names(FOOTER, "image", f"media/{name}"),
        holds(f"word/media/{name}", content),
        in_footer(picture('r:embed="rId90"')),
    )


_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
_AUTHOR = 'w:id="1" w:author="Jan" w:date="2026-01-01T00:00:00Z"'
_END = f'<w:p><w:pPr><w:pStyle w:val="Normal"/></w:pPr>{run("{{p inhoud }}")}</w:p>'

REFUSED: Mapping[str, tuple[Change, str]] = {
    "macro": (both(names(BODY, "vbaProject", "vbaProject.bin"), holds("word/vbaProject.bin", b"x")), "macro"),
    "macro of microsoft": (
        names(BODY, "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
        "macro",
    ),
    "picture of the internet": (
        both(names(FOOTER, "image", ADDRESS, outside=True), in_footer(picture('r:link="rId90"'))),
        "niet in het bestand zelf",
    ),
    "picture of the internet without a mode": (
        both(names(FOOTER, "image", ADDRESS), in_footer(picture('r:embed="rId90"'))),
        "niet in het bestand zelf",
    ),
    "old picture of the internet": (
        in_footer(f'<w:r><w:pict {_VML}><v:shape><v:imagedata src="{ADDRESS}"/></v:shape></w:pict></w:r>'),
        "niet in het bestand zelf",
    ),
    "included picture": (field(f' INCLUDEPICTURE "{ADDRESS}" '), "‘INCLUDEPICTURE’"),
    "included text": (simple_field("INCLUDETEXT x.docx"), "‘INCLUDETEXT’"),
    "dde": (field(" DDEAUTO c:\\windows x "), "‘DDEAUTO’"),
    "date": (simple_field("DATE"), "‘{{ datum }}’ (‘DATE’ in een voettekst)"),
    "date in pieces": (field(' SAVEDATE \\@ "d MMMM yyyy" '), "‘SAVEDATE’"),
    "old date": (in_footer("<w:r><w:dayLong/></w:r>"), "een datum die vanzelf verandert"),
    "path": (simple_field("FILENAME \\p"), "‘FILENAME’"),
    "author": (simple_field("AUTHOR"), "‘AUTHOR’"),
    "field in a field": (field(" IF 1 = 1 x "), "‘IF’"),
    "merge field": (simple_field("MERGEFIELD naam"), "‘MERGEFIELD’"),
    "object": (in_footer("<w:r><w:object/></w:r>"), "een object"),
    "ole": (in_footer(f"<w:r><w:pict {_VML}><o:OLEObject/></w:pict></w:r>"), "een object"),
    "chunk": (put(BODY, "<w:body>", '<w:body><w:altChunk r:id="rId90"/>'), "een object"),
    "inserted": (in_footer(f"<w:ins {_AUTHOR}>{run('x')}</w:ins>"), "bijgehouden wijzigingen"),
    "changed style": (
        in_footer(f"<w:r><w:rPr><w:b/><w:rPrChange {_AUTHOR}><w:rPr/></w:rPrChange></w:rPr></w:r>"),
        "bijgehouden wijzigingen",
    ),
    "footnote": (in_footer('<w:r><w:footnoteReference w:id="2"/></w:r>'), "een voetnoot"),
    "hidden": (in_footer("<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>"), "verborgen tekst"),
    "hidden style": (
        put(STYLES, '<w:name w:val="Lid"/>', '<w:name w:val="Lid"/><w:rPr><w:vanish/></w:rPr>'),
        "de stijl ‘Lid’",
    ),
    "unknown": (in_footer('<x:y xmlns:x="urn:x"/>'), "‘y’ in een voettekst"),
    "no such picture": (in_footer(picture('r:embed="rId77"')), "‘rId77’ in een voettekst"),
    "header that is a footer": (
        put(BODY, '<w:headerReference w:type="default" r:id="rId6"/>', '<w:headerReference r:id="rId7"/>'),
        "‘rId7’ in de tekst",
    ),
    "header that is nowhere": (put(BODY, 'r:id="rId6"', 'r:id="rId66"'), "‘rId66’ in de tekst"),
    "empty picture": (image(b""), "leeg"),
    "picture that is none": (image(b"%PDF-1.7"), "van een andere soort"),
    "moving picture": (image(b"GIF89a\1\0\1\0NETSCAPE2.0", "x.gif"), "dat beweegt"),
    "huge picture": (image(logo()[:16] + b"\0\1\0\0\0\1\0\0" + logo()[24:]), "te groot"),
    "drawing with a script": (image(b"<svg><script/></svg>", "x.svg"), "‘script’"),
    "text after the body": (put(BODY, _END, _END + f"<w:p>{run('Colofon')}</w:p>"), "‘Colofon’"),
    "page after the body": (
        put(BODY, _END, _END + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'),
        "beeld op",
    ),
    "loop": (in_footer(run("{% for x in huis %}y{% endfor %}")), "opdracht tussen accolades"),
    "sum in an attribute": (in_footer(f'<w:pPr><w:pStyle w:val="{{{{ 7*7 }}}}"/></w:pPr>{run("x")}'), "mul"),
    "place over paragraphs": (in_footer(run("{") + "</w:p><w:p>" + run("{ 7*7 }}")), "opdracht tussen"),
    "condition out of step": (
        put(FOOTER, "</w:ftr>", "<w:p>{% if merk %}</w:p><w:p><w:r>{% endif %}</w:r></w:p></w:ftr>"),
        "een voorwaarde",
    ),
}
"""What is refused, with what is said of it."""

LEFT_OUT: Mapping[str, tuple[Change, str]] = {
    "link": (
        both(
            names(FOOTER, "hyperlink", ADDRESS, outside=True),
            in_footer(f'<w:hyperlink r:id="rId90">{run("www.huis.nl")}</w:hyperlink>'),
        ),
        "links naar buiten",
    ),
    "path of a picture": (
        both(
            image(logo()),
            names(FOOTER, "image", "file:///c:/jan.png", outside=True, ident="rId91"),
            put(FOOTER, 'r:embed="rId90"', 'r:embed="rId90" r:link="rId91"'),
        ),
        "de plaats waar een afbeelding",
    ),
    "comment": (
        both(
            names(BODY, "comments", "comments.xml"),
            holds("word/comments.xml", b"<x/>"),
            in_footer('<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'),
        ),
        "opmerkingen",
    ),
    "protection": (setting('<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'), "beveiliging"),
    "permission": (in_footer('<w:permStart w:id="1" w:edGrp="everyone"/>'), "beveiliging"),
    "tracking": (setting("<w:trackRevisions/>"), "wijzigingen worden bijgehouden"),
    "template": (
        both(
            setting('<w:attachedTemplate r:id="rId90"/>'.replace("r:id", f'xmlns:r="{_OFFICE}" r:id')),
            names(SETTINGS, "attachedTemplate", "file:///c:/huis.dotm", outside=True),
        ),
        "Word-sjabloon",
    ),
    "merge": (
        both(
            setting('<w:mailMerge><w:query w:val="SELECT * FROM C:\\x"/></w:mailMerge>'),
            names(SETTINGS, "mailMergeSource", "file:///c:/leden.xlsx", outside=True),
        ),
        "afdruk samenvoegen",
    ),
    "custom xml": (
        both(names(BODY, "customXml", "../customXml/item1.xml"), holds("customXml/item1.xml", b"<x/>")),
        "eigen gegevens",
    ),
    "variables": (setting('<w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars>'), "eigen gegevens"),
    "maker": (
        put("docProps/app.xml", "</Properties>", "<Company>Zorg BV</Company></Properties>"),
        "de eigenschappen van het bestand",
    ),
    "own properties": (
        holds("docProps/custom.xml", f'<Properties xmlns="{_CUSTOM}"/>'.encode()),
        "de eigenschappen van het bestand",
    ),
    "printer": (
        both(names(BODY, "printerSettings", "printer.bin"), holds("word/printer.bin", b"\\\\server\\laser")),
        "printer",
    ),
    "building blocks": (
        both(names(BODY, "glossaryDocument", "glossary.xml"), holds("word/glossary.xml", b"<x/>")),
        "bouwstenen",
    ),
    "web page": (names(BODY, "frame", ADDRESS, outside=True), "geen opmaak zijn"),
}
"""What is left out, with what is said of it."""

UNSAID: Mapping[str, Change] = {
    "traces of sittings": both(
        put(BODY, "<w:body>", '<w:body><w:p w:rsidR="00A1"/>'), setting("<w:rsids><w:rsid/></w:rsids>")
    ),
    "content control": in_footer(
        '<w:sdt><w:sdtPr><w:dataBinding w:xpath="x"/><w:docPartObj/></w:sdtPr><w:sdtContent>'
        f"{run('woorden')}</w:sdtContent></w:sdt>"
    ),
    "xml comment": put(FOOTER, "</w:ftr>", "<!-- van Jan --></w:ftr>"),
    "bookmark": in_footer('<w:bookmarkStart w:id="1" w:name="_Ref1"/><w:bookmarkEnd w:id="1"/>'),
    "part that nobody names": holds("word/foto.jpg", b"x"),
    "preview": holds("docProps/thumbnail.jpeg", b"x"),
    "web settings": both(names(BODY, "webSettings", "web.xml"), holds("word/web.xml", b"<x/>")),
    "footnotes without one": both(
        names(BODY, "footnotes", "footnotes.xml"), holds("word/footnotes.xml", b"<x/>")
    ),
    "wrong types": put("[Content_Types].xml", "wordprocessingml.footer+xml", "wordprocessingml.comments+xml"),
    "new of word": put(
        FOOTER,
        "<w:p>",
        '<w:p xmlns:q="urn:q" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'mc:Ignorable="q" q:a="1"><q:b/>',
    ),
}
"""What is left out without a word: nobody put it there."""

BROKEN: Mapping[str, Change] = {
    "no text": without(BODY),
    "no styles": without(STYLES),
    "no relations": without(RELS),
    "no relations of the file": without("_rels/.rels"),
    "no header": without(HEADER),
    "half a text": holds(BODY, b"<w:document"),
    "half a header": holds(HEADER, b"<w:hdr>"),
    "half a settings": holds(SETTINGS, b""),
    "half relations": holds(RELS, b"<x"),
    "odd letters": holds(FOOTER, b"\xff\xfe\x00"),
    "a header that is none": holds(HEADER, b"<html/>"),
    "entities": put(STYLES, "<w:styles", '<!DOCTYPE x [<!ENTITY a "b">]><w:styles'),
    "a number that is none": put("word/numbering.xml", 'w:ilvl="0"', 'w:ilvl="nul"'),
    "deep": put(FOOTER, "</w:ftr>", "<w:p>" * 200 + "</w:p>" * 200 + "</w:ftr>"),
    "large": put(FOOTER, "</w:ftr>", f"<w:p>{run('x' * 3_000_000)}</w:p></w:ftr>"),
    "two styles": names(BODY, "styles", "styles.xml"),
    "target that is no address": names(BODY, "styles", "http://[x"),
}
"""What cannot be read as a Word file."""


def bomb() -> bytes:
    """Return a small file that unpacks to more than there may be."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(8):
            archive.writestr(f"word/{number}.xml", b"\0" * 9_000_000)
    return made.getvalue()


def twice(shell: Parts) -> bytes:
    """Return a file that has a part twice, of which programs read another one."""
    made = io.BytesIO(pack(shell))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("Word/Document.xml", b"<x/>")
    return made.getvalue()
