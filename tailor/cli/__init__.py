"""The command line: reads what is asked, calls the dossier, says in Dutch what came of it."""

import gc
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


_OBJECTS_BETWEEN = 500_000
"""So many new objects between two searches for garbage; at Python's own 700 a run makes two hundred."""


def main() -> NoReturn:
    """Run ``tailor`` with the arguments of the process and leave with its exit code.

    Only here, where the process is ours: who uses the package keeps the collector as it is.
    """
    gc.set_threshold(_OBJECTS_BETWEEN)
    cli.main(prog_name="tailor")
