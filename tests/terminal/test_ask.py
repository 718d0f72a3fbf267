"""One question on a screen, for each kind of answer."""

import datetime

import pytest

from tailor.answers import Antwoorden, NogNietBekend, dates
from tailor.answers.dates import iso_date
from tailor.answers.questionnaire import questions_by_path
from tailor.assemble import read_model
from tailor.interview.answer import AnswerForm, answer_field
from tailor.interview.inquiry import Interview
from tailor.interview.text_behind import TextBehind
from tailor.path import Pad
from tailor.terminal.ask import ask as put
from tailor.terminal.ask import short_if_meant
from tailor.terminal.screen import ALL_WAYS, AnotherWay, Back, Stop, ToOverview
from tests.houses import TEMPLATES, answers
from tests.paths import zet
from tests.terminal.script import CTRL_N, Script, in_turn

TEXT = TextBehind(read_model(TEMPLATES))
EACH_FORM = {
    "regime.wet": (["buiten_wgs"], "buiten_wgs"),
    "regime.radicalisering": (["Ja"], True),
    "huis.naam": (["Oostmark"], "Oostmark"),
    "document.datum": (["14-3-2026"], datetime.date(2026, 3, 14)),
    "datalekken.meldtermijn_uren": (["30"], 30),
    "beveiliging.verantwoordelijke_partij": (["Berkendam"], "berkendam"),
    "verwerkers.toestemming_door": (["Stichting De Brug"], "brug"),
    "bijlage3.norm": ([["bio", "nen_7510"]], ("bio", "nen_7510")),
    "toetreding.medeondertekenaar": (["De voorzitter van de Stuurgroep"], "voorzitter_stuurgroep"),
}
TYPED = (AnswerForm.TEXT, AnswerForm.NUMBER, AnswerForm.DATE, AnswerForm.CHOICES)
"""Where a question mark opens the ways out: they do not stand beside the answers."""
WAYS_OUT = ["Leg uit", "Terug", "Naar het overzicht", "Stoppen"]


def ask(pad: str, screen: Script, antwoorden: Antwoorden | None = None) -> object:
    """Return the answer that a question ends with."""
    house = answers() if antwoorden is None else antwoorden
    text = put(screen, Interview(TEXT, house).inquiry(Pad(pad)))
    return Pad(pad).find(zet(house, {pad: text}))


@pytest.mark.parametrize("pad", EACH_FORM)
def test_each_kind_of_question_is_asked_and_answered(pad: str) -> None:
    given, expected = EACH_FORM[pad]
    assert ask(pad, in_turn(*given)) == expected


def test_every_form_but_a_group_and_a_list_is_tried_here() -> None:
    tried = {answer_field(Pad(pad)).form for pad in EACH_FORM}
    assert tried == set(AnswerForm) - {AnswerForm.GROUP, AnswerForm.LIST}


@pytest.mark.parametrize(
    "pad",
    [pad for pad in EACH_FORM if answer_field(Pad(pad)).form not in TYPED],
)
def test_every_list_offers_the_ways_out(pad: str) -> None:
    screen = in_turn(*EACH_FORM[pad][0])
    ask(pad, screen)
    assert {"Nog niet bekend", *WAYS_OUT} <= set(screen.prompts[0].names)


@pytest.mark.parametrize(
    "pad", ["huis.naam", "document.datum", "datalekken.meldtermijn_uren", "toegang.rollen"]
)
def test_a_question_mark_opens_the_ways_out_while_typing_or_ticking(pad: str) -> None:
    screen = in_turn("?", "Nog niet bekend", ["", ""])
    assert ask(pad, screen) == NogNietBekend()
    assert {"Nog niet bekend", *WAYS_OUT} <= set(screen.prompts[1].names)
    assert screen.prompts[0].ways == ALL_WAYS


def test_a_question_mark_behind_what_stood_ready_opens_them_too() -> None:
    screen = in_turn("24?", "Antwoord typen", "36")
    assert ask("datalekken.meldtermijn_uren", screen) == 36


