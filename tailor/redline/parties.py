"""The parties of two texts of a house: which are the same, which came and left, who signed.

A party is known by its key, and not by its place in the list: one that comes in between changes no other.
When its key changed too, it is known by its name.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tailor.answers import Antwoorden, Keuze
from tailor.answers.questionnaire import questions
from tailor.answers.questions.afspraken import Moment
from tailor.answers.questions.huis import Status
from tailor.answers.questions.partijdelen import PartijStatus
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.assemble import assemble
from tailor.assemble.document import Clause, Document, Filled, Gap, Inline, Ref
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.party_words import listed_name
from tailor.assemble.variants import own_task_address
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.grammar import date
from tailor.model import Model
from tailor.path import Pad

# From the place of a party in the old answers to its place in the new ones.
Places = Mapping[int, int]

# What of a party says who acts for it, and no more.
_ACTS = frozenset({"vertegenwoordigers", "bevoegdheid", "mandaat", "vertegenwoordigd_door", "besluit_bw"})
# What of a party is no part of what is agreed.
_NOT_AGREED = frozenset({"sleutel", "status", "ondertekening", "kvk", "wgs_college", "wgs_opdracht"})


@dataclass(frozen=True, slots=True)
class PartyChanges:
    """The parties of both versions, by name.

    Attributes:
        came: Those that only the new version has.
        left: Those that only the old version has.
        count: How many the new version has.
        signed: Those of the new version that signed the old one.
        represented: Those for whom another acts now, and of which nothing else changed.
        agreed: Whether anything else changed than who the parties are and who acts for them.
        why_not: Why the old version does not bind the parties; empty when it is in force.
    """

    came: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    count: int = 0
    signed: tuple[str, ...] = ()
    represented: tuple[str, ...] = ()
    agreed: bool = True
    why_not: str = ""

    @property
    def in_force(self) -> bool:
        """Return whether the old version binds the parties, so that it says how it is changed."""
        return not self.why_not


def party_changes(model: Model, old: Antwoorden, new: Antwoorden, before: Document) -> PartyChanges:
    """Return what became of the parties.

    Args:
        model: The legal text.
        old: The answers of the old text.
        new: The answers of the new text.
        before: The old text.
    """
    ctx, was = KnownAnswers(new), KnownAnswers(old)
    same = {place: index for index, place in same_parties(old, new).items()}
    stay = [(was.antwoorden.known_parties[same[i]], one, i) for i, one in ctx.deelnemers if i in same]
    others = [i for i, one in ctx.deelnemers if i not in same]
    gone = [i for i, _ in was.deelnemers if i not in same.values()]
    differ = {i: _differences(one, now) for one, now, i in stay}
    return PartyChanges(
        came=tuple(listed_name(ctx, i) for i in others),
        left=tuple(listed_name(was, i) for i in gone),
        count=len(ctx.deelnemers),
        signed=tuple(listed_name(ctx, i) for one, _, i in stay if _has_signed(one)),
        represented=tuple(listed_name(ctx, i) for i, names in differ.items() if names and names <= _ACTS),
        agreed=any(names - _ACTS for names in differ.values()) or _otherwise(model, old, new, before),
        why_not=_why_not_in_force(old, new),
    )


def _why_not_in_force(old: Antwoorden, new: Antwoorden) -> str:
    """Return why the old version is not in force, by its status and its dates; empty when it is."""
    facts, status = old.inwerkingtreding, old.document.status
    if not isinstance(status, Status):
        return "de status is nog niet bekend"
    if status is Status.GETEKEND:
        start, today = facts.datum, new.document.datum
        fixed = facts.moment is Moment.VASTE_DATUM and isinstance(start, datetime.date)
        if fixed and isinstance(start, datetime.date) and isinstance(today, datetime.date) and today < start:
            return f"die is getekend en geldt vanaf {date(start)}"
        return ""
    per_party = status is Status.IN_ONDERTEKENING and facts.moment is Moment.PER_PARTIJ
    return "" if per_party and any(map(_has_signed, old.deelnemers)) else f"status: {status.label}"


def _has_signed(partij: Partij) -> bool:
    return partij.status is PartijStatus.GETEKEND or partij.ondertekening is not None


def _differences(before: Partij, after: Partij) -> frozenset[str]:
    """Return the answers about a party that are part of the text and changed."""
    names = type(after).model_fields.keys() - _NOT_AGREED
    return frozenset(name for name in names if getattr(before, name) != getattr(after, name))


def _otherwise(model: Model, old: Antwoorden, new: Antwoorden, before: Document) -> bool:
    """Return whether the text would change with the parties as they were."""
    with_parties = new.model_copy(update={"partijen": old.partijen, "document": old.document})
    try:
        return assemble(model, with_parties, before.editie).parts != before.parts
    except InputError:
        return True


# -- which are the same --


def same_parties(old: Antwoorden, new: Antwoorden) -> dict[int, int]:
    """Return for the place of a party in the old answers its place in the new ones; none when it left.

    Only parties that stand in both texts count.
    """
    before, after = KnownAnswers(old), KnownAnswers(new)
    by_key = {str(one.sleutel): index for index, one in after.deelnemers}
    found = {i: by_key[key] for i, one in before.deelnemers if (key := str(one.sleutel)) in by_key}
    unknown = {listed_name(after, i): i for i, _ in after.deelnemers if i not in found.values()}
    names = {i: listed_name(before, i) for i, _ in before.deelnemers if i not in found}
    return found | {i: unknown[name] for i, name in names.items() if name in unknown}


def names_in(*given: Antwoorden) -> Iterator[str]:
    """Yield the names of parties, persons, places and bodies that answers give."""
    for one in given:
        for asked in questions(one):
            is_name = asked.vraag.as_name or asked.pad.name == "naam"
            if is_name and isinstance(asked.value, str) and not isinstance(asked.value, Keuze):
                yield asked.value


# -- one text with the places of the other --


def in_places_of(document: Document, old: Antwoorden, new: Antwoorden) -> Document:
    """Return the old text as it is, with the places that its parties have in the new answers."""
    places, count = same_parties(old, new), len(new.known_parties)
    moved = {index: places.get(index, count + index) for index in range(len(old.known_parties))}
    addresses = {own_task_address(index): own_task_address(place) for index, place in moved.items()}
    mover = _InOtherPlaces(moved, addresses)
    return replace(document, parts=tuple(map(mover.clause, document.parts)))


@dataclass(frozen=True, slots=True)
class _InOtherPlaces:
    """Gives the parties of a text other places.

    Attributes:
        places: From the old place of a party to the new one.
        addresses: From the address of its own task to the new one.
    """

    places: Places
    addresses: Mapping[Citatie, Citatie]

    def clause(self, clause: Clause) -> Clause:
        """Return a clause, and all under it, with the other places."""
        return replace(
            clause,
            citation=self.addresses.get(clause.citation, clause.citation),
            inlines=tuple(map(self._inline, clause.inlines)),
            children=tuple(map(self.clause, clause.children)),
        )

    def _inline(self, inline: Inline) -> Inline:
        if isinstance(inline, Ref):
            return replace(inline, target=self.addresses.get(inline.target, inline.target))
        if isinstance(inline, Filled | Gap):
            return replace(inline, answer=self._answer(inline.answer))
        return inline

    def _answer(self, answer: Pad) -> Pad:
        index = answer.index
        return answer if index is None or not PARTIJEN.holds(answer) else answer.at(self.places[index])
