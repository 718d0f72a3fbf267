"""The choices that the model offers change the text, and numbers, letters and references follow."""

from typing import Any

import pytest

from tailor.answers import known_paths
from tailor.answers.plain_data import as_data
from tailor.assemble import Document, Editie, read_model
from tailor.assemble.document import Filled, Gap, Ref, Rule
from tailor.check import findings
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.path import Pad
from tests.houses import (
    BASE,
    OM,
    POLITIE,
    RAAD,
    TEMPLATES,
    ZORG,
    answers,
    citations,
    document,
    gemeente,
    text,
)


def refs(made: Document, citation: str) -> list[tuple[str, str, bool]]:
    clause = next(c for c in made.walk() if c.citation == Citatie(citation))
    return [(i.text, str(i.target), i.numeric) for i in clause.inlines if isinstance(i, Ref)]


# -- 6.4 --


def test_6_4_holds_only_the_tasks_of_the_parties_that_take_part_and_its_range_shrinks() -> None:
    made = document()
    letters = [c for c in citations(made) if c.startswith("6.4 onder")]
    assert letters == [f"6.4 onder {x}" for x in "abcdem"]
    assert text(made, "6.4 onder m").startswith("f. Een aanbieder")
    assert "een van de onder a t/m f genoemde partijen" in text(made, "6.4")
    assert refs(made, "6.4")[-2:] == [("a", "6.4 onder a", True), ("f", "6.4 onder m", True)]


def test_6_4_with_two_letters_left_says_a_en_b() -> None:
    made = document({"partijen": [gemeente("Alderbroek"), gemeente("Berkendam")]})
    assert "een van de onder a en b genoemde partijen" in text(made, "6.4")


def test_6_4_holds_all_letters_of_the_model_when_the_house_wants_them() -> None:
    made = document({"taken.letters": "alle"})
    assert "onder a t/m m genoemde" in text(made, "6.4")


def test_a_party_that_the_model_does_not_name_brings_its_own_task() -> None:
    halt = {
        **ZORG,
        "sleutel": "halt",
        "soort": "overig",
        "naam": "Stichting Kompas",
        "eigen_taak": "het begeleiden van jongeren",
        "eigen_grondslag": "artikel 77e van het Wetboek van Strafrecht",
    }
    made = document({"partijen": [gemeente("Alderbroek"), POLITIE, halt]})
    own = next(c for c in made.walk() if c.citation == Citatie("6.4, eigen taak 3"))
    assert f"{own.label} {own.text}" == (
        "d. Stichting Kompas: het begeleiden van jongeren, op grond van"
        " artikel 77e van het Wetboek van Strafrecht."
    )
    assert "een van de onder a t/m d genoemde partijen" in text(made, "6.4")


def test_a_party_that_declined_or_left_is_nowhere_in_the_text() -> None:
    gone = [{**ZORG, "status": "weigert"}, {**RAAD, "status": "vertrokken"}]
    made = document({"partijen": [gemeente("Alderbroek"), POLITIE, *gone]})
    words = " ".join(clause.text for clause in made.walk())
    assert "De Brug" not in words
    assert "RvdK" not in words
    assert "6.4 onder m" not in citations(made)


# -- recitals --


def recitals(lijst: list[dict[str, Any]]) -> list[str]:
    made = document({"overwegingen.lijst": lijst})
    part = next(p for p in made.parts if p.kind == "overwegingen")
    return [child.text for child in part.children if child.kind == "opsomming"]


def test_the_ten_recitals_of_the_model_stand_as_they_are() -> None:
    part = next(p for p in document().parts if p.kind == "overwegingen")
    assert [str(c.citation) for c in part.children if c.kind == "opsomming"] == [
        f"overweging {n}" for n in range(1, 11)
    ]


def test_recitals_are_dropped_moved_reworded_and_added_with_the_right_marks() -> None:
    found = recitals(
        [
            {"tekst": "er veel op het spel staat"},
            {"model": 10},
            {"model": 3, "tekst": "uitwisseling nodig is;"},
        ]
    )
    assert found == [
        "er veel op het spel staat;",
        "dit privacy protocol verder wordt aangehaald als ‘het Protocol’;",
        "uitwisseling nodig is;",  # as the house typed it
    ]


def test_a_house_may_have_only_own_recitals() -> None:
    assert recitals([{"tekst": "een"}, {"tekst": "zie {artikel 3.2}"}]) == ["een;", "zie artikel 3.2."]


def test_an_own_text_with_broken_markup_is_refused_by_its_answer() -> None:
    with pytest.raises(InputError) as caught:
        recitals([{"tekst": "zie {nergens}"}])
    assert caught.value.waar == "antwoord overwegingen.lijst[0].tekst"


