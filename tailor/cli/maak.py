"""The commands that make documents, ``maak`` and ``voorbeeld``, and ``huisstijl`` for how they look."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tailor.cli import options
from tailor.cli.options import PATH, als_json, debug, groep, opdracht, show

if TYPE_CHECKING:
    from tailor.check import Finding
    from tailor.dossier import Resultaat

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
EDITIE = """concept (standaard): wat nog open is, staat er als gat in. toelichting: met de uitleg van het
model erbij. definitief: om te tekenen; kan alleen als er niets meer openstaat."""


def _making(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of a command that makes documents."""
    for option in (
        debug,
        als_json,
        click.option("--pdf-uit-word", is_flag=True, help=PDF_UIT_WORD),
        click.option(
            "--html", is_flag=True, help="Maak de documenten ook als HTML, om ze in een browser te lezen."
        ),
        options.huisstijl,
        options.editie(EDITIE),
        click.option(
            "--uit",
            metavar="MAP",
            type=PATH,
            help="De map voor de documenten. Standaard: output/HUIS/VERSIE/EDITIE.",
        ),
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


@groep(HUISSTIJL, "Gebruik de huisstijl van uw huis.")
@debug
def huisstijl() -> None:
    """Hold the commands about the house style together."""


@opdracht(UITPAKKEN, "Schrijf de bestanden om mee te beginnen.")
@click.option(
    "--uit",
    metavar="MAP",
    type=PATH,
    default=Path("huisstijl"),
    help="De map voor de twee bestanden. Standaard: huisstijl.",
)
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
OPDRACHTEN = (maak, voorbeeld, huisstijl)
