"""The redlines of the example houses against the national model: LibreOffice comes to both whole texts."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tailor.answers import load
from tailor.assemble import Editie, read_model
from tailor.citation import Citatie
from tailor.redline.compare import compare, stages
from tailor.redline.types import Redline, Remark
from tailor.render.docx.render import render_docx_redline
from tests.houses import TEMPLATES
from tests.libreoffice_macro import ACCEPT, REJECT
from tests.render.docx import expected
from tests.render.docx.test_checkers import faults
from tests.render.docx.test_redline_judge import after_contents, settled_text, without_references

CASES = [
    (house, editie)
    for house in ("voorbeeld", "een-gemeente", "concept", "groot")
    for editie in Editie
    if (house, editie) != ("concept", Editie.DEFINITIEF)
]
CASES += [("beide", Editie.DEFINITIEF)]
SAID = {
    Citatie("9.4"): (Remark("Correctie", "Reden & bron."),),
    Citatie("artikel 3"): (Remark("Correctie", "Kop."),),
}


def _name(house: str, editie: Editie) -> str:
    return f"{house}-{editie}"


def _redline(house: str, editie: Editie) -> Redline:
    model, answers = read_model(TEMPLATES), load(TEMPLATES.parent / "answers" / f"{house}.yaml")
    return compare(stages(model, answers, editie), SAID)


@pytest.fixture(scope="module")
def redlines() -> Mapping[str, Redline]:
    return {_name(*case): _redline(*case) for case in CASES}


@pytest.fixture(scope="module")
def files(redlines: Mapping[str, Redline], shell: Path) -> Mapping[str, bytes]:
    return {name: render_docx_redline(redline, shell) for name, redline in redlines.items()}


@pytest.fixture(scope="module")
def accepted(files: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    return settled_text(files, ACCEPT, tmp_path_factory.mktemp("aanvaard"))


@pytest.fixture(scope="module")
def rejected(files: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    return settled_text(files, REJECT, tmp_path_factory.mktemp("verworpen"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: _name(*case))
def test_all_accepted_libreoffice_has_the_clean_text_with_its_numbers(
    case: tuple[str, Editie], redlines: Mapping[str, Redline], accepted: Mapping[str, list[str]]
) -> None:
    document = redlines[_name(*case)].new
    wanted = expected.whole_text(document)
    assert after_contents(accepted[_name(*case)], document) == wanted.split()


@pytest.mark.parametrize("case", CASES, ids=lambda case: _name(*case))
def test_all_rejected_libreoffice_has_the_model_with_its_numbers(
    case: tuple[str, Editie], redlines: Mapping[str, Redline], rejected: Mapping[str, list[str]]
) -> None:
    redline = redlines[_name(*case)]
    wanted = expected.whole_text(redline.old)
    found = after_contents(rejected[_name(*case)], redline.new)
    assert without_references(found) == without_references(wanted.split())


@pytest.mark.parametrize("case", CASES, ids=lambda case: _name(*case))
def test_the_checkers_find_nothing_in_a_whole_redline(
    case: tuple[str, Editie], files: Mapping[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "vergelijking.docx"
    path.write_bytes(files[_name(*case)])
    assert faults(path) == []
