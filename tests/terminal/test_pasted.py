"""Parties that are pasted as lines."""

import io
from pathlib import Path

import pytest

from bench.knowing import as_lines
from tailor.answers import Antwoorden, load
from tailor.answers.beside import pasted_file
from tailor.answers.file import save
from tailor.answers.questions.partijen import Partij
from tailor.path import Pad
from tailor.terminal.plain import PlainLines
from tailor.terminal.screen import Back, Stop
from tailor.terminal.sitting import Sitting, open_sitting
from tests.houses import answers
from tests.terminal.real import CTRL_C, ENTER, ROOT, RealTerminal
from tests.terminal.script import in_turn
from tests.terminal.work import WorkAlone, stopped

NONE = Antwoorden.model_validate({"regime": {"wet": "buiten_wgs"}})


def paste(*lines: str, rest: tuple[object, ...] = (True,), given: Antwoorden = NONE) -> WorkAlone:
    return stopped("partijen", given, ":paste", "\n".join(lines), *rest)


def people(one: Partij) -> list[tuple[object, object]]:
    found = one.vertegenwoordigers
    return [(who.naam, who.functie) for who in found] if isinstance(found, tuple) else []


def test_a_gemeente_is_known_by_its_name_and_who_signs_has_the_usual_function() -> None:
    work = paste("Haarlem; mevrouw J. Jansen", "zandvoort; de heer A. Bos; waarnemend burgemeester", "Velsen")
    found = work.antwoorden.known_parties
    assert [(str(one.soort), one.naam) for one in found] == [
        ("gemeente", "Haarlem"),
        ("gemeente", "Zandvoort"),
        ("gemeente", "Velsen"),
    ]
    assert [people(one) for one in found] == [
        [("mevrouw J. Jansen", "burgemeester")],
        [("de heer A. Bos", "waarnemend burgemeester")],
        [],
    ]


def test_a_line_can_begin_with_the_kind() -> None:
    work = paste(
        "GGZ; Stichting De Brug; de heer A. Bos; bestuurder",
        "instelling voor geestelijke gezondheidszorg; De Kiem",
        "politie; eenheid Noord-Holland; de heer S. Tieleman",
        "Raad voor de Kinderbescherming; Raad voor de Kinderbescherming; mevrouw B. Kok",
        "Openbaar Ministerie; ; mevrouw mr. U. Vossenaar; hoofdofficier van justitie",
    )
    brug, kiem, politie, raad, om = work.antwoorden.known_parties
    assert (str(brug.soort), brug.naam, people(brug)) == (
        "ggz",
        "Stichting De Brug",
        [("de heer A. Bos", "bestuurder")],
    )
    assert (str(kiem.soort), kiem.naam) == ("ggz", "De Kiem")
    assert (politie.eenheid, people(politie)) == (
        "eenheid Noord-Holland",
        [("de heer S. Tieleman", "politiechef")],
    )
    assert people(om) == [("mevrouw mr. U. Vossenaar", "hoofdofficier van justitie")]
    assert people(raad) == [("mevrouw B. Kok", "regiodirecteur")]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_cells_with_headings_may_hold_every_answer_of_a_party(separator: str) -> None:
    head = ["Naam", "Soort", "Vertegenwoordiger 1 naam", "Besluit B en W"]
    row = ["Heemstede", "gemeente", "de heer J.K. Lubbertsen", "22-9-2026"]
    work = paste(separator.join(head), separator.join(row))
    (party,) = work.antwoorden.known_parties
    assert (party.naam, str(party.besluit_bw)) == ("Heemstede", "2026-09-22")


def test_the_table_stands_there_before_anything_is_taken_and_no_takes_nothing() -> None:
    work = paste("Haarlem; mevrouw J. Jansen", rest=(False,))
    asked = work.screen.prompts[2]
    assert "Rij 1: **Haarlem** · gemeente · mevrouw J. Jansen, burgemeester (voorstel)" in asked.above
    assert work.antwoorden == NONE
    assert work.screen.prompts[3].vraag == "Wat wilt u met wat niet is overgenomen?"


