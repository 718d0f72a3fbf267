"""A walk through the questionnaire at random: it ends, back restores, resuming changes nothing."""

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tailor.answers import load, new_file
from tailor.answers.questionnaire import questions_by_path
from tailor.assemble import Editie, assemble, read_model
from tailor.interview.course import Course
from tailor.path import Pad
from tailor.terminal.screen import Back, Judge, Stop, Ways
from tailor.terminal.sitting import hold_sitting, remember_place
from tests.houses import TEMPLATES
from tests.terminal.script import CTRL_N, Prompted, Script

SEEDS = st.integers(0, 2**32)
QUICK = settings(
    max_examples=2,
    derandomize=True,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
LONG = settings(QUICK, max_examples=60)
TEXTS = ("Naam", "12", "14 maart 2026", "a-b", "", "zie {artikel 3.2}", "?", "2026-05-06", "3.4", "12345678")
NOT_A_WAY = {":stop", ":make", ":import", ":explain"}
MAX = 40
"""How many prompts a walk takes."""


class Walker:
    """Answers at random; the same seed gives the same answers to the same prompts."""

    def __init__(self, seed: int) -> None:
        self._dice = random.Random(seed)
        self.count = 0

    def __call__(self, prompt: Prompted) -> object:
        self.count += 1
        if self.count > MAX:
            raise Stop
        if prompt.kind == "confirm":
            return self._dice.random() < 0.7
        if Ways.UNKNOWN in prompt.ways and self._dice.random() < 0.1:
            return CTRL_N
        if prompt.kind == "form":
            return self._filled_in(prompt)
        if prompt.kind == "choose_many":
            return [choice.value for choice in prompt.choices if self._dice.random() < 0.4]
        if prompt.kind == "choose":
            return self._dice.choice([k.value for k in prompt.choices if k.value not in NOT_A_WAY])
        return self._text(prompt)

    def _filled_in(self, prompt: Prompted) -> list[str]:
        """Return a text for each field, or a key that the field knows; or go back."""
        if self._dice.random() < 0.1:
            raise Back
        return [
            self._dice.choice([one.ready, self._welcome(one.refusal), "?", CTRL_N if one.unknown else ""])
            for one in prompt.fields
        ]

    def _text(self, prompt: Prompted) -> str:
        return self._welcome(prompt.judge)

    def _welcome(self, judge: Judge | None) -> str:
        texts = list(TEXTS)
        self._dice.shuffle(texts)
        return next((t for t in texts if judge is None or not judge(t)), "?")


def new_house(folder: Path, name: str, begin: str = "regime.wet") -> Path:
    path = folder / f"{name}.yaml"
    path.unlink(missing_ok=True)
    new_file(path, "Oostmark")
    remember_place(path, Pad(begin))
    return path


def walk(folder: Path, seed: int, begin: str = "regime.wet") -> None:
    """Walk, and check that the file holds what was answered and still makes a text."""
    path = new_house(folder, "wandeling", begin)
    walker = Walker(seed)
    hold_sitting(Script(walker), path)
    assert walker.count == MAX + 1
    assemble(read_model(TEMPLATES), load(path), Editie.CONCEPT)


@QUICK
@given(seed=SEEDS)
def test_a_random_walk_ends_with_a_file_that_makes_a_text(tmp_path: Path, seed: int) -> None:
    walk(tmp_path, seed)


LATE = pytest.mark.parametrize("begin", ["correcties.keuze", "afwijkingen"])
"""Questions that a walk from the first one hardly reaches."""


@LATE
@QUICK
@given(seed=SEEDS)
def test_a_random_walk_through_corrections_and_deviations_keeps_the_text_whole(
    tmp_path: Path, begin: str, seed: int
) -> None:
    walk(tmp_path, seed, begin)


@LATE
@pytest.mark.lang
@LONG
@given(seed=SEEDS)
def test_many_random_walks_through_corrections_and_deviations_keep_the_text_whole(
    tmp_path: Path, begin: str, seed: int
) -> None:
    walk(tmp_path, seed, begin)


@pytest.mark.lang
@LONG
@given(seed=SEEDS)
def test_many_random_walks_end_with_a_file_that_makes_a_text(tmp_path: Path, seed: int) -> None:
    walk(tmp_path, seed)


LAST = questions_by_path()[Pad("convenant.partijen_gelijk")].vraag
"""The question at which the walk from the first question ends."""


def answer(prompt: Prompted, seed: int) -> object:
    """Return an answer that hangs on the prompt and the seed alone, and goes on to the next question."""
    dice = random.Random(f"{seed} {prompt.vraag}")
    if prompt.kind == "confirm":
        return True
    if prompt.kind == "choose":
        if any(choice.value == ":right" for choice in prompt.choices):
            return ":right"  # what was answered is looked over, and is right
        plain = [choice.value for choice in prompt.choices if not choice.value.startswith(":")]
        on = (":skip", ":unknown", ":leave", ":keep", ":confirm", ":later", ":done")
        ways = [choice.value for choice in prompt.choices if choice.value in on]
        return dice.choice(plain or ways)
    if prompt.kind == "choose_many":
        return prompt.default
    if prompt.kind == "form":
        return [
            _welcome(random.Random(f"{seed} {prompt.vraag} {one.name}"), one.refusal) for one in prompt.fields
        ]
    return _welcome(dice, prompt.judge)


def _welcome(dice: random.Random, judge: Judge | None) -> str:
    """Return a text that is welcome; a question mark when none is."""
    texts = [text for text in TEXTS if text != "?"]
    dice.shuffle(texts)
    return next((t for t in texts if judge is None or not judge(t)), "?")


def sittings(folder: Path, seed: int, stops: list[int]) -> bytes:
    """Answer up to the last question in several sittings, each stopped after so many prompts."""
    path = new_house(folder, "zitting")
    lengths = iter(stops)
    finished = False
    while not finished:
        left = next(lengths, 10_000)

        def give(prompt: Prompted) -> object:
            nonlocal left, finished
            finished = prompt.vraag == LAST
            if finished or left == 0:
                raise Stop
            left -= 1
            return answer(prompt, seed)

        hold_sitting(Script(give), path)
    return path.read_bytes()


def resume(folder: Path, seed: int, stops: list[int]) -> None:
    assert sittings(folder, seed, stops) == sittings(folder, seed, [])


STOPS = st.lists(st.integers(0, 12), min_size=1, max_size=5)


@settings(QUICK, max_examples=1)
@given(seed=SEEDS, stops=STOPS)
def test_stopping_and_going_on_gives_the_same_file_as_going_straight_through(
    tmp_path: Path, seed: int, stops: list[int]
) -> None:
    resume(tmp_path, seed, stops)


@pytest.mark.lang
@settings(LONG, max_examples=20)
@given(seed=SEEDS, stops=STOPS)
def test_stopping_anywhere_and_going_on_gives_the_same_file(
    tmp_path: Path, seed: int, stops: list[int]
) -> None:
    resume(tmp_path, seed, stops)


@given(seed=SEEDS, steps=st.integers(1, 40))
@settings(QUICK, max_examples=10)
def test_back_restores_what_stood_there_at_every_question(seed: int, steps: int) -> None:
    dice = random.Random(seed)
    course = Course.start(load(TEMPLATES.parent / "answers" / "voorbeeld.yaml"), Pad("regime.wet"))
    before = course.antwoorden
    for _ in range(steps):
        course = course.next()
    for _ in range(dice.randrange(steps + 3)):
        course = course.back() or course
    assert course.antwoorden == before
    back = course.next().back()
    assert back is not None
    assert back.here == (course.here or back.here)
