"""The adaptations to the WGS in the questionnaire: what a choice means, ticked, read, and who read them."""

import io
import textwrap
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, load, save
from tailor.answers.questions.aanpassingen import Aanpassingskeuze
from tailor.assemble import Editie, assemble
from tailor.assemble.law import adaptations_left, meant_adaptations
from tailor.check.read_by_lawyer import mark_of
from tailor.interview.adaptations import LEAVE, READ, TAKE, AdaptationList, grouped
from tailor.interview.adapted import CHOSEN, MODE, adaptations_of, taken
from tailor.interview.inquiry import Interview
from tailor.interview.readers import GETOETST_DOOR
from tailor.interview.text_behind import TextBehind
from tailor.interview.ticks import TICK
from tailor.path import Pad
from tailor.terminal.plain import PlainLines
from tailor.terminal.sitting import hold_sitting, remember_place
from tests.houses import TEMPLATES
from tests.law import adaptation, change, lawful, model_with, one_by_one
from tests.terminal.real import DOWN, ENTER, RealTerminal
from tests.terminal.script import Prompted, Script, in_turn
from tests.terminal.test_walk import MAX, Walker
from tests.terminal.work import WorkAlone, done, stopped, text_behind

MODEL = text_behind().model
LAWS = pytest.mark.parametrize("wet", ["wgs", "beide"])
TO_CHOOSE = {"aanpassingen": {"keuze": "een_voor_een"}}
WHO = ("mr. A. Bos", "privacyjurist", "4-11-2026")


def numbers(house: Antwoorden) -> list[str]:
    return [one.number for one in meant_adaptations(MODEL, house)]


def demands(house: Antwoorden) -> list[str]:
    return [one.number for one in meant_adaptations(MODEL, house) if one.required]


def adaptations(house: Antwoorden) -> AdaptationList:
    return AdaptationList(Interview(text_behind(), house), CHOSEN)


def ticking(house: Antwoorden, wanted: set[str], *script: object) -> WorkAlone:
    """Choose adaptations one by one: tick what is wanted in every list, and answer the rest from a script."""
    rest = iter(script)

    def answer(prompt: Prompted) -> object:
        if prompt.kind == "choose_many":
            return [choice.value for choice in prompt.choices if choice.value in wanted]
        return next(rest)

    work = WorkAlone(house)
    work.screen.answer = answer
    work.edit(CHOSEN)
    return work


# -- all, some or none --


@LAWS
def test_each_choice_says_how_many_it_is_about_and_how_many_the_law_demands(wet: str, tmp_path: Path) -> None:
    path, house = tmp_path / "huis.yaml", lawful(wet, {"aanpassingen": {}})
    save(path, house)
    remember_place(path, MODE)
    screen = in_turn("alle")
    hold_sitting(screen, path)
    asked = screen.prompts[0]
    total, demanded = len(numbers(house)), len(demands(house))
    effects = {one.value: one.effect for one in asked.choices}
    assert f"alle {total} aanpassingen die bij uw huis passen. Van {demanded} verlangt" in effects["alle"]
    assert f"kiest zelf uit {total} aanpassingen. Van {demanded} verlangt" in effects["een_voor_een"]
    assert f"De {demanded} eisen van de wet houden dan het tekenen tegen." in effects["geen"]
    assert asked.default == "alle" and "Voorstel: **alle aanpassingen**." in asked.above
    assert load(path).aanpassingen.keuze is Aanpassingskeuze.ALLE
    assert f"U neemt alle {total} aanpassingen over die bij uw huis passen." in screen.everything


def test_a_choice_for_none_names_the_demands_that_are_left() -> None:
    house = lawful("wgs", {"aanpassingen": {"keuze": "geen"}})
    said = taken(MODEL, house)
    assert f"Van de {len(numbers(house))} aanpassingen die bij uw huis passen, neemt u er geen over." in said
    assert demands(house)[0] in said and f"nog {len(demands(house)) - 12}" in said


def test_outside_the_law_nothing_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, lawful("buiten_wgs"))
    remember_place(path, MODE)
    screen = in_turn()
    hold_sitting(screen, path)
    assert "aanpassingen" not in screen.prompts[0].vraag


# -- one by one --


