"""What grows with the number of parties, what a changed answer costs, and what memory stays behind."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from bench import houses
from bench.measure import Cost, measure, resident
from tailor import answers, data, dossier
from tailor.answers import Antwoorden
from tailor.answers.contradictions import check
from tailor.answers.file import read_answers
from tailor.assemble import Document, assemble, read_model
from tailor.assemble.assemble import Preview
from tailor.assemble.document import Editie
from tailor.check import findings
from tailor.citation import Citatie
from tailor.render.docx import render_docx
from tailor.render.html import clause_html
from tailor.render.pdf import render_pdf

PARTIES = (10, 100, 1000)
"""So many parties are added to the example."""
CHANGES = {"datalekken.meldtermijn_uren": Citatie("14.3"), "huis.naam": Citatie("aanhef")}
"""An answer that changes, and the place that is shown: a single lid, and a part with all parties."""


def stages(path: Path) -> dict[str, Callable[[], object]]:
    """Return every stage of the work for one house, ready to run."""
    model, shells, given = read_model(data.templates()), data.templates() / "protocol", answers.load(path)
    made: Document = assemble(model, given, Editie.CONCEPT)
    return {
        "load": lambda: _load(path),
        "assemble": lambda: assemble(model, given, Editie.CONCEPT),
        "check": lambda: findings(model, given, made),
        "Word": lambda: render_docx(made, shells / "huisstijl.docx"),
        "PDF": lambda: render_pdf(made, shells / "huisstijl.typ"),
    }


def _load(path: Path) -> Antwoorden:
    """Return the answers of a file that was not read before."""
    read_answers.cache_clear()
    return answers.load(path)


def _again(stage: Callable[[], object], _number: int) -> object:
    return stage()


def growth(ground: Path, runs: int) -> Iterator[tuple[str, list[Cost]]]:
    """Yield each stage with its costs at every number of parties, their sum, and what is not in that sum."""
    found: dict[str, list[Cost]] = {}
    apart: dict[str, list[Cost]] = {"compare with the model": [], "save one answer": []}
    for number in (0, *PARTIES):
        many = [houses.with_more_parties(number, ground, again) for again in range(runs + 1)]
        for name, stage in stages(many[0]).items():
            found.setdefault(name, []).append(measure(partial(_again, stage), runs))
        for costs, run in zip(apart.values(), (partial(_compare, many), _saving(many[0])), strict=True):
            costs.append(measure(run, runs))
    yield from found.items()
    sums = zip(*found.values(), strict=True)
    yield "all", [Cost(sum(one.wall for one in costs), sum(one.cpu for one in costs)) for costs in sums]
    yield from apart.items()


def _compare(many: Sequence[Path], number: int) -> object:
    """Compare a house with the model, another house each time: Typst keeps what it has set before."""
    house = many[number]
    return dossier.make_comparison(house, target=house.with_suffix(""))


def _saving(path: Path) -> Callable[[int], None]:
    """Return what saves one answer, another value each time, as in a sitting: what was saved is known."""
    given = answers.load(path)
    return lambda number: answers.save(path, _changed(given, "datalekken.meldtermijn_uren", number))


def saving(runs: int, ground: Path) -> Iterator[tuple[str, Cost]]:
    """Yield what saving one answer of an example costs."""
    for name in ("voorbeeld", "groot"):
        path = ground / f"{name}.yaml"
        path.write_bytes(houses.example(name).read_bytes())
        yield f"{name}, save one answer", measure(_saving(path), runs)


def previews(runs: int) -> Iterator[tuple[str, Cost]]:
    """Yield what a changed answer costs: its group read and checked anew, the clause bound, its HTML."""
    preview = Preview(read_model(data.templates()))
    for name in ("voorbeeld", "groot"):
        given = answers.load(houses.example(name))
        for answer, place in CHANGES.items():
            yield f"{name}, {answer} in {place}", measure(partial(_show, preview, given, answer, place), runs)


def _show(preview: Preview, given: Antwoorden, answer: str, place: Citatie, number: int) -> str:
    """Return the place in HTML after one answer became this number."""
    now = _changed(given, answer, number)
    check(now)
    return "".join(clause_html(clause) for clause in preview.clauses(now, [place]))


def _changed(given: Antwoorden, answer: str, number: int) -> Antwoorden:
    """Return the answers with another value for one of them."""
    name, key = answer.split(".")
    group = getattr(given, name)
    changed = type(group).model_validate(dict(group) | {key: str(number + 2)})
    return given.model_copy(update={name: changed})


def memory(ground: Path, runs: int) -> tuple[float, float]:
    """Return the MiB in use before and after that many whole sets, each of another house."""
    for number in range(10):
        dossier.make_dossier(houses.renamed(number, ground), ground / "memory")
    before = resident()
    for number in range(10, 10 + runs):
        dossier.make_dossier(houses.renamed(number, ground), ground / "memory")
    return before, resident()
