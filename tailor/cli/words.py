"""The help texts and the reports of the command line, in Dutch.

A line with only a backspace tells click to leave the lines below it as they stand.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tailor.dossier import Resultaat

TAILOR = """Maak een privacyprotocol voor een zorg- en veiligheidshuis, in Word en in PDF.

\b
Voorbeelden:
  tailor voorbeeld
  tailor maak answers/rivierenland.yaml
  tailor maak answers/rivierenland.yaml --editie definitief

\b
Afsluitcodes:
  0  klaar
  1  er staan nog punten open; de definitieve versie is niet gemaakt
  2  de antwoorden of de opdracht kloppen niet
  3  tailor keurt zijn eigen werk af; er is niets veranderd
"""

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

SCHEMA = """Toon de vorm van een bestand met antwoorden, als JSON Schema.

\b
Voorbeeld:
  tailor schema > antwoorden.schema.json
"""

HUISSTIJL_GROEP = """Maak de documenten in de huisstijl van uw huis.

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

SHORT = {
    "huisstijl": "Gebruik de huisstijl van uw huis.",
    "uitpakken": "Schrijf de bestanden om mee te beginnen.",
    "maak": "Maak de documenten van een huis.",
    "voorbeeld": "Maak de documenten van een verzonnen huis.",
    "schema": "Toon de vorm van een bestand met antwoorden.",
}
"""What the list of commands says of each."""

VERSION = "Toon de versie van tailor en van de modeltekst."
DEBUG = "Toon bij een fout ook de technische gegevens."
UIT = "De map voor de documenten. Standaard: output/HUIS/VERSIE/EDITIE."
HUISSTIJL = """De huisstijl: een Word-bestand, of een map met huisstijl.docx, huisstijl.yaml of beide. Gaat
voor het antwoord document.huisstijl. Begin met ‘tailor huisstijl uitpakken’."""
PDF_UIT_WORD = """Laat LibreOffice de pdf’s maken uit de Word-bestanden, zodat ze dezelfde opmaak hebben.
LibreOffice moet op de computer staan. De pdf’s zijn dan niet elke keer tot op de byte gelijk."""
UIT_HUISSTIJL = "De map voor de twee bestanden. Standaard: huisstijl."
HTML = "Maak de documenten ook als HTML, om ze in een browser te lezen."
JSON = "Toon het resultaat als JSON, voor andere programma’s."
EDITIE = """concept (standaard): wat nog open is, staat er als gat in. toelichting: met de uitleg van het
model erbij. definitief: om te tekenen; kan alleen als er niets meer openstaat."""

BROKEN_OFF = "Afgebroken."


def bad_command(path: str, message: str) -> dict[str, str]:
    """Return the parts of an error about the command itself."""
    return {
        "wat": "Tailor begrijpt deze opdracht niet.",
        "waar": path,
        "waarom": message,
        "nu": f"Typ ‘{path} --help’ voor uitleg en voorbeelden.",
    }


def own_fault(kind: str, message: str) -> dict[str, str]:
    """Return the parts of an error that nobody foresaw."""
    return {
        "wat": "Er ging iets mis in tailor zelf.",
        "waarom": f"{kind}: {message}",
        "nu": "Herhaal de opdracht met --debug erbij en stuur wat u ziet naar de beheerder van tailor.",
    }


def made(resultaat: Resultaat) -> str:
    """Return which files were made and where they stand."""
    manifest = resultaat.manifest
    versie = f"versie {manifest.versie}" if manifest.versie else "zonder versie"
    return "\n".join(
        (
            f"Klaar: het privacyprotocol van {manifest.huis or 'een huis zonder naam'}, {versie}.",
            f"Editie: {manifest.editie}.",
            f"Map: {resultaat.map}",
            *(f"  {one.bestand}" for one in manifest.documenten),
        )
    )


def unpacked(word: Path, yaml: Path) -> str:
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


def still_open(resultaat: Resultaat) -> str:
    """Return how many points are open, and which."""
    points = resultaat.open_punten
    if not points:
        return "Er staat niets meer open."
    count = "Er staat nog 1 punt open:" if len(points) == 1 else f"Er staan nog {len(points)} punten open:"
    return "\n".join((count, *(f"  - {point}" for point in points)))


def to_know(resultaat: Resultaat) -> str:
    """Return what the house should know beside the open points; empty when there is nothing."""
    return "\n".join(f"Let op: {point}" for point in resultaat.aandachtspunten)


def as_json(resultaat: Resultaat) -> str:
    """Return the manifest, where it stands, and the open points as JSON."""
    data = resultaat.manifest.as_json() | {
        "map": str(resultaat.map),
        "open_punten": [one.as_json() for one in resultaat.open_punten],
        "aandachtspunten": [one.as_json() for one in resultaat.aandachtspunten],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)
