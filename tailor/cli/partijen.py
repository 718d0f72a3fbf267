"""The commands about a list of parties: sjabloon, importeren, exporteren."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tailor.cli.command import PATH, answers_file, as_command, as_group, as_json, debug, show, target
from tailor.errors import InputError
from tailor.shell import to_type

if TYPE_CHECKING:
    from tailor.answers import Antwoorden
    from tailor.spreadsheet import ImportPreview, OpenedList
    from tailor.spreadsheet.mapping import ListColumn

PARTIJEN = """Vul de partijen in met een rekenblad: Excel (.xlsx) of CSV.

\b
Voorbeelden:
  tailor partijen sjabloon
  tailor partijen importeren answers/rivierenland.yaml partijen.xlsx
  tailor partijen importeren answers/rivierenland.yaml partijen.xlsx --ja
  tailor partijen exporteren answers/rivierenland.yaml
"""

SJABLOON = """Maak een leeg rekenblad voor de partijen, met een voorbeeld en met uitleg.

\b
Voorbeeld:
  tailor partijen sjabloon --uit partijen.xlsx
"""

IMPORTEREN = """Neem partijen over uit een rekenblad: Excel (.xlsx) of CSV.

U ziet eerst welke kolom bij welke vraag hoort, en dan wat er verandert. Klopt een kolom niet? Zet die kolom
met --kolom bij een andere vraag, of laat hem weg. Pas met --ja komen de partijen in de antwoorden. Een rij
met een fout kan niet mee, de goede rijen wel. Wat in het rekenblad leeg is, verandert niet. Er verdwijnt geen
partij.

Lijkt een rij op een partij die u al heeft, maar is het niet zeker? Die rij kan pas mee als u met --rij zegt
over welke partij het gaat.

\b
Voorbeelden:
  tailor partijen importeren answers/rivierenland.yaml partijen.xlsx
  tailor partijen importeren answers/rivierenland.yaml partijen.csv --ja
  tailor partijen importeren answers/rivierenland.yaml partijen.xlsx --kolom "Instelling=Naam"
  tailor partijen importeren answers/rivierenland.yaml partijen.xlsx --kolom "Telefoon=niet"
  tailor partijen importeren answers/rivierenland.yaml partijen.csv --rij 4=brug --rij 6=nieuw --ja

\b
Afsluitcodes:
  0  alle rijen zijn goed
  1  een of meer rijen kunnen niet mee, of zijn niet zeker; ze staan er met de reden bij
  2  het bestand of de opdracht klopt niet
"""

EXPORTEREN = """Zet de partijen in een rekenblad (.xlsx), om ze te bekijken of te wijzigen.

\b
Voorbeeld:
  tailor partijen exporteren answers/rivierenland.yaml --uit partijen.xlsx
"""

NO_WORKBOOK = {
    "wat": "Tailor maakt alleen een rekenblad van Excel (.xlsx).",
    "waarom": "De naam van het bestand eindigt niet op .xlsx.",
    "nu": "Kies een naam als partijen.xlsx.",
}
IN_THE_WAY = {
    "wat": "Dit bestand bestaat al.",
    "waarom": "Tailor vervangt geen bestand waar uw werk in kan staan.",
    "nu": "Kies een andere naam met --uit, of vervang het met --overschrijf.",
}
NO_SUCH_ROW = {
    "wat": "Tailor begrijpt niet over welke partij deze rij gaat.",
    "nu": "Noem de rij en de partij. Voorbeeld: 4=brug. Een nieuwe partij? Schrijf 4=nieuw.",
}
ANOTHER_COLUMN = (
    'Klopt een kolom niet? Typ --kolom "kop=vraag", of --kolom "kop=niet" om de kolom weg te laten.'
)
# What is said of a row that is about a party that is not known yet.
NEW_PARTY = "nieuw"
NOT_WRITTEN = {
    "wat": "Het rekenblad kan niet worden opgeslagen.",
    "nu": "Controleer de map, sluit het bestand en probeer het opnieuw.",
}
_overwrite = click.option(
    "--overschrijf", "overwrite", is_flag=True, help="Vervang het bestand als het al bestaat."
)


@as_group(PARTIJEN, "Vul de partijen in met een rekenblad.")
def partijen() -> None:
    """Hold the commands together."""


@as_command(SJABLOON, "Maak een leeg rekenblad voor de partijen.")
@target("BESTAND", "Het bestand voor het rekenblad. Standaard: partijen.xlsx.", "partijen.xlsx")
@_overwrite
@debug
def sjabloon(out: Path, overwrite: bool) -> None:
    """Write the empty list."""
    from tailor.spreadsheet.write import template as make

    _write(out, make(), overwrite)
    command = to_type("partijen", "importeren", "ANTWOORDEN", out)
    click.echo(f"Het lege rekenblad staat in {out}.\nVul het in, sla het op en neem het over met:\n{command}")


@as_command(IMPORTEREN, "Neem partijen over uit een rekenblad.")
@answers_file
@click.argument("listing", metavar="BESTAND", type=PATH)
@click.option(
    "--ja", "accept", is_flag=True, help="Neem de goede rijen over. Zonder deze optie verandert er niets."
)
@click.option(
    "--kolom",
    "columns",
    metavar="KOP=VRAAG",
    multiple=True,
    help="Zet een kolom bij een andere vraag. KOP is de kop of de letter van de kolom. VRAAG is een kop van"
    " het lege rekenblad. Met KOP=niet laat u de kolom weg. Mag vaker.",
)
@click.option(
    "--rij",
    "rows",
    metavar="RIJ=PARTIJ",
    multiple=True,
    help="Zeg over welke partij een onzekere rij gaat: het nummer van de rij en de partij, of nieuw."
    " Mag vaker.",
)
@as_json
@debug
@click.pass_context
def importeren(
    ctx: click.Context,
    file: Path,
    listing: Path,
    accept: bool,
    columns: tuple[str, ...],
    rows: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show what a list would bring, and take it when asked."""
    from tailor.answers.work_file import open_working_file
    from tailor.interview.caused import changed_by
    from tailor.interview.short_answers import shortened_import
    from tailor.spreadsheet import open_list, preview_of

    with open_working_file(file) as working:
        before = after = working.antwoorden
        opened = open_list(listing, before, columns)
        shown = shortened_import(before, preview_of(opened, before, said_rows(rows, before)))
        if accept and shown.antwoorden != before:
            after = working.save(shown.antwoorden)
    found = changed_by(before, after)
    lines = [_preview(opened, shown, accept), *found.lines()]
    show(as_json, {**_as_data(opened, shown, accept), **found.as_json()}, "\n".join(lines))
    if shown.faults or shown.doubts:
        ctx.exit(1)


