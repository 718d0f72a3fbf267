"""What the parties agree on: security, breaches, requests, processors, changes, duration (12-31)."""

from functools import partial
from typing import Annotated, TypeAlias

from pydantic import WrapValidator

from tailor.answers.base import AnswerModel, Keuze, Open, Vast, Voorstel, Vraag, chosen_or_own
from tailor.answers.questions.huis import Lidwoord
from tailor.answers.questions.partijdelen import Vertegenwoordiger
from tailor.answers.questions.taken import Ondersteuner, Rol, Taak, Uitvoerder
from tailor.answers.scalars import Datum, Regel, Sleutel, SleutelVeld, describe, read_key, refusal, whole
from tailor.path import Pad

_LIJN = "Laat weg als dit met de pen wordt ingevuld; er staat dan een lijn."
PARTIJ_HULP = "Schrijf de sleutel van een van de partijen."
INSTANTIE_HULP = "Kies stuurgroep, partneroverleg of de sleutel van een partij, of noem een eigen instantie."


class Orgaan(Keuze):
    """A body of the house."""

    STUURGROEP = "stuurgroep", "de Stuurgroep", "De Stuurgroep beslist."
    PARTNEROVERLEG = "partneroverleg", "het Partneroverleg", "Het Partneroverleg beslist."


def _lidwoord(van: str, bij: str) -> Vraag:
    """Return the question after the article of an own body or function."""
    return Vraag(
        kort=f"het lidwoord van {van}",
        vraag="Is het ‘de’ of ‘het’?",
        hulp=f"Kies het lidwoord dat bij de {bij} hoort.",
        waarom=f"Het lidwoord staat in de zin voor de {bij}.",
    )


class EigenInstantie(AnswerModel):
    """A body that is no party and no body of the model."""

    naam: Open[Regel] = Vraag(
        kort="de naam van de eigen instantie",
        vraag="Hoe heet deze instantie?",
        hulp="Schrijf de naam zonder lidwoord, bijvoorbeeld ‘dagelijks bestuur’.",
        waarom="Deze instantie beslist in plaats van een orgaan uit het model.",
    ).field(None)
    lidwoord: Open[Lidwoord] = _lidwoord("de eigen instantie", "naam").field(None)


def _read_instantie(value: object) -> Orgaan | EigenInstantie | Sleutel:
    """Return the body or party; a word that is no body is the key of a party."""
    if isinstance(value, Orgaan | EigenInstantie):
        return value
    if isinstance(value, dict):
        return EigenInstantie.model_validate(value)
    if not isinstance(value, str):
        raise refusal(
            f"hier staat {describe(value)}", "stuurgroep, partneroverleg of de sleutel van een partij"
        )
    return Orgaan.read(value) if value in list(Orgaan) else Sleutel(read_key(value))


# A body of the house, a party (by its key), or an own body.
Instantie: TypeAlias = Annotated[
    Orgaan | EigenInstantie | SleutelVeld, WrapValidator(lambda value, _: _read_instantie(value))
]


class Beveiliging(AnswerModel):
    """Security."""

    verantwoordelijke_partij: Open[SleutelVeld] = Vraag(
        kort="de partij die voor de beveiliging zorgt",
        vraag="Welke partij zorgt voor de beveiliging van de gegevens in het huis?",
        hulp=f"{PARTIJ_HULP} Meestal is dat de gemeente die het huis beheert.",
        waarom=(
            "Eén partij moet aanspreekbaar zijn op de beveiliging van locatie en systemen (artikel 32 AVG)."
        ),
    ).field(None)


class Datalekken(AnswerModel):
    """Breaches."""

    verantwoordelijke_partij: Open[SleutelVeld] = Vraag(
        kort="de partij die de procedures voor datalekken bijhoudt",
        vraag="Welke partij houdt de procedures voor datalekken in stand?",
        hulp=PARTIJ_HULP,
        waarom="Bij een datalek is er geen tijd om nog uit te zoeken wie de procedure heeft.",
        voorstel=Voorstel(
            reden="Met één partij voor beveiliging en datalekken blijft een melding niet liggen.",
            pad=Pad("beveiliging.verantwoordelijke_partij"),
        ),
    ).field(None)
    meldtermijn_uren: Open[Annotated[int, whole(1, 72, "uren")]] = Vraag(
        kort="de meldtermijn in uren",
        vraag="Binnen hoeveel uur moet een partij een datalek bij het huis melden?",
        hulp="Een heel getal van 1 tot en met 72.",
        waarom=(
            "De Autoriteit Persoonsgegevens moet het binnen 72 uur na ontdekking weten (14.8). De melding bij"
            " het huis moet daarvoor genoeg tijd overlaten."
        ),
        voorstel=Voorstel(
            reden="Na 24 uur blijven er nog twee dagen over om de melding te onderzoeken en te doen.",
            waarde="24",
        ),
    ).field(None)


