"""What a dossier is made of, and what it can consist of: every document is one line in a list.

A new text costs a clause file in ``templates/documents`` and a line that names it. The names of the directory
and the files are safe on every file system, whatever a house is called.
"""

import datetime
import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from tailor import answers
from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.file import kept_version
from tailor.assemble.assemble import is_needed, lost_clauses, our_text
from tailor.assemble.document import VERANTWOORDING, VERGELIJKING, Document, Editie
from tailor.check import Finding, findings, judge
from tailor.check.as_data import as_data
from tailor.check.duties import duties
from tailor.check.outdated import consulted
from tailor.dossier.manifest import Owner, owner_of
from tailor.model import Model
from tailor.redline.types import Redline
from tailor.render import Printable
from tailor.system import no_device
from tailor.verantwoording import keuzenverantwoording
from tailor.verantwoording.bevindingen import CONTROLERAPPORT, controlerapport

Known = TypeVar("Known")
_KEPT = re.compile(r"(?P<bestand>.+)@(?P<stappen>\d{1,9})")
# The name of a house and a version are cut here, between words.
MAX_LENGTH = 48
# The title of an annex is cut here; with a house and a version it stays far under 255 bytes.
MAX_TITLE = 64
# Stands for a house whose name is not known yet.
NAMELESS = "naamloos"
# Stands for a version that is not known yet.
NO_VERSION = "zonder-versie"
# Letters that have no decomposition in Unicode, and the ampersand of "Zorg&Veiligheid".
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "œ": "oe", "&": " en "})
# What the heading of an annex begins with; the file name says it in its own way.
_ANNEX_NUMBER = re.compile(r"^(Bijlage|Bijvoegsel) \d+( bij Privacy Protocol)?\W*")


def slug(text: str | None, fallback: str, longest: int = MAX_LENGTH) -> str:
    """Return the text as lower-case letters, digits, hyphens and single dots between them.

    Args:
        text: Any text; None when it is not known.
        fallback: What is returned when nothing usable is left. It must be a slug itself.
        longest: The most signs that are kept.
    """
    plain = unicodedata.normalize("NFKD", (text or "").casefold().translate(_LETTERS))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = re.sub(r"[^a-z0-9.]+", "-", letters)
    tidy = re.sub(r"-*\.[-.]*", ".", words).strip("-.")
    short = _cut(tidy, longest) or fallback
    return no_device(short)


def _cut(text: str, longest: int) -> str:
    """Return the text with at most that many signs, cut before a word where that is possible."""
    if len(text) <= longest:
        return text
    head = text[: longest + 1]
    return (head.rpartition("-")[0] or text[:longest]).strip("-.")


def folder(huis: str | None, versie: str | None, editie: Editie) -> Path:
    """Return where a dossier stands under ``output`` when no other does: house, version, edition."""
    return Path(_named(huis, NAMELESS), _named(versie, NO_VERSION), editie.value)


def _named(text: str | None, fallback: str) -> str:
    """Return the slug of a house or a version; one in other letters than ours gets a mark of its own."""
    return slug(text, f"{fallback}-{mark_of(text)}" if text and text.strip() else fallback)


def mark_of(text: str | None) -> str:
    """Return six signs that tell a text from others with the same slug."""
    return hashlib.sha256((text or "").encode()).hexdigest()[:6]


def free_folder(output: Path, source: "AnswersFile", editie: Editie) -> Path:
    """Return where a dossier goes under ``output``: never where that of another house or version stands.

    Two names may give one slug ("Zorg & Veilig", "zorg-en-veilig"). Who was there first keeps the plain
    name; the other gets its mark behind it.
    """
    plain = folder(source.huis, source.versie, editie)
    house = _own(output / plain.parts[0], Owner(source.full_name, None), "*/*")
    before = output / slug(source.huis, NAMELESS)  # where version 0.7.0 put a name in other letters
    if before != house and any(one.huis == source.full_name for one in _owners(before, "*/*")):
        house = before
    return _own(house / plain.parts[1], Owner(source.full_name, source.versie), "*") / editie.value


def _own(place: Path, owner: Owner, dossiers: str) -> Path:
    """Return the place, or one beside it with a mark when only others have their dossiers in it."""
    marked, found = place.with_name(f"{place.name}-{mark_of(str(owner))}"), _owners(place, dossiers)
    if any(owner.may_replace(one) for one in found) or not (found or marked.exists()):
        return place
    return marked


