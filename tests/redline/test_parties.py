"""Two versions of a house: parties are known by their key, and a name is replaced as a whole."""

import copy
from typing import Any

from tailor.assemble import Editie, assemble, read_model
from tailor.assemble.document import lines
from tailor.redline.compare import against_version
from tailor.redline.parties import PartyChanges, party_changes, same_parties
from tailor.redline.types import Redline
from tests.houses import BASE, RAAD, TEMPLATES, ZORG, answers, gemeente, person
from tests.redline.helpers import faces, rejected, shown

MODEL = read_model(TEMPLATES)
NEW = {**RAAD, "sleutel": "reclassering", "soort": "reclassering", "naam": "Stichting Nieuwe Kans"}
SIGNED = {"document.status": "getekend", "document.versie": "1.0"}


def parties(*changed: dict[str, Any], without: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    """Return the parties of the house with these before the Raad, or in the place of their key."""
    keys = {one["sleutel"]: one for one in changed}
    found = [keys.pop(one["sleutel"], one) for one in BASE["partijen"]]
    place = next(n for n, one in enumerate(found) if one["sleutel"] == "raad")
    made = [*found[:place], *keys.values(), *found[place:]]
    return [one for one in made if one["sleutel"] not in without]


def between(old: dict[str, Any], new: dict[str, Any]) -> Redline:
    before, after = answers({**SIGNED, **old}), answers({"document.versie": "1.1", **new})
    found = against_version(MODEL, before, after, assemble(MODEL, after, Editie.CONCEPT))
    old_text = assemble(MODEL, before, Editie.CONCEPT)
    assert faces(rejected(found)) == faces(found.old.parts)
    assert lines(found.old, labels=True) == lines(old_text, labels=True)
    return found


def changes(old: dict[str, Any], new: dict[str, Any]) -> PartyChanges:
    before, after = answers({**SIGNED, **old}), answers({"document.versie": "1.1", **new})
    return party_changes(MODEL, before, after, assemble(MODEL, before, Editie.CONCEPT))


def test_a_party_that_comes_in_between_changes_no_other() -> None:
    found = shown(between({}, {"partijen": parties(NEW)}))
    assert all("Nieuwe Kans" in line or "E. Haan" in line for line in found if "statutair" in line)
    assert not any("De Brug" in line or "Kinderbescherming" in line for line in found)


def test_a_party_in_the_place_of_another_is_gone_and_new_and_not_a_rewritten_one() -> None:
    found = shown(between({}, {"partijen": parties(NEW, without=("raad",))}))
    opening = [line for line in found if "statutair" in line or "kantoorhoudend" in line]
    assert len(opening) == 2
    assert opening[0].startswith("[vervallen") and "Raad voor de Kinderbescherming" in opening[0]
    assert opening[1].startswith("[ingevoegd") and "Stichting Nieuwe Kans" in opening[1]
    blocks = [line for line in found if "Kinderbescherming" in line and "statutair" not in line]
    assert blocks
    assert all(line.startswith("[vervallen") for line in blocks)


def test_a_party_that_has_only_another_place_in_the_list_is_the_same_party() -> None:
    old, new = answers(), answers({"partijen": [*BASE["partijen"][:4], ZORG, RAAD]})
    assert same_parties(old, new) == {0: 0, 1: 1, 2: 2, 3: 3, 4: 5, 5: 4}


def test_a_party_with_another_key_and_the_same_name_is_the_same_party() -> None:
    renamed = [*BASE["partijen"][:5], {**ZORG, "sleutel": "de-brug"}]
    assert same_parties(answers(), answers({"partijen": renamed}))[5] == 5
    assert changes({}, {"partijen": renamed}).came == ()


def test_a_name_is_replaced_as_a_whole() -> None:
    found = shown(between({}, {"partijen": parties({**ZORG, "naam": "Stichting De Kade"})}))
    assert len(found) == 2
    assert all("[-Stichting De Brug-W][+Stichting De Kade+W]" in line for line in found)


def test_the_name_of_a_person_is_replaced_as_a_whole_and_the_function_stays() -> None:
    people = [person("mevrouw A. de Vries", "bestuurder"), person("de heer P. Post", "lid van het bestuur")]
    others = [person("mevrouw B. de Vries", "bestuurder"), people[1]]
    found = shown(
        between(
            {"partijen": parties({**ZORG, "vertegenwoordigers": people})},
            {"partijen": parties({**ZORG, "vertegenwoordigers": others})},
        )
    )
    assert found
    assert all("[-mevrouw A. de Vries-W][+mevrouw B. de Vries+W], bestuurder" in line for line in found)
    assert not any("Post-" in line or "Post+" in line for line in found)


def test_a_kind_of_data_that_comes_in_between_changes_no_other() -> None:
    old = {"bijlage4.categorie1.toegevoegd": ["het kenteken", "de hobby's"]}
    new = {"bijlage4.categorie1.toegevoegd": ["het kenteken", "de schoenmaat", "de hobby's"]}
    (line,) = shown(between(old, new))
    assert line.startswith("[ingevoegd") and "de schoenmaat" in line


def test_the_own_task_of_a_party_stays_that_of_the_party() -> None:
    task = {"soort": "overig", "eigen_grondslag": "artikel 45 van de Woningwet"}
    first = {**ZORG, **task, "sleutel": "wonen", "naam": "Stichting Wonen", "eigen_taak": "verhuur"}
    second = {**ZORG, **task, "sleutel": "bureau", "naam": "Bureau Halt", "eigen_taak": "straffen"}
    before = [*BASE["partijen"], second]
    found = shown(between({"partijen": before}, {"partijen": [*BASE["partijen"], first, second]}))
    assert not any("Bureau Halt" in line for line in found)
    assert sum("Stichting Wonen: " in line for line in found) == 1


# -- what became of the parties --


def test_a_new_party_and_one_that_left_are_no_change_of_what_is_agreed() -> None:
    found = changes({}, {"partijen": parties(NEW, without=("brug",))})
    assert found.came == ("de Stichting Nieuwe Kans",)
    assert found.left == ("Stichting De Brug",)
    assert not found.agreed
    assert found.count == 6


def test_who_acts_for_a_party_is_told_apart_from_what_is_agreed() -> None:
    other = {**ZORG, "vertegenwoordigers": [person("G. Smit", "bestuurder")]}
    found = changes({}, {"partijen": parties(other)})
    assert found.represented == ("Stichting De Brug",)
    assert not found.agreed


def test_another_name_or_another_answer_changes_what_is_agreed() -> None:
    assert changes({}, {"partijen": parties({**ZORG, "naam": "Stichting De Kade"})}).agreed
    assert changes({}, {"bewaren.termijn_archief_maanden": 3}).agreed
    assert changes({}, {"beveiliging.verantwoordelijke_partij": "berkendam"}).agreed


def test_signing_alone_changes_nothing() -> None:
    signed = copy.deepcopy(BASE["partijen"])
    for one in signed:
        one |= {"status": "getekend", "ondertekening": {"datum": "2026-12-01", "plaats": "Alderbroek"}}
    found = changes({}, {"partijen": signed})
    assert not found.agreed
    assert found.represented == ()


def test_a_version_is_in_force_by_its_status_and_its_dates() -> None:
    assert changes({}, {}).in_force
    for status, why in (
        ("in_bewerking", "status: in bewerking"),
        ("vastgesteld", "status: vastgesteld"),
        ("in_ondertekening", "status: in ondertekening"),
        ("vervallen", "status: vervallen"),
    ):
        assert changes({"document.status": status}, {}).why_not == why
    assert changes({"document.status": {"nog_niet_bekend": {}}}, {}).why_not == "de status is nog niet bekend"


def test_a_signed_version_with_a_later_date_is_not_in_force_yet() -> None:
    later = {"inwerkingtreding": {"moment": "vaste_datum", "datum": "2027-01-01"}}
    assert changes(later, {**later, "document.datum": "2026-12-01"}).why_not == (
        "die is getekend en geldt vanaf 1 januari 2027"
    )
    assert changes(later, {**later, "document.datum": "2027-02-01"}).in_force


def test_a_version_that_holds_for_who_signed_is_in_force_once_one_signed() -> None:
    each = {"document.status": "in_ondertekening", "inwerkingtreding.moment": "per_partij"}
    assert not changes(each, {}).in_force
    signed = [{**gemeente("Alderbroek"), "status": "getekend"}, *BASE["partijen"][1:]]
    found = changes({**each, "partijen": signed}, {})
    assert found.in_force
    assert found.signed == ("gemeente Alderbroek",)
