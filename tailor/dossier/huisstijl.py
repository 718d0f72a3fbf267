"""The house style of a run: which Word shell, and how the PDF looks."""

from dataclasses import dataclass
from pathlib import Path

from tailor import data
from tailor.dossier import messages
from tailor.render.pdf import Huisstijl, load_huisstijl

WORD = "huisstijl.docx"
PDF = "huisstijl.yaml"
"""How the two files are called in a folder."""


@dataclass(frozen=True, slots=True)
class Stijl:
    """A house style.

    Attributes:
        word: The Word shell.
        pdf: How the PDF looks; None for the ordinary look.
        bestanden: The files of the house that were read; none for the ordinary style.
    """

    word: Path
    pdf: Huisstijl | None = None
    bestanden: tuple[Path, ...] = ()


def gewoon() -> Path:
    """Return the Word shell that comes with the tool."""
    return data.templates() / "protocol" / WORD


def lees(path: Path | None) -> Stijl:
    """Return the house style at a place; ``huisstijl.yaml`` beside a Word file belongs to it.

    Args:
        path: The Word file, the YAML file or the folder with one or both; None for the ordinary style.

    Raises:
        InputError: When there is nothing there, or when the YAML file cannot be used.
    """
    if path is None:
        return Stijl(gewoon())
    word, yaml = _files(path)
    return Stijl(
        word or gewoon(),
        load_huisstijl(yaml) if yaml else None,
        tuple(one for one in (word, yaml) if one is not None),
    )


def _files(path: Path) -> tuple[Path | None, Path | None]:
    """Return the Word file and the YAML file that belong together; None for the one that is not there."""
    folder, kind = (path, "") if path.is_dir() else (path.parent, path.suffix.lower())
    if not path.exists() or kind not in ("", ".docx", ".yaml") or (kind == "" and path.is_file()):
        raise messages.no_style(path)
    word = path if kind == ".docx" else folder / WORD
    yaml = path if kind == ".yaml" else folder / PDF
    found = word if word.is_file() else None, yaml if yaml.is_file() else None
    if found == (None, None):
        raise messages.no_style(path)
    return found


def uitpakken(target: Path) -> tuple[Path, Path]:
    """Return the two files to start a house style from, after writing them in a folder.

    Raises:
        InputError: When one of them is there already, or when the folder cannot be written.
    """
    files = {target / WORD: gewoon().read_bytes(), target / PDF: EXAMPLE.encode()}
    there = [path.name for path in files if path.exists()]
    if there:
        raise messages.style_is_there(target, there)
    with messages.file_system_errors(target):
        target.mkdir(parents=True, exist_ok=True)
        for path, content in files.items():
            with path.open("xb") as file:
                file.write(content)
    return target / WORD, target / PDF


EXAMPLE = """\
# De huisstijl van de pdf. Haal het hekje (#) weg voor een regel die u wilt gebruiken.
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
"""A file to start from: every key, with what it does and its ordinary value."""
