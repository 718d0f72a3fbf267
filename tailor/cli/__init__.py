"""The command line: reads what is asked, calls the dossier, says in Dutch what came of it."""

from typing import NoReturn

from tailor.cli import antwoorden, partijen, toon, vergelijk, vragen
from tailor.cli.commands import cli

__all__ = ["cli", "main"]

for command in (
    *antwoorden.OPDRACHTEN,
    *toon.OPDRACHTEN,
    partijen.partijen,
    vergelijk.vergelijk,
    vragen.vragen,
):
    cli.add_command(command)


def main() -> NoReturn:
    """Run ``tailor`` with the arguments of the process and leave with its exit code."""
    cli.main(prog_name="tailor")
