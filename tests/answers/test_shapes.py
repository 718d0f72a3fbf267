"""An answers file of an older shape stays good: it is read, told about, kept and changed."""

import copy
import hashlib
import importlib
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tailor.answers import Antwoorden, load, save, schema, shapes
from tailor.answers.file import go_back, kept_versions, read_answers
from tailor.answers.schema import new_text
from tailor.answers.shapes import SchemaStep, reshaped
from tailor.answers.work_file import open_working_file
from tailor.answers.yaml_read import read
from tailor.cli import cli
from tailor.dossier.documents import read_source
from tailor.errors import InputError, OldShapeWarning, RenderError
from tests.answers.files import EXAMPLES, ROOT, example, refused, write
from tests.paths import zet

saving = importlib.import_module("tailor.answers.file")
FROZEN = Path(__file__).parent / "schema_1"
HASHES = {
    "concept": "fd69fbe8a9f2cef425a6f01760aef1002a91be795f6e4bd98d28a596a39f9513",
    "een-gemeente": "f1d9be0876b3deac91b65253eebcb7546f9a42ae41db2a42fa6ecbeb26c36581",
    "groot": "7e8ce7ca329e07c7aef3be00debfb5deb74a53a7877a1ce4642fd6fcce05e9a3",
    "voorbeeld": "d78e18a4d5694154a1264d3d2fa4557ca3b3d643cac01142df39ce051d2fbc2a",
}
"""What the examples answered when version 1 was the newest; no later tailor may read anything else there.

Version 4 gave the one who joins (groot) another place, among the parties.
"""

OLD = """\
# Het huis
schema_versie: 1
huis:
  naam: Aldervliet # nog navragen
  # zo noemt iedereen het
  bijnaam: 'ZVH' # in de kop
  # dit is het nummer bij de balie
  fax: 010-1 # weg?
beveiliging:
  # met de privacyjurist besproken
  datalekken:
    # zo snel als het kan
    meldtermijn_uren: 36 # uren
partijen:
  - afk: AB # gemeente
    sleutel: a
    soort: gemeente
  # tweede
  - sleutel: b
    soort: ggz
    afk: BB
# slot
"""
NEW = """\
# Het huis
schema_versie: 3
huis:
  naam: Aldervliet # nog navragen
  # zo noemt iedereen het
  korte_naam: 'ZVH' # in de kop
  # dit is het nummer bij de balie
  # vervallen: fax
  # weg?
beveiliging:

# met de privacyjurist besproken
datalekken:
  # zo snel als het kan
  meldtermijn_uren: 36 # uren
partijen:
  - afkorting: AB # gemeente
    sleutel: a
    soort: gemeente
  # tweede
  - sleutel: b
    soort: ggz
    afkorting: BB
# slot
"""


def first(data: dict[str, Any]) -> dict[str, Any]:
    """Rename a key, move a group to the top, take a key away."""
    names = {"bijnaam": "korte_naam"}
    house = {names.get(key, key): part for key, part in data.get("huis", {}).items() if key != "fax"}
    security = dict(data.get("beveiliging", {}))
    leaks = security.pop("datalekken", {})
    made: dict[str, Any] = {}
    for key, part in data.items():
        made[key] = {"huis": house, "beveiliging": security}.get(key, part)
        made.update({"datalekken": leaks} if key == "beveiliging" else {})
    return made


def second(data: dict[str, Any]) -> dict[str, Any]:
    """Rename a key in every element of a list."""
    names = {"afk": "afkorting"}
    parties = [{names.get(key, key): x for key, x in party.items()} for party in data.get("partijen", [])]
    return {**data, "partijen": parties} if parties else data


FAX = "Een faxnummer wordt niet meer gevraagd."
AFKORTING = "‘afk’ heet nu ‘afkorting’."


