"""The command ``vergelijk``: a redline of a house against the model, or of two texts of a house."""

from __future__ import annotations

from pathlib import Path

import click

from tailor.cli import vergelijk_words, words
from tailor.cli.antwoorden import als_json, opdracht
from tailor.cli.commands import EDITIES

_PATH = click.Path(path_type=Path)


@opdracht("vergelijk", vergelijk_words.VERGELIJK, vergelijk_words.SHORT)
@click.argument("antwoorden", metavar="ANTWOORDEN", type=_PATH)
@click.argument("nieuw", metavar="[NIEUW]", type=_PATH, required=False)
@click.option("--uit", metavar="MAP", type=_PATH, help=vergelijk_words.UIT)
@click.option("--editie", type=click.Choice(EDITIES), default="concept", help=vergelijk_words.EDITIE)
@click.option("--huisstijl", metavar="BESTAND", type=_PATH, help=words.HUISSTIJL)
@als_json
def vergelijk(
    antwoorden: Path,
    nieuw: Path | None,
    uit: Path | None,
    editie: str,
    huisstijl: Path | None,
    als_json: bool,
) -> None:
    """Make a comparison and say what was made."""
    from tailor import dossier
    from tailor.assemble.document import Editie

    found = dossier.vergelijk(antwoorden, nieuw, uit, Editie(editie), huisstijl)
    if als_json:
        click.echo(vergelijk_words.as_json(found))
        return
    click.echo(vergelijk_words.compared(found))
    click.echo(words.still_open(found), err=True)
    if notes := words.to_know(found):
        click.echo(notes, err=True)
