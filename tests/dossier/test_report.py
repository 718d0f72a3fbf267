"""The report of the rules as a document: whole, by article, in every format, for any house."""

import datetime
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tailor import dossier
from tailor.answers import load
from tailor.answers.file import save
from tailor.assemble import Editie, read_model
from tailor.assemble.assemble import unmade
from tailor.assemble.document import Clause, Document, Ref
from tailor.check import judge, telling
from tailor.check.duties import duties
from tailor.dossier import Wishes, make
from tailor.dossier.documents import REPORT
from tailor.dossier.huisstijl import HouseStyle, ordinary
from tailor.model import Kind
from tailor.render import FORMATS
from tailor.verantwoording.bevindingen import controlerapport
from tests.houses import TEMPLATES, answers
from tests.law import lawful
from tests.render.pdf.judges import faults, painted_out_of_order

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2026, 11, 23)
HOUSES = ("voorbeeld", "een-gemeente", "concept", "groot")
GONE = [{"bepaling": "3.2", "soort": "vervalt", "reden": "Elders geregeld.", "bron": "besluit"}]


def report_of(name: str) -> Document:
    judged = judge(read_model(TEMPLATES), load(ROOT / "answers" / f"{name}.yaml"))
    assert judged.document
    return controlerapport(judged.document, judged.findings, DAY)


def words(clause: Clause) -> str:
    return " ".join(" ".join(one.text for one in clause.walk()).split())


@pytest.mark.parametrize("name", HOUSES)
def test_every_finding_stands_in_the_report_with_its_source_and_rule(name: str) -> None:
    judged = judge(read_model(TEMPLATES), load(ROOT / "answers" / f"{name}.yaml"))
    said = " ".join(map(words, report_of(name).parts))
    for one in judged.findings:
        assert (one.accepted or one.suggestion) in said
        assert one.source.rstrip(".") in said
        assert f"Regel: {one.rule}" in said
        assert one.message.split(". ")[0].rstrip(".") in said
    assert said.count("Regel: ") >= len(telling.together(judged.findings))


@pytest.mark.parametrize("name", HOUSES)
def test_the_articles_stand_in_the_order_of_the_document(name: str) -> None:
    document = judge(read_model(TEMPLATES), load(ROOT / "answers" / f"{name}.yaml")).document
    assert document
    order = [f"{part.label} {part.text}".strip() for part in document.parts]
    chapters = [part for part in report_of(name).parts if " per artikel" in part.text]
    assert chapters
    told = 0
    for chapter in chapters:
        names = [one.text for one in chapter.children if one.kind is Kind.TUSSENKOP]
        places = [order.index(one) for one in names if one in order]
        assert places == sorted(places)
        told += len(places)
    assert told > 5


@pytest.mark.parametrize("name", HOUSES)
def test_every_line_of_the_summary_leads_to_a_heading(name: str) -> None:
    made = report_of(name)
    headings = {one.citation for one in made.walk() if one.kind is Kind.TUSSENKOP}
    links = [i.target for one in made.walk() for i in one.inlines if isinstance(i, Ref)]
    assert len(links) > 5
    assert set(links) <= headings


def test_under_the_law_a_chapter_lists_what_must_be_public_and_when_what_returns_is_due() -> None:
    given = lawful("wgs", {"wgs.publicatie.werkgebied": "2026-05-04"})
    judged = judge(read_model(TEMPLATES), given)
    assert judged.document
    made = controlerapport(judged.document, judged.findings, DAY, duties(given))
    (chapter,) = [part for part in made.parts if part.text == "Wat het huis openbaar moet maken"]
    rows = [[cell.text for cell in one.children] for one in chapter.walk() if one.kind is Kind.RIJ]
    assert ["Het werkgebied van het huis", "artikel 2.18 BGS", "4 mei 2026", "www.oostmark.example"] in rows
    assert ["Het jaarverslag", "artikel 1.12, tweede lid, WGS", "nog niet", "www.oostmark.example"] in rows
    assert "voor het eerst op 1 maart 2027" in words(chapter)
    assert "de Manager verzamelt" in words(chapter)
    for one in FORMATS:
        assert one.write(made, HouseStyle(ordinary()))


def test_outside_the_law_there_is_no_such_chapter() -> None:
    given = lawful("buiten_wgs")
    judged = judge(read_model(TEMPLATES), given)
    assert judged.document
    made = controlerapport(judged.document, judged.findings, DAY, duties(given))
    assert "openbaar moet maken" not in " ".join(part.text for part in made.parts)


