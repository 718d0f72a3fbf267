"""A dossier as a whole: what is in it, what it is called, and what stays when something goes wrong."""

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tailor import __version__, answers, data, dossier
from tailor.assemble import Editie, read_model
from tailor.check import judge, telling
from tailor.dossier import Wishes, make
from tailor.dossier.manifest import MANIFEST
from tailor.errors import FindingsError, InputError, RenderError
from tailor.render import Format, Look, Printable
from tests.houses import TEMPLATES

ROOT = Path(__file__).parents[2]
EXAMPLE = data.example()
NO_FACTS = "schema_versie: 3\n"
"""The smallest answers file: nothing has been answered yet."""

SHORT = {
    "privacyprotocol",
    "bijlage-1-toetredingsformulier-nieuwe-partner-tot-protocol",
    "bijlage-2-doeleinden-verwerking-van-persoonsgegevens-per-processtap",
    "bijlage-3-beveiligingsbeleid-persoonsgegevens",
    "bijlage-4-categorieen-persoonsgegevens-en-betrokkenen",
    "bijlage-5-artikel-20-wpg-beslissing",
    "keuzenverantwoording",
    "geheimhoudingsverklaring",
}
"""How the names of the files begin."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dossier.MadeDossier:
    place = tmp_path_factory.mktemp("made") / "dossier"
    return dossier.make_dossier(EXAMPLE, place, Editie.CONCEPT, Wishes(html=True))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let rendering cost nothing where a test is about the files, not about what is in them."""

    monkeypatch.setattr(make, "FORMATS", (Format("docx", words),))


def words(document: Printable, _look: Look) -> bytes:
    return repr(document).encode()


def names(directory: Path) -> set[str]:
    return {one.name for one in directory.iterdir()}


def test_the_protocol_each_annex_and_the_justification_are_there_in_word_in_pdf_and_as_asked_in_html(
    made: dossier.MadeDossier,
) -> None:
    found = [(one.soort, one.formaat) for one in made.manifest.documenten]
    sorts = ["protocol", *(f"bijlage-{number}" for number in range(1, 6))]
    sorts += ["keuzenverantwoording", "geheimhoudingsverklaring"]
    assert found == [(soort, formaat) for soort in sorts for formaat in ("docx", "pdf", "html")]


def test_every_file_has_a_name_that_says_what_it_is(made: dossier.MadeDossier) -> None:
    for one in made.manifest.documenten:
        assert any(one.bestand.startswith(short) for short in SHORT), one.bestand
        assert one.bestand.endswith(f"-zvh-aldervliet-1.0-concept.{one.formaat}")


def test_each_file_is_what_its_extension_says(made: dossier.MadeDossier) -> None:
    marks = {"docx": b"PK\x03\x04", "pdf": b"%PDF-", "html": b"<!DOCTYPE html>"}
    for one in made.manifest.documenten:
        assert (made.folder / one.bestand).read_bytes().startswith(marks[one.formaat])


def test_the_manifest_lists_every_file_with_its_hash(made: dossier.MadeDossier) -> None:
    manifest = json.loads((made.folder / MANIFEST).read_bytes())
    listed = {one["bestand"]: one["sha256"] for one in manifest["documenten"]}
    found = {
        name: hashlib.sha256((made.folder / name).read_bytes()).hexdigest()
        for name in names(made.folder) - {MANIFEST}
    }
    assert listed == found


def test_the_manifest_says_for_whom_and_with_what_the_dossier_was_made(made: dossier.MadeDossier) -> None:
    manifest = json.loads((made.folder / MANIFEST).read_bytes())
    del manifest["documenten"]
    assert len(manifest.pop("antwoorden_sha256")) == 64
    assert manifest == {
        "schema": 1,
        "huis": "Aldervliet",
        "versie": "1.0",
        "editie": "concept",
        "gemaakt_met": {
            "tailor": __version__,
            "model": "Modelprotocol zorg- en veiligheidshuizen",
            "modelversie": "1.0.0",
        },
        "pdf": "typst",
        "huisstijl": {},
    }


