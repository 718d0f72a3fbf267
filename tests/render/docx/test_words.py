"""What comes out is what the Document says: the words, whatever they look like."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tailor.assemble.document import Break, Document, Editie, Filled, Gap, Rule, Text, lines
from tailor.errors import RenderError
from tailor.model.blocks import Kind
from tailor.render.docx import compare, read_back, render_docx
from tests import clauses
from tests.render.docx import samples
from tests.render.docx.wordfile import W, WordFile


def test_the_file_read_back_holds_every_word_of_every_edition(
    documents: Mapping[str, Document], files: Mapping[str, bytes]
) -> None:
    for name, document in documents.items():
        assert read_back(files[name]) == lines(document, labels=False), name


def test_the_numbers_that_word_gives_are_the_labels_of_the_document(
    documents: Mapping[str, Document], files: Mapping[str, bytes]
) -> None:
    for name, document in documents.items():
        assert read_back(files[name], labels=True) == lines(document, labels=True), name


@pytest.mark.parametrize(
    "words",
    [
        samples.HOSTILE,
        "  voor  midden  na  ",
        "een\ttab, een\nregeleinde en\r\nnog een",
        "a" * 10_000,
        "{{ huis }}{% if x %}{# y #}",
        "]]><w:p/>&lt;",
    ],
)
def test_a_value_comes_out_as_it_was_typed_in_text_title_header_and_cover(words: str, shell: Path) -> None:
    part = clauses.clause(Kind.AANHEF, "aanhef", Text(words), Filled(words, "a.b", words), Gap(words, "c"))
    titel = clauses.clause(Kind.TITEL, "titel", Filled(words, "t"))
    artikel = clauses.clause(Kind.ARTIKEL, "artikel 1", Filled(words, "k"), label="Artikel 1.")
    document = replace(
        samples.document(), titel=words, huis=words, versie=words, status=words, parts=(titel, part, artikel)
    )
    data = render_docx(document, shell)
    assert read_back(data) == lines(document, labels=False)
    assert WordFile(data).exact_text("Kop aanhef") == _as_word_keeps_it(words * 3)
    assert _as_word_keeps_it(words) in WordFile(data).header_text()


def _as_word_keeps_it(words: str) -> str:
    return words.replace("\r\n", "\n")


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"), max_size=60)
)
def test_any_text_that_a_user_can_type_is_kept(shell: Path, words: str) -> None:
    lid = clauses.lid("1.1", "x", Filled(words, "a"), words, "x")
    artikel = clauses.clause(Kind.ARTIKEL, "artikel 1", "Kop", lid, label="Artikel 1.")
    document = replace(samples.document(), parts=(artikel,))
    assert WordFile(render_docx(document, shell)).exact_text("Lid").replace("\u00a0", " ") == (
        f"x{words}{words}x".replace("\u00a0", " ")
    )


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_a_sign_that_word_cannot_hold_is_refused_with_its_place(sign: str, shell: Path) -> None:
    document = replace(samples.document(), parts=(clauses.clause(Kind.BIJLAGE, "Bijlage 9", f"a{sign}b"),))
    with pytest.raises(RenderError, match=f"Bijlage 9(.|\n)*U\\+{ord(sign):04X}"):
        render_docx(document, shell)


def test_a_sign_that_word_cannot_hold_is_refused_in_the_title_too(shell: Path) -> None:
    with pytest.raises(RenderError, match="gegevens van het document"):
        render_docx(replace(samples.document(), huis="a\x01"), shell)


def test_a_filled_word_is_a_content_control_with_its_answer_and_its_name(files: Mapping[str, bytes]) -> None:
    for name in ("concept", "definitief"):
        assert ("huis.naam", "Naam van het huis", "Rivierenland") in WordFile(files[name]).controls()


def test_a_gap_is_bold_and_shaded_and_keeps_its_brackets(files: Mapping[str, bytes]) -> None:
    gap = "[nog niet bekend: <meldtermijn>]"
    file = WordFile(files["concept"])
    assert ("x.y", "Termijn", gap) in file.controls()
    assert file.run_style(gap) == "Open punt"
    assert {"b", "shd", "bdr"} <= file.style_has("Open punt")


def test_long_paths_and_names_fit_words_limit_and_stay_apart(files: Mapping[str, bytes]) -> None:
    controls = WordFile(files["concept"]).controls()
    assert all(len(path) <= 64 and len(name) <= 64 for path, name, _ in controls)
    assert any(path.startswith("partijen.heel_lang") and "~" in path for path, _, _ in controls)


def test_no_two_content_controls_or_bookmarks_share_an_id(files: Mapping[str, bytes]) -> None:
    for data in files.values():
        file = WordFile(data)
        for ids in (file.values("sdtPr/id", "val"), file.values("bookmarkStart", "id")):
            assert len(ids) == len(set(ids))


def test_nothing_typed_draws_a_ruled_line(files: Mapping[str, bytes]) -> None:
    file = WordFile(files["bijlage-1"])
    assert "_" not in file.all_text()
    assert file.style_of("Naam organisatie:") == "Invulregel"
    assert "tabs" in file.style_has("Invulregel")


def test_a_line_break_stays_in_its_paragraph(shell: Path) -> None:
    words = (Text("een"), Break(), Text("twee"), Rule())
    clause = replace(clauses.clause(Kind.ALINEA, "x"), inlines=words)
    data = render_docx(replace(samples.document(), parts=(clause,)), shell)
    assert read_back(data) == ["een twee"]


def test_a_document_without_a_date_says_so_on_its_cover(shell: Path) -> None:
    data = render_docx(replace(samples.document(), datum=None), shell)
    assert WordFile(data).run_style("[nog niet bekend]") == "Open punt"


@pytest.mark.parametrize("editie", list(Editie))
def test_an_annex_alone_has_neither_cover_nor_contents(editie: Editie, shell: Path) -> None:
    for annex in samples.document(editie).annexes():
        file = WordFile(render_docx(annex, shell))
        assert not {"Title", "toc 1", "TOC Heading"} & file.styles_used()
        assert file.paragraph_styles()[0] == "Bijlage"


def test_a_file_that_differs_from_the_document_is_an_error(
    documents: Mapping[str, Document], shell: Path
) -> None:
    with pytest.raises(RenderError, match="CONCEPT"):
        compare(documents["definitief"], render_docx(replace(documents["concept"], open_points=()), shell))


def test_every_representative_has_room_a_line_and_a_date_and_place_of_their_own(
    files: Mapping[str, bytes],
) -> None:
    file = WordFile(files["definitief"])
    cells = [cell for cell in file.body.iter(W + "tc") if cell.findall(f".//{W}rStyle")]
    named = ["".join(cell.itertext()).replace("\u00a0", " ").split() for cell in cells]
    assert [words[0] + words[1] for words in named] == ["A.Jansen,", "B.Bakker,"]
    for cell in cells:
        room, name, date = cell.findall(W + "p")
        assert [node.get(W + "val") for node in room.iter(W + "rStyle")] == ["Handtekeningruimte"]
        assert len(room.findall(f"{W}r/{W}tab")) == 1
        assert name.findall(f".//{W}tab") == name.findall(f"{W}pPr//{W}tab"), "the name stands under the line"
        assert len(date.findall(f"{W}r/{W}tab")) == 2, "a line for the date and one for the place"
