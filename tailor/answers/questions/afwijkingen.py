"""Where the house departs from the national text.

Its own article 25, recitals and letters of 6.4, the errors that it mends, and its deviations.
"""

from functools import partial
from typing import Annotated, ClassVar, Self

from pydantic import model_validator

from tailor.answers.base import (
    AnswerModel,
    Defaulted,
    Keuze,
    NogNietBekend,
    NonEmpty,
    Open,
    Surroundings,
    Vraag,
)
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import Partij
from tailor.answers.questions.regime import Regime, of_wgs
from tailor.answers.scalars import (
    Aanpassingnummer,
    Alinea,
    Bepalingtekst,
    Datum,
    Modelletter,
    OneLine,
    YesNo,
    refusal,
    whole,
)
from tailor.path import Pad

MARKUP_HELP = (
    "Een verwijzing schrijft u als {artikel 3.2}. Voor een letterlijk haakje zet u een backslash: \\[ of \\{."
)


class Aansprakelijkheidskeuze(Keuze):
    """Whether article 25 stands as in the model."""

    MODEL = "model", "de voorbeeldtekst van het model", "Artikel 25 staat in de tekst zoals in het model."
    EIGEN = "eigen", "een eigen tekst", "Artikel 25 krijgt uw eigen leden. Laat ze door een jurist schrijven."


# A question that a house with its own article 25 has.
_with_own_article_25 = partial(
    Vraag,
    when=lambda o: o.group(Aansprakelijkheid).keuze is Aansprakelijkheidskeuze.EIGEN,
    when_words="als u een eigen tekst voor artikel 25 gebruikt",
)


class Aansprakelijkheid(AnswerModel):
    """Liability (article 25)."""

    keuze: Defaulted[Aansprakelijkheidskeuze] = Vraag(
        short="de tekst over aansprakelijkheid",
        vraag="Neemt u de tekst van het model over aansprakelijkheid over?",
        help="Bespreek dit met de juristen van de partijen.",
        why="Het model noemt zijn eigen tekst een voorbeeld. Partijen moeten zelf bepalen wie schade en"
        " boetes draagt.",
    ).field(Aansprakelijkheidskeuze.MODEL)
    leden: Open[NonEmpty[Bepalingtekst]] = _with_own_article_25(
        short="de eigen leden van artikel 25",
        vraag="Hoe luiden de leden van uw eigen artikel 25?",
        help=f"Geef elk lid apart. Onderdelen zet u op eigen regels met a) ervoor. {MARKUP_HELP}",
        why="Deze tekst vervangt het hele artikel. Een jurist moet hem schrijven of beoordelen.",
        long=True,
        counts_with=Pad("aansprakelijkheid.reden"),
        as_source="Eigen artikel 25, {pad}",
    ).field(None)
    reden: Open[Alinea] = _with_own_article_25(
        short="de reden voor een eigen artikel 25",
        vraag="Waarom vervangt u artikel 25?",
        help="Eén of twee zinnen zijn genoeg.",
        why="Het model vraagt om een afwijking schriftelijk te onderbouwen.",
        why_no_place="De reden komt in de verantwoording en niet in de tekst.",
    ).field(None)


class Punt(AnswerModel):
    """A point of a list of the model: the model's as it is, the model's reworded, or an own one.

    Attributes:
        model: Which point of the model it is; None for an own one.
        tekst: The own text; None for the text of the model.
    """

    name: ClassVar[str] = "punt"
    place_name: ClassVar[str] = "plaats"

    model: Open[int | str] = None
    tekst: Open[Bepalingtekst] = None

    @model_validator(mode="after")
    def _is_something(self) -> Self:
        """Return the point.

        Raises:
            PydanticCustomError: Neither a place in the model nor a text.
        """
        if self.model is None and self.tekst is None:
            raise refusal(
                f"deze {self.name} is leeg",
                f"Noem een {self.place_name} van het model, of geef een eigen tekst.",
                f"Schrijf ‘model’ met een {self.place_name}, of ‘tekst’, of allebei.",
            )
        return self

    @property
    def from_model(self) -> str:
        """Return which point of the model it is ("3", "c"); empty for an own one, or when not known yet."""
        return "" if self.model is None or isinstance(self.model, NogNietBekend) else str(self.model)


def _ask_place(name: str, short: str, help_text: str) -> Vraag:
    """Return the question which point of the model this is."""
    return Vraag(
        short=short,
        vraag=f"Welke {name} van het model is dit?",
        help=f"{help_text} Laat weg bij een eigen {name}.",
        why="Zo blijft zichtbaar wat uit het model komt en wat van u is.",
        optional=True,
        points=True,
    )


