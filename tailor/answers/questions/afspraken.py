"""What the parties agree on: security, breaches, requests, processors, changes, duration (12-31)."""

from functools import partial
from typing import Annotated, TypeAlias

from pydantic import WrapValidator

from tailor.answers.base import AnswerModel, Defaulted, Keuze, Open, Vraag, chosen_or_own
from tailor.answers.proposal import Proposal
from tailor.answers.questions.huis import Lidwoord
from tailor.answers.questions.taken import Ondersteuner, Rol, Taak, Uitvoerder
from tailor.answers.questions.vertegenwoordigers import Vertegenwoordiger
from tailor.answers.scalars import Datum, KeyField, OneLine, Sleutel, describe, read_key, refusal, whole
from tailor.path import Pad

_RULED = "Laat weg als dit met de pen wordt ingevuld; er staat dan een lijn."
PARTY_HELP = "Schrijf de sleutel van een van de partijen."
BODY_HELP = "Kies stuurgroep, partneroverleg of de sleutel van een partij, of noem een eigen instantie."


class Orgaan(Keuze):
    """A body of the house."""

    STUURGROEP = "stuurgroep", "de Stuurgroep", "De Stuurgroep beslist."
    PARTNEROVERLEG = "partneroverleg", "het Partneroverleg", "Het Partneroverleg beslist."


def _lidwoord(of_what: str, before: str) -> Vraag:
    """Return the question after the article of an own body or function."""
    return Vraag(
        short=f"het lidwoord van {of_what}",
        vraag="Is het ‘de’ of ‘het’?",
        help=f"Kies het lidwoord dat bij de {before} hoort.",
        why=f"Het lidwoord staat in de zin voor de {before}.",
    )


class EigenInstantie(AnswerModel):
    """A body that is no party and no body of the model."""

    naam: Open[OneLine] = Vraag(
        short="de naam van de eigen instantie",
        vraag="Hoe heet deze instantie?",
        help="Schrijf de naam zonder lidwoord, bijvoorbeeld ‘dagelijks bestuur’.",
        why="Deze instantie beslist in plaats van een orgaan uit het model.",
    ).field(None)
    lidwoord: Open[Lidwoord] = _lidwoord("de eigen instantie", "naam").field(None)


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
        vraag="Welke partij zorgt voor de beveiliging van de gegevens in het huis?",
        help=f"{PARTY_HELP} Meestal is dat de gemeente die het huis beheert.",
        why="Eén partij moet aanspreekbaar zijn op de beveiliging van locatie en systemen (artikel 32 AVG).",
    ).field(None)


class Datalekken(AnswerModel):
    """Breaches."""

    verantwoordelijke_partij: Open[KeyField] = Vraag(
        short="de partij die de procedures voor datalekken bijhoudt",
        vraag="Welke partij houdt de procedures voor datalekken in stand?",
        help=PARTY_HELP,
        why="Bij een datalek is er geen tijd om nog uit te zoeken wie de procedure heeft.",
        proposal=Proposal(
            reason="Met één partij voor beveiliging en datalekken blijft een melding niet liggen.",
            pad=Pad("beveiliging.verantwoordelijke_partij"),
        ),
    ).field(None)
    meldtermijn_uren: Open[Annotated[int, whole(1, 72, "uren")]] = Vraag(
        short="de meldtermijn in uren",
        vraag="Binnen hoeveel uur moet een partij een datalek bij het huis melden?",
        help="Een heel getal van 1 tot en met 72.",
        why="De Autoriteit Persoonsgegevens moet het binnen 72 uur na ontdekking weten (14.8). De melding bij"
        " het huis moet daarvoor genoeg tijd overlaten.",
        proposal=Proposal(
            reason="Na 24 uur blijven er nog twee dagen over om de melding te onderzoeken en te doen.",
            value="24",
        ),
    ).field(None)


class Rechten(AnswerModel):
    """Requests of data subjects."""

    ondersteund_door: Open[Ondersteuner] = Vraag(
        short="wie de Manager bij verzoeken ondersteunt",
        vraag="Wie ondersteunt de Manager bij verzoeken van betrokkenen?",
        help="Kies wie het werk doet: de Procesregisseur of de administratief medewerker.",
        why="Als de Procesregisseur zelf coördineert, kan hij zichzelf niet ondersteunen. Dan is het altijd"
        " de administratief medewerker en vervalt deze vraag.",
        when=lambda o: o.group(Uitvoerder).of_task(Taak.RECHTEN) is Rol.MANAGER,
        when_words="als de Manager de verzoeken van betrokkenen coördineert",
    ).field(None)


