"""Words as XML: a strict parser reads back exactly what went in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tailor.render.docx.ooxml import attribute, escape, illegal

WORDS = st.text().filter(lambda text: illegal(text) is None)


@pytest.mark.parametrize("words", ["a & b", "<w:t>", "]]>", "&amp;", "\"'", "a\tb\nc"])
def test_what_xml_reads_as_its_own_comes_back_as_words(words: str) -> None:
    read = etree.fromstring(f"<t a={attribute(words)}>{escape(words)}</t>")
    assert (read.text, read.get("a")) == (words, words)


@given(WORDS)
def test_any_value_of_an_attribute_comes_back(words: str) -> None:
    assert etree.fromstring(f"<t a={attribute(words)}/>".encode()).get("a") == words
