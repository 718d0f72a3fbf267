"""The editors of lists: what a coordinator can do with parties and kinds of data."""

import io
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tailor.answers import Antwoorden, NogNietBekend, Sleutel
from tailor.answers.questions.partijdelen import Soort
from tailor.interview.answer import SOORTEN
from tailor.path import Pad
from tailor.terminal.editors import EDITORS
from tailor.terminal.screen import Back, Stop, ToOverview
from tests.houses import answers
from tests.terminal.script import CTRL_N
from tests.terminal.work import WorkAlone, done, stopped


def keys(antwoorden: Antwoorden) -> list[str]:
    return [str(partij.sleutel) for partij in antwoorden.known_parties]


def test_a_party_is_made_of_its_kind_and_name_and_the_key_follows() -> None:
    work = stopped("partijen", Antwoorden(), ":add", "GGD", " GGD Óost ")
    (partij,) = work.antwoorden.known_parties
    assert (partij.sleutel, partij.soort, partij.naam) == ("ggd-oost", Soort.GGD, "GGD Óost")


def test_after_the_name_the_rest_of_the_party_is_asked_and_each_answer_saved() -> None:
    script = (":add", "gemeente", "Alderbroek", ":take", ["J. Mol", "burgemeester", ""])
    work = stopped("partijen", Antwoorden(), *script)
    assert "Wie tekent" in [one.name for one in work.screen.prompts[4].fields]
    found = work.antwoorden.known_parties[0].vertegenwoordigers
    assert isinstance(found, tuple)
    assert found[0].naam == "J. Mol"


@pytest.mark.parametrize("kind", ["politie", "openbaar_ministerie"])
def test_police_and_prosecution_are_asked_no_name(kind: str) -> None:
    work = stopped("partijen", Antwoorden(), ":add", kind)
    assert keys(work.antwoorden) == [{"politie": "politie", "openbaar_ministerie": "om"}[kind]]
    assert all("Hoe heet de partij" not in prompt.vraag for prompt in work.screen.prompts)


def test_every_kind_is_offered_with_its_letter_and_what_it_is_about() -> None:
    work = stopped("partijen", Antwoorden(), ":add")
    offered = {choice.value: choice.effect for choice in work.screen.prompts[-1].choices}
    assert {soort.value for soort in Soort} <= set(offered)
    assert all(text for kind, text in offered.items() if kind in set(Soort))
    letters = "".join(text.split("onder ")[1][0] for text in SOORTEN.values() if "6.4 onder" in text)
    assert sorted(letters) == list("acdefghijklm")  # the first one says "a en b"


def test_adding_can_be_left_without_a_trace() -> None:
    assert done("partijen", answers(), ":add", ":done", ":done").saved == [answers()]
    assert done("partijen", answers(), ":add", "ggz", " ", ":done").saved == [answers()]


def test_a_name_that_is_refused_is_explained() -> None:
    work = done("partijen", Antwoorden(), ":add", "ggz", "a\tb", "", ":done")
    assert "Dit kan niet." in work.screen.everything
    assert work.antwoorden == Antwoorden()


def test_back_at_the_first_question_of_a_party_returns_to_the_list() -> None:
    work = done("partijen", answers(), "0", ":all", ":back", ":done")
    assert work.antwoorden == answers()


def test_a_party_is_copied_with_a_key_of_its_own_behind_the_first() -> None:
    work = stopped("partijen", answers(), "5", ":copy", "Stichting De Kade")
    old, new = work.antwoorden.known_parties[5:]
    assert (new.sleutel, new.naam, new.kvk) == ("stichting-de-kade", "Stichting De Kade", None)
    assert (new.soort, new.rechtsvorm) == (old.soort, old.rechtsvorm)
    assert (new.adres, new.vertegenwoordigers) == (None, None)


def test_a_copy_without_a_name_is_not_made() -> None:
    assert done("partijen", answers(), "5", ":copy", "", ":done").antwoorden == answers()


