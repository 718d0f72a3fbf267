"""The proof that a file says what its Document says: one comparison for all formats.

A format reads its file and hands over what it found, by sort. A sort that it leaves out is one that the
format cannot know; of one that it knows in part the type says so: ``Somewhere``, ``Pages``, ``Runs``.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, islice, zip_longest
from os.path import commonprefix

from tailor.assemble.document import Document
from tailor.assemble.front import front
from tailor.errors import RenderError
from tailor.model.blocks import Kind
from tailor.render.expected import Sort, Value, Values
from tailor.render.typography import one_line

# How many differences a message names, and how many letters of each.
_SHOWN, _LONGEST = 3, 80
# So many letters in a row are found nowhere but in their own place, unlike a heading in the contents.
_SEED = 40
# So many letters of a page may be header and footer, until a page with the seed tells how many; a page
# with no more beside them may hold less of the text than the seed.
_AROUND = 400
# A space that does not stand in a file, but that its reader guessed where there is room between two letters.
GUESSED = "\0"
# A hyphen at the end of a line: it was typed, or it is only the look of a word that goes on on the next line.
HYPHEN_AT_END = "\x01"


@dataclass(frozen=True, slots=True)
class Somewhere:
    """Words of a place that a house lays out: every value stands somewhere in it, in an order of its own."""

    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Pages:
    """Lines on pages, from the cover to the last word: where a value ends is not known, nor a space there.

    A space that only a reader guessed is the sign ``GUESSED``: it may be one or none. A hyphen at the end of
    a line is the sign ``HYPHEN_AT_END``: between two letters of one word it may be none.

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


def prove(
    file: str, document: Document, wanted: Values, found: Found, plain: Callable[[str], str] = one_line
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
            waar=one_line(front(document).name),
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
                times = max(len(have), 1) if sort is Sort.MARK else 1
                yield from _in_order_of(sort, [*wanted[sort]] * times, have, plain)


def _in_order_of(
    sort: Sort, wanted: Sequence[Value], found: Sequence[Value], plain: Callable[[str], str]
) -> Iterator[str]:
    """Yield a sentence for every value that is not as wanted."""
    for want, have in zip_longest(wanted, found):
        if want == have:
            continue
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
    first, *rest = wanted[Sort.TEXT]
    if first.clause.kind is not Kind.TITEL:
        return [first, *rest]
    cover = (replace(fact, words=f"{fact.about} {fact.words}") for fact in wanted[Sort.COVER])
    contents = wanted[Sort.CONTENTS]
    numbered = _numbered(contents[1:], zip(wanted[Sort.HEADING], pages, strict=False))
    return [*cover, *wanted[Sort.OPEN_POINTS], *contents[:1], *numbered, *rest]


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
                yield _sentence(Sort.TEXT, reader.value, reader.coming, f"‘{line[:_LONGEST]}’", number)
                return
    if not reader.at_end:
        yield _sentence(Sort.TEXT, reader.value, reader.coming, "niets meer", len(pages.lines))
        return
    yield from reader.misled(pages.headings)


class _Follower:
    """Follows values through lines: cells may be read without a space between.

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
        words: list[str] = []
        length = 0
        for value in wanted:
            if line := plain(value.words):
                self._values.append(value)
                self._begins.append(length)
                words.append(line)
                length += len(line) + 1
        self._text = " ".join(words)
        self._joints = {begin - 1 for begin in self._begins} | {length - 1}

    def take(self, line: str) -> bool:
        """Read a line; return whether it is what comes next."""
        after = _after(self._text, self.place, line, self._joints)
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
                yield _sentence(Sort.HEADING, value, words, f"een bladwijzer naar pagina {page}", found)

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


def _after(text: str, place: int, line: str, joints: Container[int]) -> int | None:
    """Return where the text goes on after a line; None when the line is not what comes next.

    At a joint of two values there may be no space, at a guessed one in the line there may be one or none;
    a hyphen that ends a line may part a word.
    """
    place += text.startswith(" ", place)
    if text.startswith(line, place):
        return place + len(line)
    for sign in line:
        if sign == GUESSED:
            place += text.startswith(" ", place)
            continue
        if sign == HYPHEN_AT_END and text[place - 1 : place + 1].isalpha():
            continue
        sign = "-" if sign == HYPHEN_AT_END else sign
        if text[place : place + 1] == " " != sign and place in joints:
            place += 1
        if text[place : place + 1] != sign:
            return None
        place += 1
    return place


def _in_runs(wanted: Sequence[Value], pages: Sequence[str], plain: Callable[[str], str]) -> Iterator[str]:
    """Yield a sentence when pages do not say all values in order; the cover and the contents are not read."""
    text = [value for value in wanted if value.clause.kind is not Kind.TITEL]
    said = [plain(value.words) for value in text]
    ends = list(accumulate(map(len, said)))
    whole, place, around = "".join(said), 0, _AROUND
    for page in pages:
        if run := _run(page, whole[place:]):
            around = max(around, len(page) - run)
        elif len(page) <= around + _SEED:
            run = _little(page, whole[place:], [end - place for end in ends if place < end < place + _SEED])
        place += run
    if place < len(whole):
        value = text[bisect_right(ends, place)]
        nowhere = f"dit op geen van de {len(pages)} pagina’s"
        yield _sentence(Sort.TEXT, value, f"‘{whole[place:][:_LONGEST]}’", nowhere)


def _run(page: str, coming: str) -> int:
    """Return how many of the coming letters stand on a page in one run; 0 when they are fewer than the seed.

    The header may begin alike.
    """
    if not coming:
        return 0
    starts = (found.start() for found in re.finditer(f"(?={re.escape(coming[:_SEED])})", page))
    return max((len(commonprefix((page[start:], coming))) for start in starts), default=0)


def _little(page: str, coming: str, ends: Sequence[int]) -> int:
    """Return how many of the coming letters stand on a page that holds little of the text.

    Args:
        page: The letters of the page, with its header and footer.
        coming: The letters that are still to be read.
        ends: Where in the coming letters a value ends before the seed does; a page may hold no more.
    """
    return next((end for end in reversed(ends) if coming[:end] in page), 0)
