"""The letter to a party that left, as files in a folder of its own beside the dossiers of the version."""

from collections.abc import Iterator
from pathlib import Path

from tailor import __version__, answers, data
from tailor.accession import AccessionDocuments
from tailor.assemble import assemble, read_model
from tailor.assemble.document import Document, Editie, Gap
from tailor.dossier import huisstijl
from tailor.dossier.documents import AnswersFile, free_folder, read_source, slug, stem
from tailor.dossier.huisstijl import HouseStyle, refuse_unprintable
from tailor.dossier.manifest import MANIFEST, ListedFile, MadeWith, Manifest, Owner, sha256
from tailor.dossier.publish import reserve
from tailor.model import Model
from tailor.render import FORMATS

# Where letters to who left stand beside the editions of a version.
FOLDER = "uittreding"
_OUTPUT = Path("output")
_READER = "de partij die is vertrokken"
_FORMATS = tuple(one for one in FORMATS if one.name in ("docx", "pdf"))


def make_leaving_letter(antwoorden: Path, sleutel: str) -> Path:
    """Make the letter to a party that left, in Word and as PDF; return the folder in which it stands.

    Args:
        antwoorden: The answers file, in which the leaving is noted.
        sleutel: The key of the party.

    Raises:
        InputError: No such party left, or the answers or the folder cannot be used.
        RenderError: A file, read back, does not hold the words of the letter.
    """
    source, model = read_source(antwoorden), read_model(data.templates())
    style = huisstijl.read_style(source.huisstijl)
    refuse_unprintable(source.answers, source.path, style.pdf.files if style.pdf else (), source.read_from)
    letter = _letter(model, source, sleutel)
    party = slug(sleutel, "partij")
    folder = free_folder(_OUTPUT, source, letter.editie).with_name(FOLDER) / party
    with reserve(folder, Owner(source.full_name, source.versie)) as target:
        files = dict(_files(letter, source, style))
        manifest = _manifest(model, source, letter.editie, tuple(files))
        content = {entry.bestand: made for entry, made in files.items()}
        target.publish({**content, MANIFEST: manifest.as_bytes()})
    return folder


def _letter(model: Model, source: AnswersFile, sleutel: str) -> Document:
    """Return the letter; as a draft when something in it is not known yet."""
    for editie in (Editie.DEFINITIEF, Editie.CONCEPT):
        protocol = assemble(model, source.answers, editie)
        letter = AccessionDocuments(model, source.answers, protocol).on_leaving(sleutel)
        if not any(isinstance(one, Gap) for clause in letter.walk() for one in clause.inlines):
            break
    return letter


def _files(letter: Document, source: AnswersFile, style: HouseStyle) -> Iterator[tuple[ListedFile, bytes]]:
    name = stem(letter, source.huis, source.versie)
    for form in _FORMATS:
        content = form.write(letter, style)
        listed = ListedFile(letter.kind, form.name, f"{name}.{form.name}", sha256(content), _READER)
        yield listed, content


def _manifest(model: Model, source: AnswersFile, editie: Editie, files: tuple[ListedFile, ...]) -> Manifest:
    return Manifest(
        huis=source.full_name,
        versie=source.versie,
        editie=editie.value,
        gemaakt_met=MadeWith(__version__, model.version.name, model.version.versie),
        antwoorden_sha256=answers.values_hash(source.answers),
        documenten=files,
    )
