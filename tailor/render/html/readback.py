"""Reads an HTML page back and holds it against the Document: words, answers, links and structure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from itertools import zip_longest

from tailor.assemble.document import Document
from tailor.redline.marked import Comparison, changes_in
from tailor.render import proof
from tailor.render.expected import Sort, Value, change, expected, landing, rows, values, written_on
from tailor.render.html.clauses import CHOOSE, SPOKEN
from tailor.render.typography import one_line

_VOID = frozenset({"meta", "br", "input", "col", "img"})
# The elements that a page of ours has; a script is none of them.
_KNOWN = frozenset(
    {"html", "head", "meta", "title", "style", "body", "header", "main", "nav", "section", "aside", "div"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "p", "ol", "ul", "li", "dl", "dt", "dd", "a", "span", "mark"}
    | {"br", "table", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "ins", "del", "input", "label"}
    | {"img", "footer"}
)
_SHOWN = 60
# What a page says once, and what it says in a row of values; in this order they are compared.
_ONCE = (Sort.TITLE, Sort.LANGUAGE, Sort.MARK)
_SAID = (
    *(Sort.COVER, Sort.OPEN_POINTS, Sort.CONTENTS, Sort.TEXT, Sort.LINES, Sort.ROWS, Sort.CHANGE),
    Sort.ANSWER,
)
# What stands for a ruled line while the words around it are read; no page of ours holds this sign.
_LINE = "\0"


class Reader(HTMLParser):
    """What a page says.

    Attributes:
        said: What was read, by sort, as the proof compares it.
        links: The targets of all links in the text, with their words.
        changes: Every change: "ins" or "del", what is said of it, and its words.
        spoken: What is said around the words of each change to who hears them.
        stray: Words in the text that belong to no clause.
        choice: The choice of authors.
        ids: All ids, in order.
        places: How many lines came before each id.
        rows: How many rows the tables have.
        hrefs: The targets of all links.
        faults: What is wrong with the structure.
    """

    def __init__(self, page: str) -> None:
        """Read the page."""
        super().__init__(convert_charrefs=True)
        self.said: dict[Sort, list[Value]] = {sort: [Value("")] for sort in _ONCE} | {
            sort: [] for sort in _SAID
        }
        self.links: list[tuple[str, str]] = []
        self.changes: list[tuple[str, str, str]] = []
        self.spoken: list[str] = []
        self.choice: list[str] = []
        self.ids: list[str] = []
        self.places: dict[str, int] = {}
        self.hrefs: list[str] = []
        self.faults: list[str] = []
        self.stray = self._fact = ""
        self.rows = 0
        self._open: list[tuple[str, dict[str, str], list[str]]] = []
        self.feed(page)
        self.close()

    @property
    def lines(self) -> list[str]:
        """Return the own words of each clause, in order."""
        return [value.words for value in self.said[Sort.TEXT]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element and what its attributes say."""
        named = {name: value or "" for name, value in attrs}
        if tag not in _KNOWN or any(name.startswith("on") for name in named):
            self.faults.append(f"Het element <{tag}> hoort niet in de pagina.")
        if tag == "img" and not (named.get("alt") and named.get("src", "").startswith("data:image/")):
            self.faults.append("Een plaatje heeft geen naam, of staat niet in de pagina zelf.")
        if "id" in named:
            self.ids.append(named["id"])
            self.places[named["id"]] = len(self.said[Sort.TEXT])
        self.rows += tag == "tr"
        self.spoken += [""] if tag in ("ins", "del") else []
        self.hrefs += [named["href"]] if "href" in named else []
        if tag == "html":
            self.said[Sort.LANGUAGE] = [Value(named["lang"])]
        if tag not in _VOID:
            self._open.append((tag, named, []))
        elif tag == "br":
            self.handle_data(" ")
        if "lijn" in named.get("class", "").split():
            self._open[-1][2].append(_LINE)

    def handle_endtag(self, tag: str) -> None:
        """Close an element; it must be the one that was opened last."""
        if not self._open or self._open[-1][0] != tag:
            self.faults.append(f"Het element </{tag}> sluit niet wat open is.")
            return
        _, named, pieces = self._open.pop()
        text = "".join(pieces)
        if (lines := text.count(_LINE)) and "data-plaats" not in named and self._open:
            self._open[-1][2].append(_LINE * lines)
        self._keep(tag, named, text.replace(_LINE, ""), lines)

    def handle_data(self, data: str) -> None:
        """Give words to every element around them; what is only said aloud is no word of the text."""
        if self._open and self._open[-1][1].get("class") == SPOKEN:
            self.spoken[-1] += data
            return
        for _, _, pieces in self._open:
            pieces.append(data)
        if self._within("main") and not any("data-plaats" in named for _, named, _ in self._open):
            self.stray += data.strip()

    def handle_comment(self, data: str) -> None:
        """Note a comment: a page of ours has none."""
        self.faults.append(f"Commentaar hoort niet in de pagina: ‘{data[:_SHOWN]}’.")

    def _keep(self, tag: str, named: dict[str, str], text: str, lines: int) -> None:
        """Keep the words of an element that closes, and how many ruled lines stand in it."""
        words = one_line(text)
        if lines and "data-plaats" in named:
            self.said[Sort.LINES].append(written_on(words, lines))
        if words and "data-plaats" in named:
            is_text = self._within("main") or self._within("header")
            self.said[Sort.TEXT if is_text else Sort.OPEN_POINTS].append(Value(words))
        if words and "data-antwoord" in named:
            self.said[Sort.ANSWER].append(Value(words, named["data-antwoord"]))
        if tag in ("ins", "del"):
            self.changes.append((tag, named["title"], words))
        if tag == "a" and self._within("main"):
            self.links.append((named["href"], words))
        self._keep_front(tag, named, words)

    def _keep_front(self, tag: str, named: dict[str, str], words: str) -> None:
        """Keep the words of an element in front of the text."""
        if tag == "title":
            self.said[Sort.TITLE] = [Value(words)]
        elif named.get("class") == "merk":
            self.said[Sort.MARK] = [Value(words)]
        elif tag == "dt":
            self._fact = words
        elif tag == "dd" or tag in ("p", "h1") and self._within("header"):
            self.said[Sort.COVER].append(Value(words, self._fact if tag == "dd" else ""))
        elif tag in ("h2", "li") and self._within("nav"):
            self.said[Sort.CONTENTS] += values(words)
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
    said = {
        Sort.STRUCTURE: [Value(fault) for fault in _faults(document, found)],
        **found.said,
        Sort.ROWS: [rows(found.rows)],
        Sort.CHANGE: [change(words, title, gone=tag == "del") for tag, title, words in found.changes],
        Sort.REFERENCE: [landing(words, lines[place], place) for words, place in links],
    }
    proof.prove("De HTML-pagina", document, expected(document), said)


def _faults(document: Document, found: Reader) -> Iterator[str]:
    """Yield a sentence for everything that is wrong with the structure of a page."""
    yield from found.faults
    yield from [f"Tekst buiten de bepalingen: {found.stray}"] if found.stray else []
    authors = document.authors if isinstance(document, Comparison) else ()
    yield from _unspoken(document, authors, found.spoken)
    if found.choice != ([CHOOSE, *map(one_line, authors)] if authors else []):
        yield f"De keuze van auteurs is ‘{', '.join(found.choice)}’."
    places = Counter(found.ids)
    yield from (f"Het id ‘{one}’ staat er meer dan één keer." for one, count in places.items() if count > 1)
    yield from (f"De link ‘{one}’ gaat nergens heen." for one in found.hrefs if one[1:] not in places)


def _unspoken(document: Document, authors: Sequence[str], said: Sequence[str]) -> Iterator[str]:
    """Yield a sentence for the first change of which a listener does not hear what happened."""
    wanted = ["".join(mark.spoken(authors)) for mark in changes_in(document)]
    for number, (want, have) in enumerate(zip_longest(wanted, said), start=1):
        if want != have:
            yield f"Bij wijziging {number} wordt ‘{have}’ voorgelezen en niet ‘{want}’."
            return
