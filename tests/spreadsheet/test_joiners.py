"""Who joins, from a file: entered once, at the end, with an accession; what is not right is refused alone."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tailor.answers import Antwoorden, load
from tailor.answers.acts import left
from tailor.answers.file import save
from tailor.answers.joining import accessions
from tailor.answers.questions.partijdelen import PartijStatus, Soort, WijzeVanVertrek
from tailor.answers.questions.toetreders import StaatVanToetreding
from tailor.errors import InputError
from tailor.spreadsheet.joiners import EnteredJoiners, enter_joiners
from tests.houses import answers
from tests.spreadsheet.odd_joiners import ODD, try_one

BRUG = "soort: ggz\nnaam: Stichting De Waterkant\nvertegenwoordigers: [{naam: A. Bos, functie: bestuurder}]\n"


@pytest.fixture
def house() -> Antwoorden:
    return answers()


def entered(place: Path, content: str | bytes, house: Antwoorden, name: str = "p.yaml") -> EnteredJoiners:
    path = place / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return enter_joiners(path, house)


def reasons(found: EnteredJoiners) -> list[tuple[str, str]]:
    """Return where and why something was refused, without the folder."""
    return [(one.waar.rpartition("/")[2], one.waarom) for one in found.refused]


FORMS = {
    "one": BRUG,
    "list": "- " + BRUG.replace("\n", "\n  ").rstrip() + "\n",
    "partijen": "schema_versie: 4\npartijen:\n- " + BRUG.replace("\n", "\n  ").rstrip() + "\n",
    "json": json.dumps({"soort": "ggz", "naam": "Stichting De Waterkant"}),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_party_in_yaml_comes_at_the_end_with_an_accession(
    form: str, tmp_path: Path, house: Antwoorden
) -> None:
    found = entered(tmp_path, FORMS[form], house)
    assert (found.keys, found.new, found.refused) == (
        ("stichting-de-waterkant",),
        {"stichting-de-waterkant"},
        (),
    )
    last = found.antwoorden.known_parties[-1]
    assert (last.naam, last.status) == ("Stichting De Waterkant", PartijStatus.TREEDT_TOE)
    assert [(str(one.partij), one.staat) for one in accessions(found.antwoorden)] == [
        ("stichting-de-waterkant", StaatVanToetreding.VOORGENOMEN)
    ]
    assert found.antwoorden.deelnemers == house.deelnemers


def test_a_list_of_parties_is_read_as_an_import_reads_it(tmp_path: Path, house: Antwoorden) -> None:
    lijst = "Naam;Soort;KvK\nDe Oever;GGD;1234567\nFout;ruimtevaart;\n"
    found = entered(tmp_path, lijst, house, "nieuw.csv")
    assert found.keys == ("de-oever",)
    (party,) = (one for one in found.antwoorden.known_parties if one.joins)
    assert (party.soort, party.kvk) == (Soort.GGD, "01234567")
    assert [where for where, _ in reasons(found)] == ["nieuw.csv, rij 3, Soort"]


def test_the_same_file_twice_enters_nobody_twice(tmp_path: Path, house: Antwoorden) -> None:
    path = tmp_path / "huis.yaml"
    save(path, entered(tmp_path, BRUG, house).antwoorden)
    again = entered(tmp_path, BRUG.replace("stichting", "STICHTING"), load(path))
    assert (again.keys, again.new) == (("stichting-de-waterkant",), frozenset())
    assert again.antwoorden == load(path)


def test_what_a_file_adds_later_is_added_and_the_party_still_joins(tmp_path: Path, house: Antwoorden) -> None:
    first = entered(tmp_path, BRUG, house).antwoorden
    after = entered(tmp_path, BRUG + "kvk: '12345678'\nstatus: te_ondertekenen\n", first).antwoorden
    party = after.known_parties[-1]
    assert (party.kvk, party.status) == ("12345678", PartijStatus.TREEDT_TOE)
    assert len(accessions(after)) == 1


def test_what_was_noted_of_an_accession_stays(tmp_path: Path, house: Antwoorden) -> None:
    first = entered(tmp_path, BRUG, house).antwoorden
    (line,) = accessions(first)
    noted = line.model_copy(update={"staat": StaatVanToetreding.GETEKEND, "naam_stuurgroep": "A. Kok"})
    again = entered(tmp_path, BRUG, first.model_copy(update={"toetreders": (noted,)}))
    assert (again.new, accessions(again.antwoorden)) == (frozenset(), (noted,))


def test_who_takes_part_already_is_refused_and_nothing_of_it_changes(
    tmp_path: Path, house: Antwoorden
) -> None:
    there = house.known_parties[0]
    found = entered(
        tmp_path, f"- sleutel: {there.sleutel}\n  kvk: '12345678'\n- naam: X\n  soort: ggd\n", house
    )
    assert found.keys == ("x",)
    assert [where for where, _ in reasons(found)] == ["p.yaml, partij 1"]
    assert "is al partij" in found.refused[0].waarom
    assert found.antwoorden.known_parties[0] == there


def test_who_left_can_join_again(tmp_path: Path, house: Antwoorden) -> None:
    import datetime

    there = house.known_parties[-1]
    gone = left(house, str(there.sleutel), datetime.date(2026, 3, 1), WijzeVanVertrek.OPZEGGING)
    found = entered(tmp_path, f"sleutel: {there.sleutel}\n", gone)
    again = found.antwoorden.known_parties[-1]
    assert (found.keys, again.status, again.vertrek) == ((there.sleutel,), PartijStatus.TREEDT_TOE, None)


def test_the_name_of_the_only_party_of_a_kind_follows_from_that_kind(
    tmp_path: Path, house: Antwoorden
) -> None:
    found = entered(tmp_path, "soort: slachtofferhulp", house)
    assert found.antwoorden.known_parties[-1].naam == "Slachtofferhulp Nederland"
    assert found.remarks == ("Partij 1: de naam volgt uit de soort: ‘Slachtofferhulp Nederland’.",)
    assert entered(tmp_path, "soort: slachtofferhulp", found.antwoorden).antwoorden == found.antwoorden


def test_two_parties_of_one_name_and_kind_are_one(tmp_path: Path, house: Antwoorden) -> None:
    found = entered(tmp_path, "- {soort: ggd, naam: X}\n- {soort: ggd, naam: x}\n", house)
    assert found.keys == ("x",)
    assert reasons(found) == [("p.yaml, partij 2", "Dit is dezelfde partij als in rij 1.")]


def test_what_may_be_a_known_party_is_asked(tmp_path: Path, house: Antwoorden) -> None:
    joined = entered(tmp_path, "{soort: ggd, naam: Stichting Oever}", house).antwoorden
    path = tmp_path / "p.yaml"
    path.write_text("{soort: ggd, naam: De Oever}")
    found = enter_joiners(path, joined)
    assert found.keys == ()
    assert "--rij 1=stichting-oever" in found.refused[0].nu
    assert enter_joiners(path, joined, said={1: ""}).keys == ("de-oever",)
    assert enter_joiners(path, joined, said={1: "stichting-oever"}).keys == ("stichting-oever",)


def test_who_names_a_party_that_was_refused_is_refused_too(tmp_path: Path, house: Antwoorden) -> None:
    found = entered(
        tmp_path,
        "- {sleutel: a, soort: ggd, naam: A, vertegenwoordigd_door: b}\n"
        "- {sleutel: b, soort: ggd, naam: B, status: getekend}\n"
        "- {sleutel: c, soort: ggd, naam: C}\n",
        house,
    )
    assert found.keys == ("c",)
    assert [where for where, _ in reasons(found)] == ["p.yaml, partij 1", "p.yaml, partij 2"]


REFUSED = {
    "a text": ("hallo", "Hier staat ‘hallo’, en geen partij."),
    "a number in a list": ("- 12", "Hier staat ‘12’, en geen partij."),
    "a key that is unknown": ("naam: X\nkleur: rood", "‘kleur’ hoort hier niet"),
    "a kind that is none": ("soort: ruimtevaart", "‘ruimtevaart’ is geen mogelijk antwoord."),
    "a group for a name": ("soort: ggd\nnaam: {a: b}", "een groep"),
    "a name that is too long": (f"soort: ggd\nnaam: {'x' * 10_000}", "10000 tekens lang"),
    "a sign that turns": ('soort: ggd\nnaam: "a\\u202Eb"', "leesrichting"),
    "a sign that controls": ('soort: ggd\nnaam: "a\\u0007b"', "niet in een document"),
    "a sign without a glyph": ("soort: ggd\nnaam: 漢", "niet worden afgedrukt"),
    "a status of who signed": ("soort: ggd\nnaam: X\nstatus: getekend", "nog niet getekend"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_party_that_is_not_right_is_refused_with_the_reason(
    case: str, tmp_path: Path, house: Antwoorden
) -> None:
    content, why = REFUSED[case]
    found = entered(tmp_path, content, house)
    assert (found.keys, found.antwoorden) == ((), house)
    assert why in found.refused[0].waarom


UNREADABLE = {
    "empty": b"",
    "an empty list": b"[]",
    "no YAML": b"naam: [",
    "no text": b"\xff\xfe\x00\x80",
    "a whole house": b"huis: {naam: X}\npartijen: []",
    "an anchor": b"&a [*a]",
    "too deep": b"[" * 1_000,
    "too big": b"x" * 2_000_001,
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_a_file_without_parties_is_refused_as_a_whole(case: str, tmp_path: Path, house: Antwoorden) -> None:
    with pytest.raises(InputError) as refused:
        entered(tmp_path, UNREADABLE[case], house)
    assert refused.value.wat and refused.value.nu


def test_a_file_that_is_not_there_is_named(tmp_path: Path, house: Antwoorden) -> None:
    for name in ("weg.yaml", "weg.csv", "a\0b.yaml", "x" * 300 + ".yaml"):
        with pytest.raises(InputError):
            enter_joiners(tmp_path / name, house)


# -- at random --


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(odd=ODD)
def test_an_odd_file_brings_parties_or_is_refused(odd: tuple[str, str], tmp_path: Path) -> None:
    try_one(tmp_path, odd, answers())


@pytest.mark.lang
@settings(max_examples=2_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(odd=ODD)
def test_thousands_of_odd_files_bring_parties_or_are_refused(odd: tuple[str, str], tmp_path: Path) -> None:
    try_one(tmp_path, odd, answers())
