"""Export of the parties: importing it gives the same parties, whatever they are."""

import io
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tailor.answers import Antwoorden, NogNietBekend, load
from tailor.answers.base import AnswerModel, Open, Vraag
from tailor.answers.doubles import doubles
from tailor.answers.questionnaire import is_list, models_in, own_questions
from tailor.answers.questions.huis import NaamLidwoord
from tailor.answers.questions.partijdelen import (
    Bevoegdheid,
    Nevensoort,
    OmAanduiding,
    PartijStatus,
    Rechtsvorm,
    Soort,
    WgsSoort,
    WijzeVanVertrek,
)
from tailor.answers.questions.partijen import Partij
from tailor.answers.questions.wgs_plaats import WgsOpdracht
from tailor.answers.scalars import Datum
from tailor.spreadsheet import RowEffect, import_parties
from tailor.spreadsheet.columns import COLUMNS, CellKind, columns
from tailor.spreadsheet.write import export_parties, template
from tests.houses import answers

ROOT = Path(__file__).parents[2]


OWN_SHEETS = "De bladen ‘Uitleg’ en ‘Keuzelijsten’ met uitleg zijn niet gelezen."


def _beside_placeholders(remarks: tuple[str, ...]) -> tuple[str, ...]:
    """Return remarks without those on answers that are still open."""
    return tuple(one for one in remarks if not one.endswith("telt als nog niet ingevuld."))


def again(antwoorden: Antwoorden, place: Path) -> Antwoorden:
    """Return what comes of exporting the parties and importing them in an empty house.

    Only what stands twice is remarked on, and the sheets beside the list.
    """
    path = place / "partijen.xlsx"
    path.write_bytes(export_parties(antwoorden))
    shown = import_parties(path, Antwoorden())
    assert shown.faults == ()
    twice = tuple(f"Let op: {one.message} {one.suggestion}" for one in doubles(antwoorden))
    assert _beside_placeholders(shown.remarks) == (OWN_SHEETS, *twice)
    return shown.antwoorden


def test_the_parties_of_every_example_come_back_the_same(tmp_path: Path) -> None:
    for path in sorted((ROOT / "answers").glob("*.yaml")):
        house = load(path)
        assert again(house, tmp_path).partijen == (house.partijen or None)


def test_an_export_imported_in_its_own_house_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "partijen.xlsx"
    path.write_bytes(export_parties(answers()))
    shown = import_parties(path, answers())
    assert {rij.effect for rij in shown.rows} == {RowEffect.GELIJK}
    assert shown.antwoorden == answers()


# Texts that a sheet or an import could take for something else, and the signs that it could lose.
ODD = st.sampled_from(
    [
        "'",
        "'s-Gravenhage",
        "''t Anker",
        "=1+1",
        "+31",
        "-",
        "@huis",
        "0012",
        "1e3",
        "1-1-2026",
        "2026-03-14",
        "ja",
        "TRUE",
        "#N/A",
        "'#N/A",
        "#REF!",
        "#1",
        "nog niet bekende partij",
        "Nog niet bekend; wie: A",
        "nog niet bekend maar bijna",
        "'nog niet bekend maar bijna",
        "alles nog niet bekend",
        "alles nog leeg",
        "'alles nog leeg",
        "gemeente",
        "Gemeente Alderbroek",
        "Politie eenheid Limburg",
        "Parket Oost",
        "voorbeeldrij",
        "Łódź",
        "e\u0301",
        "a\u2003b",
        "\u200b",
        'a;b,c"d',
        "a  b",
        "_x0041_",
        "x" * 500,
    ]
)
WORD = st.one_of(
    ODD,
    st.text(st.sampled_from("aé B'‘&<=+@;,\"[]{}#0-."), min_size=1, max_size=12).filter(
        lambda text: bool(text.strip())
    ),
)
REMARK = st.one_of(
    st.just("de jurist"),
    st.sampled_from(["a;b", "a;;b", ";", "x; opmerking: y", "x; wie: z", "=1", "'", "a:"]),
)
STATE = st.one_of(
    st.just("nog niet bekend"),
    st.fixed_dictionaries(
        {
            "nog_niet_bekend": st.fixed_dictionaries(
                {"wie": st.just("de jurist")}, optional={"opmerking": st.just("b")}
            )
        }
    ),
)


