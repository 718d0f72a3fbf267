"""Read a text as a lawyer writes or pastes it: its typed numbers become the lists of the clause files.

"26.1", "1.", "1)", "(1)", "a.", "a)", "(a)", "1°", "i." and bullets become leden, onderdelen and dashes, as
deep as the numbers, or else the indents, say. A text that holds no marks but those of the clause files comes
back as it was.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from tailor.model.blocks import Kind

# What a word processor puts at the end of a line and between words, and what nobody can see.
_BREAKS: Final = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_UNSEEN: Final = "\u00ad\u200b-\u200d\u2060\ufeff"
_SPACE: Final = f"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000{_UNSEEN}]"
_GAP: Final = f"(?P<gap>{_SPACE}+|$)"
_TAB: Final = 4
_BULLETS: Final = "•·‣▪▫●○◦■□➢➤✓\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc"
_LABELS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        f"(?P<bullet>[*+–—‒−-]){_GAP}",
        f"(?P<bullet>[{_BULLETS}])(?P<gap>{_SPACE}*)",
        r"(?P<bullet>o)(?P<gap>\t+)",
        rf"(?P<decimal>[1-9]\d?[a-z]?(?:\.[1-9]\d?[a-z]?)+)[.)]?{_GAP}",
        rf"(?P<begin>\()(?P<value>[1-9]\d?|[a-z]{{1,5}})(?P<end>\)){_GAP}",
        rf"(?P<begin>)(?P<value>[1-9]\d{{0,2}}|[a-z]{{1,5}}|[A-Z])(?P<end>[.)°º]){_GAP}",
    )
)
_UNITS: Final = [*("i" * n for n in range(4)), "i" + "v", *("v" + "i" * n for n in range(4)), "i" + "x"]
_ROMANS: Final = [f"{'x' * tens}{units}" for tens in range(3) for units in _UNITS][1:]
# A line below one of these is the rest of a sentence, also when it begins with a number: "in artikel / 9.2".
_HANGING: Final = re.compile(
    r"(?i)(?:^|[\s(])(?:art|artikel|artikelen|lid|leden|onder|onderdeel|onderdelen|letter|letters|sub|van|in|tot"
    r"|met|t/m|jo|juncto|bijlage|paragraaf|nummer|nr|(?<![;,] )en|(?<![;,] )of)\.?$"
)
_ENDED: Final = re.compile("[.:;!?]['\"”’)]*$")
_ARTICLE: Final = re.compile(
    rf"(?i)(?:artikel|art\.){_SPACE}+\d+[a-z]?(?:{_SPACE}*[.:–—-])?(?:{_SPACE}+(?P<title>.*)|$)"
)
_NUMBERED_TITLE: Final = re.compile(
    rf"(?i)(?:§{_SPACE}*|paragraaf{_SPACE}+)?\d+[a-z]?(?:\.\d+[a-z]?)*\.?{_SPACE}+(?P<title>.+)"
)
_MARKED_TITLE: Final = re.compile(r"#+\s+(?P<title>.*)")
_LONGEST_TITLE: Final = 120
_LIKE_MARKUP: Final = re.compile(r"(\d+)([.)])(?=\s|$)|(>|[#*+-](?=[\s#]|$))")
_HEADINGS: Final = {Kind.ARTIKEL: "#", Kind.PARAGRAAF: "##"}
# How many levels of a text in the place of a clause can have a number or a letter; below that come dashes.
_COUNTED: Final = {Kind.ARTIKEL: 2, Kind.PARAGRAAF: 2, Kind.LID: 2, Kind.ONDERDEEL: 1}


class MarkStyle(NamedTuple):
    """How a list marks its points: numbers, letters, roman numbers, decimals or a bullet, and their shape."""

    family: str
    shape: str


_UNMARKED: Final = MarkStyle("", "")
# The marks that a clause file has, too.
_OF_CLAUSE_FILES: Final = {
    MarkStyle("1", "."),
    MarkStyle("1", ")"),
    *(MarkStyle("bullet", sign) for sign in "-*+"),
}


@dataclass(frozen=True, slots=True)
class TextRow:
    """A paragraph or a point of a text.

    Attributes:
        words: Its words, in one line.
        depth: How deep it stands, from 0.
        mark: "1." or "1)" for a point with a number or a letter, "-" for one without; "" for a paragraph.
    """

    words: str
    depth: int
    mark: str = ""


@dataclass(frozen=True, slots=True)
class OwnText:
    """A text as it was read.

    Attributes:
        heading: The title of an article or a paragraaf; empty for none.
        rows: The paragraphs and points, in order.
        is_markup: Whether it is written as a clause file is.
    """

    heading: str
    rows: tuple[TextRow, ...]
    is_markup: bool


class _Line(NamedTuple):
    """A line that is not empty: what it can be a point of, with its place in that list, and its words."""

    whole: str
    indent: int
    meanings: tuple[tuple[MarkStyle, int], ...]
    words: str
    after_blank: bool
    is_tabbed: bool


class _Level(NamedTuple):
    """A list that is open: its style, the place in it of its last point, and how far that goes in."""

    style: MarkStyle
    value: int
    indent: int


def as_markup(text: str, kind: Kind, *, always: bool = False) -> str:
    """Return a text in the markup of the clause files, to stand in the place of a clause or beside it.

    Args:
        text: The text as it was typed or pasted.
        kind: The kind of that clause.
        always: Whether the marks of the clause files are read too: counted anew, and as deep as can be.
    """
    found = read_text(text, kind)
    if found.is_markup and not always:
        return _clean(text)
    heading = [f"{_HEADINGS.get(kind, '#')} {found.heading}"] if found.heading else []
    return "\n\n".join([*heading, *_marked(_fitting(found.rows, kind))])


def separated(text: str) -> str:
    """Return a text of several lines with an empty line wherever one ends with a sentence.

    A word processor gives a line for each paragraph; only a line that breaks off halfway goes on in the next.
    """
    return re.sub(r"([.:;!?]['\"”’)]*)[ \t]*\n(?=\S)", r"\1\n\n", _BREAKS.sub("\n", text))


def begins_with_mark(line: str) -> bool:
    """Return whether a line would be read as a point, if it stood below a sentence that has ended."""
    return any(label.match(line) for label in _LABELS)


def read_text(text: str, kind: Kind) -> OwnText:
    """Return what a text holds: a heading, where a clause of this kind has one, and its rows."""
    lines = list(_lines(_BREAKS.sub("\n", text)))
    heading, rest = _heading(lines, kind)
    reader = _Reader(rest, adopts=_adopts(rest, kind))
    for line in rest:
        reader.read(line)
    is_typed = bool(heading) and not lines[0].whole.startswith("#")
    return OwnText(heading, tuple(reader.rows), not (is_typed or reader.is_foreign))


def _clean(text: str) -> str:
    """Return a text with one kind of ends of lines, without tabs and without white space at those ends."""
    return "\n".join(
        f"{' ' * _width(line)}{_in_line(line)}".rstrip() for line in _BREAKS.sub("\n", text).split("\n")
    ).strip("\n")


def _in_line(words: str) -> str:
    return re.sub(r"\t+", " ", _strip(words))


def _strip(words: str) -> str:
    return re.sub(f"^{_SPACE}+|{_SPACE}+$", "", words)


def _width(line: str) -> int:
    """Return how far a line goes in."""
    front = line[: len(line) - len(re.sub(f"^{_SPACE}+", "", line))]
    return len(re.sub(f"[{_UNSEEN}]", "", front).expandtabs(_TAB))


# -- lines and their marks --


def _lines(text: str) -> Iterator[_Line]:
    after_blank = True
    for line in text.split("\n"):
        if whole := _strip(line):
            yield _line(whole, _width(line), after_blank)
        after_blank = not whole


def _line(whole: str, indent: int, after_blank: bool) -> _Line:
    match = next(filter(None, (label.match(whole) for label in _LABELS)), None)
    if match is None:
        return _Line(_in_line(whole), indent, (), _in_line(whole), after_blank, False)
    meanings, words = tuple(_meanings(match)), _in_line(whole[match.end() :])
    return _Line(_in_line(whole), indent, meanings, words, after_blank, "\t" in match["gap"])


def _meanings(match: re.Match[str]) -> Iterator[tuple[MarkStyle, int]]:
    """Yield the lists of which a mark can be a point, each with its place in it."""
    found = match.groupdict()
    if "bullet" in found:
        yield MarkStyle("bullet", found["bullet"]), 1
    elif "decimal" in found:
        front, _, last = found["decimal"].rpartition(".")
        yield MarkStyle("decimal", front), int(last.rstrip("abcdefghijklmnopqrstuvwxyz"))
    else:
        shape = f"{found['begin']}{found['end']}".replace("º", "°")
        yield from ((MarkStyle(family, shape), place) for family, place in _places(found["value"]))


def _places(value: str) -> Iterator[tuple[str, int]]:
    """Yield what a number or letter can be: "i" is the ninth letter, and the first roman number."""
    if value.isdecimal():
        yield "1", int(value)
        return
    if value in _ROMANS:
        yield "i", _ROMANS.index(value) + 1
    if len(set(value)) == 1 and len(value) < 3:
        yield ("A" if value.isupper() else "a"), ord(value[0].lower()) - ord("a") + 1 + 26 * (len(value) - 1)


# -- the heading --


def _heading(lines: Sequence[_Line], kind: Kind) -> tuple[str, Sequence[_Line]]:
    """Return the heading that a text begins with, without its number, and the lines below it."""
    if not lines:
        return "", lines
    first, below = lines[0].whole, lines[1:]
    if marked := _MARKED_TITLE.fullmatch(first):
        return marked["title"], below
    if match := _ARTICLE.fullmatch(first):
        if not match["title"] and below and not below[0].meanings:
            return _title(below[0].whole), below[1:]
        return (_title(match["title"]), below) if _has_text_below(below, kind) else ("", lines)
    title = _bare_title(lines[0], below) if kind in _HEADINGS else ""
    return (title, below) if title else ("", lines)


def _has_text_below(below: Sequence[_Line], kind: Kind) -> bool:
    families = {style.family for style, _ in below[0].meanings} if below else set()
    return bool(families & {"decimal", "1"}) or (bool(below) and kind is Kind.ARTIKEL)


def _bare_title(first: _Line, below: Sequence[_Line]) -> str:
    """Return the title of an article or a paragraaf that stands there without that word; empty for none."""
    is_decimal = any(style.family == "decimal" for line in below for style, _ in line.meanings)
    if (numbered := _NUMBERED_TITLE.fullmatch(first.whole)) and is_decimal:
        return _title(numbered["title"])
    return _title(first.whole) if below and not first.meanings else ""


def _title(words: str | None) -> str:
    """Return words that can be a title; empty when they are a sentence."""
    is_sentence = not words or len(words) > _LONGEST_TITLE or words[-1] in ".;:,"
    return "" if is_sentence else str(words)


def _adopts(lines: Sequence[_Line], kind: Kind) -> bool:
    """Return whether a paragraph holds the points below it: in an article numbers are leden beside it."""
    marks = next((line.meanings for line in lines if line.meanings), ())
    return kind not in _HEADINGS or not {style.family for style, _ in marks} & {"decimal", "1"}


# -- rows --


class _Reader:
    """Makes rows of lines, and knows which lists are open."""

    def __init__(self, lines: Sequence[_Line], *, adopts: bool) -> None:
        """Begin; ``adopts`` says that a paragraph holds the points below it."""
        self.rows: list[TextRow] = []
        self.is_foreign = False
        self._adopts = adopts
        self._used = Counter(style for line in lines for style, _ in line.meanings)
        self._open: list[_Level] = []
        self._last: _Line | None = None

    def read(self, line: _Line) -> None:
        """Take one line: a new point, a new paragraph, or more of what stands above it."""
        if line.meanings and self._may_begin(line) and (level := self._level(line)):
            self._point(line, level)
        elif self.rows and not line.after_blank:
            more = f"{self.rows[-1].words} {line.whole}".strip()
            self.rows[-1] = replace(self.rows[-1], words=more)
        else:
            self._paragraph(line)
        self._last = line

    def _point(self, line: _Line, level: _Level) -> None:
        mark = "-" if level.style.family == "bullet" else "1)" if ")" in level.style.shape else "1."
        self.is_foreign |= line.is_tabbed or level.style not in _OF_CLAUSE_FILES
        self.rows.append(TextRow(line.words, len(self._open), mark))
        self._open.append(level)

    def _paragraph(self, line: _Line) -> None:
        """Put a paragraph in the point that it goes in as far as, or beside the first one."""
        while len(self._open) > 1 and self._open[-1].indent >= line.indent:
            self._open.pop()
        if self._open and self._open[0].style == _UNMARKED and self._open[-1].indent >= line.indent:
            self._open.pop()
        self.rows.append(TextRow(line.whole, len(self._open)))
        if not self._open and self._adopts:
            self._open.append(_Level(_UNMARKED, 1, line.indent))

    def _may_begin(self, line: _Line) -> bool:
        """Return whether a mark is one, and not part of the sentence that runs on from the line above."""
        if self._last is None or line.after_blank or line.is_tabbed or line.whole[0] in _BULLETS:
            return True
        is_decimal = line.meanings[0][0].family == "decimal"
        runs_on = is_decimal and self._last.whole.endswith(",") and line.words[:1].islower()
        return not runs_on and not _HANGING.search(self._last.whole)

    def _level(self, line: _Line) -> _Level | None:
        """Return the list of which a line is the next or the first point, those below it closed."""
        for find in (self._next_point, self._first_point, self._later_point):
            for style, value in line.meanings:
                if (place := find(style, value, line)) is not None:
                    del self._open[place:]
                    return _Level(style, value, line.indent)
        return None

    def _next_point(self, style: MarkStyle, value: int, line: _Line) -> int | None:
        """Return the depth of the list that a mark goes on with, one further."""
        for place, level in reversed(list(enumerate(self._open))):
            as_deep = abs(line.indent - level.indent) < 2
            if style == level.style and (as_deep if style.family == "bullet" else value == level.value + 1):
                return place
        return None

    def _first_point(self, style: MarkStyle, value: int, line: _Line) -> int | None:
        """Return the depth of the list that a mark begins: below what stands above it and goes in less."""
        if (
            value != 1
            or not self._is_likely(style, line)
            or not (self._begins(line) or self._used[style] > 1)
        ):
            return None
        depths = [i for i, level in enumerate(self._open) if level.indent > line.indent]
        return min([*depths, len(self._open)])

    def _later_point(self, style: MarkStyle, value: int, line: _Line) -> int | None:
        """Return the depth of a list that skips a number, or of one of which the first point has no mark."""
        for place, level in reversed(list(enumerate(self._open))):
            if style == level.style and value > level.value:
                return place
        is_new = style not in {level.style for level in self._open}
        return 0 if self._begins(line) and is_new and self._is_likely(style, line) else None

    def _begins(self, line: _Line) -> bool:
        """Return whether what stands above a line has ended there."""
        return self._last is None or line.after_blank or bool(_ENDED.search(self._last.whole))

    def _is_likely(self, style: MarkStyle, line: _Line) -> bool:
        """Return whether what looks like a mark is one: no initial ("A. van Dam"), no number ("1.5 uur")."""
        if self._used[style] > 1:
            return True
        return style.family != "A" and not (style.family == "decimal" and line.words[:1].islower())


# -- from rows to markup --


def _fitting(rows: Sequence[TextRow], kind: Kind) -> list[TextRow]:
    """Return rows with marks that can stand there: what holds points has one, and no number is too deep."""
    counted = _COUNTED.get(kind, 0)
    found = []
    for row, after in zip(rows, [*rows[1:], TextRow("", 0)], strict=True):
        mark = row.mark
        if not mark and row.depth == 0 and (kind in _HEADINGS and after.depth > 0):
            mark = "1."
        if mark.startswith("1") and row.depth >= counted:
            mark = "-"
        found.append(replace(row, mark=mark.replace(")", ".") if row.depth == 0 else mark))
    return found if kind in _HEADINGS else _as_clauses(found, "1." if counted else "-")


def _as_clauses(rows: list[TextRow], mark: str) -> list[TextRow]:
    """Return rows of which the outermost are clauses: points of one list, or a paragraph with its points."""
    clauses = [row for row in rows if row.depth == 0]
    if len(clauses) == 1 and not any(row.depth and not row.mark for row in rows):
        return [replace(row, mark="") if row.depth == 0 else row for row in rows]
    return [replace(row, mark=mark) if row.depth == 0 else row for row in rows]


def _marked(rows: Sequence[TextRow]) -> Iterator[str]:
    """Yield each row as a paragraph of the markup: counted, and as far in as what it stands under."""
    indents, counts = [0], Counter[int]()
    for row in rows:
        counts = Counter({depth: count for depth, count in counts.items() if depth <= row.depth})
        counts[row.depth] += row.mark.startswith("1")
        mark = f"{row.mark.replace('1', str(counts[row.depth]))} " if row.mark else ""
        indent = indents[row.depth]
        indents[row.depth + 1 :] = [indent + len(mark)]
        words = _LIKE_MARKUP.sub(_escaped, row.words, count=1) if _LIKE_MARKUP.match(row.words) else row.words
        yield f"{' ' * indent}{mark}{words}"


def _escaped(match: re.Match[str]) -> str:
    return f"{match[1]}\\{match[2]}" if match[1] else f"\\{match[0]}"
