"""What was accepted stands on facts: it lapses when one of these changes, and by nothing else."""

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, load
from tailor.answers.change import move_element, replace_answer
from tailor.answers.questions.aanvaarding import AANVAARD, Aanvaarding
from tailor.assemble.assemble import FinishedText
from tailor.check import RULES, Finding, Level, judge
from tailor.check.acceptance import Marks
from tailor.check.rule import NamedRule, Said
from tailor.path import Pad
from tests.check.clean_house import (
    CLEAN,
    EXAMPLES,
    MODEL,
    Changes,
    broken,
    changed,
    clean,
    finished,
    found_by,
    judged,
    of_rule,
)
from tests.everything import random_house, with_edits

ACCEPTABLE = [name for name, rule in RULES.items() if rule.acceptable]
NEVER = [name for name, rule in RULES.items() if not rule.acceptable]
OWN_CLAUSES = (
    '{bepaling: "2.1", soort: voeg_toe_na, tekst: "Wie dat wil, krijgt hiervan een lijst.", reden: Zo.},'
    ' {bepaling: artikel 13, soort: voeg_toe_na, tekst: "# Klachten\\n\\n1. Er is een loket.", reden: Zo.}'
)
NEW_PARTY = "{sleutel: stadsbank, soort: reclassering, naam: Stadsbank, afkorting: SB, rechtsvorm: publiek,"
NEW_PARTY += " gevestigd_te: Alderbroek, adres: Kade 9 te Alderbroek, kvk: '90009001',"
NEW_PARTY += " vertegenwoordigers: [{naam: mevrouw Q. Bank, functie: directeur}]}"


def marks(found: tuple[Finding, ...] | list[Finding], name: str = "") -> list[str]:
    return [one.mark for one in found if not name or one.rule == name]


def accepting(antwoorden: Antwoorden, found: list[Finding], **other: object) -> Antwoorden:
    """Return the answers with these findings accepted."""
    said = {"door": "mr. A. Bos", "datum": datetime.date(2026, 9, 1), "reden": "Besproken.", **other}
    given = tuple(
        Aanvaarding(regel=one.rule, bij=one.path or None, kenmerk=one.mark, **said) for one in found
    )
    return replace_answer(antwoorden, AANVAARD, given)


def rejudged(antwoorden: Antwoorden, name: str) -> list[Finding]:
    return [one for one in judge(MODEL, antwoorden).findings if one.rule == name]


# -- one mark for each finding --


def twice(found: tuple[Finding, ...]) -> list[str]:
    return [mark for mark, count in Counter(marks(found)).items() if count > 1]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_finding_of_an_example_has_a_mark_of_its_own(path: Path) -> None:
    assert twice(judge(MODEL, load(path)).findings) == []


@pytest.mark.parametrize("name", RULES)
def test_every_finding_of_a_planted_fault_has_a_mark_of_its_own(name: str) -> None:
    assert twice(judged(RULES[name].fails, RULES[name].on)) == []


@pytest.mark.parametrize("seed", range(6))
def test_every_finding_of_an_odd_house_has_a_mark_of_its_own(seed: int) -> None:
    house, _ = with_edits(random_house(seed), seed, 4)
    found = judge(MODEL, house).findings
    assert len(found) > 5
    assert twice(found) == []


def test_what_stands_on_other_facts_is_told_apart_without_counting() -> None:
    """Only a sentence that a house wrote twice is counted; a rule that forgets a key would be."""
    for name, rule in RULES.items():
        facts = [
            (one.rule, one.answer, one.citations, one.key, one.rests_on)
            for one in judged(rule.fails, rule.on)
        ]
        assert len({*facts}) == len(facts), name


# -- what changes nothing --


def reworded(rule: NamedRule) -> NamedRule:
    """Return a rule that says the same in other words."""

    def look(subject: FinishedText) -> Iterator[Said]:
        for said in rule.look(subject):
            yield replace(said, message="Beter gezegd.", suggestion="Doe dit.", source="Een bron.")

    return replace(rule, look=look)


def test_better_words_of_ours_change_no_mark() -> None:
    """An example of each rule has nearly all there is to say; so the words of all rules change at once."""
    for name in ("dubbel", "privaat-zonder-grondslag", "begrip-zonder-definitie", "datums-in-volgorde"):
        house = broken(name)
        subject = finished(house)
        for rule in RULES.values():
            said = [*Marks(subject).put_on(rule.findings(subject))]
            assert marks([*Marks(subject).put_on(reworded(rule).findings(subject))]) == marks(said)