class Verwerkers(AnswerModel):
    """Processors."""

    toestemming_door: Open[Instantie] = Vraag(
        short="wie toestemming geeft voor een verwerker",
        vraag="Wie geeft toestemming om een verwerker in te schakelen?",
        help=BODY_HELP,
        why="Partijen mogen de verwerking alleen uitbesteden als dit orgaan of deze partij dat vooraf"
        " goedkeurt.",
    ).field(None)
    overeenkomst_door: Open[Instantie] = Vraag(
        short="wie de verwerkersovereenkomst sluit",
        vraag="Wie sluit de verwerkersovereenkomst namens de partijen?",
        help=f"{BODY_HELP} Alleen een rechtspersoon kan een overeenkomst sluiten; een partij"
        " ligt voor de hand.",
        why="Wie namens alle partijen tekent, moet daarvoor bevoegd zijn. Vraag een jurist naar de volmacht.",
    ).field(None)


class Wijzigingen(AnswerModel):
    """Changes of the Protocol."""

    besluit_door: Open[Orgaan] = Vraag(
        short="wie over wijzigingen besluit",
        vraag="Wie besluit over wijzigingen van het Protocol?",
        help="Kies de Stuurgroep of het Partneroverleg.",
        why="Na het besluit tekenen alle partijen opnieuw (27.2).",
    ).field(None)


class VoorzitterStuurgroep(Keuze):
    """The model's co-signer of an accession."""

    VOORZITTER = (
        "voorzitter_stuurgroep",
        "de voorzitter van de Stuurgroep",
        "De voorzitter van de Stuurgroep tekent mee, zoals in het model.",
    )


class EigenMedeondertekenaar(AnswerModel):
    """Another co-signer of an accession."""

    functie: Open[OneLine] = Vraag(
        short="de functie van de medeondertekenaar",
        vraag="Welke functie heeft degene die meetekent?",
        help="Schrijf de functie zonder lidwoord, bijvoorbeeld ‘secretaris van het Partneroverleg’.",
        why="Deze persoon tekent het toetredingsformulier samen met de nieuwe partij.",
    ).field(None)
    lidwoord: Open[Lidwoord] = _lidwoord("die functie", "functie").field(None)
    namens: Open[OneLine] = Vraag(
        short="namens wie de medeondertekenaar tekent",
        vraag="Namens wie tekent deze persoon?",
        help="Bijvoorbeeld ‘Partneroverleg’. Het formulier schrijft dan ‘Namens Partneroverleg’.",
        why="Het formulier van Bijlage 1 noemt bij de handtekening namens wie er wordt getekend.",
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
        help="Het model noemt de voorzitter van de Stuurgroep. Noem anders functie, lidwoord en namens wie.",
        why="De nieuwe partij is pas toegetreden als beide handtekeningen op het formulier staan.",
    ).field(VoorzitterStuurgroep.VOORZITTER)


# A question whose answer may be written on the paper.
_later_by_pen = partial(Vraag, by_pen=True, optional=True)


class Toetreder(AnswerModel):
    """The organisation on the accession form."""

    naam: Open[OneLine] = Vraag(
        short="de naam van de toetredende organisatie",
        vraag="Hoe heet de organisatie die toetreedt?",
        help="De officiële naam, met rechtsvorm als die erbij hoort.",
        why="Het formulier bindt alleen de organisatie die erop staat.",
        by_pen=True,
    ).field(None)
    gevestigd_te: Open[OneLine] = Vraag(
        short="de statutaire zetel van de toetreder",
        vraag="In welke plaats is de organisatie statutair gevestigd?",
        help="De plaats uit de statuten.",
        why="Met naam en zetel staat vast welke organisatie bedoeld is.",
        by_pen=True,
    ).field(None)
    adres: Open[OneLine] = Vraag(
        short="het kantooradres van de toetreder",
        vraag="Waar houdt de organisatie kantoor?",
        help="Straat, nummer en plaats, bijvoorbeeld ‘Havenkade 7 te Vliethaven’.",
        why="Het formulier noemt het kantoor.",
        by_pen=True,
    ).field(None)
    vertegenwoordiger: Open[Vertegenwoordiger] = Vraag(
        short="de vertegenwoordiger van de toetreder",
        vraag="Wie tekent voor de organisatie?",
        help="Noem naam en functie van iemand die daartoe bevoegd is.",
        why="De organisatie is alleen gebonden als een bevoegd persoon tekent.",
    ).field(None)
    plaats_ondertekening: Open[OneLine] = _later_by_pen(
        short="de plaats van ondertekening van het formulier",
        vraag="In welke plaats wordt het formulier getekend?",
        help=_RULED,
        why="De plaats staat onder aan het formulier.",
    ).field(None)
    datum_ondertekening: Open[Datum] = _later_by_pen(
        short="de datum van ondertekening van het formulier",
        vraag="Op welke dag wordt het formulier getekend?",
        help=f"Schrijf jaar-maand-dag. {_RULED}",
        why="Vanaf deze dag kan de organisatie aan het Protocol gebonden zijn.",
    ).field(None)
    naam_stuurgroep: Open[OneLine] = _later_by_pen(
        short="de naam van de medeondertekenaar op het formulier",
        vraag="Hoe heet degene die het formulier mede ondertekent?",
        help=f"Dat is wie u koos bij de vraag wie meetekent als een nieuwe partij toetreedt. {_RULED}",
        why="Het formulier noemt de naam onder de tweede handtekening.",
        about=Pad("toetreding.medeondertekenaar"),
    ).field(None)


