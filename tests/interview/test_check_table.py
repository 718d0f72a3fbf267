"""The table of what was answered: each question that applies once, with its answer or how it stands."""

from typing import Any

from tailor.answers import Antwoorden, load
from tailor.interview.check_table import CheckLine, check_table
from tailor.interview.inquiry import Interview
from tailor.interview.route import PAGES, sections
from tailor.path import Pad
from tests.houses import TEMPLATES, answers
from tests.paths import zet
from tests.terminal.work import text_behind

UNKNOWN = "nog niet bekend"


def table(antwoorden: Antwoorden, *pads: str) -> tuple[CheckLine, ...]:
    return check_table(Interview(text_behind(), antwoorden), map(Pad, pads))


def line(pad: str, changes: dict[str, Any] | None = None) -> CheckLine:
    (found,) = table(zet(answers(), changes or {}), pad)
    return found


def test_an_answer_stands_beside_its_question() -> None:
    found = line("datalekken.meldtermijn_uren")
    assert (found.question, found.answer) == ("De meldtermijn in uren", "24")
    assert found.choice.name == "De meldtermijn in uren: 24"


def test_what_counts_as_the_model_has_it_says_so() -> None:
    assert line("evaluatie.termijn_jaren").answer.endswith(" (zoals het model)")
    assert line("evaluatie.termijn_jaren", {"evaluatie.termijn_jaren": "3"}).answer == "3"
    assert line("overwegingen.lijst").answer
    assert line("huis.korte_naam").answer == "niets ingevuld"


def test_what_is_open_is_marked_with_who_finds_it_out() -> None:
    found = line("regime.wet", {"regime.wet": "{nog_niet_bekend: {wie: de jurist}}"})
    assert (found.answer, found.note, found.is_open) == ("nog open", "Zoekt dit uit: de jurist.", True)


def test_an_answer_of_many_parts_is_one_line_that_says_how_much_of_it_is_open() -> None:
    found = line("partijen", {"partijen[brug].adres": UNKNOWN, "partijen[raad].adres": UNKNOWN})
    assert found.answer.endswith(" (nog 2 antwoorden open)")
    assert found.is_open


def test_a_list_names_a_few_and_that_there_is_none_is_an_answer() -> None:
    assert line("partijen").answer == "Alderbroek, Berkendam, politie, eenheid Oostmark en nog 3"
    assert line("bijlage4.categorie1.bijzonder", {"bijlage4.categorie1.bijzonder": "[]"}).answer == "geen"


def test_a_long_answer_is_shortened() -> None:
    found = line("bijlage2.document", {"bijlage2.document": "het Procesboek " * 30})
    assert len(found.answer) <= 62 and found.answer.endswith("…")


def test_only_what_applies_is_in_the_table_each_question_once_in_the_order_of_the_route() -> None:
    for name in ("concept", "wgs", "groot"):
        house = load(TEMPLATES.parent / "answers" / f"{name}.yaml")
        everything = [one.pad for one in table(house, *(str(pad) for page in PAGES for pad in page.paths))]
        assert len(everything) == len(set(everything))
        by_section = [
            one.pad
            for _, pages in sections()
            for one in table(house, *(str(pad) for page in pages for pad in page.paths))
        ]
        assert set(by_section) == set(everything)
    assert table(answers(), "inwerkingtreding.datum") == ()
    pads = [str(one.pad) for one in table(answers(), "regime.radicalisering", "huis.naam", "regime.wet")]
    assert pads == ["huis.naam", "regime.wet", "regime.radicalisering"]


def test_a_question_is_called_as_its_page_calls_it_where_that_page_stands_alone() -> None:
    alone = [one.question for one in table(answers(), "bijlage2.doelen")]
    assert alone == ["Intake en Aanmelding", "Triage", "Casusoverleg", "Afschaling"]
    beside = [one.question for one in table(answers(), "bijlage2.doelen.triage", "evaluatie")]
    assert "De extra doelen bij Triage" in beside
