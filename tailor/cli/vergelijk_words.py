"""The help texts and the report of ``tailor vergelijk``, in Dutch."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tailor.cli import words

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
SHORT = "Toon wat er is gewijzigd."
"""What the list of commands says."""
UIT = "De map voor de bestanden. Standaard: output/HUIS/VERSIE/EDITIE-vergelijking-…"
EDITIE = """De editie die wordt vergeleken: concept (standaard), toelichting (met de uitleg van het model) of
definitief (kan alleen als er niets meer openstaat)."""


def compared(found: Vergeleken) -> str:
    """Return what was compared, how many changes each author made, and which files there are."""
    house = found.manifest.huis or "een huis zonder naam"
    return "\n".join(
        (
            f"Klaar: {found.onderwerp[:1].lower()}{found.onderwerp[1:]}, van {house}.",
            f"Editie: {found.manifest.editie}.",
            *(_count(auteur, count) for auteur, count in found.aantallen.items()),
            *(() if any(found.aantallen.values()) else ("De twee teksten zijn gelijk.",)),
            f"Map: {found.map}",
            *(f"  {one.bestand}" for one in found.manifest.documenten),
        )
    )


def _count(auteur: str, count: int) -> str:
    return f"{auteur}: {count} {'wijziging' if count == 1 else 'wijzigingen'}."


def as_json(found: Vergeleken) -> str:
    """Return the manifest, the changes of each author and the open points as JSON."""
    more = {"onderwerp": found.onderwerp, "wijzigingen": dict(found.aantallen)}
    return json.dumps(json.loads(words.as_json(found)) | more, ensure_ascii=False, indent=2)
