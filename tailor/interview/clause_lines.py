"""The text of a clause as lines: each paragraph and each point is one, and the points are counted again."""

import re
from collections.abc import Sequence
from typing import Final, Self

from tailor.interview.answer_field import Choice
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.lists import ADD, CHANGE, DONE, Element, ListEditor
from tailor.interview.words import shortened
from tailor.model.markup import wrapped

# How long a line of such a text is in the answers file.
WIDTH: Final = 96
_SHORT: Final = 60
_BEGIN: Final = re.compile(r"\s*(\d+[.)]|[-*+#])\s")
_POINT: Final = re.compile(r"(\s*)(\d+)[.)]\s")


def as_answer(text: str) -> str:
    """Return the text of a clause as it stands in the answers file."""
    return text if "\n" not in text else wrapped(text, WIDTH)


class LineList(ListEditor):
    """The lines of a text that is being written; its steps change the text, and no answer.

    Attributes:
        elements: The lines, each with its indent.
    """

    def __init__(self, q: Inquiry, lines: Sequence[str]) -> None:
        """Look at the lines of the text that a question asks for."""
        super().__init__(q.interview, q.pad)
        self._q, self._lines = q, tuple(lines)

    def renewed(self, interview: Interview) -> Self:
        """Return the lines as they are: they stand in no answers."""
        del interview
        return self

    @property
    def inquiry(self) -> Inquiry:
        """Return the question after the text."""
        return self._q

    @property
    def elements(self) -> tuple[str, ...]:
        """Return the lines."""
        return self._lines

    @property
    def text(self) -> str:
        """Return the text, an empty line between its lines."""
        return "\n\n".join(self._lines)

    @property
    def names(self) -> list[str]:
        """Return the lines, the long ones shortened."""
        return [shortened(line, _SHORT) or " " for line in self._lines]

    @property
    def lines(self) -> list[Choice]:
        """Return the lines as they can be chosen, each with all its words."""
        pairs = zip(self.names, self._lines, strict=True)
        return [Choice(str(i), name, line.strip()) for i, (name, line) in enumerate(pairs)]

    @property
    def steps(self) -> list[Choice]:
        """Return that a line can be added."""
        return [Choice(ADD, "Een regel toevoegen", "Een lid of onderdeel begint met 1., 2. of 3.")]

    @property
    def done(self) -> Choice:
        """Return the line that leaves the text as it is."""
        return Choice(DONE, "Klaar")

    @property
    def question(self) -> str:
        """Return what is asked about the text."""
        return "De tekst: welke regel wilt u wijzigen?"

    def element(self, place: int) -> Element:
        """Return that the words of a line can be changed."""
        return Element(self.names[place], (Choice(CHANGE, "Wijzigen"),))

    def places(self) -> list[Choice]:
        """Return where a line can be added."""
        return [
            Choice("0", "Bovenaan"),
            *(Choice(str(i), f"Na: {name}") for i, name in enumerate(self.names, 1)),
        ]

    def added(self, place: int, line: str) -> "LineList":
        """Return the text with a new line in a place; as it is without words."""
        new = [line.rstrip()] if line.strip() else []
        return LineList(self._q, (*self._lines[:place], *new, *self._lines[place:]))

    def reworded(self, place: int, words: str) -> "LineList":
        """Return the text with a line in other words; its indent stays. Without words it goes."""
        line = self._lines[place]
        indent = line[: len(line) - len(line.lstrip())]
        new = [f"{indent}{words.strip()}"] if words.strip() else []
        return LineList(self._q, (*self._lines[:place], *new, *self._lines[place + 1 :]))


def renumbered(text: str) -> str:
    """Return a text with the points of each list counted from 1: a line may have come or gone."""
    counts: dict[int, int] = {}
    found = []
    for line in text.split("\n"):
        point = _POINT.match(line)
        depth = len(line) - len(line.lstrip())
        if line.strip():
            counts = {at: count for at, count in counts.items() if at < depth + bool(point)}
        if point:
            counts[depth] = counts.get(depth, 0) + 1
            line = f"{point[1]}{counts[depth]}{line[point.end(2) :]}"
        found.append(line)
    return "\n".join(found)


def lines_of(text: str) -> list[str]:
    """Return the paragraphs and points of a text, each on one line with its indent."""
    found: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        if not line.strip():
            goes_on = False
        elif goes_on and not _BEGIN.match(line):
            found[-1] += f" {line.strip()}"
        else:
            found.append(line.rstrip())
            goes_on = True
    return found