@pytest.mark.parametrize("editie", list(Editie))
@pytest.mark.usefixtures("quick")
def test_without_a_place_a_dossier_stands_under_output(
    editie: Editie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    resultaat = dossier.make_dossier(EXAMPLE, editie=editie)
    assert resultaat.folder == tmp_path / "output" / "zvh-aldervliet" / "1.0" / editie.value
    assert names(tmp_path) == {"output"}


@pytest.mark.usefixtures("quick")
def test_a_house_that_answered_nothing_yet_gets_a_concept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "leeg.yaml").write_text(NO_FACTS, encoding="utf-8")
    resultaat = dossier.make_dossier(tmp_path / "leeg.yaml")
    assert resultaat.folder == tmp_path / "output" / "naamloos" / "zonder-versie" / "concept"
    assert "privacyprotocol-naamloos-zonder-versie-concept.docx" in names(resultaat.folder)
    assert resultaat.manifest.huis is None
    assert resultaat.manifest.versie is None
    assert len(resultaat.open_points) > 10


@pytest.mark.usefixtures("quick")
def test_the_example_has_no_open_points(tmp_path: Path) -> None:
    assert dossier.make_dossier(EXAMPLE, tmp_path / "uit", Editie.DEFINITIEF).open_points == ()


@pytest.mark.usefixtures("quick")
def test_comments_and_layout_of_the_answers_make_no_difference(tmp_path: Path) -> None:
    noted = tmp_path / "met-opmerking.yaml"
    text = EXAMPLE.read_text(encoding="utf-8")
    noted.write_text(f"# Nog eens bekeken.\n{text}\n\n# Einde.\n", encoding="utf-8")
    one = dossier.make_dossier(EXAMPLE, tmp_path / "een")
    two = dossier.make_dossier(noted, tmp_path / "twee")
    assert (one.folder / MANIFEST).read_bytes() == (two.folder / MANIFEST).read_bytes()


@pytest.mark.usefixtures("quick")
def test_another_answer_makes_another_hash(tmp_path: Path) -> None:
    other = tmp_path / "anders.yaml"
    text = EXAMPLE.read_text(encoding="utf-8")
    other.write_text(text.replace("2024-03-21", "2024-03-22"), encoding="utf-8")
    one = dossier.make_dossier(EXAMPLE, tmp_path / "een").manifest
    two = dossier.make_dossier(other, tmp_path / "twee").manifest
    assert one.antwoorden_sha256 != two.antwoorden_sha256


@pytest.mark.usefixtures("quick")
def test_a_definitive_edition_with_open_points_is_refused_with_the_list(tmp_path: Path) -> None:
    target = tmp_path / "huis" / "uit"
    with pytest.raises(FindingsError) as caught:
        dossier.make_dossier(ROOT / "answers" / "concept.yaml", target, Editie.DEFINITIEF)
    error = caught.value
    assert error.exit_code == 1
    antwoorden = answers.load(ROOT / "answers" / "concept.yaml")
    (group, *_) = telling.groups(judge(read_model(TEMPLATES), antwoorden).findings)
    assert error.wat == "De versie om te tekenen is niet gemaakt: 17 open vragen houden die tegen."
    assert len(answers.open_questions(antwoorden)) == 17
    listed = error.waarom.splitlines()
    told = [*telling.as_text(group)]
    assert listed[-len(told) :] == told
    assert len(told) > group.count > 10
    assert names(tmp_path) == set()


