"""The house's own letters of 6.4 and recitals: dropped, reworded, moved, added; the range always follows."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.answers.questions.afwijkingen import Punt
from tailor.assemble import Document, Editie, read_model
from tailor.assemble.document import Ref
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.variants import LETTERS_6_4, RECITALS, OwnList, list_of, own_list, variants
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.model import EditKind
from tests.houses import POLITIE, TEMPLATES, ZORG, answers, document, gemeente, text

OWN_RECITALS, OWN_LETTERS = (list_of(read_model(TEMPLATES), path) for path in (RECITALS, LETTERS_6_4))
ALL = "abcdefghijklm"
OVERIG = {**ZORG, "soort": "overig", "eigen_taak": "opvang", "eigen_grondslag": "de Wmo"}
Elements = list[dict[str, Any]]


def eigen(lijst: Elements, **more: Any) -> dict[str, Any]:
    return {"taken.letters": "eigen", "taken.lijst": lijst, **more}


def onderdelen(made: Document) -> list[tuple[str, str]]:
    """Return the letter and the address of every onderdeel of 6.4."""
    lid = next(clause for clause in made.walk() if clause.citation == Citatie("6.4"))
    return [(child.label.rstrip("."), str(child.citation)) for child in lid.children]


def model(letters: str) -> Elements:
    return [{"model": letter} for letter in letters]


def test_the_list_in_the_answers_is_the_list_in_the_text() -> None:
    own = {"tekst": "de wijkteams: de hulp in de wijk, zie {artikel 3.2}."}
    made = document(
        eigen([{"model": "m"}, own, {"model": "a"}, {"model": "d", "tekst": "de politie: {onder a}."}])
    )
    assert onderdelen(made) == [
        ("a", "6.4 onder m"),
        ("b", "6.4, eigen letter 2"),
        ("c", "6.4 onder a"),
        ("d", "6.4 onder d"),
    ]
    assert text(made, "6.4, eigen letter 2") == "b. de wijkteams: de hulp in de wijk, zie artikel 3.2."
    assert text(made, "6.4 onder d") == "d. de politie: onder c."
    assert "een van de onder a t/m d genoemde partijen" in text(made, "6.4")


def test_the_range_in_the_note_follows_too() -> None:
    made = document(eigen(model("ga")), Editie.TOELICHTING)
    notes = [c for c in made.walk() if "In artikel 6.4 a en b van dit protocol" in c.text]
    assert len(notes) == 1
    refs = [i for i in notes[0].inlines if isinstance(i, Ref)]
    assert [(i.text, str(i.target)) for i in refs][:3] == [
        ("6.4", "6.4"),
        ("a", "6.4 onder g"),
        ("b", "6.4 onder a"),
    ]


@pytest.mark.parametrize(
    ("lijst", "words"),
    [
        (model("c"), "onder a genoemde"),
        (model("kc"), "onder a en b genoemde"),
        ([{"tekst": "hulp"}], "onder a gen"),
    ],
)
def test_a_list_of_one_or_two_reads_well(lijst: Elements, words: str) -> None:
    assert words in text(document(eigen(lijst)), "6.4")


def test_the_task_of_a_party_that_the_model_does_not_name_comes_after_the_own_list() -> None:
    made = document(
        eigen([{"tekst": "hulp."}, *model("cb")], partijen=[gemeente("Alderbroek"), POLITIE, OVERIG])
    )
    assert onderdelen(made)[-1] == ("d", "6.4, eigen taak 3")
    assert len(onderdelen(made)) == 4
    assert "een van de onder a t/m d genoemde" in text(made, "6.4")


@pytest.mark.parametrize(
    "changes",
    [
        {"taken.letters": "eigen"},
        {"taken.letters": "eigen", "taken.lijst": "nog niet bekend"},
        eigen([{"model": "m"}, {"tekst": "nog niet bekend"}]),
        eigen([{"model": "nog niet bekend"}, {"model": "a", "tekst": "hulp"}]),
    ],
)
def test_a_list_that_is_not_wholly_known_leaves_all_letters_of_the_model(changes: dict[str, Any]) -> None:
    made = document(changes | {"partijen": [gemeente("Alderbroek"), OVERIG]})
    assert [address for _, address in onderdelen(made)] == [
        *(f"6.4 onder {letter}" for letter in ALL),
        "6.4, eigen taak 2",
    ]
    assert "onder a t/m n genoemde" in text(made, "6.4")


def test_an_own_list_that_does_not_count_is_not_printed() -> None:
    made = document({"taken.letters": "alle", "taken.lijst": [{"tekst": "restant"}]})
    assert "restant" not in " ".join(clause.text for clause in made.walk())


def test_a_reference_to_a_letter_that_is_gone_is_an_error() -> None:
    with pytest.raises(InputError) as caught:
        document(eigen(model("ab"), **{"overwegingen.lijst": [{"tekst": "zie {artikel 6.4 onder c}"}]}))
    assert "verwijst naar 6.4 onder c" in caught.value.wat


def test_a_range_of_letters_that_still_stand_together_follows_them() -> None:
    recital = {"overwegingen.lijst": [{"tekst": "zie {artikel 6.4 c t/m e} en {artikel 6.4 g t/m m}"}]}
    made = document(
        eigen([{"model": "a"}, {"tekst": "hulp"}, *model("dceghm"), {"tekst": "zorg"}], **recital)
    )
    assert text(made, "overwegingen, eigen 1") == "• zie artikel 6.4 c t/m e en artikel 6.4 f t/m i."


def test_a_range_of_letters_that_were_parted_is_an_error_that_names_the_list() -> None:
    recital = {"overwegingen.lijst": [{"tekst": "zie {artikel 6.4 c t/m e}"}]}
    with pytest.raises(InputError) as caught:
        document(eigen(model("cade"), **recital))
    assert caught.value.wat == "Een verwijzing naar 6.4 onder c t/m e past niet meer."
    assert caught.value.waar == "taken.lijst"


def test_a_range_of_which_no_letter_is_left_is_an_error() -> None:
    recital = {"overwegingen.lijst": [{"tekst": "zie {artikel 6.4 c t/m e}"}]}
    with pytest.raises(InputError) as caught:
        document(eigen(model("am"), **recital))
    assert "verwijst naar 6.4 onder c" in caught.value.wat


# -- the edits --


def edits(own: OwnList, lijst: Elements) -> list[tuple[str, str]]:
    points = [Punt.model_validate(point) for point in lijst]
    return [(str(edit.kind), str(edit.citation)) for edit in own_list(own, points)]


@pytest.mark.parametrize("own", [OWN_RECITALS, OWN_LETTERS])
def test_the_list_of_the_model_asks_for_no_edit(own: OwnList) -> None:
    assert edits(own, [{"model": point} for point in own.points]) == []


def test_one_point_that_moves_is_one_move() -> None:
    moved = [{"model": n} for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 1)]
    assert edits(OWN_RECITALS, moved) == [("verplaats na", "overweging 1")]
    assert edits(OWN_LETTERS, model("abcemdfghijkl")) == [
        ("verplaats na", "6.4 onder m"),
        ("verplaats na", "6.4 onder d"),
    ]


def test_every_edit_names_the_answer_that_asks_for_it() -> None:
    house = answers(eigen([{"tekst": "hulp."}, *model("mb"), {"model": "a", "tekst": "zorg."}]))
    found = [
        e for e in variants(read_model(TEMPLATES), KnownAnswers(house)) if str(e.citation).startswith("6.4")
    ]
    assert {e.answer and e.answer.listed or e.answer for e in found} == {LETTERS_6_4}
    assert {e.kind for e in found} == {
        EditKind.VOEG_TOE_NA,
        EditKind.VERPLAATS_NA,
        EditKind.VERVANG,
        EditKind.VERVALT,
    }


# -- any list at all --


@st.composite
def lists(draw: st.DrawFn, points: tuple[str, ...]) -> Elements:
    """Draw any selection of the model's points in any order, some reworded, with own ones anywhere."""
    chosen = draw(st.lists(st.sampled_from(points), unique=True))
    found: Elements = [
        {"model": point, **({"tekst": f"anders {point}."} if draw(st.booleans()) else {})} for point in chosen
    ]
    for _ in range(draw(st.integers(0 if found else 1, 4))):
        found.insert(draw(st.integers(0, len(found))), {"tekst": "eigen, zie {artikel 6.4 a t/m m}."})
    return found


