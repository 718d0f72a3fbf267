"""What goes beyond the model or the law, planted in several houses: that finding alone, and its way out."""

import pytest

from tailor.check import RULES, Level
from tailor.errors import InputError
from tests.check.plant import changed, planted, solved

Changes = dict[str, str]
HOURS, DESTROYED = "datalekken.meldtermijn_uren", "bewaren.termijn_vernietiging_maanden"
SPECIAL = "bijlage4.categorie1.bijzonder"
OTHER = {
    "soort": "overig",
    "eigen_taak": "het bieden van opvang",
    "eigen_grondslag": "artikel 6, eerste lid, onder f, AVG",
}
OVERSTAP: Changes = {f"partijen[de-overstap].{name}": text for name, text in OTHER.items()}
ANALYSE: Changes = {"partijen[de-overstap].analyse": "ja"}
BASIS = "partijen[de-overstap].eigen_grondslag"


@pytest.mark.parametrize(
    ("rule", "name", "fault", "way_out"),
    [
        ("meldtermijn-ruim", "groot", {HOURS: "72"}, {HOURS: "48"}),
        ("meldtermijn-ruim", "een-gemeente", {HOURS: "49"}, {HOURS: "24"}),
        (
            "bewaartermijn-langer",
            "voorbeeld",
            {DESTROYED: "13", "bewaren.motivering": "Zo."},
            {DESTROYED: "12"},
        ),
        ("evaluatie-later", "groot", {"evaluatie.termijn_jaren": "5"}, {"evaluatie.termijn_jaren": "1"}),
        ("organisatie-buiten-handvat", "voorbeeld", OVERSTAP, ANALYSE),
        (
            "privaat-zonder-grondslag",
            "voorbeeld",
            {**OVERSTAP, **ANALYSE, BASIS: "artikel 4 Woningwet"},
            {BASIS: "artikel 4 Woningwet, en artikel 6, eerste lid, onder f, AVG"},
        ),
        (
            "gezondheid-ontbreekt",
            "voorbeeld",
            {SPECIAL: "[]"},
            {
                SPECIAL: "[{soort: gezondheid, doel: zorg, uitzondering: artikel 30 UAVG}]",
            },
        ),
    ],
)
def test_a_fault_against_the_model_gives_that_finding_alone_and_the_suggestion_takes_it_away(
    rule: str, name: str, fault: Changes, way_out: Changes
) -> None:
    assert {one.rule for one in planted(name, fault) if one.level > Level.INFO} == {rule}
    assert solved(name, fault, way_out, rule)


@pytest.mark.parametrize(
    ("fault", "what"),
    [
        ({HOURS: ""}, "de meldtermijn in uren"),
        ({SPECIAL: "[{soort: gezondheid}]"}, "het doel van de bijzondere gegevens"),
        ({"taken.artikel20_beslissing": ""}, "de datum van de Artikel 20 Wpg Beslissing"),
        (
            {"afwijkingen": '[{bepaling: "15.4", soort: vervalt, bron: besluit}]'},
            "de reden van de afwijking",
        ),
    ],
)
def test_what_the_model_asks_and_the_house_leaves_out_blocks_as_an_open_question(
    fault: Changes, what: str
) -> None:
    blocking = [one for one in planted("voorbeeld", fault) if one.level is Level.BLOKKEREND]
    assert {one.rule for one in blocking} == {"open-vraag"}
    assert any(what in one.message for one in blocking)


@pytest.mark.parametrize("hours", ["0", "73"])
def test_a_term_that_the_law_cannot_bear_is_no_answer(hours: str) -> None:
    with pytest.raises(InputError):
        changed("voorbeeld", {HOURS: hours})


@pytest.mark.parametrize("hours", ["1", "24", "48"])
def test_a_term_that_leaves_time_is_not_told(hours: str) -> None:
    assert planted("voorbeeld", {HOURS: hours}) == []


def test_an_analysis_that_is_not_there_is_told_and_prints_nothing() -> None:
    found = planted("voorbeeld", {**OVERSTAP, "partijen[de-overstap].analyse": "nee"})
    (one,) = [one for one in found if one.rule == "organisatie-buiten-handvat"]
    assert str(one.answer).endswith(".analyse")


@pytest.mark.parametrize("name", RULES)
def test_a_source_is_a_sentence(name: str) -> None:
    assert RULES[name].source.endswith(".") and RULES[name].about.endswith(".")
