"""Accession packs: what is in one, where it goes, and that each is made by itself."""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tailor import data
from tailor.answers import Antwoorden, load
from tailor.answers.change import from_data
from tailor.answers.file import save
from tailor.answers.plain_data import as_group
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble import Editie
from tailor.dossier import accession, issue, many, pack
from tailor.dossier.accession import MadePacks, PackWishes, make_packs
from tailor.dossier.documents import AnswersFile, read_source
from tailor.dossier.manifest import MANIFEST, listed_files, sha256
from tailor.errors import FindingsError, InputError, KeptWarning, RenderError, TailorError
from tailor.render import Format, Look, Printable
from tests.spreadsheet.odd_joiners import ODD, try_one

ROOT = Path(__file__).parents[2]
BRUG = {
    "sleutel": "brug",
    "soort": "ggz",
    "naam": "Stichting De Brug",
    "rechtsvorm": "privaat",
    "lidwoord": "geen",
    "gevestigd_te": "Vliethaven",
    "vertegenwoordigers": [{"naam": "mevrouw A. Bos", "functie": "bestuurder"}],
}
LIGHT = PackWishes(whole=False, form_only=True)
"""The least of a pack: the form and the text of the house."""


def joined_by(*parties: dict[str, object], base: Antwoorden | None = None) -> Antwoorden:
    """Return the example with parties that join."""
    house = as_group(base or load(data.example()))
    listed = [{**BRUG, **one, "status": "treedt_toe"} for one in parties]
    house["partijen"] = [*house["partijen"], *listed]  # type: ignore[misc, list-item]
    house["toetreders"] = [{"partij": one["sleutel"]} for one in listed]  # type: ignore[misc]
    return from_data(house, PARTIJEN)


