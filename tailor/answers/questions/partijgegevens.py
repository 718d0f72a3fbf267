"""Which organisation a party is: its kind, its name and its seat; the questions follow its kind."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

from tailor.answers.base import (
    AnswerModel,
    Condition,
    Defaulted,
    Heading,
    Open,
    Proposes,
    Surroundings,
    Vraag,
)
from tailor.answers.known_names import KnownNames
from tailor.answers.proposal import Proposal
from tailor.answers.questions import partijfeiten
from tailor.answers.questions.huis import NaamLidwoord
from tailor.answers.questions.partijdelen import NAMELESS_KINDS, Nevensoort, OmAanduiding, Rechtsvorm, Soort
from tailor.answers.questions.partijfeiten import KindFacts
from tailor.answers.scalars import Kvk, OneLine, OwnKey, YesNo

_OWN_OPENING = (Soort.GEMEENTE, *NAMELESS_KINDS)


def takes_part(also: Condition | None = None) -> Condition:
    """Return the condition that the party is in the text, and one more if it is given."""
    return lambda o: o.holder(Partijgegevens).takes_part and (also is None or also(o))


def of_kind(*kinds: Soort) -> Condition:
    """Return the condition that the party is in the text and of one of these kinds, also besides another."""
    return takes_part(lambda o: not o.holder(Partijgegevens).soorten.isdisjoint(kinds))


def of_no_kind(*kinds: Soort) -> Condition:
    """Return the condition that the party is in the text and is first of all none of these kinds."""
    return takes_part(lambda o: o.holder(Partijgegevens).soort not in kinds)


def _is_prosecution_office(surroundings: Surroundings) -> bool:
    """Return whether the party is the public prosecution, and takes part with a parket."""
    is_prosecution = of_kind(Soort.OPENBAAR_MINISTERIE)(surroundings)
    return is_prosecution and surroundings.holder(Partijgegevens).om_aanduiding is OmAanduiding.PARKET


def party_around(surroundings: Surroundings) -> "Partijgegevens | None":
    """Return the party that is asked; None while it is not in the list yet."""
    return next((one for one in surroundings.holders if isinstance(one, Partijgegevens)), None)


def _known_names(surroundings: Surroundings) -> KnownNames | None:
    """Return the names that the party may have by its kind."""
    party = party_around(surroundings)
    return partijfeiten.known_names(party.soort, party.facts) if party else None


def _by_name(derive: Callable[[KindFacts, object], Proposal | None]) -> Proposes:
    """Return what proposes something that follows from the kind and the name of the party."""

    def propose(surroundings: Surroundings) -> Proposal | None:
        party = party_around(surroundings)
        return derive(party.facts, party.naam) if party else None

    return propose


def _by_municipalities(before: str) -> Proposes:
    """Return what proposes the area of the police in which the gemeenten lie, with a word before it."""

    def propose(surroundings: Surroundings) -> Proposal | None:
        parties = surroundings.elements(Partijgegevens)
        found = (one.naam for one in parties if one.soort is Soort.GEMEENTE and one.takes_part)
        return partijfeiten.unit_of((name for name in found if isinstance(name, str)), before)

    return propose


# A question of a party whose opening is like that of most.
_of_plain_party = partial(
    Vraag,
    when=of_no_kind(*_OWN_OPENING),
    when_words="als de partij meedoet en geen gemeente, politie of Openbaar Ministerie is",
)


class Partijgegevens(AnswerModel):
    """Which organisation a party is: its kind, its name and its seat."""

    sleutel: Annotated[
        OwnKey,
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
        can_be=lambda o, kind: kind != o.holder(Partijgegevens).soort,
        copied=True,
        when=of_no_kind(*NAMELESS_KINDS),
        when_words="als de partij meedoet en geen politie of Openbaar Ministerie is",
        column=Heading("Nevensoort #", "Alleen als de partij ook nog een andere soort is."),
    ).field(())
    naam: Open[OneLine] = Vraag(
        short="de naam van de partij",
        vraag="Hoe heet de partij?",
        help="De officiële naam zonder lidwoord. Bij een gemeente alleen de plaatsnaam, bijvoorbeeld"
        " ‘Alderbroek’.",
        why="Met deze naam staat de partij in de aanhef en bij de handtekeningen.",
        when=lambda o: o.holder(Partijgegevens).soort not in NAMELESS_KINDS,
        when_words="als de partij geen politie of Openbaar Ministerie is",
        as_name="{}",
        proposes=_by_name(partijfeiten.name_of),
        known=_known_names,
        column=Heading("Naam", "De officiële naam zonder lidwoord. Bij een gemeente alleen de plaatsnaam."),
    ).field(None)
    lidwoord: Defaulted[NaamLidwoord] = _of_plain_party(
        short="het lidwoord van de naam",
        vraag="Hoort er een lidwoord voor de naam?",
        help="Bijvoorbeeld ‘de’ bij de Raad voor de Kinderbescherming, en geen lidwoord bij Veilig Thuis.",
        why="Het document zet het lidwoord in elke zin waarin de partij staat.",
        usual="De meeste namen staan zonder lidwoord.",
        copied=True,
        proposes=_by_name(partijfeiten.article_of),
        column=Heading("Lidwoord", "Het lidwoord van de naam: de, het of geen lidwoord."),
    ).field(NaamLidwoord.GEEN)
    afkorting: Open[OneLine] = Vraag(
        short="de afkorting van de partij",
        vraag="Wilt u de partij in de tekst met een afkorting aanduiden?",
        help="Bijvoorbeeld ‘RvdK’. Laat weg als er geen afkorting nodig is.",
        why="De aanhef krijgt dan de woorden ‘verder aangeduid als’ met deze afkorting.",
        when=of_no_kind(Soort.GEMEENTE),
        when_words="als de partij meedoet en geen gemeente is",
        optional=True,
        after_yes="Hoe luidt de afkorting van de partij?",
        proposes=_by_name(partijfeiten.short_of),
        column=Heading("Afkorting", "Hoe de tekst de partij verder noemt."),
    ).field(None)
    rechtsvorm: Open[Rechtsvorm] = _of_plain_party(
        short="of de partij publiek of privaat is",
        vraag="Is de partij een publieke of een private organisatie?",
        help="Een stichting, vereniging of bv is privaat, ook als de overheid haar betaalt.",
        why="De aanhef schrijft voor een private partij ‘statutair gevestigd te’.",
        copied=True,
        proposes=_by_name(partijfeiten.form_of),
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
        when=of_kind(Soort.POLITIE),
        when_words="als de partij meedoet en de politie is",
        optional=True,
        without="de politie als geheel",
        as_name="politie, {}",
        proposes=_by_municipalities("eenheid"),
        column=Heading("Politie-eenheid", "Alleen bij de politie."),
    ).field(None)
    om_aanduiding: Defaulted[OmAanduiding] = Vraag(
        short="hoe het Openbaar Ministerie in de aanhef staat",
        vraag="Doet het College van procureurs-generaal mee of een parket?",
        help="Vraag dit aan de contactpersoon van het Openbaar Ministerie.",
        why="Het model noemt het College. In de praktijk tekent soms een parket met zijn hoofdofficier.",
        when=of_kind(Soort.OPENBAAR_MINISTERIE),
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
        proposes=_by_municipalities("arrondissementsparket"),
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

    @property
    def takes_part(self) -> bool:
        """Return whether the party stands in the text; who is not asked how far it is with signing does."""
        return True

    @property
    def facts(self) -> KindFacts:
        """Return what follows from what the party is."""
        if self.soort is Soort.POLITIE and isinstance(self.eenheid, str):
            return partijfeiten.POLICE_UNIT
        if self.soort is Soort.OPENBAAR_MINISTERIE and self.om_aanduiding is OmAanduiding.PARKET:
            return partijfeiten.PARKET
        return (
            partijfeiten.FACTS.get(self.soort, KindFacts()) if isinstance(self.soort, Soort) else KindFacts()
        )

    @property
    def soorten(self) -> frozenset[Soort]:
        """Return everything that the party is, as far as it is known."""
        first = {self.soort} if isinstance(self.soort, Soort) else set()
        more = self.nevensoorten if isinstance(self.nevensoorten, tuple) else ()
        return frozenset(first | {Soort.read(one.value) for one in more})
