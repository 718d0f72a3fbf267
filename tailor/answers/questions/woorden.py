"""Words with their article, which the text inflects, and the words of the house for terms of the model."""

from tailor.answers.base import AnswerModel, Keuze, Open, Vraag
from tailor.answers.scalars import Regel


class Lidwoord(Keuze):
    """The article of a word."""

    DE = "de", "de", "Het document schrijft ‘de’ voor dit woord."
    HET = "het", "het", "Het document schrijft ‘het’ voor dit woord."


class NaamLidwoord(Keuze):
    """The article of a name, which may have none."""

    DE = "de", "de", "Het document schrijft ‘de’ voor de naam: de Raad voor de Kinderbescherming."
    HET = "het", "het", "Het document schrijft ‘het’ voor de naam: het Leger van Hulp."
    GEEN = "geen", "geen lidwoord", "De naam staat zonder lidwoord: Veilig Thuis Maasheuvel."


class Woord(AnswerModel):
    """A noun with everything that is needed to inflect it."""

    enkelvoud: Open[Regel] = Vraag(
        kort="het woord in het enkelvoud",
        vraag="Hoe luidt het woord in het enkelvoud?",
        hulp="Schrijf het met de hoofdletters die het midden in een zin heeft, zonder lidwoord.",
        waarom="Het document gebruikt dit woord overal in plaats van het woord van het model.",
        zonder_plaats="Het woord komt op veel plaatsen terug en heeft daarom geen vaste plaats.",
    ).field(None)
    lidwoord: Open[Lidwoord] = Vraag(
        kort="het lidwoord",
        vraag="Is het ‘de’ of ‘het’?",
        hulp="Kies het lidwoord dat bij het enkelvoud hoort.",
        waarom="Zonder het juiste lidwoord kloppen de zinnen niet.",
        zonder_plaats="Het lidwoord komt mee met het woord.",
    ).field(None)
    meervoud: Open[Regel] = Vraag(
        kort="het woord in het meervoud",
        vraag="Hoe luidt het woord in het meervoud?",
        hulp="Schrijf het zonder lidwoord, bijvoorbeeld ‘Veiligheidskamers’.",
        waarom="Enkele bepalingen noemen er meer dan één.",
        zonder_plaats="Het meervoud komt mee met het woord.",
    ).field(None)
    genitief: Open[Regel] = Vraag(
        kort="de tweede naamval",
        vraag="Heeft het woord een eigen vorm voor bezit?",
        hulp="Bijvoorbeeld ‘Managers’ in ‘des Managers’. Meestal kunt u dit overslaan.",
        waarom="Alleen nodig als het woord in een zin met bezit een andere vorm krijgt.",
        zonder_plaats="Deze vorm komt mee met het woord.",
        optioneel=True,
    ).field(None)


class Modelterm(Keuze):
    """A term of the model for which a house may have its own word."""

    MANAGER = "manager", "Manager", "Uw woord vervangt ‘Manager’."
    PROCESREGISSEUR = "procesregisseur", "Procesregisseur", "Uw woord vervangt ‘Procesregisseur’."
    CASUSREGISSEUR = "casusregisseur", "Casusregisseur", "Uw woord vervangt ‘Casusregisseur’."
    ADMINISTRATIEF_MEDEWERKER = (
        "administratief_medewerker",
        "administratief medewerker",
        "Uw woord vervangt ‘administratief medewerker’.",
    )
    STUURGROEP = "stuurgroep", "Stuurgroep", "Uw woord vervangt ‘Stuurgroep’."
    PARTNEROVERLEG = "partneroverleg", "Partneroverleg", "Uw woord vervangt ‘Partneroverleg’."
    CASUSOVERLEG = "casusoverleg", "Casusoverleg", "Uw woord vervangt ‘Casusoverleg’."
    KETENPARTNER = "ketenpartner", "ketenpartner", "Uw woord vervangt ‘ketenpartner’."
    PRIVACYADVISEUR = "privacyadviseur", "Privacyadviseur", "Uw woord vervangt ‘Privacyadviseur’."


class Term(Woord):
    """The house's own word for a term of the model."""

    term: Open[Modelterm] = Vraag(
        kort="de term van het model",
        vraag="Welk woord van het model vervangt u?",
        hulp="Kies het woord uit de lijst.",
        waarom="Het document gebruikt uw eigen woord overal waar het model dit woord heeft.",
        zonder_plaats="Een term komt door de hele tekst terug.",
    ).field(None)
