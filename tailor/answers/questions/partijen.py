"""The parties (lines 16-49 of the model, 6.4, the signing); the questions of a party follow its kind."""

from functools import partial
from typing import Annotated

from tailor.answers.base import (
    AnswerModel,
    Condition,
    Defaulted,
    Heading,
    NonEmpty,
    Open,
    Surroundings,
    Vraag,
)
from tailor.answers.questions.huis import Formule, Gemeenten, NaamLidwoord, Regime
from tailor.answers.questions.partijdelen import (
    NAMELESS_KINDS,
    Bevoegdheid,
    Mandaat,
    Nevensoort,
    OmAanduiding,
    Ondertekening,
    PartijStatus,
    Rechtsvorm,
    Soort,
    Vertegenwoordiger,
    Vestiging,
    WgsSoort,
)
from tailor.answers.scalars import Alinea, Datum, KeyField, Kvk, OneLine, YesNo
from tailor.path import Pad

# The list of the parties.
PARTIJEN = Pad("partijen")
_OWN_OPENING = (Soort.GEMEENTE, *NAMELESS_KINDS)


def _takes_part(also: Condition | None = None) -> Condition:
    """Return the condition that the party is in the text, and one more if it is given."""
    return lambda o: o.holder(Partij).takes_part and (also is None or also(o))


def _of_kind(*kinds: Soort) -> Condition:
    """Return the condition that the party is in the text and of one of these kinds, also besides another."""
    return _takes_part(lambda o: not o.holder(Partij).soorten.isdisjoint(kinds))


def _of_no_kind(*kinds: Soort) -> Condition:
    """Return the condition that the party is in the text and is first of all none of these kinds."""
    return _takes_part(lambda o: o.holder(Partij).soort not in kinds)


def _is_prosecution_office(surroundings: Surroundings) -> bool:
    """Return whether the party is the public prosecution, and takes part with a parket."""
    is_prosecution = _of_kind(Soort.OPENBAAR_MINISTERIE)(surroundings)
    return is_prosecution and surroundings.holder(Partij).om_aanduiding is OmAanduiding.PARKET


def _acts_for(surroundings: Surroundings, other: object) -> bool:
    """Return whether another party can act for the one that is asked: it takes part and acts for itself.

    Who acts for another party is represented by nobody, so that no signature is one for a third.
    """
    party = surroundings.holder(Partij)
    represented = (one.vertegenwoordigd_door for one in surroundings.elements(Partij))
    return (
        isinstance(other, Partij)
        and other.takes_part
        and other.sleutel != party.sleutel
        and other.vertegenwoordigd_door is None
        and party.sleutel not in represented
    )


# A question of a party that is in the text, and one of a party whose opening is like that of most.
_of_participant = partial(Vraag, when=_takes_part(), when_words="als de partij meedoet")
_of_plain_party = partial(
    Vraag,
    when=_of_no_kind(*_OWN_OPENING),
    when_words="als de partij meedoet en geen gemeente, politie of Openbaar Ministerie is",
)
_of_another_organisation = partial(
    Vraag, when=_of_kind(Soort.OVERIG), when_words="als de partij meedoet en een andere organisatie is"
)


