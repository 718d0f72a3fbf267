"""The markup of the clause files: read the words of a clause, and write a clause for an editor.

``[[naam]](huis.naam)`` is a blank, ``{artikel 3.2}`` a reference; the rest is text. A bracket or brace that
means itself is written with a backslash. An edit may name an answer alone, ``[huis.naam]``: the model has no
words for such a place. See ``docs/analysis/verwijzingen.md`` for the references of the model.
"""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches

from tailor.citation import Citatie
from tailor.errors import TemplateError
from tailor.grammar import ORDINALS
from tailor.model.blocks import (
    Blank,
    Block,
    Form,
    Inline,
    Kind,
    PlainWords,
    Reference,
    Source,
    Target,
    joined,
    model_words,
)
from tailor.model.own_text import begins_with_mark
from tailor.path import Pad

# The path of a place for a signature: it prints a ruled line with room above it.
RULED_ROW = Pad("regel")
# The path of a place that is always filled in by hand: it prints a ruled line in the sentence.
RULED_LINE = Pad("lijn")
_TOKEN = re.compile(
    r"\\(?P<escaped>[\\\[\]{}()#>*+.\-])"
    r"|\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]\((?P<path>[^()\s]*)\)"
    r"|\[(?P<bare>[a-z][a-z0-9_]*(?:\.[a-z0-9_]+|\[\w*\])+)\]"
    r"|\{(?P<reference>[^{}]*)\}"
    r"|(?P<stray>[\[\]{}])"
)
# A clause that an edit puts in has the address of the one before it with a letter: 11.2a, onder ba.
_PIECE = re.compile(
    r"[Bb]ijlage (?P<bijlage>\d+)"
    r"|[Cc]ategorie ?(?P<categorie>\d+)"
    r"|\blid (?P<lid>\d+[a-z]?)"
    r"|(?P<rang>" + "|".join(ORDINALS) + r")"
    r"|(?P<nummer>\d+(?:[a-z]\b)?(?:\.\d+(?:[a-z]\b)?)*)"
    r"|(?:(?<=onder )(?P<ingevoegd>0?[a-z]{2}(?![\w./])))"
    r"|(?<![\w./])(?P<letter>[a-z])(?![\w./])"
)
_RANGE_WORDS = (" t/m ", " tot en met ")
# What would begin a list, a heading or a note at the beginning of a line.
_LOOKS_LIKE_LIST = re.compile(r"(\d+)([.)])(?=\s)|([#>*+-])(?=\s)")
# What stands before the words of a line: what comes below it goes in as far.
_MARK = re.compile(r" *(?:\d+[.)] |[-*+] |#+ )?")
_POINTS = (Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING)


class LooseSignError(TemplateError):
    """A bracket or brace stands alone in a text."""


class NoBlankError(TemplateError):
    """A blank names no answer."""


