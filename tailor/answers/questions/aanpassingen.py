"""Which adaptations of the model to the WGS a house takes."""

from tailor.answers.base import AnswerModel, Keuze, NonEmpty, Open
from tailor.answers.proposal import Proposal
from tailor.answers.questions.regime import of_wgs, under_wgs
from tailor.answers.scalars import Aanpassingnummer


class Aanpassingskeuze(Keuze):
    """Which adaptations to the WGS are applied."""

    ALLE = (
        "alle",
        "alle aanpassingen",
        "In de tekst staat elke aanpassing die bij uw huis past. Een jurist moet ze nog lezen.",
    )
    EEN_VOOR_EEN = (
        "een_voor_een",
        "één voor één kiezen",
        "U ziet van elke aanpassing wat de wet zegt, wat het model zegt en wat er verandert.",
    )
    GEEN = (
        "geen",
        "geen enkele aanpassing",
        "De tekst verandert niet. Wat de wet verlangt, houdt dan het tekenen tegen.",
    )


class Aanpassingen(AnswerModel):
    """The adaptations of the model to the WGS."""

    keuze: Open[Aanpassingskeuze] = of_wgs(
        short="welke aanpassingen aan de WGS u overneemt",
        vraag="Welke aanpassingen aan de WGS neemt u over?",
        help="Het model is ouder dan de WGS. De aanpassingen zijn een concept: een jurist moet ze lezen.",
        why="De wet stelt eisen die het model niet kent. Zonder aanpassing of eigen tekst komt er geen versie"
        " om te tekenen.",
        why_no_place="De aanpassingen staan door de hele tekst.",
        proposal=Proposal("Dan zegt de tekst op elke plaats wat de wet verlangt.", "alle"),
    ).field(None)
    gekozen: Open[NonEmpty[Aanpassingnummer]] = of_wgs(
        short="de gekozen aanpassingen aan de WGS",
        vraag="Welke aanpassingen neemt u over?",
        help="U kiest per deel van de tekst. Elke aanpassing heeft een nummer. Voorbeeld: W06.",
        why="Wat de wet verlangt en u niet kiest, houdt het tekenen tegen totdat een jurist het aanvaardt.",
        why_no_place="De aanpassingen staan door de hele tekst.",
        when=lambda o: under_wgs(o) and o.group(Aanpassingen).keuze is Aanpassingskeuze.EEN_VOOR_EEN,
        when_words="als u de aanpassingen aan de WGS één voor één kiest",
    ).field(None)

    @property
    def is_chosen(self) -> bool:
        """Return whether the house said which adaptations it takes; one by one, also which those are."""
        if self.keuze is Aanpassingskeuze.EEN_VOOR_EEN:
            return isinstance(self.gekozen, tuple)
        return isinstance(self.keuze, Aanpassingskeuze)
