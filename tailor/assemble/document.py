"""The finished Document: what every renderer, check and report reads.

All numbers, references and filled words are final here. A renderer only lays out; it computes no text.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from tailor.citation import Citatie
from tailor.model.blocks import Kind, Tree
from tailor.path import Pad

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
# The kind of document that justifies the choices of a house; it goes with the protocol.
VERANTWOORDING = "keuzenverantwoording"


# The kind of document that holds two texts.
VERGELIJKING = "vergelijking"
# The kind of what is said on the cover of several documents in one file.
BUNDEL = "bundel"


class Editie(StrEnum):
    """How the document is printed."""

    CONCEPT = "concept"
    TOELICHTING = "toelichting"
    DEFINITIEF = "definitief"


@dataclass(frozen=True, slots=True)
class Text:
    """Words of the model, or of an edit, as they stand."""

    text: str


@dataclass(frozen=True, slots=True)
class Filled:
    """Words that an answer gave.

    Attributes:
        text: The words.
        answer: The path of that answer: the one to change for other words.
        label: Its name for people.
        also: The other answers that gave some of the words: the abbreviation of a party that an answer names.
    """

    text: str
    answer: Pad
    label: str = ""
    also: tuple[Pad, ...] = ()

    @property
    def answers(self) -> tuple[Pad, ...]:
        """Return every answer that gave some of the words."""
        return (self.answer, *self.also)


@dataclass(frozen=True, slots=True)
class Gap:
    """A blank whose answer is not known; ``text`` is printed, brackets included ("[nog niet bekend: …]")."""

    text: str
    answer: Pad
    label: str = ""


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference: ``text`` is only the number, letter or ordinal ("3.2", "c", "eerste").

    ``target`` is the citation (in the model) of the clause it points to, so it can be a link.
    ``numeric`` is True when ``text`` is exactly the number of the target in this document without its
    closing mark ("3", "3.2", "5.1.1", "c"): then Word can compute it. False for relative forms
    ("eerste", the "4" of "lid 4") and for annexes: a link only.
    """

    text: str
    target: Citatie
    numeric: bool


