"""A long text in the user's own editor."""

import sys
from pathlib import Path

import pytest

from tailor.answers import load, save
from tailor.terminal import console
from tailor.terminal.editor import find_editor, write_in
from tailor.terminal.plain import PlainLines
from tests.houses import answers
from tests.terminal.real import CTRL_C, ENTER, RealTerminal


def program(folder: Path, name: str, script: str) -> str:
    """Make a program that gets the file as its last word."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    ("visual", "editor", "expected"),
    [
        ("{one} --wait", "{two}", ("{one}", "--wait")),
        ("", "{two}", ("{two}",)),
        ("er-is-geen-programma-met-deze-naam", "{two}", ("{two}",)),
        ("'niet afgesloten", "{two}", ("{two}",)),
        (None, None, ("nano",)),
    ],
)
def test_the_editor_is_the_one_of_the_user_and_else_nano(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    visual: str | None,
    editor: str | None,
    expected: tuple[str, ...],
) -> None:
    names = {name: program(tmp_path, name, "true") for name in ("one", "two", "nano")}
    monkeypatch.setenv("PATH", str(tmp_path))
    for name, value in (("VISUAL", visual), ("EDITOR", editor)):
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value.format(**names))
    assert find_editor() == tuple(word.format(**names) for word in expected)


def test_without_any_editor_none_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("VISUAL", "")
    monkeypatch.delenv("EDITOR", raising=False)
    assert find_editor() == ()


LONG = " ".join(["een lange tekst met-een-koppelteken en een\u00a0vaste spatie"] * 8)


def test_the_text_stands_in_lines_in_the_editor_and_comes_back_as_one(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    command = (program(tmp_path, "ed", f'cp "$1" "{seen}"; echo "  en meer" >> "$1"'),)
    assert write_in(command, LONG) == f"{LONG} en meer"
    lines = seen.read_text(encoding="utf-8").splitlines()
    assert len(lines) > 4
    assert max(map(len, lines)) <= 78


@pytest.mark.parametrize(
    "script",
    ["true", "false", 'rm "$1"', 'printf "\\377" > "$1"', "printf 'a  b\\n\\n' > \"$1\""],
)
def test_a_text_that_did_not_change_or_cannot_be_read_stays_as_it_was(tmp_path: Path, script: str) -> None:
    assert write_in((program(tmp_path, "ed", script),), "a  b") == "a  b"


def test_an_editor_that_does_not_start_leaves_the_text(tmp_path: Path) -> None:
    assert write_in((str(tmp_path / "weg"),), "tekst") == "tekst"


def test_the_file_is_for_the_user_alone_and_gone_afterwards(tmp_path: Path) -> None:
    seen = tmp_path / "seen"
    script = f'echo "$1" > "{seen}"; ls -ld "$(dirname "$1")" >> "{seen}"'
    write_in((program(tmp_path, "ed", script),), "tekst")
    file, folder = seen.read_text(encoding="utf-8").splitlines()
    assert folder.startswith("drwx------")
    assert not Path(file).exists()


def test_without_a_real_terminal_no_editor_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", sys.executable)
    assert console.Terminal().editor == ""
    assert (PlainLines().editor, PlainLines().write("tekst")) == ("", "tekst")


def recitals(folder: Path, script: str) -> RealTerminal:
    """Open the recitals in a real terminal, with an editor of ours, and choose to write one in it."""
    save(folder / "huis.yaml", answers())
    (folder / ".huis.plek").write_text("overwegingen.lijst", encoding="utf-8")
    terminal = RealTerminal(folder, "huis.yaml", VISUAL=program(folder, "mijn-editor", script))
    terminal.wait("Wilt u iets veranderen aan de overwegingen")
    terminal.choose("Ja")
    terminal.choose("Een eigen overweging toevoegen")
    terminal.wait("Hoe luidt overweging 11?")
    terminal.choose("Schrijven in een editor (mijn-editor)")
    return terminal


def test_in_a_real_terminal_the_editor_has_the_keyboard_to_itself(tmp_path: Path) -> None:
    script = """
    stty -a | tr ' ' '\\n' > vlaggen
    echo 'Typ een woord:'
    read woord
    printf 'partijen elkaar\\n%s;\\n' "$woord" > "$1"
    """
    terminal = recitals(tmp_path, script)
    terminal.wait("Typ een woord:")
    terminal.press("kennen\r")
    terminal.wait("• partijen elkaar kennen;")
    terminal.wait("Wilt u de tekst zo bewaren?")
    terminal.answer(ENTER)
    terminal.wait("De overwegingen: wat wilt u doen?")
    terminal.choose("Klaar")
    terminal.wait("Zo luiden de overwegingen nu:")
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert {"icanon", "echo", "isig"} <= set((tmp_path / "vlaggen").read_text(encoding="utf-8").split())
    found = load(tmp_path / "huis.yaml").overwegingen.lijst
    assert isinstance(found, tuple)
    assert found[10].tekst == "partijen elkaar\nkennen;"


def test_ctrl_c_in_an_editor_that_lets_it_through_stops_and_loses_nothing(tmp_path: Path) -> None:
    terminal = recitals(tmp_path, "echo 'De editor wacht.'; exec sleep 60")
    terminal.wait("De editor wacht.")
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert load(tmp_path / "huis.yaml") == answers()
