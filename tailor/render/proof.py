"""The proof that a file says what its Document says: one expectation for all formats, one comparison.

What a file must say is a list of values for each sort. A format reads its file and hands over what it found;
a sort that it leaves out is one that the format cannot know.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import groupby, islice, pairwise, zip_longest
from os.path import commonprefix

from tailor.assemble.document import Clause, Document, Filled, Gap, Ref, inline_text
from tailor.assemble.front import INHOUD, Front, front
from tailor.citation import Citatie
from tailor.errors import RenderError
from tailor.model.kinds import PARTS, Kind
from tailor.redline.marked import MarkedClause, can_be_reached
from tailor.redline.types import Mark

_HEADINGS = (PARTS | {Kind.PARAGRAAF, Kind.TUSSENKOP}) - {Kind.TITEL}
_NOWHERE = Clause(Kind.ALINEA, Citatie(""))
_SHOWN, _LONGEST = 3, 80
"""How many differences a message names, and how many letters of each."""
_SEED = 40
"""So many letters in a row are found nowhere but in their own place, unlike a heading in the contents."""


class Sort(StrEnum):
    """What can be said, as a message calls it."""

    TITEL = "de titel in de eigenschappen"
    TAAL = "de taal"
    MERK = "het merk van de editie"
    VOORBLAD = "het voorblad"
    KOPTEKST = "de kopteksten"
    OPEN_PUNTEN = "de open punten"
    INHOUD = "de inhoudsopgave"
    TEKST = "de tekst"
    KOP = "de bladwijzers"
    ANTWOORD = "een ingevuld antwoord"
    VERWIJZING = "een verwijzing"
    RIJEN = "de tabellen"
    WIJZIGING = "een wijziging"
    OPBOUW = "de opbouw"


@dataclass(frozen=True, slots=True)
class Value:
    """One thing that a file says or has to say.

    Attributes:
        words: Its words, the number in front.
        about: What goes with them: the answer, the target of a reference, the author of a change.
        clause: Where they stand; one without an address in front of the text, and in what a format found.
        level: The level of a heading; 0 for what is none.
        header: The heading row of the table around a cell, which a next page may repeat.
    """

    words: str
    about: str = ""
    clause: Clause = field(default=_NOWHERE, compare=False)
    level: int = field(default=0, compare=False)
    header: str = field(default="", compare=False)


Values = Mapping[Sort, Sequence[Value]]


@dataclass(frozen=True, slots=True)
class Somewhere:
    """Words of a place that a house lays out: every value stands somewhere in it, in an order of its own."""

    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Pages:
    """Lines on pages, from the cover to the last word: where a value ends is not known, nor a space there.

    Attributes:
        lines: The lines of each page.
        headings: The page that the outline gives for each heading.
    """

    lines: Sequence[Sequence[str]]
    headings: Sequence[int]


@dataclass(frozen=True, slots=True)
class Runs:
    """Pages of another program, without spaces: each holds what comes next in one run, among other words."""

    pages: Sequence[str]


Found = Mapping[Sort, Sequence[Value] | Somewhere | Pages | Runs]


def folded(text: str) -> str:
    """Return text with every run of white space as one space."""
    return " ".join(text.split())


def values(*words: str) -> list[Value]:
    """Return words as values; those without any letter are left out."""
    return [Value(one) for one in words if folded(one)]


# -- what every file must say --


def expected(document: Document, *, numbers: bool = True) -> dict[Sort, list[Value]]:
    """Return what a file of a document must say.

    Args:
        document: The document; of a comparison the old and the new words.
        numbers: Whether the numbers of clauses are known.
    """
    walked = list(_walked(_in_order(document), numbers=numbers))
    text = [value for value in walked if folded(value.words)]
    ahead = front(document)
    listed = [Value(f"{part.label} {part.text}", "", part) for part in ahead.inhoud]
    listed = [entry for entry in listed if folded(entry.words)]
    found: dict[Sort, list[Value]] = {
        Sort.OPBOUW: [],
        Sort.TITEL: [Value(ahead.naam)],
        Sort.TAAL: [Value("nl")],
        Sort.MERK: [Value(ahead.merk)],
        Sort.VOORBLAD: _cover(ahead),
        Sort.KOPTEKST: values(document.huis, document.titel, document.versie, document.status),
        Sort.OPEN_PUNTEN: [value for value in _walked(ahead.open_punten) if folded(value.words)],
        Sort.INHOUD: [Value(INHOUD), *listed] if listed else [],
        Sort.TEKST: text,
    }
    found[Sort.KOP] = [
        replace(value, about=f"niveau {value.level}")
        for value in (*found[Sort.OPEN_PUNTEN], *text)
        if value.level
    ]
    points = (clause for part in ahead.open_punten for clause in part.walk())
    clauses = (*points, *(value.clause for value in walked))
    found[Sort.RIJEN] = [rows(sum(clause.kind is Kind.RIJ for clause in clauses))]
    found[Sort.ANTWOORD] = list(_answers(document))
    found[Sort.VERWIJZING] = list(_references(document, walked))
    found[Sort.WIJZIGING] = list(_changes(document))
    return found


def rows(count: int) -> Value:
    """Return how many rows the tables have together: an empty row has no words."""
    return Value(f"samen {count} rijen")


def landing(words: str, line: str, place: int) -> Value:
    """Return a reference with the line that it leads to; ``place`` tells lines with the same words apart."""
    return Value(words, f"naar regel {place + 1}: {folded(line)}")


def change(words: str, said: str, *, gone: bool) -> Value:
    """Return words that are new or gone, with what is said of that."""
    return Value(words, f"{said} ({'oud' if gone else 'nieuw'})")


def _cover(ahead: Front) -> list[Value]:
    title = "".join(map(inline_text, ahead.titel))
    facts = (Value(value.text, name) for name, value in ahead.feiten)
    return [*values(ahead.huis, ahead.onderwerp, title), *facts]


def _in_order(document: Document) -> tuple[Clause, ...]:
    """Return the clauses as a file has them: what stands in front of a comparison comes after the title."""
    before = document.vooraf
    first, rest = document.parts[:1], document.parts[1:]
    if not before or not first or first[0].kind is not Kind.TITEL:
        return (*before, *document.parts)
    return (replace(first[0], children=()), *before, *first[0].children, *rest)


def _walked(
    clauses: Sequence[Clause], level: int = 1, header: str = "", *, numbers: bool = True
) -> Iterator[Value]:
    """Yield a value for each clause, in reading order, those without words too."""
    for clause in clauses:
        words = f"{clause.label} {clause.text}" if numbers else clause.text
        heads = clause.kind in _HEADINGS and bool(clause.inlines or clause.label)
        yield Value(words, "", clause, level if heads else 0, header)
        below = level + heads
        if clause.kind is Kind.TABEL and clause.children:
            first, *others = clause.children
            yield from _walked((first,), below, numbers=numbers)
            above = " ".join(cell.text for cell in first.children)
            yield from _walked(others, below, above, numbers=numbers)
        else:
            yield from _walked(clause.children, below, header, numbers=numbers)


def _answers(document: Document) -> Iterator[Value]:
    for clause in document.walk():
        for inline in clause.inlines:
            if isinstance(inline, Filled | Gap) and inline.text:
                yield Value(inline.text, str(inline.answer), clause)


def _references(document: Document, walked: Sequence[Value]) -> Iterator[Value]:
    """Yield each reference to a clause that can be reached, with the first line at its place."""
    places: dict[Citatie, int] = {}
    lines: list[str] = []
    for value in walked:
        clause = value.clause
        if can_be_reached(clause):
            places.setdefault(clause.citation, len(lines))
        lines += [value.words] if folded(value.words) else []
    lines.append("")
    known = {clause.citation for clause in document.walk() if can_be_reached(clause)}
    for clause in document.walk():
        for inline in clause.inlines:
            if isinstance(inline, Ref) and inline.target in known:
                place = places[inline.target]
                yield replace(landing(inline.text, lines[place], place), clause=clause)


def _changes(document: Document) -> Iterator[Value]:
    """Yield every change in the order of the text, the number of a clause that is new or gone too."""
    for clause in document.walk():
        if not isinstance(clause, MarkedClause):
            continue
        if clause.mark and clause.label:
            yield _change(clause.label, clause.mark, clause)
        for mark, group in groupby(zip(clause.marks, clause.inlines, strict=True), key=lambda pair: pair[0]):
            if mark:
                yield _change("".join(inline_text(inline) for _, inline in group), mark, clause)


def _change(words: str, mark: Mark, clause: Clause) -> Value:
    return replace(change(words, mark.words, gone=mark.is_gone), clause=clause)


# -- the comparison --


def prove(
    file: str, document: Document, wanted: Values, found: Found, plain: Callable[[str], str] = folded
) -> None:
    """Hold what was read in a file against what it must say.

    Args:
        file: What the file is, for the message ("Het Word-bestand").
        document: The document.
        wanted: What the file must say.
        found: What was read; a sort that is absent cannot be known in this format.
        plain: Returns of a text what the format can tell apart.

    Raises:
        RenderError: When something differs; names the document, the clause, what was expected and what found.
    """
    differences = list(islice(_differences(wanted, found, plain), _SHOWN))
    if differences:
        raise RenderError(
            wat=f"{file} is niet gelijk aan het document; er is niets geschreven.",
            waar=folded(front(document).naam),
            waarom=" ".join(differences),
            nu="Meld dit met uw antwoordenbestand: dit is een fout van tailor of van de huisstijl.",
        )


def _differences(wanted: Values, found: Found, plain: Callable[[str], str]) -> Iterator[str]:
    """Yield a sentence for everything in which a file is not as wanted."""
    for sort, have in found.items():
        match have:
            case Somewhere(lines):
                yield from _lacking(sort, wanted[sort], [plain(line) for line in lines], plain)
            case Pages():
                yield from _on_pages(_running(wanted, have.headings), have, plain)
            case Runs(pages):
                yield from _in_runs(wanted[sort], pages, plain)
            case _:
                times = max(len(have), 1) if sort is Sort.MERK else 1
                yield from _in_order_of(sort, [*wanted[sort]] * times, have, plain)


def _in_order_of(
    sort: Sort, wanted: Sequence[Value], found: Sequence[Value], plain: Callable[[str], str]
) -> Iterator[str]:
    """Yield a sentence for every value that is not as wanted."""
    for want, have in zip_longest(wanted, found):
        asked, said = (None if one is None else (plain(one.words), one.about) for one in (want, have))
        if asked != said:
            yield _sentence(sort, want, _shown(asked), _shown(said))


def _lacking(
    sort: Sort, wanted: Sequence[Value], lines: Sequence[str], plain: Callable[[str], str]
) -> Iterator[str]:
    for value in wanted:
        if not any(plain(value.words) in line for line in lines):
            yield _sentence(sort, value, _shown((plain(value.words), "")), "niets")


def _shown(said: tuple[str, str] | None) -> str:
    """Return what a value says, for a message."""
    if said is None:
        return "niets"
    words, about = said
    return f"‘{words[:_LONGEST]}’" + (f" ({about[:_LONGEST]})" if about else "")


def _sentence(sort: Sort, value: Value | None, wanted: str, found: str, page: int = 0) -> str:
    """Return the difference in words, with the clause and the page where it is."""
    clause = value.clause.citation.words if value else ""
    place = ", ".join(filter(None, (clause, f"pagina {page}" if page else "")))
    where = f" ({place})" if place else ""
    return f"{sort[:1].upper()}{sort[1:]}{where}: verwacht {wanted}, gevonden {found}."


# -- a file of which only lines on pages are known --


def _running(wanted: Values, pages: Sequence[int]) -> list[Value]:
    """Return everything that is said on pages, in order; the title stands on the cover, when there is one."""
    first, *rest = wanted[Sort.TEKST]
    if first.clause.kind is not Kind.TITEL:
        return [first, *rest]
    cover = (replace(fact, words=f"{fact.about} {fact.words}") for fact in wanted[Sort.VOORBLAD])
    contents = wanted[Sort.INHOUD]
    numbered = _numbered(contents[1:], zip(wanted[Sort.KOP], pages, strict=False))
    return [*cover, *wanted[Sort.OPEN_PUNTEN], *contents[:1], *numbered, *rest]


def _numbered(contents: Sequence[Value], heads: Iterator[tuple[Value, int]]) -> Iterator[Value]:
    """Yield the lines of the contents with the page that the outline gives for each."""
    for entry in contents:
        page = next((page for head, page in heads if head.clause is entry.clause), "")
        yield replace(entry, words=f"{entry.words} {page}")


def _on_pages(wanted: Sequence[Value], pages: Pages, plain: Callable[[str], str]) -> Iterator[str]:
    """Yield the first difference between values and the lines of pages, or else of the pages of headings."""
    reader = _Follower(wanted, plain)
    for number, lines in enumerate(pages.lines, start=1):
        reader.starts.append(reader.place)
        for line in lines[reader.repeated(lines) :]:
            if not reader.take(line):
                yield _sentence(Sort.TEKST, reader.value, reader.coming, f"‘{line[:_LONGEST]}’", number)
                return
    if not reader.at_end:
        yield _sentence(Sort.TEKST, reader.value, reader.coming, "niets meer", len(pages.lines))
        return
    yield from reader.misled(pages.headings)


class _Follower:
    """Follows values through lines: cells may be read without a space between, old and new words with one.

    Attributes:
        place: How many letters were read.
        starts: The place where each page began.
    """

    def __init__(self, wanted: Sequence[Value], plain: Callable[[str], str]) -> None:
        """Start before the first word."""
        self.place = 0
        self.starts: list[int] = []
        self._plain = plain
        self._values: list[Value] = []
        self._begins: list[int] = []
        self._seams: set[int] = set()
        words: list[str] = []
        length = 0
        for value in wanted:
            if line := plain(value.words):
                self._values.append(value)
                self._begins.append(length)
                self._seams |= {length + seam for seam in _seams(value.clause, plain)}
                words.append(line)
                length += len(line) + 1
        self._text = " ".join(words)
        self._joints = {begin - 1 for begin in self._begins} | {length - 1}

    def take(self, line: str) -> bool:
        """Read a line; return whether it is what comes next."""
        after = _after(self._text, self.place, line, self._joints, self._seams)
        self.place = self.place if after is None else after
        return after is not None

    def repeated(self, lines: Sequence[str]) -> int:
        """Return how many lines at the top of a page repeat the heading row of a table; 0 outside a table."""
        header = self._plain(self._header())
        read = 0
        for number, line in enumerate(lines if header else (), start=1):
            after = _after(header, read, line, range(len(header)))
            if after is None:
                return 0
            if after == len(header):
                return number
            read = after
        return 0

    def _header(self) -> str:
        """Return the heading row of the table of which a part is read and a part still comes."""
        last = bisect_left(self._begins, self.place) - 1
        if last < 0 or not self._values[last].header:
            return ""
        coming = self.value
        return coming.header if coming else ""

    def misled(self, headings: Sequence[int]) -> Iterator[str]:
        """Yield a sentence for each heading that was read on another page than the outline gives."""
        begins = zip(self._begins, self._values, strict=True)
        heads = ((begin, value) for begin, value in begins if value.level)
        for (begin, value), page in zip(heads, headings, strict=False):
            found = bisect_right(self.starts, begin)
            if found != page:
                words = f"een bladwijzer ‘{self._plain(value.words)}’ naar deze pagina"
                yield _sentence(Sort.KOP, value, words, f"een bladwijzer naar pagina {page}", found)

    @property
    def value(self) -> Value | None:
        """Return the value that is being read or comes next; None at the end."""
        last = bisect_right(self._begins, self.place) - 1
        ended = self.place in self._joints
        return None if self.at_end else self._values[last + ended]

    @property
    def coming(self) -> str:
        """Return the words that come next, for a message."""
        return f"‘{self._text[self.place :].strip()[:_LONGEST]}’"

    @property
    def at_end(self) -> bool:
        """Return whether nothing is left to read."""
        return not self._text[self.place :].strip()


def _after(
    text: str, place: int, line: str, joints: Container[int], seams: Container[int] = ()
) -> int | None:
    """Return where the text goes on after a line; None when the line is not what comes next.

    At a joint of two values there may be no space, at a seam of old and new words there may be one.
    """
    place += text.startswith(" ", place)
    if text.startswith(line, place):
        return place + len(line)
    for sign in line:
        if text[place : place + 1] == " " != sign and place in joints:
            place += 1
        if text[place : place + 1] != sign:
            if sign == " " and place in seams:
                continue
            return None
        place += 1
    return place


def _seams(clause: Clause, plain: Callable[[str], str]) -> Iterator[int]:
    """Yield where the fate of the words of a clause changes, counted from its label."""
    if not isinstance(clause, MarkedClause):
        return
    before = f"{clause.label} "
    for inline, (mark, after) in zip(clause.inlines, pairwise((*clause.marks, None)), strict=False):
        before += inline_text(inline)
        if mark != after:
            yield len(plain(before))


def _in_runs(wanted: Sequence[Value], pages: Sequence[str], plain: Callable[[str], str]) -> Iterator[str]:
    """Yield a sentence when pages do not say all values in order; the cover and the contents are not read."""
    text = [value for value in wanted if value.clause.kind is not Kind.TITEL]
    said = [plain(value.words) for value in text]
    coming = "".join(said)
    for page in pages:
        coming = coming[_said(page, coming) :]
    if coming:
        ends = (sum(map(len, said[number:])) for number in range(1, len(said) + 1))
        value = next(value for value, left in zip(text, ends, strict=True) if left < len(coming))
        nowhere = f"dit op geen van de {len(pages)} pagina’s"
        yield _sentence(Sort.TEKST, value, f"‘{coming[:_LONGEST]}’", nowhere)


def _said(page: str, coming: str) -> int:
    """Return how many of the coming letters stand on a page in one run; the header may begin alike."""
    if not coming:
        return 0
    starts = (found.start() for found in re.finditer(f"(?={re.escape(coming[:_SEED])})", page))
    return max((len(commonprefix((page[start:], coming))) for start in starts), default=0)
