"""Reads an HTML page back and holds it against the Document: words, answers, links and structure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html.parser import HTMLParser
from itertools import groupby, zip_longest

from tailor.assemble.document import Document, Filled, Gap, Ref, inline_text, lines
from tailor.errors import RenderError
from tailor.redline.marked import Comparison, MarkedClause, can_be_reached
from tailor.redline.types import OLD_ONLY, Mark
from tailor.render.html.front import front
from tailor.render.html.marks import said
from tailor.render.html.words import anchor

_VOID = frozenset({"meta", "br", "input"})
_KNOWN = frozenset(
    {"html", "head", "meta", "title", "style", "body", "header", "main", "nav", "section", "aside", "div"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "p", "ol", "ul", "li", "dl", "dt", "dd", "a", "span", "mark"}
    | {"br", "table", "thead", "tbody", "tr", "th", "td", "ins", "del", "input", "label"}
)
"""The elements that a page of ours has; a script or an image is none of them."""
_FRONT = frozenset({"header", "section", "nav"})
_SHOWN = 60


class Reader(HTMLParser):
    """What a page says.

    Attributes:
        lines: The own words of each clause, in order.
        answers: Every filled word and gap with its answer.
        links: The targets of all links in the text, with their words.
        changes: Every change: "ins" or "del", what is said of it, and its words.
        stray: Words in the text that belong to no clause.
        front: The words before the text.
        title: The title of the page.
        language: The language of the page.
        ids: All ids, in order.
        hrefs: The targets of all links.
        faults: What is wrong with the structure.
    """

    def __init__(self, page: str) -> None:
        """Read the page."""
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.answers: list[tuple[str, str]] = []
        self.links: list[tuple[str, str]] = []
        self.changes: list[tuple[str, str, str]] = []
        self.stray = self.front = self.title = self.language = ""
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.faults: list[str] = []
        self._open: list[tuple[str, dict[str, str], list[str]]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and what its attributes say."""
        named = {name: value or "" for name, value in attrs}
        if tag not in _KNOWN or any(name.startswith("on") for name in named):
            self.faults.append(f"Het element <{tag}> hoort niet in de pagina.")
        self.ids += [named["id"]] if "id" in named else []
        self.hrefs += [named["href"]] if "href" in named else []
        self.language = named["lang"] if tag == "html" else self.language
        if tag not in _VOID:
            self._open.append((tag, named, []))
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        """Close an element; it must be the one that was opened last."""
        if not self._open or self._open[-1][0] != tag:
            self.faults.append(f"Het element </{tag}> sluit niet wat open is.")
            return
        _, named, pieces = self._open.pop()
        self._keep(tag, named, "".join(pieces))

    def handle_data(self, data: str) -> None:
        """Give words to every element around them."""
        for _, _, pieces in self._open:
            pieces.append(data)
        if self._within("main") and not any("data-plaats" in named for _, named, _ in self._open):
            self.stray += data.strip()

    def handle_comment(self, data: str) -> None:
        """Note a comment: a page of ours has none."""
        self.faults.append(f"Commentaar hoort niet in de pagina: ‘{data[:_SHOWN]}’.")

    def _keep(self, tag: str, named: dict[str, str], text: str) -> None:
        """Keep the words of an element that closes."""
        words = " ".join(text.split())
        if "data-plaats" in named:
            self.lines += [words] if words else []
        if "data-antwoord" in named:
            self.answers.append((named["data-antwoord"], words))
        if tag in ("ins", "del"):
            self.changes.append((tag, named["title"], words))
        if tag == "a" and self._within("main"):
            self.links.append((named["href"], words))
        if tag == "title":
            self.title = words
        if tag in _FRONT and not self._within("main"):
            self.front = f"{self.front} {words}".strip()

    def _within(self, tag: str) -> bool:
        return any(name == tag for name, _, _ in self._open)


def compare(document: Document, page: str) -> None:
    """Hold a page against the document: each clause with its number, each answer, each link.

    Raises:
        RenderError: At the first difference.
    """
    difference = next(_differences(document, Reader(page)), None)
    if difference is not None:
        raise RenderError(
            wat="De HTML-pagina is niet gelijk aan het document; er is niets geschreven.",
            waar=document.titel,
            waarom=difference,
            nu="Meld dit met uw antwoordenbestand: dit is een fout van tailor.",
        )


def _differences(document: Document, found: Reader) -> Iterator[str]:
    """Yield a sentence for everything in which the page is not the document."""
    yield from found.faults
    yield from _unlike("De titel", [" ".join(document.titel.split())], [found.title])
    yield from _unlike("De taal", ["nl"], [found.language])
    yield from _unlike("De tekst vooraf", [front(document)], [found.front])
    yield from _unlike("De tekst buiten de bepalingen", [""], [found.stray])
    yield from _unlike("De tekst", _lines(document), found.lines)
    yield from _unlike("Een wijziging", list(_changes(document)), found.changes)
    yield from _unlike("Een ingevuld antwoord", _answers(document), found.answers)
    yield from _unlike("Een verwijzing", _links(document), found.links)
    places = Counter(found.ids)
    yield from (f"Het id ‘{one}’ staat er meer dan één keer." for one, count in places.items() if count > 1)
    yield from (f"De link ‘{one}’ gaat nergens heen." for one in found.hrefs if one[1:] not in places)


def _lines(document: Document) -> list[str]:
    """Return the lines of the page: the title, of a comparison what stands in front, and the text."""
    if not isinstance(document, Comparison):
        return lines(document, labels=True)
    first, rest = document.parts[:1], document.parts[1:]
    title = replace(first[0], children=()) if first else None
    inside = (*(first[0].children if first else ()), *rest)
    parts = (*((title,) if title else ()), *document.vooraf, *inside)
    return lines(replace(document, parts=parts), labels=True)


def _changes(document: Document) -> Iterator[tuple[str, str, str]]:
    """Yield every change in the order of the page, the number of a clause that is new or gone too."""
    for clause in document.walk():
        if not isinstance(clause, MarkedClause):
            continue
        if clause.mark and clause.label:
            yield _change(clause.mark, clause.label)
        for mark, group in groupby(zip(clause.marks, clause.inlines, strict=True), key=lambda pair: pair[0]):
            if mark:
                yield _change(mark, "".join(inline_text(inline) for _, inline in group))


def _change(mark: Mark, words: str) -> tuple[str, str, str]:
    return "del" if mark.wijze in OLD_ONLY else "ins", said(mark), " ".join(words.split())


def _answers(document: Document) -> list[tuple[str, str]]:
    return [
        (str(inline.answer), " ".join(inline.text.split()))
        for clause in document.walk()
        for inline in clause.inlines
        if isinstance(inline, Filled | Gap)
    ]


def _links(document: Document) -> list[tuple[str, str]]:
    known = {clause.citation for clause in document.walk() if can_be_reached(clause)}
    return [
        (f"#{anchor(inline.target)}", " ".join(inline.text.split()))
        for clause in document.walk()
        for inline in clause.inlines
        if isinstance(inline, Ref) and inline.target in known
    ]


def _unlike(name: str, wanted: Sequence[object], found: Sequence[object]) -> Iterator[str]:
    """Yield a sentence for every element that is not as wanted."""
    for want, have in zip_longest(wanted, found):
        if want != have:
            yield f"{name}: verwacht ‘{_short(want)}’, gevonden ‘{_short(have)}’."


def _short(value: object) -> str:
    return " ".join(map(str, value))[:_SHOWN] if isinstance(value, tuple) else str(value)[:_SHOWN]
