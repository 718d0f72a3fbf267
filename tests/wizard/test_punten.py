"""The lists of the model that a house makes its own: the recitals and the letters of 6.4."""

from pathlib import Path
from typing import Any

import pytest

from tailor.answers import Antwoorden, load, save
from tailor.answers.questions.eigen_teksten import Punt
from tailor.assemble.own_lists import list_of
from tailor.citation import Citatie
from tailor.path import Pad
from tailor.wizard.lijsten_letters import LETTERS, OVERWEGINGEN
from tailor.wizard.lijsten_punten import Puntenlijst, punten
from tailor.wizard.scherm import Stoppen
from tailor.wizard.zitting import voer
from tests.houses import answers, document, text
from tests.wizard.script import op_rij
from tests.wizard.werk import bepalingen, done

LIJST = "overwegingen.lijst"


def recitals(antwoorden: Antwoorden) -> list[object]:
    found = antwoorden.overwegingen.lijst
    return [one.tekst or one.model for one in found] if isinstance(found, tuple) else list(range(1, 11))


def test_a_recital_is_dropped_and_taken_up_again() -> None:
    werk = done(LIJST, answers(), "2", ":weg", True, ":klaar")
    assert recitals(werk.antwoorden) == [1, 2, 4, 5, 6, 7, 8, 9, 10]
    werk = done(LIJST, werk.antwoorden, ":model3", "9", ":plaats", "2", ":klaar")
    assert werk.antwoorden == answers()


def test_a_recital_is_kept_when_the_user_does_not_say_yes() -> None:
    assert done(LIJST, answers(), "2", ":weg", False, ":klaar").bewaard == [answers()]
    assert done(LIJST, answers(), "2", ":klaar", ":klaar").bewaard == [answers()]


def test_a_recital_is_reworded_from_the_words_of_the_model_and_back() -> None:
    werk = done(LIJST, answers(), "0", ":tekst", "wij samenwerken volgens {artikel 3.2};", ":klaar")
    (words,) = bepalingen().eigen_woorden(answers(), [Citatie("overweging 1")]).values()
    assert werk.scherm.gevraagd[2].standaard == words
    assert recitals(werk.antwoorden)[0] == "wij samenwerken volgens {artikel 3.2};"
    assert done(LIJST, werk.antwoorden, "0", ":model", ":klaar").antwoorden == answers()


def test_a_recital_that_names_no_clause_is_refused_with_the_reason() -> None:
    werk = done(LIJST, answers(), "0", ":tekst", "zie {artikel 99.9};", "zie {artikel 3.2};", ":klaar")
    assert "Dit kan niet." in werk.scherm.alles
    assert recitals(werk.antwoorden)[0] == "zie {artikel 3.2};"


def test_a_recital_is_added_and_may_be_left() -> None:
    assert done(LIJST, answers(), ":erbij", "", ":klaar").bewaard == [answers()]
    werk = done(LIJST, answers(), ":erbij", "partijen elkaar kennen;", ":klaar")
    assert recitals(werk.antwoorden)[10] == "partijen elkaar kennen;"


def test_the_only_recital_cannot_be_dropped() -> None:
    house = answers({LIJST: [{"model": 1}]})
    werk = done(LIJST, house, "0", ":klaar", ":klaar")
    assert ":weg" not in [keus.waarde for keus in werk.scherm.gevraagd[1].keuzen]


# -- the letters of 6.4 --

TAKEN = "taken.lijst"


def house(lijst: list[dict[str, str]] | None = None, **more: Any) -> Antwoorden:
    return answers({"taken.letters": "eigen", TAKEN: lijst, **more})


def model(letters: str) -> list[dict[str, str]]:
    return [{"model": letter} for letter in letters]


def letters(antwoorden: Antwoorden) -> list[str]:
    found = antwoorden.taken.lijst
    assert isinstance(found, tuple)
    return [str(one.tekst or one.model) for one in found]


def test_the_list_begins_with_the_letters_of_the_parties_that_take_part() -> None:
    werk = done(TAKEN, house(), ":klaar")
    assert letters(werk.antwoorden) == list("abcdem")
    first = werk.scherm.gevraagd[0]
    assert first.vraag == "De letters van artikel 6.4: wat wilt u doen?"
    assert first.namen[0].startswith("a. het bestuursorgaan de burgemeester: de goede uitvoering")
    assert first.namen[5].startswith("f. Een aanbieder zoals bedoeld")
    assert first.keuzen[5].uitleg == "Letter m van het model, zoals in het model."
    assert "Letter f van het model weer opnemen" in first.namen


def test_without_parties_the_list_begins_with_all_letters_of_the_model() -> None:
    empty = Antwoorden.model_validate({"taken": {"letters": "eigen"}})
    assert letters(done(TAKEN, empty, ":klaar").antwoorden) == list("abcdefghijklm")


