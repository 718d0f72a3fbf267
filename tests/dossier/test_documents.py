"""The list of documents: what a line says is so, and a new text costs a clause file and a line."""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tailor import answers, data, dossier
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.document import Gap, lines
from tailor.dossier import make
from tailor.dossier.documents import COMPARISON, DOCUMENTS, AnswersFile, DocumentKind, Ground, ours
from tailor.dossier.manifest import MANIFEST
from tailor.errors import TemplateError
from tailor.model import Kind
from tailor.redline.types import Redline
from tailor.render import FORMATS, Format, Look, Printable
from tests import houses
from tests.render.pdf.judges import faults, painted_out_of_order, reader

ANSWERS = houses.TEMPLATES.parent / "answers"
CASES = [
    (house, editie)
    for house in ("voorbeeld", "een-gemeente", "concept", "groot")
    for editie in Editie
    if (house, editie) != ("concept", Editie.DEFINITIEF)
]
VERKLARING = "geheimhoudingsverklaring"
INCIDENTAL = "verklaring-incidentele-deelnemer"
# What a house must answer before it needs a text.
NEEDS: dict[str, dict[str, Any]] = {INCIDENTAL: {"regime.wet": "wgs"}}
BY_NAME = {kind.name: kind for kind in DOCUMENTS}
TEXTS = [
    one.stem
    for one in sorted((houses.TEMPLATES / "documents").iterdir())
    # A part of the Protocol, and no text beside it.
    if not one.stem.startswith("bijlage-")
]
DEVIATION = {"soort": "vervang_woorden", "reden": "Zo heet het hier.", "bron": "besluit"}
DEVIATIONS = [
    {**DEVIATION, "bepaling": "13.2", "woorden": "Partijen", "tekst": "Alle Partijen"},
    {**DEVIATION, "bepaling": "Bijlage 3, maatregel 1", "woorden": "Beleidsdocument", "tekst": "Beleid"},
]


class _Plain:
    """The ordinary look."""

    word = houses.TEMPLATES / "protocol" / "huisstijl.docx"
    pdf = None


def ground(given: answers.Antwoorden, editie: Editie = Editie.CONCEPT) -> Ground:
    model = read_model(houses.TEMPLATES)
    return Ground(model, AnswersFile(Path("huis.yaml"), "huis", given), assemble(model, given, editie))


def made(kind: DocumentKind, changes: dict[str, Any] | None = None) -> list[Document]:
    return _documents(kind.made(ground(houses.answers(NEEDS.get(kind.name, {}) | (changes or {})))))


def _documents(found: Iterable[Printable]) -> list[Document]:
    return [one for one in found if isinstance(one, Document)]


def example(house: str, editie: Editie) -> Document:
    (found,) = _documents(BY_NAME[VERKLARING].make(ground(answers.load(ANSWERS / f"{house}.yaml"), editie)))
    return found


def words(changes: dict[str, Any] | None = None) -> str:
    (found,) = made(BY_NAME[VERKLARING], changes)
    return " ".join(lines(found, labels=False))


def without(bepaling: str) -> dict[str, Any]:
    gone = {"bepaling": bepaling, "soort": "vervalt", "reden": "Elders geregeld.", "bron": "besluit"}
    return {"afwijkingen": [gone]}


# -- the list --


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the templates, which the dossier uses."""
    copy = tmp_path / "templates"
    shutil.copytree(houses.TEMPLATES, copy)
    monkeypatch.setattr(data, "templates", lambda: copy)
    return copy


PROEF = """# Brief over de geheimhouding

