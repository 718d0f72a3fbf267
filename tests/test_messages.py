"""Every message that the program can give has its parts: what went wrong, and what the user can do now."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import tailor

ROOT = Path(tailor.__file__).parent
Place = tuple[str, int]


def _errors() -> Iterator[tuple[Place, dict[str, ast.expr]]]:
    """Yield every place in the program where a message of four parts is made, with the parts."""
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Error"):
                parts = {one.arg or "rest": one.value for one in node.keywords}
                if "wat" in parts:
                    yield (str(path.relative_to(ROOT)), node.lineno), parts


ERRORS = dict(_errors())


def _words(part: ast.expr) -> str:
    """Return the words of a part that stand in the program itself; those of an answer are a sign."""
    if isinstance(part, ast.Constant):
        return str(part.value)
    if isinstance(part, ast.JoinedStr):
        return "".join(str(one.value) if isinstance(one, ast.Constant) else "*" for one in part.values)
    return "*."


def test_the_program_has_many_messages() -> None:
    assert len(ERRORS) > 80


@pytest.mark.parametrize("place", ERRORS, ids=lambda place: f"{place[0]}:{place[1]}")
def test_a_message_says_what_went_wrong_and_what_to_do_now(place: Place) -> None:
    parts = ERRORS[place]
    assert "nu" in parts or "rest" in parts, "what now?"
    for name in {"wat", "nu"} & parts.keys():
        words = _words(parts[name]).strip()
        assert words and words[0] == words[0].upper(), (name, words)
        assert words.endswith((".", "?", "*", "!")), (name, words)
    why = _words(parts["waarom"]).strip() if "waarom" in parts else "."
    assert why, "an empty reason"
