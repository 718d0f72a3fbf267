"""What a lawyer read is known again by the adaptations taken and their words, and by nothing else."""

from tailor.check.read_by_lawyer import mark_of
from tests.law import adaptation, change, lawful, model_with, one_by_one

FIRST = adaptation(change("2.2", "vervang", "De publieke Partijen zijn dat."))
SECOND = adaptation(change("3.1", "voeg toe na", "Er is een lijst."), number="W02", more='als = "lijst"')
MODEL = model_with(FIRST, SECOND)


def mark(**changes: object) -> str:
    return mark_of(MODEL, lawful("wgs", changes))


def test_the_mark_is_that_of_what_is_taken_however_it_was_chosen() -> None:
    assert mark() == mark(**one_by_one("W01", "W02")) == mark(**{"huis.naam": "Anders"})
    assert len(mark()) == 12


def test_other_adaptations_other_words_or_another_law_give_another_mark() -> None:
    marks = {
        mark(),
        mark(**one_by_one("W01")),
        mark(aanpassingen={"keuze": "geen"}),
        mark_of(MODEL, lawful("beide")),
        mark_of(model_with(FIRST.replace("zijn dat", "zijn het"), SECOND), lawful("wgs")),
        mark_of(model_with(FIRST.replace("W01", "W03"), SECOND), lawful("wgs")),
    }
    assert len(marks) == 6


def test_an_answer_on_which_an_adaptation_depends_changes_the_mark() -> None:
    assert mark(**{"wgs.lijst": "nee"}) == mark(**one_by_one("W01"))
