"""Runs that are broken off at a random moment: ``python -m bench.interrupted SEED [NUMBER]``.

Each run of ``maak``, ``vergelijk``, ``zet``, ``partijen importeren`` or ``vragen`` gets SIGKILL, SIGINT or
SIGTERM. Afterwards the answers can be read; a note that a person saved meanwhile is there;
the next run ends with 0; and nothing of the killed one is left. Prints each
fault, and the counts.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tailor.answers import load
from tailor.errors import InputError

EXAMPLE = Path("answers/een-gemeente.yaml").resolve()
SIGNALS = (signal.SIGKILL, signal.SIGKILL, signal.SIGINT, signal.SIGTERM)
LIST = "Soort;Naam\nggz;De Nieuwe Brug\ngemeente;Aldorp\n"
NOTE = b"hours of work"
LEFT = (".tailor-deel", ".slot", ".tailor-werk", ".tailor-oud", ".tailor-slot")


class Place:
    """A folder with a house, and how long each command takes in it."""

    def __init__(self, root: Path) -> None:
        """Make the folder."""
        self.root, self.answers = root, root / "huis.yaml"
        shutil.copy(EXAMPLE, self.answers)
        (root / "lijst.csv").write_text(LIST, "utf-8")
        self.temporary = root / "tmp"
        self.temporary.mkdir()
        self.commands = {
            "maak": ["maak", "huis.yaml", "--uit", "uit"],
            "vergelijk": ["vergelijk", "huis.yaml", "--uit", "verschil"],
            "zet": [],
            "import": ["partijen", "importeren", "huis.yaml", "lijst.csv", "--ja"],
            "vragen": ["vragen", "--eenvoudig", "huis.yaml"],
        }
        self.times = dict.fromkeys(self.commands, 1.5)

    def words(self, command: str, number: int) -> list[str]:
        """Return the words of a command."""
        return self.commands[command] or [
            "zet",
            "huis.yaml",
            f"datalekken.meldtermijn_uren={number % 72 + 1}",
        ]

    def start(self, words: list[str]) -> "subprocess.Popen[bytes]":
        """Start a run in a process of its own."""
        quiet = subprocess.DEVNULL
        return subprocess.Popen(
            [sys.executable, "-m", "tailor", *words],
            cwd=self.root,
            env=os.environ | {"PYTHONPATH": str(EXAMPLE.parents[1]), "TMPDIR": str(self.temporary)},
            stdin=subprocess.PIPE, stdout=quiet, stderr=subprocess.PIPE,
        )  # fmt: skip


def broken_off(place: Place, command: str, number: int, chance: random.Random) -> list[str]:
    """Break one run off and return what is wrong afterwards."""
    before = place.answers.read_bytes()
    wrong = []
    run = place.start(place.words(command, number))
    if command == "vragen" and run.stdin:
        run.stdin.write("\n".join(chance.choice(("1", "2", "ja", "x", "")) for _ in range(40)).encode())
        run.stdin.flush()
    with_note = command in ("maak", "vergelijk") and chance.random() < 0.5
    folder = place.root / ("uit" if command == "maak" else "verschil")
    moment = chance.uniform(0.02, place.times[command] * 1.1)
    began = time.monotonic()
    if with_note and folder.exists():
        time.sleep(moment * chance.random())
        try:
            (folder / "notitie.txt").write_bytes(NOTE)
        except OSError:
            with_note = False
    else:
        with_note = False
    time.sleep(max(0.0, moment - (time.monotonic() - began)))
    sent = chance.choice(SIGNALS)
    run.send_signal(sent)
    try:
        said = run.communicate(timeout=60)[1].decode(errors="replace")
    except subprocess.TimeoutExpired:
        run.kill()
        said = run.communicate()[1].decode(errors="replace")
        wrong.append(f"does not stop after {sent.name}")
    if "Traceback" in said:
        wrong.append(f"traceback after {sent.name}: {said[-300:]}")
    try:
        load(place.answers)
    except InputError as error:
        wrong.append(f"answers: {error}")
        place.answers.write_bytes(before)
    if command in ("maak", "vergelijk") and place.answers.read_bytes() != before:
        wrong.append("answers were changed")
    return wrong + mended(place, command, number, folder if with_note else None)


def mended(place: Place, command: str, number: int, noted: Path | None) -> list[str]:
    """Return what is wrong with the next run."""
    wrong = []
    words = place.words("zet" if command == "vragen" else command, number)
    if noted:
        again = place.start(words)
        again.communicate()
        found = [one for one in place.root.glob(f"*{noted.name}*/notitie.txt") if one.read_bytes() == NOTE]
        if not found:
            wrong.append("the note is lost")
        for one in found:
            one.unlink()
    began = time.monotonic()
    run = place.start(words)
    said = run.communicate()[1].decode(errors="replace")
    place.times[command] = 0.8 * place.times[command] + 0.2 * (time.monotonic() - began)
    if run.returncode not in ((0, 1) if command == "import" else (0,)):
        wrong.append(f"the next run ends with {run.returncode}: {said[-400:]}")
    if left := [str(one) for one in place.root.rglob("*") if one.name.endswith(LEFT)]:
        wrong.append(f"left: {left}")
    return wrong


def main() -> None:
    """Break runs off and judge what is left."""
    seed, number = (int(word) for word in (*sys.argv[1:], *("1", "500")[len(sys.argv) - 1 :]))
    chance, seen, faults = random.Random(seed), Counter[str](), 0
    with tempfile.TemporaryDirectory() as name:
        place = Place(Path(name))
        for one in range(number):
            command = chance.choice(("maak", "vergelijk", "zet", "zet", "zet", "import", "import", "vragen"))
            seen[command] += 1
            for wrong in broken_off(place, command, one, chance):
                faults += 1
                print(f"FAULT {one} {command}: {wrong}", flush=True)
            if one % 50 == 49:
                print(one + 1, dict(seen), "faults:", faults, flush=True)
    print("done", dict(seen), "faults:", faults)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
