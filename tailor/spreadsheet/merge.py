"""Put the rows of a list among the parties of a house: what would come of it, before anything is taken."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Final, cast

from tailor.answers import Antwoorden
from tailor.answers.base import NOT_KNOWN_KEY, NogNietBekend
from tailor.answers.change import from_data, refusals
from tailor.answers.doubles import new_doubles
from tailor.answers.faults import Fault
from tailor.answers.party_names import bare_name, key_of_named, known_by
from tailor.answers.plain_data import Data, Group, as_data, as_group
from tailor.answers.questionnaire import called
from tailor.answers.questions.afspraken import Orgaan
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.scalars import Sleutel
from tailor.answers.unprintable import new_unprintable
from tailor.path import Pad, written
from tailor.spreadsheet.accounts import CellAccount, account_for
from tailor.spreadsheet.apart import to_look_at, without_odd_rows
from tailor.spreadsheet.columns import COLUMNS, CellKind, key_from
from tailor.spreadsheet.kinds import kind_in, name_in_place
from tailor.spreadsheet.mapping import remarks
from tailor.spreadsheet.matching import PartyMatch, find_party, same_party
from tailor.spreadsheet.opened import OpenedList, open_list
from tailor.spreadsheet.parts import whole_answers
from tailor.spreadsheet.rows import ReadRow, RowFault, read_row, second_person
from tailor.spreadsheet.table import Aside, row_ranges

_LONGEST_KEY = 40
# Why the cells of a row in doubt are not taken.
NOT_CERTAIN: Final = "Het is niet zeker over welke partij deze rij gaat."


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
        before: The party as it stands in the answers; None when it is new.
    """

    number: int
    partij: Partij
    effect: RowEffect
    before: Partij | None = None


