"""A person who knows every answer of a reference, and gives it to what stands on the screen."""

import datetime
from collections.abc import Callable, Sequence
from typing import Final

from tailor.answers import Antwoorden, questions
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import Partij
from tailor.errors import InputError
from tailor.interview.answer import in_words, party_name
from tailor.interview.form import FormField
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.kinds import DROPPED_KINDS, NONE, SPECIAL_KINDS, YES
from tailor.interview.lists import ADD, DONE
from tailor.interview.measures import EACH_APART
from tailor.interview.parties import OPEN, PASTE
from tailor.interview.party_card import ALONE, CHANGE, MANDATE, SECOND, TAKE, PartyCard
from tailor.interview.pasted import WHO_TAKES_PART
from tailor.interview.route import PAGES
from tailor.interview.standing import CHANGE as CHANGE_PAGE
from tailor.interview.standing import CONFIRM, KEEP
from tailor.path import Pad
from tailor.terminal.ask import LEAVE
from tailor.terminal.cards import TICK
from tailor.terminal.check_answers import RIGHT
from tailor.terminal.screen import STOP
from tailor.terminal.ways_out import ANSWER, SKIP

_FOUND: Final = "Wat wilt u met deze bevinding"


class Knowing:
    """A person who knows every answer, and takes a proposal with Enter where it is right.

    Attributes:
        reference: The answers.
        asked: The question that was asked last.
        now: Gives the house as it is now; set when the sitting begins.
    """

    def __init__(self, reference: Antwoorden) -> None:
        """Learn the answers."""
        self.reference, self.asked = reference, list[Inquiry]()
        self.now: Callable[[], Interview] = _no_sitting

    @property
    def _q(self) -> Inquiry:
        return self.asked[0]

    @property
    def _wanted(self) -> object:
        return self._q.pad.find(self.reference)

    def choose(self, question: str, values: Sequence[str], default: str) -> set[str]:
        """Return what leads to the answer of the reference."""
        if question.startswith("Overzicht:"):
            return {STOP}
        if question.startswith(_FOUND):
            return {LEAVE}
        if found := self._by_its_lines(values):
            return found
        if TAKE in values:
            return {self._step_at_card(question, values)}
        if KEEP in values or CONFIRM in values:
            return {self._step_at_page(question, values)}
        if DONE in values and ADD in values:
            return {self._step_in_list(values)}
        return self._leading_there(values, default)

    def _by_its_lines(self, values: Sequence[str]) -> set[str]:
        """Return what is chosen at a menu that is known by its lines; none at any other."""
        if YES in values and NONE in values:
            return {YES if self._wanted else NONE}
        return {RIGHT.value, EACH_APART} & set(values)

    def _step_at_page(self, question: str, values: Sequence[str]) -> str:
        """Return whether what a page shows is left as it is, looked up, or changed."""
        page = next(one for one in PAGES if question.startswith(f"{one.title}:") and one.stands)
        held = {
            one.pad for one in questions(self.now().antwoorden) if any(p.holds(one.pad) for p in page.paths)
        }
        if any(self._is_other(pad) for pad in held if pad is not page.confirms):
            return CHANGE_PAGE
        return CONFIRM if CONFIRM in values else KEEP

    def _is_other(self, pad: Pad) -> bool:
        """Return whether the reference has another answer."""
        return pad.find(self.reference) != pad.find(self.now().antwoorden)

    def _step_at_card(self, question: str, values: Sequence[str]) -> str:
        """Return what is done with the card of a party: what it does not ask by itself comes first."""
        interview = self.now()
        names = [party_name(one) for one in interview.antwoorden.known_parties]
        place = next(i for i, name in enumerate(names) if question.startswith(f"{name}:"))
        card, wanted = PartyCard(interview, place), self.reference.known_parties[place]
        if self._to_change(card):
            return CHANGE
        if SECOND in values and _count(wanted.vertegenwoordigers) > max(
            1, _count(card.party.vertegenwoordigers)
        ):
            return SECOND
        if MANDATE in values and wanted.mandaat is not None:
            return MANDATE
        if ALONE in values and wanted.mandaat is None:
            return ALONE
        return TAKE

    def _to_change(self, card: PartyCard) -> set[str]:
        """Return what is changed at a card: what is proposed wrong, and what it does not ask by itself."""
        wrong = (one.pad for one in card.proposed if one.pad.find(card.taken) != one.pad.find(self.reference))
        return {str(pad) for pad in (*wrong, *filter(self._is_lacking, card.besides))}

    def _is_lacking(self, pad: Pad) -> bool:
        """Return whether the reference has an answer that the house has not."""
        wanted = pad.find(self.reference)
        return wanted is not None and wanted != pad.find(self.now().antwoorden)

    def _step_in_list(self, values: Sequence[str]) -> str:
        """Return whether an element is added to a list, what is open is filled in, or it is complete."""
        here = self._q.pad.find(self._q.interview.antwoorden)
        if _count(here) < _count(self._wanted):
            return PASTE if PASTE in values else ADD
        return OPEN if OPEN in values and self._lacks_of_parties() else DONE

    def _lacks_of_parties(self) -> bool:
        """Return whether a party is not as in the reference."""
        pairs = zip(self.now().antwoorden.known_parties, self.reference.known_parties, strict=False)
        return any(now != wanted for now, wanted in pairs)

    def _leading_there(self, values: Sequence[str], default: str) -> set[str]:
        wanted, now = self._wanted, self._q.pad.find(self._q.interview.antwoorden)
        found = {as_word(wanted)} & set(values)
        if default and not default.startswith(":") and self._is_right(default):
            found.add(default)
        if wanted is None or wanted == self._q.field.default:
            found |= {SKIP} & set(values)
        if wanted == now:
            found |= {LEAVE} & set(values)
        if wanted is None and not found:
            return {STOP}  # the house has no more to say
        return found or {ANSWER if ANSWER in values else as_none(wanted)}

    def _is_right(self, answer: str) -> bool:
        """Return whether an answer, as the file would have it, is that of the reference."""
        try:
            after = self._q.interview.with_answer(self._q.pad, answer)
        except InputError:
            return False
        return self._q.pad.find(after) == self._wanted

    def tick(self, question: str, values: Sequence[str]) -> set[str]:
        """Return what stands in the list of the reference; of the model's kinds those that do not go."""
        if question.startswith(("Wat wilt u invullen", "Welke maatregelen wilt u invullen")):
            return {one for one in values if self._is_other(Pad(one))}
        if question == TICK:
            return self._to_change(PartyCard(self.now(), Pad(values[0]).index or 0))
        wanted = self._wanted
        found = {as_word(one) for one in wanted} if isinstance(wanted, tuple) else set[str]()
        if self._q.pad in SPECIAL_KINDS and isinstance(wanted, tuple):
            return {as_word(one.soort) for one in wanted}
        return set(values) - {*found, ADD} if self._q.pad in DROPPED_KINDS else found

    def confirm(self, question: str) -> bool:
        """Return yes: it was meant so, but for a shorter form of what the reference has."""
        return "Bedoelt u ‘" not in question

    def type(self, question: str) -> str:
        """Return the answer as a person types it; the parties as lines that are pasted."""
        if question == WHO_TAKES_PART:
            return as_lines(self.reference)
        return _as_typed(self._wanted if self.asked else self.reference.huis.naam)

    def fill(self, question: str, field: FormField) -> str:
        """Return the answer of a field as a person types it; what is no answer stays empty."""
        del question
        return _as_typed(field.pad.find(self.reference)) if field.pad else ""


