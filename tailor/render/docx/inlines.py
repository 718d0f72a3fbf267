"""The words of a clause as runs: filled words, gaps, references and ruled lines."""

import hashlib
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tailor.assemble.document import Break, Filled, Gap, Inline, Ref, Rule, Text
from tailor.citation import Citatie
from tailor.render.docx import names
from tailor.render.docx.xml import attribute, link, run
from tailor.render.docx.xml import field as word_field
from tailor.render.typography import kept_together

_LONGEST = 64
"""Word refuses a longer tag or title of a content control."""
_BLANK = "\u2007"
"""A figure space: wide, and never broken. LibreOffice lets no-break spaces at a line end hang out unseen."""
_BLANKS = {False: 28, True: 44}
"""How many of these make a ruled line inside a sentence, by whether it is wide: 5 and 8 centimetres."""


@dataclass(slots=True)
class RunWriter:
    """Writes inlines as runs.

    Attributes:
        styles: The ids of the shell's styles by name.
        bookmarks: The bookmark of each clause that is referred to.
        labels: The label of each of those clauses.
        ids: Gives each content control a number of its own.
    """

    styles: Mapping[str, str]
    bookmarks: Mapping[Citatie, str]
    labels: Mapping[Citatie, str]
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def runs(self, inlines: Sequence[Inline], *, tab_at_end: bool = False) -> str:
        """Return the runs of a clause.

        Args:
            inlines: Its own words.
            tab_at_end: Whether the style has a ruled tab to the right edge, for a ruled line at a line end.
        """
        words = kept_together(inlines)
        pairs = zip(words, itertools.chain(words[1:], [None]), strict=False)
        return "".join(self.one(inline, after, tab_at_end=tab_at_end) for inline, after in pairs)

    def one(self, inline: Inline, following: Inline | None, *, tab_at_end: bool) -> str:
        """Return the runs of one inline; ``following`` is what comes after it, None at the end."""
        match inline:
            case Text(text):
                return run(text)
            case Filled() | Gap():
                return self._answer(inline)
            case Ref():
                bookmark, words = self.reference(inline)
                return link(bookmark, words) if bookmark else words
            case Rule(wide):
                ends = tab_at_end and (following is None or isinstance(following, Break))
                return self._rule(wide, to_margin=ends)
            case Break():
                return run("\n")

    def _answer(self, inline: Filled | Gap) -> str:
        """Return a content control that names the answer; nothing when there are no words.

        It is a rich text control: LibreOffice does not show the style of the run in a plain one.
        """
        style = self.styles[names.OPEN_PUNT] if isinstance(inline, Gap) else ""
        if not inline.text:
            return ""
        return (
            f"<w:sdt><w:sdtPr><w:alias w:val={attribute(shortened(inline.label or str(inline.answer)))}/>"
            f'<w:tag w:val={attribute(shortened(str(inline.answer)))}/><w:id w:val="{next(self.ids)}"/>'
            "</w:sdtPr>"
            f"<w:sdtContent>{run(inline.text, style)}</w:sdtContent></w:sdt>"
        )

    def reference(self, ref: Ref) -> tuple[str, str]:
        """Return the bookmark that a link around the reference leads to ("" for no link), and its runs.

        The runs are a REF field where Word's own number is this text; a field needs no link.
        """
        bookmark = self.bookmarks.get(ref.target)
        words = run(ref.text)
        if bookmark is None:
            return "", words
        number = word_number(self.labels[ref.target])
        if not ref.numeric or number is None or number != ref.text:
            return bookmark, words
        # \t takes off "Artikel"; without such a word it is left out, it might take a letter for a word.
        switches = r"\n \t \h" if " " in self.labels[ref.target] else r"\n \h"
        return "", word_field(f"REF {bookmark} {switches}", words)

    def _rule(self, wide: bool, *, to_margin: bool) -> str:
        """Return a ruled line: a tab with a leader to the margin, or underlined spaces inside a sentence.

        For a signature a tall space stands before it: it makes room above the line, also halfway a paragraph.
        """
        room = run("\u00a0", self.styles[names.HANDTEKENINGRUIMTE]) if wide else ""
        line = run("\t") if to_margin else run(_BLANK * _BLANKS[wide], self.styles[names.INVULRUIMTE])
        return room + line


def word_number(label: str) -> str | None:
    r"""Return what Word's ``REF … \n`` gives for a paragraph with this label; None when it is no number.

    Word takes off a full stop at the end but no bracket ("a)"), so such a label is no number here.
    """
    number = label.rsplit(" ", 1)[-1]
    return number[:-1] if number.endswith(".") else None


def shortened(name: str) -> str:
    """Return ``name`` in at most 64 characters; a long one ends in eight that stay the same for that name."""
    if len(name) <= _LONGEST:
        return name
    return f"{name[: _LONGEST - 9]}~{hashlib.sha256(name.encode()).hexdigest()[:8]}"
