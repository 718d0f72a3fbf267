"""What happens at the edges: unknown lists, edits that do not fit, and small words."""

from dataclasses import replace
from functools import partial

import pytest

from tailor.assemble import Editie, assemble, read_model
from tailor.assemble.apply import EditedText
from tailor.assemble.document import Break, Rule, Text, inline_text
from tailor.check import findings
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.grammar import capital, enumeration, letter, months, ordinal, persons
from tailor.model import Edit, EditKind, Layer
from tests.houses import OM, TEMPLATES, ZORG, answers, citations, document, gemeente, text

UNKNOWN = "nog niet bekend"
NO_PARTY_NAMED = {
    "beveiliging": {},
    "datalekken": {"meldtermijn_uren": 24},
    "verwerkers": {"toestemming_door": "stuurgroep"},
}
MODEL = read_model(TEMPLATES)


@pytest.mark.parametrize(
    "path",
    ["bijlage4.eigen", "bijlage3.norm", "overwegingen.lijst", "taken.letters", "aansprakelijkheid.keuze"],
)
def test_a_choice_that_is_not_known_leaves_the_text_of_the_model(path: str) -> None:
    made = document({path: UNKNOWN})
    assert "25.5" in citations(made)
    assert "overweging 10" in citations(made)
    assert "Bijlage 4, categorie 4" in citations(made)


@pytest.mark.parametrize("path", ["termen", "huis.aanduiding"])
def test_own_words_that_are_not_known_leave_the_words_of_the_model(path: str) -> None:
    assert "de Manager" in text(document({path: UNKNOWN}), "17.3")


def test_an_own_word_that_is_half_known_leaves_the_word_of_the_model() -> None:
    half = {"term": "manager", "enkelvoud": "Ketenmanager", "lidwoord": UNKNOWN, "meervoud": "Ketenmanagers"}
    made = document({"termen": [half]})
    assert text(made, "14.4").startswith("14.4. De Manager")


def test_a_list_of_parties_that_is_not_known_gives_a_gap_and_one_opening() -> None:
    made = document({"partijen": UNKNOWN, **NO_PARTY_NAMED})
    assert "van de gemeente [nog niet bekend: " in text(made, "aanhef, alinea 2")
    assert "aanhef, alinea 3" not in citations(made)
    given = answers({"partijen": UNKNOWN, **NO_PARTY_NAMED})
    names = {f.rule for f in findings(MODEL, given, assemble(MODEL, given, Editie.DEFINITIEF))}
    assert "te-weinig-partijen" not in names


def test_a_party_of_which_little_is_known_still_has_a_paragraph() -> None:
    made = document({"partijen": [gemeente("Alderbroek"), {"sleutel": "nieuw", "afkorting": UNKNOWN}]})
    assert text(made, "aanhef, alinea 8").count("[nog ") == 5


def test_a_parket_stands_in_the_opening_in_the_place_of_the_college() -> None:
    om = {**OM, "om_aanduiding": "parket", "parket": "arrondissementsparket Oostmark"}
    made = document({"partijen": [gemeente("Alderbroek"), om]})
    assert text(made, "aanhef, alinea 7").startswith(
        "het Openbaar Ministerie, arrondissementsparket Oostmark,"
    )


def test_the_short_name_of_the_house_stands_in_headers() -> None:
    assert document({"huis.korte_naam": "ZVH Oostmark"}).huis == "ZVH Oostmark"
    assert document().huis == "Zorg- en veiligheidshuis Oostmark"
    assert document({"huis.naam": UNKNOWN}).huis == "Zorg- en veiligheidshuis nog niet bekend"


def test_more_own_leden_than_the_model_has_go_on_counting() -> None:
    own = {"keuze": "eigen", "leden": [f"Lid {n}." for n in range(1, 8)], "reden": "Eigen regeling."}
    made = document({"aansprakelijkheid": own})
    assert text(made, "25.7") == "25.7. Lid 7."


@pytest.mark.parametrize("kind", [EditKind.VERVALT, EditKind.VERPLAATS_NA])
def test_an_edit_of_a_clause_that_is_gone_is_an_error_that_names_both_ends(kind: EditKind) -> None:
    edit = Edit(Citatie("99.1"), kind, Layer.AFWIJKING, "Omdat het kan.", source="afwijkingen[0]")
    with pytest.raises(InputError) as caught:
        EditedText(MODEL.parts).apply([edit])
    assert "99.1" in caught.value.wat
    assert "afwijkingen[0]" in caught.value.waar


def test_a_move_to_a_place_that_is_gone_is_an_error() -> None:
    to = Citatie("overweging 99")
    edit = Edit(Citatie("overweging 1"), EditKind.VERPLAATS_NA, Layer.INGEVULD, "Volgorde.", anchor=to)
    with pytest.raises(InputError) as caught:
        EditedText(MODEL.parts).apply([edit])
    assert "overweging 99" in caught.value.wat


