"""Texts of the house's own: recitals, the tasks of 6.4, article 25."""

from typing import Annotated, Self

from pydantic import model_validator

from tailor.answers.base import AnswerModel, Keuze, Lijst, Open, Vast, Vraag
from tailor.answers.scalars import Alinea, Clausule, Datum, refusal, whole
from tailor.answers.soorten import Soort

OPMAAK = (
    "Een verwijzing schrijft u als {artikel 3.2}. Voor een letterlijk haakje zet u een backslash: \\[ of \\{."
)


class Aansprakelijkheidskeuze(Keuze):
    """Whether article 25 stands as in the model."""

    MODEL = "model", "de voorbeeldtekst van het model", "Artikel 25 staat in de tekst zoals in het model."
    EIGEN = "eigen", "een eigen tekst", "Artikel 25 krijgt uw eigen leden. Laat ze door een jurist schrijven."


def _eigen_artikel_25(kort: str, vraag: str, hulp: str, waarom: str, *citaties: str) -> Vraag:
    """Return a question that applies when the house replaces article 25."""
    return Vraag(
        kort=kort,
        vraag=vraag,
        hulp=hulp,
        waarom=waarom,
        citaties=citaties,
        zonder_plaats="" if citaties else "De reden komt in de verantwoording en niet in de tekst.",
        als=lambda o: o.antwoorden.aansprakelijkheid.keuze is Aansprakelijkheidskeuze.EIGEN,
        als_tekst="als u een eigen tekst voor artikel 25 gebruikt",
    )


class Aansprakelijkheid(AnswerModel):
    """Liability (article 25)."""

    keuze: Annotated[
        Vast[Aansprakelijkheidskeuze],
        Vraag(
            kort="de tekst over aansprakelijkheid",
            vraag="Neemt u de tekst van het model over aansprakelijkheid over?",
            hulp="Bespreek dit met de juristen van de partijen.",
            waarom=(
                "Het model noemt zijn eigen tekst een voorbeeld. Partijen moeten zelf bepalen wie"
                " schade en boetes draagt."
            ),
            citaties=("artikel 25",),
        ),
    ] = Aansprakelijkheidskeuze.MODEL
    leden: Annotated[
        Open[Lijst[Clausule]],
        _eigen_artikel_25(
            "de eigen leden van artikel 25",
            "Hoe luiden de leden van uw eigen artikel 25?",
            f"Eén regel in de lijst per lid, zonder nummer. {OPMAAK}",
            "Deze tekst vervangt het hele artikel. Een jurist moet hem schrijven of beoordelen.",
            "artikel 25",
        ),
    ] = None
    reden: Annotated[
        Open[Alinea],
        _eigen_artikel_25(
            "de reden voor een eigen artikel 25",
            "Waarom vervangt u artikel 25?",
            "Eén of twee zinnen zijn genoeg.",
            "Het model vraagt om een afwijking schriftelijk te onderbouwen.",
        ),
    ] = None


class Overweging(AnswerModel):
    """A recital: the model's as it is, the model's reworded, or an own one."""

    model: Annotated[
        Open[Annotated[int, whole(1, 10, "de overwegingen van het model")]],
        Vraag(
            kort="het nummer van de overweging in het model",
            vraag="Welke overweging van het model is dit?",
            hulp="Een getal van 1 tot en met 10. Laat weg bij een eigen overweging.",
            waarom="Zo blijft zichtbaar wat uit het model komt en wat van u is.",
            citaties=("overwegingen",),
            optioneel=True,
        ),
    ] = None
    tekst: Annotated[
        Open[Clausule],
        Vraag(
            kort="de eigen tekst van de overweging",
            vraag="Hoe luidt de overweging?",
            hulp=f"Laat weg als u de tekst van het model houdt. {OPMAAK}",
            waarom="Rechters lezen de overwegingen als zij moeten uitleggen wat partijen bedoelden.",
            citaties=("overwegingen",),
            optioneel=True,
        ),
    ] = None

    @model_validator(mode="after")
    def _is_something(self) -> Self:
        """Return the recital.

        Raises:
            PydanticCustomError: Neither a number nor a text.
        """
        if self.model is None and self.tekst is None:
            raise refusal("deze overweging is leeg", "model met een nummer, of tekst, of allebei")
        return self


class Overwegingen(AnswerModel):
    """The recitals."""

    lijst: Annotated[
        Open[Lijst[Overweging]],
        Vraag(
            kort="de overwegingen",
            vraag="Wilt u overwegingen weglaten, wijzigen, verplaatsen of toevoegen?",
            hulp=(
                "Noem alle overwegingen in de volgorde waarin zij moeten staan; wat u niet noemt,"
                " vervalt. Laat weg voor de tien van het model."
            ),
            waarom="De overwegingen geven aan wat de partijen met het Protocol bedoelen.",
            citaties=("overwegingen",),
            optioneel=True,
        ),
    ] = None


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


class Taken(AnswerModel):
    """The tasks of the parties (6.4)."""

    letters: Annotated[
        Vast[Letters],
        Vraag(
            kort="de soorten partijen in artikel 6.4",
            vraag="Welke soorten partijen noemt artikel 6.4?",
            hulp=(
                "Alleen de deelnemers is korter. Alle letters is handig als u snel nieuwe partijen verwacht."
            ),
            waarom="Gegevens mogen alleen naar een partij waarvan de taak in dit artikel staat.",
            citaties=("6.4",),
        ),
    ] = Letters.DEELNEMERS
    artikel20_beslissing: Annotated[
        Open[Datum],
        Vraag(
            kort="de datum van de Artikel 20 Wpg Beslissing",
            vraag="Van welke datum is de Artikel 20 Wpg Beslissing?",
            hulp="Schrijf jaar-maand-dag. De politie heeft deze beslissing.",
            waarom=(
                "Volgens 6.4 onder d hoort een ondertekende beslissing onlosmakelijk bij het Protocol. Zonder"
                " beslissing kan de politie buiten de WGS geen gegevens verstrekken; vraag het de"
                " politiejurist."
            ),
            zonder_plaats="De datum hoort bij Bijlage 5; het model heeft er geen plaats voor.",
            als=lambda o: o.antwoorden.heeft(Soort.POLITIE) and o.antwoorden.deels_buiten_wgs,
            als_tekst="als de politie meedoet en het huis niet alleen onder de WGS verwerkt",
        ),
    ] = None
