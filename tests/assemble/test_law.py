"""The layer of a later law: which adaptations a house takes, where they come, and how they read."""

import pytest

from tailor.assemble import Editie, assemble
from tailor.assemble.document import Document
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.law import adaptations_left, applied_adaptations
from tailor.assemble.layers import layers
from tailor.assemble.origins import OriginKind, Origins
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.model import Layer, Model
from tests.houses import gemeente, text
from tests.law import adaptation, change, lawful, model_with, one_by_one

REWORDED = adaptation(change("2.2", "vervang", "De publieke Partijen zijn dat, zie {artikel 3}."))
ADDED = adaptation(
    change("2.2", "voeg toe na", "Een private Partij is dat zelf."),
    change("2.1", "vervang woorden", "De Partijen", woorden="Partijen in het zorg- en veiligheidshuis"),
    number="W02",
)
NEEDING = adaptation(change("3.1", "vervang", "Zie {artikel 2.2a}."), number="W03")
OF_LIST = adaptation(change("3.1", "voeg toe na", "Er is een lijst."), number="W04", more='als = "lijst"')
MODEL = model_with(REWORDED, ADDED, NEEDING, OF_LIST)


def made(model: Model, wet: str, editie: Editie = Editie.CONCEPT, **changes: object) -> Document:
    return assemble(model, lawful(wet, changes), editie)


def numbers(wet: str, **changes: object) -> list[str]:
    return [one.number for one in applied_adaptations(MODEL, lawful(wet, changes))]


def left(wet: str, **changes: object) -> list[str]:
    return [one.number for one in adaptations_left(MODEL, lawful(wet, changes))]


# -- which --


@pytest.mark.parametrize("wet", ["wgs", "beide"])
def test_a_house_takes_all_none_or_some(wet: str) -> None:
    assert numbers(wet) == ["W01", "W02", "W03", "W04"]
    assert left(wet) == []
    assert numbers(wet, aanpassingen={"keuze": "geen"}) == []
    assert left(wet, aanpassingen={"keuze": "geen"}) == ["W01", "W02", "W03", "W04"]
    assert numbers(wet, aanpassingen={}) == []
    assert numbers(wet, **one_by_one("W01")) == ["W01"]
    assert left(wet, **one_by_one("W01")) == ["W02", "W03", "W04"]


def test_what_one_needs_comes_along() -> None:
    assert numbers("wgs", **one_by_one("W03")) == ["W02", "W03"]


def test_outside_the_law_nothing_applies_and_nothing_is_left() -> None:
    assert numbers("buiten_wgs", aanpassingen={"keuze": "alle"}) == []
    assert left("buiten_wgs", aanpassingen={"keuze": "alle"}) == []
    assert "2.2a" not in map(str, made(MODEL, "buiten_wgs").citations)


def test_one_of_which_the_condition_is_not_met_means_nothing() -> None:
    assert numbers("wgs", **{"wgs.lijst": "nee"}) == ["W01", "W02", "W03"]
    assert numbers("wgs", **{"wgs.lijst": None, **one_by_one("W04")}) == []
    assert "W04" not in left("wgs", **{"wgs.lijst": "nee", **one_by_one("W01")})


@pytest.mark.parametrize(
    ("condition", "changes", "holds"),
    [
        ("beide", {}, False),
        ("beide", {"regime.wet": "beide"}, True),
        ("privaat", {}, True),
        ("zonder plaats", {}, True),
        ("politie", {}, True),
    ],
)
def test_every_condition_is_read_from_the_answers(
    condition: str, changes: dict[str, object], holds: bool
) -> None:
    model = model_with(adaptation(change("2.2", "vervang", als=condition), change("2.3", "vervang")))
    (found,) = applied_adaptations(model, lawful("wgs", changes))
    assert [str(one.citation) for one in found.edits] == ["2.2", "2.3"][not holds :]


def test_a_house_of_municipalities_alone_meets_no_condition_about_others() -> None:
    lone = {"partijen": [gemeente("Alderbroek")], "wgs.fg": "alderbroek"}
    for condition in ("privaat", "zonder plaats", "politie"):
        model = model_with(adaptation(change("2.2", "vervang", als=condition)))
        assert applied_adaptations(model, lawful("wgs", lone)) == ()


def test_a_number_that_is_not_in_the_list_is_refused_with_the_nearest() -> None:
    with pytest.raises(InputError) as caught:
        numbers("wgs", **one_by_one("W01", "W09"))
    assert caught.value.waar == "antwoord aanpassingen.gekozen[1]"
    assert "geen nummer W09" in caught.value.wat
    assert caught.value.waarom == "De lijst gaat van W01 tot en met W04."


# -- where --


def test_the_layer_comes_after_the_corrections_and_before_the_choices() -> None:
    laid = layers(MODEL, KnownAnswers(lawful("wgs")))
    assert [one.source for one in laid.law] == [
        *("aanpassing W01", "aanpassing W02", "aanpassing W03", "aanpassing W02", "aanpassing W04"),
    ]
    assert {one.layer for one in laid.law} == {Layer.WGS}
    assert laid.edits == (*laid.corrections, *laid.law, *laid.variants, *laid.deviations)
    texts = [laid.until(layer) for layer in Layer]
    assert texts == [laid.corrected, laid.lawful, laid.chosen, laid.parts]
    assert [any(b.citation == Citatie("2.2a") for part in parts for b in part.walk()) for parts in texts] == [
        *(False, True, True, True),
    ]