@pytest.fixture
def three(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let this tailor be one with three shapes."""
    steps = (SchemaStep(first, FAX), SchemaStep(second, AFKORTING))
    monkeypatch.setattr(shapes, "STEPS", steps)
    read_answers.cache_clear()
    yield
    read_answers.cache_clear()


@pytest.fixture
def house(tmp_path: Path, three: None) -> Path:  # noqa: ARG001 -- sets the stage
    return write(tmp_path, OLD)


def run(*words: object) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], prog_name="tailor")


# -- today --


@pytest.mark.parametrize("name", sorted(HASHES))
@pytest.mark.filterwarnings("ignore::tailor.errors.OldShapeWarning")
def test_an_example_of_version_1_opens_for_ever_with_the_same_answers(name: str) -> None:
    given = load(FROZEN / f"{name}.yaml").model_dump(mode="json", exclude_unset=True)
    text = json.dumps(given, ensure_ascii=False, sort_keys=True)
    assert hashlib.sha256(text.encode()).hexdigest() == HASHES[name]


def test_every_example_of_version_1_is_frozen() -> None:
    assert {path.stem for path in FROZEN.iterdir()} == HASHES.keys()


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_has_the_newest_shape(name: str) -> None:
    bron, _ = read_answers(example(name).read_text("utf-8"), name)
    assert shapes.version_of(bron.data) == shapes.schema_version()


@pytest.mark.parametrize("version", range(1, shapes.schema_version() + 1))
def test_every_version_up_to_the_newest_has_its_frozen_examples(version: int) -> None:
    assert any((ROOT / "tests" / "answers" / f"schema_{version}").glob("*.yaml"))


NORMS = "bijlage3:\n  norm:\n    - bio # de basis\n    - geen\n"


def test_no_norm_of_its_own_is_no_answer_since_version_2(tmp_path: Path) -> None:
    path = write(tmp_path, f"schema_versie: 1\n{NORMS}")
    with pytest.warns(OldShapeWarning, match="bestaat het antwoord ‘geen’ niet meer"):
        found = load(path)
    assert found.bijlage3.norm == ("bio",)
    save(path, zet(found, {"huis.naam": "Oostmark"}))
    text = path.read_text("utf-8")
    assert "schema_versie: 4" in text
    assert "    - bio # de basis\n" in text
    assert "geen" not in text
    assert load(path).bijlage3.norm == ("bio",)
    assert "Kies: bio, iso_27002 of nen_7510." in refused(tmp_path, f"schema_versie: 4\n{NORMS}").waarom


PLACES = """\
partijen:
  - sleutel: a # de gemeente
    soort: gemeente
    # volgens de jurist
    wgs_soort: publiek_f # één plaats
  - sleutel: b
    soort: zorgaanbieder
    wgs_soort: privaat_e
  - sleutel: c
    soort: ggd
    nevensoorten: [overig]
    wgs_soort: geen
  - sleutel: d
    soort: nog niet bekend
    wgs_soort: privaat_d
  - sleutel: e
    soort: slachtofferhulp
    wgs_soort: nog niet bekend
"""


def test_a_place_that_follows_from_the_kind_of_a_party_is_no_answer_since_version_3(tmp_path: Path) -> None:
    path = write(tmp_path, f"schema_versie: 2\n{PLACES}")
    with pytest.warns(OldShapeWarning, match="volgt nu uit de soort"):
        found = load(path)
    given = [None, "privaat_e", "geen", "privaat_d", None]
    assert [one.wgs_soort for one in found.known_parties] == given
    save(path, zet(found, {"huis.naam": "Oostmark"}))
    text = path.read_text("utf-8")
    assert "schema_versie: 4" in text
    assert "    # volgens de jurist\n    # vervallen: wgs_soort\n    # één plaats\n" in text
    assert [one.wgs_soort for one in load(path).known_parties] == given


def test_nothing_is_said_of_an_older_file_that_reads_the_same(tmp_path: Path) -> None:
    assert load(write(tmp_path, "schema_versie: 1\nbijlage3: {norm: [bio]}\n")).bijlage3.norm == ("bio",)


# -- reading an older shape --


def test_an_older_file_is_read_in_the_newest_shape_and_the_user_is_told(house: Path) -> None:
    with pytest.warns(OldShapeWarning) as told:
        found = load(house)
    assert (found.huis.korte_naam, found.datalekken.meldtermijn_uren) == ("ZVH", 36)
    assert [party.afkorting for party in found.known_parties] == ["AB", "BB"]
    (said,) = [str(one.message) for one in told]
    assert FAX in said
    assert AFKORTING in said
    assert str(house.with_name(".huis.versies") / "schema_1.yaml") in said
    assert house.read_text("utf-8") == OLD


@pytest.mark.usefixtures("three")
def test_a_file_of_a_later_shape_is_told_only_what_changed_after_it(tmp_path: Path) -> None:
    path = write(tmp_path, "schema_versie: 2\npartijen:\n  - sleutel: a\n    afk: AB\n")
    with pytest.warns(OldShapeWarning, match=AFKORTING) as told:
        assert load(path).known_parties[0].afkorting == "AB"
    assert FAX not in str(told[0].message)


@pytest.mark.usefixtures("three")
def test_a_file_of_the_newest_shape_is_read_without_a_word(tmp_path: Path) -> None:
    assert load(write(tmp_path, NEW)).huis.korte_naam == "ZVH"  # warnings are errors


@pytest.mark.usefixtures("three")
def test_a_file_without_a_version_has_the_first(tmp_path: Path) -> None:
    with pytest.warns(OldShapeWarning):
        assert load(write(tmp_path, OLD.replace("schema_versie: 1\n", ""))).huis.korte_naam == "ZVH"


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("version", ["4", "40"])
def test_a_file_of_a_newer_version_is_refused(tmp_path: Path, version: str) -> None:
    error = refused(tmp_path, OLD.replace("schema_versie: 1", f"schema_versie: {version}"))
    assert "nieuwere versie van tailor" in error.wat
    assert f"schema_versie {version}; deze tailor kent versie 3" in error.waarom


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("version", ["0", "01", "-1", "een", "[1]"])
def test_a_version_that_never_was_is_refused(tmp_path: Path, version: str) -> None:
    assert "het getal 3" in refused(tmp_path, f"schema_versie: {version}\nhuis:\n  naam: A\n").waarom


def test_a_fault_in_an_older_file_is_named_by_its_own_line(house: Path) -> None:
    house.write_text(OLD.replace("soort: ggz", "soort: gz"), "utf-8")
    with pytest.raises(InputError) as caught:
        load(house)
    assert f"regel {OLD.splitlines().index('    soort: ggz') + 1}" in caught.value.waar


@pytest.mark.usefixtures("three")
def test_a_new_file_and_its_schema_have_the_newest_version() -> None:
    assert "\nschema_versie: 3\n" in new_text(Antwoorden())
    assert schema()["properties"]["schema_versie"]["const"] == 3


# -- saving --


def test_the_first_change_gives_a_file_the_new_shape_with_its_comments_and_order(house: Path) -> None:
    with pytest.warns(OldShapeWarning), open_working_file(house) as work:
        work.save(zet(work.antwoorden, {"huis.naam": "Oostmark"}))
    assert house.read_text("utf-8") == NEW.replace("Aldervliet", "Oostmark")
    assert load(house).huis.naam == "Oostmark"


def test_the_old_file_is_kept_as_a_version_and_for_good(house: Path) -> None:
    with pytest.warns(OldShapeWarning), open_working_file(house) as work:
        for number in range(1, 25):
            work.save(zet(work.antwoorden, {"datalekken.meldtermijn_uren": str(number)}))
            if number == 1:
                assert [path.read_text("utf-8") for path in kept_versions(house)] == [OLD]
    assert (house.with_name(".huis.versies") / "schema_1.yaml").read_text("utf-8") == OLD


def test_saving_the_same_answers_leaves_an_older_file_as_it_is(house: Path) -> None:
    with pytest.warns(OldShapeWarning), open_working_file(house) as work:
        work.save(work.antwoorden)
    assert house.read_text("utf-8") == OLD


def test_saving_without_a_sitting_keeps_the_old_file_too(house: Path) -> None:
    with pytest.warns(OldShapeWarning):
        found = load(house)
    save(house, zet(found, {"huis.naam": "Oostmark"}))
    assert [path.read_text("utf-8") for path in kept_versions(house)] == [OLD]


def test_going_back_gives_the_older_file_which_is_read_again(house: Path) -> None:
    with pytest.warns(OldShapeWarning), open_working_file(house) as work:
        work.save(zet(work.antwoorden, {"huis.naam": "Oostmark"}))
    go_back(house)
    assert house.read_text("utf-8") == OLD
    with pytest.warns(OldShapeWarning):
        assert load(house).huis.korte_naam == "ZVH"


def test_a_kept_version_of_an_older_shape_can_be_compared(house: Path) -> None:
    with pytest.warns(OldShapeWarning), open_working_file(house) as work:
        work.save(zet(work.antwoorden, {"huis.naam": "Oostmark"}))
    kept = read_source(house.with_name("huis.yaml@1")).answers  # nothing is said of it: it stays as it is
    assert (kept.huis.naam, kept.huis.korte_naam) == ("Aldervliet", "ZVH")


def test_a_file_with_windows_line_ends_keeps_them(house: Path) -> None:
    house.write_bytes(OLD.replace("\n", "\r\n").encode())
    with pytest.warns(OldShapeWarning), open_working_file(house) as work:
        work.save(zet(work.antwoorden, {"huis.naam": "Oostmark"}))
    assert house.read_bytes() == NEW.replace("Aldervliet", "Oostmark").replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    "text",
    [
        '{"schema_versie": 1, "huis": {"naam": "Aldervliet", "bijnaam": "ZVH"}}',
        "huis:\n  naam: Aldervliet\n  bijnaam: ZVH",
        "huis: {naam: Aldervliet, bijnaam: ZVH}\n",
        "# alles\nhuis:\n  bijnaam: ZVH\n  naam: Aldervliet\n",
    ],
)
def test_a_file_in_braces_or_without_a_version_gets_the_new_shape_too(house: Path, text: str) -> None:
    house.write_text(text, "utf-8")
    with pytest.warns(OldShapeWarning), open_working_file(house) as work:
        work.save(zet(work.antwoorden, {"huis.naam": "Oostmark"}))
    found = load(house)
    assert (found.huis.naam, found.huis.korte_naam) == ("Oostmark", "ZVH")
    assert read(house.read_text("utf-8")).data == {
        "schema_versie": "3",
        "huis": {"naam": "Oostmark", "korte_naam": "ZVH"},
    }


def test_an_old_file_that_cannot_be_kept_is_not_changed(house: Path) -> None:
    with pytest.warns(OldShapeWarning):
        found = load(house)
    house.with_name(".huis.versies").write_text("in the way", "utf-8")
    with pytest.raises(InputError, match="niet worden opgeslagen"):
        save(house, zet(found, {"huis.naam": "Oostmark"}))
    assert house.read_text("utf-8") == OLD


def test_a_step_that_gives_another_text_than_answers_stops_the_saving(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.warns(OldShapeWarning):
        found = load(house)
    wrong = OLD.replace("versie: 1", "versie: 3")  # the keys of the first shape
    monkeypatch.setattr(saving, "reshaped", lambda _text, _bron: wrong)
    with pytest.raises(RenderError, match="niet opgeslagen"):
        save(house, zet(found, {"huis.naam": "Oostmark"}))
    assert house.read_text("utf-8") == OLD


# -- the command line --


def test_the_command_line_says_once_what_changed_and_its_output_stays_clean(house: Path) -> None:
    result = run("lees", house, "huis.korte_naam", "--json")
    assert (result.exit_code, result.stdout) == (0, '"ZVH"\n')
    assert result.stderr.count(FAX) == 1


def test_a_change_from_the_command_line_says_it_and_the_next_one_does_not(house: Path) -> None:
    assert FAX in run("zet", house, "huis.naam=Oostmark").stderr
    assert run("zet", house, "huis.naam=Westmark").stderr == ""


def test_the_list_of_versions_is_not_about_their_shapes(house: Path) -> None:
    run("zet", house, "huis.naam=Oostmark")
    result = run("terug", house, "--lijst")
    assert (result.stderr, result.exit_code) == ("", 0)
    assert "huis.naam" in result.stdout


def test_the_questionnaire_says_it_before_its_first_question(house: Path) -> None:
    result = CliRunner().invoke(
        cli, ["vragen", str(house), "--eenvoudig"], input="stop\n", prog_name="tailor"
    )
    assert FAX in result.stderr


@pytest.mark.usefixtures("three")
def test_documents_of_an_older_file_are_made_and_it_is_said(
    tmp_path: Path,
) -> None:
    text = example("concept").read_text("utf-8").replace("schema_versie: 4", "schema_versie: 1")
    path = write(tmp_path, text.replace("huis:\n", "huis:\n  fax: 010-1\n", 1))
    result = run("maak", path, "--uit", tmp_path / "uit")
    assert result.exit_code == 0, result.output
    assert result.stderr.count(FAX) == 1


# -- any step on any file --


def groups(data: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the places of all groups that hold something."""
    if isinstance(data, dict) and data:
        yield at
    for key, part in data.items() if isinstance(data, dict) else enumerate(data or ()):
        if isinstance(part, dict | list):
            yield from groups(part, (*at, key))


def put_in_order(group: dict[str, Any], key: str, part: Any, position: int) -> None:
    items = list(group.items())
    items.insert(position, (key, part))
    group.clear()
    group.update(items)


def part_at(data: Any, place: tuple[Any, ...]) -> Any:
    for step in place:
        data = data[step]
    return data


def any_step(seed: int, kinds: tuple[str, ...]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Return a step that does these kinds of things at random, the same for the same seed."""

    def step(data: dict[str, Any]) -> dict[str, Any]:
        chance, made = random.Random(seed), copy.deepcopy(data)
        for number in range(chance.randint(1, 6)):
            group = part_at(made, chance.choice(list(groups(made))))
            key = chance.choice(list(group))
            position, kind = list(group).index(key), chance.choice(kinds)
            if kind == "add":
                part = chance.choice(["x: #", {"a": "b"}, ["c"]])
                put_in_order(group, f"nieuw_{number}", part, position)
            elif kind == "change":
                group[key] = chance.choice(["anders", {"a": "b"}, ["c"]])
            elif len(group) > 1:
                part = group.pop(key)
                if kind == "rename":
                    put_in_order(group, f"nieuw_{number}", part, position)
                elif kind == "move":
                    other = part_at(made, chance.choice(list(groups(made))))
                    put_in_order(other, f"nieuw_{number}", part, chance.randint(0, len(other)))
        return made

    return step


def bare(data: Any) -> Any:
    """Return data without what counts as absent."""
    if isinstance(data, dict):
        found = {key: bare(part) for key, part in data.items()}
        return {key: part for key, part in found.items() if part not in (None, {})}
    return [bare(part) for part in data] if isinstance(data, list) else data


def comments(text: str) -> list[str]:
    """Return the comments that have a line of their own, or only a dash before them."""
    lines = (line.strip().removeprefix("- ") for line in text.splitlines())
    return [line for line in lines if line.startswith("#")]


def after(text: str, step: Callable[[dict[str, Any]], dict[str, Any]], patch: pytest.MonkeyPatch) -> str:
    """Return a text after a step; it holds what the step gave."""
    patch.setattr(shapes, "STEPS", (SchemaStep(step, ""),))
    bron = read(text)
    assert isinstance(bron.data, dict)
    old = {key: part for key, part in bron.data.items() if key != "schema_versie"}
    made = reshaped(text, bron)
    assert bare(read(made).data) == bare({"schema_versie": "2", **step(old)})
    return made


TEXTS = ("concept", "een-gemeente", "voorbeeld", "")
SHAPES = ("rename", "move", "remove", "add")


def some_text(seed: int) -> str:
    """Return the text of an example, or of a new file with all its questions as comments."""
    name = TEXTS[seed % len(TEXTS)]
    text = example(name).read_text("utf-8") if name else new_text(Antwoorden())
    return text.replace(f"schema_versie: {shapes.schema_version()}", "schema_versie: 1")


@pytest.mark.parametrize("seed", range(40))
def test_keys_that_come_go_and_move_take_no_comment_away(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    text = some_text(seed)
    made = after(text, any_step(seed, SHAPES), monkeypatch)
    said = comments(made)
    assert [line for line in comments(text) if line not in said] == []
    assert len(said) >= len(comments(text))


@pytest.mark.parametrize("seed", range(40))
def test_any_step_gives_a_text_that_holds_what_the_step_gave(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    after(some_text(seed), any_step(seed, (*SHAPES, "change")), monkeypatch)


@pytest.mark.lang
@pytest.mark.parametrize("seed", range(40, 2000))
def test_very_many_steps_take_no_comment_away(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    text = some_text(seed)
    said = comments(after(text, any_step(seed, SHAPES), monkeypatch))
    assert [line for line in comments(text) if line not in said] == []
    after(text, any_step(seed, (*SHAPES, "change")), monkeypatch)


JOINING = """# kop
schema_versie: 3
partijen:
  - sleutel: stichting-de-brug
    soort: ggz
# Wie het eerst toetreedt.
toetreder:
  naam: Stichting De Brug
  adres: Kade 2 te Alderbroek # nieuw
  vertegenwoordiger:
    naam: F. Kok
  datum_ondertekening: 2027-02-04
"""


def test_who_joins_becomes_a_party_that_joins_later_with_a_line_of_its_own(tmp_path: Path) -> None:
    path = write(tmp_path, JOINING)
    with pytest.warns(OldShapeWarning, match="tailor toetreding"):
        house = load(path)
    party = house.known_parties[1]
    assert (party.sleutel, party.naam, party.joins) == ("stichting-de-brug-2", "Stichting De Brug", True)
    assert party.representative_count == 1
    assert [one.sleutel for one in house.deelnemers] == ["stichting-de-brug"]
    (accession,) = house.toetreders
    assert (accession.partij, str(accession.datum_ondertekening)) == (party.sleutel, "2027-02-04")


@pytest.mark.parametrize("said", ["nog niet bekend", "{nog_niet_bekend: {wie: Jan}}", "", "{}"])
def test_nobody_who_joins_yet_leaves_the_parties_as_they_are(tmp_path: Path, said: str) -> None:
    text = f"schema_versie: 3\npartijen: [{{sleutel: a}}]\ntoetreder: {said}\n"
    with pytest.warns(OldShapeWarning):
        house = load(write(tmp_path, text))
    assert [one.sleutel for one in house.known_parties] == ["a"]
    assert house.toetreders == ()
