"""Words in the place of an answer: "n.n.b.", "PM", dots. They count as an answer that is not known."""

import re
import textwrap
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

_WORDS: Final = frozenset(
    (
        "nnb", "ntb", "nb", "nvt", "pm", "tbd", "tba", "todo", "x", "xx", "ja", "nee", "geen", "vacant",
        "vacature", "volgt", "volgt nog", "onbekend", "nog onbekend", "nog niet bekend", "niet bekend",
        "invullen",
        "in te vullen", "nog in te vullen", "nader in te vullen", "nader te bepalen", "nog te bepalen",
        "nader bekend te maken", "nog te benoemen", "nader te benoemen", "niet van toepassing",
        "weet ik niet",
        "weet ik nog niet", "later", "komt nog", "wordt nog ingevuld", "wordt nagevraagd", "navragen",
    )
)  # fmt: skip
# What may be meant in a list, or be a mistake where a day or a number is asked.
_MAY_BE_MEANT: Final = frozenset(("ja", "nee", "geen", "n.v.t.", "nvt", "niet van toepassing"))
# What stands in a sentence for what is still to come. No "nader te bepalen" and no "PM" by itself: those may
# stand in a sentence or a name.
_IN_A_TEXT: Final = re.compile(
    "|".join(
        (
            r"(?i:\b(?:nader|nog) in te vullen\b|(?<![\w.])n\.[nt]\.b\b\.?)",
            r"(?<![\w-])(?:NNB|NTB|TBD|TBA)(?![\w-])",
            r"\b(?:X{3,}|x{3,})\b|\[[…._\s]+\]|…{2,}|\.{5,}|_{3,}",
            # "(n.t.b.)", "(PM)", "<naam gemeente>"
            r"(?i:\((?:p\.?m\.?|ntb|nnb|tbd|in te vullen|invullen)\))",
            r"<(?!https?:|mailto:)[A-Za-zÀ-ÿ][^<>@\n]{1,60}>",
            # "binnen … maanden", "€ …", "op xx-xx-2026", "20.."
            r"\b(?:binnen|op|van|te|door|artikel|nummer|nr\.|d\.d\.) (?:…|\.{3,4})(?![\w.…])",
            r"€ ?(?:…|\.{2,4}|[xX]{2,}\b|PM\b)",
            r"(?i:\bdd[-/ ]mm[-/ ]jj(?:jj)?\b|\bxx[-/]xx[-/]\w{4}\b)|\b20(?:\.\.|__|xx\b|XX\b|…)",
            # What a word processor or a spreadsheet leaves.
            r"Fout! (?:Verwijzingsbron|Bladwijzer) niet (?:gevonden|gedefinieerd)\.?",
            r"Error! (?:Reference|Bookmark)[\w ]*\.?",
            r"Klik (?:hier )?(?:of tik )?om (?:tekst|een datum) in te voeren\.?|Kies een item\.?",
            r"#(?:NAAM|N/B|VERW|WAARDE|REF|N/A|NAME|VALUE)[?!]?(?!\w)",
        )
    )
)
_SIGNS: Final = re.compile(r"[-–—._…?*/~# ]+|x{1,9}")
_IN_BRACKETS: Final = re.compile(r"\[[^\[\]]*\]|<[^<>]*>")


# With every answer all others are read again, and most of them stay as they are.
@lru_cache(maxsize=8192)
def is_placeholder(text: str, *, markup: bool = False) -> bool:
    """Return whether a text stands in the place of an answer; a name that holds such letters does not.

    Args:
        text: The text.
        markup: Whether brackets mean something in it: in a clause of the house they name an answer.
    """
    plain = text.strip().casefold()
    if not plain or _SIGNS.fullmatch(plain) or (not markup and _IN_BRACKETS.fullmatch(plain)):
        return bool(plain)
    return " ".join(re.sub(r"[.…!?:,;]", "", plain).split()) in _WORDS


def placeholder_remark(
    value: object, read: Callable[[object], object] | None, *, markup: bool = False
) -> str:
    """Return what to note when a value stands in the place of an answer; empty when it does not.

    Args:
        value: The value of the file.
        read: What reads a day, a number or a choice, since what that takes is an answer; None for a text.
        markup: Whether the text is a clause of the house.
    """
    if not isinstance(value, str) or not is_placeholder(value, markup=markup):
        return ""
    if read is not None and (value.strip().casefold() in _MAY_BE_MEANT or _takes(read, value)):
        return ""
    return _there(value)


def _there(text: str) -> str:
    return f"er staat ‘{textwrap.shorten(text, 80, placeholder='…')}’"


def _takes(read: Callable[[object], object], value: str) -> bool:
    try:
        read(value)
    except ValueError:
        return False
    return True


def placeholder_elements(texts: Iterable[str]) -> str:
    """Return what to note about the texts that stand in the place of one; empty without them."""
    found = (text for text in texts if is_placeholder(text) and text.strip().casefold() not in _MAY_BE_MEANT)
    return ", ".join(dict.fromkeys(map(_there, found)))


# A house is judged anew at every answer, and most of its texts stay as they are.
@lru_cache(maxsize=8192)
def placeholders_inside(text: str) -> tuple[str, ...]:
    """Return the words in a longer text that stand in the place of what is still to come."""
    return () if is_placeholder(text) else tuple(dict.fromkeys(_IN_A_TEXT.findall(text)))
