"""An answers file that somebody works in: saved after every answer, never overwritten unseen.

Each save keeps the version before it. A file that was changed elsewhere meanwhile is merged when both changes
concern other answers; otherwise the save is refused and names the answers. There are two locks: one for the
whole of a sitting, and a short one around each save, so that a page can save beside a sitting.
"""

import contextlib
import getpass
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from tailor import system
from tailor.answers.contradictions import Antwoorden
from tailor.answers.file import (
    clean,
    keep_version,
    open_text,
    own_name,
    read_answers,
    read_text,
    refuse_folder,
    save,
    writing,
)
from tailor.answers.merging import TwoChanges
from tailor.answers.plain_data import as_group
from tailor.answers.questions.huis import Huis
from tailor.errors import InputError
from tailor.files import cause, hidden, real_file
from tailor.lock import LockedError, locked
from tailor.path import Pad

# How many seconds a save waits for another that is going on; one takes far less than a second.
PATIENCE = 5.0
# What holds the short lock.
_SAVING = "bewaarslot"


@dataclass
class ClashError(InputError):
    """The same answers were changed here and in the file; nothing was written.

    Attributes:
        paths: The answers that were changed in both places.
    """

    paths: tuple[str, ...] = ()


@dataclass
class WorkingFile:
    """The answers file of one sitting, or of a page beside it.

    It can be made of what was read before, and then takes up from there: what changed in the file since is
    merged when something is saved.

    Attributes:
        path: The file itself, no symbolic link to it.
        antwoorden: The answers as they were last read or saved.
        text: The text of the file in which they stand.
    """

    path: Path
    antwoorden: Antwoorden
    text: str = field(repr=False)

    def save(self, antwoorden: Antwoorden, *, override: bool = False) -> Antwoorden:
        """Save the answers and return them, with what was changed in the file meanwhile.

        Args:
            antwoorden: The answers to save.
            override: Whether these answers win where the file was changed in the same place; and as a
                whole where they cannot stand beside what was changed there.

        Raises:
            ClashError: The same answers were changed in the file meanwhile; nothing was written.
            InputError: The file holds faults, it or the version before it cannot be written, or others are
                saving in it all the time.
        """
        with saving(self.path):
            text = read_text(self.path)
            if text != self.text:
                antwoorden = self._merged(text, antwoorden, override)
            keep_version(self.path)
            save(self.path, antwoorden)
            self.text, self.antwoorden = read_text(self.path), antwoorden
        return antwoorden

    def _merged(self, text: str, mine: Antwoorden, override: bool) -> Antwoorden:
        """Return the answers of the changed file with my changes put in."""
        _, theirs = read_answers(text, str(self.path))
        both = TwoChanges(as_group(self.antwoorden), as_group(mine), as_group(theirs))
        if both.clashes and not override:
            raise _clash(self.path, both.clashes)
        try:
            return Antwoorden.model_validate(both.data)
        except ValidationError as error:  # a party that went here is named by an answer there
            if override:
                return mine
            raise _clash(self.path, both.ours) from error


@contextlib.contextmanager
def open_working_file(path: Path) -> Iterator[WorkingFile]:
    """Hold an answers file open for one sitting; nobody else can open it until the block ends.

    Raises:
        InputError: Somebody else has it open, or it cannot be read.
    """
    path = real_file(path)
    read_text(path)  # what cannot be read gets no lock beside it
    with held(path):
        text = read_text(path)
        yield WorkingFile(path, open_text(text, path), text)


def open_beside(path: Path) -> WorkingFile:
    """Read an answers file to save in it beside others: it is held only while a save is going on.

    Raises:
        InputError: It cannot be read.
    """
    path = real_file(path)
    text = read_text(path)
    return WorkingFile(path, open_text(text, path), text)


