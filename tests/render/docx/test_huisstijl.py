"""A house with a house style of its own: what it changed comes out, and the text stays the text."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import etree

from tailor.assemble.document import Document, Editie, lines
from tailor.errors import TemplateError
from tailor.render.docx import layout, read_back, render_docx
from tailor.render.docx.ooxml import pack, unpack
from tests import libreoffice
from tests.render.docx import expected, huisstijl, samples
from tests.render.docx.wordfile import W, WordFile

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


@pytest.fixture(scope="module")
def house(shell: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return huisstijl.zilverstad(shell, tmp_path_factory.mktemp("huis") / "zilverstad.docx")


@pytest.fixture(scope="module")
def saved_by_libreoffice(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The house style after somebody opened and saved it in LibreOffice."""
    directory = tmp_path_factory.mktemp("libreoffice")
    return libreoffice.to_word({"zilverstad": house.read_bytes()}, directory)["zilverstad"]


@pytest.fixture(scope="module")
def styles(house: Path, saved_by_libreoffice: Path) -> Mapping[str, Path]:
    return {"house": house, "libreoffice": saved_by_libreoffice}


@pytest.mark.parametrize("name", ["house", "libreoffice"])
@pytest.mark.parametrize("editie", list(Editie))
def test_text_and_numbers_are_the_same_in_every_house_style(
    name: str, editie: Editie, styles: Mapping[str, Path]
) -> None:
    document = samples.document(editie)
    for part in (document, *document.annexes()):
        assert read_back(render_docx(part, styles[name]), labels=True) == lines(part, labels=True)


@pytest.mark.parametrize("name", ["house", "libreoffice"])
def test_the_logo_fonts_colours_header_and_footer_of_the_house_come_out(
    name: str, styles: Mapping[str, Path]
) -> None:
    file = WordFile(render_docx(samples.document(), styles[name]))
    names = file.archive.namelist()
    assert huisstijl.logo() in [file.archive.read(part) for part in names if "media/" in part]
    assert any(huisstijl.MOTTO in "".join(file.part(n).itertext()) for n in names if "footer" in n)
    colors = {node.get(W + "val") for node in file.part("word/styles.xml").iter(W + "color")}
    assert "7A1F3D" in {(color or "").upper() for color in colors}
    fonts = {node.get(W + "ascii") for node in file.part("word/styles.xml").iter(W + "rFonts")}
    assert huisstijl.FONT in fonts


@pytest.mark.parametrize("name", ["house", "libreoffice"])
def test_cover_contents_and_text_keep_their_sections(name: str, styles: Mapping[str, Path]) -> None:
    body = WordFile(render_docx(samples.document(), styles[name])).body
    assert len(list(body.iter(W + "sectPr"))) == 3


def test_every_picture_of_a_header_is_found(house: Path) -> None:
    file = WordFile(render_docx(samples.document(), house))
    headers = [n for n in file.archive.namelist() if re.fullmatch(r"word/header\d\.xml", n)]
    for name in headers:
        wanted = set(re.findall(rb'r:embed="(\w+)"', file.archive.read(name)))
        relations = file.part(f"word/_rels/{Path(name).name}.rels")
        found = {node.get("Id").encode(): node.get("Target") for node in relations}
        assert wanted
        assert all(f"word/{found[ident]}" in file.archive.namelist() for ident in wanted)


def test_a_house_style_gives_the_same_bytes_on_every_run(house: Path, tmp_path: Path) -> None:
    copy = shutil.copy(house, tmp_path / "kopie.docx")
    assert render_docx(samples.document(), house) == render_docx(samples.document(), copy)


def test_libreoffice_computes_the_same_words_and_numbers_in_a_house_style(
    house: Path, tmp_path: Path
) -> None:
    document = samples.document(Editie.DEFINITIEF)
    found = libreoffice.to_text({"huis": render_docx(document, house)}, tmp_path)["huis"]
    assert expected.words_of_text(found) == expected.whole(document, "14 maart 2026").split()


@pytest.mark.parametrize("name", ["house", "libreoffice"])
def test_a_house_style_of_before_a_style_gets_that_style_from_ours(
    name: str, styles: Mapping[str, Path], tmp_path: Path
) -> None:
    parts = unpack(styles[name].read_bytes())
    root = etree.fromstring(parts["word/styles.xml"])
    for style in root.findall(W + "style"):
        if style.find(W + "name").get(W + "val") in layout.ADDED:
            root.remove(style)
    older = tmp_path / "ouder.docx"
    older.write_bytes(pack({**parts, "word/styles.xml": etree.tostring(root)}))
    document = samples.document()
    made = render_docx(document, older)
    assert read_back(made, labels=True) == lines(document, labels=True)
    file = WordFile(made)
    named = {style.get(W + "styleId") for style in file.part("word/styles.xml").iter(W + "style")}
    based = {node.get(W + "val") for node in file.part("word/styles.xml").iter(W + "basedOn", W + "next")}
    assert based <= named
    assert "tabs" in file.style_has("Ondertekening naam")


def _cut_by_word(text: str) -> str:
    """Return a run as Word cuts it while it proofreads: between the braces, and in the midst of a name."""
    pieces = ("{", "{", text[2:5], text[5:-2], "}", "}")
    run = '<w:r w:rsidR="00A1"><w:rPr><w:lang w:val="nl-NL"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
    return '<w:proofErr w:type="spellStart"/>'.join(run.format(piece) for piece in pieces)


