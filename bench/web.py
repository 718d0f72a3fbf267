"""The web page, measured and broken off: ``python -m bench.web [TIMES]``.

    python -m bench.web 50              what each step costs on the largest house, and what the server holds
    python -m bench.web kills 200 7     kills the server at random moments (seed 7) while answers come in
    python -m bench.web together 60     two tabs and a sitting that holds the file, for so many seconds

Times are CPU of the server process. They are told beside the whole text made once in the same run, so that
another machine gives the same ratios.
"""

import http.client
import http.cookiejar
import json
import random
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path

from bench.houses import example
from tailor.answers import load
from tailor.answers.work_file import open_working_file
from tailor.path import Pad

TERM = Pad("bewaren.termijn_vernietiging_maanden")
HOURS = Pad("datalekken.meldtermijn_uren")
PROGRAM = "import sys; from tailor.cli import main; main()"
_ADDRESS = re.compile(rb"http://\S+")
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)">')


class Tab:
    """One tab of a browser, without a browser: it keeps the cookie and fills in forms."""

    def __init__(self, address: str) -> None:
        """Open the printed address."""
        self.base = address.split("/?")[0]
        keeps = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self._opener = urllib.request.build_opener(keeps)
        self.get(address)

    def get(self, address: str) -> str:
        """Return a page."""
        with self._opener.open(urllib.parse.urljoin(self.base, address), timeout=30) as answer:
            return str(answer.read().decode())

    def form(self, address: str) -> dict[str, str]:
        """Return what the form of a question holds beside what is typed."""
        return {name: unescape(value) for name, value in _HIDDEN.findall(self.get(address))}

    def post(self, address: str, fields: Mapping[str, str]) -> str:
        """Send a form as a browser without scripts does; return the page that comes."""
        data = urllib.parse.urlencode(fields).encode()
        with self._opener.open(urllib.parse.urljoin(self.base, address), data, timeout=30) as answer:
            return str(answer.read().decode())

    def send(self, address: str, fields: Mapping[str, str]) -> dict[str, object]:
        """Send a form as the script of the page does; return what came back as data.

        Raises:
            urllib.error.URLError: The server is gone, or refuses it.
        """
        data = urllib.parse.urlencode(fields).encode()
        headers = {"Accept": "application/json", "X-Tailor": "1"}
        request = urllib.request.Request(urllib.parse.urljoin(self.base, address), data, headers)
        with self._opener.open(request, timeout=30) as answer:
            found: dict[str, object] = json.loads(answer.read())
        return found


class WebServer:
    """``tailor web`` in a process of its own."""

    def __init__(self, file: Path) -> None:
        """Start it over one file, and wait until it says where it is."""
        words = [sys.executable, "-c", PROGRAM, "web", str(file), "--niet-openen"]
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        assert self.process.stdout is not None
        self.address = ""
        while not self.address:
            line = self.process.stdout.readline()
            assert line, "the server did not start"
            if found := _ADDRESS.search(line):
                self.address = found.group().decode()

    @property
    def cpu(self) -> float:
        """Return how much time of the processor it has used, in seconds."""
        parts = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(parts[11]) + int(parts[12])) / 100

    @property
    def memory(self) -> int:
        """Return how much memory it holds now, in MiB."""
        held = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{self.process.pid}/status").read_text())
        return int(held[1]) // 1024 if held else 0

    def end(self, how: signal.Signals = signal.SIGINT) -> int:
        """End it and return its exit code."""
        self.process.send_signal(how)
        code = self.process.wait(30)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code


def question(huis: str, pad: Pad) -> str:
    """Return the address of a question."""
    return f"/huis/{huis}/vraag/{pad}"


def kills(times: int, seed: int, ground: Path) -> list[str]:
    """Kill the server at random moments while answers come in; return what was lost, a line for each.

    After each kill the file can be read, and holds the last answer that was said to be saved, or the one
    that was under way.
    """
    chance, lost = random.Random(seed), []
    path = ground / "huis.yaml"
    shutil.copy(example("een-gemeente"), path)
    for number in range(times):
        server = WebServer(path)
        before = load(path).datalekken.meldtermijn_uren
        said = _send_until_killed(server, before, chance)
        found = load(path).datalekken.meldtermijn_uren
        if found not in said:
            lost.append(f"kill {number}: the file has {found}, and {said} was sent")
    left = [one.name for one in ground.iterdir() if one.name.endswith((".tailor-deel",))]
    server = WebServer(path)
    Tab(server.address).send(question("huis", HOURS), _hours(Tab(server.address), 11))
    server.end()
    still = [name for name in left if (ground / name).exists()]
    return [*lost, *(f"left behind: {name}" for name in still)]


def _hours(tab: Tab, hours: int) -> dict[str, str]:
    return tab.form(question("huis", HOURS)) | {str(HOURS): str(hours)}


def _send_until_killed(server: WebServer, before: object, chance: random.Random) -> list[object]:
    """Send answers until the server is killed; return the last that was saved, and what came behind it.

    Args:
        server: The server.
        before: What stands in the file.
        chance: Gives the moment and the answers.
    """
    tab, said = Tab(server.address), [before]
    killer = threading.Timer(chance.uniform(0.0, 0.35), server.process.kill)
    killer.start()
    try:
        while True:
            hours = chance.randint(1, 72)
            fields = _hours(tab, hours)
            said = [said[-1], hours]
            tab.send(question("huis", HOURS), fields)
            said = [hours]
    except (OSError, ValueError, http.client.HTTPException):  # the server is gone: that is what is tried
        pass
    finally:
        killer.join()
        server.end(signal.SIGKILL)
    return said


