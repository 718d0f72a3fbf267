"""One count of what is open: the overview, ``status``, ``maak``, the draft and the justification agree."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner

from tailor.answers import Antwoorden, load, open_questions
from tailor.answers.file import save
from tailor.assemble import Editie, assemble, read_model
from tailor.assemble.document import VERANTWOORDING, Clause, Document, Gap
from tailor.assemble.front import COLUMNS, front
from tailor.assemble.open_list import open_points
from tailor.cli import cli
from tailor.dossier import make
from tailor.grammar import capital
from tailor.model import Kind
from tailor.render import Format, Look, Printable
from tailor.terminal.overview import show_overview
from tailor.terminal.screen import Stop
from tailor.terminal.sitting import open_sitting
from tests.houses import RAAD, TEMPLATES, UNDER_WGS, ZORG, answers
from tests.paths import zet
from tests.terminal.script import in_turn

EXAMPLES = TEMPLATES.parent / "answers"
UNKNOWN = "nog niet bekend"
HALF = (
    {"sleutel": "x"},
    {"sleutel": "y", "soort": "gemeente", "naam": "Alderbroek"},
    {**ZORG, "vertegenwoordigers": [{"naam": UNKNOWN}, {"functie": UNKNOWN}], "adres": UNKNOWN},
    {**RAAD, "mandaat": {"orgaan": UNKNOWN}, "vestigingen": [{"naam": UNKNOWN}]},
)
TASKS = {"uitvoerder.standaard": UNKNOWN, "huis.naam": UNKNOWN}
PLACEHOLDERS = {
    "partijen[brug].adres": "PM",
    "partijen[brug].gevestigd_te": "n.t.b.",
    "bijlage2.doelen.triage": '["n.t.b.", "Bepalen of het past"]',
}
HOUSES = {
    "nothing is answered": Antwoorden(),
    "half filled": load(EXAMPLES / "concept.yaml"),
    "one answer in many places": zet(answers(), TASKS),
    "under the WGS": answers({**UNDER_WGS, "wgs": {"contactpunt": UNKNOWN}, "aanpassingen": {}}),
    "on both sides of the WGS": zet(load(EXAMPLES / "beide.yaml"), {"wgs.website": UNKNOWN, **TASKS}),
    "placeholders": zet(answers(), PLACEHOLDERS),
    "half parties": Antwoorden.model_validate({"partijen": HALF}),
    "nothing is open": answers(),
}


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> dict[str, Document]:
    """Let no file be laid out; gives the documents that were made, by their kind."""
    found: dict[str, Document] = {}

    def keep(document: Printable, _look: Look) -> bytes:
        assert isinstance(document, Document)
        found[document.kind] = document
        return b""

    monkeypatch.setattr(make, "FORMATS", (Format("docx", keep),))
    return found


def count_in(text: str) -> int:
    """Return how many questions a text says are open; 0 when it says that none is."""
    if "niets meer open" in text or "geen vraag meer open" in text:
        return 0
    (found,) = re.findall(r"\b(\d+|Eén) (?:open$|open\.|vra(?:ag|gen) (?:open|heeft|hebben))", text)
    return 1 if found == "Eén" else int(found)


def run(*words: object) -> tuple[str, str]:
    result = CliRunner().invoke(cli, [str(word) for word in words])
    assert result.exit_code == 0, result.output
    return result.stdout, result.stderr


def words(clauses: Iterable[Clause]) -> list[str]:
    return [one.text for part in clauses for one in part.walk() if one.text]


def overview(path: Path) -> tuple[str, int]:
    """Return what the overview says, and how many questions stand in the list that it leads to."""
    screen = in_turn(":list" if open_questions(load(path)) else ":stop")
    with open_sitting(screen, path) as sitting, pytest.raises(Stop):
        show_overview(sitting)
    lines = screen.prompts[1].choices[:-1] if len(screen.prompts) > 1 else ()
    return screen.prompts[0].vraag, sum(_in_line(one.name) for one in lines)


def _in_line(name: str) -> int:
    """Return how many questions a line of the list stands for: those of a party stand on one."""
    found = re.search(r": nog (\d+) antwoord", name)
    return int(found[1]) if found else 1


def listed(clauses: Iterable[Clause]) -> list[str]:
    """Return the questions in the table of what is open."""
    tables = [one for part in clauses for one in part.walk() if one.kind is Kind.TABEL]
    rows = [
        row.children[0].text for one in tables for row in one.children if len(row.children) == len(COLUMNS)
    ]
    return [name for name in rows if name != COLUMNS[0]]


@pytest.mark.parametrize("name", HOUSES)
def test_every_place_counts_and_names_the_same_open_questions(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, printed: dict[str, Document]
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "huis.yaml"
    save(path, HOUSES[name])
    expected = len(open_questions(load(path)))

    status, maak = run("status", path)[0], run("maak", path)[1]
    data = json.loads(run("status", path, "--json")[0])
    made = json.loads(run("maak", path, "--json")[0])
    protocol, justification = printed["protocol"], printed[VERANTWOORDING]
    ahead = front(protocol).open_points
    chapter = [one for one in justification.parts if one.text == "Open vragen"]
    first_page = [one for one in words(justification.parts[1:2]) if "kan nog niemand tekenen" in one]
    said, in_list = overview(path)

    counts = {
        "overview": count_in(said),
        "list of the overview": in_list,
        "status": count_in(status.splitlines()[0]),
        "status, the list": count_in(next(one for one in status.splitlines() if one.startswith("Er sta"))),
        "status --json": len(data["open"]),
        "status --json, the share": data["voortgang"]["open"],
        "status --json, the sections": sum(one["open"] for one in data["onderdelen"]),
        "maak": count_in(maak.splitlines()[0]),
        "maak --json": len(made["open_punten"]),
        "draft": count_in(words(ahead)[1]) if ahead else 0,
        "draft, the table": len(listed(ahead)),
        "justification": count_in(first_page[0]) if first_page else 0,
        "justification, the chapter": count_in(words(chapter)[1]) if chapter else 0,
        "justification, the table": len(listed(chapter)),
    }
    assert counts == dict.fromkeys(counts, expected)
    assert (expected == 0) is (name == "nothing is open")
    assert listed(ahead) == listed(chapter)
    assert [capital(one["naam"]) for one in data["open"]] == listed(ahead)


def test_a_gap_that_stands_in_many_places_is_one_open_question() -> None:
    antwoorden = HOUSES["one answer in many places"]
    draft = assemble(read_model(TEMPLATES), antwoorden, Editie.CONCEPT)
    gaps = [one for clause in draft.walk() for one in clause.inlines if isinstance(one, Gap)]
    assert len(gaps) > len({gap.answer for gap in gaps}) == len(open_questions(antwoorden)) == 2


@pytest.mark.parametrize("name", HOUSES)
def test_no_key_and_no_path_of_a_party_is_told(name: str, tmp_path: Path) -> None:
    path = tmp_path / "huis.yaml"
    save(path, HOUSES[name])
    status = run("status", path)[0]
    assert "partijen[" not in status
    told = "\n".join(point.what for point in open_points(load(path)))
    assert "partijen[" not in told and not re.search(r"\b(?:brug|raad|politie|om|x|y)\b \(partij", told)
