"""The redline as a PDF: both judges find nothing, it reads back, and it can be read without colours."""

from dataclasses import replace
from pathlib import Path

import pytest

from tailor.assemble.document import Editie, Ref, Text
from tailor.citation import Citatie
from tailor.errors import InputError, RenderError
from tailor.redline.marked import comparison
from tailor.redline.types import Node, Piece, Redline, Remark
from tailor.render.pdf import compare, render_pdf
from tailor.render.pdf.data import Blocks, anchors
from tailor.render.pdf.readback import read
from tailor.render.typography import targets
from tests.clauses import alinea, artikel, lid
from tests.render.pdf.judges import faults, heard, reader, structure
from tests.render.redlines import INGEVULD, NEW, OLD, node, old, redline, same, whole


@pytest.fixture(scope="module")
def data(shell: Path) -> bytes:
    return render_pdf(comparison(redline()), shell)


def words(made: Redline, shell: Path) -> str:
    pages = read(render_pdf(comparison(made), shell)).pages
    return " ".join(line for page in pages for line in page if line != "VERGELIJKING")


def only(*parts: Node) -> Redline:
    """Return a redline with a title and these parts."""
    made = redline()
    return replace(made, parts=(made.parts[0], *parts))


@pytest.mark.parametrize("editie", list(Editie))
def test_the_judges_find_nothing(editie: Editie, shell: Path, tmp_path: Path) -> None:
    compared = replace(redline(editie), comparison="Vergelijking met het model")
    made = render_pdf(comparison(compared), shell)
    assert faults(made) == []
    assert heard(made, tmp_path) == []


def test_it_says_old_and_new_words_in_order_with_the_numbers_of_both(data: bytes) -> None:
    said = " ".join(line for page in read(data).pages for line in page)
    for expected in (
        "Privacy Protocol [vervallen door I: [naam]] [ingevoegd door I: Rivierenland]",
        "1.1. Bewaren: wordt [vervallen door C: verlengt][ingevoegd door C: verlengd] met "
        "[vervallen door I: [1 jaar]][ingevoegd door I: [nog niet bekend: de termijn]]",
        ", zie artikel [ingevoegd door A: 2.1]",
        "1.2. [vervallen door A: Betrokkene: degene over wie de informatie gaat;] "
        "1.2. [ingevoegd door A: Betrokkene: een mens;]",
        "Artikel 2. Doel[vervallen door A: en middelen]",
    ):
        assert expected in said


def test_a_comment_stands_under_its_words_numbered_and_with_its_author(data: bytes) -> None:
    said = " ".join(line for page in read(data).pages for line in page)
    before, comment, after = said.partition("Opmerking 2 (Correctie): ‘verlengt’ moet ‘verlengd’ zijn.")
    assert before.rstrip().endswith("zie artikel [ingevoegd door A: 2.1] .")
    assert comment
    assert "Opmerking 3 (Afwijking Rivierenland): Het huis heeft een eigen regeling." in after
    assert "Opmerking 8" not in after


def test_a_clause_that_moved_says_from_where_and_to_where_in_words(data: bytes) -> None:
    said = " ".join(line for page in read(data).pages for line in page)
    gone, came = "hiervandaan verplaatst door A", "hierheen verplaatst door A"
    assert f"Artikel 2. [{gone}: Verplaatst] Verplaatst naar artikel 5. 2.1. [{gone}: Dit ging mee.]" in said
    assert f"Artikel 5. [{came}: Verplaatst] Verplaatst van artikel 2. 5.1. [{came}: Dit ging mee.]" in said


def test_new_and_gone_words_are_lines_in_the_tags_too(data: bytes, tmp_path: Path) -> None:
    tags = structure(data, tmp_path)
    assert "/TextDecorationType /Underline" in tags
    assert "/TextDecorationType /LineThrough" in tags


def test_a_remark_on_a_cell_or_a_signature_comes_after_the_table_or_the_block(data: bytes) -> None:
    said = " ".join(line for page in read(data).pages for line in page)
    assert said.index("CISO] Opmerking 7 (Correctie)") > said.index("Opmerking 6 (Afwijking")


