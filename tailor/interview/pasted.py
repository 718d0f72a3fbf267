"""What a pasted list of parties would bring, before it is taken: a line each, what is wrong, what is left.

The function of who signs is put to it where that follows from the kind: the table shows it as proposed, and
who takes the table takes it.
"""

import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.change import set_answers
from tailor.answers.questionnaire import called
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.grammar import capital
from tailor.interview.inquiry import Interview
from tailor.interview.marks import as_typed
from tailor.path import Pad
from tailor.spreadsheet import FactRow, ImportPreview, OpenedList
from tailor.spreadsheet.accounts import CellState
from tailor.spreadsheet.columns import COLUMNS
from tailor.spreadsheet.report import answers_of

HOW_TO_PASTE: Final = (
    "Zet elke partij op een eigen regel, bijvoorbeeld:\n"
    "- Haarlem; mevrouw J. Jansen\n"
    "- ggz; Stichting De Brug; de heer A. Bos; bestuurder\n"
    "U kunt ook cellen uit een rekenblad plakken, met de koppen erboven."
)
WHO_TAKES_PART: Final = "Welke partijen doen mee?"
NO_PARTY: Final = "In deze tekst staat geen enkele partij."
_PEOPLE: Final = Pad("vertegenwoordigers")
_PERSON, _FUNCTION = _PEOPLE.each / "naam", _PEOPLE.each / "functie"
# The columns that a line has words for.
_KIND, _NAME, _UNIT = Pad("soort"), Pad("naam"), Pad("eenheid")
_PROPOSED: Final = " (voorstel)"
# So much of a line is shown with what is wrong in it.
_LONGEST_LINE: Final = 120


@dataclass(frozen=True, slots=True)
class PastedLine:
    """A good row of a pasted list.

    Attributes:
        number: The number of the row.
        name: The party.
        told: What else the row says of it; empty for nothing.
    """

    number: int
    name: str
    told: tuple[str, ...]

    @property
    def words(self) -> str:
        """Return the line, as marked text."""
        told = as_typed(" · ".join(self.told)) or "verder niets"
        return f"Rij {self.number}: **{as_typed(self.name)}** · {told}"


@dataclass(frozen=True)
class PastedList:
    """What a pasted list would bring.

    Attributes:
        text: The list as it was typed.
        opened: It, cut in cells.
        found: What would come of it, with the usual functions.
        usual: Where a usual function was put.
    """

    text: str
    opened: OpenedList
    found: ImportPreview
    usual: frozenset[Pad]

    @property
    def table(self) -> list[str]:
        """Return a line for each good row: the party, its kind, who signs, and what else it says."""
        return [line.words for line in self.lines]

    @property
    def lines(self) -> list[PastedLine]:
        """Return each good row."""
        return [self._line(row) for row in self.found.rows]

    def _line(self, row: FactRow) -> PastedLine:
        kind = row.partij.soort.label if isinstance(row.partij.soort, Soort) else ""
        named = called(Partij, row.partij, in_full=True) or capital(kind) or "zonder naam"
        parts = list(self._parts(row))
        if row.before:
            told = ["staat al in uw lijst", *(parts or ["niets nieuws"])]
        else:
            in_name = bool(kind) and named.casefold().startswith(kind.casefold())
            told = [*([] if in_name else [kind or "soort nog open"]), *parts]
        return PastedLine(row.number, named, tuple(told))

    def _parts(self, row: FactRow) -> Iterator[str]:
        """Yield what a row says beside name and kind; of a party that is known, what changes."""
        new, old = answers_of(row.partij), answers_of(row.before) if row.before else {}
        said = {_heading(pad) for pad in (_KIND, _NAME, _UNIT)} if row.before is None else set[str]()
        for number in range(1, 1 + _count(row.partij, row.before)):
            person, function = _heading(_PERSON, number), _heading(_FUNCTION, number)
            if any(new.get(one) != old.get(one) for one in (person, function)):
                usual = _PROPOSED if self._is_usual(row.partij, number) else ""
                words = (_changed(one, new, old) for one in (person, function))
                yield f"{', '.join(filter(None, words))}{usual}"
            said |= {person, function}
        for heading in dict.fromkeys((*new, *old)):
            if heading not in said and new.get(heading) != old.get(heading):
                yield f"{heading}: {_changed(heading, new, old)}"

    def _is_usual(self, partij: Partij, number: int) -> bool:
        return PARTIJEN[self._places[partij.sleutel]].join(_FUNCTION.at(number - 1)) in self.usual

    @cached_property
    def _places(self) -> dict[str, int]:
        return {party.sleutel: place for place, party in enumerate(self.found.antwoorden.known_parties)}

    @property
    def remarks(self) -> list[str]:
        """Return what is not taken of good rows or stands beside them, and what has to be looked at."""
        typed = {(place.row, place.column): str(cell) for place, cell in self.opened.table.filled()}
        shown = {(row.number, words) for row in self.found.rows for words in answers_of(row.partij).values()}
        beside = [
            cell.said
            for cell in self.found.cells
            if cell.state is CellState.MENTIONED
            and (cell.place.row, typed.get((cell.place.row, cell.place.column), "")) not in shown
        ]
        odd = [one for one in self.found.remarks if one.startswith("Let op")]
        return list(dict.fromkeys((*beside, *odd)))

    @cached_property
    def wrong(self) -> dict[int, str]:
        """Return what is wrong by the number of the row, with the row as it was typed."""
        reasons: dict[int, list[str]] = {}
        for fault in self.found.faults:
            where = f"{fault.column}: " if fault.column else ""
            reasons.setdefault(fault.row, []).append(f"{where}{fault.reason}")
        for doubt in self.found.doubts:
            words = f"Het is niet zeker welke partij ‘{doubt.name}’ is."
            reasons.setdefault(doubt.row, []).append(words)
        return {
            number: f"**Rij {number} kan niet mee: ‘{typed}’.** {as_typed(' '.join(said))}"
            for number, said in sorted(reasons.items())
            for typed in [as_typed(_shown(self._typed(number)))]
        }

    @property
    def left(self) -> str:
        """Return what is not taken, as it was typed, below what stands above the rows; empty for nothing."""
        if not self.wrong:
            return ""
        first = min(row.number for row in self.opened.table.rows)
        head = self.opened.head.number
        above = "".join(self._lines[: self._end(head) - 1 if head else first - 1])
        typed = (f"{self._typed(number)}\n" for number in self.wrong)
        return f"{above}{''.join(typed)}".rstrip("\n")

    def _typed(self, number: int) -> str:
        """Return a row as it was typed; a cell between quotes may have several lines."""
        return "".join(self._lines[number - 1 : self._end(number) - 1]).rstrip("\r\n")

    def _end(self, number: int) -> int:
        """Return the number of the line behind a row."""
        rows = (*(row.number for row in self.opened.table.rows), *self.opened.table.empty)
        return min((one for one in rows if one > number), default=len(self._lines) + 1)

    @cached_property
    def _lines(self) -> list[str]:
        return list(io.StringIO(self.text, newline=""))


