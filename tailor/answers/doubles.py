"""What stands twice in the list of parties: a party, a KvK number, an abbreviation, a person.

Often that is a row too many, or a cell that was copied along. It is no fault of the file: it is said when it
happens, and nobody can sign it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tailor.answers.known_names import plain
from tailor.answers.questionnaire import Vragenlijst, called
from tailor.answers.questions.partijdelen import NAMELESS_KINDS, Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.questions.vertegenwoordigers import Vertegenwoordiger
from tailor.path import Pad

# What stands before the name of a person and does not tell two persons apart.
_TITLES: Final = re.compile(r"^((de heer|mevrouw|dhr|mevr|mw|ir|ing|mr|drs|dr|prof|hr)[. ]+)+")
# What stands before the name of a gemeente, a unit of the police or a parket, or does not.
_KIND_WORDS: Final = re.compile(r"^(?:(?:de|het|gemeente|politie|eenheid|arrondissementsparket|parket)\s+)+")
_SAME_PARTY: Final = "Dezelfde partij"


@dataclass(frozen=True, slots=True)
class Double:
    """Something that stands in two places.

    Attributes:
        pad: The second place.
        first: The first one.
        message: What stands there twice; a sentence.
        suggestion: What to do; a sentence.
        can_be_meant: Whether it may be so: a person who signs for two parties.
    """

    pad: Pad
    first: Pad
    message: str
    suggestion: str
    can_be_meant: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """A value with its place, what it is compared by, and the words for finding it twice.

    When it may be meant to stand at two parties, ``if_meant`` is what to do then.
    """

    pad: Pad
    same: object
    partij: Partij
    wat: str
    suggestion: str
    if_meant: str = ""


def doubles(antwoorden: Vragenlijst) -> tuple[Double, ...]:
    """Return what stands twice among the parties that take part, in the order of the list."""
    first: dict[object, _Place] = {}
    found = []
    for place in _places(antwoorden):
        known = first.setdefault(place.same, place)
        if known is not place and not _again(known, place):
            found.append(_double(known, place))
    return tuple(found)


def new_doubles(before: Vragenlijst, after: Vragenlijst) -> tuple[Double, ...]:
    """Return what stands twice now and did not before."""
    was = doubles(before)
    places, messages = {(one.pad, one.first) for one in was}, {one.message for one in was}
    found = (one for one in doubles(after) if one.message not in messages)
    return tuple(one for one in found if (one.pad, one.first) not in places)


def _double(known: _Place, place: _Place) -> Double:
    one, other = _name(known.partij), _name(place.partij)
    where = f"bij {one} en bij {other}" if known.partij is not place.partij else f"twee keer bij {one}"
    message = f"{place.wat} staat {where}."
    if place.wat == _SAME_PARTY and _whole(known.partij) != _whole(place.partij):
        message = f"Misschien staat dezelfde partij {where}."
    meant = place.if_meant if known.partij is not place.partij else ""
    return Double(place.pad, known.pad, message, meant or place.suggestion, bool(meant))


def _whole(partij: Partij) -> str:
    """Return the name of a party without capitals and double spaces: Zorg is not Zorg+."""
    return " ".join(called(Partij, partij).casefold().split())


def _again(known: _Place, place: _Place) -> bool:
    """Return whether a party is double already by what was found before: its abbreviation needs no word."""
    return known.partij is place.partij and known.pad is place.pad


def _name(partij: Partij) -> str:
    kind = partij.soort.label if isinstance(partij.soort, Soort) else partij.sleutel
    return f"‘{called(Partij, partij, in_full=True) or kind}’ ({partij.sleutel})"


def _places(antwoorden: Vragenlijst) -> Iterator[_Place]:
    for index, partij in enumerate(antwoorden.known_parties):
        if partij.takes_part:
            yield from _of_party(PARTIJEN[index], partij)


def _of_party(pad: Pad, partij: Partij) -> Iterator[_Place]:
    if place := _who(pad, partij):
        yield place
    if isinstance(partij.kvk, str) and partij.soort not in (Soort.GEMEENTE, *NAMELESS_KINDS):
        yield _Place(
            pad / "kvk",
            ("kvk", partij.kvk),
            partij,
            f"KvK-nummer {partij.kvk}",
            "Zoek het nummer na in het handelsregister. Is het één organisatie? Haal dan een van de twee"
            " partijen weg, en vul bij de andere in wat die nog meer is.",
        )
    if isinstance(partij.afkorting, str):
        yield _Place(
            pad / "afkorting",
            ("afkorting", plain(partij.afkorting).replace(".", "")),
            partij,
            f"De afkorting ‘{partij.afkorting}’",
            "Geef een van de twee een andere afkorting: de tekst noemt hen nu gelijk.",
        )
    for place_of_person, person in _people(pad, partij):
        if isinstance(person.naam, str):
            yield _Place(
                place_of_person / "naam",
                ("persoon", _of_person(person.naam)),
                partij,
                person.naam,
                "Haal de persoon op één van de twee plaatsen weg.",
                "Dat mag als beide partijen het goedvinden. Is het een vergissing, verbeter dan een van de"
                " twee namen.",
            )


def _who(pad: Pad, partij: Partij) -> _Place | None:
    """Return by what a party is known: kind and name, unit or office; None while that is not known."""
    name = called(Partij, partij)
    if not name and partij.soort not in NAMELESS_KINDS:
        return None
    kind = partij.soort if partij.soort in (Soort.GEMEENTE, *NAMELESS_KINDS) else "organisatie"
    field = "naam" if isinstance(partij.naam, str) else "soort"
    return _Place(
        pad / field,
        ("partij", kind, _KIND_WORDS.sub("", plain(name)) if kind != "organisatie" else plain(name)),
        partij,
        _SAME_PARTY,
        "Haal een van de twee weg, of geef ze elk hun eigen naam.",
    )


def _people(pad: Pad, partij: Partij) -> Iterator[tuple[Pad, Vertegenwoordiger]]:
    """Yield the persons that a party itself and its establishments name; a represented party names none."""
    own = partij.vertegenwoordigers if partij.vertegenwoordigd_door is None else ()
    for index, one in enumerate(own if isinstance(own, tuple) else ()):
        yield (pad / "vertegenwoordigers")[index], one
    places = partij.vestigingen if isinstance(partij.vestigingen, tuple) else ()
    for index, place in enumerate(places):
        if isinstance(place.vertegenwoordiger, Vertegenwoordiger):
            yield (pad / "vestigingen")[index] / "vertegenwoordiger", place.vertegenwoordiger


def _of_person(name: str) -> str:
    """Return a name without what stands before it, and with its initials together: "j.m. bos"."""
    return re.sub(r"(?<=\b\w\.)\s(?=\w\.)", "", _TITLES.sub("", plain(name)))
