"""Put the rows of a list among the parties of a house: what would come of it, before anything is taken."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import cast

from tailor.answers import Antwoorden
from tailor.answers.base import NOG_NIET_BEKEND_KEY
from tailor.answers.change import from_data, weigeringen
from tailor.answers.faults import Fout
from tailor.answers.plain_data import Data, Group, as_group
from tailor.answers.questionnaire import roepnaam
from tailor.answers.questions.afspraken import Orgaan
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.errors import InputError
from tailor.path import Pad, written
from tailor.spreadsheet.columns import (
    KOLOMMEN,
    VOORBEELDRIJ,
    Plek,
    Waarde,
    genormaliseerd,
    herken,
    lijkt_op,
    sleutel_van,
)
from tailor.spreadsheet.read import (
    KOPRIJEN,
    GelezenRij,
    RijFout,
    Tabel,
    TabelRij,
    aantal_koppen,
    is_leeg,
    lees_bestand,
    lees_rij,
)

_LANGSTE_SLEUTEL = 40


class RowEffect(Enum):
    """What a row does to the answers."""

    NIEUW = "nieuw"
    GEWIJZIGD = "gewijzigd"
    GELIJK = "gelijk"


@dataclass(frozen=True, slots=True)
class Rij:
    """A good row.

    Attributes:
        nummer: The number of the row in the file.
        partij: The party as it would stand in the answers.
        wijziging: What the row does to the answers.
    """

    nummer: int
    partij: Partij
    wijziging: RowEffect


@dataclass(frozen=True, slots=True)
class Voorvertoning:
    """What an import would do.

    Attributes:
        rijen: The good rows.
        fouten: Why the other rows are not taken.
        opmerkingen: What else there is to know: columns that mean nothing, empty rows, mended numbers.
        antwoorden: The answers with the good rows in them.
    """

    rijen: tuple[Rij, ...]
    fouten: tuple[RijFout, ...]
    opmerkingen: tuple[str, ...]
    antwoorden: Antwoorden

    def aantal(self, wijziging: RowEffect) -> int:
        """Return how many good rows do this to the answers."""
        return sum(rij.wijziging is wijziging for rij in self.rijen)


def importeer(bestand: Path, antwoorden: Antwoorden) -> Voorvertoning:
    """Return what comes of importing a file; nothing is written.

    A party that is already known by its key, or by its name and kind, is filled up: what the file leaves
    empty stays as it was, and no party is taken away.

    Raises:
        InputError: The file cannot be read, or no row in it has headings that are known.
    """
    tabel, start = _with_headings(lees_bestand(bestand), bestand)
    plekken, notes = _columns(tabel[start])
    rows, skipped = _rows(tabel[start + 1 :], plekken)
    notes += [*skipped, *(note for row in rows for note in row.opmerkingen)]
    return _Samenvoeging(antwoorden, rows).voorvertoning(notes)


def _with_headings(tabellen: Sequence[Tabel], bestand: Path) -> tuple[Tabel, int]:
    """Return the first table with headings, and in which row they stand.

    Raises:
        InputError: No table has any.
    """
    for tabel in tabellen:
        counts = [aantal_koppen(row) for row in tabel[:KOPRIJEN]]
        if any(counts):
            return tabel, counts.index(max(counts))
    raise InputError(
        wat="In dit bestand staan geen kolommen die tailor kent.",
        waar=str(bestand),
        waarom=f"Verwacht: een rij met koppen als {', '.join(kolom.kop for kolom in KOLOMMEN[:4])}.",
        nu="Maak een leeg bestand met ‘tailor partijen sjabloon’ en zet uw lijst daarin.",
    )


def _columns(rij: TabelRij) -> tuple[list[Plek | None], list[str]]:
    """Return what each column means, and what there is to say about columns that are not read."""
    plekken: list[Plek | None] = []
    notes: list[str] = []
    for cel in rij.cellen:
        plek = herken(cel) if isinstance(cel, str) else None
        if plek and plek in plekken:
            notes.append(f"De kolom ‘{cel}’ is niet gelezen: er is al een kolom ‘{plek.kop}’.")
        elif plek is None and not is_leeg(cel):
            near = lijkt_op(str(cel))
            notes.append(f"De kolom ‘{cel}’ is niet gelezen.{f' Bedoelt u ‘{near}’?' if near else ''}")
        plekken.append(None if plek in plekken else plek)
    return plekken, notes


def _rows(rijen: Sequence[TabelRij], plekken: Sequence[Plek | None]) -> tuple[list[GelezenRij], list[str]]:
    """Return the rows with something in them, and what there is to say about the others."""
    filled = [rij for rij in rijen if not all(map(is_leeg, rij.cellen))]
    last = filled[-1].nummer if filled else 0
    empty = [str(rij.nummer) for rij in rijen if rij.nummer < last and all(map(is_leeg, rij.cellen))]
    notes = [f"Lege rijen zijn overgeslagen: {', '.join(empty)}."] if empty else []
    example = [rij for rij in filled if _is_example(rij, plekken)]
    notes += [f"Rij {rij.nummer} is het voorbeeld van het sjabloon en is overgeslagen." for rij in example]
    return [lees_rij(rij, plekken) for rij in filled if rij not in example], notes


def _is_example(rij: TabelRij, plekken: Sequence[Plek | None]) -> bool:
    keys = [cel for plek, cel in zip(plekken, rij.cellen, strict=False) if plek and plek.kolom.is_sleutel]
    return any(genormaliseerd(str(key)) == VOORBEELDRIJ for key in keys)


class _Samenvoeging:
    """Puts rows among the parties that are known, and takes out those that do not fit."""

    def __init__(self, antwoorden: Antwoorden, rows: Sequence[GelezenRij]) -> None:
        self.antwoorden = antwoorden
        self.known: dict[str, Group] = {str(p.sleutel): as_group(p) for p in antwoorden.bekende_partijen}
        self.fouten = [fout for row in rows for fout in row.fouten]
        self.rows: dict[str, GelezenRij] = {}
        self.by_name: dict[str, list[str]] = {}
        for key, party in self.known.items():
            self.by_name.setdefault(merknaam(party), []).append(key)
        self.taken = {*self.known, *(str(row.data["sleutel"]) for row in rows if "sleutel" in row.data)}
        for row in rows:
            if not row.fouten:
                self._place(row)

    def _place(self, row: GelezenRij) -> None:
        """Give a row its key, unless an earlier row is about the same party."""
        data = row.data
        named = self.by_name.setdefault(merknaam(data), [])
        first = self._earlier(data, named)
        if first is not None:
            self.fouten.append(RijFout(row.nummer, "", f"Dit is dezelfde partij als in rij {first.nummer}."))
            return
        if "sleutel" not in data:
            free = [key for key in named if key in self.known and key not in self.rows]
            match = (key for key in free if zelfde(self.known[key], data))
            data["sleutel"] = next(match, "") or nieuwe_sleutel(data, self.taken)
        key = str(data["sleutel"])
        self.rows[key] = row
        self.taken.add(key)
        named.append(key)

    def _earlier(self, data: Group, named: Sequence[str]) -> GelezenRij | None:
        """Return the row before that is about the same party: by key when there is one, else by name."""
        if "sleutel" in data:
            return self.rows.get(str(data["sleutel"]))
        rows = (self.rows[key] for key in named if key in self.rows)
        return next((row for row in rows if zelfde(row.data, data)), None)

    def voorvertoning(self, notes: Sequence[str]) -> Voorvertoning:
        """Return what is left when every row that is refused has been taken out."""
        while found := list(self._refused()):
            self.fouten += found
            gone = {fout.rij for fout in found}
            self.rows = {key: row for key, row in self.rows.items() if row.nummer not in gone}
        after = from_data(self._data(), PARTIJEN) if self.rows else self.antwoorden
        old, new = ({str(p.sleutel): p for p in a.bekende_partijen} for a in (self.antwoorden, after))
        rijen = (_rij(row, new[key], old.get(key)) for key, row in self.rows.items())
        faults = tuple(sorted(self.fouten, key=lambda fout: fout.rij))
        return Voorvertoning(tuple(sorted(rijen, key=lambda r: r.nummer)), faults, tuple(notes), after)

    def _parties(self) -> dict[str, Group]:
        """Return the parties with the rows in them: the known ones in their order, then the new ones."""
        rows = {key: row.data for key, row in self.rows.items()}
        merged = {key: overheen(self.known.get(key, {}), rows.get(key, {})) for key in {**self.known, **rows}}
        parties = {key: dict(cast(Group, party)) for key, party in merged.items()}
        for party in parties.values():
            self._name_by_key(party, parties)
        return parties

    @staticmethod
    def _name_by_key(party: Group, parties: dict[str, Group]) -> None:
        """Name another party by its key when the row names it otherwise."""
        for field in (str(kolom.pad) for kolom in KOLOMMEN if kolom.soort is Waarde.PARTIJ):
            other = party.get(field)
            if isinstance(other, str) and other not in parties:
                names = (key for key, one in parties.items() if merknaam(one) == genormaliseerd(other))
                party[field] = next(names, other)

    def _data(self) -> Data:
        data = as_group(self.antwoorden)
        data["partijen"] = list(self._parties().values())
        return data

    def _refused(self) -> Iterator[RijFout]:
        """Yield why rows do not fit among the answers."""
        if not self.rows:
            return
        keys = list(self._parties())
        for fout in weigeringen(self._data()):
            match fout.plaats:
                case ("partijen", int(index), *inside) if (row := self.rows.get(keys[index])) is not None:
                    yield _row_fault(row.nummer, fout, Pad.parse(written(inside)))


def _rij(row: GelezenRij, partij: Partij, before: Partij | None) -> Rij:
    """Return a good row, with what it does to the party that stood there; None when there was none."""
    kind = RowEffect.GELIJK if partij == before else RowEffect.GEWIJZIGD if before else RowEffect.NIEUW
    return Rij(row.nummer, partij, kind)


def _row_fault(nummer: int, fout: Fout, pad: Pad | None) -> RijFout:
    """Return why a row is refused, with the heading of the answer in the party that is wrong."""
    number = 1 if pad is None or pad.index is None else pad.index + 1
    kolom = next((k.genummerd(number) for k in KOLOMMEN if pad and k.pad is pad.question), None)
    return RijFout(nummer, kolom.kop if kolom else "", f"{fout.uitleg} {fout.vraag}".strip())


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


def zelfde(een: Group, ander: Group) -> bool:
    """Return whether two parties are the same by name and kind; a kind that is missing fits every kind."""
    if merknaam(een) != merknaam(ander):
        return False
    kinds = {str(data["soort"]) for data in (een, ander) if isinstance(data.get("soort"), str)}
    if not merknaam(een):
        return len(kinds) == 1 and "soort" in een and "soort" in ander
    return len(kinds) < 2


def merknaam(data: Group) -> str:
    """Return by what a party is recognised: its name, unit or office, without capitals and marks."""
    return genormaliseerd(roepnaam(Partij, data))


def nieuwe_sleutel(data: Group, bezet: Iterable[str]) -> str:
    """Return a key for a party, made of its name, that no other has."""
    short = {Soort.POLITIE.value: "politie", Soort.OPENBAAR_MINISTERIE.value: "om"}
    kind, naam = str(data.get("soort", "")), data.get("naam")
    base = short.get(kind) or (sleutel_van(naam) if isinstance(naam, str) else "") or sleutel_van(kind)
    base = base[:_LANGSTE_SLEUTEL].strip("-") or "partij"
    taken = {*bezet, *(orgaan.value for orgaan in Orgaan)}
    numbered = (f"{base}-{number}" for number in range(2, len(taken) + 3))
    return next(key for key in (base, *numbered) if key not in taken)


def verslag(shown: Voorvertoning) -> list[str]:
    """Return a line for every row that is good, and what else there is to know about the list."""
    rows = [f"Rij {rij.nummer}: {_name(rij.partij)} ({rij.wijziging.value})" for rij in shown.rijen]
    return [*rows, *shown.opmerkingen]


def _name(partij: Partij) -> str:
    """Return by what a reader recognises a party, with its key."""
    naam = roepnaam(Partij, partij)
    return f"{naam} [{partij.sleutel}]" if naam else str(partij.sleutel)


def fouten(shown: Voorvertoning) -> list[str]:
    """Return why each of the other rows is not taken, with its number and its column."""
    return [f"Rij {f.rij}{f', {f.kolom}' if f.kolom else ''}: {f.reden}" for f in shown.fouten]


def telling(shown: Voorvertoning) -> str:
    """Return how many rows do what."""
    parts = [f"{shown.aantal(kind)} {kind.value}" for kind in RowEffect]
    wrong = len({fout.rij for fout in shown.fouten})
    return ", ".join([*parts, *([f"{wrong} niet goed"] if wrong else [])])