def test_one_answer_of_a_party_is_changed() -> None:
    work = done("partijen", answers(), "5", ":one", "partijen[5].adres", "Kade 9 te Alderbroek", ":done")
    assert work.antwoorden.known_parties[5].adres == "Kade 9 te Alderbroek"
    assert work.antwoorden.known_parties[:5] == answers().known_parties[:5]


def test_no_answer_of_a_party_need_be_changed() -> None:
    assert done("partijen", answers(), "5", ":one", ":done", ":done").saved == [answers()]
    assert done("partijen", answers(), "5", ":done", ":done").saved == [answers()]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ("Bovenaan", ["om", "alderbroek", "berkendam", "politie", "raad", "brug"]),
        ("Na Stichting De Brug", ["alderbroek", "berkendam", "politie", "raad", "brug", "om"]),
    ],
)
def test_a_party_is_moved(choice: str, expected: list[str]) -> None:
    work = done("partijen", answers(), "3", ":move", choice, ":done")
    assert keys(work.antwoorden) == expected


def test_a_party_is_taken_away_only_after_a_yes() -> None:
    assert done("partijen", answers(), "5", ":drop", False, ":done").antwoorden == answers()
    assert keys(done("partijen", answers(), "5", ":drop", True, ":done").antwoorden) == keys(answers())[:5]


def test_a_party_that_another_answer_names_stays_and_the_reason_is_said() -> None:
    work = done("partijen", answers(), "0", ":drop", True, ":done")
    assert work.antwoorden == answers()
    assert "een ander antwoord noemt deze partij" in work.screen.everything


def test_the_last_party_can_go_too() -> None:
    one = Antwoorden.model_validate({"partijen": [{"sleutel": "x", "soort": "ggz", "naam": "Xen"}]})
    assert done("partijen", one, "0", ":drop", True, ":done").antwoorden == Antwoorden()


def test_the_list_shows_kind_open_questions_and_who_does_not_take_part() -> None:
    house = Antwoorden.model_validate(
        {
            "partijen": [
                {"sleutel": "x", "soort": "ggz", "naam": "Xen"},
                {"sleutel": "y", "status": "weigert"},
            ]
        }
    )
    first, second = done("partijen", house, ":done").screen.prompts[0].choices[:2]
    assert (first.name, first.effect) == ("1. Xen", "instelling voor geestelijke gezondheidszorg, 4 open")
    assert "doet niet mee" in second.effect


def list_file(place: Path, *rows: list[Any]) -> Path:
    book, raw = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(raw)
    path = place / "lijst.xlsx"
    path.write_bytes(raw.getvalue())
    return path


def test_a_list_is_imported_after_its_preview(tmp_path: Path) -> None:
    path = list_file(tmp_path, ["Naam", "Soort"], ["De Brug", "ggz"], ["Fout", "niets"])
    work = done("partijen", Antwoorden(), ":import", ":have", f"'{path}'", ":done", True, ":done")
    assert keys(work.antwoorden) == ["de-brug"]
    assert "Rij 2: De Brug [de-brug] (nieuw)" in work.screen.everything
    assert "Rij 3, Soort: ‘niets’ is geen mogelijk antwoord." in work.screen.everything
    assert (
        done("partijen", Antwoorden(), ":import", ":have", str(path), ":done", False, ":done").antwoorden
        == Antwoorden()
    )


def test_a_list_that_cannot_be_read_or_brings_nothing_is_explained(tmp_path: Path) -> None:
    script = [
        ":import",
        ":have",
        str(tmp_path / "weg.xlsx"),
        ":import",
        ":have",
        "",
        ":import",
        ":back",
        ":done",
    ]
    assert "bestaat niet" in done("partijen", Antwoorden(), *script).screen.everything
    path = list_file(tmp_path, ["Naam", "Soort"], ["Fout", "niets"])
    work = done("partijen", Antwoorden(), ":import", ":have", str(path), ":done", ":done")
    assert "Er is niets om over te nemen." in work.screen.everything


def test_the_empty_list_is_made_once_and_never_over_the_users_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    work = done("partijen", Antwoorden(), ":import", ":make", ":import", ":make", ":done")
    assert (tmp_path / "partijen.xlsx").read_bytes().startswith(b"PK")
    assert "bestaat al" in work.screen.everything


