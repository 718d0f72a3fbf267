"""The justification as a Document, so that it is printed and read back like the others of the set."""

from collections.abc import Iterator
from dataclasses import replace

from tailor.answers import Antwoorden
from tailor.assemble.document import VERANTWOORDING, Clause, Document, Text
from tailor.assemble.front import COLUMNS, point_words, still_open
from tailor.citation import Citatie
from tailor.model import Kind, Model
from tailor.verantwoording.afwijkingen import afwijkingen
from tailor.verantwoording.bouw import alinea, hoofdstuk, tabel_met_vervolg
from tailor.verantwoording.correcties import correcties
from tailor.verantwoording.grond import Grond
from tailor.verantwoording.keuzen import keuzen
from tailor.verantwoording.vooraf import vooraf


def open_punten(ground: Grond) -> tuple[Clause, ...]:
    """Return what is still open, with its owner and the remark; nothing when all is known."""
    points = ground.document.open_punten
    if not points:
        return ()
    return (
        alinea(f"{still_open(len(points))} Daarmee kan het Protocol nog niet worden getekend."),
        *tabel_met_vervolg(COLUMNS, map(point_words, points)),
    )


TITEL = "Keuzenverantwoording bij het Privacy Protocol"


def keuzenverantwoording(model: Model, antwoorden: Antwoorden, document: Document) -> Document:
    """Return the written justification of a house.

    The preface of the model asks it of a house that departs from the model: what the house chose, where it
    departs, what it mended, each with the reason, and what is still open.

    Args:
        model: The legal text.
        antwoorden: The answers of the house.
        document: The finished text, made from these answers; its numbers are the ones that are named.

    Raises:
        InputError: When an edit does not fit; the text cannot be made then either.
    """
    ground = Grond(model, antwoorden, document)
    title = Clause(Kind.TITEL, Citatie("titel"), inlines=(Text(TITEL),))
    parts = (title, hoofdstuk("Waarvoor dit document is", *vooraf(ground)), *_chapters(ground))
    return replace(document, soort=VERANTWOORDING, titel=TITEL, parts=parts, open_punten=())


def _chapters(ground: Grond) -> Iterator[Clause]:
    """Yield the chapters that hold something; what is not there is said in the first chapter."""
    for name, under in (
        ("Afwijkingen van het landelijke model", afwijkingen(ground)),
        ("Correcties van het landelijke model", correcties(ground)),
        ("De keuzen van het huis", keuzen(ground)),
        ("Open punten", open_punten(ground)),
    ):
        if under:
            yield hoofdstuk(name, *under)
