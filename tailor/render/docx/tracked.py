"""Tracked changes as WordprocessingML: around runs, in properties of paragraphs and rows, and for a move.

ISO/IEC 29500-1, 17.13.5. Every change has a number of its own; a move also has a name, the same at both ends.
"""

import datetime
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tailor.redline.types import Mark, Wijze
from tailor.render.docx.xml import attribute

_ELEMENTS = {
    Wijze.INGEVOEGD: "ins",
    Wijze.VERVALLEN: "del",
    Wijze.VERPLAATST_VAN: "moveFrom",
    Wijze.VERPLAATST_NAAR: "moveTo",
}
_WITHOUT_MOVE = {Wijze.VERPLAATST_VAN: Wijze.VERVALLEN, Wijze.VERPLAATST_NAAR: Wijze.INGEVOEGD}
_LONGEST = 255
"""Word refuses a longer name of an author ([MS-OI29500])."""


@dataclass(slots=True)
class Changes:
    """Writes changes.

    Attributes:
        date: The day of every change; None when it is not known: then nothing is said of a moment.
        ids: Gives each change and each bookmark a number of its own.
    """

    date: datetime.date | None
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def around(self, mark: Mark, runs: str) -> str:
        """Return ready runs as changed; empty when there are none."""
        if not runs:
            return ""
        name = _ELEMENTS[mark.wijze]
        words = _as_deleted(runs) if mark.wijze is Wijze.VERVALLEN else runs
        return f"<w:{name} {self._facts(mark)}>{words}</w:{name}>"

    def of_paragraph(self, mark: Mark | None) -> str:
        """Return what the properties of a paragraph say of its mark; empty when it stands in both texts."""
        return f"<w:rPr>{self._empty(mark)}</w:rPr>" if mark else ""

    def of_row(self, mark: Mark | None) -> str:
        """Return what the properties of a row say of it; Word knows no row that moved."""
        return self._empty(without_move(mark)) if mark else ""

    def move_start(self, mark: Mark) -> tuple[str, str]:
        """Return what opens one end of a move and what closes it."""
        ident, name = next(self.ids), f"{_ELEMENTS[mark.wijze]}Range"
        facts = f'w:id="{ident}" w:name="verplaatsing{mark.verplaatsing}" {self._who(mark)}'
        return f"<w:{name}Start {facts}/>", f'<w:{name}End w:id="{ident}"/>'

    def _empty(self, mark: Mark) -> str:
        return f"<w:{_ELEMENTS[mark.wijze]} {self._facts(mark)}/>"

    def _facts(self, mark: Mark) -> str:
        return f'w:id="{next(self.ids)}" {self._who(mark)}'

    def _who(self, mark: Mark) -> str:
        return f"w:author={attribute(author(mark.auteur))}{moment(self.date)}"


def without_move(mark: Mark) -> Mark:
    """Return the mark with a moved end as an ordinary insertion or deletion."""
    return replace(mark, wijze=_WITHOUT_MOVE.get(mark.wijze, mark.wijze), verplaatsing=0)


def author(name: str) -> str:
    """Return the name of an author as Word can hold it."""
    return name[:_LONGEST]


def moment(date: datetime.date | None) -> str:
    """Return the attribute with the moment of a change or a comment; empty when there is no date."""
    return f' w:date="{date.isoformat()}T00:00:00Z"' if date else ""


def _as_deleted(runs: str) -> str:
    """Return runs with their words as deleted words; in ready runs ``<w:t`` is never a word of the text."""
    return runs.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
