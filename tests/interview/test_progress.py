"""How far the work is: counted in answers, with a share that is never whole while something is open."""

import pytest

from tailor.answers import Antwoorden, load, open_questions
from tailor.interview.progress import Progress, party_progress, progress_of, sections_of
from tailor.interview.route import sections
from tailor.path import Pad
from tests.houses import TEMPLATES, ZORG, answers
from tests.paths import zet

EXAMPLES = TEMPLATES.parent / "answers"
UNKNOWN = "nog niet bekend"


def test_a_house_without_answers_has_given_nothing() -> None:
    nothing = progress_of(Antwoorden())
    assert (nothing.given, nothing.percent) == (0, 0)
    assert nothing.words == f"0% van de antwoorden ingevuld · nog {nothing.open} open"


@pytest.mark.parametrize("name", ["concept", "voorbeeld", "wgs", "beide", "groot"])
def test_what_is_open_is_counted_as_everywhere_and_the_sections_make_up_the_whole(name: str) -> None:
    antwoorden = load(EXAMPLES / f"{name}.yaml")
    whole = progress_of(antwoorden)
    assert whole.open == len(open_questions(antwoorden))
    parts = [progress for _, progress in sections_of(antwoorden)]
    assert [title for title, _ in sections_of(antwoorden)] == [title for title, _ in sections()]
    counts = [(one.given, one.open, one.usual) for one in parts]
    assert whole == Progress(*map(sum, zip(*counts, strict=True)))


@pytest.mark.parametrize(
    ("given", "still_open", "percent"), [(0, 3, 0), (1, 999, 1), (999, 1, 99), (5, 0, 100), (0, 0, 100)]
)
def test_the_share_is_whole_only_when_nothing_is_open(given: int, still_open: int, percent: int) -> None:
    assert Progress(given, still_open).percent == percent


def test_an_answer_is_counted_when_it_is_given_and_the_words_of_the_model_are_not() -> None:
    before, pad = answers(), (Pad("evaluatie"),)
    assert (progress_of(before, pad).wanted, progress_of(before, pad).usual) == (0, 1)
    assert progress_of(answers({"evaluatie.termijn_jaren": "3"}), pad) == Progress(1, 0)
    assert progress_of(answers({"evaluatie.termijn_jaren": UNKNOWN}), pad) == Progress(0, 1)


def test_a_party_is_counted_by_its_questions_and_its_key_is_none_of_them() -> None:
    one = Antwoorden.model_validate({"partijen": [{"sleutel": "brug"}]})
    assert progress_of(one, (Pad("partijen[0]"),)).given == 0
    more = Antwoorden.model_validate({"partijen": [ZORG]})
    assert progress_of(more, (Pad("partijen[0]"),)).given == 8


def test_a_party_says_its_place_and_what_it_lacks() -> None:
    house = zet(answers(), {"partijen[brug].adres": UNKNOWN})
    assert party_progress(house, Pad("partijen[5]")) == "partij 6 van 6 · nog 1 antwoord open"
    house = zet(house, {"partijen[brug].vertegenwoordigers[0].naam": UNKNOWN})
    for pad in ("partijen[5]", "partijen[5].vertegenwoordigers[0].naam"):
        assert party_progress(house, Pad(pad)) == "partij 6 van 6 · nog 2 antwoorden open"
    assert party_progress(house, Pad("partijen[0]")) == "partij 1 van 6 · niets meer open"


def test_a_list_in_which_something_stands_in_the_place_of_an_element_is_open_and_not_given() -> None:
    house = answers({"bijlage4.categorie1.toegevoegd": '["PM", "de woonplaats"]'})
    assert progress_of(house, (Pad("bijlage4.categorie1.toegevoegd"),)) == Progress(0, 1)


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(5, 3), "62% · nog 3 open"),
        (Progress(0, 1, 9), "0% · nog 1 open"),
        (Progress(5, 0, 2), "ingevuld"),
        (Progress(0, 0, 2), "zoals het model"),
        (Progress(0, 0), "niet nodig"),
    ],
)
def test_a_part_says_in_few_words_how_far_it_is(progress: Progress, words: str) -> None:
    assert progress.in_few_words == words
