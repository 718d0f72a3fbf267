"""What another program must read in a Word file, made from the Document alone."""

import re
import unicodedata
from collections.abc import Sequence

from tailor.assemble.document import Document, Editie, lines
from tailor.assemble.front import point_words
from tailor.model.blocks import Kind

BULLETS = str.maketrans({"▪": "•", "◦": "•", "\u2011": "-"})
"""LibreOffice's text export has signs of its own for deeper bullets and for a hyphen that never breaks."""
COLUMNS = ("Vraag", "Waar in het Protocol", "Wie zoekt het uit", "Opmerking")
MARKS = {"concept": "CONCEPT", "toelichting": "TOELICHTING", "definitief": ""}


def around(document: Document, date: str) -> list[str]:
    """Return the lines that come before the text: those of the cover, without the title, and the contents."""
    if not document.parts or document.parts[0].kind is not Kind.TITEL:
        return []
    cover = [f"Versie {document.versie}", f"Status {document.status}", f"Datum {date}"]
    kinds = (Kind.AANHEF, Kind.ARTIKEL, Kind.PARAGRAAF, Kind.ONDERTEKENING, Kind.BIJLAGE)
    listed = [part for part in document.walk() if part.kind in kinds and (part.inlines or part.label)]
    entries = [f"{part.label} {part.text}" for part in listed]
    return [*cover, f"Gebaseerd op {document.model}", *open_points(document), "Inhoudsopgave", *entries]


def open_points(document: Document) -> list[str]:
    """Return the words of the list of open points: a heading, how many, the columns, a row for each point."""
    if not document.open_points or document.editie is Editie.DEFINITIEF:
        return []
    how_many = f"{len(document.open_points)} vragen hebben nog geen antwoord."
    marked = "Waar het antwoord in de tekst ontbreekt, is de plaats gemarkeerd."
    rows = map(point_words, document.open_points)
    return ["Open vragen", how_many, marked, *COLUMNS, *(cell for row in rows for cell in row)]


def whole(document: Document, date: str) -> str:
    """Return all words of the body in order, cover and contents included, on one line."""
    text = lines(document, labels=True)
    front = around(document, date)
    if front:
        text = [document.huis, text[0], *front, *text[1:]]
    return " ".join(" ".join(text).split())


def whole_text(document: Document) -> str:
    """Return all words after the cover in order, with the numbers, on one line."""
    text = lines(document, labels=True)
    return " ".join(" ".join(text[1:] if around(document, "") else text).split())


def header(document: Document) -> list[str]:
    """Return the lines of the header of an ordinary page."""
    facts = f"{document.huis} versie {document.versie}, {document.status}"
    return [MARKS[document.editie], facts, document.titel]


def squeezed(text: str) -> str:
    """Return text without what a PDF may set in another way: white space, ruled lines, unseen marks."""
    # pdfium gives a hyphen at the end of a line as one of these; nothing in our files is hyphenated.
    text = re.sub("[\ufffe\u00ad\u0002\u2011]", "-", unicodedata.normalize("NFC", text))
    text = re.sub(r"[\s_]+", "", "".join(sign for sign in text if unicodedata.category(sign) != "Cf"))
    # The order in which letters from right to left are read depends on the font that draws them.
    return re.sub("[\u0590-\u05ff]+", lambda letters: "".join(sorted(letters.group())), text)


def without_margins(document: Document, number: int, page: str, total: int) -> str:
    """Return a page without its header and footer, having seen that both are there and right."""
    mark, *facts = map(squeezed, header(document))
    is_cover = number == 1 and document.parts[0].kind is Kind.TITEL
    head = mark if is_cover else mark + "".join(facts)
    foot = f"pagina{number}van{total}"
    assert page.startswith(head)
    assert page.endswith(foot)
    return page.removeprefix(head).removesuffix(foot)


def words_of_text(lines: Sequence[str]) -> list[str]:
    """Return the words of LibreOffice's text export."""
    return " ".join(lines).translate(BULLETS).split()


def words_of_pages(document: Document, pages: Sequence[str]) -> str:
    """Return the text of the pages, squeezed, without headers, footers and repeated headings of tables."""
    headings = [squeezed("".join(COLUMNS))] if open_points(document) else []
    headings += [
        squeezed("".join(cell.text for cell in clause.children[0].children))
        for clause in document.walk()
        if clause.kind is Kind.TABEL
    ]
    text = ""
    for number, page in enumerate(pages, start=1):
        words = without_margins(document, number, squeezed(page), len(pages))
        for heading in headings:
            # A heading that has been seen as often as there are tables is the repetition on a next page.
            if words.startswith(heading) and text.count(heading) == headings.count(heading):
                words = words.removeprefix(heading)
        text += words
    return text
