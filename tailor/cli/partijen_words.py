"""What the commands about a list of parties say, in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tailor.spreadsheet import Voorvertoning

PARTIJEN = """Vul de partijen in met een rekenblad: als Excel-werkmap of als CSV.

\b
Voorbeelden:
  tailor partijen sjabloon
  tailor partijen importeren answers/rivierenland.yaml partijen.xlsx
  tailor partijen importeren answers/rivierenland.yaml partijen.xlsx --ja
  tailor partijen exporteren answers/rivierenland.yaml
"""
SHORT = "Vul de partijen in met een rekenblad."

SJABLOON = """Maak een lege lijst voor de partijen, met een voorbeeld en met uitleg.

\b
Voorbeeld:
  tailor partijen sjabloon --uit partijen.xlsx
"""
SHORT_SJABLOON = "Maak een lege lijst."

IMPORTEREN = """Neem partijen over uit een lijst: een Excel-werkmap (.xlsx) of een CSV-bestand.

U ziet eerst wat er verandert. Pas met --ja komen de partijen in de antwoorden. Een rij met een fout wordt
niet overgenomen, de goede rijen wel. Wat de lijst leeg laat, verandert niet; er verdwijnt geen partij.

\b
Voorbeelden:
  tailor partijen importeren answers/rivierenland.yaml partijen.xlsx
  tailor partijen importeren answers/rivierenland.yaml partijen.csv --ja

\b
Afsluitcodes:
  0  alle rijen zijn goed
  1  een of meer rijen zijn niet goed; ze staan er met de reden bij
  2  het bestand of de opdracht klopt niet
"""
SHORT_IMPORTEREN = "Neem partijen over uit een lijst."

EXPORTEREN = """Zet de partijen in een Excel-werkmap, om ze te bekijken of te wijzigen.

\b
Voorbeeld:
  tailor partijen exporteren answers/rivierenland.yaml --uit partijen.xlsx
"""
SHORT_EXPORTEREN = "Zet de partijen in een lijst."

UIT_SJABLOON = "Het bestand voor de lijst. Standaard: partijen.xlsx."
UIT_EXPORT = "Het bestand voor de lijst. Standaard: de naam van het antwoordenbestand met -partijen.xlsx."
OVERSCHRIJF = "Vervang het bestand als het al bestaat."
JA = "Neem de goede rijen over. Zonder deze optie verandert er niets."


def no_workbook(uit: Path) -> dict[str, str]:
    """Return the parts of an error about the name of a workbook."""
    return {
        "wat": "De lijst kan alleen een Excel-werkmap worden.",
        "waar": str(uit),
        "waarom": "De naam van het bestand eindigt niet op .xlsx.",
        "nu": "Kies een naam als partijen.xlsx.",
    }


def in_the_way(uit: Path) -> dict[str, str]:
    """Return the parts of an error about a file that is there already."""
    return {
        "wat": "Dit bestand bestaat al.",
        "waar": str(uit),
        "waarom": "Tailor vervangt geen bestand waar uw werk in kan staan.",
        "nu": "Kies een andere naam met --uit, of vervang het met --overschrijf.",
    }


def not_written(uit: Path) -> dict[str, str]:
    """Return the parts of an error about a place where nothing can be written."""
    return {
        "wat": "De lijst kan niet worden opgeslagen.",
        "waar": str(uit),
        "waarom": "In deze map kan niet worden geschreven, of een ander programma heeft het bestand open.",
        "nu": "Controleer de map, sluit het bestand en probeer het opnieuw.",
    }


def template_made(uit: Path) -> str:
    """Return where the empty list stands and what to do with it."""
    return "\n".join(
        (
            f"De lege lijst staat in {uit}.",
            "Vul haar in en neem haar daarna over met: tailor partijen importeren",
        )
    )


def exported(aantal: int, uit: Path) -> str:
    """Return how many parties stand in the list, and where it is."""
    return f"De lijst met {aantal} {'partij' if aantal == 1 else 'partijen'} staat in {uit}."


def preview(shown: Voorvertoning, taken: bool) -> str:
    """Return what each row brings, what is wrong with the others, and what to do now."""
    from tailor.spreadsheet.merge import fouten, telling, verslag

    lines = verslag(shown)
    if shown.fouten:
        lines += ["", "Niet goed, en daarom niet overgenomen:" if taken else "Niet goed:"]
        lines += [f"  - {line}" for line in fouten(shown)]
    return "\n".join([*lines, "", _outcome(telling(shown), taken)])


def _outcome(said: str, taken: bool) -> str:
    if taken:
        return f"Overgenomen: {said}."
    return f"Dit zou er gebeuren: {said}. Er is nog niets veranderd. Met --ja neemt u de goede rijen over."


def as_data(shown: Voorvertoning, taken: bool) -> dict[str, object]:
    """Return the preview for other programs."""
    return {
        "overgenomen": taken,
        "rijen": [
            {"rij": rij.nummer, "sleutel": str(rij.partij.sleutel), "wijziging": rij.wijziging.value}
            for rij in shown.rijen
        ],
        "fouten": [{"rij": f.rij, "kolom": f.kolom, "reden": f.reden} for f in shown.fouten],
        "opmerkingen": list(shown.opmerkingen),
    }
