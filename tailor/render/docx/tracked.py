"""Tracked changes and comments as WordprocessingML, and a Word file with all changes accepted or rejected.

ISO/IEC 29500-1, 17.13.5. Every change has a number of its own; a move also has a name, the same at both ends.
"""

import datetime
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from tailor.assemble.document import Break, Inline, Ref
from tailor.redline.types import ChangeKind, Mark, Passed, Piece, Remark, is_new, is_old
from tailor.render.docx import ooxml
from tailor.render.docx.inlines import RunWriter
from tailor.render.docx.ooxml import (
    CONTENT_TYPES,
    DECLARATION,
    NAMESPACE,
    RELATIONS,
    attribute,
    link,
    run,
    tag,
)
from tailor.render.docx.readback import parsed
from tailor.render.links import linked
from tailor.render.typography import kept_together

_ELEMENTS = {
    ChangeKind.INGEVOEGD: "ins",
    ChangeKind.VERVALLEN: "del",
    ChangeKind.VERPLAATST_VAN: "moveFrom",
    ChangeKind.VERPLAATST_NAAR: "moveTo",
}
_WITHOUT_MOVE = {
    ChangeKind.VERPLAATST_VAN: ChangeKind.VERVALLEN,
    ChangeKind.VERPLAATST_NAAR: ChangeKind.INGEVOEGD,
}
# Word refuses a longer name of an author ([MS-OI29500]).
_LONGEST_AUTHOR = 255
# Word refuses more ([MS-OI29500]).
_LONGEST_INITIALS = 9
_INSERTED = (tag("ins"), tag("moveTo"))
_DELETED = (tag("del"), tag("moveFrom"))
_RANGES = tuple(tag(f"{name}Range{end}") for name in ("moveFrom", "moveTo") for end in ("Start", "End"))
_PARAGRAPH = tag("p")
_PROPERTIES = tag("pPr")
_Tags = tuple[str, ...]
_WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml"
_KINDS = {
    "word/settings.xml": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings",
    ),
    "word/comments.xml": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    ),
    "word/people.xml": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml",
        "http://schemas.microsoft.com/office/2011/relationships/people",
    ),
}


@dataclass(slots=True)
class Changes:
    """Writes what became of words, of paragraphs and of rows.

    Attributes:
        writer: Writes the inlines.
        date: The day of every change; None when it is not known: then nothing is said of a moment.
        ids: Gives each change and each bookmark a number of its own.
    """

    writer: RunWriter
    date: datetime.date | None
    ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def around(self, mark: Mark, runs: str) -> str:
        """Return ready runs as changed; empty when there are none."""
        if not runs:
            return ""
        name = _ELEMENTS[mark.kind]
        words = _as_deleted(runs) if mark.kind is ChangeKind.VERVALLEN else runs
        return f"<w:{name} {self._facts(mark)}>{words}</w:{name}>"

    def of_paragraph(self, mark: Mark | None) -> str:
        """Return what the properties of a paragraph say of its mark; empty when it stands in both texts."""
        return f"<w:rPr>{self._empty(mark)}</w:rPr>" if mark else ""

    def of_row(self, mark: Mark | None) -> str:
        """Return what the properties of a row say of it; Word knows no row that moved."""
        return self._empty(without_move(mark)) if mark else ""

    def move_start(self, mark: Mark) -> tuple[str, str]:
        """Return what opens one end of a move and what closes it."""
        ident, name = next(self.ids), f"{_ELEMENTS[mark.kind]}Range"
        facts = f'w:id="{ident}" w:name="verplaatsing{mark.move}" {self._who(mark)}'
        return f"<w:{name}Start {facts}/>", f'<w:{name}End w:id="{ident}"/>'

    def runs(self, pieces: Sequence[Piece], *, tab_at_end: bool = False) -> str:
        """Return the runs of a clause; neighbours with one fate are one change.

        Args:
            pieces: Its words, old and new.
            tab_at_end: Whether the style has a ruled tab to the right edge.
        """
        words = linked(kept_together([piece.inline for piece in pieces]), [piece.mark for piece in pieces])
        pieces = [Piece(inline, piece.mark) for inline, piece in zip(words, pieces, strict=True)]
        ready = [
            (piece.mark, *self._ready(pieces, index, tab_at_end=tab_at_end))
            for index, piece in enumerate(pieces)
        ]
        return "".join(
            self._linked(mark, bookmark, [runs for _, _, runs in group])
            for (mark, bookmark), group in itertools.groupby(ready, key=lambda one: one[:2])
        )

    def _ready(self, pieces: Sequence[Piece], index: int, *, tab_at_end: bool) -> tuple[str, str]:
        """Return the bookmark that a piece is a link to ("" for none) and its runs.

        A reference that is gone is bare words: what it led to may be gone too.
        """
        piece = pieces[index]
        if not isinstance(piece.inline, Ref):
            after = _after(pieces, index, is_new if is_old(piece.mark) else is_old)
            tab = tab_at_end and _ends_in_both(pieces, index)
            return "", self.writer.one(piece.inline, after, tab_at_end=tab)
        if is_old(piece.mark):
            return "", run(piece.inline.text)
        return self.writer.reference(piece.inline, inserted=piece.mark is not None)

    def _linked(self, mark: Mark | None, bookmark: str, runs: Sequence[str]) -> str:
        """Return neighbours of one fate; of references each is a link of its own."""
        if not bookmark:
            return self._changed(mark, "".join(runs))
        # A change stands inside a link: the schema has no link inside a change.
        return "".join(link(bookmark, self._changed(mark, one)) for one in runs)

    def _changed(self, mark: Mark | None, runs: str) -> str:
        return self.around(mark, runs) if mark else runs

    def _empty(self, mark: Mark) -> str:
        return f"<w:{_ELEMENTS[mark.kind]} {self._facts(mark)}/>"

    def _facts(self, mark: Mark) -> str:
        return f'w:id="{next(self.ids)}" {self._who(mark)}'

    def _who(self, mark: Mark) -> str:
        return f"w:author={attribute(author(mark.author))}{moment(self.date)}"


