"""Where the house departs from the national text.

Its own article 25, recitals and letters of 6.4, the errors that it mends, and its deviations.
"""

from functools import partial
from typing import Annotated, ClassVar, Self

from pydantic import model_validator

from tailor.answers.base import AnswerModel, Keuze, Lijst, NogNietBekend, Omgeving, Open, Vast, Vraag
from tailor.answers.questions.huis import Regime
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import Partij
from tailor.answers.scalars import (
    Alinea,
    Bepalingtekst,
    Clausule,
    Correctienummer,
    Datum,
    Modelletter,
    Regel,
    refusal,
    whole,
)
from tailor.path import Pad

OPMAAK = (
    "Een verwijzing schrijft u als {artikel 3.2}. Voor een letterlijk haakje zet u een backslash: \\[ of \\{."
)


class Aansprakelijkheidskeuze(Keuze):
    """Whether article 25 stands as in the model."""

    MODEL = "model", "de voorbeeldtekst van het model", "Artikel 25 staat in de tekst zoals in het model."
    EIGEN = "eigen", "een eigen tekst", "Artikel 25 krijgt uw eigen leden. Laat ze door een jurist schrijven."


# A question that a house with its own article 25 has.
_bij_eigen_artikel_25 = partial(
    Vraag,
    als=lambda o: o.group(Aansprakelijkheid).keuze is Aansprakelijkheidskeuze.EIGEN,
    als_tekst="als u een eigen tekst voor artikel 25 gebruikt",
)


class Aansprakelijkheid(AnswerModel):
    """Liability (article 25)."""

    keuze: Vast[Aansprakelijkheidskeuze] = Vraag(
        kort="de tekst over aansprakelijkheid",
        vraag="Neemt u de tekst van het model over aansprakelijkheid over?",
        hulp="Bespreek dit met de juristen van de partijen.",
        waarom=(
            "Het model noemt zijn eigen tekst een voorbeeld. Partijen moeten zelf bepalen wie schade en"
            " boetes draagt."
        ),
    ).field(Aansprakelijkheidskeuze.MODEL)
    leden: Open[Lijst[Clausule]] = _bij_eigen_artikel_25(
        kort="de eigen leden van artikel 25",
        vraag="Hoe luiden de leden van uw eigen artikel 25?",
        hulp=f"Eén regel in de lijst per lid, zonder nummer. {OPMAAK}",
        waarom="Deze tekst vervangt het hele artikel. Een jurist moet hem schrijven of beoordelen.",
        lang=True,
        telt_met=Pad("aansprakelijkheid.reden"),
        als_bron="Eigen artikel 25, {pad}",
    ).field(None)
    reden: Open[Alinea] = _bij_eigen_artikel_25(
        kort="de reden voor een eigen artikel 25",
        vraag="Waarom vervangt u artikel 25?",
        hulp="Eén of twee zinnen zijn genoeg.",
        waarom="Het model vraagt om een afwijking schriftelijk te onderbouwen.",
        zonder_plaats="De reden komt in de verantwoording en niet in de tekst.",
    ).field(None)


class Punt(AnswerModel):
    """A point of a list of the model: the model's as it is, the model's reworded, or an own one.

    Attributes:
        model: Which point of the model it is; None for an own one.
        tekst: The own text; None for the text of the model.
    """

    naam: ClassVar[str] = "punt"
    plaats: ClassVar[str] = "plaats"

    model: Open[int | str] = None
    tekst: Open[Clausule] = None

    @model_validator(mode="after")
    def _is_something(self) -> Self:
        """Return the point.

        Raises:
            PydanticCustomError: Neither a place in the model nor a text.
        """
        if self.model is None and self.tekst is None:
            raise refusal(f"deze {self.naam} is leeg", f"model met een {self.plaats}, of tekst, of allebei")
        return self

    @property
    def uit_model(self) -> str:
        """Return which point of the model it is ("3", "c"); empty for an own one, or when not known yet."""
        return "" if self.model is None or isinstance(self.model, NogNietBekend) else str(self.model)


