"""What an answer causes stands on the screen at that answer, and what can be done about it."""

import io
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, NogNietBekend, load
from tailor.answers.file import save
from tailor.assemble import read_model
from tailor.check import RULES, judge
from tailor.interview import caused
from tailor.path import Pad
from tailor.terminal.plain import PlainLines
from tailor.terminal.screen import Screen, Stop
from tailor.terminal.sitting import hold_sitting, remember_place
from tests.houses import TEMPLATES, answers
from tests.paths import zet
from tests.terminal.script import Prompted, Script, in_turn

LATER = "bewaren.termijn_vernietiging_maanden"
# Fourteen months in the place of twelve, for which a reason is asked too: that is agreed to.
FOURTEEN = ("14", True)
WHO = ("mr. A. Bos", "jurist", "4 september 2026", "Volgt uit de Archiefwet.")
QUESTION = "Wat wilt u met deze bevinding doen?"
CLEAN = load(TEMPLATES.parent / "answers" / "voorbeeld.yaml")


@pytest.fixture
def house(tmp_path: Path) -> Path:
    path = tmp_path / "huis.yaml"
    save(path, CLEAN)
    return path


def sit(path: Path, place: str, *script: object, screen: Screen | None = None) -> Script:
    """Answer from a script, from one question on, and then stop."""
    remember_place(path, Pad(place))
    scripted = in_turn(*script)
    hold_sitting(screen or scripted, path)
    return scripted


def rules_of(antwoorden: Antwoorden) -> set[str]:
    found = judge(read_model(TEMPLATES), antwoorden).findings
    return {one.rule for one in found if not one.accepted and not RULES[one.rule].by_model}


def asked(screen: Script) -> list[str]:
    return [prompt.vraag for prompt in screen.prompts]


def test_a_finding_stands_at_its_answer_with_how_heavy_it_is_and_the_way_out(house: Path) -> None:
    screen = sit(house, LATER, *FOURTEEN)
    shown = screen.prompts[-1].above
    assert asked(screen)[-1] == QUESTION
    assert "**Let op (artikel 11.2):** Gegevens worden vernietigd na veertien maanden;" in shown
    assert "Laat een jurist de motivering beoordelen" in shown
    assert load(house).bewaren.termijn_vernietiging_maanden == 14


def test_enter_leaves_it_so_and_the_next_question_comes(house: Path) -> None:
    def enter(prompt: Prompted) -> object:
        if len(screen.prompts) > 3:
            raise Stop
        return ("14", True)[len(screen.prompts) - 1] if len(screen.prompts) < 3 else prompt.default

    screen = Script(enter)
    sit(house, LATER, screen=screen)
    at = asked(screen).index(QUESTION)
    assert "Waarom bewaart u de gegevens langer" in asked(screen)[at + 1]
    assert asked(screen).count(QUESTION) == 1 and load(house).aanvaard == ()


def test_the_answer_can_be_changed_there_and_the_end_of_the_finding_is_told(house: Path) -> None:
    screen = sit(house, LATER, *FOURTEEN, "Dit antwoord wijzigen", "10", True)
    assert "Opgelost: Gegevens worden vernietigd na veertien maanden;" in screen.everything
    assert load(house).bewaren.termijn_vernietiging_maanden == 10


def test_it_can_be_accepted_there_with_name_function_day_and_reason(house: Path) -> None:
    screen = sit(house, LATER, *FOURTEEN, "Aanvaarden", *WHO)
    (one,) = load(house).aanvaard
    assert (one.regel, one.door, one.functie, str(one.datum), one.reden) == (
        "bewaartermijn-langer", "mr. A. Bos", "jurist", "2026-09-04", "Volgt uit de Archiefwet."
    )  # fmt: skip
    assert "bewaartermijn-langer" not in rules_of(load(house))
    assert "Opgelost" not in screen.everything
    assert asked(screen)[-1] != QUESTION


@pytest.mark.parametrize("given", range(len(WHO)))
def test_without_one_of_the_four_nothing_is_accepted(house: Path, given: int) -> None:
    screen = sit(house, LATER, *FOURTEEN, "Aanvaarden", *WHO[:given], "")
    assert "Er is niets aanvaard." in screen.everything
    assert asked(screen)[-1] == QUESTION and load(house).aanvaard == ()


@pytest.mark.parametrize("given", range(len(WHO)))
def test_stopping_halfway_accepts_nothing_and_keeps_the_answer(house: Path, given: int) -> None:
    sit(house, LATER, *FOURTEEN, "Aanvaarden", *WHO[:given], Stop())
    assert load(house).aanvaard == ()
    assert load(house).bewaren.termijn_vernietiging_maanden == 14


