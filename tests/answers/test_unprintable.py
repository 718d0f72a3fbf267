"""Signs that cannot be printed are refused where they are typed, and an older file with them still opens."""

import json
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, load
from tailor.answers.change import replace_answer, set_answers
from tailor.answers.unprintable import refusal_of_sign
from tailor.assemble import Editie, assemble
from tailor.dossier.documents import read_source
from tailor.dossier.huisstijl import refuse_unprintable
from tailor.errors import InputError
from tailor.path import Pad
from tailor.signs import missing
from tests.everything import MODEL
from tests.houses import answers

NAAM, KORT = Pad("huis.naam"), Pad("huis.korte_naam")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Oostmark 漢字", "Dit kan niet worden afgedrukt: ‘漢’ (U+6F22) en ‘字’ (U+5B57); teken 10"),
        ("Oost😀mark", "Dit kan niet worden afgedrukt: ‘😀’ (U+1F600); teken 5 van uw tekst, na ‘Oost’"),
        ("☃ Oostmark", "Dit kan niet worden afgedrukt: ‘☃’ (U+2603); aan het begin van uw tekst"),
        ("Oost\u200emark", "Dit kan niet worden afgedrukt: het onzichtbare teken U+200E; teken 5"),
        ("Zoe\u0308 ☃", "Dit kan niet worden afgedrukt: ‘☃’ (U+2603); teken 5 van uw tekst, na ‘Zoë ’"),
    ],
)
def test_a_new_text_is_refused_with_the_sign_its_place_and_what_to_do(text: str, said: str) -> None:
    for change in (lambda: set_answers(Antwoorden(), {NAAM: text}), lambda: _replaced(NAAM, text)):
        with pytest.raises(InputError) as caught:
            change()
        assert caught.value.waarom.startswith(f"huis.naam: {said}")
        assert "Haal dit teken weg of schrijf het voluit." in caught.value.waarom


def _replaced(pad: Pad, text: str) -> Antwoorden:
    return replace_answer(Antwoorden(), pad, text)


def test_a_sign_in_a_list_or_a_remark_is_refused_too() -> None:
    for pad, text in (
        (Pad("partijen[+]"), "{sleutel: brug, soort: ggz, naam: De ☃ Brug}"),
        (NAAM, "{nog_niet_bekend: {wie: de ☃}}"),
    ):
        with pytest.raises(InputError) as caught:
            set_answers(Antwoorden(), {pad: text})
        assert "‘☃’ (U+2603)" in caught.value.waarom


def test_a_letter_with_a_loose_accent_counts_as_the_letter_that_it_makes() -> None:
    assert missing("Zoe\u0308 en André") == ""
    assert missing("0\u0300") == "\u0300"
    given = set_answers(Antwoorden(), {NAAM: "Zoe\u0308"})
    assert given.huis.naam == "Zo\u00eb"


def test_an_older_file_with_such_a_sign_opens_and_its_other_answers_can_be_changed(tmp_path: Path) -> None:
    file = tmp_path / "huis.yaml"
    file.write_text("huis:\n  naam: Oost漢mark\n", encoding="utf-8")
    given = set_answers(load(file), {KORT: "Oost"})
    assert (given.huis.naam, given.huis.korte_naam) == ("Oost漢mark", "Oost")
    with pytest.raises(InputError):
        set_answers(given, {KORT: "Oost漢"})


def test_a_house_with_a_style_of_its_own_may_have_a_font_with_more_signs() -> None:
    styled = set_answers(Antwoorden(), {Pad("document.huisstijl"): "stijl"})
    assert set_answers(styled, {NAAM: "Oost漢mark"}).huis.naam == "Oost漢mark"
    assert set_answers(styled, {NAAM: "Oost漢mark", Pad("document.huisstijl"): "stijl"})
    with pytest.raises(InputError):
        set_answers(styled, {NAAM: "Oost漢mark", Pad("document.huisstijl"): ""})


def test_making_documents_names_every_such_answer_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "huis.yaml"
    names = "".join(f"  - sleutel: p{n}\n    naam: Naam 漢{n}\n" for n in range(12))
    file.write_text(f"huis:\n  naam: Oost☃mark\npartijen:\n{names}", encoding="utf-8")
    source = read_source(file)
    with pytest.raises(InputError) as caught:
        refuse_unprintable(source.answers, source.path, (), source.read_from)
    said = caught.value.waarom.splitlines()[1:]
    assert said[0] == "  - regel 2, huis.naam: ‘☃’ (U+2603)"
    assert said[1:] == [f"  - regel {5 + 2 * n}, partijen[{n}].naam: ‘漢’ (U+6F22)" for n in range(12)]


def test_a_name_that_can_be_printed_is_welcome() -> None:
    assert refusal_of_sign("Oostmark") == ""


def test_the_bullets_of_a_word_processor_in_a_clause_are_points_and_no_signs_to_refuse() -> None:
    clause = {"bepaling": "4.1", "soort": "voeg_toe_na", "reden": "Zo."}
    clause["tekst"] = "Het gaat om:\n\uf0b7\teen;\n\uf0b7\ttwee."
    set_answers(answers(), {Pad("afwijkingen"): json.dumps([clause])})
    made = answers({"afwijkingen": [clause]})
    refuse_unprintable(made, Path("huis.yaml"))
    assert "\uf0b7" not in " ".join(clause.text for clause in assemble(MODEL, made, Editie.CONCEPT).walk())
    with pytest.raises(InputError):
        set_answers(answers(), {Pad("afwijkingen"): json.dumps([{**clause, "tekst": "Een \uf0b7 punt."}])})