@pytest.mark.parametrize(
    ("name", "error"), [("Terug", Back), ("Naar het overzicht", ToOverview), ("Stoppen", Stop)]
)
def test_going_elsewhere_leaves_the_question(name: str, error: type[Exception]) -> None:
    for pad, script in (("regime.wet", (name,)), ("huis.naam", ("?", name))):
        with pytest.raises(error):
            ask(pad, in_turn(*script))


def test_not_known_yet_asks_who_finds_it_out_and_a_remark() -> None:
    said = ask("regime.wet", in_turn("Nog niet bekend", ['mr. "T". Hoekema: jurist', "voor 1 juni"]))
    assert said == NogNietBekend(wie='mr. "T". Hoekema: jurist', opmerking="voor 1 juni")


def test_what_was_noted_stands_ready_when_it_is_still_not_known() -> None:
    house = zet(answers(), {"regime.wet": '{nog_niet_bekend: {"wie": "de FG"}}'})
    screen = in_turn("Nog niet bekend", ["de FG", ""])
    ask("regime.wet", screen, house)
    assert screen.prompts[1].default == ("de FG", "")
    assert "de FG zoekt het uit" in screen.prompts[0].above


def test_a_question_comes_first_then_how_to_answer_then_what_stands_there_and_why_only_when_asked() -> None:
    screen = in_turn("25")
    ask("datalekken.meldtermijn_uren", screen)
    vraag = questions_by_path()[Pad("datalekken.meldtermijn_uren")]
    shown = screen.prompts[0].above
    assert shown.startswith(f"**{vraag.vraag}**\n{vraag.help}\n\n")
    assert "**24**" in shown and vraag.why not in shown
    assert screen.prompts[0].vraag == vraag.vraag


@pytest.mark.parametrize(("meant", "stored"), [(True, "Oostmark"), (False, "veiligheidshuis Oostmark")])
def test_an_answer_that_repeats_the_text_is_asked_about(meant: bool, stored: str) -> None:
    screen = in_turn("veiligheidshuis Oostmark", meant)
    assert ask("huis.naam", screen) == stored
    said = "U typte ‘veiligheidshuis Oostmark’. De tekst zegt al ‘veiligheidshuis’. Bedoelt u ‘Oostmark’?"
    assert (screen.prompts[-1].vraag, screen.prompts[-1].default) == (said, "ja")


def test_what_falls_away_behind_an_answer_is_not_quoted_as_what_stands_before_it() -> None:
    screen = in_turn(True)
    assert short_if_meant(screen, "24 uur", "24") == "24"
    assert screen.prompts[0].vraag == "U typte ‘24 uur’. De rest staat al in de tekst. Bedoelt u ‘24’?"


def test_an_answer_that_repeats_nothing_is_taken_without_a_question() -> None:
    screen = in_turn("Oostmark")
    assert ask("huis.naam", screen) == "Oostmark"
    assert len(screen.prompts) == 1


def test_a_proposal_is_shown_with_its_reason_and_stands_ready() -> None:
    house = zet(answers(), {"datalekken.verantwoordelijke_partij": "", "datalekken.meldtermijn_uren": ""})
    screen = in_turn("alderbroek")
    ask("datalekken.verantwoordelijke_partij", screen, house)
    assert screen.prompts[0].default == "alderbroek"
    assert "Voorstel: **Alderbroek**. Met één partij" in screen.prompts[0].above
    screen = in_turn("24")
    ask("datalekken.meldtermijn_uren", screen, house)
    assert screen.prompts[0].default == "24"


def test_a_proposal_is_not_made_where_an_answer_stands_or_the_other_one_is_not_known() -> None:
    screen = in_turn("berkendam")
    ask("datalekken.verantwoordelijke_partij", screen)
    assert "Voorstel" not in screen.everything
    house = zet(
        answers(), {"datalekken.verantwoordelijke_partij": "", "beveiliging.verantwoordelijke_partij": ""}
    )
    screen = in_turn("berkendam")
    ask("datalekken.verantwoordelijke_partij", screen, house)
    assert "Voorstel" not in screen.everything


