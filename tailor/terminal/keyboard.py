"""The keyboard, held for a whole sitting: nothing is echoed between prompts, Ctrl-C waits for its turn."""

import contextlib
import select
import sys
from collections.abc import Iterator
from functools import partial
from typing import Any

from prompt_toolkit.application import Application, get_app_session
from prompt_toolkit.input.typeahead import get_typeahead, store_typeahead
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.output.vt100 import Vt100_Output

from tailor.terminal.screen import STOP_WISH


@contextlib.contextmanager
def held_keyboard() -> Iterator[None]:
    """Hold the keyboard while the block runs; afterwards the terminal is as it was.

    The terminal is not asked where the cursor is: its reply would come between the keys, and a terminal that
    does not know the question would be met with an English warning.
    """
    session = get_app_session()
    if isinstance(session.output, Vt100_Output):
        session.output.enable_cpr = False
    with session.input.raw_mode(), STOP_WISH.holds_ctrl_c(_ctrl_c_as_signal):
        yield


def _look_ahead() -> None:
    """Take in what was typed ahead, for the next prompt; Ctrl-C does not wait for that."""
    keyboard = get_app_session().input
    waiting = select.select([keyboard.fileno()], [], [], 0)[0]
    keys = [*get_typeahead(keyboard), *(keyboard.read_keys() if waiting else ())]
    store_typeahead(keyboard, keys)
    if any(press.key == Keys.ControlC for press in keys):
        raise KeyboardInterrupt


@contextlib.contextmanager
def _ctrl_c_as_signal() -> Iterator[None]:
    """Let Ctrl-C be a signal while the block runs, without throwing away what was typed ahead.

    Raises:
        KeyboardInterrupt: Ctrl-C was typed ahead.
    """
    if sys.platform == "win32":
        yield
        return
    import termios

    fd = get_app_session().input.fileno()
    try:
        before = termios.tcgetattr(fd)
    except termios.error:  # no terminal: a pipe in a test
        yield
        return
    changed = termios.tcgetattr(fd)
    changed[3] |= termios.ISIG | termios.NOFLSH
    termios.tcsetattr(fd, termios.TCSANOW, changed)
    try:
        _look_ahead()
        yield
    finally:
        termios.tcsetattr(fd, termios.TCSANOW, before)


def keys_at_prompt() -> KeyBindings:
    """Return what keys do at every prompt: Ctrl-D stops, and those that would show English do nothing."""
    keys = KeyBindings()
    keys.add(Keys.ControlD, eager=True)(_stop)
    for search in (Keys.ControlR, Keys.ControlS):
        keys.add(search, eager=True)(_nothing)
    keys.add(Keys.ControlO)(_nothing)  # unless a prompt gives it a meaning, which is asked for first
    for digit in "-0123456789":
        keys.add(Keys.Escape, digit, eager=True)(_nothing)
    return keys


def _stop(event: KeyPressEvent) -> None:
    event.app.exit(exception=EOFError())


def _nothing(_event: KeyPressEvent) -> None:
    return


def stop_soon(app: Application[Any]) -> None:
    """End a prompt from a signal handler: at its next step, or when it starts."""
    if app.loop is None:
        app.pre_run_callables.append(partial(_end, app))
    else:
        app.loop.call_soon_threadsafe(_end, app)


def _end(app: Application[Any]) -> None:
    if app.future is not None and not app.future.done():
        app.exit(exception=EOFError())
