"""The wish to stop, remembered: a signal that comes while the program is busy may be lost on its way up.

Python drops an exception that a signal raises inside a callback of its own (a weak reference that goes, say).
So the handler also remembers the wish, and every screen looks before it asks.
"""

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType

from tailor.wizard.scherm import Stoppen

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


class Stopwens:
    """Whether Ctrl-C, a request to end or a closed terminal came in this sitting."""

    def __init__(self) -> None:
        """Start without a wish."""
        self._is_er = False

    def kijk(self) -> None:
        """Stop when the wish came.

        Raises:
            Stoppen: The user wants to stop.
        """
        if self._is_er:
            raise Stoppen

    @contextlib.contextmanager
    def let_op(self) -> Iterator[None]:
        """Remember the signals that come while the block runs; each also breaks off what is going on."""
        self._is_er = False
        numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
        before = {number: signal.signal(number, self._came) for number in numbers}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
            self._is_er = False

    def _came(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self._is_er = True
        raise KeyboardInterrupt


STOPWENS = Stopwens()
"""The one of this process: signals are, too."""
