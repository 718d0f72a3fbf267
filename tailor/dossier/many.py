"""Work of which there is much, over processes: each piece by itself, on all cores, and cleanly broken off.

A process is started afresh and prepares once what all its pieces need. What a user sees of Ctrl-C goes to the
first process alone: the others finish the piece that they have, so that nothing is left half done.
"""

import contextlib
import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from tailor.errors import RenderError
from tailor.system import cores, uninterrupted

Piece = TypeVar("Piece")
Result = TypeVar("Result")
Given = TypeVar("Given")
# Fewer pieces than this a process are done sooner than it is started.
_WORTH_A_PROCESS: Final = 4
# So many new objects between two searches for garbage.
_OBJECTS_BETWEEN: Final = 500_000


def processes_for(count: int) -> int:
    """Return over how many processes so many pieces are best done; 1 is this one alone."""
    return max(1, min(cores(), count // _WORTH_A_PROCESS))


class Hands(Protocol):
    """What does pieces of work."""

    def results(
        self, work: Callable[[Piece], Result], pieces: Sequence[Piece]
    ) -> Iterator[tuple[int, Result | RenderError]]:
        """Yield the place of each piece with what came of it, as they are done.

        Args:
            work: Does one piece; a function of a module.
            pieces: The pieces.

        Returns:
            Pairs; in the place of a result an error when the process was lost.
        """
        ...


@contextlib.contextmanager
def hands(begin: Callable[[Given], None], given: Given, count: int) -> Iterator[Hands]:
    """Give what does pieces of work: this process, or others.

    Args:
        begin: Prepares a process, with what it is given; a function of a module.
        given: That.
        count: How many processes; 1 is this one alone.
    """
    if count == 1:
        begin(given)
        yield _OwnHands()
        return
    spawn = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count, spawn, initializer=_begun, initargs=(begin, given))
    try:
        yield _OtherHands(pool)
    finally:
        with uninterrupted():  # what is going on is finished
            pool.shutdown(wait=True, cancel_futures=True)


class _OwnHands:
    """This process."""

    def results(
        self, work: Callable[[Piece], Result], pieces: Sequence[Piece]
    ) -> Iterator[tuple[int, Result | RenderError]]:
        """Yield what came of each piece, in their order."""
        yield from ((place, work(piece)) for place, piece in enumerate(pieces))


@dataclass(frozen=True, slots=True)
class _OtherHands:
    """Processes that are started with the first pieces."""

    pool: ProcessPoolExecutor

    def results(
        self, work: Callable[[Piece], Result], pieces: Sequence[Piece]
    ) -> Iterator[tuple[int, Result | RenderError]]:
        """Yield what came of each piece, as they are done."""
        with uninterrupted():
            futures: dict[Future[Result], int] = {
                self.pool.submit(_done, work, one): place for place, one in enumerate(pieces)
            }
        for done in as_completed(futures):
            outcome = _outcome(done)
            yield futures[done], outcome


def _outcome(done: "Future[Result]") -> Result | RenderError:
    try:
        return done.result()
    except BrokenProcessPool:
        return RenderError(
            wat="Een proces van tailor is gestopt voordat het klaar was.",
            waarom="Het systeem heeft het gestopt. Vaak is het geheugen dan vol.",
            nu="Sluit andere programma’s en geef de opdracht opnieuw.",
        )


# -- in a process of ours --

_BUSY = threading.Lock()


def _begun(begin: Callable[[Given], None], given: Given) -> None:
    """Prepare a process of ours."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(_OBJECTS_BETWEEN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    begin(given)


def _done(work: Callable[[Piece], Result], piece: Piece) -> Result:
    """Return what came of a piece."""
    with _BUSY:
        return work(piece)


def _leave_with_parent() -> None:
    """Leave when the first process was killed, after the piece at hand: nobody would end this one."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        with _BUSY:
            os._exit(1)
