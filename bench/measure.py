"""Runs a program a few times in processes of its own and says what it cost."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

KIB_PER_MIB = 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run costs: medians over the runs.

    Attributes:
        wall: Seconds on the clock.
        cpu: Seconds of processor, of the process and all that it started.
        memory: MiB at the peak of the largest process.
    """

    wall: float
    cpu: float
    memory: float


def measure(command: Sequence[str | Path], prepare: Callable[[], None], runs: int) -> Cost:
    """Return the cost of the command.

    Args:
        command: The program and its words.
        prepare: Makes the ground ready before each run; not counted.
        runs: How often it runs, after one run that does not count.

    Raises:
        RuntimeError: When it fails.
    """
    costs = []
    for _ in range(runs + 1):
        prepare()
        costs.append(_once([str(word) for word in command]))
    del costs[0]  # the first run fills the caches of Python and of the disk
    wall, cpu, memory = (statistics.median(column) for column in zip(*costs, strict=True))
    return Cost(wall, cpu, memory)


def _once(command: list[str]) -> tuple[float, float, float]:
    """Run the command; return seconds on the clock, seconds of processor and MiB at the peak."""
    with tempfile.TemporaryFile() as said:
        to_file = [(os.POSIX_SPAWN_DUP2, said.fileno(), stream) for stream in (1, 2)]
        start = time.perf_counter()
        child = os.posix_spawnp(command[0], command, _environment(), file_actions=to_file)
        _, status, used = os.wait4(child, 0)
        wall = time.perf_counter() - start
        if status:
            said.seek(0)
            raise RuntimeError(f"{' '.join(command)}\n{said.read().decode()}")
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / KIB_PER_MIB


def _environment() -> dict[str, str]:
    """Return the environment of a user: Python keeps its compiled modules."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
