"""The commands about a list of parties: sjabloon, importeren, exporteren."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tailor.cli.command import PATH, answers_file, as_command, as_group, as_json, debug, show, target
from tailor.errors import InputError

if TYPE_CHECKING:
    from tailor.spreadsheet import ImportPreview

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
_overwrite = click.option(
    "--overschrijf", "overwrite", is_flag=True, help="Vervang het bestand als het al bestaat."
)


@as_group(PARTIJEN, "Vul de partijen in met een rekenblad.")
def partijen() -> None:
    """Hold the commands together."""


@as_command(SJABLOON, "Maak een lege lijst.")
@target("BESTAND", "Het bestand voor de lijst. Standaard: partijen.xlsx.", "partijen.xlsx")
@_overwrite
@debug
def sjabloon(out: Path, overwrite: bool) -> None:
    """Write the empty list."""
    from tailor.spreadsheet.write import template as make

    _write(out, make(), overwrite)
    click.echo(
        f"De lege lijst staat in {out}.\nVul haar in en neem haar daarna over met: tailor partijen importeren"
    )


@as_command(IMPORTEREN, "Neem partijen over uit een lijst.")
@answers_file
@click.argument("listing", metavar="BESTAND", type=PATH)
@click.option(
    "--ja", "accept", is_flag=True, help="Neem de goede rijen over. Zonder deze optie verandert er niets."
)
@as_json
@debug
@click.pass_context
def importeren(ctx: click.Context, file: Path, listing: Path, accept: bool, as_json: bool) -> None:
    """Show what a list would bring, and take it when asked."""
    from tailor.answers.work_file import open_working_file
    from tailor.interview.short_answers import shortened_import
    from tailor.spreadsheet import import_parties

    with open_working_file(file) as working:
        shown = shortened_import(working.antwoorden, import_parties(listing, working.antwoorden))
        if accept and shown.antwoorden != working.antwoorden:
            working.save(shown.antwoorden)
    show(as_json, _as_data(shown, accept), _preview(shown, accept))
    if shown.faults:
        ctx.exit(1)


@as_command(EXPORTEREN, "Zet de partijen in een lijst.")
@answers_file
@target(
    "BESTAND",
    "Het bestand voor de lijst. Standaard: de naam van het antwoordenbestand met -partijen.xlsx.",
)
@_overwrite
@debug
def exporteren(file: Path, out: Path | None, overwrite: bool) -> None:
    """Write the parties of a house as a workbook."""
    from tailor.answers import load
    from tailor.spreadsheet.write import export_parties

    answers = load(file)
    out = out or Path(f"{file.stem}-partijen.xlsx")
    _write(out, export_parties(answers), overwrite)
    count = len(answers.known_parties)
    click.echo(f"De lijst met {count} {'partij' if count == 1 else 'partijen'} staat in {out}.")


def _write(out: Path, content: bytes, overwrite: bool) -> None:
    """Write a workbook, unless something stands there that may be the user's own work.

    Raises:
        InputError: The file is there already, has another kind of name, or cannot be written.
    """
    if out.suffix.casefold() != ".xlsx":
        raise InputError(**NO_WORKBOOK, waar=str(out))
    if out.exists() and not overwrite:
        raise InputError(**IN_THE_WAY, waar=str(out))
    try:
        out.write_bytes(content)
    except OSError as error:
        raise InputError(**NOT_WRITTEN, waar=str(out)) from error


def _preview(shown: ImportPreview, taken: bool) -> str:
    """Return what each row brings, what is wrong with the others, and what to do now."""
    from tailor.spreadsheet.merge import fault_lines, report, telling

    lines = report(shown)
    if shown.faults:
        lines += ["", "Niet goed, en daarom niet overgenomen:" if taken else "Niet goed:"]
        lines += [f"  - {line}" for line in fault_lines(shown)]
    return "\n".join([*lines, "", _outcome(telling(shown), taken)])


def _outcome(said: str, taken: bool) -> str:
    if taken:
        return f"Overgenomen: {said}."
    return f"Dit zou er gebeuren: {said}. Er is nog niets veranderd. Met --ja neemt u de goede rijen over."


def _as_data(shown: ImportPreview, taken: bool) -> dict[str, object]:
    """Return the preview for other programs."""
    return {
        "overgenomen": taken,
        "rijen": [
            {"rij": row.number, "sleutel": str(row.partij.sleutel), "wijziging": row.effect.value}
            for row in shown.rows
        ],
        "fouten": [{"rij": one.row, "kolom": one.column, "reden": one.reason} for one in shown.faults],
        "opmerkingen": list(shown.remarks),
    }


for command in (sjabloon, importeren, exporteren):
    partijen.add_command(command)
# The commands of this module.
COMMANDS = (partijen,)