class Rechten(AnswerModel):
    """Requests of data subjects."""

    ondersteund_door: Open[Ondersteuner] = Vraag(
        kort="wie de Manager bij verzoeken ondersteunt",
        vraag="Wie ondersteunt de Manager bij verzoeken van betrokkenen?",
        hulp="Kies wie het werk doet: de Procesregisseur of de administratief medewerker.",
        waarom=(
            "Als de Procesregisseur zelf coördineert, kan hij zichzelf niet ondersteunen. Dan is het altijd"
            " de administratief medewerker en vervalt deze vraag."
        ),
        als=lambda o: o.group(Uitvoerder).voor(Taak.RECHTEN) is Rol.MANAGER,
        als_tekst="als de Manager de verzoeken van betrokkenen coördineert",
    ).field(None)


class Verwerkers(AnswerModel):
    """Processors."""

    toestemming_door: Open[Instantie] = Vraag(
        kort="wie toestemming geeft voor een verwerker",
        vraag="Wie geeft toestemming om een verwerker in te schakelen?",
        hulp=INSTANTIE_HULP,
        waarom=(
            "Partijen mogen de verwerking alleen uitbesteden als dit orgaan of deze partij dat vooraf"
            " goedkeurt."
        ),
    ).field(None)
    overeenkomst_door: Open[Instantie] = Vraag(
        kort="wie de verwerkersovereenkomst sluit",
        vraag="Wie sluit de verwerkersovereenkomst namens de partijen?",
        hulp=(
            f"{INSTANTIE_HULP} Alleen een rechtspersoon kan een overeenkomst sluiten; een partij"
            " ligt voor de hand."
        ),
        waarom=(
            "Wie namens alle partijen tekent, moet daarvoor bevoegd zijn. Vraag een jurist naar de volmacht."
        ),
    ).field(None)


