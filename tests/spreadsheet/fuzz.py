"""Odd lists by the thousand, by hand: ``python -m tests.spreadsheet.fuzz [FILES] [SEED]``.

Each is imported in a house by the command line. Never may it end with a fault of our own (exit 3, or any
error that is not told), and every filled cell must be taken, refused or mentioned. A list that does not hold
this is named by its seed; ``odd_list(seed)`` makes it again.
"""

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import click
from click.testing import CliRunner

from tailor.answers import Antwoorden, save
from tailor.cli import cli
from tailor.errors import InputError
from tailor.spreadsheet import ImportPreview, OpenedList, open_list, preview_of
from tests.houses import answers
from tests.spreadsheet.odd_lists import OddList, odd_list

FILES = 3_000
_SAVED = 5
"""One in so many is taken into the house, which costs ten times as much as looking at it."""


def read(odd: OddList, place: Path, antwoorden: Antwoorden) -> tuple[OpenedList, ImportPreview] | None:
    """Return what comes of importing an odd list; None when it is refused as a whole."""
    path = place / odd.name
    path.write_bytes(odd.content)
    try:
        opened = open_list(path, antwoorden)
        return opened, preview_of(opened, antwoorden)
    except InputError as error:
        assert all((error.wat, error.waar, error.waarom, error.nu)), error
        return None


def unaccounted(odd: OddList, opened: OpenedList, shown: ImportPreview) -> list[str]:
    """Return what the account of an odd list does not hold: cells without a word, words that nobody reads."""
    known = odd.filled or {}
    title = opened.table.title
    cells = {
        name if sheet == title else f"{sheet}!{name}" for sheet, names in known.items() for name in names
    }
    found = {str(one.place): one for one in shown.cells}
    wrong = [f"{name}: no word" for name in sorted(cells - found.keys())]
    wrong += [f"{name}: no cell" for name in sorted(found.keys() - cells) if odd.filled is not None]
    said = {*shown.remarks, *(fault.reason for fault in shown.faults)}
    numbers = {row.number for row in shown.rows}
    for name, one in found.items():
        match one.state.value:
            case "genoemd" if one.said not in said:
                wrong.append(f"{name}: a remark that nobody sees: {one.said}")
            case "geweigerd" if one.said not in said and one.place.row not in {d.row for d in shown.doubts}:
                wrong.append(f"{name}: a reason that nobody sees: {one.said}")
            case "overgenomen" if one.place.row not in {opened.head.number, *numbers}:
                wrong.append(f"{name}: taken of a row that is not")
    return wrong


def _by_command(path: Path, house: Path, *, save: bool) -> tuple[int, str]:
    """Return the exit code of the command, and a fault of our own; empty when there is none."""
    words = ["partijen", "importeren", str(house), str(path), *(["--ja"] if save else [])]
    result = CliRunner().invoke(cli, words, prog_name="tailor")
    error = result.exception
    told = error is None or isinstance(error, SystemExit | InputError | click.ClickException)
    code = 2 if isinstance(error, InputError) else result.exit_code
    return code, "" if told and code in (0, 1, 2) else repr(error or result.output)[:300]


def main(files: int = FILES, seed: int = 1) -> int:
    """Import so many odd lists and print the figures; return the exit code."""
    counts: Counter[str] = Counter()
    slowest, began = 0.0, time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        place, house = Path(name), Path(name) / "huis.yaml"
        save(house, answers())
        before = house.read_bytes()
        for number in range(seed * 1_000_000, seed * 1_000_000 + files):
            house.write_bytes(before)
            odd, start = odd_list(number), time.monotonic()
            (place / odd.name).write_bytes(odd.content)
            code, fault = _by_command(place / odd.name, house, save=number % _SAVED == 0)
            slowest = max(slowest, time.monotonic() - start)
            counts[f"exit {code}"] += 1
            wrong = [fault] if fault else []
            if not fault and (both := read(odd, place, answers())):
                wrong += unaccounted(odd, *both)
                counts.update(one.state.value for one in both[1].cells)
                counts["lists with every cell compared"] += odd.filled is not None
            for one in wrong:
                counts["WRONG"] += 1
                print(f"odd_list({number}): {one}", flush=True)
    for name, count in sorted(counts.items()):
        print(f"{name:<32}{count:>9}")
    print(f"{files} files, {time.monotonic() - began:.0f} s, the slowest {slowest:.2f} s")
    return 1 if counts["WRONG"] else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
