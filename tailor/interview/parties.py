"""The editor of the list of parties: a new one has a kind and a name first; a copy takes over the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tailor.answers import Antwoorden, open_questions, questions
from tailor.answers.change import replace_answer
from tailor.answers.gemeenten import gemeenten
from tailor.answers.plain_data import Data, as_data
from tailor.answers.questionnaire import AskedQuestion, own_questions
from tailor.answers.questions.partijdelen import NAMELESS_KINDS, Soort
from tailor.answers.questions.partijen import Partij
from tailor.assemble.short_forms import short_form
from tailor.errors import InputError
from tailor.grammar import enumeration
from tailor.interview.answer import Choice, in_words, listed, party_name
from tailor.interview.inquiry import Inquiry, Interview
from tailor.interview.lists import ADD, DONE, DROP, MOVE, Element, ListEditor
from tailor.interview.marks import as_typed
from tailor.interview.party_card import with_card
from tailor.interview.progress import progress_of
from tailor.interview.refusals import elsewhere, on_screen
from tailor.spreadsheet.kinds import only_name
from tailor.spreadsheet.merge import new_key

IMPORT, PASTE, REGION, OPEN, CARD, ALL, ONE, COPY = (
    ":import",
    ":paste",
    ":region",
    ":open",
    ":card",
    ":all",
    ":one",
    ":copy",
)
KIND, NAME = "soort", "naam"
# What a copy of a party takes over: what belongs to its kind. Names, people, places and days are asked anew.
_COPIED: Final = frozenset(name for name, vraag in own_questions(Partij) if vraag and vraag.copied)


# What can be done with a party.
_STEPS: Final = (
    Choice(CARD, "De kaart invullen", "Wat uit de soort volgt, en wat nog open is."),
    Choice(ALL, "Alle vragen langslopen", "Eén voor één; wat er staat, kunt u laten staan."),
    Choice(ONE, "Eén antwoord wijzigen", "U kiest de vraag uit een lijst."),
    Choice(
        COPY, "Kopiëren", "Een nieuwe partij van dezelfde soort. Naam, adres en wie tekent vult u zelf in."
    ),
    Choice(MOVE, "Verplaatsen", "De volgorde van de lijst is de volgorde in het document."),
    Choice(DROP, "Weghalen", "Doet de partij niet mee? Wijzig dan liever haar status."),
    Choice(DONE, "Zo laten", "Terug naar de lijst met partijen."),
)


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party in a table.

    Attributes:
        place: Its place in the list, from 0.
        name: What it is called.
        kind: What kind it is, and whether it takes part.
        count: How many of its questions are open.
        noted: What was found about it; empty for nothing.
    """

    place: int
    name: str
    kind: str
    count: int
    noted: str


