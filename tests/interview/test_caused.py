"""What an answer causes and solves: by what a rule says, told once, at that answer."""

from collections.abc import Mapping

import pytest

from tailor.answers import Antwoorden, load
from tailor.assemble import read_model
from tailor.check import RULES, Level, judge
from tailor.interview import caused
from tailor.interview.caused import ChangedFindings, Judgements, Watch, in_order
from tailor.path import WHOLE, Pad
from tests.check.clean_house import broken, clean
from tests.houses import OM, POLITIE, TEMPLATES, ZORG, answers, gemeente, person
from tests.paths import vervang, zet

MODEL = read_model(TEMPLATES)
CLEAN = load(TEMPLATES.parent / "answers" / "voorbeeld.yaml")
LATE = {"bewaren.termijn_vernietiging_maanden": "14"}
# A question that is open is known to be; the model itself gives cause for the others.
OF_HOUSES = [
    name for name, rule in RULES.items() if not rule.by_model and not rule.at_signing and name != "open-vraag"
]


JUDGED = Judgements(MODEL)


def changed_by(before: Antwoorden, after: Antwoorden) -> ChangedFindings:
    return caused.changed_by(before, after, JUDGED)


def after(changes: Mapping[str, str], house: Antwoorden = CLEAN) -> ChangedFindings:
    return changed_by(house, zet(house, changes))


def rules(found: ChangedFindings) -> list[str]:
    return [one.rule for one in found.caused]


@pytest.mark.parametrize("name", OF_HOUSES)
def test_what_breaks_a_rule_is_told_where_it_happens_and_its_end_is_told_too(name: str) -> None:
    house = clean(RULES[name].on)
    fault = broken(name)
    assert name in rules(changed_by(house, fault))
    assert name in {one.rule for one in changed_by(fault, house).solved}


@pytest.mark.parametrize("name", [name for name in RULES if name not in OF_HOUSES])
def test_what_the_model_causes_and_what_is_open_is_never_told_as_caused(name: str) -> None:
    assert name not in rules(changed_by(clean(RULES[name].on), broken(name)))


def test_who_asks_once_needs_nothing_that_remembers() -> None:
    assert caused.changed_by(CLEAN, zet(CLEAN, LATE)) == after(LATE)


def test_a_step_back_is_not_judged_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    judgements, late = Judgements(MODEL), zet(CLEAN, LATE)
    first = judgements.of(CLEAN), judgements.of(late)
    monkeypatch.setattr(caused, "judge", None)
    assert first[0] is judgements.of(CLEAN) and first[1] is judgements.of(late)


def test_an_answer_that_does_nothing_says_nothing() -> None:
    assert not after({"datalekken.meldtermijn_uren": "36"})
    assert not changed_by(CLEAN, CLEAN)


def test_a_party_that_moves_up_takes_along_what_is_said_of_it() -> None:
    other = {**ZORG, "sleutel": "kiem", "naam": "Stichting De Kiem", "in_oprichting": "ja"}
    other["vertegenwoordigers"] = [person("G. Bos", "bestuurder")]
    house = answers({"partijen": [gemeente("Alderbroek"), gemeente("Berkendam"), POLITIE, OM, ZORG, other]})
    assert "in-oprichting" in {one.rule for one in judge(MODEL, house).findings}
    found = changed_by(house, zet(house, {"partijen[brug]": ""}))
    assert not found.caused and "in-oprichting" not in {one.rule for one in found.solved}


def test_another_name_is_no_new_finding() -> None:
    house = zet(CLEAN, {"partijen[de-overstap].in_oprichting": "ja"})
    assert not after({"partijen[de-overstap].naam": "Stichting Het Spoor"}, house)


def test_the_same_rule_with_other_words_is_new_and_the_old_words_are_not_solved() -> None:
    found = after({"bewaren.termijn_vernietiging_maanden": "16"}, zet(CLEAN, LATE))
    assert rules(found) == ["bewaartermijn-langer"]
    assert not found.solved


def test_what_only_informs_is_told_when_there_is_more_of_it_and_not_when_its_words_change() -> None:
    one = zet(CLEAN, {"partijen[alderbroek].besluit_bw": ""})
    assert rules(changed_by(CLEAN, one)) == ["besluit-bw-onbekend"]
    assert not after({"partijen[vliethaven].besluit_bw": ""}, one)
    both = zet(one, {"partijen[vliethaven].besluit_bw": ""})
    assert not after({"partijen[alderbroek].besluit_bw": "2026-09-29"}, both)


def test_what_is_accepted_is_not_solved_and_comes_back_when_the_acceptance_lapses() -> None:
    late = zet(CLEAN, LATE)
    (found,) = changed_by(CLEAN, late).caused
    accepted = vervang(
        late,
        "aanvaard",
        [{"regel": found.rule, "door": "A. Bos", "functie": "jurist", "datum": str(CLEAN.document.datum),
          "reden": "Zo besloten.", "kenmerk": found.mark}],
    )  # fmt: skip
    assert not changed_by(late, accepted)
    lapsed = zet(accepted, {"bewaren.termijn_vernietiging_maanden": "16"})
    assert rules(changed_by(accepted, lapsed)) == ["bewaartermijn-langer", "aanvaarding-vervallen"]


