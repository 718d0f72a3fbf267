"""What a house changes of the model by its answers where the model leaves no choice: its own wishes.

A blank that is filled in, a party that takes part, the Manager or the Procesregisseur: the model asks that. A
term of another length, an own word, a recital or a kind of data that goes: the house wishes that, though it
takes no deviation to say so. A deviation of the list is a wish too; it has a layer and a reason of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeVar, cast

from tailor.answers import AnswerModel, Antwoorden, Keuze, NogNietBekend, question_at
from tailor.answers.questionnaire import field_at
from tailor.answers.questions.afspraken import Moment
from tailor.answers.questions.afwijkingen import Letters
from tailor.answers.questions.huis import Term, Woord
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.party_words import listed_name
from tailor.grammar import enumeration
from tailor.path import Pad

_TERMS, _DESIGNATION = Pad("termen"), Pad("huis.aanduiding")
_WORDS = frozenset({_TERMS, _DESIGNATION})
_LETTERS, _MOMENT = Pad("taken.letters"), Pad("inwerkingtreding.moment")
_KINDS = ("vervalt", "toegevoegd", "strafrechtelijk_toegevoegd")
_DATA = Pad("bijlage4")
# The answers that change words, or lists, which the model has as they stand. Another answer than the default
# is a wish.
_CHANGE_THE_MODEL: Final = (
    _DESIGNATION,
    _TERMS,
    Pad("gemeenten.formule"),
    Pad("bewaren.termijn_archief_maanden"),
    Pad("bewaren.termijn_vernietiging_maanden"),
    _MOMENT,
    Pad("evaluatie.termijn_jaren"),
    Pad("overwegingen.lijst"),
    _LETTERS,
    *(Pad("bijlage2.doelen") / step for step in ("intake", "triage", "casusoverleg", "afschaling")),
    *(_DATA / f"categorie{number}" / kind for number in (1, 2) for kind in _KINDS),
    *(_DATA / f"categorie{number}" / kind for number in (3, 4) for kind in _KINDS[:2]),
    _DATA / "eigen",
)
# What is not a wish though it differs from the default: the model leaves the choice. With the answer with
# which the text is that of the model.
_AS_THE_MODEL: Final[dict[Pad, object]] = {_LETTERS: Letters.ALLE, _MOMENT: Moment.MODEL}
_NO_WISH: Final[dict[Pad, frozenset[object]]] = {_LETTERS: frozenset(Letters) - {Letters.EIGEN}}
# The answers that belong to another.
_WITH: Final = {_LETTERS: Pad("taken.lijst"), Pad("gemeenten.formule"): Pad("gemeenten.formule_tekst")}
# The questions in which a house gives its reason, for what stands in the same group.
_REASONS: Final = ("reden", "motivering")
_NOT_IN_THE_MODEL = "Het model noemt deze soort partij niet."

_Model = TypeVar("_Model", bound=AnswerModel)


@dataclass(frozen=True, slots=True)
class Wish:
    """One own wish of a house.

    Attributes:
        answers: The answers that hold it.
        what: What it is, as a noun phrase ("het aantal maanden tot vernietiging: 24, in het model 12").
        reason: Why; empty when the house gave no reason.
    """

    answers: tuple[Pad, ...]
    what: str
    reason: str

    @property
    def everywhere(self) -> bool:
        """Return whether it is an own word, which stands in the whole text."""
        return self.answers[0] in _WORDS

    def asks(self, answer: Pad | None) -> bool:
        """Return whether an answer is one of those that hold it, or a part of one."""
        return answer is not None and any(one.holds(answer) for one in self.answers)


def wishes(antwoorden: Antwoorden) -> tuple[Wish, ...]:
    """Return the own wishes of a house in the order of the questionnaire, without its deviations."""
    changed = (
        Wish(_held(pad), _what(antwoorden, pad), _reason(antwoorden, pad)) for pad in _wished(antwoorden)
    )
    return (*changed, *_own_tasks(antwoorden))


def without_wishes(antwoorden: Antwoorden) -> Antwoorden:
    """Return the answers with the model's own words and lists in the place of every wish.

    The tasks of the parties that the model does not name are no answer by themselves: ``KnownAnswers`` leaves
    those out.
    """
    for pad in _wished(antwoorden):
        antwoorden = _with(antwoorden, pad, _as_the_model(pad))
    return antwoorden.model_copy(update={"afwijkingen": ()})


def _wished(antwoorden: Antwoorden) -> Iterator[Pad]:
    for pad in _CHANGE_THE_MODEL:
        value = pad.find(antwoorden)
        open_or_model = value is None or isinstance(value, NogNietBekend) or value == _as_the_model(pad)
        if not open_or_model and value not in _NO_WISH.get(pad, ()):
            yield pad


def _as_the_model(pad: Pad) -> object:
    return _AS_THE_MODEL.get(pad, field_at(pad).get_default())


def _held(pad: Pad) -> tuple[Pad, ...]:
    return (pad, _WITH[pad]) if pad in _WITH else (pad,)


def _with(group: _Model, pad: Pad, value: object) -> _Model:
    """Return a group with another answer at a path in it."""
    name, *rest = pad.steps
    inner = cast(AnswerModel, getattr(group, str(name)))
    return group.model_copy(update={str(name): _with(inner, Pad.of(rest), value) if rest else value})


def _reason(antwoorden: Antwoorden, pad: Pad) -> str:
    found = ((pad.parent / name).find(antwoorden) for name in _REASONS)
    return next((" ".join(one.split()) for one in found if isinstance(one, str)), "")


def _what(antwoorden: Antwoorden, pad: Pad) -> str:
    """Return what a wish is: the question, with the answer where that is short."""
    question, value = question_at(pad), pad.find(antwoorden)
    short = question.short if question else str(pad)
    said = _said(value, _as_the_model(pad))
    return f"{short}: {said}" if said else short


def _said(value: object, model: object) -> str:
    """Return a short answer in words; empty for a text or a list of texts."""
    if isinstance(value, int):
        return f"{value}, in het model {model}"
    parts = value if isinstance(value, tuple) else (value,)
    return enumeration([words for part in parts if (words := _of_list(part))])


def _of_list(part: object) -> str:
    if isinstance(part, Term):
        return f"‘{part.enkelvoud}’ voor ‘{getattr(part.term, 'label', '')}’"
    if isinstance(part, Woord):
        return f"‘{part.enkelvoud}’"
    return part.label if isinstance(part, Keuze) else ""


def _own_tasks(antwoorden: Antwoorden) -> Iterator[Wish]:
    """Yield the tasks of the parties that the model does not name."""
    ctx = KnownAnswers(antwoorden)
    for index, partij in ctx.deelnemers:
        if partij.soort is Soort.OVERIG:
            what = f"de taak van {listed_name(ctx, index)} in artikel 6.4"
            yield Wish((PARTIJEN[index] / "eigen_taak",), what, _NOT_IN_THE_MODEL)
