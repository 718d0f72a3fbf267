"""The commands ``controleer``, ``aanvaard``, ``getoetst``: what the rules find, and what a lawyer says."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tailor.cli.command import (
    answers_file,
    as_command,
    as_json,
    debug,
    show,
    target,
    terminal_width,
)

if TYPE_CHECKING:
    from tailor.check import Finding
    from tailor.dossier import MadeDossier
    from tailor.interview.judgement import Report

CONTROLEER = """Laat zien wat een jurist zou opmerken: wat ontbreekt, wat botst en wat verouderd is.

Bij elke bevinding staat waar die over gaat, waarom het ertoe doet en wat u kunt doen. Wat blokkeert, moet
zijn opgelost of aanvaard voordat iemand tekent.

Met --rapport maakt tailor het controlerapport voor een jurist, in Word en als pdf, met de bevindingen per
artikel. Ernaast staan dezelfde gegevens als JSON.

De afsluitcode is 1 als er iets blokkeert; met --streng ook als er iets is om op te letten.

\b
Voorbeelden:
  tailor controleer answers/rivierenland.yaml
  tailor controleer answers/rivierenland.yaml --streng
  tailor controleer answers/rivierenland.yaml --json
  tailor controleer answers/rivierenland.yaml --rapport
"""

AANVAARD = """Leg vast dat een jurist een bevinding aanvaardt, met de reden.

REGEL is de naam achter de bevinding van ‘tailor controleer’. De aanvaarding staat in de verantwoording. Die
vervalt als het antwoord of de tekst verandert. Wat ontbreekt, kan niemand aanvaarden.

\b
Voorbeelden:
  tailor aanvaard answers/rivierenland.yaml partijen-convenant --door "mr. A. Bos" \\
    --functie "jurist gemeente Alderbroek" --datum 2026-11-04 --reden "Woonstad treedt later toe."
  tailor aanvaard answers/rivierenland.yaml verouderde-verwijzing --bij 28.2 --door ...
  tailor aanvaard answers/rivierenland.yaml partijen-convenant --intrekken
  tailor aanvaard answers/rivierenland.yaml verouderde-verwijzing --bij 28.2 --intrekken
"""

GETOETST = """Leg vast dat een jurist de aanpassingen aan de WGS heeft gelezen.

Onder de WGS kan een versie om te tekenen pas nadat een jurist de overgenomen aanpassingen heeft gelezen.
Tailor legt vast welke dat waren. Verandert er daarna een, of kiest u andere, dan vervalt dit en moet een
jurist opnieuw lezen. De naam staat in de verantwoording.

\b
Voorbeelden:
  tailor getoetst answers/rivierenland.yaml --door "mr. A. Bos" \\
    --functie "privacyjurist gemeente Alderbroek" --datum 2026-11-04
  tailor getoetst answers/rivierenland.yaml --intrekken
