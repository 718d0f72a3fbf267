"""Roles, bodies and words with their article: the values that the text inflects."""

from typing import Annotated, TypeAlias

from pydantic import WrapValidator

from tailor.answers.base import AnswerModel, Keuze, Open, asked
from tailor.answers.scalars import JaNee, Regel, Sleutel, SleutelVeld, describe, read_key, refusal


class Lidwoord(Keuze):
    """The article of a word."""

    DE = "de", "de", "Het document schrijft ‘de’ voor dit woord."
    HET = "het", "het", "Het document schrijft ‘het’ voor dit woord."


class NaamLidwoord(Keuze):
    """The article of a name, which may have none."""

    DE = "de", "de", "Het document schrijft ‘de’ voor de naam: de Raad voor de Kinderbescherming."
    HET = "het", "het", "Het document schrijft ‘het’ voor de naam: het Leger van Hulp."
    GEEN = "geen", "geen lidwoord", "De naam staat zonder lidwoord: Veilig Thuis Maasheuvel."


class Rol(Keuze):
    """Who carries out a task of the house."""

    MANAGER = "manager", "de Manager", "De Manager voert de taak uit."
    PROCESREGISSEUR = "procesregisseur", "de Procesregisseur", "De Procesregisseur voert de taak uit."


class Ondersteuner(Keuze):
    """Who supports the coordinator of requests (17.2)."""

    PROCESREGISSEUR = (
        "procesregisseur",
        "de Procesregisseur",
        "De Procesregisseur ondersteunt de Manager bij verzoeken van betrokkenen.",
    )
    ADMINISTRATIEF_MEDEWERKER = (
        "administratief_medewerker",
        "de administratief medewerker",
        "De administratief medewerker ondersteunt bij verzoeken van betrokkenen.",
    )


class ToegangsRol(Keuze):
    """Who can see the data (9.6, 11.2)."""

    PROCESREGISSEUR = "procesregisseur", "de Procesregisseur", "De Procesregisseur kan bij de gegevens."
    CASUSREGISSEUR = "casusregisseur", "de Casusregisseur", "De Casusregisseur kan bij de gegevens."
    MANAGER = "manager", "de Manager", "De Manager kan bij de gegevens."
    ADMINISTRATIEF_MEDEWERKER = (
        "administratief_medewerker",
        "de administratief medewerker",
        "De administratief medewerker kan bij de gegevens.",
    )
    AFGEVAARDIGDEN = (
        "afgevaardigden",
        "de afgevaardigden van Partijen in het Casusoverleg",
        "Iedereen die namens een partij aan het Casusoverleg deelneemt, kan bij de gegevens.",
    )


class Orgaan(Keuze):
    """A body of the house."""

    STUURGROEP = "stuurgroep", "de Stuurgroep", "De Stuurgroep beslist."
    PARTNEROVERLEG = "partneroverleg", "het Partneroverleg", "Het Partneroverleg beslist."


class Woord(AnswerModel):
    """A noun with everything that is needed to inflect it."""

    enkelvoud: Open[Regel] = asked(
        kort="het woord in het enkelvoud",
        vraag="Hoe luidt het woord in het enkelvoud?",
        hulp="Schrijf het met de hoofdletters die het midden in een zin heeft, zonder lidwoord.",
        waarom="Het document gebruikt dit woord overal in plaats van het woord van het model.",
        zonder_plaats="Het woord komt op veel plaatsen terug en heeft daarom geen vaste plaats.",
    )
    lidwoord: Open[Lidwoord] = asked(
        kort="het lidwoord",
        vraag="Is het ‘de’ of ‘het’?",
        hulp="Kies het lidwoord dat bij het enkelvoud hoort.",
        waarom="Zonder het juiste lidwoord kloppen de zinnen niet.",
        zonder_plaats="Het lidwoord komt mee met het woord.",
    )
    meervoud: Open[Regel] = asked(
        kort="het woord in het meervoud",
        vraag="Hoe luidt het woord in het meervoud?",
        hulp="Schrijf het zonder lidwoord, bijvoorbeeld ‘Veiligheidskamers’.",
        waarom="Enkele bepalingen noemen er meer dan één.",
        zonder_plaats="Het meervoud komt mee met het woord.",
    )
    genitief: Open[Regel] = asked(
        kort="de tweede naamval",
        vraag="Heeft het woord een eigen vorm voor bezit?",
        hulp="Bijvoorbeeld ‘Managers’ in ‘des Managers’. Meestal kunt u dit overslaan.",
        waarom="Alleen nodig als het woord in een zin met bezit een andere vorm krijgt.",
        zonder_plaats="Deze vorm komt mee met het woord.",
        optioneel=True,
    )


