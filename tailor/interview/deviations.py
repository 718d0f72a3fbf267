"""The house's deviations: the list, and one deviation while it is written.

Nothing that was typed is lost: a deviation that is left in the middle can be kept, and one that does not fit
is kept without what it does, so that the text stays whole and the question stays open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tailor.answers import Antwoorden, NogNietBekend, questions
from tailor.answers.change import replace_answer, set_answers
from tailor.answers.questions.afwijkingen import AFWIJKINGEN, Afwijking, Wijziging
from tailor.assemble.document import Editie
from tailor.assemble.find import Found, Register
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.layers import layers
from tailor.assemble.origins import Origins
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.grammar import enumeration
from tailor.interview.adapted import adaptations_of
from tailor.interview.adapted import line as adapted_line
from tailor.interview.answer import Choice
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.lists import ADD, CHANGE, DONE, DROP, Element, ListEditor
from tailor.interview.marks import as_typed
from tailor.interview.own_words import OwnWords
from tailor.interview.refusals import on_screen
from tailor.interview.text_behind import clause_text, effect_on_text, reads, words_with_source
from tailor.model import Kind
from tailor.model.aanpassingen import Aanpassing
from tailor.model.blocks import Block
from tailor.model.markup import to_markup, words_markup
from tailor.path import Pad

# The parts whose answer is a clause.
CLAUSES: Final = ("bepaling", "na")
# The part whose answer is the adaptations of the law that the deviation stands in the place of.
MENDED: Final = "herstelt"
# What is optional is not asked again of a deviation that is there.
_NOT_ASKED_AGAIN: Final = ("bron", MENDED)
_CLAUSE, _KIND, _TEXT = "bepaling", "soort", "tekst"
# Whether a clause with onderdelen is replaced whole, or only the sentence above them.
HOW_MUCH_QUESTION: Final = "Wat wilt u vervangen?"
WHOLE: Final = Choice(
    ":whole", "De hele bepaling", "Ook alles wat eronder staat; dat krijgt u om te wijzigen."
)
ABOVE: Final = Choice(":above", "Alleen de eerste zin", "Wat eronder staat, blijft zoals het is.")
_EXAMPLE: Final = {
    Kind.ARTIKEL: "Een artikel schrijft u zo: eerst een regel met de titel, dan de leden met 1., 2., 3.",
    Kind.PARAGRAAF: "Een paragraaf schrijft u zo: eerst een regel met de titel, dan de leden.",
}


def deviations(antwoorden: Antwoorden) -> tuple[Afwijking, ...]:
    """Return the deviations; none while they are not known."""
    found = antwoorden.afwijkingen
    return found if isinstance(found, tuple) else ()


# What can be done with a deviation.
_STEPS: Final = (
    Choice(CHANGE, "Bekijken en wijzigen"),
    Choice(DROP, "Weghalen", "De tekst van het model komt terug."),
    Choice(DONE, "Zo laten", "Terug naar de lijst."),
)


class DeviationList(ListEditor):
    """The deviations as they stand, and what can be done with them."""

    steps = (Choice(ADD, "Een bepaling aanpassen", "U kiest de bepaling en ziet hoe die nu luidt."),)
    question = "De wijzigingen van uw huis: wat wilt u doen?"

    @property
    def elements(self) -> tuple[Afwijking, ...]:
        """Return the deviations."""
        return deviations(self.interview.antwoorden)

    @property
    def names(self) -> list[str]:
        """Return each deviation in one line: "11.2: woorden vervangen"."""
        return [_name(one) for one in self.elements]

    @property
    def lines(self) -> list[Choice]:
        """Return the deviations as they can be chosen, each with its reason."""
        return [Choice(str(i), f"{i + 1}. {_name(one)}", _reason(one)) for i, one in enumerate(self.elements)]

    def element(self, place: int) -> Element:
        """Return what is asked about a deviation."""
        return Element(
            f"{self.names[place]}. Wat wilt u doen?", _STEPS, drop_question="Wilt u deze wijziging weghalen?"
        )

    def drop_effect(self, place: int) -> tuple[str, bool]:
        """Return what it does to the text that a deviation goes, and whether there is a text without it."""
        made = self.interview.text.document_or_refusal
        before, after = made(self.interview.antwoorden), made(self.without(place))
        if isinstance(after, str):
            return ("", True) if after == before else (f"**Dit kan niet.** {as_typed(after)}", False)
        return ("", True) if isinstance(before, str) else (effect_on_text(before, after), True)

    def without(self, place: int) -> Antwoorden:
        """Return the answers without a deviation."""
        return replace_answer(self.interview.antwoorden, self.pad, self.others(place))


def _reason(one: Afwijking) -> str:
    return f"Reden: {one.reden}" if isinstance(one.reden, str) else "De reden is nog niet bekend."


def _name(one: Afwijking) -> str:
    kind = one.soort.label if isinstance(one.soort, Wijziging) else "nog niet bekend"
    where = one.bepaling if isinstance(one.bepaling, str) else "bepaling nog niet bekend"
    return f"{where}: {kind}"


@dataclass(frozen=True, slots=True)
class DeviationDraft:
    """A deviation that is being written; every step gives a new one.

    Attributes:
        interview: The house, without what is being written.
        antwoorden: All answers with the deviation as it stands now.
        place: Its place in the list.
        asked: The parts that were asked in this go.
    """

    interview: Interview
    antwoorden: Antwoorden
    place: int
    asked: frozenset[str] = frozenset()

    @classmethod
    def new(cls, interview: Interview) -> DeviationDraft:
        """Return a new deviation, at the end of the list."""
        place = len(deviations(interview.antwoorden))
        return cls(interview, replace_answer(interview.antwoorden, AFWIJKINGEN[place], {}), place)

    @classmethod
    def of(cls, interview: Interview, place: int) -> DeviationDraft:
        """Return a deviation of the list, to be changed."""
        draft = cls(interview, interview.antwoorden, place)
        given = {name for name in draft.parts if getattr(draft.afwijking, name) is not None}
        return replace(draft, asked=frozenset({*given, *_NOT_ASKED_AGAIN}))

    @property
    def pad(self) -> Pad:
        """Return the path of the deviation."""
        return AFWIJKINGEN[self.place]

    @property
    def afwijking(self) -> Afwijking:
        """Return the deviation as it stands now."""
        found = self.pad.find(self.antwoorden)
        return found if isinstance(found, Afwijking) else Afwijking()

    @property
    def parts(self) -> list[str]:
        """Return the parts that apply, in order."""
        return [
            str(q.pad.below(self.pad))
            for q in questions(self.antwoorden)
            if q.applies and q.pad is not self.pad and self.pad.holds(q.pad) and self._means_something(q.pad)
        ]

    def _means_something(self, pad: Pad) -> bool:
        """Return whether a part means anything: what the law asks does where it asks something there."""
        return pad is not self.pad / MENDED or bool(self.adaptations or self.afwijking.herstelt)

    @property
    def mendable(self) -> list[Choice]:
        """Return the adaptations that can be ticked: those of this clause, and others that are named."""
        found = {one.number: Choice(one.number, adapted_line(one), one.changes) for one in self.adaptations}
        named = self.afwijking.herstelt
        others = (one for one in named if one not in found) if isinstance(named, tuple) else ()
        return [*found.values(), *(Choice(number, number) for number in others)]

    @property
    def adaptations(self) -> tuple[Aanpassing, ...]:
        """Return the adaptations of the law, taken or left, that this clause is about."""
        named = self.afwijking.bepaling
        if not isinstance(named, str):
            return ()
        return adaptations_of(self.interview.text.model, self.interview.antwoorden, named)

    @property
    def next_part(self) -> str:
        """Return the first part that applies and was not asked; empty when there is none."""
        return next((name for name in self.parts if name not in self.asked), "")

    def part_before(self, name: str) -> str:
        """Return the part before another; empty for the first."""
        before = self.parts[: self.parts.index(name)]
        return before[-1] if before else ""

    def again(self, name: str) -> DeviationDraft:
        """Return the draft in which a part will be asked again."""
        return replace(self, asked=self.asked - {name})

    def inquiry(self, name: str) -> Inquiry:
        """Return the question of a part; only the answer itself is judged here, not the whole text."""
        drafting = replace(self.interview, antwoorden=self.antwoorden, judgements=None)
        drafted = drafting.inquiry(self.pad / name)
        return replace(drafted, judge=lambda answer: self._judge(name, answer))

    def _judge(self, name: str, answer: str) -> str:
        try:
            self.answered(name, answer)
        except InputError as error:
            return on_screen(error, self.antwoorden, self.pad / name)
        return ""

    def answered(self, name: str, answer: str) -> DeviationDraft:
        """Return the draft with an answer to a part.

        Raises:
            InputError: The answer is refused.
        """
        after = set_answers(self.antwoorden, {self.pad / name: answer})
        return replace(self, antwoorden=after, asked=self.asked | {name})

    @property
    def resting(self) -> Antwoorden:
        """Return the answers with this deviation doing nothing: what it does is not known."""
        return set_answers(self.antwoorden, {self.pad / _KIND: ""})

    @property
    def around(self) -> Antwoorden:
        """Return answers that make a text to find clauses in: without this deviation, or else without any."""
        whole = not isinstance(self.interview.text.document_or_refusal(self.resting), str)
        return self.resting if whole else replace_answer(self.resting, AFWIJKINGEN, None)

    def clause_now(self, citation: str) -> list[str]:
        """Return a clause as it now reads, with where its words come from, and who adapts it already."""
        origins = Origins(self.interview.text.model, self.around, Editie.CONCEPT)
        found = Register(origins.document).find(citation)[:1]
        return [self._with_source(one, origins) for one in found] + self._adapted_by_another(citation, found)

    def _with_source(self, one: Found, origins: Origins) -> str:
        words = words_with_source(origins, one.clause, self.antwoorden)
        now = f"**{reads(one.place)} nu** (in het model: {one.citation})\n{as_typed(clause_text(one.clause))}"
        return "\n".join(
            (f"{now}\n\nWaar de woorden vandaan komen:", *(f"- {as_typed(line)}" for line in words))
        )

    def _adapted_by_another(self, citation: str, found: Sequence[Found]) -> list[str]:
        listed = enumerate(deviations(self.interview.antwoorden))
        other = next((i for i, one in listed if i != self.place and one.bepaling == citation), None)
        if other is None or not found:
            return []
        return [
            f"**Let op.** Wijziging {other + 1} van uw huis past deze bepaling al aan. Wilt u dezelfde"
            " woorden nog eens"
            " wijzigen? Ga dan terug naar de lijst en kies die wijziging."
        ]

    @property
    def block(self) -> Block | None:
        """Return the clause as it stands before this deviation; None when it is not known or not there."""
        wanted = self.afwijking.bepaling
        if not isinstance(wanted, str):
            return None
        parts = layers(self.interview.text.model, KnownAnswers(self.around)).parts
        places = (Citatie(wanted), Citatie(wanted).clause)
        return next((b for part in parts for b in part.walk() if b.citation in places), None)

    @property
    def writes_clauses(self) -> bool:
        """Return whether the text of this deviation is one of clauses, and not of words inside one."""
        return self.afwijking.soort is not Wijziging.VERVANG_WOORDEN

    @property
    def own_words(self) -> OwnWords | None:
        """Return what is known of the place of its text; None while the clause is not known."""
        if (block := self.block) is None:
            return None
        register = Register(self.interview.text.document(self.around))
        return OwnWords.at(register, block, in_line=not self.writes_clauses)

    @property
    def example(self) -> str:
        """Return how a new clause is written; empty when that needs no saying."""
        new = self.afwijking.soort is not Wijziging.VERVANG and not isinstance(self.afwijking.tekst, str)
        return _EXAMPLE.get(self.block.kind, "") if new and self.block else ""

    @property
    def begin(self) -> str:
        """Return what an editor starts from: the text so far, else the present words of the clause."""
        one, block = self.afwijking, self.block
        if isinstance(one.tekst, str):
            return str(one.tekst)
        if block is None or one.soort is not Wijziging.VERVANG:
            return ""
        return words_markup(block) if Citatie(str(one.bepaling)).is_own_words else to_markup(block)

    @property
    def can_keep_below(self) -> bool:
        """Return whether only the sentence above the onderdelen of this clause can be replaced."""
        one, block = self.afwijking, self.block
        if one.soort is not Wijziging.VERVANG or block is None or not isinstance(one.bepaling, str):
            return False
        below = any(child.kind is not Kind.TOELICHTING for child in block.children)
        return below and bool(block.inlines) and not Citatie(one.bepaling).is_own_words

    def keeping_below(self) -> DeviationDraft:
        """Return the draft that replaces only the sentence above the onderdelen."""
        own = str(Citatie(str(self.afwijking.bepaling)).own_words)
        return replace(self, antwoorden=set_answers(self.antwoorden, {self.pad / _CLAUSE: own}))

    def choices(self) -> list[Choice]:
        """Return the parts that can be changed, each with what stands there."""
        named = [(name, f"Wijzigen: {self.inquiry(name).vraag.short}") for name in self.parts]
        return [Choice(str(self.pad / n), words, _now(getattr(self.afwijking, n))) for n, words in named]

    @property
    def likely_wrong(self) -> str:
        """Return the path of the part that is likeliest to be mended: the words, else the clause."""
        name = next(name for name in ("woorden", "tekst", *reversed(CLAUSES)) if name in self.parts)
        return str(self.pad / name)

    def outcome(self) -> tuple[str, str]:
        """Return what the text becomes, and why that cannot be: empty when it can or could not before."""
        made = self.interview.text.document_or_refusal
        before, after = made(self.interview.antwoorden), made(self.antwoorden)
        if isinstance(after, str):
            said = (
                f"**Dit past nog niet in de tekst.** {as_typed(after)}\n\nWat u heeft getypt, blijft staan."
            )
            return said, "" if after == before else after
        if isinstance(before, str):
            return "De tekst is nu weer heel.", ""
        same = self.antwoorden == self.interview.antwoorden
        return _summary(self.afwijking) if same else effect_on_text(before, after), ""

    @property
    def kept(self) -> Antwoorden | None:
        """Return the answers that keep what was typed when it is left; None when there is nothing to keep."""
        one, made = self.afwijking, self.interview.text.document_or_refusal
        typed = any(isinstance(value, str) for value in (one.woorden, one.tekst, one.reden, one.bron))
        if self.antwoorden == self.interview.antwoorden or not typed:
            return None
        both = (self.antwoorden, self.resting)
        return next((kept for kept in both if not isinstance(made(kept), str)), None)


def _now(value: object) -> str:
    if value == ():
        return "Nu: geen."
    if isinstance(value, tuple):
        return f"Nu: {enumeration(value)}."
    if value is None:
        return "Nog niet ingevuld."
    if isinstance(value, NogNietBekend):
        return "Nog niet bekend."
    return f"Nu: {value.label if isinstance(value, Wijziging) else ' '.join(str(value).lstrip('# ').split())}"


def _summary(one: Afwijking) -> str:
    """Return a deviation in a few lines."""
    said = {
        "Bepaling": one.bepaling,
        "Wat er gebeurt": one.soort.label if isinstance(one.soort, Wijziging) else None,
        "Reden": one.reden,
        "Bron": one.bron,
        "Komt in de plaats van": enumeration(one.herstelt) if isinstance(one.herstelt, tuple) else None,
    }
    found = (f"{name}: {value}" for name, value in said.items() if isinstance(value, str) and value)
    return as_typed("\n".join(found))
