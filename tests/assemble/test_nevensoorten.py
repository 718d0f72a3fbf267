"""A party that is more than one kind has the letters of 6.4 of all of them, wherever a kind counts."""

from pathlib import Path
from typing import Any

from tailor.answers import Antwoorden, questions
from tailor.answers.questions.partijdelen import NAMELESS_KINDS, Nevensoort, Soort
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.document import VERANTWOORDING
from tailor.check import findings
from tailor.dossier.documents import DOCUMENTS, AnswersFile, Ground
from tailor.path import Pad
from tailor.spreadsheet.merge import import_parties
from tailor.spreadsheet.write import export_parties
from tests.houses import TEMPLATES, ZORG, answers, citations, document, gemeente, text

MODEL = read_model(TEMPLATES)
GGD = {**ZORG, "sleutel": "ggd", "soort": "ggd", "naam": "GGD Oostmark", "nevensoorten": ["veilig_thuis"]}
OWN = {"eigen_taak": "de opvang van daklozen", "eigen_grondslag": "artikel 1.2.1 van de Wmo 2015"}


def house(*parties: dict[str, Any], **others: Any) -> dict[str, Any]:
    return {"partijen": [gemeente("Alderbroek"), *parties], **others}


def letters(made: Document) -> str:
    names = (name.removeprefix("6.4 onder ") for name in citations(made) if name.startswith("6.4 onder "))
    return "".join(names)


def test_a_ggd_that_is_veilig_thuis_too_has_both_letters() -> None:
    only = {"taken.letters": "deelnemers"}
    assert letters(document(house(GGD, **only))) == "abfj"
    assert letters(document(house({**GGD, "nevensoorten": []}, **only))) == "abj"


def test_one_body_for_reclassering_and_jeugdbescherming_misses_no_task() -> None:
    body = {**ZORG, "soort": "reclassering", "nevensoorten": ["gecertificeerde_instelling"]}
    own = {"taken.letters": "eigen", "taken.lijst": [{"model": letter} for letter in "abg"]}
    given = answers(house(body, **own))
    found = findings(MODEL, given, assemble(MODEL, given, Editie.CONCEPT))
    (said,) = (one for one in found if one.rule == "taak-ontbreekt")
    assert "gecertificeerde instelling" in said.message
    assert "letter h" in said.message


def test_a_party_that_the_model_knows_can_bring_a_task_of_its_own_besides() -> None:
    made = document(house({**GGD, **OWN, "nevensoorten": ["overig"]}, **{"taken.letters": "deelnemers"}))
    assert "GGD Oostmark: de opvang van daklozen, op grond van artikel 1.2.1" in text(
        made, "6.4, eigen taak 2"
    )
    assert letters(made) == "abj"


def test_the_questions_follow_every_kind() -> None:
    def applies(party: dict[str, Any]) -> bool:
        asked = {q.pad: q.applies for q in questions(answers(house(party)))}
        return asked[Pad("partijen[1].eigen_taak")]

    assert applies({**GGD, "nevensoorten": ["overig"]})
    assert not applies(GGD)


def test_the_justification_names_the_letters_of_every_kind() -> None:
    given = answers(house(GGD))
    made = assemble(MODEL, given, Editie.CONCEPT)
    ground = Ground(MODEL, AnswersFile(Path("huis.yaml"), "huis.yaml", given), made)
    every = [one for kind in DOCUMENTS for one in kind.make(ground) if isinstance(one, Document)]
    (found,) = (one for one in every if one.kind == VERANTWOORDING)
    cells = [clause.text for clause in found.walk()]
    assert any(cell.startswith("GGD Oostmark: ") and "taken: c, d" in cell for cell in cells)


def test_a_list_of_parties_takes_the_kinds_out_and_in(tmp_path: Path) -> None:
    given = answers(house({**GGD, "nevensoorten": ["veilig_thuis", "ggz"]}))
    file = tmp_path / "partijen.xlsx"
    file.write_bytes(export_parties(given))
    shown = import_parties(file, Antwoorden())
    assert shown.faults == ()
    assert shown.antwoorden.known_parties[1].nevensoorten == (Nevensoort.VEILIG_THUIS, Nevensoort.GGZ)


def test_a_list_in_csv_may_say_a_kind_by_its_letter_or_that_it_is_not_known(tmp_path: Path) -> None:
    file = tmp_path / "partijen.csv"
    file.write_text(
        'Naam;Soort;Nevensoort 1\nGGD Oost;GGD;f\nGGD West;GGD;"nog niet bekend; wie: de jurist"\n', "utf-8"
    )
    shown = import_parties(file, answers())
    assert shown.faults == ()
    east, west = shown.antwoorden.known_parties[-2:]
    assert east.nevensoorten == (Nevensoort.VEILIG_THUIS,)
    assert not isinstance(west.nevensoorten, tuple)


def test_a_party_is_besides_only_what_has_no_opening_of_its_own() -> None:
    besides = {one.value for one in Nevensoort}
    assert besides == {one.value for one in Soort if one not in (Soort.GEMEENTE, *NAMELESS_KINDS)}
