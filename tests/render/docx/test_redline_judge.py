"""LibreOffice as judge of the redline: it accepts or rejects all changes itself, saves, and reads anew."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tailor.assemble.document import Document, Editie
from tailor.assemble.front import front
from tailor.redline.types import Redline
from tailor.render.docx.render import render_docx_redline
from tests import libreoffice
from tests.libreoffice_macro import ACCEPT, REJECT, settled
from tests.render.docx import expected, redlines


def settled_text(files: Mapping[str, bytes], command: str, directory: Path) -> dict[str, list[str]]:
    """Return the lines of each file after LibreOffice accepted or rejected all changes in it."""
    saved = settled(files, command, directory / "besluit")
    return libreoffice.to_text(saved, directory / "tekst")


def after_contents(lines: Sequence[str], new: Document) -> list[str]:
    """Return the words after the cover, whose last line names the model, and after the contents.

    They are those of the new text and belong to neither text, so both decisions leave them as they are.
    """
    words = expected.words_of_text(lines[lines.index(f"Gebaseerd op {new.model}") + 1 :])
    listed = " ".join(f"{part.label} {part.text}" for part in front(new).contents)
    contents = ["Inhoudsopgave", *listed.split()]
    assert words[: len(contents)] == contents
    return words[len(contents) :]


def without_references(words: Sequence[str]) -> list[str]:
    """Return words with # for the number of an article that is referred to.

    A number that stays in both texts is the new one until Word computes it again; LibreOffice did for some.
    """
    number = r"\d+(?:\.\d+)*"
    listed = rf"\b(in Artikel|artikel(?:en)?|lid,|tot en met) {number}(?:(?:,| en| of) {number})*"
    return re.sub(listed, r"\1 #", " ".join(words)).split()


@pytest.fixture(scope="module")
def redlines_by_name() -> Mapping[str, Redline]:
    return {str(editie): replace(redlines.redline(editie), preface=()) for editie in Editie}


@pytest.fixture(scope="module")
def made(redlines_by_name: Mapping[str, Redline], shell: Path) -> Mapping[str, bytes]:
    return {name: render_docx_redline(redline, shell) for name, redline in redlines_by_name.items()}


@pytest.mark.parametrize("command", [ACCEPT, REJECT])
def test_libreoffice_comes_to_both_texts(
    command: str, redlines_by_name: Mapping[str, Redline], made: Mapping[str, bytes], tmp_path: Path
) -> None:
    found = settled_text(made, command, tmp_path)
    for name, redline in redlines_by_name.items():
        document = redline.new if command == ACCEPT else redlines.with_old_numbers(redline.old)
        wanted = expected.whole_text(document).split()
        assert without_references(after_contents(found[name], redline.new)) == without_references(wanted)
