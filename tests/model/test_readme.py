"""What the page for jurists says of a clause file is true: each of its examples is tried."""

import re
import shutil
from pathlib import Path

import pytest

from tailor.answers import load
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.blanks import fillable
from tailor.assemble.document import Gap, Rule
from tailor.citation import Citatie
from tailor.errors import TemplateError
from tailor.interview.by_path import lines, read
from tailor.model import Kind
from tailor.model.blocks import Blank, Block, Source
from tailor.model.markup import Standpoint, read_inlines
from tailor.model.parse import PartFile, parse_part
from tailor.path import WHOLE
from tests.houses import TEMPLATES, answers, document, text

PAGE = (TEMPLATES / "README.md").read_text("utf-8")
ARTIKEL = PartFile("artikel-14.md", Kind.ARTIKEL, Citatie("artikel 14"))
BIJLAGE = PartFile("bijlage-2.md", Kind.BIJLAGE, Citatie("Bijlage 2"))
CODE = re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL))
FAULTS = re.findall(r"^\| `(.+)` \| (.+\.) \|$", PAGE, re.MULTILINE)


def parsed(words: str, part: PartFile = ARTIKEL) -> Block:
    return parse_part(words, part, fillable())


def kinds(block: Block) -> list[tuple[str, str]]:
    return [(str(one.kind), str(one.citation)) for one in block.walk()]


def with_lid(templates: Path, words: str) -> Path:
    """Return a copy of the clause files in which article 32 has a second lid."""
    clause_file = Path(shutil.copytree(TEMPLATES, templates)) / "protocol" / "artikel-32.md"
    clause_file.write_text(f"{clause_file.read_text('utf-8')}\n2. {words}\n", "utf-8")
    return templates


def test_the_example_is_read_as_the_page_says() -> None:
    (example,) = re.findall(r"```markdown\n(.*?)```", PAGE, re.DOTALL)
    assert kinds(parsed(example)) == [
        ("artikel", "artikel 14"),
        ("lid", "14.1"),
        ("onderdeel", "14.1 onder a"),
        ("onderdeel", "14.1 onder b"),
        ("toelichting", "14.1, toelichting"),
        ("alinea", "14.1, toelichting, alinea 1"),
        ("lid", "14.2"),
        ("toelichting", "artikel 14, toelichting"),
        ("alinea", "artikel 14, toelichting, alinea 1"),
    ]


@pytest.mark.parametrize("blank", sorted({one for one in CODE if re.fullmatch(r"\[.*\]\(\S+\)", one)}))
def test_every_blank_on_the_page_can_be_filled(blank: str) -> None:
    (found,) = read_inlines(blank, Standpoint(Citatie("artikel 14")), fillable(), Source("README.md"))
    assert isinstance(found, Blank)


@pytest.mark.parametrize("reference", sorted({one for one in CODE if re.fullmatch(r"\{[^x].+\}", one)}))
def test_every_reference_on_the_page_names_a_clause_of_the_model(reference: str) -> None:
    block = parsed(f"# Kop\n\n1. Een.\n\n2. Zie {reference}.\n")
    known = read_model(TEMPLATES).by_citation
    here = {Citatie("14.2 onder b"), Citatie("14.2 onder c")}  # as if this lid had onderdelen
    cited = [one for child in block.walk() for one in child.cited]
    assert cited
    assert all(one in known or one in here for one in cited)


