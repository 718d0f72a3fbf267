"""The list of what is still open, with the places where its gaps stand in this document."""

import re
from collections.abc import Iterator

from tailor.answers import Antwoorden, open_vragen
from tailor.assemble.document import Clause, Gap, OpenPunt
from tailor.model import Kind

_PART_NAMES = {
    Kind.TITEL: "titel",
    Kind.AANHEF: "aanhef",
    Kind.OVERWEGINGEN: "overwegingen",
    Kind.ONDERTEKENING: "ondertekening",
}


def open_points(antwoorden: Antwoorden, parts: tuple[Clause, ...]) -> tuple[OpenPunt, ...]:
    """Return every open question in the order of the questionnaire, each with its places in the text."""
    found: dict[str, list[str]] = {}
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


def of_party(antwoorden: Antwoorden, path: str) -> str:
    """Return " (partij brug)" for a question about a party; empty for one about the house."""
    place = re.match(r"partijen\[(\d+)\]", path)
    return f" (partij {antwoorden.bekende_partijen[int(place[1])].sleutel})" if place else ""


def named_clauses(parts: tuple[Clause, ...]) -> Iterator[tuple[Clause, str]]:
    """Yield every clause in reading order, each with the way a reader finds it ("artikel 9.4", "aanhef")."""
    annex = 0
    for part in parts:
        annex += part.kind is Kind.BIJLAGE
        name = f"Bijlage {annex}" if part.kind is Kind.BIJLAGE else _PART_NAMES.get(part.kind, "")
        yield from _named(part, name)


def _places(parts: tuple[Clause, ...]) -> Iterator[tuple[str, str]]:
    """Yield each answer with a place where it is missing, in reading order; the same pair may come twice."""
    for clause, place in named_clauses(parts):
        yield from ((i.answer, place) for i in clause.inlines if isinstance(i, Gap))


def _named(clause: Clause, name: str) -> Iterator[tuple[Clause, str]]:
    """Yield a clause and all under it, each with the way a reader finds it."""
    if clause.kind is Kind.ARTIKEL:
        name = clause.label.removesuffix(".").replace("Artikel", "artikel")
    elif clause.kind in (Kind.LID, Kind.PARAGRAAF):
        name = f"artikel {clause.label.removesuffix('.')}"
    elif clause.kind is Kind.ONDERDEEL:
        name = f"{name} onder {clause.label.rstrip('.)')}"
    yield clause, name
    for child in clause.children:
        yield from _named(child, name)
