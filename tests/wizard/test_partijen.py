"""The parties as a coordinator keeps them: every menu with its ways out, several people, lists in and out."""

from pathlib import Path

import pytest

from tailor.answers import Antwoorden, NogNietBekend, load, nieuw
from tailor.answers.questions.partijdelen import Soort
from tailor.path import Pad
from tailor.spreadsheet import importeer
from tailor.wizard.keuzen import SOORTEN
from tailor.wizard.scherm import Overzicht, Stoppen
from tailor.wizard.zitting import open_zitting
from tests.houses import answers
from tests.wizard.script import op_rij
from tests.wizard.test_lijsten import done, keys, list_file, stopped

WAYS_OUT = {"Leg uit", "Terug", "Naar het overzicht", "Stoppen"}
BRUG = "partijen[5].vertegenwoordigers"
MENUS = {
    "the parties": (),
    "a party": ("5",),
    "the kind of a new party": (":erbij",),
    "one answer": ("5", ":een"),
    "the place of a party": ("5", ":plaats"),
    "a list in a spreadsheet": (":lijst",),
    "the representatives": ("5", ":een", BRUG, ":antwoord"),
    "a representative": ("5", ":een", BRUG, ":antwoord", "0"),
}


@pytest.mark.parametrize("script", MENUS.values(), ids=MENUS)
def test_every_menu_offers_the_ways_out_and_explains_itself(script: tuple[str, ...]) -> None:
    werk = stopped("partijen", answers(), *script, "Leg uit", "Stoppen")
    menu = werk.scherm.gevraagd[-1]
    assert set(menu.namen) >= WAYS_OUT
    assert "Waarom: " in menu.boven
    lines = [keus for keus in menu.keuzen[:-4] if keus.naam != "Nog niet bekend" and ":" in keus.waarde]
    assert all(keus.uitleg in menu.boven for keus in lines)


@pytest.mark.parametrize("name", list(MENUS)[1:])
def test_back_in_a_menu_is_one_step_and_ends_at_the_list_of_parties(name: str) -> None:
    steps = ["Terug"] * (2 if name == "a representative" else 1)
    werk = stopped("partijen", answers(), *MENUS[name], *steps)
    assert werk.scherm.gevraagd[-1].vraag == "De partijen: wat wilt u doen?"
    assert werk.bewaard == [answers()]


def test_the_overview_is_one_choice_away_from_the_deepest_menu() -> None:
    with pytest.raises(Overzicht):
        done("partijen", answers(), *MENUS["a representative"], "Naar het overzicht")


@pytest.mark.parametrize(
    ("script", "typed"),
    [((":erbij", "ggz"), "Hoe heet de partij?"), ((":lijst", ":heb"), "Hoe heet het bestand?")],
)
def test_a_question_mark_explains_while_a_name_is_typed(script: tuple[str, ...], typed: str) -> None:
    werk = stopped("partijen", answers(), *script, "?", "Leg uit", "Antwoord typen")
    assert werk.scherm.gevraagd[-1].vraag == typed
    assert "Typ ? voor uitleg" in werk.scherm.alles
    assert set(werk.scherm.gevraagd[-2].namen) >= WAYS_OUT


def test_a_kind_that_is_changed_says_its_letter_and_what_the_change_does_before_it_is_taken() -> None:
    script = ("5", ":een", "partijen[5].soort", "gemeente", False, ":klaar")
    werk = done("partijen", answers(), *script)
    kinds = next(prompt for prompt in werk.scherm.gevraagd if "Wat voor organisatie" in prompt.vraag)
    assert [keus.uitleg for keus in kinds.keuzen[: len(Soort)]] == [SOORTEN[soort] for soort in Soort]
    assert "komt erbij: de datum van het besluit van burgemeester en wethouders" in werk.scherm.alles
    assert werk.bewaard == [answers()]
    assert done("partijen", answers(), *script[:4], True, ":klaar").antwoorden != answers()


def test_a_party_of_a_kind_that_is_not_known_yet_keeps_who_finds_out() -> None:
    werk = stopped("partijen", Antwoorden(), ":erbij", "Nog niet bekend", "de jurist", "", "De Kade")
    (party,) = werk.antwoorden.bekende_partijen
    assert (party.sleutel, party.naam, party.soort) == ("de-kade", "De Kade", NogNietBekend(wie="de jurist"))


