"""What stands in a file and is no row of the list: other sheets, words above the headings, totals, titles.

Each gives the filled cells that it sets apart, with the remark that says so: nothing is left out in silence.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from tailor.answers.option_words import normalised
from tailor.spreadsheet.columns import EXAMPLE_KEY, EXAMPLE_NAME, ColumnAt, recognise
from tailor.spreadsheet.read import best_row, count_headings
from tailor.spreadsheet.table import (
    Aside,
    CellLines,
    CellPlace,
    CellRange,
    SheetRow,
    Table,
    cited,
    is_empty,
    named_cells,
    row_ranges,
)

# The sheets that the template has beside the parties, with how each begins, also in an older tailor.
TEMPLATE_SHEETS: Final[Mapping[str, tuple[str, ...]]] = {
    "Uitleg": ("Zo vult u het rekenblad in", "Zo vult u de lijst in"),
    "Keuzelijsten": ("gemeente",),
}
_TOTAL: Final = re.compile(
    r"((sub|eind)?totaal|totalen|som|aantal|aantallen)( aantal)?( (van )?(de )?"
    r"(partijen|gemeenten|organisaties|deelnemers|instellingen|zorgaanbieders|ketenpartners))?[\s:=]*\d*",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"\d+([.,]\d+)?")
# What a line above a group says: more than one of a kind, and no name.
_GROUP: Final = re.compile(
    r"((de|alle|overige|andere|deelnemende|lokale|regionale|landelijke|publieke|private) )*"
    r"([\w-]*(gemeenten|partners|partijen|organisaties|instellingen|aanbieders|diensten|deelnemers|instanties"
    r"|overheden|colleges|burgemeesters|stichtingen|verenigingen)|overigen?|overig|justitie|zorg|veiligheid"
    r"|zorg en welzijn|justitie en veiligheid|politie en (om|justitie|openbaar ministerie))"
    r"( (en|&|/) [\w-]+)?[\s:]*",
    re.IGNORECASE,
)


def beside_the_list(tables: Sequence[Table], table: Table, head: SheetRow) -> Iterator[Aside]:
    """Yield the filled cells of a file that stand on other sheets, above the headings, or too far away."""
    others = [one for one in tables if one is not table]
    yield from _template_sheets([one for one in others if _is_of_template(one)])
    yield from (_other_sheet(one) for one in others if not _is_of_template(one) and _count(one))
    above = [cell for row in table.rows if row.number < head.number for cell in row.filled()]
    if above:
        words = f"Boven de koppen (rij {head.number}) staat tekst die niet is gelezen: {named_cells(above)}."
        yield _aside(above, words)
    if table.far:
        yield _aside(
            table.far, f"Ver rechts van de partijen staat iets dat niet is gelezen: {named_cells(table.far)}."
        )


def _aside(cells: Iterable[tuple[CellPlace, CellLines]], remark: str) -> Aside:
    return Aside(tuple(place for place, _ in cells), remark)


def _count(table: Table) -> int:
    return sum(1 for _ in table.filled())


def _is_of_template(table: Table) -> bool:
    first = table.rows[0] if table.rows else SheetRow(0, ())
    begins = {begin.casefold() for begin in TEMPLATE_SHEETS.get(table.title, ())}
    return first.number == 1 and bool(first.cells) and str(first.cells[0]).casefold() in begins


def _template_sheets(tables: Sequence[Table]) -> Iterator[Aside]:
    if tables:
        names = " en ".join(f"‘{one.title}’" for one in tables)
        words = f"bladen {names} met uitleg zijn" if len(tables) > 1 else f"blad {names} met uitleg is"
        cells = [cell for one in tables for cell in one.filled(one.title)]
        yield _aside(cells, f"{'De' if len(tables) > 1 else 'Het'} {words} niet gelezen.")


def _other_sheet(table: Table) -> Aside:
    count, cells = _count(table), list(table.filled(table.title))
    name = f"{'verborgen ' if table.is_hidden else ''}blad ‘{cited(table.title)}’"
    number = f"{count} gevulde {'cel' if count == 1 else 'cellen'}"
    if count_headings(best_row(table.rows)) > 1:
        words = f"Let op: het {name} is niet gelezen ({number}), maar daar staan ook partijen."
        return _aside(
            cells,
            f"{words} Zet die rijen bij de andere, of bewaar dat blad als eigen bestand en neem dat over.",
        )
    return _aside(cells, f"Het {name} is niet gelezen: {number}.")


def without_covered(table: Table) -> tuple[Table, list[Aside]]:
    """Return a table without what stands hidden below cells that the sheet shows as one, and that."""
    covered: list[tuple[CellPlace, CellLines]] = []
    rows = []
    for row in table.rows:
        under = [one for one in row.filled() if any(_covers(merge, one[0]) for merge in table.merged)]
        covered += under
        gone = {place.column for place, _ in under}
        cells = tuple(None if column in gone else cell for column, cell in enumerate(row.cells))
        rows.append(replace(row, cells=cells) if gone else row)
    filled = tuple(row for row in rows if not all(map(is_empty, row.cells)))
    words = "Onder samengevoegde cellen staat iets dat u niet ziet en dat niet is gelezen"
    asides = [_aside(covered, f"{words}: {named_cells(covered)}.")] if covered else []
    return replace(table, rows=filled), asides


def _covers(merge: CellRange, place: CellPlace) -> bool:
    inside = (
        merge.first_row <= place.row <= merge.last_row
        and merge.first_column <= place.column <= merge.last_column
    )
    return inside and (place.row, place.column) != merge[:2]


# -- rows below the headings that are no party --


def without_odd_rows(
    rows: Sequence[SheetRow], columns_at: Sequence[ColumnAt | None], merged: Sequence[CellRange]
) -> tuple[list[SheetRow], list[Aside]]:
    """Return the rows that are a party, and the ones that are something else with what they are.

    Args:
        rows: The rows below the headings.
        columns_at: Where each column goes; None for one that is not read.
        merged: What the sheet shows as one cell.
    """
    wide = {one.first_row for one in merged if one.last_column > one.first_column}
    kept, asides = [], []
    for row in rows:
        if words := next((said for judge in _JUDGES if (said := judge(row, columns_at, wide))), ""):
            asides.append(_aside(row.filled(), words))
        else:
            kept.append(row)
    return kept, asides


def _is_example(row: SheetRow, columns_at: Sequence[ColumnAt | None], _wide: set[int]) -> str:
    """Say that a row is the example of the template, untouched in its key and its name."""
    words = {
        str(at.pad): normalised(str(cell))
        for at, cell in zip(columns_at, row.cells, strict=False)
        if at and not is_empty(cell)
    }
    if (words.get("sleutel"), words.get("naam")) == (EXAMPLE_KEY, normalised(EXAMPLE_NAME)):
        return f"Rij {row.number} is het voorbeeld en is overgeslagen."
    return ""


def _is_heading(row: SheetRow, columns_at: Sequence[ColumnAt | None], _wide: set[int]) -> str:
    """Say that a row has the headings once more, as at the top of a page."""
    cells = [(place.column, cell) for place, cell in row.filled()]
    same = [
        isinstance(cell, str) and column < len(columns_at) and _same(recognise(cell), columns_at[column])
        for column, cell in cells
    ]
    return f"Rij {row.number} herhaalt de koppen en is overgeslagen." if len(same) > 1 and all(same) else ""


def _same(one: ColumnAt | None, other: ColumnAt | None) -> bool:
    return one is not None and other is not None and one.pad is other.pad


def _is_total(row: SheetRow, columns_at: Sequence[ColumnAt | None], _wide: set[int]) -> str:
    """Say that a row counts the others: a word for it, and numbers only."""
    if _has_key(row, columns_at):
        return ""
    texts = [str(cell).strip() for _, cell in row.filled()]
    rest = [text for text in texts if not _TOTAL.fullmatch(text)]
    numbers = all(_NUMBER.fullmatch(text) or text.startswith("=") for text in rest)
    if numbers and (len(rest) < len(texts) or len(texts) == 1):
        words = named_cells(row.filled())
        return f"Rij {row.number} is niet gelezen: het lijkt een totaalregel, {words}."
    return ""


def _is_group(row: SheetRow, columns_at: Sequence[ColumnAt | None], wide: set[int]) -> str:
    """Say that a row is the title of a group: one cell that names several, or one across the list."""
    cells = list(row.filled())
    if len(cells) != 1 or _has_key(row, columns_at):
        return ""
    text = str(cells[0][1]).strip()
    if row.number in wide or _GROUP.fullmatch(text):
        return f"Rij {row.number} is niet gelezen: het lijkt een tussenkop, {named_cells(cells)}."
    return ""


def _has_key(row: SheetRow, columns_at: Sequence[ColumnAt | None]) -> bool:
    """Return whether a row names its party by a key, as a list of ours does: it is taken as it stands."""
    return any(
        column_at and column_at.column.is_key and not is_empty(cell)
        for column_at, cell in zip(columns_at, row.cells, strict=False)
    )


_JUDGES: Final[tuple[Callable[[SheetRow, Sequence[ColumnAt | None], set[int]], str], ...]] = (
    _is_example,
    _is_heading,
    _is_total,
    _is_group,
)


# -- what is read, and worth a look --


def to_look_at(
    table: Table, rows: Sequence[SheetRow], columns_at: Sequence[ColumnAt | None]
) -> Iterator[str]:
    """Yield what is read though a sheet hides it, or shows it for more rows than it counts for."""
    numbers = {row.number for row in rows}
    if hidden := [number for number in table.hidden_rows if number in numbers]:
        word = "De verborgen rij is" if len(hidden) == 1 else "De verborgen rijen zijn"
        yield f"{word} ook gelezen: {row_ranges(hidden)}."
    for column in sorted(table.hidden_columns):
        if column < len(columns_at) and (at := columns_at[column]):
            yield f"De verborgen kolom ‘{at.heading}’ is ook gelezen."
    by_number = {row.number: row for row in rows}
    for merge in table.merged:
        row = by_number.get(merge.first_row)
        if row is None or merge.first_column >= len(row.cells) or is_empty(row.cells[merge.first_column]):
            continue
        words = f"‘{cited(row.cells[merge.first_column])}’"
        place = CellPlace("", *merge[:2])
        yield f"De cellen {merge} zijn samengevoegd: {words} is alleen gelezen als cel {place}."
    yield from _only_a_name(rows, columns_at)


def _only_a_name(rows: Sequence[SheetRow], columns_at: Sequence[ColumnAt | None]) -> Iterator[str]:
    """Yield which rows hold a name and nothing else where others hold more: perhaps the title of a group."""
    read = {row.number: [one for one in row.filled() if columns_at[one[0].column]] for row in rows}
    if max(map(len, read.values()), default=0) < 3:
        return
    for number, cells in read.items():
        at = columns_at[cells[0][0].column] if len(cells) == 1 else None
        if at and str(at.pad) == "naam":
            words = f"Let op: rij {number} heeft alleen een naam (‘{cited(cells[0][1])}’)."
            yield f"{words} Is het een tussenkop? Haal die rij dan weg."
