"""Every blank of the clause files is filled by some house: none stands there for nobody.

A blank whose answer does not exist is refused when the files are read. One that is read and yet never filled
(of a shape that no party has, or in a clause that no choice leaves in) would go unseen: here it is named by
file and line.
"""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tailor.accession import AccessionDocuments
from tailor.answers import Antwoorden, load
from tailor.answers.joining import accessions
from tailor.assemble import Editie, assemble, blanks, read_model
from tailor.assemble.assemble import our_text
from tailor.assemble.document import Filled, Inline, Rule
from tailor.assemble.known_answers import KnownAnswers
from tailor.errors import TemplateError
from tailor.model import Model
from tailor.model.blocks import Blank, Block
from tests.everything import everything
from tests.houses import RAAD, TEMPLATES, UNDER_WGS, ZORG, answers, gemeente, joining, put

EXAMPLES = ("voorbeeld", "een-gemeente", "concept", "groot")
OWN_TEXT = "geheimhoudingsverklaring"
OWN_TASK = {**ZORG, "sleutel": "nieuw", "soort": "overig", "eigen_taak": "wonen", "eigen_grondslag": "1 BW"}


class Marked(str):
    """The words of a blank, equal to any other such words, that know where they stand."""

    place: str


def marked(block: Block) -> Block:
    """Return a block with all under it, of which the words of each blank know their file, line and path."""
    return block.with_inlines(tuple(_marked(one, block) for one in block.inlines)).with_children(
        tuple(map(marked, block.children))
    )


def _marked(inline: Any, block: Block) -> Any:
    if not isinstance(inline, Blank):
        return inline
    words = Marked(inline.words)
    words.place = f"{block.source}: [{inline.words}]({inline.path})"
    return Blank(words, inline.path)


def houses() -> Iterator[Antwoorden]:
    """Yield houses that together make every choice for which the text has words."""
    yield from (load(TEMPLATES.parent / "answers" / f"{name}.yaml") for name in EXAMPLES)
    yield answers()
    big = everything()
    big["partijen"][2]["afkorting"] = "POL"  # the police of the other houses has none
    yield Antwoorden.model_validate(big)
    own = {"aanhef.kvk": "ja", "gemeenten.formule": "artikel_171"}
    yield answers({"partijen": [gemeente("Alderbroek"), {**RAAD, "kvk": "87654321"}], **own})
    left = [
        {
            **one,
            "sleutel": f"weg-{how}",
            "status": "vertrokken",
            "vertrek": {"wijze": how, "datum": "2026-11-01"},
        }
        for one, how in ((RAAD, "opzegging"), (RAAD, "uitsluiting"))
    ]
    yield answers({"partijen": [*answers().model_dump(mode="json")["partijen"], *left]})
    joiner = {**OWN_TASK, "nevensoorten": ["ggz"]}
    yield joining(answers(UNDER_WGS), joiner, staat="toegelaten", besluit_stuurgroep="2026-10-05")
    yield joining(answers({**UNDER_WGS, "regime.wet": "beide"}), joiner)
    put(big, "correcties.keuze", "geen")
    yield Antwoorden.model_validate(big)


def places(model: Model) -> Iterator[str]:
    """Yield the place of every blank that is to be filled; in a note, one of each party never is."""
    for part in (*model.parts, *model.texts.values(), *model.accession.values()):
        for block in part.walk():
            for one in block.inlines:
                if isinstance(one, Blank) and not (block.citation.is_note and one.path.is_open):
                    yield place_of(one)


def place_of(blank: Blank) -> str:
    """Return where a blank stands; empty for one that no clause file holds."""
    return blank.words.place if isinstance(blank.words, Marked) else ""


def never_filled(templates: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the blanks that no house fills, each with its file, its line, its words and its path."""
    model = read_model(templates)
    model = replace(
        model,
        parts=tuple(map(marked, model.parts)),
        texts={name: marked(text) for name, text in model.texts.items()},
        accession={name: marked(text) for name, text in model.accession.items()},
        added={address: marked(part) for address, part in model.added.items()},
    )
    found: set[str] = set()
    fill = blanks.fill

    def watched(ctx: KnownAnswers, blank: Blank, first: bool) -> tuple[Inline, ...]:
        made = fill(ctx, blank, first)
        if any(isinstance(one, Filled | Rule) for one in made):
            found.add(place_of(blank))
        return made

    with monkeypatch.context() as patch:
        for name in ("tailor.assemble.assemble", "tailor.accession.documents"):
            patch.setattr(sys.modules[name], "fill", watched)
        for house in houses():
            made = assemble(model, house, Editie.TOELICHTING)
            for name in model.texts:
                our_text(model, house, made, name)
            beside = AccessionDocuments(model, house, made)
            for index, _ in enumerate(accessions(house)):
                beside.of(index)
            for one in (one for one in house.known_parties if one.vertrek is not None):
                beside.on_leaving(str(one.sleutel))
    return [place for place in dict.fromkeys(places(model)) if place not in found]


def test_some_house_fills_every_blank_of_the_clause_files(monkeypatch: pytest.MonkeyPatch) -> None:
    assert never_filled(TEMPLATES, monkeypatch) == []


def test_every_clause_file_is_looked_through() -> None:
    model = read_model(TEMPLATES)
    seen = {
        block.source.file
        for part in (*model.parts, *model.added.values(), *model.texts.values(), *model.accession.values())
        for block in part.walk()
    }
    assert seen == {path.name for path in TEMPLATES.glob("*/*.md")}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TEMPLATES, tmp_path / "templates"))


def plant(clause_file: Path, sentence: str) -> str:
    """Write a sentence at the end of a clause file, and return how its place is called."""
    clause_file.write_text(f"{clause_file.read_text('utf-8')}\n{sentence}\n", "utf-8")
    return f"{clause_file.name}, regel {len(clause_file.read_text('utf-8').splitlines())}"


@pytest.mark.parametrize("file", ["protocol/aanhef.md", "annexes/bijlage-1.md", f"documents/{OWN_TEXT}.md"])
def test_a_blank_that_nothing_fills_is_found_by_file_and_line(
    copy: Path, file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = plant(copy / file, "Ook [[de zeehond]](partijen[zeehond].naam) tekent.")
    assert never_filled(copy, monkeypatch) == [f"{line}: [[de zeehond]](partijen[zeehond].naam)"]


def test_a_blank_of_an_answer_that_does_not_exist_is_refused_by_file_and_line(copy: Path) -> None:
    line = plant(copy / "documents" / f"{OWN_TEXT}.md", "Het motto is [[motto]](huis.motto).")
    with pytest.raises(TemplateError) as caught:
        read_model(copy)
    assert "huis.motto" in caught.value.wat
    assert caught.value.waar == line


def test_a_new_blank_that_is_filled_is_no_finding(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(copy / "protocol" / "artikel-32.md", "2. Vragen gaan naar [[de Manager]](uitvoerder.datalekken).")
    assert never_filled(copy, monkeypatch) == []
