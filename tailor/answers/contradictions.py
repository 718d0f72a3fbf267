"""All answers of a house, which may not contradict each other.

Contradictions are unknown and double keys, a point named twice, a circle of parties.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple, Self

from pydantic import model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError

from tailor.answers.base import Plaats
from tailor.answers.questionnaire import Vragenlijst, field_at, leaves, partijvragen
from tailor.answers.questions.afspraken import Orgaan
from tailor.path import Pad, written


class Tegenspraak(NamedTuple):
    """One contradiction: where it stands, what is wrong, what was expected, and what was likely meant."""

    plaats: Plaats
    wat: str
    verwacht: str
    bedoeld: str = ""


def check(antwoorden: Vragenlijst) -> None:
    """Refuse answers that contradict each other.

    Raises:
        ValidationError: One error per contradiction.
    """
    details = [
        InitErrorDetails(type=PydanticCustomError("antwoord", "{wat}", t._asdict()), loc=t.plaats, input=None)
        for rule in RULES
        for t in rule(antwoorden)
    ]
    if details:
        raise ValidationError.from_exception_data("Antwoorden", details)


def _references(antwoorden: Vragenlijst) -> Iterator[tuple[Plaats, object, bool]]:
    """Yield every answer that may name a party, with its place and whether it may also name a body."""
    for question in partijvragen():
        ook_orgaan = Orgaan in leaves(field_at(question).annotation)
        for plaats, waarde in _answers_to(antwoorden, question):
            yield plaats, waarde, ook_orgaan


def _answers_to(antwoorden: Vragenlijst, question: Pad) -> Iterator[tuple[Plaats, object]]:
    """Yield the answers to a question with their places: one, or one for each element of its list."""
    if (listed := question.listed) is None:
        yield _names(question), question.find(antwoorden)
        return
    inside, found = question.below(listed.each), listed.find(antwoorden)
    for index, one in enumerate(found if isinstance(found, tuple) else ()):
        yield (*_names(listed), index, *_names(inside)), inside.find(one)


def _names(pad: Pad) -> tuple[str, ...]:
    return tuple(step for step in pad.steps if isinstance(step, str))


def _unknown_keys(antwoorden: Vragenlijst) -> Iterator[Tegenspraak]:
    """Yield the answers that name no party of the list; while there is no list, any key may be right."""
    keys = [partij.sleutel for partij in antwoorden.bekende_partijen]
    for plaats, waarde, ook_orgaan in _references(antwoorden) if keys else ():
        if not isinstance(waarde, str) or isinstance(waarde, Orgaan) or waarde in keys:
            continue
        possible = [*keys, *(orgaan.value for orgaan in Orgaan if ook_orgaan)]
        yield Tegenspraak(
            plaats,
            f"‘{waarde}’ is geen sleutel van een partij" + (" en geen orgaan" if ook_orgaan else ""),
            f"een van de sleutels {', '.join(possible)}",
            next(iter(get_close_matches(waarde, possible, 1)), ""),
        )


def _reserved_keys(antwoorden: Vragenlijst) -> Iterator[Tegenspraak]:
    organs = [organ.value for organ in Orgaan]
    for index, partij in enumerate(antwoorden.bekende_partijen):
        if str(partij.sleutel) in organs:
            yield Tegenspraak(
                ("partijen", index, "sleutel"),
                f"‘{partij.sleutel}’ is de naam van een orgaan",
                "een sleutel die geen orgaan noemt",
            )


def _doubles(places: Iterable[tuple[Plaats, Hashable]], wat: str, verwacht: str) -> Iterator[Tegenspraak]:
    """Yield the values that stand in more than one place; ``wat`` names the value and the first place."""
    first: dict[Hashable, Plaats] = {}
    for plaats, value in places:
        if value in first:
            yield Tegenspraak(plaats, wat.format(value=value, eerste=written(first[value])), verwacht)
        first.setdefault(value, plaats)


def _double_keys(antwoorden: Vragenlijst) -> Iterator[Tegenspraak]:
    parties = enumerate(antwoorden.bekende_partijen)
    places = ((("partijen", index, "sleutel"), partij.sleutel) for index, partij in parties)
    return _doubles(
        places, "de sleutel ‘{value}’ staat ook bij {eerste}", "voor elke partij een eigen sleutel"
    )


def _double_points(antwoorden: Vragenlijst) -> Iterator[Tegenspraak]:
    """Yield the recitals and the letters of 6.4 that a list names twice."""
    lists = {"overwegingen": antwoorden.overwegingen.lijst, "taken": antwoorden.taken.lijst}
    for group, lijst in lists.items():
        if not isinstance(lijst, tuple):
            continue
        naam = lijst[0].naam
        points = ((index, punt.uit_model) for index, punt in enumerate(lijst) if punt.uit_model)
        places = (((group, "lijst", index, "model"), point) for index, point in points)
        yield from _doubles(
            places, f"{naam} {{value}} staat ook bij {{eerste}}", f"elke {naam} van het model één keer"
        )


def _double_terms(antwoorden: Vragenlijst) -> Iterator[Tegenspraak]:
    terms = enumerate(antwoorden.termen) if isinstance(antwoorden.termen, tuple) else ()
    places = ((("termen", index, "term"), term.term) for index, term in terms if isinstance(term.term, str))
    return _doubles(places, "de term ‘{value}’ staat ook bij {eerste}", "elke term één keer")


def _circles(antwoorden: Vragenlijst) -> Iterator[Tegenspraak]:
    by_key = {partij.sleutel: partij.vertegenwoordigd_door for partij in antwoorden.bekende_partijen}
    for index, partij in enumerate(antwoorden.bekende_partijen):
        chain = [str(partij.sleutel)]
        follower = partij.vertegenwoordigd_door
        while isinstance(follower, str) and follower not in chain:
            chain.append(follower)
            follower = by_key.get(follower)
        if follower == partij.sleutel:
            yield Tegenspraak(
                ("partijen", index, "vertegenwoordigd_door"),
                f"de partij vertegenwoordigt zichzelf: {' door '.join([*chain, str(follower)])}",
                "aan het eind van de rij een partij die zelf tekent",
            )


RULES: tuple[Callable[[Vragenlijst], Iterator[Tegenspraak]], ...] = (
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