def test_the_answer_that_stands_there_is_marked() -> None:
    for pad, script, marked in (
        ("regime.radicalisering", "ja", "nee"),
        ("wijzigingen.besluit_door", "partneroverleg", "stuurgroep"),
        ("document.datum", "2026-01-01", "23-11-2026"),
    ):
        screen = in_turn(script)
        ask(pad, screen)
        assert screen.prompts[0].default == marked


def test_options_show_what_they_do() -> None:
    screen = in_turn("model")
    ask("inwerkingtreding.moment", screen)
    assert all(choice.effect for choice in screen.prompts[0].choices)


def test_a_refused_value_says_why_and_asks_again_with_what_was_typed() -> None:
    screen = in_turn("90", "36")
    assert ask("datalekken.meldtermijn_uren", screen) == 36
    assert "‘90’ is geen heel getal van 1 tot en met 72 (uren). Voorbeeld: 24." in screen.prompts[1].above
    assert screen.prompts[1].default == "90"
    assert "datalekken" not in screen.prompts[1].above


def test_nothing_typed_is_refused_where_an_answer_is_wanted() -> None:
    screen = in_turn("", "Oost")
    assert ask("huis.naam", screen) == "Oost"
    assert "U heeft niets ingevuld. Typ ? als u het nog niet weet." in screen.prompts[1].above


def test_an_optional_question_can_be_skipped_and_its_answer_taken_away() -> None:
    house = zet(answers(), {"huis.korte_naam": "ZVH"})
    assert ask("huis.korte_naam", in_turn("Nee")) is None
    assert ask("huis.korte_naam", in_turn("Ja", "")) is None
    assert ask("huis.korte_naam", in_turn("Ja", "?", "Niet nodig")) is None
    assert ask("huis.korte_naam", in_turn("?", "Antwoord weghalen"), house) is None
    assert (
        ask(
            "evaluatie.termijn_jaren",
            in_turn("?", "Antwoord weghalen"),
            zet(answers(), {"evaluatie.termijn_jaren": "5"}),
        )
        == 2
    )


def test_a_question_that_wants_an_answer_cannot_be_skipped() -> None:
    screen = in_turn("buiten_wgs")
    ask("regime.wet", screen)
    assert not {"Niet nodig", "Zoals het model"} & {*screen.prompts[0].names}


def test_explain_shows_the_options_and_the_note_of_the_model() -> None:
    screen = in_turn("Leg uit", "model")
    ask("aansprakelijkheid.keuze", screen)
    shown = screen.prompts[1].above
    assert "**Toelichting van het model bij artikel 25**" in shown
    assert "**Een eigen tekst**: " in shown
    assert "Plaats in het model: artikel 25." in shown


def test_a_place_in_an_annex_of_our_own_and_its_note_are_not_called_the_models() -> None:
    screen = in_turn("?", "Leg uit", "Antwoord typen", "2026-06-01")
    ask("taken.artikel20_beslissing", screen)
    shown = screen.everything
    assert "**Toelichting van tailor bij Bijlage 5**" in shown
    assert "Plaats in uw Protocol, in een tekst van tailor: Bijlage 5, alinea 2." in shown
    assert "van het model bij" not in shown and "Plaats in het model" not in shown


def test_the_notes_of_the_model_are_within_reach_of_the_questions_they_are_about() -> None:
    with_note = {str(pad) for pad in questions_by_path() if TEXT.notes(TEXT.places(pad))}
    assert len(with_note) >= 60
    assert {"huis.naam", "partijen", "taken.letters", "bijlage4.categorie1.vervalt"} <= with_note


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("14-3-2026", "2026-03-14"), ("14 maart 2026", "2026-03-14"), ("2026-03-14", "2026-03-14"),
        ("14/03/2026", "2026-03-14"), ("14.3.2026", "2026-03-14"), ("1 mrt. 2026", "2026-03-01"),
        ("3 DEC 2026", "2026-12-03"), ("1 ma 2026", "1 ma 2026"), ("morgen", "morgen"),
        ("31-2-2026", "2026-02-31"),
        ("14-3-26", "14-3-26"), ("2026/3/14", "2026-03-14"), ("12-13-14-2026", "12-13-14-2026"),
    ],
)  # fmt: skip
def test_a_date_may_be_typed_as_people_write_it(typed: str, read: str) -> None:
    assert iso_date(typed) == read


