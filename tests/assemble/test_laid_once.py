"""The layers of one text are laid once; other answers, or another way of reading them, are another text."""

from dataclasses import fields

import pytest

from tailor.answers import load
from tailor.assemble import layers as module
from tailor.assemble.known_answers import KnownAnswers
from tests.answers.files import example
from tests.paths import zet
from tests.verantwoording.reading import MODEL

HOUSE = load(example("een-gemeente"))


def test_the_very_same_answers_are_laid_once_and_others_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    laid, lay = [], module._laid

    def noted(*words: object) -> module.Layers:
        laid.append(words)
        return lay(*words)

    monkeypatch.setattr(module, "_laid", noted)
    house = zet(HOUSE, {"huis.naam": "Eens"})
    first = module.layers(MODEL, KnownAnswers(house))
    assert module.layers(MODEL, KnownAnswers(house)) is first
    assert len(laid) == 1
    module.layers(MODEL, KnownAnswers(zet(house, {"huis.naam": "Anders"})))
    assert len(laid) == 2


@pytest.mark.parametrize("way", [one.name for one in fields(KnownAnswers) if one.name != "antwoorden"])
def test_answers_that_are_read_in_another_way_are_another_text(way: str) -> None:
    assert not module._is_same(KnownAnswers(HOUSE), KnownAnswers(HOUSE, **{way: 0}))
    assert module._is_same(KnownAnswers(HOUSE, **{way: 0}), KnownAnswers(HOUSE, **{way: 0}))
