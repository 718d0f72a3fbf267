"""Odd answers files by the thousand, in one process: ``python -m bench.odd_answers SEED [NUMBER] [SAMPLE]``.

Each is an example with its text or its values changed at random. It must be read, or be refused in Dutch; one
that is read is checked and assembled, and of every SAMPLE-th the Protocol is written as Word and as PDF.
Prints each fault with its number, and the counts. A run with the same seed makes the same files.
"""

import random
import re
import sys
import tempfile
import traceback
import warnings
from collections import Counter
from pathlib import Path

from tailor import data
from tailor.answers import as_data, load, questions_by_path
from tailor.answers.base import Keuze
from tailor.answers.change import set_answers
from tailor.answers.questionnaire import field_at, leaves
from tailor.assemble import assemble, read_model
from tailor.assemble.document import Editie
from tailor.check import findings
from tailor.dossier.documents import AnswersFile
from tailor.dossier.huisstijl import read_style, refuse_unprintable
from tailor.errors import RenderError, TailorError
from tailor.interview.blocking import standing
from tailor.interview.by_path import lines
from tailor.path import WHOLE, Pad
from tailor.render import FORMATS

EXAMPLES = ("voorbeeld", "een-gemeente", "concept", "groot")
ODD = (
    "", "~", "ja", "nee", "0", "-1", "1e9", "9" * 5000, "²", "0x1F", "2026-02-30", "0000-00-00", "9999-12-31",
    "nog niet bekend", "{nog_niet_bekend: {wie: x}}", "[]", "{}", "[[[[]]]]", "&a x", "*a", "!x y", "'", '"',
    '"\\ud800"', '"\\U00110000"', '"\\0"', "{a: b}", "<b>&amp;</b>", "{artikel 3.2}", "{artikel 99}",
    "[[x]](huis.naam)", "… ‘x’ —", "é" * 300, "x" * 5000, "漢", "\u202e", "|\n  a\n  b", "1. een\n  2. twee",
    "2.1", "Bijlage 3, maatregel 5",
    "11.2 onder b", "artikel 14", "overweging 4", "politie", "alderbroek", "a: b: c", "None", "%", "`", "@",
)  # fmt: skip
BAD = re.compile(
    r"\bNone\b|<class|Traceback|\bobject at 0x|NogNietBekend|Exception|Error\b|ValueError|tailor\.\w+\."
)
ENGLISH = re.compile(r"\b(the|is not|invalid|expected|cannot|should|value error|must be)\b", re.IGNORECASE)


def mutated(text: str, chance: random.Random) -> str:
    """Return the text of an answers file with a few of its lines changed."""
    rows = text.split("\n")
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(rows))
        key, colon, _ = rows[place].partition(": ")
        match chance.randrange(7):
            case 0 | 1 | 2 if colon:
                rows[place] = f"{key}: {chance.choice(ODD)}"
            case 3:
                rows.insert(place, rows[chance.randrange(len(rows))])
            case 4 if len(rows) > 1:
                del rows[place]
            case 5:
                rows[place] = chance.choice((" ", "  ", "\t", "- ")) + rows[place]
            case _ if rows[place]:
                at = chance.randrange(len(rows[place]))
                rows[place] = (
                    rows[place][:at] + chance.choice("{}[]:,#&*!|>'\"%@`\\\u00a0x") + rows[place][at + 1 :]
                )
    return "\n".join(rows)


def guided(text: str, folder: Path, chance: random.Random) -> str:
    """Return the answers of an example with some of them changed, as JSON (which is YAML)."""
    import json

    (folder / "begin.yaml").write_text(text, "utf-8")
    antwoorden = load(folder / "begin.yaml")
    for _ in range(chance.randint(1, 5)):
        question = chance.choice(sorted(questions_by_path(), key=str))
        pad = question.at(chance.randrange(3)) if question.listed else question
        words = [one.value for kind in kinds(question) for one in kind]
        try:
            antwoorden = set_answers(antwoorden, {pad: chance.choice([*ODD, *words])})
        except (TailorError, StopIteration):
            continue
    return json.dumps(as_data(antwoorden), ensure_ascii=False, default=str)


