"""A house style brings its style and nothing else: what is foreign is refused, or left out and said."""

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from tailor.assemble.document import Document, Editie, lines
from tailor.errors import TemplateError
from tailor.redline.types import Redline
from tailor.render.docx import read_back, render_docx
from tailor.render.docx.house import load
from tailor.render.docx.ooxml import pack, unpack
from tailor.render.docx.render import render_docx_redline
from tests import libreoffice
from tests.render.docx import hostile, samples
from tests.render.docx.allowed import foreign
from tests.render.docx.hostile import Change


def changed(shell: Path, target: Path, change: Change) -> Path:
    """Write our own shell with a change in it, and return where."""
    parts = unpack(shell.read_bytes())
    change(parts)
    target.write_bytes(pack(parts))
    return target


@pytest.mark.parametrize("name", hostile.REFUSED)
def test_what_is_no_style_is_refused_by_its_name(name: str, shell: Path, tmp_path: Path) -> None:
    change, said = hostile.REFUSED[name]
    with pytest.raises(TemplateError, match="brengt iets mee dat geen opmaak is") as caught:
        load(changed(shell, tmp_path / "huis.docx", change))
    assert said in caught.value.waarom
    assert caught.value.waar == "huis.docx"
    assert caught.value.waarom.count("\n") == 1, "one thing is one line"


@pytest.mark.parametrize("name", hostile.LEFT_OUT)
def test_what_can_be_missed_is_left_out_and_said(name: str, shell: Path, tmp_path: Path) -> None:
    change, said = hostile.LEFT_OUT[name]
    house = changed(shell, tmp_path / "huis.docx", change)
    (words,) = load(house).left_out
    assert said in words
    document = samples.document()
    made = render_docx(document, house)
    assert foreign(made, house=document.huis) == []
    assert read_back(made, labels=True) == lines(document, labels=True)


@pytest.mark.parametrize("name", hostile.UNSAID)
def test_what_a_program_left_goes_without_a_word(name: str, shell: Path, tmp_path: Path) -> None:
    house = changed(shell, tmp_path / "huis.docx", hostile.UNSAID[name])
    assert load(house).left_out == ()
    document = samples.document()
    assert foreign(render_docx(document, house), house=document.huis) == []


def test_the_words_of_a_link_and_of_a_content_control_stay(shell: Path, tmp_path: Path) -> None:
    for change, words in (
        (hostile.LEFT_OUT["link"][0], "www.huis.nl"),
        (hostile.UNSAID["content control"], "woorden"),
    ):
        made = unpack(render_docx(samples.document(), changed(shell, tmp_path / "huis.docx", change)))
        assert any(words.encode() in part for name, part in made.items() if "footer" in name)


def test_all_that_is_foreign_is_named_at_once(shell: Path, tmp_path: Path) -> None:
    change = hostile.both(*(hostile.REFUSED[name][0] for name in ("date", "hidden", "object", "loop")))
    with pytest.raises(TemplateError) as caught:
        load(changed(shell, tmp_path / "huis.docx", change))
    assert caught.value.waarom.count("\n  - ") == 4


@pytest.mark.parametrize("name", hostile.BROKEN)
def test_a_broken_file_is_refused_as_broken(name: str, shell: Path, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="niet te lezen|niet volledig") as caught:
        load(changed(shell, tmp_path / "huis.docx", hostile.BROKEN[name]))
    assert caught.value.waar == "huis.docx"
    assert caught.value.nu


def test_a_file_that_unpacks_to_much_or_has_a_part_twice_is_refused(shell: Path, tmp_path: Path) -> None:
    house = tmp_path / "huis.docx"
    many = {f"word/{number}.xml": b"" for number in range(501)}
    for data, why in (
        (hostile.bomb(), "Uitgepakt is het bestand te groot"),
        (hostile.twice(unpack(shell.read_bytes())), "staat er twee keer in"),
        (pack(many), "meer dan 500 onderdelen"),
        (b"PK" + bytes(20_000_001), "te groot: ten hoogste 20 MB"),
    ):
        house.write_bytes(data)
        with pytest.raises(TemplateError, match=why):
            load(house)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "huis.docx")
    with pytest.raises(TemplateError, match="geen gewoon bestand"):
        load(tmp_path / "huis.docx")


