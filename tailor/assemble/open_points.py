"""The list of what is still open, with the places where its gaps stand in this document."""

from collections.abc import Iterator

from tailor.answers import Antwoorden, open_vragen
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.document import Clause, Gap, OpenPunt
from tailor.assemble.find import named_clauses
from tailor.path import Pad


def open_points(antwoorden: Antwoorden, parts: tuple[Clause, ...]) -> tuple[OpenPunt, ...]:
    """Return every open question in the order of the questionnaire, each with its places in the text."""
    found: dict[Pad, list[str]] = {}
    for answer, place in dict.fromkeys(_places(parts)):
        found.setdefault(answer, []).append(place)
    return tuple(
        OpenPunt(
            q.vraag.kort + of_party(antwoorden, q.pad),
            tuple(found.get(q.pad, ())),
            q.wie,
            q.opmerking,
            q.pad,
        )
        for q in open_vragen(antwoorden)
    )


def of_party(antwoorden: Antwoorden, path: Pad) -> str:
    """Return " (partij brug)" for a question about a party; empty for one about the house."""
    if not PARTIJEN.holds(path) or path.index is None:
        return ""
    return f" (partij {antwoorden.bekende_partijen[path.index].sleutel})"


def _places(parts: tuple[Clause, ...]) -> Iterator[tuple[Pad, str]]:
    """Yield each answer with a place where it is missing, in reading order; the same pair may come twice."""
    for clause, place in named_clauses(parts):
        yield from ((i.answer, place) for i in clause.inlines if isinstance(i, Gap))
