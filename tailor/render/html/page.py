"""From a Document to one HTML page: what stands in front, and then the text."""

from collections.abc import Iterator

from tailor.assemble.document import Document, OpenPunt, inline_text
from tailor.errors import InputError
from tailor.render.html.clauses import Clauses
from tailor.render.html.front import CONTENTS, MARKS, OPEN, facts, has_title, listed, open_point
from tailor.render.html.readback import compare
from tailor.render.html.style import STYLE
from tailor.render.html.words import Writer, anchor, attribute, escaped, illegal


def render_html(document: Document) -> str:
    """Return the document as one HTML page that needs nothing beside it, read back and found the same.

    The same document gives the same page. An annex alone has no table of contents.

    Args:
        document: The finished text.

    Raises:
        InputError: When a character cannot stand in a page; names it and its place.
        RenderError: When the page does not say what the document says.
    """
    _refuse_illegal(document)
    page = "".join(_page(document))
    compare(document, page)
    return page


def _page(document: Document) -> Iterator[str]:
    """Yield the parts of the page in order."""
    title = escaped(" ".join(document.titel.split()))
    yield '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
    yield '<a class="sprong" href="#tekst">Naar de tekst</a>\n'
    clauses = Clauses(Writer(frozenset(clause.citation for clause in document.walk())))
    yield _front(document, clauses)
    yield from (_open_points(document.open_punten),) if document.open_punten else ()
    yield from (_contents(document),) if listed(document) else ()
    yield f'<main id="tekst">\n{_text(document, clauses)}</main>\n</body>\n</html>\n'


def _front(document: Document, clauses: Clauses) -> str:
    """Return the house, the mark of the edition, the title and the facts."""
    title = clauses.heading(document.parts[0], 1) if has_title(document) else ""
    mark = MARKS.get(document.editie)
    shown = f'<p class="merk">{mark}</p>\n' if mark else ""
    listed = "".join(f"<dt>{name}</dt>\n<dd>{escaped(value)}</dd>\n" for name, value in facts(document))
    huis = f'<p class="huis">{escaped(document.huis)}</p>\n'
    return f"<header>\n{shown}{huis}{title}<dl>\n{listed}</dl>\n</header>\n"


def _open_points(points: tuple[OpenPunt, ...]) -> str:
    """Return the list of what is still open."""
    items = "".join(f"<li>{escaped(open_point(point))}</li>\n" for point in points)
    return (
        f'<section class="open" aria-labelledby="nog-open">\n<h2 id="nog-open">{OPEN}</h2>\n'
        f"<ol>\n{items}</ol>\n</section>\n"
    )


def _contents(document: Document) -> str:
    """Return the table of contents."""
    entries = "".join(
        f"<li><a href={attribute('#' + anchor(part.citation))}>"
        + (f'<span class="nummer">{escaped(part.label)} </span>' if part.label else "")
        + f"{escaped(' '.join(part.text.split()))}</a></li>\n"
        for part in listed(document)
    )
    return (
        f'<nav aria-labelledby="inhoud">\n<h2 id="inhoud">{CONTENTS}</h2>\n'
        f'<ol role="list">\n{entries}</ol>\n</nav>\n'
    )


def _text(document: Document, clauses: Clauses) -> str:
    """Return the text; the title of an annex alone is the one heading of the first level in its page."""
    first, *rest = document.parts
    if has_title(document):
        return clauses.of((*first.children, *rest), 2)
    return clauses.of((first,), 1) + clauses.of(rest, 2)


def _refuse_illegal(document: Document) -> None:
    """Raise an InputError for the first character that cannot stand in a page."""
    for place, text in _texts(document):
        if sign := illegal(text):
            raise InputError(
                wat=f"Een teken kan niet in een HTML-bestand staan: U+{ord(sign):04X}.",
                waar=place,
                waarom="Dit is een onzichtbaar stuurteken; een browser zou het weglaten of vervangen.",
                nu="Haal het teken weg uit dit antwoord.",
            )


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """Yield everything that is printed, with the answer or the clause it stands in."""
    for name in ("titel", "huis", "versie", "status", "model"):
        yield name, getattr(document, name)
    for point in document.open_punten:
        yield point.antwoord, open_point(point)
    for clause in document.walk():
        yield clause.citation, clause.label + clause.citation
        for inline in clause.inlines:
            yield getattr(inline, "answer", "") or clause.citation, inline_text(inline)
