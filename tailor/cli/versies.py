"""The commands ``uitgeven`` and ``versies``: a version is given to others, and which versions there are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tailor.cli.command import answers_file, as_command, as_json, debug, show, terminal_width
from tailor.shell import to_type

if TYPE_CHECKING:
    from tailor.dossier.issue import MadeIssue
    from tailor.dossier.versions import HouseVersion, HouseVersions

UITGEVEN = """Leg vast dat u de versie om te tekenen aan anderen geeft.

Doe dit voordat u het Protocol rondstuurt om te tekenen. Tailor neemt de documenten uit
output/HUIS/VERSIE/definitief. Staan ze er nog niet, dan maakt tailor ze eerst. Daarna verandert tailor deze
documenten niet meer. Wilt u later iets wijzigen, dan geeft u uw tekst eerst een nieuw nummer.

Tailor bewaart een kopie van uw antwoorden en schrijft op welke versie u hiervoor uitgaf.

De afsluitcode is 1 als iets het tekenen tegenhoudt, of als iemand de documenten heeft gewijzigd.

\b
Voorbeelden:
  tailor uitgeven answers/rivierenland.yaml
  tailor uitgeven answers/rivierenland.yaml --json
"""

VERSIES = """Toon de versies van een huis, en welke de nieuwste is die u uitgaf.

U ziet van elke versie hoever die is, de datum, de voorganger en het aantal toetredingspakketten. Tailor kijkt
ook of alles wat u uitgaf nog hetzelfde is.

De afsluitcode is 1 als een uitgegeven bestand is gewijzigd of ontbreekt.

\b
Voorbeelden:
  tailor versies answers/rivierenland.yaml
  tailor versies answers/rivierenland.yaml --json
"""


@as_command(UITGEVEN, "Geef de versie om te tekenen uit.")
@debug
@answers_file
@as_json
def uitgeven(file: Path, as_json: bool) -> None:
    """Issue the version to sign and say what came of it."""
    from tailor.dossier import issue

    made = issue.issue(file)
    data = made.issued.as_json() | {
        "map": str(made.issued.dossier),
        "sha256": made.issued.sha256,
        "nieuw": made.is_new,
        "nieuwste": made.is_newest,
    }
    show(as_json, data, "\n".join(_issued(made)))
    if not as_json:
        click.echo("\n".join(_told(made, file)), err=True)


@as_command(VERSIES, "Toon de versies van een huis.")
@debug
@answers_file
@as_json
@click.pass_context
def versies(ctx: click.Context, file: Path, as_json: bool) -> None:
    """Say which versions of a house there are, and whether what was issued is whole."""
    from tailor.dossier import versions

    found = versions.versions(file)
    data = {"huis": found.huis, "versies": [one.as_json() for one in found.versions]}
    show(as_json, data, "\n".join(_listed(found)))
    ctx.exit(0 if found.is_whole else 1)


# What the command line has of this.
COMMANDS = (uitgeven, versies)


def _issued(made: MadeIssue) -> Iterator[str]:
    """Yield what was issued and where it stands."""
    from tailor.dossier.issued import ANSWERS
    from tailor.dossier.manifest import RECORD
    from tailor.grammar import date

    one = made.issued
    which = f"versie {one.versie} van {date(one.date)}"
    if made.is_new:
        yield f"Uitgegeven: het privacyprotocol van {one.huis}, {which}."
    else:
        yield f"Al eerder uitgegeven: het privacyprotocol van {one.huis}, {which}. Er is niets veranderd."
    yield f"Voorganger: versie {one.predecessor.versie}." if one.predecessor else "Voorganger: geen."
    yield f"Map: {one.dossier}"
    yield from (f"  {file.bestand.rpartition('/')[2]}" for file in one.documents)
    yield f"Ernaast: {RECORD} en {ANSWERS}."


def _told(made: MadeIssue, file: Path) -> Iterator[str]:
    """Yield what the house should know from now on."""
    from tailor.grammar import date

    if not made.is_newest:
        newest = f"versie {made.newest.versie} van {date(made.newest.date)}"
        yield f"Let op: {newest} is nieuwer en is al uitgegeven. Die blijft de nieuwste."
    yield "Tailor verandert deze documenten niet meer. Bewaar ook een kopie van de hele map."
    yield "Wilt u iets wijzigen? Geef uw tekst dan eerst een nieuw nummer en een nieuwe datum:"
    yield f"  {to_type('zet', file, 'document.versie=NUMMER', 'document.datum=DATUM')}"


def _listed(found: HouseVersions) -> Iterator[str]:
    """Yield the versions of a house, a few lines each."""
    from tailor.check.telling import folded

    width = terminal_width()
    huis = found.huis or "een huis zonder naam"
    if not found.versions:
        yield from folded(f"Van {huis} staat nog geen versie in output. Maak eerst een concept.", width)
        return
    yield from folded(f"Versies van {huis}: {len(found.versions)}.", width)
    for one in found.versions:
        yield ""
        yield from folded(f"{one.called}: {one.in_words}", width)
        for line in _facts(one):
            yield from folded(f"  {line}", width, "    ")


def _facts(one: HouseVersion) -> Iterator[str]:
    """Yield the lines about a version."""
    from tailor.dossier.issued import told

    yield from (f"{name}: {words}" for name, words in one.facts.items())
    yield f"Map: {one.folder}"
    if one.damage:
        yield "Niet meer zoals het is uitgegeven:"
        yield from (f"- {line}" for line in told(one.damage))
