"""The findings in the justification: by weight, who accepted what, in short what the model brings along."""

import datetime
from dataclasses import replace

from tailor.assemble.document import Clause
from tailor.check import Finding, Level
from tailor.model import Kind
from tailor.verantwoording.bevindingen import by_weight

DAY = datetime.date(2026, 11, 23)
FOUND = Finding(
    rule="meldtermijn-ruim",
    level=Level.LET_OP,
    citations=(),
    answer=None,
    message="De termijn is ruim.",
    source="Artikel 33 AVG.",
    suggestion="Kies 24 uur.",
    places=("artikel 14.3",),
)
ACCEPTED = replace(FOUND, accepted="Aanvaard door A. Bos, jurist, op 4 november 2026: Zo is het.")
OF_MODEL = replace(FOUND, by_model=True, message="De norm is oud.", suggestion="Noem de nieuwe.")


def under(made: list[Clause], heading: str) -> list[str]:
    """Return the words under a heading, a line a clause."""
    (found,) = (one for one in made if one.kind is Kind.TUSSENKOP and one.text == heading)
    return [one.text for child in found.children for one in child.walk() if one.text]


def test_the_chapter_begins_with_the_verdict_and_how_old_the_rules_are() -> None:
    first, *_ = by_weight((FOUND,), DAY)
    assert first.text.startswith(
        "1 bevinding, en geen ervan blokkeert. De versie om te tekenen kan worden gemaakt."
    )
    assert "geraadpleegd op 23 november 2026" in first.text


def test_without_findings_there_is_no_chapter() -> None:
    assert list(by_weight((), DAY)) == []


def test_the_heaviest_come_first_and_the_model_last() -> None:
    blocks = replace(FOUND, level=Level.BLOKKEREND)
    made = list(by_weight((OF_MODEL, ACCEPTED, FOUND, blocks), DAY))
    heads = [one.text for one in made if one.kind is Kind.TUSSENKOP]
    assert heads == ["Blokkeert het tekenen", "Let op", "Aanvaard door een jurist", "Uit het model zelf"]


def test_who_accepted_it_when_and_why_stands_beside_what_was_accepted() -> None:
    said = under(list(by_weight((ACCEPTED,), DAY)), "Aanvaard door een jurist")
    assert said[:3] == ["Waar", "Bevinding", "Wie, wanneer en waarom"]
    assert said[3].startswith("Artikel 14.3")
    assert said[4].startswith("De termijn is ruim.")
    assert said[5] == ACCEPTED.accepted


def test_what_the_model_brings_along_is_a_line_each() -> None:
    said = under(list(by_weight((OF_MODEL, FOUND), DAY)), "Uit het model zelf")
    assert said[1:] == ["Artikel 14.3: De norm is oud."]
    assert "Let op" not in said


def test_several_alike_are_a_row_with_their_way_out_and_source_once() -> None:
    other = replace(FOUND, message="De termijn is kort.", places=("artikel 14.4",))
    said = under(list(by_weight((FOUND, other), DAY)), "Let op")
    assert len(said) == 6
    where, what, now = said[3:]
    assert where == "Artikel 14.3 Artikel 14.4 (let op)"
    assert what == "– De termijn is ruim. – De termijn is kort. Regel: meldtermijn-ruim"
    assert now == "Kies 24 uur. Bron: Artikel 33 AVG."
