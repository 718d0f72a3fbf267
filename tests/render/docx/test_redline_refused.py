"""What a redline in Word is refused for, and what comes out of it as it was typed."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from tailor.assemble.document import Text
from tailor.errors import RenderError
from tailor.model.blocks import Kind
from tailor.redline.types import ChangeKind, Mark, Redline, Remark
from tailor.render.docx.ooxml import BODY, pack, unpack
from tailor.render.docx.render import compare_redline, render_docx_redline
from tests.clauses import clause
from tests.render.docx import redlines, samples
from tests.render.docx.wordfile import W, WordFile

FAULTS: Mapping[str, tuple[str, str]] = {
    "een nieuw woord": (">nieuw</w:t>", ">anders</w:t>"),
    "een oud woord": (">oud</w:delText>", ">anders</w:delText>"),
    "een oud woord als nieuw": (r"<w:del ([^>]*)>(<w:r><w:delText[^>]*>oud</w:delText></w:r>)</w:del>",
                                r"<w:ins \1>\2</w:ins>"),
    "een alinea die blijft staan": ('<w:rPr><w:del [^>]*/></w:rPr></w:pPr><w:del [^>]*><w:r><w:delText '
                                    'xml:space="preserve">Vervallen', '</w:pPr><w:r><w:t>Vervallen</w:t>'
                                    '</w:r><w:del w:id="9999" w:author="x"><w:r><w:delText>'),
    "een rij die blijft staan": (r"<w:cantSplit/><w:del [^>]*/>", "<w:cantSplit/>"),
    "een rij die wegvalt": ("<w:cantSplit/></w:trPr>",
                            '<w:cantSplit/><w:del w:id="9999" w:author="x"/></w:trPr>'),
    "het merk": ("VERGELIJKING", "DEFINITIEF"),
}  # fmt: skip


@pytest.mark.parametrize("name", list(FAULTS))
def test_a_planted_fault_is_found(name: str, redline: Redline, data: bytes) -> None:
    old, new = FAULTS[name]
    parts = unpack(data)
    where = "word/header2.xml" if name == "het merk" else BODY
    text = parts[where].decode()
    changed = re.sub(old, new, text, count=1)
    assert changed != text
    with pytest.raises(RenderError, match="niet gelijk"):
        compare_redline(redline, pack({**parts, where: changed.encode()}))
    compare_redline(redline, data)


def test_a_file_that_is_not_well_formed_is_refused(redline: Redline, data: bytes) -> None:
    parts = unpack(data)
    broken = pack({**parts, BODY: parts[BODY].replace(b"</w:ins>", b"", 1)})
    with pytest.raises(RenderError, match="niet goed gevormd"):
        compare_redline(redline, broken)


@pytest.mark.parametrize("where", ["auteur", "opmerking", "vervallen", "vooraf", "vergelijking"])
def test_a_sign_that_word_cannot_hold_is_refused_with_its_place(
    where: str, redline: Redline, shell: Path
) -> None:
    first, *rest = redline.parts
    sign = "a\x0bb"
    bad = {
        "auteur": replace(redline, authors=(sign,)),
        "vergelijking": replace(redline, comparison=sign),
        "vooraf": replace(redline, preface=(redlines.line("v", sign),)),
        "opmerking": replace(
            redline, parts=(replace(first, remarks=(Remark("Correctie", sign),)), *rest)
        ),
        "vervallen": replace(redline, parts=(
            replace(first, pieces=(*first.pieces, redlines.minus(sign))), *rest)),
    }  # fmt: skip
    with pytest.raises(RenderError, match="U\\+000B"):
        render_docx_redline(bad[where], shell)


def test_a_shell_that_somebody_reviewed_keeps_its_own_comments_out(
    redline: Redline, shell: Path, tmp_path: Path
) -> None:
    reviewed = tmp_path / "eigen.docx"
    reviewed.write_bytes(render_docx_redline(replace(redline, preface=()), shell))
    parts = unpack(reviewed.read_bytes())
    body = unpack(shell.read_bytes())[BODY].decode()
    sign = '<w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
    body = body.replace("</w:pPr>", f"</w:pPr>{sign}", 1)
    reviewed.write_bytes(pack({**parts, BODY: body.encode(), **_headers(shell)}))
    file = WordFile(render_docx_redline(redline, reviewed))
    known = {node.get(W + "id") for node in file.part("word/comments.xml")}
    assert {node.get(W + "id") for node in file.body.iter(W + "commentReference")} == known
    assert file.archive.read("[Content_Types].xml").count(b"/word/comments.xml") == 1


def _headers(shell: Path) -> dict[str, bytes]:
    return {name: part for name, part in unpack(shell.read_bytes()).items() if "header" in name}


LONG = "a" * 10_000


@pytest.mark.parametrize("words", [samples.HOSTILE, LONG, "]]><w:p/>&lt;", "<w:t >x</w:t>", '"\u200f\u202e'])
def test_hostile_words_come_out_as_typed_in_every_place(words: str, redline: Redline, shell: Path) -> None:
    author = f"Afwijking {words}"
    new, gone = Mark(ChangeKind.INGEVOEGD, author), Mark(ChangeKind.VERVALLEN, author)
    lid = redlines.node(
        redlines.lid("1.1"), words, redlines.plus(Text(words), new), redlines.minus(words, gone),
        says=(Remark(author, words),),
    )  # fmt: skip
    artikel = redlines.node(clause(Kind.ARTIKEL, "artikel 1", words, label="Artikel 1."), under=(lid,))
    made = replace(redlines.of((redline.parts[0], artikel)), authors=(author,), comparison=words)
    file = WordFile(render_docx_redline(made, shell))
    assert _kept(file.body.iter(W + "del"), W + "delText").count(_folded(words)) == 1
    (comment,) = file.part("word/comments.xml")
    assert _folded("".join(n.text for n in comment.iter(W + "t"))) == _folded(words)
    assert comment.get(W + "author") == author[:255]
    assert {p.get(p.keys()[0]) for p in file.part("word/people.xml")} == {author[:255]}


def _folded(words: str) -> str:
    return "".join(words.split())


def _kept(nodes: Iterable[etree._Element], kind: str) -> list[str]:
    return [_folded("".join(n.text or "" for n in node.iter(kind))) for node in nodes]
