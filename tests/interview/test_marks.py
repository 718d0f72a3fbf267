"""Marked text, and the words of a user in it: they show as typed on both screens."""

import io
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, load
from tailor.answers.file import save
from tailor.interview.inquiry import Interview
from tailor.interview.marks import as_typed, pieces, without_marks
from tailor.interview.party_card import PartyCard
from tailor.interview.preview import words_after
from tailor.path import Pad
from tailor.terminal.console.terminal import emphasised
from tailor.terminal.plain import PlainLines
from tailor.terminal.screen import stands_above
from tests.terminal.real import CTRL_C, RealTerminal
from tests.terminal.work import stopped, text_behind

NAMES = ["De **Brug**", "**", "*", "x**", "***Brug", "a*b"]
NAME = NAMES[0]
# A name of asterisks alone is no name.
TOLD = [one for one in NAMES if one.strip("*")]


def house(name: str) -> Antwoorden:
    """Return a house with a party of this name."""
    party = {"sleutel": "brug", "soort": "ggz", "naam": name, "rechtsvorm": "privaat"}
    return Antwoorden.model_validate({"regime": {"wet": "buiten_wgs"}, "partijen": [party]})


def shown(texts: list[str]) -> tuple[str, str]:
    """Return how texts look on the two screens: in a terminal, and as plain lines."""
    written = io.StringIO()
    lines = PlainLines(io.StringIO(), written)
    for one in texts:
        lines.show(one)
    return "\n".join(emphasised(one).plain for one in texts), written.getvalue()


@pytest.mark.parametrize("name", NAMES)
def test_words_of_a_user_are_no_marks_and_the_marks_around_them_count(name: str) -> None:
    marked = f"Nu: **{as_typed(name)}**. {as_typed(name)}"
    assert [*pieces(marked)] == [("Nu: ", False), (name, True), (f". {name}", False)]
    assert without_marks(marked) == f"Nu: {name}. {name}"


@pytest.mark.parametrize("name", TOLD)
def test_a_name_shows_as_typed_on_both_screens_wherever_it_is_told(name: str) -> None:
    interview = Interview(text_behind(), house(name), None, set())
    told = [interview.inquiry(Pad("partijen[0].naam")).introduction, PartyCard(interview, 0).text]
    for screen in shown(told):
        assert f"Nu staat hier: {name}\n" in f"{screen}\n"
        assert f" · {name} · nog" in screen


def test_a_question_with_such_a_name_is_still_known_as_the_heading_above() -> None:
    question = f"Wie tekent voor {NAME}?"
    assert stands_above(question, [f"**{as_typed(question)}**\nNoem de naam."])


def test_the_table_of_a_pasted_list_and_its_faults_show_what_was_typed() -> None:
    work = stopped("partijen", house("De Kade"), ":paste", f"ggz; {NAME}; A. Bos\n{NAME}; 31-2-2026", True)
    for screen in shown(work.screen.shown):
        assert f"Rij 1: {NAME} · " in screen
        assert f"‘{NAME}; 31-2-2026’" in screen


def test_the_text_that_comes_of_an_answer_shows_it_as_typed_and_the_document_has_it_so() -> None:
    pad, before = Pad("partijen[0].adres"), house("De Kade")
    after = Interview(text_behind(), before, None, set()).with_answer(pad, f"{NAME} 1 te Velsen")
    words = words_after(text_behind(), before, after, pad)
    assert all(f"kantoorhoudend te {NAME} 1 te Velsen" in screen for screen in shown([words]))
    document = text_behind().document(after)
    assert any(f"{NAME} 1 te Velsen" in one.text for part in document.parts for one in part.walk())


def test_it_shows_so_at_a_real_terminal(tmp_path: Path) -> None:
    save(path := tmp_path / "huis.yaml", house(NAME))
    (tmp_path / ".huis.plek").write_text("partijen", encoding="utf-8")
    terminal = RealTerminal(tmp_path, path.name)
    terminal.choose("1 partij aanvullen")
    terminal.wait(f"Partij 1 van 1 · {NAME} · nog")
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    assert load(path).known_parties[0].naam == NAME
