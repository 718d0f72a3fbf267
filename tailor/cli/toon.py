"""The commands ``toon`` and ``waar``: a clause with where its words come from, and where an answer lands."""

from __future__ import annotations

import json
from pathlib import Path

import click

from tailor.cli import toon_words as words
from tailor.cli.antwoorden import als_json, antwoorden_bestand, opdracht


@opdracht("toon", words.TOON, words.SHORT["toon"])
@antwoorden_bestand
@click.argument("citatie", metavar="BEPALING")
@als_json
def toon(bestand: Path, citatie: str, als_json: bool) -> None:
    """Show a clause."""
    from tailor.cli import toon_lezen as lezen

    shown = lezen.clause(bestand, citatie)
    click.echo(_dumped(shown.as_json()) if als_json else words.clause(shown))


@opdracht("waar", words.WAAR, words.SHORT["waar"])
@antwoorden_bestand
@click.argument("pad", metavar="PAD")
@als_json
def waar(bestand: Path, pad: str, als_json: bool) -> None:
    """Show where an answer lands."""
    from tailor.cli import toon_lezen as lezen

    shown = lezen.places(bestand, pad)
    click.echo(_dumped(shown.as_json()) if als_json else words.places(shown))


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)


OPDRACHTEN = (toon, waar)
"""The commands of this module."""
