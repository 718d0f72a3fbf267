"""The house style of a run: where it is found, what it does to the documents, and PDFs made from Word."""

import errno
import io
import json
import os
import re
import shutil
import stat
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from tailor import data, dossier
from tailor.answers import load
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.citation import Citatie
from tailor.cli import cli
from tailor.dossier import Wishes, huisstijl, make, office
from tailor.dossier.manifest import sha256
from tailor.dossier.office import from_word
from tailor.errors import InputError, RenderError, TemplateError
from tailor.lock import locked
from tailor.render import Format, Look, Printable
from tailor.render.docx import render_docx
from tailor.render.docx.ooxml import pack, unpack
from tailor.render.docx.unfolded import for_libreoffice
from tailor.render.pdf.readback import check_words
from tests import fonts
from tests.houses import TEMPLATES, document
from tests.render.docx import hostile
from tests.render.pdf.judges import faults

EXAMPLE = data.example()
WORD = TEMPLATES / "protocol" / "huisstijl.docx"


@pytest.fixture
def style(tmp_path: Path) -> Path:
    """Return a folder with a house style: another title in Word, another colour in the PDF."""
    word, yaml = huisstijl.unpack(tmp_path / "stijl")
    with zipfile.ZipFile(word) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"Gebaseerd op", b"Huis Oostmark, naar")
    with zipfile.ZipFile(word, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    yaml.write_text('kleur: "#5a1f6e"\n', encoding="utf-8")
    return tmp_path / "stijl"


def words_of_word(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode()


def protocol(made: dossier.MadeDossier, formaat: str) -> Path:
    (name,) = (d.bestand for d in made.manifest.documenten if (d.soort, d.formaat) == ("protocol", formaat))
    return made.folder / name


def test_a_house_style_goes_into_word_and_pdf_and_stands_in_the_manifest(style: Path, tmp_path: Path) -> None:
    plain = dossier.make_dossier(EXAMPLE, tmp_path / "gewoon")
    made = dossier.make_dossier(EXAMPLE, tmp_path / "uit", wishes=Wishes(huisstijl=style))
    assert "Huis Oostmark, naar" in words_of_word(protocol(made, "docx"))
    assert protocol(made, "pdf").read_bytes() != protocol(plain, "pdf").read_bytes()
    manifest = json.loads((made.folder / "manifest.json").read_bytes())
    hashes = {name: sha256((style / name).read_bytes()) for name in ("huisstijl.docx", "huisstijl.yaml")}
    assert manifest["huisstijl"] == hashes
    assert manifest["pdf"] == "typst"
    assert plain.manifest.huisstijl == {}


def test_the_answer_names_the_house_style_from_the_folder_of_the_answers(style: Path, tmp_path: Path) -> None:
    answers = style.parent / "huis.yaml"
    answers.write_text("document:\n  huisstijl: stijl/huisstijl.docx\n", encoding="utf-8")
    made = dossier.make_dossier(answers, tmp_path / "uit")
    assert set(made.manifest.huisstijl) == {"huisstijl.docx", "huisstijl.yaml"}
    assert "Huis Oostmark, naar" in words_of_word(protocol(made, "docx"))


def test_what_is_asked_goes_before_the_answer(style: Path, tmp_path: Path) -> None:
    answers = tmp_path / "huis.yaml"
    answers.write_text("document:\n  huisstijl: nergens.docx\n", encoding="utf-8")
    assert dossier.make_dossier(answers, tmp_path / "uit", wishes=Wishes(huisstijl=style)).manifest.huisstijl
    with pytest.raises(InputError) as caught:
        dossier.make_dossier(answers, tmp_path / "uit2")
    assert caught.value.waar == str(tmp_path / "nergens.docx")


def test_one_of_the_two_files_is_enough(style: Path) -> None:
    (style / "huisstijl.docx").rename(style / "eigen.docx")
    only_pdf = huisstijl.read_style(style)
    assert only_pdf.word == huisstijl.ordinary()
    assert only_pdf.pdf is not None
    assert only_pdf == huisstijl.read_style(style / "huisstijl.yaml")
    assert huisstijl.read_style(style / "eigen.docx").files == (
        style / "eigen.docx",
        style / "huisstijl.yaml",
    )
    (style / "huisstijl.yaml").unlink()
    assert huisstijl.read_style(style / "eigen.docx").pdf is None


@pytest.mark.parametrize(
    "name", ["weg.docx", "leeg", "notities.txt", "weg/huisstijl.yaml", "x" * 300, "pijp.docx", "a\0.docx"]
)
def test_a_place_without_a_house_style_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    (tmp_path / "notities.txt").touch()
    os.mkfifo(tmp_path / "pijp.docx")
    with pytest.raises(InputError) as caught:
        huisstijl.read_style(tmp_path / name)
    assert caught.value.waar == str(tmp_path / name)
    assert "tailor huisstijl uitpakken" in caught.value.nu


def test_a_shell_that_lacks_something_is_refused_with_what_it_lacks(tmp_path: Path) -> None:
    broken = tmp_path / "huisstijl.docx"
    with zipfile.ZipFile(WORD) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"{{p inhoud }}", b""))
    with pytest.raises(TemplateError) as caught:
        dossier.make_dossier(EXAMPLE, tmp_path / "uit", wishes=Wishes(huisstijl=broken))
    assert "inhoud" in caught.value.waarom
    assert not (tmp_path / "uit").exists()


