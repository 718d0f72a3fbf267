"""Bijlage 2 (purposes per step), 3 (security policy) and 4 (categories of data and of Betrokkenen)."""

from tailor.answers.base import AnswerModel, Defaulted, Keuze, NonEmpty, Open, Vraag
from tailor.answers.questions.afwijkingen import MARKUP_HELP
from tailor.answers.scalars import Alinea, Clausule, Datum, OneLine


def _step(step: str) -> Vraag:
    """Return the question which purposes a step gets beside those of the model."""
    return Vraag(
        short=f"de extra doelen bij {step}",
        label=step,
        without="geen extra doelen",
        vraag=f"Welke doelen voegt u toe bij {step}?",
        help="Eén regel in de lijst per doel. Laat weg als de doelen van het model genoeg zijn. "
        f"{MARKUP_HELP}",
        why="Per stap mag u alleen gegevens gebruiken voor de doelen die hier staan (3.3). Laat een"
        " jurist meelezen.",
    )


class Doelen(AnswerModel):
    """The purposes that the house adds, per step."""

    intake: Defaulted[tuple[Clausule, ...]] = _step("Intake en Aanmelding").field(())
    triage: Defaulted[tuple[Clausule, ...]] = _step("Triage").field(())
    casusoverleg: Defaulted[tuple[Clausule, ...]] = _step("Casusoverleg").field(())
    afschaling: Defaulted[tuple[Clausule, ...]] = _step("Afschaling").field(())


class Bijlage2(AnswerModel):
    """Purposes per step of the process."""

    document: Open[OneLine] = Vraag(
        short="het document met alle processtappen",
        vraag="Heeft u een document waarin alle processtappen staan?",
        help="Schrijf de titel en de datum. Laat weg als u zo’n document niet heeft.",
        why="Het model wil dat hier naar dat document wordt verwezen.",
        after_yes="Hoe heet dat document, en van welke datum is het?",
        optional=True,
    ).field(None)
    doelen: Doelen = Doelen()


class Norm(Keuze):
    """A norm for information security."""

    BIO = (
        "bio",
        "BIO (Baseline Informatiebeveiliging Overheid)",
        "De bijlage noemt de BIO als norm van het huis.",
    )
    ISO_27002 = "iso_27002", "NEN-EN-ISO/IEC 27002", "De bijlage noemt ISO 27002 als norm van het huis."
    NEN_7510 = (
        "nen_7510",
        "NEN 7510 (informatiebeveiliging in de zorg)",
        "De bijlage noemt NEN 7510 als norm.",
    )


class Maatregel(AnswerModel):
    """Where a measure of Bijlage 3 is arranged."""

    document: Open[OneLine] = Vraag(
        short="het document waarin de maatregel is geregeld",
        vraag="In welk document is deze maatregel geregeld?",
        help="Schrijf de titel, zo nodig met hoofdstuk.",
        why="De eerste stap naar passende beveiliging is volgens het model dat alles is beschreven.",
    ).field(None)
    eigenaar: Open[OneLine] = Vraag(
        short="de eigenaar van de maatregel",
        vraag="Wie is verantwoordelijk voor deze maatregel?",
        help="Noem een functie, liever geen persoon, bijvoorbeeld ‘CISO gemeente Alderbroek’.",
        why="Een maatregel zonder eigenaar raakt in het vergeetboek.",
    ).field(None)
    datum: Open[Datum] = Vraag(
        short="de datum van dat document",
        vraag="Van welke datum is dat document?",
        help="Schrijf jaar-maand-dag, bijvoorbeeld 2025-06-30.",
        why="Zo is te zien of de beschrijving nog actueel is.",
    ).field(None)
    norm: Open[OneLine] = Vraag(
        short="de norm waaraan de maatregel voldoet",
        vraag="Aan welke norm voldoet deze maatregel?",
        help="Bijvoorbeeld ‘BIO, hoofdstuk 5.15’. Laat weg als u er geen noemt.",
        why="Met de norm kan een auditor de maatregel toetsen.",
        optional=True,
    ).field(None)


def _measure(name: str) -> Open[Maatregel]:
    """Return the field that asks where one of the eleven measures is arranged."""
    return Vraag(
        short=f"de plaats waar ‘{name}’ is geregeld",
        label=name,
        vraag=f"Waar heeft u ‘{name}’ geregeld?",
        help="Noem document, eigenaar en datum. Laat weg als u dit niet in de bijlage wilt zetten.",
        why="De bijlage krijgt een tabel die laat zien waar elke maatregel is uitgewerkt.",
        optional=True,
    ).field(None)


