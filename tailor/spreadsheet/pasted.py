"""Read a list of parties that was pasted: cells of a sheet or typed lines, with a row of headings or without.

What comes of it is a list as any other, so that its rows are judged in the one way there is.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.gemeenten import gemeenten
from tailor.answers.known_names import plain
from tailor.answers.option_words import recognised_choice
from tailor.answers.questions.partijdelen import NAMELESS_KINDS, Soort
from tailor.errors import InputError
from tailor.path import Pad
from tailor.spreadsheet.apart import beside_the_list
from tailor.spreadsheet.columns import COLUMNS, Column, ColumnAt, ColumnPart, recognise
from tailor.spreadsheet.delimited import first_rows, read_csv, separators_of
from tailor.spreadsheet.kinds import kind_of, only_name
from tailor.spreadsheet.mapping import proposed
from tailor.spreadsheet.opened import MOST_COLUMNS, OpenedList, whole_row
from tailor.spreadsheet.people import are_functions, has_title, is_person
from tailor.spreadsheet.read import HEADING_ROWS, MOST_ROWS, count_headings
from tailor.spreadsheet.rows import read_day
from tailor.spreadsheet.slips import near_choice
from tailor.spreadsheet.table import CellLines, SheetRow, Table, UnreadableError, is_empty

_KIND, _NAME, _DECISION, _NUMBER = Pad("soort"), Pad("naam"), Pad("besluit_bw"), Pad("kvk")
_PERSON, _FUNCTION = Pad("vertegenwoordigers[].naam"), Pad("vertegenwoordigers[].functie")
_OF_QUESTION: Final[Mapping[Pad, Column]] = MappingProxyType({one.pad: one for one in COLUMNS})
# How many people can stand in a line without headings.
_MOST_PEOPLE: Final = 5
# What such a line can hold.
_PLACES: Final = (
    _KIND,
    _NAME,
    *(pad.at(number) for number in range(_MOST_PEOPLE) for pad in (_PERSON, _FUNCTION)),
    _DECISION,
    _NUMBER,
)
# Between the cells of a line without headings; a comma too, where nothing else is and it cuts a known name.
_SEPARATORS: Final = "\t;|"
_COMMA: Final = ","
# A day as people write it, right or wrong, and a number: neither is a name or a function.
_DAY: Final = re.compile(
    r"\d{1,4}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,4}|\d{1,2}\s+[a-zé]{3,9}\.?(\s+\d{2,4})?|vandaag",
    re.IGNORECASE,
)
# What stands before each line of a list that comes from a text: a bullet, a hyphen, a number.
_MARK: Final = re.compile(r"[ \t]*(?:[-–—*•·▪●◦]|\d{1,3}[.)])[ \t]+")
# No day is longer.
_LONGEST_DAY: Final = 30
_DIGITS: Final = re.compile(r"(kvk[\s:-]*)?\d[\d\s.]*", re.IGNORECASE)
_TOO_MANY: Final = (
    "Er staan {} cellen in deze regel. Zonder koppen leest tailor er vier: soort, naam, vertegenwoordiger,"
    " functie. Daarachter mag nog iemand die tekent, met zijn functie. Zet boven uw lijst een regel met"
    " koppen."
)


def open_pasted(text: str, antwoorden: Antwoorden, answer: Pad | None = None) -> OpenedList:
    """Return a list that was pasted, each row under the number of its line.

    Args:
        text: The text.
        antwoorden: The answers, for the names of the parties that are known.
        answer: The question of a party to which each line gives the answer, behind a name; None for lines
            that say what a party is.

    Raises:
        InputError: It cannot be read as lines of cells, or is far bigger than any list of parties.
    """
    try:
        separators, text = separators_of(_without_list_marks(text))
        if headed := _with_headings(text, separators):
            head, table = headed
            rows = tuple(whole_row(row, head, table) for row in table.rows if row.number > head.number)
        else:
            head, table = _without_headings(text, separators, answer)
            rows = table.rows
    except UnreadableError as error:
        raise _unusable(str(error)) from error
    if len(rows) > MOST_ROWS or max((len(row.cells) for row in rows), default=0) > MOST_COLUMNS:
        raise _unusable(
            f"Er staan meer dan {MOST_ROWS} regels of meer dan {MOST_COLUMNS} cellen in een regel."
        )
    asides = tuple(beside_the_list([table], table, head))
    return OpenedList(proposed(head, rows, antwoorden), rows, head, table, asides, None)


def _without_list_marks(text: str) -> str:
    """Return lines without the bullet or the number before each; a mark before only some of them stays."""
    lines = text.splitlines(keepends=True)
    marked = all(_MARK.match(line) for line in lines if line.strip())
    return "".join(_MARK.sub("", line, count=1) for line in lines) if marked else text


def _unusable(why: str) -> InputError:
    return InputError(
        wat="Deze lijst is niet te lezen.",
        waar="de lijst die u plakte",
        waarom=why,
        nu="Verbeter de lijst en plak die opnieuw.",
    )


# -- with headings --


def _with_headings(text: str, separators: str) -> tuple[SheetRow, Table] | None:
    """Return the row with the headings and the table, however its cells are cut; None without headings."""
    found = [
        (count_headings(row), one, row)
        for one in separators
        for row in first_rows(text, one, HEADING_ROWS)
        if is_heading(row)
    ]
    if not found:
        return None
    _, separator, head = max(found, key=lambda one: (one[0], -one[2].number))
    return head, replace(read_csv(text, separator, len(head.cells)), is_csv=True)


def is_heading(row: SheetRow) -> bool:
    """Return whether a row holds the headings of a list, and is no line of it.

    A kind and a function are headings too ("gemeente", "burgemeester"), and so say nothing by themselves.
    """
    words = [cell for _, cell in row.filled() if isinstance(cell, str)]
    known = [word for word in words if recognise(word)]
    if len(words) == 1:
        return bool(known) and _kind(words[0]) in (None, Soort.GEMEENTE)
    return len(known) > 1 and known == words or any(not _is_answer(word) for word in known)


def _is_answer(heading: str) -> bool:
    """Return whether a heading can as well be what stands in a line."""
    at = recognise(heading)
    return _kind(heading) is not None or (at is not None and at.column.part is ColumnPart.MAYOR)


def _kind(text: str) -> Soort | None:
    found = recognised_choice(Soort, text)
    return found if isinstance(found, Soort) else None


# -- without headings --


def _without_headings(text: str, separators: str, answer: Pad | None) -> tuple[SheetRow, Table]:
    """Return a row of headings of our own, and the lines with each cell below the one that it belongs to."""
    places = (_NAME, answer) if answer else _PLACES
    head = SheetRow(0, tuple(_column(pad).heading for pad in places))
    table = read_csv(text, _separator(text, separators), 0)
    rows = [row if row.fault else _placed(row, places, answer) for row in table.rows]
    return head, replace(table, rows=tuple(rows))


def _column(pad: Pad) -> ColumnAt:
    """Return the column of an answer of a party."""
    return _OF_QUESTION[pad.question].numbered(1 if pad.index is None else pad.index + 1)


def _separator(text: str, separators: str) -> str:
    """Return what stands between the cells of lines without headings."""
    usual = next((one for one in _SEPARATORS if one in text and one in separators), "")
    cut = [line.split(_COMMA) for line in text.splitlines() if _COMMA in line]
    by_comma = bool(cut) and all(_is_cut_well(name.strip(), behind.strip()) for name, behind, *_ in cut)
    return usual or (_COMMA if by_comma else _SEPARATORS[1])


def _is_cut_well(name: str, behind: str) -> bool:
    """Return whether a comma stands between a party and what else is said of it, and not in its name."""
    return bool(_kind(name) or kind_of(name) or has_title(behind))


def _placed(row: SheetRow, places: Sequence[Pad], answer: Pad | None) -> SheetRow:
    """Return a line with its cells in their places; one with too many is not to be taken."""
    cells = [cell.strip() if isinstance(cell, str) else cell for cell in row.cells]
    while len(cells) > 1 and is_empty(cells[-1]):
        cells.pop()
    found = {_NAME: cells[0], answer: cells[1] if cells[1:] else None} if answer else _meant(cells)
    placed = [cell for cell in found.values() if not is_empty(cell)]
    if sum(not is_empty(cell) for cell in cells) > len(placed):
        return replace(row, fault=_TOO_MANY.format(len(cells)))
    return replace(row, cells=tuple(found.get(pad) for pad in places))


def _meant(cells: list[CellLines]) -> dict[Pad, CellLines]:
    """Return what each cell of a line is; fewer than there are cells when some have no place."""
    found: dict[Pad, CellLines] = {}
    rest = [cell for cell in cells[1:] if not _takes(found, cell)]
    if is_empty(cells[0]) and rest:
        found |= {_KIND: None, _NAME: rest.pop(0)}
    elif _says_kind(str(cells[0]), [str(one) for one in rest]):
        found[_KIND] = cells[0]
        if rest and is_empty(rest[0]):
            rest.pop(0)  # the name was left open: the kind says it, or it has none
        elif rest and not _has_no_name(_kind(str(cells[0])), str(rest[0])):
            found[_NAME] = rest.pop(0)
    else:
        found[_NAME] = cells[0]
    return found | _people(rest)


def _takes(found: dict[Pad, CellLines], cell: CellLines) -> bool:
    """Put a day or a number in its place, when that is free; return whether that was done."""
    text = str(cell).strip() if isinstance(cell, str) else ""
    is_day = bool(_DAY.fullmatch(text)) or (len(text) < _LONGEST_DAY and read_day(text) is not None)
    pad = _DECISION if is_day else _NUMBER if _DIGITS.fullmatch(text) else None
    if pad is None or pad in found:
        return False
    found[pad] = cell if is_day else text.casefold().removeprefix("kvk").strip(" :-")
    return True


def _says_kind(first: str, rest: Sequence[str]) -> bool:
    """Return whether a line begins with the kind of the party, also with a slip in it or unknown."""
    if _kind(first):
        return True
    if not rest or kind_of(first):
        return False
    if near_choice(Soort, first) and not is_person(rest[0]):
        return True
    return (len(rest) > 2 and not has_title(rest[0])) or (
        not is_person(rest[0]) and kind_of(rest[0]) is not None
    )


def _has_no_name(kind: Soort | None, behind: str) -> bool:
    """Return whether no name stands behind a kind, but who signs: the kind says the name, or has none."""
    if not behind or are_functions([behind]):
        return True
    if kind in NAMELESS_KINDS:
        return is_person(behind) and plain(behind) not in _areas()
    if only_name(kind):
        return is_person(behind) and kind_of(behind) is not kind
    return has_title(behind)


@cache
def _areas() -> frozenset[str]:
    """Return the areas of the police and the prosecution: two words with capitals, as a person has."""
    return frozenset(plain(one.unit) for one in gemeenten().elements)


def _people(cells: list[CellLines]) -> dict[Pad, CellLines]:
    """Return who signs and in which function, from what stands behind the name of a party; each a person.

    What stands behind the first person and his function and is no person has no place.
    """
    found: dict[Pad, CellLines] = {}
    for number in range(_MOST_PEOPLE):
        signatory, cells = _signatory(cells)
        found |= dict(zip((_PERSON.at(number), _FUNCTION.at(number)), signatory, strict=False))
        if not cells or not is_person(str(cells[0]).strip()):
            break
    return found


def _signatory(cells: list[CellLines]) -> tuple[list[CellLines], list[CellLines]]:
    """Return the first person of some cells with a function, and the cells behind those."""
    if not cells or not isinstance(cells[0], str):
        return cells[:2], cells[2:]
    text = cells[0].strip()
    name, _, function = (part.strip() for part in text.partition(_COMMA))
    if is_person(name) and function and are_functions([function]):
        return [name, function], cells[1:]
    if len(cells) == 1 and are_functions([text]) and not is_person(text):
        return [None, text], []
    return cells[:2], cells[2:]
