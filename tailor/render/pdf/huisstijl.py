"""The house style of a PDF: logo, two colours, font and footer, from the ``huisstijl.yaml`` of a house."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from tailor.answers.yaml_read import SourceError
from tailor.answers.yaml_read import read as read_yaml
from tailor.errors import InputError
from tailor.render.pdf.fonts import ALWAYS_PRINTED, families, font_files, may_be_embedded, missing
from tailor.render.typography import one_line
from tailor.signs import describe

STANDARD_FONT = "Fira Sans"
LONGEST_FOOTER = 160
# In bytes: the logo goes into every file.
LARGEST_LOGO = 500_000

# What WCAG 2.2 (1.4.3) asks of letters against white.
CONTRAST = 4.5

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LOGO_STARTS = {".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff", ".svg": b"<"}
_NOT_IN_SVG = re.compile(rb"<\s*(?:\w+:)?(text|image|script|foreignObject|!DOCTYPE)\b", re.IGNORECASE)


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


def contrast(colour: str) -> float:
    """Return the contrast of a colour ("#154273") with white, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


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

    def wrong(self, expected: str, found: str = "", meant: str = "") -> InputError:
        """Return the error for this key: what was found, what is expected, and what was likely meant."""
        guess = f" Bedoelt u ‘{meant}’?" if meant else ""
        return InputError(
            wat=f"De huisstijl kan niet worden gebruikt: ‘{self.key}’ klopt niet.",
            waar=f"{self.path}, regel {self.line}",
            waarom=f"Gevonden: {found or f'‘{self.value}’'}. Verwacht: {expected}.{guess}",
            nu=f"Wijzig ‘{self.key}’ in dit bestand, of haal de sleutel weg: dan geldt de gewone opmaak.",
        )


def _entries(path: Path) -> dict[str, _Entry]:
    """Return the keys of the file; none when it is empty."""
    try:
        source = read_yaml(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path, f"Het bestand kan niet worden gelezen: {error}.") from error
    except SourceError as error:
        said = "; ".join(f"regel {p.line}: {p.wat}, verwacht: {p.expected}" for p in error.problems)
        raise _unreadable(path, f"De opmaak van het bestand klopt niet: {said}.") from error
    if source.data is None:
        return {}
    if not isinstance(source.data, dict):
        raise _unreadable(path, 'Verwacht: een sleutel per regel, zoals ‘kleur: "#154273"’.')
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
    """Return the folder with fonts."""
    if not entry.file.is_dir() or not families(entry.file):
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
        if not may_be_embedded(file):
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
    """Return the picture; one that is not what its name says is refused."""
    start = _LOGO_STARTS.get(entry.file.suffix.lower())
    if start is None:
        raise entry.wrong("een bestand dat eindigt op .png, .jpg of .svg")
    try:
        data = entry.file.read_bytes()
    except OSError as error:
        raise entry.wrong("een bestand dat er is, gerekend vanaf dit bestand") from error
    if not data.lstrip().startswith(start) or (start == b"<" and b"<svg" not in data):
        raise entry.wrong(
            f"een afbeelding van de soort {entry.file.suffix}", "een bestand van een andere soort"
        )
    if len(data) > LARGEST_LOGO:
        raise entry.wrong(f"ten hoogste {LARGEST_LOGO // 1000} kB", f"een bestand van {len(data) // 1000} kB")
    if start == b"<" and (found := _NOT_IN_SVG.search(data)):
        part = found.group(1).decode()
        raise entry.wrong(
            "een tekening van lijnen en vlakken; zet letters om in lijnen", f"een ‘{part}’ erin"
        )
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