def source_of(antwoorden: Antwoorden) -> AnswersFile:
    return AnswersFile(Path("huis.yaml"), "huis.yaml", antwoorden)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let rendering cost nothing, and work in a folder of its own."""
    monkeypatch.setattr(pack, "_FORMATS", (Format("docx", words), Format("pdf", words)))
    monkeypatch.setattr(accession, "processes_for", lambda _count: 1)
    monkeypatch.chdir(tmp_path)


def words(document: Printable, _look: Look) -> bytes:
    return repr(document).encode()


def folders(made: MadePacks) -> list[str]:
    return [one.folder.name for one in made.packs]


# -- what is in one --


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> MadePacks:
    """Return the packs of two parties, with everything in them."""
    place = tmp_path_factory.mktemp("packs") / "uit"
    extra = place.with_name("Convenant (getekend).PDF")
    extra.write_bytes(b"signed")
    antwoorden = joined_by({}, {"sleutel": "oever", "soort": "overig", "naam": "De Oever"})
    return make_packs(source_of(antwoorden), (), place, PackWishes(added=(extra, extra)))


def test_a_pack_holds_its_documents_the_text_of_the_house_and_the_one_pdf(whole: MadePacks) -> None:
    brug, oever = whole.packs
    own = ["toetredingsformulier", "wat-tekent-u", "toets", "kennisgeving"]
    house = ["protocol", *(f"bijlage-{number}" for number in range(1, 6)), "geheimhoudingsverklaring"]
    found = [one.soort for one in brug.manifest.documenten]
    assert found == [
        "toetredingspakket",
        *(name for name in (*own, *house) for _ in range(2)),
        "bijgevoegd",
        "bijgevoegd",
    ]
    assert "juridische-analyse" in {one.soort for one in oever.manifest.documenten}


def test_every_file_of_a_pack_is_listed_with_its_hash(whole: MadePacks) -> None:
    for one in whole.packs:
        there = {path.name: sha256(path.read_bytes()) for path in one.folder.iterdir()}
        del there[MANIFEST]
        assert listed_files(one.folder) == there


def test_a_file_that_goes_with_it_keeps_its_bytes_under_a_safe_name(whole: MadePacks) -> None:
    added = [one.bestand for one in whole.packs[0].manifest.documenten if one.soort == accession.ADDED]
    assert added == ["bijgevoegd-convenant-getekend.pdf", "bijgevoegd-convenant-getekend-2.pdf"]
    assert (whole.packs[0].folder / added[0]).read_bytes() == b"signed"


def test_the_manifest_says_for_whom_the_pack_is_and_how_far_the_accession(whole: MadePacks) -> None:
    told = json.loads((whole.packs[0].folder / MANIFEST).read_bytes())
    assert told["toetreding"] == {"partij": "brug", "naam": "Stichting De Brug", "staat": "voorgenomen"}
    assert (told["huis"], told["versie"]) == ("Aldervliet", "1.0")


def test_the_name_of_a_file_says_for_whom_it_is(whole: MadePacks) -> None:
    form = whole.packs[0].manifest.documenten[1].bestand
    assert form == "toetredingsformulier-stichting-de-brug-zvh-aldervliet-1.0-concept.docx"


def test_the_same_answers_give_the_same_bytes(whole: MadePacks, tmp_path: Path) -> None:
    antwoorden = joined_by({}, {"sleutel": "oever", "soort": "overig", "naam": "De Oever"})
    again = make_packs(source_of(antwoorden), ["brug"], tmp_path / "uit", LIGHT)
    first = {one.bestand: one.sha256 for one in whole.packs[0].manifest.documenten}
    second = {one.bestand: one.sha256 for one in again.packs[0].manifest.documenten}
    assert second.items() <= first.items()


# -- for whom and where --


@pytest.mark.usefixtures("quick")
def test_packs_stand_with_the_version_of_the_house() -> None:
    made = make_packs(source_of(joined_by({})), wishes=LIGHT)
    assert made.packs[0].folder == Path("output/zvh-aldervliet/1.0/toetreding/stichting-de-brug").resolve()


@pytest.mark.usefixtures("quick")
def test_who_signed_gets_no_pack_and_a_named_one_alone_does(tmp_path: Path) -> None:
    antwoorden = joined_by(
        {}, {"sleutel": "oever", "naam": "De Oever"}, {"sleutel": "kade", "naam": "De Kade"}
    )
    lines = antwoorden.toetreders
    assert isinstance(lines, tuple)
    done = lines[0].model_copy(update={"staat": type(lines[0].staat)("getekend")})
    source = source_of(antwoorden.model_copy(update={"toetreders": (done, *lines[1:])}))
    assert folders(make_packs(source, wishes=LIGHT)) == ["de-oever", "de-kade"]
    assert folders(make_packs(source, ["kade"], tmp_path / "een", LIGHT)) == ["de-kade"]
    with pytest.raises(InputError, match="geen toetreding van deze partij"):
        make_packs(source, ["brug"])


@pytest.mark.usefixtures("quick")
def test_where_nobody_joins_it_says_what_to_do() -> None:
    with pytest.raises(InputError, match="--partij BESTAND"):
        make_packs(source_of(load(data.example())))
    assert not Path("output").exists()


NAMES = (
    "../../weg",
    "a/b\\c",
    "...",
    "CON",
    "x" * 500,
    "Łódź ÇÄÅ",
    "漢字",
    "- - -",
    ".verborgen",
)


@pytest.mark.usefixtures("quick")
def test_whatever_a_party_is_called_its_pack_stands_inside_the_target(tmp_path: Path) -> None:
    parties = [{"sleutel": f"p-{number}", "naam": name} for number, name in enumerate(NAMES)]
    made = make_packs(source_of(joined_by(*parties)), target=tmp_path / "uit", wishes=LIGHT)
    assert [str(one.error) for one in made.failed if one.naam != "漢字"] == []
    assert {one.folder.parent for one in made.packs} == {(tmp_path / "uit").resolve()}
    assert {one.name for one in tmp_path.iterdir()} == {"uit"}
    assert len({one.folder for one in made.packs}) == len(made.packs) >= len(NAMES) - 1


@pytest.mark.usefixtures("quick")
def test_two_parties_of_one_name_get_two_folders_that_stay_theirs(tmp_path: Path) -> None:
    antwoorden = joined_by({}, {"sleutel": "brug-2"})
    made = make_packs(source_of(antwoorden), target=tmp_path, wishes=LIGHT)
    first, second = folders(made)
    assert first == "stichting-de-brug"
    assert second.startswith("stichting-de-brug-") and len(second) == len(first) + 7
    alone = joined_by({"sleutel": "brug-2"})
    assert folders(make_packs(source_of(alone), target=tmp_path, wishes=LIGHT)) == [second]
    third = joined_by({"sleutel": "brug-3"})
    assert folders(make_packs(source_of(third), target=tmp_path, wishes=LIGHT))[0] not in (first, second)


@pytest.mark.usefixtures("quick")
def test_a_folder_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "uit").mkdir()
    (tmp_path / "elders").mkdir()
    (tmp_path / "uit" / "stichting-de-brug").symlink_to(tmp_path / "elders")
    (failed,) = make_packs(source_of(joined_by({})), target=tmp_path / "uit", wishes=LIGHT).failed
    assert "verwijzing" in failed.error.waarom
    assert list((tmp_path / "elders").iterdir()) == []


@pytest.mark.usefixtures("quick")
def test_work_of_people_in_a_pack_is_not_replaced(tmp_path: Path) -> None:
    source = source_of(joined_by({}, {"sleutel": "oever", "naam": "De Oever"}))
    make_packs(source, target=tmp_path, wishes=LIGHT)
    (tmp_path / "de-oever" / "ingevuld.pdf").write_bytes(b"work")
    made = make_packs(source, target=tmp_path, wishes=LIGHT)
    assert (folders(made), [one.naam for one in made.failed]) == (["stichting-de-brug"], ["De Oever"])
    assert (tmp_path / "de-oever" / "ingevuld.pdf").read_bytes() == b"work"


def pack_one(place: Path, odd: tuple[str, str]) -> None:
    """Enter an odd file and make packs of what came in: each made or refused, and nothing beside them."""
    found = try_one(place, odd, load(data.example()))
    if found is None or not found.keys:
        return
    made = make_packs(source_of(found.antwoorden), found.keys, place / "uit" / "in", LIGHT)
    assert {one.sleutel for one in (*made.packs, *made.failed)} == set(found.keys)
    assert all(one.error.wat and one.error.nu and not one.trace for one in made.failed)
    assert {path.name for path in (place / "uit").iterdir()} <= {"in"}
    assert {path.name for path in place.iterdir()} <= {"p.yaml", "p.csv", "p.xlsx", "uit"}
    shutil.rmtree(place / "uit")


@pytest.mark.usefixtures("quick")
@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(odd=ODD)
def test_an_odd_file_gives_packs_inside_the_target_or_a_clear_refusal(
    odd: tuple[str, str], tmp_path: Path
) -> None:
    pack_one(tmp_path, odd)


@pytest.mark.lang
@pytest.mark.usefixtures("quick")
@settings(max_examples=2_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(odd=ODD)
def test_thousands_of_odd_files_give_packs_or_a_clear_refusal(odd: tuple[str, str], tmp_path: Path) -> None:
    pack_one(tmp_path, odd)


# -- one that fails --


@pytest.mark.usefixtures("quick")
def test_one_that_cannot_be_printed_is_named_and_the_others_are_made(tmp_path: Path) -> None:
    source = source_of(joined_by({"naam": "De Brug 漢"}, {"sleutel": "oever", "naam": "De Oever"}))
    made = make_packs(source, target=tmp_path / "uit", wishes=LIGHT)
    assert folders(made) == ["de-oever"]
    (failed,) = made.failed
    assert (failed.sleutel, failed.error.waar) == ("brug", "partijen[brug].naam")
    assert [one.name for one in (tmp_path / "uit").iterdir()] == ["de-oever"]


@pytest.mark.usefixtures("quick")
def test_a_clause_that_the_house_dropped_is_named_for_each_pack_that_needs_it(tmp_path: Path) -> None:
    dropped = {"bepaling": "28.2", "soort": "vervalt", "reden": "Zo werkt het hier."}
    house = as_group(load(data.example()))
    base = from_data({**house, "afwijkingen": [dropped]}, PARTIJEN)
    source = source_of(joined_by({}, {"sleutel": "oever", "naam": "De Oever"}, base=base))
    made = make_packs(source, target=tmp_path, wishes=PackWishes(whole=False))
    assert [one.naam for one in made.failed] == ["Stichting De Brug", "De Oever"]
    assert "artikel 28.2" in made.failed[0].error.waarom
    assert len(make_packs(source, target=tmp_path, wishes=LIGHT).packs) == 2


@pytest.mark.usefixtures("quick")
def test_a_full_disk_costs_only_the_pack_that_does_not_fit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_bytes

    def full(self: Path, content: bytes) -> int:
        if "de-oever" in str(self) and self.suffix == ".pdf":
            raise OSError(errno.ENOSPC, "full", str(self))
        return write(self, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    source = source_of(joined_by({"sleutel": "oever", "naam": "De Oever"}, {}))
    made = make_packs(source, target=tmp_path / "uit", wishes=LIGHT)
    assert folders(made) == ["stichting-de-brug"]
    assert made.failed[0].error.waarom == "De schijf is vol."
    assert [one.name for one in (tmp_path / "uit").iterdir()] == ["stichting-de-brug"]


@pytest.mark.usefixtures("quick")
def test_a_fault_of_ours_costs_one_pack_and_says_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: object, order: pack.PackOrder) -> None:
        if order.naam == "De Oever":
            raise KeyError("oever")

    monkeypatch.setattr(pack, "_refuse_unprintable", lambda *_args: None)
    monkeypatch.setattr(pack.PackMaker, "_files", lambda self, order: broken(self, order) or ())
    source = source_of(joined_by({"sleutel": "oever", "naam": "De Oever"}, {}))
    made = make_packs(source, target=tmp_path / "uit", wishes=LIGHT)
    assert folders(made) == ["stichting-de-brug"]
    assert isinstance(made.failed[0].error, RenderError)
    assert "KeyError: 'oever'" in made.failed[0].trace


@pytest.mark.usefixtures("quick")
def test_work_of_people_that_was_kept_is_told_also_from_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kept(_partij: object, _style: object) -> None:
        warnings.warn(KeptWarning("Let op: dit is bewaard."), stacklevel=2)

    monkeypatch.setattr(pack, "_refuse_unprintable", kept)
    with pytest.warns(KeptWarning, match="dit is bewaard"):
        assert make_packs(source_of(joined_by({})), target=tmp_path, wishes=LIGHT).packs


@pytest.mark.usefixtures("quick")
def test_a_place_where_no_folder_can_come_is_told_before_anything_is_made(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x")
    for place in (tmp_path / "bestand", tmp_path / "bestand" / "uit", tmp_path / ("x" * 300)):
        with pytest.raises(InputError, match="--uit"):
            make_packs(source_of(joined_by({})), target=place, wishes=LIGHT)


@pytest.mark.usefixtures("quick")
def test_a_file_that_cannot_go_with_it_is_told_before_anything_is_made(tmp_path: Path) -> None:
    wishes = replace(LIGHT, added=(tmp_path / "weg.pdf",))
    with pytest.raises(InputError, match="Het bestand bestaat niet"):
        make_packs(source_of(joined_by({})), target=tmp_path / "uit", wishes=wishes)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("quick")
def test_a_pack_to_sign_asks_a_house_of_which_nothing_is_open(tmp_path: Path) -> None:
    antwoorden = joined_by({})
    unknown = antwoorden.huis.model_copy(update={"naam": None})
    source = source_of(antwoorden.model_copy(update={"huis": unknown}))
    with pytest.raises(FindingsError, match="De versie om te tekenen is niet gemaakt"):
        make_packs(source, target=tmp_path / "uit", wishes=replace(LIGHT, editie=Editie.DEFINITIEF))


# -- a version that was issued --


def test_a_pack_holds_the_bytes_that_were_issued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "huis.yaml"
    path.write_bytes(data.example().read_bytes())
    issued = issue.issue(path).issued
    changed = load(path)
    facts = changed.document.model_copy(update={"versie": "2.0"})
    save(path, joined_by({}, base=changed.model_copy(update={"document": facts})))
    made = make_packs(read_source(path))
    (one,) = made.packs
    assert made.issued and made.issued.sha256 == issued.sha256
    assert one.folder.parent == issued.folder / "toetreding"
    assert one.manifest.toetreding["uitgegeven_versie"] == "1.0"
    assert (one.manifest.editie, one.manifest.versie) == ("definitief", "1.0")
    house = [(file.bestand.rpartition("/")[2], file.sha256) for file in issued.documents]
    there = [(file.bestand, file.sha256) for file in one.manifest.documenten]
    assert [pair for pair in there if pair in house] == [
        pair for pair in house if not pair[0].startswith("keuzenverantwoording")
    ]
    assert made.remarks == ()


# -- many at once --


class Told:
    """Remembers what was told of the progress."""

    def __init__(self) -> None:
        self.counts: list[tuple[int, int]] = []

    def __call__(self, done: int, count: int) -> None:
        self.counts.append((done, count))


def test_many_are_made_over_processes_as_one_alone_makes_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parties = [{"sleutel": f"p-{number}", "naam": f"Huis {number}"} for number in range(3)]
    source = source_of(joined_by(*parties, {"sleutel": "kapot", "naam": "漢"}))
    alone = make_packs(source, target=tmp_path / "een", wishes=LIGHT)
    monkeypatch.setattr(accession, "processes_for", lambda _count: 2)
    told = Told()
    made = make_packs(source, target=tmp_path / "twee", wishes=LIGHT, progress=told)
    assert [one.manifest for one in made.packs] == [one.manifest for one in alone.packs]
    assert [(one.naam, str(one.error)) for one in made.failed] == [
        (one.naam, str(one.error)) for one in alone.failed
    ]
    assert told.counts == [(number, 4) for number in range(1, 5)]


def test_few_packs_are_made_here_and_many_on_every_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "cores", lambda: 2)
    assert [many.processes_for(count) for count in (1, 7, 8, 50)] == [1, 1, 2, 2]


def lose(_piece: int) -> int:
    os._exit(9)


def nothing(_given: object) -> None:
    """Prepare nothing."""


def test_a_lost_process_is_told_and_hangs_nobody() -> None:
    with many.hands(nothing, None, 2) as work:
        found = [outcome for _, outcome in work.results(lose, [1, 2])]
    assert [type(one) for one in found] == [RenderError, RenderError]


@pytest.mark.parametrize(
    "error", [InputError("a", "b", nu="c"), FindingsError(wat="x"), RenderError(wat="y", waarom="z")]
)
def test_an_error_comes_whole_from_another_process(error: TailorError) -> None:
    import pickle

    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again)) == (type(error), str(error))


PROGRAM = """
import sys
from pathlib import Path
from tailor.dossier import accession
from tailor.dossier.documents import read_source
accession.processes_for = lambda _count: 2

