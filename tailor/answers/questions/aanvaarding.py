"""What a lawyer of the house accepted of what the rules found: with a name, a date and a reason."""

from tailor.answers.base import AnswerModel, Open, Vraag
from tailor.answers.scalars import Alinea, Datum, OneLine
from tailor.path import Pad

# The list of what was accepted.
AANVAARD = Pad("aanvaard")


class Aanvaarding(AnswerModel):
    """One finding that somebody accepted; it holds as long as the answer and the text are what they were."""

    regel: Open[OneLine] = Vraag(
        short="de regel die de bevinding gaf",
        vraag="Welke regel gaf de bevinding?",
        help="De naam van de regel, zoals die bij de bevinding staat.",
        why="Anders is niet duidelijk wat er is aanvaard.",
        why_no_place="De aanvaarding staat in de verantwoording en niet in de tekst.",
        optional=True,
        without="telt niet",
    ).field(None)
    bij: Open[OneLine] = Vraag(
        short="de plaats van de bevinding",
        vraag="Waar ging de bevinding over?",
        help="Het antwoord of de bepaling waar de bevinding bij stond. Voorbeeld: 14.8.",
        why="Anders is later niet terug te lezen waar de aanvaarding over ging.",
        why_no_place="De aanvaarding staat in de verantwoording en niet in de tekst.",
        optional=True,
        without="niet genoemd",
    ).field(None)
    door: Open[OneLine] = Vraag(
        short="wie de bevinding aanvaardde",
        vraag="Wie heeft de bevinding aanvaard?",
        help="De naam van de jurist. Voorbeeld: mr. J. de Wit.",
        why="Alleen wie erover gaat, kan een bevinding aanvaarden.",
        why_no_place="De aanvaarding staat in de verantwoording en niet in de tekst.",
        optional=True,
        without="telt niet",
    ).field(None)
    functie: Open[OneLine] = Vraag(
        short="de functie van wie de bevinding aanvaardde",
        vraag="Wat is de functie van die persoon?",
        help="Voorbeeld: jurist gemeente Alderbroek.",
        why="De lezer ziet zo waarom deze persoon hierover gaat.",
        why_no_place="De aanvaarding staat in de verantwoording en niet in de tekst.",
        optional=True,
        without="niet genoemd",
    ).field(None)
    datum: Open[Datum] = Vraag(
        short="de dag waarop de bevinding is aanvaard",
        vraag="Op welke dag is de bevinding aanvaard?",
        help="Voorbeeld: 4 november 2026.",
        why="Anders is niet duidelijk over welke tekst het ging.",
        why_no_place="De aanvaarding staat in de verantwoording en niet in de tekst.",
        optional=True,
        without="telt niet",
    ).field(None)
    reden: Open[Alinea] = Vraag(
        short="de reden om de bevinding te aanvaarden",
        vraag="Waarom is de bevinding aanvaard?",
        help="Eén of twee zinnen die een andere jurist kan volgen. Voorbeeld: Onze meldlijn is dag en nacht"
        " bezet.",
        why="De jurist van elke partij leest deze reden.",
        why_no_place="De aanvaarding staat in de verantwoording en niet in de tekst.",
        optional=True,
        without="telt niet",
    ).field(None)
    kenmerk: Open[OneLine] = Vraag(
        short="het kenmerk van de bevinding",
        vraag="Wat is het kenmerk van de bevinding?",
        help="Dit schrijft tailor zelf op. Verander het niet.",
        why="Verandert het antwoord of de tekst, dan past het kenmerk niet meer en vervalt de aanvaarding.",
        why_no_place="Het kenmerk is alleen voor tailor.",
        optional=True,
        without="telt niet",
    ).field(None)
