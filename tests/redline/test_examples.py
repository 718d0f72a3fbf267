"""The redlines of the example houses against the national model."""

from collections.abc import Mapping
from functools import lru_cache

import pytest

from tailor.answers import Antwoorden, load
from tailor.answers.questions.correcties import Correctiekeuze
from tailor.assemble import Editie, assemble, read_model
from tailor.assemble.apply import EditedText
from tailor.assemble.assemble import national
from tailor.assemble.document import Document, Filled, Ref
from tailor.citation import Citatie
from tailor.model import Edit, EditKind, Kind, Layer, Model
from tailor.model.blocks import Block, PlainWords, Source
from tailor.redline.compare import compare
from tailor.redline.types import ChangeKind, Redline, Stage
from tests.houses import TEMPLATES
from tests.redline.helpers import check, marks, shown

ANSWERS = TEMPLATES.parent / "answers"
CASES = [(house, editie) for house in ("voorbeeld", "een-gemeente", "concept", "groot") for editie in Editie]
CASES += [("wgs", Editie.DEFINITIEF), ("beide", Editie.DEFINITIEF)]


@pytest.fixture(scope="module")
def model() -> Model:
    return read_model(TEMPLATES)


def reworded(model: Model, citation: str, old: str, new: str) -> Edit:
    """Return an edit of our own that replaces words within a clause."""
    block = model.by_citation[Citatie(citation)]
    inlines = tuple(
        PlainWords(i.text.replace(old, new)) if isinstance(i, PlainWords) else i for i in block.inlines
    )
    assert inlines != block.inlines
    made = Block(block.kind, block.citation, Source("test"), inlines)
    return Edit(block.citation, EditKind.VERVANG, Layer.CORRECTIE, "fout", (made,))


def uncorrected(house: str) -> Antwoorden:
    """Return the answers of an example that leaves the errors of the model as they are."""
    found = load(ANSWERS / f"{house}.yaml")
    none = found.correcties.model_copy(update={"keuze": Correctiekeuze.GEEN})
    return found.model_copy(update={"correcties": none})


@lru_cache(maxsize=len(CASES))
def stages(house: str, editie: Editie) -> list[Stage]:
    """Return the model, the model with two corrections, and the house, which has none of them."""
    model = read_model(TEMPLATES)
    antwoorden = uncorrected(house)
    edits = [
        reworded(model, "22.2", "gaangaan", "gaan"),
        reworded(model, "28.1", "Toetreding", "De toetreding"),
    ]
    return [
        Stage(national(model, model.parts, antwoorden, editie)),
        Stage(national(model, EditedText(model.parts).apply(edits), antwoorden, editie), "Correctie"),
        Stage(assemble(model, antwoorden, editie), "Ingevuld"),
    ]


@pytest.fixture(scope="module")
def redlines() -> Mapping[tuple[str, Editie], tuple[list[Stage], Redline]]:
    found = {}
    for house, editie in CASES:
        made = stages(house, editie)
        found[house, editie] = (made, compare([made[0], Stage(made[2].document, "Ingevuld")]))
    return found


@pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join(case))
def test_accepting_gives_the_house_and_rejecting_the_model(
    case: tuple[str, Editie], redlines: Mapping[tuple[str, Editie], tuple[list[Stage], Redline]]
) -> None:
    made, redline = redlines[case]
    check(redline, [made[0], made[2]])
    assert redline.old is made[0].document
    assert redline.new is made[2].document


@pytest.mark.parametrize("case", CASES, ids=lambda case: "-".join(case))
def test_three_stages_hold_too(case: tuple[str, Editie]) -> None:
    made = stages(*case)
    redline = compare(made)
    check(redline, made)
    assert redline.authors == ("Correctie", "Ingevuld")


def one(redline: Redline, citation: str) -> list[str]:
    part = next(node for node in redline.walk() if node.clause.citation == Citatie(citation))
    bare = Redline(redline.old, redline.new, (part,), redline.authors)
    return shown(bare)


def voorbeeld(redlines: Mapping[tuple[str, Editie], tuple[list[Stage], Redline]]) -> Redline:
    return redlines["voorbeeld", Editie.CONCEPT][1]


def test_a_filled_blank_is_one_deletion_and_one_filled_insertion(
    redlines: Mapping[tuple[str, Editie], tuple[list[Stage], Redline]],
) -> None:
    redline = voorbeeld(redlines)
    assert one(redline, "19.4")[0].startswith("[-[De Manager/Procesregisseur]-I][+De Manager+I] informeert")
    assert one(redline, "aanhef")[0].endswith("veiligheidshuis [-[naam]-I][+Aldervliet+I]")
    assert "[-Gemeente[n]-I][+Gemeenten+I]" in one(redline, "aanhef, alinea 10")[0]