def pasted_list(text: str, opened: OpenedList, found: ImportPreview, interview: Interview) -> PastedList:
    """Return what a pasted list would bring, each new person without a function with the usual one.

    Args:
        text: The list as it was typed.
        opened: It, cut in cells.
        found: What would come of it as it stands.
        interview: The house as it is now.
    """
    there = replace(interview, antwoorden=found.antwoorden, judgements=None)
    missing = _without_function(interview.antwoorden, found.antwoorden)
    usual = {pad: proposed for pad in missing if (proposed := there.inquiry(pad).proposal)}
    # All at once: a list of a hundred parties is judged once.
    after = set_answers(found.antwoorden, usual) if usual else found.antwoorden
    rows = tuple(_row(row, after) for row in found.rows)
    return PastedList(text, opened, replace(found, rows=rows, antwoorden=after), frozenset(usual))


def _without_function(before: Antwoorden, after: Antwoorden) -> list[Pad]:
    """Return where the function is missing of somebody who did not stand in the answers before."""
    known = {party.sleutel: party.vertegenwoordigers for party in before.known_parties}
    return [
        (PARTIJEN[place] / "vertegenwoordigers")[number] / "functie"
        for place, party in enumerate(after.known_parties)
        if isinstance(people := party.vertegenwoordigers, tuple) and people != known.get(party.sleutel)
        for number, one in enumerate(people)
        if isinstance(one.naam, str) and one.functie is None
    ]


def _row(row: FactRow, after: Antwoorden) -> FactRow:
    return replace(row, partij=after.partij(row.partij.sleutel) or row.partij)


def _heading(pad: Pad, number: int = 1) -> str:
    return next(column.numbered(number).heading for column in COLUMNS if column.pad is pad)


def _count(*parties: Partij | None) -> int:
    """Return how many people sign for the party with the most of them."""
    people = (party.vertegenwoordigers for party in parties if party)
    return max(len(one) if isinstance(one, tuple) else 0 for one in people)


def _changed(heading: str, new: dict[str, str], old: dict[str, str]) -> str:
    """Return an answer, with what it takes the place of; empty for none."""
    after, before = new.get(heading, ""), old.get(heading, "")
    return f"{after or 'leeg'} (nu: {before})" if before and before != after else after


def _shown(typed: str) -> str:
    """Return a row as it was typed in one line, cut where it gets long; a sign that nobody sees as a box."""
    line = " ".join("".join("□" if _is_unseen(sign) else sign for sign in typed).split())
    return line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE].rstrip()}…"


def _is_unseen(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cf") and not sign.isspace()
