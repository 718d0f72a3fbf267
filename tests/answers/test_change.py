"""One answer by its path: read, set, take away; a refusal names the path and changes nothing."""

import pytest

from tailor.answers.base import NogNietBekend
from tailor.errors import InputError
from tests.houses import answers
from tests.paths import lees, zet

HOUSE = answers()


def refused(pad: str, text: str) -> InputError:
    with pytest.raises(InputError) as caught:
        zet(HOUSE, {pad: text})
    return caught.value


@pytest.mark.parametrize(
    ("pad", "expected"),
    [
        ("datalekken.meldtermijn_uren", 24),
        ("partijen[brug].naam", "Stichting De Brug"),
        ("partijen[5].naam", "Stichting De Brug"),
        ("partijen[brug].vertegenwoordigers[0]", {"naam": "F. Kok", "functie": "bestuurder"}),
        ("toegang.rollen", ["procesregisseur", "casusregisseur"]),
        ("partijen[brug].mandaat", None),
        ("partijen[99].naam", None),
    ],
)
def test_an_answer_is_read_by_its_path(pad: str, expected: object) -> None:
    assert lees(HOUSE, pad) == expected


def test_several_answers_are_set_at_once() -> None:
    changed = zet(
        HOUSE,
        {
            "datalekken.meldtermijn_uren": "36",
            "partijen[brug].naam": '[Stichting] De: "Brug" # 2',
            "toegang.rollen": "[manager]",
            "partijen[+]": "{sleutel: nieuw, soort: ggz}",
            "partijen[brug].mandaat.besluit": "het besluit",
            "opvolging.voorgangers[+].naam": "het oude protocol",
        },
    )
    assert changed.datalekken.meldtermijn_uren == 36
    assert lees(changed, "partijen[brug].naam") == '[Stichting] De: "Brug" # 2'
    assert lees(changed, "toegang.rollen") == ["manager"]
    assert lees(changed, "partijen[nieuw].soort") == "ggz"
    assert lees(changed, "partijen[brug].mandaat.besluit") == "het besluit"
    assert lees(changed, "opvolging.voorgangers") == [{"naam": "het oude protocol"}]


@pytest.mark.parametrize("text", ["nog niet bekend", "{nog_niet_bekend: {wie: het bureau}}"])
def test_an_answer_can_be_set_to_not_known_yet(text: str) -> None:
    changed = zet(HOUSE, {"datalekken.meldtermijn_uren": text})
    assert isinstance(changed.datalekken.meldtermijn_uren, NogNietBekend)


def test_an_empty_text_takes_an_answer_or_an_element_away() -> None:
    changed = zet(HOUSE, {"convenant.gesloten_op": "", "toegang.rollen[0]": " "})
    assert changed.convenant.gesloten_op is None
    assert lees(changed, "toegang.rollen") == ["casusregisseur"]


def test_a_group_is_made_where_an_answer_was_not_known() -> None:
    mandate = "partijen[brug].mandaat"
    unknown = zet(HOUSE, {mandate: "nog niet bekend"})
    assert lees(zet(unknown, {f"{mandate}.orgaan": "het bestuur"}), mandate) == {"orgaan": "het bestuur"}


def test_an_unknown_path_is_refused_with_a_proposal() -> None:
    error = refused("datalekken.meldtermijn_uur", "24")
    assert error.nu == "Bedoelt u datalekken.meldtermijn_uren?"


def test_a_path_like_nothing_is_refused_with_advice() -> None:
    assert "antwoordenbestand" in refused("qqq", "1").nu


def test_an_unknown_party_is_refused_with_the_names_there_are() -> None:
    error = refused("partijen[burg].naam", "x")
    assert "burg" in error.wat
    assert "brug" in error.waarom


def test_a_value_that_is_no_answer_is_refused_and_says_why() -> None:
    error = refused("datalekken.meldtermijn_uren", "99")
    assert error.waar == "datalekken.meldtermijn_uren"
    assert "van 1 tot en met 72" in error.waarom
    assert "wgs" in refused("regime.wet", "wgz").waarom


def test_an_element_beyond_the_list_is_refused() -> None:
    assert "[+]" in refused("partijen[9].naam", "x").nu


def test_a_broken_list_is_refused_with_an_example() -> None:
    assert "[manager, procesregisseur]" in refused("toegang.rollen", "[a").nu


def test_a_party_is_found_by_its_sleutel_after_another_was_taken_away() -> None:
    changed = zet(HOUSE, {"partijen[raad]": "", "partijen[brug].naam": "Stichting Het Veer"})
    assert lees(changed, "partijen[brug].naam") == "Stichting Het Veer"
    assert [partij.sleutel for partij in changed.known_parties][-1] == "brug"
