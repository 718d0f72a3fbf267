"""The answers as far as they are known: the parties that take part, and the words for parties and roles."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TypeVar

from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.questions.afspraken import EigenInstantie, Orgaan
from tailor.answers.questions.huis import Modelterm
from tailor.answers.questions.partijdelen import NAMELESS_KINDS, Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.questions.taken import EigenRol, ToegangsRol
from tailor.answers.questions.toetreders import TOETREDERS, StaatVanToetreding
from tailor.assemble.repeats import article_and_name, as_name
from tailor.errors import InputError
from tailor.grammar import Noun
from tailor.path import Pad

T = TypeVar("T")


class OpenAnswerError(Exception):
    """An answer that is needed here is not known; ``path`` says which."""

    def __init__(self, path: Pad) -> None:
        """Remember the path."""
        super().__init__(path)
        self.path = path


def known(value: T | NogNietBekend | None, path: Pad) -> T:
    """Return an answer.

    Raises:
        OpenAnswerError: When it is absent or not known yet.
    """
    if value is None or isinstance(value, NogNietBekend):
        raise OpenAnswerError(path)
    return value


def optional(value: T | NogNietBekend | None, path: Pad) -> T | None:
    """Return an answer for which None means "there is none".

    Raises:
        OpenAnswerError: When it is not known yet.
    """
    if isinstance(value, NogNietBekend):
        raise OpenAnswerError(path)
    return value


def listed(value: tuple[T, ...] | NogNietBekend | None) -> tuple[T, ...]:
    """Return a list of the answers as far as it is known."""
    return value if isinstance(value, tuple) else ()


def chosen_numbers(
    given: tuple[str, ...] | NogNietBekend | None, all_numbers: Sequence[str], path: Pad, called: str
) -> frozenset[str]:
    """Return the numbers that a house chose from a list; none while they are not known.

    Args:
        given: The answer.
        all_numbers: The numbers of the list, in order.
        path: The path of the answer.
        called: What is listed, in the plural.

    Raises:
        InputError: When a number is not in the list.
    """
    chosen = listed(given)
    for index, number in enumerate(chosen):
        if number not in all_numbers:
            close = get_close_matches(number, all_numbers, 1, 0.3)
            raise InputError(
                wat=f"De lijst van {called} kent geen nummer {number}.",
                waar=f"antwoord {path[index]}",
                waarom=f"De lijst gaat van {all_numbers[0]} tot en met {all_numbers[-1]}.",
                nu=f"Bedoelt u {close[0]}?" if close else "Verbeter het nummer.",
            )
    return frozenset(chosen)


# The model's words for roles and bodies, with the article that the model gives them.
MODEL_WORDS = {
    "manager": Noun("Manager"),
    "procesregisseur": Noun("Procesregisseur"),
    "casusregisseur": Noun("Casusregisseur"),
    "administratief_medewerker": Noun("administratief medewerker"),
    "stuurgroep": Noun("Stuurgroep"),
    "partneroverleg": Noun("Partneroverleg", "het"),
    "casusoverleg": Noun("Casusoverleg", "het"),
    "ketenpartner": Noun("ketenpartner"),
    "privacyadviseur": Noun("Privacyadviseur"),
}


@dataclass(frozen=True)
class KnownAnswers:
    """The answers with the lists and words that many values share.

    Attributes:
        antwoorden: The answers.
        own_tasks: Whether 6.4 holds the tasks of the parties that the model does not name; a text without the
            wishes of the house has none.
        joining: The place in ``toetreders`` of the accession of a pack; None in a text of the house.
        leaving: The place in ``partijen`` of the party that a letter on its leaving is about; None elsewhere.
    """

    antwoorden: Antwoorden
    own_tasks: bool = True
    joining: int | None = None
    leaving: int | None = None

    @cached_property
    def deelnemers(self) -> tuple[tuple[int, Partij], ...]:
        """Return the parties that take part, with their place in the answers; the gemeenten first."""
        partijen = enumerate(listed(self.antwoorden.partijen))
        present = [(index, partij) for index, partij in partijen if partij.takes_part]
        return tuple(sorted(present, key=lambda pair: pair[1].soort is not Soort.GEMEENTE))

    @cached_property
    def joiner(self) -> tuple[int, Partij] | None:
        """Return the party that a pack is about, with its place in the answers; None in a text of the house.

        Raises:
            OpenAnswerError: When the accession names no party of the list.
        """
        if self.joining is None:
            return None
        key = known(self.antwoorden.toetreders, TOETREDERS)[self.joining].partij
        parties = enumerate(listed(self.antwoorden.partijen))
        found = next((pair for pair in parties if pair[1].sleutel == key), None)
        return known(found, TOETREDERS[self.joining] / "partij")

    @cached_property
    def accession_days(self) -> dict[str, tuple[int, datetime.date]]:
        """Return who acceded by signing the form, by key: the place in ``toetreders``, and the day."""
        return {
            str(one.partij): (place, one.datum_ondertekening)
            for place, one in enumerate(listed(self.antwoorden.toetreders))
            if one.staat is StaatVanToetreding.GETEKEND and isinstance(one.datum_ondertekening, datetime.date)
        }

    @property
    def beside_joiner(self) -> tuple[tuple[int, Partij], ...]:
        """Return the parties that take part, without the one that a pack is about."""
        if self.joining is None:
            return self.deelnemers
        return tuple(pair for pair in self.deelnemers if pair != self.joiner)

    @cached_property
    def gemeenten(self) -> tuple[tuple[int, Partij], ...]:
        """Return the gemeenten among the parties."""
        return tuple(pair for pair in self.deelnemers if pair[1].soort is Soort.GEMEENTE)

    @cached_property
    def others(self) -> tuple[tuple[int, Partij], ...]:
        """Return the parties that are no gemeente, in the order of the answers."""
        return tuple(pair for pair in self.deelnemers if pair[1].soort is not Soort.GEMEENTE)

    @cached_property
    def by_key(self) -> dict[str, tuple[int, Partij]]:
        """Return the parties that take part, with their place in the answers, by their key."""
        return {str(pair[1].sleutel): pair for pair in reversed(self.deelnemers)}

    @cached_property
    def places(self) -> dict[int, tuple[int, int]]:
        """Return for every party its place in its list of the opening and how long that list is."""
        lists = (self.gemeenten, self.others)
        return {index: (place, len(pairs)) for pairs in lists for place, (index, _) in enumerate(pairs)}

    def elements(self, name: Pad) -> list[tuple[int, str]]:
        """Return the elements of a list that a clause file repeats a block over: place and shape of each.

        Special kinds of data have one element that says "geen" when there are none.
        """
        parties = {"gemeenten": self.gemeenten, "partijen": self.others, "ondertekenaars": self.beside_joiner}
        if str(name) in parties:
            return [(index, shape(partij)) for index, partij in parties[str(name)]]
        chosen = name.find(self.antwoorden)
        count = max(1, len(chosen)) if isinstance(chosen, tuple) else 1
        return [(index, "") for index in range(count)]

    @property
    def one_municipality(self) -> bool:
        """Return whether the opening for a single gemeente is used; also when none is known yet."""
        return len(self.gemeenten) < 2

    @cached_property
    def kinds(self) -> frozenset[Soort]:
        """Return the kinds of party that take part, as far as they are known."""
        return frozenset(kind for _, partij in self.deelnemers for kind in partij.soorten)

    # -- words --

    @cached_property
    def _own_words(self) -> dict[str, Noun]:
        """Return the house's own words by the key of the model's word, as far as they are known."""
        return {
            term.term.value: Noun(term.enkelvoud, str(term.lidwoord))
            for term in listed(self.antwoorden.termen)
            if isinstance(term.term, Modelterm)
            and isinstance(term.enkelvoud, str)
            and isinstance(term.lidwoord, str)
        }

    def word(self, key: str) -> Noun:
        """Return the word for a role or body: the house's own, or the model's."""
        return self._own_words.get(key, MODEL_WORDS[key])

    def role(self, rol: ToegangsRol | EigenRol, path: Pad) -> Noun:
        """Return the words for one who has access (9.6, 11.2)."""
        if isinstance(rol, EigenRol):
            lidwoord = str(known(rol.lidwoord, path))
            article, name = article_and_name(lidwoord, known(rol.naam, path))
            return Noun(name, article, known(rol.meervoud, path))
        if rol is ToegangsRol.AFGEVAARDIGDEN:
            return Noun(f"afgevaardigden van Partijen in {self.word('casusoverleg')}", "de", True)
        return self.word(rol.value)

    def instance(self, instantie: "Orgaan | EigenInstantie | str", path: Pad) -> Noun:
        """Return the words for a body, a party (by its key) or an own body."""
        if isinstance(instantie, EigenInstantie):
            article, name = article_and_name(
                str(known(instantie.lidwoord, path)), known(instantie.naam, path)
            )
            return Noun(name, article)
        if isinstance(instantie, Orgaan):
            return self.word(instantie.value)
        return self.party(instantie, path)

    def party(self, sleutel: str, path: Pad) -> Noun:
        """Return how a party is called in the running text.

        Raises:
            OpenAnswerError: When the party takes no part, or its name is not known yet.
        """
        if sleutel not in self.by_key:
            raise OpenAnswerError(path)
        return short_name(*self.by_key[sleutel])

    def named_by(self, value: object) -> tuple[Pad, ...]:
        """Return the answers that give the words for a party, when a value is the key of one; else none.

        A list of keys gives those for all of them.
        """
        if isinstance(value, tuple):
            return tuple(path for one in value for path in self.named_by(one))
        found = self.by_key.get(value) if isinstance(value, str) else None
        return naming_answers(*found) if found else ()


def shape(partij: Partij) -> str:
    """Return which paragraph of the opening fits a party: its kind, or public or private.

    A party of which this is not known yet gets the paragraph for a public one.
    """
    if partij.soort in (Soort.POLITIE, Soort.OPENBAAR_MINISTERIE):
        return str(partij.soort)
    return "privaat" if partij.rechtsvorm == "privaat" else "publiek"


def naming_answers(index: int, partij: Partij) -> tuple[Pad, ...]:
    """Return the answers that :func:`short_name` makes its words of."""
    path, is_gemeente = PARTIJEN[index], partij.soort is Soort.GEMEENTE
    has_short = isinstance(partij.afkorting, str) and not is_gemeente
    names = ["afkorting"] if has_short else []
    if partij.soort not in NAMELESS_KINDS:
        names = names or ["naam"]
        names += [] if is_gemeente or partij.lidwoord == "geen" else ["lidwoord"]
    return tuple(path / name for name in names)


def short_name(index: int, partij: Partij) -> Noun:
    """Return how a party is called after the opening: by its abbreviation when it has one.

    Raises:
        OpenAnswerError: When its name, its kind or its article is not known yet.
    """
    path = PARTIJEN[index]
    if partij.soort is Soort.GEMEENTE:
        return Noun(f"gemeente {municipality(partij, path)}")
    short = optional(partij.afkorting, path / "afkorting")
    if partij.soort is Soort.POLITIE:
        return Noun(short or "politie")
    if partij.soort is Soort.OPENBAAR_MINISTERIE:
        return Noun(short or "Openbaar Ministerie", "het")
    name = short or known(partij.naam, path / "naam")
    known(partij.soort, path / "soort")
    lidwoord = str(known(partij.lidwoord, path / "lidwoord"))
    article, name = article_and_name("" if lidwoord == "geen" else lidwoord, name)
    return Noun(name, article)


def municipality(partij: Partij, path: Pad) -> str:
    """Return the name of a gemeente without the word gemeente: everywhere that stands before it.

    Raises:
        OpenAnswerError: When its name is not known yet.
    """
    return as_name("van de gemeente ", known(partij.naam, path / "naam"))
