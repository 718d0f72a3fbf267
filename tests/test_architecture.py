"""The shape of the code: data flows one way, and each library has one door."""

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tailor.answers import Antwoorden, questions_by_path
from tailor.assemble import read_model
from tailor.data import templates
from tailor.path import Pad

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "tailor").rglob("*.py"))

DOORS: dict[str, str | tuple[str, ...]] = {
    "click": "tailor.cli",
    "docxtpl": "tailor.render.docx",
    "jinja2": ("tailor.render.docx", "tailor.web.layout"),
    "lxml": "tailor.render.docx",
    "markdown_it": "tailor.model",
    "markupsafe": "tailor.web",
    "openpyxl": "tailor.spreadsheet",
    "pikepdf": "tailor.render.pdf.fields",
    "pydantic": "tailor.answers",
    "pydantic_core": "tailor.answers",
    "prompt_toolkit": "tailor.terminal",
    "pypdfium2": "tailor.render.pdf",
    "questionary": "tailor.terminal.console",
    "rich": "tailor.terminal.console",
    "ruamel": "tailor.answers",
    "starlette": "tailor.web",
    "typst": "tailor.render.pdf",
    "uvicorn": "tailor.web.serve",
}
"""Each library of ours that shapes what we make, with what may import it: pages are made of templates too."""


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """Yield the first word of everything that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def importers(library: str) -> set[str]:
    return {module_name(path) for path in SOURCES if library in imports(path)}


@pytest.mark.parametrize("library", sorted(DOORS))
def test_a_library_is_imported_behind_its_one_door(library: str) -> None:
    found = importers(library)
    assert found, f"nothing imports {library} any more: take its door away"
    doors = DOORS[library] if isinstance(DOORS[library], tuple) else (DOORS[library],)
    inside = {name for name in found for door in doors if name == door or name.startswith(f"{door}.")}
    assert found - inside == set()


def test_every_library_from_outside_has_a_door() -> None:
    outside = {one for path in SOURCES for one in imports(path)} - set(sys.stdlib_module_names)
    assert outside - {"tailor"} == set(DOORS)


def test_data_flows_one_way() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


HEAVY = (
    *("docx", "docxtpl", "lxml", "markdown_it", "openpyxl", "pikepdf", "pydantic", "pypdfium2"),
    *("questionary", "rich", "ruamel", "starlette", "typst", "uvicorn"),
)
"""What takes time to import: help must not wait for it."""


@pytest.mark.parametrize("words", [["--help"], ["maak", "--help"], ["maak"], ["maak", "x", "--editie", "y"]])
def test_help_and_usage_errors_load_nothing_heavy(words: list[str]) -> None:
    program = (
        "import sys\n"
        "from tailor.cli import cli\n"
        "try:\n"
        f"    cli.main({words!r}, 'tailor')\n"
        "except SystemExit:\n"
        "    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr.splitlines()[-1] == "[]"


_CUTS = (
    "partition",
    "rpartition",
    "split",
    "rsplit",
    "removeprefix",
    "removesuffix",
    "startswith",
    "endswith",
)
_CUTTING = frozenset((*_CUTS, "index", "rindex", "find", "rfind", "replace"))
_JOINTS = re.compile(r"\[|\]|, toelichting|, aanhef|, kop| onder |artikel |Bijlage ")
"""What stands between the parts of a path or of an address."""
_INDEX = re.compile(r"\\\[\(?(?:\?:)?(?:\\d|\\w|\[\^\\\])[+*]?\)?\]?[+*]?\)?\\\]")
"""A regular expression for brackets with an index: ``\\[(\\d+)\\]``, ``\\[\\w*\\]``, ``\\[[^\\]]*\\]``."""
_TAKERS = frozenset({"tailor.citation", "tailor.path"})
_OTHER_BRACKETS = {
    "tailor.redline.words": "a word or a blank in a finished text, with a bracket in it",
    "tailor.model.markup": "the brackets of the clause markup itself",
    "tailor.answers.change": "a list or a group as it stands in the answers file: a value, no path",
    "tailor.render.typography": "the words of a finished text",
    "tailor.verantwoording.corrections": "the name of a place as a reader finds it, in a finished text",
    "tailor.grammar": "the names of places as a reader finds them, made into one phrase",
    "tailor.interview.text_behind": "the name of a place as a reader finds it, made shorter",
}
"""Modules that cut a text at such a mark, and what that text is."""


def cuts(path: Path) -> set[int]:
    """Return the lines of a module where a text is cut at a mark of a path or an address."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _CUTTING:
            words = [one.value for arg in node.args for one in ast.walk(arg) if isinstance(one, ast.Constant)]
            if any(isinstance(one, str) and _JOINTS.search(one) for one in words):
                found.add(node.lineno)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _INDEX.search(node.value):
            found.add(node.lineno)
    return found


