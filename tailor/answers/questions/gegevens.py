"""Bijlage 4 of the Protocol: categories of data and of Betrokkenen."""

from dataclasses import replace

from tailor.answers.base import AnswerModel, Defaulted, Keuze, NonEmpty, Open, Vraag
from tailor.answers.scalars import Alinea, Clausule
from tailor.grammar import capital


class ModelGegeven(Keuze):
    """A kind of data in a category; its members stand in the order of the model.

    What choosing one does is said above the list, and not with each of them.
    """

    @property
    def onderdeel(self) -> int:
        """Return its number in the category, counted over all bullets of the model."""
        return list(type(self)).index(self) + 1


class Gegevens1(ModelGegeven):
    """Categorie 1: those on whom the plan is aimed."""

    PERSONALIA = "personalia", "volledige personalia"
    ADRES = "adres", "adresgegevens"
    CONTACT = "contact", "contactgegevens"
    WOONSITUATIE = "woonsituatie", "gegevens omtrent woonsituatie"
    FINANCIEEL = "financieel", "financiële gegevens"
    RELATIES = "relaties", "relaties met gezinsleden en directe sociale contacten"
    TOEZICHT = "toezicht", "toezicht- en handhavingsgegevens"
    POLITIEGEGEVENS = "politiegegevens", "politiegegevens"
    STRAFVORDERLIJK_JUSTITIEEL = (
        "strafvorderlijk_justitieel",
        "strafvorderlijke gegevens en relevante justitiële gegevens",
    )
    TENUITVOERLEGGING = "tenuitvoerlegging", "tenuitvoerleggingsgegevens"


class Gegevens2(ModelGegeven):
    """Categorie 2: direct relations of those of categorie 1."""

    PERSONALIA = "personalia", "volledige personalia"
    ADRES = "adres", "adresgegevens"
    CONTACT = "contact", "contactgegevens"
    TOEZICHT = "toezicht", "toezicht- en handhavingsgegevens"
    VERZOEKEN = "verzoeken", "inzageverzoeken, verzoeken om rectificatie, verzet en klachten"
    POLITIEGEGEVENS = "politiegegevens", "politiegegevens"
    STRAFVORDERLIJK = "strafvorderlijk", "strafvorderlijke gegevens"


class Gegevens3(ModelGegeven):
    """Categorie 3: staff of organisations that guide, care and help."""

    NAAM = "naam", "naam"
    ORGANISATIE = "organisatie", "naam en aanduiding van de organisatie"
    CONTACT = "contact", "contactgegevens"
    BETROKKENHEID = "betrokkenheid", "begin en einde van de betrokkenheid"


class Gegevens4(ModelGegeven):
    """Categorie 4: staff of third parties that carry out interventions."""

    NAAM = "naam", "naam"
    ORGANISATIE = "organisatie", "naam en aanduiding van de organisatie"
    FUNCTIE = "functie", "functie binnen het zorg- en veiligheidshuis"
    CONTACT = "contact", "contactgegevens"


class BijzonderGegeven(Keuze):
    """The special categories of personal data of 1.6; each says what the Uitvoeringswet AVG has for it."""

    RAS = (
        "ras_of_etnische_afkomst",
        "ras of etnische afkomst",
        "Artikel 25 UAVG: onder meer als het voor het herkennen van de persoon onvermijdelijk is.",
    )
    POLITIEK = (
        "politieke_opvattingen",
        "politieke opvattingen",
        "Artikel 26 UAVG: alleen voor eisen aan wie in een bestuursorgaan of adviescollege werkt.",
    )
    RELIGIE = (
        "religie_of_levensbeschouwing",
        "religieuze of levensbeschouwelijke overtuigingen",
        "Artikel 27 UAVG: alleen voor geestelijke verzorging.",
    )
    VAKBOND = (
        "lidmaatschap_vakbond",
        "het lidmaatschap van een vakbond",
        "De UAVG heeft hiervoor geen eigen artikel; zie de artikelen 22 tot en met 24.",
    )
    GENETISCH = (
        "genetisch",
        "genetische gegevens",
        "Artikel 28 UAVG: bij een ander dan de betrokkene alleen in twee gevallen.",
    )
    BIOMETRISCH = (
        "biometrisch",
        "biometrische gegevens met het oog op unieke identificatie",
        "Artikel 29 UAVG: alleen voor inloggen of beveiliging.",
    )
    GEZONDHEID = (
        "gezondheid",
        "gegevens over gezondheid",
        "Artikel 30 UAVG noemt welke instellingen dit mogen, en waarvoor. Onder de WGS: artikel 2.29.",
    )
    SEKSUEEL = (
        "seksueel",
        "gegevens over seksueel gedrag of seksuele gerichtheid",
        "Geen eigen artikel in de UAVG; zie de artikelen 22, 23 en 30, vijfde lid.",
    )


