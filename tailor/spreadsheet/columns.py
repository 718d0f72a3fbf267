"""The columns of a list of parties: which answer each holds, and by which headings it is known."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum, auto
from typing import Final, get_args

from tailor.answers.base import AnswerModel, Heading, Keuze, Vraag
from tailor.answers.option_words import normalised
from tailor.answers.questionnaire import choices_in, is_list, leaves, models_in, own_questions
from tailor.answers.questions.partijen import Partij
from tailor.answers.scalars import Kvk, Sleutel
from tailor.path import WHOLE, Pad
from tailor.spreadsheet.matching import without_accents
from tailor.spreadsheet.vocabulary import OTHER_HEADINGS

# The highest number that a repeated column can have.
MOST_NUMBER = 999
# No heading is longer; a text that is, is not compared with all that are known.
_LONGEST_HEADING = 80
# Stands in the column Sleutel of the row in the template that shows how it is done.
EXAMPLE_KEY = "voorbeeldrij"
# And this in the column Naam.
EXAMPLE_NAME = "Stichting De Brug"


class CellKind(Enum):
    """What stands in a column."""

    TEXT = auto()
    CHOICE = auto()
    # Another party, by its key or its name.
    PARTY = auto()
    YES_NO = auto()
    DATE = auto()
    KVK = auto()


class ColumnPart(Enum):
    """What a column holds that is no answer by itself."""

    STREET = auto()
    HOUSE_NUMBER = auto()
    ADDITION = auto()
    POSTCODE = auto()
    TOWN = auto()
    # A name that says the kind too.
    MUNICIPALITY = auto()
    # A person whose function is the heading.
    MAYOR = auto()
    # In each cell a party, a person or a function.
    ACTING = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        pad: The path of the answer in the party; ``[]`` stands for the number in the heading.
        heading: The heading; ``#`` stands for that number.
        explanation: What to fill in.
        other_headings: Other headings by which it is known.
        kind: What stands in it.
        choice: The closed list from which its values come; None when there is none.
        group: The group of answers about which something can be said in it; None when that is not the place.
        is_key: Whether it holds the key of the party itself.
        count: How many of it a list has at least, when it repeats.
        part: What it holds, when that is no answer by itself; None for a column that is one answer.
    """

    pad: Pad
    heading: str
    explanation: str
    other_headings: tuple[str, ...] = ()
    kind: CellKind = CellKind.TEXT
    choice: type[Keuze] | None = None
    group: Pad | None = None
    is_key: bool = False
    count: int = 1
    part: ColumnPart | None = None

    @property
    def repeats(self) -> bool:
        """Return whether the column can stand in the table more than once, with a number."""
        return self.pad.listed is not None

    def numbered(self, number: int) -> "ColumnAt":
        """Return the column with a number, from 1."""
        return ColumnAt(self, number if self.repeats else 1)


@dataclass(frozen=True, slots=True)
class ColumnAt:
    """A column as it stands in a table."""

    column: Column
    number: int

    @property
    def heading(self) -> str:
        """Return the heading with its number."""
        return self.column.heading.replace("#", str(self.number))

    @property
    def pad(self) -> Pad:
        """Return the path of the answer in the party."""
        return self.within(self.column.pad)

    @property
    def group(self) -> Pad:
        """Return the path of the group about which the column can say something; else that of the answer."""
        return self.within(self.column.group or self.column.pad)

    @property
    def names_element(self) -> bool:
        """Return whether it is the first column of an element of a list: it speaks for the whole element."""
        return self.column.group is not None and self.pad.parent.is_element

    def within(self, pad: Pad) -> Pad:
        """Return a path in the party with the number of this column in the place of ``[]``."""
        return pad.at(self.number - 1) if pad.listed else pad


_DAY: Final = " Voorbeeld: 14-3-2026, 14 maart 2026 of vandaag."
# What to fill in, where it is said in fewer words than at the question.
_EXPLANATIONS: Final = {Pad("vestigingen[].vertegenwoordiger.functie"): "De functie van die persoon."}
# How many columns of an answer that repeats a list has at least; one of the others.
_COUNTS: Final = {Pad("vertegenwoordigers"): 3}


def columns(
    model: type[AnswerModel],
    pad: Pad = WHOLE,
    title: str = "",
    group: Pad | None = None,
    explanation: str = "",
) -> Iterator[Column]:
    """Yield a column for every question of a group, and of the groups in it.

    Args:
        model: The group.
        pad: Its path in the party, ``[]`` included.
        title: What stands before each heading.
        group: The answer that is the group, or the list of them; None for the party itself.
        explanation: What the first column says; empty for its own words.
    """
    for name, vraag in own_questions(model):
        kind, place = model.model_fields[name].annotation, pad / name
        text = (vraag and vraag.column) or Heading("")
        heading = f"{title} {text.heading}".strip()
        if inner := models_in(kind):
            inside = place.each if is_list(kind) else place
            yield from columns(inner[0], inside, heading, place, text.explanation)
        elif vraag and is_list(kind):
            yield _column(place.each, vraag, kind, heading, place, "")
        elif vraag:
            yield _column(place, vraag, kind, heading, group, explanation)
            group, explanation = None, ""