@LAWS
def test_the_first_time_all_are_ticked_and_come_a_part_of_the_text_at_a_time(
    wet: str,
) -> None:
    house = lawful(wet, TO_CHOOSE)
    wanted = set(demands(house))
    work = ticking(house, wanted, ":done")
    pages = [p for p in work.screen.prompts if p.kind == "choose_many"]
    assert "Voorstel: alles staat aangevinkt. Dan zegt de tekst op elke plaats" in pages[0].above
    offered = [choice.value for page in pages for choice in page.choices]
    ticked = [number for page in pages if isinstance(page.default, tuple) for number in page.default]
    assert offered == ticked and sorted(offered) == sorted(numbers(house))
    parts = list(dict.fromkeys(page.vraag.rpartition(":")[0].partition(", 1")[0] for page in pages))
    assert len(parts) >= 7 and parts[0].startswith("Begrippen") and parts[-1].startswith("De bijlagen")
    assert work.antwoorden.aanpassingen.gekozen == tuple(sorted(wanted))


def test_every_line_says_its_number_whether_the_law_demands_it_and_what_changes() -> None:
    house = lawful("beide", TO_CHOOSE)
    by_number = {one.number: one for one in meant_adaptations(MODEL, house)}
    found = adaptations(house)
    for place in range(len(found.elements)):
        for choice in (one for page in found.pages(place) for one in page.choices):
            one = by_number[choice.value]
            assert choice.name == f"{one.number} ({'eis' if one.required else 'advies'}) {one.title}"
            assert one.changes.startswith(choice.effect.removesuffix(" …"))


@LAWS
def test_every_list_fits_in_a_small_window_with_its_explanation(wet: str) -> None:
    """Of 20 lines of 40: the question with how to tick, the titles, an empty line, what changes."""
    found = adaptations(lawful(wet, TO_CHOOSE))
    hint = "(↑ ↓, spatie om aan te vinken, Enter als u klaar bent)"
    for page in (page for place in range(len(found.elements)) for page in found.pages(place)):
        names = sum(len(textwrap.wrap(one.name, 32)) for one in page.choices)
        effect = max(len(textwrap.wrap(one.effect, 34)) for one in page.choices)
        assert len(textwrap.wrap(f"{page.question} {hint}", 35)) + names + 1 + effect <= 22, page.question


def test_what_was_chosen_is_ticked_and_stays_when_it_means_nothing_here_any_more() -> None:
    of_list = next(
        one.number for one in MODEL.aanpassingen if one.condition and one.condition.value == "lijst"
    )
    first = numbers(lawful("wgs"))[0]
    house = lawful("wgs", {**one_by_one(first, of_list), "wgs.lijst": "nee"})
    work = ticking(house, set(), "0", TICK, ":done", True)
    asked = [p for p in work.screen.prompts if p.kind == "choose_many"]
    assert first in str(asked[0].default) and of_list not in str([p.choices for p in asked])
    assert of_list in (work.antwoorden.aanpassingen.gekozen or ())


def test_nothing_ticked_becomes_the_choice_for_none_after_asking() -> None:
    house = lawful("wgs", TO_CHOOSE)
    work = ticking(house, set(), ":done", False, ":done", True)
    assert work.antwoorden.aanpassingen.keuze is Aanpassingskeuze.GEEN
    (asked, _) = [p for p in work.screen.prompts if p.kind == "confirm"]
    assert f"De {len(demands(house))} eisen van de wet houden dan het tekenen tegen." in asked.above


def test_what_others_need_stays_until_none_of_them_is_ticked() -> None:
    house = lawful("wgs", TO_CHOOSE)
    needed = next(number for one in MODEL.aanpassingen for number in sorted(one.needs))
    work = ticking(house, set(numbers(house)) - {needed}, ":done")
    assert f"{needed} komt mee: " in work.screen.everything
    assert set(work.antwoorden.aanpassingen.gekozen or ()) == set(numbers(house))


def test_a_group_that_lacks_a_demand_says_which() -> None:
    house = lawful("wgs")
    *chosen, left = demands(house)
    found = adaptations(lawful("wgs", one_by_one(*chosen)))
    assert f"Niet gekozen, en wel een eis van de wet: {left}." in [one.effect for one in found.lines]