def test_a_date_is_said_back_in_words() -> None:
    screen = in_turn("31-2-2026", "4-5", "14 mrt 2026")
    ask("document.datum", screen)
    assert "Die dag bestaat niet" in screen.prompts[1].above
    assert "Typ een dag, een maand en een jaar." in screen.prompts[2].above
    assert screen.shown[-1] == "Gelezen als 14 maart 2026."


def test_today_becomes_the_date_of_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dates, "today", lambda: datetime.date(2026, 3, 14))
    screen = in_turn("Vandaag")
    assert ask("document.datum", screen) == datetime.date(2026, 3, 14)
    assert screen.shown[-1] == "Gelezen als 14 maart 2026."


def test_a_date_that_is_not_certain_is_asked_again() -> None:
    screen = in_turn("4-5-26", "4-5-2026")
    assert ask("document.datum", screen) == datetime.date(2026, 5, 4)
    assert "Het jaar moet vier cijfers hebben" in screen.prompts[1].above


def test_an_own_body_is_typed_with_its_article_on_one_line() -> None:
    screen = in_turn("Een andere, met eigen naam", 'bestuur "Oost"', 'het bestuur "Oost"')
    found = ask("verwerkers.toestemming_door", screen)
    assert found.model_dump() == {"naam": 'bestuur "Oost"', "lidwoord": "het"}
    (first, again) = screen.prompts[1:]
    assert [one.name for one in first.fields] == ["Naam, met ‘de’ of ‘het’"]
    assert "Zet er ‘de’ of ‘het’ voor" in again.above
    house = zet(answers(), {"verwerkers.toestemming_door": '{naam: "bestuur", lidwoord: het}'})
    stands = in_turn(":own", "de raad")
    ask("verwerkers.toestemming_door", stands, house)
    assert stands.prompts[1].default == ("het bestuur",)


def test_an_own_group_that_is_refused_comes_again_with_all_that_was_typed() -> None:
    screen = in_turn(":own", ["de secretaris", "het \u0007"], {"Namens": "het Partneroverleg"})
    found = ask("toetreding.medeondertekenaar", screen)
    assert found.model_dump() == {
        "functie": "secretaris",
        "lidwoord": "de",
        "namens": "het Partneroverleg",
    }
    assert screen.prompts[2].default == ("de secretaris", "het \u0007")
    assert "Dit antwoord kan niet." in screen.prompts[2].above


def test_an_own_role_is_added_beside_those_that_stay() -> None:
    def roles(house: Antwoorden, *chosen: object) -> Antwoorden:
        pad = "toegang.rollen"
        q = Interview(TEXT, house).inquiry(Pad(pad))
        text = put(in_turn(*chosen), q)
        return zet(house, {pad: text})

    house = roles(answers(), ["manager", "Een andere, met eigen naam"], "de functioneel beheerders", "ja")
    assert [getattr(one, "naam", one) for one in house.toegang.rollen] == [
        "manager",
        "functioneel beheerders",
    ]
    again = roles(house, ["casusregisseur", "functioneel beheerders"])
    assert again.toegang.rollen[1] == house.toegang.rollen[1]


def test_a_list_that_may_not_be_empty_is_asked_again() -> None:
    screen = in_turn([], ["manager"])
    assert ask("toegang.rollen", screen) == ("manager",)
    assert "Kies er ten minste één" in screen.prompts[1].above


