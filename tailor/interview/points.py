"""A list of the model that a house makes its own: keep, drop, reword, move, add, back to the model.

The recitals and the letters of 6.4 share the editor; each has a description of its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.change import refusals, replace_answer
from tailor.answers.questions.afwijkingen import Letter, Overweging, Punt
from tailor.assemble.find import Register
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.variants import LETTERS_6_4, RECITALS, kinds_of, list_of, tasks_of
from tailor.grammar import enumeration, letter
from tailor.interview.answer import Choice, shortened
from tailor.interview.inquiry import Interview
from tailor.interview.lists import ADD, DONE, DROP, MOVE, Element, ListEditor
from tailor.interview.marks import as_typed
from tailor.interview.own_words import OwnWords
from tailor.model import Model
from tailor.path import Pad

WORDS, MODEL = ":words", ":model"
_SHORT: Final = 70


@dataclass(frozen=True, slots=True)
class PointKind:
    """A list of the model, and how its editor speaks of it.

    Attributes:
        pad: The path of the answer.
        point_type: What an element of the answer is; its name is that of a point.
        title: What the list is called, at the beginning of a sentence.
        form: How a point is written, so that an own one fits between the others.
        mark: The number or letter of a place in the list, counted from 0.
        begin: The points while the house has no list of its own.
        is_implied: Whether the list it begins with need not stand in the answers.
        warning: What is said before a point goes, empty for nothing; None when there never is anything.
    """

    pad: Pad
    point_type: type[Punt]
    title: str
    form: str
    mark: Callable[[int], str]
    begin: Callable[[Model, Antwoorden], tuple[Punt, ...]]
    is_implied: bool = False
    warning: Callable[[Model, Antwoorden, Punt], str] | None = None

    @property
    def name(self) -> str:
        """Return what a point is called."""
        return self.point_type.name

    def point(self, model: str = "", text: str = "") -> Punt:
        """Return a point of the model, reworded when there is a text too, or an own one."""
        said = {"model": model, "tekst": text}
        return self.point_type.model_validate({name: value for name, value in said.items() if value})


class PointList(ListEditor):
    """The points of a list as they stand, and the words of every point of the model as they now read."""

    first = DONE

    def __init__(self, interview: Interview, pad: Pad) -> None:
        """Look the words of the model up."""
        super().__init__(interview, pad)
        self.kind = next(kind for kind in POINTS if kind.pad is pad)
        own = list_of(interview.text.model, pad)
        words = interview.text.own_words(interview.antwoorden, own.model)
        self._model = {point: words[own.address(point)] for point in own.points}

    @property
    def own_words(self) -> OwnWords:
        """Return what is known of the place of an own text in this list."""
        text = self.interview.text
        made = text.document_or_refusal(self.interview.antwoorden)
        document = text.document(Antwoorden()) if isinstance(made, str) else made
        return OwnWords(Register(document), list_of(text.model, self.pad).kind)

    @property
    def elements(self) -> tuple[Punt, ...]:
        """Return the points as they stand now; those it begins with while there is no list."""
        found = self.pad.find(self.interview.antwoorden)
        return found if isinstance(found, tuple) else self._begin

    @property
    def _begin(self) -> tuple[Punt, ...]:
        return self.kind.begin(self.interview.text.model, self.interview.antwoorden)

    def text(self, place: int) -> str:
        """Return the words of a point: its own, else those of the model; empty when not known or there."""
        if place >= len(self.elements):
            return ""
        point = self.elements[place]
        return str(point.tekst) if isinstance(point.tekst, str) else self._model.get(point.from_model, "")

    @property
    def names(self) -> list[str]:
        """Return the points in one line each, number or letter in front."""
        texts = (self.text(i) or "nog niet bekend" for i in range(len(self.elements)))
        return [f"{self.kind.mark(i)}. {shortened(text, _SHORT)}" for i, text in enumerate(texts)]

    @property
    def lines(self) -> list[Choice]:
        """Return the points as they can be chosen, each with where its words come from."""
        pairs = zip(self.names, self.elements, strict=True)
        return [Choice(str(i), name, self._origin(point)) for i, (name, point) in enumerate(pairs)]

    def _origin(self, point: Punt) -> str:
        if not point.from_model:
            return f"Uw eigen {self.kind.name}."
        changed = "met uw eigen woorden" if isinstance(point.tekst, str) else "zoals in het model"
        return f"{self.kind.name.capitalize()} {point.from_model} van het model, {changed}."

    @property
    def steps(self) -> list[Choice]:
        """Return that one can be added, and each point of the model that can be taken in again."""
        name, used = self.kind.name, {one_point.from_model for one_point in self.elements}
        again = f"{name.capitalize()} {{}} van het model weer opnemen"
        return [
            Choice(ADD, f"Een eigen {name} toevoegen"),
            *(
                Choice(f"{MODEL}{point}", again.format(point), shortened(text, _SHORT))
                for point, text in self._model.items()
                if point not in used
            ),
        ]

    @property
    def question(self) -> str:
        """Return what is asked about the list."""
        return f"{self.kind.title}: wat wilt u doen?"

    def element(self, place: int) -> Element:
        """Return a point in full, and what is asked about it; the last one cannot go."""
        name, text = self.kind.name, as_typed(self.text(place))
        return Element(
            f"Wat wilt u met deze {name} doen?",
            (*self._possible(self.elements[place]), Choice(DONE, "Zo laten")),
            f"**{name.capitalize()} {self.kind.mark(place)}**\n\n{text or 'nog niet bekend'}",
            f"Wilt u deze {name} weglaten?",
        )

    def _possible(self, point: Punt) -> list[Choice]:
        found = [Choice(WORDS, "De woorden wijzigen")]
        if isinstance(point.tekst, str) and point.from_model:
            found.append(Choice(MODEL, "Terug naar de woorden van het model", "Uw eigen woorden vervallen."))
        if len(self.elements) > 1:
            later = "U kunt dit later weer opnemen." if point.from_model else "Uw eigen woorden vervallen."
            found += [Choice(MOVE, "Verplaatsen"), Choice(DROP, "Weglaten", later)]
        return found

    def at_once(self, step: str, place: int) -> Antwoorden | None:
        """Return the answers with a point of the model taken in again, or a point in its own words again."""
        if not step.startswith(MODEL):
            return None
        name = step.removeprefix(MODEL) or self.elements[place].from_model
        return self._with(place, self.kind.point(name))

    def reworded(self, place: int, text: str) -> Antwoorden:
        """Return the answers with a point in other words; with an own one for the place behind the last."""
        model = self.elements[place].from_model if place < len(self.elements) else ""
        return self._with(place, self.kind.point(model, text))

    def moved(self, place: int, to: int) -> Antwoorden:
        """Return the answers with a point in another place."""
        rest = self.others(place)
        rest.insert(to, self.elements[place])
        return self._as(rest)

    def without(self, place: int) -> Antwoorden:
        """Return the answers without a point."""
        return self._as(self.others(place))

    def finished(self) -> Antwoorden:
        """Return the answers with the list as it stands, which is now chosen."""
        return self._as(self.elements)

    def _with(self, place: int, point: Punt) -> Antwoorden:
        return self._as((*self.elements[:place], point, *self.elements[place + 1 :]))

    def _as(self, points: Sequence[object]) -> Antwoorden:
        """Return the answers with this list; the model's own need not stand in the file."""
        own = not self.kind.is_implied or tuple(points) != self._begin
        return replace_answer(self.interview.antwoorden, self.pad, points if own else None)

    def drop_effect(self, place: int) -> tuple[str, bool]:
        """Return what it does to a party that its letter goes; empty for nothing."""
        warn, interview = self.kind.warning, self.interview
        words = warn(interview.text.model, interview.antwoorden, self.elements[place]) if warn else ""
        return f"**Let op.** {as_typed(words)}" if words else "", True

    def judge(self, place: int, text: str) -> str:
        """Return why these words of a point are refused; empty when they are welcome, or as they were."""
        if text == self.text(place):
            return ""
        found = refusals({self.pad.group: {self.pad.name: [{"tekst": text}]}})
        return " ".join(fault.explanation for fault in found) or self.refusal(self.reworded(place, text))

    def refusal(self, antwoorden: Antwoorden) -> str:
        """Return why the whole text cannot be made after a step; empty when it can, or could not before."""
        text = self.interview.text
        reason = text.refusal(antwoorden, text.all)
        return "" if reason and reason == text.refusal(self.interview.antwoorden, text.all) else reason


