"""The words of a clause as the pieces that the Typst shell sets; all of them strings, never markup.

Further which words a PDF shows, and where a very long one may break: the results say the same words as what
went in.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import TypeAlias

from tailor.assemble.document import Break, Filled, Gap, Inline, Ref, Rule, Text
from tailor.citation import Citatie
from tailor.path import WHOLE
from tailor.render.links import linked
from tailor.render.typography import KEPT_HYPHEN, LINE_END, NBSP, kept_together, one_line

# What the shell can read.
Json: TypeAlias = "str | int | bool | None | Sequence[Json] | Mapping[str, Json]"

# The name of the place in the PDF for each citation that a reference points to.
Anchors = Mapping[Citatie, str]

# What became of words, as the shell marks it: a sign, the letter of who did it, and what is said around them.
Fate = tuple[str, str, str, str]

_NEW_LINE: Json = ["n"]
_MAY_BREAK: Json = ["z"]
_ON_ONE_LINE = re.compile(r"[\n\r\v\f\x85\u2028\u2029]+")

# A soft hyphen goes: at the end of a line no reader of the PDF can tell it from a hyphen that was typed.
_WITHOUT_WIDTH = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f]")
_DRAWN_AS = str.maketrans(
    {"\u2010": "-", "\u2011": "-\u2060", KEPT_HYPHEN: "-\u2060", "\u2007": NBSP, "\u202f": NBSP, "\u00ad": ""}
    | dict.fromkeys("\t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000", " ")
)
# Joined letters that a program which reads a PDF gives as two.
_JOINED = str.maketrans({"\ufb01": "fi", "\ufb02": "fl"})

# A word of more letters gets places to break; the longest word of the model has 36.
LONGEST_WORD = 44
_CHUNK = 12


def sentence(
    inlines: Sequence[Inline],
    anchors: Anchors,
    longest: int = LONGEST_WORD,
    fates: Sequence[Fate | None] = (),
) -> Json:
    """Return the pieces of a sentence; one string when it is only words, as most are.

    Args:
        inlines: The words as the Document has them.
        anchors: The places that references can go to; a reference to another place is plain text.
        longest: How many letters of a word fit on a line.
        fates: What became of each inline; nothing when all of them simply stand there.
    """
    words = linked(_kept(inlines, longest), fates)
    if any(fates):
        return _marked(words, fates, anchors, longest)
    pieces = list(_join([piece for inline in words for piece in _pieces(inline, anchors, longest)]))
    if inlines and isinstance(inlines[-1], Rule):
        pieces[-1] = _ruled(inlines[-1], at_end=True)
    if not pieces:
        return ""
    return pieces[0] if len(pieces) == 1 and isinstance(pieces[0], str) else pieces


def _marked(inlines: Sequence[Inline], fates: Sequence[Fate | None], anchors: Anchors, longest: int) -> Json:
    """Return the pieces of a sentence with old and new words; between those a line may always break."""
    found: list[Json] = []
    for fate, group in groupby(zip(fates, inlines, strict=True), key=lambda pair: pair[0]):
        pieces = list(_join([piece for _, inline in group for piece in _pieces(inline, anchors, longest)]))
        found += [_MAY_BREAK] if found else []
        found += [["m", *fate, pieces]] if fate else pieces
    return found


def on_one_line(inlines: Sequence[Inline]) -> tuple[Inline, ...]:
    """Return inlines without the line breaks that were typed in them, as a bookmark has them."""
    return tuple(
        replace(inline, text=_ON_ONE_LINE.sub(" ", inline.text))
        if isinstance(inline, Text | Filled)
        else inline
        for inline in inlines
    )


def plain(text: str) -> Json:
    """Return a value that is not a clause (the name of the house, a version) as a sentence."""
    return sentence((Filled(text, WHOLE),), {})


def _kept(inlines: Sequence[Inline], longest: int) -> Sequence[Inline]:
    """Return the inlines with what belongs together on one line, where the column has room for that."""
    return kept_together(inlines, None if longest >= LONGEST_WORD else longest)


def _pieces(inline: Inline, anchors: Anchors, longest: int) -> Iterator[Json]:
    """Yield the pieces of one inline."""
    match inline:
        case Text(text) | Filled(text):
            yield from _words(text, longest)
        case Ref(text, target):
            yield ["r", anchors[target], text] if target in anchors else text
        case Gap(text):
            yield ["g", *breakable(_ON_ONE_LINE.sub(" ", printable(text)), longest)]
        case Rule():
            yield _ruled(inline, at_end=False)
        case Break():
            yield _NEW_LINE


def _ruled(rule: Rule, *, at_end: bool) -> Json:
    """Return a ruled line; what can be filled in on a screen has the name of its field behind it."""
    return ["u", rule.wide, at_end, *([rule.field.name] if rule.field else [])]


def _words(text: str, longest: int) -> Iterator[Json]:
    """Yield plain words: a line break that was typed stays one, and a very long word can break."""
    for number, line in enumerate(LINE_END.split(printable(text))):
        if number:
            yield _NEW_LINE
        for is_word, part in _by_width(line, longest):
            if is_word:
                yield ["h", part]
                continue
            for index, piece in enumerate(breakable(part, longest)):
                if index:
                    yield _MAY_BREAK
                yield piece


def _by_width(line: str, longest: int) -> Iterator[tuple[bool, str]]:
    """Yield the words that may be too wide for a narrow column, and what stands between them.

    A word that surely fits is not parted: half a name or a month at the end of a line reads badly. So much of
    the column is counted on that a word of wide letters fits too.
    """
    if longest >= LONGEST_WORD:
        yield False, line
        return
    for part in re.split(rf"(\S{{{longest * 3 // 4 + 1},}})", line):
        yield _is_hyphenated(part), part


def _join(pieces: Sequence[Json]) -> Iterator[Json]:
    """Yield the pieces with neighbouring strings made one, which is less for Typst to read."""
    for is_text, group in groupby(pieces, key=lambda piece: isinstance(piece, str)):
        if is_text:
            yield "".join(piece for piece in group if isinstance(piece, str))
        else:
            yield from group


def visible(text: str) -> str:
    """Return what a reader sees of a text: single spaces, and no marks without width.

    Programs that read a PDF give some of those marks back and not others, no white space as it was, and the
    marks on one letter in an order of their own.
    """
    if not text.isascii():
        text = _WITHOUT_WIDTH.sub("", printable(text)).translate(_JOINED)
        text = unicodedata.normalize("NFC", text)
    return one_line(text)


def printable(text: str) -> str:
    """Return a text with the hyphens and spaces that fonts leave out as plain ones that break alike."""
    return text.translate(_DRAWN_AS) if not text.isascii() or not text.isprintable() else text


def breakable(text: str, longest: int = LONGEST_WORD) -> Iterator[str]:
    """Yield the pieces of a text; between two pieces a line may break.

    Typst lets a word without a hyphen run off the paper, so longer words are cut in chunks. A cut never falls
    before a mark that belongs to the letter before it.

    Args:
        text: The words.
        longest: How many letters a word may have before it is cut.
    """
    if len(text) <= longest:
        yield text
        return
    start = 0
    for word in re.finditer(rf"\S{{{longest + 1},}}", text):
        for cut in _cuts(word.group(), min(longest, _CHUNK)):
            yield text[start : word.start() + cut]
            start = word.start() + cut
    yield text[start:]


def _is_hyphenated(word: str) -> bool:
    """Return whether Typst parts a word that is too long: one of letters, no address or code."""
    return len(word) <= LONGEST_WORD and word.strip("‘’(),.;:").isalpha()


def _cuts(word: str, chunk: int) -> Iterator[int]:
    """Yield the places in a long word where it may break."""
    place = chunk
    while place < len(word):
        while place < len(word) and _joins(word[place - 1], word[place]):
            place += 1
        if place < len(word):
            yield place
        place += chunk


def _joins(before: str, after: str) -> bool:
    """Tell whether two characters are drawn as one: a combining mark, or one of the invisible joiners."""
    return unicodedata.category(after) in {"Mn", "Me", "Mc", "Cf"} or unicodedata.category(before) == "Cf"
