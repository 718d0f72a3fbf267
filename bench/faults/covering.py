"""Which tests run which lines, found once by one run of the tests with coverage."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

from coverage import CoverageData

from bench.faults.listener import FILE

LEFT_OUT = ("tests/test_wheel.py", "tests/terminal/test_real_terminal.py", "tests/terminal/test_kill.py",
            "tests/dossier/test_kill.py", "tests/cli/test_processes.py")  # fmt: skip
"""Tests that start other programs, which no coverage sees here."""
_CONFIG = "[run]\nbranch = false\nsource = tailor\nrelative_files = true\n"


@dataclass(frozen=True, slots=True)
class Covering:
    """Which tests run a line, and what each of them costs.

    Attributes:
        seconds: What each test costs that passes without a fault.
        lines: The tests that run each line of each module.
    """

    seconds: dict[str, float]
    lines: dict[str, dict[int, frozenset[str]]]

    def tests_of(self, path: str, first: int, last: int) -> set[str]:
        """Return the tests that run one of these lines."""
        lines = self.lines.get(path, {})
        return set().union(*(lines.get(line, frozenset()) for line in range(first, last + 1)))

    def tests_of_file(self, path: str) -> set[str]:
        """Return the tests that run anything of a module."""
        return set().union(*self.lines.get(path, {}).values())


def covering(tree: Path, kept: Path, processes: int, places: Sequence[str], *, as_it_is: bool) -> Covering:
    """Return which tests of a tree run which lines.

    When the code changed, all is found out anew; when only tests did, those files run again.

    Args:
        tree: A copy of the checkout.
        kept: The folder in which the outcome is kept, after each folder with tests.
        processes: How many run at the same time.
        places: The tests that count: folders or files.
        as_it_is: Whether what was found out before is good enough, though code and tests may have changed.
    """
    code = sha256(b"".join(path.read_bytes() for path in sorted((tree / "tailor").rglob("*.py")))).hexdigest()
    known = _read(kept / "tests.json")
    if known["code"] != code and not as_it_is:
        known = {"code": code, "marks": {}, "seconds": {}}
        (kept / "coverage").unlink(missing_ok=True)
    marks = {str(path.relative_to(tree)): _mark(path) for path in sorted((tree / "tests").rglob("test_*.py"))}
    wanted = [name for name in marks if name.startswith(tuple(places)) and name not in LEFT_OUT]
    new = [name for name in wanted if known["marks"].get(name) != marks[name] and not as_it_is]
    for folder, names in groupby(new, lambda name: str(Path(name).parent)):
        files = list(names)
        print(f"which lines the tests run: {folder} ({len(files)})", flush=True)
        old = {name: cost for name, cost in known["seconds"].items() if _file(name) not in files}
        known["seconds"] = old | _run(tree, kept, files, processes)
        known["marks"] |= {name: marks[name] for name in files}
        (kept / "tests.json").write_text(json.dumps(known), "utf-8")
    seconds = {name: cost for name, cost in known["seconds"].items() if _file(name) in wanted}
    return Covering(seconds, _read_lines(kept / "coverage", frozenset(seconds)))


def _read_lines(file: Path, tests: frozenset[str]) -> dict[str, dict[int, frozenset[str]]]:
    """Return which tests run each line; at once, since coverage empties its file when a fork opens it."""
    data = CoverageData(str(file))
    data.read()
    found: dict[str, dict[int, frozenset[str]]] = {}
    for path in data.measured_files():
        lines = data.contexts_by_lineno(path).items()
        found[path] = {
            line: tests.intersection(one.partition("|")[0] for one in names) for line, names in lines
        }
    data.close()
    return found


def _file(test: str) -> str:
    return test.partition("::")[0]


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = {"code": "", "marks": {}, "seconds": {}}
    return found | (json.loads(path.read_text("utf-8")) if path.exists() else {})


def _mark(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _run(tree: Path, kept: Path, files: list[str], processes: int) -> dict[str, float]:
    """Run test files with coverage, add what it sees to the rest, and return the seconds of each test."""
    config, heard = kept / "coveragerc", kept / "heard.json"
    config.write_text(_CONFIG, "utf-8")
    words = [
        *(sys.executable, "-m", "pytest", *files, "-q", "-n", str(processes), "-p", "bench.faults.listener"),
        *("--cov=tailor", "--cov-context=test", f"--cov-config={config}", "--cov-report="),
        *("--hypothesis-seed=0", "-p", "no:cacheprovider"),
    ]
    surroundings = {**os.environ, "PYTHONPATH": str(tree), FILE: str(heard)}
    surroundings["COVERAGE_FILE"] = str(kept / "latest")
    with (kept / "coverage.log").open("w", encoding="utf-8") as log:
        subprocess.run(words, cwd=tree, env=surroundings, stdout=log, stderr=log, check=False)
    data, latest = CoverageData(str(kept / "coverage")), CoverageData(str(kept / "latest"))
    data.read()
    latest.read()
    data.update(latest)
    data.write()
    found: dict[str, float] = json.loads(heard.read_text("utf-8"))
    print(f"  {len(found)} tests passed", flush=True)
    return found