@pytest.mark.usefixtures("quick")
def test_a_refused_definitive_edition_leaves_the_one_that_stood(tmp_path: Path) -> None:
    answers = tmp_path / "huis.yaml"
    shutil.copy(EXAMPLE, answers)
    before = dossier.make_dossier(answers, tmp_path / "uit", Editie.DEFINITIEF)
    kept = {name: (before.folder / name).read_bytes() for name in names(before.folder)}
    answers.write_text(NO_FACTS, encoding="utf-8")
    with pytest.raises(FindingsError):
        dossier.make_dossier(answers, tmp_path / "uit", Editie.DEFINITIEF)
    assert {name: (before.folder / name).read_bytes() for name in names(before.folder)} == kept
    assert names(tmp_path) == {"huis.yaml", "uit"}


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("apart", [False, True])
def test_a_document_that_fails_its_check_replaces_nothing(
    apart: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = dossier.make_dossier(EXAMPLE, tmp_path / "uit")
    kept = {name: (before.folder / name).read_bytes() for name in names(before.folder)}

    def reject(_document: Printable, _look: Look) -> bytes:
        raise RenderError("De woorden verschillen.")

    monkeypatch.setattr(make, "FORMATS", (Format("docx", words), Format("pdf", reject, apart)))
    with pytest.raises(RenderError):
        dossier.make_dossier(EXAMPLE, tmp_path / "uit")
    assert {name: (before.folder / name).read_bytes() for name in names(before.folder)} == kept
    assert names(tmp_path) == {"uit"}


@pytest.mark.parametrize(("html", "asked"), [(False, {"docx", "pdf"}), (True, {"docx", "pdf", "html"})])
def test_html_is_made_only_when_it_is_asked(
    html: bool, asked: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    formats = tuple(replace(one, write=words) for one in make.FORMATS)
    monkeypatch.setattr(make, "FORMATS", formats)
    made = dossier.make_dossier(EXAMPLE, tmp_path / "uit", wishes=Wishes(html=html))
    assert {one.formaat for one in made.manifest.documenten} == asked


def test_what_is_written_beside_gives_the_same_files_as_one_after_the_other(
    made: dossier.MadeDossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_turn = tuple(replace(one, apart=False) for one in make.FORMATS)
    assert in_turn != make.FORMATS
    monkeypatch.setattr(make, "FORMATS", in_turn)
    assert dossier.make_dossier(EXAMPLE, tmp_path / "uit", wishes=Wishes(html=True)).manifest == made.manifest


def test_characters_that_cannot_be_printed_are_refused_at_their_answers(tmp_path: Path) -> None:
    answers = tmp_path / "huis.yaml"
    answers.write_text(f'{NO_FACTS}huis:\n  naam: "Oost \U0001f3db"\n', encoding="utf-8")
    with pytest.raises(InputError) as caught:
        dossier.make_dossier(answers, tmp_path / "uit")
    assert caught.value.waar == f"{answers}, regel 3, huis.naam"
    assert "‘\U0001f3db’ (U+1F3DB)" in caught.value.waarom
    assert names(tmp_path) == {"huis.yaml"}


def test_many_such_characters_are_counted_and_each_is_listed_with_its_line(tmp_path: Path) -> None:
    answers = tmp_path / "huis.yaml"
    leden = "".join(f'\n    - "lid \u200e{number}"' for number in range(12))
    answers.write_text(f"{NO_FACTS}aansprakelijkheid:\n  leden:{leden}\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        dossier.make_dossier(answers, tmp_path / "uit")
    assert caught.value.wat.startswith("12 antwoorden")
    for number in range(12):
        place = f"regel {number + 4}, aansprakelijkheid.leden[{number}]"
        assert f"{place}: het onzichtbare teken U+200E" in caught.value.waarom


def test_answers_that_cannot_be_read_are_told_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        dossier.make_dossier(tmp_path / "weg.yaml", tmp_path / "uit")
    assert caught.value.exit_code == 2
    assert names(tmp_path) == set()


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    "naam", ["../../../weg", "/etc/passwd", "..", "C:\\Windows\\x", "con", "& <w:p/> {{ 1 }}"]
)
def test_whatever_a_house_is_called_nothing_is_written_outside_output(
    naam: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "a" / "b" / "c"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    words = json.dumps(naam)
    answers = f"{NO_FACTS}huis:\n  naam: {words}\ndocument:\n  versie: {words}\n"
    (here / "huis.yaml").write_text(answers, encoding="utf-8")
    resultaat = dossier.make_dossier(Path("huis.yaml"))
    assert resultaat.folder.parents[2] == here / "output"
    assert names(here) == {"huis.yaml", "output"}
    assert [names(place) for place in (tmp_path, tmp_path / "a", tmp_path / "a" / "b")] == [
        {"a"},
        {"b"},
        {"c"},
    ]
    # Two dots stand for an answer that is still to come.
    assert resultaat.manifest.huis == (None if naam == ".." else naam)
