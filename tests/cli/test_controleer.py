"""What ``tailor controleer`` tells, on a screen and to other programs."""

import json
import re
import shutil
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tailor.answers import load
from tailor.assemble import read_model
from tailor.check import Level, judge, telling
from tailor.cli import cli
from tailor.grammar import capital
from tests.houses import TEMPLATES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "controle-json.md").read_text(encoding="utf-8")
HOUSES = ("voorbeeld", "een-gemeente", "concept", "groot")
KINDS = {"tekst": str, "getal": int, "ja/nee": bool, "lijst": list}


def run(*words: object, **extra: Any) -> Result:
    return CliRunner().invoke(cli, ["controleer", *map(str, words)], prog_name="tailor", **extra)


def house(name: str) -> Path:
    return ROOT / "answers" / f"{name}.yaml"


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    return Path(shutil.copy(house("voorbeeld"), tmp_path / "huis.yaml"))


def put(path: Path, *pairs: str) -> None:
    done = CliRunner().invoke(cli, ["zet", str(path), *pairs])
    assert done.exit_code == 0, done.output


def described(heading: str) -> dict[str, type]:
    """Return the keys that a table of the page names, each with the type of its value."""
    part = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    return {key: KINDS[kind] for key, kind in re.findall(r"^\| `(\w+)` \| ([\w/]+) \|", part, re.MULTILINE)}


@pytest.mark.parametrize("name", HOUSES)
def test_the_page_about_the_json_names_every_value_with_its_kind(name: str) -> None:
    found = json.loads(run(house(name), "--json").stdout)
    assert {key: type(value) for key, value in found.items()} == described("Het geheel")
    assert found["bevindingen"]
    for one in found["bevindingen"]:
        assert {key: type(value) for key, value in one.items()} == described("Een bevinding")
        assert one["niveau"] in ("info", "let_op", "blokkerend")
        assert one["niveau"] in PAGE


def test_the_page_about_the_json_names_what_the_law_asks_beside_the_text(bestand: Path) -> None:
    assert json.loads(run(bestand, "--json").stdout)["openbaar"] == []
    put(bestand, "regime.wet=wgs", "wgs.website=www.huis.example", "wgs.publicatie.werkgebied=2026-05-04")
    found = json.loads(run(bestand, "--json").stdout)
    for key, heading in (("openbaar", "Iets wat openbaar moet zijn"), ("terugkerend", "Iets wat terugkomt")):
        assert found[key]
        for one in found[key]:
            assert {name: type(value) for name, value in one.items()} == described(heading)
    assert ["2026-05-04" in one["sinds"] for one in found["openbaar"]].count(True) == 1
    assert {one["waar"] for one in found["openbaar"]} == {"www.huis.example"}
    assert found["terugkerend"][0]["eerste"] == "2027-03-01"


@pytest.mark.parametrize("name", HOUSES)
@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_screen_or_80_signs(name: str, columns: int) -> None:
    said = run(house(name), env={"COLUMNS": str(columns)}).stdout
    room = min(columns, 80)
    long = [line for line in said.splitlines() if len(line) >= room and " " in line.strip(" -")]
    assert long == []


@pytest.mark.parametrize("name", HOUSES)
def test_every_finding_is_told_once_with_all_that_belongs_to_it(name: str) -> None:
    found = judge(read_model(TEMPLATES), load(house(name))).findings
    said = " ".join(run(house(name)).stdout.split())
    for one in found:
        assert telling.counted(len(found)) in said
        for words in (one.accepted or one.suggestion, one.source, f"Regel: {one.rule}"):
            assert " ".join(words.split()) in said
        assert one.message.split(". ")[0].rstrip(".") in said
    assert said.count("Regel: ") == len(telling.together(found))