def _all_recitals(model: Model, _antwoorden: Antwoorden) -> tuple[Punt, ...]:
    """Return the recitals while nothing was changed."""
    return tuple(Overweging(model=int(number)) for number in list_of(model, RECITALS).points)


def _letters(model: Model, antwoorden: Antwoorden) -> tuple[Punt, ...]:
    """Return the letters of the parties that take part."""
    return tuple(Letter(model=task.letter) for task in tasks_of(model, KnownAnswers(antwoorden).kinds))


def _warning(model: Model, antwoorden: Antwoorden, point: Punt) -> str:
    """Return which kinds of party that take part have their task in this letter; empty when none has."""
    kinds = [kind.label for kind in kinds_of(model, point.from_model) if antwoorden.has(kind)]
    if not kinds:
        return ""
    return (
        f"Deze letter is van een partij die meedoet: {enumeration(kinds)}. Gegevens mogen alleen naar een"
        " partij waarvan de taak in artikel 6.4 staat."
    )


# The recitals, and the letters of 6.4.
POINTS: Final = (
    PointKind(
        pad=RECITALS,
        point_type=Overweging,
        title="De overwegingen",
        form="Begin met een kleine letter, zoals de andere overwegingen. Typt u aan het eind geen"
        " leesteken, dan zet tailor het.",
        mark=lambda place: str(place + 1),
        begin=_all_recitals,
        is_implied=True,
    ),
    PointKind(
        pad=LETTERS_6_4,
        point_type=Letter,
        title="De letters van artikel 6.4",
        form="Noem eerst de partij en dan haar taak en de wet, en eindig met een punt.",
        mark=lambda place: letter(place + 1),
        begin=_letters,
        warning=_warning,
    ),
)
