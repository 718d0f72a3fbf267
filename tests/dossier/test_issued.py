"""A version that was issued: it stays whole, its bytes are checked, and its successor names it."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tailor import answers, dossier
from tailor.assemble.document import Editie
from tailor.dossier import issue, make
from tailor.dossier.documents import free_folder, mark_of
from tailor.dossier.issued import ANSWERS, Issued, in_force, issued_of, issued_versions
from tailor.dossier.manifest import MANIFEST, RECORD, Owner, sha256
from tailor.dossier.publish import reserve
from tailor.dossier.versions import HouseVersions, versions
from tailor.errors import FindingsError, InputError
from tailor.files import PART
from tailor.lock import locked
from tailor.render import Format, Look, Printable
from tests.dossier.issuing import FILES, house, issued, put, with_manifest

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("kill_while_issuing.py")


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"


@pytest.fixture
def one(tmp_path: Path, output: Path) -> Issued:
    return issued(house(tmp_path), output).issued


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let rendering cost nothing where a test is about the files, not about what is in them."""

    def words(document: Printable, _look: Look) -> bytes:
        return repr(document).encode()

    monkeypatch.setattr(make, "FORMATS", (Format("docx", words),))


def content(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


# -- the record --


def test_the_record_lists_every_file_by_hash_with_the_answers_and_their_date(
    tmp_path: Path, one: Issued
) -> None:
    data = json.loads((one.folder / RECORD).read_bytes())
    found = content(one.folder)
    del found[RECORD]
    assert {line["bestand"]: line["sha256"] for line in data["bestanden"]} == {
        name: sha256(found[name]) for name in found
    }
    assert (data["schema"], data["huis"], data["versie"], data["datum"]) == (
        1,
        "Aldervliet",
        "1.0",
        "2026-10-12",
    )
    assert data["antwoorden_sha256"] == answers.values_hash(house(tmp_path).answers)
    assert data["voorganger"] is None
    assert found[ANSWERS] == (tmp_path / "huis.yaml").read_bytes()


def test_what_was_issued_is_read_back_as_it_was_recorded(one: Issued) -> None:
    assert issued_of(one.folder) == one
    assert one.sha256 == sha256((one.folder / RECORD).read_bytes())
    assert [line.formaat for line in one.documents] == ["docx", "pdf"]


def test_issued_bytes_and_answers_are_read_by_kind_and_format(tmp_path: Path, one: Issued) -> None:
    assert one.read("protocol", "pdf") == FILES["protocol.pdf"]
    assert one.answers() == house(tmp_path).answers
    with pytest.raises(InputError, match="geen ‘bijlage-9’ als pdf"):
        one.read("bijlage-9", "pdf")


def test_the_same_answers_give_the_same_record(tmp_path: Path, one: Issued) -> None:
    assert issued(house(tmp_path), tmp_path / "elders").issued.sha256 == one.sha256


def test_a_directory_in_which_nothing_was_issued_has_no_issued_version(output: Path) -> None:
    assert issued_of(output) is None
    assert issued_versions(output, "Aldervliet") == ()


@pytest.mark.parametrize(
    "broken",
    [
        "",
        "[]",
        "{}",
        "\xff",
        '{"huis": 3}',
        "[" * 100_000,
        "definitief/../../../geheim.pdf",
        "/etc/passwd",
        "..",
        "concept/protocol.docx",
        "definitief/x\\\\y",
    ],
)
def test_a_record_that_is_none_of_ours_is_refused_and_leads_nowhere(one: Issued, broken: str) -> None:
    record = one.folder / RECORD
    text = record.read_text(encoding="utf-8").replace("definitief/protocol.pdf", broken)
    is_path = "/" in broken or broken == ".."
    _overwrite(record, text.encode() if is_path else broken.encode("latin-1"))
    with pytest.raises(FindingsError, match="niet meer te lezen"):
        issued_of(one.folder)
    with pytest.raises(FindingsError), reserve(one.dossier):
        pass


@pytest.mark.parametrize(
    ("key", "value"), [("huis", 3), ("datum", "ooit"), ("versie", None), ("bestanden", [{}])]
)
def test_a_record_with_another_kind_of_value_is_refused(one: Issued, key: str, value: object) -> None:
    data = json.loads((one.folder / RECORD).read_bytes()) | {key: value}
    _overwrite(one.folder / RECORD, json.dumps(data).encode())
    with pytest.raises(FindingsError, match="niet meer te lezen"):
        issued_of(one.folder)


# -- what was issued stays --


def test_the_same_bytes_are_left_where_they_were_issued(tmp_path: Path, one: Issued) -> None:
    before = {path: path.stat().st_mtime_ns for path in one.folder.rglob("*")}
    with reserve(one.dossier) as target:
        assert target.publish(with_manifest(house(tmp_path), FILES)) is False
    assert {path: path.stat().st_mtime_ns for path in one.folder.rglob("*")} == before


@pytest.mark.parametrize("files", [{**FILES, "protocol.pdf": b"other"}, {"protocol.docx": b"words to sign"}])
def test_other_bytes_are_refused_where_a_version_was_issued(
    tmp_path: Path, one: Issued, files: dict[str, bytes]
) -> None:
    before = content(one.folder)
    with pytest.raises(InputError, match="Versie 1.0 van Aldervliet is uitgegeven") as caught:
        put(house(tmp_path), one.folder.parents[1], files)
    assert "document.versie=NUMMER" in caught.value.nu
    assert content(one.folder) == before


def test_other_answers_are_refused_before_anything_is_made(one: Issued) -> None:
    with pytest.raises(InputError, match="is uitgegeven"), reserve(one.dossier, None, "0" * 64):
        pytest.fail("there was something to make")  # pragma: no cover


def test_nothing_is_put_inside_what_was_issued(one: Issued) -> None:
    with pytest.raises(InputError, match="is uitgegeven"), reserve(one.dossier / "pakket"):
        pytest.fail("there was something to make")  # pragma: no cover
    assert not (one.dossier / "pakket").exists()


@pytest.mark.parametrize(
    "beside", ["concept", "definitief-vergelijking-model", "controle", "toetreding/brug"]
)
def test_beside_what_was_issued_everything_can_be_made(tmp_path: Path, one: Issued, beside: str) -> None:
    with reserve(one.folder / beside) as target:
        assert target.publish(with_manifest(house(tmp_path), FILES))
    assert one.damage() == {}


def test_an_issued_file_that_is_gone_comes_back_with_the_same_bytes(
    tmp_path: Path, output: Path, one: Issued
) -> None:
    (one.dossier / "protocol.pdf").unlink()
    put(house(tmp_path), output)
    assert one.damage() == {}


def test_a_house_whose_name_comes_to_the_same_place_gets_its_own(tmp_path: Path, output: Path) -> None:
    first = issued(house(tmp_path, naam="Zorg & Veilig"), output).issued
    for path in first.dossier.iterdir():
        path.unlink()
    other = issued(house(tmp_path, naam="zorg-en-veilig"), output).issued
    assert other.folder != first.folder
    assert other.predecessor is None
    assert json.loads((first.folder / RECORD).read_bytes())["huis"] == "Zorg & Veilig"


def test_two_numbers_that_come_to_one_place_are_two_versions(tmp_path: Path, output: Path) -> None:
    first = issued(house(tmp_path, "V1"), output).issued
    second = issued(house(tmp_path, "v1"), output).issued
    assert first.folder != second.folder
    assert second.predecessor and second.predecessor.versie == "V1"


def test_a_copy_of_a_version_beside_it_takes_no_part(tmp_path: Path, output: Path, one: Issued) -> None:
    shutil.copytree(one.folder, one.folder.with_name("1.0-kopie"))
    found = in_force(output, house(tmp_path))
    assert found and found.folder == one.folder
    assert [version.is_newest for version in versions(tmp_path / "huis.yaml", output).versions].count(
        True
    ) == 1


def test_issued_files_can_only_be_read(one: Issued) -> None:
    rights = {path.stat().st_mode & 0o777 for path in one.folder.rglob("*") if path.is_file()}
    assert rights == {0o400}


# -- damage --


def test_changed_and_missing_files_are_told_by_name(one: Issued) -> None:
    _overwrite(one.dossier / "protocol.docx", b"other words")
    (one.dossier / "protocol.pdf").unlink()
    assert one.damage() == {
        "definitief/protocol.docx": "gewijzigd",
        "definitief/protocol.pdf": "ontbreekt",
    }
    with pytest.raises(FindingsError, match="gewijzigd: definitief/protocol.docx"):
        one.read("protocol", "docx")


def test_a_pipe_in_the_place_of_an_issued_file_keeps_nobody_waiting(one: Issued) -> None:
    (one.dossier / "protocol.pdf").unlink()
    os.mkfifo(one.dossier / "protocol.pdf")
    assert one.damage() == {"definitief/protocol.pdf": "ontbreekt"}


def _overwrite(path: Path, content: bytes) -> None:
    path.unlink()
    path.write_bytes(content)


# -- who succeeds whom --


def line_of(tmp_path: Path, output: Path, *made: tuple[str, str]) -> dict[str, str | None]:
    """Issue versions in this order; return the predecessor of each."""
    found = {}
    for versie, datum in made:
        before = issued(house(tmp_path, versie, datum), output).issued.predecessor
        found[versie] = before and before.versie
    return found


def test_a_version_succeeds_the_issued_one_with_the_latest_date_before(tmp_path: Path, output: Path) -> None:
    made = (("1.0", "2026-01-01"), ("2.0", "2026-09-01"), ("1.1", "2026-05-01"), ("2.1", "2026-10-01"))
    assert line_of(tmp_path, output, *made) == {"1.0": None, "2.0": "1.0", "1.1": "1.0", "2.1": "2.0"}
    found = in_force(output, house(tmp_path, "3.0"))
    assert found and found.versie == "2.1"


def test_two_versions_of_one_day_follow_each_other_as_they_were_issued(tmp_path: Path, output: Path) -> None:
    made = (("b", "2026-01-01"), ("a", "2026-01-01"), ("c", "2026-01-01"))
    assert line_of(tmp_path, output, *made) == {"b": None, "a": "b", "c": "a"}
    found = in_force(output, house(tmp_path))
    assert found and found.versie == "c"


def test_a_version_with_an_earlier_date_does_not_come_in_force(tmp_path: Path, output: Path) -> None:
    issued(house(tmp_path, "2.0", "2026-09-01"), output)
    made = issued(house(tmp_path, "1.9", "2026-08-01"), output)
    assert not made.is_newest
    assert made.newest.versie == "2.0"


def test_the_line_goes_on_under_another_short_name(tmp_path: Path, output: Path) -> None:
    first = issued(house(tmp_path, "1.0", "2026-01-01", short="Oud"), output).issued
    second = issued(house(tmp_path, "1.1", "2026-02-01", short="Nieuw"), output).issued
    assert second.predecessor and second.predecessor.sha256 == first.sha256
    assert second.folder.parent != first.folder.parent


def test_one_version_is_not_issued_twice_under_two_short_names(tmp_path: Path, output: Path) -> None:
    issued(house(tmp_path, short="Oud"), output)
    with pytest.raises(InputError, match="Versie 1.0 van Aldervliet is uitgegeven"):
        issued(house(tmp_path, short="Nieuw"), output)


@pytest.mark.usefixtures("one")
def test_another_house_is_no_predecessor(tmp_path: Path, output: Path) -> None:
    other = house(tmp_path, "2.0", "2026-12-01", naam="Oostmark")
    assert in_force(output, other) is None
    assert issued(other, output).issued.predecessor is None


# -- issuing --


@pytest.mark.usefixtures("quick")
def test_issuing_makes_the_dossier_and_issuing_again_changes_nothing(tmp_path: Path, output: Path) -> None:
    source = house(tmp_path)
    made = issue.issue(source.path, output)
    before = content(output)
    assert made.is_new and made.is_newest
    assert made.issued.dossier == free_folder(output, source, Editie.DEFINITIEF)
    assert "protocol" in {one.soort for one in made.issued.documents}
    again = issue.issue(source.path, output)
    assert not again.is_new
    assert again.issued == made.issued
    assert content(output) == before
    left = dossier.make_dossier(source.path, made.issued.dossier, Editie.DEFINITIEF)
    assert left.issued and left.warning.startswith("Deze versie is al uitgegeven")


@pytest.mark.usefixtures("quick")
def test_the_dossier_that_stands_is_issued_as_it_stands(tmp_path: Path, output: Path) -> None:
    source = house(tmp_path)
    put(source, output)
    assert issue.issue(source.path, output).issued.read("protocol", "pdf") == FILES["protocol.pdf"]


@pytest.mark.usefixtures("quick")
def test_a_dossier_of_other_answers_is_made_again(tmp_path: Path, output: Path) -> None:
    put(house(tmp_path, datum="2026-01-01"), output)
    made = issue.issue(house(tmp_path).path, output).issued
    assert made.date == date(2026, 10, 12)
    assert made.listed("protocol", "pdf") is None


@pytest.mark.parametrize("name", ["protocol.pdf", "notitie.txt"], ids=["a changed file", "a note"])
def test_what_people_worked_in_is_not_issued(tmp_path: Path, output: Path, name: str) -> None:
    source = house(tmp_path)
    place = put(source, output)
    (place / name).write_bytes(b"hours of work")
    with pytest.raises(FindingsError, match=rf"niet uitgegeven[\s\S]*‘{name}’"):
        issue.issue(source.path, output)
    assert issued_of(place.parent) is None
    assert (place / name).read_bytes() == b"hours of work"


def test_what_blocks_is_not_issued_also_when_its_dossier_stands(tmp_path: Path, output: Path) -> None:
    source = house(tmp_path)
    text = source.path.read_text(encoding="utf-8")
    source.path.write_text(text.replace("datum: 2026-10-12", "datum: nog niet bekend"), encoding="utf-8")
    blocked = issue.read_source(source.path)
    place = put(blocked, output)
    with pytest.raises(FindingsError, match="houdt die tegen"):
        issue.issue(source.path, output)
    with pytest.raises(InputError, match="niet uitgegeven"):
        issue.record(blocked, place, output)
    assert issued_of(place.parent) is None


def test_answers_that_change_while_a_version_is_issued_stop_it(tmp_path: Path, output: Path) -> None:
    source = house(tmp_path)
    place = put(source, output)
    house(tmp_path, datum="2026-11-01")
    with pytest.raises(InputError, match="terwijl tailor bezig was"):
        issue.record(source, place, output)


@pytest.mark.usefixtures("one")
def test_issuing_again_with_other_answers_asks_for_a_new_number(tmp_path: Path, output: Path) -> None:
    other = house(tmp_path, datum="2026-12-01")
    with pytest.raises(InputError, match="is uitgegeven") as caught:
        issue.issue(other.path, output)
    assert "--uit" not in caught.value.nu


def test_the_same_file_is_issued_already_also_when_its_answers_are_counted_otherwise_now(
    tmp_path: Path, output: Path, one: Issued, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(issue, "values_hash", lambda _: "f" * 64)
    assert issue.issue(tmp_path / "huis.yaml", output).issued.sha256 == one.sha256


def test_damage_is_told_when_a_version_is_issued_again(tmp_path: Path, output: Path, one: Issued) -> None:
    _overwrite(one.dossier / "protocol.pdf", b"other pages")
    with pytest.raises(FindingsError, match="gewijzigd: definitief/protocol.pdf"):
        issue.issue(tmp_path / "huis.yaml", output)


def test_two_runs_do_not_issue_at_once(tmp_path: Path, output: Path) -> None:
    source = house(tmp_path)
    place = put(source, output)
    with reserve(place, Owner("Aldervliet", "1.0")), pytest.raises(InputError, match="al bezig"):
        issue.record(source, place, output)
    assert issued_of(place.parent) is None


def test_two_versions_of_a_house_are_not_issued_at_once(tmp_path: Path, output: Path) -> None:
    source = house(tmp_path)
    put(source, output)
    lock = output / f".uitgave-{mark_of('Aldervliet')}.tailor-slot"
    with locked(lock), pytest.raises(InputError, match="al bezig"):
        issue.issue(source.path, output)
    assert issued_versions(output, "Aldervliet") == ()


def test_a_full_disk_leaves_the_version_as_it_was(
    tmp_path: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = house(tmp_path)
    place = put(source, output)
    before = content(output)

    def full(path: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(issue, "put", full)
    with pytest.raises(InputError, match="De schijf is vol"):
        issue.record(source, place, output)
    assert content(output) == before


def test_a_run_that_is_killed_leaves_a_whole_state_and_the_next_one_ends_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, PROGRAM, tmp_path],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    kills = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(kills) > 10
    assert [one["killed"] for one in kills] == [True] * (len(kills) - 1) + [False]
    assert all(one["whole"] and one["whole after"] for one in kills)
    assert all(one["issued"] is not one["new"] for one in kills)
    assert [one["issued"] for one in kills] == sorted(one["issued"] for one in kills)
    assert {tuple(one["beside"]) for one in kills} == {("definitief", ANSWERS, RECORD)}
    assert not list(tmp_path.rglob(f"*{PART}"))


# -- the versions of a house --


def states(found: HouseVersions) -> list[tuple[str | None, str, bool]]:
    return [(one.versie, one.state, one.is_newest) for one in found.versions]


def test_the_versions_of_a_house_are_listed_with_the_newest_one(tmp_path: Path, output: Path) -> None:
    for versie, datum in (("1.0", "2026-01-01"), ("1.1", "2026-02-01")):
        made = issued(house(tmp_path, versie, datum), output).issued
    issued(house(tmp_path, naam="Oostmark"), output)
    with reserve(made.folder / "toetreding" / "brug") as pack:
        pack.publish(with_manifest(house(tmp_path), FILES))
    put(house(tmp_path, "1.10", "2026-04-01"), output)
    put(house(tmp_path, "1.9", "2026-03-01"), output)
    found = versions(tmp_path / "huis.yaml", output)
    assert states(found) == [
        ("1.10", "definitief", False),
        ("1.9", "definitief", False),
        ("1.1", "uitgegeven", True),
        ("1.0", "uitgegeven", False),
    ]
    assert [one.date for one in found.versions] == [
        None,
        date(2026, 3, 1),
        date(2026, 2, 1),
        date(2026, 1, 1),
    ]
    assert [one.packs for one in found.versions] == [0, 0, 1, 0]
    assert found.versions[3].successors == ("1.1",)
    assert found.is_whole


def test_what_was_changed_in_an_issued_version_is_listed(tmp_path: Path, output: Path) -> None:
    first = issued(house(tmp_path, "1.0", "2026-01-01"), output).issued
    second = issued(house(tmp_path, "1.1", "2026-02-01"), output).issued
    _overwrite(
        first.folder / RECORD, (first.folder / RECORD).read_bytes().replace(b"2026-01-01", b"2026-01-02")
    )
    (second.dossier / MANIFEST).unlink()
    found = versions(tmp_path / "huis.yaml", output)
    assert not found.is_whole
    assert [dict(one.damage) for one in found.versions] == [
        {"definitief/manifest.json": "ontbreekt"},
        {RECORD: "gewijzigd"},
    ]


def test_a_record_that_cannot_be_read_and_one_that_is_gone_are_listed(tmp_path: Path, output: Path) -> None:
    first = issued(house(tmp_path, "1.0", "2026-01-01"), output).issued
    issued(house(tmp_path, "1.1", "2026-02-01"), output)
    _overwrite(first.folder / RECORD, b"{")
    broken = versions(tmp_path / "huis.yaml", output).versions
    assert [(one.state, dict(one.damage)) for one in broken] == [
        ("uitgegeven", {}),
        ("uitgegeven", {RECORD: "niet te lezen"}),
    ]
    (first.folder / RECORD).unlink()
    gone = versions(tmp_path / "huis.yaml", output).versions
    assert [(one.state, dict(one.damage)) for one in gone] == [
        ("definitief", {}),
        ("uitgegeven", {"de uitgave van versie 1.0": "ontbreekt"}),
    ]


def test_a_dossier_of_a_tailor_that_we_do_not_know_is_no_version_and_no_harm(
    tmp_path: Path, output: Path
) -> None:
    future = put(house(tmp_path), output)
    listed = json.loads((future / MANIFEST).read_bytes()) | {"nieuw": 1}
    (future / MANIFEST).write_text(json.dumps(listed), encoding="utf-8")
    assert versions(tmp_path / "huis.yaml", output).versions == ()


def test_an_issued_file_that_the_system_does_not_let_us_read_is_told(
    one: Issued, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path) -> bytes:
        raise PermissionError(13, "denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert set(one.damage().values()) == {"niet te lezen"}