@pytest.mark.parametrize("name", HOUSES)
def test_what_blocks_comes_first_and_what_the_model_brings_along_last(name: str) -> None:
    said = run(house(name)).stdout
    heads = re.findall(r"^([A-Z][a-z ]+) \((\d+)\)$", said, re.MULTILINE)
    order = [telling.ORDER.index(head) for head, _ in heads]
    assert order == sorted(order)
    assert sum(int(count) for _, count in heads) == len(
        judge(read_model(TEMPLATES), load(house(name))).findings
    )
    assert heads[-1][0] == telling.OF_MODEL


def test_the_first_line_says_how_many_block_and_whether_it_can_be_signed(bestand: Path) -> None:
    assert re.match(
        r"Controle van Aldervliet: \d+ bevindingen, en geen ervan blokkeert\. De versie om te tekenen kan"
        r" worden gemaakt\.",
        " ".join(run(bestand).stdout.split()),
    )
    put(bestand, "datalekken.meldtermijn_uren=")
    assert re.match(
        r"Controle van Aldervliet: \d+ bevindingen, waarvan 1 blokkeert\. De versie om te tekenen kan nog"
        r" niet worden gemaakt\.",
        " ".join(run(bestand).stdout.split()),
    )
    put(bestand, "rechten.ondersteund_door=")
    assert ", waarvan 2 blokkeren. " in " ".join(run(bestand).stdout.split())


def test_how_old_the_rules_are_is_said(bestand: Path) -> None:
    *_, last = run(bestand, env={"COLUMNS": "300"}).stdout.split("\n\n")
    assert re.match(r"\d+ regels, geraadpleegd \d+ \w+ 20\d\d\.", last)


def test_a_finding_without_an_article_names_the_question_and_no_path() -> None:
    found = judge(read_model(TEMPLATES), load(house("groot"))).findings
    nowhere = [one for one in found if not one.places and one.question not in one.message]
    assert nowhere
    said = " ".join(run(house("groot")).stdout.split())
    for one in nowhere:
        assert f"- {capital(one.question)}: {one.message}" in said
        assert one.path not in said


def test_a_question_that_the_message_names_is_not_named_twice() -> None:
    found = {one.path: one for one in judge(read_model(TEMPLATES), load(house("concept"))).findings}
    assert found["regime.wet"].about == "uw antwoorden"
    assert found["regime.wet"].question in found["regime.wet"].message


def test_the_answer_of_a_party_is_named_by_its_key(bestand: Path) -> None:
    put(bestand, "partijen[ggz].kvk=")
    found = json.loads(run(bestand, "--json").stdout)["bevindingen"]
    paths = [one["antwoord"] for one in found]
    assert [path for path in paths if re.match(r"partijen\[\d", path)] == []


def test_strict_also_ends_with_1_when_there_is_something_to_look_at(bestand: Path) -> None:
    found = judge(read_model(TEMPLATES), load(bestand)).findings
    assert any(one.level is Level.LET_OP for one in found)
    assert not any(one.blocks for one in found)
    assert run(bestand).exit_code == run(bestand, "--json").exit_code == 0
    assert run(bestand, "--streng").exit_code == run(bestand, "--streng", "--json").exit_code == 1
    put(bestand, "datalekken.meldtermijn_uren=")
    assert run(bestand).exit_code == run(bestand, "--json").exit_code == 1


@pytest.mark.parametrize("words", [(), ("--json",)])
def test_a_file_that_cannot_be_read_is_a_message_and_no_json(tmp_path: Path, words: tuple[str, ...]) -> None:
    broken = tmp_path / "stuk.yaml"
    broken.write_text("huis: [", encoding="utf-8")
    for path in (broken, tmp_path / "weg.yaml"):
        result = run(path, *words)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert result.stderr.startswith("Wat: ")
        assert path.name in result.stderr


def test_a_text_that_cannot_be_made_is_a_finding_that_blocks(bestand: Path) -> None:
    put(bestand, "afwijkingen=[{bepaling: '3.2', soort: vervalt, reden: Elders geregeld., bron: besluit}]")
    result = run(bestand)
    assert result.exit_code == 1
    assert "Regel: verwijzing-weg" in result.stdout
    found = json.loads(run(bestand, "--json").stdout)
    assert not found["definitief"]
    assert [one["regel"] for one in found["bevindingen"]] == ["verwijzing-weg"]


