"""The parties (lines 16-49 of the model, 6.4, the signing); the questions of a party follow its kind."""

from functools import partial
from typing import Annotated

from tailor.answers.base import AnswerModel, Kop, Lijst, Open, Vast, Voorwaarde, Vraag
from tailor.answers.questions.huis import NaamLidwoord, Regime
from tailor.answers.questions.partijdelen import (
    ZONDER_NAAM,
    Bevoegdheid,
    Mandaat,
    OmAanduiding,
    Ondertekening,
    PartijStatus,
    Rechtsvorm,
    Soort,
    Vertegenwoordiger,
    Vestiging,
    WgsSoort,
)
from tailor.answers.scalars import Alinea, Datum, JaNee, Kvk, Regel, SleutelVeld
from tailor.path import Pad

# The list of the parties.
PARTIJEN = Pad("partijen")
_EIGEN_AANHEF = (Soort.GEMEENTE, *ZONDER_NAAM)


def _doet_mee(ook: Voorwaarde | None = None) -> Voorwaarde:
    """Return the condition that the party is in the text, and one more if it is given."""
    return lambda o: o.holder(Partij).doet_mee and (ook is None or ook(o))


def _soort(*soorten: Soort) -> Voorwaarde:
    """Return the condition that the party is in the text and of one of these kinds."""
    return _doet_mee(lambda o: o.holder(Partij).soort in soorten)


def _geen(*soorten: Soort) -> Voorwaarde:
    """Return the condition that the party is in the text and of none of these kinds."""
    return _doet_mee(lambda o: o.holder(Partij).soort not in soorten)


# A question of a party that is in the text, and one of a party whose opening is like that of most.
_van_deelnemer = partial(Vraag, als=_doet_mee(), als_tekst="als de partij meedoet")
_van_gewone_partij = partial(
    Vraag,
    als=_geen(*_EIGEN_AANHEF),
    als_tekst="als de partij meedoet en geen gemeente, politie of Openbaar Ministerie is",
)
_van_andere_organisatie = partial(
    Vraag, als=_soort(Soort.OVERIG), als_tekst="als de partij meedoet en een andere organisatie is"
)