def test_an_own_text_that_refers_to_nothing_is_an_error_that_names_both_ends() -> None:
    with pytest.raises(InputError) as caught:
        recitals([{"tekst": "zie {artikel 40.2}"}])
    assert "overwegingen, eigen 1 verwijst naar 40.2" in caught.value.wat


# -- article 25 --

OWN_25 = {
    "keuze": "eigen",
    "leden": ["Ieder draagt zijn eigen schade.", "Lid 1 geldt niet bij opzet; zie {het eerste lid}."],
    "reden": "De verzekeraar vraagt het.",
}


def test_an_own_article_25_replaces_the_example_of_the_model() -> None:
    made = document({"aansprakelijkheid": OWN_25})
    part = next(p for p in made.parts if p.citation == Citatie("artikel 25"))
    assert [f"{c.label} {c.text}" for c in part.children] == [
        "25.1. Ieder draagt zijn eigen schade.",
        "25.2. Lid 1 geldt niet bij opzet; zie het eerste lid.",
    ]


def test_an_own_article_25_is_read_as_a_lawyer_pastes_it() -> None:
    lid = "25.1\tIeder draagt eigen schade, behalve:\n\ta)\tbij opzet;\n\tb)\tbij fraude."
    for leden in ([lid, "2. Zie {lid 1}."], [f"{lid}\n25.2\tZie {{lid 1}}."]):
        part = next(
            p
            for p in document({"aansprakelijkheid": {**OWN_25, "leden": leden}}).parts
            if p.citation == Citatie("artikel 25")
        )
        assert [f"{c.label} {c.text}" for c in part.walk()][1:] == [
            "25.1. Ieder draagt eigen schade, behalve:",
            "a) bij opzet;",
            "b) bij fraude.",
            "25.2. Zie lid 1.",
        ]


def test_an_own_article_25_of_more_leden_than_the_model_has_them_all() -> None:
    pasted = "\n".join(f"25.{n} Lid {n}." for n in range(1, 8))
    made = document({"aansprakelijkheid": {**OWN_25, "leden": [pasted]}})
    part = next(p for p in made.parts if p.citation == Citatie("artikel 25"))
    assert [f"{c.label} {c.text}" for c in part.children] == [f"25.{n}. Lid {n}." for n in range(1, 8)]


def test_points_under_an_own_recital_and_letter_stay_points() -> None:
    recital = "• de samenwerking nodig is voor:\n  – zorg;\n  – veiligheid;"
    letter = "n. het team heeft taken:\n1° hulp;\n2° advies."
    made = document({"overwegingen.lijst": [{"tekst": recital}], "taken.letters": "eigen",
                     "taken.lijst": [{"tekst": letter}, {"model": "a"}]})  # fmt: skip
    found = [clause for clause in made.walk() if clause.text.startswith(("de samenwerking", "het team"))]
    assert [[child.text for child in clause.children] for clause in found] == [
        ["zorg;", "veiligheid;"],
        ["hulp;", "advies."],
    ]


def test_more_points_in_one_answer_of_a_list_are_refused() -> None:
    with pytest.raises(InputError, match="meer dan één punt") as caught:
        recitals([{"tekst": "• een;\n• twee;"}])
    assert caught.value.waar == "antwoord overwegingen.lijst[0].tekst"


def test_a_reference_to_a_clause_that_fell_is_an_error_that_names_both_ends() -> None:
    own = {**OWN_25, "leden": ["Zie {artikel 25.5}."]}
    with pytest.raises(InputError) as caught:
        document({"aansprakelijkheid": own})
    assert "25.5" in caught.value.wat
    assert "25.1 verwijst naar 25.5" in caught.value.wat


# -- annexes --


def test_dropped_and_added_kinds_of_data_keep_the_marks_of_an_enumeration_right() -> None:
    made = document(
        {
            "bijlage4.categorie1": {
                "vervalt": ["financieel", "toezicht"],
                "toegevoegd": ["burgerservicenummer"],
            }
        }
    )
    head = next(c for c in made.walk() if c.citation == Citatie("Bijlage 4, categorie 1, kop 2"))
    assert [c.text for c in head.children][-3:] == [
        "gegevens omtrent woonsituatie;",
        "gegevens betreffende relaties met overige gezinsleden/directe sociale contacten;",
        "burgerservicenummer.",
    ]


def test_a_list_of_which_nothing_is_left_says_geen() -> None:
    dropped = ["politiegegevens", "strafvorderlijk_justitieel", "tenuitvoerlegging"]
    made = document({"bijlage4.categorie1": {"vervalt": dropped, "bijzonder": []}})
    heads = {str(c.citation): [k.text for k in c.children] for c in made.walk() if c.kind == "tussenkop"}
    assert heads["Bijlage 4, categorie 1, kop 3"] == ["geen"]
    assert heads["Bijlage 4, categorie 1, kop 4"] == ["geen"]


