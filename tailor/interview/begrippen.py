"""The words of the trade that a question may use, each explained in a few plain words: here and nowhere else.

"Leg uit" shows them beside a question that uses them, and the page about words is made of them.
"""

import re
from dataclasses import dataclass
from typing import Final

from tailor.grammar import capital


@dataclass(frozen=True, slots=True)
class Begrip:
    """A word of the trade.

    Attributes:
        woord: The word as a question writes it.
        meaning: What it means, in one sentence of at most twelve words.
        source: The article of a law, or of the model, that says so.
        forms: What else it looks like in a text: its plural, or in full.
    """

    woord: str
    meaning: str
    source: str
    forms: tuple[str, ...] = ()

    def is_in(self, text: str) -> bool:
        """Return whether a text uses the word; an abbreviation only in its own capitals."""
        return any(_whole(form).search(text) for form in (self.woord, *self.forms))


def _whole(form: str) -> re.Pattern[str]:
    flags = 0 if form.isupper() else re.IGNORECASE
    return re.compile(rf"(?<!\w){re.escape(form)}(?!\w)", flags)


BEGRIPPEN: Final = (
    Begrip("aanhef", "Het begin van het Protocol: wie meedoen en wie tekenen.", "Model, aanhef"),
    Begrip("Afschaling", "Het besluit dat het huis voor een casus niet meer nodig is.", "Model 1.21"),
    Begrip(
        "betrokkene", "De persoon over wie de gegevens gaan.", "Artikel 4, onder 1, AVG", ("betrokkenen",)
    ),
    Begrip(
        "categorie",
        "Een groep mensen, met de gegevens die u van hen gebruikt.",
        "Model, Bijlage 4",
        ("categorieën",),
    ),
    Begrip(
        "CISO",
        "Wie in een organisatie verantwoordelijk is voor de informatiebeveiliging.",
        "Geen wet: een functie die overheden hebben",
    ),
    Begrip("DPIA", "Het onderzoek vooraf naar de risico’s voor privacy.", "Artikel 35 AVG"),
    Begrip(
        "FG",
        "Functionaris voor gegevensbescherming: houdt binnen een organisatie toezicht op de privacy.",
        "Artikelen 37 tot en met 39 AVG",
        ("functionaris voor gegevensbescherming",),
    ),
    Begrip(
        "grondslag",
        "De reden in de wet waarom u gegevens mag gebruiken.",
        "Artikel 6 AVG",
        ("grondslagen",),
    ),
    Begrip(
        "mandaat",
        "De bevoegdheid om namens een bestuursorgaan te beslissen.",
        "Artikel 10:1 Awb",
        ("mandaten", "mandaatbesluit"),
    ),
    Begrip(
        "verwerker",
        "Een bedrijf dat voor u gegevens bewaart of bewerkt.",
        "Artikel 4, onder 8, AVG",
        ("verwerkers",),
    ),
    Begrip(
        "volmacht",
        "De bevoegdheid om namens een ander een overeenkomst te sluiten.",
        "Artikel 3:60 BW",
        ("volmachten",),
    ),
    Begrip(
        "WGS",
        "De wet over gegevensgebruik door samenwerkingsverbanden, sinds 1 maart 2025.",
        "Wet gegevensverwerking door samenwerkingsverbanden",
    ),
    Begrip(
        "Wpg",
        "Wet politiegegevens: wanneer de politie gegevens mag gebruiken en doorgeven.",
        "Wet politiegegevens",
    ),
)


def used(*texts: str) -> tuple[Begrip, ...]:
    """Return the words of the trade that these texts use, in the order of the list."""
    return tuple(one for one in BEGRIPPEN if any(one.is_in(text) for text in texts))


def explained(*texts: str) -> str:
    """Return what the words of the trade in these texts mean, a line each; empty when there are none."""
    return "\n".join(f"- **{capital(one.woord)}**: {one.meaning}" for one in used(*texts))


def table() -> str:
    """Return the table of the page about words, with its heading."""
    rows = "".join(f"| {one.woord} | {one.meaning} | {one.source} |\n" for one in BEGRIPPEN)
    return f"| woord | uitleg | bron |\n| --- | --- | --- |\n{rows}"
