"""The list of corrections: all 89 of the national list, each of which fits its clause once."""

import csv
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from tailor.assemble import read_model
from tailor.errors import TemplateError
from tailor.model import EditKind, Layer, Model
from tailor.model.correcties import ErrorKind, Standing
from tests.model.national import HERE, TEMPLATES


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [{k: " ".join(v.split()) for k, v in row.items()} for row in csv.DictReader(file)]


NATIONAL = _rows(HERE / "correcties.csv")


def _plain(markup: str) -> str:
    return re.sub(r"\[([^\]]+)\]\([^)]*\)", r"\1", markup).replace("{", "").replace("}", "")


def test_the_list_is_the_national_one_with_its_references_marked() -> None:
    own = _rows(TEMPLATES / "correcties.csv")
    assert [{**row, "nieuw": _plain(row["nieuw"])} for row in own] == NATIONAL


def test_all_89_are_read_and_nine_of_them_mend_one_repeated_block(model: Model) -> None:
    assert [n for one in model.correcties for n in one.numbers] == [row["nr"] for row in NATIONAL]
    assert len(model.correcties) == 81
    assert {one.name for one in model.correcties if len(one.numbers) > 1} == {"C59 t/m C67"}


def test_class_stand_and_reason_are_those_of_the_list(model: Model) -> None:
    by_number = {row["nr"]: row for row in NATIONAL}
    for one in model.correcties:
        row = by_number[one.number]
        assert (one.error_kind, one.standing, one.reason) == (row["klasse"], row["stand"], row["reden"])
        assert one.edit.layer is Layer.CORRECTIE
        assert one.edit.reason == one.reason
    assert Counter(r["klasse"] for r in NATIONAL)["taal"] == 64
    assert {ErrorKind.TAAL, ErrorKind.VERWIJZING, ErrorKind.INHOUD} == {
        one.error_kind for one in model.correcties
    }
    assert {Standing.AANBEVOLEN, Standing.AANGEBODEN} == {one.standing for one in model.correcties}


def test_each_correction_lands_in_the_line_that_the_list_names(model: Model) -> None:
    lines = (HERE / "modelprotocol.txt").read_text("utf-8").split("\n")
    for one in model.correcties:
        row = next(row for row in NATIONAL if row["nr"] == one.number)
        line = " ".join(lines[int(row["regel"]) - 1].split())
        block = model.by_citation[one.edit.citation]
        assert row["oud"] in line
        assert row["oud"] in block.model_text
        assert one.edit.kind in (EditKind.VERVALT, EditKind.VERVANG_WOORDEN)


def test_an_empty_new_text_drops_the_clause(model: Model) -> None:
    dropped = {one.number for one in model.correcties if one.edit.kind is EditKind.VERVALT}
    assert dropped == {row["nr"] for row in NATIONAL if not row["nieuw"]} == {"C01", "C38"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("gericht het bewaren", "gericht op het vernietigen"),
        ("strafvordelijke,strafvorderlijke", "strafvordelijke,{artikel 99}"),
        ("wordt [uitvoerder.rechten] hierover", "wordt [uitvoerder.recht] hierover"),
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
