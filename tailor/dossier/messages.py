"""What the dossier says to people: every Dutch sentence of this package."""

import contextlib
import errno
from collections.abc import Iterator, Sequence
from pathlib import Path

from tailor.errors import FindingsError, InputError
from tailor.path import Pad
from tailor.render.pdf.fonts import describe

_CAUSES = {
    errno.EACCES: "U hebt geen rechten om daar te schrijven, of een bestand is nog geopend.",
    errno.EPERM: "U hebt geen rechten om daar te schrijven.",
    errno.EROFS: "Die schijf kan alleen gelezen worden.",
    errno.ENOSPC: "De schijf is vol.",
    errno.EDQUOT: "Uw schijfruimte is op.",
    errno.ENOTDIR: "Een deel van het pad is een bestand, geen map.",
    errno.EEXIST: "Een deel van het pad is een bestand, geen map.",
    errno.ENAMETOOLONG: "De naam is te lang.",
    errno.EBUSY: "De map is zelf een aangekoppelde schijf of is in gebruik; kies een map daarbinnen.",
    errno.EXDEV: "De map is zelf een aangekoppelde schijf; kies een map daarbinnen.",
}
"""What the system's own reports mean, in plain words."""

_SHOWN = 10
"""So many names are shown in a message; the rest is counted."""


@contextlib.contextmanager
def file_system_errors(directory: Path) -> Iterator[None]:
    """Turn a refusal of the file system into a message about that directory.

    Raises:
        InputError: For every OSError of the block.
    """
    try:
        yield
    except OSError as error:
        raise InputError(
            wat="De documenten konden niet worden weggeschreven. Wat er al stond, is niet veranderd.",
            waar=str(directory),
            waarom=_CAUSES.get(error.errno or 0, f"Het systeem meldt fout {error.errno}."),
            nu="Los dit op of kies met --uit een andere map.",
        ) from error


def in_use(directory: Path) -> InputError:
    """Return the refusal of a directory in which the user stands."""
    return InputError(
        wat="Tailor kan de map waarin u nu werkt niet vervangen.",
        waar=str(directory),
        waarom="De hele map wordt in één keer vervangen door de nieuwe documenten.",
        nu="Kies met --uit een map daarbinnen, bijvoorbeeld ‘--uit resultaat’.",
    )


def busy(directory: Path) -> InputError:
    """Return the refusal of a directory in which another run is at work."""
    return InputError(
        wat="Tailor is al bezig in deze map.",
        waar=str(directory),
        waarom="Twee opdrachten kunnen niet tegelijk in dezelfde map schrijven.",
        nu="Wacht tot de andere opdracht klaar is en probeer het opnieuw.",
    )


def not_a_directory(path: Path) -> InputError:
    """Return the refusal of a target that is a file."""
    return InputError(
        wat="Op deze plaats kan geen map komen.",
        waar=str(path),
        waarom="Er staat al een bestand met die naam.",
        nu="Kies met --uit een andere map.",
    )


def not_ours(directory: Path, names: Sequence[str]) -> InputError:
    """Return the refusal of a directory with files that tailor did not make."""
    return InputError(
        wat="In deze map staan bestanden die tailor niet heeft gemaakt. Ze zouden verloren gaan.",
        waar=str(directory),
        waarom=f"Niet van tailor: {_list(names)}.",
        nu="Verplaats die bestanden, of kies met --uit een andere map.",
    )


def changed(directory: Path, names: Sequence[str]) -> InputError:
    """Return the refusal of a directory with files that somebody edited."""
    return InputError(
        wat="In deze map staan documenten die later zijn gewijzigd. Dat werk zou verloren gaan.",
        waar=str(directory),
        waarom=f"Gewijzigd: {_list(names)}.",
        nu="Bewaar die documenten ergens anders, of kies met --uit een andere map.",
    )


def refused(antwoorden: Path, points: Sequence[str]) -> FindingsError:
    """Return the refusal of a definitive edition, with all that stands in its way."""
    count = "staat nog 1 punt" if len(points) == 1 else f"staan nog {len(points)} punten"
    return FindingsError(
        wat=f"De definitieve versie is niet gemaakt: er {count} open.",
        waar=str(antwoorden),
        waarom="\n  - ".join(("een document om te tekenen mag geen open punten hebben:", *points)),
        nu="Vul de antwoorden aan. Een concept kan wel: gebruik --editie concept.",
    )


def no_style(path: Path) -> InputError:
    """Return the refusal of a house style that is not there."""
    return InputError(
        wat="De huisstijl is niet gevonden.",
        waar=str(path),
        waarom="Verwacht: een Word-bestand (.docx) of een map met huisstijl.docx, huisstijl.yaml of beide.",
        nu="Controleer het pad, of maak een begin met ‘tailor huisstijl uitpakken’.",
    )


def style_is_there(directory: Path, names: Sequence[str]) -> InputError:
    """Return the refusal to write a house style over another."""
    return InputError(
        wat="In deze map staat al een huisstijl. Tailor overschrijft die niet.",
        waar=str(directory),
        waarom=f"Er staat al: {_list(names)}.",
        nu="Verplaats die bestanden, of kies met --uit een andere map.",
    )


def no_office() -> InputError:
    """Return the refusal to make PDFs from Word without LibreOffice."""
    return InputError(
        wat="De pdf’s kunnen niet uit Word worden gemaakt: LibreOffice is niet gevonden.",
        waar="--pdf-uit-word",
        waarom="Het programma ‘soffice’ staat niet op deze computer, of niet op het zoekpad.",
        nu="Installeer LibreOffice (op Debian: apt install libreoffice-writer), of laat --pdf-uit-word weg.",
    )


def no_pdf(said: str) -> InputError:
    """Return what went wrong in LibreOffice."""
    return InputError(
        wat="LibreOffice heeft de pdf’s niet gemaakt.",
        waar="--pdf-uit-word",
        waarom=f"LibreOffice meldt: {said or 'niets'}.",
        nu="Kijk of LibreOffice een Word-bestand van tailor kan openen, of laat --pdf-uit-word weg.",
    )


def unprintable(antwoorden: Path, found: Sequence[tuple[Pad, str]]) -> InputError:
    """Return the refusal of answers (path and characters) with characters that the font does not have."""
    lines = [f"{path}: {', '.join(map(describe, signs))}" for path, signs in found[:_SHOWN]]
    rest = len(found) - _SHOWN
    lines += [f"en nog {rest} andere antwoorden"] if rest > 0 else []
    one = len(found) == 1
    return InputError(
        wat="Een antwoord heeft een teken dat niet kan worden afgedrukt."
        if one
        else f"{len(found)} antwoorden hebben een teken dat niet kan worden afgedrukt.",
        waar=f"{antwoorden}, {found[0][0]}" if one else str(antwoorden),
        waarom="\n  - ".join(("het lettertype heeft deze tekens niet, of ze keren de tekst om:", *lines)),
        nu="Haal deze tekens weg, of schrijf ze voluit.",
    )


def _list(names: Sequence[str]) -> str:
    """Return the names between commas; many are cut short with a count."""
    shown = ", ".join(f"‘{name}’" for name in names[:_SHOWN])
    rest = len(names) - _SHOWN
    return f"{shown} en nog {rest} andere" if rest > 0 else shown
