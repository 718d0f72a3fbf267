"""Bijlage 2 (purposes per step) and Bijlage 3 (security policy)."""

from typing import Any

from tailor.answers.base import AnswerModel, Keuze, Open, Vast, asked, assumed
from tailor.answers.questions.eigen_teksten import OPMAAK
from tailor.answers.scalars import Clausule, Datum, Regel


def _stap(stap: str) -> Any:
    """Return the question which purposes a step gets beside those of the model."""
    return assumed(
        (),
        kort=f"de extra doelen bij {stap}",
        vraag=f"Welke doelen voegt u toe bij {stap}?",
        hulp=f"Eén regel in de lijst per doel. Laat weg als de doelen van het model genoeg zijn. {OPMAAK}",
        waarom=(
            "Per stap mag u alleen gegevens gebruiken voor de doelen die hier staan (3.3). Laat een"
            " jurist meelezen."
        ),
    )


class Doelen(AnswerModel):
    """The purposes that the house adds, per step."""

    intake: Vast[tuple[Clausule, ...]] = _stap(
        "Intake en Aanmelding",
    )
    triage: Vast[tuple[Clausule, ...]] = _stap(
        "Triage",
    )
    casusoverleg: Vast[tuple[Clausule, ...]] = _stap(
        "Casusoverleg",
    )
    afschaling: Vast[tuple[Clausule, ...]] = _stap(
        "Afschaling",
    )


class Bijlage2(AnswerModel):
    """Purposes per step of the process."""

    document: Open[Regel] = asked(
        kort="het document met alle processtappen",
        vraag="Heeft u een document waarin alle processtappen staan?",
        hulp="Schrijf de titel en de datum. Laat weg als u zo’n document niet heeft.",
        waarom="Het model wil dat hier naar dat document wordt verwezen.",
        optioneel=True,
    )
    doelen: Doelen = Doelen()


class Norm(Keuze):
    """A norm for information security."""

    BIO = (
        "bio",
        "BIO (Baseline Informatiebeveiliging Overheid)",
        "De bijlage noemt de BIO als norm van het huis.",
    )
    ISO_27002 = "iso_27002", "NEN-EN-ISO/IEC 27002", "De bijlage noemt ISO 27002 als norm van het huis."
    NEN_7510 = (
        "nen_7510",
        "NEN 7510 (informatiebeveiliging in de zorg)",
        "De bijlage noemt NEN 7510 als norm.",
    )
    GEEN = "geen", "geen eigen norm", "De bijlage noemt geen norm van het huis."


class Maatregel(AnswerModel):
    """Where a measure of Bijlage 3 is arranged."""

    document: Open[Regel] = asked(
        kort="het document waarin de maatregel is geregeld",
        vraag="In welk document is deze maatregel geregeld?",
        hulp="Schrijf de titel, zo nodig met hoofdstuk.",
        waarom="De eerste stap naar passende beveiliging is volgens het model dat alles is beschreven.",
    )
    eigenaar: Open[Regel] = asked(
        kort="de eigenaar van de maatregel",
        vraag="Wie is verantwoordelijk voor deze maatregel?",
        hulp="Noem een functie, liever geen persoon, bijvoorbeeld ‘CISO gemeente Alderbroek’.",
        waarom="Een maatregel zonder eigenaar raakt in het vergeetboek.",
    )
    datum: Open[Datum] = asked(
        kort="de datum van dat document",
        vraag="Van welke datum is dat document?",
        hulp="Schrijf jaar-maand-dag, bijvoorbeeld 2025-06-30.",
        waarom="Zo is te zien of de beschrijving nog actueel is.",
    )
    norm: Open[Regel] = asked(
        kort="de norm waaraan de maatregel voldoet",
        vraag="Aan welke norm voldoet deze maatregel?",
        hulp="Bijvoorbeeld ‘BIO, hoofdstuk 5.15’. Laat weg als u er geen noemt.",
        waarom="Met de norm kan een auditor de maatregel toetsen.",
        optioneel=True,
    )


def _maatregel(naam: str) -> Any:
    """Return the question where one of the eleven measures is arranged."""
    return asked(
        kort=f"de plaats waar ‘{naam}’ is geregeld",
        vraag=f"Waar heeft u ‘{naam}’ geregeld?",
        hulp="Noem document, eigenaar en datum. Laat weg als u dit niet in de bijlage wilt zetten.",
        waarom="De bijlage krijgt een tabel die laat zien waar elke maatregel is uitgewerkt.",
        optioneel=True,
    )


class Maatregelen(AnswerModel):
    """The eleven measures of Bijlage 3, in the model's order."""

    beleidsdocument: Open[Maatregel] = _maatregel(
        "Beleidsdocument voor informatiebeveiliging",
    )
    verantwoordelijkheden: Open[Maatregel] = _maatregel(
        "Toewijzen van verantwoordelijkheden",
    )
    bewustzijn: Open[Maatregel] = _maatregel(
        "Beveiligingsbewustzijn",
    )
    fysiek: Open[Maatregel] = _maatregel(
        "Fysieke beveiliging",
    )
    toegang: Open[Maatregel] = _maatregel(
        "Toegangsbeveiliging",
    )
    logging: Open[Maatregel] = _maatregel(
        "Logging en controle",
    )
    toepassingssystemen: Open[Maatregel] = _maatregel(
        "Correcte verwerking in toepassingssystemen",
    )
    kwetsbaarheden: Open[Maatregel] = _maatregel(
        "Beheer van technische kwetsbaarheden",
    )
    incidenten: Open[Maatregel] = _maatregel(
        "Incidentenbeheer",
    )
    datalekken: Open[Maatregel] = _maatregel(
        "Afhandeling van datalekken",
    )
    continuiteit: Open[Maatregel] = _maatregel(
        "Continuïteitsbeheer",
    )


class Bijlage3(AnswerModel):
    """Security policy."""

    norm: Vast[tuple[Norm, ...]] = assumed(
        (),
        kort="de normen voor informatiebeveiliging",
        vraag="Welke normen voor informatiebeveiliging volgt het huis?",
        hulp="U kunt er meer noemen. Laat weg als u in de bijlage geen norm wilt noemen.",
        waarom="Het model noemt ISO 27002 uit 2007 en NEN 7510. Vraag uw CISO welke norm nu geldt.",
    )
    maatregelen: Maatregelen = Maatregelen()
