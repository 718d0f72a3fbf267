"""The house style of a run: which Word shell, how the PDF looks, and which signs it cannot print."""

import contextlib
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from tailor import data
from tailor.answers import Antwoorden, as_data
from tailor.answers.file import read_answers, read_text
from tailor.answers.plain_data import Data
from tailor.answers.unprintable import in_file, texts
from tailor.dossier.publish import file_system_errors
from tailor.errors import InputError, RenderError
from tailor.lock import LockedError, locked
from tailor.path import Pad
from tailor.render.pdf import PdfStyle, load_style, missing
from tailor.shell import to_type
from tailor.signs import describe

WORD = "huisstijl.docx"
# How the two files are called in a folder.
PDF = "huisstijl.yaml"


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """A house style.

    Attributes:
        word: The Word shell.
        pdf: How the PDF looks; None for the ordinary look.
        files: The files of the house that were read; none for the ordinary style.
        left_out: What stands in the Word file that is no style and does not come along, in a few words.
    """

    word: Path
    pdf: PdfStyle | None = None
    files: tuple[Path, ...] = ()
    left_out: tuple[str, ...] = ()


def ordinary() -> Path:
    """Return the Word shell that comes with the tool."""
    return data.templates() / "protocol" / WORD


def read_style(path: Path | None) -> HouseStyle:
    """Return the house style at a place; ``huisstijl.yaml`` beside a Word file belongs to it.

    Args:
        path: The Word file, the YAML file or the folder with one or both; None for the ordinary style.

    Raises:
        InputError: When there is nothing there, or when one of the files cannot be used.
    """
    if path is None:
        return HouseStyle(ordinary())
    word, yaml = _files(path)
    from tailor.render.docx.house import load

    look = load_style(yaml) if yaml else None
    left_out = load(word).left_out if word else ()
    return HouseStyle(word or ordinary(), look, tuple(filter(None, (word, yaml))), left_out)


def style_of_pages(path: Path | None) -> PdfStyle | None:
    """Return the look of the house at a place; None for the ordinary one, and for one that cannot be used.

    What is wrong with it is said when documents are made; a page is only shown.
    """
    if path is None:
        return None
    with contextlib.suppress(InputError, OSError, ValueError):
        yaml = _files(path)[1]
        return load_style(yaml) if yaml else None
    return None


def _files(path: Path) -> tuple[Path | None, Path | None]:
    """Return the Word file and the YAML file that belong together; None for the one that is not there."""
    found: tuple[Path | None, Path | None] = None, None
    with contextlib.suppress(OSError):  # a name that no file can have, or a folder that is not ours to read
        found = _found(path)
    if not any(found):
        raise InputError(
            wat="De huisstijl is niet gevonden.",
            waar=str(path),
            waarom=f"Een huisstijl is een Word-bestand (.docx), of een map met {WORD}, {PDF} of beide.",
            nu=f"Controleer het pad, of maak een begin met ‘{to_type('huisstijl', 'uitpakken')}’.",
        )
    return found


def _found(path: Path) -> tuple[Path | None, Path | None]:
    """Return the files that are there: a pipe or a device is none."""
    folder, kind = (path, "folder") if path.is_dir() else (path.parent, path.suffix.lower())
    if kind not in ("folder", ".docx", ".yaml") or not path.exists():
        return None, None
    word = path if kind == ".docx" else folder / WORD
    yaml = path if kind == ".yaml" else folder / PDF
    return word if word.is_file() else None, yaml if yaml.is_file() else None


def at_fault(style: HouseStyle, error: RenderError) -> InputError:
    """Return the error for a house style with which a document does not come out as it must."""
    return InputError(
        wat="Met deze huisstijl komt de tekst niet goed in de documenten; er is niets geschreven.",
        waar=", ".join(map(str, style.files)),
        waarom=f"Met de gewone opmaak gaat het wel goed. {error.waarom}".strip(),
        nu=f"Herstel de huisstijl, of begin opnieuw met ‘{to_type('huisstijl', 'uitpakken')}’.",
    )


def unpack(target: Path) -> tuple[Path, Path]:
    """Return the two files to start a house style from, after writing them in a folder.

    Raises:
        InputError: When one of them is there already, or when the folder cannot be written.
    """
    files = {target / WORD: ordinary().read_bytes(), target / PDF: EXAMPLE.encode()}
    if there := [f"‘{path.name}’" for path in files if os.path.lexists(path)]:
        raise _there_already(target, there)
    with file_system_errors(target):
        target.mkdir(parents=True, exist_ok=True)
        with _beside(target) as beside:
            _put_in_place(files, beside)
    return target / WORD, target / PDF


