"""Which errors of the model are mended: the corrections of the national list that a house takes."""

from tailor.answers.base import AnswerModel, Defaulted, Keuze, NonEmpty, Open, Vraag
from tailor.answers.scalars import Correctienummer


class Correctiekeuze(Keuze):
    """Which corrections of the national list are applied."""

    AANBEVOLEN = (
        "aanbevolen",
        "alle aanbevolen correcties",
        "In de tekst zijn taalfouten en verkeerde verwijzingen verbeterd die zeker fout zijn.",
    )
    TAAL = (
        "taal",
        "alleen de taalfouten",
        "In de tekst zijn spelling en ontbrekende woorden verbeterd. Verkeerde verwijzingen blijven staan.",
    )
    GEEN = (
        "geen",
        "geen enkele correctie",
        "De tekst verandert niet: alle fouten van het model blijven staan.",
    )
    EEN_VOOR_EEN = (
        "een_voor_een",
        "één voor één kiezen",
        "U ziet van elke fout de woorden ervoor en erna, met de reden, en kiest zelf.",
    )


class Correcties(AnswerModel):
    """The corrections of the model."""

    keuze: Defaulted[Correctiekeuze] = Vraag(
        short="welke fouten van het model worden verbeterd",
        vraag="Welke fouten in het landelijke model wilt u verbeteren?",
        help="Het model heeft 148 fouten die uit zijn eigen tekst blijken. U ziet elke verbetering terug in"
        " de vergelijking, met de reden.",
        why="Een fout in de tekst kan later tot een verschil van mening leiden.",
        why_no_place="De fouten staan door de hele tekst.",
        usual="Dit zijn de fouten die zeker fout zijn.",
    ).field(Correctiekeuze.AANBEVOLEN)
    gekozen: Open[NonEmpty[Correctienummer]] = Vraag(
        short="de gekozen correcties",
        vraag="Welke correcties neemt u over?",
        help="Elke correctie heeft een nummer. Voorbeeld: C05.",
        why="Wat u niet kiest, blijft staan zoals in het model.",
        why_no_place="De correcties staan door de hele tekst.",
        when=lambda o: o.group(Correcties).keuze is Correctiekeuze.EEN_VOOR_EEN,
        when_words="als u de correcties één voor één kiest",
    ).field(None)