class Maatregelen(AnswerModel):
    """The eleven measures of Bijlage 3, in the model's order."""

    beleidsdocument: Open[Maatregel] = _measure("Beleidsdocument voor informatiebeveiliging")
    verantwoordelijkheden: Open[Maatregel] = _measure("Toewijzen van verantwoordelijkheden")
    bewustzijn: Open[Maatregel] = _measure("Beveiligingsbewustzijn")
    fysiek: Open[Maatregel] = _measure("Fysieke beveiliging")
    toegang: Open[Maatregel] = _measure("Toegangsbeveiliging")
    logging: Open[Maatregel] = _measure("Logging en controle")
    toepassingssystemen: Open[Maatregel] = _measure("Correcte verwerking in toepassingssystemen")
    kwetsbaarheden: Open[Maatregel] = _measure("Beheer van technische kwetsbaarheden")
    incidenten: Open[Maatregel] = _measure("Incidentenbeheer")
    datalekken: Open[Maatregel] = _measure("Afhandeling van datalekken")
    continuiteit: Open[Maatregel] = _measure("Continuïteitsbeheer")


class Bijlage3(AnswerModel):
    """Security policy."""

    norm: Defaulted[tuple[Norm, ...]] = Vraag(
        short="de normen voor informatiebeveiliging",
        vraag="Welke normen voor informatiebeveiliging volgt het huis?",
        help="U kunt er meer noemen. Kiest u er geen, dan noemt de bijlage geen norm van het huis.",
        why="Het model noemt ISO 27002 uit 2007 en NEN 7510. Vraag uw CISO welke norm nu geldt.",
    ).field(())
    maatregelen: Maatregelen = Maatregelen()


DROPPED = "Dit gegeven vervalt uit de lijst van het model."


class ModelGegeven(Keuze):
    """A kind of data in a category; its members stand in the order of the model."""

    @property
    def onderdeel(self) -> int:
        """Return its number in the category, counted over all bullets of the model."""
        return list(type(self)).index(self) + 1


class Gegevens1(ModelGegeven):
    """Categorie 1: those on whom the plan is aimed."""

    PERSONALIA = "personalia", "volledige personalia", DROPPED
    ADRES = "adres", "adresgegevens", DROPPED
    CONTACT = "contact", "contactgegevens", DROPPED
    WOONSITUATIE = "woonsituatie", "gegevens omtrent woonsituatie", DROPPED
    FINANCIEEL = "financieel", "financiële gegevens", DROPPED
    RELATIES = "relaties", "relaties met gezinsleden en directe sociale contacten", DROPPED
    TOEZICHT = "toezicht", "toezicht- en handhavingsgegevens", DROPPED
    POLITIEGEGEVENS = "politiegegevens", "politiegegevens", DROPPED
    STRAFVORDERLIJK_JUSTITIEEL = (
        "strafvorderlijk_justitieel",
        "strafvorderlijke gegevens en relevante justitiële gegevens",
        DROPPED,
    )
    TENUITVOERLEGGING = "tenuitvoerlegging", "tenuitvoerleggingsgegevens", DROPPED


class Gegevens2(ModelGegeven):
    """Categorie 2: direct relations of those of categorie 1."""

    PERSONALIA = "personalia", "volledige personalia", DROPPED
    ADRES = "adres", "adresgegevens", DROPPED
    CONTACT = "contact", "contactgegevens", DROPPED
    TOEZICHT = "toezicht", "toezicht- en handhavingsgegevens", DROPPED
    VERZOEKEN = "verzoeken", "inzageverzoeken, verzoeken om rectificatie, verzet en klachten", DROPPED
    POLITIEGEGEVENS = "politiegegevens", "politiegegevens", DROPPED
    STRAFVORDERLIJK = "strafvorderlijk", "strafvorderlijke gegevens", DROPPED


class Gegevens3(ModelGegeven):
    """Categorie 3: staff of organisations that guide, care and help."""

    NAAM = "naam", "naam", DROPPED
    ORGANISATIE = "organisatie", "naam en aanduiding van de organisatie", DROPPED
    CONTACT = "contact", "contactgegevens", DROPPED
    BETROKKENHEID = "betrokkenheid", "begin en einde van de betrokkenheid", DROPPED