# What all parties together decide: a party more is another finding.
OF_ALL_PARTIES = {"partijen-convenant", "partijenlijst-convenant", "status-getekend"}


def in_another_order(antwoorden: Antwoorden) -> Antwoorden:
    last = len(antwoorden.known_parties) - 1
    return move_element(move_element(antwoorden, Pad("partijen")[last], 0), Pad("partijen")[3], last)


def with_more(changes: Changes) -> Changes:
    """Return changes with deviations that have nothing to do with them, and that move the numbers."""
    own = changes.get("afwijkingen", "[]")[1:-1]
    return {**changes, "afwijkingen": f"[{own}{', ' * bool(own)}{OWN_CLAUSES}]"}


@pytest.mark.parametrize("name", ACCEPTABLE)
def test_an_unrelated_party_another_order_and_numbers_that_move_change_no_mark(name: str) -> None:
    more = with_more({**RULES[name].fails, **({} if name in OF_ALL_PARTIES else {"partijen[+]": NEW_PARTY})})
    after = found_by(name, in_another_order(changed(clean(RULES[name].on), more)))
    assert sorted(marks(after)) == sorted(marks(of_rule(name)))


@pytest.mark.parametrize("name", sorted(OF_ALL_PARTIES))
def test_a_party_more_is_another_finding_of_what_all_parties_decide(name: str) -> None:
    after = found_by(name, broken(name, {"partijen[+]": NEW_PARTY}))
    assert len(after) == len(of_rule(name))
    assert {*marks(after)} != {*marks(of_rule(name))}


# -- what does --

# Per rule answers that it rests on, beside those of its example: other ones, and it still finds something.
RESTS_ON: dict[str, list[Changes]] = {
    "rol-genoemd": [{"uitvoerder.standaard": "procesregisseur"}],
    "toegang-ontbreekt": [{"toegang.rollen": "[manager]"}, {"rechten.ondersteund_door": "procesregisseur"}],
    "archief-na-vernietiging": [{"bewaren.termijn_vernietiging_maanden": "4"}],
    "college-of-parket": [{"partijen[om].parket": "arrondissementsparket Oostmark"}],
    "partijen-convenant": [{"convenant.gesloten_op": "2026-01-01"}, {"partijen[ggd].status": "weigert"}],
    "partijenlijst-convenant": [{"convenant.gesloten_op": "2026-01-01"}],
    "convenant-niet-nagekeken": [{"convenant.artikelen": "{doel: '9'}"}],
    "datums-in-volgorde": [{"convenant.gesloten_op": "2026-03-01"}],
    "ondertekend-niet-getekend": [{"partijen[ggd].ondertekening": "{datum: 2026-11-03, plaats: Vliethaven}"}],
    "status-in-bewerking": [{"document.versie": "3.0"}],
    "status-getekend": [{"document.versie": "3.0"}],
    "bewaartermijn-langer": [{"bewaren.motivering": "Een heel andere reden."}],
    "evaluatie-dag": [{"evaluatie.termijn_jaren": "1"}],
    "organisatie-buiten-handvat": [{"partijen[de-overstap].eigen_grondslag": "toestemming"}],
    "privaat-zonder-grondslag": [{"partijen[de-overstap].eigen_taak": "het geven van raad"}],
    "wgs-bestaat": [{"regime.reden": "Een andere reden."}],
    "wgs-deelnemer": [{"regime.wet": "wgs"}],
    "toetreding-loopt-nog": [
        {"toetreders": "[{partij: ggd, staat: toegelaten}]"},
        {"partijen[ggd].status": "getekend"},
    ],
    "toetreding-getekend": [
        {"toetreders": "[{partij: ggd, staat: getekend, datum_ondertekening: 2026-12-02}]"},
        {"partijen[ggd].status": "weigert"},
    ],
    "toetreding-dubbel": [{"toetreders": "[{partij: ggd}, {partij: ggd, staat: toegelaten}]"}],
    "vertrek-zonder-dag": [{"partijen[ggd].vertrek": "{wijze: uitsluiting}"}],
}


@pytest.mark.parametrize("name", RESTS_ON)
def test_another_answer_that_a_finding_rests_on_makes_it_another_finding(name: str) -> None:
    for other in RESTS_ON[name]:
        after = found_by(name, broken(name, other))
        assert after, other
        assert not {*marks(after)} & {*marks(of_rule(name))}, other


def test_another_word_in_the_clause_makes_it_another_finding() -> None:
    name = "meldtermijn-ruim"
    words = '[{bepaling: "14.3", soort: vervang_woorden, woorden: onverwijld, tekst: terstond, reden: Zo.}]'
    before = of_rule(name)
    text = next(c.text for c in judge(MODEL, CLEAN).document.walk() if str(c.citation) == "14.3")  # type: ignore[union-attr]
    assert "onverwijld" in text
    after = found_by(name, broken(name, {"afwijkingen": words}))
    assert after and not {*marks(after)} & {*marks(before)}


