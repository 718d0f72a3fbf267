"""The card of a party: what follows from what it is, what the house said of it, and what is still open."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Final

from tailor.answers import AskedQuestion, open_questions, questions
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.questions.partijfeiten import Fact
from tailor.answers.questions.vertegenwoordigers import Vertegenwoordiger
from tailor.grammar import capital
from tailor.interview.answer import SOORTEN, AnswerForm, Choice, in_words, listed, party_name
from tailor.interview.card_proposals import called, own_questions, with_proposals
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.marks import as_typed
from tailor.interview.progress import party_progress
from tailor.interview.proposals import to_choose_from
from tailor.path import Pad

TAKE, CHANGE, SECOND, MANDATE, ALONE, LATER = (
    ":take",
    ":change",
    ":second",
    ":mandate",
    ":alone",
    ":later",
)
_ON_A_LINE: Final = (AnswerForm.TEXT, AnswerForm.DATE, AnswerForm.NUMBER)
_SIGNS: Final = ("naam", "functie")
_MANDATE: Final = ("besluit", "orgaan", "datum")
_NO_ANSWER: Final = "nog geen antwoord"
_PLACE: Final = "Plaats in artikel 2.27 WGS"
# Said by the heading and the kind already.
_IN_HEADING: Final = frozenset({"soort", "naam", "eenheid"})
# What the choices of the card lead to.
_BY_CARD: Final = frozenset({"vertegenwoordigers", "mandaat", "bevoegdheid"})
# Of use on the card also where no answer is needed.
_OF_USE: Final = frozenset({"kvk", "besluit_bw"})


class PartyCard:
    """A party as it stands, with what is proposed for it.

    Attributes:
        place: Its place in the list, from 0.
        pad: Its path.
        taken: The answers with all that is proposed taken.
        proposed: What is proposed, in the order in which it follows.
    """

    def __init__(
        self,
        interview: Interview,
        place: int,
        more: frozenset[str] = frozenset(),
        besides: frozenset[Pad] = frozenset(),
    ) -> None:
        """Look at the party as it stands.

        Args:
            interview: The house.
            place: The place of the party in the list, from 0.
            more: What was said to be asked as well: a second person who signs, a mandate.
            besides: What is not proposed: the house said that it is otherwise.
        """
        self.place, self.pad, self._interview, self._more = place, PARTIJEN[place], interview, more
        self.taken, self.proposed = with_proposals(interview, self.pad, besides)

    @property
    def party(self) -> Partij:
        """Return the party."""
        return self._interview.antwoorden.known_parties[self.place]

    @property
    def name(self) -> str:
        """Return what it is called."""
        return party_name(self.party)

    @property
    def text(self) -> str:
        """Return the card: what is known and what is proposed, a line each."""
        offered = (f"{one.words} (voorstel)" for one in self.proposed)
        lines = (*self._known, *offered, *self._place_in_act, *self._signing)
        return "\n".join((f"**{as_typed(self.heading)}**", *(f"- {as_typed(line)}" for line in lines)))

    @property
    def facts(self) -> list[str]:
        """Return what is known of it and what follows without a choice, a line each: "Soort: gemeente"."""
        return [*self._known, *self._place_in_act, *self._signing]

    @property
    def heading(self) -> str:
        """Return its place in the list, its name and how much is open."""
        place, left = party_progress(self._interview.antwoorden, self.pad).split(" · ", 1)
        return f"{capital(place)} · {self.name} · {left}"

    @property
    def _known(self) -> Iterator[str]:
        if kind := self._words(self.party.soort):
            yield f"Soort: {kind}"
        if isinstance(self.party.soort, Soort):
            yield f"Taak: {SOORTEN[self.party.soort]}"
        for q in self._own:
            if q.is_filled and q.pad.name not in _IN_HEADING:
                yield f"{called(q)}: {self._words(q.value)}"

    @property
    def _place_in_act(self) -> Iterator[str]:
        """Yield its place in article 2.27 WGS, where that counts and follows from what it is."""
        places = self.after.wgs_places if self._interview.antwoorden.regime.under_wgs else ()
        if places and self.party.wgs_soort is None:
            yield f"{_PLACE}: {listed(sorted(one.label for one in places))}"

    @property
    def after(self) -> Partij:
        """Return the party with all that is proposed taken."""
        return self.taken.known_parties[self.place]

    @property
    def _signing(self) -> Iterator[str]:
        for number, one in enumerate(self._people, 1):
            said = [words for part in (one.naam, one.functie) if (words := self._words(part))]
            who = "Wie tekent" if len(self._people) == 1 else f"Wie tekent, nummer {number}"
            yield f"{who}: {', '.join(said) or 'nog niet ingevuld'}"
        if self._usual_function:
            yield f"Wie tekent: meestal de {self._usual_function.value}"
        if self.asks_mandate:
            yield "Mandaat of volmacht: meestal wel, dat vraagt tailor hierna"
        elif self._words(self.party.mandaat):
            yield f"Mandaat of volmacht: {self._words(self.party.mandaat)}"

    @property
    def _usual_function(self) -> Fact | None:
        """Return the function of who usually signs, while nobody is named; None when it does not follow."""
        nobody = self._has_own_people and not self._people
        return self.after.facts.signs if nobody else None

    def _words(self, value: object) -> str:
        return in_words(value, self._interview.antwoorden)

    @property
    def _own(self) -> list[Inquiry]:
        """Return its own questions that apply and are answered at once."""
        return list(own_questions(self._interview, self.pad))

    @property
    def _people(self) -> Sequence[Vertegenwoordiger]:
        found = self.party.vertegenwoordigers
        return found if isinstance(found, tuple) else ()

    @property
    def _mandate(self) -> Inquiry:
        """Return the question of its mandate, as it is when what is proposed is taken."""
        taken = replace(self._interview, antwoorden=self.taken, judgements=None)
        return taken.inquiry(self.pad / "mandaat")

    @property
    def asks_mandate(self) -> bool:
        """Return whether its mandate is asked: it usually has one, or it was said, and none is given."""
        if self.party.mandaat is not None or ALONE in self._more:
            return False
        was_left = self.party.sleutel in self._interview.seen
        return MANDATE in self._more or (self._mandate.proposal == "ja" and not was_left)

    @property
    def has_proposals(self) -> bool:
        """Return whether something follows from what it is that the house has not said."""
        return bool(self.proposed) or self.asks_mandate

    @property
    def question(self) -> str:
        """Return what is asked about the card."""
        return f"{self.name}: klopt dit?" if self.proposed else f"{self.name}: hoe wilt u verder?"

    @property
    def choices(self) -> list[Choice]:
        """Return what can be done with the card, the first is what is usual."""
        take = Choice(TAKE, "De open vragen invullen", "U krijgt wat nog open is.")
        if self.proposed:
            take = Choice(TAKE, "Zo is het goed", "U neemt de voorstellen over. Hierna komt wat nog open is.")
        change = Choice(CHANGE, "Iets wijzigen", "U vinkt aan wat. Daarna komt deze kaart terug.")
        return [take, change, *self.about_signing, Choice(LATER, "Later", "De vragen blijven open.")]

    @property
    def about_signing(self) -> Iterator[Choice]:
        """Yield what can be said of who signs, with the rest of the card as it is."""
        if not self._has_own_people:
            return
        good = "Goed, en " if self.proposed else "Invullen, en "
        yield Choice(SECOND, f"{good}er tekent nog iemand", "U vult ook naam en functie van de ander in.")
        if self.asks_mandate:
            alone = f"{good.removesuffix('en ')}maar zonder mandaat of volmacht"
            yield Choice(ALONE, alone, "Wie tekent, doet dat niet namens een ander.")
        elif self.party.mandaat is None:
            yield Choice(MANDATE, f"{good}met mandaat of volmacht", "Wie tekent, doet dat namens een ander.")

    @property
    def to_change(self) -> list[Choice]:
        """Return its questions as they can be ticked: what is proposed first, then all others."""
        proposed = [Choice(str(one.pad), f"{one.words} (voorstel)", one.reason) for one in self.proposed]
        known = {one.pad for one in self.proposed}
        others = (one.pad for one in self._questions if one.pad not in known)
        return [*proposed, *map(self._as_choice, others)]

    def _as_choice(self, pad: Pad) -> Choice:
        q = self._interview.inquiry(pad)
        return Choice(str(pad), f"{called(q)}: {self._words(q.value) or _NO_ANSWER}", q.vraag.vraag)

    @property
    def _questions(self) -> list[AskedQuestion]:
        """Return all its own questions that apply; never its key."""
        asked = questions(self._interview.antwoorden)
        return [one for one in asked if one.pad.parent is self.pad and one.applies and not one.vraag.is_key]

    @property
    def explanation(self) -> str:
        """Return why each answer is proposed."""
        lines = [f"**{as_typed(one.words)}**\n{as_typed(one.reason)}" for one in self.proposed]
        lines += [f"**{place}**\nDat volgt uit de soort (artikel 2.27 WGS)." for place in self._place_in_act]
        if usual := self._usual_function:
            lines.append(f"**Wie tekent: meestal de {usual.value}**\n{as_typed(usual.reason)}")
        if self.asks_mandate and self._mandate.offered:
            lines.append(f"**Mandaat of volmacht**\n{self._mandate.offered.reason}")
        return "\n\n".join(lines) or "Uit de soort van deze partij volgt verder niets vanzelf."

    @property
    def _has_own_people(self) -> bool:
        pad = self.pad / "vertegenwoordigers"
        return any(one.pad is pad and one.applies for one in questions(self._interview.antwoorden))

    @property
    def besides(self) -> list[Pad]:
        """Return its questions that the card does not ask by itself: only who wants to comes to those."""
        gaps = {one.pad for one in open_questions(self._interview.antwoorden)}
        asked = {*self.lines, *(one.pad for one in self.proposed), *gaps}
        return [one.pad for one in self._questions if one.pad not in asked and one.pad.name not in _BY_CARD]

    @property
    def lines(self) -> list[Pad]:
        """Return what is asked in one form: who signs, and what else is typed on a line and is not there."""
        return [*self._names, *self._plain, *self._mandate_parts]

    @property
    def _names(self) -> Iterator[Pad]:
        """Yield who signs: the first when there is nobody, and one more when that was said."""
        people = self.pad / "vertegenwoordigers"
        if not self._has_own_people:
            return
        for place, one in enumerate(self._people):
            yield from (people[place] / name for name in _SIGNS if getattr(one, name) is None)
        new = max(0, 1 - len(self._people)) + (SECOND in self._more)
        for place in range(len(self._people), len(self._people) + new):
            yield from (people[place] / name for name in _SIGNS)

    @property
    def _plain(self) -> Iterator[Pad]:
        gaps = {one.pad for one in open_questions(self._interview.antwoorden)}
        for q in self._own:
            wanted = q.pad in gaps or (q.pad.name in _OF_USE and q.value is None)
            if wanted and q.field.form in _ON_A_LINE and not (q.vraag.long or to_choose_from(q.known)):
                yield q.pad

    @property
    def _mandate_parts(self) -> Iterator[Pad]:
        if self.asks_mandate:
            yield from (self.pad / "mandaat" / name for name in _MANDATE)

    @property
    def asks_power(self) -> bool:
        """Return whether it is asked how those who sign may sign: there is one more of them now."""
        return SECOND in self._more and len(self._people) > 1


def with_card(interview: Interview, asked: Collection[Pad] = ()) -> list[int]:
    """Return the places of the parties that have a card to be shown.

    Something of those is open about which nothing was said yet, or something is proposed for them.

    Args:
        interview: The house.
        asked: What was asked of the parties together just now: that is not asked again.
    """
    gaps = [one.pad for one in open_questions(interview.antwoorden)]
    lacking = [pad for pad in gaps if pad.find(interview.antwoorden) is None and pad not in asked]
    return [
        place
        for place, party in enumerate(interview.antwoorden.known_parties)
        if party.takes_part
        and (any(map(PARTIJEN[place].holds, lacking)) or PartyCard(interview, place).has_proposals)
    ]
