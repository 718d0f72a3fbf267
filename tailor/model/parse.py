"""Read one clause file into a tree of blocks.

The markup is plain Markdown: headings, numbered lists (leden, and in them onderdelen), dashes, and quotation
blocks for notes. What is not one of these is refused with file and line.
"""

from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from tailor.citation import Citatie
from tailor.errors import TemplateError
from tailor.grammar import letter
from tailor.model.blocks import Block, Form, Inline, Kind, Reference, Source
from tailor.model.markup import Standpoint, read_inlines
from tailor.path import Pad

Nodes = list[SyntaxTreeNode]
# Blocks only: the words of a clause have a markup of their own (``markup``).
MARKDOWN = MarkdownIt("zero").enable(["list", "heading", "blockquote"]).disable(["inline", "text_join"])


@dataclass(frozen=True, slots=True)
class PartFile:
    """A clause file: its name, what part of the text it holds and the address of that part."""

    name: str
    kind: Kind
    citation: Citatie


def read_file(path: Path, wat: str, waar: str) -> str:
    """Return the text of a file of the model.

    Args:
        path: The file.
        wat: What is said when it cannot be read.
        waar: How the file is called then.

    Raises:
        TemplateError: When it cannot be read.
    """
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        now = "Zet het bestand terug, of installeer tailor opnieuw."
        raise TemplateError(wat, waar, type(error).__name__, now) from error


def parse_part(text: str, part: PartFile, paths: frozenset[Pad]) -> Block:
    """Return the part that a clause file holds.

    Args:
        text: The content of the file.
        part: What it is.
        paths: The answers that blanks may name.

    Raises:
        TemplateError: When the file is broken; with file, line and what to do.
    """
    body, names, offset = _front_matter(text, part)
    root = SyntaxTreeNode(MARKDOWN.parse(body))
    return Parser(part, paths, names, offset).part(root)


def _front_matter(text: str, part: PartFile) -> tuple[str, list[str], int]:
    """Return the text after the front matter, the names of its lists, and how many lines were cut off."""
    if not text.startswith("---\n"):
        return text, [], 0
    head, found, body = text[4:].partition("\n---\n")
    key, _, value = head.partition(":")
    if not found or key.strip() != "lijsten" or "\n" in head:
        raise TemplateError(
            wat="Het kopje tussen de streepjes boven in het bestand is niet te lezen.",
            waar=f"{part.name}, regel 1",
            waarom="Daar mag alleen staan hoe de opsommingen heten: 'lijsten: overweging, verklaring'.",
            nu="Herstel die regel of haal het kopje weg.",
        )
    return body, [name.strip() for name in value.split(",")], head.count("\n") + 3


