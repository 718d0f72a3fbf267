"""The page in front: what the file is, who did how much, how to look at one author, which numbers moved."""

from dataclasses import replace

from tailor.assemble.document import Clause, Text
from tailor.model.blocks import Kind
from tailor.redline.page import (
    MODEL,
    ComparedTexts,
    count_changes,
    with_front,
    words_against_model,
    words_between,
)
from tailor.redline.types import Redline
from tests.clauses import artikel, document, lid
from tests.render.redlines import (
    AFWIJKING,
    CORRECTIE,
    INGEVULD,
    MOVED_FROM,
    MOVED_TO,
    NEW,
    new,
    node,
    old,
    redline,
    same,
    whole,
)

TEKSTEN = ComparedTexts(
    "Vergelijking met het landelijke model", "het landelijke model", "het Protocol, versie 1.0"
)


def said(clauses: tuple[Clause, ...]) -> str:
    return "\n".join(clause.text for part in clauses for clause in part.walk() if clause.text)


def front(made: Redline) -> str:
    return said(with_front(made, TEKSTEN).preface)


def test_it_says_what_is_compared_and_the_cover_too() -> None:
    made = with_front(redline(), TEKSTEN)
    assert made.comparison == MODEL
    assert "De oude is het landelijke model. De nieuwe is het Protocol, versie 1.0." in said(made.preface)


def test_the_text_itself_is_not_touched() -> None:
    made = redline()
    assert replace(with_front(made, TEKSTEN), preface=(), comparison="") == made


def test_it_has_only_headings_paragraphs_lists_and_tables() -> None:
    made = with_front(redline(), TEKSTEN).preface
    kinds = {clause.kind for part in made for clause in part.walk()}
    assert kinds == {Kind.TUSSENKOP, Kind.ALINEA, Kind.OPSOMMING, Kind.TABEL, Kind.RIJ, Kind.CEL}


def test_every_author_stands_in_a_table_with_what_it_does_and_how_often() -> None:
    words = front(redline())
    assert f"{CORRECTIE}\nverbetert een fout in het landelijke model\n2" in words
    assert (
        f"{INGEVULD}\nbeantwoordt een vraag van het model of volgt een keuze die het model zelf biedt\n6"
        in words
    )
    assert f"{AFWIJKING}\nis eigen tekst van het huis, met een reden\n8" in words


def test_words_that_replace_each_other_are_one_change_and_so_is_a_whole_clause() -> None:
    parts = (
        node(artikel(1, ""), old("Oud"), new("Nieuw"), Text(" en "), new("meer")),
        whole(artikel(2, "Twee", lid("2.1", "Eén."), lid("2.2", "Twee.")), NEW),
    )
    assert count_changes(replace(redline(), parts=parts)) == {INGEVULD: 3}


def test_a_move_is_one_change() -> None:
    moved = artikel(2, "Weg", lid("2.1", "Mee."))
    parts = whole(moved, MOVED_FROM), whole(moved, MOVED_TO)
    assert count_changes(replace(redline(), parts=parts)) == {AFWIJKING: 1}


def test_it_says_how_to_see_one_author_in_each_format() -> None:
    words = front(redline())
    assert "tabblad Controleren" in words
    assert "C voor ‘Correctie’, I voor ‘Ingevuld’, A voor ‘Afwijking Rivierenland’" in words
    assert "In de HTML-pagina" in words


def test_the_references_that_moved_are_listed_and_are_no_changes() -> None:
    words = front(redline())
    assert "Dat is geen wijziging en is niet gemarkeerd" in words
    assert "Waar\nWas\nIs\nartikel 2.2\n14.5\n13.5" in words


def test_without_moved_references_it_says_so_and_has_no_table() -> None:
    words = front(replace(redline(), shifted=()))
    assert "Hier kreeg geen enkele verwijzing een ander nummer." in words
    assert "Was" not in words


def test_comments_are_counted_and_explained_only_when_there_are() -> None:
    assert "Er zijn 7 opmerkingen. Een opmerking noemt de reden" in front(redline())
    one = replace(node(lid("1.1", ""), new("x")), remarks=redline().parts[7].remarks)
    assert "Er is 1 opmerking." in front(replace(redline(), parts=(one,)))
    assert "Opmerkingen" not in front(replace(redline(), parts=(node(lid("1.1", ""), new("x")),)))


def test_two_equal_texts_have_no_authors_and_nothing_to_choose() -> None:
    words = front(replace(redline(), parts=(same(lid("1.1", "x")),), authors=(), shifted=()))
    assert "De twee teksten zijn gelijk" in words
    assert "Controleren" not in words


def test_what_the_changes_ask_stands_after_what_the_file_is() -> None:
    asked = Clause(Kind.TUSSENKOP, redline().parts[0].clause.citation, inlines=(Text("Wat dit vraagt"),))
    headings = [part.text for part in with_front(redline(), TEKSTEN, (asked,)).preface]
    assert headings[:3] == ["Wat dit bestand is", "Wat dit vraagt", "Wie wat wijzigde"]


def test_a_house_against_the_model_is_named_with_its_version_and_that_of_the_model() -> None:
    found = words_against_model(document())
    assert found.heading == MODEL
    assert found.old == "het landelijke model (Model Privacy Protocol, versie 1.0)"
    assert found.new == "het Privacy Protocol van Zorg- en Veiligheidshuis Rivierenland, versie 1.0"


def test_two_versions_are_named_by_number_and_one_version_twice_by_the_names_of_the_files() -> None:
    assert (
        words_between(document(versie="0.9"), document()).heading
        == "Vergelijking van versie 0.9 met versie 1.0"
    )
    twice = words_between(document(), document(), "oud.yaml", "nieuw.yaml")
    assert twice.heading == "Vergelijking van versie 1.0 (oud.yaml) met versie 1.0 (nieuw.yaml)"
    assert twice.old.endswith("versie 1.0 (oud.yaml)")


def test_two_versions_with_numbers_of_their_own_need_no_names_of_files() -> None:
    assert "oud.yaml" not in words_between(document(versie="0.9"), document(), "oud.yaml", "nieuw.yaml").old


def test_a_single_author_needs_no_choice_of_persons() -> None:
    words = front(replace(redline(), authors=("Wijziging Oostmark",)))
    assert "W voor ‘Wijziging Oostmark’" in words
    assert "dan Volgende" in words
    assert "Specifieke personen" not in words


def test_two_houses_are_told_apart() -> None:
    other = words_between(document(huis="Oostmark", versie="2"), document())
    assert other.heading == "Vergelijking van versie 2 van Oostmark met versie 1.0"
