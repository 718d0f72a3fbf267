"""A question that is being asked: what it says, its options, a proposal, and why an answer is refused."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from tailor.answers import AnswerModel, Antwoorden, Keuze, NogNietBekend, Proposal, Vraag, as_data
from tailor.answers.base import NOG_NIET_BEKEND
from tailor.answers.change import set_answers
from tailor.answers.known_names import KnownNames
from tailor.answers.questionnaire import questions
from tailor.answers.questions.partijen import Partij
from tailor.answers.spellings import as_in_file, parties_by_key
from tailor.assemble.short_forms import short_form
from tailor.check import Finding
from tailor.errors import InputError
from tailor.grammar import date
from tailor.interview import begrippen, leaving, proposals
from tailor.interview.adapted import IN_THIS_HOUSE
from tailor.interview.along import beside_own, going_along, is_in_the_usual, place_to_set
from tailor.interview.answer import (
    OF_MANY_PARTS,
    AnswerField,
    AnswerForm,
    Choice,
    answer_field,
    as_choice,
    effects_of,
    in_words,
)
from tailor.interview.as_written import is_text, written
from tailor.interview.caused import Judgements, about, alike, heading, joined, noted
from tailor.interview.marks import as_typed
from tailor.interview.refusals import on_screen
from tailor.interview.text_behind import TextBehind, answer_name
from tailor.interview.tried import Tried, tried_in
from tailor.path import Pad

# To what a yes leads, when yes or no is asked first; a choice has its own way to say no.
_MORE: Final = frozenset(AnswerForm) - {
    AnswerForm.CHOICE,
    AnswerForm.CHOICE_OR_OWN,
    AnswerForm.BODY,
    AnswerForm.YES_NO,
}
# The house's own body, role or co-signer.
OWN: Final = ":own"


@dataclass(frozen=True, slots=True)
class Interview:
    """A house that is being asked.

    Attributes:
        text: The text behind the questions.
        antwoorden: The answers as they are now.
        judgements: Judges the answers; None where nobody asks what the rules find.
        seen: The keys of the parties whose card was done in this sitting.
    """

    text: TextBehind
    antwoorden: Antwoorden
    judgements: Judgements | None = None
    seen: set[str] = field(default_factory=set, compare=False)

    @property
    def found(self) -> tuple[Finding, ...]:
        """Return what the rules find that the house can do something about, the heaviest first."""
        return self.judgements.of_house(self.antwoorden) if self.judgements else ()

    def noted(self, pad: Pad) -> str:
        """Return what stands beside an answer of what was found about it; empty for nothing."""
        return noted(about(self.found, pad))

    def name(self, pad: Pad) -> str:
        """Return how an answer is called for people; empty when no question has that path."""
        return answer_name(pad, self.antwoorden)

    def can_become_unknown(self, pad: Pad) -> bool:
        """Return whether an answer that is given can be said to be not known after all."""
        given = pad.find(self.antwoorden)
        if given is None or isinstance(given, NogNietBekend) or not self.is_at_once(pad):
            return False
        try:
            self.with_answer(pad, NOG_NIET_BEKEND)
        except InputError:
            return False
        return True

    def inquiry(self, pad: Pad) -> Inquiry:
        """Return the question at a path, ready to be asked.

        Raises:
            LookupError: A mere group of questions stands there.
        """
        return _inquiry(self, pad, self.antwoorden)

    def with_answer(self, pad: Pad, answer: str) -> Antwoorden:
        """Return the answers with one as the file would have it; an empty one takes away what stood there.

        Raises:
            InputError: The answer is refused.
        """
        place = place_to_set(self.antwoorden, pad)
        along = dict.fromkeys(going_along(self.antwoorden, pad), answer)
        return set_answers(self.antwoorden, {**beside_own(self.antwoorden, pad), **along, place: answer})

    def judge(self, pad: Pad, answer: str) -> str:
        """Return why an answer is refused, itself or the text that it makes; empty when it is welcome."""
        return self.tried(pad, answer).refusal

    def tried(self, pad: Pad, answer: str) -> Tried:
        """Return what would come of an answer as the file would have it; an empty one takes the old away."""
        try:
            after = self.with_answer(pad, answer)
        except InputError as error:
            return Tried(None, refusal=on_screen(error, self.antwoorden, pad))
        if words := _refusal_of_yes_or_no(answer_field(pad), answer):
            return Tried(None, refusal=words)
        return tried_in(self.text, after, pad, is_empty=not answer)

    def is_at_once(self, pad: Pad) -> bool:
        """Return whether the answer at a path is given at once; otherwise it has an editor."""
        return answer_field(pad).form not in OF_MANY_PARTS


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question that is being asked.

    Attributes:
        interview: The house that is asked.
        pad: The path of the answer.
        field: The kind of answer.
        vraag: The words of the question.
        value: What stands there now; None when there is nothing.
        judge: Returns why an answer, as the file would have it, is refused; empty when it is welcome.
    """

    interview: Interview
    pad: Pad
    field: AnswerField
    vraag: Vraag
    value: object
    judge: Callable[[str], str]

    @property
    def is_given(self) -> bool:
        """Return whether an answer stands there, the model's own included."""
        return self.value is not None and not isinstance(self.value, NogNietBekend)

    @property
    def is_filled(self) -> bool:
        """Return whether an answer stands there that is not what counts anyway."""
        return self.is_given and self.value != self.field.default

    @property
    def can_be_left(self) -> bool:
        """Return whether the question may stay without an answer."""
        if self.vraag.needed and self._is_needed():
            return False
        return self.vraag.optional or self.field.default is not None

    def _is_needed(self) -> bool:
        """Return whether other answers make this optional question one that needs an answer."""
        given = questions(self.interview.antwoorden)
        return any(asked.pad == self.pad and not asked.optional for asked in given)

    @property
    def is_not_known(self) -> bool:
        """Return whether it was said that the answer is not known yet."""
        return isinstance(self.value, NogNietBekend)

    @property
    def begins_with_yes_or_no(self) -> bool:
        """Return whether yes or no is asked first: nothing was answered, and only a yes leads to more.

        A no is that there is no answer, or where one is wanted, that a list holds nothing.
        """
        can_be_no = self.can_be_left or self.field.form is AnswerForm.LIST
        return self.vraag.is_yes_or_no and can_be_no and not self.is_filled and self.field.form in _MORE

    @property
    def question(self) -> str:
        """Return what is asked, with what other answers say in it; of an element what a yes led to."""
        if self.pad.index is not None and self.vraag.after_yes:
            return self.vraag.after_yes
        where = proposals.surroundings_of(self.interview.antwoorden, self.pad)
        return (self.vraag.asked(where) if self.vraag.asked else "") or self.vraag.vraag

    @property
    def words(self) -> str:
        """Return what is asked where the answer itself is given, after a yes where that comes first."""
        return self.vraag.after_yes or self.question

    @property
    def followed(self) -> str:
        """Return in words the answer of another question that counts without one here; empty for none."""
        if (follows := self.vraag.follows) is None:
            return ""
        antwoorden = self.interview.antwoorden
        return in_words(follows.pad.find(antwoorden), antwoorden) or "nog geen antwoord"

    @property
    def without(self) -> str:
        """Return in words what counts without an answer, and so what then stands in the text; a sentence."""
        return leaving.said_of(self)

    @property
    def name_without(self) -> str:
        """Return what it is called to give no answer, or to take away the one that stands there."""
        return leaving.name_of(self)

    @property
    def has_way_without(self) -> bool:
        """Return whether giving no answer is a way of its own, and not the same as one of the options."""
        return leaving.is_own_way(self)

    @property
    def offered(self) -> Proposal | None:
        """Return what is proposed; what follows from other answers comes before what counts without one."""
        if self.is_filled:
            return None
        following = proposals.following(self.vraag, self.interview.antwoorden, self.pad)
        return following or (None if self.is_given else self.vraag.proposal)

    @property
    def proposal(self) -> str:
        """Return the proposed answer as the file would have it; empty when there is none, or an answer."""
        return self.offered.of(self.interview.antwoorden) if self.offered else ""

    @property
    def known(self) -> KnownNames | None:
        """Return the names that the answer may be; None when they are not known."""
        return proposals.names_of(self.vraag, self.interview.antwoorden, self.pad)

    @property
    def proposal_in_words(self) -> str:
        """Return the proposed answer as a person reads it."""
        try:
            after = self.interview.with_answer(self.pad, self.proposal)
        except InputError:
            return self.proposal
        return in_words(self.pad.find(after), after)

    @property
    def options(self) -> list[Choice]:
        """Return what can be chosen, without what cannot be the answer; empty when it is typed."""
        if self.field.form is AnswerForm.YES_NO:
            return [Choice("ja", "Ja", self.vraag.yes), Choice("nee", "Nee", self.vraag.no)]
        candidates = self.field.candidates(self.interview.antwoorden)
        return [self._choice(one) for one in candidates if self._stands(one) or self._can_be(one)]

    def _choice(self, one: Keuze | Partij) -> Choice:
        """Return an option, with what it means in this house where that is known."""
        made, interview = as_choice(one), self.interview
        if (means := IN_THIS_HOUSE.get(self.pad)) is None:
            return made
        return replace(made, effect=means(interview.text.model, interview.antwoorden, made.value))

    def _stands(self, one: Keuze | Partij) -> bool:
        now = self.value if isinstance(self.value, tuple) else (self.value,)
        return (one.sleutel if isinstance(one, Partij) else one) in now

    def _can_be(self, one: Keuze | Partij) -> bool:
        if isinstance(one, Partij) and not one.takes_part:
            return False
        where = proposals.surroundings_of(self.interview.antwoorden, self.pad)
        return self.vraag.can_be is None or self.vraag.can_be(where, one)

    @property
    def options_in_list(self) -> list[Choice]:
        """Return what can be ticked: the options, and the own ones that stand there."""
        own = {key: one for key, one in self.ticked.items() if isinstance(one, AnswerModel)}
        return [
            *self.options,
            *(Choice(k, in_words(one, self.interview.antwoorden)) for k, one in own.items()),
        ]

    @property
    def ticked(self) -> dict[str, object]:
        """Return what stands in the list now, by its word; an own one by its place."""
        found = self.value if isinstance(self.value, tuple) else ()
        return {f":{i}" if isinstance(one, AnswerModel) else str(one): one for i, one in enumerate(found)}

    @property
    def marked(self) -> str:
        """Return the option that stands there, else the one that is proposed; empty for none."""
        if isinstance(self.value, bool):
            return "ja" if self.value else "nee"
        if isinstance(self.value, AnswerModel) and self.is_given:
            return OWN
        return self.ready

    @property
    def ready(self) -> str:
        """Return the text that stands ready to be changed: the answer, else the proposal; empty for none.

        What was said to be not known yet stays so, until another answer is given.
        """
        if isinstance(self.value, datetime.date):
            return f"{self.value.day}-{self.value.month}-{self.value.year}"
        if self.is_not_known:
            return ""
        return self.proposal or (str(self.value) if self.is_given else "")

    def read(self, typed: str) -> str:
        """Return what was typed as the file would have it."""
        return str(as_in_file(self.pad, typed.strip(), parties_by_key(as_data(self.interview.antwoorden))))

    def read_back(self, answer: str) -> str:
        """Return how a typed answer was read, where that needs saying; else empty."""
        if self.field.form is not AnswerForm.DATE or not answer[:1].isdecimal():
            return ""
        return f"Gelezen als {date(datetime.date.fromisoformat(answer))}."

    @property
    def introduction(self) -> str:
        """Return what stands above the answers: the question, how to answer, what stands there, a proposal.

        Why it matters stands in the explanation.
        """
        first = f"**{as_typed(self.question)}**{self.vraag.mark}\n{self.vraag.help}"
        parts = [first, self.about, self._standing, self.noted]
        if self.proposal and self.offered:
            parts.append(f"Voorstel: **{as_typed(self.proposal_in_words)}**. {as_typed(self.offered.reason)}")
        parts.append(proposals.hint(self.known))
        return "\n\n".join(part for part in parts if part)

    @property
    def about(self) -> str:
        """Return whom it is about, by the answer of another question; empty when that does not say it."""
        if self.vraag.about is None:
            return ""
        found = self.vraag.about.find(self.interview.antwoorden)
        words = "" if isinstance(found, NogNietBekend) else in_words(found, self.interview.antwoorden)
        return f"Het gaat om: **{as_typed(words)}**." if words else ""

    @property
    def noted(self) -> str:
        """Return what the rules find about the answer, in full for one and the first of more; else empty."""
        groups = alike(about(self.interview.found, self.pad))
        if not groups:
            return ""
        more = f" En nog {len(groups) - 1} in deze antwoorden." if len(groups) > 1 else ""
        one = joined(groups[0])
        return f"**{as_typed(heading(one))}** {as_typed(f'{one.message} {one.suggestion}')}{more}"

    @property
    def _standing(self) -> str:
        """Return what stands there, or what counts while nothing was answered and why; empty for nothing."""
        if (follows := self.vraag.follows) and self.value is None:
            return f"Voorstel: **{as_typed(self.followed)}**. {follows.words}."
        words = in_words(self.value, self.interview.antwoorden) or ("geen" if self.is_filled else "")
        if words and self.is_given and not self.is_filled:
            if self.offered:
                return ""
            return f"Voorstel: **{as_typed(words)}**. {self.vraag.usual or 'Zo staat het in het model.'}"
        return f"Nu staat hier: **{as_typed(words)}**" if words else ""

    @property
    def explanation(self) -> str:
        """Return all there is to say about it: help, reason, words, options, and the model's own notes."""
        vraag, text = self.vraag, self.interview.text
        parts = [
            f"**{as_typed(self.question)}**{vraag.mark}",
            vraag.help,
            f"Waarom: {vraag.why}",
            vraag.why_no_place,
        ]
        parts.append(begrippen.explained(vraag.vraag, vraag.help, vraag.why))
        parts.append(effects_of(self.options))
        places = text.places(self.pad)
        parts += (text.where(places), text.notes(places))
        return "\n\n".join(part for part in parts if part)

    def short_form(self, answer: str) -> str | None:
        """Return a typed answer without what the text says already; None when it repeats nothing."""
        if self.field.form is not AnswerForm.TEXT or not is_text(answer):
            return None
        after = self.interview.with_answer(self.pad, answer)
        return short_form(self.interview.text.model, after, self.pad)

    def own_parts(self, group: AnswerModel | None) -> list[tuple[str, Inquiry]]:
        """Return the questions of a group that is asked as a whole, and only then judged.

        Args:
            group: The group as it stands; None for a new one.

        Raises:
            LookupError: The answer can be no group.
        """
        if self.field.model is None:
            raise LookupError(f"no group at {self.pad}")
        parts = {
            name: _inquiry(self.interview, self.pad / name, None) for name in self.field.model.model_fields
        }
        return [
            (name, replace(part, value=getattr(group, name, None), judge=part.judge_alone))
            for name, part in parts.items()
        ]

    def judge_alone(self, answer: str) -> str:
        """Return why an answer is refused whatever stands beside it; empty when it is not."""
        return _refusal_of_yes_or_no(self.field, answer)

    def judge_part(self, group: str) -> str:
        """Return why a group of the house's own is refused, alone or as one of a list; empty when not."""
        return self.judge(f"[{group}]" if self.field.form is AnswerForm.CHOICES else group)

    def as_list(self, ticked: Mapping[str, str]) -> str:
        """Return what was ticked as the file would have it.

        Args:
            ticked: By the word that was ticked: what stands for it in the file; own ones that stay, "".
        """
        now = self.ticked
        parts = [text or written(as_data(now[word])) for word, text in ticked.items()]
        return f"[{', '.join(parts)}]" if parts else ""


def _inquiry(interview: Interview, pad: Pad, holder: object) -> Inquiry:
    field = answer_field(pad)
    if field.vraag is None:
        raise LookupError(f"no question at {pad}")
    value = None if holder is None or is_in_the_usual(interview.antwoorden, pad) else pad.find(holder)
    return Inquiry(interview, pad, field, field.vraag, value, lambda answer: interview.judge(pad, answer))


def _refusal_of_yes_or_no(field: AnswerField, answer: str) -> str:
    """Return why a bare yes or no is no text; empty when it is none, or the question does not want a text."""
    if field.form not in (AnswerForm.TEXT, AnswerForm.LIST) or answer.strip().casefold() not in ("ja", "nee"):
        return ""
    return f"‘{answer.strip()}’ zegt niet wat er moet staan. Typ de woorden zelf."
