"""Names of directories and files: readable, and safe whatever a house is called."""

import datetime
import json
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.answers import Antwoorden
from tailor.answers.questions.huis import DocumentFeiten, Huis
from tailor.assemble.document import Document, Editie
from tailor.dossier.documents import AnswersFile, folder, free_folder, slug, stem

SAFE = set(string.ascii_lowercase + string.digits + "-.")


def document(soort: str, titel: str) -> Document:
    return Document(
        kind=soort,
        titel=titel,
        huis="Zorg- en Veiligheidshuis Rivierenland",
        versie="1.0",
        status="in bewerking",
        datum=datetime.date(2026, 11, 1),
        editie=Editie.CONCEPT,
        model="model 1",
        parts=(),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rivierenland", "rivierenland"),
        ("Zorg&Veiligheidshuis Súdwest-Fryslân", "zorg-en-veiligheidshuis-sudwest-fryslan"),
        ("'s-Hertogenbosch e.o.", "s-hertogenbosch-e.o"),
        ("1.0", "1.0"),
        ("Versie 2 (concept)", "versie-2-concept"),
        ("../../etc/passwd", "etc-passwd"),
        ("..", "naamloos"),
        ("C:\\Windows", "c-windows"),
        ("a\x00b\nc", "a-b-c"),
        ("con", "con-"),
        ("LPT1.txt", "lpt1-.txt"),
        ("Ελλάδα", "naamloos"),
        ("   ", "naamloos"),
        (None, "naamloos"),
    ],
)
def test_a_name_becomes_a_slug(text: str | None, expected: str) -> None:
    assert slug(text, "naamloos") == expected


def test_a_long_name_is_cut_before_a_word() -> None:
    assert slug("Zorg- en Veiligheidshuis van de Samenwerkende Gemeenten", "x") == (
        "zorg-en-veiligheidshuis-van-de-samenwerkende"
    )


def test_a_long_name_of_one_word_is_cut_anywhere() -> None:
    assert slug("a" * 300, "x") == "a" * 48


@given(st.text(max_size=200))
def test_whatever_the_name_the_slug_is_safe_and_stays_itself(text: str) -> None:
    found = slug(text, "naamloos")
    assert found
    assert set(found) <= SAFE
    assert ".." not in found
    assert found[0] not in "-."
    assert found[-1] != "."
    assert len(found) <= 50
    assert slug(found, "naamloos") == found


def test_a_dossier_stands_under_house_version_and_edition() -> None:
    assert folder("Rivierenland", "1.0", Editie.CONCEPT).as_posix() == "rivierenland/1.0/concept"


def test_a_house_without_name_and_version_has_a_place_too() -> None:
    assert folder(None, None, Editie.CONCEPT).as_posix() == "naamloos/zonder-versie/concept"


def test_the_protocol_is_named_after_house_version_and_edition() -> None:
    protocol = document("protocol", "Privacy Protocol")
    assert stem(protocol, "Rivierenland", "1.0") == "privacyprotocol-rivierenland-1.0-concept"


@pytest.mark.parametrize(
    ("titel", "expected"),
    [
        (
            "Bijvoegsel 1 bij Privacy Protocol: Toetredingsformulier nieuwe partner tot Protocol",
            "bijlage-1-toetredingsformulier-nieuwe-partner-tot-protocol-rivierenland-1.0-concept",
        ),
        ("Bijlage 1. Toetredingsformulier", "bijlage-1-toetredingsformulier-rivierenland-1.0-concept"),
        ("Bijlage 1", "bijlage-1-rivierenland-1.0-concept"),
    ],
)
def test_an_annex_is_named_after_its_number_and_its_title(titel: str, expected: str) -> None:
    assert stem(document("bijlage-1", titel), "Rivierenland", "1.0") == expected


def house(naam: str | None, versie: str | None = "1.0") -> AnswersFile:
    answers = Antwoorden(huis=Huis(naam=naam), document=DocumentFeiten(versie=versie))
    return AnswersFile(Path("huis.yaml"), "huis.yaml", answers)


def put(output: Path, source: AnswersFile) -> Path:
    """Put a manifest where the dossier of this house goes, and return that place under the output."""
    place = free_folder(output, source, Editie.CONCEPT)
    place.mkdir(parents=True, exist_ok=True)
    found = {"huis": source.full_name, "versie": source.versie}
    (place / "manifest.json").write_text(json.dumps(found), "utf-8")
    return place.relative_to(output)


ALIKE = ["Zorg & Veilig", "zorg-en-veilig", "Zorg en Veilig", "Αθήνα", "Київ", "!", "?!", "a" * 60, "a" * 61]


def test_names_that_give_one_slug_have_places_of_their_own_and_keep_them(tmp_path: Path) -> None:
    places = [put(tmp_path, house(name)) for name in ALIKE]
    assert len(set(places)) == len(ALIKE)
    assert places[0].parts[0] == "zorg-en-veilig"
    assert [put(tmp_path, house(name)) for name in reversed(ALIKE)] == places[::-1]
    assert len({put(tmp_path, house(name, "2.0")).parent.parent for name in ALIKE}) == len(ALIKE)


def test_versions_that_give_one_slug_have_places_of_their_own(tmp_path: Path) -> None:
    versions = ["1.0", "1.0.", "v 1", "v-1", "β", "γ", None]
    assert len({put(tmp_path, house("Oost", one)) for one in versions}) == len(versions)


def test_a_house_whose_name_is_in_other_letters_keeps_the_place_it_had(tmp_path: Path) -> None:
    old = tmp_path / "naamloos" / "1.0" / "concept"
    old.mkdir(parents=True)
    (old / "manifest.json").write_text(json.dumps({"huis": "Αθήνα", "versie": "1.0"}), "utf-8")
    assert put(tmp_path, house("Αθήνα")).parts[0] == "naamloos"
    assert put(tmp_path, house("Київ")).parts[0].startswith("naamloos-")


def test_files_of_houses_in_other_letters_have_names_of_their_own() -> None:
    names = {stem(document("protocol", "Protocol"), name, "1.0") for name in ("Αθήνα", "Київ", None)}
    assert len(names) == 3
    assert "privacyprotocol-naamloos-1.0-concept" in names
