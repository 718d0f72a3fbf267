"""Fill one blank: ask its value and make the words, the gap or the ruled line that is printed."""

from collections.abc import Callable

from tailor.assemble.context import Context, OpenAnswerError
from tailor.assemble.document import Break, Filled, Gap, Inline, Rule, Text
from tailor.assemble.printing import Line, Lines, Result, Words
from tailor.assemble.values import FOLLOWING, value
from tailor.grammar import capital
from tailor.model.blocks import Blank
from tailor.model.markup import LIJN, REGEL
from tailor.path import Pad

Label = Callable[[Pad], str]
"""From the path of an answer to its name for people ("de meldtermijn in uren")."""
GapText = Callable[[Pad], str]
"""From the path of an answer to what is printed where it is missing."""


class Filler:
    """Fills the blanks of one document."""

    def __init__(self, ctx: Context, label: Label, gap_text: GapText) -> None:
        """Remember the answers and how to name them."""
        self._ctx, self._label, self._gap_text = ctx, label, gap_text

    def fill(self, blank: Blank, first: bool) -> tuple[Inline, ...]:
        """Return what stands in the place of a blank.

        Args:
            blank: The blank; its words are printed when the answer equals the model.
            first: Whether a sentence begins here, so that the first letter is a capital.
        """
        if blank.path in (REGEL, LIJN):
            return (Rule(wide=blank.path is REGEL),)
        if blank.path.is_open:
            return (Text(blank.words),)  # a note names no party: it shows the words of the model
        try:
            result = value(self._ctx, blank.path)
        except OpenAnswerError as error:
            if blank.path.question in FOLLOWING:
                return (Text(blank.words),)
            return (Gap(self._gap_text(error.path), error.path, self._label(error.path)),)
        return self._inlines(result, blank, first)

    def _inlines(self, result: Result, blank: Blank, first: bool) -> tuple[Inline, ...]:
        if isinstance(result, Line):
            return (Rule(),)
        if isinstance(result, Lines):
            return self._signing_lines(result)
        if not isinstance(result, Words):
            result = Words(blank.words if result is None else result, blank.path)
        if not result.text:
            return ()
        text = capital(result.text) if first else result.text
        return (Filled(text, result.answer, self._label(result.answer)),)

    def _signing_lines(self, people: Lines) -> tuple[Inline, ...]:
        """Return a line for every person who signs, each with room for a signature under it."""
        found: list[Inline] = []
        for person in people.lines:
            found += [Break()] if found else []
            found += [Filled(person, people.answer, self._label(people.answer)), Break(), Rule(wide=True)]
        return tuple(found)
