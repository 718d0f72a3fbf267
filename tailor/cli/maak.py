"""The commands that make documents: ``maak``, ``voorbeeld``, ``vergelijk``; how they look: ``huisstijl``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tailor.cli.command import PATH, Decorator, Function, als_json, debug, groep, opdracht, show, target

if TYPE_CHECKING:
    from tailor.check import Finding
    from tailor.dossier import Resultaat, Vergeleken

# The names of ``Editie``, which is heavy to import; a test holds them equal.
EDITIES = ("concept", "toelichting", "definitief")

MAAK = """Maak het protocol en de bijlagen uit een bestand met antwoorden.

ANTWOORDEN is het bestand van een huis, bijvoorbeeld answers/rivierenland.yaml.

\b
Voorbeelden:
  tailor maak answers/rivierenland.yaml
  tailor maak answers/rivierenland.yaml --editie toelichting
  tailor maak answers/rivierenland.yaml --uit protocol
  tailor maak answers/rivierenland.yaml --huisstijl huisstijl
  tailor maak answers/rivierenland.yaml --html --json
"""

VOORBEELD = """Maak de documenten van een verzonnen huis, om te zien wat tailor doet.

\b
Voorbeelden:
  tailor voorbeeld
  tailor voorbeeld --editie definitief --uit proef
"""

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

HUISSTIJL = """Maak de documenten in de huisstijl van uw huis.

\b
Voorbeeld:
  tailor huisstijl uitpakken
  (wijzig huisstijl.docx in Word en huisstijl.yaml in een teksteditor)
  tailor maak answers/rivierenland.yaml --huisstijl huisstijl
"""

UITPAKKEN = """Schrijf twee bestanden om mee te beginnen.

huisstijl.docx is voor Word en huisstijl.yaml voor de pdf.

Bestanden die er al staan, worden niet overschreven.

\b
Voorbeelden:
  tailor huisstijl uitpakken
  tailor huisstijl uitpakken --uit answers/huisstijl
"""

PDF_UIT_WORD = """Laat LibreOffice de pdf’s maken uit de Word-bestanden, zodat ze dezelfde opmaak hebben.
LibreOffice moet op de computer staan. De pdf’s zijn dan niet elke keer tot op de byte gelijk."""
HTML = "Maak de documenten ook als HTML, om ze in een browser te lezen."
EDITIE = """concept (standaard): wat nog open is, staat er als gat in. toelichting: met de uitleg van het
model erbij. definitief: om te tekenen; kan alleen als er niets meer openstaat."""
EDITIE_VERGELIJK = """De editie die wordt vergeleken: concept (standaard), toelichting (met de uitleg van
het model) of definitief (kan alleen als er niets meer openstaat)."""
# The house style of the documents.
_house_style = click.option(
    "--huisstijl",
    metavar="BESTAND",
    type=PATH,
    help="""De huisstijl: een Word-bestand, of een map met huisstijl.docx, huisstijl.yaml of beide. Gaat
