"""The answers of which documents are made: a file, or a kept version of it."""

import re
from dataclasses import dataclass
from pathlib import Path

from tailor import answers
from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.file import versie

_KEPT = re.compile(r"(?P<bestand>.+)@(?P<stappen>\d+)")


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """The answers of one text.

    Attributes:
        bestand: The answers file as the user named it.
        naam: How this text is called when two have the same version ("oost.yaml@2").
        gegeven: The answers.
    """

    bestand: Path
    naam: str
    gegeven: Antwoorden

    @property
    def huis(self) -> str | None:
        """Return the name of the house for file names; None when it is not known."""
        return known(self.gegeven.huis.korte_naam) or known(self.gegeven.huis.naam)

    @property
    def versie(self) -> str | None:
        """Return the version of the text; None when it is not known."""
        return known(self.gegeven.document.versie)

    @property
    def huisstijl(self) -> Path | None:
        """Return the place of the house style in the answers; it starts at the folder of their file."""
        answer = known(self.gegeven.document.huisstijl)
        return None if answer is None else self.bestand.parent / answer


def read_source(path: Path) -> AnswersFile:
    """Return the answers that a user names: a file, or a kept version of it as ``huis.yaml@2``.

    Raises:
        InputError: When there is no such file or version, or when it cannot be used.
    """
    kept = None if path.exists() else _KEPT.fullmatch(path.name)
    if kept is None:
        return AnswersFile(path, path.name, answers.load(path))
    file = path.with_name(kept["bestand"])
    return AnswersFile(file, path.name, answers.load(versie(file, int(kept["stappen"]))))


def known(answer: str | NogNietBekend | None) -> str | None:
    """Return the answer, or None when it was not given or is not known yet."""
    return None if isinstance(answer, NogNietBekend) else answer
