"""Own words: whether there are any, one form for each, and a sentence as it will read before it is kept."""

from pathlib import Path

import pytest

from tailor.answers import Antwoorden, NogNietBekend, load, save
from tailor.interview.own_terms import TERMEN, WORDS, WordForm
from tailor.path import Pad
from tailor.terminal.own_terms import ask_own_terms
from tailor.terminal.screen import Back, Stop
from tailor.terminal.sitting import hold_sitting, remember_place
from tests.houses import answers
from tests.terminal.script import Prompted, Script, in_turn
from tests.terminal.work import WorkAlone

KETEN = {"term": "manager", "enkelvoud": "Ketenmanager", "lidwoord": "de"}


def asked(house: Antwoorden, *script: object) -> WorkAlone:
    """Let the script answer the page of the own words."""
    work = WorkAlone(house, *script)
    ask_own_terms(work)
    return work


def with_terms(*terms: dict[str, str]) -> Antwoorden:
    return answers({"termen": [*terms]})


def last(work: WorkAlone) -> Prompted:
    return work.screen.prompts[-1]


def test_no_is_marked_and_changes_nothing() -> None:
    work = asked(answers(), "Nee")
    prompt = work.screen.prompts[0]
    assert prompt.vraag == "Gebruikt u eigen woorden?"
    assert (prompt.names[:2], prompt.default) == (["Ja", "Nee"], ":skip")
    assert work.antwoorden == answers()


def test_each_word_is_one_form_and_a_sentence_before_it_is_kept() -> None:
    work = asked(
        answers(),
        "Ja",
        ["het zorg- en veiligheidshuis", "de Manager"],
        "de Veiligheidskamer",
        True,
        "het Hoofd",
        True,
    )
    house = work.antwoorden
    word = house.huis.aanduiding
    assert (word.enkelvoud, word.lidwoord, word.meervoud) == (
        "Veiligheidskamer",
        "de",
        "Veiligheidskamers",
    )
    assert [one.model_dump(exclude_none=True) for one in house.termen] == [
        {"term": "manager", "enkelvoud": "Hoofd", "lidwoord": "het"}
    ]
    confirms = [one.above for one in work.screen.prompts if one.kind == "confirm"]
    assert "**de Veiligheidskamer**" in confirms[0] and "**de Veiligheidskamers**" in confirms[0]
    assert "**het Hoofd**" in confirms[1]
    assert len(work.saved) == 3


def test_a_word_that_does_not_read_well_is_changed_before_anything_is_kept() -> None:
    work = asked(answers(), "Ja", ["ketenpartner"], "de Partner", False, {"Meer dan één": "Partners"}, True)
    forms = [one for one in work.screen.prompts if one.kind == "form"]
    assert [one.ready for one in forms[1].fields] == ["de Partner", "Partners"]
    assert len(work.saved) == 2


def test_the_plural_follows_the_word_until_it_was_changed() -> None:
    form = WordForm(WorkAlone(with_terms(KETEN)).interview, WORDS[0])
    follows = form.fields[1].follows
    assert follows and follows(["het Zorghuis", ""]) == "Zorghuizen"
    own = {"term": "ketenpartner", "enkelvoud": "partner", "lidwoord": "de", "meervoud": "partneren"}
    (partner,) = (one for one in WORDS if one.value == "ketenpartner")
    assert WordForm(WorkAlone(with_terms(own)).interview, partner).fields[1].follows is None


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("Ketenmanager", "Zet er ‘de’ of ‘het’ voor: de Ketenmanager, of het Ketenmanager."),
        ("", "U heeft niets ingevuld."),
        ("de ja", "zegt niet wat er moet staan"),
        ("de Manager", "Zo noemt het model het ook."),
        ("de \u0007", "een teken dat niet in een document kan staan"),
    ],
)
def test_a_word_that_is_none_is_refused_and_stays_to_be_changed(typed: str, reason: str) -> None:
    work = asked(answers(), "Ja", ["manager"], typed, "de Keten", True)
    again = work.screen.prompts[3]
    assert reason in again.above and again.default == (typed,)


def test_a_plural_is_no_word_with_an_article_and_never_empty() -> None:
    (partner,) = (one for one in WORDS if one.value == "ketenpartner")
    judge = WordForm(WorkAlone(answers()).interview, partner).fields[1].judge
    assert judge and judge("") and "Laat ‘de’ hier weg" in judge("de Partners") and not judge("Partners")


def test_only_a_word_that_the_text_has_more_of_gets_a_plural() -> None:
    several = {one.value for one in WORDS if len(WordForm(WorkAlone(answers()).interview, one).fields) == 2}
    assert several == {"huis.aanduiding", "ketenpartner", "casusoverleg", "privacyadviseur"}