def test_unpacking_gives_a_style_that_changes_nothing(tmp_path: Path) -> None:
    word, yaml = huisstijl.unpack(tmp_path / "stijl")
    assert word.read_bytes() == WORD.read_bytes()
    made = dossier.make_dossier(EXAMPLE, tmp_path / "een", wishes=Wishes(huisstijl=tmp_path / "stijl"))
    plain = dossier.make_dossier(EXAMPLE, tmp_path / "twee")
    assert made.manifest.documenten == plain.manifest.documenten
    keys = re.findall(r"^# (\w+): ", yaml.read_text("utf-8"), re.MULTILINE)
    assert keys == ["kleur", "kleur_accent", "logo", "lettertype", "lettertypen", "voettekst"]


@pytest.mark.parametrize("name", ["huisstijl.docx", "huisstijl.yaml"])
def test_unpacking_never_overwrites(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("van ons", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        huisstijl.unpack(tmp_path)
    assert name in caught.value.waarom
    assert [one.name for one in tmp_path.iterdir()] == [name]
    assert (tmp_path / name).read_text("utf-8") == "van ons"


def test_unpacking_leaves_nothing_when_somebody_makes_a_file_meanwhile(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def linked(made: Path, path: Path) -> None:
        if path.name == "huisstijl.yaml":
            path.write_text("van ons", encoding="utf-8")
            raise FileExistsError
        path.write_bytes(Path(made).read_bytes())

    monkeypatch.setattr(os, "link", linked)
    with pytest.raises(InputError, match="Er staat al: ‘huisstijl.yaml’"):
        huisstijl.unpack(tmp_path)
    assert [one.name for one in tmp_path.iterdir()] == ["huisstijl.yaml"]
    assert (tmp_path / "huisstijl.yaml").read_text("utf-8") == "van ons"


def test_unpacking_works_where_a_file_cannot_have_two_names_and_cleans_what_a_killed_run_left(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refused(*_: Path) -> None:
        raise OSError(errno.EPERM, "no links here")

    (tmp_path / ".huisstijl.tailor-werk").mkdir()
    (tmp_path / ".huisstijl.tailor-werk" / "huisstijl.docx").touch()
    monkeypatch.setattr(os, "link", refused)
    word, yaml = huisstijl.unpack(tmp_path)
    assert word.read_bytes() == WORD.read_bytes()
    assert sorted(tmp_path.iterdir()) == [word, yaml]


def test_two_that_unpack_at_once_do_not_meet(tmp_path: Path) -> None:
    with locked(tmp_path / ".huisstijl.tailor-slot"), pytest.raises(InputError, match="al bezig"):
        huisstijl.unpack(tmp_path)


def test_a_link_that_leads_nowhere_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "huisstijl.docx").symlink_to(tmp_path / "elders.docx")
    with pytest.raises(InputError, match="Er staat al: ‘huisstijl.docx’"):
        huisstijl.unpack(tmp_path)
    assert not (tmp_path / "elders.docx").exists()


def test_a_fault_that_only_the_house_style_brings_is_said_to_be_of_the_house_style(
    monkeypatch: pytest.MonkeyPatch, style: Path, tmp_path: Path
) -> None:
    def write(_: Printable, look: Look) -> bytes:
        if at_home or look.word != huisstijl.ordinary():
            raise RenderError(wat="Niet gelijk.", waarom="De tekst: verwacht ‘a’, gevonden ‘b’.")
        return b""

    monkeypatch.setattr(make, "FORMATS", (Format("docx", write),))
    at_home = False
    with pytest.raises(InputError, match="Met deze huisstijl") as caught:
        dossier.make_dossier(EXAMPLE, tmp_path / "uit", wishes=Wishes(huisstijl=style))
    assert str(style / "huisstijl.docx") in caught.value.waar
    assert "verwacht ‘a’, gevonden ‘b’" in caught.value.waarom
    at_home = True
    with pytest.raises(RenderError, match="Niet gelijk"):
        dossier.make_dossier(EXAMPLE, tmp_path / "uit", wishes=Wishes(huisstijl=style))
    assert not (tmp_path / "uit").exists()


def test_what_does_not_come_along_from_the_house_style_is_said(style: Path, tmp_path: Path) -> None:
    parts = unpack((style / "huisstijl.docx").read_bytes())
    hostile.LEFT_OUT["link"][0](parts)
    hostile.LEFT_OUT["tracking"][0](parts)
    (style / "huisstijl.docx").write_bytes(pack(parts))
    command = ["maak", str(EXAMPLE), "--uit", str(tmp_path / "uit"), "--huisstijl", str(style)]
    plain = CliRunner().invoke(cli, command)
    assert plain.exit_code == 0
    assert (
        "Niet overgenomen uit de Word-huisstijl, want het is geen opmaak: links naar buiten (de woorden "
        "blijven staan); dat wijzigingen worden bijgehouden." in plain.stderr
    )
    data = json.loads(CliRunner().invoke(cli, [*command, "--json"]).stdout)
    assert len(data["niet_overgenomen"]) == 2


# -- PDFs from Word --


def test_references_become_links_with_the_same_words() -> None:
    made = document()
    data = render_docx(made, WORD)
    plain = for_libreoffice(data)
    assert plain == for_libreoffice(data)
    (old, new) = (archived(data), archived(plain))
    codes = [old.count(" REF _ref_"), old.count("> _ref_")]
    assert min(codes) > 20
    assert new.count("> _ref_") == new.count(" REF ") == 0
    links = [one.partition("</w:hyperlink>")[0] for one in old.split("<w:hyperlink")[1:]]
    linked = sum("<w:instrText" in one for one in links)
    assert 50 < linked < sum(codes)
    assert new.count("<w:hyperlink") == old.count("<w:hyperlink") + sum(codes) - linked


def archived(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode()


FIELDS = (
    '<w:fldSimple w:instr=" REF x "><w:r><w:t>3</w:t></w:r></w:fldSimple>',
    "<w:r><w:t>a</w:t></w:r><w:r><w:instrText> REF x </w:instrText></w:r>",
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
)


@pytest.mark.parametrize("field", FIELDS)
def test_a_field_that_is_not_ours_stays_as_it_is(field: str, tmp_path: Path) -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    text = f'<w:document xmlns:w="{space}"><w:body><w:p>{field}</w:p></w:body></w:document>'
    file = tmp_path / "x.docx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", text)
    assert field in archived(for_libreoffice(file.read_bytes()))


@pytest.fixture(scope="module")
def voorbeeld() -> Document:
    return assemble(read_model(TEMPLATES), load(EXAMPLE), Editie.TOELICHTING)


@pytest.mark.parametrize("hidden", ["", *fonts.FAMILIES])
def test_libreoffice_makes_pdfs_that_say_what_the_documents_say_in_any_font(
    hidden: str, voorbeeld: Document, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    if hidden:
        monkeypatch.setenv("FONTCONFIG_FILE", str(fonts.hiding(hidden, tmp_path)))
    documents = {"heel": voorbeeld} | {one.kind: one for one in voorbeeld.annexes()}
    files = {name: render_docx(one, WORD) for name, one in documents.items()}
    made = from_word(documents, files)
    assert list(made) == list(documents)
    assert all(one.startswith(b"%PDF-") for one in made.values())
    lid = next(clause for clause in voorbeeld.walk() if clause.citation == Citatie("32.1"))
    parts = tuple(
        replace(part, children=(*part.children, replace(lid, label="32.9.")))
        if part.citation == Citatie("artikel 32")
        else part
        for part in voorbeeld.parts
    )
    with pytest.raises(RenderError) as caught:
        check_words(replace(voorbeeld, parts=parts), made["heel"])
    assert "32.9." in caught.value.waarom


def test_the_manifest_says_that_libreoffice_made_the_pdfs(tmp_path: Path) -> None:
    answers = tmp_path / "huis.yaml"
    answers.write_text("huis:\n  naam: Oostmark\n", encoding="utf-8")
    made = dossier.make_dossier(answers, tmp_path / "uit", wishes=Wishes(pdf_from_word=True, html=True))
    assert re.fullmatch(r"LibreOffice \d[\w.]*", made.manifest.pdf)
    assert [d.formaat for d in made.manifest.documenten][:3] == ["docx", "pdf", "html"]
    assert "voldoen niet aan PDF/A-2a en PDF/UA-1" in made.warning


def test_a_pdf_of_libreoffice_meets_neither_standard_so_the_warning_is_true(voorbeeld: Document) -> None:
    annex = voorbeeld.annexes()[0]
    (data,) = office.to_pdf({"x": for_libreoffice(render_docx(annex, WORD))}).values()
    assert {fault[:6] for fault in faults(data)} == {"PDFA2A", "PDFUA1"}


def test_no_pdf_from_word_is_made_of_a_text_to_sign(tmp_path: Path) -> None:
    wishes = Wishes(pdf_from_word=True)
    with pytest.raises(InputError, match="niet geschikt om te ondertekenen") as caught:
        dossier.make_dossier(EXAMPLE, tmp_path / "uit", Editie.DEFINITIEF, wishes)
    assert "Laat --pdf-uit-word weg" in caught.value.nu
    assert not (tmp_path / "uit").exists()


def test_a_pdf_of_our_own_brings_no_warning(tmp_path: Path) -> None:
    answers = tmp_path / "huis.yaml"
    answers.write_text("huis:\n  naam: Oostmark\n", encoding="utf-8")
    assert dossier.make_dossier(answers, tmp_path / "uit").warning == ""


def test_without_libreoffice_one_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(InputError) as caught:
        dossier.make_dossier(EXAMPLE, tmp_path / "uit", wishes=Wishes(pdf_from_word=True))
    assert "libreoffice-writer" in caught.value.nu
    assert not (tmp_path / "uit").exists()


def _stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    shell = shutil.which("sleep")
    assert shell is not None
    monkeypatch.setenv("PATH", f"{tmp_path}:{Path(shell).parent}")


def test_what_libreoffice_says_is_told_when_it_makes_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _stand_in(tmp_path, monkeypatch, "echo kapot")
    with pytest.raises(InputError) as caught:
        office.to_pdf({"x": b""})
    assert caught.value.waarom == "LibreOffice meldt: kapot."


def test_libreoffice_may_not_take_for_ever(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    _stand_in(tmp_path, monkeypatch, "exec sleep 5")
    monkeypatch.setattr(office, "TIMEOUT", 0.1)
    with pytest.raises(InputError) as caught:
        office.version()
    assert "niet klaar" in caught.value.waarom
