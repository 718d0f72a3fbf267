"""From the cells of a row to the answers of a party, and onto a party that is already known."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tailor.answers.base import NOG_NIET_BEKEND_KEY
from tailor.answers.plain_data import Data
from tailor.answers.questionnaire import roepnaam
from tailor.answers.questions.afspraken import Orgaan
from tailor.answers.questions.partijdelen import ZONDER_NAAM, Soort
from tailor.answers.questions.partijen import Partij
from tailor.partijenlijst.bestand import TabelRij
from tailor.partijenlijst.kolommen import Plek, genormaliseerd
from tailor.partijenlijst.waarden import Cel, CelError, Gelezen, is_leeg, lees_cel
from tailor.path import Pad, Step

Partijdata = dict[str, Data]
VOORBEELDRIJ = "voorbeeldrij"
"""Stands in the column Sleutel of the row in the template that shows how it is done."""
_LANGSTE_SLEUTEL = 40
_PLACE = "#"
"""Stands before the place of an element while its list is still a group."""


@dataclass(frozen=True, slots=True)
class RijFout:
    """Why a row was not taken.

    Attributes:
        rij: The number of the row in the file.
        kolom: The heading; empty when the fault concerns the whole row.
        reden: What is wrong and what was expected; a sentence.
    """

    rij: int
    kolom: str
    reden: str


@dataclass
class GelezenRij:
    """A row as it was read.

    Attributes:
        nummer: The number of the row in the file.
        data: The answers that were filled in.
        fouten: Why it cannot be taken; empty when it can.
        opmerkingen: What was changed in reading it.
    """

    nummer: int
    data: Partijdata = field(default_factory=dict)
    fouten: list[RijFout] = field(default_factory=list)
    opmerkingen: list[str] = field(default_factory=list)


def lees_rij(rij: TabelRij, plekken: Sequence[Plek | None]) -> GelezenRij:
    """Return the answers in a row."""
    read = GelezenRij(rij.nummer)
    found: dict[Pad, Data] = {}
    for plek, cel in zip(plekken, rij.cellen, strict=False):
        if plek is not None and not is_leeg(cel):
            _take(read, found, plek, cel)
    for pad in sorted(found, key=lambda pad: len(pad.steps)):
        _put(read.data, pad, found[pad])
    read.data = {key: _closed(value) for key, value in read.data.items()}
    if not read.fouten and _nameless(read.data):
        read.fouten.append(RijFout(rij.nummer, "", "De rij heeft geen naam en geen sleutel."))
    return read


def _take(read: GelezenRij, found: dict[Pad, Data], plek: Plek, cel: Cel) -> None:
    try:
        gelezen = lees_cel(plek.kolom, cel)
    except CelError as error:
        read.fouten.append(RijFout(read.nummer, plek.kop, str(error)))
        return
    if gelezen.opmerking:
        read.opmerkingen.append(f"Rij {read.nummer}: {gelezen.opmerking}.")
    value = sleutel_van(str(gelezen.waarde)) if plek.kolom.is_sleutel else gelezen.waarde
    found[_target(plek, gelezen)] = value


def _target(plek: Plek, gelezen: Gelezen) -> Pad:
    """Return the path of what a cell speaks of: its own answer, an element, or a whole group."""
    if not gelezen.groep:
        return plek.pad
    if gelezen.waarde == {} and is_name_of_element(plek):
        return plek.pad.parent
    return plek.groep


def is_name_of_element(plek: Plek) -> bool:
    """Return whether a column is the first one of an element of a list: it speaks for the whole element."""
    return plek.kolom.groep is not None and plek.pad.parent.is_element


def _put(data: Partijdata, pad: Pad, value: Data) -> None:
    """Set a value by its path; a list is a group with numbers for keys until the row is closed."""
    *way, last = map(_key, pad.steps)
    for step in way:
        inner = data.setdefault(step, {})
        if not isinstance(inner, dict) or NOG_NIET_BEKEND_KEY in inner:
            return
        data = inner
    data[last] = value


def _key(step: Step) -> str:
    """Return the key of a step in a row that is not closed; a mark tells a place from a name."""
    return step if isinstance(step, str) else f"{_PLACE}{step}"


def _closed(value: Data) -> Data:
    """Return a value with its groups with numbers for keys as lists; empty places in between are left out."""
    if not isinstance(value, dict):
        return value
    if any(key.startswith(_PLACE) for key in value):
        return [_closed(value[key]) for key in sorted(value, key=lambda key: int(key[1:]))]
    return {key: _closed(part) for key, part in value.items()}


def _nameless(data: Partijdata) -> bool:
    by_kind = data.get("soort") in [soort.value for soort in ZONDER_NAAM]
    return not (by_kind or data.get("naam") or data.get("sleutel"))


def overheen(oud: Data, nieuw: Data) -> Data:
    """Return an answer with what a row says put over it; what the row leaves empty stays."""
    if isinstance(oud, dict) and isinstance(nieuw, dict) and NOG_NIET_BEKEND_KEY not in {*oud, *nieuw}:
        return {**oud, **{key: overheen(oud.get(key), part) for key, part in nieuw.items()}}
    if isinstance(oud, list) and isinstance(nieuw, list):
        return [overheen(_same_name(oud, part), part) for part in nieuw]
    return nieuw


def _same_name(elements: list[Data], part: Data) -> Data:
    """Return the element with the same name, so that what was known of that person stays."""
    naam = part.get("naam") if isinstance(part, dict) else None
    return next((one for one in elements if naam and isinstance(one, dict) and one.get("naam") == naam), None)


def zelfde(een: Partijdata, ander: Partijdata) -> bool:
    """Return whether two parties are the same by name and kind; a kind that is missing fits every kind."""
    if merknaam(een) != merknaam(ander):
        return False
    kinds = {str(data["soort"]) for data in (een, ander) if isinstance(data.get("soort"), str)}
    if not merknaam(een):
        return len(kinds) == 1 and "soort" in een and "soort" in ander
    return len(kinds) < 2


def merknaam(data: Partijdata) -> str:
    """Return by what a party is recognised: its name, unit or office, without capitals and marks."""
    return genormaliseerd(roepnaam(Partij, data))


def nieuwe_sleutel(data: Partijdata, bezet: Iterable[str]) -> str:
    """Return a key for a party, made of its name, that no other has."""
    short = {Soort.POLITIE.value: "politie", Soort.OPENBAAR_MINISTERIE.value: "om"}
    kind, naam = str(data.get("soort", "")), data.get("naam")
    base = short.get(kind) or (sleutel_van(naam) if isinstance(naam, str) else "") or sleutel_van(kind)
    base = base[:_LANGSTE_SLEUTEL].strip("-") or "partij"
    taken = {*bezet, *(orgaan.value for orgaan in Orgaan)}
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(key for key in (base, *numbered) if key not in taken)


def sleutel_van(tekst: str) -> str:
    """Return a text as a key: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", tekst.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
