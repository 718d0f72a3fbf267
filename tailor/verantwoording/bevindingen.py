"""What the rules found, for a lawyer: by weight in the justification, by article in a report of its own."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tailor.assemble.builders import Cell, heading, paragraph, placed, table_with_rest
from tailor.assemble.document import Clause, Document, Text, grouped
from tailor.check import RULES, Finding, Level
from tailor.check.outdated import CONSULTED
from tailor.citation import Citatie
from tailor.grammar import capital, date, sentence
from tailor.model import Kind

CONTROLERAPPORT = "controlerapport"
_TITEL = "Controlerapport bij het Privacy Protocol"
_PLACE = Citatie("controle")
_COLUMNS = ("Waar", "Bevinding", "Wat nu", "Bron")
_WEIGHT = {
    Level.BLOKKEREND: "Blokkeert het tekenen",
    Level.LET_OP: "Let op",
    Level.INFO: "Ter informatie",
}
_ACCEPTED = "Aanvaard door een jurist"
_WHOLE = "Het geheel"


def by_weight(found: Iterable[Finding]) -> Iterator[Clause]:
    """Yield the findings as a chapter of the justification: the heaviest first, then what was accepted."""
    groups = grouped((_ACCEPTED if one.accepted else _WEIGHT[one.level], one) for one in found)
    for head in (*_WEIGHT.values(), _ACCEPTED):
        if head in groups:
            yield heading(head)
            yield from table_with_rest(_COLUMNS, map(_row, groups[head]))


def controlerapport(document: Document, found: Sequence[Finding]) -> Document:
    """Return the report of the rules as a document: what was found, article by article.

    Args:
        document: The finished text.
        found: What the rules found in it.
    """
    title = Clause(Kind.TITEL, Citatie("titel"), inlines=(Text(_TITEL),))
    chapters = (
        ("Samenvatting", _summary(found)),
        ("Bevindingen per artikel", _by_article(document, found)),
    )
    parts = (
        Clause(Kind.BIJLAGE, _PLACE.below(name), inlines=(Text(name),), children=placed(under, _PLACE))
        for name, under in chapters
    )
    return replace(document, kind=CONTROLERAPPORT, titel=_TITEL, parts=(title, *parts), open_points=())


def _summary(found: Sequence[Finding]) -> Iterator[Clause]:
    day = date(datetime.date.fromisoformat(CONSULTED))
    yield paragraph(
        f"De tekst is langs {len(RULES)} regels gelegd. De bronnen zijn geraadpleegd op {day}. Een jurist"
        " beslist; tailor geeft geen juridisch advies."
    )
    counts = [
        (head, sum(one.level is level and not one.accepted for one in found))
        for level, head in _WEIGHT.items()
    ]
    counts.append((_ACCEPTED, sum(bool(one.accepted) for one in found)))
    yield from table_with_rest(("Gewicht", "Aantal"), [(head, str(count)) for head, count in counts])


def _by_article(document: Document, found: Sequence[Finding]) -> Iterator[Clause]:
    """Yield the findings under the part of the text that the first of their clauses stands in."""
    order = {part.citation: number for number, part in enumerate(document.parts)}
    parts = grouped((_part(one, order), one) for one in found)
    for part in sorted(parts, key=lambda one: -1 if one is None else order[one]):
        yield heading(_WHOLE if part is None else capital(part.words))
        yield from table_with_rest(_COLUMNS, map(_row, parts[part]))


def _part(one: Finding, order: dict[Citatie, int]) -> Citatie | None:
    """Return the part of the text that a finding is about; None when it is about the whole."""
    above = (holder for citation in one.citations for holder in (citation, *citation.parents))
    return next((holder for holder in above if holder in order), None)


def _row(one: Finding) -> tuple[Cell, ...]:
    where = ", ".join(one.places) or str(one.answer or _WHOLE.lower())
    about = one.rule if one.accepted else f"{_WEIGHT[one.level].lower()}; {one.rule}"
    now = one.accepted or one.suggestion
    return capital(where), [one.message, f"({about})"], now, sentence(one.source)