class Gegevens4(ModelGegeven):
    """Categorie 4: staff of third parties that carry out interventions."""

    NAAM = "naam", "naam", DROPPED
    ORGANISATIE = "organisatie", "naam en aanduiding van de organisatie", DROPPED
    FUNCTIE = "functie", "functie binnen het zorg- en veiligheidshuis", DROPPED
    CONTACT = "contact", "contactgegevens", DROPPED


_NOT_UNDER_WGS = "De bijlage noemt dit gegeven. Onder de WGS is hiervoor geen grondslag."


class BijzonderGegeven(Keuze):
    """The special categories of personal data of 1.6."""

    RAS = "ras_of_etnische_afkomst", "ras of etnische afkomst", _NOT_UNDER_WGS
    POLITIEK = "politieke_opvattingen", "politieke opvattingen", _NOT_UNDER_WGS
    RELIGIE = (
        "religie_of_levensbeschouwing",
        "religieuze of levensbeschouwelijke overtuigingen",
        _NOT_UNDER_WGS,
    )
    VAKBOND = "lidmaatschap_vakbond", "het lidmaatschap van een vakbond", _NOT_UNDER_WGS
    GENETISCH = "genetisch", "genetische gegevens", _NOT_UNDER_WGS
    BIOMETRISCH = "biometrisch", "biometrische gegevens met het oog op unieke identificatie", _NOT_UNDER_WGS
    GEZONDHEID = "gezondheid", "gegevens over gezondheid", "De bijlage noemt dit gegeven."
    SEKSUEEL = "seksueel", "gegevens over seksueel gedrag of seksuele gerichtheid", _NOT_UNDER_WGS


NECESSITY = "U mag een gegeven alleen verwerken als het nodig is voor het doel van artikel 3."


class Bijzonder(AnswerModel):
    """A special category of data, with its purpose and the exception that allows it."""

    soort: Open[BijzonderGegeven] = Vraag(
        short="de soort bijzondere gegevens",
        vraag="Welke soort bijzondere persoonsgegevens verwerkt u?",
        help="Kies uit de soorten die artikel 1.6 noemt.",
        why="Voor bijzondere gegevens geldt een verbod (artikel 9 AVG), tenzij de wet een uitzondering"
        " geeft.",
    ).field(None)
    doel: Open[Alinea] = Vraag(
        short="het doel van de bijzondere gegevens",
        vraag="Waarvoor heeft u deze gegevens nodig?",
        help="Begin met ‘om te’, bijvoorbeeld ‘om te bepalen welke zorg in het plan van aanpak past’.",
        why="Zonder duidelijk doel is niet te toetsen of de gegevens nodig zijn.",
    ).field(None)
    uitzondering: Open[Alinea] = Vraag(
        short="de wettelijke uitzondering voor de bijzondere gegevens",
        vraag="Op welke uitzondering in de wet beroept u zich?",
        help="Noem het artikel van de AVG en van de Uitvoeringswet AVG (UAVG).",
        why="Zonder uitzondering in de wet is verwerking verboden. Een jurist moet dit beoordelen.",
    ).field(None)


def _dropped(number: int) -> Vraag:
    """Return the question which kinds of the model fall in one category."""
    return Vraag(
        short=f"de gegevens van categorie {number} die vervallen",
        vraag=f"Welke gegevens van categorie {number} verwerkt u niet?",
        help="Noem alleen de gegevens die weg moeten. Laat weg als u de hele lijst van het model houdt.",
        why=f"{NECESSITY} Wat u niet nodig heeft, hoort hier niet te staan.",
    )


def _added(number: int, what: str = "gegevens") -> Vraag:
    """Return the question which kinds the house adds in one category."""
    return Vraag(
        short=f"de extra {what} van categorie {number}",
        vraag=f"Welke {what} voegt u toe aan categorie {number}?",
        help=f"Eén regel in de lijst per soort gegevens. {MARKUP_HELP}",
        why=f"{NECESSITY} Laat een jurist elke toevoeging beoordelen.",
    )


def _special(number: int) -> Vraag:
    """Return the question which special kinds one category holds."""
    return Vraag(
        short=f"de bijzondere persoonsgegevens van categorie {number}",
        vraag=f"Welke bijzondere persoonsgegevens verwerkt u van categorie {number}?",
        help="Noem per soort het doel en de uitzondering in de wet. Kiest u geen enkele soort, dan staat in"
        " Bijlage 4 ‘geen’. Het huis mag deze gegevens dan ook niet gebruiken.",
        why="Het model laat dit open, dus u moet kiezen. Voor deze gegevens geldt een verbod, tenzij de wet"
        " een uitzondering geeft (artikel 9 AVG).",
    )