@dataclass
class Parser:
    """Reads the blocks of one part.

    Attributes:
        part_file: What part it is.
        paths: The answers that blanks may name.
        list_names: The names of its lists of bullets, in order.
        offset: How many lines of the file stand before the text.
        counts: How often each kind of address was given.
    """

    part_file: PartFile
    paths: frozenset[Pad]
    list_names: list[str]
    offset: int
    counts: dict[str, int] = field(default_factory=dict)

    # -- the part itself --

    def part(self, root: SyntaxTreeNode) -> Block:
        """Return the whole part; a note at its end belongs to the part, not to the last clause."""
        nodes = list(root.children)
        heading: tuple[Inline, ...] = ()
        if nodes and _level(nodes[0]) == 1:
            heading = self.inlines(nodes.pop(0))
        last = [nodes.pop()] if nodes and nodes[-1].type == "blockquote" else []
        children = self._sections(nodes, self.part_file.citation, 2)
        children += self.blocks(last, self.part_file.citation)
        source = Source(self.part_file.name, self.offset + 1)
        return Block(self.part_file.kind, self.part_file.citation, source, heading, children)

    def _sections(self, nodes: Nodes, owner: Citatie, level: int) -> tuple[Block, ...]:
        """Return the blocks up to the first heading, then one block a heading with what stands under it."""
        bounds = [i for i, node in enumerate(nodes) if _level(node) == level] + [len(nodes)]
        found = list(self.blocks(nodes[: bounds[0]], owner))
        for start, end in pairwise(bounds):
            found.append(self._section(nodes[start], nodes[start + 1 : end], owner, level))
        return tuple(found)

    def _section(self, node: SyntaxTreeNode, under: Nodes, owner: Citatie, level: int) -> Block:
        inlines = self.inlines(node)
        if self.part_file.kind is Kind.ARTIKEL and level == 2:
            kind, address = Kind.PARAGRAAF, owner.number(self._count("paragraaf"))
        elif self.part_file.kind is Kind.BIJLAGE and level <= 3:
            kind, address = Kind.TUSSENKOP, self._heading_address(owner, inlines, node)
        else:
            raise self._refuse(node, "Een kop op deze plaats kan niet.", "Maak er een alinea of een lid van.")
        children = self._sections(under, address, level + 1)
        return Block(kind, address, self.source(node), inlines, children)

    def _heading_address(self, owner: Citatie, inlines: tuple[Inline, ...], node: SyntaxTreeNode) -> Citatie:
        """Return the address of a heading in an annex: its category, its words, or its place in a section."""
        if owner != self.part_file.citation:
            return self._next(owner, "kop")
        for inline in inlines:
            if isinstance(inline, Reference) and inline.targets[0].form is Form.KOP:
                return inline.targets[0].citation
        return owner.below(node.children[0].content.strip(": "))

    # -- blocks --

    def blocks(self, nodes: Nodes, owner: Citatie, lid: Citatie | None = None) -> tuple[Block, ...]:
        """Return the blocks of these nodes, all standing under ``owner``."""
        found: list[Block] = []
        seen_list = False
        for node in nodes:
            if node.type == "paragraph":
                found.append(self._alinea(node, owner, lid, seen_list))
            elif node.type == "blockquote":
                found.append(self._toelichting(node, owner, lid))
            elif node.type in ("ordered_list", "bullet_list"):
                seen_list = True
                make = self._numbered if node.type == "ordered_list" else self._bullets
                found += make(node, owner, lid)
            else:
                raise self._refuse(node, "Deze opmaak kennen we niet.", "Gebruik leden of streepjes.")
        return tuple(found)

    def _alinea(self, node: SyntaxTreeNode, owner: Citatie, lid: Citatie | None, after_list: bool) -> Block:
        inlines = self.inlines(node, lid)
        return Block(Kind.ALINEA, self._paragraph_address(owner, after_list), self.source(node), inlines)

    def _paragraph_address(self, owner: Citatie, after_list: bool) -> Citatie:
        if self.part_file.kind is Kind.ARTIKEL and owner == self.part_file.citation and not after_list:
            return owner.own_words
        if self.part_file.kind is Kind.BIJLAGE and owner == self.part_file.citation and after_list:
            return self._next(owner.below("slot"), "alinea")
        return self._next(owner, "alinea")

    def _toelichting(self, node: SyntaxTreeNode, owner: Citatie, lid: Citatie | None) -> Block:
        number = self._count(f"{owner.section} toelichting")
        address = owner.section.below("toelichting", number if number > 1 else None)
        children = self.blocks(list(node.children), address, lid)
        return Block(Kind.TOELICHTING, address, self.source(node), (), children)

    def _numbered(self, node: SyntaxTreeNode, owner: Citatie, lid: Citatie | None) -> list[Block]:
        """Return the leden of a list, or the onderdelen when the list stands in a lid."""
        if self.part_file.kind is not Kind.ARTIKEL or owner.letter:
            raise self._refuse(node, "Een genummerde lijst kan hier niet.", "Gebruik hier streepjes.")
        return [self._numbered_item(item, i, owner, lid) for i, item in enumerate(node.children, start=1)]

    def _numbered_item(self, item: SyntaxTreeNode, number: int, owner: Citatie, lid: Citatie | None) -> Block:
        if item.info != str(number):
            raise self._refuse(
                item, f"Punt {item.info} staat op plaats {number} van zijn lijst.", "Hernummer."
            )
        if lid:
            citation = lid.with_letter(letter(number))
            return self._item(item, Kind.ONDERDEEL, citation, lid, bracket=item.markup == ")")
        citation = owner.number(number)
        return self._item(item, Kind.LID, citation, citation)

    def _bullets(self, node: SyntaxTreeNode, owner: Citatie, lid: Citatie | None) -> list[Block]:
        name = self.list_names.pop(0) if self.list_names and owner == self.part_file.citation else ""
        items = list(node.children)
        return [
            self._item(item, Kind.OPSOMMING, self._bullet_address(owner, name, len(items)), lid)
            for item in items
        ]

    def _bullet_address(self, owner: Citatie, name: str, of: int) -> Citatie:
        if self.part_file.kind is Kind.OVERWEGINGEN:
            return Citatie(f"overweging {self._count('overweging')}")
        if name:
            return self._next(owner, name) if of > 1 else owner.below(name)
        return self._next(owner.section, "onderdeel")

    def _item(
        self, item: SyntaxTreeNode, kind: Kind, citation: Citatie, lid: Citatie | None, bracket: bool = False
    ) -> Block:
        nodes = list(item.children)
        if not nodes or nodes[0].type != "paragraph":
            raise self._refuse(item, "Dit punt heeft geen eigen tekst.", "Begin het punt met een zin.")
        inlines = self.inlines(nodes[0], lid)
        children = self.blocks(nodes[1:], citation, lid)
        return Block(kind, citation, self.source(item), inlines, children, bracket)

    # -- small things --

    def inlines(self, node: SyntaxTreeNode, lid: Citatie | None = None) -> tuple[Inline, ...]:
        """Return the words of a heading, or of a paragraph in a lid."""
        text = node.children[0].content if node.children else ""
        place = Standpoint(self.part_file.citation, lid)
        return read_inlines(text, place, self.paths, self.source(node))

    def _next(self, owner: Citatie, name: str) -> Citatie:
        """Return the address of the next of these under an owner: "Bijlage 4, alinea 2"."""
        return owner.below(name, self._count(f"{owner} {name}"))

    def _count(self, name: str) -> int:
        self.counts[name] = self.counts.get(name, 0) + 1
        return self.counts[name]

    def source(self, node: SyntaxTreeNode) -> Source:
        """Return where a node stands in its file."""
        line = node.map[0] + 1 if node.map else 0
        return Source(self.part_file.name, line + self.offset)

    def _refuse(self, node: SyntaxTreeNode, why: str, now: str) -> TemplateError:
        return TemplateError(
            wat="Een tekstbestand is niet goed opgebouwd.",
            waar=str(self.source(node)), waarom=why, nu=now,
        )  # fmt: skip


def _level(node: SyntaxTreeNode) -> int:
    """Return the level of a heading, 0 for anything else."""
    return int(node.tag[1]) if node.type == "heading" else 0
