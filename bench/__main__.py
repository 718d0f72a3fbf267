"""Compares this tool with the plain way and measures its growth, in one run: ``python -m bench [RUNS]``.

Both make the same documents from a cold start: the Protocol and each annex, in Word and in PDF. The tool
also reads and checks the answers, numbers the text and reads every file back; the plain way is handed the
finished paragraphs. Times are medians.
"""

import json
import shutil
import sys
import tempfile
from pathlib import Path

from bench import houses
from bench.measure import Cost, measure

RUNS = 5
PARTIES = (10, 100, 1000)
"""So many parties are added to the example."""

HEAD = ("", "wall s", "cpu s", "peak MiB")


def this_tool(answers: Path, ground: Path, runs: int) -> Cost:
    """Return what this tool costs for a house."""
    target = ground / "tool"
    command = (sys.executable, "-m", "tailor", "maak", answers, "--uit", target)
    return measure(command, lambda: shutil.rmtree(target, ignore_errors=True), runs)


def plain_way(answers: Path, ground: Path, runs: int) -> Cost:
    """Return what the plain way costs for the same documents."""
    source, target = ground / "paragraphs.json", ground / "plain"
    source.write_text(json.dumps(houses.paragraphs(answers)), encoding="utf-8")

    def fresh() -> None:
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()

    return measure((sys.executable, "-m", "bench.plain", source, target), fresh, runs)


def show(name: str, cost: Cost) -> None:
    """Print one line of the table."""
    print(f"{name:<28}{cost.wall:>10.2f}{cost.cpu:>10.2f}{cost.memory:>10.0f}", flush=True)


def compare(name: str, answers: Path, ground: Path, runs: int) -> None:
    """Measure a house both ways and print both with their ratio."""
    tool, plain = this_tool(answers, ground, runs), plain_way(answers, ground, runs)
    show(f"{name}, tailor", tool)
    show(f"{name}, plain", plain)
    ratio = Cost(plain.wall / tool.wall, plain.cpu / tool.cpu, plain.memory / tool.memory)
    print(f"{'  plain / tailor':<28}{ratio.wall:>9.1f}×{ratio.cpu:>9.1f}×{ratio.memory:>9.1f}×", flush=True)


def main(runs: int) -> None:
    """Print the whole table."""
    print(f"{HEAD[0]:<28}{HEAD[1]:>10}{HEAD[2]:>10}{HEAD[3]:>10}   ({runs} runs, medians)")
    with tempfile.TemporaryDirectory() as directory:
        ground = Path(directory)
        for name in ("voorbeeld", "groot"):
            compare(name, houses.example(name), ground, runs)
        for number in PARTIES:
            compare(f"{number} partijen meer", houses.with_more_parties(number, ground), ground, runs)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
