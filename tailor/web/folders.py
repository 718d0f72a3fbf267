"""The pages of documents that were made: which versions and folders there are, and their files to save."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from starlette.responses import Response

from tailor.answers import Antwoorden, values_hash
from tailor.dossier.documents import AnswersFile, annex_title
from tailor.dossier.standing import StandingDossier, StandingFile, standing_dossiers
from tailor.dossier.versions import HouseVersion, versions_of
from tailor.grammar import capital
from tailor.interview.accessions import standings
from tailor.web.downloads import download, size_in_words
from tailor.web.layout import page
from tailor.web.visit import HouseVisit, NotThereError

_FORMATS: Final = {"docx": "Word", "pdf": "Pdf", "html": "HTML", "json": "Gegevens (JSON)"}
_NAMES: Final = {"concept": "Concept", "toelichting": "Concept met toelichting"} | {
    "definitief": "Versie om te tekenen",
    "controle": "Controlerapport",
}


@dataclass(frozen=True, slots=True)
class FolderLine:
    """A folder in the list: what it is called, where it is shown, and for whom a pack is."""

    name: str
    to: str
    dossier: StandingDossier


@dataclass(frozen=True, slots=True)
class VersionLines:
    """A version in the list, with its folders."""

    version: HouseVersion
    folders: Sequence[FolderLine]


@dataclass(frozen=True, slots=True)
class DownloadLine:
    """A file to save: in which format, where, how large, and whether somebody changed it since."""

    format: str
    to: str
    size: str
    is_changed: bool


@dataclass(frozen=True, slots=True)
class DocumentLines:
    """A document in the list: what it is called, for whom it is, and its files."""

    name: str
    reader: str
    files: Sequence[DownloadLine]


def source_of(visit: HouseVisit) -> AnswersFile:
    """Return the answers of the house as what makes documents knows them."""
    path = visit.desk.path
    return AnswersFile(path, path.name, visit.antwoorden, path)


def version_lines(visit: HouseVisit) -> Iterator[VersionLines]:
    """Yield the versions that stand, each with its folders."""
    source = source_of(visit)
    there = standing_dossiers(source)
    for one in versions_of(source).versions:
        folders = (each for each in there if one.folder in each.folder.parents)
        yield VersionLines(one, [folder_line(visit, each) for each in folders])


def folder_line(visit: HouseVisit, one: StandingDossier) -> FolderLine:
    """Return a dossier as it stands in a list."""
    return FolderLine(folder_name(one, visit.antwoorden), visit.at("documenten", "map", one.name), one)


def folder_name(one: StandingDossier, antwoorden: Antwoorden) -> str:
    """Return what the folder of a dossier is called for people."""
    if one.is_pack:
        key = one.manifest.toetreding.get("partij")
        known = (each.naam for each in standings(antwoorden) if each.sleutel == key)
        return f"Toetredingspakket {next(known, one.kind)}"
    if one.manifest.vergeleken_met:
        return f"Vergelijking ({_NAMES[one.manifest.editie].lower()}) met {_compared_with(one)}"
    return _NAMES.get(one.kind, capital(one.kind))


def _compared_with(one: StandingDossier) -> str:
    against = one.manifest.vergeleken_met
    return "het model" if "model" in against else f"versie {against.get('versie') or 'zonder nummer'}"


def _dossier(visit: HouseVisit) -> StandingDossier:
    """Return the dossier that the address names: one of this house.

    Raises:
        NotThereError: There is none.
    """
    name = visit.part("map")
    found = next((one for one in standing_dossiers(source_of(visit)) if one.name == name), None)
    if found is None:
        raise NotThereError
    return found


def show_folder(visit: HouseVisit) -> Response:
    """Show the files of a dossier, by document and format."""
    one = _dossier(visit)
    run = visit.houses.workshop.of(visit.desk.name)
    outcome = run.outcome if run else None
    is_new = outcome is not None and one.folder.resolve() in {each.resolve() for each in outcome.folders}
    shown = {
        "dossier": one,
        "documents": [*_documents_of(visit, one)],
        "zip_at": visit.at("documenten", "zip", one.name),
        "lines": outcome.lines if outcome and is_new else (),
        "is_new": is_new,
        "folder": one.folder.absolute(),
        "is_old": one.manifest.antwoorden_sha256 != values_hash(visit.antwoorden),
    }
    return page(visit, "map", folder_name(one, visit.antwoorden), shown)


def _documents_of(visit: HouseVisit, one: StandingDossier) -> Iterator[DocumentLines]:
    huis = source_of(visit).huis
    for (name, reader), files in groupby(one.files(), key=lambda file: _document_of(file, huis)):
        yield DocumentLines(name, reader, [_download_line(visit, one, file) for file in files])


def _document_of(file: StandingFile, huis: str | None) -> tuple[str, str]:
    """Return what the document of a file is called for people, and for whom it is."""
    listed = file.listed
    if listed.soort == "protocol":
        return "Privacyprotocol", listed.voor
    name = capital(listed.soort.replace("-", " "))
    title = annex_title(listed.bestand, listed.soort, huis) if listed.soort.startswith("bijlage-") else ""
    return f"{name}: {title}" if title else name, listed.voor


def _download_line(visit: HouseVisit, one: StandingDossier, file: StandingFile) -> DownloadLine:
    listed = file.listed
    to = visit.at("documenten", "map", one.name, listed.bestand)
    kind = _FORMATS.get(listed.formaat, listed.formaat or "Bestand")
    return DownloadLine(kind, to, size_in_words(file.size), file.is_changed)


def send_file(visit: HouseVisit) -> Response:
    """Return a file of a dossier, to be saved: one that its manifest lists."""
    name = visit.part("bestand")
    content = _dossier(visit).read(name)
    if content is None:
        raise NotThereError
    return download(content, name)


def send_zip(visit: HouseVisit) -> Response:
    """Return everything of a dossier in one zip."""
    one = _dossier(visit)
    return download(one.zipped(), f"{one.name.replace('~', '-')}.zip")
