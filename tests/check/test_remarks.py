"""The table of remarks: what each finds, where it stands, and what takes it away."""

import re

import pytest

from tailor.answers import Antwoorden
from tailor.answers.questions.partijdelen import Soort
from tailor.check import RULES
from tailor.check.outdated import CONSULTED, consulted
from tailor.check.rule import Said
from tailor.model.opmerkingen import Opmerking, Opmerkingsoort, plain, says
from tests.check.clean_house import CLEAN, MODEL, changed, finished
from tests.check.plant import house

BY_NUMBER = {one.number: one for one in MODEL.opmerkingen}
RULE_OF = {
    Opmerkingsoort.VEROUDERD: "verouderde-verwijzing",
    Opmerkingsoort.VRAAG: "verwijzing-navragen",
    Opmerkingsoort.AANDACHTSPUNT: "aandachtspunt-model",
}
# Questions that follow from what was read.
READ = {"V01", "V10"}
# Remarks that no text to sign of the clean house gives: why not.
ELSEWHERE = {
    "O22": "stands in a note",
    "A12": "stands in a note",
    "O20": "needs the Dienst Justitiële Inrichtingen",
    "O23": "is mended by a correction",
} | {one.number: "is for the WGS" for one in MODEL.opmerkingen if one.only_under_wgs}


def found(antwoorden: Antwoorden) -> dict[str, Said]:
    """Return what the table says of a house, by number."""
    subject = finished(antwoorden)
    return {said.key: said for rule in RULE_OF.values() for said in RULES[rule].look(subject)}


def deviating(bepaling: str, woorden: str, tekst: str) -> Antwoorden:
    words = f'woorden: "{woorden}", tekst: "{tekst}", reden: Zo.'
    own = f'[{{bepaling: "{bepaling}", soort: vervang_woorden, {words}}}]'
    return changed(CLEAN, {"afwijkingen": own})


def with_own_clause(text: str) -> Antwoorden:
    own = f'[{{bepaling: "22.3", soort: voeg_toe_na, tekst: "{text}", reden: Zo.}}]'
    return changed(CLEAN, {"afwijkingen": own})


def places(number: str, antwoorden: Antwoorden) -> list[str]:
    return [str(one) for one in found(antwoorden)[number].citations]


def test_every_remark_of_the_table_is_given_where_its_words_stand() -> None:
    assert {*BY_NUMBER} - {*found(CLEAN)} == {*ELSEWHERE}
    dji = {"partijen[de-overstap].soort": "dji"}
    assert "O20" in found(changed(CLEAN, dji))
    assert "O23" in found(changed(CLEAN, {"correcties.keuze": "geen"}))
    under = {number for number, why in ELSEWHERE.items() if why == "is for the WGS"}
    assert under <= {*found(changed(CLEAN, {"regime.wet": "beide"}))}


@pytest.mark.parametrize(
    ("number", "bepaling", "woorden", "tekst"),
    [
        ("O02", "28.2", "hoofdstuk 5", "hoofdstuk 3"),
        ("O03", "6.4 onder a", "artikel 172", "artikel 172, en artikel 13b Opiumwet"),
        ("O04", "6.4 onder b", "wet schuldhulpverlening", "Wet gemeentelijke schuldhulpverlening"),
        ("O05", "6.4 onder b", "artikel 7.1", "artikel 7"),
        (
            "O07",
            "6.4 onder i",
            "geestelijke gezondheidszorg.",
            "geestelijke gezondheidszorg of de Wet zorg en dwang.",
        ),
        ("O08", "14.3", "artikel 26g", "artikel 33a Wpg dan wel artikel 26g"),
        ("O09", "17.6", "conform art. 29 Wpg", "volgens de Wpg"),
        ("O10", "17.5", "voor de duur van 4 jaar", "ten minste vier jaar"),
        ("O21", "1.4", "in een bestand", "in een gegevensbestand"),
        ("V08", "18.4", "persoonlijk langs te komen bij", "zich te melden bij"),
        ("A03", "15.4", "advies vragen aan het Partneroverleg", "advies vragen aan een jurist"),
        ("A04", "17.1 onder c", "bezwaar te maken", "verzet aan te tekenen"),
        ("A04", "20.1", "verzet", "bezwaar"),
        ("A05", "17.2", "aan het Casusoverleg", "aan het Partneroverleg"),
        ("A07", "27.2", "opnieuw ondertekenen", "goedkeuren"),
    ],
)
def test_a_remark_goes_when_the_house_changed_the_words(
    number: str, bepaling: str, woorden: str, tekst: str
) -> None:
    assert number in found(CLEAN)
    assert number not in found(deviating(bepaling, woorden, tekst))


