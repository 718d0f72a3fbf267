"""The overview: how far each section is, what is open and of whom, every answer to be changed, documents."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tailor.assemble.document import Editie
from tailor.errors import FindingsError, TailorError
from tailor.path import Pad
from tailor.wizard.afwijking import nieuwe_afwijking
from tailor.wizard.scherm import Keus, Overzicht, Stoppen, Terug
from tailor.wizard.stopwens import STOPWENS
from tailor.wizard.verloop import Staat, Stap, Verloop, Voortgang
from tailor.wizard.woorden import in_woorden

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


if TYPE_CHECKING:
    from tailor.wizard.zitting import Zitting

_VERDER, _OPEN, _MAAK, _STOP, _TERUG, _ALLE = ":verder", ":open", ":maak", ":stop", ":terug", ":alle"
_BEPALING: Final = ":bepaling"
_TEKENS: Final = {Staat.BEANTWOORD: "✓", Staat.MODEL: "·", Staat.OPEN: "?", Staat.NIET_VAN_TOEPASSING: "-"}


def toon_overzicht(zitting: Zitting) -> bool:
    """Show the overview and do one thing from it; return whether to come back here.

    Raises:
        Stoppen: The user stops.
    """
    scherm, verloop = zitting.kader.scherm, zitting.verloop
    vraag = f"Overzicht: {_open(verloop)}. Wat wilt u doen?"
    gekozen = scherm.kies(vraag, _keuzen(zitting), standaard=_eerst(zitting))
    if gekozen == _STOP:
        raise Stoppen
    if gekozen == _VERDER:
        if verloop.huidig is None:
            verloop.spring(verloop.hervat())
        return False
    if gekozen == _MAAK:
        maak_documenten(zitting)
        return True
    if gekozen == _OPEN:
        return _kies_open(zitting)
    if gekozen == _BEPALING:
        return _pas_aan(zitting)
    return _kies_vraag(zitting, verloop.voortgang()[int(gekozen)])


def _pas_aan(zitting: Zitting) -> bool:
    """Let the user adapt a clause of the text; return that the overview comes back."""
    with contextlib.suppress(Terug, Overzicht):
        nieuwe_afwijking(zitting)
    return True


def _open(verloop: Verloop) -> str:
    """Return how much is open, in few words: the list below needs the room."""
    aantal = len(verloop.open_stappen())
    return f"{aantal} open" if aantal else "niets meer open"


def _eerst(zitting: Zitting) -> str:
    return _VERDER if _kan_verder(zitting) else _MAAK


def _kan_verder(zitting: Zitting) -> bool:
    return zitting.verloop.huidig is not None or bool(zitting.verloop.hervat())


def _keuzen(zitting: Zitting) -> list[Keus]:
    """Return what can be done: first what is done most, for the sections may run off the screen."""
    found = []
    if _kan_verder(zitting):
        found.append(Keus(_VERDER, "Verder met de vragen"))
    if open_stappen := zitting.verloop.open_stappen():
        found.append(Keus(_OPEN, f"Open punten ({len(open_stappen)})"))
    found.append(Keus(_MAAK, "Documenten maken, in Word en in PDF"))
    found.append(Keus(_BEPALING, "Een bepaling aanpassen"))
    found += [
        Keus(str(i), f"{deel.sectie.titel} ({voortgang_in_woorden(deel)})")
        for i, deel in enumerate(zitting.verloop.voortgang())
    ]
    return [*found, Keus(_STOP, "Stoppen")]


def voortgang_in_woorden(deel: Voortgang) -> str:
    """Return how far a section is: "3 beantwoord, 1 open"."""
    parts = [f"{aantal} {staat.value}" for staat in Staat if (aantal := deel.aantal(staat))]
    return ", ".join(parts).replace(Staat.NIET_VAN_TOEPASSING.value, "n.v.t.")


def _kies_open(zitting: Zitting) -> bool:
    """Let the user choose an open point; return whether to come back to the overview."""
    steps = zitting.verloop.open_stappen()
    keuzen = [Keus(str(s.pad), s.vraag.kort, f"{s.wie} zoekt dit uit." if s.wie else "") for s in steps]
    return _spring(zitting, [*keuzen, Keus(_TERUG, "Terug naar het overzicht")], "Open punten")


def _kies_vraag(zitting: Zitting, deel: Voortgang) -> bool:
    """Let the user choose a question of a section, or all of them one by one."""
    steps = [stap for stap in deel.stappen if stap.telt]
    for stap in deel.stappen:
        if not stap.telt:
            zitting.kader.scherm.toon(
                f"Niet van toepassing: {stap.vraag.kort}. Die vraag telt alleen {stap.vraag.als_tekst}."
            )
    if not steps:
        return True
    alle = Keus(f"{_ALLE}{steps[0].pad}", "Alle vragen van dit deel", "Eén voor één, vanaf de eerste.")
    keuzen = [alle, *(_regel(zitting, stap) for stap in steps), Keus(_TERUG, "Terug naar het overzicht")]
    return _spring(zitting, keuzen, deel.sectie.titel)


def _regel(zitting: Zitting, stap: Stap) -> Keus:
    words = in_woorden(stap.waarde, zitting.antwoorden)
    return Keus(
        str(stap.pad), f"{_TEKENS[stap.staat]} {stap.vraag.kort}", f"{stap.staat.value}. {words}".strip()
    )


def _spring(zitting: Zitting, keuzen: list[Keus], titel: str) -> bool:
    """Go to the chosen question; return whether to come back to the overview."""
    gekozen = zitting.kader.scherm.kies(f"{titel}. Kies een vraag.", keuzen)
    if gekozen == _TERUG:
        return True
    if gekozen.startswith(_ALLE):
        zitting.verloop.spring(Pad(gekozen.removeprefix(_ALLE)))
        return False
    _stel_een(zitting, Pad(gekozen))
    return True


def _stel_een(zitting: Zitting, pad: Pad) -> None:
    """Ask one question on its own; back and the overview both come back to the overview."""
    stap = next(stap for stap in zitting.verloop.stappen if stap.pad == pad)
    try:
        zitting.stel(stap)
    except (Terug, Overzicht):
        return
