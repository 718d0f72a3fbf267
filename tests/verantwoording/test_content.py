"""The justification tells what is open, and is a whole for any house."""

from tailor.answers import Antwoorden
from tailor.assemble import read_model
from tailor.assemble.document import VERANTWOORDING, Clause
from tests.houses import TEMPLATES, answers
from tests.verantwoording.reading import (
    made,
    of,
    row,
    rows,
    said,
    words,
)

MODEL = read_model(TEMPLATES)
EXAMPLES = sorted((TEMPLATES.parent / "answers").glob("*.yaml"))
ARTIKEL_25 = {"keuze": "eigen", "leden": ["Ieder draagt het eigen deel."], "reden": "De verzekeraar wil dit."}


def test_what_is_not_known_is_said_in_good_dutch() -> None:
    found = of({"document.datum": "nog niet bekend", "wijzigingen.besluit_door": "nog niet bekend"})
    assert ", versie 1.0 (datum nog niet bekend). " in said(found, "Over het Privacy Protocol")
    assert row(found, "Wie over wijzigingen besluit (")[1].startswith(
        "nog niet bekend (mogelijk: de Stuurgroep; "
    )


def test_open_points_have_their_owner_and_remark() -> None:
    open_answer = {"nog_niet_bekend": {"wie": "de FG", "opmerking": "24 of 36"}}
    found = of({"datalekken.meldtermijn_uren": open_answer})
    assert ("De meldtermijn in uren", "artikel 14.3", "de FG", "24 of 36") in rows(found)
    assert row(found, "De meldtermijn in uren (artikel")[1] == "nog niet bekend; de FG zoekt het uit"


def test_the_document_has_the_facts_of_the_text_and_a_kind_of_its_own() -> None:
    found, text = made(answers())
    assert found.kind == VERANTWOORDING
    assert (found.huis, found.versie, found.datum, found.model) == (
        text.huis,
        text.versie,
        text.datum,
        text.model,
    )
    assert found.open_points == ()
    assert said(
        found, "Over het Privacy Protocol van Zorg- en veiligheidshuis Oostmark, versie 1.0 van 23 november"
    )


def test_what_is_too_long_for_a_cell_stands_under_the_table() -> None:
    long = ("heel veel woorden " * 25).strip()
    found = of({"bijlage3.maatregelen.toegang": {"document": long, "eigenaar": long, "datum": "2026-01-05"}})
    assert row(found, "De plaats waar ‘Toegangsbeveiliging’")[1] == "zie onder de tabel"
    below = [one.text for one in found.walk() if one.text.startswith(long)]
    assert len(below) == 1


def test_a_draft_of_an_empty_house_has_a_justification_too() -> None:
    found, _ = made(Antwoorden())
    assert "De partijen zijn nog niet bekend." in words(found)
    assert isinstance(found.parts[0], Clause)
