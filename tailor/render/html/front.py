"""The words that stand in front of the text: house, title, facts, open points, table of contents."""

from tailor.assemble.document import VERANTWOORDING, Clause, Document, Editie, OpenPunt
from tailor.assemble.grammar import date
from tailor.model.kinds import Kind
from tailor.redline.marked import Comparison
from tailor.render.html.marks import CHOOSE
from tailor.render.proof import Sort, Value, values

MARKS = {Editie.CONCEPT: "CONCEPT", Editie.TOELICHTING: "TOELICHTING"}
"""The word that the editions carry that are not to be signed."""

OPEN = "Nog open"
"""The heading of the list of open points."""

CONTENTS = "Inhoud"
"""The heading of the table of contents."""

_LISTED = frozenset({Kind.ARTIKEL, Kind.BIJLAGE})
_WITH_CONTENTS = ("protocol", VERANTWOORDING)


def facts(document: Document) -> tuple[tuple[str, str], ...]:
    """Return what the page says of the document before its text: names and values."""
    day = date(document.datum) if document.datum else "[nog niet bekend]"
    return (
        ("Versie", document.versie),
        ("Datum", day),
        ("Status", document.status),
        ("Model", document.model),
    )


def open_point(point: OpenPunt) -> str:
    """Return what is asked, where its gaps stand, of whom it is asked, and what was noted."""
    place = f"in {', '.join(point.waar)}" if point.waar else "heeft geen plaats in de tekst"
    asked = f"; zoekt uit: {point.wie}" if point.wie else ""
    noted = f"; opmerking: {point.opmerking}" if point.opmerking else ""
    return f"{point.wat[:1].upper()}{point.wat[1:]} ({place}){asked}{noted}"


def has_title(document: Document) -> bool:
    """Return whether the title stands in front of the text; an annex alone begins with its own heading."""
    return bool(document.parts) and document.parts[0].kind is Kind.TITEL


def listed(document: Document) -> tuple[Clause, ...]:
    """Return the parts of the table of contents; none for an annex alone."""
    if document.soort not in _WITH_CONTENTS:
        return ()
    return tuple(part for part in document.parts if part.kind in _LISTED)


def subject(document: Document) -> str:
    """Return what is compared; empty for an ordinary document."""
    return document.vergelijking if isinstance(document, Comparison) else ""


def front(document: Document) -> dict[Sort, list[Value]]:
    """Return all these words in order."""
    words = [MARKS.get(document.editie, ""), document.huis, subject(document)]
    words += [document.parts[0].text] if has_title(document) else []
    words += [word for pair in facts(document) for word in pair]
    words += [CHOOSE, *document.auteurs] if isinstance(document, Comparison) and document.auteurs else []
    if document.open_punten:
        words += [OPEN, *map(open_point, document.open_punten)]
    if entries := listed(document):
        words += [CONTENTS, *(f"{part.label} {part.text}" for part in entries)]
    return {Sort.VOORBLAD: values(*words)}