def say(done, count):
    print(done, flush=True)

if __name__ == "__main__":
    wishes = accession.PackWishes(whole=False, form_only=True)
    accession.make_packs(read_source(Path(sys.argv[1])), (), Path(sys.argv[2]), wishes, say)
"""


@pytest.mark.parametrize(
    "sign", [signal.SIGINT, pytest.param(signal.SIGKILL, marks=pytest.mark.lang)], ids=["ctrl-c", "kill"]
)
def test_a_run_that_is_broken_off_leaves_whole_packs_and_no_process(
    tmp_path: Path, sign: signal.Signals
) -> None:
    house, program, place = tmp_path / "huis.yaml", tmp_path / "program.py", tmp_path / "uit"
    program.write_text(PROGRAM)
    parties = [{"sleutel": f"p-{number}", "naam": f"Huis {number}"} for number in range(16)]
    save(house, joined_by(*parties))
    run = subprocess.Popen(
        [sys.executable, program, house, place],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        text=True,
    )
    assert run.stdout and run.stdout.readline() == "1\n"
    group = os.getpgid(run.pid)
    # A terminal sends Ctrl-C to all of them; a kill hits the first alone.
    os.killpg(group, sign) if sign is signal.SIGINT else run.kill()
    said = run.communicate(timeout=30)[1]
    assert run.returncode in (-sign, 130, 1)
    assert said.count("Traceback") <= 1  # of the first process: who calls it turns that into a message
    assert gone(group)
    packs = [one for one in place.iterdir() if not one.name.startswith(".")]
    assert 0 < len(packs) < 16
    assert [one.name for one in packs if not is_whole(one)] == []


def gone(group: int) -> bool:
    """Return whether every process of a group has ended, soon."""
    for _ in range(200):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def is_whole(folder: Path) -> bool:
    listed = listed_files(folder) or {}
    return bool(listed) and all(
        sha256((folder / name).read_bytes()) == hash_ for name, hash_ in listed.items()
    )


def test_all_that_is_made_for_one_party_is_named_in_the_list() -> None:
    from tailor.accession import NAMES as MADE
    from tailor.dossier.documents import ACCESSION

    named: Sequence[str] = list(ACCESSION)
    assert [name for name in MADE if name in named] == named
