"""One clause of the text: how it reads, where its words come from, and the ways to change it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from starlette.responses import Response

from tailor.answers import questions
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.assemble.document import Clause, Document, Editie, Filled, Gap
from tailor.assemble.find import Register
from tailor.assemble.origins import Origins
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.grammar import capital
from tailor.interview.deviations import deviations
from tailor.interview.marks import as_typed
from tailor.interview.points import POINTS
from tailor.interview.text_behind import answer_name, clause_text, walk_text, words_with_source
from tailor.path import Pad
from tailor.render.html.clauses import anchor
from tailor.web.layout import page
from tailor.web.rooms import address_of
from tailor.web.visit import HouseVisit, NotThereError

_ROOM: Final = "afwijkingen"


def show_clause(visit: HouseVisit) -> Response:
    """Show a clause by its address in the model, or its number in the text."""
    document = visit.desk.document(visit.antwoorden)
    if not isinstance(document, Document):
        raise InputError(
            wat="De tekst kan nu niet worden gemaakt.",
            waar="",
            waarom=document,
            nu="Verbeter eerst wat hier staat. U vindt het in het overzicht.",
        )
    register = Register(document)
    found = register.find(visit.part("citatie"))
    if not found:
        raise NotThereError
    one = found[0]
    shown = {
        "text": as_typed(clause_text(one.clause)),
        "place": one.place,
        "in_model": str(one.citation),
        "sources": [as_typed(line) for line in _sources(visit, one.citation)],
        "answers": _answers(visit, one.clause),
        "notes": visit.desk.text.notes([one.citation]),
        "ways": [*_ways(visit, register, one.citation)],
        "back": visit.back or f"{visit.at('tekst')}#{anchor(one.citation)}",
        "text_at": f"{visit.at('tekst', 'kaal')}#{anchor(one.citation)}",
        "places": [anchor(one.citation)],
    }
    return page(visit, "bepaling", capital(one.place), shown)


def _sources(visit: HouseVisit, citation: Citatie) -> list[str]:
    """Return the words of a clause with where each comes from."""
    antwoorden = visit.antwoorden
    origins = visit.desk.made(
        "herkomst", antwoorden, lambda: Origins(visit.desk.text.model, antwoorden, Editie.CONCEPT)
    )
    found = Register(origins.document).find(str(citation))
    return words_with_source(origins, found[0].clause, antwoorden) if found else []


def _answers(visit: HouseVisit, clause: Clause) -> list[tuple[str, str]]:
    """Return the answers that stand in a clause: what each is called, and where it is changed."""
    pads = dict.fromkeys(_pads(walk_text(clause)))
    back = visit.at("bepaling", clause.citation)
    named = ((answer_name(pad, visit.antwoorden), pad) for pad in pads)
    return [(capital(name), visit.at("naar", pad, terug=back)) for name, pad in named if name]


def _pads(clauses: Iterable[Clause]) -> Iterator[Pad]:
    inlines = (inline for one in clauses for inline in one.inlines)
    return (inline.answer for inline in inlines if isinstance(inline, Filled | Gap))


def _ways(visit: HouseVisit, register: Register, citation: Citatie) -> Iterator[tuple[str, str]]:
    """Yield the ways to change a clause: its deviations, the list of points that it is in, and a new one."""
    here = visit.at("bepaling", citation)
    for place, one in enumerate(deviations(visit.antwoorden)):
        if isinstance(one.bepaling, str) and Citatie(one.bepaling).clause == citation.clause:
            to = visit.at(_ROOM, AFWIJKINGEN, stap="wijzigen", plek=place, terug=here)
            yield f"Wijziging {place + 1} van uw huis bekijken", to
    for pad in _points_of(visit, register, citation):
        name = visit.interview.name(pad)
        yield f"Wijzigen: {name}", address_of(visit.desk.name, visit.interview, pad, here)
    yield (
        "Deze bepaling aanpassen",
        visit.at(_ROOM, AFWIJKINGEN, stap="nieuw", bepaling=citation, terug=here),
    )


def _points_of(visit: HouseVisit, register: Register, citation: Citatie) -> Iterator[Pad]:
    """Yield the lists of points in which a clause stands, when the house may change them."""
    asked = {one.pad for one in questions(visit.antwoorden) if one.applies}
    for kind in POINTS:
        holders = (found for place in visit.desk.text.places(kind.pad) for found in register.find(str(place)))
        inside = {one.citation for found in holders for one in found.clause.walk()}
        if kind.pad in asked and citation in inside:
            yield kind.pad