Volgens {artikel 13.1} van het Protocol van [[naam]](huis.naam) zwijgt u. Naam: [](lijn)
"""


def test_a_new_text_costs_a_clause_file_and_a_line(
    templates: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (templates / "documents" / "brief.md").write_text(PROEF, encoding="utf-8")
    monkeypatch.setattr(make, "DOCUMENTS", (ours("brief", "een medewerker"),))
    result = dossier.make_dossier(data.example(), tmp_path / "uit", wishes=dossier.Wishes(html=True))
    stem = "brief-zvh-aldervliet-1.0-concept"
    files = {f"{stem}.{formaat.name}" for formaat in FORMATS}
    assert {one.name for one in result.folder.iterdir()} == files | {MANIFEST}
    assert {one.soort for one in result.manifest.documenten} == {"brief"}
    said = re.sub("<[^>]*>", "", (result.folder / f"{stem}.html").read_text("utf-8"))
    assert "Brief over de geheimhouding" in said
    assert "Volgens artikel\N{NO-BREAK SPACE}13.1 van het Protocol van Aldervliet zwijgt u." in said


def test_every_text_of_our_own_has_a_line() -> None:
    assert set(TEXTS) <= BY_NAME.keys()


@pytest.mark.parametrize("soort", ["protocol", *TEXTS])
def test_corrections_and_deviations_are_in_the_national_text_and_in_no_text_of_our_own(soort: str) -> None:
    kind, national = BY_NAME[soort], soort not in TEXTS
    changed = [
        before != after
        for changes in ({"correcties.keuze": "aanbevolen"}, {"afwijkingen": DEVIATIONS})
        for before, after in zip(
            made(kind, {"correcties.keuze": "geen"}),
            made(kind, {"correcties.keuze": "geen", **changes}),
            strict=True,
        )
    ]
    assert any(changed) == national


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_annexes_are_files_of_their_own_where_the_line_says_so(kind: DocumentKind) -> None:
    first, *others = made(kind)
    annexes = [part for part in first.parts if part.kind is Kind.BIJLAGE] if kind.annexes else []
    assert [one.parts for one in others] == [(part,) for part in annexes]
    assert kind.annexes == (kind.name == "protocol")


def test_the_manifest_tells_for_whom_each_file_is(tmp_path: Path) -> None:
    result = dossier.make_dossier(data.example(), tmp_path / "uit")
    told = {one.soort: one.voor for one in result.manifest.documenten}
    assert told["bijlage-1"] == told["protocol"] == "de partijen"
    assert told[VERKLARING] == "een medewerker van het huis"
    assert all(told.values())


def test_a_text_is_compared_when_its_line_says_how() -> None:
    assert len(COMPARISON) == sum(kind.redline is not None for kind in DOCUMENTS) == 1
    (redline,) = COMPARISON[0].made(ground(houses.answers({})))
    assert isinstance(redline, Redline)


def test_each_format_writes_a_text_and_what_differs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[type[Printable]] = []

    def note(one: Printable, _look: Look) -> bytes:
        asked.append(type(one))
        return b"x"

    monkeypatch.setattr(make, "FORMATS", (Format("docx", note),))
    dossier.make_dossier(data.example(), tmp_path / "uit")
    assert set(asked) == {Document}
    asked.clear()
    dossier.make_comparison(data.example(), target=tmp_path / "verschil")
    assert asked == [Redline]


# -- the geheimhoudingsverklaring --


@pytest.mark.parametrize(("house", "editie"), CASES)
def test_the_verklaring_of_an_example_is_one_page_that_both_validators_pass(
    house: str, editie: Editie
) -> None:
    document = example(house, editie)
    files = {formaat.name: formaat.write(document, _Plain()) for formaat in FORMATS}
    assert len(reader(files["pdf"]).pages) == 1
    assert faults(files["pdf"]) == []
    assert painted_out_of_order(files["pdf"]) == []
    assert files["docx"].startswith(b"PK")


@pytest.mark.parametrize(("house", "editie"), CASES)
def test_who_signs_sees_no_note_and_everybody_else_reads_that_a_lawyer_must_look(
    house: str, editie: Editie
) -> None:
    said = " ".join(lines(example(house, editie), labels=False))
    assert ("Laat een jurist de verklaring beoordelen" in said) == (editie is not Editie.DEFINITIEF)
    assert ("een tekst van tailor" in said) == (editie is not Editie.DEFINITIEF)


def test_it_names_the_house_the_text_and_who_must_be_told() -> None:
    said = words()
    assert "artikel 13.1 van het Privacy Protocol van het zorg- en veiligheidshuis Oostmark" in said
    assert "versie 1.0 van 23 november 2026" in said
    assert "meld ik dat direct aan de Manager." in said
    assert "binnen 24 uur na kennisneming moet zijn gemeld (artikel 14.3 van het Protocol)" in said


def test_its_references_are_the_numbers_of_the_protocol_of_the_house() -> None:
    artikel = {
        "bepaling": "artikel 11",
        "soort": "voeg_toe_na",
        "tekst": "# Bezoek\n\n1. Bezoek meldt zich.",
        "reden": "Er komt bezoek.",
        "bron": "besluit",
    }
    said = words({"afwijkingen": [artikel]})
    assert "artikel 14.1 van het Privacy Protocol" in said
    assert "(artikel 15.3 van het Protocol)" in said


def test_own_terms_stand_in_it() -> None:
    ketenmanager = {
        "term": "manager",
        "enkelvoud": "Ketenmanager",
        "lidwoord": "de",
        "meervoud": "Ketenmanagers",
    }
    kamer = {"enkelvoud": "Veiligheidskamer", "lidwoord": "de", "meervoud": "Veiligheidskamers"}
    said = words({"termen": [ketenmanager], "huis.aanduiding": kamer})
    assert "direct aan de Ketenmanager." in said
    assert "mijn werk voor de Veiligheidskamer te weten kom" in said
    assert "veiligheidshuis" not in said


def test_what_is_not_known_is_a_gap_in_it() -> None:
    (found,) = made(BY_NAME[VERKLARING], {"datalekken.meldtermijn_uren": None})
    gaps = [one for clause in found.walk() for one in clause.inlines if isinstance(one, Gap)]
    assert [str(gap.answer) for gap in gaps] == ["datalekken.meldtermijn_uren"]


@pytest.mark.parametrize("bepaling", ["13.1", "artikel 13", "artikel 14"])
def test_a_house_that_dropped_what_it_rests_on_gets_every_document_but_this_one(bepaling: str) -> None:
    assert made(BY_NAME[VERKLARING], without(bepaling)) == []
    assert made(BY_NAME["protocol"], without(bepaling)) != []


def test_an_unknown_blank_in_it_is_refused_at_reading_with_file_and_line(templates: Path) -> None:
    path = templates / "documents" / f"{VERKLARING}.md"
    text = path.read_text("utf-8")
    path.write_text(text.replace("(huis.naam)", "(huis.nam)"), "utf-8")
    with pytest.raises(TemplateError) as caught:
        read_model(templates)
    line = text[: text.index("Deze verklaring hoort bij")].count("\n") + 1
    assert caught.value.waar == f"{VERKLARING}.md, regel {line}"
    assert caught.value.nu == "Bedoelt u huis.naam?"


def test_a_reference_in_it_to_a_clause_that_is_not_there_is_refused_at_reading(templates: Path) -> None:
    path = templates / "documents" / f"{VERKLARING}.md"
    path.write_text(path.read_text("utf-8").replace("{artikel 14.3}", "{artikel 14.33}"), "utf-8")
    with pytest.raises(TemplateError, match=r"14\.33 bestaat niet"):
        read_model(templates)


# -- the declaration of who takes part incidentally --


@pytest.mark.parametrize("wet", ["wgs", "beide"])
def test_under_the_wgs_there_is_a_declaration_of_one_page_for_who_takes_part_incidentally(wet: str) -> None:
    (found,) = made(BY_NAME[INCIDENTAL], {"regime.wet": wet})
    said = " ".join(lines(found, labels=False))
    assert "hoort bij artikel 23 van het Privacy Protocol van het zorg- en veiligheidshuis Oostmark" in said
    assert "de geheimhoudingsplicht na van artikel 1.11 WGS" in said
    assert "geen toegang tot de systemen" in said
    assert "meld ik dat direct aan de Manager." in said
    files = {formaat.name: formaat.write(found, _Plain()) for formaat in FORMATS}
    assert len(reader(files["pdf"]).pages) == 1
    assert faults(files["pdf"]) == []


@pytest.mark.parametrize("wet", ["buiten_wgs", None])
def test_outside_the_wgs_nobody_needs_that_declaration(wet: str | None) -> None:
    assert made(BY_NAME[INCIDENTAL], {"regime.wet": wet}) == []
