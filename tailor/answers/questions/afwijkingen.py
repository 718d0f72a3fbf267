"""Where the house departs from the national text: the errors that it mends, and its own deviations."""

from tailor.answers.base import AnswerModel, Keuze, Lijst, NogNietBekend, Omgeving, Open, Vast, Vraag
from tailor.answers.scalars import Alinea, Bepalingtekst, Correctienummer, Regel
from tailor.path import Pad


class Correctiekeuze(Keuze):
    """Which corrections of the national list are applied."""

    AANBEVOLEN = (
        "aanbevolen",
        "alle aanbevolen correcties",
        "Taalfouten en verkeerde verwijzingen die zeker fout zijn, worden verbeterd.",
    )
    TAAL = (
        "taal",
        "alleen de taalfouten",
        "Spelling en ontbrekende woorden worden verbeterd; verkeerde verwijzingen blijven staan.",
    )
    GEEN = "geen", "geen enkele correctie", "De woorden van het model blijven staan, met alle fouten."
    EEN_VOOR_EEN = (
        "een_voor_een",
        "één voor één kiezen",
        "U ziet van elke correctie de woorden ervoor en erna, met de reden, en kiest zelf.",
    )


class Correcties(AnswerModel):
    """The corrections of the model."""

    keuze: Vast[Correctiekeuze] = Vraag(
        kort="welke fouten van het model worden verbeterd",
        vraag="Welke fouten in het landelijke model wilt u verbeteren?",
        hulp=(
            "Het model heeft 89 fouten die uit zijn eigen tekst blijken. Elke verbetering is te zien in de"
            " vergelijking en in de verantwoording, met de reden."
        ),
        waarom="Een verkeerde verwijzing of een ontbrekend woord geeft later ruzie over wat is bedoeld.",
        zonder_plaats="De fouten staan door de hele tekst.",
    ).field(Correctiekeuze.AANBEVOLEN)
    gekozen: Open[Lijst[Correctienummer]] = Vraag(
        kort="de gekozen correcties",
        vraag="Welke correcties neemt u over?",
        hulp="Noem de nummers van de lijst, bijvoorbeeld C05.",
        waarom="Wat u niet kiest, blijft staan zoals in het model.",
        zonder_plaats="De correcties staan door de hele tekst.",
        als=lambda o: o.group(Correcties).keuze is Correctiekeuze.EEN_VOOR_EEN,
        als_tekst="als u de correcties één voor één kiest",
    ).field(None)


# The list of the deviations.
AFWIJKINGEN = Pad("afwijkingen")
# How the text of a clause is written in the answers file.
MARKUP = (
    "Schrijf {artikel 3.2} voor een verwijzing en [huis.naam] voor een antwoord. Meer leden of onderdelen"
    " zet u op eigen regels met 1., 2., 3. ervoor."
)


class Wijziging(Keuze):
    """What a deviation does to the clause that it names."""

    VERVANG = (
        "vervang",
        "de hele bepaling vervangen",
        "De nieuwe tekst komt in de plaats van de bepaling met alles wat eronder staat.",
    )
    VERVANG_WOORDEN = (
        "vervang_woorden",
        "woorden vervangen",
        "Alleen de genoemde woorden veranderen; de rest van de bepaling blijft staan.",
    )
    VERVALT = (
        "vervalt",
        "de bepaling weglaten",
        "De bepaling vervalt; nummers en verwijzingen schuiven mee.",
    )
    VOEG_TOE_VOOR = (
        "voeg_toe_voor",
        "tekst toevoegen vóór de bepaling",
        "De nieuwe tekst staat ervoor; nummers en verwijzingen schuiven mee.",
    )
    VOEG_TOE_NA = (
        "voeg_toe_na",
        "tekst toevoegen na de bepaling",
        "De nieuwe tekst staat erna; nummers en verwijzingen schuiven mee.",
    )
    VERPLAATS_NA = (
        "verplaats_na",
        "de bepaling verplaatsen",
        "De bepaling komt na een andere te staan; nummers en verwijzingen schuiven mee.",
    )