CRIMINAL = "strafrechtelijke gegevens"


class Categorie1(AnswerModel):
    """Those on whom the plan is aimed."""

    vervalt: Defaulted[tuple[Gegevens1, ...]] = _dropped(1).field(())
    toegevoegd: Defaulted[tuple[Clausule, ...]] = _added(1).field(())
    strafrechtelijk_toegevoegd: Defaulted[tuple[Clausule, ...]] = _added(1, CRIMINAL).field(())
    bijzonder: Open[tuple[Bijzonder, ...]] = _special(1).field(None)


class Categorie2(AnswerModel):
    """Direct relations of those of categorie 1."""

    vervalt: Defaulted[tuple[Gegevens2, ...]] = _dropped(2).field(())
    toegevoegd: Defaulted[tuple[Clausule, ...]] = _added(2).field(())
    strafrechtelijk_toegevoegd: Defaulted[tuple[Clausule, ...]] = _added(2, CRIMINAL).field(())
    bijzonder: Open[tuple[Bijzonder, ...]] = _special(2).field(None)


class Categorie3(AnswerModel):
    """Staff of organisations that guide, care and help."""

    vervalt: Defaulted[tuple[Gegevens3, ...]] = _dropped(3).field(())
    toegevoegd: Defaulted[tuple[Clausule, ...]] = _added(3).field(())


class Categorie4(AnswerModel):
    """Staff of third parties that carry out interventions."""

    vervalt: Defaulted[tuple[Gegevens4, ...]] = _dropped(4).field(())
    toegevoegd: Defaulted[tuple[Clausule, ...]] = _added(4).field(())


class EigenCategorie(AnswerModel):
    """A category of Betrokkenen that the model does not know."""

    betrokkenen: Open[Clausule] = Vraag(
        short="de groep betrokkenen van de eigen categorie",
        vraag="Om welke groep betrokkenen gaat het?",
        help="Begin met ‘Van’, bijvoorbeeld ‘Van slachtoffers en getuigen’.",
        why="Iedere groep mensen van wie u gegevens verwerkt, is volgens het model een aparte categorie.",
    ).field(None)
    gegevens: Open[NonEmpty[Clausule]] = Vraag(
        short="de gegevens van de eigen categorie",
        vraag="Welke gegevens verwerkt u van deze groep?",
        help=f"Eén regel in de lijst per soort gegevens. {MARKUP_HELP}",
        why=f"{NECESSITY} Laat een jurist de lijst beoordelen.",
    ).field(None)
    strafrechtelijk: Defaulted[tuple[Clausule, ...]] = Vraag(
        short="de strafrechtelijke gegevens van de eigen categorie",
        vraag="Welke strafrechtelijke gegevens verwerkt u van deze groep?",
        help="Laat weg als u er geen verwerkt.",
        why="Voor strafrechtelijke gegevens is een grondslag in de wet nodig (artikel 10 AVG).",
    ).field(())
    bijzonder: Defaulted[tuple[Bijzonder, ...]] = Vraag(
        short="de bijzondere persoonsgegevens van de eigen categorie",
        vraag="Welke bijzondere persoonsgegevens verwerkt u van deze groep?",
        help="Noem per soort het doel en de uitzondering in de wet. Laat weg als u er geen verwerkt.",
        why="Voor deze gegevens geldt een verbod, tenzij de wet een uitzondering geeft.",
    ).field(())


class Bijlage4(AnswerModel):
    """Categories of data and of Betrokkenen."""

    categorie1: Categorie1 = Categorie1()
    categorie2: Categorie2 = Categorie2()
    categorie3: Categorie3 = Categorie3()
    categorie4: Categorie4 = Categorie4()
    eigen: Defaulted[tuple[EigenCategorie, ...]] = Vraag(
        short="de eigen categorieën betrokkenen",
        vraag="Verwerkt u gegevens van nog andere groepen betrokkenen?",
        help="Noem elke groep apart, met haar gegevens. Laat weg als de vier categorieën van het model genoeg"
        " zijn.",
        why="Van een groep die hier niet staat, mag u geen gegevens verwerken.",
    ).field(())
