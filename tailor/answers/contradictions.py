"""All answers of a house, which may not contradict each other.

Contradictions are unknown and double keys, a point named twice, a circle of parties.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple, Self

from pydantic import model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from tailor.answers.base import Location
from tailor.answers.questionnaire import Vragenlijst, field_at, leaves, party_questions
from tailor.answers.questions.afspraken import Orgaan
from tailor.path import Pad, written


class Contradiction(NamedTuple):
    """One contradiction: where it stands, what is wrong, what was expected, and what was likely meant."""

    place: Location
    wat: str
    expected: str
    meant: str = ""


def check(antwoorden: Vragenlijst) -> None:
    """Refuse answers that contradict each other.

    Raises:
        ValidationError: One error per contradiction.
    """
    details = [
        InitErrorDetails(type=PydanticCustomError("antwoord", "{wat}", t._asdict()), loc=t.place, input=None)
        for rule in RULES
        for t in rule(antwoorden)
    ]
    if details:
        raise ValidationError.from_exception_data("Antwoorden", details)


def _references(antwoorden: Vragenlijst) -> Iterator[tuple[Location, object, bool]]:
    """Yield every answer that may name a party, with its place and whether it may also name a body."""
    for question in party_questions():
        or_organ = Orgaan in leaves(field_at(question).annotation)
        for place, value in _answers_to(antwoorden, question):
            yield place, value, or_organ


def _answers_to(antwoorden: Vragenlijst, question: Pad) -> Iterator[tuple[Location, object]]:
    """Yield the answers to a question with their places: one, or one for each element of its list."""
    if (listed := question.listed) is None:
        yield _names(question), question.find(antwoorden)
        return
    inside, found = question.below(listed.each), listed.find(antwoorden)
    for index, one in enumerate(found if isinstance(found, tuple) else ()):
        yield (*_names(listed), index, *_names(inside)), inside.find(one)


def _names(pad: Pad) -> tuple[str, ...]:
    return tuple(step for step in pad.steps if isinstance(step, str))


def _unknown_keys(antwoorden: Vragenlijst) -> Iterator[Contradiction]:
    """Yield the answers that name no party of the list; while there is no list, any key may be right."""
    keys = [partij.sleutel for partij in antwoorden.known_parties]
    for place, value, or_organ in _references(antwoorden) if keys else ():
        if not isinstance(value, str) or isinstance(value, Orgaan) or value in keys:
            continue
        possible = [*keys, *(orgaan.value for orgaan in Orgaan if or_organ)]
        yield Contradiction(
            place,
            f"‘{value}’ is geen sleutel van een partij" + (" en geen orgaan" if or_organ else ""),
            f"een van de sleutels {', '.join(possible)}",
            next(iter(get_close_matches(value, possible, 1)), ""),
        )


def _reserved_keys(antwoorden: Vragenlijst) -> Iterator[Contradiction]:
    organs = [organ.value for organ in Orgaan]
    for index, partij in enumerate(antwoorden.known_parties):
        if str(partij.sleutel) in organs:
            yield Contradiction(
                ("partijen", index, "sleutel"),
                f"‘{partij.sleutel}’ is de naam van een orgaan",
                "een sleutel die geen orgaan noemt",
            )


def _doubles(places: Iterable[tuple[Location, Hashable]], wat: str, expected: str) -> Iterator[Contradiction]:
    """Yield the values that stand in more than one place; ``wat`` names the value and the first place."""
    first: dict[Hashable, Location] = {}
    for place, value in places:
        if value in first:
            yield Contradiction(place, wat.format(value=value, eerste=written(first[value])), expected)
        first.setdefault(value, place)


def _double_keys(antwoorden: Vragenlijst) -> Iterator[Contradiction]:
    parties = enumerate(antwoorden.known_parties)
    places = ((("partijen", index, "sleutel"), partij.sleutel) for index, partij in parties)
    return _doubles(
        places, "de sleutel ‘{value}’ staat ook bij {eerste}", "voor elke partij een eigen sleutel"
    )


def _double_points(antwoorden: Vragenlijst) -> Iterator[Contradiction]:
    """Yield the recitals and the letters of 6.4 that a list names twice."""
    lists = {"overwegingen": antwoorden.overwegingen.lijst, "taken": antwoorden.taken.lijst}
    for group, listed in lists.items():
        if not isinstance(listed, tuple):
            continue
        name = listed[0].name
        points = (
            (index, one_point.from_model) for index, one_point in enumerate(listed) if one_point.from_model
        )
        places = (((group, "lijst", index, "model"), point) for index, point in points)
        yield from _doubles(
            places, f"{name} {{value}} staat ook bij {{eerste}}", f"elke {name} van het model één keer"
        )


def _double_terms(antwoorden: Vragenlijst) -> Iterator[Contradiction]:
    terms = enumerate(antwoorden.termen) if isinstance(antwoorden.termen, tuple) else ()
    places = ((("termen", index, "term"), term.term) for index, term in terms if isinstance(term.term, str))
    return _doubles(places, "de term ‘{value}’ staat ook bij {eerste}", "elke term één keer")


def _circles(antwoorden: Vragenlijst) -> Iterator[Contradiction]:
    by_key = {partij.sleutel: partij.vertegenwoordigd_door for partij in antwoorden.known_parties}
    for index, partij in enumerate(antwoorden.known_parties):
        chain = [str(partij.sleutel)]
        follower = partij.vertegenwoordigd_door
        while isinstance(follower, str) and follower not in chain:
            chain.append(follower)
            follower = by_key.get(follower)
        if follower == partij.sleutel:
            yield Contradiction(
                ("partijen", index, "vertegenwoordigd_door"),
                f"de partij vertegenwoordigt zichzelf: {' door '.join([*chain, str(follower)])}",
                "aan het eind van de rij een partij die zelf tekent",
            )


RULES: tuple[Callable[[Vragenlijst], Iterator[Contradiction]], ...] = (
    _double_keys,
    _reserved_keys,
    _unknown_keys,
    _circles,
    _double_points,
    _double_terms,
)


class Antwoorden(Vragenlijst):
    """The answers of one house."""

    @model_validator(mode="after")
    def _agree(self) -> Self:
        """Return the answers when they do not contradict each other.

        Raises:
            ValidationError: One error per answer that contradicts another.
        """
        check(self)
        return self
