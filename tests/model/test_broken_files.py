"""A broken clause file is refused with file, line and what to do."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tailor.citation import Citatie
from tailor.errors import TemplateError
from tailor.model import Kind, load_model
from tailor.model.parse import PartFile, parse_part
from tailor.path import Pad
from tests.model.national import TEMPLATES

PATHS = frozenset({"huis.naam", "rechten.ondersteund_door", "partijen[].naam"})
ARTIKEL = PartFile("artikel-07.md", Kind.ARTIKEL, Citatie("artikel 7"))
BIJLAGE = PartFile("bijlage-2.md", Kind.BIJLAGE, Citatie("Bijlage 2"))


def refused(text: str, part: PartFile = ARTIKEL) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        parse_part(text, part, PATHS)
    return caught.value


def test_an_unknown_answer_is_refused_with_a_proposal() -> None:
    error = refused("# Kop\n\n1. Tekst [[x]](rechten.ondersteund_dor).\n")
    assert error.waar == "artikel-07.md, regel 3"
    assert "rechten.ondersteund_dor" in error.wat
    assert error.nu == "Bedoelt u rechten.ondersteund_door?"


def test_a_loose_bracket_is_refused() -> None:
    error = refused("# Kop\n\n1. De [Manager komt.\n")
    assert "los teken [" in error.wat
    assert error.waar == "artikel-07.md, regel 3"


def test_a_loose_brace_is_refused() -> None:
    assert "los teken }" in refused("# Kop\n\n1. Zie artikel 3}.\n").wat


def test_a_reference_without_a_number_is_refused() -> None:
    assert "noemt geen bepaling" in refused("# Kop\n\n1. Zie {dat artikel}.\n").wat


def test_onderdelen_in_onderdelen_are_refused() -> None:
    error = refused("# Kop\n\n1. Lid\n\n   1. onder a\n\n      1. te diep\n")
    assert error.waar == "artikel-07.md, regel 7"
    assert "genummerde lijst" in error.waarom


def test_a_list_that_is_numbered_wrongly_is_refused() -> None:
    error = refused("# Kop\n\n1. een\n\n3. drie\n")
    assert error.waarom == "Punt 3 staat op plaats 2 van zijn lijst."


def test_a_numbered_list_in_an_annex_is_refused() -> None:
    assert refused("# Kop\n\n1. een\n", BIJLAGE).waarom == "Een genummerde lijst kan hier niet."


def test_a_heading_that_is_too_deep_is_refused() -> None:
    assert "kop" in refused("# Kop\n\n## Paragraaf\n\n### Te diep\n\n1. x\n").waarom


def test_an_empty_point_is_refused() -> None:
    assert "geen eigen tekst" in refused("# Kop\n\n1.\n\n2. twee\n").waarom


def test_a_heading_in_a_list_is_refused() -> None:
    assert "opmaak" in refused("# Kop\n\n1. een\n\n   ## kop\n").waarom


def test_broken_front_matter_is_refused() -> None:
    assert "kopje" in refused("---\nlijst: x\n---\n# Kop\n").wat


@pytest.mark.parametrize(
    ("name", "change"),
    [
        (
            "protocol/artikel-19.md",
            lambda text: text.replace("{artikel 17.1 onder b}", "{artikel 17.1 onder k}"),
        ),
        ("annexes/bijlage-4.md", lambda text: text.replace("{Categorie1}", "{Categorie 9}")),
    ],
)
def test_a_reference_to_nothing_is_refused_at_load(
    tmp_path: Path, name: str, change: Callable[[str], str]
) -> None:
    copy = _copy(tmp_path)
    (copy / name).write_text(change((copy / name).read_text("utf-8")), "utf-8")
    with pytest.raises(TemplateError) as caught:
        load_model(copy, _all_paths())
    assert "leidt nergens heen" in caught.value.wat
    assert Path(name).name in caught.value.waar


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    copy = _copy(tmp_path)
    (copy / "protocol" / "overwegingen.md").unlink()
    with pytest.raises(TemplateError) as caught:
        load_model(copy, _all_paths())
    assert caught.value.waar.endswith("overwegingen.md")


def test_facts_that_name_a_clause_that_is_not_there_are_refused(tmp_path: Path) -> None:
    copy = _copy(tmp_path)
    facts = copy / "feiten.toml"
    facts.write_text(facts.read_text("utf-8").replace('"29.1"', '"29.9"'), "utf-8")
    with pytest.raises(TemplateError) as caught:
        load_model(copy, _all_paths())
    assert "29.9" in caught.value.wat


def test_broken_facts_are_refused_by_file(tmp_path: Path) -> None:
    copy = _copy(tmp_path)
    (copy / "feiten.toml").write_text("[letters\n", "utf-8")
    with pytest.raises(TemplateError) as caught:
        load_model(copy, _all_paths())
    assert caught.value.waar.endswith("feiten.toml")


@pytest.mark.parametrize(
    "path", ["document.status[]", "partijen[].mandaat", "taken.lijst[].tekst", "huis.naamm"]
)
def test_a_blank_that_nothing_can_fill_is_refused_with_file_and_line(tmp_path: Path, path: str) -> None:
    copy = _copy(tmp_path)
    clause = copy / "protocol" / "artikel-32.md"
    clause.write_text(clause.read_text("utf-8") + f"\n2. Het nieuwe lid noemt [[iets]]({path}).\n", "utf-8")
    with pytest.raises(TemplateError) as caught:
        load_model(copy, _all_paths())
    assert path in caught.value.wat
    assert re.fullmatch(r"artikel-32\.md, regel \d+", caught.value.waar)


def _copy(target: Path) -> Path:
    for path in TEMPLATES.rglob("*"):
        if path.suffix in {".md", ".txt", ".toml"}:
            to = target / path.relative_to(TEMPLATES)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(path.read_bytes())
    return target


def _all_paths() -> frozenset[Pad]:
    from tailor.assemble.blanks import fillable

    return fillable()
