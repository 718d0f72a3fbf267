"""A file that is read in pieces holds what it holds when it is read whole, wherever the pieces end."""

import contextlib
import copy
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example as tried
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

from tailor.answers import Antwoorden, as_data
from tailor.answers import file as stored
from tailor.answers import yaml_pieces as pieces
from tailor.answers.file import changed_text, read_answers
from tailor.answers.yaml_read import SourceError, YamlSource
from tailor.answers.yaml_read import read as read_whole
from tests.answers.files import ROOT, example
from tests.answers.test_save import at_random

FILES = sorted([*(ROOT / "answers").glob("*.yaml"), *(ROOT / "tests" / "answers").glob("schema_*/*.yaml")])
FOLDED = "a: >-\n  een\n  twee\n\n# los\nb:\n  - x: |\n      een\n\n  # drie\n  - 'y'\n"
LINES = (
    *("a:", "b: x", "c: 'open", "d: >-", "e: |", "f: {g: 1,", "h: [i,", "k : l", "? m", "n:x", "o: # p"),
    *("  - q", "  - r:", "  - s: |+", "  -", "  - - t", "  - >", "  - 'open", "- u", " - v", "    w: 1"),
    *("  tekst", "      tekst", "", "# los", "  # los", "}", "]", "'", "slot'", "---", "...", "%TAG", "\t"),
    *("a: &x y", "b: *x", "c: !t z", "d: !!seq", "  - &x y", "  - *x", "e: ~", "\u2028f: 1", "g:\r", "a: 2"),
)
"""Lines with which a piece may end, or seem to end, in the middle of something."""


def told(node: Node | None, text: str) -> Iterator[object]:
    """Yield all that is ever asked of a part: what it is, and where its words stand.

    The mark behind a text below its key may lie behind the spaces that follow, and that of an empty value
    between them; nothing looks at those.
    """
    if node is None:
        return
    start, end = node.start_mark, node.end_mark
    yield type(node), node.tag, start.line
    if start.index < end.index:
        yield start.index, start.column
    if isinstance(node, ScalarNode):
        words = text[start.index : end.index]
        yield node.value, node.style, len(words.rstrip() if node.style in ("|", ">") else words)
    if isinstance(node, CollectionNode):
        yield bool(node.flow_style), end.index if node.flow_style else 0
        for part in node.value:
            for one in part if isinstance(node, MappingNode) else (part,):
                yield from told(one, text)


def check(text: str) -> bool:
    """Hold what the pieces of a text give beside the whole; return whether it can be read in pieces."""
    try:
        found = pieces._in_pieces(text)
    except pieces._NotSureError:
        return False
    whole = read_whole(text)
    assert found.data == whole.data
    assert list(told(found.node, text)) == list(told(whole.node, text))
    assert found.lines == whole.lines
    return True


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_example_is_read_in_pieces_as_it_is_whole(path: Path) -> None:
    assert check(path.read_text("utf-8"))


@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=12))
@tried(["a:", "  - q", "  - 'open", "b: x", "slot'"])
@tried(["c: 'open", "b: x", "slot'"])
@tried(["a:", "  - s: |+", "", "", "  - q", "", "b: x"])
@tried(["a:", "  - q", "  -", "  - r:", "b: x"])
@tried(["a:", "  - s: |+", "  - r:"])
def test_no_text_means_something_else_in_pieces(lines: list[str]) -> None:
    text = "\n".join(lines)
    check(text)
    check(f"{text}\n")


@pytest.mark.parametrize("at", range(len(FOLDED)))
def test_a_text_that_is_cut_anywhere_means_the_same_in_pieces(at: int) -> None:
    check(FOLDED[:at])
    check(FOLDED[at:])
    check(f"{FOLDED[:at]}\n{FOLDED[at:]}")


@pytest.mark.parametrize("text", ["a: 1\na: 2\n", "a: 'x\nb: 1\n", "a: &x 1\nb: *x\n", "a: [\n", "- a\n", ""])
def test_a_fault_is_told_as_when_the_file_is_read_whole(text: str) -> None:
    assert outcome(pieces.read, text) == outcome(read_whole, text)


def outcome(read: object, text: str) -> object:
    assert callable(read)
    try:
        source: YamlSource = read(text)
    except SourceError as error:
        return error.problems
    return source.data, list(told(source.node, text))


def test_only_a_changed_piece_is_parsed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ROOT / "answers" / "voorbeeld.yaml").read_text("utf-8")
    pieces.read(text)
    parsed: list[str] = []

    def noted(piece: str, around: tuple[str, ...] = ()) -> YamlSource:
        parsed.append(piece)
        return read_whole(piece, around)

    monkeypatch.setattr(pieces, "read_whole", noted)
    (line,) = (one for one in text.splitlines(keepends=True) if one.startswith("  naam: "))
    pieces.read(text.replace(line, f"{line}\n# los\n"))
    assert len(parsed) == 1
    assert parsed[0].startswith("huis:")


@pytest.mark.parametrize(
    ("name", "seed"), [("concept", 1), ("wgs", 2), ("een-gemeente", 3), ("voorbeeld", 4)]
)
def test_a_file_is_saved_to_the_byte_as_when_it_is_read_whole(
    name: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)
    text = example(name).read_text("utf-8").replace("\n", "\r\n" if name == "wgs" else "\n")
    for after in changes(text, chance, 8):
        saved = changed_text(text, after, "huis.yaml")
        with monkeypatch.context() as patch:
            patch.setattr(stored, "read", read_whole)
            read_answers.cache_clear()
            assert changed_text(text, after, "huis.yaml") == saved
        read_answers.cache_clear()
        text = saved


def changes(text: str, chance: random.Random, count: int) -> Iterator[Antwoorden]:
    """Yield answers that each differ in one thing from those before."""
    house = read_answers(text, "huis.yaml")[1]
    for _ in range(count):
        data: Any = copy.deepcopy(as_data(house))
        at_random(data, chance)
        with contextlib.suppress(ValidationError):
            house = Antwoorden.model_validate(data)
            yield house
