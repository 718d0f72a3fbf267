"""The path of an answer: what is one, what it holds, and where it leads."""

import copy
import pickle

import pytest

from tailor.path import NEW, WHOLE, Pad, Which

GOOD = ["huis.naam", "partijen[2].naam", "partijen[]", "partijen[+].naam", "partijen[de-brug]", "a_1.b[0][1]"]


@pytest.mark.parametrize("text", GOOD)
def test_a_path_is_written_as_it_is_read(text: str) -> None:
    assert str(Pad(text)) == text
    assert Pad.parse(text) is Pad(text) is Pad.of(Pad(text).steps)


@pytest.mark.parametrize(
    "text",
    [
        ".a",
        "a.",
        "a..b",
        "a b",
        "a[",
        "a]",
        "a[0",
        "a[A]",
        "a[[0]]",
        "a[]b",
        "A.b",
        "a\n",
        "a[0]\n",
        "<b>",
        "é",
    ],
)
def test_hostile_text_is_no_path(text: str) -> None:
    assert Pad.parse(text) is None
    with pytest.raises(ValueError, match="no path"):
        Pad(text)


def test_there_is_one_object_for_each_path_also_after_a_copy_and_a_pickle() -> None:
    pad = Pad("partijen[2].naam")
    assert Pad("partijen")[2] / "naam" is pad
    assert Pad("partijen[02].naam") is pad
    assert copy.copy(pad) is pad and copy.deepcopy([pad])[0] is pad
    assert pickle.loads(pickle.dumps(pad)) is pad


def test_a_path_is_no_text_and_no_list() -> None:
    pad = Pad("partijen[2].naam")
    assert pad != "partijen[2].naam"
    with pytest.raises(TypeError):
        list(pad)  # type: ignore[call-overload]
    with pytest.raises(TypeError):
        assert "naam" in pad  # type: ignore[operator]


def test_a_path_knows_its_steps() -> None:
    assert Pad("partijen[2].naam").steps == ("partijen", 2, "naam")
    assert Pad("partijen[][privaat][+]").steps == ("partijen", Which(), Which("privaat"), NEW)


def test_a_path_goes_up_and_down() -> None:
    pad = Pad("partijen[2].naam")
    assert [str(one) for one in pad.holders] == ["partijen[2].naam", "partijen[2]", "partijen"]
    assert pad.parent is Pad("partijen[2]")
    assert Pad("partijen").parent is WHOLE.parent is WHOLE
    assert pad.below(Pad("partijen[2]")) is Pad("naam")
    assert Pad("partijen[2]").join(Pad("mandaat.datum")) is Pad("partijen[2].mandaat.datum")
    assert Pad("partijen").each is Pad("partijen[]")
    assert WHOLE / "huis" is Pad("huis")
    assert not WHOLE and pad


@pytest.mark.parametrize(
    ("holder", "other", "holds"),
    [
        ("partijen[1]", "partijen[1].naam", True),
        ("partijen[1]", "partijen[1]", True),
        ("partijen[1]", "partijen[10].naam", False),
        ("uitvoerder.rechten", "uitvoerder.rechten_anders", False),
        ("partijen[1].naam", "partijen[1]", False),
        ("", "huis", True),
    ],
)
def test_a_path_holds_itself_and_its_parts(holder: str, other: str, holds: bool) -> None:
    assert Pad(holder).holds(Pad(other)) is holds


def test_a_path_names_its_question_its_list_and_its_place() -> None:
    pad = Pad("partijen[2].vestigingen[0].naam")
    assert pad.question is Pad("partijen[].vestigingen[].naam")
    assert pad.question.question is pad.question
    assert (pad.listed, pad.index, pad.group, pad.name) == (Pad("partijen"), 2, "partijen", "naam")
    assert Pad("huis.naam").listed is None and Pad("huis.naam").index is None
    assert Pad("partijen[2]").is_element and not pad.is_element
    assert Pad("partijen[2]").name == "partijen"


def test_an_element_that_is_named_otherwise_gets_its_place() -> None:
    named = Pad("partijen[brug].naam")
    assert named.is_open and named.shape == "brug"
    assert named.at(5) is Pad("partijen[5].naam")
    assert Pad("partijen[5].naam").at("brug") is named
    assert not named.at(5).is_open and named.at(5).shape == ""


def test_a_path_leads_to_a_value_or_to_nothing() -> None:
    data = {"partijen": [{"naam": "A"}, {"naam": "B"}], "huis": {"naam": "Oost"}}
    assert Pad("partijen[1].naam").find(data) == "B"
    assert list(Pad("huis.naam").walk(data)) == [{"naam": "Oost"}, "Oost"]
    assert WHOLE.find(data) is data
    for absent in ("partijen[9].naam", "huis.kort", "huis.naam.kort", "partijen[].naam", "huis[0]"):
        assert Pad(absent).find(data) is None


def test_a_number_of_thousands_of_digits_is_no_place_and_no_fault() -> None:
    found = Pad.parse(f"partijen[{'9' * 5000}]")
    assert found is not None and found.index is None and found.find({"partijen": []}) is None


def test_paths_stand_in_the_order_of_their_letters() -> None:
    assert sorted(map(Pad, ["b", "a.b", "a"])) == [Pad("a"), Pad("a.b"), Pad("b")]
    assert repr(Pad("a.b")) == "Pad('a.b')"


def test_a_key_that_is_a_number_is_no_place() -> None:
    key = Pad("partijen[sleutel:1].naam")
    assert key is Pad("partijen[0].naam").at("1") is Pad("partijen")["1"] / "naam"
    assert key is not Pad("partijen[1].naam")
    assert (key.shape, key.index, key.is_open) == ("1", None, True)
    assert key.question is Pad("partijen[].naam")
    assert Pad.of(key.steps) is key
    assert Pad("partijen[sleutel:02]") is not Pad("partijen[sleutel:2]")
