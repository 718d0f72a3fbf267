"""A whole sitting on a scripted screen: what is shown, saved and gone back to."""

import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, NogNietBekend, load, open_questions
from tailor.answers.file import save
from tailor.answers.questionnaire import questions_by_path
from tailor.answers.questions.partijdelen import Mandaat
from tailor.dossier.issue import issue
from tailor.interview.course import Course
from tailor.path import WHOLE, Pad
from tailor.terminal.ask import ask_composite
from tailor.terminal.editors import AT_ONCE
from tailor.terminal.screen import Back, Stop
from tailor.terminal.sitting import hold_sitting, open_sitting, place_file, read_place, remember_place
from tests.everything import everything
from tests.houses import TEMPLATES, UNDER_WGS, answers
from tests.paths import zet
from tests.terminal.script import Prompted, Script, in_turn
from tests.terminal.work import WorkAlone

EXAMPLES = TEMPLATES.parent / "answers"
MANDATE = Pad("partijen")[len(answers().known_parties) - 1] / "mandaat"
"""A group of answers that is asked part by part."""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    path = tmp_path / "huis.yaml"
    save(path, answers())
    return path


def sit(path: Path, place: str, *script: object) -> Script:
    """Answer from a script, from one question on, and then stop."""
    remember_place(path, place)
    screen = in_turn(*script)
    hold_sitting(screen, path)
    return screen


def test_every_answer_is_saved_at_once(house: Path) -> None:
    seen: list[object] = []

    def give(_: Prompted) -> object:
        seen.append(load(house).datalekken.meldtermijn_uren)
        if len(seen) > 1:
            raise Stop
        return "36"

    remember_place(house, Pad("datalekken.meldtermijn_uren"))
    hold_sitting(Script(give), house)
    assert seen == [24, 36]


def test_after_an_answer_the_clause_is_shown_with_the_word_marked(house: Path) -> None:
    screen = sit(house, "datalekken.meldtermijn_uren", "36")
    assert "**Zo luidt artikel 14.3 nu:**" in screen.everything
    assert "binnen **36** uur" in screen.everything


def test_an_answer_that_chooses_a_text_shows_the_text_that_changed(house: Path) -> None:
    screen = sit(house, "gemeenten.formule", "artikel_171")
    assert "**Zo luidt de aanhef nu:**" in screen.everything
    assert "ter uitvoering van het besluit van burgemeester en wethouders" in screen.everything


def test_an_answer_that_stays_shows_nothing(house: Path) -> None:
    assert "Zo luidt" not in sit(house, "datalekken.meldtermijn_uren", "24").everything


def test_what_is_not_asked_is_not_told(house: Path) -> None:
    screen = sit(house, "inwerkingtreding.moment", "per_partij")
    assert screen.prompts[-1].vraag == questions_by_path()[Pad("aansprakelijkheid.keuze")].vraag
    assert "datum van inwerkingtreding" not in screen.everything


def test_back_shows_the_question_before_with_its_answer(house: Path) -> None:
    screen = sit(house, "regime.wet", "beide", True, "Terug")
    assert [prompt.vraag for prompt in screen.prompts][-1] == questions_by_path()[Pad("regime.wet")].vraag
    assert screen.prompts[-1].default == "beide"


def test_back_at_the_first_question_says_so(house: Path) -> None:
    screen = sit(house, "huis.naam", "?", "Terug")
    assert "Dit is de eerste vraag." in screen.everything
    assert screen.prompts[-1].vraag == screen.prompts[0].vraag


def test_a_change_says_what_it_makes_irrelevant_before_it_is_taken(house: Path) -> None:
    screen = sit(house, "uitvoerder.standaard", "procesregisseur", False, "manager")
    assert "telt niet meer mee: wie de Manager bij verzoeken ondersteunt" in screen.prompts[1].above
    assert "blijft bewaard" in screen.prompts[1].above
    assert load(house) == answers()


def test_an_answer_that_no_longer_matters_is_kept(house: Path) -> None:
    sit(house, "uitvoerder.standaard", "procesregisseur", True)
    assert load(house).rechten.ondersteund_door == answers().rechten.ondersteund_door


def ask_mandate(antwoorden: Antwoorden, *script: object) -> WorkAlone:
    """Ask a group of answers part by part, until the script is at its end."""
    work = WorkAlone(antwoorden, *script)
    with suppress(Stop, Back):
        ask_composite(work, MANDATE)
    return work


def test_a_group_is_asked_screen_by_screen_and_each_part_is_saved() -> None:
    work = ask_mandate(answers(), "Ja", ["het besluit", "het bestuur", ""])
    assert work.screen.prompts[0].names[:2] == ["Ja", "Nee"]
    found = MANDATE.find(work.antwoorden)
    assert isinstance(found, Mandaat)
    assert (found.besluit, found.orgaan, found.datum) == ("het besluit", "het bestuur", None)


