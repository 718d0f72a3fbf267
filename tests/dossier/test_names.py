"""Names of directories and files: readable, and safe whatever a house is called."""

import datetime
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tailor.assemble.document import Document, Editie
from tailor.dossier.documents import folder, slug, stem

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
        ("LPT1.txt", "lpt1.txt-"),
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
