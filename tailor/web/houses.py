"""Which houses there are: the answers files of a folder, and those that were named."""

import threading
from collections.abc import Sequence
from pathlib import Path

from tailor import data
from tailor.answers.beside import drop_old_list
from tailor.assemble import read_model
from tailor.interview.text_behind import TextBehind
from tailor.web.desk import Desk
from tailor.web.workshop import Workshop


class Houses:
    """The houses that the page shows.

    Attributes:
        folder: Where a new house is put.
        text: The legal text behind their questions.
        workshop: Where their documents are made.
    """

    def __init__(self, folder: Path, files: Sequence[Path] = ()) -> None:
        """Look at a folder.

        Args:
            folder: The folder of the answers files; it may not be there yet.
            files: The files that are shown; without any, all of the folder.
        """
        self.folder, self._files = folder, tuple(files)
        self.text = TextBehind(read_model(data.templates()))
        self.workshop = Workshop()
        self._desks: dict[Path, Desk] = {}
        self._turn = threading.Lock()
        for path in self.files.values():
            drop_old_list(path)

    @property
    def files(self) -> dict[str, Path]:
        """Return the answers files by the name under which each is found, in order."""
        found = self._files or sorted(self.folder.glob("*.yaml"))
        named: dict[str, Path] = {}
        for path in found:
            if not path.name.startswith("."):
                named[_free(path.stem, named)] = path
        return named

    def desk(self, name: str) -> Desk | None:
        """Return the house with this name; None when there is none: a name never leads out of the folder."""
        path = self.files.get(name)
        if path is None:
            return None
        with self._turn:
            if path not in self._desks:
                self._desks[path] = Desk(name, path, self.text)
            return self._desks[path]

    def with_file(self, path: Path) -> str:
        """Show a new answers file too, and return its name."""
        if self._files and path not in self._files:
            self._files = (*self._files, path)
        return next(name for name, one in self.files.items() if one == path)


def _free(stem: str, taken: dict[str, Path]) -> str:
    """Return the name of a file, with a number when another one has it already."""
    names = (stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)
