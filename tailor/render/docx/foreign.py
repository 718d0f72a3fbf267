"""What may come along in the Word file of a house, and what is no style: refused, or left out and said.

One table holds every kind. A kind is left out when the page stays as the house sees it in Word without
it; it is refused when somebody has to choose, or when something would be gone from the page.
"""

import enum
from collections.abc import Iterator
from dataclasses import dataclass, field


class Foreign(enum.Enum):
    """A kind of thing that is no style: whether it is refused, and how it is called in a message."""

    MACRO = True, "een macro (een programma in het bestand)"
    REMOTE = (
        True,
        "een afbeelding die niet in het bestand zelf staat; voeg die in met Invoegen, Afbeeldingen",
    )
    PICTURE = True, "een afbeelding die niet te gebruiken is"
    OBJECT = True, "een object, diagram, formulierveld of ander bestand dat is ingesloten of gekoppeld"
    TRACKED = True, "bijgehouden wijzigingen; accepteer of weiger ze onder Controleren"
    NOTE = True, "een voetnoot of eindnoot"
    FIELD = True, "een veld dat niet bij de opmaak hoort; maak er gewone tekst van"
    DATE = True, "een datum die vanzelf verandert; gebruik de plaats ‘{{ datum }}’"
    HIDDEN = True, "verborgen tekst"
    TEXT = (
        True,
        "tekst of beeld op de plaats van het Protocol; van u zijn het voorblad, de koptekst en de voettekst",
    )
    PLACE = True, "een opdracht tussen accolades die geen plaats van de huisstijl is"
    BROKEN = True, "een verwijzing naar een onderdeel dat er niet is"
    UNKNOWN = True, "een onderdeel dat tailor niet kent"
    LINK = False, "links naar buiten (de woorden blijven staan)"
    PICTURE_PATH = False, "de plaats waar een afbeelding op uw computer staat"
    COMMENT = False, "opmerkingen"
    PROTECTION = False, "de beveiliging van het bestand"
    TRACKING = False, "dat wijzigingen worden bijgehouden"
    TEMPLATE = False, "de plaats van een Word-sjabloon"
    MERGE = False, "gegevens voor afdruk samenvoegen"
    DATA = False, "eigen gegevens van een programma"
    PROPERTIES = False, "de eigenschappen van het bestand, zoals de maker en de organisatie"
    PRINTER = False, "instellingen van een printer"
    BUILDING_BLOCKS = False, "bouwstenen"
    OTHER = False, "onderdelen die geen opmaak zijn"

    @property
    def is_refused(self) -> bool:
        """Return whether a house style with this is refused; otherwise it is left out."""
        return bool(self.value[0])

    @property
    def words(self) -> str:
        """Return how it is called in a message."""
        return str(self.value[1])


@dataclass(slots=True)
class Findings:
    """What was found in a Word file that is no style: where, by kind."""

    places: dict[Foreign, dict[str, None]] = field(default_factory=dict)

    def add(self, kind: Foreign, place: str = "") -> None:
        """Remember a thing and where it stands; an empty place is no place."""
        self.places.setdefault(kind, {})[place] = None

    def refused(self) -> list[str]:
        """Return a line for each kind that is refused, with where it stands."""
        return [line for kind, line in self._lines() if kind.is_refused]

    def left_out(self) -> tuple[str, ...]:
        """Return a few words for each kind that is left out, in the order of the table."""
        return tuple(kind.words for kind in Foreign if kind in self.places and not kind.is_refused)

    def _lines(self) -> Iterator[tuple[Foreign, str]]:
        for kind in (one for one in Foreign if one in self.places):
            named = [place for place in self.places[kind] if place][:_SHOWN]
            yield kind, f"{kind.words} ({', '.join(named)})" if named else kind.words


# So many places are named for one kind.
_SHOWN = 5
