"""The questionnaire: every question of a house's answers, in order; the root of the file."""

from tailor.answers.base import AnswerModel, Lijst, Open, Vast, asked, assumed
from tailor.answers.questions.afspraken import (
    Beveiliging,
    Datalekken,
    Evaluatie,
    Inwerkingtreding,
    Opvolging,
    Rechten,
    Toetreding,
    Uitsluiting,
    Verwerkers,
    Wijzigingen,
)
from tailor.answers.questions.afwijkingen import Afwijking, Correcties
from tailor.answers.questions.bijlagen import Bijlage2, Bijlage3, Bijlage4
from tailor.answers.questions.eigen_teksten import Aansprakelijkheid, Overwegingen, Taken
from tailor.answers.questions.huis import Convenant, DocumentFeiten, Gemeenten, Huis, Regime
from tailor.answers.questions.ondertekenaars import Toetreder
from tailor.answers.questions.partijen import Partij
from tailor.answers.questions.partijsoorten import Soort
from tailor.answers.questions.taken import Bewaren, ToegangSectie, Uitvoerder
from tailor.answers.questions.woorden import Term


class Vragenlijst(AnswerModel):
    """The answers of one house, as far as each is right by itself; the fields stand in order."""

    regime: Regime = Regime()
    document: DocumentFeiten = DocumentFeiten()
    huis: Huis = Huis()
    convenant: Convenant = Convenant()
    partijen: Open[Lijst[Partij]] = asked(
        kort="de partijen",
        vraag="Welke partijen doen mee?",
        hulp=(
            "Noem alle partijen, gemeenten eerst. De volgorde in het bestand is de volgorde in het document."
        ),
        waarom="Deze lijst voedt de aanhef, de handtekeningen en de taken van artikel 6.4.",
    )
    gemeenten: Gemeenten = Gemeenten()
    uitvoerder: Uitvoerder = Uitvoerder()
    toegang: ToegangSectie = ToegangSectie()
    bewaren: Bewaren = Bewaren()
    beveiliging: Beveiliging = Beveiliging()
    datalekken: Datalekken = Datalekken()
    rechten: Rechten = Rechten()
    verwerkers: Verwerkers = Verwerkers()
    wijzigingen: Wijzigingen = Wijzigingen()
    toetreding: Toetreding = Toetreding()
    uitsluiting: Uitsluiting = Uitsluiting()
    inwerkingtreding: Inwerkingtreding = Inwerkingtreding()
    opvolging: Opvolging = Opvolging()
    evaluatie: Evaluatie = Evaluatie()
    aansprakelijkheid: Aansprakelijkheid = Aansprakelijkheid()
    overwegingen: Overwegingen = Overwegingen()
    taken: Taken = Taken()
    bijlage2: Bijlage2 = Bijlage2()
    bijlage3: Bijlage3 = Bijlage3()
    bijlage4: Bijlage4 = Bijlage4()
    toetreder: Open[Toetreder] = asked(
        kort="de partij die toetreedt",
        vraag="Wilt u het toetredingsformulier al invullen voor een nieuwe partij?",
        hulp="Laat weg voor een leeg formulier; er staan dan lijnen om op te schrijven.",
        waarom="Een organisatie treedt toe door het formulier van Bijlage 1 te tekenen (28.3).",
        optioneel=True,
        met_pen=True,
        zonder="een leeg formulier",
    )
    termen: Vast[tuple[Term, ...]] = assumed(
        (),
        kort="de eigen woorden voor termen van het model",
        vraag="Gebruikt u eigen woorden voor termen van het model?",
        hulp="Bijvoorbeeld ‘Ketenmanager’ voor ‘Manager’. Laat weg als u de woorden van het model gebruikt.",
        waarom="De lezers herkennen hun eigen organisatie dan in de tekst.",
        zonder_plaats="Een term komt door de hele tekst terug.",
    )
    correcties: Correcties = Correcties()
    afwijkingen: Vast[tuple[Afwijking, ...]] = assumed(
        (),
        kort="de afwijkingen van het landelijke model",
        vraag="Wijkt u nog ergens af van het landelijke model?",
        hulp="Laat weg als dat niet zo is. Een afwijking heeft een bepaling, een tekst en een reden.",
        waarom="De jurist van een partij wil zien waar uw tekst anders is, en waarom.",
        zonder_plaats="Een afwijking kan overal in de tekst staan.",
        als_bron="Afwijking {nummer}",
    )

    @property
    def bekende_partijen(self) -> tuple[Partij, ...]:
        """Return all parties of the list, also those that declined or left; empty when not known."""
        return self.partijen if isinstance(self.partijen, tuple) else ()

    @property
    def deelnemers(self) -> tuple[Partij, ...]:
        """Return the parties that stand in the text, in the order of the list."""
        return tuple(partij for partij in self.bekende_partijen if partij.doet_mee)

    def heeft(self, soort: Soort) -> bool:
        """Return whether a party of this kind stands in the text."""
        return any(partij.soort is soort for partij in self.deelnemers)

    def partij(self, sleutel: str) -> Partij | None:
        """Return the party with this key; None when there is none."""
        return next((partij for partij in self.bekende_partijen if partij.sleutel == sleutel), None)
