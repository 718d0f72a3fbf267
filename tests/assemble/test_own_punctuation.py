"""What a house typed at the end of its points stays; the tool closes only what the model's list needs."""

from collections.abc import Sequence
from typing import Any

import pytest

from tailor.citation import Citatie
from tests.houses import document


def _added(bepaling: str, tekst: str, soort: str = "voeg_toe_na") -> dict[str, Any]:
    return {"afwijkingen": [{"bepaling": bepaling, "soort": soort, "tekst": tekst, "reden": "Zo is het."}]}


def _points(changes: dict[str, Any], citation: str) -> list[str]:
    clause = next(one for one in document(changes).walk() if one.citation == Citatie(citation))
    return [child.text for child in clause.children]


@pytest.mark.parametrize("sign", ["a)", "-", "•"])
@pytest.mark.parametrize("ends", [(";", "."), (",", ""), ("", ""), (".", "."), (";", ";"), (", en", ".")])
def test_a_list_in_an_own_text_keeps_its_own_punctuation(sign: str, ends: Sequence[str]) -> None:
    signs = ("a)", "b)") if sign == "a)" else (sign, sign)
    lines = (f"{sign} punt{end}" for sign, end in zip(signs, ends, strict=True))
    found = _points(_added("11.2", "\n".join(("Partijen doen dit:", *lines))), "11.2a")
    assert found == [f"punt{end}" for end in ends]


@pytest.mark.parametrize(("typed", "printed"), [("", ";"), (".", "."), (";", ";"), (",", ",")])
def test_a_point_in_a_list_of_the_model_is_closed_only_when_nothing_was_typed(
    typed: str, printed: str
) -> None:
    found = _points(_added("14.3 onder a", f"iets anders{typed}"), "14.3")
    assert found[1] == f"iets anders{printed}"


def test_the_model_s_own_points_are_closed_around_it() -> None:
    found = _points(_added("17.1 onder d", "iets anders."), "17.1")
    assert found[-2][-1] == ";"
    assert found[-1] == "iets anders."