def maybe(value: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(value, STATE)


def choice(keuze: Any) -> st.SearchStrategy[Any]:
    return maybe(st.sampled_from([member.value for member in keuze]))


DAY = maybe(
    st.one_of(
        st.dates(), st.sampled_from([date(1, 1, 1), date(1900, 2, 28), date(1900, 3, 1), date(9999, 12, 31)])
    )
)
PERSON = st.fixed_dictionaries({}, optional={"naam": maybe(WORD), "functie": maybe(WORD)})
PLACE = st.fixed_dictionaries(
    {}, optional={"naam": maybe(WORD), "adres": maybe(WORD), "vertegenwoordiger": maybe(PERSON)}
)
OPTIONAL = {
    "soort": choice(Soort),
    "nevensoorten": maybe(st.lists(st.sampled_from([kind.value for kind in Nevensoort]), max_size=3)),
    "naam": maybe(WORD),
    "lidwoord": choice(NaamLidwoord),
    "afkorting": maybe(WORD),
    "rechtsvorm": choice(Rechtsvorm),
    "gevestigd_te": maybe(WORD),
    "adres": maybe(WORD),
    "kvk": maybe(st.sampled_from(["12345678", "00000001"])),
    "in_oprichting": maybe(st.booleans()),
    "eenheid": maybe(WORD),
    "om_aanduiding": choice(OmAanduiding),
    "parket": maybe(WORD),
    "parket_plaats": maybe(WORD),
    "vertegenwoordigers": maybe(st.lists(PERSON, min_size=1, max_size=5)),
    "bevoegdheid": choice(Bevoegdheid),
    "mandaat": maybe(
        st.fixed_dictionaries({}, optional={"besluit": maybe(WORD), "orgaan": maybe(WORD), "datum": DAY})
    ),
    "vestigingen": maybe(st.lists(PLACE, max_size=3)),
    "besluit_bw": DAY,
    "eigen_taak": maybe(WORD),
    "eigen_grondslag": maybe(WORD),
    "analyse": maybe(st.booleans()),
    "wgs_soort": choice(WgsSoort),
    "wgs_opdracht": choice(WgsOpdracht),
    "status": choice(PartijStatus),
    "ondertekening": maybe(st.fixed_dictionaries({}, optional={"datum": DAY, "plaats": maybe(WORD)})),
    "vertrek": maybe(st.fixed_dictionaries({}, optional={"datum": DAY, "wijze": choice(WijzeVanVertrek)})),
}


@st.composite
def parties(draw: st.DrawFn) -> Antwoorden:
    """Return a house with parties in which anything may stand."""
    found = draw(st.lists(st.fixed_dictionaries({}, optional=OPTIONAL), min_size=1, max_size=3))
    keys = draw(
        st.permutations(["p0", "0", "nog-niet-bekend", "voorbeeldrij", "x-1", "partij", "007"]).map(
            lambda some: some[: len(found)]
        )
    )
    keyed = [{"sleutel": key, **party} for key, party in zip(keys, found, strict=True)]
    if len(keyed) > 1 and draw(st.booleans()):
        keyed[1]["vertegenwoordigd_door"] = draw(st.one_of(st.just(keys[0]), STATE))
        keyed[0]["wgs_college"] = draw(st.one_of(st.just(keys[1]), STATE))
    return Antwoorden.model_validate({"partijen": keyed})


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(house=parties())
def test_whatever_is_known_of_a_party_comes_back_the_same(house: Antwoorden, tmp_path: Path) -> None:
    assert again(house, tmp_path).partijen == house.partijen
    shown = import_parties(tmp_path / "partijen.xlsx", house)
    assert (shown.antwoorden, shown.faults, shown.doubts) == (house, (), ())
    assert {row.effect for row in shown.rows} == {RowEffect.GELIJK}


def test_every_question_of_a_party_stands_in_that_test() -> None:
    asked = {name for name, vraag in own_questions(Partij) if not (vraag and vraag.is_key)}
    assert asked == {*OPTIONAL, "vertegenwoordigd_door", "wgs_college"}


def test_a_party_with_more_people_than_any_list_has_comes_back_the_same(tmp_path: Path) -> None:
    people = [{"naam": f"P. {number}"} for number in range(1, 41)]
    house = Antwoorden.model_validate({"partijen": [{"sleutel": "x", "vertegenwoordigers": people}]})
    assert again(house, tmp_path).partijen == house.partijen


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("nog niet bekend", NogNietBekend()),
        ("Nog niet bekend; wie: de jurist", NogNietBekend(wie="de jurist")),
        ("nog niet bekend, vraag het de jurist", NogNietBekend(opmerking="vraag het de jurist")),
        ("nog niet bekend (na 1 mei)", NogNietBekend(opmerking="na 1 mei")),
        ("nog niet bekend; wie: a;;b; opmerking: c; d", NogNietBekend(wie="a;b", opmerking="c; d")),
        ("nog niet bekende straat 1", "nog niet bekende straat 1"),
        ("'nog niet bekend maar bijna", "nog niet bekend maar bijna"),
        ("'s-Gravenhage", "'s-Gravenhage"),
    ],
)
def test_of_a_cell_that_is_not_known_yet_nothing_is_lost(
    tmp_path: Path, typed: str, expected: object
) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text(f'Naam;Adres\nDe Brug;"{typed}"\n', encoding="utf-8")
    (row,) = import_parties(path, Antwoorden()).rows
    assert row.partij.adres == expected