def _ask_text(name: str, why: str) -> Vraag:
    """Return the question after the own text of a point."""
    return Vraag(
        short=f"de eigen tekst van de {name}",
        vraag=f"Hoe luidt de {name}?",
        help=f"Laat weg als u de tekst van het model houdt. {MARKUP_HELP}",
        why=why,
        optional=True,
    )


class Overweging(Punt):
    """A recital: the model's as it is, the model's reworded, or an own one."""

    name: ClassVar[str] = "overweging"
    place_name: ClassVar[str] = "nummer"

    model: Open[Annotated[int, whole(1, 10, "de overwegingen van het model")]] = _ask_place(
        "overweging", "het nummer van de overweging in het model", "Een getal van 1 tot en met 10."
    ).field(None)
    tekst: Open[Bepalingtekst] = _ask_text(
        "overweging", "Rechters lezen de overwegingen als zij moeten uitleggen wat partijen bedoelden."
    ).field(None)


class Overwegingen(AnswerModel):
    """The recitals."""

    lijst: Open[NonEmpty[Overweging]] = Vraag(
        short="de overwegingen",
        vraag="Wilt u overwegingen weglaten, wijzigen, verplaatsen of toevoegen?",
        help="Noem alle overwegingen in de volgorde waarin zij moeten staan; wat u niet noemt, vervalt. Laat"
        " weg voor de tien van het model.",
        why="De overwegingen geven aan wat de partijen met het Protocol bedoelen.",
        optional=True,
        without="niet gewijzigd",
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

    name: ClassVar[str] = "letter"
    place_name: ClassVar[str] = "letter"

    model: Open[Modelletter] = _ask_place(
        "letter", "de letter in het model", "Een letter van a tot en met m."
    ).field(None)
    tekst: Open[Bepalingtekst] = _ask_text(
        "letter", "Gegevens mogen alleen naar een partij waarvan de taak in dit artikel staat."
    ).field(None)


def _police_takes_part(surroundings: Surroundings) -> bool:
    return any(one.takes_part and one.soort is Soort.POLITIE for one in surroundings.elements(Partij))


def _police_under_wgs(surroundings: Surroundings) -> bool:
    """Return whether the police takes part, in a house that processes under the WGS alone."""
    return _police_takes_part(surroundings) and not surroundings.group(Regime).partly_outside_wgs


def _with_police_decision(surroundings: Surroundings) -> bool:
    """Return whether the decision of the police is an annex: it takes part, and the law or it asks."""
    asked = surroundings.group(Taken).artikel20_gevraagd is True
    return _police_takes_part(surroundings) and (asked or surroundings.group(Regime).partly_outside_wgs)


class Taken(AnswerModel):
    """The tasks of the parties (6.4)."""

    letters: Defaulted[Letters] = Vraag(
        short="de soorten partijen in artikel 6.4",
        vraag="Welke soorten partijen noemt artikel 6.4?",
        help="Alleen de deelnemers is korter. Alle letters is handig als u snel nieuwe partijen verwacht.",
        why="Gegevens mogen alleen naar een partij waarvan de taak in dit artikel staat.",
        usual="Zo noemt het artikel de partijen uit uw lijst, en geen andere.",
    ).field(Letters.DEELNEMERS)
    lijst: Open[NonEmpty[Letter]] = Vraag(
        short="de letters van artikel 6.4",
        vraag="Welke letters staan er in artikel 6.4?",
        help="Noem alle letters in de volgorde waarin zij moeten staan; wat u niet noemt, vervalt. De"
        " taak van"
        " een partij die het model niet kent, komt er vanzelf achter.",
        why="Gegevens mogen alleen naar een partij waarvan de taak in dit artikel staat.",
        when=lambda o: o.group(Taken).letters is Letters.EIGEN,
        when_words="als u een eigen lijst van letters gebruikt",
    ).field(None)
    artikel20_gevraagd: Defaulted[YesNo] = Vraag(
        short="of de politie een Artikel 20 Wpg Beslissing vraagt",
        vraag="Wil de politie de Artikel 20 Wpg Beslissing als bijlage bij het Protocol?",
        help="Vraag het aan de jurist van de politie. Onder de WGS alleen is het niet nodig.",
        why="Deze beslissing regelt dat de politie buiten de WGS structureel gegevens verstrekt aan een"
        " samenwerkingsverband.",
        yes="De beslissing wordt Bijlage 5, met een voorblad.",
        no="Er komt geen Bijlage 5.",
        when=_police_under_wgs,
        when_words="als de politie meedoet en het huis alleen onder de WGS verwerkt",
    ).field(False)
    artikel20_beslissing: Open[Datum] = Vraag(
        short="de datum van de Artikel 20 Wpg Beslissing",
        vraag="Van welke datum is de Artikel 20 Wpg Beslissing?",
        help="Schrijf jaar-maand-dag. De politie heeft deze beslissing. De politiechef, de burgemeesters en"
        " de officier van justitie tekenen haar.",
        why="Volgens 6.4 onder d hoort een ondertekende beslissing onlosmakelijk bij het Protocol. Zij regelt"
        " de structurele verstrekking door de politie buiten de WGS (artikel 20 Wpg). De datum komt op het"
        " voorblad in Bijlage 5.",
        when=_with_police_decision,
        when_words="als de politie meedoet en haar beslissing een bijlage is",
    ).field(None)


# The list of the deviations.
AFWIJKINGEN = Pad("afwijkingen")
# How the text of a clause is written in the answers file.
MARKUP = (
    "Schrijf {artikel 3.2} voor een verwijzing en [huis.naam] voor een antwoord. Meer leden of onderdelen"
    " zet u op eigen regels, met a) of 1. ervoor."
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
_overal = partial(Vraag, why_no_place="Een afwijking kan overal in de tekst staan.")


class Afwijking(AnswerModel):
    """One deviation."""

    bepaling: Open[OneLine] = _overal(
        short="de bepaling waarvan u afwijkt",
        vraag="Welke bepaling past u aan?",
        help="Noem het nummer in het landelijke model: 11.2, 11.2 onder b, artikel 14, overweging 4, Bijlage"
        " 3, maatregel 5. Een zin boven onderdelen heet: 18.1, aanhef.",
        why="Het nummer van het model verandert nooit, ook niet als in uw tekst iets verschuift.",
    ).field(None)
    soort: Open[Wijziging] = _overal(
        short="wat er met de bepaling gebeurt",
        vraag="Wat wilt u met deze bepaling doen?",
        help="Verander niet meer dan nodig: dan ziet een jurist snel wat er anders is.",
        why="In de vergelijking staat deze wijziging op naam van uw huis.",
    ).field(None)
    woorden: Open[Alinea] = Vraag(
        short="de woorden die u vervangt",
        vraag="Welke woorden wilt u vervangen?",
        help="Neem de woorden precies over uit de bepaling. Zij moeten daar één keer staan.",
        why="Zo verandert er niets wat u niet bedoelt.",
        why_no_place="Deze woorden verdwijnen uit de tekst.",
        when=lambda o: o.holder(Afwijking).soort is Wijziging.VERVANG_WOORDEN,
        when_words="als u woorden vervangt",
    ).field(None)
    tekst: Open[Bepalingtekst] = _overal(
        short="de nieuwe tekst van de afwijking",
        vraag="Hoe luidt de nieuwe tekst?",
        help=MARKUP,
        why="Deze tekst wordt getekend. Laat een jurist hem nalezen.",
        when=lambda o: o.holder(Afwijking).soort in _NEW_TEXT,
        when_words="als er nieuwe tekst komt",
    ).field(None)
    na: Open[OneLine] = _overal(
        short="de bepaling waarna de verplaatste komt",
        vraag="Na welke bepaling komt zij te staan?",
        help="Noem ook hier het nummer in het landelijke model.",
        why="De nummers van wat ertussen staat, schuiven mee.",
        when=lambda o: o.holder(Afwijking).soort is Wijziging.VERPLAATS_NA,
        when_words="als u de bepaling verplaatst",
    ).field(None)
    reden: Open[Alinea] = Vraag(
        short="de reden van de afwijking",
        vraag="Waarom wijkt u hier af van het landelijke model?",
        help="Eén of twee zinnen zijn genoeg.",
        why="Het model vraagt een afwijking schriftelijk te onderbouwen.",
        why_no_place="De reden staat in de vergelijking en in de verantwoording.",
    ).field(None)
    bron: Open[OneLine] = Vraag(
        short="de bron van de afwijking",
        vraag="Waarop berust deze afwijking?",
        help="Bijvoorbeeld een besluit, een advies of een wetsartikel. Laat weg als er geen bron is.",
        why="De jurist van een partij kan dan nalezen waar de afwijking vandaan komt.",
        why_no_place="De bron staat in de vergelijking en in de verantwoording.",
        optional=True,
    ).field(None)
    herstelt: Defaulted[tuple[Aanpassingnummer, ...]] = of_wgs(
        short="de aanpassingen aan de WGS waarvoor deze afwijking in de plaats komt",
        vraag="Komt deze tekst in de plaats van een aanpassing aan de WGS?",
        help="Bij deze bepaling hoort een aanpassing met een nummer, bijvoorbeeld W06.",
        why="Wat de wet op die plaats verlangt, houdt het tekenen dan niet meer tegen. Een jurist moet uw"
        " tekst wel lezen.",
        why_no_place="De verantwoording noemt de aanpassing waarvoor de afwijking in de plaats komt.",
        no="De afwijking staat los van de wet.",
    ).field(())
