"""A dossier to sign that costs nothing to make, for tests about issuing it."""

from pathlib import Path

from tailor import answers, data
from tailor.assemble.document import Editie
from tailor.dossier.documents import AnswersFile, free_folder, read_source
from tailor.dossier.issue import MadeIssue, record
from tailor.dossier.manifest import MANIFEST, ListedFile, MadeWith, Manifest, Owner, sha256
from tailor.dossier.publish import reserve

FILES = {"protocol.docx": b"words to sign", "protocol.pdf": b"pages to sign"}
_NAMES = "naam: Aldervliet\n  korte_naam: ZVH Aldervliet"


def house(
    place: Path, versie: str = "1.0", datum: str = "2026-10-12", naam: str = "Aldervliet", short: str = ""
) -> AnswersFile:
    """Return the example house in a file of its own, with another version, date or name."""
    path = place / "huis.yaml"
    names = f"naam: {naam}" + (f"\n  korte_naam: {short}" if short else "")
    text = data.example().read_text(encoding="utf-8").replace(_NAMES, names)
    text = text.replace('versie: "1.0"', f'versie: "{versie}"').replace("2026-10-12", datum, 1)
    path.write_text(text, encoding="utf-8")
    return read_source(path)


def with_manifest(source: AnswersFile, files: dict[str, bytes]) -> dict[str, bytes]:
    """Return the files of a dossier to sign of a house, with the manifest."""
    listed = tuple(
        ListedFile("protocol", name.rpartition(".")[2], name, sha256(content))
        for name, content in files.items()
    )
    by, of_answers = MadeWith("0.1.0", "Model", "1"), answers.values_hash(source.answers)
    editie = Editie.DEFINITIEF.value
    manifest = Manifest(source.full_name, source.versie, editie, by, of_answers, listed)
    return {**files, MANIFEST: manifest.as_bytes()}


def put(source: AnswersFile, output: Path, files: dict[str, bytes] = FILES) -> Path:
    """Put a dossier to sign of a house in its place under a directory; return that place."""
    place = free_folder(output, source, Editie.DEFINITIEF)
    owner = Owner(source.full_name, source.versie)
    with reserve(place, owner, answers.values_hash(source.answers)) as target:
        target.publish(with_manifest(source, files))
    return place


def issued(source: AnswersFile, output: Path) -> MadeIssue:
    """Put a dossier to sign of a house in its place, and issue it."""
    return record(source, put(source, output), output)
