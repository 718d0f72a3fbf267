"""Runs the server on the own computer, and opens the page in the browser."""

from __future__ import annotations

import socket
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType
from typing import Final

import uvicorn

from tailor.errors import InputError
from tailor.files import cause
from tailor.web.app import create_app
from tailor.web.guard import KEY, Keys
from tailor.web.houses import Houses

# The only place where the server listens: no other computer can reach it.
LOOPBACK: Final = "127.0.0.1"


class QuietServer(uvicorn.Server):
    """A server that simply ends on Ctrl-C: every answer is saved already, so nothing was broken off."""

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Stop; asked a second time, without waiting for who still looks at a page."""
        super().handle_exit(sig, frame)
        self._captured_signals.clear()


# So many seconds the server waits at the end for a page that is still being made.
_PATIENCE: Final = 5


@dataclass(frozen=True, slots=True)
class Running:
    """A server that is about to run.

    Attributes:
        address: The address with the key, to open in a browser.
        run: Serves until it is stopped.
        stop: Stops it.
    """

    address: str
    run: Callable[[], None]
    stop: Callable[[], None]


def open_server(houses: Houses, port: int = 0, *, debug: bool = False) -> Running:
    """Return a server that listens already; it answers when it runs.

    Args:
        houses: The houses that it shows.
        port: Where it listens; 0 for any port that is free.
        debug: Whether a traceback is printed where something breaks.

    Raises:
        InputError: The port cannot be had.
    """
    listening, keys = _listening(port), Keys()
    number = listening.getsockname()[1]
    hosts = (f"{LOOPBACK}:{number}", f"localhost:{number}")

    def stop() -> None:
        server.should_exit = True

    app = create_app(houses, keys, hosts, stop, debug=debug)
    config = uvicorn.Config(
        app,
        log_level="error",
        access_log=False,
        server_header=False,
        date_header=False,
        lifespan="off",
        timeout_graceful_shutdown=_PATIENCE,
    )
    server = QuietServer(config)
    address = f"http://{LOOPBACK}:{number}/?{KEY}={keys.key}"

    def run() -> None:
        try:
            server.run(sockets=[listening])
        finally:
            houses.workshop.end()

    return Running(address, run, stop)


def open_browser(address: str) -> bool:
    """Open a page in the browser of the user; return whether there was one."""
    try:
        return webbrowser.open(address)
    except webbrowser.Error:
        return False


def _listening(port: int) -> socket.socket:
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        made.bind((LOOPBACK, port))
        made.listen(64)
    except OSError as error:
        made.close()
        raise InputError(
            wat=f"Poort {port} is niet vrij.",
            waar="--poort",
            waarom=cause(error),
            nu="Kies een andere poort, of laat --poort weg. Dan kiest tailor er zelf een.",
        ) from error
    return made