def test_our_own_files_hold_nothing_foreign(shell: Path, documents: Mapping[str, Document]) -> None:
    for document in documents.values():
        assert foreign(render_docx(document, shell), house=document.huis) == []


# -- every page --

_TITLE_PAGE = hostile.put(hostile.BODY, "<w:pgSz", "<w:titlePg/><w:pgSz")
_EVEN = hostile.setting("<w:evenAndOddHeaders/>")
_PLAIN_HEADER = hostile.holds(
    "word/header9.xml",
    b'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r>'
    b"<w:t>Huis zonder merk</w:t></w:r></w:p></w:hdr>",
)


def _refers(kind: str) -> Change:
    """Return a change that gives every section another header on pages of a kind, one without a mark."""
    other = f'<w:headerReference w:type="{kind}" r:id="rId90"/>'
    return hostile.both(
        _PLAIN_HEADER,
        hostile.names(hostile.BODY, "header", "header9.xml"),
        hostile.put(hostile.BODY, '<w:headerReference w:type="first" r:id="rId5"/>', ""),
        hostile.put(
            hostile.BODY, '<w:headerReference w:type="default"', f'{other}<w:headerReference w:type="default"'
        ),
    )


PAGES = {
    "ours": hostile.both(),
    "first": hostile.both(_TITLE_PAGE, _refers("first")),
    "even": hostile.both(_EVEN, _refers("even")),
    "first and even without their own": hostile.both(_TITLE_PAGE, _EVEN),
    "no footer": hostile.put(hostile.BODY, '<w:footerReference w:type="default" r:id="rId7"/>', ""),
    "no number": hostile.put(hostile.FOOTER, ' PAGE "', ' NUMPAGES "'),
    "no header": hostile.both(
        hostile.put(hostile.BODY, '<w:headerReference w:type="default" r:id="rId5"/>', ""),
        _TITLE_PAGE,
    ),
}


@pytest.fixture(scope="module")
def pages(shell: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[str]]:
    """The pages of a whole document and an annex alone in each of these house styles, by LibreOffice."""
    folder = tmp_path_factory.mktemp("bladen")
    whole = samples.document(Editie.CONCEPT)
    files = {
        f"{name}-{part.kind}": render_docx(part, changed(shell, folder / "huis.docx", change))
        for name, change in PAGES.items()
        for part in (whole, whole.annexes()[0])
    }
    made = libreoffice.to_pdf({str(number): file for number, file in enumerate(files.values())}, folder)
    return {name: libreoffice.pages(made[str(number)]) for number, name in enumerate(files)}


@pytest.mark.parametrize("name", PAGES)
def test_the_mark_and_the_number_stand_on_every_page(name: str, pages: Mapping[str, list[str]]) -> None:
    found = {key: sheets for key, sheets in pages.items() if key.rpartition("-")[0].startswith(name)}
    assert found
    for sheets in found.values():
        for number, words in enumerate(sheets, start=1):
            assert "CONCEPT" in words
            assert str(number) in words.replace("\n", " ").split()
        assert all(f"van {len(sheets)}" in sheets[0] for _ in sheets[:1] if name != "no number")


def test_a_mark_where_it_would_not_be_found_back_is_refused(shell: Path, tmp_path: Path) -> None:
    change = hostile.put(hostile.HEADER, "{{ merk }}", "Dit is {{ merk }}")
    with pytest.raises(TemplateError, match="in een eigen alinea met de stijl ‘Editiemerk’"):
        load(changed(shell, tmp_path / "huis.docx", change))


def test_a_comparison_in_a_house_style_holds_nothing_foreign(
    shell: Path, redline: Redline, tmp_path: Path
) -> None:
    house = changed(
        shell, tmp_path / "huis.docx", hostile.both(hostile.LEFT_OUT["comment"][0], PAGES["first"])
    )
    made = render_docx_redline(redline, house)
    assert foreign(made, house=redline.new.huis, is_comparison=True) == []
