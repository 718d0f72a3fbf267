"""What a dossier can consist of: every document is one line in a list.

A new text costs a clause file in ``templates/documents`` and a line that names it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from tailor.assemble.assemble import lost_clauses, our_text
from tailor.assemble.document import VERANTWOORDING, Document
from tailor.dossier.source import AnswersFile
from tailor.model import Model
from tailor.redline.types import Redline
from tailor.render import Printable
from tailor.verantwoording import keuzenverantwoording

VERGELIJKING = "vergelijking"
"""What the manifest calls a comparison."""


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
    from tailor.dossier.comparison import against_model, between

    yield against_model(ground) if ground.old is None else between(ground, ground.old)


def ours(name: str, voor: str) -> DocumentKind:
    """Return the line of a text of our own, by the name of its clause file in ``templates/documents``.

    It is no text of the model: no correction or deviation is in it and no other text is held against it.
    """
    return DocumentKind(name, voor, partial(_ours, name))


_LAWYER = "de jurist van een partij"
DOCUMENTS = (
    DocumentKind("protocol", "de partijen", _protocol, annexes=True, redline=_comparison),
    DocumentKind(VERANTWOORDING, _LAWYER, _justification),
    ours("geheimhoudingsverklaring", "een medewerker van het huis"),
)
"""What ``tailor maak`` makes, in the order of the manifest."""
COMPARISON = tuple(DocumentKind(VERGELIJKING, _LAWYER, kind.redline) for kind in DOCUMENTS if kind.redline)
"""What ``tailor vergelijk`` makes."""
