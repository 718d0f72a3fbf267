"""Put the rows of a list among the parties of a house: what would come of it, before anything is taken."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import cast

from tailor.answers import Antwoorden
from tailor.answers.base import NOT_KNOWN_KEY
from tailor.answers.change import from_data, refusals
from tailor.answers.doubles import new_doubles
from tailor.answers.faults import Fault
from tailor.answers.plain_data import Data, Group, as_data, as_group
from tailor.answers.questionnaire import called
from tailor.answers.questions.afspraken import Orgaan
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.unprintable import new_unprintable
from tailor.errors import InputError
from tailor.path import Pad, written
from tailor.spreadsheet.columns import (
    COLUMNS,
    EXAMPLE_KEY,
    CellKind,
    ColumnAt,
    key_from,
    nearest_heading,
    normalised,
    recognise,
)
from tailor.spreadsheet.read import HEADING_ROWS, SheetRow, Table, count_headings, is_empty, read_file
from tailor.spreadsheet.rows import ReadRow, RowFault, read_row

_LONGEST_KEY = 40


class RowEffect(Enum):
    """What a row does to the answers."""

    NIEUW = "nieuw"
    GEWIJZIGD = "gewijzigd"
    GELIJK = "gelijk"


@dataclass(frozen=True, slots=True)
class FactRow:
    """A good row.

    Attributes:
        number: The number of the row in the file.
        partij: The party as it would stand in the answers.
        effect: What the row does to the answers.
    """

    number: int
    partij: Partij
    effect: RowEffect


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do.

    Attributes:
        rows: The good rows.
        faults: Why the other rows are not taken.
        remarks: What else there is to know: columns that mean nothing, empty rows, mended numbers,
            what stands twice.
        antwoorden: The answers with the good rows in them.
    """

    rows: tuple[FactRow, ...]
    faults: tuple[RowFault, ...]
    remarks: tuple[str, ...]
    antwoorden: Antwoorden

    def count(self, effect: RowEffect) -> int:
        """Return how many good rows do this to the answers."""
        return sum(row.effect is effect for row in self.rows)


def import_parties(file: Path, antwoorden: Antwoorden) -> ImportPreview:
    """Return what comes of importing a file; nothing is written.

    A party that is already known by its key, or by its name and kind, is filled up: what the file leaves
    empty stays as it was, and no party is taken away.

    Raises:
        InputError: The file cannot be read, or no row in it has headings that are known.
    """
    table, start = _with_headings(read_file(file), file)
    columns_at, notes = _columns(table[start])
    rows, skipped = _rows(table[start + 1 :], columns_at)
    notes += [*skipped, *(note for row in rows for note in row.remarks)]
    return _Merge(antwoorden, rows).preview(notes)


def _with_headings(tables: Sequence[Table], file: Path) -> tuple[Table, int]:
    """Return the first table with headings, and in which row they stand.

    Raises:
        InputError: No table has any.
    """
    for table in tables:
        counts = [count_headings(row) for row in table[:HEADING_ROWS]]
        if any(counts):
            return table, counts.index(max(counts))
    raise InputError(
        wat="In dit bestand staan geen kolommen die tailor kent.",
        waar=str(file),
        waarom=f"Verwacht: een rij met koppen als {', '.join(column.heading for column in COLUMNS[:4])}.",
        nu="Maak een leeg bestand met ‘tailor partijen sjabloon’ en zet uw lijst daarin.",
    )


def _columns(row: SheetRow) -> tuple[list[ColumnAt | None], list[str]]:
    """Return what each column means, and what there is to say about columns that are not read."""
    columns_at: list[ColumnAt | None] = []
    notes: list[str] = []
    for cell in row.cells:
        column_at = recognise(cell) if isinstance(cell, str) else None
        if column_at and column_at in columns_at:
            notes.append(f"De kolom ‘{cell}’ is niet gelezen: er is al een kolom ‘{column_at.heading}’.")
        elif column_at is None and not is_empty(cell):
            near = nearest_heading(str(cell))
            notes.append(f"De kolom ‘{cell}’ is niet gelezen.{f' Bedoelt u ‘{near}’?' if near else ''}")
        columns_at.append(None if column_at in columns_at else column_at)
    return columns_at, notes


