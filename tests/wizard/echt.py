"""``tailor vragen`` in a real terminal: a keyboard, and the screen as a person reads it."""

import os
import re
import sys
import time
from pathlib import Path

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
PROGRAM = "import sys; from tailor.cli import main; main()"
DOWN, UP, ENTER, CTRL_C, CTRL_D, CTRL_U = "\x1b[B", "\x1b[A", "\r", "\x03", "\x04", "\x15"
WACHT = 20.0
_ASKS_WHERE_THE_CURSOR_IS = b"\x1b[6n"


class Terminal:
    """A terminal of 24 lines of 80 characters in which the program runs."""

    def __init__(self, folder: Path, *words: str, **env: str) -> None:
        self.seen = ""
        self._turned = False
        self.screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self.screen)
        self._child = pexpect.spawn(
            sys.executable,
            ["-c", PROGRAM, "vragen", *words],
            cwd=str(folder),
            dimensions=(24, 80),
            env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **env},
        )
        self._child.delaybeforesend = None

    @property
    def text(self) -> str:
        """Return what stands on the screen now."""
        return "\n".join(line.rstrip() for line in self.screen.display).strip("\n")

    @property
    def pid(self) -> int:
        return int(self._child.pid)

    def _read(self) -> bool:
        """Take in what the program wrote; return False when it has ended."""
        try:
            data = self._child.read_nonblocking(65536, 0.05)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        if _ASKS_WHERE_THE_CURSOR_IS in data:
            self._child.send(f"\x1b[{self.screen.cursor.y + 1};{self.screen.cursor.x + 1}R")
        self._stream.feed(data)
        self.seen += f"\n{self.text}"
        return True

    def wait(self, words: str) -> str:
        """Wait until these words are on the screen; return the screen. A line may break inside them."""
        end = time.monotonic() + WACHT
        shape = re.compile(r"\s+".join(map(re.escape, words.split())))
        while not shape.search(self.text):
            self._turn_page()
            assert self._read(), f"ended before {words!r}:\n{self.text}"
            assert time.monotonic() < end, f"{words!r} is not on the screen:\n{self.text}"
        return self.text

    def _turn_page(self) -> None:
        """Press Enter when the program waits for that before it goes on, once for each time it waits."""
        waits = self.text.endswith("Druk op Enter om verder te gaan.")
        if waits and not self._turned:
            self.press(ENTER)
        self._turned = waits

    def press(self, keys: str) -> None:
        self._child.send(keys)

    def choose(self, name: str) -> None:
        """Go down to the choice with this name and take it."""
        self.wait("»")
        line = re.compile(rf"^ » {re.escape(name)}", re.MULTILINE)
        for _ in range(40):
            if line.search(self.text):
                self.press(ENTER)
                return
            before = self.text
            self.press(DOWN)
            end = time.monotonic() + WACHT
            while self.text == before and time.monotonic() < end and self._read():
                pass
        raise AssertionError(f"{name!r} is not offered:\n{self.text}")

    def end(self) -> int:
        """Wait for the end of the program; return its exit code."""
        end = time.monotonic() + WACHT
        while self._read():
            assert time.monotonic() < end, f"it does not end:\n{self.text}"
        self._child.close()
        return int(self._child.exitstatus) if self._child.exitstatus is not None else -1

    def kill(self) -> None:
        self._child.close(force=True)