def _owners(place: Path, dossiers: str) -> list[Owner]:
    """Return whose dossiers, and whose issued versions, stand in a place."""
    return [one for one in map(owner_of, place.glob(dossiers)) if one]


def stem(document: Document, huis: str | None, versie: str | None) -> str:
    """Return the file name of a document without its extension.

    "privacyprotocol-rivierenland-1.0-concept"; an annex begins with its number and its title:
    "bijlage-1-toetredingsformulier-rivierenland-1.0-concept".
    """
    facts = (_named(huis, NAMELESS), _named(versie, NO_VERSION), document.editie.value)
    return "-".join((*_kind(document), *facts))


def annex_title(name: str, kind: str, huis: str | None) -> str:
    """Return the title of an annex as the name of its file has it, in small letters; empty when it has none.

    Args:
        name: The name of the file.
        kind: Which annex: "bijlage-1".
        huis: The name of the house for file names.
    """
    title = name.removeprefix(f"{kind}-").partition(f"-{_named(huis, NAMELESS)}-")[0]
    return title.replace("-", " ") if title != name else ""


def _kind(document: Document) -> tuple[str, ...]:
    """Return the words that say which document it is."""
    if document.kind == "protocol":
        return ("privacyprotocol",)
    if not document.kind.startswith("bijlage-"):
        return (document.kind,)
    title = slug(_ANNEX_NUMBER.sub("", document.titel), "", MAX_TITLE)
    return (document.kind, title) if title else (document.kind,)


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """The answers of one text.

    Attributes:
        path: The answers file as the user named it.
        name: How this text is called when two have the same version ("oost.yaml@2").
        answers: The answers.
        read_from: The file that holds them: ``path``, or a kept version of it; None when there is none.
    """

    path: Path
    name: str
    answers: Antwoorden
    read_from: Path | None = None

    @property
    def huis(self) -> str | None:
        """Return the name of the house for file names; None when it is not known."""
        return _known(self.answers.huis.korte_naam) or self.full_name

    @property
    def full_name(self) -> str | None:
        """Return the full name of the house; None when it is not known."""
        return _known(self.answers.huis.naam)

    @property
    def versie(self) -> str | None:
        """Return the version of the text; None when it is not known."""
        return _known(self.answers.document.versie)

    @property
    def datum(self) -> datetime.date | None:
        """Return the date of the text; None when it is not known."""
        return _known(self.answers.document.datum)

    @property
    def huisstijl(self) -> Path | None:
        """Return the place of the house style in the answers; it starts at the folder of their file."""
        answer = _known(self.answers.document.huisstijl)
        return None if answer is None else self.path.parent / answer


def read_source(path: Path) -> AnswersFile:
    """Return the answers that a user names: a file, or a kept version of it as ``huis.yaml@2``.

    Raises:
        InputError: When there is no such file or version, or when it cannot be used.
    """
    kept = None if path.exists() else _KEPT.fullmatch(path.name)
    if kept is None:
        return AnswersFile(path, path.name, answers.load(path), path)
    file = path.with_name(kept["bestand"])
    version = kept_version(file, int(kept["stappen"]))
    return AnswersFile(file, path.name, answers.load(version), version)


def _known(answer: Known | NogNietBekend | None) -> Known | None:
    """Return the answer, or None when it was not given or is not known yet."""
    return None if isinstance(answer, NogNietBekend) else answer