def test_every_question_about_a_party_has_a_column() -> None:
    def leaves(model: Any, pad: str) -> list[str]:
        found = []
        for name, _ in own_questions(model):
            inner = models_in(model.model_fields[name].annotation)
            listed = "[]" if is_list(model.model_fields[name].annotation) else ""
            found += leaves(inner[0], f"{pad}{name}{listed}.") if inner else [f"{pad}{name}{listed}"]
        return found

    assert {str(kolom.pad) for kolom in COLUMNS} == set(leaves(Partij, ""))


def test_a_question_without_words_for_a_list_has_a_column_in_its_own_words() -> None:
    class Nieuw(AnswerModel):
        oprichting: Annotated[
            Open[Datum], Vraag(short="de dag van oprichting", vraag="Wanneer?", help="Een dag.", why="")
        ] = None

    (kolom,) = columns(Nieuw)
    assert (kolom.heading, kolom.kind, kolom.group) == ("de dag van oprichting", CellKind.DATE, None)
    assert kolom.explanation == "Een dag. Voorbeeld: 14-3-2026, 14 maart 2026 of vandaag."


def test_the_same_parties_give_the_same_bytes() -> None:
    assert export_parties(answers()) == export_parties(answers())
    assert template() == template()


def test_a_name_that_begins_like_a_formula_stays_text() -> None:
    house = Antwoorden.model_validate({"partijen": [{"sleutel": "x", "naam": "=HYPERLINK(1)"}]})
    sheet = load_workbook(io.BytesIO(export_parties(house)))["Partijen"]
    cell = next(cell for cell in sheet[2] if cell.value == "=HYPERLINK(1)")
    assert cell.data_type != "f"


def test_the_template_explains_every_column_and_every_letter() -> None:
    book = load_workbook(io.BytesIO(template()))
    words = "\n".join(str(cell.value) for row in book["Uitleg"].iter_rows() for cell in row if cell.value)
    assert all(kolom.explanation in words for kolom in COLUMNS)
    assert all(f"6.4 onder {letter}" in words for letter in "acdefghijklm")
    assert book["Keuzelijsten"].sheet_state == "hidden"


def test_the_template_offers_the_choices_of_closed_columns() -> None:
    book = load_workbook(io.BytesIO(template()))
    sheet = book["Partijen"]
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    rules = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    for kop, keuze in (("Soort", Soort), ("Rechtsvorm", Rechtsvorm)):
        source = rules[f"{heads[kop]}2:{heads[kop]}5000"].replace("$", "").removeprefix("Keuzelijsten!")
        offered = [cell.value for row in book["Keuzelijsten"][source] for cell in row]
        assert offered == [member.label for member in keuze]