class Wijzigingen(AnswerModel):
    """Changes of the Protocol."""

    besluit_door: Open[Orgaan] = Vraag(
        kort="wie over wijzigingen besluit",
        vraag="Wie besluit over wijzigingen van het Protocol?",
        hulp="Kies de Stuurgroep of het Partneroverleg.",
        waarom="Na het besluit tekenen alle partijen opnieuw (27.2).",
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

    functie: Open[Regel] = Vraag(
        kort="de functie van de medeondertekenaar",
        vraag="Welke functie heeft degene die meetekent?",
        hulp="Schrijf de functie zonder lidwoord, bijvoorbeeld ‘secretaris van het Partneroverleg’.",
        waarom="Deze persoon tekent het toetredingsformulier samen met de nieuwe partij.",
    ).field(None)
    lidwoord: Open[Lidwoord] = _lidwoord("die functie", "functie").field(None)
    namens: Open[Regel] = Vraag(
        kort="namens wie de medeondertekenaar tekent",
        vraag="Namens wie tekent deze persoon?",
        hulp="Bijvoorbeeld ‘Partneroverleg’. Het formulier schrijft dan ‘Namens Partneroverleg’.",
        waarom="Het formulier van Bijlage 1 noemt bij de handtekening namens wie er wordt getekend.",
    ).field(None)


Medeondertekenaar: TypeAlias = Annotated[
    VoorzitterStuurgroep | EigenMedeondertekenaar,
    chosen_or_own(VoorzitterStuurgroep, EigenMedeondertekenaar, "een ander met functie, lidwoord en namens"),
]


class Toetreding(AnswerModel):
    """How another organisation joins."""

    medeondertekenaar: Vast[Medeondertekenaar] = Vraag(
        kort="wie een toetreding mede ondertekent",
        vraag="Wie tekent mee als een nieuwe partij toetreedt?",
        hulp="Het model noemt de voorzitter van de Stuurgroep. Noem anders functie, lidwoord en namens wie.",
        waarom="De nieuwe partij is pas toegetreden als beide handtekeningen op het formulier staan.",
    ).field(VoorzitterStuurgroep.VOORZITTER)


# A question whose answer may be written on the paper.
_later_met_pen = partial(Vraag, met_pen=True, optioneel=True)


class Toetreder(AnswerModel):
    """The organisation on the accession form."""

    naam: Open[Regel] = Vraag(
        kort="de naam van de toetredende organisatie",
        vraag="Hoe heet de organisatie die toetreedt?",
        hulp="De officiële naam, met rechtsvorm als die erbij hoort.",
        waarom="Het formulier bindt alleen de organisatie die erop staat.",
        met_pen=True,
    ).field(None)
    gevestigd_te: Open[Regel] = Vraag(
        kort="de statutaire zetel van de toetreder",
        vraag="In welke plaats is de organisatie statutair gevestigd?",
        hulp="De plaats uit de statuten.",
        waarom="Met naam en zetel staat vast welke organisatie bedoeld is.",
        met_pen=True,
    ).field(None)
    adres: Open[Regel] = Vraag(
        kort="het kantooradres van de toetreder",
        vraag="Waar houdt de organisatie kantoor?",
        hulp="Straat, nummer en plaats, bijvoorbeeld ‘Havenkade 7 te Vliethaven’.",
        waarom="Het formulier noemt het kantoor.",
        met_pen=True,
    ).field(None)
    vertegenwoordiger: Open[Vertegenwoordiger] = Vraag(
        kort="de vertegenwoordiger van de toetreder",
        vraag="Wie tekent voor de organisatie?",
        hulp="Noem naam en functie van iemand die daartoe bevoegd is.",
        waarom="De organisatie is alleen gebonden als een bevoegd persoon tekent.",
    ).field(None)
    plaats_ondertekening: Open[Regel] = _later_met_pen(
        kort="de plaats van ondertekening van het formulier",
        vraag="In welke plaats wordt het formulier getekend?",
        hulp=_LIJN,
        waarom="De plaats staat onder aan het formulier.",
    ).field(None)
    datum_ondertekening: Open[Datum] = _later_met_pen(
        kort="de datum van ondertekening van het formulier",
        vraag="Op welke dag wordt het formulier getekend?",
        hulp=f"Schrijf jaar-maand-dag. {_LIJN}",
        waarom="Vanaf deze dag kan de organisatie aan het Protocol gebonden zijn.",
    ).field(None)
    naam_stuurgroep: Open[Regel] = _later_met_pen(
        kort="wie namens de Stuurgroep tekent",
        vraag="Hoe heet degene die namens de Stuurgroep tekent?",
        hulp=_LIJN,
        waarom="Het formulier noemt de naam onder de tweede handtekening.",
    ).field(None)


class Uitsluiting(AnswerModel):
    """Exclusion of a party."""

    besluit_door: Vast[Instantie] = Vraag(
        kort="wie een partij kan uitsluiten",
        vraag="Wie kan een partij uitsluiten van de samenwerking?",
        hulp=f"Het model noemt de Stuurgroep. {INSTANTIE_HULP}",
        waarom="Uitsluiting is de zwaarste maatregel. Iedere partij moet vooraf weten wie daarover beslist.",
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
        "Het Protocol geldt voor een partij vanaf de dag waarop zij zelf tekent.",
    )


class Inwerkingtreding(AnswerModel):
    """Entry into force."""

    moment: Open[Moment] = Vraag(
        kort="het moment van inwerkingtreding",
        vraag="Vanaf wanneer geldt het Protocol?",
        hulp="Kies wat past bij de manier waarop de partijen tekenen.",
        waarom=(
            "Het model spreekt van de dag van ondertekening. Tekenen partijen op verschillende dagen, dan is"
            " die dag niet duidelijk."
        ),
        voorstel=Voorstel(
            reden="Dan is er één dag voor iedereen, ook als de partijen na elkaar tekenen.",
            waarde="laatste_handtekening",
        ),
    ).field(None)
    datum: Open[Datum] = Vraag(
        kort="de datum van inwerkingtreding",
        vraag="Op welke dag treedt het Protocol in werking?",
        hulp="Schrijf jaar-maand-dag. Kies een dag waarop iedereen getekend kan hebben.",
        waarom="Vanaf deze dag zijn de partijen gebonden.",
        als=lambda o: o.group(Inwerkingtreding).moment is Moment.VASTE_DATUM,
        als_tekst="als het Protocol op een vaste datum in werking treedt",
    ).field(None)


class Voorganger(AnswerModel):
    """An earlier protocol that this one replaces."""

    naam: Open[Regel] = Vraag(
        kort="de naam van het eerdere protocol",
        vraag="Hoe heet het eerdere protocol?",
        hulp="Schrijf de volledige titel, met lidwoord als dat erbij hoort.",
        waarom="Zo is duidelijk welk protocol niet meer geldt.",
    ).field(None)
    datum: Open[Datum] = Vraag(
        kort="de datum van het eerdere protocol",
        vraag="Van welke datum is het eerdere protocol?",
        hulp="Schrijf jaar-maand-dag. Laat weg als er geen datum op staat.",
        waarom="De datum voorkomt verwarring met een andere versie.",
        optioneel=True,
    ).field(None)


class Opvolging(AnswerModel):
    """Succession."""

    voorgangers: Vast[tuple[Voorganger, ...]] = Vraag(
        kort="de eerdere protocollen die worden vervangen",
        vraag="Wilt u de eerdere protocollen bij naam noemen?",
        hulp="Noem ze met naam en datum. Laat weg als de algemene zin van het model genoeg is.",
        waarom=(
            "Het model vervangt alle eerdere protocollen. Bij een fusie van huizen is het duidelijker ze te"
            " noemen."
        ),
    ).field(())


class Evaluatie(AnswerModel):
    """Evaluation."""

    termijn_jaren: Vast[Annotated[int, whole(1, 10, "jaren")]] = Vraag(
        kort="het aantal jaren tot de evaluatie",
        vraag="Na hoeveel jaar evalueert u het Protocol?",
        hulp="Het model zegt twee jaar.",
        waarom="Een evaluatie laat zien of de afspraken in de praktijk werken.",
    ).field(2)
