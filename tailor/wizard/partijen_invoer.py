"""A list of parties inside the questionnaire: import with a preview, an empty list, and export."""

from pathlib import Path

from tailor.answers import Antwoorden
from tailor.errors import InputError
from tailor.spreadsheet import importeer
from tailor.spreadsheet.merge import fouten, telling, verslag
from tailor.wizard.gesteld import Gesteld
from tailor.wizard.menu import kies_in_menu, typ_regel
from tailor.wizard.samengesteld import Werk
from tailor.wizard.scherm import Keus

_HEB, _MAAK, _BEWAAR = ":heb", ":maak", ":bewaar"
SJABLOON = Path("partijen.xlsx")
"""Where the empty list is put, in the folder where the user works."""
UITVOER = Path("mijn-partijen.xlsx")
"""Where the list with the parties of the house is put."""


def gebruik_lijst(werk: Werk, q: Gesteld) -> None:
    """Take over parties from a list, after a preview, or make a list: an empty one, or one with the parties.

    Args:
        werk: The sitting.
        q: The question after the parties.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    from tailor.spreadsheet.write import exporteer, sjabloon  # here: no question waits for what it loads

    gekozen = kies_in_menu(werk.kader, q, "Wat wilt u met het rekenblad doen?", _keuzen(werk.antwoorden))
    if gekozen == _MAAK:
        _schrijf(werk, SJABLOON, sjabloon(), "De lege lijst")
    elif gekozen == _BEWAAR:
        _schrijf(werk, UITVOER, exporteer(werk.antwoorden), "De lijst met uw partijen")
    else:
        _lees(werk, q)


def _keuzen(antwoorden: Antwoorden) -> list[Keus]:
    found = [
        Keus(_HEB, "Ik heb een ingevulde lijst", "Een Excel-werkmap (.xlsx) of een CSV-bestand."),
        Keus(_MAAK, "Maak een lege lijst voor mij", f"Het bestand {SJABLOON}, met een voorbeeld en uitleg."),
    ]
    if antwoorden.bekende_partijen:
        found.append(
            Keus(
                _BEWAAR,
                "Zet mijn partijen in een lijst",
                f"Het bestand {UITVOER}, om te bekijken of te wijzigen.",
            )
        )
    return found


def _schrijf(werk: Werk, bestand: Path, inhoud: bytes, wat: str) -> None:
    """Write a list, never over a file of the user, and say how to go on."""
    if bestand.exists():
        werk.kader.scherm.toon(
            f"Het bestand {bestand} bestaat al. Gebruik dat, of geef het eerst een andere naam."
        )
        return
    try:
        bestand.write_bytes(inhoud)
    except OSError:
        werk.kader.scherm.toon(f"Het bestand {bestand} kan in deze map niet worden opgeslagen.")
        return
    werk.kader.scherm.toon(
        f"{wat} staat in **{bestand.resolve()}**. Vul haar in of wijzig haar, sla haar op en kies daarna"
        " ‘Ik heb een ingevulde lijst’. U kunt intussen stoppen: alles is bewaard."
    )


def _lees(werk: Werk, q: Gesteld) -> None:
    """Ask for a list, show what it would bring, and take the good rows when the user agrees."""
    scherm = werk.kader.scherm
    text = typ_regel(werk.kader, q, "Hoe heet het bestand?").strip("'\"")
    if not text:
        return
    try:
        shown = importeer(Path(text).expanduser(), werk.antwoorden)
    except InputError as error:
        scherm.toon("\n".join(part for part in (f"**{error.wat}**", error.waarom, error.nu) if part))
        return
    wrong = fouten(shown)
    scherm.toon("\n".join([*verslag(shown), *(["**Deze rijen kunnen niet mee:**", *wrong] if wrong else [])]))
    scherm.toon(f"**Dit zou er gebeuren: {telling(shown)}.**")
    if shown.antwoorden == werk.antwoorden:
        scherm.toon("Er is niets om over te nemen.")
    elif scherm.ja_nee("Wilt u de goede rijen overnemen?", standaard=True):
        werk.neem(shown.antwoorden)
        scherm.toon(f"Overgenomen. {_rest(len({fout.rij for fout in shown.fouten}))}".strip())


def _rest(aantal: int) -> str:
    """Return what to do with the rows that were not taken; empty when there are none."""
    if not aantal:
        return ""
    rijen = "Eén rij is" if aantal == 1 else f"{aantal} rijen zijn"
    return f"{rijen} niet overgenomen. Verbeter de lijst en neem haar nog een keer over."
