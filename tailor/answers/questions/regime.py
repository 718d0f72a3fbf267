"""The law that applies: the first question, what each answer means for signing, and who has read the text."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from tailor.answers.base import AnswerModel, Keuze, Open, Surroundings, Vraag
from tailor.answers.scalars import Alinea, Datum, OneLine, YesNo
from tailor.path import Pad


class Wet(Keuze):
    """Under which law the house processes."""

    WGS = (
        "wgs",
        "ja, helemaal onder de WGS",
        "U kiest welke aanpassingen aan de wet de tekst krijgt. Een versie om te tekenen kan als een jurist"
        " ze heeft gelezen.",
    )
    BUITEN_WGS = (
        "buiten_wgs",
        "nee, buiten de WGS",
        "De tekst houdt de woorden van het model. U krijgt wel de waarschuwing dat de WGS bestaat.",
    )
    BEIDE = (
        "beide",
        "voor een deel onder de WGS",
        "Ook dan kiest u aanpassingen die een jurist leest. Waar de regels verschillen, zegt de tekst voor"
        " welke gegevens een bepaling geldt.",
    )

    @property
    def law(self) -> str:
        """Return the law in full, as a document says it to a lawyer."""
        return _LAWS[self.value]


_LAWS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "wgs": "de Wet gegevensverwerking door samenwerkingsverbanden (WGS)",
        "buiten_wgs": "buiten de WGS, zoals het model is bedoeld",
        "beide": "deels onder de WGS en deels daarbuiten",
    }
)


def under_wgs(surroundings: Surroundings) -> bool:
    """Return whether the house processes under the WGS, wholly or partly: when the WGS is asked about."""
    return surroundings.group(Regime).under_wgs


def under_both(surroundings: Surroundings) -> bool:
    """Return whether the house processes partly under the WGS and partly outside it."""
    return surroundings.group(Regime).wet is Wet.BEIDE


# The choice of adaptations: there is nothing to read before it is made.
_CHOICE = Pad("aanpassingen.keuze")


def _has_chosen(surroundings: Surroundings) -> bool:
    """Return whether the house chose which adaptations to the WGS it takes."""
    return under_wgs(surroundings) and _CHOICE.find(surroundings.antwoorden) is not None


# A question that only a house under the WGS has.
of_wgs = partial(Vraag, when=under_wgs, when_words="als het huis onder de WGS verwerkt")
_of_reader = partial(Vraag, why_no_place="Wie de aanpassingen las, staat in de verantwoording.")


class GetoetstDoor(AnswerModel):
    """Which lawyer has read the adaptations to the WGS that were taken; it lapses when they change."""

    naam: Open[OneLine] = _of_reader(
        short="wie de aanpassingen aan de WGS heeft gelezen",
        vraag="Welke jurist heeft de aanpassingen gelezen?",
        help="Voorbeeld: mr. A. Bos.",
        why="De jurist van elke partij moet kunnen navragen wie de tekst heeft beoordeeld.",
    ).field(None)
    functie: Open[OneLine] = _of_reader(
        short="de functie van wie de aanpassingen heeft gelezen",
        vraag="Wat is de functie van deze jurist?",
        help="Voorbeeld: privacyjurist van de gemeente Alderbroek.",
        why="De lezer ziet zo waarom deze persoon hierover gaat.",
    ).field(None)
    datum: Open[Datum] = _of_reader(
        short="de dag waarop de aanpassingen zijn gelezen",
        vraag="Op welke dag heeft deze jurist de aanpassingen gelezen?",
        help="Voorbeeld: 4 november 2026.",
        why="Zo is duidelijk over welke tekst het ging.",
    ).field(None)
    kenmerk: Open[OneLine] = _of_reader(
        short="het kenmerk van de gelezen aanpassingen",
        vraag="Wat is het kenmerk van de aanpassingen die zijn gelezen?",
        help="Dit schrijft tailor zelf op. Verander het niet.",
        why="Veranderen de aanpassingen, dan past het kenmerk niet meer en moet een jurist ze opnieuw lezen.",
        optional=True,
        without="telt niet",
        when=lambda o: o.holder(GetoetstDoor).kenmerk is not None,
        when_words="als tailor het kenmerk heeft opgeschreven",
        by_tool=True,
    ).field(None)


class Regime(AnswerModel):
    """The law that applies; asked first."""

    wet: Open[Wet] = Vraag(
        short="of het huis onder de WGS werkt",
        vraag="Werkt uw huis onder de WGS?",
        help="De WGS is de wet voor samenwerkingsverbanden. Uw jurist beslist dit.",
        why="Het model is ouder dan de WGS, die sinds 1 maart 2025 geldt. Onder die wet gelden eigen eisen"
        " aan de deelnemers, de verantwoordelijkheid en de gegevens.",
        for_lawyer=True,
        why_no_place="Het antwoord bepaalt welke aanpassingen u krijgt aangeboden. Het staat zelf niet in"
        " de tekst.",
    ).field(None)
    radicalisering: Open[YesNo] = Vraag(
        short="of het huis casussen van radicalisering behandelt",
        vraag="Bespreekt uw huis casussen over radicalisering of terrorisme?",
        help="Het gaat om de persoonsgerichte aanpak van radicalisering en terroristische activiteiten.",
        why="Voor die casussen geldt sinds 1 juli 2025 een eigen wet (Wgpart). Dit Protocol past daar niet"
        " bij.",
        why_no_place="Deze casussen vallen buiten dit Protocol; er is dus geen plaats in de tekst.",
        yes="U krijgt een waarschuwing: regel deze casussen apart en houd ze buiten dit Protocol.",
        no="U krijgt geen waarschuwing.",
    ).field(None)
    reden: Open[Alinea] = Vraag(
        short="de reden waarom het huis wel of niet onder de WGS werkt",
        vraag="Waarom werkt uw huis wel of niet onder de WGS?",
        help="Voorbeeld: Al onze casussen vallen onder artikel 2.25 WGS (advies van 3 juni 2026).",
        why="De jurist van elke partij vraagt dit als eerste. Zonder reden moet elke partij het nagaan.",
        why_no_place="De reden komt in de verantwoording en niet in de tekst.",
        optional=True,
        without="geen reden gegeven",
    ).field(None)
    getoetst_door: Open[GetoetstDoor] = Vraag(
        short="de jurist die de aanpassingen aan de WGS heeft gelezen",
        vraag="Heeft een jurist de aanpassingen aan de WGS gelezen?",
        help="Kies pas Ja als de jurist alle aanpassingen heeft gelezen. Tot het tekenen mag dit wachten.",
        why="Het model is niet voor de WGS geschreven, en de aanpassingen zijn concepttekst. Zonder jurist"
        " die ze las, kan er geen versie om te tekenen komen.",
        why_no_place="Wie de aanpassingen las, staat in de verantwoording.",
        no="Een versie om te tekenen kan dan nog niet.",
        optional=True,
        without="nog niet gelezen; een versie om te tekenen kan dan niet",
        when=_has_chosen,
        when_words="als het huis onder de WGS verwerkt en de aanpassingen zijn gekozen",
    ).field(None)

    @property
    def under_wgs(self) -> bool:
        """Return whether the house processes under the WGS, wholly or partly."""
        return self.wet in (Wet.WGS, Wet.BEIDE)

    @property
    def partly_outside_wgs(self) -> bool:
        """Return whether the house does not process under the WGS alone; also when that is not known."""
        return self.wet is not Wet.WGS
