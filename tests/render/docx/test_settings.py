"""The settings of a Word file: a comparison tracks what its reader changes, the clean file does not."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree

from tailor.redline.types import Redline
from tailor.render.docx.ooxml import CONTENT_TYPES, RELATIONS, pack, unpack
from tailor.render.docx.render import render_docx_redline
from tests.render.docx.test_checkers import faults
from tests.render.docx.wordfile import W, WordFile

SETTINGS = "word/settings.xml"


def _names(part: etree._Element) -> list[str]:
    return [etree.QName(node).localname for node in part]


def test_word_tracks_what_the_reader_of_a_comparison_changes(data: bytes) -> None:
    settings = WordFile(data).part(SETTINGS)
    (tracking,) = settings.iter(W + "trackRevisions")
    assert tracking.get(W + "val") is None
    assert _names(settings)[:3] == ["zoom", "trackRevisions", "defaultTabStop"]


def test_in_the_text_itself_nothing_is_tracked(files: Mapping[str, bytes]) -> None:
    for data in files.values():
        assert "trackRevisions" not in _names(WordFile(data).part(SETTINGS))


@pytest.mark.parametrize("old", ['<w:trackRevisions w:val="0"/>', ""])
def test_a_house_that_turned_tracking_off_gets_it_on_in_a_comparison(
    old: str, redline: Redline, shell: Path, tmp_path: Path
) -> None:
    parts = unpack(shell.read_bytes())
    settings = parts[SETTINGS].decode().replace("<w:defaultTabStop", f"{old}<w:defaultTabStop")
    house = tmp_path / "huis.docx"
    house.write_bytes(pack({**parts, SETTINGS: settings.encode()}))
    made = tmp_path / "vergelijking.docx"
    made.write_bytes(render_docx_redline(redline, house))
    assert _names(WordFile(made.read_bytes()).part(SETTINGS)).count("trackRevisions") == 1
    assert b'trackRevisions w:val="0"' not in unpack(made.read_bytes())[SETTINGS]
    assert faults(made) == []


def test_a_house_style_without_settings_gets_them_in_a_comparison(
    redline: Redline, shell: Path, tmp_path: Path
) -> None:
    parts = unpack(shell.read_bytes())
    del parts[SETTINGS]
    for name in (CONTENT_TYPES, RELATIONS):
        root = etree.fromstring(parts[name])
        for node in [one for one in root if "settings.xml" in str(one.attrib)]:
            root.remove(node)
        parts[name] = etree.tostring(root)
    house = tmp_path / "huis.docx"
    house.write_bytes(pack(parts))
    made = tmp_path / "vergelijking.docx"
    made.write_bytes(render_docx_redline(redline, house))
    assert _names(WordFile(made.read_bytes()).part(SETTINGS)) == ["trackRevisions"]
    assert faults(made) == []
