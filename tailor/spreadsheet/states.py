"""How a cell says that something is not known yet, or empty; a text that looks like it is told apart."""

import re
from typing import Final

from tailor.answers.base import NOG_NIET_BEKEND, NOT_KNOWN_KEY
from tailor.answers.plain_data import Data

# Stands in the first column of a group of which nothing is known yet.
ALL_OPEN: Final = f"alles {NOG_NIET_BEKEND}"
# Stands in the first column of a group that is there and holds nothing.
ALL_EMPTY: Final = "alles nog leeg"
_OPEN: Final = re.compile(rf"(?:alles )?{NOG_NIET_BEKEND}\b", re.IGNORECASE)
# What a sheet shows for a cell that it cannot work out, in English and in Dutch; "Err:502" is LibreOffice's.
_SHEET_ERROR: Final = re.compile(
    r"#(N/A|N/B|REF!|VERW!|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV/0!|DEEL/0!|NUM!|GETAL!|NULL!|LEEG!|SPILL!|OVERLOOP!"
    r"|CALC!|BEREKENEN!|FIELD!|VELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA|#+)|Err:\d{3}|Fout:\d{3}"
)
# Stands before a text that would be read as something else.
_GUARD: Final = "'"
# Stands for two semicolons in a row, which are one in a text.
_DOUBLED: Final = "\0"
_SAID: Final = re.compile(
    r"(?:;\s*wie: *(?P<wie>.*?))?(?:;\s*opmerking: *(?P<opmerking>.*))?", re.IGNORECASE | re.DOTALL
)


def is_open(text: str) -> bool:
    """Return whether a cell says that an answer, or all of a group, is not known yet."""
    return _OPEN.match(text) is not None


def is_all_open(text: str) -> bool:
    """Return whether a cell says that nothing of a group is known yet."""
    return is_open(text) and text.casefold().startswith(ALL_OPEN)


def is_all_empty(text: str) -> bool:
    """Return whether a cell says that a group is there and holds nothing."""
    return text.casefold() == ALL_EMPTY


def is_sheet_error(text: str) -> bool:
    """Return whether a cell holds an error of the sheet itself."""
    return _SHEET_ERROR.fullmatch(text) is not None


def guarded(text: str) -> str:
    """Return how a text stands in a cell: behind a mark when it looks like something else."""
    return f"{_GUARD}{text}" if _looks_like_more(text) else text


def unguarded(text: str) -> str:
    """Return the text that a cell holds, without that mark."""
    return text[1:] if text.startswith(_GUARD) and _looks_like_more(text[1:]) else text


def _looks_like_more(text: str) -> bool:
    plain = text.lstrip(_GUARD)
    return is_open(plain) or is_all_empty(plain) or is_sheet_error(plain)


def state_words(value: Data) -> str:
    """Return "not known yet" as it stands in a cell, with who finds out and a remark."""
    said = value.get(NOT_KNOWN_KEY) if isinstance(value, dict) else None
    words = (
        [f"{key}: {str(text).replace(';', ';;')}" for key, text in said.items()]
        if isinstance(said, dict)
        else []
    )
    return "; ".join([NOG_NIET_BEKEND, *words])


def read_state(text: str) -> Data:
    """Return "not known yet" with what stands behind it: who finds out, and a remark.

    What is said in another way is a remark too, so that nothing is lost.
    """
    rest = _OPEN.sub("", text, count=1).replace(";;", _DOUBLED)
    found = _SAID.fullmatch(rest.strip(" "))
    parts = found.groupdict() if found else {"opmerking": rest.strip(" ,;:.()–-")}
    said: dict[str, Data] = {
        key: part.replace(_DOUBLED, ";").strip(" ") for key, part in parts.items() if part and part.strip(" ")
    }
    return {NOT_KNOWN_KEY: said} if said else NOG_NIET_BEKEND
