"""This tool beside the plain way: the whole set, Word alone, and the command from a cold start."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from bench import houses, plain
from bench.measure import Cost, command, measure
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

    def whole_set(self) -> Iterator[Row]:
        """Yield this tool, the plain way with one start of LibreOffice, and with a start for each file."""
        target = self._ground / "set"
        yield (
            "whole set, tailor",
            measure(lambda n: dossier.maak(self._houses[n], target / str(n)), self._runs),
        )
        yield "whole set, plain", measure(lambda n: self._plainly(n, together=True), self._runs)
        yield (
            "whole set, plain, a start each",
            measure(lambda n: self._plainly(n, together=False), self._runs),
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
                (self._ground / f"{one.soort}.docx").write_bytes(render_docx(one, shell))

        def theirs(number: int) -> None:
            plain.words(self._template, self._paragraphs[number], self._ground)

        yield "Word alone, tailor", measure(ours, self._runs)
        yield "Word alone, plain loop", measure(theirs, self._runs)

    def cold(self) -> Iterator[Row]:
        """Yield our command, and LibreOffice that makes one PDF of its Protocol in Word."""
        target = self._ground / "cold"
        ours = (sys.executable, "-m", "tailor", "maak", houses.example("voorbeeld"), "--uit", target)

        def fresh(_number: int) -> None:
            shutil.rmtree(target, ignore_errors=True)
            command(ours)

        yield "cold command, tailor maak", measure(fresh, self._runs)
        file = max(target.glob("*.docx"), key=lambda path: path.stat().st_size)
        warmed = measure(lambda _: plain.pdfs([file], self._ground, self._profile), self._runs)
        yield "one cold LibreOffice, known profile", warmed
        first = measure(lambda n: plain.pdfs([file], self._ground, self._ground / f"new-{n}"), self._runs, 0)
        yield "one cold LibreOffice, new profile", first
