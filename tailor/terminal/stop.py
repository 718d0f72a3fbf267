"""The wish to stop, remembered: a signal may come at any moment, also while an answer is being saved.

The handler remembers the wish, and every screen looks before it asks; so nothing is broken off halfway. What
waits or takes long says what a signal does meanwhile. Python also drops an exception that a handler raises
inside a callback of its own (a weak reference that goes, say): a wish that is remembered is not lost there.
"""

import contextlib
import signal
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from types import FrameType

from tailor.terminal.screen import Stop

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


class StopWish:
    """Whether Ctrl-C, a request to end or a closed terminal came in this sitting."""

    def __init__(self) -> None:
        """Start without a wish."""
        self._came_in = False
        self._at_once: Callable[[], object] | None = None
        self._as_signal: Callable[[], AbstractContextManager[None]] = contextlib.nullcontext

    def look(self) -> None:
        """Stop when the wish came.

        Raises:
            Stop: The user wants to stop.
        """
        if self._came_in:
            raise Stop

    @contextlib.contextmanager
    def watched(self) -> Iterator[None]:
        """Remember the signals that come while the block runs."""
        self._came_in = False
        numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
        before = {number: signal.signal(number, self._came) for number in numbers}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
            self._came_in = False

    @contextlib.contextmanager
    def does(self, at_once: Callable[[], object]) -> Iterator[None]:
        """Let a signal also do something at once while the block runs.

        Args:
            at_once: Called from the handler; it may raise.

        Raises:
            Stop: The wish was there before the block.
        """
        before, self._at_once = self._at_once, at_once
        try:
            self.look()
            yield
        finally:
            self._at_once = before

    @contextlib.contextmanager
    def breaks_off(self) -> Iterator[None]:
        """Let a signal, and Ctrl-C on a keyboard that is held, break off what the block does.

        Raises:
            KeyboardInterrupt: A signal came.
            Stop: The wish was there before the block.
        """
        with self.does(_interrupt), self._as_signal():
            yield

    @contextlib.contextmanager
    def holds_ctrl_c(self, as_signal: Callable[[], AbstractContextManager[None]]) -> Iterator[None]:
        """Know that a screen reads Ctrl-C as a key while the block runs.

        Args:
            as_signal: Gives a block in which Ctrl-C is a signal after all.
        """
        before, self._as_signal = self._as_signal, as_signal
        try:
            yield
        finally:
            self._as_signal = before

    def _came(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self._came_in = True
        if self._at_once is not None:
            self._at_once()


def _interrupt() -> None:
    raise KeyboardInterrupt


# The one of this process: signals are, too.
STOP_WISH = StopWish()