def without_move(mark: Mark) -> Mark:
    """Return the mark with a moved end as an ordinary insertion or deletion."""
    return replace(mark, kind=_WITHOUT_MOVE.get(mark.kind, mark.kind), move=0)


def author(name: str) -> str:
    """Return the name of an author as Word can hold it."""
    return name[:_LONGEST_AUTHOR]


def moment(date: datetime.date | None) -> str:
    """Return the attribute with the moment of a change or a comment; empty when there is no date."""
    return f' w:date="{date.isoformat()}T00:00:00Z"' if date else ""


def _as_deleted(runs: str) -> str:
    """Return runs with their words as deleted words; in ready runs ``<w:t`` is never a word of the text."""
    return runs.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")


def _after(pieces: Sequence[Piece], index: int, passed: Passed) -> Inline | None:
    """Return what comes after a piece in one of the texts; None at its end."""
    behind = itertools.islice(pieces, index + 1, None)
    return next((piece.inline for piece in behind if not passed(piece.mark)), None)


def _ends_in_both(pieces: Sequence[Piece], index: int) -> bool:
    """Return whether what stands in both texts ends a line in the old one too.

    Only then a ruled line may run to the margin: in the old text words would come after its tab.
    """
    after = _after(pieces, index, is_new)
    return pieces[index].mark is not None or after is None or isinstance(after, Break)


@dataclass(slots=True)
class Comments:
    """Writes comments and keeps them for their part.

    Attributes:
        changes: Gives each comment its number and says whether the place itself came or went.
    """

    changes: Changes
    _waiting: list[Remark] = field(default_factory=list)
    _written: list[str] = field(default_factory=list)

    def expect(self, remarks: Sequence[Remark]) -> None:
        """Let the next paragraph carry these comments."""
        self._waiting.extend(remarks)

    def around(self, content: str, mark: Mark | None) -> str:
        """Return the words of a paragraph with the comments around them that wait for one.

        Args:
            content: Ready runs.
            mark: The fate of the paragraph: its comments go with it, or a sign would stay that nobody sees.
        """
        for remark in self._waiting:
            ident = next(self.changes.ids)
            self._written.append(_comment(ident, remark, self.changes.date))
            sign = f'<w:r><w:commentReference w:id="{ident}"/></w:r>'
            content = (
                f'<w:commentRangeStart w:id="{ident}"/>{content}<w:commentRangeEnd w:id="{ident}"/>'
                f"{self.changes.around(mark, sign) if mark else sign}"
            )
        self._waiting.clear()
        return content

    def part(self) -> bytes:
        """Return ``word/comments.xml``; empty when there is no comment."""
        if not self._written:
            return b""
        body = f'<w:comments xmlns:w="{NAMESPACE}">{"".join(self._written)}</w:comments>'
        return (DECLARATION + body).encode()


def initials(name: str) -> str:
    """Return the first letters of the words of a name ("AZR" for "Afwijking ZVH Rivierenland")."""
    found = "".join(word[0] for word in re.findall(r"\w+", name))
    return found[:_LONGEST_INITIALS].upper()


def _comment(ident: int, remark: Remark, date: datetime.date | None) -> str:
    who = author(remark.author)
    lines = remark.text.splitlines() or [""]
    first, *rest = (run(line) for line in lines)
    paragraphs = ["<w:r><w:annotationRef/></w:r>" + first, *rest]
    return (
        f'<w:comment w:id="{ident}" w:author={attribute(who)}{moment(date)} '
        f"w:initials={attribute(initials(who))}>"
        f"{''.join(f'<w:p>{words}</w:p>' for words in paragraphs)}</w:comment>"
    )