def test_a_range_of_which_nothing_is_left_is_an_error() -> None:
    from tailor.assemble.bind import Binder
    from tailor.assemble.blanks import fill
    from tailor.assemble.enumerations import number_clauses, unroll
    from tailor.assemble.known_answers import KnownAnswers
    from tailor.assemble.terms import OwnTerms
    from tailor.assemble.variants import LETTERS_6_4, list_of, task_list

    ctx = KnownAnswers(answers())
    drops = [Edit(c, EditKind.VERVALT, Layer.AFWIJKING, "Weg.") for c in list_of(MODEL, LETTERS_6_4).model]
    parts = unroll(EditedText(MODEL.parts).apply(drops), ctx.elements)
    binder = Binder(partial(fill, ctx), OwnTerms(()), number_clauses(parts), task_list(MODEL, ()))
    article = next(part for part in parts if part.citation == Citatie("artikel 6"))
    with pytest.raises(InputError) as caught:
        binder.clause(article)
    assert "6.4 verwijst naar 6.4 onder a" in caught.value.wat


def test_small_words() -> None:
    assert enumeration([]) == ""
    assert persons([]) == ""
    assert capital("ijsbreker") == "IJsbreker"
    assert capital("één") == "Eén"
    assert [letter(n) for n in (1, 26, 27, 53)] == ["a", "z", "aa", "aaa"]
    assert [months(n) for n in (1, 2, 13, 12, 36)] == [
        "één maand",
        "twee maanden",
        "dertien maanden",
        "één jaar",
        "drie jaar",
    ]
    assert [inline_text(i) for i in (Rule(), Break(), Text("x"))] == ["", " ", "x"]


def test_each_annex_is_a_document_of_its_own() -> None:
    annexes = document().annexes()
    assert [a.kind for a in annexes] == [f"bijlage-{n}" for n in range(1, 6)]
    assert annexes[0].titel.startswith("Bijlage 1 bij Privacy Protocol: Toetredingsformulier")
    assert all(a.huis == document().huis and len(a.parts) == 1 for a in annexes)


def test_a_finding_reads_as_one_line() -> None:
    given = answers({"datalekken.meldtermijn_uren": 60})
    found = next(f for f in findings(MODEL, given, document()) if f.rule == "meldtermijn-ruim")
    assert str(found) == (
        "Een meldtermijn van 60 uur laat weinig over van de 72 uur van artikel 33 AVG. (artikel 14.3)"
        " Kies bij voorkeur 24 uur, en ten hoogste 48 uur."
    )


def test_the_same_answers_make_the_same_document() -> None:
    assert document() == document()
    assert replace(document(), versie="2") != document()


def test_a_party_without_a_gemeente_still_makes_a_draft() -> None:
    assert "6.4 onder m" in citations(document({"partijen": [ZORG], **NO_PARTY_NAMED}))


def test_a_range_of_which_one_clause_is_left_shows_that_one() -> None:
    overig = {**ZORG, "soort": "overig", "eigen_taak": "opvang", "eigen_grondslag": "de Wmo"}
    made = document({"partijen": [overig], **NO_PARTY_NAMED})
    assert "een van de onder a genoemde partijen" in text(made, "6.4")


def test_a_half_known_designation_leaves_the_words_of_the_model_in_the_running_text() -> None:
    half = {"enkelvoud": "Veiligheidskamer", "lidwoord": UNKNOWN, "meervoud": "Veiligheidskamers"}
    assert "het zorg- en veiligheidshuis" in text(document({"huis.aanduiding": half}), "2.1")


def test_an_open_question_without_an_owner_says_what_to_do_without_a_path() -> None:
    given = answers({"datalekken.meldtermijn_uren": None})
    found = next(f for f in findings(MODEL, given, document()) if f.rule == "open-vraag")
    assert found.message == "Nog niet bekend: de meldtermijn in uren."
    assert found.suggestion == "Geef het antwoord, of noteer wie het uitzoekt."


@pytest.mark.parametrize(
    ("number", "word"),
    [(1, "eerste"), (10, "tiende"), (11, "elfde"), (19, "negentiende"), (20, "20e"), (21, "21e")],
)
def test_an_ordinal_is_a_word_up_to_nineteen(number: int, word: str) -> None:
    assert ordinal(number) == word


def moved(bepaling: str, na: str) -> None:
    """Make the text of a house in which one clause stands after another."""
    deviation = {"bepaling": bepaling, "soort": "verplaats_na", "na": na, "reden": "Volgorde."}
    document({"afwijkingen": [deviation]})


@pytest.mark.parametrize(
    ("bepaling", "na"),
    [
        ("2.2", "Bijlage 3, maatregel 5"),
        ("2.2", "Bijlage 4, categorie 1"),
        ("5.1", "11.2 onder b"),
        ("artikel 14", "2.1"),
        ("artikel 14", "11.2 onder b"),
    ],
)
def test_a_clause_that_would_get_no_number_where_it_goes_is_refused_with_its_answer(
    bepaling: str, na: str
) -> None:
    with pytest.raises(InputError, match="kan niet achter") as caught:
        moved(bepaling, na)
    assert caught.value.waar == "afwijkingen[0].na"
    assert caught.value.wat.startswith(bepaling) and na in caught.value.wat