@pytest.mark.parametrize("way_out", [ToOverview, Stop, Back])
@pytest.mark.parametrize(
    "pad", ["partijen", "overwegingen.lijst", "taken.lijst", "bijlage4.categorie1.vervalt"]
)
def test_a_way_out_passes_through_an_editor(pad: str, way_out: type[Exception]) -> None:
    work = WorkAlone(answers(), way_out())
    with pytest.raises(way_out):
        work.edit(Pad(pad))


def test_ticked_data_stay_and_the_others_fall_away() -> None:
    pad = "bijlage4.categorie3.vervalt"
    work = done(pad, answers(), ["naam", "contact"])
    assert [str(one.value) for one in _gone(work.antwoorden)] == ["organisatie", "betrokkenheid"]
    assert (
        done(pad, work.antwoorden, ["naam", "contact", "organisatie", "betrokkenheid"]).antwoorden
        == answers()
    )
    assert done(pad, work.antwoorden, ["naam"]).screen.prompts[0].default == ("naam", "contact")


def _gone(antwoorden: Antwoorden) -> tuple[Any, ...]:
    found = antwoorden.bijlage4.categorie3.vervalt
    assert isinstance(found, tuple)
    return found


BIJZONDER = "bijlage4.categorie1.bijzonder"


def test_special_kinds_are_ticked_and_purpose_and_exception_asked_of_each() -> None:
    script = [
        ["gezondheid", "genetisch"],
        ["om te helpen", "artikel 9 AVG"],
        ["om te weten", "artikel 30 UAVG"],
        ":done",
    ]
    found = done(BIJZONDER, answers(), *script).antwoorden.bijlage4.categorie1.bijzonder
    assert isinstance(found, tuple)
    assert [(str(one.soort), one.doel, one.uitzondering) for one in found] == [
        ("genetisch", "om te helpen", "artikel 9 AVG"),
        ("gezondheid", "om te weten", "artikel 30 UAVG"),
    ]


def test_back_at_the_purpose_of_a_special_kind_goes_to_the_kind_before_it() -> None:
    script = (
        ["gezondheid", "genetisch"],
        ["om te helpen", ""],
        "?",
        "Terug",
        ["", "artikel 9"],
        ["om", "30"],
    )
    found = done(BIJZONDER, answers(), *script, ":done").antwoorden.bijlage4.categorie1.bijzonder
    assert isinstance(found, tuple)
    assert [(one.doel, one.uitzondering) for one in found] == [(None, "artikel 9"), ("om", "30")]


def test_one_key_says_that_the_special_kinds_are_not_known_yet() -> None:
    found = done(BIJZONDER, answers(), CTRL_N, ["de FG", ""]).antwoorden.bijlage4.categorie1.bijzonder
    assert found == NogNietBekend(wie="de FG")
    house = answers({BIJZONDER: [{"soort": "gezondheid", "doel": "om te", "uitzondering": "artikel 9"}]})
    assert done(BIJZONDER, house, CTRL_N, ["", ""], False, ":done").antwoorden == house


def test_unticking_a_special_kind_asks_first() -> None:
    house = answers({BIJZONDER: [{"soort": "gezondheid", "doel": "om te", "uitzondering": "artikel 9"}]})
    assert done(BIJZONDER, house, [], False, ":done").antwoorden == house
    assert done(BIJZONDER, house, [], True).antwoorden == answers()


@pytest.mark.parametrize(
    "pad",
    [
        "bijlage4.eigen",
        "opvolging.voorgangers",
        "bijlage2.doelen.triage",
    ],
)
def test_the_other_lists_are_added_to_part_by_part(pad: str) -> None:
    work = WorkAlone(answers(), ":add")
    with pytest.raises(Stop):
        work.edit(Pad(pad))
    assert work.screen.prompts[1:]


def test_every_editor_is_for_a_question_that_exists() -> None:
    from tailor.answers import questions

    assert set(EDITORS) <= {q.pad for q in questions(answers())}
    assert answers().partij(Sleutel("brug")) is not None