def test_what_was_told_is_not_told_again_when_the_sitting_goes_on(house: Path) -> None:
    sit(house, LATER, *FOURTEEN)
    again = sit(house, "datalekken.meldtermijn_uren", "48")
    assert QUESTION not in asked(again)
    assert load(house).datalekken.meldtermijn_uren == 48


def test_somebody_can_find_it_out_and_what_stood_there_is_kept_as_a_remark(house: Path) -> None:
    sit(house, LATER, *FOURTEEN, "Laten uitzoeken", ["de privacyadviseur", "Er stond 14."])
    found = load(house).bewaren.termijn_vernietiging_maanden
    assert found == NogNietBekend(wie="de privacyadviseur", opmerking="Er stond 14.")
    screen = sit(house, LATER, "14", "Laten uitzoeken")
    assert screen.prompts[-1].fields[1].ready.startswith("Er stond: 14. Gegevens worden vernietigd")


def test_a_finding_about_another_answer_leads_there(house: Path) -> None:
    rule = RULES["datums-in-volgorde"]
    changes = [(Pad(path), text) for path, text in rule.fails.items()]
    save(house, zet(CLEAN, dict(list(rule.fails.items())[:-1])))
    path, text = changes[-1]
    screen = sit(house, str(path), ["1.0", text])  # the number of the version stands beside its date
    assert screen.prompts[-1].vraag.startswith("Wat wilt u met deze bevinding")
    others = [one.name for one in screen.prompts[-1].choices if one.name.startswith("Wijzigen: ")]
    about = [
        one.answer for one in judge(read_model(TEMPLATES), load(house)).findings if one.rule == rule.name
    ]
    assert bool(others) == (path not in about), (others, about)