@dataclass(frozen=True)
class Ground:
    """What every document is made of.

    Attributes:
        model: The legal text.
        source: The answers of the house.
        document: The Protocol of the house with its annexes.
        old: The answers of the text that it is compared with; None when that is the model.
        judged: What the rules find, when that was asked already; None when not.
    """

    model: Model
    source: AnswersFile
    document: Document
    old: AnswersFile | None = None
    judged: tuple[Finding, ...] | None = None

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Return what the rules find, the heaviest first: in the text to sign, whatever edition is made."""
        if self.judged is not None:
            return self.judged
        if self.document.editie is Editie.TOELICHTING:  # its notes are no text to sign
            return judge(self.model, self.source.answers).findings
        signed = replace(self.document, editie=Editie.DEFINITIEF, open_points=())
        return findings(self.model, self.source.answers, signed)


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One line of the list.

    Attributes:
        name: What the manifest calls it; an annex has its number behind that.
        reader: For whom it is, as the manifest tells.
        make: Makes it; nothing when this house has none.
        annexes: Whether each of its annexes is a file of its own too.
        redline: Makes what ``tailor vergelijk`` says of it; None for a text that no other is held against.
        data: Makes the same for other programs, as a JSON file beside it; None when there is none.
    """

    name: str
    reader: str
    make: Callable[[Ground], Iterable[Printable]]
    annexes: bool = False
    redline: Callable[[Ground], Iterable[Redline]] | None = None
    data: Callable[[Ground], dict[str, object]] | None = None

    def made(self, ground: Ground) -> Iterator[Printable]:
        """Yield the document, and its annexes when each has a file of its own."""
        for one in self.make(ground):
            yield one
            if self.annexes and isinstance(one, Document):
                yield from one.annexes()


def _protocol(ground: Ground) -> Iterable[Document]:
    return (ground.document,)


def _justification(ground: Ground) -> Iterable[Document]:
    yield keuzenverantwoording(ground.model, ground.source.answers, ground.document, ground.findings)


def _report(ground: Ground) -> Iterable[Document]:
    day, asked = consulted(ground.model.opmerkingen), duties(ground.source.answers)
    yield controlerapport(ground.document, ground.findings, day, asked)


def _report_data(ground: Ground) -> dict[str, object]:
    """Return what ``tailor controleer --json`` prints, but no path of this machine."""
    day = consulted(ground.model.opmerkingen)
    name, huis = ground.source.path.name, ground.source.full_name or ""
    return as_data(name, huis, ground.findings, day, duties(ground.source.answers))


def _ours(name: str, ground: Ground) -> Iterable[Document]:
    """Yield a text of our own that the house needs; none when a clause it rests on is gone: a rule tells."""
    if is_needed(name, ground.source.answers) and not lost_clauses(ground.model, ground.document, name):
        yield our_text(ground.model, ground.source.answers, ground.document, name)


def _comparison(ground: Ground) -> Iterable[Redline]:
    from tailor.redline.compare import against_model, against_version

    model, new, old = ground.model, ground.source, ground.old
    if old is None:
        yield against_model(model, new.answers, ground.document)
    else:
        yield against_version(model, old.answers, new.answers, ground.document, (old.name, new.name))


def ours(name: str, reader: str) -> DocumentKind:
    """Return the line of a text of our own, by the name of its clause file in ``templates/documents``.

    It is no text of the model: no correction or deviation is in it and no other text is held against it.
    """
    return DocumentKind(name, reader, partial(_ours, name))


_LAWYER = "de jurist van een partij"
# What ``tailor maak`` makes, in the order of the manifest.
DOCUMENTS = (
    DocumentKind("protocol", "de partijen", _protocol, annexes=True, redline=_comparison),
    DocumentKind(VERANTWOORDING, _LAWYER, _justification),
    ours("geheimhoudingsverklaring", "een medewerker van het huis"),
    ours("verklaring-incidentele-deelnemer", "wie op incidentele basis meedoet aan een casusoverleg"),
)
# What ``tailor controleer --rapport`` makes, and ``tailor maak --rapport`` beside the rest.
REPORT = (DocumentKind(CONTROLERAPPORT, "de jurist van het huis", _report, data=_report_data),)
# What ``tailor vergelijk`` makes.
COMPARISON = tuple(DocumentKind(VERGELIJKING, _LAWYER, kind.redline) for kind in DOCUMENTS if kind.redline)

# What a pack for who joins is made of beside the text of the house, each with for whom it is.
_JOINER = "de organisatie die toetreedt"
ACCESSION = {
    "toetredingsformulier": _JOINER,
    "wat-tekent-u": _JOINER,
    "toets": "de jurist van het huis",
    "juridische-analyse": "de jurist van het huis",
    "kennisgeving": "de partijen",
}
# What it has of the text of the house, from DOCUMENTS.
IN_A_PACK = tuple(kind for kind in DOCUMENTS if kind.name in ("protocol", "geheimhoudingsverklaring"))
# The one PDF with all of that.
WHOLE_PACK = "toetredingspakket"