def test_special_kinds_stand_with_purpose_and_exception() -> None:
    kind = {"soort": "gezondheid", "doel": "voor de zorg", "uitzondering": "artikel 30, derde lid, UAVG"}
    made = document({"bijlage4.categorie2": {"bijzonder": [kind, {**kind, "doel": "voor de rust"}]}})
    head = next(c for c in made.walk() if c.citation == Citatie("Bijlage 4, categorie 2, kop 4"))
    assert [c.text for c in head.children] == [
        "gegevens over gezondheid, voor de zorg (artikel 30, derde lid, UAVG);",
        "gegevens over gezondheid, voor de rust (artikel 30, derde lid, UAVG).",
    ]


def test_an_own_category_of_betrokkenen_gets_the_next_number() -> None:
    own = {"betrokkenen": "Van omwonenden van een {Categorie 1} Betrokkene", "gegevens": ["naam", "adres"]}
    made = document({"bijlage4.eigen": [own]})
    part = next(c for c in made.walk() if c.citation == Citatie("Bijlage 4, categorie 5"))
    assert [c.text for c in part.walk()] == [
        "Categorie 5:",
        "Categorie Betrokkenen:",
        "Van omwonenden van een Categorie 1 Betrokkene, worden geen andere dan de volgende categorieën"
        " Persoonsgegevens verwerkt:",
        "Persoonsgegevens:",
        "naam;",
        "adres.",
    ]


def test_purposes_and_the_document_with_all_steps_are_named() -> None:
    made = document(
        {"bijlage2": {"document": "Werkwijze 3.1", "doelen": {"triage": ["kiezen van een tafel"]}}}
    )
    assert text(made, "Bijlage 2, document") == "De processtappen zijn beschreven in Werkwijze 3.1."
    found = citations(made)
    start = found.index("Bijlage 2, document")
    assert found[start + 1 : start + 3] == ["Bijlage 2, alinea 1", "Bijlage 2, Intake / Aanmelding"]
    assert text(made, "Bijlage 2, alinea 1").endswith("processtappen:")  # and then the steps
    triage = next(c for c in made.walk() if c.citation == Citatie("Bijlage 2, Triage"))
    assert [c.text[-12:] for c in triage.children][-2:] == ["asusoverleg;", "n een tafel."]


def test_the_measures_stand_in_a_table_with_norm_after_the_eleven_of_the_model() -> None:
    measure = {"document": "Beleid 2026", "eigenaar": "de ciso", "datum": "2026-02-01"}
    made = document({"bijlage3": {"norm": ["bio", "nen_7510"], "maatregelen": {"logging": measure}}})
    table = next(c for c in made.walk() if c.kind == "tabel")
    assert [[cell.text for cell in row.children] for row in table.children] == [
        ["Maatregel", "Geregeld in", "Eigenaar", "Datum", "Norm"],
        ["Logging en controle", "Beleid 2026", "de ciso", "1 februari 2026", "–"],
    ]
    assert "de normen BIO" in text(made, "Bijlage 3, norm")


# -- signing and the form --


def test_the_form_is_blank_in_the_text_of_a_house_also_when_somebody_joins() -> None:
    joining = {**ZORG, "sleutel": "baken", "naam": "Stichting Baken", "status": "treedt_toe"}
    made = document({"partijen": [*BASE["partijen"], joining], "toetreders": [{"partij": "baken"}]})
    for house in (document(), made):
        blank = next(c for c in house.walk() if c.citation == Citatie("Bijlage 1, alinea 1"))
        assert sum(isinstance(i, Rule) for i in blank.inlines) == 4
    assert "Baken" not in " ".join(one.text for one in made.walk())


# -- what is not known --


def test_an_unknown_answer_is_a_gap_that_names_what_is_asked_and_of_whom() -> None:
    unknown = {"nog_niet_bekend": {"wie": "de privacyadviseur"}}
    made = document({"datalekken.meldtermijn_uren": unknown})
    clause = next(c for c in made.walk() if c.citation == Citatie("14.3"))
    gap = next(i for i in clause.inlines if isinstance(i, Gap))
    assert gap.answer == Pad("datalekken.meldtermijn_uren")
    assert gap.text.startswith("[nog niet bekend: ")
    assert gap.text.endswith("; uit te zoeken door de privacyadviseur]")


def test_the_verb_after_an_unknown_list_stands_as_in_the_model() -> None:
    made = document({"toegang.rollen": None})
    assert text(made, "9.6").startswith("9.6. Enkel [nog in te vullen: ")
    assert "] heeft/hebben toegang" in text(made, "9.6")