@dataclass(frozen=True, slots=True)
class RowDoubt:
    """A row that may be about a party that is known: it is not taken until somebody says so.

    Attributes:
        row: The number of the row in the file.
        name: By what the row calls the party.
        candidates: The known parties that it may be.
    """

    row: int
    name: str
    candidates: tuple[Partij, ...]


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do.

    Attributes:
        rows: The good rows.
        faults: Why the other rows are not taken.
        doubts: The rows of which it is not certain whether they are about a known party; none is taken.
        remarks: What else there is to know: columns that mean nothing, empty rows, mended numbers,
            what stands twice.
        antwoorden: The answers with the good rows in them.
        cells: What became of every filled cell of the file.
    """

    rows: tuple[FactRow, ...]
    faults: tuple[RowFault, ...]
    remarks: tuple[str, ...]
    antwoorden: Antwoorden
    doubts: tuple[RowDoubt, ...] = ()
    cells: tuple[CellAccount, ...] = ()

    def count(self, effect: RowEffect) -> int:
        """Return how many good rows do this to the answers."""
        return sum(row.effect is effect for row in self.rows)


def import_parties(
    file: Path, antwoorden: Antwoorden, said: Mapping[int, str] = MappingProxyType({})
) -> ImportPreview:
    """Return what comes of importing a file, its columns as they are proposed; nothing is written.

    Raises:
        InputError: The file cannot be read, or no row in it has headings that are known.
    """
    return preview_of(open_list(file, antwoorden), antwoorden, said)


def preview_of(
    opened: OpenedList, antwoorden: Antwoorden, said: Mapping[int, str] = MappingProxyType({})
) -> ImportPreview:
    """Return what comes of importing a list; nothing is written.

    A party that is already known by its key, or by its whole name and kind, is filled up: what the list
    leaves empty stays as it was, and no party is taken away.

    Args:
        opened: The list.
        antwoorden: The answers.
        said: By the number of a row that is in doubt, the key of the known party that it is about; empty for
            a new one.

    Raises:
        InputError: No column goes to a question.
    """
    targets = [one.target for one in opened.checked().columns]
    kept, asides = without_odd_rows(opened.rows, targets, opened.table.merged)
    kept = [row for row in kept if any(targets[place.column] for place, _ in row.filled())]
    columns_at, whole = whole_answers(opened.columns, kept, antwoorden)
    rows = [read_row(row, columns_at, opened.table.first_day) for row in whole]
    notes = [*opened.table.remarks, *(one.remark for one in opened.asides), *remarks(opened.columns)]
    notes += [*_empty_rows(opened), *(one.remark for one in asides)]
    notes += to_look_at(opened.table, kept, targets)
    notes += [note for row in rows for note in row.remarks]
    return _accounted(opened, asides, rows, _Merge(antwoorden, rows, said).preview(notes))


def merged(
    antwoorden: Antwoorden, rows: Sequence[ReadRow], said: Mapping[int, str] = MappingProxyType({})
) -> ImportPreview:
    """Return what comes of parties that were read from no table; nothing is written.

    Args:
        antwoorden: The answers.
        rows: The parties, each with a number of its own.
        said: As for :func:`preview_of`.
    """
    return _Merge(antwoorden, rows, said).preview(())


def _empty_rows(opened: OpenedList) -> list[str]:
    last = opened.rows[-1].number if opened.rows else 0
    empty = [number for number in opened.table.empty if opened.head.number < number < last]
    return [f"Lege rijen zijn overgeslagen: {row_ranges(empty)}."] if empty else []


def _accounted(
    opened: OpenedList, asides: Sequence[Aside], rows: Sequence[ReadRow], shown: ImportPreview
) -> ImportPreview:
    """Return a preview with what became of every filled cell, and a remark for what nobody spoke of."""
    refused = {doubt.row: NOT_CERTAIN for doubt in shown.doubts}
    for fault in reversed(shown.faults):
        refused[fault.row] = fault.reason
    good = {row.number: as_group(row.partij) for row in shown.rows}
    wrong = tuple(f"Rij {fault.row}{sign}" for fault in shown.faults for sign in ",:")
    shown = replace(shown, remarks=tuple(one for one in shown.remarks if not one.startswith(wrong)))
    cells, more = account_for(opened, asides, rows, refused, good, shown.remarks)
    return replace(shown, cells=cells, remarks=(*shown.remarks, *more))


class _Merge:
    """Puts rows among the parties that are known, and takes out those that do not fit."""

    def __init__(self, antwoorden: Antwoorden, rows: Sequence[ReadRow], said: Mapping[int, str]) -> None:
        self.antwoorden, self.said = antwoorden, said
        self.known: dict[str, Group] = {str(p.sleutel): as_group(p) for p in antwoorden.known_parties}
        self.faults = [fault for row in rows for fault in row.faults]
        self.doubts: list[RowDoubt] = []
        self.notes: list[str] = []
        self.rows: dict[str, ReadRow] = {}
        self.by_name: dict[str, list[str]] = {}
        self.taken = {*self.known, *(str(row.data["sleutel"]) for row in rows if "sleutel" in row.data)}
        for row in rows:
            if not row.faults:
                self._place(row)

    def _place(self, row: ReadRow) -> None:
        """Give a row its key, unless an earlier row is about the same party or it is not certain whose."""
        key = str(row.data["sleutel"]) if "sleutel" in row.data else ""
        guessed = "" if key else self._complete(row)
        first = None if key else self._earlier(row.data)
        match = PartyMatch(key) if key or first else self._match(row, guessed)
        if first := first or self.rows.get(match.key):
            said = f"Dit is dezelfde partij als in rij {first.number}.{second_person(row, first)}"
            self.faults.append(RowFault(row.number, "", said))
            return
        if match.candidates:
            known = (self.antwoorden.partij(Sleutel(one)) for one in match.candidates)
            self.doubts.append(RowDoubt(row.number, _row_name(row.data), tuple(filter(None, known))))
            return
        row.data["sleutel"] = key = match.key or new_key(row.data, self.taken)
        self.rows[key] = row
        self.taken.add(key)
        self.by_name.setdefault(known_by(row.data), []).append(key)

    def _complete(self, row: ReadRow) -> str:
        """Fill in what a row says of its kind; return what the kind is guessed from, empty when it is not."""
        kind = None if "soort" in row.data else kind_in(row.data)
        guessed = ("de naam" if "naam" in row.data else "de eenheid of het parket") if kind else ""
        if kind:
            row.data["soort"] = kind.value
        if said := name_in_place(row.data):
            self.notes.append(f"Rij {row.number}: {said}.")
        return guessed

    def _match(self, row: ReadRow, guessed: str) -> PartyMatch:
        """Return which known party a row is about; a kind that is a guess gives way to what is known."""
        free = [key for key in self.known if key not in self.rows]
        match = find_party(row.data, self.known, free)
        if row.number in self.said:
            match = PartyMatch(self.said[row.number])
        elif guessed:
            bare = {name: value for name, value in row.data.items() if name != "soort"}
            found = find_party(bare, self.known, free)
            if found.key or match.key in found.candidates:
                match = found
        if guessed and "soort" in self.known.get(match.key, {}):
            row.data.pop("soort")
        elif guessed:
            kind = next(one.label for one in Soort if one.value == row.data["soort"])
            self.notes.append(f"Rij {row.number}: de soort ‘{kind}’ is afgeleid van {guessed}.")
        return match

    def _earlier(self, data: Group) -> ReadRow | None:
        """Return the row before that is about the same party, by its name."""
        rows = (self.rows[key] for key in self.by_name.get(known_by(data), ()))
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
        return ImportPreview(
            rows=tuple(sorted(rows, key=lambda r: r.number)),
            faults=faults,
            remarks=(*notes, *self.notes, *twice),
            antwoorden=after,
            doubts=tuple(self.doubts),
        )

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
            if isinstance(other, str) and not NogNietBekend.read(other):
                party[field] = key_of_named(other, parties) or other

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
                    yield row_fault(row.number, fault, Pad.parse(written(inside)))


def _good_row(row: ReadRow, partij: Partij, before: Partij | None) -> FactRow:
    """Return a good row, with what it does to the party that stood there; None when there was none."""
    kind = RowEffect.GELIJK if partij == before else RowEffect.GEWIJZIGD if before else RowEffect.NIEUW
    return FactRow(row.number, partij, kind, before)


def row_fault(row_number: int, fault: Fault, pad: Pad | None) -> RowFault:
    """Return why a row is refused, with the heading of the answer in the party that is wrong."""
    number = 1 if pad is None or pad.index is None else pad.index + 1
    column = next((k.numbered(number) for k in COLUMNS if pad and k.pad is pad.question), None)
    return RowFault(row_number, column.heading if column else "", fault.explanation)


def laid_over(old: Data, new: Data) -> Data:
    """Return an answer with what a row says put over it; what the row leaves empty stays."""
    if isinstance(old, dict) and isinstance(new, dict) and NOT_KNOWN_KEY not in {*old, *new}:
        return {**old, **{key: laid_over(old.get(key), part) for key, part in new.items()}}
    if isinstance(new, list):
        return _list_over(old if isinstance(old, list) else [], new)
    return new if not isinstance(new, dict) else {key: laid_over(None, part) for key, part in new.items()}


def _list_over(old: list[Data], new: list[Data]) -> list[Data]:
    """Return a list with the elements of a row over it; a place that the row leaves empty stays."""
    places = range(max(len(old), len(new)))
    laid: list[Data] = []
    for place in places:
        part = new[place] if place < len(new) else None
        in_place = old[place] if place < len(old) else None
        if part is not None:
            laid.append(laid_over(_same_element(old, in_place, part), part))
        elif in_place is not None and not _stands_in(in_place, new):
            laid.append(in_place)
    return laid


def _same_element(old: list[Data], in_place: Data, part: Data) -> Data:
    """Return the element that a part is about: of the same name, else in its place when a name is missing."""
    name = _name_of(part)
    if name and name != _name_of(in_place):
        nameless = isinstance(in_place, dict) and "naam" not in in_place
        return next((one for one in old if _name_of(one) == name), in_place if nameless else None)
    return in_place


def _stands_in(one: Data, elements: list[Data]) -> bool:
    return one in elements or bool(_name_of(one)) and _name_of(one) in map(_name_of, elements)


def _name_of(element: Data) -> str:
    name = element.get("naam") if isinstance(element, dict) else None
    return name if isinstance(name, str) else ""


def _row_name(data: Group) -> str:
    """Return by what a row calls its party: its name, its unit, or its kind."""
    kind = next((one.label for one in Soort if one.value == data.get("soort")), "")
    return called(Partij, data, in_full=True) or kind


def new_key(data: Group, known: Iterable[str]) -> str:
    """Return a key for a party, made of its name, that no other has."""
    short = {Soort.POLITIE.value: "politie", Soort.OPENBAAR_MINISTERIE.value: "om"}
    kind, name = str(data.get("soort", "")), data.get("naam")
    name = bare_name(name) if isinstance(name, str) and kind == Soort.GEMEENTE.value else name
    base = short.get(kind) or (key_from(name) if isinstance(name, str) else "") or key_from(kind)
    base = base[:_LONGEST_KEY].strip("-") or "partij"
    taken = {*known, *(orgaan.value for orgaan in Orgaan)}
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(key for key in (base, *numbered) if key not in taken)
