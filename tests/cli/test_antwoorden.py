"""The commands that read and change answers without a terminal."""

import datetime
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tailor.answers import NogNietBekend, dates, load
from tailor.answers.file import save
from tailor.answers.questionnaire import questions_by_path
from tailor.answers.work_file import open_working_file
from tailor.cli import cli
from tailor.interview import by_path
from tailor.interview.progress import sections_of
from tailor.path import Pad
from tests.houses import UNDER_WGS, answers
from tests.paths import lees

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    path = tmp_path / "huis.yaml"
    shutil.copy(ROOT / "answers" / "voorbeeld.yaml", path)
    return path


def run(*words: object) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], prog_name="tailor")


def as_json(*words: object) -> Any:
    result = run(*words, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_several_answers_are_set_at_once_and_each_is_reported(bestand: Path) -> None:
    result = run("zet", bestand, "datalekken.meldtermijn_uren=36", "huis.naam=De [Nieuwe] Mark: a=b")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:2] == [
        "huis.naam is nu: De [Nieuwe] Mark: a=b",
        "datalekken.meldtermijn_uren is nu: 36",
    ]
    assert result.stdout.count("In de naam van het huis staat tussen blokhaken ‘[Nieuwe]’.") == 1
    assert load(bestand).datalekken.meldtermijn_uren == 36
    assert "Met de privacyjurist besproken" in bestand.read_text("utf-8")


def test_today_stands_in_the_file_as_a_date(bestand: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "today", lambda: datetime.date(2026, 3, 15))
    result = run("zet", bestand, "document.datum=vandaag", "convenant.gesloten_op=1 mei 2025")
    assert "document.datum is nu: 2026-03-15" in result.stdout
    assert "convenant.gesloten_op is nu: 2025-05-01" in result.stdout
    assert "vandaag" not in bestand.read_text("utf-8")


def test_a_date_that_is_not_certain_changes_nothing(bestand: Path) -> None:
    before = bestand.read_bytes()
    result = run("zet", bestand, "document.datum=4-5-26")
    assert result.exit_code == 2 and "Het jaar moet vier cijfers hebben: ‘4-5-26’" in result.stderr
    assert bestand.read_bytes() == before


def test_what_repeats_the_text_is_stored_short_and_said(bestand: Path) -> None:
    result = run("zet", bestand, "huis.naam=veiligheidshuis Oostmark")
    assert "‘veiligheidshuis Oostmark’ is bewaard als ‘Oostmark’" in result.stdout
    assert "huis.naam is nu: Oostmark" in result.stdout


def test_one_refused_answer_refuses_all(bestand: Path) -> None:
    before = bestand.read_bytes()
    result = run("zet", bestand, "huis.naam=Anders", "datalekken.meldtermijn_uren=veel")
    assert result.exit_code == 2
    assert "heel getal van 1 tot en met 72" in result.stderr
    assert bestand.read_bytes() == before


def test_what_begins_to_apply_is_said(bestand: Path) -> None:
    result = run("zet", bestand, "inwerkingtreding.moment=vaste_datum")
    assert "Deze vraag geldt nu ook:\n  - inwerkingtreding.datum: " in result.stdout


def test_what_ceases_to_apply_is_said_and_kept(bestand: Path) -> None:
    run("zet", bestand, "inwerkingtreding.moment=vaste_datum", "inwerkingtreding.datum=2027-01-01")
    result = run("zet", bestand, "inwerkingtreding.moment=model")
    assert "geldt niet meer; een antwoord blijft bewaard:\n  - inwerkingtreding.datum: " in result.stdout
    assert str(load(bestand).inwerkingtreding.datum) == "2027-01-01"


def test_an_answer_becomes_not_known_yet_with_owner_and_remark(bestand: Path) -> None:
    owner, remark = "de 'jurist': x", 'zei "misschien" \\ later'
    result = run("zet", bestand, "--onbekend", "regime.wet", "--wie", owner, "--opmerking", remark)
    assert result.exit_code == 0
    assert load(bestand).regime.wet == NogNietBekend(wie=owner, opmerking=remark)
    (point,) = [p for p in as_json("status", bestand)["open"] if p["pad"] == "regime.wet"]
    assert (point["wie"], point["opmerking"]) == (owner, remark)


