"""What commands share: how one is made, options of several of them, and how an outcome is printed."""

import json
from collections.abc import Callable
from pathlib import Path

import click

from tailor.cli.boundary import Command, Group, Settings

# The type of a word that names a file or a directory.
PATH = click.Path(path_type=Path)
# The names of ``Editie``, which is heavy to import; a test holds them equal.
EDITIES = ("concept", "toelichting", "definitief")

HUISSTIJL = """De huisstijl: een Word-bestand, of een map met huisstijl.docx, huisstijl.yaml of beide. Gaat
voor het antwoord document.huisstijl. Begin met ‘tailor huisstijl uitpakken’."""


def opdracht(help_text: str, short: str) -> Callable[[Callable[..., None]], click.Command]:
    """Return what makes a function a command of its own name, with its help and its line in the list."""
    return click.command(cls=Command, help=help_text, short_help=short, options_metavar="[OPTIES]")


def groep(help_text: str, short: str) -> Callable[[Callable[..., None]], Group]:
    """Return what makes a function a group of commands, with its help and its line in the list."""
    return click.group(
        cls=Group,
        help=help_text,
        short_help=short,
        options_metavar="[OPTIES]",
        subcommand_metavar="OPDRACHT [ARGUMENTEN]...",
    )


def _keep_debug(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Remember that a traceback is wanted."""
    ctx.ensure_object(Settings).debug |= wanted


# Shows the technical side of an error.
debug = click.option(
    "--debug",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_keep_debug,
    help="Toon bij een fout ook de technische gegevens.",
)
# The answers file that a command is about.
antwoorden_bestand = click.argument("bestand", metavar="ANTWOORDEN", type=PATH)
# Prints the outcome for other programs.
als_json = click.option(
    "--json", "als_json", is_flag=True, help="Toon het resultaat als JSON, voor andere programma’s."
)
# The house style of the documents.
huisstijl = click.option("--huisstijl", metavar="BESTAND", type=PATH, help=HUISSTIJL)


def editie(help_text: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return the option that chooses an edition, with what a command says of it."""
    return click.option("--editie", type=click.Choice(EDITIES), default="concept", help=help_text)


def json_text(data: object) -> str:
    """Return data as other programs read it."""
    return json.dumps(data, ensure_ascii=False, indent=2, default=str)


def show(as_data: bool, data: object, text: str) -> None:
    """Print an outcome: as data for other programs, or as text for people."""
    click.echo(json_text(data) if as_data else text)
