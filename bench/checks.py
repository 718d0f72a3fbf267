"""What the rules cost beside the making of the documents: ``python -m bench.checks [RUNS]``.

``controleer`` and ``maak`` run in turns, as a user starts them, so that a slow machine slows both; the ratio
is what counts. Below it the rules alone: the text is made once, and each rule is timed on it.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.houses import EXAMPLES
from bench.measure import command, in_turns, measure
from tailor.answers import load
from tailor.assemble import Editie, assemble, read_model
from tailor.assemble.assemble import FinishedText
from tailor.check import RULES
from tailor.data import templates

_HOUSES = ("voorbeeld", "groot")
_SLOWEST = 5


def ratio(name: str, runs: int, ground: Path) -> str:
    """Return a line with the seconds of both commands on an example, and their ratio."""
    tailor, file = Path(sys.executable).with_name("tailor"), EXAMPLES / f"{name}.yaml"
    ways = (
        lambda _: command((tailor, "controleer", file)),
        lambda run: command((tailor, "maak", file, "--uit", ground / f"{name}-{run}")),
    )
    check, make = in_turns(ways, runs)
    return f"{name:<14}controleer {check.cpu:.2f}  maak {make.cpu:.2f}  ratio {check.cpu / make.cpu:.2f}"


def slowest(name: str, runs: int) -> Iterator[str]:
    """Yield the rules that cost most on an example, in milliseconds of processor."""
    model, given = read_model(templates()), load(EXAMPLES / f"{name}.yaml")
    document = assemble(model, given, Editie.DEFINITIEF)
    costs = []
    for rule in RULES.values():
        cost = measure(lambda _, rule=rule: list(rule.look(FinishedText(model, given, document))), runs)  # type: ignore[misc]
        costs.append((cost.cpu * 1000, rule.name))
    yield from (f"  {cost:6.1f} ms  {rule}" for cost, rule in sorted(costs, reverse=True)[:_SLOWEST])


def main(runs: int) -> None:
    """Print the ratio and the slowest rules of each example."""
    with tempfile.TemporaryDirectory() as folder:
        for name in _HOUSES:
            print(ratio(name, runs, Path(folder)), *slowest(name, runs), sep="\n", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
