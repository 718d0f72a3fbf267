"""The kinds of data of Bijlage 4: which of the model's are used, which the house adds, and the special ones.

Of the special kinds of 1.6, each that is ticked has a purpose and an exception.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.change import replace_answer, set_answers
from tailor.answers.questionnaire import question_at
from tailor.answers.questions.gegevens import Bijzonder, BijzonderGegeven
from tailor.grammar import capital
from tailor.interview.answer import Choice, answer_field, in_words, listed
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.lists import ADD
from tailor.interview.marks import as_typed
from tailor.path import Pad

CATEGORIES: Final = tuple(Pad(f"bijlage4.categorie{number}") for number in (1, 2, 3, 4))
DROPPED_KINDS: Final = tuple(one / "vervalt" for one in CATEGORIES)
SPECIAL_KINDS: Final = tuple(one / "bijzonder" for one in CATEGORIES[:2])
# What the house adds in a category, by the name of the list; data on crime only in some.
_ADDED: Final = {
    "toegevoegd": Choice("toegevoegd", "Gewone gegevens"),
    "strafrechtelijk_toegevoegd": Choice(
        "strafrechtelijk_toegevoegd", "Strafrechtelijke gegevens", "Alleen met een grondslag in de wet."
    ),
}
KINDS: Final = (
    *DROPPED_KINDS,
    *(one / name for one in CATEGORIES for name in _ADDED if question_at(one / name) is not None),
)
"""What the tick list of a category answers: the kinds of the model, and those that the house adds."""
# What is asked about each special kind.
TO_ASK: Final = ("doel", "uitzondering")
TICK_QUESTION: Final = "Vink aan welke bijzondere gegevens u van deze mensen gebruikt."
WHY_QUESTION: Final = "Waarvoor gebruikt u deze gegevens, en waarom mag dat?"
NONE_MEANS: Final = "In Bijlage 4 staat dan ‘geen’, en het huis mag deze gegevens niet gebruiken."
TICK, SAME, YES, NONE = ":tick", ":same", ":yes", ":none"


class KindList:
    """The kinds of data of one category as they can be ticked: of the model, those that were added, and new.

    Attributes:
        interview: The house that is asked.
        pad: The path of the category.
    """

    def __init__(self, interview: Interview, pad: Pad) -> None:
        """Look at a category as it stands."""
        self.interview, self.pad = interview, pad

    @property
    def inquiry(self) -> Inquiry:
        """Return the question which kinds are used."""
        return self.interview.inquiry(self.pad / "vervalt")

    @property
    def own(self) -> dict[Pad, str]:
        """Return the kinds that the house added, by path."""
        return {
            pad[place]: str(text)
            for pad in self.lists
            for place, text in enumerate(_elements(self.interview, pad))
        }

    @property
    def lists(self) -> list[Pad]:
        """Return the lists of what the house adds in this category."""
        return [self.pad / name for name in _ADDED if self.pad / name in KINDS]

    @property
    def lines(self) -> list[Choice]:
        """Return what can be ticked; the last line is to add a kind."""
        model = [Choice(kind.value, kind.label) for kind in self.inquiry.field.keuzes]
        own = [Choice(str(pad), text, "Zelf toegevoegd.") for pad, text in self.own.items()]
        name = "Iets toevoegen of anders zeggen" if own else "Iets toevoegen"
        return [*model, *own, Choice(ADD, name, "U typt zelf een soort gegevens.")]

    @property
    def ticked(self) -> list[str]:
        """Return what is used now."""
        gone = _elements(self.interview, self.pad / "vervalt")
        used = [kind.value for kind in self.inquiry.field.keuzes if kind not in gone]
        return [*used, *map(str, self.own)]

    def going(self, ticked: Collection[str]) -> list[str]:
        """Return the words of the added kinds that go when these lines are ticked."""
        return [text for pad, text in self.own.items() if str(pad) not in ticked]

    def with_own(self, ticked: Collection[str]) -> list[str]:
        """Return the ticked lines with all added kinds, when those are to stay."""
        return [*ticked, *(str(pad) for pad in self.own if str(pad) not in ticked)]

    def changed(self, ticked: Collection[str]) -> Antwoorden:
        """Return the answers in which these lines are used; the other kinds fall away."""
        gone = [kind for kind in self.inquiry.field.keuzes if kind.value not in ticked]
        after = replace_answer(self.interview.antwoorden, self.pad / "vervalt", gone)
        for pad in self.lists:
            stays = [text for place, text in self.own.items() if place.parent is pad and str(place) in ticked]
            after = replace_answer(after, pad, stays)
        return after

    @property
    def to_add(self) -> list[Choice]:
        """Return which sorts of kinds can be added; one where there is no choice."""
        return [_ADDED[pad.name] for pad in self.lists]

    @property
    def words(self) -> str:
        """Return in words which kinds are used."""
        antwoorden = self.interview.antwoorden
        gone = _elements(self.interview, self.pad / "vervalt")
        own = list(self.own.values())
        model = f"**{as_typed(in_words(gone, antwoorden))}**" if gone else self.inquiry.vraag.without
        return f"{model}; zelf toegevoegd: **{as_typed(listed(own))}**" if own else model


def special_kinds() -> list[Choice]:
    """Return the special kinds of 1.6."""
    return [Choice(kind.value, kind.label, kind.effect) for kind in BijzonderGegeven]


def special(interview: Interview, pad: Pad) -> list[Bijzonder]:
    """Return the special kinds that are processed now, with what is known about them."""
    return [one for one in _elements(interview, pad) if isinstance(one, Bijzonder)]


def whether_special(interview: Interview, pad: Pad) -> list[Choice]:
    """Return how it can be said whether special kinds are used: as those of the first category, or others."""
    vraag = interview.inquiry(pad).vraag
    same = same_as_first(interview, pad)
    lines = [Choice(YES, "Ja, andere" if same else "Ja", vraag.yes), Choice(NONE, "Nee", vraag.no)]
    if not same:
        return lines
    names = capital(listed([special_name(one) for one in same]))
    effect = f"{names}. U past daarna aan waarvoor en op welke uitzondering."
    return [Choice(SAME, "Ja, dezelfde als bij categorie 1", effect), *lines]


def same_as_first(interview: Interview, pad: Pad) -> list[Bijzonder]:
    """Return the special kinds of the first category, to be taken over in another; none in the first."""
    return special(interview, SPECIAL_KINDS[0]) if pad is not SPECIAL_KINDS[0] else []


def known_kinds(found: Collection[Bijzonder]) -> list[str]:
    """Return which special kinds these are, those that are not known yet left out."""
    return [str(one.soort) for one in found if isinstance(one.soort, BijzonderGegeven)]


def remaining(found: Collection[Bijzonder], chosen: Collection[str]) -> list[Bijzonder]:
    """Return those that stay when only these kinds are ticked; one whose kind is not known stays."""
    return [one for one in found if not isinstance(one.soort, BijzonderGegeven) or one.soort.value in chosen]


def with_special(
    interview: Interview, pad: Pad, stays: Collection[Bijzonder], chosen: Collection[str]
) -> Antwoorden:
    """Return the answers with the special kinds that stay, and those that were ticked besides.

    None at all is an answer too: Bijlage 4 then says "geen".
    """
    known = {one.soort for one in stays}
    new = [kind for kind in BijzonderGegeven if kind.value in chosen and kind not in known]
    if not stays and not new:
        return set_answers(interview.antwoorden, {pad: "[]"})
    return replace_answer(interview.antwoorden, pad, [*stays, *(Bijzonder(soort=kind) for kind in new)])


def to_complete(interview: Interview, pad: Pad, *, again: bool = False) -> list[list[Pad]]:
    """Return what is asked about each special kind: what is missing, or all of it again."""
    found = enumerate(special(interview, pad))
    asked = [
        [pad[place] / name for name in TO_ASK if again or getattr(one, name) is None] for place, one in found
    ]
    return [one for one in asked if one]


def special_name(one: Bijzonder) -> str:
    """Return what a special kind is called."""
    return one.soort.label if isinstance(one.soort, BijzonderGegeven) else "soort nog niet bekend"


def _elements(interview: Interview, pad: Pad) -> tuple[object, ...]:
    found = pad.find(interview.antwoorden)
    return found if isinstance(found, tuple) else ()


def category_of(pad: Pad) -> Pad:
    """Return the category in which an answer stands, or the category itself."""
    return next(one for one in CATEGORIES if one.holds(pad))


def used_in(pad: Pad) -> str:
    """Return how a category is called on its page."""
    vraag = answer_field(pad / "vervalt").vraag
    return vraag.label if vraag else ""
