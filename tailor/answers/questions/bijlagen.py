"""Bijlage 2 (purposes per step), 3 (security policy) and 4 (categories of data and of Betrokkenen)."""

from tailor.answers.base import AnswerModel, Keuze, Lijst, Open, Vast, Vraag
from tailor.answers.questions.afwijkingen import OPMAAK
from tailor.answers.scalars import Alinea, Clausule, Datum, Regel


def _stap(stap: str) -> Vraag:
    """Return the question which purposes a step gets beside those of the model."""
    return Vraag(
        kort=f"de extra doelen bij {stap}",
        vraag=f"Welke doelen voegt u toe bij {stap}?",
        hulp=f"Eén regel in de lijst per doel. Laat weg als de doelen van het model genoeg zijn. {OPMAAK}",
        waarom=(
            "Per stap mag u alleen gegevens gebruiken voor de doelen die hier staan (3.3). Laat een"
            " jurist meelezen."
        ),
    )


class Doelen(AnswerModel):
    """The purposes that the house adds, per step."""

    intake: Vast[tuple[Clausule, ...]] = _stap("Intake en Aanmelding").field(())
    triage: Vast[tuple[Clausule, ...]] = _stap("Triage").field(())
    casusoverleg: Vast[tuple[Clausule, ...]] = _stap("Casusoverleg").field(())
    afschaling: Vast[tuple[Clausule, ...]] = _stap("Afschaling").field(())