def test_a_house_without_findings_is_told_so() -> None:
    assert telling.verdict(()) == "geen bevindingen. De versie om te tekenen kan worden gemaakt."
    assert telling.groups(()) == ()


def test_the_groups_hold_every_finding_once() -> None:
    for name in HOUSES:
        found = judge(read_model(TEMPLATES), load(house(name))).findings
        told = [
            one for group in telling.groups(found) for together in group.told for one in together.findings
        ]
        assert sorted(map(id, told)) == sorted(map(id, found))
        for group in telling.groups(found):
            levels = [one.first.level for one in group.told]
            assert all(before >= after for before, after in pairwise(levels))


def test_the_report_is_made_where_it_is_asked_and_the_screen_tells_where(
    bestand: Path, tmp_path: Path
) -> None:
    target = tmp_path / "rapport"
    result = run(bestand, "--rapport", "--uit", target)
    assert result.exit_code == 0, result.output
    *_, place, first, second, third = result.stdout.splitlines()
    assert place == f"Map: {target}"
    assert [line.rpartition(".")[2] for line in (first, second, third)] == ["docx", "pdf", "json"]
    written = json.loads((target / third.strip()).read_text("utf-8"))
    assert written == json.loads(run(bestand, "--json").stdout) | {"bestand": "huis.yaml"}
    data = json.loads(run(bestand, "--rapport", "--uit", target, "--json").stdout)
    assert data.keys() - described("Het geheel").keys() == {"map", "documenten"}
    assert data["map"] == str(target)
    assert [one["formaat"] for one in data["documenten"]] == ["docx", "pdf", "json"]


def test_the_report_of_a_house_that_may_not_sign_is_made_and_ends_with_1(
    bestand: Path, tmp_path: Path
) -> None:
    put(bestand, "datalekken.meldtermijn_uren=")
    result = run(bestand, "--rapport", "--uit", tmp_path / "rapport")
    assert result.exit_code == 1
    assert len([*(tmp_path / "rapport").iterdir()]) == 4


def test_a_place_without_a_report_is_refused(bestand: Path, tmp_path: Path) -> None:
    result = run(bestand, "--uit", tmp_path / "rapport")
    assert result.exit_code == 2
    assert "--uit hoort bij --rapport" in result.stderr
    assert not (tmp_path / "rapport").exists()


def test_the_text_to_sign_is_refused_in_the_words_and_order_of_the_check(
    bestand: Path, tmp_path: Path
) -> None:
    put(bestand, "datalekken.meldtermijn_uren=", "huis.naam=")
    words = ("maak", str(bestand), "--editie", "definitief", "--uit", str(tmp_path / "uit"))
    result = CliRunner().invoke(cli, words, prog_name="tailor")
    assert result.exit_code == 1
    assert not (tmp_path / "uit").exists()
    said = run(bestand).stdout
    start = said.index(telling.BLOCKING + " (")
    block = said[start : said.index("\n\n\n") if "\n\n\n" in said else None]
    listed = block.split(f"\n\n{telling.OF_MODEL}")[0].split(f"\n\n{telling.LOOK_AT}")[0]
    assert listed.strip() in result.stderr
    assert "kan niemand aanvaarden" in result.stderr


def test_a_text_to_sign_that_cannot_be_made_is_refused_with_what_blocks(
    bestand: Path, tmp_path: Path
) -> None:
    put(bestand, "afwijkingen=[{bepaling: '3.2', soort: vervalt, reden: Elders geregeld., bron: besluit}]")
    words = ("maak", str(bestand), "--editie", "definitief", "--uit", str(tmp_path / "uit"))
    result = CliRunner().invoke(cli, words, prog_name="tailor")
    assert result.exit_code == 1
    assert "Regel: verwijzing-weg" in result.stderr
