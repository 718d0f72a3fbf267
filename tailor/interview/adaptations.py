"""The adaptations to the WGS: what each choice means, and one by one, in groups by part of the text.

Only what means something in this house is offered. What another one needs comes along, and that is said.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Self

from tailor.answers import Antwoorden
from tailor.answers.change import replace_answer
from tailor.answers.questions.aanpassingen import Aanpassingskeuze
from tailor.assemble.law import meant_adaptations, with_needed
from tailor.citation import Citatie
from tailor.grammar import enumeration
from tailor.interview.adapted import MODE, about, line
from tailor.interview.answer import Choice, listed, shortened
from tailor.interview.inquiry import Interview
from tailor.interview.lists import DONE, Element, ListEditor
from tailor.interview.marks import as_typed
from tailor.interview.text_behind import both_ways
from tailor.interview.ticks import TICK
from tailor.model import Model
from tailor.model.aanpassingen import DRAFT, Aanpassing
from tailor.path import Pad

READ, TAKE, LEAVE = ":read", ":take", ":leave"
# What fits in a window of 20 lines of 40: at most so many lines of titles, and so much explanation below.
_LINES, _WIDTH, _SHORT = 10, 31, 140
# The groups, each with the part of the text with which it begins.
_GROUPS: Final = (
    ("Begrippen, verantwoordelijkheid en doel", Citatie("titel")),
    ("Verwerken en verstrekken", Citatie("artikel 5")),
    ("Toegang, kwaliteit, bewaren en beveiligen", Citatie("artikel 9")),
    ("Geheimhouding, datalekken en informatie", Citatie("artikel 13")),
    ("Rechten van betrokkenen", Citatie("artikel 17")),
    ("Derden, toezicht en toetreding", Citatie("artikel 22")),
    ("De bijlagen", Citatie("Bijlage 1")),
)
# Where words are explained for the whole text: an adaptation that also changes a rule belongs there.
_WORDS: Final = Citatie("artikel 1")
_PROPOSED: Final = (
    "Voorstel: alles staat aangevinkt. Dan zegt de tekst op elke plaats wat de wet verlangt. Haal het vinkje"
    " weg bij wat u niet wilt."
)
_SIGNS: Final = (
    "Bij ‘eis’ verlangt de wet dit van de tekst. Neemt u een eis niet over, dan houdt dat het tekenen tegen."
    " Bij ‘advies’ mag u zelf kiezen."
)


@dataclass(frozen=True, slots=True)
class AdaptationPage:
    """Some adaptations of a group that are ticked together.

    Attributes:
        question: What is asked.
        choices: The adaptations, by their number.
        ticked: Those that are taken.
    """

    question: str
    choices: tuple[Choice, ...]
    ticked: tuple[str, ...]

    def changed(self, ticked: frozenset[str], found: Sequence[str]) -> frozenset[str]:
        """Return all that is ticked, when these of the page are."""
        return (ticked - {one.value for one in self.choices}) | set(found)


class AdaptationList(ListEditor):
    """The adaptations by part of the text, and which are ticked: all that fit while none was chosen.

    Attributes:
        ticked: The numbers of what is ticked. Kept here, because the answers do not know nothing ticked from
            nothing chosen yet, nor what was ticked from what came along with that.
    """

    steps = ()
    question = "De aanpassingen aan de WGS: wat wilt u bekijken?"
    none_question = "U heeft niets aangevinkt. Neemt u geen enkele over?"

    def __init__(self, interview: Interview, pad: Pad, ticked: frozenset[str] | None = None) -> None:
        """Look at the adaptations as the answers have them, or with these ticked."""
        super().__init__(interview, pad)
        self._meant = meant_adaptations(interview.text.model, interview.antwoorden)
        self.ticked = self._begin() if ticked is None else ticked

    def _begin(self) -> frozenset[str]:
        every, given = frozenset(self._by_number), self.interview.antwoorden.aanpassingen.gekozen
        return self.complete(given) if isinstance(given, tuple) else every - self._clashing

    @cached_property
    def _by_number(self) -> dict[str, Aanpassing]:
        return {one.number: one for one in self._meant}

    def complete(self, ticked: Iterable[str]) -> frozenset[str]:
        """Return what is taken when these are ticked: they and what they need, as far as it fits here."""
        needs = {one.number: one.needs for one in self.interview.text.model.aanpassingen}
        return with_needed((one for one in ticked if one in needs), needs) & self._by_number.keys()

    @cached_property
    def _clashing(self) -> frozenset[str]:
        """Return what does not go with a deviation of the house; empty when everything fits."""
        interview = self.interview
        if not interview.text.refusal(self._taking(frozenset(self._by_number)), ()):
            return frozenset()
        found = interview.antwoorden.afwijkingen
        names = (one.bepaling for one in found) if isinstance(found, tuple) else ()
        clauses = [Citatie.parse(name).clause for name in names if isinstance(name, str)]
        return frozenset(one.number for clause in clauses for one in about(self._meant, clause))

    def renewed(self, interview: Interview) -> Self:
        """Return the list as it stands in other answers; what is ticked stays."""
        return type(self)(interview, self.pad, self.ticked)

    @property
    def is_new(self) -> bool:
        """Return whether nothing was chosen before."""
        return not isinstance(self.interview.antwoorden.aanpassingen.gekozen, tuple)

    @property
    def taken(self) -> frozenset[str]:
        """Return what is taken now: what is ticked, and what that needs."""
        return self.complete(self.ticked)

    @property
    def introduction(self) -> str:
        """Return what there is to know before the first choice."""
        parts = [_PROPOSED, _SIGNS] if self.is_new else [_SIGNS]
        if self.is_new and (clashing := sorted(self._clashing)):
            parts.append(
                f"Niet aangevinkt: {enumeration(clashing)}. Dat past niet bij een wijziging van uw huis."
            )
        return "\n\n".join(parts)

    @cached_property
    def elements(self) -> tuple[tuple[str, tuple[Aanpassing, ...]], ...]:
        """Return the groups that have any adaptation, each with its name."""
        return grouped(self._meant, self.interview.text.model)

    @property
    def names(self) -> list[str]:
        """Return what each group is called."""
        return [name for name, _ in self.elements]

    @property
    def first(self) -> str:
        """Return the step that is most likely next."""
        return DONE

    @property
    def lines(self) -> list[Choice]:
        """Return the groups as they can be chosen, each with how many of it are ticked."""
        found, taken = [], self.taken
        for place, (name, those) in enumerate(self.elements):
            count = sum(one.number in taken for one in those)
            found.append(
                Choice(str(place), f"{name} ({count} van {len(those)} gekozen)", self._left_in(those))
            )
        return found

    def _left_in(self, those: Iterable[Aanpassing]) -> str:
        """Return which demands of a group are not taken."""
        left = [one.number for one in those if one.required and one.number not in self.taken]
        return f"Niet gekozen, en wel een eis van de wet: {enumeration(left)}." if left else ""

    def element(self, place: int) -> Element:
        """Return that the adaptations of a group can be ticked, and read one by one."""
        steps = (
            Choice(READ, "Een aanpassing helemaal lezen", "Met de woorden van de wet en van uw eigen tekst."),
            Choice(TICK, "Aanvinken", "Alle aanpassingen van dit deel in een lijst."),
            Choice(DONE, "Zo laten", "Terug naar de lijst."),
        )
        return Element(f"{self.names[place]}: wat wilt u doen?", steps)

    def pages(self, place: int) -> list[AdaptationPage]:
        """Return the adaptations of a group in lists that fit on a screen."""
        name, those = self.elements[place]
        found, done = [], 0
        for page in _fitting(those):
            until = done + len(page)
            which = f"{done + 1} tot en met {until}" if len(page) > 1 else f"{until}"
            part = f", {which} van {len(those)}" if len(page) < len(those) else ""
            found.append(self._page(f"{name}{part}: wat neemt u over?", page))
            done = until
        return found

    def _page(self, question: str, those: Sequence[Aanpassing]) -> AdaptationPage:
        return AdaptationPage(
            question,
            tuple(Choice(one.number, line(one), shortened(one.changes, _SHORT)) for one in those),
            tuple(one.number for one in those if one.number in self.taken),
        )

    def in_group(self, place: int) -> list[Choice]:
        """Return the adaptations of a group as one of them can be chosen to read."""
        _, those = self.elements[place]
        return [
            Choice(one.number, line(one), "Gekozen." if one.number in self.taken else "Niet gekozen.")
            for one in those
        ]

    def has(self, number: str) -> bool:
        """Return whether an adaptation means something in this house."""
        return number in self._by_number

    def in_words(self, number: str) -> str:
        """Return what the law says, what the model says and what an adaptation changes."""
        one = self._by_number[number]
        quotes = "\n".join(f"Artikel {quote.article}: ‘{quote.words}’" for quote in one.quotes)
        parts = {
            "Wat de wet zegt": quotes,
            "Wat er verandert": one.changes,
            "Wat erbij hoort": self._along(number),
        }
        return "\n\n".join(f"**{heading}**\n{words}" for heading, words in parts.items() if words)

    def in_full(self, number: str) -> str:
        """Return all that there is to know about an adaptation, and its clauses without and with it."""
        one = self._by_number[number]
        doubts = "\n".join(f"- {doubt}" for doubt in one.doubts)
        quotes = "\n".join(f"Artikel {quote.article}: ‘{quote.words}’" for quote in one.quotes)
        parts = {
            f"{number}. {one.title}": f"{_DEMANDED[one.required]} {DRAFT}",
            "Wat de wet zegt": quotes,
            "Wat het model zegt": one.model_says,
            "Wat er verandert": one.changes,
            "Vragen voor uw jurist": doubts,
            "Wat erbij hoort": self._along(number),
        }
        said = [f"**{heading}**\n{words}" for heading, words in parts.items() if words]
        return "\n\n".join((*said, self._in_this_house(number)))

    def _along(self, number: str) -> str:
        """Return what comes along with an adaptation; empty for nothing."""
        needed = self.complete({number}) - {number}
        comes = "komt" if len(needed) == 1 else "komen"
        return f"{enumeration(sorted(needed))} {comes} mee: {number} kan niet zonder." if needed else ""

    def _in_this_house(self, number: str) -> str:
        """Return the clauses of an adaptation without it and with it, or why there is no such text."""
        made = self.interview.text.document_or_refusal
        rest = frozenset(one for one in self.ticked if number not in self.complete({one}))
        before, after = made(self._taking(rest)), made(self._taking(rest | {number}))
        if isinstance(before, str):
            return f"**In uw tekst**\n{as_typed(before)}"
        if isinstance(after, str):
            return f"**Dit past nog niet in uw tekst**\n{as_typed(after)}"
        return both_ways(before, after)

    def _taking(self, ticked: frozenset[str]) -> Antwoorden:
        """Return the answers in which these alone are taken, one by one."""
        by_one = replace_answer(self.interview.antwoorden, MODE, Aanpassingskeuze.EEN_VOOR_EEN)
        return replace_answer(by_one, self.pad, sorted(ticked) or None)

    def marked(self, number: str) -> str:
        """Return what stands now: that an adaptation is taken, or left."""
        return TAKE if number in self.taken else LEAVE

    def if_left(self, number: str) -> str:
        """Return what it means that an adaptation is not taken."""
        if not self._by_number[number].required:
            return "De woorden van het model blijven staan."
        return "De woorden van het model blijven staan. Deze eis van de wet houdt dan het tekenen tegen."

    def with_step(self, number: str, step: str) -> frozenset[str]:
        """Return what is ticked after an adaptation is taken or left."""
        return self.ticked | {number} if step == TAKE else self.ticked - {number}

    def with_ticked(self, ticked: frozenset[str]) -> Antwoorden:
        """Return the answers in which these are taken, with what they need.

        What was chosen before and means nothing in this house now, stays.
        """
        antwoorden = self.interview.antwoorden
        given = antwoorden.aanpassingen.gekozen
        before = {one for one in given if one not in self._by_number} if isinstance(given, tuple) else set()
        return replace_answer(antwoorden, self.pad, sorted(self.complete(ticked) | before) or None)

    def along(self, ticked: frozenset[str]) -> str:
        """Return what comes along though it is not ticked, as a sentence; empty for nothing."""
        coming = sorted(self.complete(ticked) - ticked)
        asking = [one for one in sorted(ticked) if not self.complete({one}).isdisjoint(coming)]
        comes, can = "komt" if len(coming) == 1 else "komen", "kan" if len(asking) == 1 else "kunnen"
        return f"{enumeration(coming)} {comes} mee: {listed(asking)} {can} niet zonder." if coming else ""

    def refusal(self, antwoorden: Antwoorden) -> str:
        """Return why no text can be made with these adaptations; empty when it can."""
        return self.interview.text.refusal(antwoorden, ())

    def none(self) -> Antwoorden:
        """Return the answers in which no adaptation at all is wanted, which is an answer of its own."""
        return replace_answer(self.interview.antwoorden, MODE, Aanpassingskeuze.GEEN)


_DEMANDED: Final = {
    True: "De wet verlangt dit van de tekst.",
    False: "De wet verlangt dit niet van de tekst. Het helpt om de wet na te leven.",
}


def _fitting(those: Iterable[Aanpassing]) -> list[list[Aanpassing]]:
    """Return adaptations in lists of which the titles fit in a small window."""
    pages: list[list[Aanpassing]] = []
    room = 0
    for one in those:
        height = len(textwrap.wrap(line(one), _WIDTH))
        if height > room:
            pages.append([])
            room = _LINES
        pages[-1].append(one)
        room -= height
    return pages


def grouped(those: Iterable[Aanpassing], model: Model) -> tuple[tuple[str, tuple[Aanpassing, ...]], ...]:
    """Return adaptations in groups by part of the text, each with its name; one without any is left out."""
    homes = {block.citation: place for place, part in enumerate(model.parts) for block in part.walk()}
    found: dict[str, list[Aanpassing]] = {name: [] for name, _ in _GROUPS}
    for one in those:
        place = _first_rule(one, homes)
        found[[name for name, begin in _GROUPS if homes[begin] <= place][-1]].append(one)
    return tuple((name, tuple(group)) for name, group in found.items() if group)


def _first_rule(one: Aanpassing, homes: Mapping[Citatie, int]) -> int:
    """Return in which part the first rule stands that an adaptation changes; else its first words."""
    places = [homes[edit.citation if edit.citation in homes else edit.citation.part] for edit in one.edits]
    return next((place for place in places if place > homes[_WORDS]), places[0])
