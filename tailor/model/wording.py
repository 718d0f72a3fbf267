"""Replace some words of a clause: find them in what stands there, cut, and put others in their place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tailor.model.blocks import Inline, Reference, Target, Woorden, model_words


class WordsError(Exception):
    """The words cannot be replaced; the message says why, in Dutch."""


@dataclass(frozen=True, slots=True)
class Replacement:
    """The words from ``start`` to ``end`` of a clause become ``inlines``; ``by`` is who asks, for errors."""

    start: int
    end: int
    inlines: tuple[Inline, ...]
    by: str


def find_words(inlines: Sequence[Inline], words: str) -> tuple[int, int]:
    """Return where the words begin and end, counted in the words of the model.

    Raises:
        WordsError: When they are not there, or more than once.
    """
    text = "".join(map(model_words, inlines))
    count = text.count(words)
    if count == 1:
        return text.index(words), text.index(words) + len(words)
    how = "staan niet in de tekst" if not count else f"staan {count} keer in de tekst"
    raise WordsError(f"De woorden ‘{words}’ {how}. Daar staat: ‘{text}’.")


def replace_words(inlines: Sequence[Inline], replacements: Sequence[Replacement]) -> tuple[Inline, ...]:
    """Return the words of a clause with every replacement made at once.

    Raises:
        WordsError: When two claim the same words, or one cuts through a blank or a number.
    """
    ordered = sorted(replacements, key=lambda one: (one.start, one.end))
    for one, other in zip(ordered, ordered[1:], strict=False):
        if other.start < one.end:
            raise WordsError(f"{one.by} en {other.by} willen allebei dezelfde woorden vervangen.")
    found: list[Inline] = []
    position = 0
    for one in ordered:
        found += [*_cut(inlines, position, one.start), *one.inlines]
        position = one.end
    found += _cut(inlines, position, sum(len(model_words(inline)) for inline in inlines))
    return _merged(found)


def _merged(inlines: Sequence[Inline]) -> tuple[Inline, ...]:
    """Return the words with neighbours from one source joined, so that they read as one."""
    found: list[Inline] = []
    for inline in inlines:
        last = found[-1] if found else None
        if isinstance(inline, Woorden) and isinstance(last, Woorden) and inline.answer == last.answer:
            found[-1] = Woorden(last.text + inline.text, last.answer)
        else:
            found.append(inline)
    return tuple(found)


def _cut(inlines: Sequence[Inline], start: int, end: int) -> Iterator[Inline]:
    """Yield what stands from ``start`` to ``end``, with the blanks without words at both ends."""
    position = 0
    for inline in inlines:
        length = len(model_words(inline))
        first, last = max(start - position, 0), min(end - position, length)
        if start <= position and position + length <= end:
            yield inline
        elif first < last:
            yield _part(inline, first, last)
        position += length


def _part(inline: Inline, first: int, last: int) -> Inline:
    if isinstance(inline, Woorden):
        return Woorden(inline.text[first:last], inline.answer)
    if isinstance(inline, Reference):
        return Reference(tuple(_reference_part(inline, first, last)))
    raise WordsError(
        f"De woorden lopen door de invulplek ‘{inline.words or inline.path}’ heen. Neem haar geheel mee."
    )


def _reference_part(reference: Reference, first: int, last: int) -> Iterator[str | Target]:
    position = 0
    for piece in reference.pieces:
        words = piece if isinstance(piece, str) else piece.words
        begin, end = max(first - position, 0), min(last - position, len(words))
        if isinstance(piece, str) and begin < end:
            yield piece[begin:end]
        elif isinstance(piece, Target) and begin < end:
            if (begin, end) != (0, len(words)):
                raise WordsError(f"De woorden lopen door het nummer ‘{words}’ heen. Neem het geheel mee.")
            yield piece
        position += len(words)