def kinds(question: Pad) -> list[type[Keuze]]:
    """Return the closed lists of answers that a question takes."""
    found = leaves(field_at(question).annotation)
    return sorted((one for one in found if isinstance(one, type) and issubclass(one, Keuze)), key=str)


class Judge:
    """What must hold for a file, and what was seen."""

    def __init__(self, folder: Path, sample: int) -> None:
        """Work in a folder, and write every ``sample``-th valid house."""
        self.model, self.style, self.sample = read_model(data.templates()), read_style(None), sample
        self.path, self.seen, self.faults = folder / "huis.yaml", Counter[str](), 0

    def look(self, number: int, text: str) -> None:
        """Read one file, and what comes of it."""
        self.path.write_text(text, "utf-8", errors="replace")
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                said = self._made()
            self.seen["valid"] += 1
        except RenderError as error:
            self._fault(number, str(error))
            return
        except TailorError as error:
            self.seen["refused"] += 1
            said = str(error)
            if ENGLISH.search(re.sub(r"‘[^’]*’", "", error.waarom)) or not (
                error.wat and error.waarom and error.nu
            ):
                self._fault(number, f"English, or no four parts: {said}")
        except Exception:
            self._fault(number, traceback.format_exc(limit=-4))
            return
        if (found := BAD.search(said)) and found[0] not in text:
            self._fault(number, f"{found[0]!r} in: {said[max(0, found.start() - 100) : found.end() + 100]}")

    def _made(self) -> str:
        """Return all words that a user gets of the file."""
        antwoorden = load(self.path)
        progress = standing(antwoorden)
        said = [str(one.pad) for one in progress.open]
        said += lines(as_data(antwoorden), WHOLE)
        refuse_unprintable(antwoorden, self.path, (), self.path)
        source = AnswersFile(self.path, self.path.name, antwoorden, self.path)
        editie = (Editie.CONCEPT, Editie.TOELICHTING)[self.seen["assembled"] % 2]
        document = assemble(self.model, source.answers, editie)
        said += [str(one) for one in findings(self.model, antwoorden, document)]
        said += [one.text for one in document.walk()]
        self.seen["assembled"] += 1
        if self.seen["assembled"] % self.sample == 0:
            self.seen["written"] += 1
            for form in FORMATS:
                if form.name in ("docx", "pdf"):
                    form.write(document, self.style)
        return "\n".join(said)

    def _fault(self, number: int, said: str) -> None:
        self.faults += 1
        kept = Path(tempfile.gettempdir()) / f"odd-answers-{number}.yaml"
        kept.write_bytes(self.path.read_bytes())
        print(f"FAULT {number} ({kept})\n{said[:1500]}", flush=True)


def main() -> None:
    """Make and judge the files."""
    seed, number, sample = (int(word) for word in (*sys.argv[1:], *("1", "5000", "100")[len(sys.argv) - 1 :]))
    chance = random.Random(seed)
    folder = Path("answers")
    texts = [(folder / f"{name}.yaml").read_text("utf-8") for name in EXAMPLES]
    with tempfile.TemporaryDirectory() as name:
        judge = Judge(Path(name), sample)
        for one in range(number):
            text = texts[min(chance.randrange(15) // 5, 3) if one % 10 else 3]
            made = mutated(text, chance) if one % 2 else guided(text, Path(name), chance)
            judge.look(one, made)
            if one % 500 == 499:
                print(one + 1, dict(judge.seen), "faults:", judge.faults, flush=True)
    print("done", dict(judge.seen), "faults:", judge.faults)
    sys.exit(1 if judge.faults else 0)


if __name__ == "__main__":
    main()
