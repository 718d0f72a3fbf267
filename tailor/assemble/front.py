"""What stands in front of the text, in words: the mark of the edition, the cover, open points and contents.

A renderer only lays this out. What a comparison says first are clauses of its own (``Document.preface``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from tailor.assemble.builders import heading, paragraph, placed, table
from tailor.assemble.document import (
    BUNDEL,
    VERGELIJKING,
    Clause,
    Document,
    Editie,
    Gap,
    Inline,
    OpenPoint,
    Text,
    inline_text,
)
from tailor.citation import Citatie
from tailor.grammar import capital, date, places_in_words
from tailor.model.blocks import Kind
from tailor.path import Pad

# The facts of a document that are printed as they are.
FACTS = ("titel", "huis", "versie", "status", "model")
# What the cover says of the text.
VERSIE, STATUS, DATUM, MODEL = "Versie", "Status", "Datum", "Gebaseerd op"
# Which answer gives what the cover says.
_ANSWERS = {
    VERSIE: Pad("document.versie"),
    STATUS: Pad("document.status"),
    DATUM: Pad("document.datum"),
}
_HOUSE = "Huis"
# What stands in the place of a date that is not known.
NO_DATE = "[nog niet bekend]"
# The heading of the table of contents.
CONTENTS = "Inhoudsopgave"
# What stands in the table of contents: parts with a heading, and the numbered headings in an article.
LISTED = frozenset({Kind.AANHEF, Kind.ARTIKEL, Kind.PARAGRAAF, Kind.ONDERTEKENING, Kind.BIJLAGE})
# What can be the one heading over a whole document.
_OVER_ALL = frozenset({Kind.BIJLAGE, Kind.TUSSENKOP})

# What is said of every open point.
COLUMNS = ("Vraag", "Waar in het Protocol", "Wie zoekt het uit", "Opmerking")

_MARKS = {Editie.CONCEPT: "CONCEPT", Editie.TOELICHTING: "TOELICHTING", Editie.DEFINITIEF: ""}
_COMPARED, _JOINT = "VERGELIJKING", " · "
_PLACE = Citatie("open punten")
_NO_ADDRESS = Citatie("")
_HEADING = "Open vragen"
_MARKED = "Waar het antwoord in de tekst ontbreekt, is de plaats gemarkeerd."
_NOWHERE, _NOBODY, _NOTHING = "geen plaats in de tekst", "nog niemand", "geen"


@dataclass(frozen=True, slots=True)
class Front:
    """What stands in front of a text.

    Attributes:
        name: The title of the file, as one line.
        mark: What stands on every page, so that nobody takes it for the text to sign; empty for that text.
        huis: The house.
        subject: What is compared, or for whom a bundle is; empty for an ordinary document.
        titel: The title; nothing for an annex alone, which begins with its own heading.
        facts: Names and values of what the cover says of the text.
        open_points: The list of what is still open: a heading with an introduction and a table.
        contents: The headings in the table of contents; a paragraaf stands a level below its article. Nothing
            when there is but one.
    """

    name: str
    mark: str
    huis: str
    subject: str
    titel: tuple[Inline, ...]
    facts: tuple[tuple[str, Text | Gap], ...]
    open_points: tuple[Clause, ...]
    contents: tuple[Clause, ...]

    @property
    def word(self) -> str:
        """Return the word of the mark that a page can show behind the text; empty in the text to sign."""
        return self.mark.rpartition(_JOINT)[2]


def front(document: Document) -> Front:
    """Return what stands in front of the text of a document."""
    compared = document.kind == VERGELIJKING
    cover = has_cover(document)
    parts = document.parts if cover else ()
    return Front(
        name=": ".join(filter(None, (document.comparison, document.titel))),
        mark=_JOINT.join(filter(None, (_MARKS[document.editie], _COMPARED if compared else ""))),
        huis=document.huis,
        subject=document.comparison,
        titel=document.parts[0].inlines if cover else (),
        facts=_facts(document),
        open_points=_open_points(document) if cover else (),
        contents=_contents(parts),
    )


def bundle_cover(titel: str, partij: str, document: Document) -> Document:
    """Return what the cover of a bundle says.

    Args:
        titel: What the bundle is.
        partij: For whom it is.
        document: The document whose house, version, status, date and edition it has.
    """
    words = Clause(Kind.TITEL, _NO_ADDRESS, inlines=(Text(titel),))
    facts = replace(document, kind=BUNDEL, titel=titel, parts=(words,), comparison=partij)
    return replace(facts, open_points=(), preface=())


def headed(document: Document) -> Document:
    """Return a document with one heading over all of it: its cover or its own heading, or else its title."""
    own = [clause for clause in document.parts if clause.kind in _OVER_ALL and len(document.parts) == 1]
    if has_cover(document) or any(_words(one) == document.titel.split() for one in own):
        return document
    whole = Clause(Kind.BIJLAGE, _NO_ADDRESS, inlines=(Text(document.titel),), children=document.parts)
    return replace(document, parts=(whole,))


def _words(clause: Clause) -> list[str]:
    return f"{clause.label} {clause.current}".split()


def is_heading(clause: Clause) -> bool:
    """Return whether a clause has words to find it by; of a comparison in the new text."""
    return not clause.gone and bool(clause.current or clause.label)


def _contents(parts: Sequence[Clause]) -> tuple[Clause, ...]:
    """Return the table of contents; nothing for one heading, which needs no page to be found."""
    listed = tuple(_listed(parts))
    return listed if len(listed) > 1 else ()


def _listed(parts: Sequence[Clause]) -> Iterator[Clause]:
    """Yield the headings that stand in the table of contents, in order."""
    for clause in chain.from_iterable(part.walk() for part in parts):
        if clause.kind in LISTED and is_heading(clause):
            yield clause


def has_cover(document: Document) -> bool:
    """Return whether the document has a cover of its own: not when it is an annex alone."""
    return bool(document.parts) and document.parts[0].kind is Kind.TITEL


def point_words(point: OpenPoint) -> tuple[str, str, str, str]:
    """Return the cells of one open point, in the order of the columns."""
    where = places_in_words(point.where) or _NOWHERE
    return capital(point.what), where, point.who or _NOBODY, point.remark or _NOTHING


def printed(document: Document) -> Iterator[tuple[str, str]]:
    """Yield everything that is printed, each with the fact, the answer or the clause that it comes from."""
    for name in FACTS:
        yield name, getattr(document, name)
    yield "titel", document.comparison
    for point in document.open_points:
        yield str(point.answer), " ".join(point_words(point))
    for clause in chain(*(part.walk() for part in document.preface), document.walk()):
        yield str(clause.citation), f"{clause.label}{clause.citation}"
        for inline in clause.inlines:
            yield str(getattr(inline, "answer", "") or clause.citation), inline_text(inline)


def _facts(document: Document) -> tuple[tuple[str, Text | Gap], ...]:
    day = Text(date(document.datum)) if document.datum else Gap(NO_DATE, answer=Pad("document.datum"))
    return (
        (VERSIE, Text(document.versie)),
        (STATUS, Text(document.status)),
        (DATUM, day),
        (MODEL, Text(document.model)),
    )


def said_in_front(document: Document, house: tuple[Pad, ...]) -> Iterator[tuple[str, str, tuple[Pad, ...]]]:
    """Yield what the cover says that an answer gave: its name, the words, and which answers those are.

    Args:
        document: The text.
        house: The answers that the name of the house is made of.
    """
    yield _HOUSE, document.huis, house
    for name, value in _facts(document):
        if name in _ANSWERS:
            yield name, value.text, (_ANSWERS[name],)


def _open_points(document: Document) -> tuple[Clause, ...]:
    """Return the list of open points; nothing when nothing is open, or in the text to sign."""
    points = document.open_points
    if not points or document.editie is Editie.DEFINITIEF:
        return ()
    words = paragraph(f"{still_open(len(points))} {_MARKED}")
    return placed((heading(_HEADING, words, table(COLUMNS, map(point_words, points))),), _PLACE)


def still_open(number: int) -> str:
    """Return how many questions are open, as a sentence."""
    count = "Eén vraag heeft" if number == 1 else f"{number} vragen hebben"
    return f"{count} nog geen antwoord."