class Partijgegevens(AnswerModel):
    """Which organisation a party is: its kind, its name and its seat."""

    sleutel: Annotated[
        KeyField,
        Vraag(
            short="de sleutel van de partij",
            vraag="Met welke sleutel noemt u deze partij in dit bestand?",
            help="Kleine letters, cijfers en koppeltekens, bijvoorbeeld ‘alderbroek’. Kies hem één"
            " keer en laat hem zo.",
            why="Andere antwoorden wijzen een partij aan met deze sleutel.",
            why_no_place="De sleutel is alleen voor dit bestand.",
            is_key=True,
            column=Heading(
                "Sleutel", "Een korte naam in kleine letters. Laat leeg: tailor maakt hem van de naam."
            ),
        ),
    ]
    soort: Open[Soort] = Vraag(
        short="de soort van de partij",
        vraag="Wat voor organisatie is deze partij?",
        help="Kies wat de organisatie is in deze samenwerking.",
        why="De soort bepaalt de woorden in de aanhef en de taken in artikel 6.4.",
        copied=True,
        column=Heading("Soort", "Wat de organisatie is in deze samenwerking; zie de lijst hieronder."),
    ).field(None)
    nevensoorten: Defaulted[tuple[Nevensoort, ...]] = Vraag(
        short="wat de partij nog meer is",
        vraag="Is deze partij nog meer?",
        help="Bijvoorbeeld een GGD die ook Veilig Thuis is, of één organisatie voor reclassering en"
        " jeugdbescherming. Kies niets als dat niet zo is.",
        why="De partij krijgt dan ook de taken van die soort in artikel 6.4.",
        after_yes="Wat is deze partij nog meer?",
        usual="De meeste partijen zijn één soort.",
        can_be=lambda o, kind: kind != o.holder(Partij).soort,
        copied=True,
        when=_of_no_kind(*NAMELESS_KINDS),
        when_words="als de partij meedoet en geen politie of Openbaar Ministerie is",
        column=Heading("Nevensoort #", "Alleen als de partij ook nog een andere soort is."),
    ).field(())
    naam: Open[OneLine] = Vraag(
        short="de naam van de partij",
        vraag="Hoe heet de partij?",
        help="De officiële naam zonder lidwoord. Bij een gemeente alleen de plaatsnaam, bijvoorbeeld"
        " ‘Alderbroek’.",
        why="Met deze naam staat de partij in de aanhef en bij de handtekeningen.",
        when=lambda o: o.holder(Partij).soort not in NAMELESS_KINDS,
        when_words="als de partij geen politie of Openbaar Ministerie is",
        as_name="{}",
        column=Heading("Naam", "De officiële naam zonder lidwoord. Bij een gemeente alleen de plaatsnaam."),
    ).field(None)
    lidwoord: Defaulted[NaamLidwoord] = _of_plain_party(
        short="het lidwoord van de naam",
        vraag="Hoort er een lidwoord voor de naam?",
        help="Bijvoorbeeld ‘de’ bij de Raad voor de Kinderbescherming, en geen lidwoord bij Veilig Thuis.",
        why="Het document zet het lidwoord in elke zin waarin de partij staat.",
        usual="De meeste namen staan zonder lidwoord.",
        copied=True,
        column=Heading("Lidwoord", "Het lidwoord van de naam: de, het of geen lidwoord."),
    ).field(NaamLidwoord.GEEN)
    afkorting: Open[OneLine] = Vraag(
        short="de afkorting van de partij",
        vraag="Wilt u de partij in de tekst met een afkorting aanduiden?",
        help="Bijvoorbeeld ‘RvdK’. Laat weg als er geen afkorting nodig is.",
        why="De aanhef krijgt dan de woorden ‘verder aangeduid als’ met deze afkorting.",
        when=_of_no_kind(Soort.GEMEENTE),
        when_words="als de partij meedoet en geen gemeente is",
        optional=True,
        after_yes="Hoe luidt de afkorting van de partij?",
        column=Heading("Afkorting", "Hoe de tekst de partij verder noemt."),
    ).field(None)
    rechtsvorm: Open[Rechtsvorm] = _of_plain_party(
        short="of de partij publiek of privaat is",
        vraag="Is de partij een publieke of een private organisatie?",
        help="Een stichting, vereniging of bv is privaat, ook als de overheid haar betaalt.",
        why="De aanhef schrijft voor een private partij ‘statutair gevestigd te’.",
        copied=True,
        column=Heading("Rechtsvorm", "Publiek of privaat. Een stichting, vereniging of bv is privaat."),
    ).field(None)
    gevestigd_te: Open[OneLine] = _of_plain_party(
        short="de vestigingsplaats",
        vraag="In welke plaats is de partij gevestigd?",
        help="Bij een private partij de plaats uit de statuten; die kan anders zijn dan die van het kantoor.",
        why="Met naam en zetel staat vast welke organisatie bedoeld is.",
        column=Heading(
            "Vestigingsplaats",
            "De plaats waar de partij gevestigd is; bij een private partij die uit de statuten.",
        ),
    ).field(None)
    adres: Open[OneLine] = _of_plain_party(
        short="het kantooradres",
        vraag="Waar houdt de partij kantoor?",
        help="Straat, nummer en plaats, bijvoorbeeld ‘Stationsplein 1 te Alderbroek’.",
        why="De aanhef noemt het kantoor van elke partij.",
        column=Heading("Adres", "Straat, nummer en plaats, bijvoorbeeld Stationsplein 1 te Alderbroek."),
    ).field(None)
    kvk: Open[Kvk] = _of_plain_party(
        short="het KvK-nummer",
        vraag="Wat is het KvK-nummer van de partij?",
        help="Acht cijfers. Laat weg als de partij er geen heeft.",
        why="Met dit nummer kunt u naam, zetel en bevoegdheid nazoeken in het handelsregister.",
        why_no_place="Het model vraagt het nummer niet; het is voor uw eigen controle, tenzij u kiest dat de"
        " aanhef KvK-nummers noemt.",
        optional=True,
        column=Heading("KvK-nummer", "Acht cijfers, als de partij een nummer heeft."),
    ).field(None)
    in_oprichting: Defaulted[YesNo] = _of_plain_party(
        short="of de partij in oprichting is",
        vraag="Is de partij nog in oprichting?",
        help="Antwoord ‘ja’ als de organisatie nog niet bij de notaris is opgericht.",
        why=("Wie voor een organisatie in oprichting tekent, kan zelf aansprakelijk zijn. Vraag een jurist."),
        usual="De meeste partijen bestaan al.",
        yes="De aanhef zet ‘in oprichting’ achter de naam.",
        no="Er verandert niets.",
        column=Heading("In oprichting", "Ja of nee."),
    ).field(False)
    eenheid: Open[OneLine] = Vraag(
        short="de eenheid van de politie",
        vraag="Welke eenheid van de politie doet mee?",
        help="Schrijf het voluit, bijvoorbeeld ‘eenheid Oostmark’. Laat weg als de politie als geheel"
        " meedoet.",
        why="De aanhef noemt de eenheid achter ‘de Korpschef van politie’.",
        when=_of_kind(Soort.POLITIE),
        when_words="als de partij meedoet en de politie is",
        optional=True,
        without="de politie als geheel",
        as_name="politie, {}",
        column=Heading("Politie-eenheid", "Alleen bij de politie."),
    ).field(None)
    om_aanduiding: Defaulted[OmAanduiding] = Vraag(
        short="hoe het Openbaar Ministerie in de aanhef staat",
        vraag="Doet het College van procureurs-generaal mee of een parket?",
        help="Vraag dit aan de contactpersoon van het Openbaar Ministerie.",
        why="Het model noemt het College. In de praktijk tekent soms een parket met zijn hoofdofficier.",
        when=_of_kind(Soort.OPENBAAR_MINISTERIE),
        when_words="als de partij meedoet en het Openbaar Ministerie is",
        copied=True,
        column=Heading("Aanduiding OM", "Alleen bij het Openbaar Ministerie."),
    ).field(OmAanduiding.COLLEGE)
    parket: Open[OneLine] = Vraag(
        short="de naam van het parket",
        vraag="Welk parket doet mee?",
        help="Schrijf het voluit zonder lidwoord, bijvoorbeeld ‘arrondissementsparket Oostmark’.",
        why="De aanhef noemt het parket in plaats van het College van procureurs-generaal.",
        when=_is_prosecution_office,
        when_words="als het Openbaar Ministerie met een parket meedoet",
        as_name="{}",
        column=Heading("Parket", "Alleen als een parket van het Openbaar Ministerie meedoet."),
    ).field(None)
    parket_plaats: Open[OneLine] = Vraag(
        short="de plaats waar het parket gevestigd is",
        vraag="Noemt de aanhef de plaats waar het parket gevestigd is?",
        help="Schrijf dan de plaats, bijvoorbeeld ‘Vliethaven’. Laat weg om het te doen als het model, dat"
        " haar niet noemt.",
        why="De aanhef krijgt dan de woorden ‘gevestigd te’ met deze plaats.",
        after_yes="In welke plaats is het parket gevestigd?",
        when=_is_prosecution_office,
        when_words="als het Openbaar Ministerie met een parket meedoet",
        optional=True,
        column=Heading("Plaats van het parket", "Alleen als de aanhef de plaats van het parket moet noemen."),
    ).field(None)


