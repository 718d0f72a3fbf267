"""The lists of the model that a house makes its own: the recitals and the letters of 6.4."""

from pathlib import Path
from typing import Any

import pytest

from tailor.answers import Antwoorden, load, save
from tailor.answers.questions.afwijkingen import Punt
from tailor.assemble.variants import list_of
from tailor.citation import Citatie
from tailor.interview.inquiry import Interview
from tailor.interview.points import POINTS, PointKind, PointList
from tailor.path import Pad
from tailor.terminal.screen import Stop
from tailor.terminal.sitting import hold_sitting
from tests.houses import answers, document, text
from tests.terminal.script import in_turn
from tests.terminal.work import done, text_behind

RECITALS, LETTERS = POINTS
LIJST = "overwegingen.lijst"


def recitals(antwoorden: Antwoorden) -> list[object]:
    found = antwoorden.overwegingen.lijst
    return [one.tekst or one.model for one in found] if isinstance(found, tuple) else list(range(1, 11))


def test_a_recital_is_dropped_and_taken_up_again() -> None:
    work = done(LIJST, answers(), "2", ":drop", True, ":done")
    assert recitals(work.antwoorden) == [1, 2, 4, 5, 6, 7, 8, 9, 10]
    work = done(LIJST, work.antwoorden, ":model3", "9", ":move", "2", ":done")
    assert work.antwoorden == answers()


def test_a_recital_is_kept_when_the_user_does_not_say_yes() -> None:
    assert done(LIJST, answers(), "2", ":drop", False, ":done").saved == [answers()]
    assert done(LIJST, answers(), "2", ":done", ":done").saved == [answers()]


def test_a_recital_is_reworded_from_the_words_of_the_model_and_back() -> None:
    work = done(LIJST, answers(), "0", ":words", "wij samenwerken volgens {artikel 3.2};", ":done")
    (words,) = text_behind().own_words(answers(), [Citatie("overweging 1")]).values()
    assert work.screen.prompts[2].default == words
    assert recitals(work.antwoorden)[0] == "wij samenwerken volgens {artikel 3.2};"
    assert done(LIJST, work.antwoorden, "0", ":model", ":done").antwoorden == answers()


def test_a_recital_that_names_no_clause_is_refused_with_the_reason() -> None:
    work = done(LIJST, answers(), "0", ":words", "zie {artikel 99.9};", "zie {artikel 3.2};", ":done")
    assert "Dit kan niet." in work.screen.everything
    assert recitals(work.antwoorden)[0] == "zie {artikel 3.2};"


def test_a_recital_is_added_and_may_be_left() -> None:
    assert done(LIJST, answers(), ":add", "", ":done").saved == [answers()]
    work = done(LIJST, answers(), ":add", "partijen elkaar kennen;", ":done")
    assert recitals(work.antwoorden)[10] == "partijen elkaar kennen;"


def test_the_only_recital_cannot_be_dropped() -> None:
    house = answers({LIJST: [{"model": 1}]})
    work = done(LIJST, house, "0", ":done", ":done")
    assert ":drop" not in [choice.value for choice in work.screen.prompts[1].choices]


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
    work = done(TAKEN, house(), ":done")
    assert letters(work.antwoorden) == list("abcdem")
    first = work.screen.prompts[0]
    assert first.vraag == "De letters van artikel 6.4: wat wilt u doen?"
    assert first.names[0].startswith("a. het bestuursorgaan de burgemeester: de goede uitvoering")
    assert first.names[5].startswith("f. Een aanbieder zoals bedoeld")
    assert first.choices[5].effect == "Letter m van het model, zoals in het model."
    assert "Letter f van het model weer opnemen" in first.names


def test_without_parties_the_list_begins_with_all_letters_of_the_model() -> None:
    empty = Antwoorden.model_validate({"taken": {"letters": "eigen"}})
    assert letters(done(TAKEN, empty, ":done").antwoorden) == list("abcdefghijklm")


def test_a_letter_is_dropped_moved_reworded_and_added() -> None:
    script = [
        *("5", ":drop", True),
        *("4", ":move", "Bovenaan"),
        *("1", ":words", "de burgemeester: de openbare orde, zie {onder b}."),
        *(":add", "de wijkteams: de hulp in de wijk."),
        *(":modelg", ":done"),
    ]
    work = done(TAKEN, house(), *script)
    assert letters(work.antwoorden) == [
        "e",
        "de burgemeester: de openbare orde, zie {onder b}.",
        *("b", "c", "d", "de wijkteams: de hulp in de wijk.", "g"),
    ]
    now = document({"taken.letters": "eigen", TAKEN: _as_list(work.antwoorden)})
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
    work = done(TAKEN, house(model("abcdem")), place, ":drop", False, ":done")
    asked = next(prompt for prompt in work.screen.prompts if prompt.kind == "confirm")
    assert f"Let op.** Deze letter is van een partij die meedoet: {kinds}." in asked.above
    assert work.antwoorden == house(model("abcdem"))


