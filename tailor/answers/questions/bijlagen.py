"""Bijlage 2 (purposes per step) and 3 (security policy)."""

from tailor.answers.base import AnswerModel, Defaulted, Keuze, Open, Vraag
from tailor.answers.scalars import Clausule, Datum, OneLine


def _step(step: str, example: str) -> Vraag:
    """Return the question which purposes a step gets beside those of the model."""
    return Vraag(
        short=f"de extra doelen bij {step}",
        label=step,
        without="geen extra doelen",
        vraag=f"Welke doelen voegt u toe bij {step}?",
        help=f"Typ één doel per keer. Voorbeeld: {example}.",
        why="Per stap mag u alleen gegevens gebruiken voor de doelen die in Bijlage 2 staan (artikel 3.3).",
    )


class Doelen(AnswerModel):
    """The purposes that the house adds, per step."""

    intake: Defaulted[tuple[Clausule, ...]] = _step(
        "Intake en Aanmelding", "bepalen wie de casus aanmeldt"
    ).field(())
    triage: Defaulted[tuple[Clausule, ...]] = _step("Triage", "nagaan welke partij al hulp geeft").field(())
    casusoverleg: Defaulted[tuple[Clausule, ...]] = _step(
        "Casusoverleg", "afspreken wie contact houdt met het gezin"
    ).field(())
    afschaling: Defaulted[tuple[Clausule, ...]] = _step(
        "Afschaling", "afspreken wie daarna nog hulp geeft"
    ).field(())


class Bijlage2(AnswerModel):
    """Purposes per step of the process."""

    document: Open[OneLine] = Vraag(
        short="het document met alle processtappen",
        vraag="Heeft u een document waarin alle processtappen staan?",
        help="Voorbeeld: Procesboek ZVH Oostmark, 1 juli 2026.",
        why="Bijlage 2 verwijst naar dit document. Zonder verwijzing staan de stappen nergens beschreven.",
        after_yes="Hoe heet dat document, met de datum?",
        optional=True,
        no="Bijlage 2 verwijst dan naar geen document.",
    ).field(None)
    doelen: Doelen = Doelen()


class Norm(Keuze):
    """A norm for information security."""

    BIO = (
        "bio",
        "BIO (Baseline Informatiebeveiliging Overheid)",
        "In Bijlage 3 staat dat het huis de BIO volgt.",
    )
    ISO_27002 = "iso_27002", "NEN-EN-ISO/IEC 27002", "In Bijlage 3 staat dat het huis ISO 27002 volgt."
    NEN_7510 = (
        "nen_7510",
        "NEN 7510 (informatiebeveiliging in de zorg)",
        "In Bijlage 3 staat dat het huis NEN 7510 volgt.",
    )


class Maatregel(AnswerModel):
    """Where a measure of Bijlage 3 is arranged."""

    document: Open[OneLine] = Vraag(
        short="het document waarin de maatregel is geregeld",
        label="Document",
        vraag="In welk document is deze maatregel geregeld?",
        help="Voorbeeld: Beveiligingsplan 2026, hoofdstuk 3.",
        why="Een maatregel die nergens beschreven is, kan niemand uitvoeren of controleren.",
    ).field(None)
    eigenaar: Open[OneLine] = Vraag(
        short="de eigenaar van de maatregel",
        label="Eigenaar",
        vraag="Wie is verantwoordelijk voor deze maatregel?",
        help="Noem een functie. Voorbeeld: CISO gemeente Alderbroek.",
        why="Zonder eigenaar voert niemand de maatregel uit.",
    ).field(None)
    datum: Open[Datum] = Vraag(
        short="de datum van dat document",
        label="Datum",
        vraag="Van welke datum is dat document?",
        help="Voorbeeld: 30 juni 2025.",
        why="Zonder datum is niet te zien of de beschrijving nog klopt.",
    ).field(None)
    norm: Open[OneLine] = Vraag(
        short="de norm waaraan de maatregel voldoet",
        label="Norm",
        vraag="Aan welke norm voldoet deze maatregel?",
        help="Voorbeeld: BIO, maatregel 5.15. U mag dit leeg laten.",
        why="Zonder norm kan een auditor de maatregel niet toetsen.",
        optional=True,
    ).field(None)


def _measure(name: str, what: str) -> Open[Maatregel]:
    """Return the field that asks where one of the eleven measures is arranged."""
    return Vraag(
        short=f"de plaats waar ‘{name}’ is geregeld",
        label=name,
        vraag=f"In welk document staat {what}?",
        help="U geeft het document, de eigenaar en de datum. Voorbeeld: Beveiligingsplan 2026.",
        why="Bijlage 3 krijgt een tabel met de maatregelen. Zonder tabel is niet te zien waar zij zijn"
        " uitgewerkt.",
        optional=True,
        without="niet in de tabel",
    ).field(None)


class Maatregelen(AnswerModel):
    """The eleven measures of Bijlage 3, in the model's order."""

    beleidsdocument: Open[Maatregel] = _measure(
        "Beleidsdocument voor informatiebeveiliging", "het beleid voor informatiebeveiliging"
    )
    verantwoordelijkheden: Open[Maatregel] = _measure(
        "Toewijzen van verantwoordelijkheden", "wie waarvoor verantwoordelijk is"
    )
    bewustzijn: Open[Maatregel] = _measure(
        "Beveiligingsbewustzijn", "hoe u mensen bewust maakt van beveiliging"
    )
    fysiek: Open[Maatregel] = _measure("Fysieke beveiliging", "hoe u ruimtes en apparaten beveiligt")
    toegang: Open[Maatregel] = _measure("Toegangsbeveiliging", "wie in welk systeem mag")
    logging: Open[Maatregel] = _measure(
        "Logging en controle", "hoe u vastlegt en controleert wie gegevens bekijkt"
    )
    toepassingssystemen: Open[Maatregel] = _measure(
        "Correcte verwerking in toepassingssystemen", "hoe uw systemen gegevens controleren"
    )
    kwetsbaarheden: Open[Maatregel] = _measure(
        "Beheer van technische kwetsbaarheden", "hoe u zwakke plekken in software verhelpt"
    )
    incidenten: Open[Maatregel] = _measure("Incidentenbeheer", "wat u doet bij een beveiligingsincident")
    datalekken: Open[Maatregel] = _measure("Afhandeling van datalekken", "wat u doet bij een datalek")
    continuiteit: Open[Maatregel] = _measure("Continuïteitsbeheer", "hoe u doorgaat na een storing of ramp")


class Bijlage3(AnswerModel):
    """Security policy."""

    norm: Defaulted[tuple[Norm, ...]] = Vraag(
        short="de normen voor informatiebeveiliging",
        vraag="Welke normen voor informatiebeveiliging volgt uw huis?",
        help="Vink aan wat uw huis volgt. Vinkt u niets aan, dan noemt Bijlage 3 geen norm van uw huis.",
        why="Het model noemt een norm uit 2007. Vraag de CISO van uw gemeente welke norm nu geldt.",
        label="Normen",
        without="geen norm van het huis",
    ).field(())
    maatregelen: Maatregelen = Maatregelen()