def test_the_cover_says_what_is_compared_and_contents_and_bookmarks_are_of_the_new_text(shell: Path) -> None:
    made = replace(redline(), comparison="Vergelijking met het landelijke model")
    found = read(render_pdf(comparison(made), shell))
    assert "Vergelijking met het landelijke model" in found.pages[0]
    contents = [
        line.rpartition(" ")[0] for line in found.pages[1][found.pages[1].index("Inhoudsopgave") + 1 :]
    ]
    assert contents == [
        *("Privacy Protocol tussen ketenpartners", "Artikel 1. Definities", "Artikel 2. Doel"),
        *("Artikel 3. Verwerken", "3.1. Door de procesregisseur", "3.2. Door de partijen"),
        *("Artikel 4. Eigen slot", "Artikel 5. Verplaatst", "Ondertekening"),
        *("Bijlage 1: Toetredingsformulier", "Bijlage 2: Maatregelen"),
    ]
    titles = [entry.title for entry in found.bookmarks]
    assert [title for title in titles if title in contents] == contents
    assert not any("Slot" in title or "middelen" in title for title in titles)
    assert found.title.startswith("Vergelijking met het landelijke model: Privacy Protocol")


def test_the_page_in_front_stands_between_the_cover_and_the_text(shell: Path) -> None:
    made = replace(redline(), preface=(alinea("Dit bestand vergelijkt twee teksten."),))
    pages = read(render_pdf(comparison(made), shell)).pages
    assert "Dit bestand vergelijkt twee teksten." in pages[1]
    assert "Inhoudsopgave" in pages[2]
    assert "Privacy Protocol tussen ketenpartners" in pages[3]


def test_the_margin_names_the_authors_of_a_line_and_is_no_text(data: bytes) -> None:
    assert "C I A" in reader(data).pages[2].extract_text()
    assert not any(line in ("C I A", "I", "A", "C") for page in read(data).pages for line in page)


def test_a_change_that_runs_over_pages_reads_back(shell: Path) -> None:
    long = " ".join(["woord"] * 4_000)
    made = only(
        node(artikel(1, "Lang"), Text("Lang")), same(lid("1.1", "Kort")), whole(lid("1.2", long), NEW)
    )
    assert words(made, shell).count("woord") == 4_000


def test_long_words_that_stand_against_each_other_can_break(shell: Path) -> None:
    pieces = [old("x" * 40), Piece(Text("y" * 40), NEW)] * 4
    made = only(node(artikel(1, "Kop"), Text("Kop")), node(lid("1.1", ""), *pieces))
    both = f"[vervallendoorI:{'x' * 40}][ingevoegddoorI:{'y' * 40}]"
    assert words(made, shell).replace(" ", "").count(both) == 4


def test_two_runs_give_the_same_bytes(shell: Path, data: bytes) -> None:
    assert render_pdf(comparison(redline()), shell) == data


def test_a_reference_goes_to_the_new_clause_and_never_to_one_that_is_gone() -> None:
    made = comparison(redline())
    places = anchors(made, targets(made))
    blocks = repr(Blocks(places).of(made.parts))
    assert set(places) == {Citatie("2.1"), Citatie("2.1 onder b")}
    assert blocks.count(f"'{places[Citatie('2.1')]}'") == 3


def test_a_clause_that_is_gone_is_no_place_to_go_to() -> None:
    naar = Ref("2", Citatie("artikel 2"), numeric=True)
    parts = whole(artikel(2, "Weg"), OLD), node(lid("3.1", ""), Text("Zie "), naar)
    made = comparison(only(*parts))
    assert anchors(made, targets(made)) == {}


def test_words_that_are_missing_are_found(data: bytes) -> None:
    made = redline()
    more = replace(made, parts=(*made.parts, whole(artikel(9, "Weg", lid("9.1", "Verdwenen.")), NEW)))
    with pytest.raises(RenderError, match="Weg"):
        compare(comparison(more), data)


@pytest.mark.parametrize("text", ['*vet* #panic() $x$ \\ "', "& < > <ins>", "x" * 10_000, "Zoë Łódź"])
def test_hostile_words_come_out_as_typed(text: str, shell: Path) -> None:
    made = only(
        node(artikel(1, "Kop"), Text("Kop ")), node(lid("1.1", ""), old(text), Piece(Text(text), NEW))
    )
    said = words(made, shell).replace(" ", "")
    assert said.count(text.replace(" ", "")) >= 2


@pytest.mark.parametrize("where", ["oud", "vooraf", "opmerking"])
def test_a_sign_that_cannot_be_printed_is_refused_wherever_it_stands(where: str, shell: Path) -> None:
    base = redline()
    made = {
        "oud": only(node(lid("1.1", ""), old("weg \u202e"))),
        "vooraf": replace(base, preface=(alinea("vooraf \u202e"),)),
        "opmerking": replace(
            base, parts=(*base.parts[:-1], replace(base.parts[-1], remarks=(_remark("\u202e"),)))
        ),
    }[where]
    with pytest.raises(InputError, match="U\\+202E"):
        render_pdf(comparison(made), shell)


def _remark(text: str) -> Remark:
    return Remark(INGEVULD, text)
