"""What is still open: who finds it out, and where it stands."""

from tailor.assemble.document import Clause
from tailor.assemble.front import COLUMNS, point_words, still_open
from tailor.verantwoording.bouw import alinea, tabel_met_vervolg
from tailor.verantwoording.grond import Grond


def open_punten(ground: Grond) -> tuple[Clause, ...]:
    """Return what is still open, with its owner and the remark; nothing when all is known."""
    points = ground.document.open_punten
    if not points:
        return ()
    return (
        alinea(f"{still_open(len(points))} Daarmee kan het Protocol nog niet worden getekend."),
        *tabel_met_vervolg(COLUMNS, map(point_words, points)),
    )
