"""One accession pack (article 28): its documents in every format, and the text of the house, in a folder."""

import traceback
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product
from pathlib import Path

from tailor import __version__, answers, data
from tailor.accession import AccessionDocuments
from tailor.answers import Antwoorden, as_data
from tailor.answers.joining import accessions
from tailor.answers.questions.partijen import Partij
from tailor.answers.unprintable import texts
from tailor.assemble import assemble, read_model
from tailor.assemble.document import Document, Editie
from tailor.assemble.front import bundle_cover
from tailor.dossier.documents import ACCESSION, IN_A_PACK, WHOLE_PACK, AnswersFile, Ground, slug, stem
from tailor.dossier.huisstijl import HouseStyle
from tailor.dossier.make import in_format
from tailor.dossier.manifest import MANIFEST, ListedFile, MadeWith, Manifest, Owner, sha256
from tailor.dossier.publish import reserve
from tailor.errors import InputError, KeptWarning, RenderError, TailorError
from tailor.model import Model
from tailor.redline.types import Redline
from tailor.render import FORMATS, Format, Printable
from tailor.render.pdf import bundle, compare, missing
from tailor.signs import describe

# A file of a pack: its line in the manifest, and its bytes.
PackFile = tuple[ListedFile, bytes]
# In which formats the documents of a pack are.
_FORMATS = tuple(one for one in FORMATS if one.name in ("docx", "pdf"))
# The title of the one PDF.
_TITLE = "Toetredingspakket"


@dataclass(frozen=True, slots=True)
class PackRun:
    """What all packs of a run share; every process gets it.

    Attributes:
        source: The answers of the house, with those who join.
        versie: The version of the Protocol in force; None when it is not known.
        of_protocol: The answers of that Protocol.
        editie: How the documents are printed.
        style: How they look.
        issued: Which issued version the Protocol is; empty when it was made for this run.
        whole: Whether each pack has the one PDF.
        with_text: Whether the text of the house is in it.
        form_only: Whether the form is all that is made for each.
    """

    source: AnswersFile
    versie: str | None
    of_protocol: Antwoorden
    editie: Editie
    style: HouseStyle
    issued: Mapping[str, str | None]
    whole: bool = True
    with_text: bool = True
    form_only: bool = False


@dataclass(frozen=True, slots=True)
class PackOrder:
    """One pack that is asked.

    Attributes:
        index: The place of the accession in ``toetreders``.
        partij: Who joins.
        naam: What it is called.
        folder: The directory that will hold the pack and nothing else.
        shared: The files that are the same in all packs.
    """

    index: int
    partij: Partij
    naam: str
    folder: Path
    shared: tuple[PackFile, ...] = ()


@dataclass(frozen=True, slots=True)
class SharedOrder:
    """Files that are the same in all packs: the place of a document in ``IN_A_PACK``, and of a format."""

    place: int
    format: int


@dataclass(frozen=True, slots=True)
class MadePack:
    """A pack that was made: for which party (its key), what it is called, where it is, what stands in it."""

    sleutel: str
    naam: str
    folder: Path
    manifest: Manifest


@dataclass(frozen=True, slots=True)
class FailedPack:
    """A pack that was not made.

    Attributes:
        sleutel: The key of the party.
        naam: What it is called.
        error: Why.
        trace: Where in the program, for who mends it; empty for what a user can mend.
    """

    sleutel: str
    naam: str
    error: TailorError
    trace: str = ""


