"""The party that joins (Bijlage 1), and the house's own words for terms of the model."""

from tailor.answers.base import AnswerModel, Keuze, Open, asked
from tailor.answers.questions.personen import Vertegenwoordiger
from tailor.answers.questions.rollen import Woord
from tailor.answers.scalars import Datum, Regel

_LIJN = "Laat weg als dit met de pen wordt ingevuld; er staat dan een lijn."


class Toetreder(AnswerModel):
    """The organisation on the accession form."""

    naam: Open[Regel] = asked(
        kort="de naam van de toetredende organisatie",
        vraag="Hoe heet de organisatie die toetreedt?",
        hulp="De officiële naam, met rechtsvorm als die erbij hoort.",
        waarom="Het formulier bindt alleen de organisatie die erop staat.",
        met_pen=True,
    )
    gevestigd_te: Open[Regel] = asked(
        kort="de statutaire zetel van de toetreder",
        vraag="In welke plaats is de organisatie statutair gevestigd?",
        hulp="De plaats uit de statuten.",
        waarom="Met naam en zetel staat vast welke organisatie bedoeld is.",
        met_pen=True,
    )
    adres: Open[Regel] = asked(
        kort="het kantooradres van de toetreder",
        vraag="Waar houdt de organisatie kantoor?",
        hulp="Straat, nummer en plaats, bijvoorbeeld ‘Havenkade 7 te Vliethaven’.",
        waarom="Het formulier noemt het kantoor.",
        met_pen=True,
    )
    vertegenwoordiger: Open[Vertegenwoordiger] = asked(
        kort="de vertegenwoordiger van de toetreder",
        vraag="Wie tekent voor de organisatie?",
        hulp="Noem naam en functie van iemand die daartoe bevoegd is.",
        waarom="De organisatie is alleen gebonden als een bevoegd persoon tekent.",
    )
    plaats_ondertekening: Open[Regel] = asked(
        kort="de plaats van ondertekening van het formulier",
        vraag="In welke plaats wordt het formulier getekend?",
        hulp=_LIJN,
        waarom="De plaats staat onder aan het formulier.",
        met_pen=True,
        optioneel=True,
    )
    datum_ondertekening: Open[Datum] = asked(
        kort="de datum van ondertekening van het formulier",
        vraag="Op welke dag wordt het formulier getekend?",
        hulp=f"Schrijf jaar-maand-dag. {_LIJN}",
        waarom="Vanaf deze dag kan de organisatie aan het Protocol gebonden zijn.",
        met_pen=True,
        optioneel=True,
    )
    naam_stuurgroep: Open[Regel] = asked(
        kort="wie namens de Stuurgroep tekent",
        vraag="Hoe heet degene die namens de Stuurgroep tekent?",
        hulp=_LIJN,
        waarom="Het formulier noemt de naam onder de tweede handtekening.",
        met_pen=True,
        optioneel=True,
    )


class Modelterm(Keuze):
    """A term of the model for which a house may have its own word."""

    MANAGER = "manager", "Manager", "Uw woord vervangt ‘Manager’."
    PROCESREGISSEUR = "procesregisseur", "Procesregisseur", "Uw woord vervangt ‘Procesregisseur’."
    CASUSREGISSEUR = "casusregisseur", "Casusregisseur", "Uw woord vervangt ‘Casusregisseur’."
    ADMINISTRATIEF_MEDEWERKER = (
        "administratief_medewerker",
        "administratief medewerker",
        "Uw woord vervangt ‘administratief medewerker’.",
    )
    STUURGROEP = "stuurgroep", "Stuurgroep", "Uw woord vervangt ‘Stuurgroep’."
    PARTNEROVERLEG = "partneroverleg", "Partneroverleg", "Uw woord vervangt ‘Partneroverleg’."
    CASUSOVERLEG = "casusoverleg", "Casusoverleg", "Uw woord vervangt ‘Casusoverleg’."
    KETENPARTNER = "ketenpartner", "ketenpartner", "Uw woord vervangt ‘ketenpartner’."
    PRIVACYADVISEUR = "privacyadviseur", "Privacyadviseur", "Uw woord vervangt ‘Privacyadviseur’."


class Term(Woord):
    """The house's own word for a term of the model."""

    term: Open[Modelterm] = asked(
        kort="de term van het model",
        vraag="Welk woord van het model vervangt u?",
        hulp="Kies het woord uit de lijst.",
        waarom="Het document gebruikt uw eigen woord overal waar het model dit woord heeft.",
        zonder_plaats="Een term komt door de hele tekst terug.",
    )