class Bijlage2(AnswerModel):
    """Purposes per step of the process."""

    document: Open[Regel] = Vraag(
        kort="het document met alle processtappen",
        vraag="Heeft u een document waarin alle processtappen staan?",
        hulp="Schrijf de titel en de datum. Laat weg als u zo’n document niet heeft.",
        waarom="Het model wil dat hier naar dat document wordt verwezen.",
        optioneel=True,
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
    GEEN = "geen", "geen eigen norm", "De bijlage noemt geen norm van het huis."


class Maatregel(AnswerModel):
    """Where a measure of Bijlage 3 is arranged."""

    document: Open[Regel] = Vraag(
        kort="het document waarin de maatregel is geregeld",
        vraag="In welk document is deze maatregel geregeld?",
        hulp="Schrijf de titel, zo nodig met hoofdstuk.",
        waarom="De eerste stap naar passende beveiliging is volgens het model dat alles is beschreven.",
    ).field(None)
    eigenaar: Open[Regel] = Vraag(
        kort="de eigenaar van de maatregel",
        vraag="Wie is verantwoordelijk voor deze maatregel?",
        hulp="Noem een functie, liever geen persoon, bijvoorbeeld ‘CISO gemeente Alderbroek’.",
        waarom="Een maatregel zonder eigenaar raakt in het vergeetboek.",
    ).field(None)
    datum: Open[Datum] = Vraag(
        kort="de datum van dat document",
        vraag="Van welke datum is dat document?",
        hulp="Schrijf jaar-maand-dag, bijvoorbeeld 2025-06-30.",
        waarom="Zo is te zien of de beschrijving nog actueel is.",
    ).field(None)
    norm: Open[Regel] = Vraag(
        kort="de norm waaraan de maatregel voldoet",
        vraag="Aan welke norm voldoet deze maatregel?",
        hulp="Bijvoorbeeld ‘BIO, hoofdstuk 5.15’. Laat weg als u er geen noemt.",
        waarom="Met de norm kan een auditor de maatregel toetsen.",
        optioneel=True,
    ).field(None)


def _maatregel(naam: str) -> Open[Maatregel]:
    """Return the field that asks where one of the eleven measures is arranged."""
    return Vraag(
        kort=f"de plaats waar ‘{naam}’ is geregeld",
        vraag=f"Waar heeft u ‘{naam}’ geregeld?",
        hulp="Noem document, eigenaar en datum. Laat weg als u dit niet in de bijlage wilt zetten.",
        waarom="De bijlage krijgt een tabel die laat zien waar elke maatregel is uitgewerkt.",
        optioneel=True,
    ).field(None)


class Maatregelen(AnswerModel):
    """The eleven measures of Bijlage 3, in the model's order."""

    beleidsdocument: Open[Maatregel] = _maatregel("Beleidsdocument voor informatiebeveiliging")
    verantwoordelijkheden: Open[Maatregel] = _maatregel("Toewijzen van verantwoordelijkheden")
    bewustzijn: Open[Maatregel] = _maatregel("Beveiligingsbewustzijn")
    fysiek: Open[Maatregel] = _maatregel("Fysieke beveiliging")
    toegang: Open[Maatregel] = _maatregel("Toegangsbeveiliging")
    logging: Open[Maatregel] = _maatregel("Logging en controle")
    toepassingssystemen: Open[Maatregel] = _maatregel("Correcte verwerking in toepassingssystemen")
    kwetsbaarheden: Open[Maatregel] = _maatregel("Beheer van technische kwetsbaarheden")
    incidenten: Open[Maatregel] = _maatregel("Incidentenbeheer")
    datalekken: Open[Maatregel] = _maatregel("Afhandeling van datalekken")
    continuiteit: Open[Maatregel] = _maatregel("Continuïteitsbeheer")


class Bijlage3(AnswerModel):
    """Security policy."""

    norm: Vast[tuple[Norm, ...]] = Vraag(
        kort="de normen voor informatiebeveiliging",
        vraag="Welke normen voor informatiebeveiliging volgt het huis?",
        hulp="U kunt er meer noemen. Laat weg als u in de bijlage geen norm wilt noemen.",
        waarom="Het model noemt ISO 27002 uit 2007 en NEN 7510. Vraag uw CISO welke norm nu geldt.",
    ).field(())
    maatregelen: Maatregelen = Maatregelen()


VERVALT = "Dit gegeven vervalt uit de lijst van het model."


class ModelGegeven(Keuze):
    """A kind of data in a category; its members stand in the order of the model."""

    @property
    def onderdeel(self) -> int:
        """Return its number in the category, counted over all bullets of the model."""
        return list(type(self)).index(self) + 1


class Gegevens1(ModelGegeven):
    """Categorie 1: those on whom the plan is aimed."""

    PERSONALIA = "personalia", "volledige personalia", VERVALT
    ADRES = "adres", "adresgegevens", VERVALT
    CONTACT = "contact", "contactgegevens", VERVALT
    WOONSITUATIE = "woonsituatie", "gegevens omtrent woonsituatie", VERVALT
    FINANCIEEL = "financieel", "financiële gegevens", VERVALT
    RELATIES = "relaties", "relaties met gezinsleden en directe sociale contacten", VERVALT
    TOEZICHT = "toezicht", "toezicht- en handhavingsgegevens", VERVALT
    POLITIEGEGEVENS = "politiegegevens", "politiegegevens", VERVALT
    STRAFVORDERLIJK_JUSTITIEEL = (
        "strafvorderlijk_justitieel",
        "strafvorderlijke gegevens en relevante justitiële gegevens",
        VERVALT,
    )
    TENUITVOERLEGGING = "tenuitvoerlegging", "tenuitvoerleggingsgegevens", VERVALT


class Gegevens2(ModelGegeven):
    """Categorie 2: direct relations of those of categorie 1."""

    PERSONALIA = "personalia", "volledige personalia", VERVALT
    ADRES = "adres", "adresgegevens", VERVALT
    CONTACT = "contact", "contactgegevens", VERVALT
    TOEZICHT = "toezicht", "toezicht- en handhavingsgegevens", VERVALT
    VERZOEKEN = "verzoeken", "inzageverzoeken, verzoeken om rectificatie, verzet en klachten", VERVALT
    POLITIEGEGEVENS = "politiegegevens", "politiegegevens", VERVALT
    STRAFVORDERLIJK = "strafvorderlijk", "strafvorderlijke gegevens", VERVALT


class Gegevens3(ModelGegeven):
    """Categorie 3: staff of organisations that guide, care and help."""

    NAAM = "naam", "naam", VERVALT
    ORGANISATIE = "organisatie", "naam en aanduiding van de organisatie", VERVALT
    CONTACT = "contact", "contactgegevens", VERVALT
    BETROKKENHEID = "betrokkenheid", "begin en einde van de betrokkenheid", VERVALT


class Gegevens4(ModelGegeven):
    """Categorie 4: staff of third parties that carry out interventions."""

    NAAM = "naam", "naam", VERVALT
    ORGANISATIE = "organisatie", "naam en aanduiding van de organisatie", VERVALT
    FUNCTIE = "functie", "functie binnen het zorg- en veiligheidshuis", VERVALT
    CONTACT = "contact", "contactgegevens", VERVALT


_GEEN_WGS = "De bijlage noemt dit gegeven. Onder de WGS is hiervoor geen grondslag."


class BijzonderGegeven(Keuze):
    """The special categories of personal data of 1.6."""

    RAS = "ras_of_etnische_afkomst", "ras of etnische afkomst", _GEEN_WGS
    POLITIEK = "politieke_opvattingen", "politieke opvattingen", _GEEN_WGS
    RELIGIE = "religie_of_levensbeschouwing", "religieuze of levensbeschouwelijke overtuigingen", _GEEN_WGS
    VAKBOND = "lidmaatschap_vakbond", "het lidmaatschap van een vakbond", _GEEN_WGS
    GENETISCH = "genetisch", "genetische gegevens", _GEEN_WGS
    BIOMETRISCH = "biometrisch", "biometrische gegevens met het oog op unieke identificatie", _GEEN_WGS
    GEZONDHEID = "gezondheid", "gegevens over gezondheid", "De bijlage noemt dit gegeven."
    SEKSUEEL = "seksueel", "gegevens over seksueel gedrag of seksuele gerichtheid", _GEEN_WGS


NOODZAAK = "U mag een gegeven alleen verwerken als het nodig is voor het doel van artikel 3."


class Bijzonder(AnswerModel):
    """A special category of data, with its purpose and the exception that allows it."""

    soort: Open[BijzonderGegeven] = Vraag(
        kort="de soort bijzondere gegevens",
        vraag="Welke soort bijzondere persoonsgegevens verwerkt u?",
        hulp="Kies uit de soorten die artikel 1.6 noemt.",
        waarom=(
            "Voor bijzondere gegevens geldt een verbod (artikel 9 AVG), tenzij de wet een uitzondering geeft."
        ),
    ).field(None)
    doel: Open[Alinea] = Vraag(
        kort="het doel van de bijzondere gegevens",
        vraag="Waarvoor heeft u deze gegevens nodig?",
        hulp="Begin met ‘om te’, bijvoorbeeld ‘om te bepalen welke zorg in het plan van aanpak past’.",
        waarom="Zonder duidelijk doel is niet te toetsen of de gegevens nodig zijn.",
    ).field(None)
    uitzondering: Open[Alinea] = Vraag(
        kort="de wettelijke uitzondering voor de bijzondere gegevens",
        vraag="Op welke uitzondering in de wet beroept u zich?",
        hulp="Noem het artikel van de AVG en van de Uitvoeringswet AVG (UAVG).",
        waarom="Zonder uitzondering in de wet is verwerking verboden. Een jurist moet dit beoordelen.",
    ).field(None)


def _vervalt(nummer: int) -> Vraag:
    """Return the question which kinds of the model fall in one category."""
    return Vraag(
        kort=f"de gegevens van categorie {nummer} die vervallen",
        vraag=f"Welke gegevens van categorie {nummer} verwerkt u niet?",
        hulp="Noem alleen de gegevens die weg moeten. Laat weg als u de hele lijst van het model houdt.",
        waarom=f"{NOODZAAK} Wat u niet nodig heeft, hoort hier niet te staan.",
    )


def _toegevoegd(nummer: int, wat: str = "gegevens") -> Vraag:
    """Return the question which kinds the house adds in one category."""
    return Vraag(
        kort=f"de extra {wat} van categorie {nummer}",
        vraag=f"Welke {wat} voegt u toe aan categorie {nummer}?",
        hulp=f"Eén regel in de lijst per soort gegevens. {OPMAAK}",
        waarom=f"{NOODZAAK} Laat een jurist elke toevoeging beoordelen.",
    )


def _bijzonder(nummer: int) -> Vraag:
    """Return the question which special kinds one category holds."""
    return Vraag(
        kort=f"de bijzondere persoonsgegevens van categorie {nummer}",
        vraag=f"Welke bijzondere persoonsgegevens verwerkt u van categorie {nummer}?",
        hulp=(
            "Noem per soort het doel en de uitzondering in de wet. Laat weg als u er geen verwerkt;"
            " de bijlage zegt dan ‘geen’."
        ),
        waarom=(
            "Het model laat dit open. Voor deze gegevens geldt een verbod, tenzij de wet een"
            " uitzondering geeft."
        ),
    )


STRAFRECHTELIJK = "strafrechtelijke gegevens"


class Categorie1(AnswerModel):
    """Those on whom the plan is aimed."""

    vervalt: Vast[tuple[Gegevens1, ...]] = _vervalt(1).field(())
    toegevoegd: Vast[tuple[Clausule, ...]] = _toegevoegd(1).field(())
    strafrechtelijk_toegevoegd: Vast[tuple[Clausule, ...]] = _toegevoegd(1, STRAFRECHTELIJK).field(())
    bijzonder: Vast[tuple[Bijzonder, ...]] = _bijzonder(1).field(())


class Categorie2(AnswerModel):
    """Direct relations of those of categorie 1."""

    vervalt: Vast[tuple[Gegevens2, ...]] = _vervalt(2).field(())
    toegevoegd: Vast[tuple[Clausule, ...]] = _toegevoegd(2).field(())
    strafrechtelijk_toegevoegd: Vast[tuple[Clausule, ...]] = _toegevoegd(2, STRAFRECHTELIJK).field(())
    bijzonder: Vast[tuple[Bijzonder, ...]] = _bijzonder(2).field(())


class Categorie3(AnswerModel):
    """Staff of organisations that guide, care and help."""

    vervalt: Vast[tuple[Gegevens3, ...]] = _vervalt(3).field(())
    toegevoegd: Vast[tuple[Clausule, ...]] = _toegevoegd(3).field(())


class Categorie4(AnswerModel):
    """Staff of third parties that carry out interventions."""

    vervalt: Vast[tuple[Gegevens4, ...]] = _vervalt(4).field(())
    toegevoegd: Vast[tuple[Clausule, ...]] = _toegevoegd(4).field(())


class EigenCategorie(AnswerModel):
    """A category of Betrokkenen that the model does not know."""

    betrokkenen: Open[Clausule] = Vraag(
        kort="de groep betrokkenen van de eigen categorie",
        vraag="Om welke groep betrokkenen gaat het?",
        hulp="Begin met ‘Van’, bijvoorbeeld ‘Van slachtoffers en getuigen’.",
        waarom="Iedere groep mensen van wie u gegevens verwerkt, is volgens het model een aparte categorie.",
    ).field(None)
    gegevens: Open[Lijst[Clausule]] = Vraag(
        kort="de gegevens van de eigen categorie",
        vraag="Welke gegevens verwerkt u van deze groep?",
        hulp=f"Eén regel in de lijst per soort gegevens. {OPMAAK}",
        waarom=f"{NOODZAAK} Laat een jurist de lijst beoordelen.",
    ).field(None)
    strafrechtelijk: Vast[tuple[Clausule, ...]] = Vraag(
        kort="de strafrechtelijke gegevens van de eigen categorie",
        vraag="Welke strafrechtelijke gegevens verwerkt u van deze groep?",
        hulp="Laat weg als u er geen verwerkt.",
        waarom="Voor strafrechtelijke gegevens is een grondslag in de wet nodig (artikel 10 AVG).",
    ).field(())
    bijzonder: Vast[tuple[Bijzonder, ...]] = Vraag(
        kort="de bijzondere persoonsgegevens van de eigen categorie",
        vraag="Welke bijzondere persoonsgegevens verwerkt u van deze groep?",
        hulp="Noem per soort het doel en de uitzondering in de wet. Laat weg als u er geen verwerkt.",
        waarom="Voor deze gegevens geldt een verbod, tenzij de wet een uitzondering geeft.",
    ).field(())


class Bijlage4(AnswerModel):
    """Categories of data and of Betrokkenen."""

    categorie1: Categorie1 = Categorie1()
    categorie2: Categorie2 = Categorie2()
    categorie3: Categorie3 = Categorie3()
    categorie4: Categorie4 = Categorie4()
    eigen: Vast[tuple[EigenCategorie, ...]] = Vraag(
        kort="de eigen categorieën betrokkenen",
        vraag="Verwerkt u gegevens van nog andere groepen betrokkenen?",
        hulp=(
            "Noem elke groep apart, met haar gegevens. Laat weg als de vier categorieën van het model genoeg"
            " zijn."
        ),
        waarom="Van een groep die hier niet staat, mag u geen gegevens verwerken.",
    ).field(())
