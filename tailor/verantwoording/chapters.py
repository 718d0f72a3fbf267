"""The justification as a Document of chapters, which is printed and read back like the others of the set."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import starmap

from tailor.answers import Antwoorden
from tailor.assemble.builders import paragraph, placed, table_with_rest
from tailor.assemble.document import VERANTWOORDING, Clause, Document, Text
from tailor.assemble.front import COLUMNS, point_words, still_open
from tailor.check import Finding
from tailor.check.outdated import consulted
from tailor.citation import Citatie
from tailor.model import Kind, Model
from tailor.verantwoording import bevindingen, corrections, law, signing
from tailor.verantwoording.basis import Basis
from tailor.verantwoording.choices import choices, left_as_model
from tailor.verantwoording.departures import departures
from tailor.verantwoording.first_page import first_page
from tailor.verantwoording.signing import Signing, signings

TITEL = "Keuzenverantwoording bij het Privacy Protocol"
_PLACE = Citatie("verantwoording")


def keuzenverantwoording(
    model: Model, antwoorden: Antwoorden, document: Document, found: tuple[Finding, ...]
) -> Document:
    """Return the written justification of a house.

    The preface of the model asks it of a house that departs from the model. The first page is all that the
    lawyer of a party needs to begin with. Then come who signs, what
    the later law asks, what departs and why, what the house chose and
    what is open; in an annex what was corrected and what is as in the model. A chapter without anything in it
    is left out.

    Args:
        model: The legal text.
        antwoorden: The answers of the house.
        document: The finished text, made from these answers; its numbers are the ones that are named.
        found: What the rules found in that text.

    Raises:
        InputError: When an edit does not fit; the text cannot be made then either.
    """
    basis = Basis(model, antwoorden, document)
    signs, departs = signings(basis), departures(basis)
    chapters = {
        "Voor de jurist van een partij": first_page(basis, found, signs, departs),
        "Wie tekent: alle partijen": _who_signs(basis, signs),
        law.TITLE: law.chapter(basis, found),
        "Afwijkingen en keuzes": (*departs.clauses(), *choices(basis), *left_as_model(basis)),
        "Open vragen": _open_points(document),
        "Wat de controles vinden": bevindingen.by_weight(_beside_open(found), consulted(model.opmerkingen)),
        "Bijlage: de aanpassingen aan de WGS": law.in_full(basis),
        "Bijlage: correcties van het landelijke model": corrections.chapter(basis),
    }
    title = Clause(Kind.TITEL, Citatie("titel"), inlines=(Text(TITEL),))
    parts = (title, *(one for one in starmap(_chapter, chapters.items()) if one.children))
    return replace(document, kind=VERANTWOORDING, titel=TITEL, parts=parts, open_points=())


def _chapter(name: str, under: Iterable[Clause]) -> Clause:
    """Return a chapter: it begins on a new page and stands in the table of contents."""
    return Clause(Kind.BIJLAGE, _PLACE.below(name), inlines=(Text(name),), children=placed(under, _PLACE))


def _who_signs(basis: Basis, signs: tuple[Signing, ...]) -> Iterator[Clause]:
    """Yield how every party signs; nothing when the first page has room for that."""
    if len(signs) > signing.FEW:
        yield from signing.table_of(signs, basis.tasks)


def _open_points(document: Document) -> Iterator[Clause]:
    """Yield what is still open, with its owner and the remark; nothing when all is known."""
    if points := document.open_points:
        yield paragraph(f"{still_open(len(points))} Daarmee kan het Protocol nog niet worden getekend.")
        yield from table_with_rest(COLUMNS, map(point_words, points))


def _beside_open(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings without the open questions, which have a chapter of their own."""
    return tuple(one for one in found if not one.is_open_question)
