"""Where a list begins anew although Word would count on: a ``num`` of its own, with its first number.

Word restarts the letters under every lid by itself. Under a plain paragraph or a heading of an annex it would
go on with the letters of the list before; there, and only there, the paragraphs of a list name a list number.
"""

from dataclasses import dataclass, field

from tailor.errors import RenderError
from tailor.render.docx.numbering import Counters, ListLevel, Lists, ordinal


@dataclass(slots=True)
class Restarts:
    """Goes along with the paragraphs as they are written and holds Word's numbers equal to the labels.

    Attributes:
        lists: The lists of the shell.
        added: The lists that were needed beside them, as ready ``num`` elements.
        counters: How far each list has counted.
    """

    lists: Lists
    added: list[str] = field(default_factory=list)
    counters: Counters = field(default_factory=Counters)
    _current: dict[tuple[str, int], str] = field(default_factory=dict)
    _starts: dict[str, int] = field(default_factory=dict)

    def properties(self, style: str, label: str, beside: "Restarts | None" = None) -> str:
        """Return what a paragraph needs so that Word gives it this label: nothing, or a ``numPr``.

        Args:
            style: The id of its paragraph style.
            label: The label in the Document.
            beside: Goes along with another text in the same file; a list that begins there alone is joined.

        Raises:
            RenderError: When the style cannot give that label.
        """
        level = self._level(style, label)
        before = dict(self.counters.counts)
        self._forget_deeper(level)
        if self.counters.advance(level) == label:
            return self._number_properties(level)
        self.counters.counts = before
        return self._begin_anew(level, style, label, beside)

    def follow(self, other: "Restarts", style: str, label: str) -> None:
        """Count a paragraph that another one has just numbered: it stands in two texts, with one number.

        Args:
            other: Goes along with the other text.
            style: The id of the paragraph style.
            label: The label in the other text.
        """
        level = self._level(style, label)
        key = (level.scheme, level.depth)
        self._forget_deeper(level)
        number = other._current.get(key)
        if number is None:
            self._current.pop(key, None)
            self.counters.advance(level)
            return
        self._current[key] = number
        # A list begins with its first number at its first paragraph in this text, whichever that is.
        self.counters.advance(level, None if number in self._starts else other._starts[number])
        self._starts[number] = other._starts[number]

    def nearest(self, style: str, label: str) -> str:
        """Return what a paragraph needs to get this label, or to count on where it cannot get it.

        For a text that is not handed over as it stands: the old one of a redline, which somebody may go back
        to by rejecting all. A number above this one can then be another than it was.
        """
        before = dict(self.counters.counts)
        try:
            return self.properties(style, label)
        except RenderError:
            level = self._level(style, label)
            self.counters.counts = before
            self._forget_deeper(level)
            self.counters.advance(level)
            return self._number_properties(level)

    def _level(self, style: str, label: str) -> ListLevel:
        level = self.lists.by_style.get(style)
        if level is None:
            raise _impossible(label, style)
        return level

    def _begin_anew(self, level: ListLevel, style: str, label: str, beside: "Restarts | None") -> str:
        start = ordinal(label)
        if self.counters.advance(level, start) != label:
            raise _impossible(label, style)
        number = self._begun_beside(level, start, beside) or self._add(level, start)
        self._current[level.scheme, level.depth] = number
        self._starts[number] = start
        return self._number_properties(level)

    def _begun_beside(self, level: ListLevel, start: int, beside: "Restarts | None") -> str | None:
        """Return the list that goes on in the other text, if it can be the one that begins in this text."""
        if beside is None:
            return None
        number = beside._current.get((level.scheme, level.depth))
        fits = number is not None and number not in self._starts and beside._starts[number] == start
        return number if fits else None

    def _add(self, level: ListLevel, start: int) -> str:
        number = str(self._next_number())
        self.added.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{level.scheme}"/>'
            f'<w:lvlOverride w:ilvl="{level.depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            "</w:num>"
        )
        return number

    def _next_number(self) -> int:
        return max(map(int, self.lists.by_number)) + 1 + len(self.added)

    def _number_properties(self, level: ListLevel) -> str:
        """Return the list number of the list that is going on; nothing when it is that of the style."""
        number = self._current.get((level.scheme, level.depth))
        if number is None:
            return ""
        return f'<w:numPr><w:ilvl w:val="{level.depth}"/><w:numId w:val="{number}"/></w:numPr>'

    def _forget_deeper(self, level: ListLevel) -> None:
        """Let the lists under this level go: Word restarts them by itself."""
        for key in [key for key in self._current if key[0] == level.scheme and key[1] > level.depth]:
            del self._current[key]


def _impossible(label: str, style: str) -> RenderError:
    return RenderError(
        wat="De nummering van de Word-huisstijl geeft niet het nummer dat in het document staat.",
        waar=f"nummer ‘{label}’",
        waarom=f"De stijl ‘{style}’ van de huisstijl kan dit nummer niet maken.",
        nu="Herstel de lijstnummering in het bestand met de huisstijl, of gebruik de huisstijl van tailor.",
    )
