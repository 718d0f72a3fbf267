"""The commands ``toon`` and ``waar``, and deviations by ``zet``."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tailor.answers import load, save
from tailor.assemble import Editie, assemble, read_model
from tailor.cli import cli
from tests.houses import TEMPLATES, answers, text
from tests.paths import lees

DEVIATIONS = [
    {"bepaling": "14.7", "soort": "vervalt", "reden": "Overbodig."},
    {
        "bepaling": "9.1",
        "soort": "vervang_woorden",
        "woorden": "noodzakelijk is",
        "tekst": "nodig is",
        "reden": "Korter.",
        "bron": "besluit",
    },
]


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    path = tmp_path / "huis.yaml"
    save(path, answers({"afwijkingen": DEVIATIONS}))
    return path


def run(*words: object) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], prog_name="tailor")


def shown(*words: object) -> str:
    result = run(*words)
    assert result.exit_code == 0, result.output
    return result.stdout


def as_json(*words: object) -> Any:
    return json.loads(shown(*words, "--json"))


def test_a_clause_is_shown_with_where_each_stretch_comes_from(bestand: Path) -> None:
    said = shown("toon", bestand, "9.1")
    assert said.startswith("artikel 9.1 (in het model: 9.1)\n")
    assert "- Model: ‘Partijen Verwerken niet meer Persoonsgegevens’" in said
    assert "- Correctie C23 (werkwoord ontbreekt): ‘dan’" in said
    assert "- Afwijking 2 (Korter. Bron: besluit.): ‘nodig is’" in said
    assert said.partition("Waar de woorden vandaan komen")[2].count("werkwoord ontbreekt") == 1


def test_an_answer_is_named_as_a_person_knows_it(bestand: Path) -> None:
    assert "- Antwoord datalekken.meldtermijn_uren (de meldtermijn in uren): ‘24’" in shown(
        "toon", bestand, "14.3"
    )


def test_the_note_of_the_model_comes_with_the_clause(bestand: Path) -> None:
    assert "Toelichting van het model" in shown("toon", bestand, "12.1")
    found = as_json("toon", bestand, "12.1")
    assert found["toelichting"][0].startswith("artikel 12")
    assert found["toelichting_van"] == "het model"


def test_an_annex_of_our_own_and_its_note_are_not_called_the_models(bestand: Path) -> None:
    said = shown("toon", bestand, "Bijlage 5")
    assert said.startswith("Bijlage 5 (niet in het model)\n")
    assert "Toelichting van tailor\nBijlage 5: " in said and "Toelichting van het model" not in said
    assert as_json("toon", bestand, "Bijlage 5")["toelichting_van"] == "tailor"


def test_what_was_dropped_under_a_clause_is_named(bestand: Path) -> None:
    assert "Wat is weggelaten\n- 14.7. Afwijking 1: Overbodig." in shown("toon", bestand, "artikel 14")


def test_a_number_of_the_document_counts_when_the_model_has_none_and_that_is_said(bestand: Path) -> None:
    more = {"bepaling": "14.11", "soort": "voeg_toe_na", "tekst": "Nieuw.", "reden": "Erbij."}
    save(bestand, answers({"afwijkingen": [more]}))
    said = shown("toon", bestand, "14.12")
    assert said.startswith("artikel 14.12 (in het model: 14.11a)\n")
    assert "Dit is de bepaling met dat nummer in dit document." in said
    assert "- Toegevoegd. Afwijking 1: Erbij." in said
    assert as_json("toon", bestand, "14.12")["gevonden_op"] == "nummer in het document"


def test_the_number_of_the_model_goes_first_and_the_other_clause_is_named(bestand: Path) -> None:
    said = shown("toon", bestand, "14.8")
    assert said.startswith("artikel 14.7 (in het model: 14.8)\n")
    assert "14.9 in het model, artikel 14.8 in dit document" in said


# -- what became of a clause --


def fates(path: Path, citatie: str, *deviations: dict[str, str], **changes: Any) -> list[dict[str, str]]:
    """Return what became of a clause of a house with these deviations."""
    given = [{"reden": "Zo.", **one} for one in deviations]
    save(path, answers({"afwijkingen": given, **changes}))
    found: list[dict[str, str]] = as_json("toon", path, citatie)["lot"]
    return found


def test_a_clause_that_fell_is_shown_as_that_with_who_and_why(bestand: Path) -> None:
    said = shown("toon", bestand, "14.7")
    assert said.startswith("14.7 van het model staat niet in deze tekst\n")
    assert "een andere bepaling dat nummer: 14.8 in het model, artikel 14.7 in dit document" in said
    assert "- Vervallen. Afwijking 1: Overbodig." in said
    assert "Zo luidt de bepaling in het model\n14.7. " in said
    found = as_json("toon", bestand, "14.7")
    assert not found["staat_in_de_tekst"]
    (one,) = found["lot"]
    assert (one["wat"], one["laag"], one["bron"]) == ("vervallen", "afwijking", "afwijkingen[0]")
    assert one["reden"] == "Overbodig."


def test_what_stood_in_a_clause_that_fell_fell_with_it(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    drop = {"bepaling": "artikel 24", "soort": "vervalt"}
    (one,) = fates(path, "24.1", drop)
    assert (one["wat"], one["met"]) == ("vervallen", "artikel 24")
    assert one["in_woorden"] == "Vervallen, met artikel 24. Afwijking 1: Zo."
    (whole,) = fates(path, "artikel 24", drop)
    assert (whole["wat"], whole["met"]) == ("vervallen", "")
    (onderdeel,) = fates(path, "14.10 onder a", {"bepaling": "14.10", "soort": "vervalt"})
    assert (onderdeel["wat"], onderdeel["met"]) == ("vervallen", "artikel 14.10")


def test_a_clause_that_moved_says_where_it_went(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    move = {"bepaling": "14.11", "soort": "verplaats_na", "na": "14.1"}
    (one,) = fates(path, "14.11", move)
    assert one["in_woorden"] == "Verplaatst naar artikel 14.2. Afwijking 1: Zo."
    recital = {"bepaling": "overweging 3", "soort": "verplaats_na", "na": "overweging 6"}
    (other,) = fates(path, "overweging 3", recital)
    assert other["waar"] == "overwegingen, na overweging 6 van het model"


def test_a_clause_that_was_replaced_says_so_with_what_stood_there(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    (one,) = fates(path, "13.2", {"bepaling": "13.2", "soort": "vervang", "tekst": "Iedereen zwijgt."})
    assert one["wat"] == "vervangen"
    assert "Vervangen door de tekst hierboven; in het model stond ‘" in one["in_woorden"]


def test_a_point_that_a_new_text_left_out_says_what_came_in_its_place(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    new = {"bepaling": "14.8", "soort": "vervang", "tekst": "Een lid zonder onderdelen."}
    found = fates(path, "14.8 onder c", new)
    assert found[-1]["wat"] == "vervangen"
    assert found[-1]["in_woorden"] == "Vervangen door artikel 14.8. Afwijking 1: Zo."


def test_words_that_were_replaced_are_named_with_the_new_ones(bestand: Path) -> None:
    said = shown("toon", bestand, "9.1")
    assert "- ‘noodzakelijk is’ is vervangen door ‘nodig is’. Afwijking 2: Korter. Bron: besluit." in said
    assert {one["laag"] for one in as_json("toon", bestand, "9.1")["lot"]} == {"correctie", "afwijking"}


def test_what_a_choice_or_a_wish_left_out_names_that(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    (absent,) = fates(path, "6.4 onder k")
    assert absent["in_woorden"] == "Vervallen. Antwoord taken.letters: Deze partij doet niet mee."
    (wish,) = fates(path, "overweging 3", overwegingen={"lijst": [{"model": 1}, {"model": 2}]})
    assert wish["wie"] == "Eigen wens van het huis (overwegingen.lijst)"
    assert wish["reden"] == "Deze overweging is weggelaten. Geen reden gegeven."
    assert wish["laag"] == "ingevuld"


def test_a_clause_of_the_model_to_which_nothing_happened_has_no_fate(bestand: Path) -> None:
    assert as_json("toon", bestand, "3.1")["lot"] == []
    assert "Wat met deze bepaling is gebeurd" not in shown("toon", bestand, "3.1")


def test_the_json_holds_every_stretch(bestand: Path) -> None:
    found = as_json("toon", bestand, "9.1")
    joined = "".join(one["woorden"] for one in found["herkomst"])
    assert found["tekst"] == f"9.1. {joined}"
    assert {"soort": "afwijking", "bron": "afwijkingen[1]"}.items() <= found["herkomst"][2].items()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("toon", "99.1"), "Bedoelt u 9.1"),
        (("toon", "er is niets wat hierop lijkt"), "Verbeter het nummer."),
        (("waar", "datalekken.meldtermijn"), "Bedoelt u datalekken.meldtermijn_uren?"),
        (("waar", "partijen[nergens].naam"), "geen partij met de sleutel"),
        (("waar", "partijen[77].naam"), "De lijst heeft 6 elementen."),
    ],
)
def test_what_is_not_there_is_refused_with_what_was_likely_meant(
    bestand: Path, words: tuple[str, str], said: str
) -> None:
    result = run(words[0], bestand, words[1])
    assert result.exit_code == 2
    assert said in result.stderr


def test_the_places_of_an_answer_have_its_words_marked_in_their_sentence(bestand: Path) -> None:
    said = shown("waar", bestand, "datalekken.meldtermijn_uren")
    assert "artikel 14.3\n  Partijen stellen" in said and "binnen «24» uur" in said
    assert "Deze kennisgeving omvat" not in said


def test_an_answer_by_the_key_of_a_party_has_all_its_places(bestand: Path) -> None:
    found = as_json("waar", bestand, "partijen[brug].naam")
    assert [one["plaats"] for one in found["plaatsen"]] == ["aanhef", "ondertekening"]
    assert "rechtsgeldig vertegenwoordigd door F. Kok" in found["plaatsen"][0]["woorden"]
    assert all("«" in one["woorden"] for one in found["plaatsen"])


def test_an_answer_without_a_place_says_why(bestand: Path) -> None:
    assert "staat nu in geen enkel document. Het antwoord bepaalt welke" in shown(
        "waar", bestand, "regime.wet"
    )


def test_a_deviation_has_the_place_of_its_clause(bestand: Path) -> None:
    assert "artikel 9.1\n" in shown("waar", bestand, "afwijkingen[1]")


def test_every_filled_answer_of_every_clause_is_found_where_it_stands(bestand: Path) -> None:
    assert len(as_json("waar", bestand, "uitvoerder")["plaatsen"]) > 10


# -- deviations by zet --


def test_a_deviation_of_several_lines_is_set_part_by_part(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, answers())
    tekst = "# Klachten\n\n1. Een klacht gaat naar [uitvoerder.rechten].\n2. Zie {artikel 17.2}."
    result = run(
        "zet",
        path,
        "afwijkingen[+].bepaling=artikel 21",
        "afwijkingen[0].soort=voeg_toe_na",
        f"afwijkingen[0].tekst={tekst}",
        "afwijkingen[0].reden=Zo.",
    )
    assert result.exit_code == 0, result.output
    assert lees(load(path), "afwijkingen[0].tekst") == tekst
    assert "tekst: |-\n      # Klachten\n" in path.read_text("utf-8")
    made = assemble(read_model(TEMPLATES), load(path), Editie.CONCEPT)
    assert text(made, "21a.2") == "22.2. Zie artikel 17.2."


def test_a_whole_deviation_is_set_at_once(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, answers())
    deviation = '{bepaling: "14.7", soort: vervalt, reden: Zo werkt het hier.}'
    assert run("zet", path, f"afwijkingen[+]={deviation}", "correcties.keuze=taal").exit_code == 0
    assert run("lees", path, "afwijkingen[0].reden").stdout == "Zo werkt het hier.\n"


def test_a_deviation_that_names_no_clause_is_refused_where_the_text_is_made(tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, answers({"afwijkingen": [{**DEVIATIONS[0], "bepaling": "99.1"}]}))
    result = run("toon", path, "9.1")
    assert result.exit_code == 2
    assert "antwoord afwijkingen[0].bepaling" in result.stderr