def test_an_almost_empty_house_still_makes_a_whole_draft() -> None:
    changes = {key: None for key in BASE if key not in ("regime",)}
    made = document(changes)
    assert sum(1 for c in made.walk() if c.kind == "artikel") == 32
    found = findings(read_model(TEMPLATES), answers(changes), made)
    assert {f.rule for f in found if not f.by_model} == {"open-vraag", "convenant-niet-nagekeken"}
    assert "6.4 onder m" in citations(made)


# -- every word knows its answer --


def test_every_filled_word_names_an_answer_and_every_clause_its_citation() -> None:
    made = document()
    filled = [i for c in made.walk() for i in c.inlines if isinstance(i, Filled)]
    assert {str(i.answer) for i in filled} >= {
        "huis.naam",
        "uitvoerder.standaard",
        "toegang.rollen",
        "convenant.artikelen.toetreding",
        "partijen[4].naam",
        "datalekken.meldtermijn_uren",
    }
    assert {i.answer.question for i in filled} <= known_paths()
    assert all(i.label for i in filled)
    assert all(clause.citation for clause in made.walk())


def test_the_opening_follows_the_order_of_the_answers_but_gemeenten_stand_first() -> None:
    made = document({"partijen": [ZORG, OM, gemeente("Alderbroek"), gemeente("Berkendam"), POLITIE]})
    part = next(p for p in made.parts if p.kind == "aanhef")
    texts = [c.text for c in part.children]
    first = [
        next(i for i, t in enumerate(texts) if t.startswith(s))
        for s in ("Stichting", "het College", "de Korps")
    ]
    assert first == sorted(first)
    assert texts.index("Alderbroek; en") < first[0]


def test_the_note_about_abbreviations_stands_once_with_the_words_of_the_model() -> None:
    made = document(editie=Editie.TOELICHTING)
    notes = [c.text for c in made.walk() if "(Indien afkorting" in c.text]
    assert len(notes) == 1
    assert notes[0].endswith("(verder aangeduid als ‘…’))")


# -- what no longer matters --

LEFTOVERS: list[tuple[dict[str, Any], str]] = [
    ({"inwerkingtreding": {"moment": "per_partij", "datum": "2031-07-09"}}, "2031"),
    ({"gemeenten": {"formule": "model", "formule_tekst": "handelend als restant"}}, "restant"),
    ({"aansprakelijkheid": {"keuze": "model", "leden": ["restant van een lid"], "reden": "x"}}, "restant"),
    (
        {
            "uitvoerder": {"standaard": "procesregisseur"},
            "rechten.ondersteund_door": "procesregisseur",
        },
        "ondersteund door de Procesregisseur",
    ),
    ({"partijen": [gemeente("Alderbroek"), {**OM, "parket": "parket Restant"}]}, "Restant"),
    (
        {"partijen": [gemeente("Alderbroek"), {**ZORG, "eigen_taak": "restant", "eigen_grondslag": "x"}]},
        "restant",
    ),
]


@pytest.mark.parametrize(("changes", "left"), LEFTOVERS)
def test_an_answer_that_no_longer_matters_is_kept_and_never_printed(
    changes: dict[str, Any], left: str
) -> None:
    words = " ".join(clause.text for clause in document(changes).walk())
    assert left not in words

    assert left.split()[-1].lower() in str(as_data(answers(changes))).lower()


def test_a_draft_lists_what_is_open_with_its_places_and_its_owner() -> None:
    unknown = {"nog_niet_bekend": {"wie": "het bureau", "opmerking": "na de zomer"}}
    changes = {"uitvoerder.standaard": unknown, "regime.wet": None, "bewaren.houder_archief": None}
    points = {str(point.answer): point for point in document(changes).open_points}
    assert list(points) == ["regime.wet", "uitvoerder.standaard", "bewaren.houder_archief"]
    assert points["regime.wet"].where == ()
    assert points["bewaren.houder_archief"].where == ("artikel 11.2 onder b",)
    asked = points["uitvoerder.standaard"]
    assert (asked.who, asked.remark) == ("het bureau", "na de zomer")
    assert asked.where[:3] == ("artikel 12.4", "artikel 14.2", "artikel 14.3")
    assert document(changes, Editie.DEFINITIEF).open_points == ()
    assert document(changes).annexes()[0].open_points == ()


def test_a_gap_about_a_party_is_found_in_the_opening_and_under_its_signature() -> None:
    party = {**ZORG, "vertegenwoordigers": [{"naam": "F. Kok", "functie": "nog niet bekend"}]}
    made = document({"partijen": [gemeente("Alderbroek"), party]})
    (point,) = made.open_points
    assert point.where == ("aanhef", "ondertekening")
    assert point.what == "de functie van de vertegenwoordiger van Stichting De Brug (partij 2)"
