"""Saving touches what changed and nothing else, and the file is whole at every moment."""

import copy
import importlib
import os
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example as tried
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from tailor.answers import Antwoorden, as_data, load, new_file, open_questions, questions, save
from tailor.answers.file import changed_text, read_answers
from tailor.answers.yaml_read import read
from tailor.answers.yaml_write import entry
from tailor.errors import InputError, RenderError
from tests.answers.files import EXAMPLES, example, write
from tests.paths import lees, zet

stored = importlib.import_module("tailor.answers.file")
HOUSE = """\
# Het huis
schema_versie: 4
huis:
  naam: Aldervliet # nog navragen
  # de korte naam staat in de kop
  korte_naam: 'ZVH'

partijen:
  # eerste
  - sleutel: a
    soort: gemeente   # zo
    vertegenwoordigers:
    - naam: Jan
      functie: burgemeester
  # tweede

  - sleutel: b
    soort: ggz
    naam: >-
      Een lange
      naam
  # derde
  - sleutel: c
# na de lijst

# bewaren
bewaren:
  motivering: "x"  # los
# slot
"""


def changed(text: str, **sections: Any) -> str:
    """Return the text after saving it with sections of the answers changed."""
    bare = as_data(answers_of(text))
    assert isinstance(bare, dict)
    new = Antwoorden.model_validate(bare | sections)
    result = changed_text(text, new, "huis.yaml")
    assert answers_of(result) == new
    return result


def answers_of(text: str) -> Antwoorden:
    return read_answers(text, "huis.yaml")[1]


def parties(text: str = HOUSE) -> list[dict[str, Any]]:
    found = as_data(answers_of(text).partijen)
    assert isinstance(found, list)
    return [part for part in copy.deepcopy(found) if isinstance(part, dict)]


@pytest.mark.parametrize("name", EXAMPLES)
def test_saving_what_is_already_there_leaves_every_byte(tmp_path: Path, name: str) -> None:
    content = example(name).read_bytes()
    path = write(tmp_path, content)
    before = path.stat().st_mtime_ns
    save(path, load(path))
    assert path.read_bytes() == content
    assert path.stat().st_mtime_ns == before


def test_a_changed_answer_changes_only_its_own_words() -> None:
    result = changed(HOUSE, huis={"naam": "Vlietstad", "korte_naam": "ZVH"})
    assert result == HOUSE.replace("Aldervliet", "Vlietstad")


def test_an_answer_that_goes_away_leaves_an_empty_key_and_its_comment() -> None:
    result = changed(HOUSE, huis={"naam": "Aldervliet"})
    assert result == HOUSE.replace("korte_naam: 'ZVH'", "korte_naam:")
    assert changed(result, huis={"naam": "Aldervliet", "korte_naam": "ZVH"}) == HOUSE.replace("'ZVH'", "ZVH")


def test_a_new_answer_stands_below_the_one_before_it_in_the_questionnaire() -> None:
    result = changed(HOUSE, convenant={"gesloten_op": "2026-01-02", "partijen_gelijk": True})
    added = "\n\nconvenant:\n  gesloten_op: 2026-01-02\n  partijen_gelijk: ja"
    assert result == HOUSE.replace("korte_naam: 'ZVH'", "korte_naam: 'ZVH'" + added)


def test_what_is_so_by_default_is_not_written() -> None:
    result = changed(HOUSE, document={"versie": "1.0", "status": "in_bewerking"})
    assert 'document:\n  versie: "1.0"\n' in result
    assert "status" not in result


def test_a_long_text_is_folded_unless_a_comment_follows_it() -> None:
    long = " ".join(["woord"] * 30)
    result = changed(HOUSE, huis={"naam": long, "korte_naam": long})
    assert f'naam: "{long}" # nog navragen' in result
    assert "korte_naam: >-\n    woord" in result