GONE = RULES["verwijzing-weg"].fails


def test_a_text_that_cannot_be_made_is_told_once_and_solves_nothing_else() -> None:
    late = zet(CLEAN, {"partijen[de-overstap].in_oprichting": "ja"})
    broken = zet(late, GONE)
    watch, _ = Watch(Judgements(MODEL)).look(late)
    watch, found = watch.look(broken)
    assert (rules(found), found.solved) == (["verwijzing-weg"], ())
    watch, found = watch.look(zet(broken, {"datalekken.meldtermijn_uren": "36"}))
    assert not found
    watch, found = watch.look(zet(broken, {"afwijkingen": "", **LATE}))
    assert rules(found) == ["bewaartermijn-langer"]
    assert [one.rule for one in found.solved] == ["verwijzing-weg"]


def test_what_is_about_a_later_question_waits_until_that_was_asked() -> None:
    watch, _ = Watch(Judgements(MODEL)).look(CLEAN)
    house = zet(CLEAN, {"partijen[alderbroek].besluit_bw": ""})
    place = Pad("partijen[0]")
    watch, found = watch.look(house, place / "naam")
    assert not found
    watch, found = watch.look(house, place / "naam")
    assert not found
    watch, found = watch.look(house, place / "besluit_bw")
    assert rules(found) == ["besluit-bw-onbekend"]
    assert not watch.look(house, place / "besluit_bw")[1]


def test_what_waited_and_was_answered_is_neither_caused_nor_solved() -> None:
    watch, _ = Watch(Judgements(MODEL)).look(CLEAN)
    watch, _ = watch.look(zet(CLEAN, {"partijen[alderbroek].besluit_bw": ""}), Pad("partijen[0].naam"))
    assert not watch.look(CLEAN, Pad("partijen[0].besluit_bw"))[1]


def test_what_is_about_a_whole_list_waits_until_the_list_is_left() -> None:
    few = {f"partijen[{key}].status": "weigert" for key in ("alderbroek", "vliethaven", "zandermeer")}
    house = zet(CLEAN, few)
    watch, _ = Watch(Judgements(MODEL)).look(CLEAN)
    watch, found = watch.look(house, Pad("partijen[2].status"))
    assert "te-weinig-partijen" not in rules(found)
    assert "te-weinig-partijen" in rules(watch.look(house, Pad("partijen"))[1])


def test_a_rule_that_breaks_off_costs_nothing_and_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(caused, "judge", broken)
    watch, found = Watch(Judgements(MODEL)).look(CLEAN)
    assert found.lines() == [caused.NOT_JUDGED]
    assert found.as_json()["gecontroleerd"] is False
    assert not watch.look(zet(CLEAN, LATE))[1]
    monkeypatch.undo()
    watch, found = watch.look(zet(CLEAN, {"datalekken.meldtermijn_uren": "36"}))
    assert not found
    assert rules(watch.look(zet(CLEAN, LATE))[1]) == ["bewaartermijn-langer"]


def test_a_judgement_is_that_of_the_answers_as_they_are() -> None:
    judgements = Judgements(MODEL)
    assert judgements.of(CLEAN) is judgements.of(CLEAN)
    for house in (zet(CLEAN, LATE), CLEAN):
        of_house = tuple(one for one in judge(MODEL, house).findings if not RULES[one.rule].by_model)
        found = judgements.of(house)
        assert found is not None and found.findings == of_house


def test_what_the_model_causes_stands_in_nobody_s_way() -> None:
    assert not [name for name, rule in RULES.items() if rule.by_model and rule.level is Level.BLOKKEREND]


def test_one_answer_is_one_judgement(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Antwoorden] = []
    monkeypatch.setattr(caused, "judge", lambda model, house, **_: seen.append(house) or judge(model, house))
    watch, _ = Watch(Judgements(MODEL)).look(CLEAN)
    for hours in ("36", "48"):
        house = zet(CLEAN, {"datalekken.meldtermijn_uren": hours})
        watch, _ = watch.look(house, WHOLE)
        watch, _ = watch.look(house, WHOLE)
    assert len(seen) == 3


def test_findings_stand_in_the_order_of_the_questions() -> None:
    house = zet(CLEAN, {**LATE, "regime.radicalisering": "ja", "document.datum": "2005-01-01"})
    found = [one for one in judge(MODEL, house).findings if one.answer and one.level > Level.INFO]
    groups = [one.answer.group for one in in_order(found, house) if one.answer]
    assert len({*groups}) > 2 and [*groups] != [one.answer.group for one in found if one.answer]
    assert groups == sorted(groups, key=list(Antwoorden.model_fields).index)


def test_that_a_version_is_in_work_is_not_told_to_a_house_at_work() -> None:
    assert rules(after({"document.status": "in_bewerking"})) == []
