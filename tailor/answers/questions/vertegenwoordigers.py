"""Who acts for a party, and its establishments that may have someone of their own."""

from tailor.answers.base import AnswerModel, Heading, Open, Surroundings, Vraag
from tailor.answers.proposal import Proposal
from tailor.answers.questions.partijgegevens import party_around
from tailor.answers.scalars import OneLine


def _usual_function(surroundings: Surroundings) -> Proposal | None:
    """Return the function of who usually signs for a party; none at an establishment, or outside the list."""
    if any(isinstance(one, Vestiging) for one in surroundings.holders):
        return None
    party = party_around(surroundings)
    return party.facts.signs.proposal if party and party.facts.signs else None


class Vertegenwoordiger(AnswerModel):
    """A person who acts for a party."""

    naam: Open[OneLine] = Vraag(
        short="de naam van de vertegenwoordiger",
        label="Wie tekent",
        vraag="Hoe heet degene die tekent?",
        help="Voorbeeld: de heer mr. R. el Amrani. Zo staat de naam onder het Protocol.",
        file_help="Zonder naam staat er alleen de functie: ‘de burgemeester’.",
        why="De partij is alleen gebonden als iemand tekent die dat mag.",
        optional=True,
        without="alleen de functie",
        column=Heading("naam"),
    ).field(None)
    functie: Open[OneLine] = Vraag(
        short="de functie van de vertegenwoordiger",
        label="Functie",
        vraag="Welke functie heeft degene die tekent?",
        help="Voorbeeld: bestuurder. Typ de functie zonder ‘de’ of ‘het’.",
        why="Uit de functie blijkt waarom deze persoon voor de partij mag tekenen.",
        proposes=_usual_function,
        column=Heading("functie", "De functie van die persoon, zonder lidwoord."),
    ).field(None)


class Vestiging(AnswerModel):
    """An establishment of a party."""

    naam: Open[OneLine] = Vraag(
        short="de naam van de vestiging",
        vraag="Hoe heet de vestiging?",
        help="Voorbeeld: locatie De Wilgen.",
        why="Vooraan in de tekst staan de vestigingen die meedoen.",
        column=Heading("naam", "Een vestiging die meedoet."),
    ).field(None)
    adres: Open[OneLine] = Vraag(
        short="het adres van de vestiging",
        vraag="Wat is het adres van de vestiging?",
        help="Voorbeeld: Havenkade 7 te Vliethaven.",
        why="Zo is duidelijk om welke vestiging het gaat.",
        column=Heading("adres", "Het adres van die vestiging."),
    ).field(None)
    vertegenwoordiger: Open[Vertegenwoordiger] = Vraag(
        short="de vertegenwoordiger van de vestiging",
        vraag="Tekent er iemand apart voor deze vestiging?",
        help="Kies Nee als wie voor de partij tekent, dat ook voor deze vestiging doet.",
        why="Wie voor de vestiging tekent, krijgt een eigen plaats bij de handtekeningen.",
        no="Wie voor de partij tekent, tekent ook voor deze vestiging.",
        optional=True,
        column=Heading("vertegenwoordiger", "Alleen als de vestiging een eigen vertegenwoordiger heeft."),
    ).field(None)
