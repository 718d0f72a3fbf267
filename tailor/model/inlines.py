r"""Read the words of one clause: [[naam]](huis.naam) is a blank, {artikel 3.2} a reference.

The rest is text. A bracket or brace that means itself is written with a backslash: \[AVG\]. An edit may
name an answer alone, [huis.naam]: the model has no words for such a place.
"""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from tailor.errors import TemplateError
from tailor.model.blocks import Blank, Inline, Source, Woorden
from tailor.model.references import Standpoint, read_reference
from tailor.path import Pad

REGEL = Pad("regel")
"""The path of a place for a signature: it prints a ruled line with room above it."""
LIJN = Pad("lijn")
"""The path of a place that is always filled in by hand: it prints a ruled line in the sentence."""

_TOKEN = re.compile(
    r"\\(?P<escaped>[\\\[\]{}()#>*+.\-])"
    r"|\[(?P<words>(?:[^\[\]]|\[[^\[\]]*\])*)\]\((?P<path>[^()\s]*)\)"
    r"|\[(?P<bare>[a-z][a-z0-9_]*(?:\.[a-z0-9_]+|\[\w*\])+)\]"
    r"|\{(?P<reference>[^{}]*)\}"
    r"|(?P<stray>[\[\]{}])"
)


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
    return tuple(_merge(_read(" ".join(text.split("\n")), place, paths, source)))


def escape(text: str) -> str:
    """Return plain text as markup that prints that text."""
    return re.sub(r"([\\\[\]{}])", r"\\\1", text)


def _read(text: str, place: Standpoint, paths: frozenset[Pad] | None, source: Source) -> Iterator[Inline]:
    end = 0
    for match in _TOKEN.finditer(text):
        yield Woorden(text[end : match.start()])
        yield _token(match, place, paths, source)
        end = match.end()
    yield Woorden(text[end:])


def _token(match: re.Match[str], place: Standpoint, paths: frozenset[Pad] | None, source: Source) -> Inline:
    if match["escaped"]:
        return Woorden(match["escaped"])
    if match["path"] is not None:
        return _blank(match["words"], match["path"], paths, source)
    if match["bare"] is not None:
        return _blank("", match["bare"], paths, source)
    if match["reference"] is not None:
        return _reference(match["reference"], place, source)
    raise TemplateError(
        wat=f"Er staat een los teken {match['stray']} in de tekst.",
        waar=str(source),
        waarom="Blokhaken horen bij een invulplek, [woorden](antwoord), accolades bij een verwijzing.",
        nu=f"Maak de invulplek of verwijzing af, of schrijf \\{match['stray']} als u het teken zelf bedoelt.",
    )


def _blank(words: str, written: str, paths: frozenset[Pad] | None, source: Source) -> Inline:
    path = Pad.parse(written)
    if path and paths is not None and (path.question in paths or path in (REGEL, LIJN)):
        return Blank(words, path)
    close = get_close_matches(str(path.question if path else written), sorted(map(str, paths or ())), n=1)
    raise TemplateError(
        wat=f"De invulplek [{words}] noemt een antwoord dat niet bestaat: {written or '(leeg)'}.",
        waar=str(source),
        waarom="Een invulplek moet een antwoord uit de vragenlijst noemen.",
        nu=f"Bedoelt u {close[0]}?" if close else "Noem een antwoord uit de vragenlijst.",
    )


def _reference(words: str, place: Standpoint, source: Source) -> Inline:
    if reference := read_reference(words, place):
        return reference
    raise TemplateError(
        wat=f"De verwijzing {{{words}}} noemt geen bepaling.",
        waar=str(source),
        waarom="Tussen accolades hoort een artikel, lid, onderdeel, bijlage of categorie.",
        nu="Schrijf bijvoorbeeld {artikel 3.2}, {lid 4}, {onder b en c} of {Bijlage 4}.",
    )


def _merge(inlines: Iterator[Inline]) -> Iterator[Inline]:
    """Join neighbouring words and leave empty ones out."""
    words = ""
    for inline in inlines:
        if isinstance(inline, Woorden):
            words += inline.text
            continue
        if words:
            yield Woorden(words)
        words = ""
        yield inline
    if words:
        yield Woorden(words)
