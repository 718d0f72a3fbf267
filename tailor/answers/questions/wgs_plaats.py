"""The place of a party in article 2.27 WGS: it follows from its kind, and is asked only where it does not."""

from collections.abc import Mapping
from typing import Final

from tailor.answers.base import Heading, Keuze, Open, Surroundings, Vraag
from tailor.answers.questions.partijdelen import Soort, WgsSoort
from tailor.answers.questions.partijfeiten import FACTS
from tailor.answers.questions.partijgegevens import Partijgegevens, takes_part
from tailor.answers.questions.regime import under_both, under_wgs
from tailor.answers.scalars import KeyField
from tailor.path import Pad

# The places that follow from a kind of party; a gemeente takes part with two of its organs.
PLACES: Final[Mapping[Soort, frozenset[WgsSoort]]] = {
    kind: facts.places for kind, facts in FACTS.items() if facts.places
}
# The parties that take part outside the WGS alone, in a house that does both.
OUTSIDE: Final = Pad("wgs.buiten.partijen")
# Of these kinds the act does not say by itself where they stand.
_UNSAID: Final = frozenset({Soort.ZORGAANBIEDER, Soort.OVERIG})


def is_outside(surroundings: Surroundings, sleutel: str) -> bool:
    """Return whether the house says that a party takes part outside the WGS alone."""
    named = OUTSIDE.find(surroundings.antwoorden) if under_both(surroundings) else None
    return isinstance(named, tuple) and sleutel in named


def _asks_place(surroundings: Surroundings) -> bool:
    """Return whether the place of a party under the WGS does not follow from what it is."""
    party = surroundings.holder(WgsPlaats)
    inside = under_wgs(surroundings) and not is_outside(surroundings, party.sleutel)
    return inside and not party.soorten.isdisjoint(_UNSAID)


def _can_stand_there(surroundings: Surroundings, place: object) -> bool:
    """Return whether a party can have a place: a provider of care is never a public body of the list."""
    is_public = isinstance(place, WgsSoort) and place.is_public
    return not is_public or Soort.OVERIG in surroundings.holder(WgsPlaats).soorten


def _works_for_municipality(surroundings: Surroundings) -> bool:
    """Return whether a party takes part because the college of a gemeente gave it work to do."""
    chosen = surroundings.holder(WgsPlaats).wgs_soort is WgsSoort.PRIVAAT_E
    return chosen and _asks_place(surroundings)


def is_participating_municipality(_: Surroundings, other: object) -> bool:
    """Return whether a party is a gemeente that takes part."""
    return isinstance(other, WgsPlaats) and other.takes_part and other.soort is Soort.GEMEENTE


class WgsOpdracht(Keuze):
    """Under which act the college gave a private party its work (2.27, tweede lid, onder e, WGS)."""

    WMO = (
        "wmo",
        "de Wet maatschappelijke ondersteuning 2015",
        "De partij neemt deel voor de artikelen 2.3.1 tot en met 2.3.5 van die wet.",
    )
    JEUGDWET = "jeugdwet", "de Jeugdwet", "De partij neemt deel voor de artikelen 2.3 en 2.4 van die wet."
    PARTICIPATIEWET = (
        "participatiewet",
        "de Participatiewet",
        "De partij neemt deel voor artikel 7 van die wet.",
    )
    SCHULDHULP = (
        "schuldhulp",
        "de Wet gemeentelijke schuldhulpverlening",
        "De partij neemt deel voor artikel 3 van die wet.",
    )


class WgsPlaats(Partijgegevens):
    """What the WGS asks of a party: its place in article 2.27, and for whom it works there."""

    wgs_soort: Open[WgsSoort] = Vraag(
        short="de plaats van de partij in artikel 2.27 WGS",
        label="Plaats in artikel 2.27 WGS",
        vraag="Onder welk onderdeel van artikel 2.27 WGS valt deze partij?",
        help="Staat de partij er niet bij? Kies dan de laatste mogelijkheid.",
        why="Wie niet in de wet staat, kan geen deelnemer zijn. Alleen publieke deelnemers zijn gezamenlijk"
        " verantwoordelijk (artikel 2.27 WGS).",
        when=takes_part(_asks_place),
        when_words="als de partij onder de WGS meedoet en haar plaats niet uit haar soort volgt",
        can_be=_can_stand_there,
        copied=True,
        column=Heading(
            "Plaats in artikel 2.27 WGS",
            "Alleen onder de WGS, bij een aanbieder van zorg en bij een andere organisatie.",
        ),
    ).field(None)
    wgs_college: Open[KeyField] = Vraag(
        short="de gemeente waarvoor de partij onder de WGS werkt",
        vraag="Van welke gemeente heeft deze partij een opdracht?",
        help="Kies een gemeente die meedoet. Zijn er meer, dan is één genoeg.",
        why="Alleen wie in opdracht van het college werkt, staat op deze plaats in de wet. Zonder opdracht is"
        " de partij geen deelnemer (artikel 2.27, tweede lid, onder e, WGS).",
        why_no_place="De opdracht bepaalt of de partij onder de WGS mee kan doen.",
        when=takes_part(_works_for_municipality),
        when_words="als de partij onder de WGS meedoet in opdracht van een college",
        can_be=is_participating_municipality,
        column=Heading(
            "Opdracht van gemeente",
            "De sleutel of de naam van de gemeente die de opdracht gaf.",
        ),
    ).field(None)
    wgs_opdracht: Open[WgsOpdracht] = Vraag(
        short="de wet waaronder de partij haar opdracht van het college heeft",
        vraag="Onder welke wet valt die opdracht?",
        help="Kijk in het contract of de beschikking. Zijn er meer, dan is één genoeg.",
        why="De WGS noemt vier wetten. Een opdracht onder een andere wet maakt de partij geen deelnemer"
        " (artikel 2.27, tweede lid, onder e, WGS).",
        why_no_place="De opdracht bepaalt of de partij onder de WGS mee kan doen.",
        when=takes_part(_works_for_municipality),
        when_words="als de partij onder de WGS meedoet in opdracht van een college",
        copied=True,
        column=Heading("Wet van de opdracht", "De wet waaronder de opdracht van het college valt."),
    ).field(None)

    @property
    def wgs_places(self) -> frozenset[WgsSoort]:
        """Return the places of the party in article 2.27 WGS; empty while they are not known."""
        own = self.wgs_soort if not self.soorten.isdisjoint(_UNSAID) else None
        following = frozenset[WgsSoort]().union(*(PLACES.get(kind, ()) for kind in self.soorten))
        found = following | ({own} if isinstance(own, WgsSoort) else set())
        return found - {WgsSoort.GEEN} or found

    @property
    def is_public_participant(self) -> bool:
        """Return whether the party is a public participant: a joint controller."""
        return any(place.is_public for place in self.wgs_places)

    @property
    def is_private_participant(self) -> bool:
        """Return whether the party is a private participant alone.

        What is public and private at once, as a GGD that is Veilig Thuis too, is one controller: public.
        """
        return any(place.is_private for place in self.wgs_places) and not self.is_public_participant

    @property
    def has_no_place(self) -> bool:
        """Return whether it is known that article 2.27 WGS does not name the party."""
        return self.wgs_places == {WgsSoort.GEEN}
