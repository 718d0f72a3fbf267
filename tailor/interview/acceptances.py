"""What a lawyer accepted of what the rules found: the list as it stands, and a new one that is asked for.

Only tailor writes an acceptance: what it holds to is a mark of the finding that nobody types.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.change import replace_answer
from tailor.answers.questions.aanvaarding import AANVAARD, Aanvaarding
from tailor.check import RULES, Finding
from tailor.interview.answer import Choice, in_words
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.lists import DONE, DROP, Element, ListEditor
from tailor.interview.marks import as_typed
from tailor.path import Pad

# What is asked to accept a finding, in order.
ASKED: Final = ("door", "functie", "datum", "reden")
# What of the acceptance before stands ready: who it is, and never why.
_AGAIN: Final = frozenset({"door", "functie"})
# How an acceptance stands about which something was found, before its day.
_STANDINGS: Final = {
    "aanvaarding-vervallen": "vervallen: het antwoord of de tekst is veranderd sinds",
    "aanvaarding-onvolledig": "telt niet, want er ontbreekt iets:",
    "aanvaarding-kan-niet": "telt niet, want dit kan niemand aanvaarden:",
}


class AcceptanceList(ListEditor):
    """What was accepted, and that it can be withdrawn."""

    steps = ()

    def __init__(self, interview: Interview, pad: Pad = AANVAARD) -> None:
        """Look at the list as it stands."""
        super().__init__(interview, pad)

    @property
    def question(self) -> str:
        """Return what is asked about the list: its question, for only the list answers it."""
        return self.inquiry.vraag.vraag

    @property
    def elements(self) -> tuple[Aanvaarding, ...]:
        """Return the acceptances."""
        given = self.interview.antwoorden.aanvaard
        return given if isinstance(given, tuple) else ()

    @property
    def names(self) -> list[str]:
        """Return what each acceptance is called."""
        return [f"{one.regel}, door {one.door}" for one in self.elements]

    @property
    def lines(self) -> list[Choice]:
        """Return the acceptances as they can be chosen, each with its day, and whether it still holds."""
        return [
            Choice(str(place), f"{place + 1}. {name}", self._standing(place))
            for place, name in enumerate(self.names)
        ]

    @property
    def first(self) -> str:
        """Return the step that is most likely next: nothing."""
        return DONE

    def element(self, place: int) -> Element:
        """Return an acceptance in full, and that it can be withdrawn."""
        steps = (
            Choice(DROP, "Intrekken", "Wat de regel vindt, telt dan weer."),
            Choice(DONE, "Zo laten", "Terug naar de lijst."),
        )
        question = "Wilt u deze aanvaarding intrekken?"
        return Element("Wat wilt u met deze aanvaarding doen?", steps, self._in_full(place), question)

    def asked(self, name: str) -> Inquiry:
        """Return a question about a new acceptance."""
        return self.interview.inquiry(self.pad[len(self.elements)] / name)

    def again(self, name: str) -> str:
        """Return what stands ready for a question: who accepted the one before; empty when nothing does."""
        last = getattr(self.elements[-1], name) if self.elements and name in _AGAIN else None
        return last if isinstance(last, str) else ""

    def with_accepted(self, found: Sequence[Finding], given: Mapping[str, str]) -> Antwoorden:
        """Return the answers with findings accepted, by the answers to what is asked."""
        new = [{"regel": one.rule, **given, "kenmerk": one.mark} for one in found]
        return replace_answer(self.interview.antwoorden, self.pad, [*self.elements, *new])

    def _in_full(self, place: int) -> str:
        one, antwoorden = self.elements[place], self.interview.antwoorden
        who = f"{one.door}, {one.functie}" if isinstance(one.functie, str) else f"{one.door}"
        rule = RULES.get(str(one.regel))
        what = f"{one.regel}: {rule.about}" if rule else f"{one.regel}"
        lines = [f"**Regel {what}**", f"Aanvaard door {as_typed(who)}, op {in_words(one.datum, antwoorden)}."]
        return "\n".join([*lines, f"Reden: {as_typed(str(one.reden))}", f"Stand: {self._standing(place)}."])

    def _standing(self, place: int) -> str:
        """Return whether an acceptance still holds, with its day."""
        one = self.elements[place]
        day = in_words(one.datum, self.interview.antwoorden)
        rules = {found.rule for found in self.interview.found if found.answer is self.pad[place]}
        return next(
            (f"{words} {day}" for rule, words in _STANDINGS.items() if rule in rules), f"geldt sinds {day}"
        )
