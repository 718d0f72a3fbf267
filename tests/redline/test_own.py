"""What a house changes on its own wish stands apart from what the model asks or offers, with its reason."""

from typing import Any

from tailor.assemble import Editie, assemble, read_model
from tailor.model.blocks import Kind
from tailor.redline.compare import against_model
from tailor.redline.types import Redline
from tests.houses import BASE, TEMPLATES, ZORG, answers
from tests.redline.helpers import shown

MODEL = read_model(TEMPLATES)
WISH = "Eigen wens Zorg- en veiligheidshuis Oostmark"


def redline(changes: dict[str, Any]) -> Redline:
    given = answers(changes)
    return against_model(MODEL, given, assemble(MODEL, given, Editie.CONCEPT))


def own(made: Redline) -> list[tuple[str, ...]]:
    """Return the rows of the table of what the house wishes."""
    parts = [part for part in made.preface if part.text == "Wat het huis op eigen wens wijzigt"]
    tables = [table for part in parts for table in part.children if table.kind is Kind.TABEL]
    rows = [row for table in tables for row in table.children[1:]]
    return [tuple(cell.text for cell in row.children) for row in rows]


def comments(made: Redline) -> list[tuple[str, str]]:
    return [
        (str(node.clause.citation), one.text)
        for node in made.walk()
        for one in node.remarks
        if one.author == WISH
    ]


def test_a_shorter_term_is_a_wish_and_no_choice_of_the_model() -> None:
    made = redline({"bewaren.termijn_vernietiging_maanden": 6})
    line = next(line for line in shown(made) if "-1 jaar-" in line)
    assert "[-1 jaar-E][+zes maanden+E]" in line
    (row,) = own(made)
    assert row[0] == "Het aantal maanden tot vernietiging: 6, in het model 12"
    assert row[1] == "artikelen 11.2, 11.2 onder c en 11.3"
    assert row[2] == "Geen reden gegeven"


def test_a_reason_of_the_house_stands_in_the_table_and_at_the_words() -> None:
    made = redline(
        {"bewaren.termijn_archief_maanden": 9, "bewaren.motivering": "Bezwaar duurt negen maanden."}
    )
    assert own(made)[0][2] == "Bezwaar duurt negen maanden."
    assert {place for place, _ in comments(made)} == {"11.2 onder a", "11.2 onder b"}
    assert all(words.endswith("Reden: Bezwaar duurt negen maanden.") for _, words in comments(made))


def test_an_own_word_is_a_wish_with_a_row_and_no_comment_in_every_clause() -> None:
    term = {"term": "manager", "enkelvoud": "Leider", "lidwoord": "de", "meervoud": "Leiders"}
    made = redline({"termen": [term]})
    lid = next(line for line in shown(made) if "met de taken zoals geformuleerd" in line)
    assert "[-Manager-E][+Leider+E]" in lid
    assert own(made)[0][1] == "artikelen 1.24, 13.1, 17.3, 18.2, 18.5, 24.6 en 26.1"
    assert comments(made) == []


def test_recitals_and_data_that_fall_or_come_are_wishes_with_a_comment_each() -> None:
    listed = [{"model": number} for number in range(1, 11) if number != 3]
    made = redline(
        {
            "overwegingen": {"lijst": [*listed, {"tekst": "Partijen elkaar kennen;"}]},
            "bijlage4.categorie1.vervalt": ["financieel"],
            "bijlage4.categorie1.toegevoegd": ["het kenteken"],
        }
    )
    gone = [line for line in shown(made) if line.startswith(f"[vervallen {WISH}]")]
    came = [line for line in shown(made) if line.startswith(f"[ingevoegd {WISH}]")]
    assert len(gone) == 2
    assert [("Partijen elkaar kennen" in line, "kenteken" in line) for line in came] == [
        (True, False),
        (False, True),
    ]
    assert ("overweging 3", "Deze overweging is weggelaten. Geen reden gegeven.") in comments(made)
    assert len(comments(made)) == 4


def test_own_letters_of_6_4_are_wishes_and_those_of_parties_that_are_absent_are_not() -> None:
    letters = [{"model": letter} for letter in "abcd"]
    chosen = redline({"taken.letters": "eigen", "taken.lijst": [*letters, {"tekst": "de wijkteams: hulp."}]})
    assert any(line.startswith(f"[ingevoegd {WISH}] [+de wijkteams") for line in shown(chosen))
    assert own(chosen)[0][0] == "De soorten partijen in artikel 6.4: een eigen lijst van letters"
    assert own(redline({"taken.letters": "deelnemers"})) == []


def test_the_letter_of_a_party_that_the_model_does_not_name_is_a_wish() -> None:
    party = {
        **ZORG,
        "sleutel": "wonen",
        "soort": "overig",
        "naam": "Stichting Wonen",
        "eigen_taak": "de verhuur van woningen",
        "eigen_grondslag": "artikel 45 van de Woningwet",
    }
    made = redline({"partijen": [*BASE["partijen"], party]})
    letter = next(line for line in shown(made) if "verhuur van woningen" in line)
    assert letter.startswith(f"[ingevoegd {WISH}]")
    opening = next(line for line in shown(made) if "Stichting Wonen" in line and "statutair" in line)
    assert "+I]" in opening and "+E]" not in opening
    assert own(made) == [
        (
            "De taak van Stichting Wonen in artikel 6.4",
            "artikel 6.4 onder g",
            "Het model noemt deze soort partij niet.",
        )
    ]


def test_a_deviation_stands_in_the_same_table_with_what_it_does() -> None:
    deviation = {"bepaling": "14.7", "soort": "vervalt", "reden": "Dubbel.", "bron": "besluit"}
    (row,) = own(redline({"afwijkingen": [deviation]}))
    assert row[0].startswith("Afwijking 1: ")
    assert row[1] == "artikel 14.7 van het model"
    assert row[2] == "Dubbel. Bron: besluit."


def test_a_house_that_only_fills_in_and_chooses_has_no_wishes_at_all() -> None:
    made = redline({})
    assert made.authors == ("Correctie", "Ingevuld")
    assert own(made) == []
    assert comments(made) == []
    assert "op eigen wens" not in " ".join(clause.text for part in made.preface for clause in part.walk())