class PackMaker:
    """Makes packs of one run; what they share is made once."""

    def __init__(self, run: PackRun) -> None:
        """Remember the run."""
        self._run = run

    @cached_property
    def model(self) -> Model:
        """Return the legal text."""
        return read_model(data.templates())

    @cached_property
    def _ground(self) -> Ground:
        """Return what the text of the house is made of: an issued one is a text to sign."""
        run = self._run
        editie = Editie.DEFINITIEF if run.issued else run.editie
        source = replace(run.source, answers=run.of_protocol)
        return Ground(self.model, source, assemble(self.model, run.of_protocol, editie))

    @cached_property
    def _texts(self) -> tuple[Document, ...]:
        """Return the text of the house: the Protocol with its annexes, and what goes with it."""
        made = (one for kind in IN_A_PACK for one in kind.make(self._ground))
        return tuple(one for one in made if isinstance(one, Document))

    @cached_property
    def _own(self) -> AccessionDocuments:
        """Return what makes the documents of one party."""
        run = self._run
        protocol = replace(self._ground.document, editie=run.editie, open_points=())
        return AccessionDocuments(self.model, as_in_force(run.of_protocol, run.source.answers), protocol)

    @cached_property
    def _same(self) -> Manifest:
        """Return what the manifests of all packs say alike."""
        run, version = self._run, self.model.version
        return Manifest(
            huis=run.source.full_name,
            versie=run.versie,
            editie=run.editie.value,
            gemaakt_met=MadeWith(__version__, version.name, version.versie),
            antwoorden_sha256=answers.values_hash(run.source.answers),
            documenten=(),
            huisstijl={path.name: sha256(path.read_bytes()) for path in run.style.files},
        )

    def shared(self, order: SharedOrder) -> tuple[PackFile, ...]:
        """Return the files of one kind of document of the house, in one format.

        Raises:
            InputError: When it cannot be printed.
            RenderError: When it does not come out well.
        """
        kind, form = IN_A_PACK[order.place], _FORMATS[order.format]
        return tuple(self._shared(one, form, kind.reader) for one in kind.made(self._ground))

    def _shared(self, made: Printable, form: Format, reader: str) -> PackFile:
        """Return a document of the house in a format."""
        document = made.new if isinstance(made, Redline) else made
        content = in_format(form, made, self._run.style)
        name = stem(document, self._run.source.huis, self._run.versie)
        return listed(document.kind, name, form.name, content, reader), content

    def says(self, issued: bytes) -> bool:
        """Return whether the PDF of an issued Protocol says what the one PDF would say of it."""
        try:
            compare(self._ground.document, issued)
        except RenderError:
            return False
        return True

    def outcome(self, order: PackOrder) -> MadePack | FailedPack:
        """Return the pack that was made and put in place, or why not: one that fails fails alone."""
        sleutel = str(order.partij.sleutel)
        try:
            return MadePack(sleutel, order.naam, *self._made(order))
        except TailorError as error:
            return FailedPack(sleutel, order.naam, error)
        except Exception:
            return FailedPack(sleutel, order.naam, _of_ours(), traceback.format_exc())

    def _made(self, order: PackOrder) -> tuple[Path, Manifest]:
        """Return where a pack was put, and what stands in it.

        Raises:
            InputError: When something of this party cannot be used or printed, or the directory not written.
            RenderError: When a file, read back, does not hold the words of its document.
        """
        run = self._run
        _refuse_link(order.folder)
        _refuse_unprintable(order.partij, run.style)
        with reserve(order.folder, Owner(run.source.full_name, run.versie)) as target:
            files = tuple(self._files(order))
            manifest = self._manifest(order, tuple(entry for entry, _ in files))
            content = {entry.bestand: made for entry, made in files}
            target.publish({**content, MANIFEST: manifest.as_bytes()})
        return target.path, manifest

    def _files(self, order: PackOrder) -> Iterator[PackFile]:
        """Yield the files of a pack, in reading order."""
        own = self._own
        made = (own.form(order.index),) if self._run.form_only else own.of(order.index)
        if self._run.whole:
            yield self._whole(order, made)
        for one in made:
            name = self._name(order, one)
            for form in _FORMATS:
                content = in_format(form, one, self._run.style)
                yield listed(one.kind, name, form.name, content, ACCESSION[one.kind]), content
        yield from order.shared

    def _whole(self, order: PackOrder, made: tuple[Document, ...]) -> PackFile:
        """Return the one PDF of a pack."""
        texts = self._texts if self._run.with_text else ()
        protocol = replace(self._ground.document, editie=self._run.editie)
        cover = replace(bundle_cover(_TITLE, order.naam, protocol), kind=WHOLE_PACK)
        shell = data.templates() / "protocol" / "huisstijl.typ"
        content = bundle(cover, (*made, *texts), shell, self._run.style.pdf)
        reader = ACCESSION[made[0].kind]
        return listed(WHOLE_PACK, self._name(order, cover), "pdf", content, reader), content

    def _name(self, order: PackOrder, document: Document) -> str:
        """Return the name of a file without its extension; it says for whom it is."""
        front = f"{document.kind}-{party_slug(order.partij, order.naam)}"
        of_house = stem(document, self._run.source.huis, self._run.versie)
        return f"{front}{of_house.removeprefix(document.kind)}"

    def _manifest(self, order: PackOrder, files: tuple[ListedFile, ...]) -> Manifest:
        """Return the manifest of a pack."""
        accession = accessions(self._run.source.answers)[order.index]
        about = {"partij": str(order.partij.sleutel), "naam": order.naam, "staat": str(accession.standing)}
        return replace(self._same, documenten=files, toetreding={**about, **self._run.issued})


