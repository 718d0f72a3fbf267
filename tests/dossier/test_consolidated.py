"""The consolidated text after an accession: who acceded stands in it, and what changed is listed."""

import datetime
import re
from pathlib import Path

import pytest

from tailor.answers import save
from tailor.answers.acts import Signature, signed
from tailor.dossier.consolidated import make_consolidated
from tests.answers.test_acts import house


def test_who_acceded_stands_in_the_text_and_in_the_list_of_what_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before, after = Path("voor.yaml"), Path("huis.yaml")
    save(before, house())
    save(after, signed(house(), "baken", Signature(datetime.date(2027, 2, 4))))
    made = make_consolidated(after, before)
    assert (made.text.folder.name, made.changes.folder.name) == (
        "geconsolideerd",
        "geconsolideerd-wijzigingen",
    )
    assert made.text.folder.parent == made.changes.folder.parent
    (page,) = made.changes.folder.glob("*.html")
    assert "Stichting Baken" in page.read_text("utf-8")
    words = re.sub("<[^>]+>", "", page.read_text("utf-8")).replace("\u00a0", " ")
    assert "toegetreden op 4 februari 2027" in words
    assert sum(made.changes.counts.values()) > 0