@contextlib.contextmanager
def saving(path: Path) -> Iterator[None]:
    """Hold the short lock of an answers file: nobody else reads it to change it until the block ends.

    Args:
        path: The file itself, no symbolic link to it.

    Raises:
        InputError: Others hold it all the time, or nothing can be written in its folder.
    """
    with contextlib.ExitStack() as stack:
        try:
            with writing(path):
                stack.enter_context(locked(own_name(path, _SAVING), PATIENCE))
        except LockedError as error:
            raise InputError(
                wat="Uw antwoord is niet bewaard.",
                waar=str(path),
                waarom="Een ander programma is al enkele seconden bezig met dit bestand.",
                nu="Wacht even en bewaar het antwoord opnieuw.",
            ) from error
        yield


@contextlib.contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock of an answers file, whether it is there or can be read or not.

    What a killed run left half written beside it is removed.

    Args:
        path: The file itself, no symbolic link to it.

    Raises:
        InputError: Somebody else holds it, or nothing can be written in its folder.
    """
    refuse_folder(path)
    slot = hidden(path, ".slot")
    with contextlib.ExitStack() as stack:
        try:
            stack.enter_context(locked(slot))
        except LockedError as error:
            raise InputError(
                wat="Dit antwoordenbestand is al open.",
                waar=str(path),
                waarom=f"Het is geopend door {_holder(slot)}.",
                nu="Sluit het daar eerst, of wacht tot die persoon klaar is.",
            ) from error
        except OSError as error:
            raise InputError(
                wat="Het antwoordenbestand kan niet worden gewijzigd.",
                waar=str(path),
                waarom=cause(error),
                nu="Controleer of de map bestaat, of u er mag schrijven en of de schijf niet vol is.",
            ) from error
        with contextlib.suppress(OSError):  # a full disk: the lock counts, not the name in it
            slot.write_text(f"{_user()} (proces {os.getpid()})", encoding="utf-8")
        _clean(path)
        yield


def _clean(path: Path) -> None:
    """Remove what killed runs left half written; what somebody is writing at this moment is left alone."""
    with contextlib.suppress(OSError, LockedError), locked(own_name(path, _SAVING)):
        clean(path)


def make_file(path: Path, antwoorden: Antwoorden, nu: str) -> None:
    """Make a new answers file: of two runs at once, one.

    Args:
        path: Its place; where a symbolic link leads.
        antwoorden: What it holds.
        nu: What the user can do when it is there already.

    Raises:
        InputError: It is there already, somebody is making it, or it cannot be written.
    """
    path = real_file(path)
    with held(path), saving(path):
        if path.exists():
            raise InputError(
                wat="Dit antwoordenbestand bestaat al.",
                waar=str(path),
                waarom="Een nieuw huis krijgt een nieuw bestand; tailor overschrijft het oude niet.",
                nu=nu,
            )
        save(path, antwoorden)


def new_file(path: Path | str, name: str) -> Antwoorden:
    """Start the answers file of a new house and return its answers.

    Raises:
        InputError: The file is already there.
    """
    antwoorden = Antwoorden(huis=Huis(naam=name))
    make_file(Path(path), antwoorden, "Kies een andere naam, of werk in het bestaande bestand verder.")
    return antwoorden


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # the last on Windows, when no variable says it
        return "een onbekende gebruiker"


def _holder(slot: Path) -> str:
    """Return who has the file open: what the lock says, or else whose it is."""
    try:
        told = slot.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        told = ""
    return told or system.owner(slot) or "iemand anders"


def _clash(path: Path, paths: list[Pad]) -> ClashError:
    return ClashError(
        wat="Het antwoordenbestand is intussen op dezelfde plaats gewijzigd.",
        waar=f"{path}: {', '.join(map(str, sorted(paths)))}",
        waarom="Iemand heeft het bestand veranderd terwijl u bezig was.",
        nu="Kies welk antwoord moet blijven: dat uit het bestand, of dat van u.",
        paths=tuple(map(str, sorted(paths))),
    )
