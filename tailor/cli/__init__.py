"""The command line: reads what is asked, calls what does it, says in Dutch what came of it.

What a command needs is imported when it runs, so that help is there at once.
"""

import gc
import sys
from typing import NoReturn

import click

from tailor import __version__
from tailor.cli import (
    antwoorden,
    controleer,
    maak,
    partijen,
    status,
    toetreding,
    toon,
    versies,
    vragen,
    web,
    wijzigingen,
)
from tailor.cli.command import DutchGroup, debug
from tailor.cli.streams import forgive, lost
from tailor.errors import InputError
from tailor.files import cause

__all__ = ["cli", "main"]

HELP = """Maak een privacyprotocol voor een zorg- en veiligheidshuis, in Word en als pdf.

\b
Voorbeelden:
  tailor voorbeeld
  tailor maak answers/rivierenland.yaml
  tailor maak answers/rivierenland.yaml --editie definitief

\b
Afsluitcodes:
  0  klaar
  1  iets houdt het tekenen nog tegen, of de controle vond iets
  2  de antwoorden of de opdracht kloppen niet
  3  tailor keurt zijn eigen werk af; er is niets veranderd
"""


def _show_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Print the version of the tool and of the model text, and stop."""
    if not wanted or ctx.resilient_parsing:
        return
    from tailor import data
    from tailor.assemble import read_model

    model = read_model(data.templates()).version
    click.echo(f"tailor {__version__}\n{model.name}, versie {model.versie}")
    ctx.exit()


@click.group(
    cls=DutchGroup,
    help=HELP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [ARGUMENTEN]...",
)
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_show_version,
    help="Toon de versie van tailor en van het model.",
)
@debug
def cli() -> None:
    """Hold the commands together."""


_MODULES = (
    *(maak, versies, antwoorden, status, controleer, toon, partijen, toetreding, wijzigingen),
    *(vragen, web),
)
for module in _MODULES:
    for command in module.COMMANDS:
        cli.add_command(command)


# So many new objects between two searches for garbage; at Python's own 700 a run makes two hundred.
_OBJECTS_BETWEEN = 500_000


def main() -> NoReturn:
    """Run ``tailor`` with the arguments of the process and leave with its exit code.

    Only here, where the process is ours: who uses the package keeps the collector as it is.
    """
    gc.set_threshold(_OBJECTS_BETWEEN)
    forgive()
    try:
        cli.main(prog_name="tailor")
    except SystemExit as stop:
        fault = lost()
        sys.exit(_said_of(fault) if fault and not stop.code else stop.code)


def _said_of(fault: int) -> int:
    """Say that the output was lost; return the exit code: no fault where it told of work that is done."""
    command = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    only_tells = command in _ONLY_TELL or {"-h", "--help", "--version"} & set(sys.argv)
    error = InputError(
        wat="De uitvoer is niet (helemaal) geschreven.",
        waar="de standaarduitvoer",
        waarom=cause(OSError(fault, "")),
        nu="Kies een andere plaats voor de uitvoer." if only_tells else "De opdracht zelf is wel uitgevoerd.",
    )
    click.echo(str(error), err=True)
    return error.exit_code if only_tells else 0


# The commands that change nothing: their output is their work.
_ONLY_TELL = {
    one.name
    for one in (
        antwoorden.lees,
        status.status,
        antwoorden.schema,
        controleer.controleer,
        toon.toon,
        toon.waar,
        versies.versies,
    )
}