def test_what_is_as_in_the_model_is_no_change(
    redlines: Mapping[tuple[str, Editie], tuple[list[Stage], Redline]],
) -> None:
    redline = voorbeeld(redlines)
    for citation in ("11.1", "31.2", "4.1", "overweging 3"):
        assert one(redline, citation) == []
    node = next(node for node in redline.walk() if node.clause.citation == Citatie("31.2"))
    assert any(isinstance(piece.inline, Filled) for piece in node.pieces)


def test_the_unused_opening_is_gone_with_its_label_and_the_gemeenten_are_taken_in_order(
    redlines: Mapping[tuple[str, Editie], tuple[list[Stage], Redline]],
) -> None:
    redline = voorbeeld(redlines)
    assert one(redline, "aanhef, toelichting 2") == ["[vervallen Ingevuld] [-(in geval van één gemeente)-I]"]
    opening = next(node for node in redline.parts if node.clause.kind is Kind.AANHEF)
    found = [node for node in opening.children if node.clause.citation == Citatie("aanhef, gemeenten")]
    assert [node.mark.kind if node.mark else None for node in found] == [
        None,
        None,
        None,
        ChangeKind.VERVALLEN,
    ]


def test_many_parties_and_one_gemeente_read_well(
    redlines: Mapping[tuple[str, Editie], tuple[list[Stage], Redline]],
) -> None:
    groot, een = (redlines[house, Editie.CONCEPT][1] for house in ("groot", "een-gemeente"))
    for redline, wijze, count in ((groot, ChangeKind.INGEVOEGD, 23), (een, ChangeKind.VERVALLEN, 4)):
        parts = [n for n in redline.walk() if n.clause.citation == Citatie("aanhef, gemeenten")]
        assert sum(n.mark is not None and n.mark.kind is wijze for n in parts) == count


def test_the_range_of_6_4_shrinks_without_a_change_and_is_listed(
    redlines: Mapping[tuple[str, Editie], tuple[list[Stage], Redline]],
) -> None:
    found = [(str(v.citation), v.place, v.old, v.new) for v in voorbeeld(redlines).shifted]
    assert found == [("6.4", "artikel 6.4", "m", "k")]
    assert not [v for v in redlines["groot", Editie.CONCEPT][1].shifted if v.old == v.new]


def test_a_correction_is_marked_by_its_own_author_only(model: Model) -> None:
    made = stages("voorbeeld", Editie.CONCEPT)
    edits = [reworded(model, "22.2", "gaangaan", "gaan")]
    antwoorden = uncorrected("voorbeeld")
    document: Document = made[2].document
    corrected = national(model, EditedText(model.parts).apply(edits), antwoorden, Editie.CONCEPT)
    made = [made[0], Stage(corrected, "Correctie"), made[2]]
    redline = compare(made[:2])
    check(redline, made[:2])
    assert [mark.author for mark in marks(redline)] == ["Correctie", "Correctie"]
    assert one(redline, "22.2")[0].endswith("namens Partijen aan te [-gaangaan-C][+gaan+C].")
    undone = compare([*made[:2], Stage(document, "Ingevuld")])
    assert {mark.author for mark in marks(undone)} == {"Ingevuld"}


def test_a_lid_that_goes_renumbers_without_a_change_of_words(model: Model) -> None:
    antwoorden = uncorrected("voorbeeld")
    gone = Edit(Citatie("13.1"), EditKind.VERVALT, Layer.AFWIJKING, "proef")
    made = [
        Stage(national(model, model.parts, antwoorden, Editie.CONCEPT)),
        Stage(
            national(model, EditedText(model.parts).apply([gone]), antwoorden, Editie.CONCEPT), "Afwijking x"
        ),
    ]
    redline = compare(made)
    check(redline, made)
    assert [line[:33] for line in shown(redline)] == ["[vervallen Afwijking x] [-Een ied"]
    labels = {node.clause.citation: node.clause.label for node in redline.walk()}
    assert (labels[Citatie("13.1")], labels[Citatie("13.2")]) == ("13.1.", "13.1.")


def test_no_reference_that_stands_in_both_texts_is_marked(
    redlines: Mapping[tuple[str, Editie], tuple[list[Stage], Redline]],
) -> None:
    redline = voorbeeld(redlines)
    kept = [p for n in redline.walk() if n.mark is None for p in n.pieces if isinstance(p.inline, Ref)]
    assert len(kept) >= 90
    assert [p for p in kept if p.mark] == []