def test_places_that_word_cut_with_proofing_marks_are_all_found(shell: Path, tmp_path: Path) -> None:
    parts = unpack(shell.read_bytes())
    for name in ("word/document.xml", "word/header1.xml", "word/header2.xml"):
        text = parts[name].decode()
        runs = re.compile(r'<w:r><w:t xml:space="preserve">(\{\{[^<]*?\}\})</w:t></w:r>')
        parts[name] = runs.sub(lambda found: _cut_by_word(found.group(1)), text).encode()
    assert b"proofErr" in parts["word/document.xml"]
    cut = tmp_path / "geknipt.docx"
    cut.write_bytes(pack(parts))
    document = samples.document()
    assert read_back(render_docx(document, cut), labels=True) == lines(document, labels=True)


def _written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def _with_type(shell: Path, kind: str) -> bytes:
    parts = unpack(shell.read_bytes())
    types = parts["[Content_Types].xml"].decode()
    ordinary = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert ordinary in types
    return pack({**parts, "[Content_Types].xml": types.replace(ordinary, kind).encode()})


MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda shell: _with_type(shell, MACROS), "macro's"),
        (lambda shell: _with_type(shell, TEMPLATE), "sjabloon"),
        (lambda shell: shell.read_bytes()[:4000], "volledig"),
        (lambda _: OLD_WORD, "oud Word-bestand"),
        (lambda _: b"", "leeg"),
        (lambda _: b"%PDF-1.7", "volledig"),
        (lambda _: pack({"mimetype": b"application/vnd.oasis.opendocument.text"}), "volledig"),
        (
            lambda shell: pack(
                {
                    name: part.replace(
                        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                    )
                    for name, part in unpack(shell.read_bytes()).items()
                }
            ),
            "Strict",
        ),
    ],
    ids=["docm", "dotx", "half", "doc", "empty", "pdf", "odt", "strict"],
)
def test_a_file_of_another_kind_is_refused_with_the_reason_and_what_to_do(
    make: object, why: str, shell: Path, tmp_path: Path
) -> None:
    assert callable(make)
    path = _written(tmp_path / "huis.docx", make(shell))
    with pytest.raises(TemplateError) as caught:
        render_docx(samples.document(), path)
    assert caught.value.waar == "huis.docx"
    assert why in caught.value.waarom
    assert "Opslaan als" in caught.value.nu


def test_a_house_style_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="er niet"):
        render_docx(samples.document(), tmp_path / "nergens.docx")


def _without(shell: Path, target: Path, *changes: tuple[str, str, str]) -> Path:
    parts = unpack(shell.read_bytes())
    for part, old, new in changes:
        text = parts[part].decode()
        assert old in text
        parts[part] = text.replace(old, new).encode()
    return _written(target, pack(parts))


def test_an_ordinary_word_file_is_refused_with_all_that_it_lacks(tmp_path: Path) -> None:
    from docx import Document as new_document

    path = tmp_path / "brief.docx"
    new_document().save(str(path))
    with pytest.raises(TemplateError) as caught:
        render_docx(samples.document(), path)
    for lacking in ("‘Lid’", "‘Open punten tekst’", "‘{{p inhoud }}’", "‘{{ merk }}’", "voorblad"):
        assert lacking in caught.value.waarom


@pytest.mark.parametrize(
    ("old", "new", "lacking"),
    [
        ("{{p inhoud }}", "Hier komt {{p inhoud }}", "‘{{p inhoud }}’, alleen in een alinea"),
        ("{{p inhoud }}", "{{ inhoud }}", "‘{{p inhoud }}’, alleen in een alinea"),
        ("{{ versie }}", "{{p versie }}", "‘{{ versie }}’"),
        ("{%p if voorblad %}", "{%p if True %}", "{%p if voorblad %}"),
    ],
)
def test_a_place_in_the_wrong_form_is_refused(
    old: str, new: str, lacking: str, shell: Path, tmp_path: Path
) -> None:
    path = _without(shell, tmp_path / "huis.docx", ("word/document.xml", old, new))
    with pytest.raises(TemplateError) as caught:
        render_docx(samples.document(), path)
    assert lacking in caught.value.waarom


def test_a_section_that_ends_in_the_paragraph_of_a_place_stays(
    shell: Path, tmp_path: Path, documents: Mapping[str, Document]
) -> None:
    text = unpack(shell.read_bytes())["word/document.xml"].decode()
    section = "<w:sectPr>(?:(?!</w:p>).)*footer.*?</w:sectPr>"
    end = re.search(f'<w:p><w:pPr><w:pStyle w:val="Normal"/>({section})</w:pPr></w:p>', text)
    assert end is not None
    place = '<w:pStyle w:val="Toc1"/></w:pPr>'
    path = _without(
        shell,
        tmp_path / "huis.docx",
        ("word/document.xml", end.group(), ""),
        ("word/document.xml", place, place.replace("</w:pPr>", end.group(1) + "</w:pPr>")),
    )
    body = etree.fromstring(unpack(render_docx(documents["concept"], path))["word/document.xml"])
    assert len(list(body.iter(W + "sectPr"))) == 3