@LAWS
def test_an_adaptation_is_read_in_full_with_its_clause_without_and_with_it(wet: str) -> None:
    one = next(one for one in MODEL.aanpassingen if any(str(edit.citation) == "2.2" for edit in one.edits))
    work = stopped(str(CHOSEN), lawful(wet, one_by_one(*numbers(lawful(wet)))), "0", READ, one.number)
    asked = work.screen.prompts[-1]
    assert asked.vraag == f"Neemt u {one.number} over in uw tekst?" and asked.default == TAKE
    assert one.title in asked.above and one.model_says in asked.above and one.changes in asked.above
    assert "De wet verlangt dit van de tekst. Concepttekst, laten toetsen door een jurist." in asked.above
    assert all(f"Artikel {quote.article}: ‘{quote.words}’" in asked.above for quote in one.quotes)
    assert all(f"- {doubt}" in asked.above for doubt in one.doubts)
    without = "**Artikel 2.2, zonder deze aanpassing:**\n2.2. Partijen in het zorg- en veiligheidshuis"
    assert without in asked.above
    begin = {"wgs": "2.2. De publieke Partijen", "beide": "2.2. Buiten de WGS: Partijen"}[wet]
    assert f"**Artikel 2.2, met deze aanpassing:**\n{begin}" in asked.above


def test_one_that_was_read_is_left_or_taken_and_the_next_is_pointed_at() -> None:
    house = lawful("wgs")
    first, second = [one.number for one in grouped(meant_adaptations(MODEL, house), MODEL)[0][1]][1:3]
    chosen = lawful("wgs", one_by_one(*numbers(house)))
    work = stopped(str(CHOSEN), chosen, "0", READ, first, LEAVE)
    assert first not in (work.antwoorden.aanpassingen.gekozen or ())
    assert work.screen.prompts[-1].default == second
    again = done(str(CHOSEN), work.antwoorden, "0", READ, first, TAKE, ":done", ":done")
    assert again.antwoorden.aanpassingen.gekozen == chosen.aanpassingen.gekozen


def test_what_another_needs_comes_along_and_that_is_said() -> None:
    texts = TextBehind(
        model_with(
            adaptation(change("2.2", "voeg toe na", "Een private Partij is dat zelf."), number="W02"),
            adaptation(change("3.1", "vervang", "Zie {artikel 2.2a}."), number="W03"),
        )
    )
    found = AdaptationList(Interview(texts, lawful("wgs", one_by_one("W03"))), CHOSEN)
    assert found.ticked == {"W02", "W03"}
    assert found.along(frozenset({"W03"})) == "W02 komt mee: W03 kan niet zonder."
    assert found.along(frozenset({"W02"})) == ""
    assert found.with_ticked(frozenset({"W03"})).aanpassingen.gekozen == ("W02", "W03")
    said = found.in_full("W03")
    assert "W02 komt mee: W03 kan niet zonder." in said and "Zie artikel 2.3." in said


# -- an own deviation that does not go with one --

OWN_WORDS = {
    "bepaling": "2.2",
    "soort": "vervang_woorden",
    "woorden": "Partijen in het zorg- en veiligheidshuis",
    "tekst": "Zij",
    "reden": "Zo werkt het hier.",
}


def of_2_2() -> str:
    return next(
        one.number for one in MODEL.aanpassingen if any(str(edit.citation) == "2.2" for edit in one.edits)
    )


def test_what_clashes_with_a_deviation_is_not_ticked_and_the_rest_can_be_taken() -> None:
    house = lawful("wgs", {**TO_CHOOSE, "afwijkingen": [OWN_WORDS]})
    every = set(numbers(house)) - {of_2_2()}
    work = ticking(house, every, ":done")
    first = work.screen.prompts[0]
    assert "Dat past niet bij een wijziging van uw huis." in first.above and of_2_2() in first.above
    assert set(work.antwoorden.aanpassingen.gekozen or ()) == every
    assert len(work.antwoorden.afwijkingen) == 1


def test_a_choice_that_clashes_is_refused_with_both_ends_and_costs_no_answer(tmp_path: Path) -> None:
    path, house = tmp_path / "huis.yaml", lawful("wgs", {"aanpassingen": {}, "afwijkingen": [OWN_WORDS]})
    save(path, house)
    remember_place(path, MODE)
    screen = in_turn("alle", "een_voor_een")
    hold_sitting(screen, path)
    said = screen.everything
    assert f"Wijziging 1 van uw huis, bij artikel 2.2, past niet bij aanpassing {of_2_2()}." in said
    assert f"of neem aanpassing {of_2_2()} niet over. Uw antwoorden blijven staan." in said
    assert load(path).afwijkingen == house.afwijkingen
    assert load(path).aanpassingen.keuze is Aanpassingskeuze.EEN_VOOR_EEN


