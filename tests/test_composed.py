"""A letter and a mark that were typed apart are one letter everywhere."""

import unicodedata
import zipfile
from pathlib import Path

import pytest

from tailor.answers import load
from tailor.answers.scalars import check_lines, check_text
from tests.houses import TEMPLATES

FILES = sorted(path for path in TEMPLATES.rglob("*") if path.is_file())
APART, ONE = "Zoe\u0308 en Andre\u0301", "Zo\u00eb en Andr\u00e9"


def is_whole(text: bytes) -> bool:
    return unicodedata.is_normalized("NFC", text.decode("utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_file_of_the_model_holds_a_letter_in_two_parts(path: Path) -> None:
    if path.suffix != ".docx":
        assert is_whole(path.read_bytes())
        return
    with zipfile.ZipFile(path) as archive:
        assert [name for name in archive.namelist() if not is_whole(archive.read(name))] == []


def test_an_answer_that_holds_a_letter_in_two_parts_is_read_as_one_letter(tmp_path: Path) -> None:
    file = tmp_path / "huis.yaml"
    text = f"huis:\n  naam: {APART}\npartijen:\n- sleutel: zoe\n  soort: ggz\n  naam: {APART}\n"
    file.write_text(text, encoding="utf-8")
    given = load(file)
    assert given.huis.naam == ONE
    assert given.partijen is not None
    assert given.partijen[0].naam == ONE


@pytest.mark.parametrize("read", [check_text, check_lines])
def test_a_text_of_the_house_is_read_in_whole_letters(read: object) -> None:
    assert callable(read)
    assert read(APART) == ONE
