"""The commands for what happens to a party after the signing: uittreding, hernoemen, vertegenwoordiger."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tailor.cli.antwoorden import became
from tailor.cli.command import answers_file, as_command, as_json, debug, show
from tailor.cli.partijen import partijen
from tailor.errors import InputError

if TYPE_CHECKING:
    import datetime

    from tailor.answers import Antwoorden

UITTREDING = """Laat een partij uittreden: zij heeft opgezegd, of is uitgesloten.

PARTIJ is de sleutel van de partij. De antwoorden over de partij blijven bewaard. In de volgende tekst staat
zij niet meer.

\b
Voorbeelden:
  tailor uittreding answers/rivierenland.yaml brug --datum 2027-03-01
  tailor uittreding answers/rivierenland.yaml brug --datum vandaag --uitsluiting
"""
HERNOEMEN = """Geef een partij een nieuwe naam. Zij blijft dezelfde partij.

PARTIJ is de sleutel van de partij. De sleutel verandert niet.

\b
Voorbeelden:
  tailor partijen hernoemen answers/rivierenland.yaml brug "Stichting De Oever"
  tailor partijen hernoemen answers/rivierenland.yaml brug "Stichting De Oever" --afkorting Oever
"""
VERTEGENWOORDIGER = """Laat voortaan iemand anders voor een partij tekenen.

PARTIJ is de sleutel van de partij. Het mandaat of de volmacht van wie weggaat, vervalt.

\b
Voorbeelden:
  tailor partijen vertegenwoordiger answers/oost.yaml brug --naam "mevrouw A. Bos" --functie bestuurder
  tailor partijen vertegenwoordiger answers/oost.yaml brug --naam "mevrouw A. Bos" --functie bestuurder
    --in-plaats-van "de heer B. Kok"
"""
NO_DAY = {
    "wat": "Tailor begrijpt de datum niet. Er is niets veranderd.",
    "nu": "Typ een dag, een maand en een jaar. Voorbeeld: 14 maart 2026.",
}
LEFT = """
Wat nu:
  - De partij krijgt vanaf die dag geen toegang meer. Laat de beheerder haar toegang intrekken.
  - Geheimhouding en beveiliging blijven voor haar gelden, ook na haar vertrek.
  - Vertel het de andere partijen.
  - Maak een nieuwe versie van het Protocol. De andere partijen tekenen die opnieuw."""
NEW_VERSION = """
Is het Protocol al getekend? Maak dan een nieuwe versie. Met ‘tailor vergelijk’ ziet u wat er verandert."""
_party = click.argument("party", metavar="PARTIJ")


def day_of(text: str, option: str) -> datetime.date:
    """Return the day that somebody typed behind an option.

    Raises:
        InputError: It is no day.
    """
    import datetime

    from tailor.answers.dates import iso_date, problem_with

    problem = problem_with(text)
    try:
        return datetime.date.fromisoformat(iso_date(text))
    except ValueError as error:
        why = f"{problem[0].upper()}{problem[1:]}." if problem else f"‘{text}’ is geen datum."
        raise InputError(**NO_DAY, waar=f"{option} {text}", waarom=why) from error


@as_command(UITTREDING, "Laat een partij uittreden.")
@answers_file
@_party
@click.option(
    "--datum", "day", metavar="DATUM", required=True, help="Vanaf welke dag de partij niet meer meedoet."
)
@click.option("--uitsluiting", "excluded", is_flag=True, help="De partij is uitgesloten (artikel 29.2).")
@as_json
@debug
def uittreding(file: Path, party: str, day: str, excluded: bool, as_json: bool) -> None:
    """Let a party leave."""
    from tailor.answers.acts import left
    from tailor.answers.questions.partijdelen import WijzeVanVertrek

    how = WijzeVanVertrek.UITSLUITING if excluded else WijzeVanVertrek.OPZEGGING
    since = day_of(day, "--datum")
    _tell(file, lambda answers: left(answers, party, since, how), as_json, LEFT)
    from tailor.dossier.leaving import make_leaving_letter

    folder = make_leaving_letter(file, party)
    click.echo(f"  - Stuur de brief. Die staat in {folder}.", err=as_json)


@as_command(HERNOEMEN, "Geef een partij een nieuwe naam.")
@answers_file
@_party
@click.argument("naam", metavar="NAAM")
@click.option("--afkorting", "short", metavar="AFKORTING", help="De nieuwe afkorting; leeg haalt haar weg.")
@as_json
@debug
def hernoemen(file: Path, party: str, naam: str, short: str | None, as_json: bool) -> None:
    """Give a party another name."""
    from tailor.answers.acts import renamed

    _tell(file, lambda answers: renamed(answers, party, naam, short), as_json, NEW_VERSION)


@as_command(VERTEGENWOORDIGER, "Laat iemand anders voor een partij tekenen.")
@answers_file
@_party
@click.option("--naam", metavar="NAAM", required=True, help="Wie voortaan tekent.")
@click.option("--functie", metavar="FUNCTIE", required=True, help="De functie van die persoon.")
@click.option("--in-plaats-van", "instead", metavar="NAAM", help="Wie weggaat, als er meer mensen tekenen.")
@as_json
@debug
def vertegenwoordiger(
    file: Path, party: str, naam: str, functie: str, instead: str | None, as_json: bool
) -> None:
    """Let somebody else represent a party."""
    from tailor.answers.acts import represented
    from tailor.answers.questions.vertegenwoordigers import Vertegenwoordiger

    person = Vertegenwoordiger(naam=naam, functie=functie)
    _tell(file, lambda answers: represented(answers, party, person, instead), as_json, NEW_VERSION)


def _tell(file: Path, do: Callable[[Antwoorden], Antwoorden], as_json: bool, what_now: str) -> None:
    """Let it happen, and print what came of it and what there is to do."""
    from tailor.interview.by_path import act
    from tailor.interview.caused import changed_by

    outcome = act(file, do)
    found = changed_by(outcome.before, outcome.after)
    lines = [*became(outcome), *found.lines(said=outcome.remarks)]
    if outcome.after != outcome.before:
        lines.append(what_now)
    show(as_json, {**outcome.as_json(), **found.as_json()}, "\n".join(lines))


for _command in (hernoemen, vertegenwoordiger):
    partijen.add_command(_command)
# The commands of this module.
COMMANDS = (uittreding,)