def test_a_letter_is_dropped_moved_reworded_and_added() -> None:
    script = [
        *("5", ":weg", True),
        *("4", ":plaats", "Bovenaan"),
        *("1", ":tekst", "de burgemeester: de openbare orde, zie {onder b}."),
        *(":erbij", "de wijkteams: de hulp in de wijk."),
        *(":modelg", ":klaar"),
    ]
    werk = done(TAKEN, house(), *script)
    assert letters(werk.antwoorden) == [
        "e",
        "de burgemeester: de openbare orde, zie {onder b}.",
        *("b", "c", "d", "de wijkteams: de hulp in de wijk.", "g"),
    ]
    now = document({"taken.letters": "eigen", TAKEN: _as_list(werk.antwoorden)})
    assert text(now, "6.4 onder a") == "b. de burgemeester: de openbare orde, zie onder c."
    assert "een van de onder a t/m g genoemde" in text(now, "6.4")


def _as_list(antwoorden: Antwoorden) -> list[dict[str, object]]:
    found = antwoorden.taken.lijst
    assert isinstance(found, tuple)
    return [point.model_dump(exclude_none=True) for point in found]


@pytest.mark.parametrize(
    ("place", "kinds"),
    [("0", "gemeente"), ("1", "gemeente"), ("3", "politie"), ("4", "Raad voor de Kinderbescherming")],
)
def test_a_letter_of_a_party_that_takes_part_warns_before_it_goes(place: str, kinds: str) -> None:
    werk = done(TAKEN, house(model("abcdem")), place, ":weg", False, ":klaar")
    asked = next(prompt for prompt in werk.scherm.gevraagd if prompt.soort == "ja_nee")
    assert f"Let op.** Deze letter is van een partij die meedoet: {kinds}." in asked.boven
    assert werk.antwoorden == house(model("abcdem"))


def test_a_letter_of_nobody_goes_without_a_warning() -> None:
    werk = done(TAKEN, house([*model("ag"), {"tekst": "x."}]), "1", ":weg", True, "1", ":weg", True, ":klaar")
    assert letters(werk.antwoorden) == ["a"]
    assert "Let op" not in werk.scherm.alles


def test_a_letter_to_which_another_text_refers_cannot_go() -> None:
    refers = house(model("ab"), **{LIJST: [{"tekst": "zie {artikel 6.4 onder b}"}]})
    werk = done(TAKEN, refers, "1", ":weg", True, ":klaar")
    assert werk.antwoorden == refers
    assert "Dit kan niet.** Een verwijzing leidt nergens heen" in werk.scherm.alles


def test_a_text_that_could_not_be_made_before_may_still_be_changed() -> None:
    broken = house(model("ab"), **{LIJST: [{"tekst": "zie {artikel 99.9}"}]})
    assert letters(done(TAKEN, broken, "1", ":weg", True, ":klaar").antwoorden) == ["a"]


def test_a_blank_of_the_model_is_filled_in_where_rewording_starts() -> None:
    werk = done(TAKEN, house(), "3", ":tekst", "", ":klaar")
    asked = next(prompt for prompt in werk.scherm.gevraagd if prompt.soort == "tekst")
    assert "het gezag te weten de Burgemeesters en de" in str(asked.standaard)
    assert "In {artikel 7} zijn nadere voorwaarden" in str(asked.standaard)
    assert letters(werk.antwoorden) == list("abcdem")


def test_what_is_not_known_stands_in_an_own_text_with_its_brackets_escaped() -> None:
    found = bepalingen().eigen_woorden(Antwoorden(), [Citatie("overweging 2")])[Citatie("overweging 2")]
    assert "gesloten op \\[nog in te vullen: de datum" in found
    assert str(Punt.model_validate({"tekst": found}).tekst) == found


@pytest.mark.parametrize("soort", [OVERWEGINGEN, LETTERS])
def test_every_point_of_the_model_can_be_saved_as_an_own_text_that_reads_the_same(soort: Puntenlijst) -> None:
    own_list = list_of(bepalingen().model, soort.pad)
    words = bepalingen().eigen_woorden(house(), own_list.model)
    before = document()
    for point in own_list.points:
        address = own_list.address(point)
        rest = [{"model": p} for p in own_list.points if p != point]
        lijst = [{"model": point, "tekst": words[address]}, *rest]
        after = document({str(soort.pad): lijst, "taken.letters": "eigen"} | _all(soort))
        if address in {c.citation for c in before.walk()}:
            now, was = (text(made, str(address))[2:].rstrip(".;") for made in (after, before))
            assert now == was


