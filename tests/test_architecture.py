"""The shape of the code: data flows one way, and each library has one door."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "tailor").rglob("*.py"))

DOORS = {
    "click": "tailor.cli",
    "docxtpl": "tailor.render.docx",
    "jinja2": "tailor.render.docx",
    "lxml": "tailor.render.docx",
    "markdown_it": "tailor.model",
    "openpyxl": "tailor.partijenlijst.werkblad",
    "pydantic": "tailor.answers",
    "pydantic_core": "tailor.answers",
    "prompt_toolkit": "tailor.wizard.terminal",
    "pypdfium2": "tailor.render.pdf",
    "questionary": "tailor.wizard.terminal",
    "rich": "tailor.wizard.terminal",
    "ruamel": "tailor.answers",
    "typst": "tailor.render.pdf",
}
"""Each library of ours that shapes what we make, with the one package that may import it."""


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """Yield the first word of everything that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def importers(library: str) -> set[str]:
    return {module_name(path) for path in SOURCES if library in imports(path)}


@pytest.mark.parametrize("library", sorted(DOORS))
def test_a_library_is_imported_behind_its_one_door(library: str) -> None:
    found = importers(library)
    assert found, f"nothing imports {library} any more: take its door away"
    door = DOORS[library]
    assert {name for name in found if name != door and not name.startswith(f"{door}.")} == set()


def test_every_library_from_outside_has_a_door() -> None:
    outside = {one for path in SOURCES for one in imports(path)} - set(sys.stdlib_module_names)
    assert outside - {"tailor"} == set(DOORS)


def test_data_flows_one_way() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


HEAVY = (
    *("docx", "docxtpl", "lxml", "markdown_it", "openpyxl", "pydantic", "pypdfium2", "questionary", "rich"),
    *("ruamel", "typst"),
)
"""What takes time to import: help must not wait for it."""


@pytest.mark.parametrize("words", [["--help"], ["maak", "--help"], ["maak"], ["maak", "x", "--editie", "y"]])
def test_help_and_usage_errors_load_nothing_heavy(words: list[str]) -> None:
    program = (
        "import sys\n"
        "from tailor.cli import cli\n"
        "try:\n"
        f"    cli.main({words!r}, 'tailor')\n"
        "except SystemExit:\n"
        "    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr.splitlines()[-1] == "[]"


_CUTS = (
    "partition",
    "rpartition",
    "split",
    "rsplit",
    "removeprefix",
    "removesuffix",
    "startswith",
    "endswith",
)
_CUTTING = frozenset((*_CUTS, "index", "rindex", "find", "rfind", "replace"))
_JOINTS = re.compile(r"\[|\]|, toelichting|, aanhef|, kop| onder |artikel |Bijlage ")
"""What stands between the parts of a path or of an address."""
_INDEX = re.compile(r"\\\[\(?(?:\?:)?(?:\\d|\\w|\[\^\\\])[+*]?\)?\]?[+*]?\)?\\\]")
"""A regular expression for brackets with an index: ``\\[(\\d+)\\]``, ``\\[\\w*\\]``, ``\\[[^\\]]*\\]``."""
_TAKERS = frozenset({"tailor.citation", "tailor.path"})
_OTHER_BRACKETS = {
    "tailor.answers.paden": "a list or a group as it stands in the answers file: a value, no path",
    "tailor.model.inlines": "the brackets of the clause markup itself",
    "tailor.redline.differ": "a blank of the model in the words of a text",
    "tailor.redline.tokens": "a word of a finished text, with a bracket in it",
    "tailor.render.typography": "the words of a finished text",
    "tailor.verantwoording.correcties": "the name of a place as a reader finds it, in a finished text",
    "tailor.grammar": "the names of places as a reader finds them, made into one phrase",
    "tailor.wizard.afwijking_gevolg": "the name of a place as a reader finds it, made shorter",
}
"""Modules that cut a text at such a mark, and what that text is."""


def cuts(path: Path) -> set[int]:
    """Return the lines of a module where a text is cut at a mark of a path or an address."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _CUTTING:
            words = [one.value for arg in node.args for one in ast.walk(arg) if isinstance(one, ast.Constant)]
            if any(isinstance(one, str) and _JOINTS.search(one) for one in words):
                found.add(node.lineno)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _INDEX.search(node.value):
            found.add(node.lineno)
    return found


def test_only_one_module_each_takes_a_path_or_an_address_apart() -> None:
    found = {module_name(path): lines for path in SOURCES if (lines := cuts(path))}
    assert {name: found[name] for name in found.keys() - _TAKERS - _OTHER_BRACKETS.keys()} == {}
    assert _OTHER_BRACKETS.keys() - found.keys() == set(), "take the exceptions that are gone off the list"


@pytest.mark.parametrize(
    ("line", "is_cut"),
    [
        ('pad.partition("[")', True),
        ('pad.replace("[]", "")', True),
        ('name.removeprefix("artikel ")', True),
        ('citation.split(", toelichting")', True),
        ('citation.endswith((", aanhef", ", kop"))', True),
        (r're.sub(r"\[(\d+)\]", "", pad)', True),
        (r're.sub(r"\[\w*\]", "", pad)', True),
        (r're.sub(r"\[[^\]]*\]", "", pad)', True),
        ('name.partition(".")', False),
        ('Citatie("artikel 4")', False),
        (r're.compile(r"\d+")', False),
    ],
)
def test_a_text_that_is_cut_at_such_a_mark_is_seen(tmp_path: Path, line: str, is_cut: bool) -> None:
    module = tmp_path / "module.py"
    module.write_text(line, encoding="utf-8")
    assert bool(cuts(module)) is is_cut


def test_a_class_name_has_one_meaning() -> None:
    found: dict[str, list[str]] = {}
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, []).append(module_name(path))
    assert {name: modules for name, modules in found.items() if len(modules) > 1} == {}
