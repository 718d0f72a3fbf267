"""Write plain data as YAML that a coordinator can read and edit."""

import datetime
import json
import re
import textwrap
from typing import Final

from tailor.answers.values import Data

WIDTH: Final = 100
_PLAIN: Final = re.compile(r"[^\W\d_](?:[^:#\t]|:(?=\S)|(?<=\S)#)*")
_OTHER_MEANING: Final = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def block(value: Data, indent: int) -> list[str]:
    """Return the lines of a group or a list, each with its indentation; a scalar is one bare line."""
    pad = " " * indent
    if isinstance(value, dict) and value:
        return [line for key, part in value.items() for line in entry(key, part, indent)]
    if isinstance(value, list) and value:
        return [line for part in value for line in element(part, indent)]
    return [pad + scalar(value)]


def entry(key: str, value: Data, indent: int) -> list[str]:
    """Return the lines of one key with its value."""
    pad = " " * indent
    if isinstance(value, dict | list) and value:
        return [f"{pad}{key}:", *block(value, indent + 2)]
    first, *rest = folded(value, indent + 2)
    return [f"{pad}{key}: {first}", *rest]


def element(value: Data, indent: int) -> list[str]:
    """Return the lines of one element of a list, its dash at the indentation."""
    pad = " " * indent
    if isinstance(value, dict) and value:
        first, *rest = block(value, indent + 2)
        return [f"{pad}- {first.lstrip()}", *rest]
    first, *rest = folded(value, indent + 2)
    return [f"{pad}- {first}", *rest]


def folded(value: Data, indent: int) -> list[str]:
    """Return a scalar, a long text as ``>-`` with its lines below it, one of several lines as ``|-``."""
    if isinstance(value, str) and _can_stand(value):
        pad = " " * indent
        return ["|-", *(pad + line if line else "" for line in value.split("\n"))]
    if not isinstance(value, str) or len(value) <= WIDTH or not _can_fold(value):
        return [scalar(value)]
    pad = " " * indent
    lines = textwrap.wrap(value, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    return [">-", *(pad + line for line in lines)]


def _can_fold(text: str) -> bool:
    """Return whether folding gives the same text back: only single, ordinary spaces."""
    return " ".join(textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)) == text


def _can_stand(text: str) -> bool:
    """Return whether a text has several lines that can stand as they are, none with what cannot be seen."""
    lines = text.split("\n")
    if len(lines) < 2 or not lines[0] or not lines[-1] or lines[0].startswith(" "):
        return False
    return all(line.isprintable() and line == line.rstrip() for line in lines)


def scalar(value: Data) -> str:
    """Return a value on one line; an empty list and an empty group have their brackets."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, str):
        return value if _is_plain(value) else _quoted(value)
    return json.dumps(value)


def _is_plain(text: str) -> bool:
    """Return whether a text needs no quotes: it starts with a letter and means nothing else."""
    return (
        len(text) <= WIDTH
        and text.casefold() not in _OTHER_MEANING
        and text.isprintable()
        and _PLAIN.fullmatch(text) is not None
    )


def _quoted(text: str) -> str:
    """Return the text in double quotes; what cannot be seen is written as its number."""
    shown = json.dumps(text, ensure_ascii=False)
    return "".join(
        char if char.isprintable() or ord(char) > 0xFFFF else f"\\u{ord(char):04x}" for char in shown
    )