@pytest.mark.parametrize("name", ACCEPTABLE)
def test_what_is_accepted_counts_until_an_answer_of_the_example_changes(name: str) -> None:
    rule, found = RULES[name], of_rule(name)
    every = judge(MODEL, accepting(broken(name), found)).findings
    accepted = [one for one in every if one.rule == name]
    assert accepted
    assert all(one.accepted and not one.blocks for one in accepted)
    assert "aanvaarding-vervallen" not in {one.rule for one in every}
    mended = judge(MODEL, accepting(changed(clean(rule.on), rule.passes), found)).findings
    left = {one.mark for one in mended if one.rule == name}
    told = [one for one in mended if one.rule == "aanvaarding-vervallen"]
    assert len(told) == sum(one.mark not in left for one in found)
    assert told
    assert all("mr. A. Bos" in one.message and "1 september 2026" in one.message for one in told)


def test_an_answer_that_changed_is_told_with_who_accepted_what_stood_there() -> None:
    before = of_rule("meldtermijn-ruim")
    house = accepting(changed(CLEAN, {"datalekken.meldtermijn_uren": "60"}), before)
    (told,) = rejudged(house, "aanvaarding-vervallen")
    assert told.message == (
        "Aanvaard door mr. A. Bos, op 1 september 2026: ‘meldtermijn-ruim’ bij datalekken.meldtermijn_uren."
        " Daarna is het antwoord of de tekst veranderd; de aanvaarding telt niet meer."
    )
    assert told.places == ("artikel 14.3",)
    assert [one.accepted for one in rejudged(house, "meldtermijn-ruim")] == [""]


# -- what nobody can accept, and what counts for nothing --


def test_what_is_missing_or_lapsed_or_leads_nowhere_can_never_be_accepted() -> None:
    assert {"verwijzing-weg", "status-vervallen"} < {*NEVER}
    assert {name for name, rule in RULES.items() if rule.theme.key == "volledig"} <= {*NEVER}


@pytest.mark.parametrize("name", NEVER)
def test_an_acceptance_by_hand_of_what_nobody_can_accept_counts_for_nothing_and_is_told(name: str) -> None:
    found = of_rule(name)[:1]
    house = accepting(broken(name), found)
    assert not any(one.accepted for one in judge(MODEL, house).findings if one.rule == name)
    if judge(MODEL, house).document:
        (told,) = rejudged(house, "aanvaarding-kan-niet")[-1:]
        assert (told.level, told.answer) == (Level.LET_OP, AANVAARD[0])
        assert name in told.message


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("door", "de naam ontbreekt"),
        ("datum", "de datum ontbreekt"),
        ("reden", "de reden ontbreekt"),
        ("kenmerk", "het kenmerk ontbreekt"),
        ("regel", "de regel ontbreekt"),
    ],
)
@pytest.mark.parametrize("nothing", [None, "nog niet bekend"])
def test_an_acceptance_by_hand_that_lacks_something_counts_for_nothing_and_is_told(
    field: str, words: str, nothing: str | None
) -> None:
    said = {"regel": "meldtermijn-ruim", "door": "A. Bos", "datum": "2026-09-01", "reden": "Zo."}
    given = {**said, "kenmerk": of_rule("meldtermijn-ruim")[0].mark, field: nothing}
    whole = ", ".join(f"{key}: {text}" for key, text in given.items() if text)
    house = changed(CLEAN, {"datalekken.meldtermijn_uren": "49", "aanvaard": f"[{{{whole}}}]"})
    assert [one.accepted for one in rejudged(house, "meldtermijn-ruim")] == [""]
    (told,) = rejudged(house, "aanvaarding-onvolledig")
    assert (told.level, told.answer) == (Level.LET_OP, AANVAARD[0])
    assert words in told.message


def test_an_acceptance_after_the_day_of_the_version_counts_and_is_told() -> None:
    found = of_rule("meldtermijn-ruim")
    house = changed(CLEAN, {"datalekken.meldtermijn_uren": "49", "document.datum": "2026-08-31"})
    house = accepting(house, found)
    assert all(one.accepted for one in rejudged(house, "meldtermijn-ruim"))
    (told,) = rejudged(house, "aanvaarding-later")
    assert told.message.endswith("bij datalekken.meldtermijn_uren; deze versie is van 31 augustus 2026.")
