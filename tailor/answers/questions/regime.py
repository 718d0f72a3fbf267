"""The law that applies: the first question, what each answer means for signing, and who has read the text."""

from functools import partial

from tailor.answers.base import AnswerModel, Keuze, Open, Surroundings, Vraag
from tailor.answers.scalars import Alinea, Datum, OneLine, YesNo
from tailor.path import Pad


class Wet(Keuze):
    """Under which law the house processes."""

    WGS = (
        "wgs",
        "de Wet gegevensverwerking door samenwerkingsverbanden (WGS)",
        "Een versie om te tekenen kan: met de aanpassingen aan de wet, en nadat een jurist ze heeft gelezen.",
    )
    BUITEN_WGS = (
        "buiten_wgs",
        "buiten de WGS, zoals het model is bedoeld",
        "Een versie om te tekenen kan: met de woorden van het model. U krijgt wel de waarschuwing dat de WGS"
        " bestaat.",
    )
    BEIDE = (
        "beide",
        "deels onder de WGS en deels daarbuiten",
        "Een versie om te tekenen kan, net als onder de WGS. De tekst zegt dan bij elke bepaling die"
        " verschilt, voor welke gegevens zij geldt.",
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
        vraag="Wie heeft de aanpassingen gelezen?",
        help="De naam van de jurist, bijvoorbeeld ‘mr. A. Bos’.",
        why="De jurist van elke partij moet kunnen navragen wie de tekst heeft beoordeeld.",
    ).field(None)
    functie: Open[OneLine] = _of_reader(
        short="de functie van wie de aanpassingen heeft gelezen",
        vraag="Wat is de functie van deze jurist?",
        help="Bijvoorbeeld ‘privacyjurist gemeente Alderbroek’.",
        why="De lezer ziet zo waarom deze persoon hierover gaat.",
    ).field(None)
    datum: Open[Datum] = _of_reader(
        short="de dag waarop de aanpassingen zijn gelezen",
        vraag="Op welke dag heeft deze jurist de aanpassingen gelezen?",
        help="Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-04.",
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
        short="de wet waaronder het huis gegevens verwerkt",
        vraag="Onder welke wet verwerkt het huis persoonsgegevens?",
        help="De WGS is de wet voor samenwerkingsverbanden. Uw privacyjurist beslist dit.",
        why="Het model is ouder dan de WGS, die sinds 1 maart 2025 geldt. De WGS stelt eigen eisen aan onder"
        " meer de deelnemers, de verantwoordelijkheid en de gegevens. Een jurist moet dit beslissen.",
        why_no_place="Het antwoord bepaalt welke aanpassingen u krijgt aangeboden. Het staat zelf niet in"
        " de tekst.",
    ).field(None)
    radicalisering: Open[YesNo] = Vraag(
        short="of het huis casussen van radicalisering behandelt",
        vraag="Behandelt het huis ook casussen van radicalisering of terrorisme?",
        help="Bedoeld is de persoonsgerichte aanpak van radicalisering en terroristische activiteiten.",
        why="Voor die casussen geldt sinds 1 juli 2025 een eigen wet (Wgpart). Houd ze buiten dit Protocol en"
        " leg ze voor aan uw privacyjurist.",
        why_no_place="Deze casussen vallen buiten dit Protocol; er is dus geen plaats in de tekst.",
        yes="U krijgt de waarschuwing dat deze casussen een eigen regeling nodig hebben.",
        no="Er verandert niets.",
    ).field(None)
    reden: Open[Alinea] = Vraag(
        short="de reden voor de keuze van de wet",
        vraag="Waarom heeft u deze wet gekozen?",
        help="Eén of twee zinnen zijn genoeg. Noem het advies waarop dit rust, met de datum.",
        why="De jurist van elke partij vraagt dit als eerste. Zonder reden moet elke partij het nagaan.",
        why_no_place="De reden komt in de verantwoording en niet in de tekst.",
        optional=True,
        without="geen reden gegeven",
    ).field(None)
    getoetst_door: Open[GetoetstDoor] = Vraag(
        short="de jurist die de aanpassingen aan de WGS heeft gelezen",
        vraag="Heeft een jurist de aanpassingen aan de WGS gelezen?",
        help="Noem de jurist pas als die alle aanpassingen heeft gelezen. Overslaan mag tot het tekenen.",
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
