"""The editor of a list: how it stands, what can be done with it, and the steps that change it.

An editor is made for the answers as they are; every step returns the answers after it and changes nothing.
What is special about one list (parties, recitals, deviations) is said by a class of its own.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Self

from tailor.answers import Antwoorden
from tailor.answers.change import move_element, set_answers
from tailor.errors import InputError
from tailor.grammar import capital
from tailor.interview.answer import Choice, in_words
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.marks import as_typed
from tailor.interview.refusals import on_screen
from tailor.path import Pad

ADD, DONE, CHANGE, MOVE, DROP = ":add", ":done", ":change", ":move", ":drop"
# How much of an element stands in a question about it.
_SHORT: Final = 60


@dataclass(frozen=True, slots=True)
class Element:
    """What is said and asked about one element of a list.

    Attributes:
        question: What is asked about it.
        steps: What can be done with it; a single step is done at once, of several the last is to leave it.
        text: What it says in full, when that is more than its name.
        drop_question: What is asked before it goes.
    """

    question: str
    steps: tuple[Choice, ...]
    text: str = ""
    drop_question: str = ""


class ListEditor:
    """A list of answers and its steps.

    Attributes:
        interview: The house that is asked.
        pad: The path of the list.
        done: The line that leaves the list as it is.
    """

    done = Choice(DONE, "Klaar", "Naar de volgende vraag.")

    def __init__(self, interview: Interview, pad: Pad) -> None:
        """Look at the list as it stands."""
        self.interview, self.pad = interview, pad

    def renewed(self, interview: Interview) -> Self:
        """Return the list as it stands in other answers."""
        return type(self)(interview, self.pad)

    @property
    def inquiry(self) -> Inquiry:
        """Return the question after the list."""
        return self.interview.inquiry(self.pad)

    @property
    def elements(self) -> Sequence[object]:
        """Return what stands in the list."""
        found = self.pad.find(self.interview.antwoorden)
        return found if isinstance(found, tuple) else ()

    @property
    def last(self) -> Pad:
        """Return the path of the last element; of an empty list that of the list."""
        return self.pad[len(self.elements) - 1] if self.elements else self.pad

    @property
    def names(self) -> list[str]:
        """Return what each element is called."""
        return [in_words(one, self.interview.antwoorden) for one in self.elements]

    @property
    def lines(self) -> list[Choice]:
        """Return the elements as they can be chosen, by their place, each with what there is to know."""
        note = "Wijzigen, verplaatsen of weghalen."
        return [Choice(str(i), f"{i + 1}. {name}", note) for i, name in enumerate(self.names)]

    @property
    def steps(self) -> Sequence[Choice]:
        """Return what can be done with the list as a whole."""
        return (Choice(ADD, "Toevoegen"),)

    @property
    def question(self) -> str:
        """Return what is asked about the list."""
        return _what_now(capital(self.inquiry.vraag.short))

    @property
    def first(self) -> str:
        """Return the step that is most likely next."""
        return DONE if self.elements else ADD

    def element(self, place: int) -> Element:
        """Return what is said and asked about an element."""
        name = self.names[place]
        move = [Choice(MOVE, "Verplaatsen")] if len(self.elements) > 1 else []
        leave = Choice(DONE, "Zo laten", "Terug naar de lijst.")
        steps = (Choice(CHANGE, "Wijzigen"), *move, Choice(DROP, "Weghalen"), leave)
        return Element(_what_now(name), steps, drop_question=f"Wilt u ‘{name}’ weghalen?")

    def others(self, place: int) -> list[object]:
        """Return what stands in the list without an element."""
        return [*self.elements[:place], *self.elements[place + 1 :]]

    def at_once(self, step: str, place: int) -> Antwoorden | None:
        """Return the answers after a step that needs nothing more to be asked; None for any other step."""
        del step, place
        return None

    def moved(self, place: int, to: int) -> Antwoorden:
        """Return the answers with an element in another place, counted from 0."""
        return move_element(self.interview.antwoorden, self.pad[place], to)

    def without(self, place: int) -> Antwoorden:
        """Return the answers without an element.

        Raises:
            InputError: Another answer needs it.
        """
        only = len(self.elements) == 1
        return set_answers(self.interview.antwoorden, {self.pad if only else self.pad[place]: ""})

    def drop_effect(self, place: int) -> tuple[str, bool]:
        """Return what is said before an element goes, empty for nothing, and whether it can go at all."""
        del place
        return "", True

    def finished(self) -> Antwoorden | None:
        """Return the answers when the list stays as it is; None when they are as they were."""
        return None

    def said(self, error: InputError) -> str:
        """Return why a step is refused, for the screen."""
        return f"**Dit kan niet.** {as_typed(on_screen(error, self.interview.antwoorden, self.pad))}"

    def refusal(self, antwoorden: Antwoorden) -> str:
        """Return why no text can be made after a step; empty when it can."""
        del antwoorden
        return ""


def _what_now(name: str) -> str:
    return f"{textwrap.shorten(name, _SHORT, placeholder=' …')}: wat wilt u doen?"


def places_to_go(names: Sequence[str], place: int) -> list[Choice]:
    """Return the places where an element of a list can stand, each by what it comes behind.

    Args:
        names: The elements, in their order.
        place: Where the element stands now.
    """
    return places_behind([name for index, name in enumerate(names) if index != place], "Na {}")


def places_behind(names: Sequence[str], words: str) -> list[Choice]:
    """Return the first place of a list, and that behind each element, as ``words`` say with its name."""
    behind = (Choice(str(i), words.format(name)) for i, name in enumerate(names, 1))
    return [Choice("0", "Bovenaan"), *behind]
