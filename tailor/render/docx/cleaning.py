"""Takes out of one part of a Word file what is no style, and remembers what cannot be taken out.

What is allowed is listed, and all else is foreign: names of elements, of fields, of settings.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from tailor.render.docx import layout
from tailor.render.docx.foreign import Findings, Foreign
from tailor.render.docx.ooxml import NAMESPACE, child_value, is_on, tag, value
from tailor.render.docx.package import Relation

_OFFICE = "http://schemas.openxmlformats.org"
_RELATION = f"{{{_OFFICE}/officeDocument/2006/relationships}}"
_PICTURES = f"{_OFFICE}/drawingml/2006"
_MICROSOFT = "http://schemas.microsoft.com/office"
_DRAWING = f"{{{_PICTURES}/main}}"
_CHOICE = f"{{{_OFFICE}/markup-compatibility/2006}}Choice"
_VML, _VML_OFFICE = "urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office"
# The namespaces of what is style: words, pictures, shapes and text boxes.
SPACES = frozenset(
    {NAMESPACE, _VML, _VML_OFFICE, "urn:schemas-microsoft-com:office:word"}
    | {f"{_PICTURES}/{name}" for name in ("main", "picture", "wordprocessingDrawing")}
    | {f"{_OFFICE}/markup-compatibility/2006", f"{_OFFICE}/officeDocument/2006/relationships"}
    | {f"{_MICROSOFT}/word/2010/word{name}" for name in ("ml", "processingShape", "processingGroup")}
    | {f"{_MICROSOFT}/word/2010/wordprocessing{name}" for name in ("Shape", "Group", "Canvas", "Drawing")}
    | {f"{_MICROSOFT}/word/2012/wordml", f"{_MICROSOFT}/drawing/2010/main"}
    | {f"{_MICROSOFT}/drawing/2016/SVG/main", f"{_MICROSOFT}/drawing/2017/decorative"}
    | {"http://www.w3.org/XML/1998/namespace", ""}
)
# The pictures and shapes that a drawing may hold, by the end of the address of their kind.
_DRAWN = ("picture", "wordprocessingShape", "wordprocessingGroup", "wordprocessingCanvas")


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


# The elements of a page: what else there is, is a property or foreign.
CONTENT = _names(
    "document body hdr ftr p r t tab br cr noBreakHyphen softHyphen sym ptab pgNum fldSimple fldChar "
    "instrText drawing pict tbl tr tc tblGrid gridCol txbxContent background"
)
# What holds properties: all in it is how something looks.
PROPERTIES = _names("pPr rPr tblPr tblPrEx trPr tcPr sectPr")
# The fields that a page may have: its number, how many there are, and words of its own heading.
FIELDS = frozenset({"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF"})
_DATES = frozenset({"DATE", "TIME", "SAVEDATE", "CREATEDATE", "PRINTDATE", "EDITTIME"})
# The settings that tell how pages look.
SETTINGS = _names(
    "zoom mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter "
    "gutterAtTop defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps "
    "evenAndOddHeaders characterSpacingControl noLineBreaksAfter noLineBreaksBefore displayBackgroundShape "
    "embedTrueTypeFonts saveSubsetFonts compat themeFontLang clrSchemeMapping decimalSymbol listSeparator "
    "defaultTableStyle"
)
_SAID_SETTINGS = {
    "documentProtection": Foreign.PROTECTION,
    "writeProtection": Foreign.PROTECTION,
    "trackRevisions": Foreign.TRACKING,
    "attachedTemplate": Foreign.TEMPLATE,
    "mailMerge": Foreign.MERGE,
    "docVars": Foreign.DATA,
    "attachedSchema": Foreign.DATA,
    "saveThroughXslt": Foreign.DATA,
}


def _all(names: str, *, kind: Foreign | None) -> dict[str, Foreign | None]:
    return dict.fromkeys(map(tag, names.split()), kind)


# What goes from a part; None for what Word does not show and nobody misses.
_GOES: Mapping[str, Foreign | None] = {
    **_all("proofErr lastRenderedPageBreak bookmarkStart bookmarkEnd fldData ffData rsid rsids", kind=None),
    **_all("footnotePr endnotePr divId sdtPr sdtEndPr smartTagPr customXmlPr", kind=None),
    **_all("commentRangeStart commentRangeEnd commentReference annotationRef", kind=Foreign.COMMENT),
    **_all("permStart permEnd", kind=Foreign.PROTECTION),
    **_all("printerSettings", kind=Foreign.PRINTER),
    **_all("ins del moveFrom moveTo cellIns cellDel cellMerge numberingChange", kind=Foreign.TRACKED),
    **_all("delText delInstrText moveFromRangeStart moveFromRangeEnd moveToRangeStart", kind=Foreign.TRACKED),
    **_all("moveToRangeEnd rPrChange pPrChange tblPrChange trPrChange tcPrChange", kind=Foreign.TRACKED),
    **_all("sectPrChange tblPrExChange tblGridChange", kind=Foreign.TRACKED),
    **_all("footnoteReference endnoteReference footnoteRef endnoteRef", kind=Foreign.NOTE),
    **_all("object control movie altChunk subDoc contentPart", kind=Foreign.OBJECT),
    f"{{{_VML_OFFICE}}}OLEObject": Foreign.OBJECT,
    **_all("dayShort dayLong monthShort monthLong yearShort yearLong", kind=Foreign.DATE),
    **{f"{_DRAWING}hlink{name}": Foreign.LINK for name in ("Click", "Hover", "MouseOver")},
    **{f"{_DRAWING}{name}File": Foreign.OBJECT for name in ("audio", "video", "wavAudio", "quickTime")},
}
# What is around words and goes without them.
_AROUND = frozenset(map(tag, ("sdt", "sdtContent", "smartTag", "customXml", "hyperlink")))
# What an element may name; any other element names a picture or a font.
_NAMED_BY = {tag("headerReference"): ("header",), tag("footerReference"): ("footer",)}
_PICTURED = ("image", "font")
_ADDRESSES = frozenset({"href", "althref", "target", f"{{{_VML_OFFICE}}}href", f"{{{_VML_OFFICE}}}althref"})
_NOT_SHOWN = frozenset({tag("dirty"), tag("fldLock")})
_NOT_SHOWN_ENDS = ("}paraId", "}textId", "}anchorId", "}editId", "}gfxdata", "}spid")


@dataclass(frozen=True, slots=True)
class Cleaner:
    """Goes through one part and takes out what is no style.

    Attributes:
        place: How a message calls the part.
        findings: Where is remembered what was found.
        relations: How the part names others.
        used: What the part calls those that it still names, filled on the way.
        is_page: Whether it is a text with pages; other parts hold properties only.
    """

    place: str
    findings: Findings
    relations: Mapping[str, Relation]
    used: set[str] = field(default_factory=set)
    is_page: bool = True

    def clean(self, root: etree._Element) -> None:
        """Take out of a part what is no style, and remember what cannot be taken out."""
        etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
        self._attributes(root)
        self._children(root, held=not self.is_page)
        if self.is_page:
            self._fields(root)
            if any(_is_hidden(node) for node in root.iter(tag("vanish"), tag("specVanish"))):
                self.findings.add(Foreign.HIDDEN, self.place)

    def clean_settings(self, root: etree._Element) -> None:
        """Keep of the settings only those that tell how pages look."""
        etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
        for node in list(root):
            name = etree.QName(node)
            if name.namespace != NAMESPACE or name.localname not in SETTINGS:
                root.remove(node)
                if kind := _SAID_SETTINGS.get(name.localname):
                    self.findings.add(kind)
        for node in root.iter():
            for key in [key for key in node.attrib if not str(key).startswith(f"{{{NAMESPACE}}}")]:
                del node.attrib[key]

    def _children(self, node: etree._Element, *, held: bool) -> None:
        """Clean what stands in an element; ``held`` tells that all in it is how something looks."""
        place = 0
        while place < len(node):
            child = node[place]
            if child.tag in _AROUND:
                self._say_link(child)
                node[place : place + 1] = list(child)
            elif self._goes(child, held=held):
                node.remove(child)
            else:
                self._attributes(child)
                self._children(child, held=held or etree.QName(child).localname in PROPERTIES)
                place += 1

    def _say_link(self, node: etree._Element) -> None:
        if node.get(f"{_RELATION}id") is not None:
            self.findings.add(Foreign.LINK)

    def _goes(self, node: etree._Element, *, held: bool) -> bool:
        """Tell whether an element goes, and remember why."""
        name = str(node.tag)
        if name in _GOES:
            kind = _GOES[name]
            if kind is not None:
                self.findings.add(kind, self.place if kind.is_refused else "")
            return True
        if not self._is_known(node, held=held):
            if _may_be_passed_over(node):
                return True
            self.findings.add(Foreign.UNKNOWN, f"‘{etree.QName(node).localname}’ in {self.place}")
        return self._is_other_choice(node)

    def _is_known(self, node: etree._Element, *, held: bool) -> bool:
        name = etree.QName(node)
        if name.localname == "graphicData" and not node.get("uri", "").endswith(_DRAWN):
            self.findings.add(Foreign.OBJECT, self.place)
        if name.namespace == NAMESPACE:
            return held or name.localname in CONTENT or name.localname in PROPERTIES
        return (name.namespace or "") in SPACES

    @staticmethod
    def _is_other_choice(node: etree._Element) -> bool:
        """Tell whether this is a choice for a reader that knows more than is style; another one stays."""
        if node.tag != _CHOICE:
            return False
        return any(node.nsmap.get(prefix, "?") not in SPACES for prefix in node.get("Requires", "").split())

    # -- attributes --

    def _attributes(self, node: etree._Element) -> None:
        for key in list(node.attrib):
            name, space = str(key), etree.QName(key).namespace or ""
            if name.startswith(_RELATION):
                self._relation(node, name)
            elif name in ("src", f"{{{_VML}}}src"):
                self.findings.add(Foreign.REMOTE, self.place)
            elif name.lower() in _ADDRESSES:
                del node.attrib[name]
                self.findings.add(Foreign.LINK)
            elif space not in SPACES or name in _NOT_SHOWN or _is_trace(name):
                del node.attrib[name]
            elif name == "name" and "/" in (words := (node.get(name) or "").replace("\\", "/")):
                node.set(name, words.rpartition("/")[2])
        _known_prefixes_only(node)

    def _relation(self, node: etree._Element, name: str) -> None:
        """Judge an attribute that names another part."""
        ident = node.get(name) or ""
        relation = self.relations.get(ident)
        if name == f"{_RELATION}link" and node.get(f"{_RELATION}embed"):
            del node.attrib[name]
            self.findings.add(Foreign.PICTURE_PATH)
        elif not ident:
            del node.attrib[name]
        elif relation is None:
            self.findings.add(Foreign.BROKEN, f"‘{ident}’ in {self.place}")
        elif relation.outside:
            kind = Foreign.REMOTE if relation.kind == "image" else Foreign.OBJECT
            self.findings.add(kind, self.place)
        elif relation.kind in _NAMED_BY.get(str(node.tag), _PICTURED):
            self.used.add(ident)
        elif str(node.tag) in _NAMED_BY:
            self.findings.add(Foreign.BROKEN, f"‘{ident}’ in {self.place}")
        else:
            self.findings.add(Foreign.OBJECT, self.place)

    # -- fields --

    def _fields(self, root: etree._Element) -> None:
        """Judge the code of every field; one can stand in another."""
        codes: list[str] = []
        for node in root.iter(tag("fldSimple"), tag("fldChar"), tag("instrText")):
            mark = value(node, "fldCharType")
            if node.tag == tag("fldSimple"):
                self._field(value(node, "instr"))
            elif node.tag == tag("instrText"):
                codes = [*codes[:-1], (codes or [""])[-1] + (node.text or "")]
            elif mark == "begin":
                codes.append("")
            elif mark == "end":
                self._field(codes.pop() if codes else "")
        for code in codes:
            self._field(code)

    def _field(self, code: str) -> None:
        name = (code.split() or [""])[0].upper()
        if name not in FIELDS:
            kind = Foreign.DATE if name in _DATES else Foreign.FIELD
            self.findings.add(kind, f"‘{name}’ in {self.place}")


def _is_hidden(node: etree._Element) -> bool:
    """Tell whether words are hidden; that of the mark of a paragraph hides no words."""
    run = None if (properties := node.getparent()) is None else properties.getparent()
    return is_on(node) and run is not None and run.tag != tag("pPr")


def hidden_styles(styles: etree._Element, ids: Mapping[str, str]) -> Iterator[str]:
    """Yield the names of the styles of the text that hide words, themselves or by what they are based on.

    Args:
        styles: The part with the styles.
        ids: The ids of the styles by the name that Word shows.
    """
    nodes = {value(node, "styleId"): node for node in styles.findall(tag("style"))}
    if styles.find(f"{tag('docDefaults')}//{tag('vanish')}") is not None:
        yield "van alle tekst"
    for name in (name for name in (*layout.NEEDED, *layout.ADDED) if name in ids):
        node, left = nodes.get(ids[name]), len(nodes)
        while node is not None and left:
            if is_on(node.find(f"{tag('rPr')}/{tag('vanish')}")):
                yield name
                break
            node, left = nodes.get(child_value(node, "basedOn")), left - 1


def _is_trace(name: str) -> bool:
    """Tell whether an attribute only tells in which sitting something was written."""
    return name.startswith(f"{{{NAMESPACE}}}rsid") or name.endswith(_NOT_SHOWN_ENDS)


def _may_be_passed_over(node: etree._Element) -> bool:
    """Tell whether a reader that does not know an element must act as if it were not there (29500-3)."""
    space = etree.QName(node).namespace
    if space == NAMESPACE:
        return False
    if any(etree.QName(above).localname == "extLst" for above in node.iterancestors()):
        return True
    passed = (prefix for one in (node, *node.iterancestors()) for prefix in _ignorable(one))
    return space in [node.nsmap.get(prefix) for prefix in passed]


_IGNORABLE = f"{{{_OFFICE}/markup-compatibility/2006}}Ignorable"


def _ignorable(node: etree._Element) -> list[str]:
    return (node.get(_IGNORABLE) or "").split()


def _known_prefixes_only(node: etree._Element) -> None:
    """Take from the list of what may be passed over the prefixes that mean nothing: Word refuses those."""
    if _IGNORABLE in node.attrib:
        node.set(_IGNORABLE, " ".join(prefix for prefix in _ignorable(node) if prefix in node.nsmap))
