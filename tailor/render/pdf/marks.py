"""How the PDF marks what became of words: a sign for what happened, a letter for who did it."""

from collections.abc import Sequence
from typing import Final

from tailor.assemble.document import Clause
from tailor.redline.marked import MarkedClause
from tailor.redline.types import Mark, Wijze
from tailor.render.pdf.sentences import Fate, Json

_SIGNS: Final = {
    Wijze.INGEVOEGD: "+",
    Wijze.VERVALLEN: "-",
    Wijze.VERPLAATST_NAAR: ">",
    Wijze.VERPLAATST_VAN: "<",
}
"""What the shell calls each (`wijzigingen` in huisstijl.typ)."""


def fates(clause: Clause) -> Sequence[Fate | None]:
    """Return what became of each inline of a clause; nothing for a clause of an ordinary document."""
    return tuple(map(_fate, clause.marks)) if isinstance(clause, MarkedClause) else ()


def marked_label(clause: Clause) -> Json:
    """Return the number of a clause, marked when the whole clause is new or gone."""
    fate = _fate(clause.mark) if isinstance(clause, MarkedClause) else None
    return ["m", *fate, [clause.label]] if fate and clause.label else clause.label


def _fate(mark: Mark | None) -> Fate | None:
    return None if mark is None else (_SIGNS[mark.wijze], mark.auteur[:1].upper())
