"""Whatever was typed, in whatever place: it comes out as typed, or is refused by name."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tailor.assemble.document import Document, Editie, Filled, Gap, OpenPoint, Ref, Text
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.model.blocks import Kind
from tailor.render.pdf import missing, render_pdf
from tests.clauses import alinea, artikel, bijlage, clause, document, lid, onderdeel, tabel

PLACES = (
    "titel",
    "huis",
    "versie",
    "status",
    "model",
    "open",
    "kop",
    "lid",
    "gat",
    "cel",
    "naam",
    "opmerking",
)
HOSTILE = {
    "samengesteld": "e\u0301" * 40 + " A\u030a n\u0303 e\u0323",
    "typst": '#let x = 1; *vet* _s_ `c` $x$ @a <a> \\u{41} // # [ ] " \\',
    "xml en jinja": "<w:p>&amp;</w:p> {{ x }} {% raw %} & < >",
    "regels": "een\r\ntwee\nthree\rvier\u2028vijf\x85zes",
    "spaties": "  een\u00a0 \u2009twee\u202f drie\t\tvier  ",
    "koppeltekens": "a\u00adb\u2010c\u2011d-\u00ade--f",
    "vast": "artikel 3 maart 2026 lid 4 jaar € 100 P.J. Kok onder a",
}
LONG = {"een woord": "x" * 10_000, "woorden": "een twee " * 1_111}
IN_ANSWERS = ("titel", "huis", "versie", "lid", "gat", "naam", "opmerking")
"""Where an answer of any length can come to stand."""

REFUSED = {
    "😀": "U+1F600",
    "א": "U+05D0",
    "ع": "U+0639",
    "\u202e": "U+202E",
    "\u200f": "U+200F",
    "\x00": "U+0000",
    "0\u0300": "U+0300",
}


def say(text: str, place: str) -> Document:
    """Return a small document with a text in one place."""
    word = {name: text if name == place else name for name in PLACES}
    one = artikel(
        1,
        word["kop"],
        lid("1.1", Text("In artikel "), Filled(word["lid"], "antwoord"), Text(" maart 2026:")),
        lid("1.2", Gap(word["gat"], "antwoord"), Ref("2", Citatie("artikel 2"), numeric=True)),
        onderdeel("1.3", "a.", "Tekst."),
        alinea(Text("Slot.")),
    )
    table = tabel((word["cel"], "B", "C", "D"), ("a", word["cel"], "artikel 3 maart 2026", ""))
    signed = clause(Kind.HANDTEKENING, "ondertekening", alinea(Filled(word["naam"], "antwoord")))
    point = OpenPoint(word["open"], (word["open"],), word["open"], word["opmerking"], "antwoord")
    facts = {name: word[name] for name in PLACES[:5]}
    parts = (one, clause(Kind.ONDERTEKENING, "slot", signed), bijlage(1, "Tabel", table))
    return document(*parts, editie=Editie.CONCEPT, open_points=(point,), **facts)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_comes_out_as_typed(name: str, place: str, shell: Path) -> None:
    assert render_pdf(say(HOSTILE[name], place), shell).startswith(b"%PDF-1.7")


@pytest.mark.parametrize("place", IN_ANSWERS)
@pytest.mark.parametrize("name", LONG)
def test_ten_thousand_letters_come_out_as_typed(name: str, place: str, shell: Path) -> None:
    assert render_pdf(say(LONG[name], place), shell).startswith(b"%PDF-1.7")


@pytest.mark.parametrize("place", PLACES[:5])
def test_a_fact_that_a_pdf_cannot_hold_is_refused(place: str, shell: Path) -> None:
    with pytest.raises(InputError, match="te lang") as refused:
        render_pdf(say("x" * 12_001, place), shell)
    assert refused.value.waar == place


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("sign", REFUSED)
def test_a_character_that_cannot_be_printed_is_refused_by_name(
    sign: str, place: str, shell: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tailor.render.pdf.render.compile_pdf", None)
    with pytest.raises(InputError) as refused:
        render_pdf(say(f"een {sign} teken", place), shell)
    assert REFUSED[sign] in refused.value.wat


@given(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
    | st.text("aé\u0301 \u00a0\u00ad-–(§3).,\n\t\u200b\u2011ﬁĳ", max_size=40),
    st.sampled_from(PLACES),
)
@settings(max_examples=80, deadline=None, derandomize=True)
def test_any_text_in_any_place_comes_out_as_typed_or_is_refused(shell: Path, text: str, place: str) -> None:
    document = say(f"Kop {text}" if place in {"titel", "kop"} else text, place)
    if missing(text):
        with pytest.raises(InputError):
            render_pdf(document, shell)
    else:
        render_pdf(document, shell)