def test_only_one_module_each_takes_a_path_or_an_address_apart() -> None:
    found = {module_name(path): lines for path in SOURCES if (lines := cuts(path))}
    assert {name: found[name] for name in found.keys() - _TAKERS - _OTHER_BRACKETS.keys()} == {}
    assert _OTHER_BRACKETS.keys() - found.keys() == set(), "take the exceptions that are gone off the list"


@pytest.mark.parametrize(
    ("line", "is_cut"),
    [
        ('pad.partition("[")', True),
        ('pad.replace("[]", "")', True),
        ('name.removeprefix("artikel ")', True),
        ('citation.split(", toelichting")', True),
        ('citation.endswith((", aanhef", ", kop"))', True),
        (r're.sub(r"\[(\d+)\]", "", pad)', True),
        (r're.sub(r"\[\w*\]", "", pad)', True),
        (r're.sub(r"\[[^\]]*\]", "", pad)', True),
        ('name.partition(".")', False),
        ('Citatie("artikel 4")', False),
        (r're.compile(r"\d+")', False),
    ],
)
def test_a_text_that_is_cut_at_such_a_mark_is_seen(tmp_path: Path, line: str, is_cut: bool) -> None:
    module = tmp_path / "module.py"
    module.write_text(line, encoding="utf-8")
    assert bool(cuts(module)) is is_cut


_OWN_PLACES = ("", "controle", "open punten", "verantwoording", "vooraf")
"""Addresses of pages of our own, which no model has."""