def _rows(rows: Sequence[SheetRow], columns_at: Sequence[ColumnAt | None]) -> tuple[list[ReadRow], list[str]]:
    """Return the rows with something in them, and what there is to say about the others."""
    filled = [row for row in rows if not all(map(is_empty, row.cells))]
    last = filled[-1].number if filled else 0
    empty = [str(row.number) for row in rows if row.number < last and all(map(is_empty, row.cells))]
    notes = [f"Lege rijen zijn overgeslagen: {', '.join(empty)}."] if empty else []
    example = [row for row in filled if _is_example(row, columns_at)]
    notes += [f"Rij {row.number} is het voorbeeld van het sjabloon en is overgeslagen." for row in example]
    return [read_row(row, columns_at) for row in filled if row not in example], notes


def _is_example(row: SheetRow, columns_at: Sequence[ColumnAt | None]) -> bool:
    keys = [
        cell
        for column_at, cell in zip(columns_at, row.cells, strict=False)
        if column_at and column_at.column.is_key
    ]
    return any(normalised(str(key)) == EXAMPLE_KEY for key in keys)


class _Merge:
    """Puts rows among the parties that are known, and takes out those that do not fit."""

    def __init__(self, antwoorden: Antwoorden, rows: Sequence[ReadRow]) -> None:
        self.antwoorden = antwoorden
        self.known: dict[str, Group] = {str(p.sleutel): as_group(p) for p in antwoorden.known_parties}
        self.faults = [fault for row in rows for fault in row.faults]
        self.rows: dict[str, ReadRow] = {}
        self.by_name: dict[str, list[str]] = {}
        for key, party in self.known.items():
            self.by_name.setdefault(known_by(party), []).append(key)
        self.taken = {*self.known, *(str(row.data["sleutel"]) for row in rows if "sleutel" in row.data)}
        for row in rows:
            if not row.faults:
                self._place(row)

    def _place(self, row: ReadRow) -> None:
        """Give a row its key, unless an earlier row is about the same party."""
        data = row.data
        named = self.by_name.setdefault(known_by(data), [])
        first = self._earlier(data, named)
        if first is not None:
            self.faults.append(RowFault(row.number, "", f"Dit is dezelfde partij als in rij {first.number}."))
            return
        if "sleutel" not in data:
            free = [key for key in named if key in self.known and key not in self.rows]
            match = (key for key in free if same_party(self.known[key], data))
            data["sleutel"] = next(match, "") or new_key(data, self.taken)
        key = str(data["sleutel"])
        self.rows[key] = row
        self.taken.add(key)
        named.append(key)

    def _earlier(self, data: Group, named: Sequence[str]) -> ReadRow | None:
        """Return the row before that is about the same party: by key when there is one, else by name."""
        if "sleutel" in data:
            return self.rows.get(str(data["sleutel"]))
        rows = (self.rows[key] for key in named if key in self.rows)
        return next((row for row in rows if same_party(row.data, data)), None)

    def preview(self, notes: Sequence[str]) -> ImportPreview:
        """Return what is left when every row that is refused has been taken out."""
        while found := list(self._refused()):
            self.faults += found
            gone = {fault.row for fault in found}
            self.rows = {key: row for key, row in self.rows.items() if row.number not in gone}
        after = from_data(self._data(), PARTIJEN) if self.rows else self.antwoorden
        old, new = ({str(p.sleutel): p for p in a.known_parties} for a in (self.antwoorden, after))
        rows = (_good_row(row, new[key], old.get(key)) for key, row in self.rows.items())
        faults = tuple(sorted(self.faults, key=lambda fault: fault.row))
        twice = (f"Let op: {one.message} {one.suggestion}" for one in new_doubles(self.antwoorden, after))
        return ImportPreview(tuple(sorted(rows, key=lambda r: r.number)), faults, (*notes, *twice), after)

    def _parties(self) -> dict[str, Group]:
        """Return the parties with the rows in them: the known ones in their order, then the new ones."""
        rows = {key: row.data for key, row in self.rows.items()}
        merged = {
            key: laid_over(self.known.get(key, {}), rows.get(key, {})) for key in {**self.known, **rows}
        }
        parties = {key: dict(cast(Group, party)) for key, party in merged.items()}
        for party in parties.values():
            self._name_by_key(party, parties)
        return parties

    @staticmethod
    def _name_by_key(party: Group, parties: dict[str, Group]) -> None:
        """Name another party by its key when the row names it otherwise."""
        for field in (str(column.pad) for column in COLUMNS if column.kind is CellKind.PARTY):
            other = party.get(field)
            if isinstance(other, str) and other not in parties:
                names = (key for key, one in parties.items() if known_by(one) == _recognised(other))
                party[field] = next(names, other)

    def _data(self) -> Data:
        data = as_group(self.antwoorden)
        data["partijen"] = list(self._parties().values())
        return data

    def _refused(self) -> Iterator[RowFault]:
        """Yield why rows do not fit among the answers."""
        if not self.rows:
            return
        keys, data = list(self._parties()), self._data()
        for fault in refusals(data) or new_unprintable(as_data(self.antwoorden), data):
            match fault.place:
                case ("partijen", int(index), *inside) if (row := self.rows.get(keys[index])) is not None:
                    yield _row_fault(row.number, fault, Pad.parse(written(inside)))