def people(authors: Sequence[str]) -> bytes:
    """Return ``word/people.xml``: who the authors are, so that Word filters by them and shows no account."""
    known = "".join(
        f"<w15:person w15:author={attribute(author(name))}>"
        f'<w15:presenceInfo w15:providerId="None" w15:userId={attribute(author(name))}/></w15:person>'
        for name in dict.fromkeys(authors)
    )
    return (DECLARATION + f'<w15:people xmlns:w15="{_WORD_2012}">{known}</w15:people>').encode()


def with_parts(parts: Mapping[str, bytes], added: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a Word file with comments and people in it; an empty part is left out.

    A part of that name that the shell has already (it was reviewed in Word) makes place for ours.
    """
    found = dict(parts)
    for name, data in ((name, data) for name, data in added.items() if data):
        if name not in found:
            kind, relation = _KINDS[name]
            target = name.removeprefix("word/")
            override = f'<Override PartName="/{name}" ContentType="{kind}"/>'
            link = f'<Relationship Id="{_free_id(found[RELATIONS])}" Type="{relation}" Target="{target}"/>'
            found[CONTENT_TYPES] = _before_end(found[CONTENT_TYPES], override, "Types")
            found[RELATIONS] = _before_end(found[RELATIONS], link, "Relationships")
        found[name] = data
    return found


def _free_id(relations: bytes) -> str:
    taken = [int(number) for number in re.findall(rb'Id="rId(\d+)"', relations)]
    return f"rId{max(taken, default=0) + 1}"


def _before_end(part: bytes, added: str, root: str) -> bytes:
    before, end, after = part.rpartition(f"</{root}>".encode())
    return before + added.encode() + end + after


# -- accepted, rejected --


def accept_all(data: bytes) -> bytes:
    """Return the Word file with all changes in its body accepted."""
    return _settled(data, stays=_INSERTED, goes=_DELETED)


def reject_all(data: bytes) -> bytes:
    """Return the Word file with all changes in its body rejected."""
    return _settled(data, stays=_DELETED, goes=_INSERTED)


def _settled(data: bytes, *, stays: _Tags, goes: _Tags) -> bytes:
    """Return the Word file with every change settled: rows, then words, then the marks of paragraphs.

    Args:
        data: The Word file.
        stays: Which changes become ordinary text.
        goes: Which changes vanish with their words.
    """
    parts = ooxml.unpack(data)
    body = parsed(parts[ooxml.BODY])
    _settle_rows(body, stays, goes)
    _settle_words(body, stays, goes)
    for mark in list(_marks(body, goes)):
        _join_with_next(next(mark.iterancestors(_PARAGRAPH)))
    for node in [*_marks(body, stays), *body.iter(*_RANGES)]:
        ooxml.take_out(node)
    for node in body.iter(tag("delText")):
        node.tag = tag("t")
    return ooxml.pack({**parts, ooxml.BODY: ooxml.serialized(body)})


def _settle_rows(body: etree._Element, stays: _Tags, goes: _Tags) -> None:
    for properties in body.findall(f".//{tag('tr')}/{tag('trPr')}"):
        if any(child.tag in goes for child in properties):
            ooxml.take_out(next(properties.iterancestors(tag("tr"))))
        for child in [child for child in properties if child.tag in stays]:
            properties.remove(child)
    for table in [table for table in body.iter(tag("tbl")) if table.find(tag("tr")) is None]:
        ooxml.take_out(table)


def _settle_words(body: etree._Element, stays: _Tags, goes: _Tags) -> None:
    for node in [one for one in body.iter(*goes, *stays) if not _is_property(one)]:
        if node.tag in stays:
            for child in list(node):
                node.addprevious(child)
        ooxml.take_out(node)


def _is_property(node: etree._Element) -> bool:
    """Return whether a change is one of a paragraph mark or a row, and not one around words."""
    above = node.getparent()
    return above is not None and above.tag in (tag("rPr"), tag("trPr"))


def _marks(body: etree._Element, kinds: _Tags) -> Iterator[etree._Element]:
    """Yield the changes of paragraph marks."""
    for kind in kinds:
        yield from body.iterfind(f".//{_PARAGRAPH}/{_PROPERTIES}/{tag('rPr')}/{kind}")


def _join_with_next(paragraph: etree._Element) -> None:
    """Take away the mark of a paragraph: what is left in it goes to the next one, whose mark stays.

    Before a table, and at the end of a cell, there is no next one: it goes when it is empty, and the last
    paragraph of the body or a cell always stays.
    """
    following = paragraph.getnext()
    while following is not None and following.tag in _RANGES:
        following = following.getnext()
    left = [child for child in paragraph if child.tag != _PROPERTIES]
    if following is not None and following.tag == _PARAGRAPH:
        place = 1 if following.find(_PROPERTIES) is not None else 0
        following[place:place] = left
        ooxml.take_out(paragraph)
    elif following is not None and following.tag == tag("tbl") and paragraph.find(f".//{tag('r')}") is None:
        ooxml.take_out(paragraph)
