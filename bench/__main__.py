"""Compares this tool with the plain way and measures its growth, in one run: ``python -m bench [RUNS]``.

Both ways make the same documents, those of the list of the dossier, in Word and in PDF. What the plain way
does, and leaves out, stands in ``bench.plain``. Times are medians; the processor counts child processes too.
"""

import statistics
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from bench import growth
from bench.against import Against
from bench.measure import Cost

RUNS = 5
MANY = 50
"""How often what takes milliseconds is measured, and how many sets are made to see what memory stays."""
FRAME = 0.016
"""Seconds within which a screen must show a changed clause."""


def show(rows: Iterable[tuple[str, Cost]]) -> None:
    """Print a group of the table: ours first, the others with their ratio to ours."""
    ours: Cost | None = None
    for name, cost in rows:
        line = f"{name:<38}{cost.wall:>9.3f}{cost.cpu:>9.3f}"
        line += f"{cost.wall / ours.wall:>9.1f}×{cost.cpu / ours.cpu:>8.1f}×" if ours else ""
        print(line, flush=True)
        ours = ours or cost
    print()


def show_changes(ground: Path) -> None:
    """Print what a changed answer costs on the screen, beside the time of one frame, and in the file."""
    print(f"{'changed answer to HTML':<52}{'wall ms':>9}{'cpu ms':>9}   (below {FRAME * 1000:.0f})")
    for name, cost in (*growth.previews(MANY), *growth.saving(RUNS, ground)):
        print(f"{name:<52}{cost.wall * 1000:>9.1f}{cost.cpu * 1000:>9.1f}", flush=True)
    print()


def show_growth(ground: Path, runs: int) -> None:
    """Print the processor time of each stage, and how straight the line through the points is."""
    heads = "".join(f"{f'+{number}':>9}" for number in (0, *growth.PARTIES))
    print(f"{'cpu s for more parties':<24}{heads}{'ms/party':>10}{'r²':>8}")
    for name, costs in growth.growth(ground, runs):
        xs, ys = (0, *growth.PARTIES), [cost.cpu for cost in costs]
        slope = statistics.linear_regression(xs, ys).slope
        straight = statistics.correlation(xs, ys) ** 2
        numbers = "".join(f"{y:>9.3f}" for y in ys)
        print(f"{name:<24}{numbers}{slope * 1000:>10.2f}{straight:>8.4f}", flush=True)
    print()


def main(runs: int) -> None:
    """Print the whole table."""
    print(f"{'':<38}{'wall s':>9}{'cpu s':>9}{'wall':>10}{'cpu':>9}   ({runs} runs, medians)")
    with tempfile.TemporaryDirectory() as directory:
        ground = Path(directory)
        against = Against(ground, runs)
        cold = map(against.cold, ("voorbeeld", "groot"))
        for rows in (against.whole_set(), against.word_alone(), *cold):
            show(rows)
        show_changes(ground)
        show_growth(ground, min(runs, 3))
        before, after = growth.memory(ground, MANY)
        print(f"memory after 10 whole sets {before:.0f} MiB, after {MANY} more {after:.0f} MiB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
