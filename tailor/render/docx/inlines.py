"""The words of a clause as runs: filled words, gaps, ruled lines, and references with what they lead to."""

import dataclasses
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tailor.assemble.document import Break, Document, Filled, Gap, Inline, Ref, Rule, Text
from tailor.assemble.front import front
from tailor.citation import Citatie
from tailor.render.docx import layout
from tailor.render.docx.ooxml import attribute, field, link, run, within
from tailor.render.links import WholeRef
from tailor.render.typography import targets

# Word refuses a longer tag or title of a content control.
_LONGEST_TAG = 64
# A figure space: wide, and never broken. LibreOffice lets no-break spaces at a line end hang out unseen.
_BLANK = "\u2007"
# How many of these make a ruled line inside a sentence, by whether it is wide: 5 and 8 centimetres.
_BLANKS = {False: 28, True: 44}
# Word refuses a longer name of a bookmark.
_LONGEST_NAME = 40


@dataclass(slots=True)
class RunWriter:
    """Writes inlines as runs.

    Attributes:
        styles: The ids of the shell's styles by name.
        bookmarks: The bookmark of each clause that is referred to.
        labels: The label of each of those clauses.
        controls: Whether an answer stands in a content control, which Word does not take back with a change.
        ids: Gives each content control a number of its own.
    """

    styles: Mapping[str, str]
    bookmarks: Mapping[Citatie, str]
    labels: Mapping[Citatie, str]
    controls: bool = True
    ids: Iterator[int] = dataclasses.field(default_factory=lambda: itertools.count(1))

    def one(self, inline: Inline, following: Inline | None, *, tab_at_end: bool) -> str:
        """Return the runs of one inline.

        Args:
            inline: The inline.
            following: What comes after it; None at the end.
            tab_at_end: Whether the style has a ruled tab to the right edge, for a ruled line at a line end.
        """
        match inline:
            case Text(text):
                return run(text) if text else ""
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
        style = self.styles[layout.OPEN_PUNT] if isinstance(inline, Gap) else ""
        if not inline.text or not self.controls:
            return run(inline.text, style) if inline.text else ""
        return (
            f"<w:sdt><w:sdtPr><w:alias w:val={attribute(shortened(inline.label or str(inline.answer)))}/>"
            f'<w:tag w:val={attribute(shortened(str(inline.answer)))}/><w:id w:val="{next(self.ids)}"/>'
            "</w:sdtPr>"
            f"<w:sdtContent>{run(inline.text, style)}</w:sdtContent></w:sdt>"
        )

    def reference(self, ref: Ref, *, inserted: bool = False) -> tuple[str, str]:
        """Return the bookmark that a link around the reference leads to ("" for no link), and its runs.

        The number is a field where that is Word's own number; a REF field alone needs no link.

        Args:
            ref: The reference.
            inserted: Whether it is a tracked insertion. LibreOffice, when it rejects a whole paragraph with a
                field that it does not know, would give the next paragraph its style; so there it is a link.
        """
        bookmark = self.bookmarks.get(ref.target)
        if bookmark is None:
            return "", run(ref.text)
        code = self._code(ref, bookmark)
        if inserted and not code.startswith("REF "):
            code = ""
        if not isinstance(ref, WholeRef):
            number = field(code, run(ref.text)) if code else run(ref.text)
            return "" if code.startswith("REF ") else bookmark, number
        before, after = (run(words) if words else "" for words in (ref.before, ref.after))
        whole = f"{before}{field(code, run(ref.number))}{after}" if code else run(ref.text)
        return bookmark, whole

    def _code(self, ref: Ref, bookmark: str) -> str:
        r"""Return the code of the field that computes the number of a reference; empty when Word cannot.

        By ``\t`` Word takes "Artikel" off a number. LibreOffice passes over that switch, and would print
        "artikel Artikel 3". Word lets the word REF be left out; LibreOffice does not know such a field and
        shows the words that stand in it. Elsewhere ``\t`` is left out: it might take a letter for a word.
        """
        shown = ref.number if isinstance(ref, WholeRef) else ref.text
        label = self.labels[ref.target]
        if not ref.numeric or word_number(label) != shown:
            return ""
        return rf"{bookmark} \n \t \h" if " " in label else rf"REF {bookmark} \n \h"

    def _rule(self, wide: bool, *, to_margin: bool) -> str:
        """Return a ruled line: a tab with a leader to the margin, or underlined spaces inside a sentence.

        For a signature a tall space stands before it: it makes room above the line, also halfway a paragraph.
        """
        room = run("\u00a0", self.styles[layout.HANDTEKENINGRUIMTE]) if wide else ""
        line = run("\t") if to_margin else run(_BLANK * _BLANKS[wide], self.styles[layout.INVULRUIMTE])
        return room + line


def word_number(label: str) -> str | None:
    r"""Return what Word's ``REF … \n`` gives for a paragraph with this label; None when it is no number.

    Word takes off a full stop at the end but no bracket ("a)"), so such a label is no number here.
    """
    number = label.rsplit(" ", 1)[-1]
    return number[:-1] if number.endswith(".") else None


def shortened(name: str) -> str:
    """Return ``name`` in at most 64 characters; a long one ends in eight that stay the same for that name."""
    return name if len(name) <= _LONGEST_TAG else within(name, _LONGEST_TAG, "~", name)


def bookmarks(document: Document) -> dict[Citatie, str]:
    """Return the bookmark of each clause that a reference or the table of contents points to.

    A reference to a clause that is not in this document (an annex alone) has no bookmark. The name comes from
    the citation, so it stays the same when the clause gets another number.
    """
    wanted = targets(document) | {part.citation for part in front(document).contents}
    return names(clause.citation for clause in document.walk() if clause.citation in wanted)


def names(citations: Iterable[Citatie]) -> dict[Citatie, str]:
    """Return a name for each citation: letters, digits and underscores, at most 40, all different."""
    found: dict[Citatie, str] = {}
    taken: set[str] = set()
    for citation in citations:
        if citation not in found:
            name = "_ref_" + re.sub(r"\W+", "_", str(citation), flags=re.ASCII).strip("_").lower()
            if len(name) > _LONGEST_NAME or name in taken:
                name = within(name, _LONGEST_NAME, "_", str(citation))
            found[citation] = name
            taken.add(found[citation])
    return found


@dataclass(slots=True)
class Marker:
    """Puts each bookmark around the words of the first paragraph of its clause.

    Attributes:
        names: The bookmark of each clause that is referred to.
        ids: Gives each bookmark a number of its own.
    """

    names: Mapping[Citatie, str]
    ids: Iterator[int] = dataclasses.field(default_factory=lambda: itertools.count(1))
    _waiting: list[str] = dataclasses.field(default_factory=list)
    _placed: set[str] = dataclasses.field(default_factory=set)

    def expect(self, citation: Citatie) -> None:
        """Let the next paragraph carry the bookmark of this clause; only the first of an address has one."""
        name = self.names.get(citation)
        if name is not None and name not in self._placed:
            self._placed.add(name)
            self._waiting.append(name)

    def around(self, content: str) -> str:
        """Return runs with the bookmarks around them that wait for a paragraph."""
        for name in self._waiting:
            ident = next(self.ids)
            content = (
                f'<w:bookmarkStart w:id="{ident}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{ident}"/>'
            )
        self._waiting.clear()
        return content
