"""``tailor vragen`` in a real terminal: a keyboard, and the screen as a person reads it."""

import os
import re
import resource
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
PROGRAM = "import sys; from tailor.cli import main; main()"
DOWN, UP, ENTER = "\x1b[B", "\x1b[A", "\r"
CTRL_C, CTRL_D, CTRL_N, CTRL_U = "\x03", "\x04", "\x0e", "\x15"
CTRL_T, CTRL_O = "\x14", "\x0f"
PATIENCE = 30.0
_ASKS_WHERE_THE_CURSOR_IS = b"\x1b[6n"
_BETWEEN = r"(?:\s|\x1b\[[0-9;]*m)*"
_ECHO = re.compile(rf"[?:.]{_BETWEEN}→")
"""Stands once in every line that stays when a prompt is answered; a list may have "Kop → vraag" in it."""
_NOTHING = r"\(kies\s+met\s+↓"
_PAGE = "Druk op Enter om verder te gaan."


def _full_disk(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


class RealTerminal:
    """A terminal of 24 lines of 80 characters in which the program runs."""

    def __init__(self, folder: Path, *words: str, disk: int = 0, **env: str) -> None:
        """Start ``tailor vragen``; with ``disk`` no file can grow beyond so many bytes, as on a full disk."""
        self.seen = ""
        self._raw = b""
        self._shown: str | None = None
        """What stands on the screen; None when that changed."""
        self._turned = 0
        self.screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self.screen)
        self.child = pexpect.spawn(
            sys.executable,
            ["-c", PROGRAM, "vragen", *words],
            cwd=str(folder),
            dimensions=(24, 80),
            preexec_fn=partial(_full_disk, disk) if disk else None,
            env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **env},
        )
        self.child.delaybeforesend = None

    @property
    def text(self) -> str:
        """Return what stands on the screen now."""
        if self._shown is None:
            self._shown = "\n".join(line.rstrip() for line in self.screen.display).strip("\n")
        return self._shown

    @property
    def fresh(self) -> str:
        """Return what stands on the screen below the last answer: words above it say nothing about now."""
        return _ECHO.split(self.text)[-1]

    def resize(self, columns: int, lines: int = 24) -> None:
        """Give the window another size, as when its edge is pulled."""
        self.screen.resize(lines, columns)
        self._shown = None
        self.child.setwinsize(lines, columns)

    @property
    def pid(self) -> int:
        return int(self.child.pid)

    @property
    def prompts(self) -> int:
        """Return how often a screen was wiped to be drawn anew."""
        return self._raw.count(b"\x1b[2J")

    @property
    def pointed(self) -> str:
        """Return the choice that is pointed at."""
        return self._pointed_at()

    @property
    def answers(self) -> int:
        """Return how many answers the program has taken so far."""
        return len(_ECHO.findall(self._raw.decode("utf-8", "replace")))

    def _read(self) -> bool:
        """Take in what the program wrote; return False when it has ended."""
        try:
            data = self.child.read_nonblocking(65536, 0.05)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        assert _ASKS_WHERE_THE_CURSOR_IS not in data
        self._raw += data
        self._stream.feed(data)
        self._shown = None
        self.seen += f"\n{self.text}"
        return True

    def until(self, done: Callable[[], object], what: str) -> None:
        """Read until something is so."""
        end = time.monotonic() + PATIENCE
        while not done():
            assert self._read(), f"ended before {what}:\n{self.text}"
            assert time.monotonic() < end, f"not yet {what}:\n{self.text}"

    def wait(self, words: str) -> str:
        """Wait until these words stand below the last answer; return the screen.

        A line may break inside the words. A page that has to be turned is turned.
        """
        shape = re.compile(r"\s+".join(map(re.escape, words.split())))

        def there() -> bool:
            self._turn_page()
            return shape.search(self.fresh) is not None

        self.until(there, repr(words))
        return self.text

    def _turn_page(self) -> None:
        """Press Enter once for each time the program waits for that before it goes on."""
        if self._raw.count(_PAGE.encode()) > self._turned:
            self._turned += 1
            self.press(ENTER)

    def press(self, keys: str) -> None:
        self.child.send(keys)

    def answer(self, keys: str) -> None:
        """Press these keys and wait until the program has taken one answer more."""
        before = self.answers
        self.press(keys)
        self.until(lambda: self.answers > before, f"answered by {keys!r}")

    def choose(self, name: str) -> None:
        """Go down to the choice with this name and take it; where nothing is pointed at, begin at the top."""
        self.until(self._asks_to_choose, "a list")
        if not self._on_bar(name) and re.search(_NOTHING, self.fresh):
            self.press(DOWN)
        for _ in range(60):
            if key := self._on_bar(name):  # that line may come a moment after the list
                self.press(key) if key == CTRL_C else self.answer(key)
                return
            here = self._pointed_at()
            if here.startswith(name):
                self.answer(ENTER)
                return
            self.press(DOWN)
            self._pointed_at(besides=here)
        raise AssertionError(f"{name!r} is not offered:\n{self.text}")

    def _on_bar(self, name: str) -> str:
        """Return the key of a way out that stands on the line below a list; empty for a line of the list."""
        shown = rf"(\?|Ctrl-[TOC])\s+{re.escape(name[:1].lower() + name[1:])}"
        found = re.search(shown.replace(r"\ ", r"\s+"), self.fresh)
        return {"?": "?", "Ctrl-T": CTRL_T, "Ctrl-O": CTRL_O, "Ctrl-C": CTRL_C}[found[1]] if found else ""

    def _asks_to_choose(self) -> bool:
        self._turn_page()
        return bool(re.search(rf"^ » |{_NOTHING}", self.fresh, re.MULTILINE))

    def _pointed_at(self, besides: str = "") -> str:
        """Return the one choice that is pointed at, as soon as it is another one."""
        found: list[str] = []

        def there() -> bool:
            self._turn_page()
            found[:] = re.findall(r"^ » ((?:[●○] )?.*)$", self.fresh, re.MULTILINE)
            return len(found) == 1 and found[0] != besides

        self.until(there, "pointing at a choice")
        return found[0]

    def end(self) -> int:
        """Wait for the end of the program; return its exit code."""
        end = time.monotonic() + PATIENCE
        while self._read():
            assert time.monotonic() < end, f"it does not end:\n{self.text}"
        self.child.close()
        return int(self.child.exitstatus) if self.child.exitstatus is not None else -1

    def hang_up(self) -> int:
        """Close the terminal itself, wait for the end of the program and return its exit code."""
        os.close(self.child.child_fd)
        end = time.monotonic() + PATIENCE
        while (found := os.waitpid(self.pid, os.WNOHANG)) == (0, 0):
            assert time.monotonic() < end, "it does not end"
            time.sleep(0.02)
        self.child.terminated = True
        return os.waitstatus_to_exitcode(found[1])

    def kill(self) -> None:
        self.child.close(force=True)
