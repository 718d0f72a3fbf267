"""Answers that are told in one line of a page and asked on one screen."""

from pathlib import Path

import pytest

from tailor.answers import load
from tailor.answers.file import save
from tailor.interview.course import Course
from tailor.interview.gathered import GATHERED
from tailor.path import Pad
from tailor.terminal.editors import OF_GROUPS
from tailor.terminal.sitting import hold_sitting, remember_place
from tests.houses import answers
from tests.paths import zet
from tests.terminal.script import Script, in_turn

ALL = "bijlage4.categorie3"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    path = tmp_path / "huis.yaml"
    save(path, answers())
    return path


def sit(path: Path, place: str, *script: object) -> Script:
    remember_place(path, Pad(place))
    screen = in_turn(*script)
    hold_sitting(screen, path)
    return screen


def test_every_gathered_answer_is_a_question_of_one_page_and_has_an_editor() -> None:
    steps = {step.pad: step.page for step in Course.start(answers()).steps}
    for one in GATHERED:
        assert one.parts <= {*steps}
        assert len({steps[pad] for pad in one.parts}) == 1
        assert one.pad in OF_GROUPS


def test_a_category_is_one_line_that_says_what_is_used(house: Path) -> None:
    changes = {f"{ALL}.vervalt": "[naam]", f"{ALL}.toegevoegd": "[werktijden]"}
    save(house, zet(load(house), changes))
    screen = sit(house, "blad_bijlage4", "Toch bekijken", [ALL])
    said = screen.prompts[0].above
    assert "- Mensen over wie het plan gaat: alle gegevens\n" in said
    line = "- Medewerkers in zorg en begeleiding: **alle, behalve naam**; zelf toegevoegd: **werktijden**"
    assert line in said
    assert "extra" not in said
    assert len(screen.prompts[1].choices) == 5


def test_what_was_ticked_is_shown_as_it_reads(house: Path) -> None:
    kept = ["organisatie", "contact", "betrokkenheid"]
    screen = sit(house, "blad_bijlage4", "Toch bekijken", [ALL], kept)
    assert load(house) == zet(answers(), {f"{ALL}.vervalt": "[naam]"})
    assert not screen.prompts[-1].vraag.startswith("Soorten gegevens")


def test_the_measures_are_one_line_and_open_ones_are_pointed_at(house: Path) -> None:
    screen = sit(house, "blad_bijlage3")
    assert "- Waar de elf maatregelen staan: geen tabel" in screen.prompts[0].above
    save(house, zet(load(house), {"bijlage3.maatregelen.toegang.document": "Matrix"}))
    form = ["Matrix", "Manager", "1 mei 2026", ""]
    plan = "bijlage3.maatregelen"
    screen = sit(house, "blad_bijlage3", "Invullen of wijzigen", [plan], ":each", [f"{plan}.toegang"], form)
    assert "- Waar de elf maatregelen staan: **1 van de elf** in de tabel" in screen.prompts[0].above
    assert [one.default for one in screen.prompts[1:4]] == [(plan,), ":each", (f"{plan}.toegang",)]
    assert Pad(f"{plan}.toegang.eigenaar").find(load(house)) == "Manager"
