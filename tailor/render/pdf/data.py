"""Everything the Typst shell gets about one document: the facts, the cover and the blocks."""

import datetime
from collections.abc import Sequence

from tailor.assemble.document import VERANTWOORDING, Clause, Document, Editie, Gap, Inline, Text
from tailor.model.kinds import Kind
from tailor.path import Pad
from tailor.redline.marked import SOORT, Comparison
from tailor.render.pdf.blocks import Blocks, anchors
from tailor.render.pdf.marks import fates
from tailor.render.pdf.open_points import open_points_list
from tailor.render.pdf.sentences import Json, plain, sentence
from tailor.render.pdf.words import printable
from tailor.render.typography import shared

UNDATED = datetime.date(2000, 1, 1)
"""The date in the properties of a document that has none yet; fixed: the same input gives the same bytes."""

CONTENTS = "Inhoud"
"""The heading of the table of contents."""

_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_MARKS = {Editie.CONCEPT: "CONCEPT", Editie.TOELICHTING: "TOELICHTING"}
_COMPARED = "VERGELIJKING"
_WITH_CONTENTS = ("protocol", VERANTWOORDING)
_HOUSE_IN_HEADER = 68
_TITLE_IN_HEADER = 104
_LONGEST_DESCRIPTION = 1000


def shell_data(document: Document) -> dict[str, Json]:
    """Return the data of a document, keyed as the shell reads it."""
    blocks = Blocks(anchors(document), shared(document))
    preface, text = text_parts(document)
    before = blocks.of(preface)
    date = document.datum or UNDATED
    return {
        "titel": one_line(document.titel),
        "auteur": one_line(document.huis),
        "omschrijving": _shortened(
            f"Versie {document.versie}, {document.status}. {document.model}", _LONGEST_DESCRIPTION
        ),
        "datum": [date.year, date.month, date.day],
        "merk": mark(document),
        "inhoudskop": CONTENTS if has_contents(document) else None,
        "kop": _header(document),
        "omslag": _cover(document) if has_front(document) else None,
        "open": Blocks({}).of(before_text(document)) if has_front(document) else [],
        "blokken": [*before, *([["b"]] if before else []), *blocks.of(text)],
    }


def mark(document: Document) -> str | None:
    """Return the word behind the text of every page; None in the definitive edition."""
    return _COMPARED if isinstance(document, Comparison) else _MARKS.get(document.editie)


def has_front(document: Document) -> bool:
    """Tell whether the document has a cover; an annex of its own has none."""
    return document.soort in (*_WITH_CONTENTS, SOORT)


def has_contents(document: Document) -> bool:
    """Tell whether there is a table of contents; in a comparison it would list old and new headings."""
    return document.soort in _WITH_CONTENTS


def before_text(document: Document) -> Sequence[Clause]:
    """Return what stands between the cover and the contents: open points, or what a comparison says first."""
    return document.vooraf if isinstance(document, Comparison) else open_points_list(document)


def facts(document: Document) -> list[tuple[str, tuple[Inline, ...]]]:
    """Return what the cover says under the title: names and values."""
    date = document.datum
    day = Text(dutch_date(date)) if date else Gap("[nog niet bekend]", answer=Pad("document.datum"))
    return [
        ("Versie", (Text(document.versie),)),
        ("Datum", (day,)),
        ("Status", (Text(document.status),)),
        ("Model", (Text(document.model),)),
    ]


def cover_title(document: Document) -> tuple[Inline, ...]:
    """Return the title as the cover prints it: of the part TITEL, else of the document."""
    first = document.parts[0] if document.parts else None
    return first.inlines if first and first.kind is Kind.TITEL else (Text(document.titel),)


def cover_subject(document: Document) -> str:
    """Return what stands above the title: what is compared; empty for an ordinary document."""
    return document.vergelijking if isinstance(document, Comparison) else ""


def text_parts(document: Document) -> tuple[Sequence[Clause], Sequence[Clause]]:
    """Return what stands between the cover and the text (the preface), and the text itself."""
    first = document.parts[0] if document.parts else None
    if has_front(document) and first and first.kind is Kind.TITEL:
        return first.children, document.parts[1:]
    return (), document.parts


def dutch_date(date: datetime.date) -> str:
    """Return a date in words ("3 november 2026"); not from the locale, which differs between machines."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def one_line(text: str) -> str:
    """Return a text with every run of white space as one space."""
    return " ".join(text.split())


def _header(document: Document) -> Json:
    """Return the running header; what does not fit on its line is cut, the cover has it in full."""
    return {
        "huis": _shortened(document.huis, _HOUSE_IN_HEADER),
        "titel": _shortened(document.titel, _TITLE_IN_HEADER),
        "versie": _shortened(f"Versie {document.versie} · {document.status}", _HOUSE_IN_HEADER),
    }


def _shortened(text: str, length: int) -> str:
    """Return a text of at most so many letters."""
    line = one_line(printable(text))
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"


def _cover(document: Document) -> Json:
    """Return the words of the cover."""
    first = document.parts[0] if document.parts else None
    marks = fates(first) if first and first.kind is Kind.TITEL else ()
    return {
        "huis": plain(document.huis),
        "onderwerp": plain(cover_subject(document)),
        "titel": sentence(cover_title(document), {}, fates=marks),
        "feiten": [[name, sentence(value, {})] for name, value in facts(document)],
    }
