"""Where documents are made: in a process of its own for each run, so that the pages stay quick.

A run that is stopped, with the server or by a kill, leaves the folder as ``tailor.dossier.publish`` promises.
"""

from __future__ import annotations

import _thread
import contextlib
import multiprocessing
import threading
import warnings
from dataclasses import dataclass, field, replace
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Final, Protocol

from tailor import dossier
from tailor.assemble.document import Editie
from tailor.dossier.accession import make_packs
from tailor.dossier.documents import read_source
from tailor.dossier.issue import issue
from tailor.errors import InputError, KeptWarning, OldShapeWarning, RenderError, TailorError
from tailor.system import uninterrupted

# What can be made beside an edition.
COMPARISON, REPORT, PACKS, ISSUE = "vergelijking", "rapport", "pakketten", "uitgeven"
EDITIONS: Final = tuple(one.value for one in Editie)
# So many seconds a run that is stopped gets to put the folder right; after a kill the next run does that.
_PATIENCE: Final = 10.0


class PipeEnd(Protocol):
    """An end of a pipe between two processes; Windows has a class of its own for it."""

    def poll(self, timeout: float | None = 0.0, /) -> bool:
        """Return whether something came; without a time it waits for that."""
        ...

    def recv(self) -> Any:
        """Return what came."""
        ...

    def send(self, obj: Any, /) -> None:
        """Send something."""
        ...

    def close(self) -> None:
        """Let the other end know that nothing follows."""
        ...


@dataclass(frozen=True, slots=True)
class MakingOrder:
    """What is to be made.

    Attributes:
        what: An edition, or one of the names above.
        path: The answers file.
        html: Whether the documents come in HTML too.
        report: Whether the report of the rules goes with them.
        keys: For packs: the parties that get one.
    """

    what: str
    path: Path
    html: bool = False
    report: bool = False
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MakingOutcome:
    """What came of a run.

    Attributes:
        folders: The folders that were made.
        lines: What there is to know.
        errors: What could not be made, and why.
    """

    folders: tuple[Path, ...] = ()
    lines: tuple[str, ...] = ()
    errors: tuple[TailorError, ...] = ()


@dataclass
class MakingRun:
    """A run that was begun.

    Attributes:
        order: What is made.
        done: How many packs are done; 0 when they are not counted.
        count: How many there are to be.
        outcome: What came of it; None while it goes on.
    """

    order: MakingOrder
    done: int = 0
    count: int = 0
    outcome: MakingOutcome | None = None
    _process: BaseProcess | None = field(default=None, repr=False)
    _heard: PipeEnd | None = field(default=None, repr=False)

    def begin(self) -> None:
        """Start the process."""
        spawn = multiprocessing.get_context("spawn")
        self._heard, other = spawn.Pipe()
        self._process = spawn.Process(target=_made, args=(self.order, other))
        with uninterrupted():  # Ctrl-C is for the server, which breaks this off
            self._process.start()
        other.close()

    def look(self) -> None:
        """Hear how far it is."""
        while self.outcome is None and self._heard is not None:
            try:
                if not self._heard.poll():
                    return
                self._hear(self._heard.recv())
            except (EOFError, OSError):
                self._hear(MakingOutcome(errors=(_LOST,)))

    def wait(self) -> None:
        """Wait until it is over."""
        while self.outcome is None and self._heard is not None:
            self._heard.poll(None)
            self.look()

    def break_off(self) -> None:
        """Break it off when it still goes on."""
        self.look()
        if self.outcome is None:
            self.outcome = MakingOutcome(errors=(_BROKEN_OFF,))
            self._leave()

    def _leave(self) -> None:
        """Let the process end, and wait until the folder is right again."""
        if self._heard is not None:
            self._heard.close()  # which the process takes as the end
            self._heard = None
        if self._process is not None:
            self._process.join(_PATIENCE)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()

    def _hear(self, said: MakingOutcome | tuple[int, int]) -> None:
        if isinstance(said, tuple):
            self.done, self.count = said
        else:
            self.outcome = said
            self._leave()


_LOST: Final = RenderError(
    wat="Het maken is gestopt voordat het klaar was.",
    waarom="Het systeem heeft het gestopt. Vaak is het geheugen dan vol. Wat er al stond, is niet veranderd.",
    nu="Sluit andere programma’s en probeer het opnieuw.",
)


_BROKEN_OFF: Final = InputError(
    wat="Het maken is afgebroken.",
    waarom="Dat vroeg u. Wat er al stond, is niet veranderd.",
    nu="U kunt het opnieuw laten maken.",
)


