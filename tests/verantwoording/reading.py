"""How the tests read a justification: its rows, tables, headings and first page."""

from typing import Any

from tailor.answers import Antwoorden
from tailor.answers.questionnaire import AskedQuestion, questions
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.check import findings
from tailor.model import Kind
from tailor.verantwoording import keuzenverantwoording
from tests.houses import TEMPLATES, answers

MODEL = read_model(TEMPLATES)
EXAMPLES = sorted((TEMPLATES.parent / "answers").glob("*.yaml"))
ARTIKEL_25 = {"keuze": "eigen", "leden": ["Ieder draagt het eigen deel."], "reden": "De verzekeraar wil dit."}


def made(given: Antwoorden, editie: Editie = Editie.CONCEPT) -> tuple[Document, Document]:
    """Return the justification of a house, and its text."""
    document = assemble(MODEL, given, editie)
    found = findings(MODEL, given, document)
    return keuzenverantwoording(MODEL, given, document, found), document


def of(changes: dict[str, Any] | None = None, editie: Editie = Editie.CONCEPT) -> Document:
    return made(answers(changes), editie)[0]


def deviating(*afwijkingen: dict[str, Any]) -> Document:
    return of({"afwijkingen": [{"reden": "Zo werkt het hier.", **one} for one in afwijkingen]})


def rows(document: Document) -> list[tuple[str, ...]]:
    """Return every row of every table as the words of its cells."""
    return [tuple(c.text for c in row.children) for row in document.walk() if row.kind is Kind.RIJ]


def row(document: Document, begins: str) -> tuple[str, ...]:
    found = [one for one in rows(document) if one[0].startswith(begins)]
    assert len(found) == 1, (begins, found)
    return found[0]


def tables(document: Document, begins: str) -> list[dict[str, str]]:
    """Return the tables whose heading row begins so, each as its rows of two cells."""
    found = [one for one in document.walk() if one.kind is Kind.TABEL]
    return [
        {line.children[0].text: line.children[1].text for line in one.children}
        for one in found
        if one.children[0].children[0].text.startswith(begins)
    ]


def said(document: Document, begins: str) -> str:
    """Return the one clause of words that begins so."""
    found = [one.text for one in document.walk() if one.text.startswith(begins)]
    assert len(found) == 1, (begins, found)
    return found[0]


def first_page(document: Document) -> list[str]:
    return [one.text for one in document.parts[1].walk()]


def headings(document: Document) -> list[str]:
    return [clause.text for clause in document.walk() if clause.kind in (Kind.BIJLAGE, Kind.TUSSENKOP)]


def words(document: Document) -> str:
    return "\n".join(clause.text for clause in document.walk())


def asked(given: Antwoorden) -> list[AskedQuestion]:
    """Return the questions that apply and stand in no other question and under no party."""
    found: list[AskedQuestion] = []
    for one in questions(given):
        inside = found and found[-1].pad.holds(one.pad)
        if not inside and str(one.pad) not in ("partijen", "afwijkingen"):
            found.append(one)
    return [one for one in found if one.applies and one.pad.group not in ("partijen", "afwijkingen")]
