"""Read a list of parties: the rows of a CSV file or a workbook, and the answers in each row."""

import csv
import datetime
import io
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tailor.answers.base import NOG_NIET_BEKEND, NOG_NIET_BEKEND_KEY, Keuze
from tailor.answers.plain_data import Data, Group
from tailor.answers.questions.partijdelen import ZONDER_NAAM
from tailor.answers.scalars import lees_datum, read_date
from tailor.errors import InputError
from tailor.path import Pad
from tailor.spreadsheet.columns import Kolom, Plek, Waarde, genormaliseerd, herken, herken_keuze, sleutel_van

# The most bytes that a list of parties may have: far more than any list needs.
GROOTSTE: Final = 20_000_000
# How many rows a list of parties may have.
MEESTE_RIJEN: Final = 5_000
# Among so many rows at the top the headings are looked for; above them may stand a title.
KOPRIJEN: Final = 15
# How many rows of a sheet are looked at; a sheet can claim a million empty ones.
GELEZEN_RIJEN: Final = 4 * MEESTE_RIJEN
# The sheet of a workbook that is looked at first.
BLAD: Final = "Partijen"
# Stands before the place of an element while its list is still a group.
_PLACE = "#"
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
# Stands in the first column of a group of which nothing is known yet.
ALLES_OPEN: Final = f"alles {NOG_NIET_BEKEND}"
# Stands in the first column of a group that is there and holds nothing.
ALLES_LEEG: Final = "alles nog leeg"

_EERSTE_DAG = datetime.date(1899, 12, 30)
_JA_NEE: Final = {
    **dict.fromkeys(("ja", "j", "waar", "true", "x", "1"), True),
    **dict.fromkeys(("nee", "n", "onwaar", "false", "0"), False),
}

# A value as a sheet gives it; a CSV file gives only texts.
Cel = str | int | float | bool | datetime.date | None


@dataclass(frozen=True, slots=True)
class TabelRij:
    """A row of a file: its number as the user sees it, and its cells."""

    nummer: int
    cellen: tuple[Cel, ...]


Tabel = tuple[TabelRij, ...]


def lees_bestand(bestand: Path) -> list[Tabel]:
    """Return the tables of a file: each sheet of a workbook, or the one table of a CSV file.

    Raises:
        InputError: The file cannot be read, is no table, or has more rows than any list of parties.
    """
    found = _tables(bestand)
    if any(row.nummer > MEESTE_RIJEN and not all(map(is_leeg, row.cellen)) for rows in found for row in rows):
        raise _unusable(bestand, f"De lijst heeft meer dan {MEESTE_RIJEN} rijen.")
    return found


def _tables(bestand: Path) -> list[Tabel]:
    content = _bytes(bestand)
    if content.startswith(_ZIP):
        return _workbook(content, bestand)
    if content.startswith(_OLE):
        raise _unusable(bestand, "Dit is een oud Excel-bestand (.xls), of het bestand heeft een wachtwoord.")
    return [_csv(_decoded(content, bestand))]


def _bytes(bestand: Path) -> bytes:
    try:
        if bestand.stat().st_size > GROOTSTE:
            raise _unusable(bestand, "Het bestand is veel te groot voor een lijst met partijen.")
        return bestand.read_bytes()
    except FileNotFoundError as error:
        raise InputError(
            wat="Het bestand met partijen bestaat niet.",
            waar=str(bestand),
            nu="Controleer de naam en de map.",
        ) from error
    except OSError as error:
        raise InputError(
            wat="Het bestand met partijen kan niet worden gelezen.",
            waar=str(bestand),
            nu="Controleer of het een bestand is en of u het mag openen.",
        ) from error


def _unusable(bestand: Path, waarom: str) -> InputError:
    """Return the error for a file that is no table that can be read."""
    return InputError(
        wat="Dit bestand met partijen is niet te lezen.",
        waar=str(bestand),
        waarom=waarom,
        nu="Open het in een rekenblad en sla het op als Excel-werkmap (.xlsx) of als CSV UTF-8.",
    )


def _workbook(content: bytes, bestand: Path) -> list[Tabel]:
    """Return the sheets of a workbook as tables, the one with the list of parties first.

    Raises:
        InputError: It is no workbook.
    """
    from openpyxl import load_workbook  # here: whoever reads a CSV file does not wait for it

    try:
        with warnings.catch_warnings():
            # openpyxl warns of every part of a workbook that it does not know; none of them holds cells.
            warnings.simplefilter("ignore")
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            sheets = sorted(book.worksheets, key=lambda sheet: sheet.title != BLAD)
            return [_sheet(sheet) for sheet in sheets]
    except Exception as error:  # whatever a damaged file makes openpyxl raise, it means the same
        raise _unusable(bestand, "Dit is geen Excel-werkmap, of zij is beschadigd.") from error


