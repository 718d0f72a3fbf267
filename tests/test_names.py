"""The names in the code: English, or a Dutch noun of the law, of the answers file or of the screen."""

import ast
import functools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tailor.answers import AnswerModel, Keuze
from tailor.cli import cli

ROOT = Path(__file__).parents[1]
_WORDS = tomllib.loads((ROOT / "tests" / "names.toml").read_text("utf-8"))
_NOUNS = frozenset(_WORDS["nouns"].split())
"""Dutch nouns that may stand in a name."""
_BOTH = frozenset(_WORDS["both"].split())
"""Words of both languages."""
_DUTCH = frozenset(word for words in _WORDS["no_noun"].values() for word in words.split())
"""Dutch that no name has in it: verbs, adjectives, structures."""
_KEYS = (
    *("Manifest", "ListedFile", "MadeWith"),  # manifest.json
    *("OlderVersion", "Landing", "Spot", "Fate"),  # printed as JSON
    "PdfStyle",  # huisstijl.yaml
    *("Spelling", "WrittenOut"),  # feiten.toml
    "TailorError",  # the four parts of a message
)
"""Classes of which the fields are keys of a file, or words of the screen."""
_ERROR_PARTS = frozenset({"wat", "waar", "waarom", "nu"})
"""The four parts of an error are called what the screen calls them, also on their way to it."""


def words_in(name: str) -> list[str]:
    """Return the words of a name: ``OpenPunt`` and ``open_punt`` are two each."""
    return [one.casefold() for one in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+[0-9]*", name)]


def wrong_words(name: str) -> str:
    """Return why a name is not good; empty when it is."""
    words = words_in(name)
    if dutch := [word for word in words if word in _DUTCH]:
        return f"no noun of ours: {', '.join(dutch)}"
    nouns = [word for word in words if word in _NOUNS]
    others = [word for word in words if word not in _NOUNS | _BOTH]
    return f"two languages: {', '.join(nouns)} and {', '.join(others)}" if nouns and others else ""


@functools.cache
def _answers_file() -> frozenset[str]:
    """Return what the answers file and its schema call by its name: keys, groups of answers, closed lists."""
    found: set[str] = set()
    coming: list[type] = [AnswerModel, Keuze]
    while coming:
        kind = coming.pop()
        found |= {kind.__name__, *getattr(kind, "model_fields", ())}
        coming += kind.__subclasses__()
    return frozenset(found)


@functools.cache
def _commands() -> frozenset[str]:
    """Return what the command line calls its commands; each has a function of that name."""
    found: set[str] = set()
    coming: list[click.Command] = [cli]
    while coming:
        command = coming.pop()
        found.add(command.name or "")
        coming += command.commands.values() if isinstance(command, click.Group) else ()
    return frozenset(found)


def _says_itself(target: ast.Name, value: ast.expr | None) -> bool:
    """Return whether a constant or a member is called what it holds: ``NIEUW = "nieuw"``."""
    first = value.elts[0] if isinstance(value, ast.Tuple) and value.elts else value
    if isinstance(first, ast.Call) and first.args:  # Pad("uitvoerder")
        first = first.args[-1]
    holds = first.value if isinstance(first, ast.Constant) else None
    return isinstance(holds, str) and words_in(holds) == words_in(target.id)


def _called_by_others(tree: ast.Module) -> Iterator[ast.AST]:
    """Yield the places of names that are not ours to choose: keys of a file, what is called what it holds."""
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef(name=name, body=body) if name in _KEYS:
                yield from (one.target for one in body if isinstance(one, ast.AnnAssign))
            case ast.Assign(targets=[ast.Name() as target], value=value) if _says_itself(target, value):
                yield target
            case ast.AnnAssign(target=ast.Name() as target, value=value) if _says_itself(target, value):
                yield target


def defined(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Yield every name that a module chooses itself, with its line."""
    given = _answers_file() | _ERROR_PARTS
    others = set(_called_by_others(tree))
    for node in ast.walk(tree):
        match node:
            case (
                ast.FunctionDef(name=str(name), lineno=line)
                | ast.ClassDef(name=str(name), lineno=line)
                | ast.Name(id=str(name), ctx=ast.Store(), lineno=line)
                | ast.Attribute(attr=str(name), ctx=ast.Store(), lineno=line)
                | ast.arg(arg=str(name), lineno=line)
                | ast.MatchAs(name=str(name), lineno=line)
                | ast.ExceptHandler(name=str(name), lineno=line)
                | ast.alias(asname=str(name), lineno=line)
            ) if name not in given and name.casefold() not in _commands() and node not in others:
                yield name, line


def test_a_name_is_english_or_a_dutch_noun_of_the_law_the_answers_or_the_screen() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {name} ({why})"
        for path in sorted((ROOT / "tailor").rglob("*.py"))
        for name, line in defined(ast.parse(path.read_text(encoding="utf-8")))
        if (why := wrong_words(name))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("name", "is_wrong"),
    [
        ("maak", True),
        ("lees_datum", True),
        ("aantal_partijen", True),
        ("nieuw", True),
        ("OpenPunt", True),
        ("partij_names", True),
        ("parse_citatie", True),
        ("PartijStatus", False),
        ("keuzenverantwoording", False),
        ("model_words", False),
        ("own_letters", False),
        ("antwoorden", False),
        ("bijlage4", False),
        ("read_model", False),
    ],
)
def test_a_name_in_two_languages_or_of_a_dutch_verb_is_seen(name: str, is_wrong: bool) -> None:
    assert bool(wrong_words(name)) is is_wrong


def test_the_lists_of_words_contradict_each_other_nowhere() -> None:
    assert set() == _NOUNS & _DUTCH
    assert set() == _BOTH & (_NOUNS | _DUTCH)