def _vraag_plaats(naam: str, kort: str, hulp: str) -> Vraag:
    """Return the question which point of the model this is."""
    return Vraag(
        kort=kort,
        vraag=f"Welke {naam} van het model is dit?",
        hulp=f"{hulp} Laat weg bij een eigen {naam}.",
        waarom="Zo blijft zichtbaar wat uit het model komt en wat van u is.",
        optioneel=True,
    )


def _vraag_tekst(naam: str, waarom: str) -> Vraag:
    """Return the question after the own text of a point."""
    return Vraag(
        kort=f"de eigen tekst van de {naam}",
        vraag=f"Hoe luidt de {naam}?",
        hulp=f"Laat weg als u de tekst van het model houdt. {OPMAAK}",
        waarom=waarom,
        optioneel=True,
    )


class Overweging(Punt):
    """A recital: the model's as it is, the model's reworded, or an own one."""

    naam: ClassVar[str] = "overweging"
    plaats: ClassVar[str] = "nummer"

    model: Open[Annotated[int, whole(1, 10, "de overwegingen van het model")]] = _vraag_plaats(
        "overweging", "het nummer van de overweging in het model", "Een getal van 1 tot en met 10."
    ).field(None)
    tekst: Open[Clausule] = _vraag_tekst(
        "overweging", "Rechters lezen de overwegingen als zij moeten uitleggen wat partijen bedoelden."
    ).field(None)


class Overwegingen(AnswerModel):
    """The recitals."""

    lijst: Open[Lijst[Overweging]] = Vraag(
        kort="de overwegingen",
        vraag="Wilt u overwegingen weglaten, wijzigen, verplaatsen of toevoegen?",
        hulp=(
            "Noem alle overwegingen in de volgorde waarin zij moeten staan; wat u niet noemt, vervalt. Laat"
            " weg voor de tien van het model."
        ),
        waarom="De overwegingen geven aan wat de partijen met het Protocol bedoelen.",
        optioneel=True,
        zonder="niet gewijzigd",
    ).field(None)


class Letters(Keuze):
    """Which letters of 6.4 stand in the text."""

    ALLE = (
        "alle",
        "alle letters van het model",
        "6.4 noemt alle soorten partijen van het model, a tot en met m.",
    )
    DEELNEMERS = (
        "deelnemers",
        "alleen de soorten partijen die meedoen",
        "6.4 noemt alleen de soorten die in uw lijst van partijen staan; letters en verwijzingen"
        " schuiven mee.",
    )
    EIGEN = (
        "eigen",
        "een eigen lijst van letters",
        "U kiest zelf welke letters er staan, in welke volgorde en met welke woorden.",
    )


class Letter(Punt):
    """A letter of 6.4: the model's as it is, the model's reworded, or an own one."""

    naam: ClassVar[str] = "letter"
    plaats: ClassVar[str] = "letter"

    model: Open[Modelletter] = _vraag_plaats(
        "letter", "de letter in het model", "Een letter van a tot en met m."
    ).field(None)
    tekst: Open[Clausule] = _vraag_tekst(
        "letter", "Gegevens mogen alleen naar een partij waarvan de taak in dit artikel staat."
    ).field(None)


def _politie_buiten_wgs(omgeving: Omgeving) -> bool:
    """Return whether the police takes part, in a house that does not process under the WGS alone."""
    police = any(one.doet_mee and one.soort is Soort.POLITIE for one in omgeving.elements(Partij))
    return police and omgeving.group(Regime).deels_buiten_wgs


