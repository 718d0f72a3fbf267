"""Nothing lost: whatever is typed in an answer comes out as typed in Word, PDF and HTML, or is refused there.

The house of ``tests.everything`` gives every answer that takes text. Each round puts a hostile value in every
one of them at once, so that each value is tried in each answer. The renderers read their own files back and
compare every word with the Document; the Document is held against the answers here.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tailor import answers, dossier
from tailor.answers import Antwoorden, ClauseText
from tailor.answers.scalars import MAX_LENGTH, MAX_LINE
from tailor.answers.unprintable import texts
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.document import lines
from tailor.dossier import Wishes
from tailor.dossier.huisstijl import refuse_unprintable
from tailor.errors import InputError
from tailor.model import Model
from tailor.model.markup import escape
from tailor.render.docx import read_back, render_docx
from tailor.render.html import render_html
from tailor.render.html.readback import Reader
from tailor.render.pdf import render_pdf
from tailor.render.pdf.readback import read
from tailor.render.pdf.sentences import visible
from tests.everything import Leaf, change, everything_under_wgs, plain, text_leaves, text_paths, written
from tests.houses import TEMPLATES, ZORG, gemeente, person

FILE = Path("huis.yaml")
WORD = TEMPLATES / "protocol" / "huisstijl.docx"
TYPST = TEMPLATES / "protocol" / "huisstijl.typ"

PRINTED = (
    "A & B &amp; &#60; &lt;b&gt;",
    "<w:p/> </w:t></w:r> <b>vet</b> <script>x()</script> <!-- -->",
    "]]> <![CDATA[ x ]]> <?xml version='1.0'?>",
    "\"dubbel\" 'enkel' „laag” ‘hoog’ `schuin`",
    "{{ huis }} {{p inhoud }} {{r x }}",
    "{% raw %} {%p if x %} {%tr endfor %}",
    "{_{ huis }_} {_% if %_}",
    "{# weg #} {artikel 3.2} {nergens} {}",
    "# kop ## kop #let x = 1 #import",
    "*vet* **vet** _schuin_ __x__",
    "@label @artikel-3 <label>",
    "$x^2$ \\(y\\) $$",
    "C:\\pad\\nieuw \\n \\t \\\\ \\u0041 \\",
    "\\[AVG\\] \\{x\\}",
    "[woorden](huis.naam) [[a]](b.c) ![x](y)",
    "- punt + punt 1. een > citaat | tabel |",
    "~ ^ ~~weg~~ --- ... //",
    "e\u0301 n\u0303 u\u0308 é ñ ü",
    "\u00a0vast\u00a0 \u202f smal",
    "zacht\u00adafbreken\u200bhier",
    "Ĳsselmeer ĳ ß ﬁ Œ ł đ İ ı",
    "nog niet bekend? null ~ true 0x1 1e3 2026-01-01",
    "%s %d {0} ${x} $(x) `x`",
    "../../weg /etc/passwd C:\\x",
    "'; DROP TABLE x; --",
    "artikel 3 lid 2 Bijlage 4 het eerste lid",
    "Manager Managers zorg- en veiligheidshuis",
    "=1+1 +1 @SUM(A1)",
    "1.1. a. • – —",
    "&nbsp; &zwnj; &#x202e;",
)
"""Words that a careless program reads as markup, a template, a number or a command; all can be printed."""

REFUSED = (
    "hallo\U0001f3db",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\u05d0\u05d1",
    "rechts\u200fnaar",
    "links\u200enaar",
    "\u202edraai",
    "\u2066los\u2069",
    "bel\x07",
    "esc\x1b[0m",
    "nul\x00",
    "del\x7f",
    "\x85nel",
    "een\ntwee",
    "een\r\ntwee",
    "een\ttwee",
    "pagina\x0c",
    "\u2028regel",
    "\ufffe",
    "\uffff",
    "\ufdd0",
    "\ufeffbom",
    "x" * 10_001,
    "漢字",
    "\U000e0041",
)
"""Words with a sign that the fonts lack, that turns the text or that no document can hold; and too many."""

OF_THE_WGS = {
    "wgs.contactgegevens", "wgs.fg_gegevens", "wgs.rac_contact", "wgs.website", "wgs.buiten.doelen[]",
}  # fmt: skip
"""Answers that stand in the text of a house under the WGS alone."""
UNPRINTED = {
    "regime.reden", *(f"regime.getoetst_door.{name}" for name in ("naam", "functie", "kenmerk")),
    "document.huisstijl", "huis.aanduiding.genitief", "bewaren.motivering", "aansprakelijkheid.reden",
    "termen[].genitief", "afwijkingen[].reden", "afwijkingen[].bron", "convenant.partijen[]",
    *(f"aanvaard[].{name}" for name in ("regel", "bij", "door", "functie", "reden", "kenmerk")), *OF_THE_WGS,
    *(f"toetreders[].{name}" for name in ("plaats_ondertekening", "naam_stuurgroep")),
}  # fmt: skip
"""Answers not in this text: reasons, a source, acceptances, what is on the form of who joins."""
DEVIATION = "afwijkingen[].tekst"
"""The one answer that may hold places that an answer fills."""
SEVERAL_LINES = frozenset(
    {DEVIATION, "aansprakelijkheid.leden[]", "overwegingen.lijst[].tekst", "taken.lijst[].tekst"}
)
"""The answers that may hold several lines: a text of clauses, as a word processor gives it."""

WHY = ("doel", "uitzondering")
LANG = pytest.mark.lang


@cache
def _model() -> Model:
    return read_model(TEMPLATES)


@cache
def _leaves() -> tuple[Leaf, ...]:
    """Return the answers that take text, those of the WGS last."""
    of_wgs = ("wgs.", "regime.getoetst")
    return tuple(sorted(text_leaves(everything_under_wgs()), key=lambda leaf: plain(leaf).startswith(of_wgs)))


@cache
def _markup() -> frozenset[str]:
    """Return the answers in the markup of the clause files: the program says which it reads as such."""
    marked = "{Bijlage 3}"
    found = _document(_house({leaf: _framed(n, marked) for n, leaf in enumerate(_leaves())}))
    said = _printed(found)
    return frozenset(plain(leaf) for n, leaf in enumerate(_leaves()) if _framed(n, "Bijlage 3") in said)


def _framed(number: int, value: str) -> str:
    """Return a value between words of its own: they tell answers apart, and keep grammar off its edges."""
    return f"Qa{number:03d} {value} z{number:03d}Q"


def _house(values: Mapping[Leaf, str], law: str = "buiten_wgs") -> dict[str, Any]:
    data = everything_under_wgs()
    data["regime"]["wet"] = law
    for leaf, value in values.items():
        change(data, leaf, value)
    return data


def _document(data: Mapping[str, Any], editie: Editie = Editie.CONCEPT) -> Document:
    """Return the Document of answers, past every gate that they pass in a run."""
    given = Antwoorden.model_validate(data)
    refuse_unprintable(given, FILE)
    return assemble(_model(), given, editie)


def _printed(document: Document) -> str:
    """Return all that a document says, with single spaces."""
    points = (f"{p.who} {p.remark}" for p in document.open_points)
    return " ".join(
        " ".join((*lines(document, labels=True), *points, document.huis, document.versie)).split()
    )


def _round(shift: int, law: str = "buiten_wgs") -> tuple[Document, dict[Leaf, str]]:
    """Return a document with a value in every answer, each round another one, and those values as printed."""
    unprinted = UNPRINTED if law == "buiten_wgs" else UNPRINTED - OF_THE_WGS
    values = {leaf: PRINTED[(n + shift) % len(PRINTED)] for n, leaf in enumerate(_leaves())}
    framed = {leaf: _framed(n, values[leaf]) for n, leaf in enumerate(_leaves())}
    typed = {leaf: escape(text) if plain(leaf) in _markup() else text for leaf, text in framed.items()}
    return _document(_house(typed, law)), {
        leaf: " ".join(unicodedata.normalize("NFC", text).split())
        for leaf, text in framed.items()
        if plain(leaf) not in unprinted and not _own_word(leaf, text)
    }


def _in_the_text() -> list[Leaf]:
    return [leaf for leaf in _leaves() if plain(leaf) not in UNPRINTED]


def _own_word(leaf: Leaf, text: str) -> bool:
    """Return whether a text is changed on purpose: the house's own terms go through its deviations too."""
    return plain(leaf) == DEVIATION and "Manager" in text