class NoReferenceError(TemplateError):
    """Words between braces name no clause."""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where a reference stands, for its relative forms.

    Attributes:
        part: The part ("artikel 13", "Bijlage 4").
        lid: The lid in which it stands ("13.7"); None outside leden.
    """

    part: Citatie
    lid: Citatie | None = None

    @classmethod
    def of(cls, part: Citatie, citation: Citatie, kind: Kind) -> "Standpoint":
        """Return where the words of a clause of this kind stand; a lid stands in itself."""
        return cls(part, citation.lid if kind in (Kind.LID, Kind.ONDERDEEL) else None)

    @property
    def beside(self) -> Citatie:
        """Return what holds the leden here: "artikel 13", or "5.1" in a paragraaf."""
        above = self.lid.parent if self.lid else None
        return above or self.part

    @property
    def base(self) -> Citatie:
        """Return what a bare letter stands in."""
        return self.lid or self.part


def read_inlines(
    text: str, place: Standpoint, paths: frozenset[Pad] | None, source: Source
) -> tuple[Inline, ...]:
    """Return the words, blanks and references of one clause.

    Args:
        text: The clause in the markup of the clause files.
        place: Where it stands, for relative references.
        paths: The answers that a blank may name; None allows no blank at all.
        source: File and line, for errors.

    Raises:
        TemplateError: For an unknown answer, a reference to nothing, or a loose bracket or brace.
    """
    return joined(_read(" ".join(text.split("\n")), place, paths, source))


def _read(text: str, place: Standpoint, paths: frozenset[Pad] | None, source: Source) -> Iterator[Inline]:
    end = 0
    for match in _TOKEN.finditer(text):
        yield PlainWords(text[end : match.start()])
        yield _token(match, place, paths, source)
        end = match.end()
    yield PlainWords(text[end:])


def _token(match: re.Match[str], place: Standpoint, paths: frozenset[Pad] | None, source: Source) -> Inline:
    if match["escaped"]:
        return PlainWords(match["escaped"])
    if match["path"] is not None:
        return _blank(match["words"], match["path"], paths, source)
    if match["bare"] is not None:
        return _blank("", match["bare"], paths, source)
    if match["reference"] is not None:
        return _reference(match["reference"], place, source)
    raise LooseSignError(
        wat=f"Er staat een los teken {match['stray']} in de tekst.",
        waar=str(source),
        waarom="Blokhaken horen bij een invulplek, [woorden](antwoord), accolades bij een verwijzing.",
        nu=f"Maak de invulplek of verwijzing af, of schrijf \\{match['stray']} als u het teken zelf bedoelt.",
    )


def _blank(words: str, written: str, paths: frozenset[Pad] | None, source: Source) -> Inline:
    path = Pad.parse(written)
    if path and paths is not None and (path.question in paths or path in (RULED_ROW, RULED_LINE)):
        return Blank(words, path)
    close = get_close_matches(str(path.question if path else written), sorted(map(str, paths or ())), n=1)
    raise NoBlankError(
        wat=f"De invulplek [{words or written}] noemt een antwoord dat niet bestaat: {written or '(leeg)'}.",
        waar=str(source),
        waarom="Een invulplek moet een antwoord uit de vragenlijst noemen.",
        nu=f"Bedoelt u {close[0]}?" if close else "Noem een antwoord uit de vragenlijst.",
    )


def _reference(words: str, place: Standpoint, source: Source) -> Inline:
    if reference := read_reference(words, place):
        return reference
    raise NoReferenceError(
        wat=f"De verwijzing {{{words}}} noemt geen bepaling.",
        waar=str(source),
        waarom="Tussen accolades hoort een artikel, lid, onderdeel, bijlage of categorie.",
        nu="Schrijf bijvoorbeeld {artikel 3.2}, {lid 4}, {onder b en c} of {Bijlage 4}.",
    )


def read_reference(words: str, place: Standpoint) -> Reference | None:
    """Return the reference that the words between braces make; None when they name no clause."""
    pieces = tuple(_join_ranges(list(_pieces(words, place))))
    reference = Reference(pieces)
    return reference if reference.targets else None


def _pieces(words: str, place: Standpoint) -> Iterator[str | Target]:
    end, base = 0, place.base
    for match in _PIECE.finditer(words):
        kind = str(match.lastgroup)
        citation, form = _cited(kind, match[kind], place, base)
        base = citation if form is Form.NUMMER else base
        if literal := words[end : match.start(kind)]:
            yield literal
        yield Target(citation, form, match[kind])
        end = match.end()
    if words[end:]:
        yield words[end:]


def _cited(kind: str, words: str, place: Standpoint, base: Citatie) -> tuple[Citatie, Form]:
    """Return the clause that a number, an ordinal or a letter names, and the form in which it is shown."""
    match kind:
        case "bijlage":
            return Citatie(f"Bijlage {words}"), Form.KOP
        case "categorie":
            return place.part.below(f"categorie {words}"), Form.KOP
        case "lid":
            return place.beside.number(words), Form.LID
        case "rang":
            return place.beside.number(ORDINALS.index(words) + 1), Form.RANGTELWOORD
        case "nummer" if place.part is Citatie(f"Bijlage {words}"):
            return place.part, Form.KOP  # the heading of an annex names itself
        case "nummer":
            return Citatie.parse(words), Form.NUMMER
        case _:
            return base.with_letter(words), Form.LETTER


def _join_ranges(pieces: list[str | Target]) -> Iterator[str | Target]:
    """Make one target of "a" + " t/m " + "m"."""
    index = 0
    while index < len(pieces):
        first, middle, last = (*pieces[index : index + 3], None, None)[:3]
        if isinstance(first, Target) and isinstance(last, Target) and middle in _RANGE_WORDS:
            words = f"{first.words}{middle}{last.words}"
            yield replace(first, until=last.citation, join=str(middle), words=words)
            index += 3
        else:
            yield pieces[index]
            index += 1


def escape(text: str) -> str:
    """Return plain text as markup that prints that text."""
    return re.sub(r"([\\\[\]{}])", r"\\\1", text)


def to_markup(block: Block) -> str:
    """Return a clause with everything under it as the text of an edit; its notes stay behind.

    A clause with paragraphs of its own is written as a point of a list: else they would be clauses beside it.
    """
    holds_paragraphs = any(child.kind is Kind.ALINEA for child in block.children)
    if block.kind in _POINTS and holds_paragraphs:
        return "\n".join(_point(block, 1))
    return "\n".join(_lines(block))


def wrapped(text: str, width: int) -> str:
    """Return a text in the markup of the clause files with its long lines broken, reading the same.

    A text of one line stays one line. A line that would begin like a list, a heading or a note is not made.
    """
    lines = text.split("\n")
    return text if len(lines) == 1 else "\n".join(found for line in lines for found in _wrapped(line, width))


def _wrapped(line: str, width: int) -> list[str]:
    mark = _MARK.match(line)
    indent = " " * len(mark[0]) if mark else ""
    words = line[len(indent) :].rstrip()
    heading = line.lstrip().startswith("#")  # a heading has one line
    if heading or len(line) <= width or " ".join(words.split()) != words:
        return [line]
    room = max(width - len(indent), 20)
    found = textwrap.wrap(words, room, break_long_words=False, break_on_hyphens=False)
    if any(_LOOKS_LIKE_LIST.match(f"{one} ") or begins_with_mark(one) for one in found[1:]):
        return [line]
    return [line[: len(indent)] + found[0], *(indent + one for one in found[1:])]


def words_markup(block: Block) -> str:
    """Return the own words of a clause as markup, without what stands under it."""
    text = "".join(map(_inline, block.inlines))
    return _LOOKS_LIKE_LIST.sub(_escaped, text, count=1) if _LOOKS_LIKE_LIST.match(text) else text


def _lines(block: Block) -> Iterator[str]:
    head = {Kind.ARTIKEL: "# ", Kind.PARAGRAAF: "## "}.get(block.kind, "")
    yield f"{head}{words_markup(block)}"
    number = 0
    for child in block.children:
        if child.kind is not Kind.TOELICHTING:
            number += child.kind in (Kind.LID, Kind.ONDERDEEL)
            yield ""
            yield from _point(child, number)


def _point(block: Block, number: int) -> Iterator[str]:
    """Yield a point of a list, what stands under it indented; a paragraph has no mark."""
    sign = ")" if block.bracket else "."
    mark = {Kind.OPSOMMING: "- ", Kind.LID: f"{number}. ", Kind.ONDERDEEL: f"{number}{sign} "}
    front = mark.get(block.kind, "")
    first, *rest = _lines(block)
    yield f"{front}{first}"
    yield from (f"{' ' * len(front)}{line}" if line else "" for line in rest)


def _inline(inline: Inline) -> str:
    if isinstance(inline, Blank):
        return f"[{inline.words}]({inline.path})"
    return "{" + model_words(inline) + "}" if isinstance(inline, Reference) else escape(inline.text)


def _escaped(match: re.Match[str]) -> str:
    return f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[0]}"
