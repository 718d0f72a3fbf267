"""What the parties agree on: security, breaches, requests, processors, changes, duration (12-31)."""

from typing import Annotated, TypeAlias

from pydantic import WrapValidator

from tailor.answers.base import AnswerModel, Defaulted, Keuze, Open, Vraag, chosen_or_own
from tailor.answers.proposal import Proposal
from tailor.answers.questions.huis import Lidwoord
from tailor.answers.questions.taken import Ondersteuner, Rol, Taak, Uitvoerder
from tailor.answers.scalars import Datum, KeyField, OneLine, Sleutel, describe, read_key, refusal, whole
from tailor.path import Pad

_BODY_IN_FILE = (
    "In dit bestand schrijft u stuurgroep, partneroverleg of de sleutel van een partij. Een ander orgaan is"
    " een groep met naam en lidwoord."
)


class Orgaan(Keuze):
    """A body of the house."""

    STUURGROEP = "stuurgroep", "de Stuurgroep", "In de tekst staat: de Stuurgroep."
    PARTNEROVERLEG = "partneroverleg", "het Partneroverleg", "In de tekst staat: het Partneroverleg."


def _lidwoord(of_what: str, before: str, example: str) -> Vraag:
    """Return the question after the article of an own body or function."""
    return Vraag(
        short=f"het lidwoord van {of_what}",
        vraag="Wat hoort ervoor: ‘de’ of ‘het’?",
        help=f"Kies het lidwoord dat voor de {before} staat. Voorbeeld: {example}.",
        why="Met het verkeerde lidwoord klopt de zin in het Protocol niet.",
    )


class EigenInstantie(AnswerModel):
    """A body that is no party and no body of the model."""

    naam: Open[OneLine] = Vraag(
        short="de naam van de eigen instantie",
        label="Naam",
        vraag="Hoe heet dit orgaan?",
        help="Voorbeeld: het dagelijks bestuur.",
        why="Dit orgaan beslist in plaats van een orgaan uit het model.",
        file_help="In dit bestand staat de naam zonder ‘de’ of ‘het’.",
    ).field(None)
    lidwoord: Open[Lidwoord] = _lidwoord("de eigen instantie", "naam", "het dagelijks bestuur").field(None)


def _read_body(value: object) -> Orgaan | EigenInstantie | Sleutel:
    """Return the body or party; a word that is no body is the key of a party."""
    if isinstance(value, Orgaan | EigenInstantie):
        return value
    if isinstance(value, dict):
        return EigenInstantie.model_validate(value)
    if not isinstance(value, str):
        raise refusal(
            f"hier staat {describe(value)}",
            "Kies de Stuurgroep, het Partneroverleg of een partij.",
            "Schrijf stuurgroep, partneroverleg of de sleutel van een partij.",
        )
    return Orgaan.read(value) if value in list(Orgaan) else Sleutel(read_key(value))


# A body of the house, a party (by its key), or an own body.
Instantie: TypeAlias = Annotated[
    Orgaan | EigenInstantie | KeyField, WrapValidator(lambda value, _: _read_body(value))
]


class Beveiliging(AnswerModel):
    """Security."""

    verantwoordelijke_partij: Open[KeyField] = Vraag(
        short="de partij die voor de beveiliging zorgt",
        vraag="Welke partij zorgt voor de beveiliging van de gegevens?",
        help="Meestal is dat de gemeente die het pand en de systemen van het huis beheert.",
        why="Volgens het model zorgt één partij voor de beveiliging van pand en systemen (artikel 12.3)."
        " Elke partij blijft daarnaast zelf verantwoordelijk (artikel 32 AVG).",
    ).field(None)


class Datalekken(AnswerModel):
    """Breaches."""

    verantwoordelijke_partij: Open[KeyField] = Vraag(
        short="de partij die de procedures voor datalekken bijhoudt",
        vraag="Welke partij houdt de werkwijze bij datalekken op orde?",
        help="Meestal is dat de partij die ook voor de beveiliging zorgt.",
        why="Bij een datalek is er geen tijd om nog uit te zoeken wie de werkwijze kent.",
        proposal=Proposal(
            reason="Met één partij voor beveiliging en datalekken blijft een melding niet liggen.",
            pad=Pad("beveiliging.verantwoordelijke_partij"),
        ),
    ).field(None)
    meldtermijn_uren: Open[Annotated[int, whole(1, 72, "uren")]] = Vraag(
        short="de meldtermijn in uren",
        vraag="Binnen hoeveel uur meldt een partij een datalek aan het huis?",
        help="Kies hoogstens 48 uur. Voorbeeld: 24.",
        why="Wie een datalek kent, moet het vaak binnen 72 uur melden (artikel 33, eerste lid, AVG)."
        " Meldt een partij laat aan het huis, dan is er te weinig tijd.",
        proposal=Proposal(
            reason="Dan blijven er twee dagen over om de melding te onderzoeken en te doen.",
            value="24",
        ),
    ).field(None)


