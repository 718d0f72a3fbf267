"""The list of what is still open, in front of a draft: clauses, so it is set and read back as all others."""

from collections.abc import Sequence

from tailor.assemble.document import Clause, Document, Editie, OpenPunt, Text
from tailor.citation import Citatie
from tailor.model.kinds import Kind

HEADING = "Open punten"
COLUMNS = ("Wat", "Waar", "Wie", "Opmerking")

_PLACE = Citatie("open punten")
_NOWHERE = "–"
_NOBODY = "nog niemand"


def open_points_list(document: Document) -> tuple[Clause, ...]:
    """Return the heading and the table of the open points; nothing when there are none, or to sign."""
    points = document.open_punten
    if not points or document.editie is Editie.DEFINITIEF:
        return ()
    rows = (_row(COLUMNS), *(_row(open_point_words(point)) for point in points))
    table = Clause(Kind.TABEL, _PLACE, children=rows)
    words = Clause(Kind.ALINEA, _PLACE, inlines=(Text(_introduction(len(points))),))
    return (Clause(Kind.TUSSENKOP, _PLACE, inlines=(Text(HEADING),), children=(words, table)),)


def open_point_words(point: OpenPunt) -> tuple[str, str, str, str]:
    """Return the cells of one open point, in the order of the columns."""
    return point.wat, ", ".join(point.waar) or _NOWHERE, point.wie or _NOBODY, point.opmerking


def _introduction(number: int) -> str:
    """Return what stands above the table."""
    count = "Eén punt staat" if number == 1 else f"{number} punten staan"
    return f"{count} nog open. Waar het antwoord in de tekst ontbreekt, is de plaats gemarkeerd."


def _row(cells: Sequence[str]) -> Clause:
    """Return a row of the table."""
    return Clause(
        Kind.RIJ,
        _PLACE,
        children=tuple(Clause(Kind.CEL, _PLACE, inlines=(Text(cell),)) for cell in cells),
    )
