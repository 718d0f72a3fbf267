"""Makes of the Word file of a house a shell that holds its style and nothing else, under our own names.

It is not the file with things taken out: it is built anew from the parts that are style, found by the way in
which they name each other. What nobody names, or names in another way, does not come along. What each part
is (its content type) is said by us.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from tailor.render.docx.cleaning import Cleaner
from tailor.render.docx.foreign import Findings, Foreign
from tailor.render.docx.ooxml import BODY, CONTENT_TYPES, DECLARATION, attribute, serialized, tag
from tailor.render.docx.package import BrokenFileError, Relation, read_xml, relations
from tailor.render.pictures import look_at

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
APP = f'<Properties xmlns="{_EXTENDED}"><Application>tailor</Application></Properties>'

# What the text and its headers may name, with what each is. Of some there is one, by a name of its own.
_ONE = {
    "styles": "word/styles.xml",
    "numbering": "word/numbering.xml",
    "settings": "word/settings.xml",
    "fontTable": "word/fontTable.xml",
    "theme": "word/theme/theme1.xml",
}
_TYPES = {
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "font": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    **{kind: f"{_WORD}.{kind}+xml" for kind in ("styles", "numbering", "settings", "fontTable")},
    **{kind: f"{_WORD}.{kind}+xml" for kind in ("header", "footer")},
}
_IMAGES = {"jpg": "image/jpeg", "svg": "image/svg+xml", "emf": "image/x-emf", "wmf": "image/x-wmf"}
_ROOTS = {"document": "document", "header": "hdr", "footer": "ftr"}
# Whether a part holds a page, and how a message calls it.
_CALLED = {"document": "de tekst", "header": "een koptekst", "footer": "een voettekst"}
# What the text names beside style; None for what is no loss to anybody.
_LEFT_OUT: Mapping[str, Foreign | None] = {
    "comments": Foreign.COMMENT,
    "customXml": Foreign.DATA,
    "printerSettings": Foreign.PRINTER,
    "glossaryDocument": Foreign.BUILDING_BLOCKS,
    **dict.fromkeys(("webSettings", "footnotes", "endnotes", "hyperlink", "attachedTemplate"), None),
    **dict.fromkeys(("image", "header", "footer", "font"), None),
}
_MACROS = ("vbaProject", "wordVbaData")
# Properties of the file that tell of people and places, beside those that every program writes.
_TELLING = frozenset(
    {"creator", "lastModifiedBy", "description", "subject", "keywords", "category"}
    | {"Company", "Manager", "HyperlinkBase"}
)


@dataclass(slots=True)
class Shell:
    """A Word file that is being built.

    Attributes:
        trees: Its parts with XML, by name.
        others: Its pictures and fonts, by name.
        types: What each part is.
        links: How each part names others: what it calls them, the kind, and the name of the other.
    """

    trees: dict[str, etree._Element] = field(default_factory=dict)
    others: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    links: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)

    def add(self, kind: str, root: etree._Element) -> str:
        """Give a new header or footer a place, and return what the text calls it."""
        name = self.name_for(kind)
        self.trees[name], self.types[name] = root, _TYPES[kind]
        taken = {ident for ident, _, _ in self.links[BODY]}
        ident = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
        self.links[BODY].append((ident, kind, name))
        return ident

    def name_for(self, kind: str, ending: str = "") -> str:
        """Return the name of the next part of a kind."""
        if kind in _ONE:
            return _ONE[kind]
        folder = {"image": "media/image", "font": "fonts/font"}.get(kind, kind)
        number = 1 + sum(name.startswith(f"word/{folder}") for name in self.types)
        return f"word/{folder}{number}.{ending or 'xml'}"

    def parts(self) -> dict[str, bytes]:
        """Return the parts of the file by their names."""
        made = {
            CONTENT_TYPES: _content_types(self.types),
            "_rels/.rels": _FILE_LINKS,
            "docProps/app.xml": APP,
        }
        named: dict[str, bytes] = {name: (DECLARATION + text).encode() for name, text in made.items()}
        named["docProps/core.xml"] = (DECLARATION + _CORE).encode()
        named |= {name: serialized(root) for name, root in self.trees.items()} | self.others
        for name, links in self.links.items():
            folder, _, last = name.rpartition("/")
            named[f"{folder}/_rels/{last}.rels"] = (DECLARATION + _relationships(links)).encode()
        return named


def only_style(raw: Mapping[str, bytes], findings: Findings) -> Shell:
    """Return the style of a Word file as a shell.

    Args:
        raw: The parts of the file by their names in small letters.
        findings: Where is remembered what is no style.

    Raises:
        BrokenFileError: When a part that is needed is not there or cannot be read.
    """
    whole = relations(raw, "")
    main = next((one for one in whole.values() if one.kind == "officeDocument" and not one.outside), None)
    if main is None or main.target not in raw:
        raise BrokenFileError("Het bestand is geen volledig Word-bestand (.docx).")
    _say_properties(raw, findings)
    builder = _Builder(raw, findings)
    builder.page(main.target, "document")
    return builder.shell


@dataclass(slots=True)
class _Builder:
    """Goes from part to part and builds the shell."""

    raw: Mapping[str, bytes]
    findings: Findings
    shell: Shell = field(default_factory=Shell)
    _named: dict[str, str] = field(default_factory=dict)

    def page(self, source: str, kind: str) -> str:
        """Take over a text, a header or a footer with all that it names, and return its name."""
        name = BODY if kind == "document" else self.shell.name_for(kind)
        self._named[source] = name
        root, used = self._cleaned(source, kind)
        if root.tag != tag(_ROOTS[kind]) or root.prefix != "w":
            raise BrokenFileError(f"Het onderdeel ‘{source}’ is niet zoals Word het schrijft.")
        self.shell.trees[name] = root
        self.shell.types[name] = _TYPES.get(kind, f"{_WORD}.document.main+xml")
        known = relations(self.raw, source)
        links = [self._link(ident, one) for ident, one in known.items() if ident in used]
        if kind == "document":
            links += [self._single(ident, one) for ident, one in known.items() if one.kind in _ONE]
            for one in known.values():
                self._say(one)
        self.shell.links |= {name: links} if links or kind == "document" else {}
        return name

    def _link(self, ident: str, relation: Relation) -> tuple[str, str, str]:
        """Take over what a part names in its text."""
        if relation.target not in self.raw:
            raise BrokenFileError(f"Het onderdeel ‘{relation.target}’ ontbreekt.")
        if relation.target not in self._named:
            if relation.kind in _ROOTS:
                self.page(relation.target, relation.kind)
            else:
                self._named[relation.target] = self._binary(relation)
        return ident, relation.kind, self._named[relation.target]

    def _binary(self, relation: Relation) -> str:
        """Take over a picture or a font."""
        content = self.raw[relation.target]
        if relation.kind == "font":
            name, kind = self.shell.name_for("font", "odttf"), _TYPES["font"]
        else:
            ending = self._judged(content, relation.target)
            name, kind = self.shell.name_for("image", ending), _IMAGES.get(ending, f"image/{ending}")
        self.shell.others[name], self.shell.types[name] = content, kind
        return name

    def _judged(self, content: bytes, source: str) -> str:
        """Return the end of the name of a picture; one that cannot be used is remembered."""
        picture = look_at(content)
        if picture is None:
            why = "van een andere soort; bewaar die als .png of .jpg" if content else "leeg"
            self.findings.add(Foreign.PICTURE, f"‘{source}’ is {why}")
        elif picture.wrong:
            self.findings.add(Foreign.PICTURE, f"‘{source}’ is een beeld {picture.wrong}")
        return picture.kind if picture else "png"

    def _single(self, ident: str, relation: Relation) -> tuple[str, str, str]:
        """Take over a part of which there is one."""
        if relation.target not in self.raw:
            raise BrokenFileError(f"Het onderdeel ‘{relation.target}’ ontbreekt.")
        name = _ONE[relation.kind]
        if name in self.shell.trees:
            raise BrokenFileError(f"Het bestand heeft twee onderdelen van de soort ‘{relation.kind}’.")
        root, used = self._cleaned(relation.target, relation.kind)
        self.shell.trees[name], self.shell.types[name] = root, _TYPES[relation.kind]
        known = relations(self.raw, relation.target)
        if links := [self._link(one, known[one]) for one in known if one in used]:
            self.shell.links[name] = links
        return ident, relation.kind, name

    def _cleaned(self, source: str, kind: str) -> tuple[etree._Element, set[str]]:
        """Return a part without what is no style, and what it calls the parts that it still names."""
        root = read_xml(self.raw[source], source)
        is_page = kind in _ROOTS
        cleaner = Cleaner(
            _CALLED.get(kind, f"‘{source}’"), self.findings, relations(self.raw, source), is_page=is_page
        )
        (cleaner.clean_settings if kind == "settings" else cleaner.clean)(root)
        return root, cleaner.used

    def _say(self, relation: Relation) -> None:
        """Remember what the text names and does not come along."""
        if relation.kind.endswith(_MACROS):
            self.findings.add(Foreign.MACRO)
        elif relation.kind not in _ONE and "/" not in relation.kind:
            kind = _LEFT_OUT.get(relation.kind, Foreign.OTHER)
            if kind is not None:
                self.findings.add(kind)


def _say_properties(raw: Mapping[str, bytes], findings: Findings) -> None:
    """Remember that the file has properties that tell of people."""
    for name in ("docprops/core.xml", "docprops/app.xml", "docprops/custom.xml"):
        try:
            root = read_xml(raw[name], name) if name in raw else None
        except BrokenFileError:  # it is written anew, whatever it is
            continue
        if root is not None and (name.endswith("custom.xml") or any(map(_tells, root))):
            findings.add(Foreign.PROPERTIES)


def _tells(node: etree._Element) -> bool:
    return isinstance(node.tag, str) and etree.QName(node).localname in _TELLING and bool(node.text)


def _relationships(links: list[tuple[str, str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id={attribute(ident)} Type="{OFFICE}/{kind}" Target="{_target(name)}"/>'
        for ident, kind, name in links
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'


def _target(name: str) -> str:
    """Return how a part in the folder of the text names another part."""
    return name.removeprefix("word/")


def _content_types(types: Mapping[str, str]) -> str:
    """Return what each part is; by its name, so that an ending says nothing."""
    overrides = {
        **types,
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    listed = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    )


_FILE_LINKS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="{BODY}"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{OFFICE}/extended-properties" Target="docProps/app.xml"/>'
    "</Relationships>"
)
# Written over for each document.
_CORE = f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"/>'
