"""Which errors of the model the house mends."""

from tailor.answers.base import AnswerModel, Keuze, Lijst, Open, Vast, asked, assumed
from tailor.answers.scalars import Correctienummer


class Correctiekeuze(Keuze):
    """Which corrections of the national list are applied."""

    AANBEVOLEN = (
        "aanbevolen",
        "alle aanbevolen correcties",
        "Taalfouten en verkeerde verwijzingen die zeker fout zijn, worden verbeterd.",
    )
    TAAL = (
        "taal",
        "alleen de taalfouten",
        "Spelling en ontbrekende woorden worden verbeterd; verkeerde verwijzingen blijven staan.",
    )
    GEEN = (
        "geen",
        "geen enkele correctie",
        "De woorden van het model blijven staan, met alle fouten.",
    )
    EEN_VOOR_EEN = (
        "een_voor_een",
        "één voor één kiezen",
        "U ziet van elke correctie de woorden ervoor en erna, met de reden, en kiest zelf.",
    )


class Correcties(AnswerModel):
    """The corrections of the model."""

    keuze: Vast[Correctiekeuze] = assumed(
        Correctiekeuze.AANBEVOLEN,
        kort="welke fouten van het model worden verbeterd",
        vraag="Welke fouten in het landelijke model wilt u verbeteren?",
        hulp=(
            "Het model heeft 89 fouten die uit zijn eigen tekst blijken. Elke verbetering is te zien in de"
            " vergelijking en in de verantwoording, met de reden."
        ),
        waarom="Een verkeerde verwijzing of een ontbrekend woord geeft later ruzie over wat is bedoeld.",
        zonder_plaats="De fouten staan door de hele tekst.",
    )
    gekozen: Open[Lijst[Correctienummer]] = asked(
        kort="de gekozen correcties",
        vraag="Welke correcties neemt u over?",
        hulp="Noem de nummers van de lijst, bijvoorbeeld C05.",
        waarom="Wat u niet kiest, blijft staan zoals in het model.",
        zonder_plaats="De correcties staan door de hele tekst.",
        als=lambda o: o.group(Correcties).keuze is Correctiekeuze.EEN_VOOR_EEN,
        als_tekst="als u de correcties één voor één kiest",
    )
