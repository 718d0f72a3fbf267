"""Texts of our own are plain Dutch: short sentences, and one word for one thing.

Judged are all texts in the program, the pages made of them, and the documents that are made of a house.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, load
from tailor.assemble import Editie, assemble
from tailor.assemble.document import lines
from tailor.check import findings, judge
from tailor.check.duties import duties
from tailor.check.outdated import consulted
from tailor.redline.compare import against_model
from tailor.verantwoording import keuzenverantwoording
from tailor.verantwoording.bevindingen import controlerapport
from tests.test_spelling import CODE, CODE_IN_CALLS, dutch_strings, is_sentence, not_shown, words_of_page
from tests.test_spelling import PAGES as WEB_PAGES
from tests.verantwoording.reading import MODEL

ROOT = Path(__file__).parents[1]
MOST_WORDS = 20
WORD = re.compile(r"\w+(?:[-’'.:/@]\w+)*")
END = re.compile(r"(?<=[.!?])[)”’*]*\s+|\n")
CODE_OF_A_PAGE = re.compile(r"</?\w|xmlns|\\[bs.]|^[\[{]|\{[^}]*:[^}]*;")
"""What is code of a format, an expression to look for, or an answer of an example."""
SOURCE = re.compile(r" \((?:artikel|rij |[0-9]+\.[0-9])[^()]*\)")
"""Where the law, the model or a page says it: the reader can skip it, so it makes no sentence long."""
FORBIDDEN = {
    r"(?<![Kk])[Kk]euzen(?!v)\b": "keuzes",
    r"\b[Gg]eheel getal\b": "heel getal",
    r"\b[Uu] hebt\b": "u heeft",
    r"\bPDF(?:’s|’en)?\b(?!/)": "pdf",
    r"\bn\.v\.t\.": "niet nodig",
    r"\bVerwacht:": "wat er staat, wat er kan en een voorbeeld",
    r"\b[Ww]erkmap\b": "rekenblad",
    r"\b[Oo]pen punt(?:en)?\b": "open vraag",
    r"\b(?:als|een) gat\b": "open vraag",
    r"\b[Dd]efinitieve versie\b": "versie om te tekenen",
    r"\b[Mm]odeltekst\b": "het model",
    r"\bwissen\b": "weghalen",
}
"""By what no text of ours says: what it says instead."""
FOR_WHO_MAKES_TEMPLATES = "tailor/model/"
"""Their messages are for who writes the templates, not for a house."""
NAMES = {"Open punten kop", "Open punten kolom", "Open punten tekst", "Open punt", "open punten"}
"""Names of styles in a Word file, which a house style names too, and of the place of a list."""


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text; lines that were broken for their length are one."""
    whole = re.sub(r"(?<!\n)\n(?![\n•#*|>-]| {2}|\w+:)", " ", text)
    return (one.strip() for one in END.split(whole) if one and not one.startswith("  "))


def count(sentence: str) -> int:
    return len(WORD.findall(SOURCE.sub("", sentence)))


def too_long(text: str) -> list[str]:
    return [one for one in sentences(text) if count(one) > MOST_WORDS]


def texts(source: Path) -> Iterator[str]:
    """Yield the texts of a module that a user can read, each whole: what is filled in counts as one word."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    hidden = {id(part) for node in ast.walk(tree) for top in _hidden(node) for part in ast.walk(top)}
    for node in ast.walk(tree):
        text = _whole(node) if id(node) not in hidden else ""
        if is_sentence(text) and not CODE_OF_A_PAGE.search(text):
            yield text


def _hidden(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the parts of a node that are no text by themselves: what is not shown, and pieces of a text."""
    yield from not_shown(node)
    if isinstance(node, ast.JoinedStr):
        yield from (part for part in node.values if isinstance(part, ast.Constant))
    if isinstance(node, ast.Call) and ast.unparse(node.func) in CODE_IN_CALLS:
        yield node