def test_what_is_wrong_is_named_and_stands_ready_to_be_mended() -> None:
    head, good, bad = "Naam;Soort;KvK-nummer", "De Kade;ggz;12345678", "Fout;ggz;12"
    work = paste(head, good, bad, rest=(True, ":mend", ""))
    assert [one.naam for one in work.antwoorden.known_parties] == ["De Kade"]
    assert "Rij 3 kan niet mee: ‘Fout;ggz;12’." in work.screen.prompts[2].above
    assert work.screen.prompts[4].default == f"{head}\n{bad}"


def test_too_many_parts_without_headings_are_told() -> None:
    work = paste("ggz; De Kade; A. Bos; bestuurder; Kade 1", rest=())
    assert "Zonder koppen leest tailor er vier" in work.screen.everything
    assert work.antwoorden == NONE


def test_a_party_that_is_there_is_filled_in_further_and_never_doubled() -> None:
    given = Antwoorden.model_validate(
        {"partijen": [{"sleutel": "a", "soort": "gemeente", "naam": "Haarlem"}]}
    )
    (party,) = paste("Haarlem; mevrouw J. Jansen", given=given).antwoorden.known_parties
    assert people(party) == [("mevrouw J. Jansen", "burgemeester")]


@pytest.mark.parametrize("name", ["A & <b> {{ x }}", 'De "Brug"', "‘s Avonds", "{artikel 3}"])
def test_a_strange_name_comes_out_as_typed(name: str) -> None:
    (party,) = paste(f"ggz; {name}; de heer A. Bos; bestuurder").antwoorden.known_parties
    assert party.naam == name


@pytest.mark.parametrize("name", ["x" * 10_000, "\u202eomgekeerd", "a\x07b"])
def test_a_hostile_name_is_refused_with_its_line(name: str) -> None:
    work = paste(f"ggz; {name}; de heer A. Bos; bestuurder", rest=(":leave",))
    assert work.antwoorden == NONE
    assert "kan niet mee" in work.screen.everything or "Uit deze tekst" in work.screen.everything


def test_nothing_pasted_changes_nothing() -> None:
    assert paste("", rest=()).antwoorden == NONE
    assert paste(";;;", rest=(":leave",)).antwoorden == NONE


def test_it_works_beside_the_parties_of_a_whole_house() -> None:
    count = len(answers().known_parties)
    after = paste("ggz; De Nieuwe Brug; de heer A. Bos; bestuurder", given=answers()).antwoorden
    assert len(after.known_parties) == count + 1


def test_a_slip_of_a_letter_is_asked_and_what_is_meant_is_taken() -> None:
    work = paste(
        "Harlem; A. Bos", "gemeete; Velsen", rest=("Haarlem", "Nee, het is ‘gemeete’", True, ":leave")
    )
    asked = [prompt.vraag for prompt in work.screen.prompts[2:4]]
    assert asked == [
        "Rij 1 noemt ‘Harlem’. In de lijst van gemeenten (stand 2023) staat ‘Haarlem’. Bedoelt u dat?",
        "Rij 2 noemt ‘gemeete’. Bedoelt u ‘gemeente’?",
    ]
    assert [one.naam for one in work.antwoorden.known_parties] == ["Haarlem"]
    assert "‘gemeete’ is geen mogelijk antwoord." in work.screen.everything


def test_a_name_that_only_looks_like_a_gemeente_is_taken_as_typed() -> None:
    work = paste("Harlem; A. Bos", rest=("Nee, het is ‘Harlem’", True))
    assert [(one.naam, one.soort) for one in work.antwoorden.known_parties] == [("Harlem", None)]


@pytest.mark.parametrize("rest", [("Terug",), (False, "Terug"), (False, ":mend")])
def test_back_leads_to_the_lines_as_they_were_typed(rest: tuple[object, ...]) -> None:
    lines = "Harlem; A. Bos" if len(rest) == 1 else "Haarlem; A. Bos"
    work = paste(lines, "ggz; De Kade", rest=rest)
    assert work.screen.prompts[-1].kind == "paste"
    assert work.screen.prompts[-1].default == f"{lines}\nggz; De Kade"
    assert work.antwoorden == NONE