def test_an_answer_that_becomes_unknown_and_known_again_keeps_its_comment() -> None:
    unknown = {"nog_niet_bekend": {"wie": "Jan", "opmerking": "a: b"}}
    result = changed(HOUSE, huis={"naam": unknown, "korte_naam": "nog niet bekend"})
    assert "  naam: # nog navragen\n    nog_niet_bekend:\n      wie: Jan\n" in result
    assert "korte_naam: nog niet bekend\n" in result
    back = changed(result, huis={"naam": "Aldervliet", "korte_naam": "ZVH"})
    assert back == HOUSE.replace("'ZVH'", "ZVH")


def test_a_party_added_at_the_end_or_between_leaves_the_others_as_they_are() -> None:
    first, second, third = parties()
    new = {"sleutel": "nieuw", "soort": "ggd", "naam": "GGD"}
    at_end = changed(HOUSE, partijen=[first, second, third, new])
    assert at_end.replace("\n  - sleutel: nieuw\n    soort: ggd\n    naam: GGD", "") != at_end
    between = changed(HOUSE, partijen=[first, new, second, third])
    for result in (at_end, between):
        without = [line for line in result.splitlines() if line in HOUSE.splitlines()]
        assert without == HOUSE.splitlines()


def test_a_party_that_goes_away_leaves_the_comments_above_it() -> None:
    first, _, third = parties()
    result = changed(HOUSE, partijen=[first, third])
    assert "sleutel: b" not in result
    assert result.count("#") == HOUSE.count("#")


def test_parties_in_another_order_take_their_comments_along() -> None:
    first, second, third = parties()
    result = changed(HOUSE, partijen=[third, first, second])
    assert "  # eerste\n  # derde\n  - sleutel: c\n  - sleutel: a\n" in result
    assert sorted(result.splitlines()) == sorted(HOUSE.splitlines())


def test_an_answer_inside_a_list_changes_alone() -> None:
    first, second, third = parties()
    first["vertegenwoordigers"][0]["naam"] = "Piet"
    second["naam"] = "Kort"
    expected = HOUSE.replace("Jan", "Piet").replace(">-\n      Een lange\n      naam", "Kort")
    assert changed(HOUSE, partijen=[first, second, third]) == expected


def test_lists_without_keys_are_changed_by_likeness() -> None:
    text = "schema_versie: 4\ntoegang:\n  rollen:\n    - manager # een\n    - procesregisseur # twee\n"
    result = changed(text, toegang={"rollen": ["casusregisseur", "manager", "procesregisseur"]})
    assert result == text.replace("    - manager", "    - casusregisseur\n    - manager")
    own = {"naam": "beheerder", "lidwoord": "de", "meervoud": False}
    result = changed(text, toegang={"rollen": ["manager", own]})
    assert "    - manager # een\n    - naam: beheerder" in result


def test_braces_and_brackets_are_understood_and_rewritten_only_when_changed() -> None:
    text = "schema_versie: 4\nhuis: {naam: A, korte_naam: B}\ntoegang:\n  rollen: [manager]\n"
    assert changed(text, toegang={"rollen": ["manager", "procesregisseur"]}).startswith(
        "schema_versie: 4\nhuis: {naam: A, kor"
    )
    assert changed(text, huis={"naam": "C"}).endswith("toegang:\n  rollen: [manager]\n")