class Partijgegevens(AnswerModel):
    """Which organisation a party is: its kind, its name and its seat."""

    sleutel: Annotated[
        SleutelVeld,
        Vraag(
            kort="de sleutel van de partij",
            vraag="Met welke sleutel noemt u deze partij in dit bestand?",
            hulp=(
                "Kleine letters, cijfers en koppeltekens, bijvoorbeeld ‘alderbroek’. Kies hem één"
                " keer en laat hem zo."
            ),
            waarom="Andere antwoorden wijzen een partij aan met deze sleutel.",
            zonder_plaats="De sleutel is alleen voor dit bestand.",
            is_sleutel=True,
            kolom=Kop(
                "Sleutel", "Een korte naam in kleine letters. Laat leeg: tailor maakt hem van de naam."
            ),
        ),
    ]
    soort: Open[Soort] = Vraag(
        kort="de soort van de partij",
        vraag="Wat voor organisatie is deze partij?",
        hulp="Kies wat de organisatie is in deze samenwerking.",
        waarom="De soort bepaalt de woorden in de aanhef en de taken in artikel 6.4.",
        kolom=Kop("Soort", "Wat de organisatie is in deze samenwerking; zie de lijst hieronder."),
    ).field(None)
    naam: Open[Regel] = Vraag(
        kort="de naam van de partij",
        vraag="Hoe heet de partij?",
        hulp=(
            "De officiële naam zonder lidwoord. Bij een gemeente alleen de plaatsnaam, bijvoorbeeld"
            " ‘Alderbroek’."
        ),
        waarom="Met deze naam staat de partij in de aanhef en bij de handtekeningen.",
        als=lambda o: o.holder(Partij).soort not in ZONDER_NAAM,
        als_tekst="als de partij geen politie of Openbaar Ministerie is",
        als_naam="{}",
        kolom=Kop("Naam", "De officiële naam zonder lidwoord. Bij een gemeente alleen de plaatsnaam."),
    ).field(None)
    lidwoord: Vast[NaamLidwoord] = _van_gewone_partij(
        kort="het lidwoord van de naam",
        vraag="Hoort er een lidwoord voor de naam?",
        hulp="Bijvoorbeeld ‘de’ bij de Raad voor de Kinderbescherming, en geen lidwoord bij Veilig Thuis.",
        waarom="Het document zet het lidwoord in elke zin waarin de partij staat.",
        kolom=Kop("Lidwoord", "Het lidwoord van de naam: de, het of geen lidwoord."),
    ).field(NaamLidwoord.GEEN)
    afkorting: Open[Regel] = Vraag(
        kort="de afkorting van de partij",
        vraag="Wilt u de partij in de tekst met een afkorting aanduiden?",
        hulp="Bijvoorbeeld ‘RvdK’. Laat weg als er geen afkorting nodig is.",
        waarom="De aanhef krijgt dan de woorden ‘verder aangeduid als’ met deze afkorting.",
        als=_geen(Soort.GEMEENTE),
        als_tekst="als de partij meedoet en geen gemeente is",
        optioneel=True,
        zonder_kopie=True,
        kolom=Kop("Afkorting", "Hoe de tekst de partij verder noemt."),
    ).field(None)
    rechtsvorm: Open[Rechtsvorm] = _van_gewone_partij(
        kort="of de partij publiek of privaat is",
        vraag="Is de partij een publieke of een private organisatie?",
        hulp="Een stichting, vereniging of bv is privaat, ook als de overheid haar betaalt.",
        waarom="De aanhef schrijft voor een private partij ‘statutair gevestigd te’.",
        kolom=Kop("Rechtsvorm", "Publiek of privaat. Een stichting, vereniging of bv is privaat."),
    ).field(None)
    gevestigd_te: Open[Regel] = _van_gewone_partij(
        kort="de vestigingsplaats",
        vraag="In welke plaats is de partij gevestigd?",
        hulp="Bij een private partij de plaats uit de statuten; die kan anders zijn dan die van het kantoor.",
        waarom="Met naam en zetel staat vast welke organisatie bedoeld is.",
        kolom=Kop(
            "Vestigingsplaats",
            "De plaats waar de partij gevestigd is; bij een private partij die uit de statuten.",
        ),
    ).field(None)
    adres: Open[Regel] = _van_gewone_partij(
        kort="het kantooradres",
        vraag="Waar houdt de partij kantoor?",
        hulp="Straat, nummer en plaats, bijvoorbeeld ‘Stationsplein 1 te Alderbroek’.",
        waarom="De aanhef noemt het kantoor van elke partij.",
        kolom=Kop("Adres", "Straat, nummer en plaats, bijvoorbeeld Stationsplein 1 te Alderbroek."),
    ).field(None)
    kvk: Open[Kvk] = _van_gewone_partij(
        kort="het KvK-nummer",
        vraag="Wat is het KvK-nummer van de partij?",
        hulp="Acht cijfers, tussen aanhalingstekens. Laat weg als de partij er geen heeft.",
        waarom="Met dit nummer kunt u naam, zetel en bevoegdheid nazoeken in het handelsregister.",
        zonder_plaats="Het model vraagt het nummer niet; het is voor uw eigen controle.",
        optioneel=True,
        zonder_kopie=True,
        kolom=Kop("KvK-nummer", "Acht cijfers, als de partij een nummer heeft."),
    ).field(None)
    in_oprichting: Vast[JaNee] = _van_gewone_partij(
        kort="of de partij in oprichting is",
        vraag="Is de partij nog in oprichting?",
        hulp="Antwoord ‘ja’ als de organisatie nog niet bij de notaris is opgericht.",
        waarom=(
            "Wie voor een organisatie in oprichting tekent, kan zelf aansprakelijk zijn. Vraag een jurist."
        ),
        ja="De aanhef zet ‘in oprichting’ achter de naam.",
        nee="Er verandert niets.",
        kolom=Kop("In oprichting", "Ja of nee."),
    ).field(False)
    eenheid: Open[Regel] = Vraag(
        kort="de eenheid van de politie",
        vraag="Welke eenheid van de politie doet mee?",
        hulp="Schrijf het voluit, bijvoorbeeld ‘eenheid Oostmark’.",
        waarom="De aanhef noemt de eenheid achter ‘de Korpschef van politie’.",
        als=_soort(Soort.POLITIE),
        als_tekst="als de partij meedoet en de politie is",
        als_naam="politie, {}",
        kolom=Kop("Politie-eenheid", "Alleen bij de politie."),
    ).field(None)
    om_aanduiding: Vast[OmAanduiding] = Vraag(
        kort="hoe het Openbaar Ministerie in de aanhef staat",
        vraag="Doet het College van procureurs-generaal mee of een parket?",
        hulp="Vraag dit aan de contactpersoon van het Openbaar Ministerie.",
        waarom="Het model noemt het College. In de praktijk tekent soms een parket met zijn hoofdofficier.",
        als=_soort(Soort.OPENBAAR_MINISTERIE),
        als_tekst="als de partij meedoet en het Openbaar Ministerie is",
        kolom=Kop("Aanduiding OM", "Alleen bij het Openbaar Ministerie."),
    ).field(OmAanduiding.COLLEGE)
    parket: Open[Regel] = Vraag(
        kort="de naam van het parket",
        vraag="Welk parket doet mee?",
        hulp="Schrijf het voluit zonder lidwoord, bijvoorbeeld ‘arrondissementsparket Oostmark’.",
        waarom="De aanhef noemt het parket in plaats van het College van procureurs-generaal.",
        als=lambda o: (
            _soort(Soort.OPENBAAR_MINISTERIE)(o) and o.holder(Partij).om_aanduiding is OmAanduiding.PARKET
        ),
        als_tekst="als het Openbaar Ministerie met een parket meedoet",
        als_naam="{}",
        kolom=Kop("Parket", "Alleen als een parket van het Openbaar Ministerie meedoet."),
    ).field(None)


