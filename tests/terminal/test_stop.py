"""A signal is never lost, also when Python drops the exception it raises."""

import os
import signal
import time
import weakref

import pytest

from tailor.terminal.plain import PlainLines
from tailor.terminal.screen import STOP_WISH, Stop


class Ding:
    """Something that a weak reference can point to."""


def _callback(number: signal.Signals) -> None:
    os.kill(os.getpid(), number)
    for _ in range(1000):  # the handler runs between two steps of Python; here, inside the callback
        pass


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_inside_a_callback_of_python_stops_at_the_next_question(number: signal.Signals) -> None:
    with STOP_WISH.watched():
        STOP_WISH.look()
        thing = Ding()
        reference = weakref.ref(thing, lambda _: _callback(number))
        del thing
        assert reference() is None
        with pytest.raises(Stop):
            STOP_WISH.look()
        with pytest.raises(Stop):
            PlainLines().line("Hoe heet het huis?")


def test_a_signal_breaks_off_what_is_going_on() -> None:
    with STOP_WISH.watched():
        with pytest.raises(KeyboardInterrupt), STOP_WISH.breaks_off():
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(5)
        with pytest.raises(Stop), STOP_WISH.breaks_off():
            raise AssertionError("a block that is broken off by an earlier wish does not start")


def test_a_signal_lets_what_is_being_saved_be_finished() -> None:
    with STOP_WISH.watched():
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(0.01)
        with pytest.raises(Stop):
            STOP_WISH.look()


def test_handlers_are_put_back_afterwards() -> None:
    before = signal.getsignal(signal.SIGINT)
    with STOP_WISH.watched():
        assert signal.getsignal(signal.SIGINT) != before
    assert signal.getsignal(signal.SIGINT) == before
    STOP_WISH.look()