@settings(max_examples=60, deadline=None)
@given(letters=lists(OWN_LETTERS.points), recitals=lists(OWN_RECITALS.points), overig=st.booleans())
def test_any_list_gives_a_text_in_its_order_with_letters_in_a_row_and_the_range_right(
    letters: Elements, recitals: Elements, overig: bool
) -> None:
    parties = [gemeente("Alderbroek"), POLITIE, *([OVERIG] if overig else [])]
    changes = eigen(letters, **{"overwegingen.lijst": recitals, "partijen": parties})
    made = document(changes)
    expected = _addresses(OWN_LETTERS, letters) + (["6.4, eigen taak 3"] if overig else [])
    assert onderdelen(made) == list(zip("abcdefghijklmnopqrst", expected, strict=False))
    part = next(part for part in made.parts if part.kind == "overwegingen")
    assert [str(c.citation) for c in part.children if c.kind == "opsomming"] == _addresses(
        OWN_RECITALS, recitals
    )
    assert f"onder {_range(len(expected))} genoemde" in text(made, "6.4")
    own = [c.text for c in made.walk() if "eigen, zie" in c.text]
    assert all(re.search(rf"zie artikel 6\.4 {_range(len(expected))}[.;]", words) for words in own)


def _addresses(own: OwnList, lijst: Elements) -> list[str]:
    return [
        str(
            own.address(str(point["model"]))
            if "model" in point
            else own.fact.holder.below(own.fact.own_point, place)
        )
        for place, point in enumerate(lijst, 1)
    ]


def _range(count: int) -> str:
    last = "abcdefghijklmnopqrst"[count - 1]
    return {1: "a", 2: "a en b"}.get(count, f"a t/m {last}")
