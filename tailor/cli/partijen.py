"""The commands about a list of parties: sjabloon, importeren, exporteren."""

import json
from pathlib import Path

import click

from tailor.cli import partijen_words as words
from tailor.cli.antwoorden import als_json, antwoorden_bestand, debug
from tailor.cli.boundary import DutchGroup
from tailor.errors import InputError

_PATH = click.Path(path_type=Path)
_overschrijf = click.option("--overschrijf", is_flag=True, help=words.OVERSCHRIJF)


@click.group(
    "partijen",
    cls=DutchGroup,
    help=words.PARTIJEN,
    short_help=words.SHORT,
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [ARGUMENTEN]...",
)
def partijen() -> None:
    """Hold the commands together."""


@partijen.command(help=words.SJABLOON, short_help=words.SHORT_SJABLOON, options_metavar="[OPTIES]")
@click.option("--uit", metavar="BESTAND", type=_PATH, default="partijen.xlsx", help=words.UIT_SJABLOON)
@_overschrijf
@debug
def sjabloon(uit: Path, overschrijf: bool) -> None:
    """Write the empty list."""
    from tailor.spreadsheet.write import sjabloon as make

    _write(uit, make(), overschrijf)
    click.echo(words.template_made(uit))


@partijen.command(help=words.IMPORTEREN, short_help=words.SHORT_IMPORTEREN, options_metavar="[OPTIES]")
@antwoorden_bestand
@click.argument("lijst", metavar="BESTAND", type=_PATH)
@click.option("--ja", is_flag=True, help=words.JA)
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
    click.echo(_dumped(words.as_data(shown, ja)) if als_json else words.preview(shown, ja))
    if shown.fouten:
        ctx.exit(1)


@partijen.command(help=words.EXPORTEREN, short_help=words.SHORT_EXPORTEREN, options_metavar="[OPTIES]")
@antwoorden_bestand
@click.option("--uit", metavar="BESTAND", type=_PATH, help=words.UIT_EXPORT)
@_overschrijf
@debug
def exporteren(bestand: Path, uit: Path | None, overschrijf: bool) -> None:
    """Write the parties of a house as a workbook."""
    from tailor.answers import load
    from tailor.spreadsheet.write import exporteer

    answers = load(bestand)
    uit = uit or Path(f"{bestand.stem}-partijen.xlsx")
    _write(uit, exporteer(answers), overschrijf)
    click.echo(words.exported(len(answers.bekende_partijen), uit))


def _write(uit: Path, content: bytes, overschrijf: bool) -> None:
    """Write a workbook, unless something stands there that may be the user's own work.

    Raises:
        InputError: The file is there already, has another kind of name, or cannot be written.
    """
    if uit.suffix.casefold() != ".xlsx":
        raise InputError(**words.no_workbook(uit))
    if uit.exists() and not overschrijf:
        raise InputError(**words.in_the_way(uit))
    try:
        uit.write_bytes(content)
    except OSError as error:
        raise InputError(**words.not_written(uit)) from error


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2, default=str)