def _column(
    pad: Pad, vraag: Vraag, annotation: object, heading: str, group: Pad | None, explanation: str
) -> Column:
    """Return the column of one question, in the words of its group when it is the first one there."""
    kind = _cell_kind(annotation, vraag)
    own = _EXPLANATIONS.get(pad) or (vraag.column.explanation if vraag.column else vraag.help)
    return Column(
        pad=pad,
        heading=heading if vraag.column else f"{heading} {vraag.short}".strip(),
        explanation=f"{explanation or own}{_DAY if kind is CellKind.DATE else ''}",
        other_headings=OTHER_HEADINGS.get(pad, ()),
        kind=kind,
        choice=next(iter(choices_in(annotation)), None),
        group=group,
        is_key=vraag.is_key,
        count=_COUNTS.get(pad.listed or pad, 1),
    )


def _cell_kind(annotation: object, vraag: Vraag) -> CellKind:
    """Return what stands in the column of a question with an answer of this type."""
    if choices_in(annotation):
        return CellKind.CHOICE
    if Kvk in get_args(annotation):
        return CellKind.KVK
    if vraag.is_key:
        return CellKind.TEXT
    kinds: dict[object, CellKind] = {
        bool: CellKind.YES_NO,
        datetime.date: CellKind.DATE,
        Sleutel: CellKind.PARTY,
    }
    return next((kind for leaf, kind in kinds.items() if leaf in leaves(annotation)), CellKind.TEXT)


# The columns, in the order in which they are written.
COLUMNS: Final = tuple(columns(Partij))


_ADDRESS, _NAME, _PERSON = Pad("adres"), Pad("naam"), Pad("vertegenwoordigers[].naam")
_ACTS = Pad("vertegenwoordigd_door")
_IN_ADDRESS: Final = "Komt samen met de andere delen in het adres."
# What a column of somebody else may hold besides: part of an answer, or an answer and what follows from it.
PARTS: Final = (
    Column(_ADDRESS, "Adres: straat", _IN_ADDRESS, ("straat", "straatnaam"), part=ColumnPart.STREET),
    Column(
        _ADDRESS, "Adres: huisnummer", _IN_ADDRESS, ("huisnummer", "huisnr"), part=ColumnPart.HOUSE_NUMBER
    ),
    Column(
        _ADDRESS,
        "Adres: toevoeging",
        _IN_ADDRESS,
        ("toevoeging", "huisnummertoevoeging", "huisletter"),
        part=ColumnPart.ADDITION,
    ),
    Column(
        _ADDRESS,
        "Adres: postcode",
        _IN_ADDRESS,
        ("postcode", "postcode en plaats", "postcode plaats", "postcode woonplaats"),
        part=ColumnPart.POSTCODE,
    ),
    Column(_ADDRESS, "Adres: plaats", _IN_ADDRESS, ("plaats kantoor", "plaatsnaam"), part=ColumnPart.TOWN),
    Column(
        _NAME,
        "Naam van een gemeente",
        "De naam; de soort wordt gemeente.",
        ("gemeente", "gemeenten", "naam gemeente", "deelnemende gemeente"),
        part=ColumnPart.MUNICIPALITY,
    ),
    Column(
        _PERSON,
        "Naam van de burgemeester",
        "Wie tekent; de functie wordt burgemeester.",
        ("burgemeester",),
        part=ColumnPart.MAYOR,
    ),
    Column(
        _ACTS,
        "Vertegenwoordigd door: partij, persoon of functie",
        "Een partij tekent namens deze partij; een persoon of functie tekent zelf.",
        part=ColumnPart.ACTING,
    ),
)


def key_from(text: str) -> str:
    """Return a text as a key: small letters, digits and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", without_accents(text)).strip("-")


def _without_digits(text: str) -> str:
    return re.sub(r"\d+", "", text)


_BY_HEADING: Final = {
    _without_digits(normalised(name)): column
    for column in (*COLUMNS, *PARTS)
    for name in (column.heading, *column.other_headings)
}


def recognise(heading: str) -> ColumnAt | None:
    """Return the column that a heading means; None when it means none.

    A repeated column without a number is the first: ``Functie`` is ``Vertegenwoordiger 1 functie``.
    """
    plain = normalised(heading) if len(heading) <= _LONGEST_HEADING else ""
    column = _BY_HEADING.get(_without_digits(plain)) if plain else None
    number = re.search(r"\d+", plain)
    if column is None or (not column.repeats and number and not re.search(r"\d", column.heading)):
        return None
    row_number = int(number[0]) if number and column.repeats else 1
    return column.numbered(row_number) if 1 <= row_number <= MOST_NUMBER else None


def nearest_heading(heading: str) -> str:
    """Return the heading that was likely meant; empty when none is near."""
    if len(heading) > _LONGEST_HEADING:
        return ""
    close = get_close_matches(_without_digits(normalised(heading)), list(_BY_HEADING), 1, 0.8)
    return _BY_HEADING[close[0]].heading.replace("#", "1") if close else ""
