"""The kinds of data of Bijlage 4: ticked and added on one screen; that there are special ones is said."""

from typing import Any

import pytest

from tailor.answers import Antwoorden, NogNietBekend
from tailor.interview.kinds import KindList
from tailor.path import Pad
from tests.houses import answers
from tests.paths import zet
from tests.terminal.work import WorkAlone, done

FIRST, THIRD = "bijlage4.categorie1", "bijlage4.categorie3"
HEALTH = {"soort": "gezondheid", "doel": "om te helpen", "uitzondering": "artikel 9 AVG"}


def found(work: WorkAlone, pad: str) -> Any:
    return Pad(pad).find(work.antwoorden)


def test_what_is_not_used_is_unticked_and_something_is_added_on_the_same_screen() -> None:
    script = (["naam", "organisatie", "contact", ":add"], "werktijden", "")
    work = done(f"{THIRD}.vervalt", answers(), *script)
    assert [str(one) for one in found(work, f"{THIRD}.vervalt")] == ["betrokkenheid"]
    assert found(work, f"{THIRD}.toegevoegd") == ("werktijden",)
    first = work.screen.prompts[0]
    assert first.vraag == "Welke gegevens gebruikt u van medewerkers in zorg en begeleiding?"
    assert first.default == ("naam", "organisatie", "contact", "betrokkenheid")


def test_who_adds_says_whether_it_is_data_on_crime() -> None:
    every = [one.value for one in KindList(WorkAlone(answers()).interview, Pad(FIRST)).lines]
    on_crime = ("strafrechtelijk_toegevoegd", "een contactverbod", "")
    work = done(FIRST, answers(), every, *on_crime, "toegevoegd", "school", "", ":done")
    assert found(work, f"{FIRST}.strafrechtelijk_toegevoegd") == ("een contactverbod",)
    assert found(work, f"{FIRST}.toegevoegd") == ("school",)
    assert found(work, f"{FIRST}.vervalt") == ()


def test_an_own_kind_that_is_unticked_goes_only_after_a_yes() -> None:
    house = zet(answers(), {f"{THIRD}.toegevoegd": "[werktijden, taal]"})
    ticked = ["naam", "organisatie", "contact", "betrokkenheid", f"{THIRD}.toegevoegd[1]"]
    work = done(f"{THIRD}.toegevoegd", house, ticked, False)
    assert work.antwoorden == house
    assert "werktijden" in work.screen.prompts[1].vraag and "taal" not in work.screen.prompts[1].vraag
    assert found(done(f"{THIRD}.toegevoegd", house, ticked, True), f"{THIRD}.toegevoegd") == ("taal",)


def test_an_own_kind_can_be_said_otherwise() -> None:
    house = zet(answers(), {f"{THIRD}.toegevoegd": "[werktijden]"})
    ticked = ["naam", "organisatie", "contact", "betrokkenheid", f"{THIRD}.toegevoegd[0]", ":add"]
    work = done(THIRD, house, ticked, "0", ":change", "werkdagen", ":done")
    assert found(work, f"{THIRD}.toegevoegd") == ("werkdagen",)


def without_special(changes: dict[str, str] | None = None) -> Antwoorden:
    return zet(answers(), {f"bijlage4.categorie{n}.bijzonder": "" for n in (1, 2)} | (changes or {}))


def test_whether_there_are_special_kinds_is_asked_first_with_what_both_answers_do() -> None:
    work = done(f"{FIRST}.bijzonder", without_special(), ":none")
    (prompt,) = work.screen.prompts
    assert prompt.vraag.startswith("Gebruikt uw huis bijzondere gegevens van mensen over wie het plan gaat?")
    assert prompt.names[:2] == ["Ja", "Nee"]
    assert "U kiest welke" in prompt.choices[0].effect and "‘geen’" in prompt.choices[1].effect
    assert prompt.default == ""
    assert found(work, f"{FIRST}.bijzonder") == ()


def test_the_second_category_can_take_those_of_the_first_and_changes_what_they_are_for() -> None:
    kinds = "[{soort: gezondheid, doel: om a, uitzondering: artikel 1}]"
    house = without_special({f"{FIRST}.bijzonder": kinds})
    second = "bijlage4.categorie2.bijzonder"
    work = done(second, house, ":same", ["om b", "artikel 1"])
    assert work.screen.prompts[0].default == ""
    assert [one.ready for one in work.screen.prompts[1].fields] == ["om a", "artikel 1"]
    assert [(str(one.soort), one.doel) for one in found(work, second)] == [("gezondheid", "om b")]
    assert [one.doel for one in found(work, f"{FIRST}.bijzonder")] == ["om a"]


@pytest.mark.parametrize("kinds", ["[]", ""])
def test_there_is_nothing_to_take_over_when_the_first_category_has_no_special_kinds(kinds: str) -> None:
    house = without_special({f"{FIRST}.bijzonder": kinds})
    work = done("bijlage4.categorie2.bijzonder", house, ":unknown", ["", ""])
    assert work.screen.prompts[0].names[:2] == ["Ja", "Nee"]
    assert found(work, "bijlage4.categorie2.bijzonder") == NogNietBekend()


def test_purpose_and_exception_of_a_kind_are_one_form() -> None:
    script = (":yes", ["gezondheid"], ["om te helpen", "artikel 9 AVG"])
    work = done(f"{FIRST}.bijzonder", without_special(), *script)
    assert [one.name for one in work.screen.prompts[-1].fields] == ["Waarvoor", "Uitzondering in de wet"]
    (one,) = found(work, f"{FIRST}.bijzonder")
    assert {name: str(getattr(one, name)) for name in HEALTH} == HEALTH