def _sheet(sheet: Any) -> Tabel:
    rows = sheet.iter_rows(max_row=GELEZEN_RIJEN, values_only=True)
    return tuple(TabelRij(number, tuple(map(_cel, cells))) for number, cells in enumerate(rows, 1))


def _cel(value: object) -> Cel:
    return value if isinstance(value, Cel) else str(value)


def _decoded(content: bytes, bestand: Path) -> str:
    """Return the text of a file: UTF-16 and UTF-8 by their marks, then UTF-8, then Windows-1252."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in content[:200]:
        encodings = ["utf-16-le" if content[1:2] == b"\0" else "utf-16-be"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _unusable(bestand, "De tekens zijn geen UTF-8, UTF-16 of Windows-1252.")


def _csv(text: str) -> Tabel:
    """Return the rows of a CSV text, with the separator that gives the most known headings."""
    first, _, rest = text.partition("\n")
    if first.strip().casefold() in ("sep=;", "sep=,", "sep=\\t", "sep=\t"):
        text = f"\n{rest}"
    return max((_split(text, separator) for separator in ";,\t"), key=_known)


def _split(text: str, separator: str) -> Tabel:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    rows: list[TabelRij] = []
    line = 1
    for cells in reader:
        rows.append(TabelRij(line, tuple(cells)))
        line = reader.line_num + 1
    return tuple(rows)


def _known(tabel: Tabel) -> int:
    """Return how many headings the best row among the first has."""
    return max((aantal_koppen(row) for row in tabel[:KOPRIJEN]), default=0)


def aantal_koppen(rij: TabelRij) -> int:
    """Return how many cells of a row are headings that are known."""
    return sum(isinstance(cel, str) and herken(cel) is not None for cel in rij.cellen)


# -- what a cell says --


class CelError(ValueError):
    """A cell that cannot be read; the text says why, in Dutch."""


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What a cell says.

    Attributes:
        waarde: The answer, as it would stand in the answers file.
        groep: Whether it is said of the whole group that the column stands in.
        opmerking: What was changed in reading it; empty when nothing was.
    """

    waarde: Data
    groep: bool = False
    opmerking: str = ""


def is_leeg(cel: Cel) -> bool:
    """Return whether nothing stands in a cell."""
    return cel is None or (isinstance(cel, str) and not cel.strip(" \t\r\n\u00a0"))


def lees_cel(kolom: Kolom, cel: Cel) -> Gelezen:
    """Return what a filled cell says.

    Raises:
        CelError: It cannot be read.
    """
    text = _text(cel)
    plain = text.casefold()
    if kolom.groep and plain == ALLES_LEEG:
        return Gelezen({}, groep=True)
    if kolom.groep and plain.startswith(ALLES_OPEN):
        return Gelezen(_unknown(text), groep=True)
    if plain.startswith(NOG_NIET_BEKEND):
        return Gelezen(_unknown(text))
    return _kvk(text) if kolom.soort is Waarde.KVK else Gelezen(_value(kolom, cel, text))


def _value(kolom: Kolom, cel: Cel, text: str) -> Data:
    if kolom.keuze:
        return _choice(kolom.keuze, text)
    if kolom.soort is Waarde.DATUM:
        return _date(cel, text)
    return _yes_no(text) if kolom.soort is Waarde.JA_NEE else text


def _text(cel: Cel) -> str:
    """Return a cell as text: a whole number without decimals, line ends as commas."""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, float) and cel.is_integer():
        return str(int(cel))
    text = str(cel).strip(" \t\r\n\u00a0")
    if re.fullmatch(r"#(N/A|N/B|REF!|VERW!|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV/0!|DEEL/0!|NUM!|GETAL!)", text):
        raise CelError(f"Hier staat een foutmelding van het rekenblad ({text}).")
    return re.sub(
        r"[ \t]*[\t\r\n\v\f\u2028\u2029]+[ \t]*", lambda m: " " if m[0].strip(" ") == "\t" else ", ", text
    )


def _unknown(text: str) -> Data:
    """Return "not known yet", with who finds out and a remark when they stand behind it."""
    said: dict[str, Data] = {}
    for key in ("wie", "opmerking"):
        if found := re.search(rf";\s*{key}:\s*(.*?)\s*(?=;\s*opmerking:|$)", text, re.IGNORECASE):
            said[key] = found[1]
    return {NOG_NIET_BEKEND_KEY: {k: v for k, v in said.items() if v}} if said else NOG_NIET_BEKEND


def _choice(keuze: type[Keuze], text: str) -> str:
    if (found := herken_keuze(keuze, text)) is None:
        labels = ", ".join(f"‘{member.label}’" for member in keuze)
        raise CelError(f"Hier staat ‘{text}’. Verwacht: een van {labels}.")
    return str(found.value)


def _date(cel: Cel, text: str) -> datetime.date:
    if isinstance(cel, datetime.datetime):
        return cel.date()
    if isinstance(cel, datetime.date):
        return cel
    found = lees_dag(text)
    if found is None:
        raise CelError(f"Hier staat ‘{text}’. Verwacht: een dag als 14-3-2026 of 14 maart 2026.")
    return found


