"""Reads an HTML page back and holds it against the Document: words, answers, links and structure."""

from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

from tailor.assemble.document import Document
from tailor.redline.marked import Comparison
from tailor.render import proof
from tailor.render.expected import Sort, Value, change, expected, landing, rows, values
from tailor.render.html.clauses import CHOOSE
from tailor.render.typography import one_line

_VOID = frozenset({"meta", "br", "input", "col"})
# The elements that a page of ours has; a script or an image is none of them.
_KNOWN = frozenset(
    {"html", "head", "meta", "title", "style", "body", "header", "main", "nav", "section", "aside", "div"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "p", "ol", "ul", "li", "dl", "dt", "dd", "a", "span", "mark"}
    | {"br", "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "ins", "del", "input", "label"}
)
_SHOWN = 60


class Reader(HTMLParser):
    """What a page says.

    Attributes:
        lines: The own words of each clause, in order.
        answers: Every filled word and gap with its answer.
        links: The targets of all links in the text, with their words.
        changes: Every change: "ins" or "del", what is said of it, and its words.
        stray: Words in the text that belong to no clause.
        mark: The mark of the edition.
        cover: The words of the cover; those of a fact with its name.
        ahead: The words of clauses in front of the text.
        contents: The table of contents.
        choice: The choice of authors.
        title: The title of the page.
        language: The language of the page.
        ids: All ids, in order.
        places: How many lines came before each id.
        rows: How many rows the tables have.
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
        self.stray = self.title = self.language = self.mark = self._fact = ""
        self.cover: list[Value] = []
        self.ahead: list[str] = []
        self.contents: list[str] = []
        self.choice: list[str] = []
        self.ids: list[str] = []
        self.places: dict[str, int] = {}
        self.rows = 0
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
        if "id" in named:
            self.ids.append(named["id"])
            self.places[named["id"]] = len(self.lines)
        self.rows += tag == "tr"
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
        words = one_line(text)
        if "data-plaats" in named:
            kept = self.lines if self._within("main") or self._within("header") else self.ahead
            kept += [words] if words else []
        if "data-antwoord" in named:
            self.answers.append((named["data-antwoord"], words))
        if tag in ("ins", "del"):
            self.changes.append((tag, named["title"], words))
        if tag == "a" and self._within("main"):
            self.links.append((named["href"], words))
        if tag == "title":
            self.title = words
        self._keep_front(tag, named, words)

    def _keep_front(self, tag: str, named: dict[str, str], words: str) -> None:
        """Keep the words of an element in front of the text."""
        if named.get("class") == "merk":
            self.mark = words
        elif tag == "dt":
            self._fact = words
        elif tag == "dd":
            self.cover.append(Value(words, self._fact))
        elif tag in ("p", "h1") and self._within("header"):
            self.cover.append(Value(words))
        elif tag in ("h2", "li") and self._within("nav"):
            self.contents.append(words)
        elif tag in ("span", "label") and self._open[-1][1].get("class") == "keuze":
            self.choice.append(words)

    def _within(self, tag: str) -> bool:
        return any(name == tag for name, _, _ in self._open)


def compare(document: Document, page: str) -> None:
    """Hold a page against the document: each clause with its number, each answer, each link.

    Raises:
        RenderError: When something differs; the first differences are named.
    """
    found = Reader(page)
    lines = [*found.lines, ""]
    links = [(words, found.places.get(href[1:], len(found.lines))) for href, words in found.links]
    proof.prove(
        "De HTML-pagina",
        document,
        expected(document),
        {
            Sort.OPBOUW: [Value(fault) for fault in _faults(document, found)],
            Sort.TITEL: [Value(found.title)],
            Sort.TAAL: [Value(found.language)],
            Sort.MERK: [Value(found.mark)],
            Sort.VOORBLAD: found.cover,
            Sort.OPEN_PUNTEN: values(*found.ahead),
            Sort.INHOUD: values(*found.contents),
            Sort.TEKST: [Value(line) for line in found.lines],
            Sort.RIJEN: [rows(found.rows)],
            Sort.WIJZIGING: [change(words, said, gone=tag == "del") for tag, said, words in found.changes],
            Sort.ANTWOORD: [Value(words, path) for path, words in found.answers if words],
            Sort.VERWIJZING: [landing(words, lines[place], place) for words, place in links],
        },
    )


def _faults(document: Document, found: Reader) -> Iterator[str]:
    """Yield a sentence for everything that is wrong with the structure of a page."""
    yield from found.faults
    yield from [f"Tekst buiten de bepalingen: {found.stray}"] if found.stray else []
    auteurs = document.auteurs if isinstance(document, Comparison) else ()
    if found.choice != ([CHOOSE, *map(one_line, auteurs)] if auteurs else []):
        yield f"De keuze van auteurs is ‘{', '.join(found.choice)}’."
    places = Counter(found.ids)
    yield from (f"Het id ‘{one}’ staat er meer dan één keer." for one, count in places.items() if count > 1)
    yield from (f"De link ‘{one}’ gaat nergens heen." for one in found.hrefs if one[1:] not in places)
