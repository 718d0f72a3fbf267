"""The address of a clause: how people write it, what holds it, and what comes after it."""

import copy
import pickle
from itertools import islice

import pytest

from tailor.citation import Citatie


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("14", "artikel 14"),
        ("Artikel 14", "artikel 14"),
        ("art. 14", "artikel 14"),
        ("art 14.3", "14.3"),
        ("  artikel   14.3 onder  b ", "14.3 onder b"),
        ("bijlage 4", "Bijlage 4"),
        ("14a, aanhef", "artikel 14a, aanhef"),
        ("overweging 4", "overweging 4"),
    ],
)
def test_what_people_write_is_the_address_of_the_model(written: str, address: str) -> None:
    assert Citatie.parse(written) is Citatie(address)


@pytest.mark.parametrize("written", ["", "<b>", "14.3; drop", "artikel", "onder", "\x00", "9" * 500])
def test_hostile_text_is_an_address_of_nothing_and_breaks_nothing(written: str) -> None:
    found = Citatie.parse(written)
    assert str(found) in {written.strip(), f"artikel {written}"}
    assert found.holds(found)
    assert found.clause.part.words is not None


def test_there_is_one_object_for_each_address_also_after_a_copy_and_a_pickle() -> None:
    one = Citatie("11.2 onder b")
    assert Citatie("artikel 11").number(2).with_letter("b") is one
    assert copy.copy(one) is one and copy.deepcopy([one])[0] is one
    assert pickle.loads(pickle.dumps(one)) is one
    assert one != "11.2 onder b"
    assert repr(one) == "Citatie('11.2 onder b')"


@pytest.mark.parametrize(
    ("address", "parents"),
    [
        ("11.2 onder b", ["11.2", "artikel 11"]),
        ("5.1.1", ["5.1", "artikel 5"]),
        ("artikel 6, toelichting, alinea 2", ["artikel 6, toelichting", "artikel 6"]),
        ("Bijlage 4, categorie 2, onderdeel 4", ["Bijlage 4, categorie 2", "Bijlage 4"]),
        ("overweging 4", []),
        ("artikel 11", []),
    ],
)
def test_an_address_knows_what_holds_it(address: str, parents: list[str]) -> None:
    one = Citatie(address)
    assert [str(above) for above in one.parents] == parents
    assert str(one.part) == [address, *parents][-1]
    assert all(above.holds(one) and not one.holds(above) for above in one.parents)


def test_one_address_is_not_held_by_another_that_begins_alike() -> None:
    assert not Citatie("11.1").holds(Citatie("11.10"))
    assert not Citatie("artikel 1").holds(Citatie("artikel 11"))


@pytest.mark.parametrize(
    ("address", "words"),
    [("11.2", "artikel 11.2"), ("artikel 11", "artikel 11"), ("Bijlage 4", "Bijlage 4"), ("titel", "titel")],
)
def test_an_address_is_said_in_words(address: str, words: str) -> None:
    assert Citatie(address).words == words


def test_an_address_leads_to_its_parts() -> None:
    lid = Citatie("11.2")
    assert str(lid.own_words) == "11.2, aanhef"
    assert (
        lid.own_words.is_own_words
        and lid.own_words.clause is lid
        and lid.own_words.own_words is lid.own_words
    )
    assert Citatie("artikel 6, kop").clause is Citatie("artikel 6")
    note = Citatie("artikel 6").below("toelichting", 2)
    assert note.is_note and note.noted is Citatie("artikel 6") and not lid.is_note
    assert (Citatie("6.4 onder b").letter, lid.letter) == ("b", "")
    assert Citatie("6.4 onder b").lid is Citatie("6.4")
    assert Citatie("11.2 onder b").moved(lid, Citatie("14a.1")) is Citatie("14a.1 onder b")


@pytest.mark.parametrize(
    ("address", "after"),
    [
        ("11.2", ["11.2b", "11.2c"]),
        ("11.2a", ["11.2b", "11.2c"]),
        ("6.4 onder b", ["6.4 onder ba", "6.4 onder bb"]),
        ("artikel 14", ["artikel 14a", "artikel 14b"]),
        ("titel", ["titel, ingevoegd a", "titel, ingevoegd b"]),
    ],
)
def test_what_is_put_in_is_lettered_after_what_stands_there(address: str, after: list[str]) -> None:
    model = {Citatie("11.2"), Citatie("6.4 onder b"), Citatie("artikel 14"), Citatie("titel")}
    taken = model | {Citatie("11.2a")}
    assert [str(one) for one in islice(Citatie(address).after(taken, model), 2)] == after


def test_the_place_before_the_first_has_an_address() -> None:
    assert [str(Citatie(one).before_first) for one in ("11.1", "6.4 onder a", "titel")] == [
        "11.0",
        "6.4 onder 0",
        "titel, vooraf",
    ]


def test_addresses_stand_in_the_order_of_their_letters() -> None:
    assert sorted(map(Citatie, ["b", "a"])) == [Citatie("a"), Citatie("b")]