"""


@as_command(CONTROLEER, "Controleer de antwoorden en de tekst.")
@debug
@answers_file
@click.option("--streng", "strict", is_flag=True, help="Geef ook code 1 als er iets is om op te letten.")
@click.option("--rapport", "report", is_flag=True, help="Maak het controlerapport, voor een jurist.")
@target("MAP", "De map voor het rapport; hoort bij --rapport. Standaard: output/HUIS/VERSIE/controle.")
@as_json
@click.pass_context
def controleer(
    ctx: click.Context, file: Path, strict: bool, report: bool, out: Path | None, as_json: bool
) -> None:
    """Say what the rules find, or make the report of it."""
    from tailor.interview import judgement

    if out and not report:
        raise click.UsageError("--uit hoort bij --rapport.")
    made = _made(file, out) if report else None
    found = judgement.of_report(file, made) if made else judgement.report(file)
    data = found.as_json() | (_files(made) if made else {})
    lines = (*_short(found), *_places(made)) if made else _report(found)
    show(as_json, data, "\n".join(lines))
    ctx.exit(1 if found.blocks(strict=strict) else 0)


def _made(file: Path, out: Path | None) -> MadeDossier:
    from tailor import dossier

    return dossier.make_report(file, out)


def _files(made: MadeDossier) -> dict[str, object]:
    return {"map": str(made.folder), "documenten": made.manifest.as_json()["documenten"]}


def _places(made: MadeDossier) -> Iterator[str]:
    """Yield where the report stands."""
    yield f"Map: {made.folder}"
    yield from (f"  {one.bestand}" for one in made.manifest.documenten)


@as_command(AANVAARD, "Leg vast dat een jurist een bevinding aanvaardt.")
@debug
@answers_file
@click.argument("rule", metavar="REGEL")
@click.option("--bij", "place", metavar="PLAATS", default="", help="Alleen deze bepaling of dit antwoord.")
@click.option("--door", "door", metavar="NAAM", default="", help="Wie de bevinding aanvaardt.")
@click.option("--functie", metavar="FUNCTIE", default="", help="De functie van die persoon.")
@click.option("--datum", "day", metavar="DATUM", default="", help="De dag. Voorbeeld: 2026-11-04 of vandaag.")
@click.option("--reden", metavar="TEKST", default="", help="Waarom de bevinding is aanvaard.")
@click.option("--intrekken", "withdrawn", is_flag=True, help="Haal de aanvaarding weg; met --bij één.")
def aanvaard(file: Path, rule: str, place: str, day: str, withdrawn: bool, **said: str) -> None:
    """Accept what a rule found, or take that back."""
    from tailor.interview import judgement

    if withdrawn:
        count = judgement.withdraw(file, rule, place)
        click.echo(f"Ingetrokken: {_counted(count)} van ‘{rule}’.")
        return
    asked = judgement.Acceptance(rule, place, datum=_day(day), **_all_given(said))
    accepted = judgement.accept(file, asked)
    click.echo(
        "\n".join((f"Aanvaard: {_counted(len(accepted))}.", *(f"  - {line}" for line in _in_short(accepted))))
    )


@as_command(GETOETST, "Leg vast dat een jurist de aanpassingen aan de WGS las.")
@debug
@answers_file
@click.option("--door", "door", metavar="NAAM", default="", help="Wie de aanpassingen heeft gelezen.")
@click.option("--functie", metavar="FUNCTIE", default="", help="De functie van die persoon.")
@click.option("--datum", "day", metavar="DATUM", default="", help="De dag. Voorbeeld: 2026-11-04 of vandaag.")
@click.option("--intrekken", "withdrawn", is_flag=True, help="Haal weg dat iemand ze heeft gelezen.")
def getoetst(file: Path, day: str, withdrawn: bool, **said: str) -> None:
    """Record that a lawyer has read the adaptations, or take that back."""
    from tailor.interview import readers

    if withdrawn:
        recorded, first = readers.withdraw(file), "Ingetrokken: niemand heeft de aanpassingen gelezen."
    else:
        given = _all_given({**said, "datum": day})
        who = {"naam": given["door"], "functie": given["functie"], "datum": _day(given["datum"])}
        recorded = readers.record(file, who)
        first = f"Vastgelegd: gelezen door {given['door']}, {given['functie']}. {recorded.what}"
    click.echo("\n".join((first, *recorded.changed.lines())))


# What the command line has of this.
COMMANDS = (controleer, aanvaard, getoetst)


def _all_given(said: dict[str, str]) -> dict[str, str]:
    """Return the words that an acceptance needs; refuse it when one of them is missing."""
    if missing := [f"--{name}" for name, text in said.items() if not text.strip()]:
        raise click.UsageError(f"Ook nodig: {', '.join(missing)}.")
    return {name: text.strip() for name, text in said.items()}


def _day(text: str) -> datetime.date:
    from tailor.answers.dates import iso_date

    try:
        return datetime.date.fromisoformat(iso_date(text))
    except ValueError:
        raise click.UsageError("Dit is geen datum. Voorbeeld: --datum 2026-11-04.") from None


def _counted(count: int) -> str:
    return "1 bevinding" if count == 1 else f"{count} bevindingen"


def _in_short(found: Sequence[Finding]) -> Iterator[str]:
    """Yield findings in a line each, without what is to be done: that is done."""
    from tailor.check import telling
    from tailor.grammar import capital

    for told in telling.together(found):
        yield from (f"{capital(place)}: {message}" for place, message in told.full)


def _report(report: Report) -> Iterator[str]:
    """Yield the lines of what was found: the verdict first, then the groups, then how old the rules are."""
    from tailor.check import RULES, telling
    from tailor.grammar import date

    width = terminal_width()
    yield from _short(report)
    for group in telling.groups(report.findings):
        yield ""
        yield from telling.as_text(group, width)
    yield ""
    yield from telling.folded(
        f"{len(RULES)} regels, geraadpleegd {date(report.consulted)}. Een jurist beslist; tailor wijst aan.",
        width,
    )


def _short(report: Report) -> Iterator[str]:
    """Yield how many findings there are, and how many of each weight."""
    from tailor.check import telling

    width = terminal_width()
    house = report.huis or "een huis zonder naam"
    yield from telling.folded(f"Controle van {house}: {telling.verdict(report.findings)}", width)
    if tally := telling.tally(report.findings):
        yield from telling.folded(tally, width)
