"""What is alike in Word, PDF and HTML: headings, lists, what stays on one line, how wide a column is.

Pure text, no layout: the results say the same words as what went in.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain, groupby

from tailor.assemble.document import Break, Clause, Document, Inline, Ref, Rule, alike, table_head
from tailor.citation import Citatie
from tailor.grammar import MONTHS
from tailor.model.blocks import PARTS, Kind

# The kinds whose own words are a heading; without words they have none.
HEADINGS = PARTS | {Kind.PARAGRAAF, Kind.TUSSENKOP}
_LISTS = frozenset({Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING})
NBSP = "\u00a0"
# A line end that was typed.
LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")

_NUMBERED = (
    r"artikel(?:en)?|artt?\.?|lid|leden|bijlagen?|bijvoegsels?|categorie(?:ën)?|paragraaf|hoofdstuk|sub|onder"
    r"|onderde(?:el|len)|overweging(?:en)?|stap|nr\.|nummer|versie|§"
)
_MONTHS = "|".join(MONTHS)
_UNITS = (
    "uur|uren|minu(?:ut|ten)|dag|dagen|werkdagen|week|weken|maand|maanden|kwartaal|kwartalen|jaar|jaren"
    "|procent|euro|miljoen|miljard|km|kilometer|meter|%"
)
_TITLES = "mr|drs|dr|ir|ing|prof|bc|ds|jhr|mw|mevr|dhr"
_INFIXES = "van|de|der|den|het|ter|ten|te|’t|in|op|aan|la|el"
# A hyphen where no line ends; each format writes it in its own way, and no text holds this sign.
KEPT_HYPHEN = "\x1e"
_KEPT = re.compile(
    # "artikel 3", "lid 4", "onder a": a word and the number or the single letter that belongs to it
    rf"(?i:(?<!\w)(?:{_NUMBERED}) (?=[0-9]|[a-z](?!\w)))"
    # "3 maart", "maart 2026", "24 uur", "2,5 miljoen": a number and what it counts; "1234 AB"
    rf"|(?<![\w.,])[0-9]+(?:[.,][0-9]+)* (?=(?:{_MONTHS}|{_UNITS})(?!\w))|\b(?:{_MONTHS}) (?=[0-9]{{4}}\b)"
    r"|(?<!\w)[0-9]{4} (?=[A-Z]{2}(?!\w))|€ (?=[0-9])"
    # "mr. drs. P.J. van der Berg": titles, initials, and the name with what stands before it
    rf"|(?i:(?<!\w)(?:{_TITLES})\. )(?=\w)"
    rf"|\b(?:[A-Z][hr]?\.[ ]?)+(?:(?<= )(?:(?:{_INFIXES}) )+)?(?<= )(?=[A-Z])"
    # "’s-Gravenhage", "e-mail", "2025-2026"
    r"|(?<!\w)[A-Za-z]-(?=\w)|(?<=[0-9])-(?=[0-9])"
)
_UNBROKEN = str.maketrans({" ": NBSP, "-": KEPT_HYPHEN})
# What may be one of those: most texts have none, and this is found sooner.
_MAYBE = re.compile(
    r" (?=[0-9]|[A-Za-z](?!\w))|(?<=[0-9]) (?=[A-Za-z%])|(?<=[A-Za-z]\.) |(?<!\w)[A-Za-z]-|[0-9]-"
)

# How many letters of a table go in the width of a page, the space between columns taken off.
ROOM = 84
# How many letters the margins of a cell take.
_PADDING = 3
# A longer word gets no wider column; there are words of 36 letters in the model.
_LONGEST = 40
# For tables by themselves.
NONE_SHARED: Mapping[str, Sequence[int]] = {}


def one_line(text: str) -> str:
    """Return a text with every run of white space as one space."""
    return " ".join(text.split())


def speaks(clause: Clause) -> bool:
    """Return whether a clause has words of its own, or a number."""
    return bool(clause.inlines or clause.label)


def by_list(clauses: Sequence[Clause]) -> Iterator[tuple[Kind | None, tuple[Clause, ...]]]:
    """Yield clauses that stand under each other, those that follow each other in one list together.

    With each comes the kind of list; None for what is no item of one: without a number it is a paragraph.
    """
    for kind, group in groupby(clauses, key=_list_kind):
        yield kind, tuple(group)


# How wide the signs of a label are, in thousandths of the size of the letter, in a wide font.
_WIDTHS = dict.fromkeys("mw", 890) | dict.fromkeys("ijl", 300) | dict.fromkeys(" .)", 280)
_FIGURE, _LETTER = 560, 600
# What stands between a label and its words.
_BETWEEN = 300


def label_room(labels: Iterable[str]) -> int:
    """Return how much room the longest of these labels needs, in thousandths of the size of the letter.

    It is estimated: of Word and HTML the font is not known. A PDF measures its labels.
    """
    return max((sum(map(_width, label)) for label in labels), default=0) + _BETWEEN


def _width(sign: str) -> int:
    return _WIDTHS.get(sign, _FIGURE if sign.isdigit() else _LETTER)


def _list_kind(clause: Clause) -> Kind | None:
    return clause.kind if clause.kind in _LISTS and clause.label else None


@lru_cache(maxsize=4096)
def kept(text: str) -> str:
    """Return the text with non-breaking spaces between "artikel" and its number, in "3 maart" and the like.

    Every character keeps its place, so a sentence can be cut in the same pieces afterwards.
    """
    return _KEPT.sub(lambda found: found.group().translate(_UNBROKEN), text) if _MAYBE.search(text) else text


def kept_together(inlines: Sequence[Inline], longest: int | None = None) -> Sequence[Inline]:
    """Return the words of a clause with "artikel" kept to its number, also when that is an inline of its own.

    Args:
        inlines: The words.
        longest: How many letters go on a line of a narrow column, where a pair without room may be parted;
            None where there is room.
    """
    words = "".join(map(_spoken, inlines))
    whole = kept(words)
    if whole == words or (longest is not None and max(map(len, whole.split(" "))) > longest):
        return inlines
    found: list[Inline] = []
    start = 0
    for inline in inlines:
        end = start + len(_spoken(inline))
        found.append(_saying(inline, whole[start:end]))
        start = end
    return found


def _spoken(inline: Inline) -> str:
    """Return the words of an inline as its neighbours see them; a line or a break is one foreign sign."""
    return "\0" if isinstance(inline, Rule | Break) else inline.text


def _saying(inline: Inline, said: str) -> Inline:
    return inline if isinstance(inline, Rule | Break) or said == inline.text else replace(inline, text=said)


def caption(table: Clause) -> str:
    """Return what a table is called for who cannot see it: by its heading row."""
    head = table.children[0].children if table.children else ()
    return f"Tabel: {', '.join(cell.text for cell in head)}"


def targets(document: Document) -> set[Citatie]:
    """Return the clauses that the text refers to, and what stands in front of a comparison."""
    before = (clause for part in document.preface for clause in part.walk())
    clauses = chain(before, document.walk())
    return {one.target for clause in clauses for one in clause.inlines if isinstance(one, Ref)}


def columns(table: Clause) -> int:
    """Return how many columns a table has: the cells of its longest row."""
    return max((len(row.children) for row in table.children), default=0)


def shares(table: Clause, shared: Mapping[str, Sequence[int]] = NONE_SHARED) -> Sequence[int]:
    """Return the share of each column: room for its longest word, the rest by the mean length of its cells.

    Rows may differ in length; a cell that a row does not have counts as empty.

    Args:
        table: The table.
        shared: What was shared out already, by the words of a heading row (:func:`shared`): equal for all.
    """
    if found := shared.get(table_head(table)):
        return found
    texts = [_texts(table, index) for index in range(columns(table))]
    least = _fitting([min(_LONGEST, _longest_word(column)) + _PADDING for column in texts])
    wish = [max(0, _mean(column) - room) for column, room in zip(texts, least, strict=True)]
    left = max(0, ROOM - sum(least))
    return [room + left * more // max(sum(wish), 1) for room, more in zip(least, wish, strict=True)]


def shared(document: Document) -> dict[str, Sequence[int]]:
    """Return the shares of the columns of each table, by its heading row: equal heads, equal columns."""
    return {head: shares(table) for head, table in alike(document.walk()).items()}


def parts_of(whole: int, wide: Sequence[int]) -> list[int]:
    """Return a width cut up in these shares; together they are that width, or a little less."""
    return [whole * share // sum(wide) for share in wide]


def _texts(table: Clause, index: int) -> list[str]:
    """Return the words of the cells of one column."""
    return [row.children[index].text for row in table.children if index < len(row.children)]


def _fitting(letters: Sequence[int]) -> list[int]:
    """Return the widths with so much taken off the widest that they fit: a short word is never broken."""
    fitting = list(letters)
    while sum(fitting) > ROOM and max(fitting) > 1:
        fitting[fitting.index(max(fitting))] -= 1
    return fitting


def _longest_word(texts: Sequence[str]) -> int:
    """Return the number of letters of the longest word; a date is one, its parts stay on one line."""
    return max((len(word) for text in texts for word in re.split(r"[ \n]", kept(text))), default=0)


def _mean(texts: Sequence[str]) -> int:
    """Return the mean number of letters of the cells that have words."""
    filled = [len(text) for text in texts if text]
    return sum(filled) // max(len(filled), 1)