@pytest.mark.parametrize("value", ["nog niet bekend", "{nog_niet_bekend: {wie: de jurist}}"])
def test_the_plain_value_means_not_known_yet_too(bestand: Path, value: str) -> None:
    assert run("zet", bestand, f"regime.wet={value}").exit_code == 0
    assert isinstance(load(bestand).regime.wet, NogNietBekend)


def test_what_lees_prints_of_one_answer_is_what_zet_takes(bestand: Path) -> None:
    for pad in ("regime.wet", "toegang.rollen", "convenant.gesloten_op", "convenant.partijen_gelijk"):
        before = lees(load(bestand), pad)
        shown = run("lees", bestand, pad).stdout.rstrip("\n")
        assert run("zet", bestand, f"{pad}=").exit_code == 0
        assert lees(load(bestand), pad) is None
        assert run("zet", bestand, f"{pad}={shown}").exit_code == 0
        assert lees(load(bestand), pad) == before
    run("zet", bestand, "--onbekend", "regime.wet", "--wie", "de jurist")
    shown = run("lees", bestand, "regime.wet").stdout.rstrip("\n")
    run("zet", bestand, "regime.wet=wgs")
    run("zet", bestand, f"regime.wet={shown}")
    assert load(bestand).regime.wet == NogNietBekend(wie="de jurist")


def test_elements_are_added_changed_moved_and_removed(bestand: Path) -> None:
    added = ["partijen[+]={sleutel: nieuw, soort: ggz}", "partijen[nieuw].naam=Het Nieuwe"]
    assert run("zet", bestand, *added, "--verplaats", "partijen[nieuw]", 0).exit_code == 0
    assert load(bestand).known_parties[0].naam == "Het Nieuwe"
    result = run("zet", bestand, "partijen[nieuw]=")
    assert "partijen[nieuw] is weg" in result.stdout
    assert load(bestand).partij("nieuw") is None


def test_a_move_is_reported_as_the_new_order(bestand: Path) -> None:
    result = run("zet", bestand, "--verplaats", "partijen[om]", 0)
    assert 'partijen (volgorde) is nu: ["om", "alderbroek"' in result.stdout


def test_after_a_removal_a_later_change_still_finds_its_party(bestand: Path) -> None:
    result = run("zet", bestand, "partijen[0]=", "partijen[vliethaven].naam=Anders")
    assert result.exit_code == 2  # alderbroek is named elsewhere
    result = run("zet", bestand, "partijen[zandermeer]=", "partijen[om].afkorting=O.M.")
    assert result.exit_code == 0
    changed = load(bestand)
    assert changed.partij("zandermeer") is None
    assert getattr(changed.partij("om"), "afkorting", None) == "O.M."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["partijen"], "‘partijen’ is geen wijziging."),
        (["=3"], "‘=3’ is geen wijziging."),
        ([], "Er is niets om te wijzigen."),
        (["--wie", "ik"], "Het is niet duidelijk welk antwoord"),
        (["--verplaats", "huis.naam", "0"], "is geen element van een lijst"),
        (["--verplaats", "partijen[0]", "99"], "kan niet naar plaats 99"),
        (["--verplaats", "termen[0]", "0"], "De lijst heeft 0 elementen"),
        (["huis.nam=x"], "Bedoelt u huis.naam?"),
        (["--nieuw", "huis.naam=x"], "bestaat al"),
    ],
)
def test_what_cannot_be_done_is_explained_and_changes_nothing(
    bestand: Path, words: list[str], expected: str
) -> None:
    before = bestand.read_bytes()
    result = run("zet", bestand, *words)
    assert result.exit_code == 2
    assert expected in result.stderr
    assert bestand.read_bytes() == before


def test_a_change_to_what_stood_there_says_so(bestand: Path) -> None:
    result = run("zet", bestand, "huis.naam=Aldervliet")
    assert result.stdout == "Er is niets veranderd: deze antwoorden stonden er al.\n"


