"""The Word shell: how it is made, and what a house may not take away from it."""

import io
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document as WordDocument
from docx.shared import Cm

from tailor.errors import TemplateError
from tailor.render.docx import read_back, render_docx
from tailor.render.docx.house import READY
from tailor.render.docx.ooxml import pack, unpack
from tailor.render.docx.shell import shell as make_shell
from tests.render.docx import samples
from tests.render.docx.huisstijl import logo


def test_the_shell_in_the_templates_is_what_the_code_writes(shell: Path) -> None:
    assert shell.read_bytes() == make_shell()


def test_the_shell_is_a4_and_dutch(shell: Path) -> None:
    parts = unpack(shell.read_bytes())
    assert b'<w:pgSz w:w="11906" w:h="16838"/>' in parts["word/document.xml"]
    assert b'<w:lang w:val="nl-NL"' in parts["word/styles.xml"]


def _changed(shell: Path, target: Path, part: str, old: str, new: str) -> Path:
    """Write a shell in which a house changed something, and return where."""
    parts = unpack(shell.read_bytes())
    text = parts[part].decode()
    assert old in text
    target.write_bytes(pack({**parts, part: text.replace(old, new).encode()}))
    return target


def test_a_shell_without_a_needed_style_and_place_is_refused_with_all_that_it_lacks(
    shell: Path, tmp_path: Path
) -> None:
    poor = _changed(shell, tmp_path / "arm.docx", "word/styles.xml", '<w:name w:val="Sublid"/>', "")
    poor = _changed(poor, tmp_path / "armer.docx", "word/header2.xml", "{{ titel }}", "")
    with pytest.raises(TemplateError) as caught:
        render_docx(samples.document(), poor)
    assert caught.value.waar == "armer.docx"
    assert "‘Sublid’" in caught.value.waarom
    assert "‘{{ titel }}’" in caught.value.waarom


def test_a_file_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    for name, data in (("a.docx", b"geen zip"), ("b.docx", pack({"x.xml": b"<x/>"}))):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(TemplateError, match="niet te lezen"):
            render_docx(samples.document(), tmp_path / name)


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("{{ onbekend }}", "‘onbekend’"),
        ("{{ huis.__class__.__mro__ }}", "‘__mro__’"),
        ("{{ huis | bestaat_niet }}", "‘bestaat_niet’"),
        ("{{ huis | center(1000000000) }}", "‘center’"),
        ("{{ huis * 1000000000 }}", "mul"),
        ("{{ range(1000000000) | list }}", "‘list’"),
        ("{% for x in huis %}{{ huis }}{% endfor %}", "for"),
        ("{% set huis = titel %}", "assign"),
        ("{% include titel %}", "include"),
        ("{{ huis() }}", "call"),
        ("{{ huis", "niet goed opent of sluit"),
        ("{% if merk %}", "niet goed opent of sluit"),
        ("{%p if datum %}", "niet goed opent of sluit"),
        ("{% nergens %}", "niet goed opent of sluit"),
    ],
)
def test_what_is_no_place_between_braces_is_refused(
    place: str, found: str, shell: Path, tmp_path: Path
) -> None:
    house = _changed(
        shell, tmp_path / "huis.docx", "word/header2.xml", "versie {{ versie }}", f"{{{{ versie }}}} {place}"
    )
    with pytest.raises(TemplateError, match="een opdracht tussen accolades") as caught:
        render_docx(samples.document(), house)
    assert found in caught.value.waarom


def test_a_house_may_name_its_styles_by_other_ids_as_word_in_another_language_does(
    shell: Path, tmp_path: Path
) -> None:
    parts = unpack(shell.read_bytes())
    for name in ("word/styles.xml", "word/document.xml", "word/numbering.xml", "word/header2.xml"):
        text = parts[name].decode()
        parts[name] = re.sub(r'"(Title|Artikel|Lid|Normal|Toc1)"', r'"NL\1"', text).encode()
        parts[name] = re.sub(rb'(<w:name w:val=")NL', rb"\1", parts[name])
    house = tmp_path / "huis.docx"
    house.write_bytes(pack(parts))
    document = samples.document()
    assert read_back(render_docx(document, house)) == read_back(render_docx(document, shell))
    assert b'w:val="NLLid"' in unpack(render_docx(document, house))["word/document.xml"]


def test_a_place_that_word_cut_into_runs_is_still_a_place(shell: Path, tmp_path: Path) -> None:
    cut = '{{ hu</w:t></w:r><w:r><w:t xml:space="preserve">is }}'
    house = _changed(shell, tmp_path / "huis.docx", "word/header2.xml", "{{ huis }}", cut)
    document = replace(samples.document(), huis="Huis & Haard")
    assert b"Huis &amp; Haard" in unpack(render_docx(document, house))["word/header2.xml"]


def test_what_a_house_adds_to_the_shell_stays(shell: Path, tmp_path: Path) -> None:
    file = WordDocument(str(shell))
    picture = file.sections[0].header.add_paragraph().add_run().add_picture(io.BytesIO(logo()), width=Cm(3))
    picture._inline.docPr.set("descr", "Logo van het huis")
    file.save(str(tmp_path / "huis.docx"))
    made = unpack(render_docx(samples.document(), tmp_path / "huis.docx"))
    assert logo() in [part for name, part in made.items() if "media/" in name]


def test_a_part_that_nothing_names_does_not_come_along(shell: Path, tmp_path: Path) -> None:
    house = tmp_path / "huis.docx"
    house.write_bytes(pack({**unpack(shell.read_bytes()), "word/media/foto.png": logo()}))
    assert not [name for name in unpack(render_docx(samples.document(), house)) if "media/" in name]


def test_the_shell_is_written_by_one_command_with_its_places_ready(shell: Path, tmp_path: Path) -> None:
    target = tmp_path / "huisstijl.docx"
    root = Path(__file__).parents[3]
    subprocess.run([sys.executable, "-m", "tailor.render.docx.shell", str(target)], check=True, cwd=root)
    assert target.read_bytes() == shell.read_bytes()
    assert target.with_name(READY).read_bytes() == shell.with_name(READY).read_bytes()


def test_our_own_shell_is_filled_without_docxtpl(shell: Path) -> None:
    program = (
        "import sys\nfrom pathlib import Path\nfrom tailor.render.docx.house import _filled_by\n"
        f"assert _filled_by(Path({str(shell)!r}).read_bytes())\nassert 'docxtpl' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_shell_whose_style_has_no_numbering_is_refused_with_the_style(shell: Path, tmp_path: Path) -> None:
    parts = unpack(shell.read_bytes())
    bare = re.sub(
        r'(w:styleId="Onderdeel">.*?)<w:numPr>.*?</w:numPr>', r"\1", parts["word/styles.xml"].decode()
    )
    house = tmp_path / "huis.docx"
    house.write_bytes(pack({**parts, "word/styles.xml": bare.encode()}))
    with pytest.raises(TemplateError, match="automatische nummering van de stijl ‘Onderdeel’"):
        render_docx(samples.document(), house)


def test_only_the_door_imports_docxtpl() -> None:
    package = Path(__file__).parents[3] / "tailor"
    door = re.compile(r"^\s*(from|import) docxtpl", re.MULTILINE)
    found = [path.name for path in package.rglob("*.py") if door.search(path.read_text("utf-8"))]
    assert found == ["house.py"]
