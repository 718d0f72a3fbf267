"""A clause in words: how it reads, where its words come from, and what a change does to the whole text."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from tailor.answers import Antwoorden, vraag_van
from tailor.assemble.differences import Differences, Renumbered, differences
from tailor.assemble.document import Clause, Document
from tailor.assemble.find import Found, of_party
from tailor.assemble.origins import Herkomst, Origins, Stretch
from tailor.grammar import capital
from tailor.model import Kind
from tailor.path import Pad

# How many clauses, numbers or references are listed.
_MOST: Final = 8


def effect_on_text(before: Document, after: Document) -> str:
    """Return what differs between two texts: how clauses will read, what falls, numbers and references."""
    found = differences(before, after)
    if not found:
        return "In de tekst verandert niets."
    return "\n\n".join(_paragraphs(found))


def _paragraphs(found: Differences) -> Iterator[str]:
    for named in found.changed[:_MOST]:
        yield f"**Zo luidt {_where(named)} straks:**\n{clause_text(named.clause)}"
    if more := len(found.changed) - _MOST:
        yield from (f"En nog {more} bepalingen.",) if more > 0 else ()
    for named in found.gone[:_MOST]:
        yield f"**Dit vervalt ({_where(named)}):**\n{clause_text(named.clause)}"
    if lines := [*new_numbers(found.numbers), *(_reference(*one) for one in _references(found))]:
        yield "\n".join(("**Wat er verder verschuift:**", *(f"- {line}" for line in _enough(lines))))


def _where(named: Found) -> str:
    place = named.place
    return f"de {place}" if place in ("aanhef", "ondertekening") else place or str(named.clause.citation)


def new_numbers(moved: Sequence[Renumbered]) -> Iterator[str]:
    """Yield the clauses that get another number, neighbours that move together in one sentence."""
    for _, group in groupby(enumerate(moved), key=lambda pair: _run(*pair)):
        run = [one for _, one in group]
        first, last = run[0], run[-1]
        if len(run) == 1:
            yield f"{first.old} wordt {first.new}."
        else:
            until = f"tot en met {_number(last.old)} worden {first.new} tot en met {_number(last.new)}"
            yield f"{first.old} {until}."


def _run(index: int, one: Renumbered) -> tuple[object, ...]:
    """Return what neighbours share that move together: where they stand, and the gap to their number."""
    ends = [_split(one.old), _split(one.new)]
    return (*(front for front, _ in ends), *(number - index for _, number in ends))


def _split(place: str) -> tuple[str, int]:
    at = max(place.rfind("."), place.rfind(" ")) + 1
    last = place[at:]
    return place[:at], int(last) if last.isdecimal() else sum(map(ord, last))


def _number(place: str) -> str:
    """Return the number of a place alone: "14.10", "onder c"."""
    return place.removeprefix("artikel ").removeprefix("Bijlage ")


def _references(found: Differences) -> Iterator[tuple[str, str, str]]:
    for one in found.references:
        yield one.place, one.old, one.new


def _reference(place: str, old: str, new: str) -> str:
    return f"de verwijzing naar {old} in {place} wordt {new}."


def _enough(lines: list[str]) -> list[str]:
    rest = len(lines) - _MOST
    return lines if rest <= 0 else [*lines[:_MOST], f"en nog {rest}."]


def clause_text(clause: Clause) -> str:
    """Return a clause with all under it, without notes, one line each; what stands lower goes in."""
    return "\n".join(_lines(clause, 0))


def _lines(clause: Clause, depth: int) -> Iterator[str]:
    if clause.kind is Kind.TOELICHTING:
        return
    text = " ".join(f"{clause.label} {clause.text}".split())
    if text:
        yield f"{'  ' * depth}{text}"
    for child in clause.children:
        yield from _lines(child, depth + 1)


def words_with_source(origins: Origins, clause: Clause, antwoorden: Antwoorden) -> list[str]:
    """Return the words of a clause and all under it, each stretch with where it comes from.

    What is whole the model's comes last, in one line.
    """
    found = [one for part in walk_text(clause) for one in origins.stretches(part) if one.text.strip()]
    lines = [
        f"{source_in_words(one, antwoorden)}: ‘{one.text.strip()}’"
        for one in found
        if one.soort is not Herkomst.MODEL
    ]
    if len(lines) < len(found):
        lines.append("De rest: de woorden van het model." if lines else "Alle woorden: van het model.")
    return lines


def walk_text(clause: Clause) -> Iterator[Clause]:
    """Yield a clause and all under it, in reading order, without notes."""
    if clause.kind is not Kind.TOELICHTING:
        yield clause
        for child in clause.children:
            yield from walk_text(child)


def source_in_words(stretch: Stretch, antwoorden: Antwoorden) -> str:
    """Return what brought words: the model, a correction, an answer with its name, or a deviation."""
    if stretch.soort is Herkomst.MODEL:
        return "Model"
    if stretch.soort is Herkomst.ANTWOORD and stretch.antwoord:
        name = answer_name(stretch.antwoord, antwoorden)
        return f"Antwoord {stretch.antwoord}{f' ({name})' if name else ''}"
    return f"{source_name(stretch.antwoord, stretch.bron)} ({stretch.reden})"


def source_name(antwoord: Pad | None, source: str) -> str:
    """Return what an edit comes from, at the beginning of a sentence: "Correctie C05", "Afwijking 2".

    Args:
        antwoord: The answer that asks for it; None when a correction or a law does.
        source: That correction or law.
    """
    if antwoord is None:
        return capital(source)
    asked = (vraag for holder in antwoord.holders if (vraag := vraag_van(holder)))
    words = next((vraag.als_bron for vraag in asked if vraag.als_bron), "Antwoord {pad}")
    return words.format(pad=antwoord, nummer=(antwoord.index or 0) + 1)


def answer_name(pad: Pad, antwoorden: Antwoorden) -> str:
    """Return how an answer is called for people; empty when no question has that path."""
    vraag = vraag_van(pad)
    return f"{vraag.kort}{of_party(antwoorden, pad)}" if vraag else ""