def test_a_new_house_begins_without_a_terminal(tmp_path: Path) -> None:
    path = tmp_path / "nieuw.yaml"
    assert run("zet", path, "--nieuw", "huis.naam=Rivierenland").exit_code == 0
    assert load(path).huis.naam == "Rivierenland"


def test_a_file_that_somebody_has_open_is_left_alone(bestand: Path) -> None:
    with open_working_file(bestand):
        result = run("zet", bestand, "huis.naam=Anders")
    assert result.exit_code == 2
    assert "is al open" in result.stderr


def test_the_outcome_of_zet_as_json_names_paths(bestand: Path) -> None:
    found = as_json("zet", bestand, "inwerkingtreding.moment=vaste_datum")
    assert found["gewijzigd"] == {"inwerkingtreding.moment": "vaste_datum"}
    assert found["nu_van_toepassing"] == ["inwerkingtreding.datum"]
    assert found["niet_meer_van_toepassing"] == []


def test_lees_shows_one_answer_a_group_and_all(bestand: Path) -> None:
    assert run("lees", bestand, "datalekken.meldtermijn_uren").stdout == "24\n"
    assert "datalekken.meldtermijn_uren=24\n" in run("lees", bestand, "datalekken").stdout
    assert "partijen[om].afkorting=OM\n" in run("lees", bestand).stdout
    assert run("lees", bestand, "partijen[om].vertrek").stdout == ""
    assert as_json("lees", bestand, "partijen[om].vertegenwoordigers") == [
        {"naam": "mevrouw mr. S. Dierickx", "functie": "hoofdofficier van justitie"}
    ]


def test_status_of_a_finished_house_says_that_nothing_is_open(bestand: Path) -> None:
    *_, standing, checks = run("status", bestand).stdout.split("\n\n")
    assert standing == "Er staat niets meer open."
    found = as_json("status", bestand)
    assert (found["klaar"], found["nog_niet_te_tekenen"]) == (True, [])
    count = found["controle"]["bevindingen"]
    assert found["controle"] == {"bevindingen": count, "blokkeren": 0}
    assert checks.startswith(
        f"De controles: {count} bevindingen, en geen ervan blokkeert. De versie om te tekenen"
    )
    assert checks.endswith(f"\nLees ze met: tailor controleer {bestand}\n")


def test_status_counts_what_the_rules_find_as_the_check_does(bestand: Path) -> None:
    assert run("zet", bestand, "datalekken.meldtermijn_uren=").exit_code == 0
    first = " ".join(run("controleer", bestand).stdout.split("\n\n")[0].split())
    checks = as_json("status", bestand)["controle"]
    assert f": {checks['bevindingen']} bevindingen, waarvan {checks['blokkeren']} blokkeert. " in first
    assert first.partition(": ")[2].partition(" Blokkeert")[0] in run("status", bestand).stdout


def test_status_of_a_house_that_a_rule_stops_says_what_stands_in_the_way(bestand: Path) -> None:
    save(bestand, answers(UNDER_WGS))
    shown = run("status", bestand).stdout
    assert "Er staat geen vraag meer open, maar het Protocol is nog niet om te tekenen:\n  - " in shown
    assert "Nog geen jurist heeft de aanpassingen aan de WGS gelezen." in shown
    found = as_json("status", bestand)
    assert (found["klaar"], found["open"]) == (False, [])
    assert any("Nog geen jurist heeft de aanpassingen" in one for one in found["nog_niet_te_tekenen"])


def test_status_lists_the_open_points_with_their_owner(bestand: Path) -> None:
    run("zet", bestand, "partijen[om].vertegenwoordigers=", "--onbekend", "regime.wet", "--wie", "de jurist")
    shown = run("status", bestand).stdout
    assert "Er staan nog 2 vragen open:" in shown
    assert "  - of het huis onder de WGS werkt\n    Zoekt uit: de jurist\n" in shown
    assert "  - Openbaar Ministerie (partij 5), nog 1 antwoord open:\n      - de vertegenwoordigers" in shown
    assert "[" not in shown
    (law, people) = as_json("status", bestand)["open"]
    asked = questions_by_path()[Pad("regime.wet")]
    assert (law["pad"], law["wie"], law["vraag"]) == ("regime.wet", "de jurist", asked.vraag)
    assert people["pad"] == "partijen[om].vertegenwoordigers"
    assert people["naam"] == "de vertegenwoordigers van het Openbaar Ministerie (partij 5)"