class Rechten(AnswerModel):
    """Requests of data subjects."""

    ondersteund_door: Open[Ondersteuner] = Vraag(
        short="wie de Manager bij verzoeken ondersteunt",
        vraag="Wie helpt de Manager als iemand zijn gegevens wil inzien of verbeteren?",
        help="Kies wie het werk doet.",
        why="Anders blijven verzoeken liggen. De Manager houdt de leiding (artikel 17.2).",
        when=lambda o: o.group(Uitvoerder).of_task(Taak.RECHTEN) is Rol.MANAGER,
        when_words="als de Manager de verzoeken van betrokkenen coördineert",
    ).field(None)


class Verwerkers(AnswerModel):
    """Processors."""

    toestemming_door: Open[Instantie] = Vraag(
        short="wie toestemming geeft voor een verwerker",
        vraag="Wie geeft toestemming voor een nieuwe verwerker?",
        help="Een verwerker is een bedrijf dat voor u gegevens bewaart of bewerkt. Voorbeeld: de leverancier"
        " van uw casussysteem.",
        why="Zonder deze toestemming vooraf mogen partijen geen verwerker inschakelen (artikel 22.1).",
        file_help=_BODY_IN_FILE,
    ).field(None)
    overeenkomst_door: Open[Instantie] = Vraag(
        short="wie de verwerkersovereenkomst sluit",
        vraag="Wie sluit het contract met de verwerker?",
        help="Kies een partij. De Stuurgroep en het Partneroverleg kunnen zelf geen contract sluiten."
        " Voorbeeld: de gemeente die het huis beheert.",
        why="De Stuurgroep en het Partneroverleg zijn geen rechtspersoon. Een partij tekent voor de andere"
        " partijen alleen met een volmacht (artikel 3:60 BW).",
        file_help=_BODY_IN_FILE,
        for_lawyer=True,
    ).field(None)


class Wijzigingen(AnswerModel):
    """Changes of the Protocol."""

    besluit_door: Open[Orgaan] = Vraag(
        short="wie over wijzigingen besluit",
        vraag="Wie beslist over wijzigingen van het Protocol?",
        help="Na elk besluit tekenen alle partijen opnieuw (artikel 27.2).",
        why="Anders is niet duidelijk wie een wijziging kan doorzetten of tegenhouden (artikel 27.1).",
    ).field(None)


class VoorzitterStuurgroep(Keuze):
    """The model's co-signer of an accession."""

    VOORZITTER = (
        "voorzitter_stuurgroep",
        "de voorzitter van de Stuurgroep",
        "De tekst verandert niet: de voorzitter van de Stuurgroep tekent mee.",
    )


class EigenMedeondertekenaar(AnswerModel):
    """Another co-signer of an accession."""

    functie: Open[OneLine] = Vraag(
        short="de functie van de medeondertekenaar",
        label="Functie",
        vraag="Welke functie heeft degene die meetekent?",
        help="Voorbeeld: de secretaris van het Partneroverleg.",
        why="Deze persoon tekent het toetredingsformulier samen met de nieuwe partij.",
        file_help="In dit bestand staat de functie zonder ‘de’ of ‘het’.",
    ).field(None)
    lidwoord: Open[Lidwoord] = _lidwoord("die functie", "functie", "de secretaris").field(None)
    namens: Open[OneLine] = Vraag(
        short="namens wie de medeondertekenaar tekent",
        label="Namens",
        vraag="Namens wie tekent deze persoon?",
        help="Voorbeeld: Partneroverleg. Op het formulier staat dan: Namens Partneroverleg.",
        why="Zonder deze naam ziet de nieuwe partij niet wie haar toelaat (Bijlage 1).",
    ).field(None)


Medeondertekenaar: TypeAlias = Annotated[
    VoorzitterStuurgroep | EigenMedeondertekenaar,
    chosen_or_own(VoorzitterStuurgroep, EigenMedeondertekenaar, "een ander met functie, lidwoord en namens"),
]


class Toetreding(AnswerModel):
    """How another organisation joins."""

    medeondertekenaar: Defaulted[Medeondertekenaar] = Vraag(
        short="wie een toetreding mede ondertekent",
        vraag="Wie tekent mee als een nieuwe partij toetreedt?",
        help="Het model kiest de voorzitter van de Stuurgroep.",
        why="Zonder deze handtekening is de nieuwe partij niet toegetreden (artikel 28.3). Zij moet ook bij"
        " het Convenant horen, en soms is vooraf juridisch onderzoek nodig (artikelen 28.1 en 28.2).",
        file_help="In dit bestand is een ander dan de voorzitter een groep met functie, lidwoord en namens.",
    ).field(VoorzitterStuurgroep.VOORZITTER)


