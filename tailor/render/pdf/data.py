"""Everything the Typst shell gets about one document: the facts, the cover and the blocks."""

import datetime
from collections.abc import Sequence

from tailor.assemble.document import Clause, Document
from tailor.assemble.front import INHOUD, Front, front, has_cover
from tailor.model.blocks import Kind
from tailor.render.pdf.blocks import Blocks, anchors
from tailor.render.pdf.marks import fates
from tailor.render.pdf.sentences import Json, plain, sentence
from tailor.render.pdf.words import printable
from tailor.render.typography import shared

UNDATED = datetime.date(2000, 1, 1)
"""The date in the properties of a document that has none yet; fixed: the same input gives the same bytes."""

_HOUSE_IN_HEADER = 68
_TITLE_IN_HEADER = 104
_LONGEST_DESCRIPTION = 1000


def shell_data(document: Document) -> dict[str, Json]:
    """Return the data of a document, keyed as the shell reads it."""
    blocks = Blocks(anchors(document), shared(document))
    preface, text = text_parts(document)
    before = blocks.of(preface)
    ahead = front(document)
    first = document.vooraf or ahead.open_punten
    date = document.datum or UNDATED
    return {
        "titel": one_line(ahead.naam),
        "auteur": one_line(document.huis),
        "omschrijving": _shortened(
            f"Versie {document.versie}, {document.status}. {document.model}", _LONGEST_DESCRIPTION
        ),
        "datum": [date.year, date.month, date.day],
        "merk": ahead.woord or None,
        "inhoudskop": INHOUD if ahead.inhoud else None,
        "kop": _header(document, ahead),
        "omslag": _cover(document, ahead) if has_cover(document) else None,
        "open": Blocks({}).of(first) if has_cover(document) else [],
        "blokken": [*before, *([["b"]] if before else []), *blocks.of(text)],
    }


def text_parts(document: Document) -> tuple[Sequence[Clause], Sequence[Clause]]:
    """Return what stands between the cover and the text (the preface), and the text itself."""
    first = document.parts[0] if document.parts else None
    if first and first.kind is Kind.TITEL:
        return first.children, document.parts[1:]
    return (), document.parts


def one_line(text: str) -> str:
    """Return a text with every run of white space as one space."""
    return " ".join(text.split())


def _header(document: Document, ahead: Front) -> Json:
    """Return the running header; what does not fit on its line is cut, the cover has it in full."""
    return {
        "huis": _shortened(document.huis, _HOUSE_IN_HEADER),
        "titel": _shortened(ahead.naam, _TITLE_IN_HEADER - len(ahead.merk) + len(ahead.woord)),
        "merk": ahead.merk or None,
        "versie": _shortened(f"Versie {document.versie} · {document.status}", _HOUSE_IN_HEADER),
    }


def _shortened(text: str, length: int) -> str:
    """Return a text of at most so many letters."""
    line = one_line(printable(text))
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"


def _cover(document: Document, ahead: Front) -> Json:
    """Return the words of the cover."""
    return {
        "huis": plain(ahead.huis),
        "onderwerp": plain(ahead.onderwerp),
        "titel": sentence(ahead.titel, {}, fates=fates(document.parts[0])),
        "feiten": [[name, sentence((value,), {})] for name, value in ahead.feiten],
    }
