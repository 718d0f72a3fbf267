"""A comparison as a whole: which files, what they say, and what is refused."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tailor import answers
from tailor.answers.file import keep_version
from tailor.assemble import Editie
from tailor.dossier import MadeComparison, make, make_comparison
from tailor.dossier.documents import read_source
from tailor.dossier.manifest import MANIFEST
from tailor.errors import FindingsError, InputError
from tailor.redline.types import Redline
from tailor.render import Format, Look, Printable
from tailor.render.html.readback import Reader
from tests import houses
from tests.render.pdf.judges import faults, painted_out_of_order

OWN = {
    "soort": "vervang_woorden",
    "bepaling": "3.1",
    "woorden": "Dit Protocol",
    "tekst": "Dit Privacy Protocol",
    "reden": "Zo is duidelijk welk protocol",
    "bron": "advies van de jurist",
}
ELSEWHERE = [party for party in houses.BASE["partijen"] if party["sleutel"] != "raad"] + [
    houses.ZORG | {"sleutel": "kade", "naam": "Stichting De Kade"}
]
OLD: dict[str, Any] = {"document.status": "getekend"}
CHANGED: dict[str, Any] = {
    "document.versie": "1.1",
    "datalekken.meldtermijn_uren": 48,
    "partijen": ELSEWHERE,
    "afwijkingen": [OWN],
}


def save(path: Path, changes: dict[str, Any] | None = None) -> Path:
    answers.save(path, houses.answers(changes))
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("vergelijken")


@pytest.fixture(scope="module")
def model(folder: Path) -> MadeComparison:
    return make_comparison(save(folder / "eigen.yaml", {"afwijkingen": [OWN]}), target=folder / "model")


@pytest.fixture(scope="module")
def between(folder: Path) -> MadeComparison:
    old = save(folder / "oud.yaml", OLD)
    new = save(folder / "nieuw.yaml", CHANGED)
    return make_comparison(old, new, folder / "versies")


def page(made: MadeComparison) -> str:
    (path,) = made.folder.glob("*.html")
    return path.read_text(encoding="utf-8")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> list[Redline]:
    """Let rendering cost nothing; gives the redlines that were asked for."""
    asked: list[Redline] = []

    def words(made: Printable, _look: Look) -> bytes:
        assert isinstance(made, Redline)
        asked.append(made)
        return repr(made).encode()

    monkeypatch.setattr(make, "FORMATS", (Format("docx", words),))
    return asked


def test_word_pdf_and_html_stand_there_by_names_that_say_what_they_are(
    model: MadeComparison, between: MadeComparison
) -> None:
    stem = "privacyprotocol-oostmark-1.0-concept-vergelijking-model"
    assert {one.name for one in model.folder.iterdir()} == {
        MANIFEST,
        *(f"{stem}.{k}" for k in ("docx", "pdf", "html")),
    }
    other = "privacyprotocol-oostmark-1.1-concept-vergelijking-met-1.0"
    assert [one.bestand for one in between.manifest.documenten] == [
        f"{other}.{kind}" for kind in ("docx", "pdf", "html")
    ]


def test_the_manifest_says_with_what_was_compared_and_fits_the_files(between: MadeComparison) -> None:
    data = json.loads((between.folder / MANIFEST).read_bytes())
    assert data["vergeleken_met"] == {
        "versie": "1.0",
        "antwoorden_sha256": answers.values_hash(houses.answers(OLD)),
    }
    assert [one["soort"] for one in data["documenten"]] == ["vergelijking"] * 3
    assert data["versie"] == "1.1"


def test_against_the_model_each_layer_is_an_author(model: MadeComparison) -> None:
    assert list(model.counts) == ["Correctie", "Ingevuld", "Afwijking Zorg- en veiligheidshuis Oostmark"]
    assert model.counts["Afwijking Zorg- en veiligheidshuis Oostmark"] == 1
    assert all(count > 0 for count in model.counts.values())
    assert model.subject == "Vergelijking met het landelijke model"


def test_a_deviation_is_commented_with_its_reason_and_source(model: MadeComparison) -> None:
    said = "Zo is duidelijk welk protocol. Bron: advies van de jurist."
    assert f"(Afwijking Zorg- en veiligheidshuis Oostmark): {said}" in page(model)


def test_a_correction_is_commented_with_its_number(model: MadeComparison) -> None:
    assert "Bron: lijst van correcties op het landelijke model, C03." in page(model)


def test_the_judge_finds_nothing_in_either_pdf_and_it_is_read_in_the_order_of_the_page(
    model: MadeComparison, between: MadeComparison
) -> None:
    for made in (model, between):
        (pdf,) = made.folder.glob("*.pdf")
        assert faults(pdf.read_bytes()) == []
        assert painted_out_of_order(pdf.read_bytes()) == []


def test_two_versions_have_one_author(between: MadeComparison) -> None:
    assert list(between.counts) == ["Wijziging Zorg- en veiligheidshuis Oostmark"]
    titles = {title for _, title, _ in Reader(page(between)).changes}
    assert titles == {
        f"{what} door Wijziging Zorg- en veiligheidshuis Oostmark" for what in ("Ingevoegd", "Vervallen")
    }


def test_two_versions_say_what_changed_and_what_article_27_asks(between: MadeComparison) -> None:
    lines = Reader(page(between)).lines
    assert "Artikel 14 (Datalekken)" in lines
    said = "\n".join(lines)
    assert "Wie beslist: de Stuurgroep." in said
    assert "Nieuw: Stichting De Kade." in said
    assert "Vertrokken: de Raad voor de Kinderbescherming." in said
    assert "alle 6 partijen" in said


def test_only_new_comments_stand_between_two_versions(between: MadeComparison) -> None:
    assert "Er is 1 opmerking." in page(between)
    assert "C03" not in page(between)


def test_the_same_texts_have_no_changes(tmp_path: Path, quick: list[Redline]) -> None:
    same = save(tmp_path / "a.yaml")
    made = make_comparison(same, save(tmp_path / "b.yaml"), tmp_path / "uit")
    assert sum(made.counts.values()) == 0
    words = [clause.text for part in quick[0].preface for clause in part.walk()]
    assert "De twee teksten zijn gelijk: er is geen wijziging." in words
    assert "Er is geen onderdeel gewijzigd. Er hoeft dus niets te worden besloten of getekend." in words


def test_a_kept_version_is_named_with_the_number_of_steps(tmp_path: Path, quick: list[Redline]) -> None:
    path = save(tmp_path / "huis.yaml")
    keep_version(path)
    save(path, {"datalekken.meldtermijn_uren": 36})
    made = make_comparison(tmp_path / "huis.yaml@1", path, tmp_path / "uit")
    assert made.manifest.documenten[0].bestand.endswith("-vergelijking-met-huis.yaml-1.docx")
    assert quick[0].comparison == "Vergelijking van versie 1.0 (huis.yaml@1) met versie 1.0 (huis.yaml)"
    assert sum(made.counts.values()) == 1


def test_a_file_that_is_really_called_so_is_that_file(tmp_path: Path) -> None:
    path = save(tmp_path / "huis.yaml@2")
    assert read_source(path).path == path


def test_a_version_that_was_not_kept_is_refused(tmp_path: Path) -> None:
    save(tmp_path / "huis.yaml")
    with pytest.raises(InputError, match="Er is geen eerdere versie"):
        read_source(tmp_path / "huis.yaml@3")


def test_without_a_place_it_stands_beside_the_dossier(
    tmp_path: Path, quick: list[Redline], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = make_comparison(save(tmp_path / "huis.yaml"))
    assert made.folder.relative_to(tmp_path.resolve()) == Path(
        "output/oostmark/1.0/concept-vergelijking-model"
    )
    assert quick


@pytest.mark.usefixtures("quick")
def test_a_changed_file_is_never_overwritten(tmp_path: Path) -> None:
    path = save(tmp_path / "huis.yaml")
    made = make_comparison(path, target=tmp_path / "uit")
    (word,) = made.folder.glob("*.docx")
    word.write_bytes(b"met aantekeningen")
    with pytest.raises(InputError, match="later zijn gewijzigd"):
        make_comparison(path, target=tmp_path / "uit")
    assert word.read_bytes() == b"met aantekeningen"


@pytest.mark.usefixtures("quick")
def test_a_directory_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "uit").mkdir()
    (tmp_path / "uit" / "brief.txt").write_text("van mij")
    with pytest.raises(InputError, match="niet heeft gemaakt"):
        make_comparison(save(tmp_path / "huis.yaml"), target=tmp_path / "uit")


def test_the_definitive_edition_is_refused_while_something_is_open(
    tmp_path: Path, quick: list[Redline]
) -> None:
    path = save(tmp_path / "huis.yaml", {"wijzigingen.besluit_door": None})
    with pytest.raises(FindingsError, match="1 open vraag houdt die tegen"):
        make_comparison(path, target=tmp_path / "uit", editie=Editie.DEFINITIEF)
    assert not (tmp_path / "uit").exists()
    assert quick == []


def test_an_old_text_with_open_points_is_no_hindrance(tmp_path: Path, quick: list[Redline]) -> None:
    old = save(tmp_path / "oud.yaml", {"wijzigingen.besluit_door": None})
    make_comparison(old, save(tmp_path / "nieuw.yaml"), tmp_path / "uit", Editie.DEFINITIEF)
    assert len(quick) == 1


@pytest.mark.parametrize("spoiled", [0, 1])
@pytest.mark.usefixtures("quick")
def test_a_sign_that_cannot_be_printed_is_refused_in_either_text(tmp_path: Path, spoiled: int) -> None:
    changes: list[dict[str, Any]] = [{}, {}]
    changes[spoiled] = {"huis.naam": "Oost\U0001f600mark"}
    paths = [save(tmp_path / f"{n}.yaml", one) for n, one in enumerate(changes)]
    with pytest.raises(InputError, match=f"{spoiled}.yaml, regel [0-9]+, huis.naam"):
        make_comparison(*paths, tmp_path / "uit")


def test_a_party_without_a_name_is_called_by_its_kind_and_not_by_its_key(
    tmp_path: Path, quick: list[Redline]
) -> None:
    nameless = houses.BASE["partijen"] + [houses.ZORG | {"sleutel": "kade", "naam": None}]
    new = save(tmp_path / "nieuw.yaml", {"partijen": nameless})
    make_comparison(save(tmp_path / "oud.yaml"), new, tmp_path / "uit")
    said = "\n".join(clause.text for part in quick[0].preface for clause in part.walk())
    assert "Nieuw: aanbieder van zorg, jeugdhulp of maatschappelijke ondersteuning zonder naam." in said
    assert "kade" not in said


def test_the_house_style_of_the_new_answers_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "stijl").mkdir()
    (tmp_path / "stijl" / "huisstijl.yaml").write_text('kleur: "#7a1f5c"\n', encoding="utf-8")
    looks: list[Look] = []

    def words(_made: Printable, look: Look) -> bytes:
        looks.append(look)
        return b"x"

    monkeypatch.setattr(make, "FORMATS", (Format("docx", words),))
    made = make_comparison(
        save(tmp_path / "huis.yaml", {"document.huisstijl": "stijl"}), target=tmp_path / "uit"
    )
    assert looks[0].pdf.kleur == "#7a1f5c"
    assert list(made.manifest.huisstijl) == ["huisstijl.yaml"]


def test_two_runs_give_the_same_bytes(model: MadeComparison, folder: Path) -> None:
    again = make_comparison(folder / "eigen.yaml", target=folder / "nogmaals")
    assert again.manifest == model.manifest
    assert re.fullmatch("[0-9a-f]{64}", again.manifest.documenten[0].sha256)
