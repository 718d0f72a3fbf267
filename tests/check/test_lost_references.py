"""A text that cannot be made: every reference that leads nowhere is told, at the answer that caused it."""

from tailor.check import Finding, judge
from tailor.path import Pad
from tests.check.test_consistent import MODEL, changed, deviation


def lost(changes: dict[str, str]) -> Finding:
    made = judge(MODEL, changed(changes))
    assert made.document is None
    (one,) = made.findings
    return one


def test_every_clause_that_refers_to_a_dropped_one_is_named() -> None:
    one = lost(deviation("Bijlage 2", "vervalt"))
    assert one.message == (
        "Deze verwijzingen leiden nergens heen, met de nummers van het model: 3.3 naar Bijlage 2, 5.1.1 naar"
        " Bijlage 2, 5.2.1 naar Bijlage 2 en 7.1 naar Bijlage 2."
    )
    assert one.answer == Pad("afwijkingen[0]")
    assert [str(place) for place in one.citations] == ["3.3", "5.1.1", "5.2.1", "7.1"]
    assert one.suggestion == "Neem Bijlage 2 weer op, of pas ook aan wat daarnaar verwijst."


def test_of_many_the_first_are_named_and_the_others_counted() -> None:
    assert lost(deviation("3.2", "vervalt")).message.endswith(" en nog 7 andere.")


def test_an_own_text_that_refers_to_what_never_was_is_told_as_such() -> None:
    one = lost(deviation("3.4", "vervang", "Zie {artikel 45}."))
    assert one.message == "Artikel 3.4 verwijst naar artikel 45; dat staat niet in uw Protocol."
    assert one.suggestion == "Verbeter de verwijzing."
    assert one.answer == Pad("afwijkingen[0]")


def test_the_way_out_is_one() -> None:
    """All that refers to a dropped clause is changed: the text can be made."""
    other = "Partijen leggen hun eigen doelen vast."
    drop = '{bepaling: "overweging 3", soort: vervalt, reden: Zo is het, bron: besluit}'
    gone = '{bepaling: "20.3", soort: vervalt, reden: Zo is het, bron: besluit}'
    assert "20.4 verwijst" in lost({"afwijkingen": f"[{drop}, {gone}]"}).message.replace("Artikel ", "")
    mended = f'{{bepaling: "20.4", soort: vervang, tekst: "{other}", reden: Zo is het}}'
    assert judge(MODEL, changed({"afwijkingen": f"[{drop}, {gone}, {mended}]"})).document is not None