def test_taking_away_a_filled_group_asks_first() -> None:
    filled = ask_mandate(answers(), "Ja", ["het besluit", "het bestuur", ""]).antwoorden
    assert ask_mandate(filled, "Antwoord weghalen", False).antwoorden == filled
    assert ask_mandate(filled, "Antwoord weghalen", True).antwoorden == answers()


def test_a_group_can_be_not_known_yet() -> None:
    work = ask_mandate(answers(), "Nog niet bekend", ["de Stuurgroep", ""])
    assert MANDATE.find(work.antwoorden) == NogNietBekend(wie="de Stuurgroep")


def test_half_a_party_resumes_at_its_own_questions(house: Path) -> None:
    before = sit(house, "partijen", ":add", "overig", "Stichting De Kern")
    assert read_place(house) == Pad("partijen")[len(answers().known_parties)]
    after = in_turn()
    hold_sitting(after, house)
    assert after.prompts[0].vraag == before.prompts[-1].vraag
    assert "Stichting De Kern" in after.prompts[0].vraag
    menu = in_turn("Terug")
    hold_sitting(menu, house)
    assert menu.prompts[-1].vraag == "De partijen: wat wilt u doen?"


def test_a_party_that_is_complete_is_not_resumed(house: Path) -> None:
    remember_place(house, Pad("partijen")[0])
    screen = in_turn()
    hold_sitting(screen, house)
    assert screen.prompts[0].vraag == "De partijen: wat wilt u doen?"


def test_a_list_gets_elements_and_loses_them(house: Path) -> None:
    pad = "opvolging.voorgangers"
    sit(house, pad, "Ja", "Toevoegen", ["Protocol 2019", "1 mei 2019"], "Klaar")
    assert load(house).opvolging.voorgangers[0].naam == "Protocol 2019"
    sit(house, pad, "Bekijken en wijzigen", "0", "Weghalen", False, "0", "Weghalen", True, "Klaar")
    assert load(house).opvolging.voorgangers == ()


def test_a_list_of_texts_gets_texts(house: Path) -> None:
    pad = "bijlage2.doelen.triage"
    screen = sit(
        house,
        pad,
        "Invullen",
        "Toevoegen",
        "een {doel",
        "een doel",
        "Toevoegen",
        "",
        "0",
        "Wijzigen",
        "twee",
        "Klaar",
    )
    assert load(house).bijlage2.doelen.triage == ("twee",)
    assert "Dit kan niet." in screen.everything


def test_the_overview_jumps_to_a_question_and_comes_back(house: Path) -> None:
    way = ("Naar het overzicht", "6", "datalekken.meldtermijn_uren", "48", "Klopt, terug naar het overzicht")
    screen = sit(house, "regime.wet", *way)
    assert load(house).datalekken.meldtermijn_uren == 48
    assert screen.prompts[-1].vraag.startswith("Overzicht:")
    assert "Beveiliging en datalekken (ingevuld)" in screen.prompts[-1].names


def test_the_overview_goes_through_a_section_from_its_first_question(house: Path) -> None:
    screen = sit(
        house, "regime.wet", "Naar het overzicht", "6", "Alle vragen van dit deel", "Berkendam", True
    )
    assert "gaat nu mee: de partij die de procedures voor datalekken bijhoudt." in screen.everything
    assert screen.prompts[-1].vraag == questions_by_path()[Pad("datalekken.verantwoordelijke_partij")].vraag


def test_the_overview_lists_open_points_with_their_owner(house: Path) -> None:
    save(house, zet(load(house), {"wijzigingen.besluit_door": '{nog_niet_bekend: {"wie": "de FG"}}'}))
    screen = sit(
        house, "regime.wet", "Naar het overzicht", "De lijst van open vragen", "Terug naar het overzicht"
    )
    (point, _) = screen.prompts[2].choices
    assert (point.name, point.effect) == ("Wie over wijzigingen besluit", "Zoekt dit uit: de FG.")
    assert "Alleen de open vragen (1)" in screen.prompts[1].names


def test_a_section_names_what_does_not_apply(house: Path) -> None:
    screen = sit(house, "regime.wet", "Naar het overzicht", "8")
    assert "Niet van toepassing: de datum van inwerkingtreding." in screen.prompts[-1].above


