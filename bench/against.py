"""This tool beside the plain way: the whole set, Word alone, and the command from a cold start."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import houses, plain
from bench.measure import Cost, command, in_turns
from tailor import data, dossier
from tailor.render.docx import render_docx

Row = tuple[str, Cost]


class Against:
    """Measures both ways on the same ground."""

    def __init__(self, ground: Path, runs: int) -> None:
        """Make the template of the plain way, and the house of every run with its paragraphs."""
        self._ground, self._runs = ground, runs
        self._template, self._profile = ground / "template.docx", ground / "profile"
        plain.write_template(self._template)
        self._houses = [houses.renamed(number, ground) for number in range(runs + 2)]
        self._paragraphs = [houses.paragraphs(path) for path in self._houses]
        self._documents = [houses.documents(path) for path in self._houses]

    def _in_turns(self, ways: dict[str, Callable[[int], object]]) -> Iterator[Row]:
        yield from zip(ways, in_turns(tuple(ways.values()), self._runs), strict=True)

    def whole_set(self) -> Iterator[Row]:
        """Yield this tool, the plain way with one start of LibreOffice, and with a start for each file."""
        target = self._ground / "set"
        yield from self._in_turns(
            {
                "whole set, tailor": lambda n: dossier.make_dossier(self._houses[n], target / str(n)),
                "whole set, plain": lambda n: self._plainly(n, together=True),
                "whole set, plain, a start each": lambda n: self._plainly(n, together=False),
            }
        )

    def _plainly(self, number: int, *, together: bool) -> None:
        files = plain.words(self._template, self._paragraphs[number], self._ground)
        for batch in [files] if together else [[file] for file in files]:
            plain.pdfs(batch, self._ground, self._profile)

    def word_alone(self) -> Iterator[Row]:
        """Yield this tool, read-back included, and the plain loop; both from the finished text."""
        shell = data.templates() / "protocol" / "huisstijl.docx"

        def ours(number: int) -> None:
            for one in self._documents[number]:
                (self._ground / f"{one.kind}.docx").write_bytes(render_docx(one, shell))

        def theirs(number: int) -> None:
            plain.words(self._template, self._paragraphs[number], self._ground)

        yield from self._in_turns({"Word alone, tailor": ours, "Word alone, plain loop": theirs})

    def cold(self, house: str) -> Iterator[Row]:
        """Yield our command for an example, and LibreOffice that makes one PDF of its Protocol in Word."""
        target = self._ground / f"cold-{house}"
        ours = (sys.executable, "-m", "tailor", "maak", houses.example(house), "--uit", target)

        def fresh(_number: int) -> None:
            shutil.rmtree(target, ignore_errors=True)
            command(ours)

        def office(profile: Path) -> None:
            plain.pdfs(target.glob("privacyprotocol*.docx"), self._ground, profile)

        yield from self._in_turns(
            {
                f"cold, tailor maak {house}": fresh,
                "one cold LibreOffice, known profile": lambda _: office(self._profile),
                "one cold LibreOffice, new profile": lambda n: office(self._ground / f"new-{house}-{n}"),
            }
        )