@dataclass(frozen=True, slots=True)
class Field:
    """What a ruled line is on a form that can be filled in on a screen.

    Attributes:
        name: Its name among the fields of the document ("naam_stuurgroep"), for programs.
        spoken: What is said to who hears the form, in Dutch ("Naam namens de Stuurgroep").
        signature: Whether it is signed; otherwise words are typed in it.
    """

    name: str
    spoken: str
    signature: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line to write on by hand; has no text.

    Attributes:
        wide: Whether it is for a signature.
        field: What it is in a file that can be filled in on a screen; None for a line on paper only.
    """

    wide: bool = False
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


Inline = Text | Filled | Gap | Ref | Rule | Break


@dataclass(frozen=True, slots=True)
class Clause(Tree):
    """One block of the document, with everything under it.

    Attributes:
        kind: What it is.
        citation: Its address in the model; clauses of our own have one under the clause they follow.
        label: The number as printed: "Artikel 3.", "3.2.", "5.1.1.", "a.", "a)"; "•" for a bullet; else "".
        inlines: Its own words, without the label.
        children: The clauses under it, in reading order.
    """

    kind: Kind
    citation: Citatie
    label: str = ""
    inlines: tuple[Inline, ...] = ()
    children: tuple["Clause", ...] = ()

    @property
    def text(self) -> str:
        """Return the own words of the clause; a ruled line is nothing, a line break is a space."""
        return "".join(inline_text(inline) for inline in self.inlines)

    @property
    def gone(self) -> bool:
        """Return whether only the old text of a comparison has this clause."""
        return False

    @property
    def current(self) -> str:
        """Return the own words; of a comparison those of the new text."""
        return self.text


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A question of the house that still needs an answer; a draft lists them in front.

    Attributes:
        what: What is asked, as a noun phrase ("de meldtermijn in uren"); of a party with its name and place.
        where: Where its gaps stand in this document ("artikel 14.3", "aanhef"); empty without a place.
        who: Who finds it out; "" when nobody was named.
        remark: What was noted about it; "" when nothing was.
        answer: The path of the answer.
        party: The party it is about, by name and place ("De Kiem (partij 4)"); empty for the house itself.
        short: What is asked, without that party.
    """

    what: str
    where: tuple[str, ...]
    who: str
    remark: str
    answer: Pad
    party: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A complete text in one edition.

    Attributes:
        kind: "protocol" for the whole set, "bijlage-1" and so on for one annex alone, or VERANTWOORDING.
        titel: The title of this document as one line.
        huis: The name of the house as printed in headers ("Zorg- en Veiligheidshuis Rivierenland").
        versie: The version of the house's text ("1.0").
        status: The status in words ("in bewerking").
        datum: The date of the document; None when it is not known yet (only in drafts).
        editie: How it is printed.
        model: The national text and its year, for the cover.
        parts: The top-level clauses, in reading order. TITEL comes first in the protocol.
        open_points: What is still open, for the list in front of a draft; empty in the definitive edition
            and for an annex alone.
        comparison: What is compared, or for whom a bundle is, in one line; empty for an ordinary document.
        preface: What a comparison says first, as clauses that belong to neither text.
        colophon: The national text with the version of our copy, for the document properties.
    """

    kind: str
    titel: str
    huis: str
    versie: str
    status: str
    datum: datetime.date | None
    editie: Editie
    model: str
    parts: tuple[Clause, ...]
    open_points: tuple[OpenPoint, ...] = ()
    comparison: str = ""
    preface: tuple[Clause, ...] = ()
    colophon: str = ""

    def walk(self) -> Iterator[Clause]:
        """Yield every clause in reading order."""
        for part in self.parts:
            yield from part.walk()

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return what can be filled in on a screen, in reading order; empty for what is no such form."""
        inlines = (inline for clause in self.walk() for inline in clause.inlines)
        return tuple(one.field for one in inlines if isinstance(one, Rule) and one.field)

    @property
    def fillable(self) -> bool:
        """Return whether a reader can fill something in on a screen."""
        return bool(self.fields)

    @property
    def citations(self) -> frozenset[Citatie]:
        """Return the address of every clause that is in the text."""
        return frozenset(clause.citation for clause in self.walk())

    def annexes(self) -> tuple["Document", ...]:
        """Return each annex as a document of its own, with the facts of the whole."""
        return tuple(
            replace(self, kind=f"bijlage-{number}", titel=part.text, parts=(part,), open_points=())
            for number, part in enumerate((p for p in self.parts if p.kind is Kind.BIJLAGE), start=1)
        )


def grouped(pairs: Iterable[tuple[_Key, _Value]]) -> dict[_Key, list[_Value]]:
    """Return the values of each key, in order."""
    found: dict[_Key, list[_Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


def alike(clauses: Iterable[Clause]) -> dict[str, Clause]:
    """Return the rows of all tables with the same heading row as one table, by the words of that row.

    Such tables get columns of the same width, however their words differ.
    """
    tables = (clause for clause in clauses if clause.kind is Kind.TABEL)
    found = grouped((table_head(table), row) for table in tables for row in table.children)
    return {head: Clause(Kind.TABEL, Citatie(""), children=tuple(rows)) for head, rows in found.items()}


def table_head(table: Clause) -> str:
    """Return the words of the heading row of a table; empty without rows."""
    return "\n".join(cell.text for cell in table.children[0].children) if table.children else ""


def inline_text(inline: Inline) -> str:
    """Return the words of one inline: nothing for a ruled line, a space for a line break."""
    if isinstance(inline, Rule):
        return ""
    return " " if isinstance(inline, Break) else inline.text


def lines(document: Document, *, labels: bool) -> list[str]:
    """Return the text of the document, one line a clause that has words, for comparing with a rendering.

    Args:
        document: The document.
        labels: Whether the numbers of clauses are put in front ("3.2. Partijen …").
    """
    found = ((f"{clause.label} {clause.text}" if labels else clause.text) for clause in document.walk())
    return [line for line in (" ".join(text.split()) for text in found) if line]