class EigenRol(AnswerModel):
    """A role that the model does not know."""

    naam: Open[Regel] = asked(
        kort="de naam van de eigen rol",
        vraag="Hoe heet deze rol?",
        hulp="Schrijf de naam zonder lidwoord, bijvoorbeeld ‘functioneel beheerder’.",
        waarom="De rol staat met deze naam in de bepaling over toegang.",
    )
    lidwoord: Open[Lidwoord] = asked(
        kort="het lidwoord van de eigen rol",
        vraag="Is het ‘de’ of ‘het’?",
        hulp="Kies het lidwoord van de naam. In het meervoud is dat altijd ‘de’.",
        waarom="Het lidwoord staat in de zin voor de naam.",
    )
    meervoud: Open[JaNee] = asked(
        kort="of de eigen rol in het meervoud staat",
        vraag="Staat de naam van deze rol in het meervoud?",
        hulp="‘Functioneel beheerders’ is meervoud, ‘functioneel beheerder’ niet.",
        waarom="Het werkwoord gaat mee: ‘heeft toegang’ of ‘hebben toegang’.",
        ja="Het werkwoord staat in het meervoud.",
        nee="Het werkwoord staat in het enkelvoud, als dit de enige rol is.",
    )


class EigenInstantie(AnswerModel):
    """A body that is no party and no body of the model."""

    naam: Open[Regel] = asked(
        kort="de naam van de eigen instantie",
        vraag="Hoe heet deze instantie?",
        hulp="Schrijf de naam zonder lidwoord, bijvoorbeeld ‘dagelijks bestuur’.",
        waarom="Deze instantie beslist in plaats van een orgaan uit het model.",
    )
    lidwoord: Open[Lidwoord] = asked(
        kort="het lidwoord van de eigen instantie",
        vraag="Is het ‘de’ of ‘het’?",
        hulp="Kies het lidwoord dat bij de naam hoort.",
        waarom="Het lidwoord staat in de zin voor de naam.",
    )


def _read_rol(value: object) -> ToegangsRol | EigenRol:
    """Return a role of the model when a word stands there, an own role when a group stands there."""
    if isinstance(value, ToegangsRol | EigenRol):
        return value
    if isinstance(value, dict):
        return EigenRol.model_validate(value)
    return ToegangsRol.read(value, ook="een eigen rol met naam, lidwoord en meervoud")


def _read_instantie(value: object) -> Orgaan | EigenInstantie | Sleutel:
    """Return the body or party; a word that is no body is the key of a party."""
    if isinstance(value, Orgaan | EigenInstantie):
        return value
    if isinstance(value, dict):
        return EigenInstantie.model_validate(value)
    if not isinstance(value, str):
        raise refusal(
            f"hier staat {describe(value)}", "stuurgroep, partneroverleg of de sleutel van een partij"
        )
    organ = next((organ for organ in Orgaan if organ.value == value), None)
    return Sleutel(read_key(value)) if organ is None else organ


# The types before the reader are what the JSON Schema shows; the reader decides which of them it is, so that
# a fault is named once and not once per type.
Toegang: TypeAlias = Annotated[ToegangsRol | EigenRol, WrapValidator(lambda value, _: _read_rol(value))]
"""A role of the model, or an own one."""
Instantie: TypeAlias = Annotated[
    Orgaan | EigenInstantie | SleutelVeld, WrapValidator(lambda value, _: _read_instantie(value))
]
"""A body of the house, a party (by its key), or an own body."""