def _lost(wanted: Mapping[Leaf, str], text: str) -> list[str]:
    return [f"{written(leaf)}: {value}" for leaf, value in wanted.items() if value not in text]


def test_the_house_of_this_test_gives_every_answer_that_takes_text() -> None:
    assert text_paths() - {plain(leaf) for leaf in _leaves()} == set()


def test_every_text_of_the_answers_is_held_against_the_fonts() -> None:
    given = Antwoorden.model_validate(_house({leaf: f"Q{n}Q" for n, leaf in enumerate(_leaves())}))
    assert {f"Q{n}Q" for n, _ in enumerate(_leaves())} <= {text for _, text in texts(answers.as_data(given))}


def test_the_answers_in_markup_are_those_of_the_type_for_it() -> None:
    fields = {path for path in text_paths() if path in _markup()}
    assert fields == {
        *SEVERAL_LINES,
        *(f"bijlage2.doelen.{step}[]" for step in ("intake", "triage", "casusoverleg", "afschaling")),
        *(f"bijlage4.categorie{n}.toegevoegd[]" for n in (1, 2, 3, 4)),
        *(f"bijlage4.categorie{n}.strafrechtelijk_toegevoegd[]" for n in (1, 2)),
        "bijlage4.eigen[].betrokkenen", "bijlage4.eigen[].gegevens[]", "bijlage4.eigen[].strafrechtelijk[]",
    }  # fmt: skip
    assert ClauseText.__supertype__ is str


