"""The kinds of data that Bijlage 4 of the model names, category by category, in the model's order."""

from tailor.answers.base import Keuze

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
