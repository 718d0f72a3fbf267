"""Putting a dossier in place: the old one survives everything, and so do files of people."""

import contextlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tailor.dossier import publish
from tailor.dossier.manifest import MANIFEST, Owner, sha256
from tailor.dossier.publish import reserve
from tailor.errors import InputError, KeptWarning
from tailor.lock import LockedError, locked

OLD = {"protocol.docx": b"old words", "bijlage-9.pdf": b"old annex"}
NEW = {"protocol.docx": b"new words", "protocol.pdf": b"new pages"}
FIRST: dict[str, Any] = {
    "schema": 1,
    "huis": "Rivierenland",
    "versie": "1.0",
    "editie": "concept",
    "gemaakt_met": {"tailor": "0.1.0", "model": "Model Privacy Protocol", "modelversie": "1.0"},
    "antwoorden_sha256": "0" * 64,
}
STYLED = FIRST | {"pdf": "typst", "huisstijl": {}}
OLDER = {
    "the first dossiers": FIRST,
    "with a house style": STYLED,
    "a comparison": STYLED | {"vergeleken_met": {"model": "1.0"}},
}
"""The shapes that a manifest has had, without its files; houses keep dossiers with each of them."""
ENTRY = {"soort": "protocol", "formaat": "docx", "bestand": "protocol.docx"}


class PlannedError(Exception):
    """The fault that a test plants."""


def with_manifest(files: Mapping[str, bytes]) -> dict[str, bytes]:
    listed = [{"bestand": name, "sha256": sha256(content)} for name, content in files.items()]
    return {**files, MANIFEST: json.dumps({"documenten": listed}).encode()}


def put(directory: Path, files: Mapping[str, bytes]) -> None:
    with reserve(directory) as target:
        target.publish(with_manifest(files))


def content(directory: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in directory.iterdir()}


def siblings(directory: Path) -> list[str]:
    return sorted(one.name for one in directory.parent.iterdir())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    directory = tmp_path / "rivierenland" / "1.0" / "concept"
    put(directory, OLD)
    return directory


def test_a_dossier_is_put_in_a_directory_that_did_not_exist(tmp_path: Path) -> None:
    put(tmp_path / "a" / "b", NEW)
    assert content(tmp_path / "a" / "b") == with_manifest(NEW)
    assert siblings(tmp_path / "a" / "b") == ["b"]


