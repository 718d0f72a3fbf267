"""What the pages for developers name is there: modules, classes, files."""

import ast
import importlib
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([*(ROOT / "docs").rglob("*.md"), ROOT / "CONTRIBUTING.md", ROOT / "templates" / "README.md"])
PACKAGES = {path.parent.name for path in (ROOT / "tailor").glob("*/__init__.py")}
CLASSES = {
    name
    for path in (ROOT / "tailor").rglob("*.py")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    for name in (
        [node.name]
        if isinstance(node, ast.ClassDef)
        else [one.id for one in node.targets if isinstance(one, ast.Name)]
        if isinstance(node, ast.Assign)
        else []
    )
}
FROM_OUTSIDE = {"Commonmark", "SemVer", "LibreOffice", "MarkupSafe"}
"""Words in the shape of a class name that are none of ours."""


def named(page: str) -> list[str]:
    """Return what stands between backticks on a page."""
    return re.findall(r"`([^`\n]+)`", page)


def is_there(word: str) -> bool:
    """Return whether a word names something of ours that is there, or nothing of the kind."""
    if re.fullmatch(
        r"(?:tests|tailor|templates|docs|bench|[a-z_]+)/[\w./-]+\.(?:py|md|csv|toml|typ|docx|txt)", word
    ):
        return (ROOT / word).exists() or (ROOT / "tailor" / word).exists()
    if re.fullmatch(r"[a-z_]+(?:\.[a-z_]+)+(?:\(\))?", word) and not word.endswith(".py"):
        first, *rest = word.removesuffix("()").removeprefix("tailor.").split(".")
        return not (first in PACKAGES or word.startswith("tailor.")) or _resolves(f"tailor.{first}", rest)
    if re.fullmatch(r"[A-Z][a-z]+(?:[A-Z][a-z]+)*", word):
        return word in CLASSES | FROM_OUTSIDE
    return True


def _resolves(module: str, rest: list[str]) -> bool:
    try:
        found = importlib.import_module(module)
    except ImportError:
        return False
    for place, name in enumerate(rest):
        if hasattr(found, name):
            found = getattr(found, name)
        else:
            return _resolves(".".join((module, *rest[: place + 1])), rest[place + 1 :])
    return True


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_names_is_there(page: Path) -> None:
    assert [word for word in named(page.read_text(encoding="utf-8")) if not is_there(word)] == []


@pytest.mark.parametrize(
    ("word", "there"),
    [
        ("tailor.interview.inquiry", True),
        ("interview.course", True),
        ("data.templates()", True),
        ("interview.question", False),
        ("tailor.wizard", False),
        ("render/proof.py", True),
        ("render/proofs.py", False),
        ("Citatie", True),
        ("Citation", False),
        ("datalekken.meldtermijn_uren", True),
    ],
)
def test_a_name_that_is_gone_is_found(word: str, there: bool) -> None:
    assert is_there(word) is there
