"""The house style of a PDF: logo, two colours, font and footer, from the ``huisstijl.yaml`` of a house."""

import re
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import Any

from tailor.answers.yaml_read import SourceError
from tailor.answers.yaml_read import read as read_yaml
from tailor.errors import InputError
from tailor.render.colour import CONTRAST, contrast
from tailor.render.pdf.fonts import ALWAYS_PRINTED, characters, families, font_files, may_be_embedded, missing
from tailor.render.pictures import look_at, whole_file
from tailor.render.typography import one_line
from tailor.signs import describe

STANDARD_FONT = "Fira Sans"
LONGEST_FOOTER = 160
# In bytes: the logo goes into every file.
LARGEST_LOGO = 500_000
# A folder with fonts holds at most so many files; more is another folder, that takes long to search.
MOST_FONT_FILES = 500
# In bytes: six keys with their explanation.
LARGEST_FILE = 100_000

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LOGO_KINDS = {".png": "png", ".jpg": "jpg", ".jpeg": "jpg", ".svg": "svg"}
_PHOTO = "een stilstaand beeld van ten hoogste 4000 bij 4000 beeldpunten"
_EXPECTED_LOGO = {"png": _PHOTO, "jpg": _PHOTO, "svg": "een tekening van lijnen en vlakken"}


@dataclass(frozen=True, slots=True)
class PdfStyle:
    """How the PDF of a house looks.

    Attributes:
        kleur: The colour of headings and links ("#154273").
        kleur_accent: The colour of lines, header and footer.
        lettertype: The name of the font.
        lettertypen: The folder with the fonts of the house; None for the font that comes with the tool.
        voettekst: What stands at the foot of each page, left of the page number; empty for nothing.
        logo: The picture on the cover, and above an annex alone; None for no logo.
    """

    kleur: str = "#154273"
    kleur_accent: str = "#5b6b7f"
    lettertype: str = STANDARD_FONT
    lettertypen: Path | None = None
    voettekst: str = ""
    logo: bytes | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        """Return the files of the font of the house; none for the font that comes with the tool."""
        return font_files(self.lettertype, self.lettertypen) if self.lettertypen else ()


# The style of a house that gives none.
STANDARD = PdfStyle()

KEYS = tuple(field.name for field in fields(PdfStyle))


def load_style(path: Path) -> PdfStyle:
    """Return the house style that a file describes; a key that is left out keeps the standard.

    Args:
        path: The YAML file; the paths in it start at its folder.

    Raises:
        InputError: When the file cannot be used; names the key, what was found and what is expected.
    """
    # Without a name the font is the only one that there is, which may be one of the house.
    entries = {"lettertype": _Entry(path, 1, "lettertype", ""), **_entries(path)}
    style = STANDARD
    for key, read in _READERS.items():
        if key in entries:
            style = replace(style, **{key: read(entries[key], style)})
    return style


@dataclass(frozen=True, slots=True)
class _Entry:
    """One key of the file with its value and its place."""

    path: Path
    line: int
    key: str
    value: str

    @property
    def file(self) -> Path:
        """Return the value as a path that starts at the folder of the file."""
        return self.path.parent / self.value

    def about(self, found: str) -> str:
        """Return what was found in the file that this key names."""
        return f"in {self.shown} {found}"

    @property
    def shown(self) -> str:
        """Return the value for a message; a sign that a screen cannot show is shown as one that it can."""
        return f"‘{''.join(sign if sign.isprintable() else chr(0xFFFD) for sign in self.value)}’"

    def wrong(self, expected: str, found: str = "", meant: str = "") -> InputError:
        """Return the error for this key: what was found, what is expected, and what was likely meant."""
        guess = f" Bedoelt u ‘{meant}’?" if meant else ""
        return InputError(
            wat=f"De huisstijl kan niet worden gebruikt: ‘{self.key}’ klopt niet.",
            waar=f"{self.path}, regel {self.line}",
            waarom=f"Er staat: {found or self.shown}. Goed is: {expected}.{guess}",
            nu=f"Wijzig ‘{self.key}’ in dit bestand, of haal de sleutel weg: dan geldt de gewone opmaak.",
        )


