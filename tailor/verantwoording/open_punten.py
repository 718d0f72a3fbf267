"""What is still open: who finds it out, and where it stands."""

from tailor.assemble.document import Clause
from tailor.assemble.grammar import capital
from tailor.verantwoording.bouw import alinea, tabel_met_vervolg
from tailor.verantwoording.grond import GEEN_PLAATS, Grond, in_words


def open_punten(ground: Grond) -> tuple[Clause, ...]:
    """Return what is still open, with its owner and the remark; nothing when all is known."""
    points = ground.document.open_punten
    if not points:
        return ()
    rows = (
        (
            capital(one.wat),
            in_words(one.waar) or GEEN_PLAATS,
            one.wie or "nog niemand",
            one.opmerking or "geen",
        )
        for one in points
    )
    count = "Eén vraag heeft" if len(points) == 1 else f"{len(points)} vragen hebben"
    return (
        alinea(f"{count} nog geen antwoord. Daarmee kan het Protocol nog niet worden getekend."),
        *tabel_met_vervolg(("Vraag", "Waar in het Protocol", "Wie zoekt het uit", "Opmerking"), rows),
    )