@contextlib.contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """Hold a folder for half-written files, in the folder where they go; what a killed run left goes first.

    Raises:
        InputError: When another run is busy there.
    """
    beside = folder / ".huisstijl.tailor-werk"
    try:
        with locked(folder / ".huisstijl.tailor-slot"):
            shutil.rmtree(beside, ignore_errors=True)
            beside.mkdir()
            try:
                yield beside
            finally:
                shutil.rmtree(beside)
    except LockedError as error:
        raise InputError(
            wat="Tailor is al bezig in deze map.",
            waar=str(folder),
            waarom="Twee opdrachten kunnen niet tegelijk in dezelfde map schrijven.",
            nu="Wacht tot de andere opdracht klaar is en probeer het opnieuw.",
        ) from error


def _put_in_place(files: Mapping[Path, bytes], beside: Path) -> None:
    """Give each file its name when it is whole; all or none, and never in the place of another one.

    Raises:
        InputError: When somebody made one of them meanwhile; none of ours is left then.
    """
    for path, content in files.items():
        (beside / path.name).write_bytes(content)
    placed: list[Path] = []
    try:
        for path in files:
            _move_to_free(beside / path.name, path)
            placed.append(path)
    except OSError as error:
        for ours in placed:
            ours.unlink()
        if isinstance(error, FileExistsError):
            raise _there_already(path.parent, [f"‘{path.name}’"]) from error
        raise


def _move_to_free(made: Path, path: Path) -> None:
    """Give a file its place in one step; where no file can have two names, only its name is held first.

    Raises:
        FileExistsError: When something is there.
    """
    try:
        os.link(made, path)
    except FileExistsError:
        raise
    except OSError:
        path.open("xb").close()
        made.replace(path)


def _there_already(folder: Path, there: Sequence[str]) -> InputError:
    return InputError(
        wat="In deze map staat al een huisstijl. Tailor overschrijft die niet.",
        waar=str(folder),
        waarom=f"Er staat al: {', '.join(there)}.",
        nu="Verplaats die bestanden, of kies met --uit een andere map.",
    )


def refuse_unprintable(
    antwoorden: Antwoorden, file: Path, fonts: tuple[Path, ...] = (), read_from: Path | None = None
) -> None:
    """Check that every text in the answers can be printed, before anything is rendered.

    Args:
        antwoorden: The answers.
        file: Their file, for the message.
        fonts: The fonts of the house; none for the ordinary one.
        read_from: The file in which the answers stand on their lines; None when it is not known.

    Raises:
        InputError: When a character cannot be printed; names every such answer with its line and its
            characters.
    """
    found = [(path, text) for path, text in texts(as_data(antwoorden)) if missing(text, fonts)]
    if not found:
        return
    places = [f"{line}{path}" for (path, _), line in zip(found, _lines(found, read_from), strict=True)]
    lines = [
        f"{place}: {', '.join(map(describe, missing(text, fonts)))}"
        for place, (_, text) in zip(places, found, strict=True)
    ]
    one = len(found) == 1
    raise InputError(
        wat=f"{'Een antwoord heeft' if one else f'{len(found)} antwoorden hebben'} een teken dat niet kan "
        "worden afgedrukt.",
        waar=f"{file}, {places[0]}" if one else str(file),
        waarom="\n  - ".join(("het lettertype heeft deze tekens niet, of ze keren de tekst om:", *lines)),
        nu="Haal deze tekens weg, of schrijf ze voluit.",
    )


def _lines(found: Sequence[tuple[Pad, str]], file: Path | None) -> list[str]:
    """Return the line of each text in a file, as words; empty for one that stands elsewhere in it.

    A file of an older shape may have an answer under another name.
    """
    if file is None:
        return ["" for _ in found]
    source, _ = read_answers(read_text(file), str(file))
    here = {pad: " ".join(text.split()) for pad, text in texts(cast(Data, source.data))}
    return [
        f"regel {source.line(in_file(pad))}, " if here.get(pad) == " ".join(text.split()) else ""
        for pad, text in found
    ]


# A file to start from: every key, with what it does and its ordinary value.
EXAMPLE = """\
# De huisstijl van de pdf en de HTML-pagina. Haal het hekje (#) weg voor een regel die u wilt gebruiken.
# Wat u weglaat, blijft zoals tailor het maakt. De huisstijl van Word staat in huisstijl.docx.

# De kleur van koppen en links. Kies een donkere kleur: lichte letters zijn slecht te lezen.
# kleur: "#154273"

# De kleur van lijnen, kopregel en voetregel.
# kleur_accent: "#5b6b7f"

# Het logo op het voorblad: een .png-, .jpg- of .svg-bestand, in deze map.
# logo: logo.png

# Het lettertype, en de map met de bestanden ervan (.ttf of .otf).
# lettertype: Fira Sans
# lettertypen: lettertypen

# Wat onder aan elke pagina staat, links van het paginanummer.
# voettekst: Zorg- en veiligheidshuis Rivierenland, Postbus 1, 1234 AB Dorp
"""
