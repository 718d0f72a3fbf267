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


class Aansprakelijkheidskeuze(Keuze):
    """Whether article 25 stands as in the model."""

    MODEL = "model", "de voorbeeldtekst van het model", "Artikel 25 staat er zoals in het model."
    EIGEN = "eigen", "een eigen tekst", "Uw juristen schrijven een eigen artikel 25."


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
        vraag="Welke tekst over aansprakelijkheid gebruikt u?",
        help="Artikel 25 regelt wie schade en boetes betaalt. Het model noemt zijn tekst een voorbeeld.",
        why="Partijen moeten zelf bepalen wie schade en boetes betaalt. Bespreek dit met hun juristen"
        " (artikel 82 AVG).",
        for_lawyer=True,
    ).field(Aansprakelijkheidskeuze.MODEL)
    leden: Open[NonEmpty[Bepalingtekst]] = _with_own_article_25(
        short="de eigen leden van artikel 25",
        vraag="Hoe luiden de leden van uw eigen artikel 25?",
        help="Schrijf één lid per keer. De nummers komen er vanzelf voor. Voorbeeld: Elke partij draagt haar"
        " eigen schade.",
        why="Deze tekst vervangt het hele artikel. Een jurist moet hem schrijven of beoordelen.",
        file_help="Onderdelen zet u op eigen regels met a) ervoor.",
        long=True,
        counts_with=Pad("aansprakelijkheid.reden"),
        as_source="Eigen artikel 25, {pad}",
    ).field(None)
    reden: Open[Alinea] = _with_own_article_25(
        short="de reden voor een eigen artikel 25",
        vraag="Waarom vervangt u artikel 25?",
        help="Eén of twee zinnen. Voorbeeld: Onze verzekeraar wil een grens aan de schade.",
        why="Het model vraagt om een afwijking schriftelijk te onderbouwen. Zonder reden weet een andere"
        " partij niet waarom.",
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
        help=help_text,
        why="Anders is niet te zien wat uit het model komt en wat van u is.",
        file_help=f"Laat dit weg bij een eigen {name}.",
        optional=True,
        points=True,
    )


def _ask_text(name: str, example: str, why: str) -> Vraag:
    """Return the question after the own text of a point."""
    return Vraag(
        short=f"de eigen tekst van de {name}",
        vraag=f"Hoe luidt de {name}?",
        help=f"Voorbeeld: {example}",
        why=why,
        file_help="Laat dit weg als u de tekst van het model houdt.",
        optional=True,
    )


class Overweging(Punt):
    """A recital: the model's as it is, the model's reworded, or an own one."""

    name: ClassVar[str] = "overweging"
    place_name: ClassVar[str] = "nummer"

    model: Open[Annotated[int, whole(1, 10, "de overwegingen van het model")]] = _ask_place(
        "overweging",
        "het nummer van de overweging in het model",
        "Een getal van 1 tot en met 10. Voorbeeld: 4.",
    ).field(None)
    tekst: Open[Bepalingtekst] = _ask_text(
        "overweging",
        "Partijen willen mensen met complexe problemen beter helpen.",
        "Rechters lezen de overwegingen als zij moeten uitleggen wat partijen bedoelden.",
    ).field(None)


class Overwegingen(AnswerModel):
    """The recitals."""

    lijst: Open[NonEmpty[Overweging]] = Vraag(
        short="de overwegingen",
        vraag="Wilt u iets veranderen aan de overwegingen?",
        help="Dat zijn de zinnen vóór artikel 1. U kunt ze weghalen, wijzigen, verplaatsen of toevoegen.",
        why="Rechters lezen de overwegingen als zij moeten uitleggen wat partijen bedoelden.",
        file_help="In dit bestand noemt u alle overwegingen, in de volgorde van de tekst. Wat u niet noemt,"
        " gaat eruit.",
        optional=True,
        without="niet gewijzigd",
        no="De tien overwegingen van het model blijven staan.",
    ).field(None)