def test_a_letter_of_nobody_goes_without_a_warning() -> None:
    work = done(
        TAKEN, house([*model("ag"), {"tekst": "x."}]), "1", ":drop", True, "1", ":drop", True, ":done"
    )
    assert letters(work.antwoorden) == ["a"]
    assert "Let op" not in work.screen.everything


def test_a_letter_to_which_another_text_refers_cannot_go() -> None:
    refers = house(model("ab"), **{LIJST: [{"tekst": "zie {artikel 6.4 onder b}"}]})
    work = done(TAKEN, refers, "1", ":drop", True, ":done")
    assert work.antwoorden == refers
    assert "Dit kan niet.** Een verwijzing leidt nergens heen" in work.screen.everything


def test_a_text_that_could_not_be_made_before_may_still_be_changed() -> None:
    broken = house(model("ab"), **{LIJST: [{"tekst": "zie {artikel 99.9}"}]})
    assert letters(done(TAKEN, broken, "1", ":drop", True, ":done").antwoorden) == ["a"]


def test_a_blank_of_the_model_is_filled_in_where_rewording_starts() -> None:
    work = done(TAKEN, house(), "3", ":words", "", ":done")
    asked = next(prompt for prompt in work.screen.prompts if prompt.kind == "line")
    assert "het gezag te weten de Burgemeesters en de" in str(asked.default)
    assert "In {artikel 7} zijn nadere voorwaarden" in str(asked.default)
    assert letters(work.antwoorden) == list("abcdem")


def test_what_is_not_known_stands_in_an_own_text_with_its_brackets_escaped() -> None:
    found = text_behind().own_words(Antwoorden(), [Citatie("overweging 2")])[Citatie("overweging 2")]
    assert "gesloten op \\[nog in te vullen: de datum" in found
    assert str(Punt.model_validate({"tekst": found}).tekst) == found


@pytest.mark.parametrize("kind", POINTS)
def test_every_point_of_the_model_can_be_saved_as_an_own_text_that_reads_the_same(kind: PointKind) -> None:
    own_list = list_of(text_behind().model, kind.pad)
    words = text_behind().own_words(house(), own_list.model)
    before = document()
    for point in own_list.points:
        address = own_list.address(point)
        rest = [{"model": p} for p in own_list.points if p != point]
        lijst = [{"model": point, "tekst": words[address]}, *rest]
        after = document({str(kind.pad): lijst, "taken.letters": "eigen"} | _all(kind))
        if address in {c.citation for c in before.walk()}:
            now, was = (text(made, str(address))[2:].rstrip(".;") for made in (after, before))
            assert now == was


def _all(kind: PointKind) -> dict[str, Any]:
    return {} if kind is LETTERS else {TAKEN: model("abcdem")}


def test_a_list_that_is_not_known_shows_what_it_begins_with() -> None:
    unknown = house(**{LIJST: "nog niet bekend"})
    shown = PointList(Interview(text_behind(), unknown), RECITALS.pad).elements
    assert shown == RECITALS.begin(text_behind().model, unknown)
    half = house([{"model": "c"}, {"tekst": "nog niet bekend"}])
    names = done(TAKEN, half, ":done").screen.prompts[0].names
    assert names[1] == "b. nog niet bekend"


def test_after_the_list_the_screen_shows_how_6_4_now_reads(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, house())
    screen = in_turn(":answer", "5", ":drop", True, ":done", Stop())
    hold_sitting(screen, path, Pad(TAKEN))
    assert "**Zo luidt artikel 6.4 nu:**" in screen.everything
    assert "onder a t/m e genoemde partijen" in screen.everything
    assert letters(load(path)) == list("abcde")


# -- in an editor --