class Taken(AnswerModel):
    """The tasks of the parties (6.4)."""

    letters: Vast[Letters] = Vraag(
        kort="de soorten partijen in artikel 6.4",
        vraag="Welke soorten partijen noemt artikel 6.4?",
        hulp="Alleen de deelnemers is korter. Alle letters is handig als u snel nieuwe partijen verwacht.",
        waarom="Gegevens mogen alleen naar een partij waarvan de taak in dit artikel staat.",
    ).field(Letters.DEELNEMERS)
    lijst: Open[Lijst[Letter]] = Vraag(
        kort="de letters van artikel 6.4",
        vraag="Welke letters staan er in artikel 6.4?",
        hulp=(
            "Noem alle letters in de volgorde waarin zij moeten staan; wat u niet noemt, vervalt. De taak van"
            " een partij die het model niet kent, komt er vanzelf achter."
        ),
        waarom="Gegevens mogen alleen naar een partij waarvan de taak in dit artikel staat.",
        als=lambda o: o.group(Taken).letters is Letters.EIGEN,
        als_tekst="als u een eigen lijst van letters gebruikt",
    ).field(None)
    artikel20_beslissing: Open[Datum] = Vraag(
        kort="de datum van de Artikel 20 Wpg Beslissing",
        vraag="Van welke datum is de Artikel 20 Wpg Beslissing?",
        hulp="Schrijf jaar-maand-dag. De politie heeft deze beslissing.",
        waarom=(
            "Volgens 6.4 onder d hoort een ondertekende beslissing onlosmakelijk bij het Protocol. Zonder"
            " beslissing kan de politie buiten de WGS geen gegevens verstrekken; vraag het de politiejurist."
        ),
        zonder_plaats="De datum hoort bij Bijlage 5; het model heeft er geen plaats voor.",
        als=_politie_buiten_wgs,
        als_tekst="als de politie meedoet en het huis niet alleen onder de WGS verwerkt",
    ).field(None)


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


# A question of a deviation, whose answer may land anywhere.
_overal = partial(Vraag, zonder_plaats="Een afwijking kan overal in de tekst staan.")


class Afwijking(AnswerModel):
    """One deviation."""

    bepaling: Open[Regel] = _overal(
        kort="de bepaling waarvan u afwijkt",
        vraag="Welke bepaling past u aan?",
        hulp=(
            "Noem het nummer in het landelijke model: 11.2, 11.2 onder b, artikel 14, overweging 4, Bijlage"
            " 3, maatregel 5. Een zin boven onderdelen heet: 18.1, aanhef."
        ),
        waarom="Het nummer van het model verandert nooit, ook niet als in uw tekst iets verschuift.",
    ).field(None)
    soort: Open[Wijziging] = _overal(
        kort="wat er met de bepaling gebeurt",
        vraag="Wat wilt u met deze bepaling doen?",
        hulp="Verander niet meer dan nodig: dan ziet een jurist snel wat er anders is.",
        waarom="In de vergelijking staat deze wijziging op naam van uw huis.",
    ).field(None)
    woorden: Open[Alinea] = Vraag(
        kort="de woorden die u vervangt",
        vraag="Welke woorden wilt u vervangen?",
        hulp="Neem de woorden precies over uit de bepaling. Zij moeten daar één keer staan.",
        waarom="Zo verandert er niets wat u niet bedoelt.",
        zonder_plaats="Deze woorden verdwijnen uit de tekst.",
        als=lambda o: o.holder(Afwijking).soort is Wijziging.VERVANG_WOORDEN,
        als_tekst="als u woorden vervangt",
    ).field(None)
    tekst: Open[Bepalingtekst] = _overal(
        kort="de nieuwe tekst van de afwijking",
        vraag="Hoe luidt de nieuwe tekst?",
        hulp=MARKUP,
        waarom="Deze tekst wordt getekend. Laat een jurist hem nalezen.",
        als=lambda o: o.holder(Afwijking).soort in _NEW_TEXT,
        als_tekst="als er nieuwe tekst komt",
    ).field(None)
    na: Open[Regel] = _overal(
        kort="de bepaling waarna de verplaatste komt",
        vraag="Na welke bepaling komt zij te staan?",
        hulp="Noem ook hier het nummer in het landelijke model.",
        waarom="De nummers van wat ertussen staat, schuiven mee.",
        als=lambda o: o.holder(Afwijking).soort is Wijziging.VERPLAATS_NA,
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
