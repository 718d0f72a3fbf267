"""Import parties from a list, with a preview, inside the questionnaire."""

from pathlib import Path

from tailor.errors import InputError
from tailor.partijenlijst import importeer, sjabloon
from tailor.partijenlijst.verslag import fouten, telling, verslag
from tailor.wizard.samengesteld import Werk
from tailor.wizard.scherm import Keus

_HEB, _MAAK, _TERUG = ":heb", ":maak", ":terug"
SJABLOON = Path("partijen.xlsx")
"""Where the empty list is put, in the folder where the user works."""


def importeer_lijst(werk: Werk) -> None:
    """Ask for a list, show what it would bring, and take the good rows when the user agrees.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    keuzen = [
        Keus(_HEB, "Ik heb een ingevulde lijst", "Een Excel-werkmap (.xlsx) of een CSV-bestand."),
        Keus(_MAAK, "Maak een lege lijst voor mij", f"Het bestand {SJABLOON}, met een voorbeeld en uitleg."),
        Keus(_TERUG, "Terug naar de partijen"),
    ]
    gekozen = werk.kader.scherm.kies("Partijen overnemen uit een rekenblad.", keuzen)
    if gekozen == _MAAK:
        _maak(werk)
    elif gekozen == _HEB:
        _lees(werk)


def _maak(werk: Werk) -> None:
    if SJABLOON.exists():
        werk.kader.scherm.toon(
            f"Het bestand {SJABLOON} bestaat al. Vul dat in, of geef het eerst een andere naam."
        )
        return
    try:
        SJABLOON.write_bytes(sjabloon())
    except OSError:
        werk.kader.scherm.toon("In deze map kan niet worden geschreven.")
        return
    werk.kader.scherm.toon(
        f"De lege lijst staat in **{SJABLOON.resolve()}**. Vul haar in, sla haar op en kies daarna"
        " ‘Ik heb een ingevulde lijst’. U kunt intussen stoppen: alles is bewaard."
    )


def _lees(werk: Werk) -> None:
    scherm = werk.kader.scherm
    text = scherm.tekst("Hoe heet het bestand? Laat de regel leeg om terug te gaan.").strip().strip("'\"")
    if not text:
        return
    try:
        shown = importeer(Path(text).expanduser(), werk.antwoorden)
    except InputError as error:
        scherm.toon("\n".join(part for part in (f"**{error.wat}**", error.waarom, error.nu) if part))
        return
    scherm.toon("\n".join([*verslag(shown), *fouten(shown), f"**Dit zou er gebeuren: {telling(shown)}.**"]))
    if shown.antwoorden == werk.antwoorden:
        scherm.toon("Er is niets om over te nemen.")
    elif scherm.ja_nee("Wilt u de goede rijen overnemen?", standaard=True):
        werk.neem(shown.antwoorden)