class Letters(Keuze):
    """Which letters of 6.4 stand in the text."""

    ALLE = (
        "alle",
        "alle letters van het model",
        "In artikel 6.4 staan alle soorten partijen van het model, a tot en met m.",
    )
    DEELNEMERS = (
        "deelnemers",
        "alleen de soorten partijen die meedoen",
        "In artikel 6.4 staan alleen de soorten uit uw lijst. Letters en verwijzingen schuiven mee.",
    )
    EIGEN = (
        "eigen",
        "een eigen lijst van letters",
        "U kiest zelf wat er in artikel 6.4 staat, in welke volgorde en met welke woorden.",
    )


class Letter(Punt):
    """A letter of 6.4: the model's as it is, the model's reworded, or an own one."""

    name: ClassVar[str] = "letter"
    place_name: ClassVar[str] = "letter"

    model: Open[Modelletter] = _ask_place(
        "letter", "de letter in het model", "Een letter van a tot en met m. Voorbeeld: d."
    ).field(None)
    tekst: Open[Bepalingtekst] = _ask_text(
        "letter",
        "Aan een woningcorporatie, voor de uitvoering van haar taak in de Woningwet.",
        "Gegevens mogen alleen naar een partij waarvan de taak in dit artikel staat.",
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
        help="Alleen wie meedoet is korter. Alle letters is handig als u snel nieuwe partijen verwacht.",
        why="Gegevens mogen alleen naar een partij waarvan de taak in dit artikel staat.",
        usual="Zo noemt het artikel de partijen uit uw lijst, en geen andere.",
    ).field(Letters.DEELNEMERS)
    lijst: Open[NonEmpty[Letter]] = Vraag(
        short="de letters van artikel 6.4",
        vraag="Welke letters staan er in artikel 6.4?",
        help="De taak van een partij die het model niet kent, komt er vanzelf achter.",
        file_help="In dit bestand noemt u alle letters, in de volgorde waarin zij moeten staan. Wat u niet"
        " noemt, gaat eruit.",
        why="Gegevens mogen alleen naar een partij waarvan de taak in dit artikel staat.",
        when=lambda o: o.group(Taken).letters is Letters.EIGEN,
        when_words="als u een eigen lijst van letters gebruikt",
    ).field(None)
    artikel20_gevraagd: Defaulted[YesNo] = Vraag(
        short="of de politie een Artikel 20 Wpg Beslissing vraagt",
        vraag="Wil de politie de Artikel 20-beslissing als bijlage bij het Protocol?",
        help="De jurist van de politie weet dit. Onder de WGS alleen is de beslissing niet nodig.",
        why="Onder de WGS geeft de politie gegevens op grond van de wet zelf (artikel 20, derde lid, Wpg).",
        yes="De beslissing wordt Bijlage 5, met een voorblad.",
        no="Er komt geen Bijlage 5.",
        when=_police_under_wgs,
        when_words="als de politie meedoet en het huis alleen onder de WGS verwerkt",
    ).field(False)
    artikel20_beslissing: Open[Datum] = Vraag(
        short="de datum van de Artikel 20 Wpg Beslissing",
        vraag="Van welke datum is de Artikel 20-beslissing?",
        help="De politie heeft dit stuk. De politiechef, de burgemeesters en de officier van justitie tekenen"
        " het. Voorbeeld: 14 maart 2026.",
        why="Zonder deze beslissing mag de politie buiten de WGS niet structureel gegevens geven"
        " (artikel 20, eerste lid, Wpg). De datum komt op het voorblad in Bijlage 5.",
        for_lawyer=True,
        when=_with_police_decision,
        when_words="als de politie meedoet en haar beslissing een bijlage is",
    ).field(None)


# The list of the deviations.
AFWIJKINGEN = Pad("afwijkingen")