@pytest.mark.parametrize(("line", "message"), FAULTS)
def test_every_fault_on_the_page_has_that_message(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(TemplateError) as caught:
        read_model(with_lid(tmp_path / "templates", line))
    assert caught.value.wat == message
    assert caught.value.waar.startswith("artikel-32.md, regel 5")


def test_the_page_has_faults_blanks_and_references() -> None:
    assert len(FAULTS) == 4
    assert len([one for one in CODE if "](" in one]) > 7


def test_a_line_break_means_nothing_and_an_empty_line_begins_something_new() -> None:
    assert [one.model_text for one in parsed("# Kop\n\n1. een\n   twee\n\n   drie\n").walk()] == [
        "Kop",
        "een twee",
        "drie",
    ]


def test_signs_behind_a_backslash_and_asterisks_stay_signs() -> None:
    assert (
        parsed("# Kop\n\n1. \\[AVG\\] en \\{x\\} en *vet*\n").children[0].model_text
        == "[AVG] en {x} en *vet*"
    )


def test_a_second_heading_is_a_paragraaf_in_an_article_and_a_heading_in_an_annex() -> None:
    words = "# Kop\n\n## Verstrekken\n\nTekst.\n"
    assert kinds(parsed(words))[1] == ("paragraaf", "14.1")
    assert kinds(parsed(words, BIJLAGE))[1] == ("tussenkop", "Bijlage 2, Verstrekken")


def test_a_number_that_is_passed_over_and_a_number_in_an_annex_or_onderdeel_are_refused() -> None:
    for words, part in (
        ("# Kop\n\n1. een\n\n3. drie\n", ARTIKEL),
        ("# Kop\n\n1. een\n", BIJLAGE),
        ("# Kop\n\n1. een\n\n   1. onder a\n\n      1. te diep\n", ARTIKEL),
    ):
        with pytest.raises(TemplateError):
            parsed(words, part)
    assert kinds(parsed("# Kop\n\n1. een\n\n   1) onder a\n\n      - streepje\n"))[-1][0] == "opsomming"
    assert parsed("# Kop\n\n1. een\n\n   1) onder a\n").children[0].children[0].bracket


def house(templates: Path, **changes: object) -> Document:
    given = answers({path.replace("__", "."): value for path, value in changes.items()})
    return assemble(read_model(templates), given, Editie.CONCEPT)


def test_a_verb_follows_the_answer_and_shows_the_model_while_that_is_open(tmp_path: Path) -> None:
    templates = with_lid(tmp_path / "templates", "Dit [heeft/hebben](toegang.heeft) zin.")
    assert text(house(templates), "32.2") == "32.2. Dit hebben zin."
    assert text(house(templates, toegang__rollen=["manager"]), "32.2") == "32.2. Dit heeft zin."
    assert text(house(templates, toegang__rollen="nog niet bekend"), "32.2") == "32.2. Dit heeft/hebben zin."


def test_an_answer_that_the_model_has_keeps_its_words_and_an_open_one_is_a_gap(tmp_path: Path) -> None:
    templates = with_lid(tmp_path / "templates", "Na [twee jaar](evaluatie.termijn_jaren) opnieuw.")
    assert text(house(templates, evaluatie__termijn_jaren=2), "32.2") == "32.2. Na twee jaar opnieuw."
    assert text(house(templates, evaluatie__termijn_jaren=3), "32.2") == "32.2. Na drie jaar opnieuw."
    made = house(templates, evaluatie__termijn_jaren="nog niet bekend")
    assert any(isinstance(one, Gap) for clause in made.walk() for one in clause.inlines)


def test_blanks_without_words_print_a_line_or_nothing(tmp_path: Path) -> None:
    templates = with_lid(tmp_path / "templates", "Naam [](toetreder.naam), [](lijn), [………](regel).")
    clauses = {str(clause.citation): clause for clause in house(templates).walk()}
    assert [one.wide for one in clauses["32.2"].inlines if isinstance(one, Rule)] == [False, False, True]
    assert "Raad voor de Kinderbescherming (verder aangeduid als ‘RvdK’), gevestigd" in text(
        document(), "aanhef, alinea 8"
    )


def test_a_paragraph_with_brackets_stands_there_for_each_element_of_that_kind(tmp_path: Path) -> None:
    shapes = re.findall(r"`(\w+)`", PAGE[PAGE.index("elke partij van die soort") :].partition(")")[0])
    assert set(shapes) == {"publiek", "privaat", "politie", "openbaar_ministerie"}
    templates = with_lid(tmp_path / "templates", "Voor [[A]](gemeenten[].naam) geldt dit.")
    assert text(house(templates), "32.2").count("geldt dit") == len(
        [one for one in answers().known_parties if one.soort == "gemeente"]
    )


def test_the_command_on_the_page_shows_the_path_of_each_answer() -> None:
    shown = lines(read(load(TEMPLATES.parent / "answers" / "voorbeeld.yaml"), WHOLE), WHOLE)
    assert "datalekken.verantwoordelijke_partij=alderbroek" in shown
