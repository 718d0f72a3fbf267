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

from tailor.wizard.scherm import Stoppen

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


class Stopwens:
    """Whether Ctrl-C, a request to end or a closed terminal came in this sitting."""

    def __init__(self) -> None:
        """Start without a wish."""
        self._is_er = False
        self._meteen: Callable[[], object] | None = None
        self._als_signaal: Callable[[], AbstractContextManager[None]] = contextlib.nullcontext

    def kijk(self) -> None:
        """Stop when the wish came.

        Raises:
            Stoppen: The user wants to stop.
        """
        if self._is_er:
            raise Stoppen

    @contextlib.contextmanager
    def let_op(self) -> Iterator[None]:
        """Remember the signals that come while the block runs."""
        self._is_er = False
        numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
        before = {number: signal.signal(number, self._came) for number in numbers}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
            self._is_er = False

    @contextlib.contextmanager
    def doet(self, meteen: Callable[[], object]) -> Iterator[None]:
        """Let a signal also do something at once while the block runs.

        Args:
            meteen: Called from the handler; it may raise.

        Raises:
            Stoppen: The wish was there before the block.
        """
        before, self._meteen = self._meteen, meteen
        try:
            self.kijk()
            yield
        finally:
            self._meteen = before

    @contextlib.contextmanager
    def breekt_af(self) -> Iterator[None]:
        """Let a signal, and Ctrl-C on a keyboard that is held, break off what the block does.

        Raises:
            KeyboardInterrupt: A signal came.
            Stoppen: The wish was there before the block.
        """
        with self.doet(_interrupt), self._als_signaal():
            yield

    @contextlib.contextmanager
    def houdt_ctrl_c(self, als_signaal: Callable[[], AbstractContextManager[None]]) -> Iterator[None]:
        """Know that a screen reads Ctrl-C as a key while the block runs.

        Args:
            als_signaal: Gives a block in which Ctrl-C is a signal after all.
        """
        before, self._als_signaal = self._als_signaal, als_signaal
        try:
            yield
        finally:
            self._als_signaal = before

    def _came(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self._is_er = True
        if self._meteen is not None:
            self._meteen()


def _interrupt() -> None:
    raise KeyboardInterrupt


STOPWENS = Stopwens()
"""The one of this process: signals are, too."""