def test_a_reference_that_aged_is_found_wherever_it_stands_also_in_a_text_of_the_house() -> None:
    assert places("O09", CLEAN) == ["17.6"]
    assert places("O09", with_own_clause("Partijen handelen volgens artikel 29 Wpg.")) == ["17.6", "22.3a"]
    under = changed(CLEAN, {"regime.wet": "wgs"})
    assert places("O16", under) == ["6.1", "6.2", "6.3", "6.4 onder c"]
    assert places("O19", under) == ["6.1", "6.2", "6.3", "6.4 onder d", "7.1"]


def test_another_number_that_begins_alike_is_another_reference() -> None:
    other = with_own_clause("Partijen handelen volgens artikel 29a Wpg, artikel 129 Wpg en art. 29.1 Wpg.")
    assert places("O09", other) == ["17.6"]
    assert says(plain("Artikel 7\n van de wet"), ("artikel 7 van",))
    assert not says(plain("artikel 72 en artikel 7.1 en artikel 7:2"), ("artikel 7",))


def test_a_clash_is_told_with_the_clauses_that_still_clash() -> None:
    assert "artikel 17.3" in words(found(CLEAN)["A05"]) and "artikel 19.1" in words(found(CLEAN)["A05"])
    one_less = found(deviating("19.1", "aan het Partneroverleg", "aan het Casusoverleg"))["A05"]
    assert "artikel 17.3" in words(one_less) and "artikel 19.1" not in words(one_less)


def words(said: Said) -> str:
    return re.sub("[\ue010\ue011]", "", said.message)


def test_a_term_that_the_house_defines_is_not_missed() -> None:
    text = "Opschaling: het naar een hoger overleg brengen."
    own = f'[{{bepaling: "1.33", soort: voeg_toe_na, tekst: "{text}", reden: Zo.}}]'
    assert "A10" in found(CLEAN)
    assert "A10" not in found(changed(CLEAN, {"afwijkingen": own}))


@pytest.mark.parametrize(
    ("number", "party"),
    [("O06", "raad"), ("O07", "ggz"), ("O08", "politie"), ("O09", "politie"), ("O10", "om"), ("A06", "om"),
     ("A06", "politie"), ("O24", "ggd")],
)  # fmt: skip
def test_a_remark_about_the_data_of_a_party_is_given_when_that_party_takes_part(
    number: str, party: str
) -> None:
    assert number in found(CLEAN)
    assert number not in found(changed(CLEAN, {f"partijen[{party}].status": "weigert"}))


@pytest.mark.parametrize("one", MODEL.opmerkingen, ids=lambda one: one.number)
def test_a_remark_is_worded_as_what_it_is(one: Opmerking) -> None:
    assert one.source.endswith(".") and one.suggestion.endswith(".")
    is_question = one.soort is Opmerkingsoort.VRAAG
    assert ("?" in one.message) is is_question
    assert one.message.endswith((".", "?"))
    assert (one.consulted is not None) is (one.soort is Opmerkingsoort.VEROUDERD or one.number in READ)
    assert {kind for kinds in one.parties for kind in kinds} <= {kind.value for kind in Soort}


def test_the_oldest_reading_of_a_source_is_told() -> None:
    assert consulted(MODEL.opmerkingen).isoformat() == CONSULTED
    later = [one for one in MODEL.opmerkingen if one.consulted and one.consulted.isoformat() > CONSULTED]
    assert later
    assert found(CLEAN)["O09"].source == "Artikelen 25, 28 en 29 Wpg. Geraadpleegd op 27 november 2026."


@pytest.mark.parametrize("name", ["groot", "een-gemeente"])
def test_other_houses_are_told_the_same_of_the_model(name: str) -> None:
    told = found(house(name))
    assert {"O01", "O04", "O21", "A02", "V08"} <= {*told}
