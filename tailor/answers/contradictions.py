"""All answers of a house, which may not contradict each other.

Contradictions are unknown and double keys, a point named twice, a circle of parties.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple, Self

from pydantic import model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from tailor.answers.base import Location
from tailor.answers.questionnaire import Vragenlijst, called, field_at, leaves, party_questions
from tailor.answers.questions.afspraken import Orgaan
from tailor.answers.questions.huis import Modelterm
from tailor.answers.questions.partijen import Partij
from tailor.grammar import enumeration
from tailor.path import Pad


class Contradiction(NamedTuple):
    """One contradiction: where it stands, and what :func:`~tailor.answers.scalars.refusal` takes."""

    place: Location
    wat: str
    instead: str
    meant: str = ""
    in_file: str = ""


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
    names = {str(partij.sleutel): _name(partij) for partij in antwoorden.known_parties}
    for place, value, or_organ in _references(antwoorden) if names else ():
        if not isinstance(value, str) or isinstance(value, Orgaan) or value in names:
            continue
        organs = {orgaan.value: orgaan.label for orgaan in Orgaan if or_organ}
        yield _no_party(place, value, {**names, **organs}, or_organ)


def _no_party(place: Location, value: str, names: Mapping[str, str], or_organ: bool) -> Contradiction:
    """Return that a word names no party; ``names`` are those that could stand there, by their words."""
    wat = f"‘{value}’ is geen partij uit uw lijst{' en geen orgaan' if or_organ else ''}"
    if meant := next(iter(get_close_matches(value, names, 1)), ""):
        return Contradiction(place, wat, "", meant)
    on_screen, in_file = (f"Kies: {enumeration(list(words), ' of ')}." for words in (names.values(), names))
    return Contradiction(place, wat, on_screen, in_file=in_file)


def _name(partij: Partij) -> str:
    """Return what a party is called; its key while it has no name."""
    return called(Partij, partij, in_full=True) or str(partij.sleutel)


def _reserved_keys(antwoorden: Vragenlijst) -> Iterator[Contradiction]:
    organs = [organ.value for organ in Orgaan]
    for index, partij in enumerate(antwoorden.known_parties):
        if str(partij.sleutel) in organs:
            yield Contradiction(
                ("partijen", index, "sleutel"),
                f"‘{partij.sleutel}’ is de naam van een orgaan",
                "Geef de partij een andere korte naam.",
            )


def _doubles(
    values: Iterable[tuple[int, Hashable]], way: tuple[str, ...], name: str, wat: str, instead: str
) -> Iterator[Contradiction]:
    """Yield the values that stand in more than one place of a list.

    Args:
        values: Each value with its place in the list.
        way: The keys to the list.
        name: The key of the value in an element.
        wat: What the value is ("de term ‘{}’").
        instead: What to do about it.
    """
    first: dict[Hashable, int] = {}
    for index, value in values:
        if value in first:
            said = f"{wat.format(value)} staat ook op plaats {first[value] + 1} van de lijst"
            yield Contradiction((*way, index, name), said, instead)
        first.setdefault(value, index)


def _double_keys(antwoorden: Vragenlijst) -> Iterator[Contradiction]:
    keys = ((index, partij.sleutel) for index, partij in enumerate(antwoorden.known_parties))
    return _doubles(
        keys, ("partijen",), "sleutel", "de sleutel ‘{}’", "Geef elke partij een eigen korte naam."
    )


def _double_points(antwoorden: Vragenlijst) -> Iterator[Contradiction]:
    """Yield the recitals and the letters of 6.4 that a list names twice."""
    lists = {"overwegingen": antwoorden.overwegingen.lijst, "taken": antwoorden.taken.lijst}
    for group, listed in lists.items():
        if not isinstance(listed, tuple):
            continue
        name = listed[0].name
        points = ((index, point.from_model) for index, point in enumerate(listed) if point.from_model)
        once = f"Noem elke {name} van het model één keer."
        yield from _doubles(points, (group, "lijst"), "model", f"{name} {{}}", once)


def _double_terms(antwoorden: Vragenlijst) -> Iterator[Contradiction]:
    terms = enumerate(antwoorden.termen) if isinstance(antwoorden.termen, tuple) else ()
    words = ((index, term.term.label) for index, term in terms if isinstance(term.term, Modelterm))
    return _doubles(words, ("termen",), "term", "de term ‘{}’", "Noem elke term één keer.")


def _circles(antwoorden: Vragenlijst) -> Iterator[Contradiction]:
    by_key = {partij.sleutel: partij.vertegenwoordigd_door for partij in antwoorden.known_parties}
    names = {str(partij.sleutel): _name(partij) for partij in antwoorden.known_parties}
    for index, partij in enumerate(antwoorden.known_parties):
        chain = [str(partij.sleutel)]
        follower = partij.vertegenwoordigd_door
        while isinstance(follower, str) and follower not in chain:
            chain.append(follower)
            follower = by_key.get(follower)
        if follower == partij.sleutel:
            circle = [*chain, str(follower)]
            yield Contradiction(
                ("partijen", index, "vertegenwoordigd_door"),
                f"de partij vertegenwoordigt zichzelf: {' door '.join(names[key] for key in circle)}",
                "Kies aan het eind van de rij een partij die zelf tekent.",
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