def as_lines(antwoorden: Antwoorden) -> str:
    """Return parties as a person has them in a list: kind, name, who signs, the day of a decision."""
    return "\n".join(_as_line(party) for party in antwoorden.known_parties)


def _as_line(party: Partij) -> str:
    """Return a party on a line; the function of a mayor is not in the list."""
    who = party.vertegenwoordigers if isinstance(party.vertegenwoordigers, tuple) else ()
    people = [part for one in who for part in (one.naam, one.functie)]
    if party.soort is Soort.GEMEENTE:
        parts = ["gemeente", party.naam, *people[:1], _as_typed(party.besluit_bw)]
    else:
        name = party.naam or party.eenheid or party.parket
        parts = [in_words(party.soort, Antwoorden()), name, *people]
    return "; ".join(str(part or "") for part in parts)


def _no_sitting() -> Interview:
    raise LookupError("no sitting has begun")


def _as_typed(wanted: object) -> str:
    """Return an answer as a person types it; empty for none."""
    if isinstance(wanted, datetime.date):
        return f"{wanted.day}-{wanted.month}-{wanted.year}"
    return "" if wanted is None else as_word(wanted)


def as_word(answer: object) -> str:
    """Return an answer as the value of a choice."""
    return {True: "ja", False: "nee"}[answer] if isinstance(answer, bool) else str(answer)


def as_none(wanted: object) -> str:
    """Return the line that says there is none, where an empty list is wanted."""
    return ":none" if wanted == () else as_word(wanted)


def _count(found: object) -> int:
    return len(found) if isinstance(found, tuple) else 0
