"""Values that want to break something, in every place where a user's words come: they come out as typed."""

import datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tailor.assemble.document import (
    Break,
    Clause,
    Document,
    Editie,
    Filled,
    Gap,
    OpenPoint,
    Rule,
    Text,
    lines,
)
from tailor.model.blocks import Kind
from tailor.render.docx import read_back, render_docx
from tests import clauses
from tests.render.docx.wordfile import WordFile

MARKUP = (
    "&", "<", ">", "\"", "'", "{{ huis }}", "{% if x %}", "{%p endif %}", "{{p inhoud }}", "{#", "#}", "{_{",
    "}_}", "#let x", "*", "_", "@", "$x$", "\\", "\\n", "]]>", "<w:p/>", "</w:t>", "&lt;", "&#8216;", "<!--",
    "<?xml?>", "\U0001f3db", "\U0001f469\u200d\u2695\ufe0f", "e\u0301", "\u200f\u05d0\u05d1\u200e",
    "\u202e", "\u00a0", "\u2028", "\u00ad", "\u2007", "\t", "\n", "\r\n", "artikel 3",
    "3 maart 2026", "lid:", "a" * 300,
)  # fmt: skip
"""What a careless renderer reads as a template, as XML, as Typst, as a field or as a number."""

PLAIN = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
HOSTILE = st.lists(st.sampled_from(MARKUP) | st.text(PLAIN, max_size=12), max_size=6).map("".join)
INLINES = st.lists(
    st.one_of(
        HOSTILE.map(Text),
        st.builds(Filled, HOSTILE, HOSTILE, HOSTILE),
        st.builds(Gap, HOSTILE, HOSTILE, HOSTILE),
        st.just(Break()),
        st.builds(Rule, st.booleans()),
        st.sampled_from((clauses.ref("1.1", "1.1"), clauses.ref("eerste", "1.1", numeric=False))),
    ),
    max_size=5,
)  # fmt: skip
POINTS = st.lists(
    st.builds(OpenPoint, HOSTILE, st.lists(HOSTILE, max_size=2).map(tuple), HOSTILE, HOSTILE, HOSTILE),
    max_size=2,
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Return a document in which every place that takes words holds hostile ones."""

    def clause(kind: Kind, citation: str, *under: Clause, label: str = "") -> Clause:
        return clauses.clause(kind, citation, *draw(INLINES), *under, label=label)

    cells = tuple(clause(Kind.CEL, f"cel {n}") for n in range(2))
    rows = tuple(clauses.clause(Kind.RIJ, f"rij {n}", *cells) for n in range(2))
    table = clauses.clause(Kind.TABEL, "tabel", *rows)
    artikel = clause(
        Kind.ARTIKEL,
        "artikel 1",
        clause(Kind.LID, "1.1", clause(Kind.ONDERDEEL, "1.1 onder a", label="a."), label="1.1."),
        label="Artikel 1.",
    )
    slot = clauses.clause(
        Kind.ONDERTEKENING, "slot", clauses.clause(Kind.HANDTEKENING, "blok", clause(Kind.ALINEA, "blok 1"))
    )
    bijlage = clause(
        Kind.BIJLAGE, "Bijlage 1", clause(Kind.OPSOMMING, "punt", clause(Kind.ALINEA, "m"), label="•"), table
    )
    titel = clauses.clause(Kind.TITEL, "titel", *draw(INLINES))
    huis, kop, versie, status, model = (draw(HOSTILE) for _ in range(5))
    return Document(
        "protocol", kop, huis, versie, status, draw(st.none() | st.dates(datetime.date(1900, 1, 1))),
        draw(st.sampled_from(Editie)), model, (titel, artikel, slot, bijlage), tuple(draw(POINTS)),
    )  # fmt: skip


@settings(
    max_examples=120,
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
    ],
)
@given(documents())
def test_hostile_words_come_out_as_typed_wherever_they_stand(shell: Path, document: Document) -> None:
    data = render_docx(document, shell)
    assert read_back(data, labels=True) == lines(document, labels=True)
    file = WordFile(data)
    assert _letters(file.header_text()).count(_letters(document.huis)) >= 1
    filled = [i.text for clause in document.walk() for i in clause.inlines if isinstance(i, Filled | Gap)]
    assert [_letters(words) for _, _, words in file.controls()] == [
        _letters(words) for words in filled if words
    ]


def _letters(words: str) -> str:
    """Return words with the line ends that Word has, one sign for each, and with spaces that may break."""
    return words.replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