class Workshop:
    """The runs of a server, one at a time for each house."""

    def __init__(self) -> None:
        """Begin with none."""
        self._runs: dict[str, MakingRun] = {}
        self._turn = threading.Lock()

    def begin(self, huis: str, order: MakingOrder) -> bool:
        """Begin a run; return whether that was done: not while another of this house goes on."""
        with self._turn:
            if (run := self._runs.get(huis)) is not None:
                run.look()
                if run.outcome is None:
                    return False
            self._runs[huis] = run = MakingRun(order)
            run.begin()
            return True

    def of(self, huis: str) -> MakingRun | None:
        """Return the last run of a house, as far as it is now; None when there was none."""
        with self._turn:
            if (run := self._runs.get(huis)) is not None:
                run.look()
            return run

    def break_off(self, huis: str) -> None:
        """Break off the run of a house when one goes on."""
        with self._turn:
            if (run := self._runs.get(huis)) is not None:
                run.break_off()

    def end(self) -> None:
        """Break off every run that goes on."""
        with self._turn:
            for run in self._runs.values():
                run.break_off()


# -- in the process of a run --


def _made(order: MakingOrder, told: PipeEnd) -> None:
    """Make what is asked and tell what came of it; leave when nobody listens any more."""
    over = threading.Event()
    threading.Thread(target=_leave_with_server, args=(told, over), daemon=True).start()
    with contextlib.suppress(KeyboardInterrupt, OSError):
        outcome = make(order, told)
        over.set()
        told.send(outcome)


def _leave_with_server(told: PipeEnd, over: threading.Event) -> None:
    """Break off as Ctrl-C does when the server hears no more: it says nothing, so what comes is the end."""
    with contextlib.suppress(EOFError, OSError):
        told.recv()
    if not over.is_set():
        _thread.interrupt_main()


def make(order: MakingOrder, told: PipeEnd | None = None) -> MakingOutcome:
    """Make what is asked and return what came of it; what a user can mend is in it as an error.

    Args:
        order: What is to be made.
        told: Gets how many packs are done; None when nobody wants to know.
    """
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("ignore")
        for ours in (KeptWarning, OldShapeWarning):
            warnings.simplefilter("always", ours)
        try:
            outcome = _outcome(order, told)
        except TailorError as error:
            outcome = MakingOutcome(errors=(error,))
    return replace(outcome, lines=(*outcome.lines, *dict.fromkeys(str(one.message) for one in said)))


def _outcome(order: MakingOrder, told: PipeEnd | None) -> MakingOutcome:
    if order.what == PACKS:
        return _packs(order, told)
    if order.what == ISSUE:
        made = issue(order.path)
        after = "" if made.is_newest else f"Versie {made.newest.versie} is nieuwer en blijft de nieuwste."
        return MakingOutcome((made.issued.dossier,), tuple(filter(None, (_ISSUED, after))))
    result = _dossier(order)
    left_out = f"Niet overgenomen uit de Word-huisstijl: {'; '.join(result.left_out)}."
    lines = (result.warning, left_out if result.left_out else "")
    return MakingOutcome((result.folder,), tuple(filter(None, lines)))


_ISSUED: Final = (
    "Tailor verandert deze documenten niet meer. Bewaar ook een kopie van de hele map. Wilt u later iets"
    " wijzigen, geef uw tekst dan eerst een nieuw nummer en een nieuwe datum."
)


def _dossier(order: MakingOrder) -> dossier.MadeDossier:
    if order.what == COMPARISON:
        return dossier.make_comparison(order.path)
    if order.what == REPORT:
        return dossier.make_report(order.path)
    wishes = dossier.Wishes(html=order.html, report=order.report)
    return dossier.make_dossier(order.path, None, Editie(order.what), wishes)


def _packs(order: MakingOrder, told: PipeEnd | None) -> MakingOutcome:
    def tell(done: int, count: int) -> None:
        if told is not None:
            told.send((done, count))

    made = make_packs(read_source(order.path), order.keys, progress=tell)
    failed = tuple(_of_pack(one.naam, one.error) for one in made.failed)
    return MakingOutcome(tuple(one.folder for one in made.packs), made.remarks, failed)


def _of_pack(naam: str, error: TailorError) -> TailorError:
    """Return why a pack was not made, with for whom it was."""
    waarom = f"{error.wat} {error.waarom}".strip()
    return type(error)(f"Het pakket voor {naam} is niet gemaakt.", error.waar, waarom, error.nu)