def test_a_dossier_is_put_in_an_empty_directory(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    put(tmp_path / "leeg", NEW)
    assert content(tmp_path / "leeg") == with_manifest(NEW)


def test_a_new_dossier_replaces_the_whole_old_one(target: Path) -> None:
    put(target, NEW)
    assert content(target) == with_manifest(NEW)
    assert siblings(target) == ["concept"]


@pytest.mark.parametrize("shape", OLDER, ids=list(OLDER))
def test_a_dossier_with_a_manifest_of_an_earlier_shape_is_still_ours(shape: str, tmp_path: Path) -> None:
    old = OLDER[shape] | {"documenten": [{**ENTRY, "sha256": sha256(b"old words")}]}
    (tmp_path / "uit").mkdir()
    (tmp_path / "uit" / "protocol.docx").write_bytes(b"old words")
    (tmp_path / "uit" / MANIFEST).write_text(json.dumps(old), encoding="utf-8")
    put(tmp_path / "uit", NEW)
    assert content(tmp_path / "uit") == with_manifest(NEW)


def test_a_run_that_fails_before_it_writes_leaves_everything_as_it_was(target: Path) -> None:
    with pytest.raises(PlannedError), reserve(target):
        raise PlannedError
    assert content(target) == with_manifest(OLD)
    assert siblings(target) == ["concept"]


def test_a_first_run_that_fails_leaves_no_empty_directories(tmp_path: Path) -> None:
    with pytest.raises(PlannedError), reserve(tmp_path / "huis" / "1.0" / "concept"):
        raise PlannedError
    assert list(tmp_path.iterdir()) == []


@contextlib.contextmanager
def failing_at(step: int, patch: pytest.MonkeyPatch, error: BaseException) -> Iterator[list[str]]:
    """Let the given step of all that changes the disk fail; yield the steps as they are done."""
    done: list[str] = []

    def watch(owner: type, name: str) -> None:
        real = getattr(owner, name)

        def step_or_fail(*args: object, **extra: object) -> object:
            done.append(name)
            if len(done) == step:
                raise error
            return real(*args, **extra)

        patch.setattr(owner, name, step_or_fail)

    for name in ("mkdir", "write_bytes", "rename"):
        watch(Path, name)
    try:
        yield done
    finally:
        patch.undo()


@pytest.mark.parametrize("error", [OSError(28, "no space"), PlannedError(), KeyboardInterrupt()])
@pytest.mark.parametrize("step", range(1, 7))
def test_a_run_that_fails_while_writing_leaves_the_old_dossier(
    target: Path, step: int, error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = InputError if isinstance(error, OSError) else type(error)
    with pytest.raises(expected), reserve(target) as held, failing_at(step, monkeypatch, error):
        held.publish(with_manifest(NEW))
    assert content(target) == with_manifest(OLD)
    assert siblings(target) == ["concept"]


def test_a_new_dossier_stands_when_the_old_one_cannot_be_removed(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with reserve(target) as held, failing_at(7, monkeypatch, OSError(13, "denied")) as done:
        held.publish(with_manifest(NEW))
    assert done[-3:] == ["rename", "rename", "rename"]
    assert content(target) == with_manifest(NEW)
    put(target, OLD)
    assert siblings(target) == ["concept"]


def test_a_full_disk_is_told_in_plain_words(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = OSError(28, "No space left on device")
    refused = pytest.raises(InputError, match="De schijf is vol.")
    with refused, reserve(target) as held, failing_at(2, monkeypatch, full):
        held.publish(with_manifest(NEW))


def test_what_a_killed_run_half_wrote_is_cleaned_up(target: Path) -> None:
    work = target.with_name(".concept.tailor-werk")
    work.mkdir()
    (work / "protocol.docx").write_bytes(b"hal")
    put(target, NEW)
    assert content(target) == with_manifest(NEW)
    assert siblings(target) == ["concept"]


def test_the_next_run_restores_the_old_dossier_even_when_it_fails_itself(target: Path) -> None:
    target.rename(target.with_name(".concept.tailor-oud"))
    with pytest.raises(PlannedError), reserve(target):
        raise PlannedError
    assert content(target) == with_manifest(OLD)
    assert siblings(target) == ["concept"]


def test_a_superseded_dossier_that_a_killed_run_left_is_removed(target: Path) -> None:
    superseded = target.with_name(".concept.tailor-oud")
    superseded.mkdir()
    for name, old in with_manifest({"protocol.docx": b"older"}).items():
        (superseded / name).write_bytes(old)
    with pytest.raises(PlannedError), reserve(target):
        raise PlannedError
    assert content(target) == with_manifest(OLD)
    assert siblings(target) == ["concept"]


def test_the_lock_file_of_a_killed_run_keeps_nobody_out(target: Path) -> None:
    target.with_name(".concept.tailor-slot").touch()
    put(target, NEW)
    assert content(target) == with_manifest(NEW)


def test_two_runs_at_once_in_one_place_are_refused(target: Path) -> None:
    with reserve(target), pytest.raises(InputError, match="al bezig"), reserve(target):
        pass
    put(target, NEW)
    assert content(target) == with_manifest(NEW)


def test_two_runs_at_once_in_two_places_do_not_meet(target: Path) -> None:
    other = target.with_name("toelichting")
    with reserve(target) as one, reserve(other) as two:
        one.publish(with_manifest(NEW))
        two.publish(with_manifest(OLD))
    assert siblings(target) == ["concept", "toelichting"]


def test_a_lock_on_a_file_that_was_removed_meanwhile_is_taken_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "slot"
    real: Callable[..., int] = os.open
    removed: list[bool] = []

    def open_then_lose(*args: object, **extra: object) -> int:
        handle = real(*args, **extra)
        if not removed:
            removed.append(True)
            path.unlink()
        return handle

    monkeypatch.setattr(os, "open", open_then_lose)
    with locked(path):
        assert path.exists()
        with pytest.raises(LockedError), locked(path):
            pass


def test_a_directory_with_files_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "brief.docx").write_bytes(b"mine")
    with pytest.raises(InputError, match="‘brief.docx’") as caught:
        put(tmp_path / "map", NEW)
    assert caught.value.exit_code == 2
    assert content(tmp_path / "map") == {"brief.docx": b"mine"}
    assert siblings(tmp_path / "map") == ["map"]


@pytest.mark.parametrize("manifest", [b"", b"[]", b"{}", b'{"documenten": 3}', b"\xff\xfe"])
def test_a_manifest_that_is_not_ours_protects_nothing(tmp_path: Path, manifest: bytes) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / MANIFEST).write_bytes(manifest)
    with pytest.raises(InputError, match="niet heeft gemaakt"):
        put(tmp_path / "map", NEW)
    assert content(tmp_path / "map") == {MANIFEST: manifest}


def test_a_note_that_somebody_put_beside_the_documents_is_not_thrown_away(target: Path) -> None:
    (target / "opmerkingen.txt").write_text("let op", encoding="utf-8")
    with pytest.raises(InputError, match="‘opmerkingen.txt’"):
        put(target, NEW)
    assert (target / "opmerkingen.txt").exists()


def test_a_directory_in_a_dossier_is_not_thrown_away(target: Path) -> None:
    (target / "protocol.docx").unlink()
    (target / "protocol.docx").mkdir()
    with pytest.raises(InputError, match="niet heeft gemaakt"):
        put(target, NEW)


def test_a_document_that_somebody_edited_is_not_thrown_away(target: Path) -> None:
    (target / "protocol.docx").write_bytes(b"edited in Word")
    with pytest.raises(InputError, match="gewijzigd") as caught:
        put(target, NEW)
    assert "‘protocol.docx’" in caught.value.waarom
    assert (target / "protocol.docx").read_bytes() == b"edited in Word"


def test_a_document_that_somebody_removed_does_not_stand_in_the_way(target: Path) -> None:
    (target / "protocol.docx").unlink()
    put(target, NEW)
    assert content(target) == with_manifest(NEW)


def test_what_a_file_manager_leaves_does_not_stand_in_the_way(target: Path) -> None:
    (target / ".DS_Store").write_bytes(b"")
    put(target, NEW)
    assert content(target) == with_manifest(NEW)


def test_many_foreign_files_are_counted(tmp_path: Path) -> None:
    for number in range(13):
        (tmp_path / f"foto-{number:02}.jpg").touch()
    with pytest.raises(InputError, match="‘foto-09.jpg’ en nog 3 andere"):
        put(tmp_path, NEW)


def test_a_file_in_the_place_of_the_directory_is_refused(tmp_path: Path) -> None:
    (tmp_path / "map").touch()
    with pytest.raises(InputError, match="Er staat al een bestand"):
        put(tmp_path / "map", NEW)


def test_a_file_above_the_directory_is_refused(tmp_path: Path) -> None:
    (tmp_path / "map").touch()
    with pytest.raises(InputError, match="een bestand, geen map"):
        put(tmp_path / "map" / "onder" / "meer", NEW)


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="De naam is te lang"):
        put(tmp_path / ("a" * 300) / "concept", NEW)


def test_the_directory_in_which_somebody_works_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hier").mkdir()
    monkeypatch.chdir(tmp_path / "hier")
    for directory in (Path(), tmp_path, Path("/")):
        with pytest.raises(InputError, match="waarin u nu werkt"):
            put(directory, NEW)


def test_a_link_keeps_pointing_to_the_directory_that_is_replaced(target: Path, tmp_path: Path) -> None:
    link = tmp_path / "laatste"
    link.symlink_to(target, target_is_directory=True)
    put(link, NEW)
    assert link.is_symlink()
    assert content(link) == with_manifest(NEW)


def test_an_unknown_fault_of_the_disk_is_told_with_its_number(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "refuse_foreign", lambda _: (_ for _ in ()).throw(OSError(121, "I/O")))
    with pytest.raises(InputError, match="fout 121"):
        put(target, NEW)


def rights(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_dossier_and_the_directories_made_for_it_are_for_their_owner_alone(tmp_path: Path) -> None:
    target = tmp_path / "output" / "huis" / "concept"
    put(target, NEW)
    folders = [target, target.parent, target.parent.parent]
    assert {rights(one) for one in folders} == {0o700}
    assert {rights(one) for one in target.iterdir()} == {0o600}


@pytest.mark.parametrize("late", [False, True], ids=["while it is made", "right before the swap"])
@pytest.mark.parametrize("name", ["notitie.txt", "protocol.docx"], ids=["a new file", "a changed document"])
def test_what_is_saved_while_a_run_is_going_is_kept_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, late: bool
) -> None:
    target = tmp_path / "huis"
    put(target, OLD)

    def save() -> None:
        (target / name).write_bytes(b"hours of work")

    with pytest.raises(InputError, match="terwijl tailor bezig was") as caught, reserve(target) as held:
        if late:
            rename = Path.rename

            def save_and_rename(one: Path, to: Path) -> Path:
                if one == target:
                    save()
                return rename(one, to)

            monkeypatch.setattr(Path, "rename", save_and_rename)
        else:
            save()
        held.publish(with_manifest(NEW))
    assert name in caught.value.waarom
    assert caught.value.waar == str(target)
    assert content(target)[name] == b"hours of work"
    assert content(target) == with_manifest(OLD) | {name: b"hours of work"}
    assert siblings(target) == ["huis"]


def test_work_in_an_old_dossier_that_is_superseded_gets_a_name_that_is_seen(tmp_path: Path) -> None:
    target = tmp_path / "huis"
    put(target, NEW)
    old = tmp_path / ".huis.tailor-oud"
    old.mkdir()
    (old / "notitie.txt").write_bytes(b"hours of work")
    with pytest.warns(KeptWarning, match=r"notitie.txt.*huis-bewaard-1"):
        put(target, OLD)
    assert content(tmp_path / "huis-bewaard-1") == {"notitie.txt": b"hours of work"}
    assert siblings(target) == ["huis", "huis-bewaard-1"]


@pytest.mark.parametrize(
    ("owner", "is_taken"),
    [
        (Owner("Rivierenland", "1.0"), True),
        (Owner("Rivierenland", None), True),
        (Owner(None, None), True),
        (Owner("rivierenland", "1.0"), False),
        (Owner("Rivierenland", "1.1"), False),
    ],
)
def test_a_dossier_takes_no_place_of_another_house_or_version(
    tmp_path: Path, owner: Owner, is_taken: bool
) -> None:
    target = tmp_path / "huis"
    listed = [{**ENTRY, "sha256": sha256(b"x")}]
    files = {"protocol.docx": b"x", MANIFEST: json.dumps(FIRST | {"documenten": listed}).encode()}
    with reserve(target) as held:
        held.publish(files)
    refused = pytest.raises(InputError, match="‘Rivierenland’, versie 1.0")
    with contextlib.nullcontext() if is_taken else refused, reserve(target, owner) as held:
        held.publish(with_manifest(NEW))
    assert content(target) == (with_manifest(NEW) if is_taken else files)
