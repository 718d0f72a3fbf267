"""Read the rows of a file: CSV in any common encoding and with any common separator, or XLSX."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tailor.errors import InputError
from tailor.partijenlijst.kolommen import herken
from tailor.partijenlijst.waarden import Cel, is_leeg

GROOTSTE: Final = 20_000_000
"""The most bytes that a list of parties may have: far more than any list needs."""
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class TabelRij:
    """A row of a file: its number as the user sees it, and its cells."""

    nummer: int
    cellen: tuple[Cel, ...]


Tabel = tuple[TabelRij, ...]


MEESTE_RIJEN: Final = 5_000
"""How many rows a list of parties may have."""


def lees_bestand(bestand: Path) -> list[Tabel]:
    """Return the tables of a file: each sheet of a workbook, or the one table of a CSV file.

    Raises:
        InputError: The file cannot be read, is no table, or has more rows than any list of parties.
    """
    found = _tables(bestand)
    if any(row.nummer > MEESTE_RIJEN and not all(map(is_leeg, row.cellen)) for rows in found for row in rows):
        raise unusable(bestand, f"De lijst heeft meer dan {MEESTE_RIJEN} rijen.")
    return found


def _tables(bestand: Path) -> list[Tabel]:
    content = _bytes(bestand)
    if content.startswith(_ZIP):
        from tailor.partijenlijst.werkblad import lees_werkmap

        return lees_werkmap(content, str(bestand))
    if content.startswith(_OLE):
        raise unusable(
            bestand,
            "Dit is een oud Excel-bestand (.xls), of het bestand heeft een wachtwoord.",
        )
    return [_csv(_decoded(content, bestand))]


def _bytes(bestand: Path) -> bytes:
    try:
        if bestand.stat().st_size > GROOTSTE:
            raise unusable(bestand, "Het bestand is veel te groot voor een lijst met partijen.")
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


def unusable(bestand: Path | str, waarom: str) -> InputError:
    """Return the error for a file that is no table that can be read."""
    return InputError(
        wat="Dit bestand met partijen is niet te lezen.",
        waar=str(bestand),
        waarom=waarom,
        nu="Open het in een rekenblad en sla het op als Excel-werkmap (.xlsx) of als CSV UTF-8.",
    )


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
    raise unusable(bestand, "De tekens zijn geen UTF-8, UTF-16 of Windows-1252.")


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


KOPRIJEN: Final = 15
"""Among so many rows at the top the headings are looked for; above them may stand a title."""


def aantal_koppen(rij: TabelRij) -> int:
    """Return how many cells of a row are headings that are known."""
    return sum(isinstance(cel, str) and herken(cel) is not None for cel in rij.cellen)
