"""Parties that join later (article 28), from a file: a list of parties, or one or more parties in YAML.

A party that is known by its key or its name is the same party, so a file can be given twice. One that is not
right is refused by itself; the others go in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, cast

from tailor.answers import Antwoorden
from tailor.answers.change import party_refusals, refusals
from tailor.answers.file import LARGEST
from tailor.answers.joining import accessions
from tailor.answers.plain_data import Data, Group, as_data
from tailor.answers.questionnaire import called
from tailor.answers.questions.partijdelen import PartijStatus, Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.questions.toetreders import StaatVanToetreding, Toetreder
from tailor.answers.scalars import Sleutel, describe
from tailor.answers.spellings import as_in_file, parties_by_key
from tailor.answers.yaml_read import SourceError, read
from tailor.errors import InputError
from tailor.files import cause, read_regular
from tailor.grammar import enumeration
from tailor.path import Pad, written
from tailor.spreadsheet.kinds import only_name
from tailor.spreadsheet.merge import FactRow, ImportPreview, RowDoubt, merged, preview_of, row_fault
from tailor.spreadsheet.opened import open_list
from tailor.spreadsheet.read import MOST_ROWS
from tailor.spreadsheet.rows import ReadRow, RowFault

# What a file with parties as in the answers file ends in.
_YAML: Final = (".yaml", ".yml", ".json")
# How the list of the parties is called in it.
_PARTIES: Final = "partijen"
# What stands beside the parties in such a file and says nothing of them.
_SCHEMA: Final = "schema_versie"
# How far a party may be that joins: it has signed nothing yet.
_BEFORE: Final = (PartijStatus.TE_ONDERTEKENEN, PartijStatus.TREEDT_TOE)
# So many letters of a name stand in a message.
_LONGEST: Final = 60
# Stands for a key where a party has none yet.
_ANY_KEY: Final = "partij"


@dataclass(frozen=True, slots=True)
class EnteredJoiners:
    """What a file brings.

    Attributes:
        antwoorden: The answers with its parties among those who join.
        keys: The parties of the file that join, in its order, by key.
        new: Those among them whose accession began with this file.
        refused: Why each of the others is not taken.
        remarks: What else there is to know about the file.
    """

    antwoorden: Antwoorden
    keys: tuple[str, ...]
    new: frozenset[str]
    refused: tuple[InputError, ...]
    remarks: tuple[str, ...] = ()


def enter_joiners(
    file: Path,
    antwoorden: Antwoorden,
    columns: Iterable[str] = (),
    said: Mapping[int, str] = MappingProxyType({}),
) -> EnteredJoiners:
    """Return what comes of a file with parties that join; nothing is written.

    Args:
        file: A list of parties (CSV, XLSX), or a YAML file with one party, or with a list of them.
        antwoorden: The answers of the house.
        columns: Where columns of a list go: "Kop=vraag".
        said: By the number of a row that is in doubt, the key of the known party that it is about; empty for
            a new one.

    Raises:
        InputError: Nothing in the file can be read as a party.
    """
    if file.suffix.casefold() in _YAML:
        shown = merged(antwoorden, _with_numbers(_parties(file), antwoorden), said)
        return _entered(file, antwoorden, shown, "partij")
    return _entered(
        file, antwoorden, preview_of(open_list(file, antwoorden, columns), antwoorden, said), "rij"
    )


# -- parties in YAML --


def _parties(file: Path) -> list[Data]:
    """Return the parties of a YAML file: the file is one, or a list of them, or has that list.

    Raises:
        InputError: It cannot be read, or holds something else.
    """
    data = _read(file)
    if isinstance(data, dict) and _PARTIES in data:
        if others := [key for key in data if key not in (_PARTIES, _SCHEMA)]:
            named = ", ".join(f"‘{describe(key)}’" for key in others[:3])
            raise _no_parties(file, f"Er staat meer in dan partijen: {named}.")
        data = data[_PARTIES]
    found: list[Data] = data if isinstance(data, list) else [data]
    if not found or found == [None]:
        raise _no_parties(file, "Er staat geen partij in.")
    if len(found) > MOST_ROWS:
        raise _no_parties(file, f"Er staan meer dan {MOST_ROWS} partijen in.")
    return found


def _read(file: Path) -> Data:
    """Return what a YAML file holds.

    Raises:
        InputError: It cannot be read.
    """
    try:
        return cast(Data, read(read_regular(file, LARGEST).decode("utf-8-sig")).data)
    except SourceError as error:
        lines = (f"Regel {one.line}: {one.wat}. {one.instead}" for one in error.problems[:10])
        raise _no_parties(file, " ".join(lines)) from error
    except UnicodeDecodeError as error:
        raise _no_parties(file, "De tekens zijn geen UTF-8.") from error
    except FileNotFoundError as error:
        raise InputError(
            wat="Het bestand met partijen bestaat niet.", waar=str(file), nu="Controleer de naam en de map."
        ) from error
    except OSError as error:
        raise _no_parties(file, cause(error)) from error
    except ValueError as error:  # a name that no file can have
        raise _no_parties(file, "Zo kan een bestand niet heten.") from error


def _no_parties(file: Path, why: str) -> InputError:
    return InputError(
        wat="In dit bestand kan tailor geen partij lezen.",
        waar=str(file),
        waarom=why,
        nu="Schrijf een partij op zoals in het antwoordenbestand. Begin met soort en naam.",
    )


def _with_numbers(parties: list[Data], antwoorden: Antwoorden) -> list[ReadRow]:
    """Return parties in YAML as rows of a list, numbered from 1."""
    known = parties_by_key(as_data(antwoorden))
    return [_as_row(number, party, known) for number, party in enumerate(parties, start=1)]


def _as_row(number: int, party: Data, known: Mapping[str, Group]) -> ReadRow:
    """Return one party as a row; with why it cannot be taken when it is not right by itself."""
    if not isinstance(party, dict) or not party:
        reason = f"Hier staat {describe(party)}, en geen partij."
        return ReadRow(number, faults=[RowFault(number, "", reason)])
    data = {str(key): part for key, part in party.items()}
    data = cast(Group, as_in_file(PARTIJEN[0], data, known))
    found = party_refusals({"sleutel": _ANY_KEY, **data})
    faults = [row_fault(number, one, Pad.parse(written(one.place[2:]))) for one in found]
    return ReadRow(number, data=data, faults=faults)


# -- what they become --


def _entered(file: Path, before: Antwoorden, shown: ImportPreview, counted: str) -> EnteredJoiners:
    """Return the answers with the good rows of a list among those who join.

    Args:
        file: The file.
        before: The answers as they are.
        shown: What would come of the rows among the parties of the house.
        counted: What the number of a row counts: "rij", or "partij".
    """
    reasons = {row.number: why for row in shown.rows if (why := _why_not(row))}
    after, more = _settled(before, [row for row in shown.rows if row.number not in reasons])
    faults = [*shown.faults, *(RowFault(number, "", why) for number, why in (reasons | more).items())]
    good = [str(row.partij.sleutel) for row in shown.rows if row.number not in reasons | more]
    refused = [_refused(file, counted, fault) for fault in sorted(faults, key=lambda one: one.row)]
    refused += [_in_doubt(file, counted, doubt) for doubt in shown.doubts]
    named = (
        f"{counted.capitalize()} {row.number}: de naam volgt uit de soort: ‘{name}’."
        for row in shown.rows
        if (name := _name_of_kind(row.partij)) and str(row.partij.sleutel) in good
    )
    new = frozenset(good) - _ongoing(before)
    return EnteredJoiners(after, tuple(good), new, tuple(refused), (*shown.remarks, *named))


def _why_not(row: FactRow) -> str:
    """Return why a party cannot join; empty when it can."""
    if row.before is not None and row.before.takes_part:
        return f"{_name(row.partij)} is al partij. Alleen wie nog niet meedoet, kan toetreden."
    if row.partij.status not in _BEFORE and (row.before is None or row.before.joins):
        return "Wie toetreedt, heeft nog niet getekend. Laat de status leeg."
    return ""


def _settled(before: Antwoorden, rows: Sequence[FactRow]) -> tuple[Antwoorden, dict[int, str]]:
    """Return the answers with these parties, and why some do not fit among them, by the number of the row."""
    why: dict[int, str] = {}
    while True:
        left = {str(row.partij.sleutel): row for row in rows if row.number not in why}
        after = _joining(before, [row.partij for row in left.values()]) if left else before
        keys = [str(one.sleutel) for one in after.known_parties]
        found = {}
        for fault in refusals(as_data(after)) if left else ():
            match fault.place:
                case ("partijen", int(index), *_) if (row := left.get(keys[index])) is not None:
                    found[row.number] = fault.explanation
        if not found:
            return after, why
        why |= found


def _joining(before: Antwoorden, parties: Sequence[Partij]) -> Antwoorden:
    """Return the answers with parties that join, at the end, each with its accession."""
    cleared = {"status": PartijStatus.TREEDT_TOE, "ondertekening": None, "vertrek": None}
    fresh = {
        str(one.sleutel): one.model_copy(update={**cleared, "naam": _name_of_kind(one) or one.naam})
        for one in parties
    }
    in_place = {str(one.sleutel) for one in before.known_parties if one.joins}
    stay = [one for one in before.known_parties if str(one.sleutel) not in fresh.keys() - in_place]
    listed = [fresh.get(str(one.sleutel), one) for one in stay]
    listed += [one for key, one in fresh.items() if key not in in_place]
    begun = [key for key in fresh if key not in _ongoing(before)]
    lines = [one for one in accessions(before) if str(one.partij) not in begun]
    lines += [Toetreder(partij=Sleutel(key)) for key in begun]
    return before.model_copy(update={"partijen": tuple(listed), "toetreders": tuple(lines)})


def _name_of_kind(partij: Partij) -> str:
    """Return the name of a party that was given none and is the only one of its kind; empty for another."""
    return only_name(partij.soort) if partij.naam is None and isinstance(partij.soort, Soort) else ""


def _ongoing(antwoorden: Antwoorden) -> frozenset[str]:
    """Return the keys of the parties whose accession goes on, whatever a hand wrote of its state."""
    joining = {str(one.sleutel) for one in antwoorden.known_parties if one.joins}
    lines = accessions(antwoorden)
    unsigned = {str(one.partij) for one in lines if one.staat is not StaatVanToetreding.GETEKEND}
    return frozenset(unsigned | {str(one.partij) for one in lines if str(one.partij) in joining})


def _name(partij: Partij) -> str:
    """Return by what a reader recognises a party, not longer than fits on a line."""
    kind = partij.soort.label if isinstance(partij.soort, Soort) else str(partij.sleutel)
    name = called(Partij, partij, in_full=True) or kind
    return f"‘{name if len(name) <= _LONGEST else f'{name[:_LONGEST]}…'}’"


def _refused(file: Path, counted: str, fault: RowFault) -> InputError:
    """Return why a row is not taken, as an error of its own."""
    return InputError(
        wat="Een partij uit dit bestand kan niet mee.",
        waar=f"{file}, {counted} {fault.row}{f', {fault.column}' if fault.column else ''}",
        waarom=fault.reason,
        nu="Verbeter dit in het bestand en geef de opdracht opnieuw.",
    )


def _in_doubt(file: Path, counted: str, doubt: RowDoubt) -> InputError:
    """Return that it is not certain about which party a row is."""
    known = enumeration([_name(one) for one in doubt.candidates], " of ")
    return InputError(
        wat="Van een partij uit dit bestand is niet zeker wie het is.",
        waar=f"{file}, {counted} {doubt.row}",
        waarom=f"Misschien is ‘{doubt.name[:_LONGEST]}’ dezelfde partij als {known}.",
        nu=f"Is het dezelfde? Typ --rij {doubt.row}={doubt.candidates[0].sleutel}."
        f" Is het een andere? Typ --rij {doubt.row}=nieuw.",
    )
