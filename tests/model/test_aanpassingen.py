"""The adaptations to a law: what a file may hold, and how each change fits the text and the others."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tailor.assemble.blanks import fillable
from tailor.citation import Citatie
from tailor.errors import TemplateError
from tailor.model import EditKind, Kind, Layer, Model
from tailor.model.aanpassingen import Aanpassing, Circumstance, Scope
from tailor.model.read_aanpassingen import read_adaptations
from tests.law import adaptation, change


def read(model: Model, folder: Path, *texts: str) -> tuple[Aanpassing, ...]:
    for place, text in enumerate(texts):
        (folder / f"{place:02}.toml").write_text(text, "utf-8")
    lists = (one.holder for one in model.facts.lists.values())
    return read_adaptations(folder, model.parts, model.correcties, fillable(), model.added, lists)


def test_an_adaptation_is_read_whole(model: Model, tmp_path: Path) -> None:
    more = 'twijfel = ["Geldt dit ook voor het OM?"]\nals = "privaat"'
    text = adaptation(
        change("2.2", "vervang", "De publieke Partijen zijn dat, zie {artikel 3}.", bij_beide="zelfde"),
        change("2.2", "voeg toe na", "Een private Partij is dat zelf.", als="politie"),
        more=more,
    )
    (found,) = read(model, tmp_path, text)
    assert (found.number, found.rows, found.required, found.condition) == (
        *("W01", (6,), True, Circumstance.PRIVAAT),
    )
    assert found.doubts == ("Geldt dit ook voor het OM?",)
    assert [(one.article, one.words) for one in found.quotes] == [
        ("2.27, derde lid, WGS", "zijn gezamenlijk verantwoordelijk")
    ]
    assert found.source == "artikel 2.27, derde lid, WGS"
    first, second = found.places
    assert (first.scope, first.condition) == (Scope.ZELFDE, None)
    assert (second.scope, second.condition) == (Scope.VORMEN, Circumstance.POLITIE)
    assert first.edit.blocks[0].model_text == "De publieke Partijen zijn dat, zie artikel 3."
    assert list(first.edit.blocks[0].cited) == [Citatie("artikel 3")]
    assert str(first.edit) == "aanpassing W01: vervang 2.2 (wgs)"
    assert {one.edit.layer for one in found.places} == {Layer.WGS}
    assert list(found.new) == [Citatie("2.2a")]


@pytest.mark.parametrize(
    ("address", "kind", "text", "new"),
    [
        ("2.2", "voeg toe na", "Een lid.", ["2.2a"]),
        ("2.2", "voeg toe voor", "Een lid.", ["2.1a"]),
        ("2.1", "voeg toe voor", "Een lid.", ["2.0a"]),
        ("artikel 2", "voeg toe onder", "1. Een lid.\n2. Nog een lid.", ["2.3a", "2.3b"]),
        ("2.3", "voeg toe onder", "1. het een;\n2. het ander.", ["2.3 onder a", "2.3 onder b"]),
        ("6.4", "voeg toe onder", "De zorgaanbieder zorgt.", ["6.4 onder qa"]),
        ("overweging 3", "voeg toe na", "de wet geldt;", ["overweging 3a"]),
        ("artikel 14", "voeg toe na", "# Contactpunt\n\n1. Er is er een.", ["artikel 14a", "14a.1"]),
    ],
)
def test_a_new_clause_has_the_address_that_the_legislator_would_give_it(
    model: Model, tmp_path: Path, address: str, kind: str, text: str, new: list[str]
) -> None:
    last = [c for c in model.by_citation[Citatie("6.4")].children if c.kind is Kind.ONDERDEEL][-1].citation
    new = [f"{last}a" if one == "6.4 onder qa" else one for one in new]
    (found,) = read(model, tmp_path, adaptation(change(address, kind, text)))
    assert list(map(str, found.new)) == new


def test_what_one_puts_in_a_later_one_may_stand_beside_and_refer_to_and_then_it_needs_it(
    model: Model, tmp_path: Path
) -> None:
    first = adaptation(change("2.2", "voeg toe na", "Een lid."))
    second = adaptation(change("2.2a", "voeg toe na", "Zie {artikel 2.2a}."), number="W02")
    third = adaptation(change("3.1", "vervang", "Zie {artikel 2.2b}."), number="W03")
    found = read(model, tmp_path, first, second, third)
    assert [one.needs for one in found] == [frozenset(), {"W01"}, {"W02"}]
    assert list(found[1].new) == [Citatie("2.2b")]


def test_a_heading_and_words_of_a_clause_can_be_replaced(model: Model, tmp_path: Path) -> None:
    text = adaptation(
        change("artikel 2", "vervang", "Wie verantwoordelijk is"),
        change("2.3", "vervang woorden", "de publieke Partij", woorden="de Partij"),
        change("3.4", "vervalt", None),
    )
    (found,) = read(model, tmp_path, text)
    heading, words, gone = found.edits
    assert heading.blocks[0].model_text == "Wie verantwoordelijk is"
    assert (words.words, words.blocks[0].model_text) == ("de Partij", "de publieke Partij")
    assert (gone.kind, gone.blocks) == (EditKind.VERVALT, ())


def test_a_blank_shows_the_words_of_the_model(model: Model, tmp_path: Path) -> None:
    (found,) = read(model, tmp_path, adaptation(change("2.2", "vervang", "Het huis [huis.naam].")))
    assert found.edits[0].blocks[0].model_text == "Het huis [naam]."


FIRST = adaptation(change("2.2", "vervang"))
GONE = adaptation(change("3.4", "vervalt", None))


@pytest.mark.parametrize(
    ("texts", "where", "why"),
    [
        (["x = 1"], "00.toml", "‘x’ kent de lijst niet"),
        (["["], "00.toml", "Invalid"),
        (["aanpassing = [1]"], "00.toml", "hoort een tabel"),
        ([FIRST.replace("titel", "title")], "00.toml, W01", "‘title’ kent de lijst niet"),
        ([FIRST.replace("eis = true", "")], "00.toml, W01", "‘eis’ ontbreekt"),
        ([FIRST.replace("eis = true", 'eis = "ja"')], "00.toml, W01", "een waarheidswaarde"),
        ([FIRST.replace("artikel =", "lid =")], "00.toml, W01", "‘lid’ kent de lijst niet"),
        ([adaptation(change("2.2", "vervang"), more='als = "nooit"')], "W01", "‘nooit’; het kan beide"),
        ([adaptation(change("2.2", "vervang", soort2="x"))], "W01, 2.2", "‘soort2’"),
        ([adaptation(change("2.2", "verander"))], "W01, 2.2", "‘verander’; het kan vervalt, vervang"),
        ([adaptation(change("2.2", "verplaats na"))], "W01, 2.2", "‘verplaats na’"),
        ([adaptation(change("2.2", "vervang", bij_beide="soms"))], "W01, 2.2", "‘soms’"),
        ([adaptation(change("2.9", "vervang"))], "W01, 2.9", "geen bepaling van het model"),
        ([adaptation(change("2.2, aanhef", "vervang"))], "W01, 2.2, aanhef", "geen bepaling"),
        ([adaptation(change("2.2a", "vervang"))], "W01, 2.2a", "of van een eerdere aanpassing"),
        ([adaptation(change("artikel 1, toelichting", "vervang"))], "W01", "Een toelichting en de titel"),
        ([adaptation(change("2.2", "vervang", None))], "W01, 2.2", "hoort een tekst"),
        ([adaptation(change("2.2", "vervalt"))], "W01, 2.2", "behalve bij ‘vervalt’"),
        ([adaptation(change("2.2", "vervang", woorden="Partijen"))], "W01, 2.2", "bij niets anders"),
        ([adaptation(change("2.2", "vervang woorden"))], "W01, 2.2", "‘woorden’ hoort bij"),
        ([adaptation(change("2.2", "vervang woorden", woorden="xyz"))], "W01, 2.2", "staan daar niet één"),
        ([adaptation(change("2.2", "vervang woorden", woorden="de "))], "W01, 2.2", "staan daar niet één"),
        ([adaptation(change("2.2", "vervang", "Een lid:\n\n1. met een punt."))], "W01, 2.2", "zonder punten"),
        ([adaptation(change("2.2", "vervang", "Een lid.\n\nNog een lid."))], "W01, 2.2", "één alinea"),
        ([adaptation(change("overwegingen", "vervang"))], "W01, overwegingen", "geen eigen woorden"),
        ([adaptation(change("6.4 onder a", "voeg toe onder"))], "W01, 6.4 onder a", "staat nog niets"),
        ([adaptation(change("2.2", "vervang", "Een {los teken."))], "W01, 2.2", "los teken"),
        ([adaptation(change("2.2", "vervang", "Zie {niets}."))], "W01, 2.2", "noemt geen bepaling"),
        ([adaptation(change("2.2", "vervang", "De [[x]](huis.niets)."))], "W01, 2.2", "dat niet bestaat"),
        ([adaptation(change("2.2", "vervang", "Zie {artikel 99}."))], "W01", "De verwijzing naar artikel"),
        ([adaptation(change("2.2", "vervang", "Zie {17.1 onder d}."))], "W01", "die bepaling vervalt"),
        ([adaptation(change("overweging 10", "voeg toe na"))], "W01", "Een correctie laat"),
        ([adaptation(change("2.3", "vervalt", None))], "W01", "2.3: 5.3.3 verwijst naar 2.3"),
        ([adaptation(change("overweging 3", "vervalt", None))], "W01", "Antwoorden laten hier ook"),
        ([adaptation(change("6.4 onder c", "vervalt", None))], "W01", "Antwoorden laten hier ook"),
        ([adaptation(change("Bijlage 4, alinea 1", "vervalt", None))], "W01", "Antwoorden laten hier ook"),
        ([FIRST, FIRST], "00.toml, W01", "twee keer in de lijst"),
        ([FIRST, FIRST.replace("W01", "W02")], "00.toml, W01", "Aanpassing W02 verandert die bepaling ook"),
        ([adaptation(change("2.2", "vervang"), change("2.2", "vervalt", None))], "W01", "W01 verandert die"),
        (
            [adaptation(change("artikel 2", "vervalt", None)), FIRST.replace("W01", "W02")],
            "00.toml, W01",
            "Aanpassing W02 verandert iets in die bepaling",
        ),
        (
            [GONE, adaptation(change("2.2", "vervang", "Zie {artikel 3.4}."), number="W02")],
            "01.toml, W02",
            "De verwijzing naar 3.4 leidt nergens heen",
        ),
        (
            [
                adaptation(change("2.2", "voeg toe na")),
                adaptation(change("2.2a", "vervang"), number="W02"),
            ],
            "01.toml, W02",
            "Aanpassing W01 brengt die bepaling in",
        ),
        (
            [
                adaptation(change("2.2", "voeg toe na"), more='als = "lijst"'),
                adaptation(change("3.1", "vervang", "Zie {artikel 2.2a}."), number="W02"),
            ],
            "01.toml, W02",
            "2.2a staat alleen onder een voorwaarde",
        ),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_with_file_and_number(
    model: Model, tmp_path: Path, texts: list[str], where: str, why: str
) -> None:
    with pytest.raises(TemplateError) as caught:
        read(model, tmp_path, *texts)
    assert where in caught.value.waar
    assert why in caught.value.waarom


def test_words_that_a_correction_changes_too_are_refused(model: Model, tmp_path: Path) -> None:
    places = [place.edit for one in model.correcties for place in one.places]
    edit = next(one for one in places if one.words and one.citation.parent and not one.citation.is_note)
    text = model.by_citation[edit.citation].model_text
    at = text.index(edit.words)
    words = text[: at + 1]
    with pytest.raises(TemplateError, match=re.escape(edit.source)):
        read(model, tmp_path, adaptation(change(str(edit.citation), "vervang woorden", woorden=words)))


def test_a_file_that_cannot_be_read_is_said(model: Model, tmp_path: Path) -> None:
    (tmp_path / "01.toml").write_bytes(b"\xff")
    with pytest.raises(TemplateError, match="niet te lezen"):
        read(model, tmp_path)


def test_a_question_that_only_an_adaptation_asks_lands_in_it(model: Model, tmp_path: Path) -> None:
    path = next(one for one in sorted(fillable()) if one not in model.blanks)
    found = read(model, tmp_path, adaptation(change("2.2", "voeg toe na", f"Zo is het: [{path}].")))
    assert replace(model, aanpassingen=found).blanks[path] == (Citatie("2.2a"),)
