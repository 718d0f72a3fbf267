"""What a dossier is made of, and what it can consist of: every document is one line in a list.

A new text costs a clause file in ``templates/documents`` and a line that names it.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tailor import answers
from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.file import versie
from tailor.assemble.assemble import lost_clauses, our_text
from tailor.assemble.document import VERANTWOORDING, VERGELIJKING, Document
from tailor.model import Model
from tailor.redline.types import Redline
from tailor.render import Printable
from tailor.verantwoording import keuzenverantwoording

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
        return _known(self.gegeven.huis.korte_naam) or self.volledige_naam

    @property
    def volledige_naam(self) -> str | None:
        """Return the full name of the house; None when it is not known."""
        return _known(self.gegeven.huis.naam)

    @property
    def versie(self) -> str | None:
        """Return the version of the text; None when it is not known."""
        return _known(self.gegeven.document.versie)

    @property
    def huisstijl(self) -> Path | None:
        """Return the place of the house style in the answers; it starts at the folder of their file."""
        answer = _known(self.gegeven.document.huisstijl)
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


def _known(answer: str | NogNietBekend | None) -> str | None:
    """Return the answer, or None when it was not given or is not known yet."""
    return None if isinstance(answer, NogNietBekend) else answer


@dataclass(frozen=True, slots=True)
class Ground:
    """What every document is made of.

    Attributes:
        model: The legal text.
        source: The answers of the house.
        document: The Protocol of the house with its annexes.
        old: The answers of the text that it is compared with; None when that is the model.
    """

    model: Model
    source: AnswersFile
    document: Document
    old: AnswersFile | None = None


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One line of the list.

    Attributes:
        soort: What the manifest calls it; an annex has its number behind that.
        voor: For whom it is, as the manifest tells.
        make: Makes it; nothing when this house has none.
        annexes: Whether each of its annexes is a file of its own too.
        redline: Makes what ``tailor vergelijk`` says of it; None for a text that no other is held against.
    """

    soort: str
    voor: str
    make: Callable[[Ground], Iterable[Printable]]
    annexes: bool = False
    redline: Callable[[Ground], Iterable[Redline]] | None = None

    def made(self, ground: Ground) -> Iterator[Printable]:
        """Yield the document, and its annexes when each has a file of its own."""
        for one in self.make(ground):
            yield one
            if self.annexes and isinstance(one, Document):
                yield from one.annexes()


def _protocol(ground: Ground) -> Iterable[Document]:
    return (ground.document,)


def _justification(ground: Ground) -> Iterable[Document]:
    yield keuzenverantwoording(ground.model, ground.source.gegeven, ground.document)


def _ours(name: str, ground: Ground) -> Iterable[Document]:
    """Yield a text of our own; none when it rests on a clause that the house dropped, which a rule tells."""
    if not lost_clauses(ground.model, ground.document, name):
        yield our_text(ground.model, ground.source.gegeven, ground.document, name)


def _comparison(ground: Ground) -> Iterable[Redline]:
    from tailor.redline.compare import against_model, against_version

    model, new, old = ground.model, ground.source, ground.old
    if old is None:
        yield against_model(model, new.gegeven, ground.document)
    else:
        yield against_version(model, old.gegeven, new.gegeven, ground.document, (old.naam, new.naam))


def ours(name: str, voor: str) -> DocumentKind:
    """Return the line of a text of our own, by the name of its clause file in ``templates/documents``.

    It is no text of the model: no correction or deviation is in it and no other text is held against it.
    """
    return DocumentKind(name, voor, partial(_ours, name))


_LAWYER = "de jurist van een partij"
# What ``tailor maak`` makes, in the order of the manifest.
DOCUMENTS = (
    DocumentKind("protocol", "de partijen", _protocol, annexes=True, redline=_comparison),
    DocumentKind(VERANTWOORDING, _LAWYER, _justification),
    ours("geheimhoudingsverklaring", "een medewerker van het huis"),
)
# What ``tailor vergelijk`` makes.
COMPARISON = tuple(DocumentKind(VERGELIJKING, _LAWYER, kind.redline) for kind in DOCUMENTS if kind.redline)
