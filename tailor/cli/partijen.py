"""The commands about a list of parties: sjabloon, importeren, exporteren."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tailor.cli.command import PATH, als_json, antwoorden_bestand, debug, groep, opdracht, show, target
from tailor.errors import InputError

if TYPE_CHECKING:
    from tailor.spreadsheet import Voorvertoning

PARTIJEN = """Vul de partijen in met een rekenblad: als Excel-werkmap of als CSV.

\b
Voorbeelden:
  tailor partijen sjabloon
  tailor partijen importeren answers/rivierenland.yaml partijen.xlsx
  tailor partijen importeren answers/rivierenland.yaml partijen.xlsx --ja
  tailor partijen exporteren answers/rivierenland.yaml
"""

SJABLOON = """Maak een lege lijst voor de partijen, met een voorbeeld en met uitleg.

\b
Voorbeeld:
  tailor partijen sjabloon --uit partijen.xlsx
"""

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

EXPORTEREN = """Zet de partijen in een Excel-werkmap, om ze te bekijken of te wijzigen.

\b
Voorbeeld:
  tailor partijen exporteren answers/rivierenland.yaml --uit partijen.xlsx
"""

NO_WORKBOOK = {
    "wat": "De lijst kan alleen een Excel-werkmap worden.",
    "waarom": "De naam van het bestand eindigt niet op .xlsx.",
    "nu": "Kies een naam als partijen.xlsx.",
}
IN_THE_WAY = {
    "wat": "Dit bestand bestaat al.",
    "waarom": "Tailor vervangt geen bestand waar uw werk in kan staan.",
    "nu": "Kies een andere naam met --uit, of vervang het met --overschrijf.",
}
NOT_WRITTEN = {
    "wat": "De lijst kan niet worden opgeslagen.",
    "waarom": "In deze map kan niet worden geschreven, of een ander programma heeft het bestand open.",
    "nu": "Controleer de map, sluit het bestand en probeer het opnieuw.",
}
_overschrijf = click.option("--overschrijf", is_flag=True, help="Vervang het bestand als het al bestaat.")


@groep(PARTIJEN, "Vul de partijen in met een rekenblad.")
def partijen() -> None:
    """Hold the commands together."""


@opdracht(SJABLOON, "Maak een lege lijst.")
@target("BESTAND", "Het bestand voor de lijst. Standaard: partijen.xlsx.", "partijen.xlsx")
@_overschrijf
@debug
def sjabloon(uit: Path, overschrijf: bool) -> None:
    """Write the empty list."""
    from tailor.spreadsheet.write import sjabloon as make

    _write(uit, make(), overschrijf)
    click.echo(
        f"De lege lijst staat in {uit}.\nVul haar in en neem haar daarna over met: tailor partijen importeren"
    )


@opdracht(IMPORTEREN, "Neem partijen over uit een lijst.")
@antwoorden_bestand
@click.argument("lijst", metavar="BESTAND", type=PATH)
@click.option("--ja", is_flag=True, help="Neem de goede rijen over. Zonder deze optie verandert er niets.")
@als_json
@debug
@click.pass_context
def importeren(ctx: click.Context, bestand: Path, lijst: Path, ja: bool, als_json: bool) -> None:
    """Show what a list would bring, and take it when asked."""
    from tailor.answers.work_file import open_werkbestand
    from tailor.spreadsheet import importeer

    with open_werkbestand(bestand) as werk:
        shown = importeer(lijst, werk.antwoorden)
        if ja and shown.antwoorden != werk.antwoorden:
            werk.bewaar(shown.antwoorden)
    show(als_json, _as_data(shown, ja), _preview(shown, ja))
    if shown.fouten:
        ctx.exit(1)


@opdracht(EXPORTEREN, "Zet de partijen in een lijst.")
@antwoorden_bestand
@target(
    "BESTAND",
    "Het bestand voor de lijst. Standaard: de naam van het antwoordenbestand met -partijen.xlsx.",
)
@_overschrijf
@debug
def exporteren(bestand: Path, uit: Path | None, overschrijf: bool) -> None:
    """Write the parties of a house as a workbook."""
    from tailor.answers import load
    from tailor.spreadsheet.write import exporteer

    answers = load(bestand)
    uit = uit or Path(f"{bestand.stem}-partijen.xlsx")
    _write(uit, exporteer(answers), overschrijf)
    aantal = len(answers.bekende_partijen)
    click.echo(f"De lijst met {aantal} {'partij' if aantal == 1 else 'partijen'} staat in {uit}.")


def _write(uit: Path, content: bytes, overschrijf: bool) -> None:
    """Write a workbook, unless something stands there that may be the user's own work.

    Raises:
        InputError: The file is there already, has another kind of name, or cannot be written.
    """
    if uit.suffix.casefold() != ".xlsx":
        raise InputError(**NO_WORKBOOK, waar=str(uit))
    if uit.exists() and not overschrijf:
        raise InputError(**IN_THE_WAY, waar=str(uit))
    try:
        uit.write_bytes(content)
    except OSError as error:
        raise InputError(**NOT_WRITTEN, waar=str(uit)) from error


def _preview(shown: Voorvertoning, taken: bool) -> str:
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


def _as_data(shown: Voorvertoning, taken: bool) -> dict[str, object]:
    """Return the preview for other programs."""
    return {
        "overgenomen": taken,
        "rijen": [
            {"rij": rij.nummer, "sleutel": str(rij.partij.sleutel), "wijziging": rij.wijziging.value}
            for rij in shown.rijen
        ],
        "fouten": list(shown.fouten),
        "opmerkingen": list(shown.opmerkingen),
    }


for command in (sjabloon, importeren, exporteren):
    partijen.add_command(command)
# The commands of this module.
OPDRACHTEN = (partijen,)
