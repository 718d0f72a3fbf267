"""The list of corrections: those of the national list and more, each of which fits its clause once."""

import csv
import re
import shutil
from pathlib import Path

import pytest

from tailor.answers import Keuze, question_at
from tailor.answers.questionnaire import field_at, is_list, leaves
from tailor.assemble import read_model
from tailor.errors import TemplateError
from tailor.model import EditKind, Layer, Model
from tailor.model.correcties import ErrorKind, Standing
from tailor.path import Pad
from tests.model.national import HERE, TEMPLATES


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [{k: " ".join(v.split()) for k, v in row.items()} for row in csv.DictReader(file)]


NATIONAL = _rows(HERE / "correcties.csv")


def _plain(markup: str) -> str:
    return re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", markup).replace("{", "").replace("}", "")


# In which columns this list says something else than the national one.
MENDED = {
    "C09": {"nieuw"},
    "C26": {"reden"},
    "C28": {"stand", "reden"},
    **dict.fromkeys(("C39", "C40", "C41", "C87"), {"reden"}),
}
OWN = [
    {name: _plain(words) if name == "nieuw" else words for name, words in row.items()}
    for row in _rows(TEMPLATES / "correcties.csv")
]
BY_NUMBER = {row["nr"]: row for row in OWN}


def test_the_numbers_are_one_run_and_those_of_the_national_list_keep_their_words() -> None:
    assert [row["nr"] for row in OWN] == [f"C{number:02}" for number in range(1, len(OWN) + 1)]
    for row in NATIONAL:
        own = BY_NUMBER[row["nr"]]
        assert {name for name in row if row[name] != own[name]} == MENDED.get(row["nr"], set())
    assert BY_NUMBER["C09"]["nieuw"] == "de artikelen 5 en 6 van dit Protocol"
    assert BY_NUMBER["C28"]["stand"] == "aangeboden"
    assert "11.3" in BY_NUMBER["C26"]["reden"]


def test_the_others_are_errors_that_the_national_list_does_not_name() -> None:
    known = {(row["regel"], row["oud"]) for row in NATIONAL}
    assert len(OWN) == 148
    for row in OWN[len(NATIONAL) :]:
        assert (row["regel"], row["oud"]) not in known
        assert row["klasse"] == "taal"
        assert (row["stand"] == "aangeboden") is (row["nr"] in {"C115", "C138"})


def test_the_questions_and_the_handbook_say_how_many_errors_there_are() -> None:
    asked = question_at(Pad("correcties.keuze"))
    assert asked
    handbook = (TEMPLATES.parent / "docs" / "handleiding.md").read_text("utf-8")
    assert f"Het model heeft {len(OWN)} fouten" in asked.help
    assert f"Het landelijke model heeft {len(OWN)} fouten" in handbook


def test_all_are_read_and_the_same_error_in_several_places_is_one(model: Model) -> None:
    assert [n for one in model.correcties for n in one.numbers] == [row["nr"] for row in OWN]
    several = {one.name: len(one.places) for one in model.correcties if len(one.numbers) > 1}
    assert several == {"C39 t/m C41": 3, "C59 t/m C67": 1}  # nine times the one block that is repeated


def test_class_stand_and_reason_are_those_of_the_list(model: Model) -> None:
    for one in model.correcties:
        for number in one.numbers:
            row = BY_NUMBER[number]
            assert (one.error_kind, one.standing, one.reason) == (row["klasse"], row["stand"], row["reden"])
        for place in one.places:
            assert place.edit.layer is Layer.CORRECTIE
            assert place.edit.reason == one.reason
    assert {ErrorKind.TAAL, ErrorKind.VERWIJZING, ErrorKind.INHOUD} == {
        one.error_kind for one in model.correcties
    }
    assert {Standing.AANBEVOLEN, Standing.AANGEBODEN} == {one.standing for one in model.correcties}


def test_each_correction_lands_in_the_line_that_the_list_names(model: Model) -> None:
    lines = (HERE / "modelprotocol.txt").read_text("utf-8").split("\n")
    for place in (place for one in model.correcties for place in one.places):
        row = BY_NUMBER[place.numbers[0]]
        line = " ".join(lines[int(row["regel"]) - 1].split())
        block = model.by_citation[place.edit.citation]
        assert line.count(row["oud"]) == 1
        assert row["oud"] in block.model_text
        assert place.edit.kind in (EditKind.VERVALT, EditKind.VERVANG_WOORDEN)


def test_what_makes_a_correction_recommended_is_an_answer_that_the_questionnaire_offers(
    model: Model,
) -> None:
    conditions = {one.name: one.when for one in model.correcties if one.when}
    assert set(conditions) == {"C39 t/m C41", "C87"}
    for when in conditions.values():
        for path in when.paths:
            annotation = field_at(path).annotation
            kinds = (kind for kind in leaves(annotation) if isinstance(kind, type))
            offered = {str(one) for kind in kinds if issubclass(kind, Keuze) for one in kind}
            assert when.word in ({"geen"} if is_list(annotation) else offered)


def test_an_empty_new_text_drops_the_clause(model: Model) -> None:
    dropped = {one.number for one in model.correcties if one.places[0].edit.kind is EditKind.VERVALT}
    assert dropped == {row["nr"] for row in OWN if not row["nieuw"]} == {"C01", "C38"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("gericht het bewaren", "gericht op het vernietigen"),
        ("strafvordelijke,strafvorderlijke", "strafvordelijke,{artikel 99}"),
        ("wordt [uitvoerder.rechten] hierover", "wordt [uitvoerder.recht] hierover"),
        ("uitvoerder.standaard = procesregisseur", "uitvoerder.standard = procesregisseur"),
        ("uitvoerder.standaard = procesregisseur", "uitvoerder.standaard"),
    ],
)
def test_a_correction_that_does_not_fit_is_an_error_at_load(tmp_path: Path, old: str, new: str) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(TEMPLATES, templates)
    path = templates / "correcties.csv"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    with pytest.raises(TemplateError) as caught:
        read_model(templates)
    assert "correcties.csv" in caught.value.waar


def test_a_missing_list_is_an_error_at_load(tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(TEMPLATES, templates)
    (templates / "correcties.csv").unlink()
    with pytest.raises(TemplateError, match="lijst van correcties"):
        read_model(templates)