class PartyList(ListEditor):
    """The parties as they stand, and what can be done with them."""

    _usual_steps = (
        Choice(ADD, "Een partij toevoegen", "U kiest de soort, geeft de naam en krijgt de andere vragen."),
        Choice(
            REGION,
            "Gemeenten van een regio toevoegen",
            "U kiest de veiligheidsregio en vinkt aan wie meedoet.",
        ),
        Choice(PASTE, "Partijen plakken", "Een lijst, elke partij op een eigen regel."),
        Choice(IMPORT, "Partijen overnemen uit een rekenblad", "Of ze erin zetten. Excel of CSV."),
    )
    question = "De partijen: wat wilt u doen?"
    _is_walked = False

    @property
    def steps(self) -> Sequence[Choice]:
        """Return what can be done with the list: first to fill in what is open of the parties."""
        count = len(with_card(self.interview))
        words = "Partij voor partij: wat uit de soort volgt, en wat nog open is."
        parties = "1 partij" if count == 1 else f"{count} partijen"
        return [*([Choice(OPEN, f"{parties} aanvullen", words)] if count else []), *self._usual_steps]

    @property
    def first(self) -> str:
        """Return the step that is most likely next: what is open, else to leave the list."""
        is_open = bool(self.elements) and progress_of(self.interview.antwoorden, (self.pad,)).open
        return OPEN if is_open and not self._is_walked else super().first

    def walked(self, interview: Interview) -> PartyList:
        """Return the list as it stands when the cards of all parties were shown just now."""
        after = self.renewed(interview)
        after._is_walked = True
        return after

    @property
    def elements(self) -> tuple[Partij, ...]:
        """Return the parties."""
        return self.interview.antwoorden.known_parties

    @property
    def names(self) -> list[str]:
        """Return what each party is called."""
        return [party_name(one) for one in self.elements]

    @property
    def lines(self) -> list[Choice]:
        """Return the parties as they can be chosen, each with its kind and how much of it is open."""
        return [Choice(str(one.place), f"{one.place + 1}. {one.name}", _stands(one)) for one in self.rows]

    @property
    def rows(self) -> list[PartyRow]:
        """Return the parties as a table: each with its kind, how much is open and what was found about it."""
        gaps = [point.pad for point in open_questions(self.interview.antwoorden)]
        return [
            PartyRow(
                place=i,
                name=name,
                kind=_kind_of(self.elements[i]),
                count=sum(map(self.pad[i].holds, gaps)),
                noted=self.interview.noted(self.pad[i]),
            )
            for i, name in enumerate(self.names)
        ]

    def element(self, place: int) -> Element:
        """Return what is asked about a party."""
        name = self.names[place]
        lost = "Alles wat over deze partij is ingevuld, vervalt."
        return Element(f"{name}: wat wilt u doen?", _STEPS, drop_question=f"Wilt u ‘{name}’ weghalen? {lost}")

    def without(self, place: int) -> Antwoorden:
        """Return the answers without a party.

        Raises:
            InputError: Another answer names it.
        """
        return replace_answer(self.interview.antwoorden, self.pad, self.others(place) or None)

    def part_inquiry(self, place: int, name: str) -> Inquiry:
        """Return a question of a party, which need not be there yet."""
        return self.interview.inquiry(self.pad[place] / name)

    def added(self, place: int, data: Mapping[str, Data]) -> Antwoorden:
        """Return the answers with a new party in a place of the list.

        Args:
            place: The place, from 0.
            data: The answers of the party as the file would have them; its key follows from them. A kind
                that is not known yet is set as it is.

        Raises:
            InputError: One of them is refused.
        """
        known = {name: value for name, value in data.items() if name != KIND or value in list(Soort)}
        keys = [str(one.sleutel) for one in self.elements]
        parties: list[object] = list(self.elements)
        parties.insert(place, {"sleutel": new_key(dict(known), keys), **known})
        after = replace_answer(self.interview.antwoorden, self.pad, parties)
        if known.keys() == data.keys():
            return after
        return replace(self.interview, antwoorden=after).with_answer(self.pad[place] / KIND, str(data[KIND]))

    def fixed_name(self, data: Mapping[str, Data]) -> str:
        """Return the name of a new party that its kind fixes; empty when it does not, or another has it."""
        kind = data.get(KIND)
        name = only_name(Soort.read(kind)) if isinstance(kind, str) and kind in list(Soort) else ""
        return "" if name in {one.naam for one in self.elements} else name

    def name_inquiry(self, place: int, data: Mapping[str, Data]) -> Inquiry:
        """Return the question of the name of a new party, of which other answers are known already."""
        made = replace(self.interview, antwoorden=self.added(place, data), judgements=None)
        return made.inquiry(self.pad[place] / NAME)

    def of_region(self, region: str) -> list[Choice]:
        """Return the gemeenten of a veiligheidsregio that are no party yet."""
        named = {one.naam for one in self.elements if one.soort is Soort.GEMEENTE}
        found = (one for one in gemeenten().of_region(region) if named.isdisjoint((one.name, one.also)))
        return [Choice(one.name, one.name) for one in found]

    def with_municipalities(self, names: Sequence[str]) -> Antwoorden:
        """Return the answers with these gemeenten behind those that are parties already."""
        places = (i for i, one in enumerate(self.elements, start=1) if one.soort is Soort.GEMEENTE)
        place, editor = max(places, default=0), self
        for i, name in enumerate(names, start=place):
            after = editor.added(i, {KIND: Soort.GEMEENTE.value, NAME: name})
            editor = editor.renewed(replace(editor.interview, antwoorden=after))
        return editor.interview.antwoorden

    def judge_name(self, place: int, data: Mapping[str, Data], name: str) -> str:
        """Return why a new party cannot have a name; empty when it can."""
        try:
            self.added(place, {**data, NAME: name})
        except InputError as error:
            return on_screen(error, self.interview.antwoorden, self.pad[place] / NAME)
        return ""

    def said(self, error: InputError) -> str:
        """Return why a step is refused: which other answers name the party."""
        names = as_typed(enumeration(elsewhere(error, self.interview.antwoorden, self.pad)))
        if not names:
            return super().said(error)
        return f"**Dit kan niet: een ander antwoord noemt deze partij.** Wijzig eerst: {names}."

    def short_name(self, place: int, data: Mapping[str, Data], name: str) -> str | None:
        """Return the name of a new party without what the text says already; None when it repeats nothing."""
        return short_form(
            self.interview.text.model, self.added(place, {**data, NAME: name}), self.pad[place] / NAME
        )

    def copied(self, place: int) -> dict[str, Data]:
        """Return the answers of a party that a copy takes over."""
        found = as_data(self.elements[place])
        if not isinstance(found, dict):
            raise TypeError("a party is a group of answers")
        return {key: value for key, value in found.items() if key in _COPIED}

    def questions(self, place: int) -> list[Choice]:
        """Return the questions of a party that apply, with their answers; its key, seldom changed, last."""
        party, antwoorden = self.pad[place], self.interview.antwoorden
        own = [q for q in questions(antwoorden) if q.pad.parent is party and q.applies]
        return [
            Choice(str(q.pad), q.vraag.short, self._answered(q))
            for q in sorted(own, key=lambda q: q.vraag.is_key)
        ]

    def _answered(self, asked: AskedQuestion) -> str:
        """Return the answer to a question of a party, with what was found about it."""
        words = in_words(asked.value, self.interview.antwoorden) or "nog geen antwoord"
        return _beside(words, self.interview.noted(asked.pad))