def test_status_counts_by_section_as_the_questionnaire_does(bestand: Path) -> None:
    sections = as_json("status", bestand)["onderdelen"]
    assert [one["onderdeel"] for one in sections] == [title for title, _ in sections_of(load(bestand))]
    assert sections[0]["onderdeel"] == "Uw huis"
    assert (sections[0]["open"], sections[0]["procent"]) == (0, 100)
    run("zet", bestand, "--onbekend", "regime.wet")
    shown = run("status", bestand).stdout
    assert re.search(r"^Uw huis +\d\d% · nog 1 open$", shown, re.MULTILINE)
    assert re.search(r"^De WGS +niet nodig$", shown, re.MULTILINE)
    assert re.match(r"Antwoorden van Aldervliet: 9\d% van de antwoorden ingevuld · nog 1 open\.\n", shown)
    assert as_json("status", bestand)["voortgang"]["open"] == 1


def test_going_back_restores_and_can_be_undone(bestand: Path) -> None:
    first = bestand.read_bytes()
    run("zet", bestand, "huis.naam=Anders")
    run("zet", bestand, "huis.naam=Nog anders")
    assert run("terug", bestand, 2).exit_code == 0
    assert bestand.read_bytes() == first
    assert run("terug", bestand).exit_code == 0
    assert load(bestand).huis.naam == "Nog anders"


def test_the_versions_are_listed_with_what_differs(bestand: Path) -> None:
    assert run("terug", bestand, "--lijst").stdout == "Er is geen eerdere versie.\n"
    run("zet", bestand, "huis.naam=Anders")
    shown = run("terug", bestand, "--lijst").stdout
    assert "1 antwoord: huis.naam" in shown
    assert as_json("terug", bestand, "--lijst")[0]["anders"] == ["huis.naam"]


def test_going_back_mends_a_file_that_cannot_be_read(bestand: Path) -> None:
    run("zet", bestand, "huis.naam=Anders")
    good = bestand.read_bytes()
    run("zet", bestand, "huis.naam=Nog anders")
    bestand.write_text("huis: [", encoding="utf-8")
    assert "niet te zien" in run("terug", bestand, "--lijst").stdout
    assert run("terug", bestand).exit_code == 0
    assert bestand.read_bytes() == good


def test_going_back_further_than_there_are_versions_is_refused(bestand: Path) -> None:
    result = run("terug", bestand, 4)
    assert result.exit_code == 2
    assert "Er is geen eerdere versie." in result.stderr


@pytest.mark.parametrize("name", ["zet", "lees", "status", "terug"])
def test_help_gives_examples(name: str) -> None:
    shown = run(name, "--help").stdout
    assert f"tailor {name} answers/" in shown
    assert "Voorbeelden:" in shown


def test_standard_input_is_never_waited_for(bestand: Path) -> None:
    for words in (
        ["zet", bestand, "huis.naam=Anders"],
        ["lees", bestand],
        ["status", bestand],
        ["terug", bestand],
    ):
        command = [sys.executable, "-m", "tailor", *map(str, words)]
        waiting = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        try:
            assert waiting.wait(timeout=60) == 0
        finally:
            waiting.kill()
            waiting.communicate()


@pytest.mark.parametrize("name", ["zet", "lees", "status", "terug"])
def test_help_of_these_commands_loads_nothing_heavy(name: str) -> None:
    program = f"import sys\nfrom tailor.cli import cli\ntry:\n    cli.main([{name!r}, '--help'], 'tailor')\n"
    program += "except SystemExit:\n    print('pydantic' in sys.modules, 'ruamel' in sys.modules)\n"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "False False"