def _all(soort: Puntenlijst) -> dict[str, Any]:
    return {} if soort is LETTERS else {TAKEN: model("abcdem")}


def test_a_list_that_is_not_known_shows_what_it_begins_with() -> None:
    unknown = house(**{LIJST: "nog niet bekend"})
    assert punten(bepalingen().model, unknown, OVERWEGINGEN) == OVERWEGINGEN.begin(
        bepalingen().model, unknown
    )
    half = house([{"model": "c"}, {"tekst": "nog niet bekend"}])
    names = done(TAKEN, half, ":klaar").scherm.gevraagd[0].namen
    assert names[1] == "b. nog niet bekend"


def test_after_the_list_the_screen_shows_how_6_4_now_reads(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, house())
    screen = op_rij(":antwoord", "5", ":weg", True, ":klaar", Stoppen())
    voer(screen, path, Pad(TAKEN))
    assert "**Zo luidt artikel 6.4 nu:**" in screen.alles
    assert "onder a t/m e genoemde partijen" in screen.alles
    assert letters(load(path)) == list("abcde")


# -- in an editor --


@pytest.mark.parametrize(("pad", "given"), [(LIJST, answers()), (TAKEN, house(model("abcdem")))])
def test_a_long_text_may_be_written_in_an_editor(pad: str, given: Antwoorden) -> None:
    werk = done(pad, given, "0", ":tekst", ":editor", "een eigen tekst.", ":klaar", editor="nano")
    asked = next(prompt for prompt in werk.scherm.gevraagd if prompt.soort == "schrijf")
    assert str(asked.standaard) == list(bepalingen().eigen_woorden(given, [Citatie(_first(pad))]).values())[0]
    choice = next(p for p in werk.scherm.gevraagd if ":editor" in [k.waarde for k in p.keuzen])
    assert choice.namen[:2] == ["Hier typen, op één regel", "Schrijven in een editor (nano)"]
    assert "Ctrl-O" in choice.keuzen[1].uitleg
    soort = {LIJST: OVERWEGINGEN, TAKEN: LETTERS}[pad]
    assert punten(bepalingen().model, werk.antwoorden, soort)[0].tekst == "een eigen tekst."


def _first(pad: str) -> str:
    return {LIJST: "overweging 1", TAKEN: "6.4 onder a"}[pad]


def test_the_line_is_still_there_beside_an_editor() -> None:
    werk = done(LIJST, answers(), ":erbij", ":regel", "wij elkaar kennen;", ":klaar", editor="vim")
    assert recitals(werk.antwoorden)[10] == "wij elkaar kennen;"
    choice = next(p for p in werk.scherm.gevraagd if ":editor" in [k.waarde for k in p.keuzen])
    assert "Ctrl-O" not in choice.keuzen[1].uitleg


def test_a_text_from_an_editor_that_is_refused_can_be_mended_or_left() -> None:
    script = [":erbij", ":editor", "zie {artikel 99.9};", True, "zie {artikel 3.2};", ":klaar"]
    werk = done(LIJST, answers(), *script, editor="nano")
    assert recitals(werk.antwoorden)[10] == "zie {artikel 3.2};"
    assert [p.standaard for p in werk.scherm.gevraagd if p.soort == "schrijf"] == ["", "zie {artikel 99.9};"]
    left = done(LIJST, answers(), "0", ":tekst", ":editor", "zie {niets}", False, ":klaar", editor="nano")
    assert left.bewaard == [answers()]


def test_a_lid_of_an_own_article_25_may_be_written_in_an_editor_too() -> None:
    own = answers({"aansprakelijkheid": {"keuze": "eigen", "reden": "zo is het"}})
    script = [":erbij", ":editor", "Ieder draagt het eigen deel.", ":klaar"]
    leden = done("aansprakelijkheid.leden", own, *script, editor="nano").antwoorden.aansprakelijkheid.leden
    assert leden == ("Ieder draagt het eigen deel.",)
    short = done("bijlage2.doelen.triage", own, ":erbij", "kiezen", ":klaar", editor="nano")
    assert short.antwoorden.bijlage2.doelen.triage == ("kiezen",)


@pytest.mark.parametrize("pad", [LIJST, TAKEN])
def test_the_ways_out_stand_in_the_menus_and_back_is_one_step(pad: str) -> None:
    script = [":uitleg", "0", ":terug", "0", ":plaats", ":terug", ":erbij", ":terug", ":klaar"]
    werk = done(pad, house(model("abc")), *script, editor="nano")
    assert werk.bewaard == [house(model("abc"))]
    assert "Plaats in het model: " in werk.scherm.alles
    assert sum(prompt.vraag.endswith("wat wilt u doen?") for prompt in werk.scherm.gevraagd) == 5