class Bijzonder(AnswerModel):
    """A special category of data, with its purpose and the exception that allows it."""

    soort: Open[BijzonderGegeven] = Vraag(
        short="de soort bijzondere gegevens",
        label="Soort",
        vraag="Welke bijzondere gegevens gebruikt u?",
        help="Kies één soort uit artikel 1.6.",
        why="Deze gegevens zijn verboden, tenzij de wet een uitzondering geeft (artikel 9 AVG).",
    ).field(None)
    doel: Open[Alinea] = Vraag(
        short="het doel van de bijzondere gegevens",
        label="Waarvoor",
        vraag="Waarvoor heeft u deze gegevens nodig?",
        help="Begin met ‘om te’. Voorbeeld: om te bepalen welke zorg in het plan van aanpak past.",
        why="Zonder duidelijk doel is niet te toetsen of de gegevens nodig zijn.",
    ).field(None)
    uitzondering: Open[Alinea] = Vraag(
        short="de wettelijke uitzondering voor de bijzondere gegevens",
        label="Uitzondering in de wet",
        vraag="Op welke uitzondering in de wet steunt u?",
        help="Uw jurist noemt twee artikelen, van de AVG en van de Uitvoeringswet AVG (UAVG). Zo schrijft u"
        " ze: artikel 9, tweede lid, onder [letter], AVG en artikel [nummer] UAVG.",
        why="Zonder uitzondering in de wet mag u deze gegevens niet gebruiken (artikel 9 AVG). Een artikel"
        " voor zorginstellingen past niet zomaar op de politie of een gemeente.",
    ).field(None)


# Whom a category of the model is about, in the words of a question and of a page.
_WHOM = {
    1: "mensen over wie het plan gaat",
    2: "hun gezin en directe contacten",
    3: "medewerkers in zorg en begeleiding",
    4: "medewerkers van derden",
}
# Said of data on crime outside the list of the model.
_ON_CRIME = (
    "Hiervoor is een grondslag in de wet nodig (artikel 10 AVG en de artikelen 31 tot en met 33 UAVG)."
)
_NECESSITY = "Een gegeven moet nodig zijn voor het doel van artikel 3"


def _used(number: int) -> Vraag:
    """Return the question which kinds of the model are processed in one category; the others fall away."""
    return Vraag(
        short=f"de gegevens van categorie {number} die u gebruikt",
        label=capital(_WHOM[number]),
        vraag=f"Welke gegevens gebruikt u van {_WHOM[number]}?",
        help="Haal het vinkje weg bij wat u niet gebruikt. Dat gegeven gaat uit de lijst van Bijlage 4.",
        why=f"{_NECESSITY}. Wat u niet nodig heeft, hoort hier niet te staan.",
        file_help="In dit bestand noemt u juist de gegevens die u niet gebruikt.",
        without="alle gegevens",
    )


def _added(number: int, what: str = "gegevens", example: str = "gegevens over school en werk") -> Vraag:
    """Return the question which kinds the house adds in one category."""
    return Vraag(
        short=f"de extra {what} van categorie {number}",
        vraag=f"Welke {what} gebruikt u nog meer van {_WHOM[number]}?",
        help=f"Typ één soort per keer. Voorbeeld: {example}.",
        why=f"{_NECESSITY} (artikel 5, eerste lid, onder c, AVG). Het BSN mag alleen als een wet dat zegt"
        " (artikel 46 UAVG).",
    )


def _added_criminal(number: int) -> Vraag:
    """Return the question which data on crime the house adds in one category."""
    return replace(
        _added(number, "strafrechtelijke gegevens", "een contactverbod van de rechter"), why=_ON_CRIME
    )


def _special(number: int, whom: str) -> Vraag:
    """Return the question which special kinds one category holds."""
    return Vraag(
        short=f"de bijzondere persoonsgegevens van categorie {number}",
        label=f"Bijzondere gegevens: {_WHOM[number]}",
        vraag=f"Gebruikt uw huis bijzondere gegevens van {whom}?",
        help="Dit zijn bijvoorbeeld een diagnose, een verslaving, geloof of afkomst. Het model laat deze"
        " plek leeg: u moet kiezen.",
        why="Deze gegevens zijn verboden, tenzij de wet een uitzondering geeft (artikel 9 AVG). Onder de WGS"
        " mogen alleen gegevens over gezondheid (artikel 2.29 WGS).",
        file_help="In dit bestand noemt u per soort het doel en de uitzondering; een lege lijst is ‘geen’.",
        for_lawyer=True,
        own_screen=True,
        yes="U kiest welke, waarvoor en op welke uitzondering in de wet u steunt.",
        no="In Bijlage 4 staat ‘geen’. Het huis mag deze gegevens dan ook niet gebruiken.",
    )


