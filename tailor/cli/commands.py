"""The commands of ``tailor``.

What a command needs is imported when it runs, so that help is there at once.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from tailor import __version__
from tailor.cli import words
from tailor.cli.boundary import DutchGroup, Group, Settings

EDITIES = ("concept", "toelichting", "definitief")
"""The names of ``Editie``, which is heavy to import; a test holds them equal."""

_PATH = click.Path(path_type=Path)


def _show_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Print the version of the tool and of the model text, and stop."""
    if not wanted or ctx.resilient_parsing:
        return
    from tailor import data
    from tailor.assemble import read_model

    model = read_model(data.templates()).version
    click.echo(f"tailor {__version__}\n{model.naam}, versie {model.versie}")
    ctx.exit()


def _keep_debug(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Remember that a traceback is wanted."""
    ctx.ensure_object(Settings).debug |= wanted


_version = click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_show_version,
    help=words.VERSION,
)
_debug = click.option(
    "--debug", is_flag=True, is_eager=True, expose_value=False, callback=_keep_debug, help=words.DEBUG
)
_uit = click.option("--uit", metavar="MAP", type=_PATH, help=words.UIT)
_editie = click.option("--editie", type=click.Choice(EDITIES), default="concept", help=words.EDITIE)
_html = click.option("--html", is_flag=True, help=words.HTML)
_huisstijl = click.option("--huisstijl", metavar="BESTAND", type=_PATH, help=words.HUISSTIJL)
_pdf_uit_word = click.option("--pdf-uit-word", is_flag=True, help=words.PDF_UIT_WORD)
_json = click.option("--json", "als_json", is_flag=True, help=words.JSON)


def _making(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of a command that makes documents."""
    return _uit(_editie(_huisstijl(_html(_pdf_uit_word(_json(_debug(command)))))))


@click.group(
    cls=DutchGroup,
    help=words.TAILOR,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [ARGUMENTEN]...",
)
@_version
@_debug
def cli() -> None:
    """Hold the commands together."""


@cli.command(help=words.MAAK, short_help=words.SHORT["maak"], options_metavar="[OPTIES]")
@click.argument("antwoorden", metavar="ANTWOORDEN", type=_PATH)
@_making
def maak(antwoorden: Path, **asked: Any) -> None:
    """Make the dossier of a house."""
    _make(antwoorden, **asked)


@cli.command(help=words.VOORBEELD, short_help=words.SHORT["voorbeeld"], options_metavar="[OPTIES]")
@_making
def voorbeeld(**asked: Any) -> None:
    """Make the dossier of the example that travels with the package."""
    from tailor import data

    _make(data.voorbeeld(), **asked)


@cli.command(help=words.SCHEMA, short_help=words.SHORT["schema"], options_metavar="[OPTIES]")
@_debug
def schema() -> None:
    """Print the JSON Schema of an answers file."""
    from tailor import answers

    click.echo(json.dumps(answers.schema(), ensure_ascii=False, indent=2))


@cli.group(
    cls=Group,
    help=words.HUISSTIJL_GROEP,
    short_help=words.SHORT["huisstijl"],
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [ARGUMENTEN]...",
)
@_debug
def huisstijl() -> None:
    """Hold the commands about the house style together."""


@huisstijl.command(help=words.UITPAKKEN, short_help=words.SHORT["uitpakken"], options_metavar="[OPTIES]")
@click.option("--uit", metavar="MAP", type=_PATH, default=Path("huisstijl"), help=words.UIT_HUISSTIJL)
@_debug
def uitpakken(uit: Path) -> None:
    """Write the two files to start a house style from."""
    from tailor.dossier import huisstijl as stijl

    click.echo(words.unpacked(*stijl.uitpakken(uit)))


def _make(antwoorden: Path, uit: Path | None, editie: str, als_json: bool, **wishes: Any) -> None:
    """Make a dossier and say what was made; ``wishes`` are the options that are wishes of the dossier."""
    from tailor import dossier
    from tailor.assemble.document import Editie

    resultaat = dossier.maak(antwoorden, uit, Editie(editie), dossier.Wensen(**wishes))
    if als_json:
        click.echo(words.as_json(resultaat))
        return
    click.echo(words.made(resultaat))
    click.echo(words.still_open(resultaat), err=True)
    if notes := words.to_know(resultaat):
        click.echo(notes, err=True)
