"""Checkers of others: they find nothing in our files, and a planted fault they do find."""

from collections.abc import Mapping
from pathlib import Path

import docxtpl_lint
import ooxml_integrity
import pytest
from docx import Document as new_document
from openxml_audit import OpenXmlValidator

from tailor.answers import load
from tailor.assemble import Editie, assemble, read_model
from tailor.render.docx import render_docx
from tailor.render.docx.ooxml import pack, unpack

ROOT = Path(__file__).parents[3]
SAMPLES = ("concept", "toelichting", "definitief", "bijlage-1", "bijlage-2")


def faults(path: Path) -> list[str]:
    """Return what the checkers say: of the schema and Word's own rules, and of links between the parts.

    TXT002 is left out: it points at words like ``&#8216;``, which our sample has typed on purpose.
    """
    audit = OpenXmlValidator().validate(path)
    integrity = (finding for finding in ooxml_integrity.check(path) if finding.code != "TXT002")
    return [*map(str, audit.errors), *map(str, integrity)]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_checkers_find_nothing_in_any_edition_or_annex(
    name: str, files: Mapping[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / f"{name}.docx"
    path.write_bytes(files[name])
    assert faults(path) == []


@pytest.mark.parametrize("house", ["voorbeeld", "een-gemeente", "concept", "groot", "wgs", "beide"])
def test_the_checkers_find_nothing_in_a_whole_protocol(house: str, shell: Path, tmp_path: Path) -> None:
    answers = load(ROOT / "answers" / f"{house}.yaml")
    document = assemble(read_model(ROOT / "templates"), answers, Editie.TOELICHTING)
    path = tmp_path / "protocol.docx"
    path.write_bytes(render_docx(document, shell))
    assert faults(path) == []


def test_they_find_no_more_in_the_shell_than_in_an_empty_file_of_python_docx(
    shell: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "leeg.docx"
    new_document().save(str(empty))
    assert len(faults(shell)) == 0 < len(faults(empty))


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/document.xml", "<w:pPr><w:pStyle", "<w:pPr><w:jc/><w:pStyle"),
        ("word/document.xml", '<w:pStyle w:val="Lid"/>', '<w:pStyle w:val="Weg"/>'),
        ("word/_rels/document.xml.rels", 'Id="rId6"', 'Id="rId66"'),
    ],
)
def test_a_planted_fault_isfaults(
    part: str, old: str, new: str, files: Mapping[str, bytes], tmp_path: Path
) -> None:
    parts = unpack(files["concept"])
    text = parts[part].decode()
    assert old in text
    path = tmp_path / "fout.docx"
    path.write_bytes(pack({**parts, part: text.replace(old, new, 1).encode()}))
    assert faults(path) != []


def test_the_shell_is_a_template_without_a_fault(shell: Path) -> None:
    result = docxtpl_lint.lint(shell)
    assert [str(issue) for issue in result.issues] == []
    assert set(result.variables) == {
        "datum", "huis", "inhoud", "inhoudsopgave", "merk", "model", "openpunten", "status", "titel",
        "titelregel", "versie", "voorblad",
    }  # fmt: skip
