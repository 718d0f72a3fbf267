"""The end of a sitting: what is answered and open, and the documents in the fitting edition."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tailor.assemble.document import Editie
from tailor.errors import FindingsError, TailorError
from tailor.wizard.stopwens import STOPWENS
from tailor.wizard.verloop import Staat, Verloop

if TYPE_CHECKING:
    from tailor import dossier
    from tailor.wizard.zitting import Zitting


def samenvatting(verloop: Verloop) -> str:
    """Return how far the answers of a house are: "13 beantwoord, 9 open"."""
    counts = {staat: sum(stap.staat is staat for stap in verloop.stappen) for staat in Staat}
    parts = [f"{aantal} {staat.value}" for staat, aantal in counts.items() if aantal]
    return ", ".join(parts if counts[Staat.OPEN] else ("niets meer open", *parts))


def maak_documenten(zitting: Zitting) -> None:
    """Make the documents: definitive when nothing stands in the way, else a draft; say where they are."""
    scherm = zitting.kader.scherm
    scherm.toon(_stand(zitting.verloop))
    if not scherm.ja_nee("De documenten nu maken? Dat duurt enkele seconden.", standaard=True):
        return
    try:
        resultaat, editie = _maak(zitting)
    except TailorError as error:
        scherm.toon(f"**{error.wat}** {error.waar}\n\n{error.waarom}\n\n{error.nu}")
        return
    scherm.toon("\n".join(_gemaakt(resultaat, editie)))


def _stand(verloop: Verloop) -> str:
    """Return how far the answers are, and which edition fits that."""
    wordt = "Het wordt de versie om te tekenen."
    if aantal := len(verloop.open_stappen()):
        punten = "het open punt" if aantal == 1 else f"de {aantal} open punten"
        wordt = f"Het wordt een concept; vooraan staat een lijst met {punten}."
    return f"Uw antwoorden: {samenvatting(verloop)}.\n{wordt}"


def _maak(zitting: Zitting) -> tuple[dossier.Resultaat, Editie]:
    """Return what was made, and in which edition."""
    from tailor import dossier  # here: it loads what writes Word and PDF, and no question waits for that

    with STOPWENS.breekt_af():
        path = zitting.werkbestand.path
        if not zitting.verloop.open_stappen():
            try:
                return dossier.maak(path, editie=Editie.DEFINITIEF), Editie.DEFINITIEF
            except FindingsError as error:
                zitting.kader.scherm.toon(f"Nog niet om te tekenen. {error.waarom}")
        return dossier.maak(path, editie=Editie.CONCEPT), Editie.CONCEPT


def _gemaakt(resultaat: dossier.Resultaat, editie: Editie) -> list[str]:
    soort = "De versie om te tekenen" if editie is Editie.DEFINITIEF else "Een concept"
    lines = [f"**{soort} staat in {_kort(resultaat.map)}**"]
    lines.append("Daar staan het protocol en elke bijlage, in Word (.docx) en als pdf. Begin met:")
    lines += [bestand.bestand for bestand in resultaat.manifest.documenten[:1]]
    if aantal := len(resultaat.open_punten):
        punten = "één punt" if aantal == 1 else f"{aantal} punten"
        lines.append(f"In de tekst {'staat' if aantal == 1 else 'staan'} nog {punten} open.")
    return lines


def _kort(folder: Path) -> Path:
    """Return a folder as seen from where the user works, when it is below that."""
    here = Path.cwd()
    return folder.resolve().relative_to(here) if folder.resolve().is_relative_to(here) else folder
