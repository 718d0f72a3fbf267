"""Model en wet: what the WGS demands of the text, who read the adaptations, and what undoes one of them."""

from collections.abc import Iterator

from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.answers.questions.regime import GetoetstDoor
from tailor.assemble.assemble import FinishedText
from tailor.assemble.known_answers import listed
from tailor.assemble.law import adaptations_left, applied_adaptations
from tailor.check.house_numbers import in_house
from tailor.check.read_by_lawyer import mark_of
from tailor.check.rule import BLOCKS, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import capital, enumeration, sentence
from tailor.model.aanpassingen import Aanpassing
from tailor.model.edits import PUTS_IN, Edit, EditKind
from tailor.path import Pad

MODEL = Theme.MODEL
CHOSEN = Pad("aanpassingen.keuze")
_READ = Pad("regime.getoetst_door")
_WGS = "wgs"
# The lists of the model that a house may make its own.
_OWN_LISTS = (Pad("overwegingen.lijst"), Pad("taken.lijst"))


def mended_by(subject: FinishedText, number: str) -> Pad | None:
    """Return the deviation of the house that stands for an adaptation; None when none does."""
    for index, one in enumerate(listed(subject.antwoorden.afwijkingen)):
        if number in listed(one.herstelt):
            return AFWIJKINGEN[index]
    return None


def _missing(subject: FinishedText, *, required: bool) -> Iterator[Said]:
    """Yield the adaptations that the house did not take, and for which no deviation of its own stands."""
    if not subject.antwoorden.aanpassingen.is_chosen:
        return  # that it is not chosen yet is an open question
    for one in adaptations_left(subject.model, subject.antwoorden):
        if one.required is required and mended_by(subject, one.number) is None:
            yield Said(
                f"Niet overgenomen: aanpassing {one.number} (‘{one.title}’).",
                "Neem de aanpassing over, of schrijf een eigen tekst en zeg erbij dat die in de plaats komt"
                f" van {one.number}.",
                CHOSEN,
                _clauses(one),
                _articles(one),
                key=one.number,
                rests_on=(Pad("regime.wet"),),
            )


def _clauses(one: Aanpassing) -> tuple[Citatie, ...]:
    """Return the clauses of the model that an adaptation changes or stands beside."""
    return tuple(dict.fromkeys(edit.citation.clause for edit in one.edits))


def _articles(one: Aanpassing) -> str:
    named = dict.fromkeys(f"artikel {quote.article}" for quote in one.quotes)
    return sentence(capital(enumeration([*named])))


@rule(
    "wgs-aanpassing",
    MODEL,
    BLOCKS,
    "De tekst mist een aanpassing die de WGS vraagt.",
    "Wet gegevensverwerking door samenwerkingsverbanden en het Besluit daarbij.",
    on=_WGS,
    fails={"aanpassingen.keuze": "geen"},
    passes={"aanpassingen.keuze": "alle"},
    along=("wgs-aanbevolen", "wgs-getoetst", "verouderde-verwijzing"),
)
def _demanded(subject: FinishedText) -> Iterator[Said]:
    """The law demands this of the text, and neither an adaptation nor a deviation gives it."""
    yield from _missing(subject, required=True)


@rule(
    "wgs-aanbevolen",
    MODEL,
    WARNS,
    "De tekst mist een aanpassing die bij de WGS past, maar die de wet niet van de tekst vraagt.",
    "Wet gegevensverwerking door samenwerkingsverbanden en het Besluit daarbij.",
    on=_WGS,
    fails={"aanpassingen.keuze": "geen"},
    passes={"aanpassingen.keuze": "alle"},
    along=("wgs-aanpassing", "wgs-getoetst", "verouderde-verwijzing"),
)
def _advised(subject: FinishedText) -> Iterator[Said]:
    """An adaptation that the law does not demand of the text was not taken."""
    yield from _missing(subject, required=False)


@rule(
    "wgs-getoetst",
    MODEL,
    BLOCKS,
    "Onder de WGS heeft nog geen jurist de aanpassingen gelezen, of die zijn daarna veranderd.",
    "De aanpassingen zijn concepttekst: laten toetsen door een jurist.",
    on=_WGS,
    fails={"regime.getoetst_door": ""},
    passes={},
    acceptable=False,
    at_signing=True,
    lapses=True,
)
def _not_read(subject: FinishedText) -> Iterator[Said]:
    """A text under the WGS is signed only after a lawyer has read the adaptations that were taken."""
    regime = subject.antwoorden.regime
    if not regime.under_wgs:
        return
    read = regime.getoetst_door
    if not isinstance(read, GetoetstDoor) or not isinstance(read.naam, str):
        message = "Nog geen jurist heeft de aanpassingen aan de WGS gelezen."
    elif read.kenmerk != mark_of(subject.model, subject.antwoorden):
        message = f"Na het lezen door {read.naam} zijn de aanpassingen aan de WGS veranderd."
        if read.kenmerk is None:
            message = f"Niet vastgelegd is welke aanpassingen {read.naam} heeft gelezen."
    else:
        return
    yield Said(
        message,
        "Laat een jurist de aanpassingen lezen en leg dat vast met ‘tailor getoetst’.",
        _READ,
    )


def _own_edits(subject: FinishedText) -> Iterator[Edit]:
    """Yield the edits of the house's own texts: its deviations, and its own recitals and letters of 6.4."""
    yield from subject.laid.deviations
    own = (one for one in subject.laid.variants if one.kind is EditKind.VERVANG and one.answer)
    yield from (one for one in own if any(one.answer and path.holds(one.answer) for path in _OWN_LISTS))


@rule(
    "wgs-aanpassing-gewijzigd",
    MODEL,
    WARNS,
    "Een eigen tekst verandert een bepaling die al aan de WGS is aangepast.",
    "Wat de WGS van een bepaling vraagt, kan een eigen tekst weer wegnemen.",
    on=_WGS,
    fails={
        "afwijkingen": '[{bepaling: "2.2", soort: vervang, reden: Zo is het afgesproken., bron: besluit,'
        ' tekst: "Alle Partijen zijn Gezamenlijk Verwerkingsverantwoordelijken."}]'
    },
    passes={
        "afwijkingen": '[{bepaling: "13.2", soort: vervang_woorden, woorden: Partijen, tekst: Alle Partijen,'
        " reden: Zo is het afgesproken., bron: besluit}]"
    },
)
def _undone(subject: FinishedText) -> Iterator[Said]:
    """An own text of the house changes a clause that an adaptation changed."""
    adapted = {
        edit.citation: one.number
        for one in applied_adaptations(subject.model, subject.antwoorden)
        for edit in one.edits
    }
    for edit in _own_edits(subject):
        number = next(
            (adapted[c] for c in adapted if edit.citation.holds(c) and edit.kind not in PUTS_IN), None
        )
        if number and edit.answer:
            yield Said(
                f"Uw eigen tekst vervangt wat aanpassing {number} van {in_house(edit.citation.words)} maakt.",
                "Laat een jurist bevestigen dat uw tekst doet wat de WGS vraagt. Zeg bij die wijziging dat"
                f" zij in de plaats komt van {number}.",
                edit.answer,
                (edit.citation,),
                key=number,
                rests_on=(edit.answer, CHOSEN),
            )