def hundred() -> dict[str, Any]:
    """Return answers with a hundred parties of which rules say something."""
    base = answers().model_dump(mode="json", exclude_none=True)["partijen"]
    many = [
        {
            "sleutel": f"huis-{number}",
            "soort": "overig",
            "naam": f"Stichting Woonhuis van de Lage Landen {number}",
            "rechtsvorm": "privaat",
            "gevestigd_te": "Alderbroek",
            "adres": "Kade 2 te Alderbroek",
            "kvk": f"{10000000 + number}",
            "vertegenwoordigers": [{"naam": "F. Kok", "functie": "bestuurder"}],
        }
        for number in range(100)
    ]
    return {"partijen": [*base, *many]}


@pytest.mark.parametrize("what", ["groot", "concept", "none", "unmade", "hundred"])
def test_the_report_comes_out_whole_in_every_format(what: str) -> None:
    changes = {"unmade": {"afwijkingen": GONE}, "hundred": hundred()}.get(what, {})
    given = load(ROOT / "answers" / f"{what}.yaml") if what in HOUSES else answers(changes)
    model = read_model(TEMPLATES)
    judged = judge(model, given)
    document = judged.document or unmade(model, given, Editie.CONCEPT)
    made = controlerapport(document, () if what == "none" else judged.findings, DAY)
    assert (judged.document is None) == (what == "unmade")
    assert len(judged.findings) > 100 or what != "hundred"
    assert ("Geen bevindingen" in words(made.parts[1])) == (len(made.parts) == 2) == (what == "none")
    items = [one.text for one in made.parts[1].walk() if one.kind is Kind.OPSOMMING]
    blocking = sum(one.blocks for one in judged.findings) if what != "none" else 0
    assert len(items) == (21 if what == "hundred" else blocking)
    assert what != "hundred" or items[-1] == f"En nog {blocking - 20}: zie de bevindingen per artikel."
    for one in FORMATS:
        content = one.write(made, HouseStyle(ordinary()))
        if one.name == "pdf":
            assert faults(content) == []
            assert painted_out_of_order(content) == []


def test_the_report_of_a_text_that_cannot_be_made_is_made(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, answers({"afwijkingen": GONE}))
    made = dossier.make_report(path, tmp_path / "uit")
    assert [one.rule for one in made.findings] == ["verwijzing-weg"]
    assert len([*made.folder.iterdir()]) == 4


def test_the_same_answers_give_the_same_bytes(tmp_path: Path) -> None:
    path = Path(shutil.copy(ROOT / "answers" / "concept.yaml", tmp_path / "huis.yaml"))
    first, second = (dossier.make_report(path, tmp_path / name) for name in ("een", "twee"))
    assert first.manifest == second.manifest
    for one in first.manifest.documenten:
        assert (first.folder / one.bestand).read_bytes() == (second.folder / one.bestand).read_bytes()


def test_the_report_goes_with_the_documents_only_when_it_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(make, "DOCUMENTS", ())
    path = ROOT / "answers" / "voorbeeld.yaml"
    without = dossier.make_dossier(path, tmp_path / "zonder")
    asked = dossier.make_dossier(path, tmp_path / "met", wishes=Wishes(report=True))
    assert without.manifest.documenten == ()
    (kind,) = REPORT
    assert [(one.soort, one.formaat, one.voor) for one in asked.manifest.documenten] == [
        (kind.name, formaat, kind.reader) for formaat in ("docx", "pdf", "json")
    ]


def test_the_report_says_on_every_page_that_the_text_is_a_draft_while_something_blocks(
    tmp_path: Path,
) -> None:
    for name, editie in (("voorbeeld", Editie.DEFINITIEF), ("concept", Editie.CONCEPT)):
        made = dossier.make_report(ROOT / "answers" / f"{name}.yaml", tmp_path / name)
        assert made.manifest.editie == editie.value
        assert all(one.bestand.rpartition(".")[0].endswith(editie.value) for one in made.manifest.documenten)


def test_the_numbers_of_all_editions_are_the_same(tmp_path: Path) -> None:
    """The justification, ``maak`` and ``controleer`` never say another count, whatever edition is made."""
    path = ROOT / "answers" / "concept.yaml"
    right = judge(read_model(TEMPLATES), load(path)).findings
    for editie in (Editie.CONCEPT, Editie.TOELICHTING):
        assert dossier.make_dossier(path, tmp_path / editie.value, editie).findings == right


def test_the_json_names_no_place_of_this_machine(tmp_path: Path) -> None:
    made = dossier.make_report(ROOT / "answers" / "voorbeeld.yaml", tmp_path / "uit")
    (path,) = made.folder.glob("controlerapport*.json")
    text = path.read_text("utf-8")
    assert json.loads(text)["bestand"] == "voorbeeld.yaml"
    assert not re.search(r'"/|\\\\', text)