class Categorie1(AnswerModel):
    """Those on whom the plan is aimed."""

    vervalt: Defaulted[tuple[Gegevens1, ...]] = _used(1).field(())
    toegevoegd: Defaulted[tuple[Clausule, ...]] = _added(1).field(())
    strafrechtelijk_toegevoegd: Defaulted[tuple[Clausule, ...]] = _added_criminal(1).field(())
    bijzonder: Open[tuple[Bijzonder, ...]] = _special(1, _WHOM[1]).field(None)


class Categorie2(AnswerModel):
    """Direct relations of those of categorie 1."""

    vervalt: Defaulted[tuple[Gegevens2, ...]] = _used(2).field(())
    toegevoegd: Defaulted[tuple[Clausule, ...]] = _added(2).field(())
    strafrechtelijk_toegevoegd: Defaulted[tuple[Clausule, ...]] = _added_criminal(2).field(())
    bijzonder: Open[tuple[Bijzonder, ...]] = _special(2, "gezin en directe contacten").field(None)


class Categorie3(AnswerModel):
    """Staff of organisations that guide, care and help."""

    vervalt: Defaulted[tuple[Gegevens3, ...]] = _used(3).field(())
    toegevoegd: Defaulted[tuple[Clausule, ...]] = _added(3).field(())


class Categorie4(AnswerModel):
    """Staff of third parties that carry out interventions."""

    vervalt: Defaulted[tuple[Gegevens4, ...]] = _used(4).field(())
    toegevoegd: Defaulted[tuple[Clausule, ...]] = _added(4).field(())


class EigenCategorie(AnswerModel):
    """A category of Betrokkenen that the model does not know."""

    betrokkenen: Open[Clausule] = Vraag(
        short="de groep betrokkenen van de eigen categorie",
        vraag="Om welke groep betrokkenen gaat het?",
        help="Voorbeeld: slachtoffers en getuigen. In de tekst staat dan: Van slachtoffers en getuigen.",
        why="Elke groep mensen van wie u gegevens gebruikt, is in het model een aparte categorie.",
    ).field(None)
    gegevens: Open[NonEmpty[Clausule]] = Vraag(
        short="de gegevens van de eigen categorie",
        vraag="Welke gegevens gebruikt u van deze groep?",
        help="Typ één soort per keer. Voorbeeld: naam en adres.",
        why=f"{_NECESSITY} (artikel 5, eerste lid, onder c, AVG).",
    ).field(None)
    strafrechtelijk: Defaulted[tuple[Clausule, ...]] = Vraag(
        short="de strafrechtelijke gegevens van de eigen categorie",
        vraag="Welke strafrechtelijke gegevens gebruikt u van deze groep?",
        help="Typ één soort per keer. Voorbeeld: verdenkingen. Gebruikt u er geen? Laat dit dan leeg.",
        why=_ON_CRIME,
    ).field(())
    bijzonder: Defaulted[tuple[Bijzonder, ...]] = Vraag(
        short="de bijzondere persoonsgegevens van de eigen categorie",
        vraag="Welke bijzondere gegevens gebruikt u van deze groep?",
        help="Dit zijn bijvoorbeeld een diagnose, een verslaving, geloof of afkomst. Gebruikt u er geen?"
        " Laat dit dan leeg.",
        why="Deze gegevens zijn verboden, tenzij de wet een uitzondering geeft (artikel 9 AVG).",
    ).field(())


class Bijlage4(AnswerModel):
    """Categories of data and of Betrokkenen."""

    categorie1: Categorie1 = Categorie1()
    categorie2: Categorie2 = Categorie2()
    categorie3: Categorie3 = Categorie3()
    categorie4: Categorie4 = Categorie4()
    eigen: Defaulted[tuple[EigenCategorie, ...]] = Vraag(
        short="de eigen categorieën betrokkenen",
        label="Andere groepen mensen",
        vraag="Gebruikt u gegevens van nog andere groepen mensen?",
        help="Voorbeeld: slachtoffers en getuigen. U geeft elke groep met haar gegevens.",
        why="Van een groep die niet in Bijlage 4 staat, mag u geen gegevens gebruiken.",
        without="geen",
        no="De tekst verandert niet: Bijlage 4 heeft de vier groepen van het model.",
    ).field(())