# -- in the place of an adaptation --


@LAWS
def test_a_deviation_of_such_a_clause_may_stand_in_the_place_of_an_adaptation(
    wet: str,
) -> None:
    house = lawful(wet, {"aanpassingen": {"keuze": "geen"}})
    script = ("2.2", "vervang", ":line", "Eigen tekst.", "Zo.", "", ":answer", ":save", ":done")
    work = done("afwijkingen", house, ":add", ":type", *script)
    (own,) = work.antwoorden.afwijkingen
    assert own.herstelt == (of_2_2(),)
    asked = next(p for p in work.screen.prompts if "in de plaats van een aanpassing" in p.vraag)
    assert f"- {of_2_2()} (eis) Alleen publieke Partijen" in asked.above
    assert asked.default == ":skip"
    again = stopped("afwijkingen", work.antwoorden, "0", ":change")
    assert f"Komt in de plaats van: {of_2_2()}" in again.screen.prompts[-1].above


def test_of_several_adaptations_of_a_clause_those_are_ticked_that_it_stands_for() -> None:
    of_9 = [one.number for one in adaptations_of(MODEL, lawful("wgs"), "artikel 9")]
    assert len(of_9) > 1
    new = ("artikel 9", "voeg_toe_na", ":paste", "Klachten\n1. Een lid.")
    script = (*new, "Zo.", "", ":answer", of_9[:1], ":save", ":done")
    work = done("afwijkingen", lawful("wgs", {"aanpassingen": {"keuze": "geen"}}), ":add", ":type", *script)
    assert work.antwoorden.afwijkingen[0].herstelt == (of_9[0],)
    script = ("0", ":change", "afwijkingen[0].herstelt", ":answer", of_9[:2], ":save", ":done")
    again = done("afwijkingen", work.antwoorden, *script)
    assert again.antwoorden.afwijkingen[0].herstelt == tuple(of_9[:2])


def test_it_is_not_asked_of_another_clause_and_not_outside_the_law() -> None:
    for house, clause in ((lawful("wgs"), "8.1"), (lawful("buiten_wgs"), "2.2")):
        script = (clause, "vervang", ":line", "Eigen tekst.", "Zo.", "", ":save", ":done")
        work = done("afwijkingen", house, ":add", ":type", *script)
        assert len(work.antwoorden.afwijkingen) == 1


# -- who has read them --


def test_a_lawyer_is_one_question_with_three_answers_and_the_mark_comes_by_itself(tmp_path: Path) -> None:
    path, house = tmp_path / "huis.yaml", lawful("wgs")
    save(path, house)
    remember_place(path, GETOETST_DOOR)
    screen = in_turn(":answer", *WHO)
    hold_sitting(screen, path)
    assert screen.prompts[0].default == ":skip"
    assert f"Het gaat om {len(numbers(house))} aanpassingen: " in screen.everything
    given = load(path).regime.getoetst_door
    assert [str(getattr(given, name)) for name in ("naam", "functie", "datum")] == [
        "mr. A. Bos",
        "privacyjurist",
        "2026-11-04",
    ]
    assert getattr(given, "kenmerk", None) == mark_of(MODEL, house)


def test_without_one_of_the_three_nothing_is_recorded() -> None:
    work = done(str(GETOETST_DOOR), lawful("wgs"), "mr. A. Bos", "")
    assert work.antwoorden == lawful("wgs")
    assert "Er is niets vastgelegd." in work.screen.everything


def test_it_lapses_when_the_adaptations_change_and_can_be_recorded_anew_or_withdrawn() -> None:
    read = done(str(GETOETST_DOOR), lawful("wgs"), *WHO).antwoorden
    still = stopped(str(GETOETST_DOOR), read)
    assert "Dit geldt voor de aanpassingen van nu." in still.screen.prompts[0].above
    other = lawful("wgs", {**one_by_one(of_2_2())})
    changed = other.model_copy(update={"regime": read.regime})
    asked = stopped(str(GETOETST_DOOR), changed).screen.prompts[0]
    assert "op 4 november 2026. Dit telt niet meer: de aanpassingen zijn daarna veranderd." in asked.above
    assert asked.default == ":done"
    anew = done(str(GETOETST_DOOR), changed, ":change", "mr. A. Bos", "privacyjurist", "5-11-2026")
    assert anew.antwoorden.regime.getoetst_door is not None
    assert getattr(anew.antwoorden.regime.getoetst_door, "kenmerk", "") == mark_of(MODEL, changed)
    gone = done(str(GETOETST_DOOR), changed, ":drop")
    assert gone.antwoorden.regime.getoetst_door is None


