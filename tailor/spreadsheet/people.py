"""Whether persons or functions stand in a column: what a heading does not say, its values may."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from tailor.spreadsheet.kinds import kind_of
from tailor.spreadsheet.states import is_open

_TITLE: Final = re.compile(
    r"(de heer|mevrouw|meneer|dhr|mevr|mw|hr|mr|drs|dr|ir|ing|prof|burgemeester|wethouder)\.? ", re.IGNORECASE
)
_INITIALS: Final = re.compile(r"([A-Z]|Ch|Th|Ph|IJ)\.[ A-Z]")
# Words that stand in the name of an organisation and in none of a person.
_ORGANISATION: Final = re.compile(
    r"\b(stichting|vereniging|gemeente|politie|parket|openbaar|ministerie|raad|dienst|zorg|thuis|groep|centrum"
    r"|instelling|reclassering|bescherming|hulp|jeugd|wonen|welzijn|regio|bureau|huis|ggd|ggz|team|school"
    r"|b\.?v\.?|n\.?v\.?)\b|(zorg|groep|hulp|werk|stichting|bescherming|dienst|gemeente)\b|\d|&",
    re.IGNORECASE,
)
_BETWEEN: Final = frozenset(
    ("van", "de", "der", "den", "het", "'t", "’t", "ter", "ten", "te", "in", "op", "bij", "von", "el", "la")
)  # fmt: skip
_BETWEEN_PERSONS: Final = re.compile(r"\s+(?:en|&|\+)\s+|\s*[;/\r\n]+\s*|,\s+")
_FUNCTION: Final = re.compile(
    r"(de |het |een )?(loco-?)?(plaatsvervangend |waarnemend |algemeen |regio-?|gebieds-?|hoofd-?|team-?)*"
    r"(burgemeester|wethouder|bestuurder|bestuursvoorzitter|voorzitter|directeur|directeur-bestuurder|secretaris"
    r"|gemeentesecretaris|manager|teamleider|chef|politiechef|korpschef|officier van justitie|officier|hoofd"
    r"|raad van bestuur|teamchef)\b.*",
    re.IGNORECASE,
)


def are_persons(values: Sequence[str]) -> bool:
    """Return whether every filled value is the name of a person."""
    return _all(values, is_person)


def are_functions(values: Sequence[str]) -> bool:
    """Return whether every filled value is a function."""
    return _all(values, lambda text: _FUNCTION.fullmatch(text) is not None)


def _all(values: Sequence[str], fits: Callable[[str], bool]) -> bool:
    said = [" ".join(value.split()) for value in values]
    known = [value for value in said if not is_open(value)]
    return bool(known) and all(map(fits, known))


def is_person(text: str) -> bool:
    """Return whether a text is likely the name of a person: with a title, initials or a first name."""
    if _ORGANISATION.search(text) or kind_of(text) or re.match(r"(De|Het|Een) ", text):
        return _TITLE.match(text) is not None
    if _TITLE.match(text) or _INITIALS.match(text):
        return True
    words = text.split()
    first, *between, last = words if len(words) > 1 else ("", "")
    names = (first, last, *(word for word in between if word.casefold() not in _BETWEEN))
    return len(words) < 6 and all(re.fullmatch(r"[^\W\d_a-z][\w’'-]+", name) for name in names)


def has_title(text: str) -> bool:
    """Return whether a text begins with a title or with initials: no organisation does."""
    return bool(_TITLE.match(text) or _INITIALS.match(text))


def persons_in(text: str) -> tuple[str, ...]:
    """Return the persons that a cell names when each part of it is one: "F. Kok en J. Mol"; else none."""
    parts = tuple(part for part in map(str.strip, _BETWEEN_PERSONS.split(text)) if part)
    return parts if len(parts) > 1 and all(map(_is_whole_person, parts)) else ()


def _is_whole_person(text: str) -> bool:
    """Return whether a part is a person by itself, and no bare name: "De Vries" in "Mol, De Vries"."""
    return is_person(text) and len(text.split()) > 1
