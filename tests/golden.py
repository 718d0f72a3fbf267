"""What is right to the letter, in a file for a reader: parts with a name, each of some lines."""

from collections.abc import Iterable, Mapping
from pathlib import Path


def hold(file: Path, made: Mapping[str, Iterable[str]], update: bool) -> None:
    """Hold what was made against a file; write the file instead when asked, for somebody to read.

    Args:
        file: The file; ``pytest --update-golden`` writes it anew.
        made: The lines of each part, by its name.
        update: Whether to write.
    """
    parts = {name: [line.rstrip() for line in lines if line.strip()] for name, lines in made.items()}
    if update:
        file.parent.mkdir(exist_ok=True)
        file.write_text("\n".join(_written(name, lines) for name, lines in parts.items()), "utf-8")
    held = file.read_text("utf-8").split("\n== ")
    right = {name: lines for name, *lines in (part.removeprefix("== ").splitlines() for part in held)}
    assert list(right) == list(parts)
    for name, lines in parts.items():
        assert lines == [line for line in right[name] if line], name


def _written(name: str, lines: Iterable[str]) -> str:
    return "\n".join((f"== {name}", *filter(None, lines), ""))