@pytest.mark.parametrize("shift", range(len(PRINTED)))
@pytest.mark.parametrize("law", ["buiten_wgs", "beide"])
def test_every_value_in_every_answer_stands_in_the_document_as_typed(shift: int, law: str) -> None:
    document, wanted = _round(shift, law)
    assert _lost(wanted, _printed(document)) == []


SHIFTS = [
    shift if shift % 10 == 7 or shift == 20 else pytest.param(shift, marks=LANG)
    for shift in range(len(PRINTED))
]
"""A tenth of the rounds in the normal run, and one in which two hyphens end a line of a cell."""


@pytest.mark.parametrize("shift", SHIFTS)
def test_every_value_in_every_answer_comes_out_of_word_pdf_and_html_as_typed(shift: int) -> None:
    document, wanted = _round(shift)
    in_text = {leaf: text for leaf, text in wanted.items() if text in " ".join(lines(document, labels=True))}
    assert len(in_text) > len(_in_the_text()) * 0.9
    word = " ".join(read_back(render_docx(document, WORD)))
    page = " ".join(Reader(render_html(document)).lines)
    assert _lost(in_text, word) == []
    assert _lost(in_text, page) == []
    pdf = "".join("".join(lines) for lines in read(render_pdf(document, TYPST)).pages)
    solid = re.sub(r"\s", "", pdf)
    shown = {leaf: re.sub(r"\s", "", visible(text)) for leaf, text in in_text.items()}
    split = _lost(shown, solid)
    assert len(split) < 20, "more values are cut by the end of a page than there are pages"


def _file(data: dict[str, Any]) -> str:
    """Return answers as the text of a file, without the place of a house style, which is not there."""
    del data["document"]["huisstijl"]
    return json.dumps(data)


def _place(number: int) -> Leaf:
    places = [leaf for leaf in _leaves() if written(leaf) != "document.huisstijl"]
    return places[number % len(places)]