def test_words_that_stand_there_are_shown_and_stay() -> None:
    work = asked(with_terms(KETEN), "Zo laten")
    prompt = last(work)
    assert "- De Ketenmanager (de Manager)" in prompt.above
    assert prompt.default == ":leave" and work.saved == [with_terms(KETEN)]


def test_a_word_can_be_changed_added_and_taken_away() -> None:
    work = asked(
        with_terms({**KETEN, "genitief": "Ketenmanagers"}),
        "Bekijken en wijzigen",
        "De Ketenmanager (de Manager)",
        "Wijzigen",
        "de Regisseur",
        True,
        "Nog een eigen woord",
        ["stuurgroep"],
        "het Bestuur",
        True,
        "0",
        "Weghalen",
        True,
        "Klaar",
    )
    changed, added, left = work.saved[1:]
    assert [one.genitief for one in changed.termen] == ["Ketenmanagers"]
    assert [one.enkelvoud for one in added.termen] == ["Regisseur", "Bestuur"]
    assert [one.enkelvoud for one in left.termen] == ["Bestuur"]
    drop = next(one for one in work.screen.prompts if one.vraag.startswith("Wilt u ‘de Regisseur’"))
    assert drop.vraag.endswith("In de tekst staat dan weer: de Manager.") and drop.default == "nee"


def test_the_last_word_goes_and_the_list_with_it() -> None:
    work = asked(with_terms(KETEN), "Bekijken en wijzigen", "0", "Weghalen", True, "Klaar")
    assert work.antwoorden == answers()


def test_a_word_that_an_own_text_names_does_not_go() -> None:
    own = {"bepaling": "16.2", "soort": "voeg_toe_na", "tekst": "Zo [termen[0].genitief].", "reden": "zo"}
    house = answers({"termen": [KETEN], "afwijkingen": [own]})
    work = asked(house, "Bekijken en wijzigen", "0", "Weghalen", True, "Klaar")
    assert "Dit kan niet." in work.screen.everything and work.saved == [house]


def test_back_goes_to_the_word_before_and_then_to_the_ticks() -> None:
    ticks = ["manager", "stuurgroep"]
    work = WorkAlone(answers(), "Ja", ticks, "de Keten", True, Back(), "de Kring", True, Stop())
    with pytest.raises(Stop):
        ask_own_terms(work)
    kinds = [(one.kind, one.vraag) for one in work.screen.prompts]
    assert kinds[4] == ("form", "Hoe heet de Stuurgroep bij u?")
    assert kinds[5] == ("form", "Hoe heet de Manager bij u?")
    assert work.screen.prompts[5].default == ("de Keten",)
    assert [one.enkelvoud for one in work.antwoorden.termen] == ["Kring"]


def test_back_before_the_first_word_is_the_ticks_and_none_ticked_the_question() -> None:
    work = asked(answers(), "Ja", ["manager"], Back(), [], "Nee")
    assert work.screen.prompts[3].default == ("manager",)
    assert work.antwoorden == answers()


def test_a_question_mark_opens_the_ways_out_and_keeps_what_was_typed() -> None:
    work = asked(answers(), "Ja", ["casusoverleg"], ["de Tafel", "?"], "Leg uit", "Verder typen", {}, True)
    again = [one for one in work.screen.prompts if one.kind == "form"][1]
    assert ([one.ready for one in again.fields], again.at) == (["de Tafel", "Tafels"], 1)


def test_own_words_can_be_not_known_yet() -> None:
    work = asked(answers(), "Nog niet bekend", "de Manager", "")
    assert work.antwoorden.termen == NogNietBekend(wie="de Manager")
    after = asked(work.antwoorden, "Ja", ["manager"], "de Keten", True)
    assert [one.enkelvoud for one in after.antwoorden.termen] == ["Keten"]
    of_house = asked(work.antwoorden, "Ja", ["huis.aanduiding"], "de Kamer", True)
    assert of_house.antwoorden.termen == ()


def test_a_name_alone_is_not_told_again_as_a_finding(tmp_path: Path) -> None:
    """What the rules find of the Manager is the same of the Ketenmanager."""
    path = tmp_path / "huis.yaml"
    save(path, answers())
    remember_place(path, Pad("termen"))
    screen: Script = in_turn("Ja", ["manager"], "de Ketenmanager", True)
    hold_sitting(screen, path)
    assert not isinstance(load(path).termen, NogNietBekend)
    assert "Let op" not in screen.everything
    assert screen.prompts[-1].vraag.startswith(("Werkt", "Onder welke wet"))
    assert TERMEN.find(load(path))