def test_before_a_choice_there_is_nothing_to_read() -> None:
    work = done(str(GETOETST_DOOR), lawful("wgs", {"aanpassingen": {}}))
    assert "Kies die eerst." in work.screen.everything


# -- a whole sitting, in plain lines and in a real terminal --


def test_the_plain_screen_asks_the_same(tmp_path: Path) -> None:
    path, house = tmp_path / "huis.yaml", lawful("wgs", {"aanpassingen": {}})
    save(path, house)
    remember_place(path, MODE)
    out = io.StringIO()
    keys = "\n".join(["2", "", *[""] * 20, "8"])
    hold_sitting(PlainLines(io.StringIO(keys), out), path)
    said = " ".join(out.getvalue().split())
    assert "Eén voor één kiezen" in said and f"{numbers(house)[0]} (eis)" in said
    assert load(path).aanpassingen.keuze is Aanpassingskeuze.EEN_VOOR_EEN
    assert load(path).aanpassingen.gekozen == tuple(sorted(numbers(house)))


def test_in_a_real_terminal_all_are_chosen_and_a_lawyer_is_named(tmp_path: Path) -> None:
    path, house = tmp_path / "huis.yaml", lawful("wgs", {"aanpassingen": {}})
    save(path, house)
    remember_place(path, MODE)
    terminal = RealTerminal(tmp_path, path.name)
    terminal.wait("Welke aanpassingen aan de WGS neemt u over?")
    terminal.wait("» Alle aanpassingen")
    terminal.choose("Eén voor één kiezen")
    terminal.wait("U kiest per deel van de tekst.")
    terminal.answer(ENTER)
    terminal.wait("wat neemt u over?")
    terminal.press(f"{DOWN} ")
    pages = sum(len(adaptations(lawful("wgs", TO_CHOOSE)).pages(place)) for place in range(7))
    for _ in range(pages):
        terminal.answer(ENTER)
    terminal.wait("De aanpassingen aan de WGS: wat wilt u bekijken?")
    terminal.choose("Begrippen")
    terminal.choose("Een aanpassing helemaal lezen")
    terminal.answer(ENTER)
    terminal.wait("over in uw tekst?")
    terminal.kill()
    assert len(load(path).aanpassingen.gekozen or ()) == len(numbers(house)) - 1
    assert len(adaptations_left(MODEL, load(path))) == 1


@pytest.mark.parametrize("pad", ["regime.getoetst_door.naam", "regime.getoetst_door.datum"])
def test_a_part_of_the_reader_is_changed_with_the_whole(pad: str) -> None:
    work = WorkAlone(lawful("wgs"), *WHO)
    work.change(Pad(pad))
    assert work.antwoorden.regime.getoetst_door is not None


EXAMPLE = TEMPLATES.parent / "answers" / "wgs.yaml"


def test_an_answer_elsewhere_by_which_the_reading_lapses_says_so(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    path.write_bytes(EXAMPLE.read_bytes())
    remember_place(path, Pad("wgs.lijst"))
    screen = in_turn("nee", True)
    hold_sitting(screen, path)
    assert "zijn de aanpassingen aan de WGS veranderd." in screen.everything
    assert [p.vraag for p in screen.prompts][-1] == "Wat wilt u met deze bevinding doen?"


@pytest.mark.parametrize("begin", ["aanpassingen.keuze", "afwijkingen", "regime.getoetst_door"])
@pytest.mark.parametrize("seed", range(2))
def test_a_random_walk_keeps_the_text_whole(tmp_path: Path, begin: str, seed: int) -> None:
    path, walker = tmp_path / "huis.yaml", Walker(seed)
    path.write_bytes(EXAMPLE.read_bytes())
    remember_place(path, Pad(begin))
    hold_sitting(Script(walker), path)
    assert walker.count == MAX + 1
    assemble(MODEL, load(path), Editie.CONCEPT)
