"""One trial: a fault in a copy of the checkout, and the tests that should see it, in a fork."""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from bench.faults.covering import Covering
from bench.faults.listener import Listener
from bench.faults.plant import PlantedFault

FIRST = 30
"""How many tests run first: most faults are seen by one of them."""
BUDGET = 60.0
"""Seconds of tests, as they were when coverage counted, that one fault may cost in each next round."""
FOLDERS = {
    "model": ("tests/model", "tests/assemble"),
    "answers": ("tests/answers", "tests/interview", "tests/check", "tests/assemble"),
    "assemble": ("tests/assemble", "tests/interview", "tests/verantwoording"),
    "check": ("tests/check", "tests/interview"),
    "redline": ("tests/redline", "tests/render/test_proof.py"),
    "spreadsheet": ("tests/spreadsheet", "tests/cli/test_partijen.py", "tests/terminal/test_parties.py"),
    "render": ("tests/render",),
}
"""The tests of an area: they come before others, and run for what coverage cannot tell."""
_MEMORY = 8 * 2**30
_IMPORTED = (
    *("pydantic", "lxml.etree", "docx", "docxtpl", "openpyxl", "typst", "pypdfium2", "jinja2"),
    *("markdown_it", "ruamel.yaml", "click", "rich", "questionary", "pypdf", "coverage"),
)


@dataclass(frozen=True, slots=True)
class TrialOutcome:
    """How a trial went.

    Attributes:
        seen: Whether a test failed.
        by: The first test that failed, or why the run ended.
        tests: How many tests ran at most.
    """

    seen: bool
    by: str
    tests: int


def area(path: str) -> str:
    """Return the area of a module: its package below ``tailor``."""
    return Path(path).parts[1]


def warm_up() -> None:
    """Read what every trial needs, once; nothing of the program or of its tests."""
    for name in _IMPORTED:
        __import__(name)


def copied_tree(root: Path, tree: Path) -> None:
    """Make a copy of what git knows of the checkout, and of what is new in it."""
    shutil.rmtree(tree, ignore_errors=True)
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=root, capture_output=True, text=True, check=True
    )
    for name in listed.stdout.splitlines():
        if (root / name).is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, tree / name)


def rounds(fault: PlantedFault, covered: Covering) -> Iterator[list[str]]:
    """Yield the tests for a fault in rounds: the nearest and quickest, others on that line, the area's."""
    here = covered.tests_of(fault.path, *fault.lines) if fault.inside else covered.tests_of_file(fault.path)
    folders = FOLDERS[area(fault.path)]
    near = {name for name in covered.seconds if name.startswith(folders)}

    def order(name: str) -> tuple[bool, float]:
        return name not in near, covered.seconds[name]

    tests = sorted(here, key=order)
    yield tests[:FIRST]
    yield _within(tests[FIRST:], covered, BUDGET)
    # What is read once and kept for all tests counts for the first of them alone.
    if len(here) < FIRST or not fault.inside:
        yield _within(sorted(near - here, key=order), covered, BUDGET)


def _within(tests: Sequence[str], covered: Covering, budget: float) -> list[str]:
    """Return the first tests that together cost no more than this."""
    chosen: list[str] = []
    for name in tests:
        budget -= covered.seconds[name]
        if budget < 0:
            break
        chosen.append(name)
    return chosen


def try_fault(tree: Path, fault: PlantedFault, covered: Covering) -> TrialOutcome:
    """Plant a fault in a copy of the checkout, run the tests for it, and take it away again."""
    path, count = tree / fault.path, 0
    whole = path.read_bytes()
    try:
        _forget(path)
        path.write_bytes(fault.planted(whole))
        for tests in filter(None, rounds(fault, covered)):
            count += len(tests)
            cost = sum(covered.seconds[name] for name in tests)
            if by := run_tests(tree, tests, cost):
                return TrialOutcome(True, by[0], count)
    finally:
        path.write_bytes(whole)
        _forget(path)
    return TrialOutcome(False, "", count)


def _forget(path: Path) -> None:
    """Throw away what Python keeps of a module: the time of a file is too coarse to tell two texts apart."""
    for cached in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
        cached.unlink(missing_ok=True)


def run_tests(tree: Path, tests: Sequence[str], cost: float, stop: bool = True) -> list[str]:
    """Run tests in a fork; return those that failed, or why it ended, and nothing when all passed.

    Args:
        tree: The copy of the checkout.
        tests: Their names.
        cost: Their seconds without a fault; many times that is as good as for ever.
        stop: Whether the first that fails is enough.
    """
    report = tree.with_suffix(".report")
    report.unlink(missing_ok=True)
    child = os.fork()
    if not child:
        _in_the_fork(tree, tests, int(cost * 5) + 60, stop, report)
    status = _waited(child, cost * 30 + 300)
    if not report.exists():
        if not os.WIFSIGNALED(status):
            raise RuntimeError(f"pytest did not run: see {tree.with_suffix('.log')}")
        return [f"ended by {signal.Signals(os.WTERMSIG(status)).name}"]
    code, failed = json.loads(report.read_text("utf-8"))
    if code == pytest.ExitCode.USAGE_ERROR:  # a name of a test depends on the code: run the files whole
        files = sorted({name.partition("::")[0] for name in tests})
        return ["other tests"] if files == list(tests) else run_tests(tree, files, cost + 60, stop)
    return list(failed) or ([] if code == pytest.ExitCode.OK else [f"pytest gave {code}"])


def _waited(child: int, seconds: float) -> int:
    """Wait for a fork, and end it with all that it started when it takes too long."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            break
        time.sleep(0.02)
    else:
        status = -1
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    if status == -1:
        _, status = os.waitpid(child, 0)
    return status


def _in_the_fork(tree: Path, tests: Sequence[str], seconds: int, stop: bool, report: Path) -> None:
    """Run the tests and write how it went; never returns."""
    os.setsid()
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    log = os.open(tree.with_suffix(".log"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for number, replaced in ((nothing, 0), (log, 1), (log, 2)):
        os.dup2(number, replaced)
    os.chdir(tree)
    os.environ["PYTHONPATH"] = str(tree)
    _fresh_imports(tree)
    heard = Listener()
    # What is read before the fork cannot be rewritten, and need not be.
    options = ("-q", "--hypothesis-seed=0", "-W", "ignore::pytest.PytestAssertRewriteWarning")
    without = ("-p", "no:cacheprovider", "-p", "no:xdist")
    try:
        code = pytest.main([*tests, *options, *without, *(["-x"] if stop else [])], plugins=[heard])
    except BaseException:
        traceback.print_exc()
        os._exit(99)
    report.write_text(json.dumps([int(code), heard.failed]), "utf-8")
    os._exit(0)


def _fresh_imports(tree: Path) -> None:
    """Let the program and its tests be read from the copy."""
    for name in [one for one in sys.modules if one.partition(".")[0] in ("tailor", "tests", "bench")]:
        del sys.modules[name]
    sys.path.insert(0, str(tree))