def said_rows(rows: Sequence[str], antwoorden: Antwoorden) -> dict[int, str]:
    """Return about which party each row is, as the user said it; empty for a new one.

    Raises:
        InputError: It is said otherwise, or there is no such party.
    """
    keys = [str(one.sleutel) for one in antwoorden.known_parties]
    said = {}
    for text in rows:
        number, _, key = (part.strip() for part in text.partition("="))
        if not number.isdecimal() or key not in (*keys, NEW_PARTY):
            raise InputError(**NO_SUCH_ROW, waar=f"--rij {text}", waarom=f"Uw partijen: {', '.join(keys)}.")
        said[int(number)] = "" if key == NEW_PARTY else key
    return said


@as_command(EXPORTEREN, "Zet de partijen in een rekenblad.")
@answers_file
@target(
    "BESTAND",
    "Het bestand voor het rekenblad. Standaard: de naam van het antwoordenbestand met -partijen.xlsx.",
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
    click.echo(f"Het rekenblad met {count} {'partij' if count == 1 else 'partijen'} staat in {out}.")


def _write(out: Path, content: bytes, overwrite: bool) -> None:
    """Write a workbook, unless something stands there that may be the user's own work.

    Raises:
        InputError: The file is there already, has another kind of name, or cannot be written.
    """
    if out.suffix.casefold() != ".xlsx":
        raise InputError(**NO_WORKBOOK, waar=str(out))
    from tailor.files import cause, write_private

    try:
        write_private(out, content, overwrite=overwrite)
    except FileExistsError as error:
        raise InputError(**IN_THE_WAY, waar=str(out)) from error
    except OSError as error:
        raise InputError(**NOT_WRITTEN, waar=str(out), waarom=cause(error)) from error


def _preview(opened: OpenedList, shown: ImportPreview, taken: bool) -> str:
    """Return where each column goes, what each row brings, what is wrong with the others, and what to do."""
    from tailor.spreadsheet.mapping import empty_columns, mapping_lines
    from tailor.spreadsheet.report import fault_lines, report, telling

    lines = ["Zo leest tailor de kolommen:", *(f"  {line}" for line in mapping_lines(opened.columns))]
    empty = empty_columns(opened.columns)
    lines += [*([empty] if empty else []), *([] if taken else [ANOTHER_COLUMN]), "", *report(shown)]
    if shown.faults:
        lines += ["", "Dit kan niet mee:"]
        lines += [f"  - {line}" for line in fault_lines(shown)]
    if shown.doubts:
        lines += ["", *_about_doubts(shown)]
    return "\n".join([*lines, "", _outcome(telling(shown, taken=taken), taken)])


def _about_doubts(shown: ImportPreview) -> list[str]:
    """Return the rows in doubt, and how to say what they are about."""
    from tailor.spreadsheet.report import doubt_line

    row, known = shown.doubts[0].row, shown.doubts[0].candidates[0].sleutel
    return [
        "Dit is niet zeker, en gaat nog niet mee:",
        *(f"  - {doubt_line(one)}" for one in shown.doubts),
        f"Is het dezelfde partij? Typ --rij {row}={known}. Is het een andere? Typ --rij {row}={NEW_PARTY}.",
    ]


def _outcome(said: str, taken: bool) -> str:
    if taken:
        return said
    return f"{said} Er is nog niets veranderd. Met --ja neemt u de goede rijen over."


def _as_data(opened: OpenedList, shown: ImportPreview, taken: bool) -> dict[str, object]:
    """Return the preview for other programs."""
    from tailor.spreadsheet.report import changes

    return {
        "overgenomen": taken,
        "kolommen": [_column_as_data(one) for one in opened.columns if one.is_filled],
        "rijen": [
            {
                "rij": row.number,
                "sleutel": str(row.partij.sleutel),
                "wijziging": row.effect.value,
                "verandert": {column: [old or None, new] for column, old, new in changes(row)},
            }
            for row in shown.rows
        ],
        "twijfel": [
            {"rij": one.row, "naam": one.name, "partijen": [str(p.sleutel) for p in one.candidates]}
            for one in shown.doubts
        ],
        "fouten": [{"rij": one.row, "kolom": one.column, "reden": one.reason} for one in shown.faults],
        "opmerkingen": list(shown.remarks),
    }


def _column_as_data(column: ListColumn) -> dict[str, object]:
    """Return where a column goes for other programs."""
    return {
        "kolom": column.letter,
        "kop": column.heading,
        "vraag": column.target.heading if column.target else None,
        "pad": str(column.target.pad) if column.target else None,
        "waarden": list(column.values[:3]),
    }


for command in (sjabloon, importeren, exporteren):
    partijen.add_command(command)
# The commands of this module.
COMMANDS = (partijen,)
