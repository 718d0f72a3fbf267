"""Every kind of file that is made, judged by two validators; and the tags of a whole Protocol."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tailor.answers import load
from tailor.assemble import assemble, read_model
from tailor.assemble.document import Document, Editie, OpenPoint
from tailor.render.pdf import PdfStyle, render_pdf
from tailor.render.pdf.readback import read
from tests.clauses import full
from tests.houses import TEMPLATES
from tests.render.pdf.judges import faults, heard, reader, structure
from tests.render.pdf.styles import LOGO, PNG

FILES = ["protocol", "bijlage-1", "bijlage-2", "bijlage-3", "bijlage-4", "bijlage-5"]
OPEN = (
    OpenPoint("de meldtermijn", ("artikel 14.3", "aanhef"), "de FG", "24 of 36 uur", "x"),
    OpenPoint("het adres", (), "", "", "y"),
)
STYLE = PdfStyle(kleur="#7a1f5c", kleur_accent="#4a5a3a", voettekst="Postbus 12, Tiel", logo=LOGO)


@pytest.fixture(scope="module")
def documents() -> dict[Editie, dict[str, Document]]:
    model = read_model(TEMPLATES)
    house = {editie: "concept" if editie is not Editie.DEFINITIEF else "voorbeeld" for editie in Editie}
    paths = {editie: TEMPLATES.parent / "answers" / f"{name}.yaml" for editie, name in house.items()}
    made = {editie: assemble(model, load(path), editie) for editie, path in paths.items()}
    return {e: {one.kind: one for one in (whole, *whole.annexes())} for e, whole in made.items()}


@pytest.mark.parametrize("soort", FILES)
@pytest.mark.parametrize("editie", list(Editie))
def test_both_validators_find_nothing_in_any_file_of_any_edition(
    editie: Editie, soort: str, documents: dict[Editie, dict[str, Document]], shell: Path, tmp_path: Path
) -> None:
    document = documents[editie][soort]
    data = render_pdf(document, shell)
    assert faults(data) == []
    said = heard(data, tmp_path)
    if len(reader(data).pages) == 1:
        said = [one for one in said if not is_header_of_one_page(one, document)]
    assert said == []


def is_header_of_one_page(said: str, document: Document) -> bool:
    """Tell whether the second checker speaks of the running header of a file of one page; it stays.

    It knows a running header by its repetition. On a single page nothing repeats, so it takes the line with
    the title for prose that is skipped; but it is the header, and the title itself is read aloud under it.
    """
    skipped = "TAG-002 (error): 1 line(s) of prose are marked /Artifact and will be skipped by every reader: "
    return said.startswith(f"{skipped}{document.titel[:60]}")


@pytest.mark.parametrize("logo", [LOGO, PNG], ids=["svg", "png"])
@pytest.mark.parametrize("alone", [False, True], ids=["protocol", "bijlage"])
def test_both_validators_find_nothing_in_a_file_with_the_style_of_a_house(
    alone: bool, logo: bytes, shell: Path, tmp_path: Path
) -> None:
    whole = full()
    style = PdfStyle(kleur="#7a1f5c", voettekst="Postbus 12, Tiel", logo=logo)
    data = render_pdf(whole.annexes()[1] if alone else whole, shell, style)
    assert faults(data) == []
    assert heard(data, tmp_path) == []


def test_the_contents_of_the_largest_example_stand_on_one_page(shell: Path) -> None:
    house = load(TEMPLATES.parent / "answers" / "groot.yaml")
    pages = read(render_pdf(assemble(read_model(TEMPLATES), house, Editie.DEFINITIEF), shell)).pages
    assert pages[1][0] == "Inhoudsopgave"
    assert pages[1][-1].startswith("Bijlage 5")
    assert pages[2][0].startswith("Privacy Protocol tussen")


@pytest.fixture(scope="module")
def draft(shell: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    data = render_pdf(replace(full(), open_points=OPEN), shell)
    return structure(data, tmp_path_factory.mktemp("structuur"))


def test_the_levels_of_the_headings_never_skip_one(draft: str) -> None:
    levels = [int(level) for level in re.findall(r"^ *H(\d) ", draft, re.MULTILINE)]
    assert len(levels) == 15
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_every_item_of_a_list_has_a_label_and_a_body(draft: str) -> None:
    items = re.findall(r"^ *LI \(block\)\n *(\w+)", draft, re.MULTILINE)
    assert len(items) > 10
    assert set(items) == {"Lbl"}
    assert draft.count(" Lbl (block)") == draft.count(" LBody (block)") == len(items)


def test_the_open_points_are_a_table_with_header_cells(draft: str) -> None:
    table = draft[draft.index("Open vragen") : draft.index("TOC")]
    heads = re.findall(r'TH <\w+>:\s+/Scope /Column.*?"([\w ]+)', table, re.DOTALL)
    assert heads == ["Vraag", "Waar in het Protocol", "Wie zoekt het ", "Opmerking"]
    assert len(re.findall(r"^ *TD\b", table, re.MULTILINE)) == 4 * len(OPEN)


def test_every_link_says_where_it_goes(draft: str) -> None:
    links = re.findall(r"^( *)Link \(inline\)\n(?:\1 .*\n)*", draft, re.MULTILINE)
    said = re.findall(r'^ *Link \(inline\)\n(?: *Object.*\n)?(?: +\S.*\n)*? +"(.+)"', draft, re.MULTILINE)
    assert len(links) > 5
    assert len(said) == len(links)


def test_header_and_footer_are_not_read_aloud_but_the_logo_is(shell: Path, tmp_path: Path) -> None:
    data = render_pdf(full(), shell, STYLE)
    tree = structure(data, tmp_path)
    assert "Postbus 12" not in tree
    assert "Figure" in tree
    assert b"Logo van" in data or "Logo van" in str(_alternatives(data))


def _alternatives(data: bytes) -> list[str]:
    """Return the alternative texts of all pictures."""
    file = reader(data)
    found = [file.get_object(number) for number in range(1, file.trailer["/Size"])]
    return [str(one["/Alt"]) for one in found if isinstance(one, dict) and "/Alt" in one]
