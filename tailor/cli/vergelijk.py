"""The command ``vergelijk``: a redline of a house against the model, or of two texts of a house."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tailor.cli import options
from tailor.cli.maak import house, report
from tailor.cli.options import PATH, als_json, debug, opdracht

if TYPE_CHECKING:
    from tailor.dossier import Vergeleken

VERGELIJK = """Laat woord voor woord zien wat er is gewijzigd, in Word, in PDF en in HTML.

Met één bestand vergelijkt u uw tekst met het landelijke model. Met twee bestanden vergelijkt u twee versies
van uw tekst: eerst de oude, dan de nieuwe. U leest dan ook wat de wijzigingen vragen volgens artikel 27.

Een eerdere versie die tailor bewaarde, schrijft u met @ en het aantal stappen terug: huis.yaml@2. Welke
versies er zijn, ziet u met ‘tailor terug huis.yaml --lijst’.

In Word zijn het bijgehouden wijzigingen, met een auteur per soort en een opmerking met de reden.

\b
Voorbeelden:
  tailor vergelijk answers/rivierenland.yaml
  tailor vergelijk answers/rivierenland.yaml --editie definitief
  tailor vergelijk answers/rivierenland-2025.yaml answers/rivierenland.yaml
  tailor vergelijk answers/rivierenland.yaml@1 answers/rivierenland.yaml --uit verschil
"""

EDITIE = """De editie die wordt vergeleken: concept (standaard), toelichting (met de uitleg van het model) of
definitief (kan alleen als er niets meer openstaat)."""


@opdracht(VERGELIJK, "Toon wat er is gewijzigd.")
@debug
@click.argument("antwoorden", metavar="ANTWOORDEN", type=PATH)
@click.argument("nieuw", metavar="[NIEUW]", type=PATH, required=False)
@click.option(
    "--uit",
    metavar="MAP",
    type=PATH,
    help="De map voor de bestanden. Standaard: output/HUIS/VERSIE/EDITIE-vergelijking-…",
)
@options.editie(EDITIE)
@options.huisstijl
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

    made = dossier.vergelijk(antwoorden, nieuw, uit, Editie(editie), huisstijl)
    done = f"Klaar: {made.onderwerp[:1].lower()}{made.onderwerp[1:]}, van {house(made)}."
    more = {"onderwerp": made.onderwerp, "wijzigingen": dict(made.aantallen)}
    report(made, done, _counts(made), als_json, **more)


def _counts(made: Vergeleken) -> list[str]:
    """Return how many changes each author made, and that there are none when there are none."""
    lines = [
        f"{auteur}: {count} {'wijziging' if count == 1 else 'wijzigingen'}."
        for auteur, count in made.aantallen.items()
    ]
    return lines if any(made.aantallen.values()) else [*lines, "De twee teksten zijn gelijk."]
