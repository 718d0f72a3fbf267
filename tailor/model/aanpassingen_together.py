"""What adaptations are to one another: no two claim the same words, and some need what another puts in."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final

from tailor.citation import Citatie
from tailor.model.aanpassingen import Aanpassing, AdaptedPlace, Circumstance, put_in
from tailor.model.blocks import Block, Kind
from tailor.model.correcties import Correctie
from tailor.model.definitions import DEFINITIONS
from tailor.model.edits import PUTS_IN, Edit, EditKind

# The parts that answers fill, shorten or make longer: nothing of those may fall.
_OF_ANSWERS: Final = frozenset({Kind.AANHEF, Kind.ONDERTEKENING, Kind.BIJLAGE})
# An adaptation with one of its changes.
_Step = tuple[Aanpassing, AdaptedPlace]


class Together:
    """All adaptations, whichever of them a house takes."""

    def __init__(
        self,
        adaptations: Sequence[Aanpassing],
        parts: Iterable[Block],
        added: Iterable[Citatie],
        corrections: Iterable[Correctie],
        lists: Iterable[Citatie],
    ) -> None:
        """Look through them once.

        Args:
            adaptations: The adaptations.
            parts: The text of the model.
            added: The addresses of what answers add to it.
            corrections: The corrections of the model, which come before.
            lists: What holds the lists that a house may make its own.
        """
        self._numbers = Counter(one.number for one in adaptations)
        self._steps: list[_Step] = [(one, place) for one in adaptations for place in one.places]
        self._blocks = [block for part in parts for block in part.walk()]
        listed = frozenset(lists)
        holders = [block for block in self._blocks if block.citation in listed or block.kind in _OF_ANSWERS]
        self._of_answers = {under.citation for block in holders for under in block.walk()}
        self._known = {*added, *(block.citation for block in self._blocks)}
        edits = (place.edit for one in corrections for place in one.places)
        self._mended_away = {edit.citation for edit in edits if edit.kind is EditKind.VERVALT}

    @cached_property
    def _brought(self) -> dict[Citatie, _Step]:
        """Return what puts in each new clause."""
        return {new: step for step in self._steps for new in put_in(step[1].edit)}

    @cached_property
    def _dropped(self) -> dict[Citatie, str]:
        """Return the number of the adaptation that drops each clause that one does."""
        drops = (step for step in self._steps if step[1].edit.kind is EditKind.VERVALT)
        return {place.edit.citation: one.number for one, place in drops}

    def needs(self, adaptation: Aanpassing) -> frozenset[str]:
        """Return the numbers of the others that put in a clause which one refers to, or define its terms."""
        found = (self._brought.get(c) for place in adaptation.places for c in _named(place.edit))
        numbers = {step[0].number for step in found if step}
        numbers |= {number for term, number in self._terms if any(map(term.search, _texts(adaptation)))}
        return frozenset(numbers) - {adaptation.number}

    @cached_property
    def _terms(self) -> list[tuple[re.Pattern[str], str]]:
        """Return how each new term reads in a text, with the number of the adaptation that defines it."""
        return [
            (_as_used(block.model_text.partition(":")[0]), one.number)
            for one, place in self._steps
            for block in place.edit.blocks
            if place.edit.kind in PUTS_IN and block.kind is Kind.LID and block.citation.part is DEFINITIONS
        ]

    def fault(self, adaptation: Aanpassing) -> str:
        """Return what is wrong with one beside the others, in Dutch; empty when nothing is."""
        if self._numbers[adaptation.number] > 1:
            return f"Het nummer {adaptation.number} staat twee keer in de lijst."
        found = (f"{p.edit.citation}: {f}" for p in adaptation.places for f in self._faults(adaptation, p))
        return next(found, "")

    def _faults(self, adaptation: Aanpassing, place: AdaptedPlace) -> Iterator[str]:
        edit, number = place.edit, adaptation.number
        yield from self._claimed(edit, number)
        if edit.kind in PUTS_IN and edit.citation in self._mended_away:
            yield "Een correctie laat die bepaling vervallen; zet de tekst bij een andere."
        for citation in _cited(edit):
            if citation not in self._known and citation not in self._brought:
                yield f"De verwijzing naar {citation} leidt nergens heen."
            elif citation in self._mended_away or citation in self._dropped:
                yield f"De verwijzing naar {citation} leidt nergens heen als die bepaling vervalt."
        if edit.kind is EditKind.VERVALT:
            yield from self._left_behind(edit.citation, adaptation)
        conditions = _conditions(adaptation, place)
        for citation in _named(edit):
            if (step := self._brought.get(citation)) and not _conditions(*step) <= conditions:
                yield f"{citation} staat alleen onder een voorwaarde in de tekst; zet die ook hier."

    def _left_behind(self, dropped: Citatie, adaptation: Aanpassing) -> Iterator[str]:
        """Yield what a clause that falls leaves: answers that change it, and references to it; a note may."""
        if dropped in self._of_answers:
            yield "Antwoorden laten hier ook bepalingen vervallen, of vullen ze aan; vervang de tekst."
        reworded = {edit.citation for edit in adaptation.edits if edit.kind not in PUTS_IN}
        for block in self._blocks:
            here = block.citation
            if not (here.is_note or dropped.holds(here) or here in reworded):
                yield from (f"{here} verwijst naar {one}." for one in block.cited if dropped.holds(one))

    def _claimed(self, edit: Edit, number: str) -> Iterator[str]:
        """Yield what another change, of any adaptation, does to the same clause."""
        if edit.kind in PUTS_IN:
            return
        if step := self._brought.get(edit.citation):
            yield f"Aanpassing {step[0].number} brengt die bepaling in. Verander de bepaling daar."
        for one, place in self._steps:
            other = place.edit
            same = other.citation is edit.citation and other.kind not in PUTS_IN
            both_of_words = edit.kind is other.kind is EditKind.VERVANG_WOORDEN and one.number == number
            if other is not edit and same and not both_of_words:
                yield f"Aanpassing {one.number} verandert die bepaling ook."
            elif other is not edit and edit.kind is EditKind.VERVALT and edit.citation.holds(other.citation):
                yield f"Aanpassing {one.number} verandert iets in die bepaling, of zet er iets naast."


def _as_used(term: str) -> re.Pattern[str]:
    """Return the pattern of a term in a sentence: with a small letter too, and in the plural."""
    first = term[0] if term.isupper() else f"[{term[0]}{term[0].lower()}]"
    return re.compile(rf"\b{first}{re.escape(term[1:])}(?:en)?\b")


def _texts(adaptation: Aanpassing) -> Iterator[str]:
    """Yield every text that an adaptation brings."""
    blocks = (top for edit in adaptation.edits for top in edit.blocks)
    yield from (block.model_text for top in blocks for block in top.walk())


def _conditions(adaptation: Aanpassing, place: AdaptedPlace) -> frozenset[Circumstance]:
    """Return under what conditions a change is made."""
    return frozenset(one for one in (adaptation.condition, place.condition) if one)


def _cited(edit: Edit) -> Iterator[Citatie]:
    """Yield every clause that the texts of a change refer to."""
    yield from (citation for top in edit.blocks for block in top.walk() for citation in block.cited)


def _named(edit: Edit) -> Iterator[Citatie]:
    """Yield every clause that a change is about or refers to."""
    yield edit.citation
    yield from _cited(edit)
