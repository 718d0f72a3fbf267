"""A clause as it now reads, and where its words come from, in Dutch."""

from collections.abc import Iterator

from tailor.answers import Antwoorden, vraag_van
from tailor.assemble.document import Clause
from tailor.assemble.find import of_party
from tailor.assemble.origins import Herkomst, Origins, Stretch
from tailor.grammar import capital
from tailor.model import Kind
from tailor.path import Pad


def tekst_van(clause: Clause) -> str:
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


def woorden_met_herkomst(origins: Origins, clause: Clause, antwoorden: Antwoorden) -> list[str]:
    """Return the words of a clause and all under it, each stretch with where it comes from.

    What is whole the model's comes last, in one line.
    """
    found = [one for part in walk_text(clause) for one in origins.stretches(part) if one.text.strip()]
    lines = [
        f"{bron_in_woorden(one, antwoorden)}: ‘{one.text.strip()}’"
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


def bron_in_woorden(stretch: Stretch, antwoorden: Antwoorden) -> str:
    """Return what brought words: the model, a correction, an answer with its name, or a deviation."""
    if stretch.soort is Herkomst.MODEL:
        return "Model"
    if stretch.soort is Herkomst.ANTWOORD and stretch.antwoord:
        naam = antwoord_in_woorden(stretch.antwoord, antwoorden)
        return f"Antwoord {stretch.antwoord}{f' ({naam})' if naam else ''}"
    return f"{bron_naam(stretch.antwoord, stretch.bron)} ({stretch.reden})"


def bron_naam(antwoord: Pad | None, bron: str) -> str:
    """Return what an edit comes from, at the beginning of a sentence: "Correctie C05", "Afwijking 2".

    Args:
        antwoord: The answer that asks for it; None when a correction or a law does.
        bron: That correction or law.
    """
    if antwoord is None:
        return capital(bron)
    asked = (vraag for holder in antwoord.holders if (vraag := vraag_van(holder)))
    words = next((vraag.als_bron for vraag in asked if vraag.als_bron), "Antwoord {pad}")
    return words.format(pad=antwoord, nummer=(antwoord.index or 0) + 1)


def antwoord_in_woorden(pad: Pad, antwoorden: Antwoorden) -> str:
    """Return how an answer is called for people; empty when no question has that path."""
    vraag = vraag_van(pad)
    return f"{vraag.kort}{of_party(antwoorden, pad)}" if vraag else ""
