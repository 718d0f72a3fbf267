"""Terms: whatever falls of the recitals and of article 1, what is said is what a reader misses."""

import json
import random
from collections.abc import Iterable

import pytest

from tailor.answers import Antwoorden, load
from tailor.answers.change import parse_path, set_answers
from tailor.assemble import Editie, assemble, read_model
from tailor.assemble.assemble import FinishedText
from tailor.check import RULES, Finding
from tailor.model import Kind
from tailor.path import Pad
from tests.houses import TEMPLATES

MODEL = read_model(TEMPLATES)
HOUSES = {
    name: load(TEMPLATES.parent / "answers" / f"{name}.yaml")
    for name in ("voorbeeld", "groot", "een-gemeente")
}
WITH_REASON = {"reden": "Zo is het besloten.", "bron": "besluit"}


def with_deviations(house: str, *deviations: dict[str, str]) -> Antwoorden:
    given = HOUSES[house].afwijkingen
    kept = given if isinstance(given, tuple) else ()
    start = len(kept)
    answers = HOUSES[house]
    for place, one in enumerate(deviations, start=start):
        text = json.dumps([{**one, **WITH_REASON}], ensure_ascii=False)
        added = set_answers(HOUSES[house], {parse_path("afwijkingen"): text}).afwijkingen
        assert isinstance(added, tuple) and place >= 0
        kept = (*kept, *added)
    return answers.model_copy(update={"afwijkingen": kept})


def dropped(*places: str) -> tuple[dict[str, str], ...]:
    return tuple({"bepaling": place, "soort": "vervalt"} for place in places)


def found(answers: Antwoorden, rule: str = "begrip-zonder-definitie") -> list[Finding]:
    text = FinishedText(MODEL, answers, assemble(MODEL, answers, Editie.DEFINITIEF))
    return [*RULES[rule].findings(text)]


def terms(findings: Iterable[Finding]) -> set[str]:
    return {term for one in findings for term in WORDS if f"‘{term}’" in one.message}


# Each term with the clauses that define it, and a few plain words that show that the text uses it.
WORDS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "zorg- en veiligheidshuis": (("overweging 1",), ("zorg- en veiligheidshuis",)),
    "Convenant": (("overweging 2",), ("Convenant",)),
    "Protocol": (("overweging 7", "overweging 10"), ("Protocol",)),
    "Landelijk Kader": (("overweging 9",), ("Landelijk Kader", "Landelijke Kader")),
    "Handvat": (("overweging 9",), ("Handvat",)),
    "Persoonsgegevens": (("1.1",), ("Persoonsgegeven",)),
    "Politiegegevens": (("1.2",), ("Politiegegevens", " politiegegevens")),
    "Tenuitvoerleggingsgegevens": (("1.5",), ("enuitvoerleggingsgegevens",)),
    "Verwerken": (("1.8",), ("Verwerk", "verwerkt")),
    "Betrokkene": (("1.1", "1.9"), ("Betrokkene",)),
    "Derde": (("1.10",), ("Derde", "derden")),
    "Verwerker": (("1.14",), ("Verwerker ", "Verwerkers")),
    "Casusregie": (("1.15",), ("Casusregie ", "casusregie")),
    "Procesregie": (("1.16",), ("Procesregie ", "procesregie ", "procesregie,")),
    "Triage": (("1.19",), ("Triage",)),
    "Casusoverleg": (("1.20",), ("Casusoverleg",)),
    "Procesregisseur": (("1.22",), ("Procesregisseur",)),
    "Casusregisseur": (("1.23",), ("Casusregisseur",)),
    "Manager": (("1.24",), ("Manager ", "Manager,", "Manager.")),
    "Stuurgroep": (("1.25",), ("Stuurgroep",)),
    "Partneroverleg": (("1.26",), ("Partneroverleg",)),
    "Privacyadviseur": (("1.27",), ("Privacyadviseur",)),
    "Jaarplan": (("1.28",), ("Jaarplan", "jaarplan")),
    "AVG": (("1.30",), ("AVG",)),
    "Wjsg": (("1.31",), ("Wjsg",)),
    "Bjsg": (("1.32",), ("Bjsg",)),
    "Wpg": (("1.33",), ("Wpg",)),
}
EVERY = [f"1.{number}" for number in range(1, 34)] + [f"overweging {number}" for number in range(1, 11)]