def _good_row(row: ReadRow, partij: Partij, before: Partij | None) -> FactRow:
    """Return a good row, with what it does to the party that stood there; None when there was none."""
    kind = RowEffect.GELIJK if partij == before else RowEffect.GEWIJZIGD if before else RowEffect.NIEUW
    return FactRow(row.number, partij, kind)


def _row_fault(row_number: int, fault: Fault, pad: Pad | None) -> RowFault:
    """Return why a row is refused, with the heading of the answer in the party that is wrong."""
    number = 1 if pad is None or pad.index is None else pad.index + 1
    column = next((k.numbered(number) for k in COLUMNS if pad and k.pad is pad.question), None)
    return RowFault(
        row_number, column.heading if column else "", f"{fault.explanation} {fault.did_you_mean}".strip()
    )


def laid_over(old: Data, new: Data) -> Data:
    """Return an answer with what a row says put over it; what the row leaves empty stays."""
    if isinstance(old, dict) and isinstance(new, dict) and NOT_KNOWN_KEY not in {*old, *new}:
        return {**old, **{key: laid_over(old.get(key), part) for key, part in new.items()}}
    if isinstance(old, list) and isinstance(new, list):
        return [laid_over(_same_name(old, part), part) for part in new]
    return new


def _same_name(elements: list[Data], part: Data) -> Data:
    """Return the element with the same name, so that what was known of that person stays."""
    name = part.get("naam") if isinstance(part, dict) else None
    return next((one for one in elements if name and isinstance(one, dict) and one.get("naam") == name), None)


def same_party(one: Group, other: Group) -> bool:
    """Return whether two parties are the same by name and kind; a kind that is missing fits every kind."""
    if known_by(one) != known_by(other):
        return False
    kinds = {str(data["soort"]) for data in (one, other) if isinstance(data.get("soort"), str)}
    if not known_by(one):
        return len(kinds) == 1 and "soort" in one and "soort" in other
    return len(kinds) < 2


def known_by(data: Group) -> str:
    """Return by what a party is recognised: its name, unit or office, without capitals and marks."""
    name = called(Partij, data)
    is_gemeente = data.get("soort") == Soort.GEMEENTE.value
    return _recognised(re.sub(r"^((de )?gemeente )+", "", name, flags=re.IGNORECASE) if is_gemeente else name)


def _recognised(name: str) -> str:
    """Return a name as it is recognised: without capitals and marks; one of marks alone is only itself."""
    return normalised(name) or name


def new_key(data: Group, known: Iterable[str]) -> str:
    """Return a key for a party, made of its name, that no other has."""
    short = {Soort.POLITIE.value: "politie", Soort.OPENBAAR_MINISTERIE.value: "om"}
    kind, name = str(data.get("soort", "")), data.get("naam")
    base = short.get(kind) or (key_from(name) if isinstance(name, str) else "") or key_from(kind)
    base = base[:_LONGEST_KEY].strip("-") or "partij"
    taken = {*known, *(orgaan.value for orgaan in Orgaan)}
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(key for key in (base, *numbered) if key not in taken)


def report(shown: ImportPreview) -> list[str]:
    """Return a line for every row that is good, and what else there is to know about the list."""
    rows = [f"Rij {row.number}: {_name(row.partij)} ({row.effect.value})" for row in shown.rows]
    return [*rows, *shown.remarks]


def _name(partij: Partij) -> str:
    """Return by what a reader recognises a party, with its key."""
    name = called(Partij, partij)
    return f"{name} [{partij.sleutel}]" if name else str(partij.sleutel)


def fault_lines(shown: ImportPreview) -> list[str]:
    """Return why each of the other rows is not taken, with its number and its column."""
    return [f"Rij {f.row}{f', {f.column}' if f.column else ''}: {f.reason}" for f in shown.faults]


def telling(shown: ImportPreview) -> str:
    """Return how many rows do what."""
    parts = [f"{shown.count(kind)} {kind.value}" for kind in RowEffect]
    wrong = len({fault.row for fault in shown.faults})
    return ", ".join([*parts, *([f"{wrong} niet goed"] if wrong else [])])