def test_the_reason_stands_above_the_lines_that_are_mended_and_what_is_mended_is_taken() -> None:
    mended = "Velsen; 28-2-2026"
    work = paste("Haarlem; A. Bos", "Velsen; 31-2-2026", rest=(True, ":mend", mended, True))
    assert (
        "Rij 2 kan niet mee: ‘Velsen; 31-2-2026’.** Besluit B en W: Die dag" in work.screen.prompts[4].above
    )
    assert [str(one.besluit_bw) for one in work.antwoorden.known_parties] == ["None", "2026-02-28"]


def test_a_list_that_cannot_be_read_is_refused_with_the_reason_and_stands_ready() -> None:
    text = '"Haarlem; A. Bos\nVelsen; B. Bos'
    work = paste(text, rest=(":mend", ""))
    assert "Deze lijst is niet te lezen." in work.screen.prompts[3].above
    assert work.screen.prompts[3].default == text
    assert work.antwoorden == NONE


def test_plain_lines_take_a_list_too_and_say_what_is_wrong_with_it() -> None:
    typed = ["3", "Haarlem; A. Bos", "Velsen; 31-2-2026", ".", "1", "1", "Velsen; 28-2-2026", ".", "1"]
    shown = io.StringIO()
    work = WorkAlone(NONE)
    work.screen = PlainLines(io.StringIO("".join(f"{line}\n" for line in typed)), shown)  # type: ignore[assignment]
    with pytest.raises(Stop):
        work.edit(Pad("partijen"))
    assert [one.naam for one in work.antwoorden.known_parties] == ["Haarlem", "Velsen"]
    assert "Dit stond er:\nVelsen; 31-2-2026" in shown.getvalue()