def _whole(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


@cache
def own_texts() -> dict[str, tuple[str, ...]]:
    """Return the texts of every module that has some, by where it stands."""
    found = {
        str(path.relative_to(ROOT)): tuple(texts(path)) for path in sorted((ROOT / "tailor").rglob("*.py"))
    }
    found |= {str(one.relative_to(ROOT)): (*words_of_page(one).splitlines(),) for one in WEB_PAGES}
    return {place: all_of for place, all_of in found.items() if all_of and place not in CODE}


def pages() -> dict[str, str]:
    """Return the pages for users and lawyers, without their code and their quotations."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = {"README.md": readme[readme.index("## Snel beginnen") : readme.index("## Who may see")]}
    for name in ("regels", "wgs", "begrippen", "voor-ict"):
        found[f"docs/{name}.md"] = (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8")
    return {place: _without_quotations(page) for place, page in found.items()}


def _without_quotations(page: str) -> str:
    plain = re.sub(r"```.*?```|`[^`]*`", "x", page, flags=re.DOTALL)
    lines_of_ours = (line for line in plain.split("\n") if not line.startswith((">", "|")))
    return _unquoted("\n".join(lines_of_ours))


def _unquoted(text: str) -> str:
    return re.sub(r"“[^”]*”|‘[^’]*’", "x", text)


PAGES = pages()


@pytest.mark.parametrize("place", sorted(own_texts()))
def test_no_sentence_of_the_program_is_long(place: str) -> None:
    assert [one for text in own_texts()[place] for one in too_long(text)] == []


@pytest.mark.parametrize("place", sorted(PAGES))
def test_no_sentence_of_a_page_is_long(place: str) -> None:
    assert too_long(PAGES[place]) == []


@pytest.mark.parametrize("word", FORBIDDEN)
def test_one_word_for_one_thing(word: str) -> None:
    program = {place: text for place, all_of in own_texts().items() for text in all_of if text not in NAMES}
    said = {
        **{f"{place}: {text}": text for place, all_of in own_texts().items() for text in all_of},
        **{f"{place}: {line}": line for place, page in PAGES.items() for line in page.split("\n")},
    }
    found = [
        where
        for where, text in said.items()
        if re.search(word, text) and text not in NAMES and not where.startswith(FOR_WHO_MAKES_TEMPLATES)
    ]
    assert program and found == [], f"say: {FORBIDDEN[word]}"


def documents() -> Iterator[tuple[str, str]]:
    """Yield every line of our own words in what is made of the examples, with the name of the document."""
    for example in sorted((ROOT / "answers").glob("*.yaml")):
        answers = load(example)
        text = assemble(MODEL, answers, Editie.CONCEPT)
        found = findings(MODEL, answers, text)
        whole = keuzenverantwoording(MODEL, answers, text, found)
        yield from ((f"{example.stem}: keuzenverantwoording", line) for line in lines(whole, labels=False))
        day = consulted(MODEL.opmerkingen)
        report = controlerapport(text, judge(MODEL, answers).findings, day, duties(answers))
        yield from ((f"{example.stem}: controlerapport", line) for line in lines(report, labels=False))
        front = (one for part in against_model(MODEL, answers, text).preface for one in part.walk())
        yield from ((f"{example.stem}: vergelijking", one.text) for one in front)


@cache
def not_ours() -> str:
    """Return all words that a document takes over: of the model, mended or not, of the law and of answers."""
    taken = [path.read_text(encoding="utf-8") for path in (ROOT / "templates").rglob("*.[mt][do]*")]
    taken += [path.read_text(encoding="utf-8") for path in (ROOT / "answers").glob("*.yaml")]
    unmended = Antwoorden.model_validate({"correcties": {"keuze": "geen"}})
    houses = (unmended, *map(load, sorted((ROOT / "answers").glob("*.yaml"))))
    for answers in houses:
        for editie in (Editie.CONCEPT, Editie.TOELICHTING):
            taken += lines(assemble(MODEL, answers, editie), labels=True)
    return _bare(" ".join((*taken, *map(_unquoted, taken))))


def _is_enumeration(text: str) -> bool:
    """Return whether a text only names things, as parties or articles: no sentence."""
    parts = re.split(r", | en | of ", text)
    return len(parts) > 3 and all(count(part) < 7 for part in parts)


def _bare(text: str) -> str:
    return " ".join(WORD.findall(text)).casefold()


def test_no_sentence_of_our_own_in_a_document_is_long() -> None:
    ours = {
        f"{name}: {one}"
        for name, line in documents()
        for part in re.split(r"[;:] | \(", _unquoted(line))
        for one in too_long(part)
        if not _is_enumeration(one) and _bare(one) not in not_ours()
    }
    assert sorted(ours) == []


def test_a_long_sentence_and_a_forbidden_word_are_found() -> None:
    long = " ".join(["woord"] * (MOST_WORDS + 1))
    assert too_long(f"Kort. {long}. Kort.") == [f"{long}."]
    assert too_long(f"Kort. {long.removesuffix(' woord')}. Kort.") == []
    hits = ("keuzen", "een geheel getal", "u hebt", "in PDF", "Verwacht: x", "open punten")
    assert all(any(re.search(word, hit) for word in FORBIDDEN) for hit in hits)
    assert not any(re.search(word, "keuzenverantwoording in PDF/A, als pdf") for word in FORBIDDEN)
    assert len(list(dutch_strings(ROOT / "tailor" / "cli" / "maak.py"))) > 10