@pytest.mark.parametrize("number", range(len(REFUSED)))
def test_what_cannot_be_printed_is_refused_at_the_answer_before_anything_is_made(
    number: int, tmp_path: Path
) -> None:
    leaf, value = _place(number * 7 + 3), REFUSED[number]
    file = tmp_path / "huis.yaml"
    file.write_text(_file(_house({leaf: value})), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        dossier.make_dossier(file, tmp_path / "uit")
    assert written(leaf) in str(caught.value)
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize("leaf", _leaves(), ids=written)
def test_every_answer_refuses_a_sign_of_each_kind(leaf: Leaf) -> None:
    lines = () if plain(leaf) in SEVERAL_LINES else ("een\ntwee",)
    for value in ("bel\x07", *lines, "\u202edraai", "hallo\U0001f3db", "rechts\u200fnaar"):
        with pytest.raises(ValueError if value[0] in "be\u202e" else InputError) as caught:
            _document(_house({leaf: value}))
        where = ".".join(map(str, leaf)) if caught.type is not InputError else written(leaf)
        assert where in str(caught.value)


LONG = ("x", "woord ", "e\u0301")
"""As one word, as many words, and as letters with a mark each."""


def _longest(leaf: Leaf) -> int:
    """Return how many signs an answer takes: as many as a paragraph holds, or as a name."""
    try:
        Antwoorden.model_validate(_house({leaf: "x" * (MAX_LINE + 1)}))
    except ValueError:
        return MAX_LINE
    return MAX_LENGTH


def _full(number: int, leaf: Leaf, letters: str) -> str:
    """Return a value of the greatest length that the answer takes."""
    value = _framed(number, letters * (_longest(leaf) // len(letters)))
    return value[: _longest(leaf) - 6].strip() + f"z{number:03d}Q"


def test_a_paragraph_takes_ten_thousand_letters_and_a_name_five_hundred() -> None:
    paragraphs = {plain(leaf) for leaf in _leaves() if _longest(leaf) == MAX_LENGTH}
    assert paragraphs >= _markup()
    assert paragraphs - _markup() == {
        "regime.reden", "wgs.buiten.doelen[]",
        "gemeenten.formule_tekst", "partijen[].eigen_taak", "partijen[].eigen_grondslag",
        "bewaren.motivering", "aansprakelijkheid.reden", "afwijkingen[].reden", "aanvaard[].reden",
        *(f"bijlage4.categorie{n}.bijzonder[].{w}" for n in (1, 2) for w in WHY),
        *(f"bijlage4.eigen[].bijzonder[].{w}" for w in WHY),
    }  # fmt: skip


def test_one_letter_more_is_refused_at_the_answer() -> None:
    for leaf in _leaves():
        with pytest.raises(ValueError, match="tekens lang") as caught:
            Antwoorden.model_validate(_house({leaf: "x" * (_longest(leaf) + 1)}))
        assert ".".join(map(str, leaf)) in str(caught.value)


def _round_of_long(part: int, letters: str) -> None:
    """Fill one answer in six to the brim, the others one round later, and make everything of it."""
    chosen = [leaf for n, leaf in enumerate(_leaves()) if n % 6 == part and plain(leaf) not in UNPRINTED]
    wanted = {leaf: _full(n, leaf, letters) for n, leaf in enumerate(chosen)}
    document = _document(_house(wanted))
    assert _lost(wanted, _printed(document)) == []
    render_docx(document, WORD)
    render_html(document)
    render_pdf(document, TYPST)


@pytest.mark.parametrize("letters", [LONG[0], *(pytest.param(one, marks=LANG) for one in LONG[1:])])
@pytest.mark.parametrize("part", [0, *(pytest.param(n, marks=LANG) for n in range(1, 6))])
def test_the_longest_texts_come_out_of_word_pdf_and_html(part: int, letters: str) -> None:
    _round_of_long(part, letters)


@pytest.mark.parametrize("count", [8, 30])
def test_any_number_of_people_signs_for_a_party(count: int) -> None:
    people = [person(f"P.J. Naam {n}", "lid van het bestuur") for n in range(count)]
    document = _document(
        _house({}) | {"partijen": [gemeente("Alderbroek"), {**ZORG, "vertegenwoordigers": people}], "wgs": {}}
    )
    assert all(f"P.J. Naam {n}, lid" in _printed(document) for n in range(count))
    render_docx(document, WORD)
    render_pdf(document, TYPST)


def test_words_in_markup_that_mean_nothing_are_refused_at_the_answer() -> None:
    for leaf in (leaf for leaf in _leaves() if plain(leaf) in _markup()):
        blank = "[woorden](huis.naan)" if plain(leaf) == DEVIATION else "[woorden](huis.naam)"
        for value in ("zie {nergens}", "een [los haakje", blank, "los }", "{artikel 99}"):
            with pytest.raises(InputError) as caught:
                _document(_house({leaf: value}))
            assert written(leaf) in caught.value.waar


def test_a_whole_dossier_from_a_file_holds_every_value_in_every_format(tmp_path: Path) -> None:
    _, wanted = _round(3)
    values = {leaf: _framed(n, PRINTED[(n + 3) % len(PRINTED)]) for n, leaf in enumerate(_leaves())}
    typed = {leaf: escape(text) if plain(leaf) in _markup() else text for leaf, text in values.items()}
    file = tmp_path / "huis.yaml"
    file.write_text(_file(_house(typed)), encoding="utf-8")
    made = dossier.make_dossier(file, tmp_path / "uit", Editie.TOELICHTING, Wishes(html=True))
    names = {one.formaat: one.bestand for one in made.manifest.documenten if one.soort == "protocol"}
    page = " ".join(Reader((made.folder / names["html"]).read_text("utf-8")).lines)
    word = " ".join(read_back((made.folder / names["docx"]).read_bytes()))
    text = " ".join(lines(assemble(_model(), answers.load(file), Editie.TOELICHTING), labels=True))
    in_text = {leaf: value for leaf, value in wanted.items() if value in text}
    assert len(in_text) > len(_in_the_text()) * 0.9
    assert _lost(in_text, page) == []
    assert _lost(in_text, word) == []


SIGNS = st.characters(exclude_categories=["Cs"])
ANY_TEXT = st.one_of(
    st.text(SIGNS, min_size=1, max_size=60),
    st.lists(st.sampled_from(PRINTED), min_size=1, max_size=4).map(" ".join),
    st.text(st.sampled_from("aé <>&\"'{}[]%#*_@$\\~^|/-.;:,\u00a0\u0301"), min_size=1, max_size=40),
)
QUIET = {HealthCheck.too_slow, HealthCheck.filter_too_much}


def _any_text_comes_out_or_is_refused(number: int, value: str, *, whole: bool) -> None:
    """Put a text alone in one answer, without a frame, and make everything of it that the size allows."""
    leaf = _place(number)
    typed = escape(value) if plain(leaf) in _markup() else value
    try:
        document = _document(_house({leaf: typed}))
    except InputError as error:
        assert written(leaf) in str(error)
        return
    except ValueError as error:
        assert ".".join(map(str, leaf)) in str(error)
        return
    _must_hold(document, plain(leaf), value)
    render_html(document)
    if whole:
        render_docx(document, WORD)
        render_pdf(document, TYPST)


def _must_hold(document: Document, path: str, value: str) -> None:
    """Check that the words stand there; grammar may change the capital and what closes them."""
    core = " ".join(unicodedata.normalize("NFC", value).split()).rstrip(" .;:,").lower()
    if path not in UNPRINTED and "nog niet bekend" not in core:
        assert core in _printed(document).lower()


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(QUIET))
@given(st.integers(0, 10_000), ANY_TEXT)
def test_any_text_in_any_answer_comes_out_as_typed_or_is_refused_there(number: int, value: str) -> None:
    _any_text_comes_out_or_is_refused(number, value, whole=False)


@settings(max_examples=6, deadline=None, derandomize=True, suppress_health_check=list(QUIET))
@given(st.integers(0, 10_000), ANY_TEXT)
def test_any_text_comes_out_of_word_and_pdf_too(number: int, value: str) -> None:
    _any_text_comes_out_or_is_refused(number, value, whole=True)


@LANG
@settings(max_examples=400, deadline=None, suppress_health_check=list(QUIET))
@given(st.integers(0, 10_000), ANY_TEXT)
def test_any_text_of_very_many_comes_out_of_word_pdf_and_html(number: int, value: str) -> None:
    _any_text_comes_out_or_is_refused(number, value, whole=True)