def test_a_copy_of_the_police_has_no_name_and_is_asked_its_unit() -> None:
    werk = stopped("partijen", answers(), "2", ":kopie")
    assert werk.scherm.gevraagd[-1].vraag != "Hoe heet de partij?"
    new = werk.antwoorden.bekende_partijen[3]
    assert (new.sleutel, new.soort, new.eenheid) == ("politie-2", Soort.POLITIE, None)


def test_the_key_of_a_party_can_be_seen_and_is_kept_while_another_answer_names_it() -> None:
    script = ("0", ":een", "partijen[0].sleutel", "anders", "alderbroek", ":klaar")
    werk = done("partijen", answers(), *script)
    assert "Dit kan niet." in werk.scherm.alles
    assert keys(werk.antwoorden) == keys(answers())


def test_representatives_are_added_moved_and_taken_away_after_a_yes() -> None:
    start = ("5", ":een", BRUG, ":antwoord")
    both = done("partijen", answers(), *start, ":erbij", "N. Ruis", "lid", ":klaar", ":klaar").antwoorden
    moved = done("partijen", both, *start, "1", ":plaats", "Bovenaan", ":klaar", ":klaar").antwoorden
    assert people(moved) == ["N. Ruis", *people(answers())]
    kept = done("partijen", moved, *start, "0", ":weg", False, ":klaar", ":klaar").antwoorden
    assert kept == moved
    gone = done("partijen", moved, *start, "0", ":weg", True, ":klaar", ":klaar").antwoorden
    assert gone == answers()


def people(antwoorden: Antwoorden) -> list[object]:
    found = antwoorden.bekende_partijen[5].vertegenwoordigers
    assert isinstance(found, tuple)
    return [one.naam for one in found]


def test_a_party_gets_two_establishments_of_which_one_has_its_own_representative() -> None:
    pad = "partijen[5].vestigingen"
    script = [":erbij", "Oost", "Kade 1", ":antwoord", "G. Bos", "hoofd"]
    script += [":erbij", "West", "Kade 2", "Overslaan", ":klaar"]
    werk = done("partijen", answers(), "5", ":een", pad, ":antwoord", *script, ":klaar")
    first, second = werk.antwoorden.bekende_partijen[5].vestigingen
    assert (first.naam, first.vertegenwoordiger.functie) == ("Oost", "hoofd")
    assert (second.adres, second.vertegenwoordiger) == ("Kade 2", None)


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_list_is_taken_over_in_a_sitting_and_the_faulty_rows_are_named(tmp_path: Path, kind: str) -> None:
    rows = [["Naam", "Soort", "KvK"], ["De Kade", "ggz", "12345678"], ["Fout", "ggz", "12"], ["Oost", "ggd"]]
    path = list_file(tmp_path, *rows)
    if kind == "csv":
        path = tmp_path / "lijst.csv"
        path.write_text("\n".join(";".join(row) for row in rows), encoding="utf-8")
    house = tmp_path / "huis.yaml"
    nieuw(house, "Oostmark")
    script = op_rij(":antwoord", ":lijst", ":heb", str(path), True)
    with open_zitting(script, house, Pad("partijen")) as zitting, pytest.raises(Stoppen):
        zitting.loop()
    assert keys(load(house)) == ["de-kade", "oost"]
    preview = next(prompt.boven for prompt in script.gevraagd if "goede rijen" in prompt.vraag)
    assert "Deze rijen kunnen niet mee:" in preview and "Rij 3, KvK-nummer: Hier staat ‘12’." in preview
    assert "2 nieuw, 0 gewijzigd, 0 gelijk, 1 niet goed" in preview
    assert "Overgenomen. Eén rij is niet overgenomen." in script.gevraagd[-1].boven


def test_the_parties_go_to_a_list_that_brings_the_same_parties_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    werk = done("partijen", answers(), ":lijst", ":bewaar", ":klaar")
    made = tmp_path / "mijn-partijen.xlsx"
    assert str(made) in werk.scherm.alles
    assert importeer(made, answers()).antwoorden == answers()
    made.write_bytes(b"mijn werk")
    assert "bestaat al" in done("partijen", answers(), ":lijst", ":bewaar", ":klaar").scherm.alles
    assert made.read_bytes() == b"mijn werk"


def test_without_parties_there_is_nothing_to_put_in_a_list() -> None:
    werk = stopped("partijen", Antwoorden(), ":lijst")
    assert ":bewaar" not in {keus.waarde for keus in werk.scherm.gevraagd[-1].keuzen}


def test_a_folder_that_cannot_be_written_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Path, "write_bytes", full)
    werk = done("partijen", answers(), ":lijst", ":maak", ":klaar")
    assert "kan in deze map niet worden opgeslagen" in werk.scherm.alles
