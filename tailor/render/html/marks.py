"""What became of words, as HTML: ``ins`` and ``del`` that name who did it, and the choice of authors."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tailor.assemble.document import Clause, Inline
from tailor.redline.marked import Comparison, MarkedClause
from tailor.redline.types import Mark
from tailor.render.html.words import HtmlWriter, attribute, escaped
from tailor.render.typography import kept_together

CHOOSE = "Toon de wijzigingen van:"
"""What stands before the names of the authors."""


class Marks:
    """Marks the words of the clauses of one page."""

    def __init__(self, writer: HtmlWriter, auteurs: Sequence[str] = ()) -> None:
        """Keep what writes the words, and the number of each author."""
        self._writer = writer
        self._numbers = {auteur: number for number, auteur in enumerate(auteurs, start=1)}

    def words(self, clause: Clause) -> str:
        """Return the words of a clause."""
        if not isinstance(clause, MarkedClause):
            return self._writer.words(kept_together(clause.inlines))
        return "".join(self._marked(clause))

    def label(self, clause: Clause) -> str:
        """Return the number of a clause as the page shows it; empty without one."""
        if not clause.label:
            return ""
        label = f"{escaped(clause.label)} "
        mark = clause.mark if isinstance(clause, MarkedClause) else None
        return f'<span class="nummer">{self._in(mark, label)}</span>'

    def kind(self, clause: Clause) -> str:
        """Return the attribute that lets a clause that is gone be left out; empty for every other."""
        mark = clause.mark if isinstance(clause, MarkedClause) and clause.gone else None
        return f' class="weg a{self._number(mark.auteur)}"' if mark else ""

    def remark(self, clause: MarkedClause) -> str:
        """Return how the element opens that holds what is said about a clause."""
        if not clause.remark:
            return '<aside class="opmerking" role="note" aria-label="Verplaatsing">'
        name = attribute(f"Opmerking {clause.remark} van {clause.auteur}")
        number = self._number(clause.auteur)
        place = f'id="opmerking-{clause.remark}"'
        return f'<aside class="opmerking a{number}" role="note" aria-label={name} {place}>'

    def _marked(self, clause: MarkedClause) -> Iterator[str]:
        """Yield the words, those that share one fate in one element."""
        remarks = (one for one in clause.children if isinstance(one, MarkedClause))
        words = kept_together(clause.inlines)
        comments = {one.auteur: one.remark for one in remarks if one.remark}
        for mark, group in groupby(zip(clause.marks, words, strict=True), key=lambda pair: pair[0]):
            inlines: list[Inline] = [inline for _, inline in group]
            about = comments.get(mark.auteur) if mark else None
            yield self._in(mark, self._writer.words(inlines), about)

    def _in(self, mark: Mark | None, words: str, comment: int | None = None) -> str:
        """Return words in the element that says what became of them and by whom."""
        if mark is None:
            return words
        name = "del" if mark.is_gone else "ins"
        moved = " verplaatst" if mark.verplaatsing else ""
        cite = f' cite="#opmerking-{comment}"' if comment else ""
        kind = f'class="a{self._number(mark.auteur)}{moved}"'
        return f"<{name} {kind}{cite} title={attribute(mark.words)}>{words}</{name}>"

    def _number(self, auteur: str) -> int:
        return self._numbers.get(auteur, 0)


def chooser(auteurs: Sequence[str]) -> str:
    """Return the choice of authors: one that is not chosen counts as accepted, and its comments go."""
    boxes = "".join(
        f'<label for="auteur-{number}"><input type="checkbox" id="auteur-{number}" checked> '
        f"{escaped(auteur)}</label>\n"
        for number, auteur in enumerate(auteurs, start=1)
    )
    return f'<section class="keuze" aria-label="Auteurs">\n<span>{CHOOSE}</span>\n{boxes}</section>\n'


def style(document: Comparison) -> str:
    """Return the style of this page: what goes when an author is not chosen."""
    return "".join(
        f"body:has(#auteur-{n}:not(:checked)) :is(del.a{n},.weg.a{n},.opmerking.a{n}){{display:none}}\n"
        f"body:has(#auteur-{n}:not(:checked)) ins.a{n}{{all:unset}}\n"
        f"body:has(#auteur-{n}:not(:checked)) ins.a{n}:is(::before,::after){{content:none}}\n"
        for n in range(1, len(document.auteurs) + 1)
    )
