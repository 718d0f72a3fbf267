"""Comments in the margin: where they stand in the text, and the part that holds them."""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tailor.redline.types import Mark, Opmerking
from tailor.render.docx.tracked import Changes, author, moment
from tailor.render.docx.xml import NAMESPACE, attribute, run

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_LONGEST_INITIALS = 9
"""Word refuses more ([MS-OI29500])."""


@dataclass(slots=True)
class Comments:
    """Writes comments and keeps them for their part.

    Attributes:
        changes: Gives each comment its number and says whether the place itself came or went.
    """

    changes: Changes
    _waiting: list[Opmerking] = field(default_factory=list)
    _written: list[str] = field(default_factory=list)

    def expect(self, opmerkingen: Sequence[Opmerking]) -> None:
        """Let the next paragraph carry these comments."""
        self._waiting.extend(opmerkingen)

    def around(self, content: str, mark: Mark | None) -> str:
        """Return the words of a paragraph with the comments around them that wait for one.

        Args:
            content: Ready runs.
            mark: The fate of the paragraph: its comments go with it, or a sign would stay that nobody sees.
        """
        for opmerking in self._waiting:
            ident = next(self.changes.ids)
            self._written.append(_comment(ident, opmerking, self.changes.date))
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
        return (_DECLARATION + body).encode()


def initials(name: str) -> str:
    """Return the first letters of the words of a name ("AZR" for "Afwijking ZVH Rivierenland")."""
    found = "".join(word[0] for word in re.findall(r"\w+", name))
    return found[:_LONGEST_INITIALS].upper()


def _comment(ident: int, opmerking: Opmerking, date: datetime.date | None) -> str:
    who = author(opmerking.auteur)
    lines = opmerking.tekst.splitlines() or [""]
    first, *rest = (run(line) for line in lines)
    paragraphs = ["<w:r><w:annotationRef/></w:r>" + first, *rest]
    return (
        f'<w:comment w:id="{ident}" w:author={attribute(who)}{moment(date)} '
        f"w:initials={attribute(initials(who))}>"
        f"{''.join(f'<w:p>{words}</w:p>' for words in paragraphs)}</w:comment>"
    )


_WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml"


def people(authors: Sequence[str]) -> bytes:
    """Return ``word/people.xml``: who the authors are, so that Word filters by them and shows no account."""
    known = "".join(
        f"<w15:person w15:author={attribute(author(name))}>"
        f'<w15:presenceInfo w15:providerId="None" w15:userId={attribute(author(name))}/></w15:person>'
        for name in dict.fromkeys(authors)
    )
    return (_DECLARATION + f'<w15:people xmlns:w15="{_WORD_2012}">{known}</w15:people>').encode()


_TYPES = "[Content_Types].xml"
_RELATIONS = "word/_rels/document.xml.rels"
_KINDS = {
    "word/comments.xml": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    ),
    "word/people.xml": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.people+xml",
        "http://schemas.microsoft.com/office/2011/relationships/people",
    ),
}


def with_parts(parts: Mapping[str, bytes], added: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a Word file with comments and people in it; an empty part is left out.

    A part of that name that the shell has already (it was reviewed in Word) makes place for ours.
    """
    found = dict(parts)
    for name, data in added.items():
        if data and name not in found:
            kind, relation = _KINDS[name]
            target = name.removeprefix("word/")
            override = f'<Override PartName="/{name}" ContentType="{kind}"/>'
            link = f'<Relationship Id="{_free_id(found[_RELATIONS])}" Type="{relation}" Target="{target}"/>'
            found[_TYPES] = _before_end(found[_TYPES], override, "Types")
            found[_RELATIONS] = _before_end(found[_RELATIONS], link, "Relationships")
        if data:
            found[name] = data
    return found


def _free_id(relations: bytes) -> str:
    taken = [int(number) for number in re.findall(rb'Id="rId(\d+)"', relations)]
    return f"rId{max(taken, default=0) + 1}"


def _before_end(part: bytes, added: str, root: str) -> bytes:
    before, end, after = part.rpartition(f"</{root}>".encode())
    return before + added.encode() + end + after
