"""What is asked of who joins (article 28): the house as it will be with that party, and what is saved of it.

The party is asked as every other: with its card, its proposals and what the rules find. What is saved keeps
it out of the text until it has signed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tailor.answers import Antwoorden, open_questions
from tailor.answers.joining import accessions, as_before, as_joined, joining_parties
from tailor.answers.questions.partijdelen import PartijStatus
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.questions.toetreders import TOETREDERS, StaatVanToetreding, Toetreder
from tailor.assemble.open_list import answers_open
from tailor.interview.answer import Choice, in_words, party_name
from tailor.path import Pad


@dataclass(frozen=True, slots=True)
class Joiner:
    """One accession in a house.

    Attributes:
        antwoorden: The answers as they are saved.
        index: The place of the accession in ``toetreders``; None when the party is still to be named.
    """

    antwoorden: Antwoorden
    index: int | None = None

    @property
    def seen(self) -> Antwoorden:
        """Return the answers as they will be when the party has signed: what its questions are asked in."""
        return self.antwoorden if self.index is None else as_joined(self.antwoorden, self.index)

    def saved(self, seen: Antwoorden) -> Joiner:
        """Return it after an answer: the party is out of the text again; a new one begins its accession.

        Args:
            seen: The answers as they are seen, with the new answer.
        """
        if self.index is not None:
            return replace(self, antwoorden=as_before(seen, self.index))
        known = {one.sleutel for one in self.antwoorden.known_parties}
        new = next((one for one in seen.known_parties if one.sleutel not in known), None)
        return replace(self, antwoorden=seen) if new is None else self._begun(seen, new)

    def _begun(self, seen: Antwoorden, party: Partij) -> Joiner:
        listed = (*accessions(seen), Toetreder(partij=party.sleutel))
        after = seen.model_copy(update={"toetreders": listed})
        return replace(self, antwoorden=as_before(after, len(listed) - 1), index=len(listed) - 1)

    @property
    def place(self) -> int | None:
        """Return the place of the party among the parties; None while there is none."""
        found = (place for index, place, _ in joining_parties(self.antwoorden) if index == self.index)
        return next(found, None)

    @property
    def open_count(self) -> int:
        """Return how many answers about the party are open."""
        if (place := self.place) is None:
            return 0
        return sum(PARTIJEN[place].holds(one.pad) for one in open_questions(self.seen))

    @property
    def own_questions(self) -> list[Pad]:
        """Return the questions about the accession itself; not which party it is, nor what signing brings."""
        if self.index is None:
            return []
        names = ("besluit_stuurgroep", "kennisgeving", "plaats_ondertekening", "naam_stuurgroep")
        return [TOETREDERS[self.index] / name for name in names]


def joiners(antwoorden: Antwoorden) -> list[Joiner]:
    """Return the accessions of the house that were not signed yet."""
    return [
        Joiner(antwoorden, index)
        for index, _, party in joining_parties(antwoorden)
        if accessions(antwoorden)[index].staat is not StaatVanToetreding.GETEKEND
        and party.status is PartijStatus.TREEDT_TOE
    ]


def lines(antwoorden: Antwoorden) -> list[Choice]:
    """Return the accessions that were not signed yet as they can be chosen, each with how far it is."""
    parties = {index: party for index, _, party in joining_parties(antwoorden)}
    return [
        Choice(str(one.index), party_name(parties[one.index]), _standing(one))
        for one in joiners(antwoorden)
        if one.index is not None
    ]


def _standing(joiner: Joiner) -> str:
    accession = accessions(joiner.antwoorden)[joiner.index or 0]
    state = in_words(accession.standing, joiner.antwoorden)
    return f"{state}, {answers_open(joiner.open_count)}" if joiner.open_count else state
