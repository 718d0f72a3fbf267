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
            short="de korte naam van de partij",
            vraag="Hoe heet deze partij in het kort?",
            help="Voorbeeld: alderbroek.",
            file_help="Kleine letters, cijfers en koppeltekens. Kies de sleutel één keer en laat hem zo.",
            why="Met deze korte naam wijzen andere antwoorden de partij aan.",
            why_no_place="De korte naam wijst de partij alleen aan in uw antwoorden.",
            is_key=True,
            column=Heading(
                "Sleutel", "Een korte naam in kleine letters. Laat leeg: tailor maakt hem van de naam."
            ),
        ),
    ]
    soort: Open[Soort] = Vraag(
        short="de soort van de partij",
        vraag="Wat voor organisatie is deze partij?",
        help="Kies wat de organisatie in uw huis is.",
        why="De soort bepaalt hoe de partij vooraan staat en welke taken in artikel 6.4 staan.",
        copied=True,
        column=Heading("Soort", "Wat de organisatie is in deze samenwerking; zie de lijst hieronder."),
    ).field(None)
    nevensoorten: Defaulted[tuple[Nevensoort, ...]] = Vraag(
        short="wat de partij nog meer is",
        vraag="Is deze partij ook nog iets anders?",
        help="Voorbeeld: een GGD die ook Veilig Thuis is.",
        why="De partij krijgt dan ook de taken van die soort in artikel 6.4.",
        after_yes="Wat is deze partij nog meer?",
        no="De partij is alleen wat u bij de soort koos.",
        usual="De meeste partijen zijn één soort.",
        can_be=lambda o, kind: kind != o.holder(Partijgegevens).soort,
        copied=True,
        when=of_no_kind(*NAMELESS_KINDS),
        when_words="als de partij meedoet en geen politie of Openbaar Ministerie is",
        column=Heading("Nevensoort #", "Alleen als de partij ook nog een andere soort is."),
    ).field(())
    naam: Open[OneLine] = Vraag(
        short="de naam van de partij",
        label="Naam",
        vraag="Hoe heet de partij?",
        help="Voorbeeld: Stichting De Brug. Bij een gemeente alleen de plaats: Alderbroek.",
        file_help="De officiële naam, zonder lidwoord.",
        why="Met deze naam staat de partij vooraan in de tekst en bij de handtekeningen.",
        when=lambda o: o.holder(Partijgegevens).soort not in NAMELESS_KINDS,
        when_words="als de partij geen politie of Openbaar Ministerie is",
        as_name="{}",
        proposes=_by_name(partijfeiten.name_of),
        known=_known_names,
        column=Heading("Naam", "De officiële naam zonder lidwoord. Bij een gemeente alleen de plaatsnaam."),
    ).field(None)
    lidwoord: Defaulted[NaamLidwoord] = _of_plain_party(
        short="het lidwoord van de naam",
        label="Lidwoord",
        vraag="Hoe staat de naam in een zin: met ‘de’, met ‘het’ of zonder?",
        help="Voorbeeld: ‘de’ bij de Raad voor de Kinderbescherming.",
        why="Anders klopt elke zin niet waarin de partij staat.",
        usual="De meeste namen staan zonder lidwoord.",
        copied=True,
        proposes=_by_name(partijfeiten.article_of),
        column=Heading("Lidwoord", "Het lidwoord van de naam: de, het of geen lidwoord."),
    ).field(NaamLidwoord.GEEN)
    afkorting: Open[OneLine] = Vraag(
        short="de afkorting van de partij",
        label="Afkorting",
        vraag="Krijgt de partij in de tekst een afkorting?",
        help="Voorbeeld: RvdK. In de tekst staat dan: ‘verder aangeduid als RvdK’.",
        why="Met een afkorting zijn de lijsten van partijen korter.",
        when=of_no_kind(Soort.GEMEENTE),
        when_words="als de partij meedoet en geen gemeente is",
        optional=True,
        after_yes="Wat is de afkorting van de partij?",
        no="In de tekst staat alleen de hele naam.",
        proposes=_by_name(partijfeiten.short_of),
        column=Heading("Afkorting", "Hoe de tekst de partij verder noemt."),
    ).field(None)
    rechtsvorm: Open[Rechtsvorm] = _of_plain_party(
        short="of de partij publiek of privaat is",
        label="Publiek of privaat",
        vraag="Wat is deze organisatie: publiek of privaat?",
        help="Een stichting, vereniging of bv is privaat. Ook met geld van de overheid.",
        why="Bij een private partij hoort de plaats uit de statuten in de tekst.",
        copied=True,
        proposes=_by_name(partijfeiten.form_of),
        column=Heading("Rechtsvorm", "Publiek of privaat. Een stichting, vereniging of bv is privaat."),
    ).field(None)
    gevestigd_te: Open[OneLine] = _of_plain_party(
        short="de vestigingsplaats",
        label="Vestigingsplaats",
        vraag="In welke plaats is de partij gevestigd?",
        help="Voorbeeld: Vliethaven. Bij een stichting of bv: de plaats uit de statuten.",
        why="Met naam en plaats staat vast welke organisatie bedoeld is.",
        column=Heading(
            "Vestigingsplaats",
            "De plaats waar de partij gevestigd is; bij een private partij die uit de statuten.",
        ),
    ).field(None)
    adres: Open[OneLine] = _of_plain_party(
        short="het kantooradres",
        label="Kantooradres",
        vraag="Wat is het kantooradres van de partij?",
        help="Voorbeeld: Stationsplein 1 te Alderbroek.",
        why="Het model noemt vooraan het kantoor van elke partij.",
        column=Heading("Adres", "Straat, nummer en plaats, bijvoorbeeld Stationsplein 1 te Alderbroek."),
    ).field(None)
    kvk: Open[Kvk] = _of_plain_party(
        short="het KvK-nummer",
        label="KvK-nummer",
        vraag="Wat is het KvK-nummer van de partij?",
        help="Acht cijfers. Voorbeeld: 90000017.",
        why="Met dit nummer kunt u in het handelsregister nazoeken wie voor de partij mag tekenen.",
        why_no_place="Het model vraagt het nummer niet. Het staat alleen in de tekst als u dat kiest.",
        optional=True,
        column=Heading("KvK-nummer", "Acht cijfers, als de partij een nummer heeft."),
    ).field(None)
    in_oprichting: Defaulted[YesNo] = _of_plain_party(
        short="of de partij in oprichting is",
        vraag="Is de partij nog in oprichting?",
        help="Kies Ja als de akte bij de notaris nog niet is getekend.",
        why="Wie voor een bv of nv in oprichting tekent, kan zelf aansprakelijk zijn (artikelen 2:93 en 2:203"
        " BW). Wacht liever op de akte.",
        for_lawyer=True,
        usual="De meeste partijen bestaan al.",
        yes="In de tekst staat ‘in oprichting’ achter de naam.",
        no="De tekst verandert niet.",
        column=Heading("In oprichting", "Ja of nee."),
    ).field(False)
    eenheid: Open[OneLine] = Vraag(
        short="de eenheid van de politie",
        label="Eenheid",
        vraag="Welke eenheid van de politie doet mee?",
        help="Voorbeeld: eenheid Oostmark. Doet de hele politie mee? Laat dit dan leeg.",
        why="De eenheid staat in de tekst achter ‘de Korpschef van politie’.",
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
        label="College of parket",
        vraag="Wie doet mee voor het Openbaar Ministerie: het College van procureurs-generaal of een parket?",
        help="Vraag dit aan uw contactpersoon bij het Openbaar Ministerie.",
        why="Het model noemt in de aanhef het College. In de praktijk tekent soms een parket, met zijn"
        " hoofdofficier.",
        when=of_kind(Soort.OPENBAAR_MINISTERIE),
        when_words="als de partij meedoet en het Openbaar Ministerie is",
        copied=True,
        column=Heading("Aanduiding OM", "Alleen bij het Openbaar Ministerie."),
    ).field(OmAanduiding.COLLEGE)
    parket: Open[OneLine] = Vraag(
        short="de naam van het parket",
        label="Parket",
        vraag="Welk parket doet mee?",
        help="Voorbeeld: arrondissementsparket Oostmark.",
        why="In de tekst staat het parket in plaats van het College van procureurs-generaal.",
        when=_is_prosecution_office,
        when_words="als het Openbaar Ministerie met een parket meedoet",
        as_name="{}",
        proposes=_by_municipalities("arrondissementsparket"),
        column=Heading("Parket", "Alleen als een parket van het Openbaar Ministerie meedoet."),
    ).field(None)
    parket_plaats: Open[OneLine] = Vraag(
        short="de plaats waar het parket gevestigd is",
        vraag="Moet de plaats van het parket in de tekst staan?",
        help="Voorbeeld: Vliethaven. Het model noemt geen plaats.",
        why="Bij andere partijen staat er wel een plaats in de tekst, achter ‘gevestigd te’.",
        after_yes="In welke plaats is het parket gevestigd?",
        no="In de tekst staat geen plaats, zoals in het model.",
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
