"""All Dutch of our own is spelled right: questions, help, messages, the handbook, comments in answers files.

The judge is Debian's hunspell with its Dutch dictionary. Words of the law and of the trade that it does not
know stand in ``woordenlijst.txt``, one a line, sorted. The legal text of the model is not judged: not ours.
"""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tailor.answers import Keuze
from tailor.render.pdf.fonts import ALWAYS_PRINTED

ROOT = Path(__file__).parents[1]
WOORDENLIJST = ROOT / "tests" / "woordenlijst.txt"
CODE_IN_CALLS = {
    *(
        "re.compile",
        "re.sub",
        "re.fullmatch",
        "re.match",
        "re.search",
        "re.findall",
        "warnings.filterwarnings",
    ),
    *("TypeError", "LookupError", "ValueError", "KeyError", "AssertionError", "NotImplementedError"),
}
"""Calls of which the texts are patterns, or English for programmers."""
NO_DUTCH = {
    "expected a single document",
    "mapping values are not allowed",
    "quoted scalar",
    "TOC Heading",
    'th scope="col"',
    "EigenInstantie | str",
    ALWAYS_PRINTED,
}
"""Texts that are matched or drawn, not read."""
CODE = (
    "tailor/render/pdf/sentences.py",
    "tailor/render/docx/styles.py",
    "tailor/render/docx/cleaning.py",
)
"""Modules of which the texts are code of a format."""
NO_WORDS = re.compile(
    r"%\(\w+\)s|apt install \S+|soffice|(?<!\w)\.[a-z]+|"
    r"`[^`]*`|\{[^}]*\}|\[[a-z0-9+-]+\]|https?://\S+|--[a-z-]+|^\s*(?:bin/)?tailor .*$|"
    r"\S*(?:[_/\\=<>@#]|\w\.\w|\w\[)\S*",
    re.MULTILINE,
)
"""What is no Dutch in a Dutch text: code, options, paths of answers, file names."""
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


PAGES = sorted((ROOT / "tailor" / "web" / "pages").glob("*.html"))
"""The templates of the pages in the browser."""
_TEMPLATE = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", re.DOTALL)
_SAID_BY_TAG = re.compile(r'(?:aria-label|title|alt)="([^"{]*)"')


def words_of_page(path: Path) -> str:
    """Return the words of ours in a template, a line for each piece."""
    page = path.read_text(encoding="utf-8")
    made = "\n".join(re.findall(r"\{[{%].*?[%}]\}", page, re.DOTALL))
    in_code = re.findall(r'"([^"\n]*)"', re.sub(r'"[^"\n]*" if|if "[^"\n]*"', "", made))
    pieces = (*_TEMPLATE.split(page), *_SAID_BY_TAG.findall(page), *in_code)
    return "\n".join(one.strip() for one in pieces if is_sentence(one.strip()))


def dutch_strings(source: Path) -> Iterator[str]:
    """Yield the texts in a module that a user can read: no docstrings, no errors for programmers."""
    tree = ast.parse(source.read_text(encoding="utf-8"))
    skipped = {id(part) for node in ast.walk(tree) for top in not_shown(node) for part in ast.walk(top)}
    for node in ast.walk(tree):
        text = getattr(node, "value", None)
        if isinstance(node, ast.Constant) and id(node) not in skipped and is_sentence(text):
            yield text