def regions() -> list[Choice]:
    """Return the veiligheidsregio's, each with its gemeenten."""
    known = gemeenten()
    return [
        Choice(region, region, f"{listed([one.name for one in known.of_region(region)])}.")
        for region in known.regions
    ]


def needs_name(kind: object) -> bool:
    """Return whether a party of a kind has a name of its own: police and prosecution have not."""
    return kind not in NAMELESS_KINDS


def parts_of_party(besides: tuple[str, ...] = ()) -> list[str]:
    """Return the questions of a party that are asked one by one, in order; never its key."""
    asked = [(name, vraag) for name, vraag in own_questions(Partij) if name not in besides]
    return [name for name, vraag in asked if not (vraag and vraag.is_key)]


def _beside(words: str, found: str) -> str:
    """Return how something stands, and behind it what was found about it."""
    return f"{words}. {found}" if found else words


def _stands(row: PartyRow) -> str:
    """Return the kind of a party, how much of it is open and what was found about it."""
    return _beside(f"{row.kind}, {row.count} open" if row.count else row.kind, row.noted)


def _kind_of(partij: Partij) -> str:
    """Return the kind of a party, and its status when it does not take part."""
    kind = in_words(partij.soort, Antwoorden()) or "soort nog niet gekozen"
    if more := in_words(partij.nevensoorten, Antwoorden()):
        kind = f"{kind}, ook {more}"
    if not partij.takes_part:
        kind = f"{kind}, {in_words(partij.status, Antwoorden())}"
    return kind
