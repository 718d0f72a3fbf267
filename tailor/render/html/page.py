"""From a Document to one HTML page: what stands in front, and then the text."""

from collections.abc import Iterator, Sequence

from tailor.assemble.document import Clause, Document
from tailor.assemble.front import INHOUD, Front, front, has_cover, printed
from tailor.errors import InputError
from tailor.redline.marked import Comparison, can_be_reached, comparison
from tailor.redline.types import Redline
from tailor.render.html.clauses import Clauses
from tailor.render.html.marks import Marks, chooser
from tailor.render.html.marks import style as marks_style
from tailor.render.html.readback import compare
from tailor.render.html.style import REDLINE, STYLE
from tailor.render.html.words import HtmlWriter, anchor, attribute, escaped, illegal
from tailor.render.typography import shared


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


def render_html_redline(redline: Redline) -> str:
    """Return a redline as one HTML page that needs nothing beside it, read back and found the same.

    New words stand in ``ins`` and gone words in ``del``, each with who did it; a screen reader says so too.
    What is said about a change stands under its words. The boxes on top hide the changes of an author.

    Args:
        redline: The differences, with the page in front.

    Raises:
        InputError: When a character cannot stand in a page; names it and its place.
        RenderError: When the page does not say what the redline says.
    """
    return render_html(comparison(redline))


def _page(document: Document) -> Iterator[str]:
    """Yield the parts of the page in order."""
    ahead = front(document)
    title = escaped(" ".join(ahead.naam.split()))
    yield '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    compared = document if isinstance(document, Comparison) else None
    style = STYLE + REDLINE + marks_style(compared) if compared else STYLE
    yield f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield '<a class="sprong" href="#tekst">Naar de tekst</a>\n'
    clauses = _clauses(document, compared.auteurs if compared else ())
    yield _front(document, ahead, clauses)
    yield chooser(compared.auteurs) if compared and compared.auteurs else ""
    yield _ahead("open", ahead.open_punten, clauses)
    yield _contents(ahead.inhoud) if ahead.inhoud else ""
    before = _ahead("vooraf", document.vooraf, clauses)
    yield f'<main id="tekst">\n{before}{_text(document, clauses)}</main>\n</body>\n</html>\n'


def _clauses(document: Document, auteurs: Sequence[str]) -> Clauses:
    """Return what makes the clauses of this page."""
    targets = frozenset(clause.citation for clause in document.walk() if can_be_reached(clause))
    return Clauses(Marks(HtmlWriter(targets), auteurs), shared(document))


def _front(document: Document, ahead: Front, clauses: Clauses) -> str:
    """Return the mark of the edition, the house, the title and the facts."""
    title = clauses.heading(document.parts[0], 1) if has_cover(document) else ""
    shown = _line("merk", ahead.merk) + _line("huis", ahead.huis) + _line("onderwerp", ahead.onderwerp)
    facts = "".join(f"<dt>{name}</dt>\n<dd>{escaped(value.text)}</dd>\n" for name, value in ahead.feiten)
    return f"<header>\n{shown}{title}<dl>\n{facts}</dl>\n</header>\n"


def _line(name: str, words: str) -> str:
    return f'<p class="{name}">{escaped(words)}</p>\n' if words else ""


def _ahead(name: str, before: Sequence[Clause], clauses: Clauses) -> str:
    """Return clauses in front of the text."""
    return f'<div class="{name}">\n{clauses.of(before, 2)}</div>\n' if before else ""


def _contents(listed: Sequence[Clause]) -> str:
    """Return the table of contents."""
    entries = "".join(
        f"<li><a href={attribute('#' + anchor(part.citation))}>"
        + (f'<span class="nummer">{escaped(part.label)} </span>' if part.label else "")
        + f"{escaped(' '.join(part.text.split()))}</a></li>\n"
        for part in listed
    )
    return (
        f'<nav aria-labelledby="inhoud">\n<h2 id="inhoud">{INHOUD}</h2>\n'
        f'<ol role="list">\n{entries}</ol>\n</nav>\n'
    )


def _text(document: Document, clauses: Clauses) -> str:
    """Return the text; the title of an annex alone is the one heading of the first level in its page."""
    first, *rest = document.parts
    if has_cover(document):
        return clauses.of((*first.children, *rest), 2)
    return clauses.of((first,), 1) + clauses.of(rest, 2)


def _refuse_illegal(document: Document) -> None:
    """Raise an InputError for the first character that cannot stand in a page."""
    for place, text in printed(document):
        if sign := illegal(text):
            raise InputError(
                wat=f"Een teken kan niet in een HTML-bestand staan: U+{ord(sign):04X}.",
                waar=place,
                waarom="Dit is een onzichtbaar stuurteken; een browser zou het weglaten of vervangen.",
                nu="Haal het teken weg uit dit antwoord.",
            )
