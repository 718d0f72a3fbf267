"""The corrections of the model that are ticked: one by one, a class and a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

from tailor.answers import Antwoorden
from tailor.answers.change import replace_answer
from tailor.answers.questions.correcties import Correctiekeuze
from tailor.assemble.layers import applied_corrections, is_recommended
from tailor.interview.answer import Choice, listed, shortened
from tailor.interview.inquiry import Interview
from tailor.interview.lists import Element, ListEditor
from tailor.model import Model
from tailor.model.correcties import Correctie, ErrorKind
from tailor.path import Pad

CHOSEN: Final = Pad("correcties.gekozen")
TICK = ":tick"
_MODE: Final = Pad("correcties.keuze")
# How much of the words stands in the line of a correction.
_SHORT: Final = 26
# How many corrections stand in one list: below it the explanation must fit on a screen of 24 lines.
_PAGE: Final = 7
# How much of the clause stands around the words in the explanation.
_AROUND: Final = 40
_CLASSES: Final = {
    ErrorKind.TAAL: ("Taal", "Spelling, ontbrekende woorden en leestekens."),
    ErrorKind.VERWIJZING: ("Verwijzingen", "Nummers die naar een verkeerde bepaling leiden."),
    ErrorKind.INHOUD: ("Inhoud", "Plaatsen waar het model zichzelf tegenspreekt."),
}
# Said of a correction: whether it is recommended, and why.
_STANDING: Final = {
    True: "Aanbevolen: {}.",
    False: "Aangeboden, niet aanbevolen, omdat het geen zekere fout is: {}.",
}


@dataclass(frozen=True, slots=True)
class CorrectionPage:
    """Some corrections of a class that are ticked together.

    Attributes:
        question: What is asked.
        choices: The corrections, by their number.
        ticked: Those that are applied.
    """

    question: str
    choices: tuple[Choice, ...]
    ticked: tuple[str, ...]

    def changed(self, ticked: frozenset[str], found: Sequence[str]) -> frozenset[str]:
        """Return all that is ticked, when these of the page are."""
        return (ticked - {one.value for one in self.choices}) | set(found)


class CorrectionList(ListEditor):
    """The corrections by class, and which are ticked: those that are recommended while none was chosen.

    Attributes:
        ticked: The numbers of what is ticked. Kept here, because the answers do not know nothing ticked from
            nothing chosen yet.
    """

    elements: tuple[ErrorKind, ...] = tuple(_CLASSES)
    steps = ()
    question = "De correcties: wat wilt u bekijken?"
    none_question = "U heeft niets aangevinkt. Wilt u geen enkele correctie overnemen?"

    def __init__(self, interview: Interview, pad: Pad, ticked: frozenset[str] | None = None) -> None:
        """Look at the corrections as the answers have them, or with these ticked."""
        super().__init__(interview, pad)
        self._corrections = interview.text.model.correcties
        self.ticked = self._chosen() if ticked is None else ticked

    def _chosen(self) -> frozenset[str]:
        if self.is_new:
            return frozenset(c.number for c in self._corrections if self._recommended(c))
        return frozenset(c.number for c in self._corrections if self._chosen_numbers(c))

    def _chosen_numbers(self, correctie: Correctie) -> list[str]:
        """Return which numbers of a correction are in the answers."""
        given = self.pad.find(self.interview.antwoorden)
        return [number for number in correctie.numbers if isinstance(given, tuple) and number in given]

    def _recommended(self, correctie: Correctie) -> bool:
        return is_recommended(correctie, self.interview.antwoorden)

    def renewed(self, interview: Interview) -> Self:
        """Return the list as it stands in other answers; what is ticked stays."""
        return type(self)(interview, self.pad, self.ticked)

    @property
    def is_new(self) -> bool:
        """Return whether nothing was chosen before."""
        return not isinstance(self.interview.antwoorden.correcties.gekozen, tuple)

    @property
    def lines(self) -> list[Choice]:
        """Return the classes as they can be chosen, each with how many of it are ticked."""
        found = []
        for place, (error_kind, (name, effect)) in enumerate(_CLASSES.items()):
            ticked = [c.number in self.ticked for c in self._of_class(error_kind)]
            found.append(Choice(str(place), f"{name} ({sum(ticked)} van {len(ticked)} gekozen)", effect))
        return found

    @property
    def titles(self) -> list[str]:
        """Return what each class is called, with what it is about."""
        return [f"{name}: welke correcties neemt u over?" for name, _ in _CLASSES.values()]

    def element(self, place: int) -> Element:
        """Return that the corrections of a class can be ticked."""
        return Element(self.names[place], (Choice(TICK, "Aanvinken"),))

    def _of_class(self, error_kind: ErrorKind) -> list[Correctie]:
        return [c for c in self._corrections if c.error_kind is error_kind]

    def pages(self, place: int) -> list[CorrectionPage]:
        """Return the corrections of a class in lists that fit on a screen."""
        error_kind = self.elements[place]
        found = self._of_class(error_kind)
        return [
            self._page(error_kind, start, found[start : start + _PAGE], len(found))
            for start in range(0, len(found), _PAGE)
        ]

    def _page(
        self, error_kind: ErrorKind, start: int, found: Sequence[Correctie], total: int
    ) -> CorrectionPage:
        until = f"{start + 1} tot en met {start + len(found)} van {total}"
        return CorrectionPage(
            f"{_CLASSES[error_kind][0]} ({until}): welke correcties neemt u over?",
            tuple(Choice(c.number, line(c), self._explanation(c)) for c in found),
            tuple(c.number for c in found if c.number in self.ticked),
        )

    def _explanation(self, correctie: Correctie) -> str:
        return explanation(correctie, self.interview.text.model, self._recommended(correctie))

    def in_class(self, place: int) -> list[tuple[Choice, CorrectionWords]]:
        """Return the corrections of a class, each in a line and with its words before and after."""
        model = self.interview.text.model
        return [
            (Choice(c.number, line(c)), explained(c, model, self._recommended(c)))
            for c in self._of_class(self.elements[place])
        ]

    def with_ticked(self, ticked: frozenset[str]) -> Antwoorden:
        """Return the answers in which these are applied; one that was chosen in some places stays so."""
        numbers = [
            number
            for one in self._corrections
            if one.number in ticked
            for number in self._chosen_numbers(one) or one.numbers
        ]
        return replace_answer(self.interview.antwoorden, self.pad, numbers)

    def refusal(self, antwoorden: Antwoorden) -> str:
        """Return why no text can be made with these corrections; empty when it can."""
        return self.interview.text.refusal(antwoorden, ())

    def none(self) -> Antwoorden:
        """Return the answers in which no correction at all is wanted, which is an answer of its own."""
        return replace_answer(self.interview.antwoorden, _MODE, Correctiekeuze.GEEN)


def line(correctie: Correctie) -> str:
    """Return a correction in one line: "C05 · 1.31 · strafvordelijke → strafvorderlijke"."""
    first = correctie.places[0]
    old, new = _core(first.old, first.new)
    becomes = shortened(new, _SHORT) if new else "(vervalt)"
    where = listed([place.citatie for place in correctie.places])
    return f"{correctie.name} · {where} · {shortened(old, _SHORT)} → {becomes}"


def _core(old: str, new: str) -> tuple[str, str]:
    """Return long words before and after without what both begin with, but for the last word of that."""
    before, after = old.split(" "), new.split(" ")
    same = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    if max(len(old), len(new)) <= _SHORT or same < 2:
        return old, new
    return " ".join(("…", *before[same - 1 :])), " ".join(("…", *after[same - 1 :]))


@dataclass(frozen=True, slots=True)
class CorrectionWords:
    """What a correction does, in words with some context.

    Attributes:
        now: The words of the model.
        becomes: The words after it.
        also: Where else the same is corrected, as a sentence; empty for nowhere.
        standing: How sure it is and why, as a sentence.
    """

    now: str
    becomes: str
    also: str
    standing: str

    @property
    def in_line(self) -> str:
        """Return all of it in a few sentences."""
        also = f" {self.also}" if self.also else ""
        return f"Nu: ‘{self.now}’. Wordt: ‘{self.becomes}’.{also} {self.standing}"


def explained(correctie: Correctie, model: Model, recommended: bool) -> CorrectionWords:
    """Return the words before and after with some context, the reason, and how sure the correction is."""
    first, *others = correctie.places
    text = model.by_citation[first.edit.citation].model_text
    before, _, after = text.partition(first.old)
    left, right = _end(before), _begin(after)
    return CorrectionWords(
        now=f"{left}{first.old}{right}",
        becomes=f"{left}{first.new}{right}" if first.new else "(de bepaling vervalt)",
        also=f"Ook in {listed([place.citatie for place in others])}." if others else "",
        standing=_STANDING[recommended].format(correctie.reason.rstrip(".")),
    )


def explanation(correctie: Correctie, model: Model, recommended: bool) -> str:
    """Return in a few sentences what a correction does, why, and how sure it is."""
    return explained(correctie, model, recommended).in_line


def _end(text: str) -> str:
    return text if len(text) <= _AROUND else f"… {text[-_AROUND:].partition(' ')[2]}"


def _begin(text: str) -> str:
    return text if len(text) <= _AROUND else f"{text[:_AROUND].rpartition(' ')[0]} …"


def after_choice(model: Model, antwoorden: Antwoorden) -> str:
    """Return how many corrections are applied; empty before they are chosen."""
    given = antwoorden.correcties
    to_choose = given.keuze is Correctiekeuze.EEN_VOOR_EEN and given.gekozen is None
    return "" if to_choose else applied(model, antwoorden)


def applied(model: Model, antwoorden: Antwoorden) -> str:
    """Return how many corrections are applied, by class."""
    found = applied_corrections(model, antwoorden)
    total = sum(len(c.numbers) for c in model.correcties)
    count = sum(len(c.numbers) for c in found)
    if not count:
        return f"Er wordt geen van de {total} correcties toegepast: de woorden van het model blijven staan."
    counts = {
        error_kind: sum(len(c.numbers) for c in found if c.error_kind is error_kind)
        for error_kind in ErrorKind
    }
    parts = [f"{n} {error_kind.value}" for error_kind, n in counts.items() if n]
    verb = "wordt" if count == 1 else "worden"
    return f"Van de {total} correcties {verb} er {count} toegepast: {listed(parts)}."
