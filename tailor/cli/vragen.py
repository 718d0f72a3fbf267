"""The command ``tailor vragen``: the questionnaire in the terminal."""

import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tailor.cli.command import PATH, as_command
from tailor.errors import InputError
from tailor.shell import to_type

if TYPE_CHECKING:
    from tailor.terminal.screen import Screen

HELP = """Stel de vragen voor het protocol van een huis, en bewaar elk antwoord meteen.

ANTWOORDEN is het bestand van een huis. Zonder bestand begint u met een nieuw huis. Met een bestand gaat u
verder bij de laatste vraag. Stoppen kan altijd, ook met Ctrl-C.

\b
Voorbeelden:
  tailor vragen
  tailor vragen answers/rivierenland.yaml
  tailor vragen answers/rivierenland.yaml --eenvoudig
"""
NO_TERMINAL = {
    "wat": "Hier is geen terminal om vragen in te stellen.",
    "waar": "tailor vragen",
    "waarom": "De invoer of de uitvoer is een bestand of een ander programma.",
    "nu": "Start de opdracht in een terminal, of gebruik --eenvoudig.",
}


@as_command(HELP, "Vul de antwoorden van een huis in, vraag voor vraag.")
@click.argument("antwoorden", metavar="[ANTWOORDEN]", type=PATH, required=False)
@click.option(
    "--eenvoudig", "plain", is_flag=True, help="Gewone regels en genummerde keuzes, voor een schermlezer."
)
def vragen(antwoorden: Path | None, plain: bool) -> None:
    """Ask the questions of a house."""
    opened = open_screen(plain)
    from tailor.interview.route import BEGIN
    from tailor.path import WHOLE
    from tailor.terminal.new_house import house_of
    from tailor.terminal.screen import STOP_WISH, Stop
    from tailor.terminal.sitting import hold_sitting

    path, is_saved = antwoorden, True
    with STOP_WISH.watched():
        with contextlib.suppress(Stop, KeyboardInterrupt), opened as screen:
            begin = WHOLE
            if path is None:
                path, is_new = house_of(screen)
                begin = BEGIN if is_new else WHOLE
            is_saved = hold_sitting(screen, path, begin)
        with contextlib.suppress(OSError):
            click.echo(_goodbye(path, is_saved))


def open_screen(plain: bool) -> "contextlib.AbstractContextManager[Screen]":
    """Return the screen that was asked for, with the keyboard it holds while it is used.

    Raises:
        InputError: There is no terminal to ask questions in.
    """
    if plain:
        from tailor.terminal.plain import PlainLines

        return contextlib.nullcontext(PlainLines())
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise InputError(**NO_TERMINAL)
    from tailor.terminal.console import open_terminal

    return open_terminal()


def _goodbye(path: Path | None, is_saved: bool) -> str:
    """Return the last words: what is saved, and how to go on.

    The command stands on a line of its own, which nothing of ours breaks: it can be copied whole.
    """
    if path is None:
        return f"Gestopt. Er is nog niets bewaard. Begin opnieuw met:\n{to_type('vragen')}"
    wat = f"Al uw antwoorden zijn bewaard in {path}."
    if not is_saved:
        wat = f"Uw laatste antwoord is niet bewaard; wat ervoor kwam staat in {path}."
    return f"Gestopt. {wat}\nGa verder met:\n{to_type('vragen', path)}"


def goodbye(path: Path, command: str) -> str:
    """Return the last words of another command that asks: all is saved, and how to go on."""
    saved = f"Gestopt. Al uw antwoorden zijn bewaard in {path}."
    return f"{saved}\nGa verder met:\n{to_type(command, path)}"


# The commands of this module.
COMMANDS = (vragen,)