def test_what_stands_twice_by_a_change_is_said_and_the_change_is_made(bestand: Path) -> None:
    result = run("zet", bestand, "partijen[+]={sleutel: kiem, soort: ggz, naam: Kiem, afkorting: KM}")
    assert "Let op" not in result.stdout
    result = run("zet", bestand, "partijen[om].afkorting=km")
    assert result.exit_code == 0
    assert "\nLet op: De afkorting ‘KM’ staat bij " in result.stdout
    assert "Let op" not in run("zet", bestand, "datalekken.meldtermijn_uren=12").stdout


def test_an_archive_term_beyond_the_destruction_is_refused_unless_both_change(bestand: Path) -> None:
    archief, destruction = "bewaren.termijn_archief_maanden", "bewaren.termijn_vernietiging_maanden"
    result = run("zet", bestand, f"{archief}=18")
    assert result.exit_code == 2
    assert "al vernietigd" in result.stderr
    assert run("zet", bestand, f"{archief}=18", f"{destruction}=24").exit_code == 0
    assert run("zet", bestand, f"{destruction}=").exit_code == 2
    older = bestand.read_text("utf-8").replace(f"{24}", "12")
    bestand.write_text(older, encoding="utf-8")
    assert run("zet", bestand, "datalekken.meldtermijn_uren=20").exit_code == 0


def test_a_party_whose_key_is_a_number_is_named_by_it_wherever_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "huis.yaml"
    keys = ("1", "2", "0", "007")
    parties = [{"sleutel": key, "soort": "gemeente", "naam": f"Naam {key}"} for key in keys]
    file.write_text(json.dumps({"partijen": parties}), "utf-8")
    for line in by_path.lines(by_path.read(load(file), Pad("partijen")), Pad("partijen")):
        path, _, value = line.partition("=")
        found = by_path.read(load(file), Pad(path))
        assert by_path.written(found) == value
    for number, key in enumerate(keys):
        path = by_path.by_key(load(file), Pad(f"partijen[{number}].naam"))
        by_path.change(file, by_path.AskedChange(((path, f"Nieuw {key}"),)))
    assert [party.naam for party in load(file).known_parties] == [f"Nieuw {key}" for key in keys]
    by_path.change(file, by_path.AskedChange(((Pad("partijen[1].naam"), "Kort"),)))
    assert [party.naam for party in load(file).known_parties][:2] == ["Kort", "Nieuw 2"]
    by_path.change(file, by_path.AskedChange((), ((Pad("partijen[0]"), 0),)))
    by_path.change(file, by_path.AskedChange(((Pad("partijen[2]"), ""),)))
    assert [str(party.sleutel) for party in load(file).known_parties] == ["0", "1", "007"]


LATER = "bewaren.termijn_vernietiging_maanden"


def test_a_change_says_what_it_causes_and_what_it_solves(bestand: Path) -> None:
    said = run("zet", bestand, f"{LATER}=14").stdout
    assert "\nLet op (artikel 11.2): Gegevens worden vernietigd na veertien maanden;" in said
    assert "\n  Wat nu: " in said
    assert "\nOpgelost: Gegevens worden vernietigd na" in run("zet", bestand, f"{LATER}=").stdout
    data = as_json("zet", bestand, f"{LATER}=14")
    assert data["gecontroleerd"] and [one["regel"] for one in data["bevindingen"]] == ["bewaartermijn-langer"]
    assert [one["regel"] for one in as_json("terug", bestand)["opgelost"]] == ["bewaartermijn-langer"]


def test_what_was_said_of_a_change_is_not_said_again_as_found(bestand: Path) -> None:
    said = run("zet", bestand, "partijen[raad].afkorting=KM", "partijen[ggd].afkorting=KM").stdout
    assert said.count("De afkorting ‘KM’ staat bij ") == 1


def test_an_answer_is_saved_also_when_a_rule_breaks_off(
    bestand: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("tailor.interview.caused.judge", broken)
    result = run("zet", bestand, "datalekken.meldtermijn_uren=36")
    assert (result.exit_code, load(bestand).datalekken.meldtermijn_uren) == (0, 36)
    assert "Uw antwoord is bewaard." in result.stdout