def missed(answers: Antwoorden, gone: Iterable[str]) -> set[str]:
    """Return the terms that the text says and that nothing in it defines: seen by their plain words."""
    left = set(gone)
    document = assemble(MODEL, answers, Editie.DEFINITIEF)
    text = " ".join(one.text for one in document.walk() if one.kind not in (Kind.TITEL, Kind.TOELICHTING))
    for name in ("Landelijk Overleg Managers Veiligheidshuizen", "Wet politiegegevens"):
        text = text.replace(name, "")
    return {
        term
        for term, (places, words) in WORDS.items()
        if left.issuperset(places) and any(word in text for word in words)
    }


@pytest.mark.parametrize("seed", range(40))
def test_a_term_is_missed_exactly_when_the_text_still_uses_it(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    gone = [place for place in EVERY if chance.random() < chance.choice((0.1, 0.5, 0.9))]
    answers = with_deviations("voorbeeld", *dropped(*gone))
    assert terms(found(answers)) == missed(answers, gone)


@pytest.mark.parametrize("place", EVERY)
def test_one_lid_that_falls_is_missed_exactly_when_its_term_is_used(place: str) -> None:
    answers = with_deviations("voorbeeld", *dropped(place))
    assert terms(found(answers)) == missed(answers, [place])


def test_a_term_that_two_clauses_define_is_missed_only_when_both_fell() -> None:
    assert found(with_deviations("voorbeeld", *dropped("overweging 7"))) == []
    assert found(with_deviations("voorbeeld", *dropped("overweging 10"))) == []
    both = found(with_deviations("voorbeeld", *dropped("overweging 7", "overweging 10")))
    assert terms(both) == {"Protocol"}


AGAIN = (
    "Manager: degene die het huis leidt.",
    "De Manager: degene die het huis leidt.",
    "Onder ‘Manager’ wordt verstaan: degene die het huis leidt.",
    "De Manager is degene die het huis leidt.",
    "Managers: degenen die het huis leiden.",
    "Manager en plaatsvervanger: degenen die het huis leiden.",
)


@pytest.mark.parametrize("text", AGAIN)
def test_a_definition_in_other_words_defines_still(text: str) -> None:
    replaced = {"bepaling": "1.24", "soort": "vervang", "tekst": text}
    assert found(with_deviations("voorbeeld", replaced)) == []
    anew = {"bepaling": "1.33", "soort": "voeg_toe_na", "tekst": text}
    assert found(with_deviations("voorbeeld", *dropped("1.24"), anew)) == []


def test_a_definition_elsewhere_or_in_a_sentence_defines_still() -> None:
    sentence = "Het huis heeft een leidinggevende (hierna: ‘de Manager’)."
    elsewhere = {"bepaling": "3.4", "soort": "voeg_toe_na", "tekst": sentence}
    assert found(with_deviations("voorbeeld", *dropped("1.24"), elsewhere)) == []


def test_another_word_in_the_definition_leaves_the_old_one_without() -> None:
    other = {"bepaling": "1.24", "soort": "vervang", "tekst": "Coördinator: degene die het huis leidt."}
    (one,) = found(with_deviations("voorbeeld", other))
    assert one.message == "De tekst gebruikt ‘Manager’, maar artikel 1.24 omschrijft dat niet meer."
    assert one.answer == Pad("afwijkingen[0]")


def test_an_own_word_of_the_house_is_the_one_that_is_missed() -> None:
    kept = HOUSES["groot"].afwijkingen
    place = len(kept) if isinstance(kept, tuple) else 0
    (one,) = found(with_deviations("groot", *dropped("1.24")))
    assert one.message.startswith("De tekst gebruikt ‘Ketenmanager’, maar de omschrijving daarvan (1.24")
    assert one.answer == Pad("afwijkingen")[place]
    (house,) = found(with_deviations("groot", *dropped("overweging 1")))
    assert house.message.startswith("De tekst gebruikt ‘Veiligheidskamer’")


def test_what_the_list_of_recitals_leaves_out_is_told_at_that_list_in_one_sentence() -> None:
    own = set_answers(HOUSES["voorbeeld"], {parse_path("overwegingen.lijst"): '[{model: "1"}, {model: "3"}]'})
    (one,) = found(own)
    assert one.answer == Pad("overwegingen.lijst")
    assert one.message == (
        "De tekst gebruikt begrippen waarvan de omschrijving er niet meer staat: ‘Convenant’, ‘Protocol’,"
        " ‘Landelijk Kader’ en ‘Handvat’."
    )


def test_a_house_without_article_1_is_told_so_once() -> None:
    (one,) = found(with_deviations("voorbeeld", *dropped("artikel 1")))
    assert one.answer == Pad("afwijkingen[0]")
    assert "‘Manager’" in one.message and "‘Persoonsgegevens’" in one.message


def test_the_names_of_the_parties_fall_with_the_sentence_that_gives_them() -> None:
    gone = found(with_deviations("voorbeeld", *dropped("aanhef, alinea 4", "aanhef, alinea 10")))
    assert [one.message.partition(",")[0] for one in gone] == [
        "De tekst gebruikt ‘Partij’",
        "De tekst gebruikt ‘Partijen’",
    ]


@pytest.mark.parametrize("house", HOUSES)
def test_the_example_houses_miss_no_term(house: str) -> None:
    assert found(HOUSES[house]) == []
    assert found(HOUSES[house], "begrip-niet-gebruikt") == []
    assert found(HOUSES[house], "begrip-onbekend") == []


def test_the_way_out_of_a_lost_term_is_one() -> None:
    """The suggestion is followed: the finding goes."""
    (one,) = found(with_deviations("groot", *dropped("1.22")))
    assert one.suggestion == "Neem de omschrijving weer op, of omschrijf het begrip zelf in artikel 1."
    anew = {"bepaling": "1.33", "soort": "voeg_toe_na", "tekst": "Procesregisseur: wie de casus begeleidt."}
    assert found(with_deviations("groot", *dropped("1.22"), anew)) == []


def test_an_own_term_that_only_another_definition_uses_is_used() -> None:
    first = {
        "bepaling": "1.33",
        "soort": "voeg_toe_na",
        "tekst": "Ketentafel: het overleg van alle partners.",
    }
    second = {"bepaling": "1.33", "soort": "voeg_toe_na", "tekst": "Casushouder: wie de Ketentafel aanwijst."}
    unused = found(with_deviations("voorbeeld", first, second), "begrip-niet-gebruikt")
    assert [one.message for one in unused] == [
        "De tekst omschrijft ‘Casushouder’, maar gebruikt dat begrip nergens."
    ]


NAMES = (
    "Elk jaar bespreekt de Raad van State dit.",
    "Dat staat in de Algemene wet bestuursrecht.",
    "Zij vragen het de Autoriteit Persoonsgegevens en het Ministerie van Justitie.",
    "Zij volgen het Burgerlijk Wetboek en de Europese Unie.",
    "Dan beslist de Procesregisseur met het Casusoverleg.",
    "Dan beslist de Rechtbank Midden-Nederland.",
)


@pytest.mark.parametrize("text", NAMES)
def test_a_name_in_an_own_text_is_no_term(text: str) -> None:
    own = {"bepaling": "11.2", "soort": "voeg_toe_na", "tekst": text}
    assert found(with_deviations("voorbeeld", own), "begrip-onbekend") == []


def test_an_own_term_that_an_own_lid_defines_is_known() -> None:
    own = {"bepaling": "11.2", "soort": "voeg_toe_na", "tekst": "Elk jaar beslist de Ketentafel daarover."}
    (one,) = found(with_deviations("groot", own), "begrip-onbekend")
    assert one.message.startswith("In uw eigen tekst staat ‘Ketentafel’")
    assert [str(place) for place in one.citations] == ["11.2a"]
    lid = {"bepaling": "1.33", "soort": "voeg_toe_na", "tekst": "Ketentafel: het overleg van alle partners."}
    assert found(with_deviations("groot", own, lid), "begrip-onbekend") == []