def test_windows_line_ends_and_a_byte_order_mark_stay(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbf" + HOUSE.replace("\n", "\r\n").encode()
    path = write(tmp_path, content)
    house = load(path)
    save(path, house.model_copy(update={"huis": house.huis.model_copy(update={"naam": "B"})}))
    assert path.read_bytes() == content.replace(b"Aldervliet", b"B")


def leaves(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the places of everything in plain data, groups and lists included."""
    parts = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    below = [place for key, part in parts for place in leaves(part, (*path, key))]
    return [path, *below] if path else below


def at_random(data: dict[str, Any], chance: random.Random) -> None:
    """Change one thing in the answers: make it unknown, take it away, double it, turn it round."""
    *way, last = chance.choice(leaves(data))
    holder: Any = data
    for key in way:
        holder = holder[key]
    value = holder[last]
    match chance.randrange(5):
        case 0:
            holder[last] = "nog niet bekend"
        case 1:
            holder[last] = {"nog_niet_bekend": {"wie": "iemand: #1", "opmerking": "- 'x' " * 30}}
        case 2:
            del holder[last]
        case 3 if isinstance(value, list):
            holder[last] = chance.sample(value, len(value)) + copy.deepcopy(value[:1])
        case _ if isinstance(value, str):
            holder[last] = value + chance.choice([" x", " #", ": y", " \\", " 'q' \"r\"", " é", " word" * 30])


@pytest.mark.parametrize("seed", range(18))
def test_any_change_is_saved(seed: int) -> None:
    name = ("voorbeeld", "een-gemeente", "concept")[seed % 3]
    text, chance = example(name).read_text(encoding="utf-8"), random.Random(f"{name}{seed}")
    house = answers_of(text)
    for _ in range(8):
        data: Any = copy.deepcopy(as_data(house))
        at_random(data, chance)
        try:
            house = Antwoorden.model_validate(data)
        except ValidationError:
            continue
        text = changed_text(text, house, "huis.yaml")
        assert answers_of(text) == house


@pytest.mark.parametrize(
    ("name", "step"), [("voorbeeld", 9), ("een-gemeente", 3), ("concept", 3), ("groot", 151)]
)
def test_every_single_answer_can_become_unknown_and_every_comment_stays(name: str, step: int) -> None:
    text = example(name).read_text(encoding="utf-8")
    data: Any = as_data(answers_of(text))
    comments = [line for line in text.splitlines() if line.lstrip().startswith("#")]
    for place in leaves(data)[::step]:
        if isinstance(place[-1], int) or place[-1] in ("wie", "opmerking", "nog_niet_bekend", "sleutel"):
            continue
        other = copy.deepcopy(data)
        holder = other
        for key in place[:-1]:
            holder = holder[key]
        if isinstance(holder[place[-1]], dict | list):
            continue
        holder[place[-1]] = "nog niet bekend"
        result = changed_text(text, Antwoorden.model_validate(other), "huis.yaml")
        assert [line for line in result.splitlines() if line.lstrip().startswith("#")] == comments


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=250))
@tried("NOG NIET BEKEND")
@tried("n.n.b.")
@tried("[naam]")
def test_any_text_is_written_so_that_it_is_read_back(text: str) -> None:
    try:
        house = Antwoorden.model_validate({"huis": {"naam": text}})
    except ValidationError:
        return
    lines = "\n".join(entry("huis", {"naam": as_data(house.huis.naam)}, 0)) + "\n"
    assert answers_of(lines) == house


def test_a_new_house_gets_every_question_as_a_comment(tmp_path: Path) -> None:
    path = tmp_path / "nieuw.yaml"
    house = new_file(path, "Aldervliet")
    text = path.read_text(encoding="utf-8")
    assert load(path) == house
    assert house.huis.naam == "Aldervliet"
    top = [vraag for vraag in questions(house) if vraag.applies]
    words = " ".join(line.lstrip("# ") for line in text.splitlines())
    assert [str(vraag.pad) for vraag in top if vraag.vraag.vraag not in words] == []
    assert len(open_questions(house)) > 10


def test_the_first_save_of_a_finished_house_can_be_read_back(tmp_path: Path) -> None:
    for name in EXAMPLES:
        path = tmp_path / f"{name}.yaml"
        save(path, load(example(name)))
        assert load(path) == load(example(name))


def test_a_new_house_is_not_put_over_an_old_one(tmp_path: Path) -> None:
    path = write(tmp_path, HOUSE)
    with pytest.raises(InputError, match="bestaat al"):
        new_file(path, "Ander")
    assert path.read_text(encoding="utf-8") == HOUSE


def test_a_broken_file_is_not_overwritten(tmp_path: Path) -> None:
    path = write(tmp_path, "huis:\n  naamm: x\n")
    with pytest.raises(InputError, match="naamm"):
        save(path, Antwoorden())
    assert path.read_text(encoding="utf-8") == "huis:\n  naamm: x\n"


def test_a_save_that_fails_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, HOUSE)

    def fail(_: int) -> None:
        raise OSError("full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(InputError, match="kan niet worden opgeslagen"):
        save(path, load(example("voorbeeld")))
    assert path.read_text(encoding="utf-8") == HOUSE
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_an_error_of_the_user(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="kan niet worden opgeslagen"):
        save(tmp_path / "weg" / "huis.yaml", Antwoorden())


def test_a_change_that_would_read_back_differently_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, HOUSE)
    monkeypatch.setattr(importlib.import_module("tailor.answers.file"), "change", lambda text, *_: text)
    with pytest.raises(RenderError, match="niet opgeslagen"):
        save(path, Antwoorden())
    assert path.read_text(encoding="utf-8") == HOUSE


def test_the_rights_on_the_file_and_a_link_to_it_stay(tmp_path: Path) -> None:
    path = write(tmp_path, HOUSE)
    path.chmod(0o640)
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    save(link, load(example("concept")))
    assert link.is_symlink()
    assert load(path) == load(example("concept"))
    assert path.stat().st_mode & 0o777 == 0o640


SEVERAL = (
    "# Klachten\n\n1. Een klacht gaat naar [uitvoerder.rechten]:\n\n   1. schriftelijk; of\n   2. mondeling."
)


def test_a_text_of_several_lines_stands_in_the_file_as_it_reads(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    deviation = {"bepaling": "artikel 21", "soort": "voeg_toe_na", "tekst": SEVERAL, "reden": "Zo."}
    save(path, Antwoorden.model_validate({"afwijkingen": [deviation]}))
    assert "    tekst: |-\n      # Klachten\n\n      1. Een klacht gaat naar" in path.read_text("utf-8")
    assert lees(load(path), "afwijkingen[0].tekst") == SEVERAL


@pytest.mark.parametrize(
    "text", [SEVERAL, "a\nb", "  in\n en", "1. x: y #\n2. 'z'", "a\n\n\nb", "- \\[x\\]\n- &a"]
)
def test_a_text_of_several_lines_can_be_changed_and_comments_around_it_stay(
    tmp_path: Path, text: str
) -> None:
    path = tmp_path / "huis.yaml"
    path.write_text(
        "afwijkingen:\n  - bepaling: 9.1\n    soort: vervang\n    tekst: |\n      Oud.\n\n      Meer.\n"
        "    # Besluit van mei.\n    reden: Zo.\n\n# Slot.\n",
        encoding="utf-8",
    )
    old = load(path)
    save(path, zet(old, {"afwijkingen[0].tekst": text}))
    after = path.read_text("utf-8")
    assert "# Besluit van mei." in after and "# Slot." in after
    assert lees(load(path), "afwijkingen[0].tekst") == text.strip("\n")
    save(path, old)
    assert load(path) == old


def test_saving_one_answer_after_another_parses_the_file_once_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "huis.yaml"
    save(path, Antwoorden.model_validate({"huis": {"naam": "Oost"}}))
    parsed: list[str] = []
    monkeypatch.setattr(stored, "read", lambda text: parsed.append(text) or read(text))
    save(path, zet(stored.load(path), {"huis.naam": "West"}))
    parsed.clear()
    save(path, zet(stored.load(path), {"huis.naam": "Noord"}))
    assert parsed == [path.read_text("utf-8")]


def test_a_file_that_was_changed_by_hand_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, Antwoorden.model_validate({"huis": {"naam": "Oost"}}))
    assert stored.load(path).huis.naam == "Oost"
    path.write_text(path.read_text("utf-8").replace("Oost", "Zuid"), "utf-8")
    assert stored.load(path).huis.naam == "Zuid"


@pytest.mark.parametrize("word", ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "Yes", "TRUE"])
def test_a_name_that_yaml_takes_for_something_else_stands_between_quotes(word: str, tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, Antwoorden.model_validate({"huis": {"korte_naam": word}}))
    assert f'korte_naam: "{word}"\n' in path.read_text("utf-8")
    assert load(path).huis.korte_naam == word