_NEW_TEXT = frozenset(
    {Wijziging.VERVANG, Wijziging.VERVANG_WOORDEN, Wijziging.VOEG_TOE_VOOR, Wijziging.VOEG_TOE_NA}
)


def _soort(omgeving: Omgeving) -> Wijziging | NogNietBekend | None:
    """Return what the deviation around a question does; None when that was not said yet."""
    return omgeving.holder(Afwijking).soort


class Afwijking(AnswerModel):
    """One deviation."""

    bepaling: Open[Regel] = Vraag(
        kort="de bepaling waarvan u afwijkt",
        vraag="Welke bepaling past u aan?",
        hulp=(
            "Noem het nummer in het landelijke model: 11.2, 11.2 onder b, artikel 14, overweging 4, Bijlage"
            " 3, maatregel 5. Een zin boven onderdelen heet: 18.1, aanhef."
        ),
        waarom="Het nummer van het model verandert nooit, ook niet als in uw tekst iets verschuift.",
        zonder_plaats="Een afwijking kan overal in de tekst staan.",
    ).field(None)
    soort: Open[Wijziging] = Vraag(
        kort="wat er met de bepaling gebeurt",
        vraag="Wat wilt u met deze bepaling doen?",
        hulp="Verander niet meer dan nodig: dan ziet een jurist snel wat er anders is.",
        waarom="In de vergelijking staat deze wijziging op naam van uw huis.",
        zonder_plaats="Een afwijking kan overal in de tekst staan.",
    ).field(None)
    woorden: Open[Alinea] = Vraag(
        kort="de woorden die u vervangt",
        vraag="Welke woorden wilt u vervangen?",
        hulp="Neem de woorden precies over uit de bepaling. Zij moeten daar één keer staan.",
        waarom="Zo verandert er niets wat u niet bedoelt.",
        zonder_plaats="Deze woorden verdwijnen uit de tekst.",
        als=lambda o: _soort(o) is Wijziging.VERVANG_WOORDEN,
        als_tekst="als u woorden vervangt",
    ).field(None)
    tekst: Open[Bepalingtekst] = Vraag(
        kort="de nieuwe tekst van de afwijking",
        vraag="Hoe luidt de nieuwe tekst?",
        hulp=MARKUP,
        waarom="Deze tekst wordt getekend. Laat een jurist hem nalezen.",
        zonder_plaats="Een afwijking kan overal in de tekst staan.",
        als=lambda o: _soort(o) in _NEW_TEXT,
        als_tekst="als er nieuwe tekst komt",
    ).field(None)
    na: Open[Regel] = Vraag(
        kort="de bepaling waarna de verplaatste komt",
        vraag="Na welke bepaling komt zij te staan?",
        hulp="Noem ook hier het nummer in het landelijke model.",
        waarom="De nummers van wat ertussen staat, schuiven mee.",
        zonder_plaats="Een afwijking kan overal in de tekst staan.",
        als=lambda o: _soort(o) is Wijziging.VERPLAATS_NA,
        als_tekst="als u de bepaling verplaatst",
    ).field(None)
    reden: Open[Alinea] = Vraag(
        kort="de reden van de afwijking",
        vraag="Waarom wijkt u hier af van het landelijke model?",
        hulp="Eén of twee zinnen zijn genoeg.",
        waarom="Het model vraagt een afwijking schriftelijk te onderbouwen.",
        zonder_plaats="De reden staat in de vergelijking en in de verantwoording.",
    ).field(None)
    bron: Open[Regel] = Vraag(
        kort="de bron van de afwijking",
        vraag="Waarop berust deze afwijking?",
        hulp="Bijvoorbeeld een besluit, een advies of een wetsartikel. Laat weg als er geen bron is.",
        waarom="De jurist van een partij kan dan nalezen waar de afwijking vandaan komt.",
        zonder_plaats="De bron staat in de vergelijking en in de verantwoording.",
        optioneel=True,
    ).field(None)