class Uitsluiting(AnswerModel):
    """Exclusion of a party."""

    besluit_door: Defaulted[Instantie] = Vraag(
        short="wie een partij kan uitsluiten",
        vraag="Wie kan een partij uitsluiten van de samenwerking?",
        help=f"Het model noemt de Stuurgroep. {BODY_HELP}",
        why="Uitsluiting is de zwaarste maatregel. Iedere partij moet vooraf weten wie daarover beslist.",
    ).field(Orgaan.STUURGROEP)


class Moment(Keuze):
    """When the Protocol enters into force."""

    MODEL = (
        "model",
        "de woorden van het model",
        "‘op de dag van ondertekening door Partijen’; dat is geen vaste dag als niet iedereen"
        " tegelijk tekent.",
    )
    LAATSTE_HANDTEKENING = (
        "laatste_handtekening",
        "de dag van de laatste handtekening",
        "Het Protocol geldt voor iedereen vanaf de dag waarop de laatste partij tekent.",
    )
    VASTE_DATUM = "vaste_datum", "een vaste datum", "Het Protocol geldt vanaf de dag die u invult."
    PER_PARTIJ = (
        "per_partij",
        "voor elke partij vanaf haar eigen handtekening",
        "Het Protocol geldt voor een partij vanaf de dag waarop zij zelf tekent, zodra twee partijen hebben"
        " getekend.",
    )


class Inwerkingtreding(AnswerModel):
    """Entry into force."""

    moment: Open[Moment] = Vraag(
        short="het moment van inwerkingtreding",
        vraag="Vanaf wanneer geldt het Protocol?",
        help="Kies wat past bij de manier waarop de partijen tekenen.",
        why="Het model spreekt van de dag van ondertekening. Tekenen partijen op verschillende dagen, dan is"
        " die dag niet duidelijk.",
        proposal=Proposal(
            reason="Dan is er één dag voor iedereen, ook als de partijen na elkaar tekenen.",
            value="laatste_handtekening",
        ),
    ).field(None)
    datum: Open[Datum] = Vraag(
        short="de datum van inwerkingtreding",
        vraag="Op welke dag treedt het Protocol in werking?",
        help="Schrijf jaar-maand-dag. Kies een dag waarop iedereen getekend kan hebben.",
        why="Vanaf deze dag zijn de partijen gebonden.",
        when=lambda o: o.group(Inwerkingtreding).moment is Moment.VASTE_DATUM,
        when_words="als het Protocol op een vaste datum in werking treedt",
    ).field(None)


class Voorganger(AnswerModel):
    """An earlier protocol that this one replaces."""

    naam: Open[OneLine] = Vraag(
        short="de naam van het eerdere protocol",
        vraag="Hoe heet het eerdere protocol?",
        help="Schrijf de volledige titel, met lidwoord als dat erbij hoort.",
        why="Zo is duidelijk welk protocol niet meer geldt.",
    ).field(None)
    datum: Open[Datum] = Vraag(
        short="de datum van het eerdere protocol",
        vraag="Van welke datum is het eerdere protocol?",
        help="Schrijf jaar-maand-dag. Laat weg als er geen datum op staat.",
        why="De datum voorkomt verwarring met een andere versie.",
        optional=True,
    ).field(None)


class Opvolging(AnswerModel):
    """Succession."""

    voorgangers: Defaulted[tuple[Voorganger, ...]] = Vraag(
        short="de eerdere protocollen die worden vervangen",
        vraag="Wilt u de eerdere protocollen bij naam noemen?",
        help="Noem ze met naam en datum. Laat weg als de algemene zin van het model genoeg is.",
        why="Het model vervangt alle eerdere protocollen. Bij een fusie van huizen is het duidelijker ze te"
        " noemen.",
    ).field(())


class Evaluatie(AnswerModel):
    """Evaluation."""

    termijn_jaren: Defaulted[Annotated[int, whole(1, 10, "jaren")]] = Vraag(
        short="het aantal jaren tot de evaluatie",
        vraag="Na hoeveel jaar evalueert u het Protocol?",
        help="Het model zegt twee jaar.",
        why="Een evaluatie laat zien of de afspraken in de praktijk werken.",
    ).field(2)
