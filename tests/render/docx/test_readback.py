"""The reader that holds the file against the Document: each planted fault is found."""

import re
from collections.abc import Callable, Mapping

import pytest

from tailor.assemble.document import Document
from tailor.errors import RenderError
from tailor.render.docx import compare, read_back
from tailor.render.docx.ooxml import pack, unpack

BODY, HEADER, NUMBERING = "word/document.xml", "word/header2.xml", "word/numbering.xml"


def _changed(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """Return the file with a fault planted in one part."""
    parts = unpack(data)
    before = parts[part].decode()
    after = change(before)
    assert after != before
    return pack({**parts, part: after.encode()})


def _without_paragraph(words: str) -> Callable[[str], str]:
    return lambda xml: re.sub(rf"<w:p>(?:(?!</w:p>).)*{words}.*?</w:p>", "", xml, count=1)


@pytest.mark.parametrize(
    ("part", "change", "message"),
    [
        (BODY, lambda xml: xml.replace("Een lid van drie", "Een lid van vier"), "Een lid van vier"),
        (BODY, _without_paragraph("Een lid van drie"), "3.1.1. Een lid van drie cijfers."),
        (BODY, lambda xml: xml.replace('w:val="Sublid"', 'w:val="Lid"', 1), "3.1. Een lid van drie"),
        (BODY, lambda xml: xml.replace("burgemeester", "wethouder", 1), "wethouder"),
        (BODY, lambda xml: xml.replace(">Artikel 1.<", ">Artikel 9.<", 1), "Artikel 9."),
        (BODY, lambda xml: xml.replace("A. &amp; B.", "C."), "A. & B. de Vries"),
        (BODY, lambda xml: xml.replace("14 maart 2026", "15 maart 2026"), "voorblad"),
        (HEADER, lambda xml: xml.replace("in bewerking", "vastgesteld"), "kopteksten"),
        (HEADER, lambda xml: xml.replace("CONCEPT", "DEFINITIEF"), "CONCEPT"),
        (NUMBERING, lambda xml: xml.replace('w:val="%5."', 'w:val="%5)"'), "a) onderdeel a van 1.2"),
        (
            NUMBERING,
            lambda xml: re.sub("<w:lvlOverride.*?</w:lvlOverride>", "", xml),
            "d. onderdeel a van b2c2",
        ),
    ],
)
def test_a_planted_fault_is_found_and_named(
    part: str, change: Callable[[str], str], message: str,
    documents: Mapping[str, Document], files: Mapping[str, bytes],
) -> None:  # fmt: skip
    with pytest.raises(RenderError) as caught:
        compare(documents["concept"], _changed(files["concept"], part, change))
    assert message in caught.value.waarom
    assert caught.value.exit_code == 3


def test_paragraphs_that_are_not_well_formed_are_never_written(
    documents: Mapping[str, Document], files: Mapping[str, bytes]
) -> None:
    broken = _changed(files["concept"], BODY, lambda xml: xml.replace("</w:p>", "", 1))
    with pytest.raises(RenderError, match="niet goed gevormd"):
        compare(documents["concept"], broken)


def test_a_file_without_a_fault_passes(documents: Mapping[str, Document], files: Mapping[str, bytes]) -> None:
    for name, document in documents.items():
        compare(document, files[name])


def test_words_in_tracked_insertions_are_read_and_deleted_ones_are_not(files: Mapping[str, bytes]) -> None:
    def reviewed(xml: str) -> str:
        return xml.replace(
            '<w:t xml:space="preserve">Een lid van drie cijfers.</w:t>',
            '<w:t>Een lid</w:t></w:r><w:del w:id="901" w:author="x"><w:r><w:delText> van drie</w:delText>'
            '</w:r></w:del><w:ins w:id="902" w:author="x"><w:r><w:t xml:space="preserve"> van</w:t>'
            "<w:noBreakHyphen/>"
            "<w:t>vier</w:t>"
            "</w:r></w:ins><w:r><w:t> cijfers.</w:t>",
        )

    assert "Een lid van-vier cijfers." in read_back(_changed(files["concept"], BODY, reviewed))


def test_codes_of_fields_are_not_words(files: Mapping[str, bytes]) -> None:
    assert not any("REF" in line or "TOC" in line for line in read_back(files["concept"]))