def not_shown(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the parts of a node of which no user reads the texts: code, English, what is only looked for."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node
    elif isinstance(node, ast.Dict):
        yield from (key for key in node.keys if key is not None)
    elif (
        isinstance(node, ast.Compare)
        or isinstance(node, ast.Call)
        and ast.unparse(node.func) in CODE_IN_CALLS
    ):
        yield node


def is_sentence(text: object) -> bool:
    """Return whether a text has two words or more, and is no code."""
    if (
        not isinstance(text, str)
        or text in NO_DUTCH
        or len(WORD.findall(text)) < 2
        or " " not in text.strip()
    ):
        return False
    return not re.search(r"</?\w|[|\\]|\[[A-Za-z]{2}\]|;\s*$|#let|\w\(|fg:", text)


def own_dutch() -> dict[str, str]:
    """Return all Dutch of our own, by where it stands."""
    found = {
        str(path.relative_to(ROOT)): "\n".join(dutch_strings(path))
        for path in sorted((ROOT / "tailor").rglob("*.py"))
    }
    found |= {
        "the options": "\n".join(words for keuze in choices() for o in keuze.options() for words in o[1:])
    }
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found["README.md"] = readme[readme.index("## Snel beginnen") : readme.index("## Who may see")]
    page = (ROOT / "templates" / "README.md").read_text(encoding="utf-8")
    found["templates/README.md"] = re.sub(r"```.*?```", "", page, flags=re.DOTALL)
    found |= {str(path.relative_to(ROOT)): words_of_page(path) for path in PAGES}
    for name in ("docs/handleiding.md", "docs/voor-ict.md"):
        found[name] = (ROOT / name).read_text(encoding="utf-8")
    page = (ROOT / "docs" / "wgs.md").read_text(encoding="utf-8")
    found["docs/wgs.md"] = re.sub(
        r"^>.*$", "", page, flags=re.MULTILINE
    )  # words of the act, of the model, or
    found["the adaptations"] = " ".join(sorted(adapted_words()))  # new ones: these
    texts = (ROOT / "templates" / folder for folder in ("documents", "accession"))
    for path in (path for folder in texts for path in sorted(folder.glob("*.md"))):
        found[str(path.relative_to(ROOT))] = re.sub(r"\(\S+\)", "", path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "answers").glob("*.yaml")):
        lines = re.findall(r"(?:^|\s)#(.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        found[str(path.relative_to(ROOT))] = "\n".join(lines)
    return {place: text for place, text in found.items() if text.strip() and place not in CODE}


def adapted_words() -> set[str]:
    """Return the words of the adaptations that stand nowhere in the model: its own are not ours."""
    model = " ".join(
        path.read_text(encoding="utf-8")
        for folder in ("protocol", "annexes")
        for path in (ROOT / "templates" / folder).glob("*.md")
    )
    texts = (
        change.get("tekst", "")
        for path in (ROOT / "templates" / "wgs").glob("*.toml")
        for one in tomllib.loads(path.read_text(encoding="utf-8"))["aanpassing"]
        for change in one["wijziging"]
    )
    return set().union(*map(words_in, texts)) - words_in(model)


def choices(kind: type[Keuze] = Keuze) -> Iterator[type[Keuze]]:
    """Yield every closed list of options."""
    for keuze in kind.__subclasses__():
        if len(keuze):
            yield keuze
        yield from choices(keuze)


def known_words() -> set[str]:
    return set(WOORDENLIJST.read_text(encoding="utf-8").split("\n")) - {""}


def unknown(words: set[str]) -> set[str]:
    """Return the words that the dictionary does not know."""
    done = subprocess.run(
        ["hunspell", "-d", "nl_NL", "-i", "utf-8", "-l"],
        input="\n".join(sorted(words)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PATH": "/usr/bin:/bin:/usr/local/bin", "LC_ALL": "C.UTF-8"},
        check=True,
    )
    return {word for word in done.stdout.split("\n") if word}


def words_in(text: str) -> set[str]:
    """Return the words of a text, hyphens at their ends left out."""
    return {word.replace("’", "'") for word in WORD.findall(NO_WORDS.sub(" ", text)) if len(word) > 1}


OWN = own_dutch()


@pytest.fixture(scope="module")
def wrong() -> set[str]:
    """Return every word of ours that neither the dictionary nor our list knows."""
    known = known_words()
    words = set().union(*(words_in(text) for text in OWN.values()))
    return {
        word for word in unknown(words) if word not in known and f"{word[:1].lower()}{word[1:]}" not in known
    }


@pytest.mark.parametrize("place", sorted(OWN))
def test_every_word_is_spelled_right(place: str, wrong: set[str]) -> None:
    assert sorted(words_in(OWN[place]) & wrong) == []


def test_the_list_is_sorted_and_holds_each_word_once() -> None:
    lines = WOORDENLIJST.read_text(encoding="utf-8").splitlines()
    assert lines == sorted(set(lines), key=lambda word: (word.casefold(), word))


def test_the_list_holds_no_word_that_the_dictionary_knows_too() -> None:
    known = known_words()
    assert known - unknown(known) == set()


def test_a_wrong_word_is_found() -> None:
    assert unknown({"gemeente", "gemente"}) == {"gemente"}


def test_the_texts_of_every_stage_are_judged() -> None:
    for place in (
        "tailor/cli/maak.py",
        "tailor/terminal/ways_out.py",
        "tailor/answers/questions/afspraken.py",
        "README.md",
        "templates/README.md",
        "templates/documents/geheimhoudingsverklaring.md",
    ):
        assert len(words_in(OWN[place])) > 30
