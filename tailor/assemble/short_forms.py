"""What an answer repeats of the words around its blanks: one function from answers to the shorter form."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from tailor.answers import Antwoorden, questions
from tailor.answers.questionnaire import field_at, leaves
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.assemble.party_words import as_unit
from tailor.assemble.repeats import article_and_name, as_name, without_repeat
from tailor.model import Model
from tailor.model.blocks import Blank, Block, PlainWords
from tailor.path import Pad

# What stands before a blank, and what after it.
Around = tuple[str, str]
# Words that no clause says before a blank: what is asked on a line of its own.
_ELSEWHERE: Mapping[Pad, Around] = {Pad("document.versie"): ("versie ", "")}


def short_form(model: Model, antwoorden: Antwoorden, pad: Pad) -> str | None:
    """Return an answer without what the text around it says already; None when it repeats nothing.

    Args:
        model: The legal text.
        antwoorden: The answers, with the one at the path in them.
        pad: The path of the answer, or of an element of a list of texts.
    """
    value = pad.find(antwoorden)
    if not isinstance(value, str) or leaves(field_at(_asked(pad)).annotation) != {str}:
        return None
    shorter = _of_party(antwoorden, pad, value)
    for before, after in around(model).get(pad.question, ()):
        shorter = without_repeat(before, shorter, after)
    return None if shorter == value else shorter


def short_forms(model: Model, antwoorden: Antwoorden) -> Iterator[tuple[Pad, str]]:
    """Yield the answers that count and repeat the text around them, each with its shorter form."""
    for asked in questions(antwoorden):
        found = asked.value
        paths = [asked.pad[i] for i in range(len(found))] if isinstance(found, tuple) else [asked.pad]
        for pad in paths if asked.applies else ():
            if shorter := short_form(model, antwoorden, pad):
                yield pad, shorter


@lru_cache(maxsize=4)
def _around_of(parts: tuple[Block, ...]) -> dict[Pad, tuple[Around, ...]]:
    found: dict[Pad, dict[Around, None]] = {one: {words: None} for one, words in _ELSEWHERE.items()}
    for block in (block for part in parts for block in part.walk() if not block.citation.is_note):
        for place, inline in enumerate(block.inlines):
            if isinstance(inline, Blank) and inline.words:
                found.setdefault(inline.path.question, {})[_sides(block, place)] = None
    return {path: tuple(words) for path, words in found.items()}


def around(model: Model) -> Mapping[Pad, tuple[Around, ...]]:
    """Return for every question the words of the model around its blanks; a note counts for nothing."""
    return _around_of(model.parts)


def _sides(block: Block, place: int) -> Around:
    """Return the words right before and right after a piece of a block; empty where no plain words stand."""
    sides = (block.inlines[n : n + 1] if n >= 0 else () for n in (place - 1, place + 1))
    before, after = (one[0].text if one and isinstance(one[0], PlainWords) else "" for one in sides)
    return before, after


def _asked(pad: Pad) -> Pad:
    """Return the path of the question that an element of a list of texts answers."""
    return pad.parent if pad.is_element else pad


def _of_party(antwoorden: Antwoorden, pad: Pad, value: str) -> str:
    """Return the answer of a party as the words of its kind leave it; any other answer as it is."""
    partij = pad.parent.find(antwoorden)
    if pad.parent.parent is not PARTIJEN or not isinstance(partij, Partij):
        return value
    match pad.name:
        case "naam" if partij.soort is Soort.GEMEENTE:
            return as_name("van de gemeente ", value)
        case "naam":
            return article_and_name("" if partij.lidwoord == "geen" else str(partij.lidwoord), value)[1]
        case "eenheid":
            return as_unit("de Korpschef van politie ", value)
    return value
