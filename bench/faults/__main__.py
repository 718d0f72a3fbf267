"""Plants a number of faults at random and prints which are not seen.

``python -m bench.faults --seed 1 --aantal 300`` with a seed of your own. It can be stopped at any time: the
same words go on where it was, as long as the code is the same. A fault that changes nothing
anybody can see is named in ``equivalent.toml``.
"""

import argparse
import json
import os
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from random import Random

from bench.faults import trial
from bench.faults.covering import Covering, covering
from bench.faults.plant import PlantedFault, can_be_read, faults_in

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "output" / "faults"
_CORE = ("model", "answers", "assemble", "check", "redline", "spreadsheet")
_PROOFS = ("expected.py", "proof.py", "docx/readback.py", "html/readback.py", "pdf/readback.py")
PLACES = (*(f"tailor/{name}" for name in _CORE), *(f"tailor/render/{name}" for name in _PROOFS))
"""Where faults are planted: the core, and the proofs that a file says what it must."""
ENOUGH = 0.95


def modules(places: tuple[str, ...]) -> Iterator[str]:
    """Yield the modules in these places."""
    for place in places:
        path = ROOT / place
        found = sorted(path.rglob("*.py")) if path.is_dir() else [path]
        yield from (str(one.relative_to(ROOT)) for one in found)


def sample(seed: int, count: int, places: tuple[str, ...]) -> list[PlantedFault]:
    """Return faults by chance: first a line, each as likely, then one of the faults on it."""
    lines: dict[tuple[str, int], list[PlantedFault]] = {}
    for path in modules(places):
        for one in faults_in(path, (ROOT / path).read_text("utf-8")):
            lines.setdefault((path, one.line), []).append(one)
    chance = Random(seed)
    chosen = chance.sample(sorted(lines), min(count, len(lines)))
    return [fault for key in chosen if (fault := _one_of(lines[key], chance))]


def _one_of(faults: list[PlantedFault], chance: Random) -> PlantedFault | None:
    """Return one of the faults of a line, by chance, with which Python can read the module."""
    for fault in chance.sample(faults, len(faults)):
        if can_be_read(fault.planted((ROOT / fault.path).read_bytes())):
            return fault
    return None


def equivalents() -> dict[tuple[str, str, str], str]:
    """Return the faults that change nothing anybody can see, each with its reason."""
    rows = tomllib.loads((Path(__file__).parent / "equivalent.toml").read_text("utf-8")).get("fault", ())
    return {(row["path"], row["before"], row["after"]): row["reason"] for row in rows}


def state() -> str:
    """Return what tells this state of the code and its tests from others."""
    found = sha256()
    for folder in ("tailor", "tests", "templates"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                found.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return found.hexdigest()[:10]


def read_progress(path: Path) -> dict[str, dict[str, object]]:
    """Return what earlier runs found, by the name of the fault."""
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return {row["name"]: row for row in map(json.loads, lines)}


def work(number: int, faults: list[PlantedFault], covered: Covering, progress: Path) -> None:
    """Try faults one after the other and write each outcome at once."""
    trial.warm_up()
    tree = KEPT / f"tree-{number}"
    trial.copied_tree(ROOT, tree)
    for fault in faults:
        try:
            outcome = trial.try_fault(tree, fault, covered)
        except RuntimeError as error:
            outcome = trial.TrialOutcome(False, str(error), 0)
        row = {"name": fault.name, **asdict(outcome)}
        with progress.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")
        print(
            f"{'seen' if outcome.seen else 'NOT SEEN':<9}{fault.path}:{fault.line}  {outcome.by}", flush=True
        )


def in_processes(count: int, faults: list[PlantedFault], covered: Covering, progress: Path) -> None:
    """Divide the faults over some processes of our own, and wait for all."""
    children = []
    for number in range(count):
        child = os.fork()
        if not child:
            work(number, faults[number::count], covered, progress)
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)


def doubted(rows: list[dict[str, object]], covered: Covering) -> set[str]:
    """Return the tests that saw a fault and also fail without any, in the copy: their word does not count."""
    tests = sorted({str(row["by"]) for row in rows} & covered.seconds.keys())
    trial.copied_tree(ROOT, KEPT / "tree-0")
    cost = sum(covered.seconds[name] for name in tests)
    return set(trial.run_tests(KEPT / "tree-0", tests, cost, stop=False)) if tests else set()


def report(faults: list[PlantedFault], rows: dict[str, dict[str, object]], doubts: set[str]) -> bool:
    """Print what was planted, per area, and every fault that was not seen; return whether it is enough."""
    same = equivalents()
    planted, seen, equal = Counter[str](), Counter[str](), Counter[str]()
    tried = [fault for fault in faults if fault.name in rows]
    if len(tried) < len(faults):
        print(f"only {len(tried)} of {len(faults)} faults were tried; the same words go on")
    for fault in tried:
        place, row = trial.area(fault.path), rows[fault.name]
        planted[place] += 1
        if row["seen"] and row["by"] not in doubts:
            seen[place] += 1
        elif reason := same.get((fault.path, fault.before, fault.after)):
            equal[place] += 1
            print(f"\n{fault.path}:{fault.line} changes nothing: {reason}")
        else:
            print(f"\n{fault.path}:{fault.line} not seen by {row['tests']} tests {row['by']}")
            print(f"  - {fault.before}\n  + {fault.after}")
    print(f"\n{'area':<14}{'planted':>9}{'the same':>10}{'seen':>7}{'not seen':>10}{'share':>8}")
    for place in (*sorted(planted), "all"):
        total, ok, none = (sum(c.values()) if place == "all" else c[place] for c in (planted, seen, equal))
        share = ok / max(1, total - none)
        print(f"{place:<14}{total:>9}{none:>10}{ok:>7}{total - none - ok:>10}{share:>8.1%}")
    return share >= ENOUGH


def main() -> int:
    """Read the words of the command, plant, and report."""
    words = argparse.ArgumentParser(prog="python -m bench.faults", description=__doc__)
    words.add_argument("--seed", type=int, required=True, help="the same number, the same faults")
    words.add_argument("--aantal", type=int, default=300, help="how many faults")
    words.add_argument("--processen", type=int, default=1, help="how many run at the same time")
    words.add_argument("--in", dest="places", nargs="*", default=PLACES, help="where: folders or modules")
    words.add_argument("--tests", nargs="*", default=["tests/"], help="which tests count: folders or files")
    words.add_argument(
        "--zoals-het-is", action="store_true", help="do not find out anew which test covers what"
    )
    given = words.parse_args()
    KEPT.mkdir(parents=True, exist_ok=True)
    trial.copied_tree(ROOT, KEPT / "tree-0")
    covered = covering(KEPT / "tree-0", KEPT, given.processen, given.tests, as_it_is=given.zoals_het_is)
    faults = sample(given.seed, given.aantal, tuple(given.places))
    progress = KEPT / f"{state()}-{given.seed}.jsonl"
    done = read_progress(progress)
    in_processes(given.processen, [fault for fault in faults if fault.name not in done], covered, progress)
    rows = read_progress(progress)
    return 0 if report(faults, rows, doubted(list(rows.values()), covered)) else 1


if __name__ == "__main__":
    raise SystemExit(main())