def test_a_text_until_a_layer_can_be_made() -> None:
    antwoorden = lawful("wgs", {"afwijkingen": [
        {"bepaling": "2.2", "soort": "vervang", "tekst": "Anders.", "reden": "Zo is het."}
    ]})  # fmt: skip
    assert text(assemble(MODEL, antwoorden, Editie.CONCEPT, Layer.WGS), "2.2") == (
        "2.2. De publieke Partijen zijn dat, zie artikel 3."
    )
    assert text(assemble(MODEL, antwoorden, Editie.CONCEPT), "2.2") == "2.2. Anders."


def test_numbers_and_references_follow() -> None:
    found = made(MODEL, "wgs")
    assert text(found, "2.2a") == "2.3. Een private Partij is dat zelf."
    assert text(found, "2.3").startswith("2.4. ")
    assert text(found, "3.1") == "3.1. Zie artikel 2.3."
    assert text(found, "2.1").startswith("2.1. De Partijen zijn Afzonderlijk")


def test_of_two_that_stand_after_one_clause_the_first_stands_first() -> None:
    model = model_with(
        adaptation(change("2.2", "voeg toe na", "Een.")),
        adaptation(
            change("2.2", "voeg toe na", "Twee."), change("2.2a", "voeg toe na", "Nog."), number="W02"
        ),
    )
    under = [str(c.citation) for c in made(model, "wgs").walk() if str(c.citation).startswith("2.2")]
    assert under == ["2.2", "2.2a", "2.2c", "2.2b"]
    assert "2.2b" in map(str, made(model, "wgs", **one_by_one("W02")).citations)


def test_what_a_correction_took_away_is_passed_over() -> None:
    model = model_with(
        adaptation(change("overweging 10", "vervang", "iets anders;"), change("2.3", "vervang"))
    )
    chosen = {"correcties": {"keuze": "een_voor_een", "gekozen": ["C01"]}}
    assert "overweging 10" not in map(str, made(model, "wgs", **chosen).citations)
    assert text(made(model, "wgs", **chosen), "2.3").endswith("Nieuwe tekst.")
    assert text(made(model, "wgs"), "overweging 10") == "• iets anders."


@pytest.mark.parametrize("wet", ["wgs", "beide"])
def test_the_choices_of_the_answers_drop_move_and_reword_what_the_law_changed(wet: str) -> None:
    model = model_with(
        adaptation(
            change("overweging 3", "vervang", "de wet geldt;"),
            change("overweging 4", "voeg toe na", "de wet nieuw is;"),
            change("6.4 onder c", "vervang", "De politie: haar taak."),
            change("Bijlage 4, categorie 1, onderdeel 2", "vervang", "het adres;"),
            change("Bijlage 4, categorie 1, onderdeel 2", "voeg toe na", "het nummer;"),
        )
    )
    found = made(
        model,
        wet,
        **{
            "overwegingen.lijst": [{"model": "4"}, {"model": "3"}, {"tekst": "het huis wil"}],
            "taken": {"letters": "eigen", "lijst": [{"model": "c"}], "artikel20_beslissing": "2026-06-01"},
            "bijlage4.categorie1.vervalt": ["adres"],
        },
    )
    recitals = [str(c.citation) for c in found.walk() if str(c.citation).startswith("overweging ")]
    assert recitals[:2] == ["overweging 4", "overweging 3"]
    assert "overweging 4a" in recitals
    assert text(found, "overweging 3").endswith("de wet geldt;")
    assert text(found, "6.4 onder c").endswith("De politie: haar taak.")
    assert "Bijlage 4, categorie 1, onderdeel 2" not in map(str, found.citations)
    assert text(found, "Bijlage 4, categorie 1, onderdeel 2a").endswith("het nummer;")


def test_an_own_clause_keeps_its_address_whatever_is_taken() -> None:
    own = [{"bepaling": "2.2", "soort": "voeg_toe_na", "tekst": "Eigen.", "reden": "Zo is het."}]
    for chosen in (one_by_one("W01"), one_by_one("W02"), {}):
        assert text(made(MODEL, "wgs", afwijkingen=own, **chosen), "2.2b").endswith(" Eigen.")
    outside = made(MODEL, "buiten_wgs", afwijkingen=own)
    assert text(outside, "2.2a").endswith(" Eigen.")


# -- where words come from --


def test_words_of_the_law_know_their_adaptation() -> None:
    found = Origins(MODEL, lawful("wgs"), Editie.CONCEPT)
    clause = next(one for one in found.document.walk() if one.citation == Citatie("2.1"))
    stretches = found.stretches(clause)
    assert [(one.kind, one.source, one.text) for one in stretches[:1]] == [
        (OriginKind.WET, "aanpassing W02", "De Partijen"),
    ]
    assert stretches[0].reason == "alleen de publieke Partijen. Bron: artikel 2.27, derde lid, WGS."
    assert stretches[1].kind is OriginKind.MODEL
    new = next(one for one in found.document.walk() if one.citation == Citatie("2.2a"))
    assert [one.kind for one in found.stretches(new)] == [OriginKind.WET]
