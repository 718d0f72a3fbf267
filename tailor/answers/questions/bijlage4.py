"""Bijlage 4: the categories of data and of Betrokkenen."""

from typing import Any

from tailor.answers.base import AnswerModel, Lijst, Open, Vast, asked, assumed
from tailor.answers.questions.categorieen import BijzonderGegeven, Gegevens1, Gegevens2, Gegevens3, Gegevens4
from tailor.answers.questions.eigen_teksten import OPMAAK
from tailor.answers.scalars import Alinea, Clausule

NOODZAAK = "U mag een gegeven alleen verwerken als het nodig is voor het doel van artikel 3."


class Bijzonder(AnswerModel):
    """A special category of data, with its purpose and the exception that allows it."""

    soort: Open[BijzonderGegeven] = asked(
        kort="de soort bijzondere gegevens",
        vraag="Welke soort bijzondere persoonsgegevens verwerkt u?",
        hulp="Kies uit de soorten die artikel 1.6 noemt.",
        waarom=(
            "Voor bijzondere gegevens geldt een verbod (artikel 9 AVG), tenzij de wet een uitzondering geeft."
        ),
    )
    doel: Open[Alinea] = asked(
        kort="het doel van de bijzondere gegevens",
        vraag="Waarvoor heeft u deze gegevens nodig?",
        hulp="Begin met ‘om te’, bijvoorbeeld ‘om te bepalen welke zorg in het plan van aanpak past’.",
        waarom="Zonder duidelijk doel is niet te toetsen of de gegevens nodig zijn.",
    )
    uitzondering: Open[Alinea] = asked(
        kort="de wettelijke uitzondering voor de bijzondere gegevens",
        vraag="Op welke uitzondering in de wet beroept u zich?",
        hulp="Noem het artikel van de AVG en van de Uitvoeringswet AVG (UAVG).",
        waarom="Zonder uitzondering in de wet is verwerking verboden. Een jurist moet dit beoordelen.",
    )


def _vervalt(nummer: int) -> Any:
    """Return the question which kinds of the model fall in one category."""
    return assumed(
        (),
        kort=f"de gegevens van categorie {nummer} die vervallen",
        vraag=f"Welke gegevens van categorie {nummer} verwerkt u niet?",
        hulp="Noem alleen de gegevens die weg moeten. Laat weg als u de hele lijst van het model houdt.",
        waarom=f"{NOODZAAK} Wat u niet nodig heeft, hoort hier niet te staan.",
    )


def _toegevoegd(nummer: int, wat: str = "gegevens") -> Any:
    """Return the question which kinds the house adds in one category."""
    return assumed(
        (),
        kort=f"de extra {wat} van categorie {nummer}",
        vraag=f"Welke {wat} voegt u toe aan categorie {nummer}?",
        hulp=f"Eén regel in de lijst per soort gegevens. {OPMAAK}",
        waarom=f"{NOODZAAK} Laat een jurist elke toevoeging beoordelen.",
    )


def _bijzonder(nummer: int) -> Any:
    """Return the question which special kinds one category holds."""
    return assumed(
        (),
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

    vervalt: Vast[tuple[Gegevens1, ...]] = _vervalt(
        1,
    )
    toegevoegd: Vast[tuple[Clausule, ...]] = _toegevoegd(
        1,
    )
    strafrechtelijk_toegevoegd: Vast[tuple[Clausule, ...]] = _toegevoegd(
        1,
        STRAFRECHTELIJK,
    )
    bijzonder: Vast[tuple[Bijzonder, ...]] = _bijzonder(
        1,
    )


class Categorie2(AnswerModel):
    """Direct relations of those of categorie 1."""

    vervalt: Vast[tuple[Gegevens2, ...]] = _vervalt(
        2,
    )
    toegevoegd: Vast[tuple[Clausule, ...]] = _toegevoegd(
        2,
    )
    strafrechtelijk_toegevoegd: Vast[tuple[Clausule, ...]] = _toegevoegd(
        2,
        STRAFRECHTELIJK,
    )
    bijzonder: Vast[tuple[Bijzonder, ...]] = _bijzonder(
        2,
    )


class Categorie3(AnswerModel):
    """Staff of organisations that guide, care and help."""

    vervalt: Vast[tuple[Gegevens3, ...]] = _vervalt(
        3,
    )
    toegevoegd: Vast[tuple[Clausule, ...]] = _toegevoegd(
        3,
    )


class Categorie4(AnswerModel):
    """Staff of third parties that carry out interventions."""

    vervalt: Vast[tuple[Gegevens4, ...]] = _vervalt(
        4,
    )
    toegevoegd: Vast[tuple[Clausule, ...]] = _toegevoegd(
        4,
    )


class EigenCategorie(AnswerModel):
    """A category of Betrokkenen that the model does not know."""

    betrokkenen: Open[Clausule] = asked(
        kort="de groep betrokkenen van de eigen categorie",
        vraag="Om welke groep betrokkenen gaat het?",
        hulp="Begin met ‘Van’, bijvoorbeeld ‘Van slachtoffers en getuigen’.",
        waarom="Iedere groep mensen van wie u gegevens verwerkt, is volgens het model een aparte categorie.",
    )
    gegevens: Open[Lijst[Clausule]] = asked(
        kort="de gegevens van de eigen categorie",
        vraag="Welke gegevens verwerkt u van deze groep?",
        hulp=f"Eén regel in de lijst per soort gegevens. {OPMAAK}",
        waarom=f"{NOODZAAK} Laat een jurist de lijst beoordelen.",
    )
    strafrechtelijk: Vast[tuple[Clausule, ...]] = assumed(
        (),
        kort="de strafrechtelijke gegevens van de eigen categorie",
        vraag="Welke strafrechtelijke gegevens verwerkt u van deze groep?",
        hulp="Laat weg als u er geen verwerkt.",
        waarom="Voor strafrechtelijke gegevens is een grondslag in de wet nodig (artikel 10 AVG).",
    )
    bijzonder: Vast[tuple[Bijzonder, ...]] = assumed(
        (),
        kort="de bijzondere persoonsgegevens van de eigen categorie",
        vraag="Welke bijzondere persoonsgegevens verwerkt u van deze groep?",
        hulp="Noem per soort het doel en de uitzondering in de wet. Laat weg als u er geen verwerkt.",
        waarom="Voor deze gegevens geldt een verbod, tenzij de wet een uitzondering geeft.",
    )


class Bijlage4(AnswerModel):
    """Categories of data and of Betrokkenen."""

    categorie1: Categorie1 = Categorie1()
    categorie2: Categorie2 = Categorie2()
    categorie3: Categorie3 = Categorie3()
    categorie4: Categorie4 = Categorie4()
    eigen: Vast[tuple[EigenCategorie, ...]] = assumed(
        (),
        kort="de eigen categorieën betrokkenen",
        vraag="Verwerkt u gegevens van nog andere groepen betrokkenen?",
        hulp=(
            "Noem elke groep apart, met haar gegevens. Laat weg als de vier categorieën van het model genoeg"
            " zijn."
        ),
        waarom="Van een groep die hier niet staat, mag u geen gegevens verwerken.",
    )