def test_the_end_offers_the_documents_in_the_definitive_edition(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(house.parent)
    last = Course.start(load(house)).asked[-1].pad
    screen = sit(house, last, "Nee", "Documenten maken, in Word en als pdf", True)
    assert "niets meer open" in screen.prompts[1].vraag
    assert screen.prompts[1].default == ":make"
    assert "De versie om te tekenen staat in" in screen.everything
    assert list((house.parent / "output").rglob("*.pdf"))
    assert "al uitgegeven" not in screen.everything
    issue(house)
    screen = sit(house, last, "Nee", "Documenten maken, in Word en als pdf", True)
    assert "Deze versie is al uitgegeven en de documenten zijn gelijk." in screen.everything


def test_with_open_points_the_documents_are_a_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "c.yaml"
    shutil.copy(EXAMPLES / "concept.yaml", path)
    screen = sit(path, "regime.wet", "Naar het overzicht", "Documenten maken, in Word en als pdf", True)
    assert "**Een concept staat in " in screen.everything
    count = len(open_questions(load(path)))
    assert f"vooraan staat een lijst met de {count} open vragen." in screen.everything
    assert f"Er staan nog {count} vragen open." in screen.everything


def test_a_change_by_hand_meanwhile_is_kept(house: Path) -> None:
    def give(prompt: Prompted) -> object:
        if "uur" not in prompt.vraag:
            raise Stop
        save(house, zet(load(house), {"evaluatie.termijn_jaren": "5"}))
        return "48"

    remember_place(house, Pad("datalekken.meldtermijn_uren"))
    hold_sitting(Script(give), house)
    assert (load(house).datalekken.meldtermijn_uren, load(house).evaluatie.termijn_jaren) == (48, 5)


@pytest.mark.parametrize(("mine", "hours"), [(True, 48), (False, 12)])
def test_the_same_answer_changed_by_hand_is_asked_about(house: Path, mine: bool, hours: int) -> None:
    def give(prompt: Prompted) -> object:
        if prompt.kind == "confirm":
            return mine
        if "uur" not in prompt.vraag:
            raise Stop
        save(house, zet(load(house), {"datalekken.meldtermijn_uren": "12"}))
        return "48"

    remember_place(house, Pad("datalekken.meldtermijn_uren"))
    hold_sitting(Script(give), house)
    assert load(house).datalekken.meldtermijn_uren == hours


def test_a_file_that_cannot_be_saved_is_tried_again_or_left(house: Path) -> None:
    good = house.read_text("utf-8")

    def give(prompt: Prompted) -> object:
        if prompt.vraag.startswith("Opnieuw proberen?"):
            house.write_text(good, encoding="utf-8")
            return True
        if "uur" not in prompt.vraag:
            raise Stop
        house.write_text("kapot: [", encoding="utf-8")
        return "48"

    remember_place(house, Pad("datalekken.meldtermijn_uren"))
    hold_sitting(Script(give), house)
    assert load(house).datalekken.meldtermijn_uren == 48


def test_a_broken_place_file_is_no_reason_to_stop(house: Path) -> None:
    place_file(house).write_bytes(b"\xff\xfe")
    assert read_place(house) == WHOLE
    hold_sitting(in_turn(), house)


def test_every_question_of_every_section_appears_as_the_coordinator_sees_it(tmp_path: Path) -> None:
    """With every answer given, each question that applies is shown: its words and help, and no reason."""
    path = tmp_path / "alles.yaml"
    save(path, Antwoorden.model_validate(everything()))
    with open_sitting(Script(_stop), path) as sitting:
        steps = sitting.course.asked
        for step in steps:
            screen = Script(_stop)
            remember_place(path, step.pad)
            sitting.screen = screen
            with pytest.raises(Stop):
                sitting.ask(step)
            if step.pad in AT_ONCE or step.vraag.by_tool:
                continue
            assert screen.prompts[0].vraag in (step.vraag.vraag, step.vraag.after_yes) or step.vraag.asked
            assert step.vraag.help in screen.everything and step.vraag.why not in screen.everything
    assert len(steps) >= 85


def _stop(_: Prompted) -> object:
    raise Stop


def test_an_archive_term_beyond_the_destruction_is_asked_about_and_can_be_mended(house: Path) -> None:
    screen = sit(house, "bewaren.termijn_archief_maanden", "18", False, "5")
    assert screen.prompts[1].vraag == "Klopt dat?"
    said = "gaan na achttien maanden naar het archief, maar zijn na één jaar al vernietigd"
    assert said in screen.prompts[1].above
    assert load(house).bewaren.termijn_archief_maanden == 5


def test_an_archive_term_that_was_meant_is_taken_for_the_other_term_may_follow(house: Path) -> None:
    sit(house, "bewaren.termijn_archief_maanden", "18", True, True)
    assert load(house).bewaren.termijn_archief_maanden == 18


def test_the_overview_does_not_promise_a_text_to_sign_that_a_rule_stops(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(house.parent)
    save(house, answers(UNDER_WGS))
    last = Course.start(load(house)).asked[-1].pad
    screen = sit(house, last, "Nee", "Documenten maken, in Word en als pdf", True)
    assert "niets meer open, maar nog niet om te tekenen" in screen.prompts[1].vraag
    assert "Het wordt een concept, want het Protocol is nog niet om te tekenen:" in screen.prompts[2].above
    assert "Nog geen jurist heeft de aanpassingen aan de WGS gelezen." in screen.prompts[2].above
    assert "Het wordt de versie om te tekenen" not in screen.everything
    assert "Een concept staat in" in screen.everything