class AtWork:
    """Two tabs and a sitting that work on one house at the same time.

    Attributes:
        faults: What went wrong, a line each.
    """

    def __init__(self, path: Path, address: str, seconds: float) -> None:
        """Be ready to work for so many seconds."""
        self.faults: list[str] = []
        self._path, self._address = path, address
        self._until = time.monotonic() + seconds
        self._last: dict[Pad, object] = {}

    @property
    def _goes_on(self) -> bool:
        return time.monotonic() < self._until and not self.faults

    def work(self) -> int:
        """Work until the time is over, and hold the file against the last answers; return how many saves."""
        threads = [threading.Thread(target=self._at_a_tab, args=one) for one in ((HOURS, 1), (TERM, 20))]
        for one in threads:
            one.start()
        number = self._at_a_sitting()
        for one in threads:
            one.join()
        found = load(self._path)
        for pad, value in self._last.items():
            if pad.find(found) != value:
                self.faults.append(f"{pad}: the file has {pad.find(found)}, and {value} was saved")
        return number

    def _at_a_tab(self, pad: Pad, number: int) -> None:
        try:
            tab = Tab(self._address)
            while self._goes_on:
                number = number % 60 + 12
                fields = tab.form(question("huis", pad)) | {str(pad): str(number)}
                tab.send(question("huis", pad), fields)
                self._last[pad] = number
        except (OSError, ValueError) as error:
            self.faults.append(f"{pad}: {error!r}")

    def _at_a_sitting(self) -> int:
        """Save another answer again and again, as a sitting does that holds the file; return how often."""
        number = 0
        with open_working_file(self._path) as working:
            while self._goes_on:
                number += 1
                versie = working.antwoorden.document.model_copy(update={"versie": f"{number}.0"})
                working.save(working.antwoorden.model_copy(update={"document": versie}))
                self._last[Pad("document.versie")] = f"{number}.0"
        return number


def together(seconds: float, ground: Path) -> list[str]:
    """Let two tabs and a sitting that holds the file work on one house; return what went wrong.

    Each has a question of its own, and at the end the file has the last answer of each.
    """
    path = ground / "huis.yaml"
    shutil.copy(example("een-gemeente"), path)
    server = WebServer(path)
    at_work = AtWork(path, server.address, seconds)
    number = at_work.work()
    server.end()
    print(f"{seconds:.0f} s: the sitting saved {number} times; faults: {len(at_work.faults)}")
    return at_work.faults


class Steps:
    """What each step of answering a question costs."""

    def __init__(self, server: WebServer) -> None:
        """Open a tab."""
        self.server, self.tab = server, Tab(server.address)
        self.found: dict[str, list[float]] = {}

    def take(self, name: str, do: Callable[..., object], *about: object) -> object:
        """Do a step and note what it took of the processor, in milliseconds."""
        before = self.server.cpu
        made = do(*about)
        self.found.setdefault(name, []).append((self.server.cpu - before) * 1000)
        return made

    def answer(self, number: int) -> None:
        """Answer a question as the script of the page does, and go on to the next one."""
        at = question("groot", TERM)
        fields = self.tab.form(at) | {str(TERM): str(number)}
        self.take("a try while one types", self.tab.send, at, fields | {"proef": "1"})
        saved = self.take("a posted change, saved, with its clauses", self.tab.send, at, fields)
        assert isinstance(saved, dict) and saved["bepalingen"]
        further = str(saved["verder"])
        name = urllib.parse.parse_qs(urllib.parse.urlsplit(further).query)["melding"][0]
        self.take("the whole text anew", self.tab.get, "/huis/groot/tekst/nu")
        self.take("what the rules find", self.tab.get, f"/huis/groot/gezegd/{name}")
        self.take("the next page", self.tab.get, further)


def times(number: int, ground: Path) -> None:
    """Print what each step costs on the largest house, beside its whole text made once."""
    path = ground / "groot.yaml"
    shutil.copy(example("groot"), path)
    server = WebServer(path)
    steps = Steps(server)
    steps.answer(23)
    begun = server.memory
    steps.found.clear()
    for round_ in range(number):
        steps.answer(24 + round_ % 9)
    base = statistics.mean(steps.found["the whole text anew"])
    for name, all_of_it in steps.found.items():
        median, mean = statistics.median(all_of_it), statistics.mean(all_of_it)
        print(f"{name:42} {median:5.0f} ms CPU (median), {mean / base:5.2f} of the whole text")
    print(f"memory: {begun} MiB after one question, {server.memory} MiB after {number} more")
    server.end()


def main(words: list[str]) -> int:
    """Do what was asked; return 1 when something was lost."""
    with tempfile.TemporaryDirectory() as name:
        ground = Path(name)
        if words[:1] == ["kills"]:
            faults = kills(int(words[1]), int(words[2]) if words[2:] else 1, ground)
        elif words[:1] == ["together"]:
            faults = together(float(words[1]), ground)
        else:
            times(int(words[0]) if words else 50, ground)
            return 0
    print("\n".join(faults) or "nothing was lost")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
