"""What may stand in a finished Word file: a list of our own, apart from the one in the tool. All else is
told.

It walks every part and every relationship of the package (ISO/IEC 29500-2).
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator

from lxml import etree

from tailor.render.pictures import look_at

_MAIN = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_MAIN}.wordprocessingml"
_IMAGE = "image/"
PARTS = {
    r"word/document\.xml": f"{_WORD}.document.main+xml",
    **{rf"word/{name}\.xml": f"{_WORD}.{name}+xml" for name in ("styles", "numbering", "settings")},
    **{rf"word/{name}\.xml": f"{_WORD}.{name}+xml" for name in ("fontTable", "comments", "people")},
    r"word/header\d+\.xml": f"{_WORD}.header+xml",
    r"word/footer\d+\.xml": f"{_WORD}.footer+xml",
    r"word/theme/theme1\.xml": f"{_MAIN}.theme+xml",
    r"word/media/image\d+\.(png|jpg|gif|bmp|svg|emf|wmf)": _IMAGE,
    r"word/fonts/font\d+\.odttf": f"{_MAIN}.obfuscatedFont",
    r"docProps/core\.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    r"docProps/app\.xml": f"{_MAIN}.extended-properties+xml",
}
"""The parts that there may be, with what each is said to be."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = {
    *(f"{_OFFICE}/{name}" for name in ("officeDocument", "extended-properties", "styles", "numbering")),
    *(f"{_OFFICE}/{name}" for name in ("settings", "fontTable", "theme", "header", "footer", "image")),
    *(f"{_OFFICE}/{name}" for name in ("font", "comments")),
    "http://schemas.microsoft.com/office/2011/relationships/people",
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
}
SETTINGS = {
    *("zoom", "mirrorMargins", "gutterAtTop", "defaultTabStop", "autoHyphenation", "hyphenationZone"),
    *("evenAndOddHeaders", "characterSpacingControl", "compat", "themeFontLang", "clrSchemeMapping"),
    *("decimalSymbol", "listSeparator", "displayBackgroundShape", "embedTrueTypeFonts", "saveSubsetFonts"),
    *("defaultTableStyle", "noLineBreaksAfter", "noLineBreaksBefore"),
}
FIELDS = {"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "REF", "TOC"}
_CHANGES = {"ins", "del", "delText", "moveFrom", "moveTo", "moveFromRangeStart", "moveFromRangeEnd"} | {
    *("moveToRangeStart", "moveToRangeEnd", "commentRangeStart", "commentRangeEnd", "commentReference"),
    *("annotationRef", "rPrChange", "pPrChange"),
}
"""What only a comparison has."""
FOREIGN = {"object", "control", "altChunk", "subDoc", "permStart", "footnoteReference", "dataBinding"} | {
    *("endnoteReference", "hlinkClick", "hlinkHover", "OLEObject", "ffData", "fldData", "printerSettings"),
    *("dayShort", "monthLong", "yearLong", "smartTag", "customXml", "docPart", "vanish"),
}
PROPERTIES = {"title", "subject", "creator", "language", "category", "contentStatus", "lastModifiedBy"} | {
    *("version", "created", "modified"),
}


def foreign(data: bytes, *, house: str, is_comparison: bool = False) -> list[str]:
    """Return what stands in a finished Word file and may not; nothing in a good one.

    Args:
        data: The file.
        house: The name of the house, which is the maker of the document.
        is_comparison: Whether it has tracked changes and comments of ours.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        parts = {name: archive.read(name) for name in names}
    found = [f"{name} twice" for name in set(names) if names.count(name) > 1]
    found += [*_of_kinds(parts), *_of_relations(parts)]
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            found += [f"{name}: {one}" for one in _of_tree(name, etree.fromstring(part), is_comparison)]
    return [*found, *_of_properties(parts, house)]


def _of_kinds(parts: dict[str, bytes]) -> Iterator[str]:
    types = {
        node.get("PartName", "").lstrip("/"): node.get("ContentType", "")
        for node in etree.fromstring(parts["[Content_Types].xml"])
    }
    for name in parts:
        if name == "[Content_Types].xml" or name.endswith(".rels"):
            continue
        kind = next((kind for pattern, kind in PARTS.items() if re.fullmatch(pattern, name)), None)
        if kind is None:
            yield f"the part {name}"
        elif types.get(name) != kind and not (kind == _IMAGE and types.get(name, "").startswith(kind)):
            yield f"the part {name} as {types.get(name)}"
        if "media/" in name and (picture := look_at(parts[name])) is not None and picture.wrong:
            yield f"the picture {name}: {picture.wrong}"
    for name in types.keys() - parts.keys() - {""}:
        yield f"the type of {name}, which is not there"


def _of_relations(parts: dict[str, bytes]) -> Iterator[str]:
    named = {"[Content_Types].xml"}
    for name in parts:
        if not name.endswith(".rels"):
            continue
        folder, _, _ = name.rpartition("_rels/")
        for node in etree.fromstring(parts[name]):
            target = node.get("Target", "")
            place = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            named |= {place}
            if node.get("TargetMode") or node.get("Type") not in RELATIONS or place not in parts:
                yield f"{name} names {target} as {node.get('Type')}"
    for name in parts.keys() - named:
        if not name.endswith(".rels"):
            yield f"{name}, which nothing names"


def _of_tree(name: str, root: etree._Element, is_comparison: bool) -> Iterator[str]:
    for node in root.iter():
        if not isinstance(node.tag, str):
            yield f"a {node.tag.__name__}"
            continue
        local = etree.QName(node).localname
        if local in FOREIGN or (local in _CHANGES and not is_comparison):
            yield f"the element {local}"
        if local == "sdt" and name != "word/document.xml":
            yield "a content control"
        yield from _of_field(node)
        yield from _of_attributes(name, node)
    if name == "word/settings.xml":
        allowed = SETTINGS | ({"trackRevisions"} if is_comparison else set())
        yield from (f"the setting {one.tag}" for one in root if etree.QName(one).localname not in allowed)
    words = "".join(root.itertext())
    if re.match("word/(header|footer)", name) and ("{{" in words or "{%" in words):
        yield "a place that is not filled"


def _of_attributes(name: str, node: etree._Element) -> Iterator[str]:
    for key, value in node.attrib.items():
        if "rsid" in str(key) or etree.QName(key).localname in ("paraId", "src", "href"):
            yield f"the attribute {key}"
        if re.search(r"\w://|\\\\|[A-Z]:\\|^/home", str(value)) and not _is_address_of_kind(name, str(key)):
            yield f"the address {value}"


def _of_field(node: etree._Element) -> Iterator[str]:
    if etree.QName(node).localname not in ("fldSimple", "instrText"):
        return
    words = " ".join([*(str(value) for value in node.attrib.values()), node.text or ""]).split()
    if words and words[0].isupper() and words[0] not in FIELDS:
        yield f"the field {words[0]}"


def _is_address_of_kind(name: str, key: str) -> bool:
    """Tell whether an address only says what something is, as every Word file does."""
    return name.endswith(".rels") or name == "[Content_Types].xml" or key in ("uri", _URI)


_URI = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}uri"


def _of_properties(parts: dict[str, bytes], house: str) -> Iterator[str]:
    for node in etree.fromstring(parts["docProps/core.xml"]):
        local = etree.QName(node).localname
        if local not in PROPERTIES:
            yield f"the property {local}"
        if local in ("creator", "lastModifiedBy") and node.text != house:
            yield f"the maker {node.text}"
    app = etree.fromstring(parts["docProps/app.xml"])
    if [node.text for node in app] != ["tailor"]:
        yield f"the properties {[node.text for node in app]}"
