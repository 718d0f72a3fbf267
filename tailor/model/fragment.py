"""Read a text that somebody wrote to change the model: clauses in the place of, or beside, one of the model.

It is written as a lawyer writes (``own_text``), or in the markup of the clause files. A deviation may name an
answer alone, ``[huis.naam]``; any other own text of a house has no blanks.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain, tee
from types import MappingProxyType
from typing import Final

from markdown_it.tree import SyntaxTreeNode

from tailor.citation import Citatie
from tailor.errors import InputError, TemplateError
from tailor.model.blocks import Block, Kind, PlainWords, Source, with_words
from tailor.model.markup import LooseSignError, NoBlankError, NoReferenceError, Standpoint, read_inlines
from tailor.model.own_text import as_markup, read_text
from tailor.model.parse import MARKDOWN, Nodes, Parser, PartFile
from tailor.path import Pad

_NUMBER = re.compile(r"(?i)\d+(\.\d+)+\.? |artikel \d+\.")
_LISTS = ("ordered_list", "bullet_list")
# Why a text is refused and what to do, for who does not know how a clause file is written.
_FOR_A_HOUSE: Final = MappingProxyType(
    {
        LooseSignError: (
            "Zo’n teken staat alleen om een verwijzing, zoals {artikel 3.2}, of om een antwoord.",
            "Haal het teken weg, of gebruik ronde haakjes.",
        ),
        NoBlankError: (
            "Tussen rechte haken hoort de naam van een antwoord uit de vragenlijst.",
            "Haal de haken weg, of gebruik ronde haakjes.",
        ),
        NoReferenceError: (
            "Tussen accolades hoort een artikel, lid, onderdeel of bijlage, zoals {artikel 3.2}.",
            "Verbeter de verwijzing, of haal de accolades weg.",
        ),
    }
)
# The kinds of clause that an edit may write.
FREE = frozenset({Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING, Kind.ALINEA, Kind.ARTIKEL, Kind.PARAGRAAF})


@dataclass(frozen=True, slots=True)
class Site:
    """Where the text of an edit goes.

    Attributes:
        like: The clause it replaces or stands beside; the new clauses are of the same kind.
        part: The part in which it stands ("artikel 11", "Bijlage 4").
        paths: The answers that a blank may name.
        words: The words that the model has for a blank, by the path of its answer.
        where: What holds the text: the path of an answer, or a file.
        lid: The lid in which the text stands, for relative references; None for what its address says.
    """

    like: Block
    part: Block
    paths: frozenset[Pad]
    words: Mapping[Pad, str]
    where: str
    lid: Citatie | None = None


def read_fragment(text: str, site: Site, addresses: Iterator[Citatie]) -> tuple[Block, ...]:
    """Return the clauses that a text holds.

    Args:
        text: The text as it was written.
        site: Where it goes.
        addresses: The address of each clause, in order.

    Raises:
        InputError: When a reference or a blank is broken, or the text has a shape that cannot stand there.
    """
    first, again = tee(addresses)
    with _of_answer(site.where):
        try:
            found = _clauses(as_markup(text, site.like.kind), site, first)
        except TemplateError:
            found = _clauses(as_markup(text, site.like.kind, always=True), site, again)
    return tuple(_all_with_words(block, site.words) for block in found)


def _clauses(markup: str, site: Site, addresses: Iterator[Citatie]) -> tuple[Block, ...]:
    """Return the clauses that a text holds.

    Raises:
        TemplateError: When the markup is broken, or the text has a shape that cannot stand there.
    """
    part = PartFile(site.where, site.part.kind, site.part.citation)
    parser = Parser(part, site.paths, [], 0)
    nodes = list(SyntaxTreeNode(MARKDOWN.parse(markup)).children)
    if site.like.kind is Kind.ARTIKEL:
        return (_article(nodes, replace(part, citation=next(addresses)), parser),)
    if site.like.kind is Kind.PARAGRAAF:
        return (_section(nodes, next(addresses), parser),)
    return tuple(_clause(item, parser, site, next(addresses)) for item in _items(nodes, parser))


def read_words(text: str, site: Site) -> Block:
    """Return a text of one line as the words that come in the place of others.

    Raises:
        InputError: When the markup is broken.
    """
    place, source = _standpoint(site, site.like.citation), Source(site.where)
    with _of_answer(site.where):
        inlines = read_inlines(" ".join(text.split()), place, site.paths, source)
    return Block(site.like.kind, site.like.citation, source, with_words(inlines, site.words))


def own_block(kind: Kind, citation: Citatie, text: str, path: Pad, *, lid: Citatie | None = None) -> Block:
    """Return a block with an own text of the house; its words know the answer they come from.

    Args:
        kind: What the block is.
        citation: Its address.
        text: The own text; "{artikel 3.2}" is a reference.
        path: The path of the answer.
        lid: The lid in which the text stands, for relative references.

    Raises:
        InputError: When the markup is broken; it names the answer.
    """
    source = Source(str(path))
    with _of_answer(str(path)):
        found = read_inlines(text, Standpoint(citation.part, lid), None, source)
    inlines = tuple(replace(i, answer=path) if isinstance(i, PlainWords) else i for i in found)
    return Block(kind, citation, source, inlines)


def own_blocks(
    kind: Kind, addresses: Iterator[Citatie], text: str, path: Pad, *, lid: Citatie | None = None
) -> tuple[Block, ...]:
    """Return the blocks of an own text of the house that may have points under it, or blocks beside it.

    Args:
        kind: What each block is.
        addresses: The address of each, in order.
        text: The own text, as it was typed or pasted.
        path: The path of the answer.
        lid: The lid in which the text stands, for relative references; None outside leden, and in one.

    Raises:
        InputError: When a reference is broken, or the text has a shape that cannot stand there.
    """
    found, first = read_text(text, kind), next(addresses)
    if "\n" not in text or (len(found.rows) == 1 and not found.heading):
        is_marked = not found.heading and bool(found.rows) and bool(found.rows[0].mark)
        words = found.rows[0].words if is_marked else re.sub(r"[\t\n]+", " ", text)
        place = first if kind is Kind.LID else lid
        return (own_block(kind, first, words, path, lid=place),)
    source = Source(str(path))
    holder = Kind.ARTIKEL if kind in (Kind.LID, Kind.ONDERDEEL) else Kind.BIJLAGE
    like, part = Block(kind, first, source), Block(holder, first.part, source)
    site = Site(like, part, frozenset(), {}, str(path), lid)
    with _of_answer(str(path)):
        made = _clauses(as_markup(text, kind, always=True), site, chain([first], addresses))
    return tuple(_all_from(block, path) for block in made)


def _all_from(block: Block, path: Pad) -> Block:
    """Return a block of which all words, and those under it, know their answer."""
    inlines = (replace(i, answer=path) if isinstance(i, PlainWords) else i for i in block.inlines)
    return block.with_inlines(tuple(inlines)).with_children(tuple(_all_from(b, path) for b in block.children))


@contextmanager
def _of_answer(path: str) -> Iterator[None]:
    """Let an error in a text name the answer that holds it, in words for who writes no clause files."""
    try:
        yield
    except TemplateError as error:
        waarom, nu = _FOR_A_HOUSE.get(type(error), (error.waarom, error.nu))
        raise InputError(error.wat, f"antwoord {path}", waarom, nu) from error


def _article(nodes: Nodes, part: PartFile, parser: Parser) -> Block:
    """Return an article: its heading, then its leden."""
    if not nodes or nodes[0].type != "heading" or nodes[0].tag != "h1":
        now = "Zet de titel op de eerste regel en de leden op de regels daaronder."
        raise _refuse(parser, "Een artikel begint met zijn titel.", now)
    root = SyntaxTreeNode()
    root.children = nodes
    return replace(parser, part_file=part).part(root)


def _section(nodes: Nodes, citation: Citatie, parser: Parser) -> Block:
    """Return a paragraaf: its heading, then its leden."""
    if not nodes or nodes[0].type != "heading":
        now = "Zet de titel op de eerste regel en de leden op de regels daaronder."
        raise _refuse(parser, "Een paragraaf begint met haar titel.", now)
    inlines = parser.inlines(nodes[0])
    children = parser.blocks(nodes[1:], citation)
    return Block(Kind.PARAGRAAF, citation, parser.source(nodes[0]), inlines, children)


def _items(nodes: Nodes, parser: Parser) -> Iterable[Sequence[SyntaxTreeNode]]:
    """Return the nodes of each clause: the points of one list, or a paragraph with the lists under it."""
    if nodes and nodes[0].type in _LISTS and len(nodes) == 1:
        return [item.children for item in nodes[0].children]
    if nodes and nodes[0].type == "heading":
        now = "Haal de titel weg, of kies het artikel waarvoor of waarna dit artikel moet komen."
        raise _refuse(parser, "De tekst begint met een titel; die hoort bij een heel artikel.", now)
    if not nodes or nodes[0].type != "paragraph":
        now = "Begin met een zin, of met een lijst en verder niets."
        raise _refuse(parser, "De tekst begint niet met een zin of een lijst.", now)
    starts = [index for index, node in enumerate(nodes) if node.type == "paragraph"]
    return [nodes[a:b] for a, b in zip(starts, [*starts[1:], len(nodes)], strict=True)]


def _clause(nodes: Sequence[SyntaxTreeNode], parser: Parser, site: Site, citation: Citatie) -> Block:
    kind = site.like.kind
    if not nodes or nodes[0].type != "paragraph" or kind not in FREE:
        raise _refuse(parser, "Een bepaling van deze soort kan die vorm niet hebben.", "Begin met een zin.")
    if _NUMBER.match(nodes[0].children[0].content):
        now = "Laat het nummer weg; tailor zet het er zelf voor."
        raise _refuse(parser, "De tekst begint met een getypt nummer.", now)
    lid = _standpoint(site, citation).lid
    inlines = parser.inlines(nodes[0], lid)
    children = parser.blocks(list(nodes[1:]), citation, lid)
    return Block(kind, citation, Source(site.where), inlines, children, site.like.bracket)


def _standpoint(site: Site, citation: Citatie) -> Standpoint:
    place = Standpoint.of(site.part.citation, citation, site.like.kind)
    return replace(place, lid=site.lid) if site.lid else place


def _all_with_words(block: Block, words: Mapping[Pad, str]) -> Block:
    children = tuple(_all_with_words(child, words) for child in block.children)
    return block.with_inlines(with_words(block.inlines, words)).with_children(children)


def _refuse(parser: Parser, why: str, now: str) -> TemplateError:
    return TemplateError(
        wat="De tekst van een wijziging is niet goed opgebouwd.",
        waar=parser.part_file.name,
        waarom=why,
        nu=now,
    )