def _entries(path: Path) -> dict[str, _Entry]:
    """Return the keys of the file; none when it is empty."""
    data = whole_file(path, LARGEST_FILE)
    if data is None:
        raise _unreadable(path, "Het bestand is er niet, of u mag het niet lezen.")
    if len(data) > LARGEST_FILE:
        raise _unreadable(path, f"Het bestand is te groot: ten hoogste {LARGEST_FILE // 1000} kB.")
    try:
        source = read_yaml(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _unreadable(path, "Het bestand is geen tekst in UTF-8.") from error
    except SourceError as error:
        said = " ".join(f"Regel {p.line}: {p.wat}. {p.instead}" for p in error.problems)
        raise _unreadable(path, f"De opmaak van het bestand klopt niet. {said}") from error
    if source.data is None:
        return {}
    if not isinstance(source.data, dict):
        raise _unreadable(path, 'Elke regel heeft een naam en een waarde, zoals ‘kleur: "#154273"’.')
    return {key: _entry(path, source.line((key,)), key, value) for key, value in source.data.items()}


def _entry(path: Path, line: int, key: str, value: object) -> _Entry:
    """Return one key, known and with words."""
    if key not in KEYS:
        meant = get_close_matches(key, KEYS, n=1)
        expected = f"een van de sleutels {', '.join(KEYS)}"
        raise _Entry(path, line, key, "").wrong(expected, f"de sleutel ‘{key}’", meant[0] if meant else "")
    if not isinstance(value, str) or not value.strip():
        found = "niets" if value is None or isinstance(value, str) else "een lijst of groep"
        raise _Entry(path, line, key, "").wrong("één waarde", found)
    return _Entry(path, line, key, value.strip())


def _unreadable(path: Path, why: str) -> InputError:
    """Return the error for a file that is no house style at all."""
    return InputError(
        wat="De huisstijl kan niet worden gelezen.",
        waar=str(path),
        waarom=why,
        nu='Geef een bestand met regels als ‘kleur: "#154273"’ en ‘logo: logo.png’.',
    )


def _colour(entry: _Entry, _: PdfStyle) -> str:
    """Return a colour that can be read on white paper."""
    if not _COLOUR.fullmatch(entry.value):
        raise entry.wrong('een kleur als "#154273", tussen aanhalingstekens')
    ratio = contrast(entry.value)
    if ratio < CONTRAST:
        found = f"‘{entry.value}’, met een contrast van {_dutch(ratio)} op 1 tegen wit"
        raise entry.wrong(
            f"een donkerder kleur, met een contrast van ten minste {_dutch(CONTRAST)} op 1", found
        )
    return entry.value.lower()


def _dutch(number: float) -> str:
    """Return a number with one decimal, cut and not rounded: 4.49 does not become "4,5"."""
    return f"{int(number * 10) / 10:.1f}".replace(".", ",")


def _folder(entry: _Entry, _: PdfStyle) -> Path:
    """Return the folder with fonts; one that holds what is no file, or far too many, is not searched."""
    try:
        inside = [*islice(entry.file.rglob("*"), MOST_FONT_FILES + 1)] if entry.file.is_dir() else []
        odd = next((one for one in inside if not (one.is_file() or one.is_dir())), None)
    except OSError:
        inside, odd = [], None
    if len(inside) > MOST_FONT_FILES:
        raise entry.wrong(f"een map met ten hoogste {MOST_FONT_FILES} bestanden")
    if odd is not None:
        raise entry.wrong("een map met alleen bestanden", entry.about(f"‘{odd.name}’, dat geen bestand is"))
    if not inside or not families(entry.file):
        raise entry.wrong("een map met lettertypen (.ttf of .otf), gerekend vanaf dit bestand")
    return entry.file.resolve()


def _font(entry: _Entry, style: PdfStyle) -> str:
    """Return the name of the font as it is known; without a name the only one there is."""
    folder = style.lettertypen
    names = families(folder) if folder else (STANDARD_FONT,)
    wanted = entry.value or (names[0] if len(names) == 1 else "")
    name = next((one for one in names if one.lower() == wanted.lower()), None)
    if name is None:
        meant = get_close_matches(wanted, names, n=1)
        where = f"een lettertype uit de map: {', '.join(names)}" if folder else f"‘{STANDARD_FONT}’"
        hint = "" if folder else ", of geef bij ‘lettertypen’ de map met de bestanden van uw lettertype"
        raise entry.wrong(f"{where}{hint}", "" if wanted else "geen naam", meant[0] if meant else "")
    if folder:
        _check_files(entry, name, folder)
    return name


def _check_files(entry: _Entry, name: str, folder: Path) -> None:
    """Check that a font of the house may stand in a PDF and has what every page needs."""
    for file in font_files(name, folder):
        try:
            allowed, _ = may_be_embedded(file), characters(file)
        except (OSError, ValueError, struct.error) as error:
            raise entry.wrong("een heel lettertype, als .ttf of .otf", file.name) from error
        if not allowed:
            raise entry.wrong("een lettertype dat in een pdf mag staan", f"{file.name} verbiedt dat zelf")
    if lacking := missing(ALWAYS_PRINTED, font_files(name, folder)):
        raise entry.wrong("een lettertype met alle gewone tekens", f"geen {describe(lacking[0])} in ‘{name}’")


def _footer(entry: _Entry, style: PdfStyle) -> str:
    """Return the footer, of one line and with signs that the font of the style has."""
    words = one_line(entry.value)
    if len(words) > LONGEST_FOOTER:
        raise entry.wrong(f"ten hoogste {LONGEST_FOOTER} tekens", f"{len(words)} tekens")
    if lacking := missing(words, style.files):
        raise entry.wrong("tekens die het lettertype heeft", describe(lacking[0]))
    return words


def _logo(entry: _Entry, _: PdfStyle) -> bytes:
    """Return the picture; one that is not what its name says, or that no PDF can show, is refused."""
    kind = _LOGO_KINDS.get(entry.file.suffix.lower())
    if kind is None:
        raise entry.wrong("een bestand dat eindigt op .png, .jpg of .svg")
    data = whole_file(entry.file, LARGEST_LOGO)
    if data is None:
        raise entry.wrong("een bestand dat er is en dat u mag lezen, gerekend vanaf dit bestand")
    if len(data) > LARGEST_LOGO:
        size = entry.file.stat().st_size // 1000
        raise entry.wrong(f"ten hoogste {LARGEST_LOGO // 1000} kB", entry.about(f"een bestand van {size} kB"))
    picture = look_at(data)
    if picture is None or picture.kind != kind:
        found = "een bestand van een andere soort" if data else "een leeg bestand"
        raise entry.wrong(f"een afbeelding van de soort {entry.file.suffix}", entry.about(found))
    if picture.wrong:
        raise entry.wrong(_EXPECTED_LOGO[kind], entry.about(f"een beeld {picture.wrong}"))
    if picture.printing_colours:
        raise entry.wrong("een beeld in schermkleuren (RGB)", entry.about("een beeld in drukkleuren (CMYK)"))
    return data


# How the value of each key is read, in an order in which a key finds the style that it needs.
_READERS: Mapping[str, Callable[[_Entry, PdfStyle], Any]] = {
    "lettertypen": _folder,
    "kleur": _colour,
    "kleur_accent": _colour,
    "lettertype": _font,
    "logo": _logo,
    "voettekst": _footer,
}
