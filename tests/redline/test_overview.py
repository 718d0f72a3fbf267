"""How many changes each part has, by kind, as a table that leads to the parts."""

from tailor.assemble.document import Clause, Ref
from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.redline.overview import count_changes, overview
from tests.render.redlines import redline


def rows(table: Clause) -> list[list[str]]:
    return [[cell.text for cell in row.children] for row in table.children]


def made() -> Clause:
    return overview(redline()).children[-1]


def test_every_part_with_a_change_has_a_row_with_its_counts() -> None:
    assert rows(made()) == [
        ["Onderdeel", "Ingevoegd", "Vervallen", "Vervangen", "Verplaatst", "Samen"],
        ["Titel", "–", "–", "1", "–", "1"],
        ["Overwegingen", "1", "1", "–", "–", "2"],
        ["Artikel 1", "2", "1", "2", "–", "5"],
        ["Artikel 2", "–", "1", "–", "–", "1"],
        ["Artikel 4 (oud)", "–", "1", "–", "–", "1"],
        ["Artikel 4", "1", "–", "–", "–", "1"],
        ["Artikel 5", "–", "–", "–", "1", "1"],
        ["Ondertekening", "1", "1", "–", "–", "2"],
        ["Bijlage 2", "1", "–", "1", "–", "2"],
        ["Samen", "6", "5", "4", "1", "16"],
    ]


def test_the_counts_of_all_parts_are_those_of_all_authors() -> None:
    assert rows(made())[-1][0] == "Samen"
    assert int(rows(made())[-1][-1]) == count_changes(redline()).total()


def test_the_name_of_a_part_leads_to_it_and_one_that_is_gone_leads_nowhere() -> None:
    cells = [row.children[0].inlines[0] for row in made().children]
    links = [(one.text, one.target) for one in cells if isinstance(one, Ref)]
    assert ("Artikel 1", Citatie("artikel 1")) in links
    assert len({target for _, target in links}) == len(links)
    assert not any("(oud)" in words for words, _ in links)
    assert made().kind is Kind.TABEL
