"""The commands that read and change answers without a terminal: zet, lees, status, terug.

None of them asks anything, so a script can do all that a person can.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final

import click

from tailor.cli import antwoorden_words as words
from tailor.cli.boundary import Command, Settings
from tailor.errors import InputError

_PATH: Final = click.Path(path_type=Path)


def _keep_debug(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Remember that a traceback is wanted."""
    ctx.ensure_object(Settings).debug |= wanted


debug = click.option(
    "--debug", is_flag=True, is_eager=True, expose_value=False, callback=_keep_debug, help=words.DEBUG
)
"""The option of every command that shows the technical side of an error."""
antwoorden_bestand = click.argument("bestand", metavar="ANTWOORDEN", type=_PATH)
"""The answers file that a command is about."""
als_json = click.option("--json", "als_json", is_flag=True, help=words.JSON)
"""The option that prints the outcome for other programs."""


def opdracht(name: str, help_text: str, short: str) -> Callable[[Callable[..., None]], click.Command]:
    """Return what makes a function a command about an answers file, with its help."""

    def make(function: Callable[..., None]) -> click.Command:
        make_command = click.command(
            name, cls=Command, help=help_text, short_help=short, options_metavar="[OPTIES]"
        )
        return make_command(debug(function))

    return make


@opdracht("zet", words.ZET, words.SHORT["zet"])
@antwoorden_bestand
@click.argument("wijzigingen", metavar="PAD=WAARDE", nargs=-1)
@click.option("--onbekend", metavar="PAD", multiple=True, help=words.ONBEKEND)
@click.option("--wie", metavar="NAAM", default="", help=words.WIE)
@click.option("--opmerking", metavar="TEKST", default="", help=words.OPMERKING)
@click.option("--verplaats", metavar="PAD PLAATS", type=(str, int), multiple=True, help=words.VERPLAATS)
@click.option("--nieuw", is_flag=True, help=words.NIEUW)
@als_json
def zet(
    bestand: Path,
    wijzigingen: tuple[str, ...],
    onbekend: tuple[str, ...],
    wie: str,
    opmerking: str,
    verplaats: tuple[tuple[str, int], ...],
    nieuw: bool,
    als_json: bool,
) -> None:
    """Change answers, all or none."""
    from tailor.cli import antwoorden_wijzigen as wijzigen

    if (wie or opmerking) and not onbekend:
        raise InputError(**words.STATE_WITHOUT_PATH)
    from tailor.answers.change import lees_pad

    asked = [(lees_pad(pad), value) for pad, value in map(_pair, wijzigingen)]
    asked += [(lees_pad(pad), wijzigen.unknown(wie, opmerking)) for pad in onbekend]
    moves = [(lees_pad(pad), naar) for pad, naar in verplaats]
    if not asked and not moves and not nieuw:
        raise InputError(**words.NOTHING_TO_SET)
    change = wijzigen.start if nieuw else wijzigen.change
    gevolg = change(bestand, lambda answers: wijzigen.applied(answers, asked, moves))
    click.echo(_dumped(gevolg.as_json()) if als_json else words.changed(gevolg))


def _pair(text: str) -> tuple[str, str]:
    """Return the path and the value of ``pad=waarde``.

    Raises:
        InputError: There is no "=" with a path before it.
    """
    pad, sign, value = text.partition("=")
    if not sign or not pad.strip():
        raise InputError(**words.no_pair(text))
    return pad.strip(), value


@opdracht("lees", words.LEES, words.SHORT["lees"])
@antwoorden_bestand
@click.argument("pad", metavar="[PAD]", required=False, default="")
@als_json
def lees(bestand: Path, pad: str, als_json: bool) -> None:
    """Print one answer, a group of them, or all."""
    from tailor.answers import as_data, load
    from tailor.answers.change import lees as read
    from tailor.answers.change import lees_pad
    from tailor.cli import antwoorden_lezen as lezen
    from tailor.path import WHOLE

    answers, path = load(bestand), lees_pad(pad) if pad else WHOLE
    found = read(answers, path) if path else as_data(answers)
    if als_json:
        click.echo(_dumped(found))
    elif lines := lezen.lines(found, path):
        click.echo("\n".join(lines))


@opdracht("status", words.STATUS, words.SHORT["status"])
@antwoorden_bestand
@als_json
def status(bestand: Path, als_json: bool) -> None:
    """Say how far the answers are, and which points are open."""
    from tailor.answers import load
    from tailor.cli import antwoorden_lezen as lezen

    stand = lezen.status(load(bestand))
    click.echo(_dumped(stand.as_json()) if als_json else words.standing(stand))


@opdracht("terug", words.TERUG, words.SHORT["terug"])
@antwoorden_bestand
@click.argument("stappen", metavar="[STAPPEN]", type=click.IntRange(min=1), default=1)
@click.option("--lijst", is_flag=True, help=words.LIJST)
@als_json
def terug(bestand: Path, stappen: int, lijst: bool, als_json: bool) -> None:
    """Put an earlier version of the answers back, or list the versions."""
    from tailor.cli import antwoorden_terug

    if lijst:
        kept = antwoorden_terug.versions(bestand)
        click.echo(_dumped([one.as_json() for one in kept]) if als_json else words.versions(kept))
        return
    antwoorden_terug.back(bestand, stappen)
    click.echo(_dumped({"teruggezet": stappen}) if als_json else words.put_back(stappen))


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2, default=str)


OPDRACHTEN = (zet, lees, status, terug)
"""The commands of this module."""