class Partij(Partijgegevens):
    """A party: a gemeente, the police, the prosecution, or any other; who acts for it, and how it decided."""

    vertegenwoordigers: Open[Lijst[Vertegenwoordiger]] = Vraag(
        kort="de vertegenwoordigers van de partij",
        vraag="Wie vertegenwoordigt de partij?",
        hulp="Noem iedereen die moet tekenen, met naam en functie. Minstens één.",
        waarom="De partij is alleen gebonden als de juiste persoon of personen tekenen.",
        als=_doet_mee(lambda o: o.holder(Partij).vertegenwoordigd_door is None),
        als_tekst="als de partij meedoet en zichzelf vertegenwoordigt",
        kolom=Kop(
            "Vertegenwoordiger #",
            "Wie moet tekenen. Voor een tweede persoon is er een kolom met nummer 2, en zo verder.",
        ),
    ).field(None)
    bevoegdheid: Vast[Bevoegdheid] = Vraag(
        kort="hoe de vertegenwoordigers bevoegd zijn",
        vraag="Zijn de vertegenwoordigers ieder alleen of alleen samen bevoegd?",
        hulp="Kijk in de statuten of het handelsregister.",
        waarom="Als zij alleen samen bevoegd zijn, moeten zij allemaal tekenen.",
        als=_doet_mee(lambda o: o.holder(Partij).aantal_vertegenwoordigers > 1),
        als_tekst="als de partij meer dan één vertegenwoordiger heeft",
        kolom=Kop("Bevoegdheid", "Of de vertegenwoordigers ieder alleen of alleen samen mogen tekenen."),
    ).field(Bevoegdheid.GEZAMENLIJK)
    mandaat: Open[Mandaat] = _van_deelnemer(
        kort="het mandaat van de vertegenwoordiger",
        vraag="Tekent de vertegenwoordiger op grond van een mandaat?",
        hulp="Laat weg als de vertegenwoordiger uit eigen bevoegdheid tekent.",
        waarom="Wie namens een ander tekent, moet kunnen laten zien dat hij dat mag.",
        optioneel=True,
    ).field(None)
    vertegenwoordigd_door: Open[SleutelVeld] = _van_deelnemer(
        kort="de partij die deze partij vertegenwoordigt",
        vraag="Treedt een andere partij voor deze partij op?",
        hulp="Schrijf de sleutel van die partij. Laat weg als deze partij zelf tekent.",
        waarom="Dan tekent de vertegenwoordiger van de andere partij ook voor deze partij.",
        optioneel=True,
        kolom=Kop(
            "Vertegenwoordigd door", "De sleutel of de naam van de partij die voor deze partij tekent."
        ),
    ).field(None)
    vestigingen: Vast[tuple[Vestiging, ...]] = Vraag(
        kort="de vestigingen van de partij",
        vraag="Doet de partij met meer vestigingen mee?",
        hulp="Noem alleen de vestigingen die de aanhef apart moet noemen.",
        waarom="Een vestiging met een eigen vertegenwoordiger tekent mee in het blok van de partij.",
        als=_geen(Soort.GEMEENTE),
        als_tekst="als de partij meedoet en geen gemeente is",
        kolom=Kop("Vestiging #"),
    ).field(())
    besluit_bw: Open[Datum] = Vraag(
        kort="de datum van het besluit van burgemeester en wethouders",
        vraag="Op welke dag hebben burgemeester en wethouders besloten mee te doen?",
        hulp="Schrijf jaar-maand-dag. De dag kan per gemeente verschillen.",
        waarom="Zonder besluit van het college en de burgemeester kan de gemeente het Protocol niet aangaan.",
        als=_soort(Soort.GEMEENTE),
        als_tekst="als de partij meedoet en een gemeente is",
        zonder_kopie=True,
        kolom=Kop(
            "Besluit B en W",
            "Alleen bij een gemeente: de dag waarop burgemeester en wethouders besloten mee te doen.",
        ),
    ).field(None)
    eigen_taak: Open[Alinea] = _van_andere_organisatie(
        kort="de taak van de partij in de samenwerking",
        vraag="Welke taak voert deze partij uit in de samenwerking?",
        hulp="Schrijf het als in artikel 6.4: ‘de uitvoering van taken op het gebied van …’.",
        waarom=(
            "Een partij mag alleen gegevens krijgen die zij voor haar taak nodig heeft. Het model kent deze"
            " soort niet, dus een jurist moet de taak en de grondslag beoordelen."
        ),
        kolom=Kop("Eigen taak", "Alleen bij een andere organisatie: haar taak."),
    ).field(None)
    eigen_grondslag: Open[Alinea] = _van_andere_organisatie(
        kort="de wettelijke grondslag van die taak",
        vraag="Op welke wet rust die taak?",
        hulp="Noem de wet en het artikel.",
        waarom=(
            "Zonder grondslag in de wet mag de partij de gegevens niet verwerken. Laat een jurist dit"
            " beoordelen."
        ),
        kolom=Kop("Eigen grondslag", "Alleen bij een andere organisatie: de wet en het artikel."),
    ).field(None)
    wgs_soort: Open[WgsSoort] = Vraag(
        kort="de plaats van de partij in artikel 2.27 WGS",
        vraag="Onder welk onderdeel van artikel 2.27 WGS valt deze partij?",
        hulp="Kies ‘staat niet in artikel 2.27 WGS’ als u de partij daar niet vindt.",
        waarom=(
            "Onder de WGS is de lijst van deelnemers gesloten, en alleen publieke deelnemers zijn gezamenlijk"
            " verantwoordelijk. Een jurist beslist."
        ),
        zonder_plaats="Het antwoord stuurt de controles onder de WGS.",
        als=_doet_mee(lambda o: o.group(Regime).onder_wgs),
        als_tekst="als de partij meedoet en het huis onder de WGS verwerkt",
        kolom=Kop("Plaats in artikel 2.27 WGS", "Alleen als het huis onder de WGS verwerkt."),
    ).field(None)
    status: Vast[PartijStatus] = Vraag(
        kort="hoe ver de partij is met tekenen",
        vraag="Hoe ver is deze partij met tekenen?",
        hulp="Kies ‘doet niet mee’ of ‘is vertrokken’ in plaats van de partij te wissen.",
        waarom="Een partij die niet meedoet, staat niet in de tekst. Haar antwoorden blijven hier bewaard.",
        zonder_kopie=True,
        kolom=Kop("Status", "Hoe ver de partij is met tekenen."),
    ).field(PartijStatus.TE_ONDERTEKENEN)
    ondertekening: Open[Ondertekening] = _van_deelnemer(
        kort="de datum en plaats van ondertekening",
        vraag="Wilt u datum en plaats van ondertekening al invullen?",
        hulp="Laat weg als de partij dit met de pen invult; er staat dan een lijn.",
        waarom="Datum en plaats staan onder elke handtekening.",
        optioneel=True,
        zonder_kopie=True,
    ).field(None)

    @property
    def doet_mee(self) -> bool:
        """Return whether the party stands in the text: it did not decline and has not left."""
        return self.status not in (PartijStatus.WEIGERT, PartijStatus.VERTROKKEN)

    @property
    def aantal_vertegenwoordigers(self) -> int:
        """Return how many representatives are named; 0 when they are not known."""
        return len(self.vertegenwoordigers) if isinstance(self.vertegenwoordigers, tuple) else 0