def test_what_the_handbook_pastes_gives_the_table_that_it_shows() -> None:
    page = (ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    _, typed, _, shown, *_ = page[page.index("Kies **Partijen plakken**") :].split("```\n")
    work = paste(typed.rstrip("\n"))
    assert work.screen.prompts[2].above.replace("**", "").startswith(shown)


# -- a list that is not taken yet --

LIST = "ggz; De Kade; de heer A. Bos\r\nVelsen"
GO_ON = "U plakte eerder een lijst die nog niet is overgenomen. Wilt u daarmee verder?"


def in_file(path: Path, *script: object) -> Sitting:
    """Let a script use the editor of the parties of a file until it runs out, which stops the sitting."""
    with open_sitting(in_turn(*script), path) as sitting, pytest.raises(Stop):
        sitting.edit(Pad("partijen"))
    return sitting


@pytest.fixture
def unfinished(tmp_path: Path) -> Path:
    """Return a house in which the user stopped at the question whether a list is to be taken."""
    path = tmp_path / "huis.yaml"
    save(path, NONE)
    in_file(path, ":paste", LIST, Stop())
    return path


def test_a_list_outlives_a_stop_before_it_is_taken_beside_the_answers_for_the_owner_alone(
    unfinished: Path,
) -> None:
    assert load(unfinished) == NONE
    assert pasted_file(unfinished).read_bytes().decode() == LIST
    assert pasted_file(unfinished).stat().st_mode & 0o777 == 0o600


def test_it_is_offered_the_next_time_and_gone_once_it_is_taken(unfinished: Path) -> None:
    sitting = in_file(unfinished, ":paste", True, True)
    assert [one.vraag for one in sitting.screen.prompts[1:3]] == [GO_ON, "Wilt u deze partijen overnemen?"]  # type: ignore[attr-defined]
    assert [one.naam for one in load(unfinished).known_parties] == ["De Kade", "Velsen"]
    assert not pasted_file(unfinished).exists()


@pytest.mark.parametrize("rest", [(False,), (True, False, ":leave"), (True, False, ":mend", "")])
def test_it_is_gone_once_it_is_refused(unfinished: Path, rest: tuple[object, ...]) -> None:
    in_file(unfinished, ":paste", *rest)
    assert load(unfinished) == NONE
    assert not pasted_file(unfinished).exists()


@pytest.mark.parametrize("rest", [(), (True,), (True, False), (True, Back()), (True, Back(), Back())])
def test_it_stays_while_nothing_clear_is_said(unfinished: Path, rest: tuple[object, ...]) -> None:
    in_file(unfinished, ":paste", *rest)
    assert pasted_file(unfinished).read_bytes().decode() == LIST


def test_of_a_list_that_is_half_taken_the_rest_is_kept(tmp_path: Path) -> None:
    save(path := tmp_path / "huis.yaml", NONE)
    in_file(path, ":paste", "Haarlem\nVelsen; 31-2-2026", True, Stop())
    assert [one.naam for one in load(path).known_parties] == ["Haarlem"]
    assert pasted_file(path).read_text("utf-8") == "Velsen; 31-2-2026"


def test_a_kept_list_that_cannot_be_read_is_not_offered(unfinished: Path) -> None:
    pasted_file(unfinished).write_bytes(b"\xff")
    assert in_file(unfinished, ":paste").screen.prompts[-1].kind == "paste"  # type: ignore[attr-defined]


# -- in a real terminal --


def pasting(folder: Path, text: str, columns: int, lines: int) -> RealTerminal:
    """Start at the parties of an empty house and paste a text, as a terminal marks a paste."""
    save(folder / "huis.yaml", NONE)
    (folder / ".huis.plek").write_text("partijen", encoding="utf-8")
    terminal = RealTerminal(folder, "huis.yaml")
    terminal.wait("Partijen plakken")
    if (columns, lines) != (80, 24):
        drawn = terminal.prompts
        terminal.resize(columns, lines)
        terminal.until(lambda: terminal.prompts > drawn, "drawn anew")
    terminal.choose("Partijen plakken")
    terminal.wait("Plak de tekst en druk daarna op Enter.")
    terminal.press(f"\x1b[200~{text}\x1b[201~")
    return terminal


@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
def test_fifteen_lines_are_pasted_at_once_and_each_is_seen_before_it_is_taken(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    reference = load(ROOT / "bench" / "references" / "vijftien.yaml")
    terminal = pasting(tmp_path, as_lines(reference), *size)
    terminal.until(lambda: "Groenhart; directeur" in terminal.text, "the last line")
    terminal.press(ENTER)
    terminal.wait("Wilt u deze partijen overnemen?")
    seen = " ".join(terminal.seen.split())
    assert all(f"Rij {number}: " in seen for number in range(1, 16))
    assert "mevrouw A. Blomhert, burgemeester (voorstel)" in seen
    terminal.choose("Ja")
    terminal.wait("U heeft 15 partijen toegevoegd.")
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    taken = load(tmp_path / "huis.yaml").known_parties
    wanted = [(one.soort, one.naam, one.eenheid, one.besluit_bw) for one in reference.known_parties]
    assert [(one.soort, one.naam, one.eenheid, one.besluit_bw) for one in taken] == wanted
    assert [people(one) for one in taken] == [people(one) for one in reference.known_parties]


def test_a_wrong_line_is_mended_at_the_keyboard(tmp_path: Path) -> None:
    terminal = pasting(tmp_path, "Velsen; 31-2-2026\nHaarlem; 8-9-2026", 80, 24)
    terminal.press(ENTER)
    terminal.wait("Wilt u deze partijen overnemen?")
    terminal.choose("Ja")
    terminal.choose("Deze regels verbeteren")
    terminal.wait("Velsen; 31-2-2026")
    terminal.press("\x7f" * 9 + f"28-2-2026{ENTER}")
    terminal.wait("28 februari 2026")
    terminal.choose("Ja")
    terminal.wait("De partijen: wat wilt u doen?")
    terminal.press(CTRL_C)
    assert terminal.end() == 0
    taken = load(tmp_path / "huis.yaml").known_parties
    assert [(one.naam, str(one.besluit_bw)) for one in taken] == [
        ("Haarlem", "2026-09-08"),
        ("Velsen", "2026-02-28"),
    ]
