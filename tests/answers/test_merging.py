"""Changes made in two places at once: other answers go together, the same answer clashes."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.answers import load
from tailor.answers.merging import TwoChanges
from tailor.answers.work_file import ClashError, open_beside
from tests.answers.files import example
from tests.paths import zet


def party(key: str, **more: Any) -> dict[str, Any]:
    return {"sleutel": key, **more}


def merged(base: Any, mine: Any, theirs: Any) -> tuple[Any, list[str]]:
    """Return a list of parties with both changes, and what clashes."""
    found = TwoChanges({"partijen": base}, {"partijen": mine}, {"partijen": theirs})
    return found.data.get("partijen"), [*map(str, found.clashes)]


A, B, C, D = (party(key, naam=key.upper()) for key in "abcd")


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        ([A, B, C], [A, B, D], [A, B, C, D]),
        ([C, A, B], [A, B], [C, A, B]),
        ([A], [A, B, D], [A, D]),
        ([B, A], [A, B, D], [B, D, A]),
        ([A, B, C], [B, A], [B, C, A]),
        ([party("a", naam="X"), B], [A, party("b", naam="Y")], [party("a", naam="X"), party("b", naam="Y")]),
        ([party("a", naam="X"), B], [party("a", naam="A", kvk="1"), B], [party("a", naam="X", kvk="1"), B]),
        ([party("a"), B], [A, B, D], [party("a"), B, D]),
    ],
)
def test_changes_of_a_list_with_keys_go_together(mine: Any, theirs: Any, both: Any) -> None:
    found, clashes = merged([A, B], mine, theirs)
    assert clashes == []
    assert sorted(found, key=str) == sorted(both, key=str)
    assert merged([A, B], theirs, mine)[1] == []


@pytest.mark.parametrize(
    ("mine", "theirs", "clash"),
    [
        ([party("a", naam="X"), B], [party("a", naam="Y"), B], "partijen[a].naam"),
        ([B], [party("a", naam="Y"), B], "partijen[a]"),
        ([party("a", naam="X"), B], [B], "partijen[a]"),
        ([A, B, party("c", naam="X")], [A, B, party("c", naam="Y")], "partijen[c].naam"),
        ({"nog_niet_bekend": {}}, [A, B, C], "partijen"),
        ([A, {"naam": "zonder"}], [A], "partijen"),
    ],
)
def test_the_same_element_clashes_and_what_is_here_is_kept(mine: Any, theirs: Any, clash: str) -> None:
    found, clashes = merged([A, B], mine, theirs)
    assert clashes == [clash]
    assert found == mine


def test_two_ways_of_moving_clash() -> None:
    found, clashes = merged([A, B, C], [B, A, C], [A, C, B, D])
    assert clashes == ["partijen"]
    assert [one["sleutel"] for one in found if one != D] == ["b", "a", "c"]
    assert D in found


def test_an_answer_that_is_not_known_yet_is_one_answer() -> None:
    unknown = {"wet": {"nog_niet_bekend": {"wie": "een"}}}
    other = {"wet": {"nog_niet_bekend": {"wie": "een", "opmerking": "x"}}}
    assert TwoChanges(unknown, {"wet": {"nog_niet_bekend": {"wie": "twee"}}}, other).data == {
        "wet": {"nog_niet_bekend": {"wie": "twee", "opmerking": "x"}}
    }
    found = TwoChanges({"wet": {"a": 1}}, {"wet": {"a": 1, "b": 2}}, unknown)
    assert [*map(str, found.clashes)] == ["wet"]


VALUES = st.recursive(
    st.one_of(st.none(), st.integers(0, 2)),
    lambda inner: st.one_of(
        st.dictionaries(st.sampled_from("xyz"), inner, max_size=3),
        st.lists(st.sampled_from("abc"), unique=True).flatmap(
            lambda keys: st.tuples(
                *(inner.map(lambda part, key=key: party(key, x=part)) for key in keys)
            ).map(list)
        ),
    ),
    max_leaves=8,
)


@given(VALUES, VALUES, VALUES)
def test_nothing_that_one_changed_is_lost_unseen(base: Any, mine: Any, theirs: Any) -> None:
    groups = [{"x": one} if one is not None else {} for one in (base, mine, theirs)]
    was, here, there = groups
    assert without_nothing(TwoChanges(was, here, was).data) == without_nothing(here)
    assert without_nothing(TwoChanges(was, was, there).data) == without_nothing(there)
    found, other = TwoChanges(was, here, there), TwoChanges(was, there, here)
    assert sorted(found.clashes) == sorted(other.clashes)


def without_nothing(value: Any) -> Any:
    """Return plain data without keys that hold nothing: those are not there."""
    if isinstance(value, dict):
        return {key: without_nothing(part) for key, part in value.items() if part is not None}
    return [without_nothing(part) for part in value] if isinstance(value, list) else value


# -- in a file --


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return shutil.copy(example("concept"), tmp_path / "huis.yaml")


def test_two_pages_change_two_parties_and_both_are_kept(house: Path) -> None:
    one, other = open_beside(house), open_beside(house)
    one.save(zet(one.antwoorden, {"partijen[heideveen].besluit_bw": "2026-12-01"}))
    other.save(
        zet(other.antwoorden, {"partijen[politie].eenheid": "eenheid Zuid", "partijen[+]": "{sleutel: x}"})
    )
    found = zet(load(example("concept")), {"partijen[heideveen].besluit_bw": "2026-12-01"})
    assert load(house) == zet(
        found, {"partijen[politie].eenheid": "eenheid Zuid", "partijen[+]": "{sleutel: x}"}
    )


def test_two_changes_that_cannot_stand_together_clash(house: Path) -> None:
    one, other = open_beside(house), open_beside(house)
    one.save(zet(one.antwoorden, {"beveiliging.verantwoordelijke_partij": "politie"}))
    mine = zet(other.antwoorden, {"partijen[politie]": ""})
    with pytest.raises(ClashError) as caught:
        other.save(mine)
    assert caught.value.paths == ("partijen[politie]",)
    assert other.save(mine, override=True) == mine == load(house)