class Uitsluiting(AnswerModel):
    """Exclusion of a party."""

    besluit_door: Defaulted[Instantie] = Vraag(
        short="wie een partij kan uitsluiten",
        vraag="Wie kan een partij uitsluiten van de samenwerking?",
        help="Het model kiest de Stuurgroep.",
        why="Uitsluiting is de zwaarste maatregel. Elke partij moet vooraf weten wie daarover beslist"
        " (artikel 29.2).",
        file_help=_BODY_IN_FILE,
    ).field(Orgaan.STUURGROEP)


class Moment(Keuze):
    """When the Protocol enters into force."""

    MODEL = (
        "model",
        "de woorden van het model",
        "In de tekst staat: ‘op de dag van ondertekening door Partijen’. Die dag is onduidelijk als partijen"
        " niet tegelijk tekenen.",
    )
    LAATSTE_HANDTEKENING = (
        "laatste_handtekening",
        "de dag van de laatste handtekening",
        "In de tekst staat: de dag waarop de laatste partij tekent. Het is één dag voor iedereen.",
    )
    VASTE_DATUM = "vaste_datum", "een vaste datum", "In de tekst staat de dag die u kiest."
    PER_PARTIJ = (
        "per_partij",
        "voor elke partij vanaf haar eigen handtekening",
        "In de tekst staat: de dag waarop een partij zelf tekent, zodra twee partijen hebben getekend. Er"
        " gelden dan verschillende dagen.",
    )


class Inwerkingtreding(AnswerModel):
    """Entry into force."""

    moment: Open[Moment] = Vraag(
        short="het moment van inwerkingtreding",
        vraag="Vanaf welke dag geldt het Protocol?",
        help="Kies wat past bij de manier waarop de partijen tekenen.",
        why="Tekenen partijen op verschillende dagen? Dan is ‘de dag van ondertekening’ niet duidelijk.",
        proposal=Proposal(
            reason="Dan is er één dag voor iedereen, ook als de partijen na elkaar tekenen.",
            value="laatste_handtekening",
        ),
    ).field(None)
    datum: Open[Datum] = Vraag(
        short="de datum van inwerkingtreding",
        vraag="Op welke dag treedt het Protocol in werking?",
        help="Kies een dag waarop iedereen getekend kan hebben. Voorbeeld: 1 september 2026.",
        why="Vanaf deze dag zijn de partijen gebonden.",
        when=lambda o: o.group(Inwerkingtreding).moment is Moment.VASTE_DATUM,
        when_words="als het Protocol op een vaste datum in werking treedt",
    ).field(None)


class Voorganger(AnswerModel):
    """An earlier protocol that this one replaces."""

    naam: Open[OneLine] = Vraag(
        short="de naam van het eerdere protocol",
        vraag="Hoe heet het eerdere protocol?",
        help="Typ de volledige titel. Voorbeeld: het Privacyprotocol Oostmark.",
        why="Anders is niet duidelijk welk protocol niet meer geldt.",
    ).field(None)
    datum: Open[Datum] = Vraag(
        short="de datum van het eerdere protocol",
        vraag="Van welke datum is het eerdere protocol?",
        help="Voorbeeld: 3 juni 2019. Staat er geen datum op? Laat dit dan leeg.",
        why="Zonder datum kan een andere versie van dat protocol bedoeld zijn.",
        optional=True,
    ).field(None)


class Opvolging(AnswerModel):
    """Succession."""

    voorgangers: Defaulted[tuple[Voorganger, ...]] = Vraag(
        short="de eerdere protocollen die worden vervangen",
        vraag="Wilt u de protocollen noemen die dit Protocol vervangt?",
        help="U geeft van elk de naam en de datum. Voorbeeld: het Privacyprotocol Oostmark, 3 juni 2019.",
        why="Het model vervangt alle eerdere protocollen. Na een fusie van huizen is niet duidelijk welke dat"
        " zijn, tenzij u ze noemt.",
        no="De tekst verandert niet: dit Protocol vervangt alle eerdere protocollen.",
    ).field(())


class Evaluatie(AnswerModel):
    """Evaluation."""

    termijn_jaren: Defaulted[Annotated[int, whole(1, 10, "jaren")]] = Vraag(
        short="het aantal jaren tot de evaluatie",
        vraag="Na hoeveel jaar evalueert u het Protocol?",
        help="Het model zegt 2 jaar.",
        why="Zonder evaluatie blijft onbekend of de afspraken in de praktijk werken (artikel 31.2).",
    ).field(2)