def addresses(path: Path) -> Iterator[str]:
    """Yield the addresses of the model that a module writes out: ``Citatie("14.3")``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Citatie":
            yield from (one.value for one in node.args if isinstance(one, ast.Constant))


def test_every_address_in_the_code_is_one_of_the_model() -> None:
    model = read_model(templates())
    found = {(module_name(path), one) for path in SOURCES for one in addresses(path)}
    assert len(found) > 10
    known = {*map(str, model.by_citation), *_OWN_PLACES}
    assert {pair for pair in found if pair[1] not in known} == set()


def test_a_class_name_has_one_meaning_in_the_whole_repository() -> None:
    found: dict[str, list[str]] = {}
    for path in [*SOURCES, *sorted((ROOT / "tests").rglob("*.py")), *sorted((ROOT / "bench").rglob("*.py"))]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                found.setdefault(node.name, []).append(module_name(path))
    assert {name: modules for name, modules in found.items() if len(modules) > 1} == {}


_SERVE_ALL = ("interview", "terminal", "spreadsheet", "verantwoording", "cli")
"""The packages that serve every question: what is special about one of them stands with the question."""
_QUESTIONS = frozenset(str(pad) for pad in questions_by_path())
_NAMES = _QUESTIONS | {step for pad in questions_by_path() for step in pad.steps if isinstance(step, str)}
_ONE_SUBJECT = {
    "tailor.interview.acceptances": "the list of what was accepted",
    "tailor.cli.controleer": "who has read the adaptations to the law is put among the answers",
    "tailor.interview.adaptations": "the editor of the adaptations to the law",
    "tailor.interview.adapted": "what each choice of adaptations to the law means in a house",
    "tailor.interview.by_path": "a path names a party by its key; a number of an adaptation is in the list",
    "tailor.interview.ticks": "the editor of the corrections",
    "tailor.interview.kinds": "the editors of the kinds of data, and of the special ones",
    "tailor.interview.measures": "the measures of Bijlage 3, and the one plan that describes them all",
    "tailor.interview.deviations": "the editor of the deviations",
    "tailor.interview.readers": "which lawyer has read the adaptations to the law",
    "tailor.interview.judgement": "what a lawyer accepted is put among the answers",
    "tailor.interview.own_terms": "the own words: of the house itself, and of the terms of the model",
    "tailor.terminal.own_terms": "the page of the own words",
    "tailor.interview.parties": "the editor of the parties: a new one has a kind and a name first",
    "tailor.interview.joining": "who joins later: one of the parties, with a line among the accessions",
    "tailor.interview.pasted": "the table of a pasted list: of each party its name, its kind and who signs",
    "tailor.interview.party_card": "what follows from the kind of a party, and who signs for it",
    "tailor.interview.party_table": "the list of the parties, a line each",
    "tailor.interview.for_all": "what is asked of all gemeenten at once",
    "tailor.interview.house_standing": "it names the house, and tells of the adaptations to the law under it",
    "tailor.interview.route": "the way along the questions: which page asks each of them",
    "tailor.terminal.new_house": "the name of a new house is asked before there is a file",
    "tailor.interview.preview": "a party is shown as a whole",
    "tailor.interview.points": "the editor of the recitals and the letters of 6.4",
    "tailor.spreadsheet.apart": "the example of the template is known by its key and its name",
    "tailor.spreadsheet.columns": "the columns that hold part of an address, or a name with its kind",
    "tailor.spreadsheet.vocabulary": "the lists of other words for a column and for a kind of party",
    "tailor.spreadsheet.kinds": "what the name of a party says of its kind, its unit and its parket",
    "tailor.spreadsheet.mapping": "a column is an address, a name or a person by what stands in it",
    "tailor.spreadsheet.matching": "a party is known again by its kind and its name, or looks alike",
    "tailor.spreadsheet.merge": "rows are put among the parties: by key, kind and name they are known again",
    "tailor.spreadsheet.parts": "what follows from a column of gemeenten or burgemeesters",
    "tailor.spreadsheet.pasted": "what each cell of a line without headings is",
    "tailor.spreadsheet.slips": "a name with a slip in it is told by the kind of the party",
    "tailor.spreadsheet.rows": "a row without a key, a kind and a name is no party",
    "tailor.terminal.cards": "how those who sign for a party may sign is asked when one comes in",
    "tailor.terminal.parties": "one party of the list is changed from a table",
    "tailor.terminal.for_all": "what is asked of all gemeenten at once",
    "tailor.interview.accessions": "who joins later: how far each accession is",
    "tailor.spreadsheet.joiners": "who joins later, from a file: a party with its accession",
    "tailor.terminal.joining": "who joins later: the menu of the accessions, and the card of each",
    "tailor.terminal.deviation": "what is asked for one deviation",
    "tailor.terminal.overview": "a deviation is begun from there",
    "tailor.terminal.editors": "the one list of what has an editor of its own, or words after its answer",
    "tailor.verantwoording.basis": "the words with which the gemeenten stand in the opening",
    "tailor.verantwoording.choices": "what another page tells: the parties, the law, the departures",
    "tailor.verantwoording.corrections": "which corrections the house chose",
    "tailor.verantwoording.departures": "what departs: article 25, the deviations, the lists, the own words",
    "tailor.verantwoording.first_page": "the law with its reason, and the name of the house",
    "tailor.verantwoording.law": "which law and who read the adaptations, and what mends one that was left",
}
"""Modules that name a question, and why they may."""
_OTHER_WORDS = {
    "tailor.cli.vragen": "the name of a folder, not of a question",
    "tailor.interview.begrippen": "words of the trade that are explained: aanhef, mandaat",
    "tailor.interview.text_behind": "the name of a place as a reader finds it",
    "tailor.spreadsheet.people": "a word inside the name of a person: Bij de Vaate",
}
"""Modules with a word that is also the name of a question, and what it is there."""


def names_of_questions(path: Path) -> set[int]:
    """Return the lines of a module where a question is named: a path, the name of a field, a group."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {one.lineno for node in ast.walk(tree) for one in _names(node)} | {
        one.lineno
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for one in _listed(node.value)
    }