def lees_dag(text: str) -> datetime.date | None:
    """Return the day that a cell means, also the day number of a sheet; None when it means none."""
    plain = text.strip()
    if re.fullmatch(r"[2-7]\d{4}([.,]0+)?", plain):
        return _EERSTE_DAG + datetime.timedelta(days=int(plain[:5]))
    without_time = re.sub(r"[Tt ]+00:00(:00)?(\.0+)?$", "", plain)
    try:
        return read_date(lees_datum(without_time))
    except ValueError:
        return None


def _kvk(text: str) -> Gelezen:
    """Return a KvK number of eight digits; a sheet that made a number of it dropped the zeros in front."""
    digits = re.sub(r"[\s.\u00a0-]", "", re.sub(r"[.,]0+$", "", text))
    if re.fullmatch(r"\d{5,7}", digits):
        return Gelezen(digits.zfill(8), opmerking=f"KvK-nummer {digits} aangevuld tot {digits.zfill(8)}")
    if not re.fullmatch(r"\d{8}", digits):
        raise CelError(f"Hier staat ‘{text}’. Verwacht: een KvK-nummer van acht cijfers.")
    return Gelezen(digits)


def _yes_no(text: str) -> bool:
    word = genormaliseerd(text)
    if word not in _JA_NEE:
        raise CelError(f"Hier staat ‘{text}’. Verwacht: ja of nee.")
    return _JA_NEE[word]


# -- the answers in a row --


@dataclass(frozen=True, slots=True)
class RijFout:
    """Why a row was not taken.

    Attributes:
        rij: The number of the row in the file.
        kolom: The heading; empty when the fault concerns the whole row.
        reden: What is wrong and what was expected; a sentence.
    """

    rij: int
    kolom: str
    reden: str


@dataclass
class GelezenRij:
    """A row as it was read.

    Attributes:
        nummer: The number of the row in the file.
        data: The answers that were filled in.
        fouten: Why it cannot be taken; empty when it can.
        opmerkingen: What was changed in reading it.
    """

    nummer: int
    data: Group = field(default_factory=dict)
    fouten: list[RijFout] = field(default_factory=list)
    opmerkingen: list[str] = field(default_factory=list)


def lees_rij(rij: TabelRij, plekken: Sequence[Plek | None]) -> GelezenRij:
    """Return the answers in a row."""
    read = GelezenRij(rij.nummer)
    found: dict[Pad, Data] = {}
    for plek, cel in zip(plekken, rij.cellen, strict=False):
        if plek is not None and not is_leeg(cel):
            _take(read, found, plek, cel)
    for pad in sorted(found, key=lambda pad: len(pad.steps)):
        _put(read.data, pad, found[pad])
    read.data = {key: _closed(value) for key, value in read.data.items()}
    if not read.fouten and _nameless(read.data):
        read.fouten.append(RijFout(rij.nummer, "", "De rij heeft geen naam en geen sleutel."))
    return read


def _take(read: GelezenRij, found: dict[Pad, Data], plek: Plek, cel: Cel) -> None:
    try:
        gelezen = lees_cel(plek.kolom, cel)
    except CelError as error:
        read.fouten.append(RijFout(read.nummer, plek.kop, str(error)))
        return
    if gelezen.opmerking:
        read.opmerkingen.append(f"Rij {read.nummer}: {gelezen.opmerking}.")
    value = sleutel_van(str(gelezen.waarde)) if plek.kolom.is_sleutel else gelezen.waarde
    found[_target(plek, gelezen)] = value


def _target(plek: Plek, gelezen: Gelezen) -> Pad:
    """Return the path of what a cell speaks of: its own answer, an element, or a whole group."""
    if not gelezen.groep:
        return plek.pad
    if gelezen.waarde == {} and plek.names_element:
        return plek.pad.parent
    return plek.groep


def _put(data: Group, pad: Pad, value: Data) -> None:
    """Set a value by its path; a list is a group with numbers for keys until the row is closed."""
    # A mark tells a place in a list from a name.
    *way, last = (step if isinstance(step, str) else f"{_PLACE}{step}" for step in pad.steps)
    for step in way:
        inner = data.setdefault(step, {})
        if not isinstance(inner, dict) or NOG_NIET_BEKEND_KEY in inner:
            return
        data = inner
    data[last] = value


def _closed(value: Data) -> Data:
    """Return a value with its groups with numbers for keys as lists; empty places in between are left out."""
    if not isinstance(value, dict):
        return value
    if any(key.startswith(_PLACE) for key in value):
        return [_closed(value[key]) for key in sorted(value, key=lambda key: int(key[1:]))]
    return {key: _closed(part) for key, part in value.items()}


def _nameless(data: Group) -> bool:
    by_kind = data.get("soort") in [soort.value for soort in ZONDER_NAAM]
    return not (by_kind or data.get("naam") or data.get("sleutel"))
