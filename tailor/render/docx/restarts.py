"""Where a list begins anew although Word would count on: a ``num`` of its own, with its first number.

Word restarts the letters under every lid by itself. Under a plain paragraph or a heading of an annex it would
go on with the letters of the list before; there, and only there, the paragraphs of a list name a list number.
"""

from dataclasses import dataclass, field

from tailor.errors import RenderError
from tailor.render.docx.numbering import Counters, Level, Lists, ordinal


@dataclass(slots=True)
class Restarts:
    """Goes along with the paragraphs as they are written and holds Word's numbers equal to the labels."""

    lists: Lists
    counters: Counters = field(default_factory=Counters)
    added: list[str] = field(default_factory=list)
    _current: dict[tuple[str, int], str] = field(default_factory=dict)

    def properties(self, style: str, label: str) -> str:
        """Return what a paragraph needs so that Word gives it this label: nothing, or a ``numPr``.

        Args:
            style: The id of its paragraph style.
            label: The label in the Document.

        Raises:
            RenderError: When the style cannot give that label.
        """
        level = self.lists.by_style.get(style)
        if level is None:
            raise _impossible(label, style)
        before = dict(self.counters.counts)
        self._forget_deeper(level)
        if self.counters.advance(level) == label:
            return self._number_properties(level)
        self.counters.counts = before
        return self._begin_anew(level, style, label)

    def _begin_anew(self, level: Level, style: str, label: str) -> str:
        start = ordinal(label)
        if self.counters.advance(level, start) != label:
            raise _impossible(label, style)
        number = str(self._next_number())
        self.added.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{level.scheme}"/>'
            f'<w:lvlOverride w:ilvl="{level.depth}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
            "</w:num>"
        )
        self._current[level.scheme, level.depth] = number
        return self._number_properties(level)

    def _next_number(self) -> int:
        return max(map(int, self.lists.by_number)) + 1 + len(self.added)

    def _number_properties(self, level: Level) -> str:
        """Return the list number of the list that is going on; nothing when it is that of the style."""
        number = self._current.get((level.scheme, level.depth))
        if number is None:
            return ""
        return f'<w:numPr><w:ilvl w:val="{level.depth}"/><w:numId w:val="{number}"/></w:numPr>'

    def _forget_deeper(self, level: Level) -> None:
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