@pytest.mark.parametrize(("pad", "given"), [(LIJST, answers()), (TAKEN, house(model("abcdem")))])
def test_a_long_text_may_be_written_in_an_editor(pad: str, given: Antwoorden) -> None:
    work = done(pad, given, "0", ":words", ":editor", "een eigen tekst.", ":done", editor="nano")
    asked = next(prompt for prompt in work.screen.prompts if prompt.kind == "write")
    assert str(asked.default) == list(text_behind().own_words(given, [Citatie(_first(pad))]).values())[0]
    choice = next(p for p in work.screen.prompts if ":editor" in [k.value for k in p.choices])
    assert choice.names[:2] == ["Hier typen, op één regel", "Schrijven in een editor (nano)"]
    assert "Ctrl-O" in choice.choices[1].effect
    assert PointList(work.interview, Pad(pad)).elements[0].tekst == "een eigen tekst."


def _first(pad: str) -> str:
    return {LIJST: "overweging 1", TAKEN: "6.4 onder a"}[pad]


def test_the_line_is_still_there_beside_an_editor() -> None:
    work = done(LIJST, answers(), ":add", ":line", "wij elkaar kennen;", ":done", editor="vim")
    assert recitals(work.antwoorden)[10] == "wij elkaar kennen;"
    choice = next(p for p in work.screen.prompts if ":editor" in [k.value for k in p.choices])
    assert "Ctrl-O" not in choice.choices[1].effect


def test_a_text_from_an_editor_that_is_refused_can_be_mended_or_left() -> None:
    script = [":add", ":editor", "zie {artikel 99.9};", True, "zie {artikel 3.2};", ":done"]
    work = done(LIJST, answers(), *script, editor="nano")
    assert recitals(work.antwoorden)[10] == "zie {artikel 3.2};"
    assert [p.default for p in work.screen.prompts if p.kind == "write"] == ["", "zie {artikel 99.9};"]
    left = done(LIJST, answers(), "0", ":words", ":editor", "zie {niets}", False, ":done", editor="nano")
    assert left.saved == [answers()]


def test_a_lid_of_an_own_article_25_may_be_written_in_an_editor_too() -> None:
    own = answers({"aansprakelijkheid": {"keuze": "eigen", "reden": "zo is het"}})
    script = [":add", ":editor", "Ieder draagt het eigen deel.", ":done"]
    leden = done("aansprakelijkheid.leden", own, *script, editor="nano").antwoorden.aansprakelijkheid.leden
    assert leden == ("Ieder draagt het eigen deel.",)
    short = done("bijlage2.doelen.triage", own, ":add", "kiezen", ":done", editor="nano")
    assert short.antwoorden.bijlage2.doelen.triage == ("kiezen",)


@pytest.mark.parametrize("pad", [LIJST, TAKEN])
def test_the_ways_out_stand_in_the_menus_and_back_is_one_step(pad: str) -> None:
    script = [":explain", "0", ":back", "0", ":move", ":back", ":add", ":back", ":done"]
    work = done(pad, house(model("abc")), *script, editor="nano")
    assert work.saved == [house(model("abc"))]
    assert "Plaats in het model: " in work.screen.everything
    assert sum(prompt.vraag.endswith("wat wilt u doen?") for prompt in work.screen.prompts) == 5


# -- pasted --


def test_a_pasted_lid_of_an_own_article_25_is_shown_as_it_will_read_before_it_is_kept() -> None:
    own = answers({"aansprakelijkheid": {"keuze": "eigen", "reden": "zo is het", "leden": ["Eerst."]}})
    pasted = "25.2\tIeder draagt eigen schade, behalve:\na)\tbij opzet;\nb)\tbij fraude, zie artikel 3.2."
    script = (":add", pasted, ["0"], True, ":done")
    work = done("aansprakelijkheid.leden", own, *script)
    (shown,) = [p.above for p in work.screen.prompts if p.vraag == "Wilt u de tekst zo bewaren?"]
    assert (
        "25.2. Ieder draagt eigen schade, behalve:\n  a) bij opzet;\n  b) bij fraude, zie artikel 3.2."
    ) in shown
    assert work.antwoorden.aansprakelijkheid.leden == (
        "Eerst.",
        "Ieder draagt eigen schade, behalve:\n\n1) bij opzet;\n\n2) bij fraude, zie {artikel 3.2}.",
    )


def test_a_pasted_text_that_does_not_read_well_is_not_kept() -> None:
    script = (":add", "wij samenwerken voor:\n– zorg;\n– veiligheid;", False, ":done")
    assert done(LIJST, answers(), *script).antwoorden.overwegingen.lijst is None


def test_a_number_in_an_own_recital_is_offered_as_a_reference() -> None:
    work = done(LIJST, answers(), ":add", "artikel 3.2 en artikel 6 AVG gelden", ["0"], ":done")
    assert recitals(work.antwoorden)[10] == "{artikel 3.2} en artikel 6 AVG gelden"
