"""Who signs: those who act for a party, where and when, and the organisation that joins (Bijlage 1)."""

from tailor.answers.base import AnswerModel, Kop, Open, asked
from tailor.answers.scalars import Datum, Regel

_LIJN = "Laat weg als dit met de pen wordt ingevuld; er staat dan een lijn."


class Vertegenwoordiger(AnswerModel):
    """A person who acts for a party."""

    naam: Open[Regel] = asked(
        kort="de naam van de vertegenwoordiger",
        vraag="Hoe heet de vertegenwoordiger?",
        hulp="Schrijf de naam zoals hij onder het Protocol moet staan, met titels als die erbij horen.",
        waarom="De partij is alleen gebonden als iemand tekent die daartoe bevoegd is.",
        kolom=Kop("naam"),
    )
    functie: Open[Regel] = asked(
        kort="de functie van de vertegenwoordiger",
        vraag="Wat is de functie van de vertegenwoordiger?",
        hulp="Bijvoorbeeld ‘burgemeester’, ‘teamchef’ of ‘bestuurder’, zonder lidwoord.",
        waarom="Uit de functie blijkt waarom deze persoon voor de partij mag tekenen.",
        kolom=Kop("functie", "De functie van die persoon, zonder lidwoord."),
    )


class Mandaat(AnswerModel):
    """The mandate under which a representative signs."""

    besluit: Open[Regel] = asked(
        kort="de naam van het mandaatbesluit",
        vraag="Hoe heet het mandaatbesluit?",
        hulp="Schrijf het met lidwoord, bijvoorbeeld ‘het Mandaatbesluit Alderbroek 2025’.",
        waarom="Met deze naam kan iedereen het besluit terugvinden.",
        kolom=Kop("Mandaatbesluit", "De naam van het besluit, met lidwoord."),
    )
    orgaan: Open[Regel] = asked(
        kort="het orgaan dat het mandaat gaf",
        vraag="Welk orgaan heeft het mandaat gegeven?",
        hulp="Schrijf het met lidwoord, bijvoorbeeld ‘het algemeen bestuur’.",
        waarom="Alleen het orgaan dat zelf bevoegd is, kan mandaat geven.",
        kolom=Kop("Mandaat van", "Het orgaan dat het mandaat gaf."),
    )
    datum: Open[Datum] = asked(
        kort="de datum van het mandaatbesluit",
        vraag="Van welke datum is het mandaatbesluit?",
        hulp="Schrijf jaar-maand-dag, bijvoorbeeld 2025-11-04.",
        waarom="Het mandaat moet gelden op de dag van ondertekening.",
        kolom=Kop("Datum mandaat", "De dag van het mandaatbesluit."),
    )


class Vestiging(AnswerModel):
    """An establishment of a party."""

    naam: Open[Regel] = asked(
        kort="de naam van de vestiging",
        vraag="Hoe heet de vestiging?",
        hulp="Bijvoorbeeld ‘locatie De Wilgen’.",
        waarom="De aanhef noemt de vestigingen die meedoen.",
        kolom=Kop("naam", "Een vestiging die meedoet."),
    )
    adres: Open[Regel] = asked(
        kort="het adres van de vestiging",
        vraag="Wat is het adres van de vestiging?",
        hulp="Straat, nummer en plaats, bijvoorbeeld ‘Havenkade 7 te Vliethaven’.",
        waarom="Zo is duidelijk om welke vestiging het gaat.",
        kolom=Kop("adres", "Het adres van die vestiging."),
    )
    vertegenwoordiger: Open[Vertegenwoordiger] = asked(
        kort="de vertegenwoordiger van de vestiging",
        vraag="Heeft de vestiging een eigen vertegenwoordiger?",
        hulp="Laat weg als de vertegenwoordiger van de partij ook voor de vestiging optreedt.",
        waarom="Een eigen vertegenwoordiger krijgt een eigen regel in het ondertekenblok van de partij.",
        optioneel=True,
        kolom=Kop("vertegenwoordiger", "Alleen als de vestiging een eigen vertegenwoordiger heeft."),
    )


class Ondertekening(AnswerModel):
    """When and where a party signed."""

    datum: Open[Datum] = asked(
        kort="de datum van ondertekening",
        vraag="Op welke dag heeft de partij getekend?",
        hulp="Schrijf jaar-maand-dag, bijvoorbeeld 2026-03-14.",
        waarom="De dag van ondertekening kan bepalen wanneer het Protocol gaat gelden.",
        kolom=Kop("Datum ondertekening", "De dag waarop de partij heeft getekend."),
    )
    plaats: Open[Regel] = asked(
        kort="de plaats van ondertekening",
        vraag="In welke plaats heeft de partij getekend?",
        hulp="Alleen de plaatsnaam.",
        waarom="De plaats staat onder de handtekening.",
        kolom=Kop("Plaats ondertekening", "De plaats daarvan."),
    )


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
