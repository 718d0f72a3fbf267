"""Runs something a few times and says what one run costs, in this process or in one of its own."""

import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

MIB = 2**20


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run costs: medians over the runs.

    Attributes:
        wall: Seconds on the clock.
        cpu: Seconds of processor, of the process and of all that it started.
    """

    wall: float
    cpu: float


def measure(run: Callable[[int], object], runs: int, warm: int = 1) -> Cost:
    """Return what a run costs.

    Args:
        run: What is measured; gets the number of the run, so that no run need repeat another.
        runs: How often it runs.
        warm: How many runs come before and do not count: they fill the caches of Python and of the disk.
    """
    return in_turns((run,), runs, warm)[0]


def in_turns(ways: Sequence[Callable[[int], object]], runs: int, warm: int = 1) -> list[Cost]:
    """Return what a run costs in each of some ways, taken in turns: what slows the machine slows them all."""
    rounds = [[_once(partial(way, number)) for way in ways] for number in range(warm + runs)][warm:]
    return [_median(costs) for costs in zip(*rounds, strict=True)]


def _median(costs: Sequence[tuple[float, float]]) -> Cost:
    wall, cpu = (statistics.median(column) for column in zip(*costs, strict=True))
    return Cost(wall, cpu)


def _once(run: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds on the clock and the seconds of processor of one run."""
    cpu, wall = _processor(), time.perf_counter()
    run()
    return time.perf_counter() - wall, _processor() - cpu


def _processor() -> float:
    """Return the seconds of processor so far, of this process and of those that it has waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def command(words: Sequence[str | Path]) -> None:
    """Run a program to its end, as a user would: Python keeps its compiled modules.

    Raises:
        subprocess.CalledProcessError: When it fails.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([str(word) for word in words], check=True, env=kept, capture_output=True)


def resident() -> float:
    """Return how many MiB of memory this process holds now; where that cannot be read, its peak."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize() / MIB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / MIB