def _names(node: ast.AST) -> Iterator[ast.expr | ast.stmt]:
    """Yield what in a node names a question."""
    match node:
        case ast.Call():
            yield from _asked(node)
        case ast.Subscript(slice=name) | ast.BinOp(op=ast.Div(), right=name):
            yield from _strings(name)
        case ast.Compare(left=left, comparators=others):
            yield from (word for one in (left, *others) for word in _strings(one))
        case ast.ImportFrom(module=str(module), names=names) if module.startswith("tailor."):
            found = importlib.import_module(module)
            yield from (
                node for one in names if isinstance(pad := getattr(found, one.name, None), Pad) and pad
            )
        case ast.Attribute(value=ast.Name("antwoorden") | ast.Attribute(attr="antwoorden"), attr=name):
            yield from (node,) if name in Antwoorden.model_fields else ()


def _asked(node: ast.Call) -> Iterator[ast.expr]:
    """Yield what names a question in a call that makes a path, or looks a field up."""
    match node:
        case ast.Call(func=ast.Name("Pad"), args=[ast.JoinedStr() as written]):
            yield written
        case ast.Call(func=ast.Name("Pad"), args=[ast.Constant(value=str(text)) as written]) if text:
            yield written
        case ast.Call(func=ast.Name("getattr"), args=[_, name, *_]):
            yield from _strings(name)
        case ast.Call(func=ast.Attribute(attr="get" | "pop" | "setdefault"), args=[name, *_]):
            yield from _strings(name)


def _strings(node: ast.expr) -> Iterator[ast.expr]:
    """Yield the names of questions in a text, or in a row of texts."""
    for one in node.elts if isinstance(node, ast.Tuple | ast.List | ast.Set) else [node]:
        if isinstance(one, ast.Constant) and one.value in _NAMES:
            yield one


def _listed(value: ast.expr) -> Iterator[ast.expr]:
    """Yield the names of questions in a list, or the keys of a table, that a module holds."""
    for node in ast.walk(value):
        match node:
            case ast.Dict(keys=keys):
                yield from (name for key in keys if key for name in _strings(key))
            case ast.Tuple() | ast.List() | ast.Set():
                yield from _strings(node)


def test_what_serves_every_question_names_none() -> None:
    modules = [path for package in _SERVE_ALL for path in sorted((ROOT / "tailor" / package).glob("*.py"))]
    found = {module_name(path): lines for path in modules if (lines := names_of_questions(path))}
    allowed = _ONE_SUBJECT.keys() | _OTHER_WORDS.keys()
    assert {name: found[name] for name in found.keys() - allowed} == {}
    assert allowed - found.keys() == set(), "take the modules that name no question any more off the list"


@pytest.mark.parametrize(
    ("line", "is_named"),
    [
        ('_LANG = Pad("aansprakelijkheid.leden")', True),
        ('pad = Pad(f"bijlage4.categorie{n}.vervalt")', True),
        ('if pad.name != "sleutel": pass', True),
        ('if pad.group in ("partijen", "afwijkingen"): pass', True),
        ('found = getattr(partij, "eenheid", None)', True),
        ('found = data.get("naam")', True),
        ('found = data["naam"]', True),
        ('pad = holder / "naam"', True),
        ('_ZONDER = {"uitvoerder": "niet gekozen"}', True),
        ('_LISTS = tuple(map(Pad, ("taken.lijst", "bijlage4")))', True),
        ("from tailor.answers.questions.partijen import PARTIJEN", True),
        ("reason = antwoorden.aansprakelijkheid.reden", True),
        ("from tailor.answers.questions.partijen import Partij", False),
        ("if vraag.is_sleutel: pass", False),
        ('print({"naam": huis})', False),
        ("pad = Pad(gekozen)", False),
    ],
)
def test_a_question_that_is_named_is_seen(tmp_path: Path, line: str, is_named: bool) -> None:
    module = tmp_path / "module.py"
    module.write_text(line, encoding="utf-8")
    assert bool(names_of_questions(module)) is is_named