class Wijziging(Keuze):
    """What a deviation does to the clause that it names."""

    VERVANG = (
        "vervang",
        "de hele bepaling vervangen",
        "In de tekst staan uw woorden, in plaats van de bepaling met alles wat eronder staat.",
    )
    VERVANG_WOORDEN = (
        "vervang_woorden",
        "woorden vervangen",
        "In de tekst staan uw woorden op die plaats. De rest van de bepaling blijft staan.",
    )
    VERVALT = (
        "vervalt",
        "de bepaling weghalen",
        "De bepaling gaat uit de tekst. Nummers en verwijzingen schuiven mee.",
    )
    VOEG_TOE_VOOR = (
        "voeg_toe_voor",
        "tekst toevoegen vóór de bepaling",
        "Uw tekst staat vóór de bepaling. Nummers en verwijzingen schuiven mee.",
    )
    VOEG_TOE_NA = (
        "voeg_toe_na",
        "tekst toevoegen na de bepaling",
        "Uw tekst staat na de bepaling. Nummers en verwijzingen schuiven mee.",
    )
    VERPLAATS_NA = (
        "verplaats_na",
        "de bepaling verplaatsen",
        "De bepaling staat na een andere. Nummers en verwijzingen schuiven mee.",
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
        help="Typ het nummer in het model, of zoek op een woord. Voorbeeld: 11.2 onder b.",
        why="Het nummer van het model verandert nooit, ook niet als in uw tekst iets verschuift.",
        file_help="Zo schrijft u een plaats: artikel 14; overweging 4; Bijlage 3, maatregel 5. Een zin boven"
        " onderdelen heet: 18.1, aanhef.",
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
        help="Neem de woorden precies over uit de bepaling. Voorbeeld: een keer per jaar.",
        why="Staan de woorden er niet, of vaker, dan is niet duidelijk wat u bedoelt.",
        why_no_place="Deze woorden verdwijnen uit de tekst.",
        when=lambda o: o.holder(Afwijking).soort is Wijziging.VERVANG_WOORDEN,
        when_words="als u woorden vervangt",
    ).field(None)
    tekst: Open[Bepalingtekst] = _overal(
        short="de nieuwe tekst van de afwijking",
        vraag="Hoe luidt de nieuwe tekst?",
        help="Voorbeeld: Partijen komen elk kwartaal bijeen. Naar een artikel verwijzen? Noem het nummer van"
        " het model.",
        why="Deze tekst wordt getekend. Laat een jurist hem nalezen.",
        file_help="In dit bestand schrijft u [huis.naam] voor een antwoord. Meer leden of onderdelen zet u op"
        " eigen regels, met a) of 1. ervoor.",
        when=lambda o: o.holder(Afwijking).soort in _NEW_TEXT,
        when_words="als er nieuwe tekst komt",
    ).field(None)
    na: Open[OneLine] = _overal(
        short="de bepaling waarna de verplaatste komt",
        vraag="Na welke bepaling komt deze bepaling te staan?",
        help="Typ ook hier het nummer in het model. Voorbeeld: 14.7.",
        why="De nummers van wat ertussen staat, schuiven mee.",
        when=lambda o: o.holder(Afwijking).soort is Wijziging.VERPLAATS_NA,
        when_words="als u de bepaling verplaatst",
    ).field(None)
    reden: Open[Alinea] = Vraag(
        short="de reden van de afwijking",
        vraag="Waarom wijkt u hier af van het landelijke model?",
        help="Eén of twee zinnen. Voorbeeld: Onze gemeenten hebben één loket voor klachten. Dat loket staat"
        " daarom in artikel 17.",
        why="Het model vraagt om een afwijking schriftelijk te onderbouwen. Zonder reden weet een andere"
        " partij niet waarom.",
        why_no_place="De reden staat in de vergelijking en in de verantwoording.",
    ).field(None)
    bron: Open[OneLine] = Vraag(
        short="de bron van de afwijking",
        vraag="Waarop berust deze afwijking?",
        help="Voorbeeld: besluit Stuurgroep, 3 juni 2026.",
        why="Zonder bron kan de jurist van een partij niet nalezen waar de wijziging vandaan komt.",
        why_no_place="De bron staat in de vergelijking en in de verantwoording.",
        optional=True,
    ).field(None)
    herstelt: Defaulted[tuple[Aanpassingnummer, ...]] = of_wgs(
        short="de aanpassingen aan de WGS waarvoor deze afwijking in de plaats komt",
        vraag="Komt deze tekst in de plaats van een aanpassing aan de WGS?",
        help="Bij deze bepaling hoort een aanpassing met een nummer. Voorbeeld: W06.",
        why="Wat de wet op die plaats verlangt, houdt het tekenen dan niet meer tegen. Een jurist moet uw"
        " tekst wel lezen.",
        why_no_place="De verantwoording noemt de aanpassing waarvoor de afwijking in de plaats komt.",
        no="De afwijking staat los van de wet.",
    ).field(())