voor het antwoord document.huisstijl. Begin met ‘tailor huisstijl uitpakken’.""",
)


def _edition(help_text: str) -> Decorator:
    """Return the option that chooses an edition, with what a command says of it."""
    return click.option("--editie", type=click.Choice(EDITIES), default="concept", help=help_text)


def _making(command: Function) -> Function:
    """Add the options of a command that makes documents."""
    for option in (
        debug,
        als_json,
        click.option("--pdf-uit-word", is_flag=True, help=PDF_UIT_WORD),
        click.option("--html", is_flag=True, help=HTML),
        _house_style,
        _edition(EDITIE),
        target("MAP", "De map voor de documenten. Standaard: output/HUIS/VERSIE/EDITIE."),
    ):
        command = option(command)
    return command


@opdracht(MAAK, "Maak de documenten van een huis.")
@click.argument("antwoorden", metavar="ANTWOORDEN", type=PATH)
@_making
def maak(antwoorden: Path, **asked: Any) -> None:
    """Make the dossier of a house."""
    _make(antwoorden, **asked)


@opdracht(VOORBEELD, "Maak de documenten van een verzonnen huis.")
@_making
def voorbeeld(**asked: Any) -> None:
    """Make the dossier of the example that travels with the package."""
    from tailor import data

    _make(data.voorbeeld(), **asked)


@opdracht(VERGELIJK, "Toon wat er is gewijzigd.")
@debug
@click.argument("antwoorden", metavar="ANTWOORDEN", type=PATH)
@click.argument("nieuw", metavar="[NIEUW]", type=PATH, required=False)
@target("MAP", "De map voor de bestanden. Standaard: output/HUIS/VERSIE/EDITIE-vergelijking-…")
@_edition(EDITIE_VERGELIJK)
@_house_style
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


@groep(HUISSTIJL, "Gebruik de huisstijl van uw huis.")
@debug
def huisstijl() -> None:
    """Hold the commands about the house style together."""


@opdracht(UITPAKKEN, "Schrijf de bestanden om mee te beginnen.")
@target("MAP", "De map voor de twee bestanden. Standaard: huisstijl.", "huisstijl")
@debug
def uitpakken(uit: Path) -> None:
    """Write the two files to start a house style from."""
    from tailor.dossier import huisstijl as stijl

    click.echo(_unpacked(*stijl.uitpakken(uit)))


def _make(antwoorden: Path, uit: Path | None, editie: str, als_json: bool, **wishes: Any) -> None:
    """Make a dossier and say what was made; ``wishes`` are the options that are wishes of the dossier."""
    from tailor import dossier
    from tailor.assemble.document import Editie

    made = dossier.maak(antwoorden, uit, Editie(editie), dossier.Wensen(**wishes))
    versie = f"versie {made.manifest.versie}" if made.manifest.versie else "zonder versie"
    report(made, f"Klaar: het privacyprotocol van {house(made)}, {versie}.", (), als_json)


def house(made: Resultaat) -> str:
    """Return the name of the house of a dossier; one without a name is called so."""
    return made.manifest.huis or "een huis zonder naam"


def report(made: Resultaat, done: str, counts: Iterable[str], als_json: bool, **more: object) -> None:
    """Say what was made and where, and on stderr what is open and what to know; as data all of it at once.

    Args:
        made: What was made.
        done: The first line: what it is, and of which house.
        counts: Lines about what stands in it.
        als_json: Whether to print data for other programs.
        more: What the data holds beside the manifest, the directory and the points.
    """
    place = (f"Map: {made.map}", *(f"  {one.bestand}" for one in made.manifest.documenten))
    show(als_json, _data(made) | more, "\n".join((done, f"Editie: {made.manifest.editie}.", *counts, *place)))
    if not als_json:
        notes = (f"Let op: {point}" for point in made.aandachtspunten)
        click.echo("\n".join((*_still_open(made.open_punten), *notes)), err=True)


def _counts(made: Vergeleken) -> list[str]:
    """Return how many changes each author made, and that there are none when there are none."""
    lines = [
        f"{auteur}: {count} {'wijziging' if count == 1 else 'wijzigingen'}."
        for auteur, count in made.aantallen.items()
    ]
    return lines if any(made.aantallen.values()) else [*lines, "De twee teksten zijn gelijk."]


def _data(made: Resultaat) -> dict[str, object]:
    return made.manifest.as_json() | {
        "map": str(made.map),
        "open_punten": [one.as_json() for one in made.open_punten],
        "aandachtspunten": [one.as_json() for one in made.aandachtspunten],
    }


def _still_open(points: Sequence[Finding]) -> Iterator[str]:
    """Yield how many points are open, and which."""
    if not points:
        yield "Er staat niets meer open."
        return
    yield "Er staat nog 1 punt open:" if len(points) == 1 else f"Er staan nog {len(points)} punten open:"
    yield from (f"  - {point}" for point in points)


def _unpacked(word: Path, yaml: Path) -> str:
    """Return which files were written, and what to do with them."""
    return "\n".join(
        (
            f"Klaar: {word} en {yaml}.",
            "Wijzig het eerste bestand in Word: logo, kop- en voettekst, stijlen.",
            "Laat de plaatsen met dubbele accolades staan: daar komt de tekst.",
            "Wijzig het tweede in een teksteditor: logo, kleuren, lettertype en voettekst van de pdf.",
            f"Gebruik ze daarna zo: tailor maak ANTWOORDEN --huisstijl {word.parent}",
        )
    )


huisstijl.add_command(uitpakken)
# The commands of this module.
OPDRACHTEN = (maak, voorbeeld, vergelijk, huisstijl)