def as_in_force(of_protocol: Antwoorden, now: Antwoorden) -> Antwoorden:
    """Return the answers of a Protocol with everyone who joined or joins since, and without who left since.

    Args:
        of_protocol: The answers of the Protocol in force.
        now: The answers of the house as they stand.
    """
    there = {one.sleutel for one in of_protocol.known_parties}
    joined = {one.partij for one in accessions(now)}
    gone = {one.sleutel: one for one in now.known_parties if not one.takes_part}
    parties = [gone.get(one.sleutel, one) for one in of_protocol.known_parties]
    parties += [one for one in now.known_parties if one.sleutel in joined and one.sleutel not in there]
    return of_protocol.model_copy(update={"partijen": tuple(parties), "toetreders": accessions(now)})


def party_slug(partij: Partij, naam: str) -> str:
    """Return the name of a party for file names; in other letters than ours its key."""
    return slug(naam, slug(str(partij.sleutel), "partij"))


def listed(soort: str, name: str, formaat: str, content: bytes, reader: str) -> ListedFile:
    """Return the line of a file in the manifest."""
    return ListedFile(soort, formaat, f"{name}.{formaat}", sha256(content), reader)


def _refuse_link(folder: Path) -> None:
    """Refuse a place that leads elsewhere: a pack stands where its name says.

    Raises:
        InputError: It is a symbolic link.
    """
    if folder.is_symlink():
        raise InputError(
            wat="Op deze plaats kan geen pakket komen.",
            waar=str(folder),
            waarom="Het is een verwijzing naar een andere plaats.",
            nu="Haal de verwijzing weg, of kies met --uit een andere map.",
        )


def _refuse_unprintable(partij: Partij, style: HouseStyle) -> None:
    """Refuse a party with a sign that the fonts cannot print.

    Raises:
        InputError: It names the first of its answers with one.
    """
    fonts = style.pdf.files if style.pdf else ()
    for pad, text in texts(as_data(partij)):
        if signs := missing(text, fonts):
            raise InputError(
                wat="Een antwoord over deze organisatie heeft een teken dat niet kan worden afgedrukt.",
                waar=f"partijen[{partij.sleutel}].{pad}",
                waarom=f"Het lettertype heeft dit teken niet: {', '.join(map(describe, signs))}.",
                nu="Haal dit teken weg, of schrijf het voluit.",
            )


def _of_ours() -> RenderError:
    return RenderError(
        wat="Er ging iets mis in tailor zelf.",
        waarom="Dit is een fout in tailor, niet in uw antwoorden.",
        nu="Herhaal de opdracht met --debug erbij en stuur wat u ziet naar de beheerder van tailor.",
    )


# -- in a process of ours --

_MAKERS: list[PackMaker] = []


def begin(run: PackRun) -> None:
    """Prepare this process for the packs of a run."""
    _MAKERS[:] = [PackMaker(run)]


def make(order: PackOrder) -> tuple[MadePack | FailedPack, tuple[str, ...]]:
    """Return what came of one pack, and what a user must know of work of people that was kept."""
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always", KeptWarning)
        outcome = _MAKERS[0].outcome(order)
    return outcome, tuple(str(one.message) for one in said if issubclass(one.category, KeptWarning))


def share(order: SharedOrder) -> tuple[PackFile, ...]:
    """Return files that are the same in all packs."""
    return _MAKERS[0].shared(order)


def says(issued: bytes) -> bool:
    """Return whether the PDF of the issued Protocol says what the one PDF would say of it."""
    return _MAKERS[0].says(issued)


def every_shared() -> tuple[SharedOrder, ...]:
    """Return the files that are the same in all packs, to be made, in reading order."""
    places = product(range(len(IN_A_PACK)), range(len(_FORMATS)))
    return tuple(SharedOrder(*one) for one in places)
