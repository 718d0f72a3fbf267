"""The law of an import, held over odd lists: every filled cell is taken, refused or mentioned."""

from pathlib import Path

import pytest

from tailor.spreadsheet import accounts
from tailor.spreadsheet.table import CellPlace
from tests.houses import answers
from tests.spreadsheet.fuzz import read, unaccounted
from tests.spreadsheet.odd_lists import odd_list

_SEEDS = 60
_ALL_SEEDS = 1_000


def _wrong(place: Path, seeds: range) -> tuple[list[str], int]:
    """Return what the account of these odd lists does not hold, and how many cells it was about."""
    wrong: list[str] = []
    count = 0
    for seed in seeds:
        odd = odd_list(seed)
        if both := read(odd, place, answers()):
            wrong += [f"odd_list({seed}): {one}" for one in unaccounted(odd, *both)]
            count += len(both[1].cells)
    return wrong, count


def test_every_filled_cell_of_an_odd_list_is_taken_refused_or_mentioned(tmp_path: Path) -> None:
    wrong, count = _wrong(tmp_path, range(_SEEDS))
    assert wrong == []
    assert count > 1_000


@pytest.mark.lang
def test_every_filled_cell_of_many_odd_lists_is_taken_refused_or_mentioned(tmp_path: Path) -> None:
    assert _wrong(tmp_path, range(_ALL_SEEDS))[0] == []


def test_what_nobody_speaks_for_is_mentioned_all_the_same() -> None:
    kept = accounts.Accounts()
    kept.keep(CellPlace("", 2, 0), accounts.CellState.TAKEN, "naam")
    kept.mention([(CellPlace("", 2, 0), "De Brug"), (CellPlace("", 2, 1), "los")], "Niet gelezen")
    assert kept.remarks == ["Niet gelezen: B2 (‘los’)."]
    assert [one.state.value for one in kept.found.values()] == ["overgenomen", "genoemd"]