def test_a_rule_that_breaks_off_is_told_once_and_costs_no_answer(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(caused, "judge", broken)
    screen = sit(house, LATER, *FOURTEEN, "Omdat het moet.")
    assert screen.shown.count(caused.NOT_JUDGED) == 1
    assert load(house).bewaren.termijn_vernietiging_maanden == 14
    assert load(house).bewaren.motivering == "Omdat het moet."


def test_what_the_user_said_to_be_meant_is_not_told_again(house: Path) -> None:
    save(house, answers())
    screen = sit(house, "bewaren.termijn_archief_maanden", "18", True, True)
    assert "Klopt dat?" in screen.everything
    assert "archief-na-vernietiging" in rules_of(load(house))
    assert screen.everything.count(load(house).bewaren.archived_too_late) == 1


SEVERAL = "huis.naam"


def test_several_findings_are_one_list_of_which_one_is_chosen(house: Path) -> None:
    screen = sit(house, SEVERAL, "De [Nieuwe] Mark n.n.b.", "0", "Zo laten", "Alles zo laten")
    first = next(prompt for prompt in screen.prompts if prompt.vraag.startswith("Wat wilt u"))
    assert first.vraag == "Wat wilt u met deze bevindingen doen?"
    assert first.default == ":leave" and first.names[0] == "Alles zo laten"
    assert len([one for one in first.choices if one.value.isdecimal()]) > 1
    assert asked(screen)[2:4] == [QUESTION, first.vraag]
    assert len(asked(screen)) == 5


# -- going back over the answers --


def late(house: Path) -> None:
    save(house, zet(CLEAN, {LATER: "14", "bewaren.motivering": "Zo is het."}))


def at_the_end(house: Path, *script: object) -> Script:
    screen = in_turn(*script)
    hold_sitting(screen, house)
    return screen


def test_a_finding_stands_at_its_answer_in_the_overview(house: Path) -> None:
    late(house)
    screen = at_the_end(house, "5")
    effects = {one.value: one.effect for one in screen.prompts[-1].choices}
    assert "Let op: Gegevens worden vernietigd na veertien maanden;" in effects[LATER]
    assert not any("Let op" in effect for pad, effect in effects.items() if pad != LATER)


def test_a_finding_stands_at_its_question_when_that_comes_again(house: Path) -> None:
    late(house)
    screen = sit(house, LATER)
    assert "**Let op (artikel 11.2):** Gegevens worden vernietigd" in screen.prompts[0].above


def test_the_overview_lists_what_was_found_and_does_something_about_it(house: Path) -> None:
    late(house)
    screen = at_the_end(house, ":found", "0", "Aanvaarden", *WHO, "0")
    assert len(load(house).aanvaard) == 1
    assert any(one.startswith("Bevindingen: ") for one in screen.prompts[0].names)
    assert not any(one.value == ":found" for one in screen.prompts[-2].choices)


def test_the_end_says_what_blocks_in_the_order_of_the_questions_and_goes_there(house: Path) -> None:
    save(house, zet(CLEAN, {"document.status": "vervallen", "convenant.partijen_gelijk": "nee"}))
    screen = at_the_end(house, ":found", "0", "Zo laten", Stop())
    first, listed = screen.prompts[0], screen.prompts[1]
    assert "nog niet om te tekenen" in first.vraag and first.default == ":found"
    assert [one.effect.split(",")[0] for one in listed.choices[:2]] == ["Blokkeert het tekenen"] * 2
    order = [one.name for one in listed.choices if one.value.isdecimal()]
    status = next(i for i, name in enumerate(order) if "vervallen" in name)
    parties = next(i for i, name in enumerate(order) if "Convenant" in name)
    assert status < parties


def test_a_party_in_the_list_says_what_was_found_about_it(house: Path) -> None:
    save(house, zet(CLEAN, {"partijen[de-overstap].in_oprichting": "ja"}))
    screen = sit(house, "partijen")
    effects = {one.name: one.effect for one in screen.prompts[-1].choices}
    own = next(effect for name, effect in effects.items() if "De Overstap" in name)
    assert "Let op: " in own and "oprichting" in own
    assert sum("Let op: " in effect for effect in effects.values()) == 1


# -- what was accepted --


@pytest.fixture
def accepted(house: Path) -> Path:
    sit(house, LATER, *FOURTEEN, "Aanvaarden", *WHO)
    return house


def test_the_list_of_what_was_accepted_says_what_holds_and_what_lapsed(accepted: Path) -> None:
    screen = sit(accepted, "aanvaard")
    line = screen.prompts[0].choices[0]
    assert (line.name, line.effect) == (
        "1. bewaartermijn-langer, door mr. A. Bos",
        "geldt sinds 4 september 2026",
    )
    save(accepted, zet(load(accepted), {LATER: "16"}))
    lapsed = sit(accepted, "aanvaard").prompts[0].choices[0].effect
    assert lapsed == "vervallen: het antwoord of de tekst is veranderd sinds 4 september 2026"


def test_what_was_accepted_can_be_withdrawn_and_not_changed(accepted: Path) -> None:
    screen = sit(accepted, "aanvaard", "0", "Intrekken", True)
    assert screen.prompts[1].names[:2] == ["Intrekken", "Zo laten"]
    assert not {":add", ":change", ":move"} & {one.value for one in screen.prompts[0].choices}
    assert load(accepted).aanvaard == ()
    assert "bewaartermijn-langer" in rules_of(load(accepted))


def test_a_change_that_makes_an_acceptance_lapse_tells_so(accepted: Path) -> None:
    screen = sit(accepted, LATER, "16", "Zo laten")
    lapsed = (
        one
        for one in judge(read_model(TEMPLATES), load(accepted)).findings
        if one.rule.startswith("aanvaarding")
    )
    assert any(one.message in screen.everything for one in lapsed)


def test_an_acceptance_offers_who_accepted_before_and_never_the_reason(accepted: Path) -> None:
    screen = sit(accepted, LATER, "16", "Aanvaarden", "mr. A. Bos", "jurist", "5-11-2026")
    ready = [prompt.default for prompt in screen.prompts if prompt.kind == "line"][-4:]
    assert ready == ["mr. A. Bos", "jurist", "", ""]


# -- plain lines --


def test_plain_lines_show_it_too_and_enter_leaves_it_so(house: Path) -> None:
    target = io.StringIO()
    sit(house, LATER, screen=PlainLines(io.StringIO("14\nja\n\n"), target))
    said = target.getvalue()
    assert "Let op (artikel 11.2): Gegevens worden vernietigd na veertien maanden;" in said
    assert "Enter kiest 1: Zo laten." in said
    assert load(house).aanvaard == () and load(house).bewaren.termijn_vernietiging_maanden == 14


def test_a_small_house_is_asked_without_a_finding_at_what_is_right(tmp_path: Path) -> None:
    path = tmp_path / "klein.yaml"
    save(path, answers())
    screen = sit(path, "datalekken.meldtermijn_uren", "36")
    assert not any("bevinding" in words for words in asked(screen))