def test_what_is_ticked_stays_while_something_else_is_asked_for() -> None:
    asked = AnotherWay(["manager"])
    screen = in_turn(
        asked, "Leg uit", "Verder aanvinken", AnotherWay(["manager"]), "Verder aanvinken", ["manager"]
    )
    assert ask("toegang.rollen", screen) == ("manager",)
    assert [one.default for one in screen.prompts if one.kind == "choose_many"][1:] == [("manager",)] * 2
    assert "**De Manager**: " in screen.everything


def test_a_list_that_may_be_left_is_left_with_nothing_ticked_and_stays_not_known_when_it_was() -> None:
    assert ask("bijlage3.norm", in_turn([])) == ()
    house = zet(answers(), {"bijlage3.norm": "nog niet bekend"})
    assert ask("bijlage3.norm", in_turn([]), house) == NogNietBekend()
    assert ask("bijlage3.norm", in_turn("?", "Niet nodig"), house) == ()
    assert (
        ask("toegang.rollen", in_turn([]), zet(answers(), {"toegang.rollen": "nog niet bekend"}))
        == NogNietBekend()
    )


@pytest.mark.parametrize(
    "pad", ["huis.naam", "document.datum", "toegang.rollen", "regime.wet", "huis.korte_naam"]
)
def test_one_key_says_everywhere_that_it_is_not_known_yet(pad: str) -> None:
    key = "Nog niet bekend" if pad in ("regime.wet", "huis.korte_naam") else CTRL_N
    said = NogNietBekend(wie="de FG", opmerking="voor 1 juni")
    assert ask(pad, in_turn(key, ["de FG", "voor 1 juni"])) == said


def test_back_from_who_finds_it_out_comes_back_to_the_question_with_what_was_typed() -> None:
    screen = in_turn(AnotherWay(["Oost"], not_known=True), "?", "Terug", "Oostmark")
    assert ask("huis.naam", screen) == "Oostmark"
    assert screen.prompts[-1].default == "Oost"
    again = in_turn("Nog niet bekend", "?", "Terug", "buiten_wgs")
    assert ask("regime.wet", again) == "buiten_wgs"


def test_what_is_noted_about_an_answer_that_is_not_known_is_judged_where_it_is_typed() -> None:
    screen = in_turn("Nog niet bekend", ["de ☃", ""], "de FG")
    assert ask("regime.wet", screen) == NogNietBekend(wie="de FG")
    assert "☃" in screen.prompts[2].above


@pytest.mark.parametrize("typed", ["90?", "90 ?", "?"])
def test_a_question_mark_works_behind_a_text_that_was_refused(typed: str) -> None:
    screen = in_turn("90", typed, "Antwoord typen", "36")
    assert ask("datalekken.meldtermijn_uren", screen) == 36
    assert screen.prompts[-1].default == ("24" if typed == "?" else "90")


def test_a_question_about_a_party_says_when_there_are_none() -> None:
    screen = in_turn("Nog niet bekend", "", "")
    ask("beveiliging.verantwoordelijke_partij", screen, Antwoorden())
    assert "nog geen partijen" in screen.prompts[0].above


def test_a_text_with_markup_that_leads_nowhere_is_refused_at_the_question() -> None:
    house = zet(answers(), {"aansprakelijkheid.keuze": "eigen"})
    q = Interview(TEXT, house).inquiry(Pad("aansprakelijkheid.leden[0]"))
    assert "99" in q.judge("zie {artikel 99}")
    assert "los teken" in q.judge("los [haakje")
    assert q.judge("zie {artikel 3.2}") == ""


def test_an_answer_that_has_an_editor_is_no_single_question() -> None:
    interview = Interview(TEXT, answers())
    assert not interview.is_at_once(Pad("partijen")) and not interview.is_at_once(Pad("huis.aanduiding"))
    assert interview.is_at_once(Pad("toegang.rollen"))


def test_a_sign_that_cannot_be_printed_is_refused_where_it_is_typed() -> None:
    screen = in_turn("Oost☃mark", "Oostmark")
    assert ask("huis.naam", screen) == "Oostmark"
    assert (
        "Dit kan niet worden afgedrukt: ‘☃’ (U+2603); teken 5 van uw tekst, na ‘Oost’." in screen.everything
    )