class Partij(Partijgegevens):
    """A party: a gemeente, the police, the prosecution, or any other; who acts for it, and how it decided."""

    vertegenwoordigers: Open[NonEmpty[Vertegenwoordiger]] = Vraag(
        short="de vertegenwoordigers van de partij",
        vraag="Wie vertegenwoordigt de partij?",
        help="Noem iedereen die moet tekenen, met naam en functie. Minstens één, of anders bij elke"
        " vestiging een eigen vertegenwoordiger.",
        why="De partij is alleen gebonden als de juiste persoon of personen tekenen.",
        when=_takes_part(lambda o: o.holder(Partij).has_own_people),
        when_words="als de partij meedoet, zichzelf vertegenwoordigt en niet alleen vestigingen tekenen",
        column=Heading(
            "Vertegenwoordiger #",
            "Wie moet tekenen. Voor een tweede persoon is er een kolom met nummer 2, en zo verder.",
        ),
    ).field(None)
    bevoegdheid: Defaulted[Bevoegdheid] = Vraag(
        short="hoe de vertegenwoordigers bevoegd zijn",
        vraag="Zijn de vertegenwoordigers ieder alleen of alleen samen bevoegd?",
        help="Kijk in de statuten of het handelsregister.",
        why="Als zij alleen samen bevoegd zijn, moeten zij allemaal tekenen.",
        usual="Tekenen zij allemaal, dan ontbreekt er geen handtekening.",
        when=_takes_part(lambda o: o.holder(Partij).representative_count > 1),
        when_words="als de partij meer dan één vertegenwoordiger heeft",
        column=Heading("Bevoegdheid", "Of de vertegenwoordigers ieder alleen of alleen samen mogen tekenen."),
    ).field(Bevoegdheid.GEZAMENLIJK)
    mandaat: Open[Mandaat] = _of_participant(
        short="het mandaat van de vertegenwoordiger",
        vraag="Tekent de vertegenwoordiger op grond van een mandaat?",
        help="Laat weg als de vertegenwoordiger uit eigen bevoegdheid tekent.",
        why="Wie namens een ander tekent, moet kunnen laten zien dat hij dat mag.",
        optional=True,
    ).field(None)
    vertegenwoordigd_door: Open[KeyField] = _of_participant(
        short="de partij die deze partij vertegenwoordigt",
        vraag="Treedt een andere partij voor deze partij op?",
        help="Bijvoorbeeld een centrumgemeente die ook voor deze gemeente tekent; vul dan ook het mandaat in"
        " en laat een jurist dat nakijken. Laat weg als deze partij zelf tekent.",
        why="Dan tekent de vertegenwoordiger van de andere partij ook voor deze partij.",
        after_yes="Welke partij treedt voor deze partij op?",
        can_be=_acts_for,
        optional=True,
        column=Heading(
            "Vertegenwoordigd door", "De sleutel of de naam van de partij die voor deze partij tekent."
        ),
    ).field(None)
    vestigingen: Defaulted[tuple[Vestiging, ...]] = Vraag(
        short="de vestigingen van de partij",
        vraag="Doet de partij met meer vestigingen mee?",
        help="Noem alleen de vestigingen die de aanhef apart moet noemen.",
        why="Een vestiging met een eigen vertegenwoordiger tekent mee in het blok van de partij.",
        when=_of_no_kind(Soort.GEMEENTE),
        when_words="als de partij meedoet en geen gemeente is",
        usual="De meeste partijen doen met één vestiging mee.",
        column=Heading("Vestiging #"),
    ).field(())
    besluit_bw: Open[Datum] = Vraag(
        short="de datum van het besluit van burgemeester en wethouders",
        vraag="Op welke dag hebben burgemeester en wethouders besloten mee te doen?",
        help="Schrijf jaar-maand-dag. De dag kan per gemeente verschillen.",
        why="Zonder besluit van het college en de burgemeester kan de gemeente het Protocol niet aangaan."
        " De dag staat bij de handtekening.",
        when=_of_kind(Soort.GEMEENTE),
        when_words="als de partij meedoet en een gemeente is",
        optional=True,
        needed=lambda o: o.group(Gemeenten).formule is Formule.ARTIKEL_171,
        without="Bij de handtekening staat geen besluit.",
        column=Heading(
            "Besluit B en W",
            "Alleen bij een gemeente: de dag waarop burgemeester en wethouders besloten mee te doen.",
        ),
    ).field(None)
    eigen_taak: Open[Alinea] = _of_another_organisation(
        short="de taak van de partij in de samenwerking",
        vraag="Welke taak voert deze partij uit in de samenwerking?",
        help="Schrijf het als in artikel 6.4: ‘de uitvoering van taken op het gebied van …’.",
        why="Een partij mag alleen gegevens krijgen die zij voor haar taak nodig heeft. Het model kent deze"
        " soort niet, dus een jurist moet de taak en de grondslag beoordelen.",
        copied=True,
        column=Heading("Eigen taak", "Alleen bij een andere organisatie: haar taak."),
    ).field(None)
    eigen_grondslag: Open[Alinea] = _of_another_organisation(
        short="de wettelijke grondslag van die taak",
        vraag="Op welke wet rust die taak?",
        help="Noem de wet en het artikel.",
        why="Zonder grondslag in de wet mag de partij de gegevens niet verwerken. Laat een jurist dit"
        " beoordelen.",
        copied=True,
        column=Heading("Eigen grondslag", "Alleen bij een andere organisatie: de wet en het artikel."),
    ).field(None)
    analyse: Open[YesNo] = _of_another_organisation(
        short="of de juridische analyse van de partij er is",
        vraag="Is er voor deze partij een juridische analyse gemaakt?",
        help="Antwoord ook ‘ja’ als het Handvat deze organisatie noemt.",
        why="Het model vraagt een analyse voor een organisatie die het Handvat niet noemt (28.2).",
        why_no_place="Dit is een bevestiging; de tekst verandert er niet door.",
        yes="U bevestigt dat de analyse er is, of dat het Handvat de organisatie noemt.",
        no="U krijgt de waarschuwing dat de analyse er nog niet is.",
        optional=True,
        without="niet bevestigd",
        column=Heading("Juridische analyse", "Alleen bij een andere organisatie: ja of nee."),
    ).field(None)
    wgs_soort: Open[WgsSoort] = Vraag(
        short="de plaats van de partij in artikel 2.27 WGS",
        vraag="Onder welk onderdeel van artikel 2.27 WGS valt deze partij?",
        help="Kies ‘staat niet in artikel 2.27 WGS’ als u de partij daar niet vindt.",
        why="Onder de WGS is de lijst van deelnemers gesloten, en alleen publieke deelnemers zijn gezamenlijk"
        " verantwoordelijk. Een jurist beslist.",
        why_no_place="Het antwoord stuurt de controles onder de WGS.",
        when=_takes_part(lambda o: o.group(Regime).under_wgs),
        when_words="als de partij meedoet en het huis onder de WGS verwerkt",
        copied=True,
        column=Heading("Plaats in artikel 2.27 WGS", "Alleen als het huis onder de WGS verwerkt."),
    ).field(None)
    status: Defaulted[PartijStatus] = Vraag(
        short="hoe ver de partij is met tekenen",
        vraag="Hoe ver is deze partij met tekenen?",
        help="Kies ‘doet niet mee’ of ‘is vertrokken’ in plaats van de partij te wissen.",
        why="Een partij die niet meedoet, staat niet in de tekst. Haar antwoorden blijven hier bewaard.",
        usual="Nog niemand heeft getekend.",
        column=Heading("Status", "Hoe ver de partij is met tekenen."),
    ).field(PartijStatus.TE_ONDERTEKENEN)
    ondertekening: Open[Ondertekening] = _of_participant(
        short="de datum en plaats van ondertekening",
        vraag="Wilt u datum en plaats van ondertekening al invullen?",
        help="Laat weg als de partij dit met de pen invult; er staat dan een lijn.",
        why="Datum en plaats staan onder elke handtekening.",
        optional=True,
    ).field(None)

    @property
    def takes_part(self) -> bool:
        """Return whether the party stands in the text: it did not decline and has not left."""
        return self.status not in (PartijStatus.WEIGERT, PartijStatus.VERTROKKEN)

    @property
    def soorten(self) -> frozenset[Soort]:
        """Return everything that the party is, as far as it is known."""
        first = {self.soort} if isinstance(self.soort, Soort) else set()
        more = self.nevensoorten if isinstance(self.nevensoorten, tuple) else ()
        return frozenset(first | {Soort.read(one.value) for one in more})

    @property
    def representative_count(self) -> int:
        """Return how many representatives are named; 0 when they are not known."""
        return len(self.vertegenwoordigers) if isinstance(self.vertegenwoordigers, tuple) else 0

    @property
    def only_establishments_sign(self) -> bool:
        """Return whether only establishments sign: no one of the party itself, for each its own."""
        places = self.vestigingen if isinstance(self.vestigingen, tuple) else ()
        each = bool(places) and all(place.vertegenwoordiger for place in places)
        return self.vertegenwoordigers is None and each

    @property
    def has_own_people(self) -> bool:
        """Return whether representatives of the party itself sign."""
        return self.vertegenwoordigd_door is None and not self.only_establishments_sign
