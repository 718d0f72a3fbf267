"""Signs that cannot be printed, in texts that are new: they are refused where they are typed.

A file that holds them already still opens; no document is made of it.
"""

import re
from collections.abc import Iterator
from typing import Final

from tailor.answers.base import Location
from tailor.answers.faults import Fault
from tailor.answers.plain_data import Data
from tailor.answers.questionnaire import field_at, leaves, question_at
from tailor.answers.scalars import ClauseText
from tailor.grammar import enumeration
from tailor.path import WHOLE, Pad, Which
from tailor.signs import composed, describe, missing

_STYLE: Final = Pad("document.huisstijl")
_INSTEAD: Final = (
    "Haal dit teken weg of schrijf het voluit. Heeft uw huis een eigen lettertype met dit teken? Geef dan"
    " eerst uw huisstijl op."
)
# A bullet of a word processor, which stands among the signs of private use.
_BULLETS: Final = re.compile(r"(?m)^\s*[\uf000-\uf0ff](?=\s)")
# So many signs of the text stand around the one that is named.
_AROUND: Final = 20


def texts(value: Data, path: Pad = WHOLE) -> Iterator[tuple[Pad, str]]:
    """Yield each text of answers as plain data with its path, also what is noted at one that is not known."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from texts(part, path / key)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from texts(part, path[index])
    elif isinstance(value, str):
        yield path, _without_bullets(path, value)


def new_unprintable(before: Data, after: Data) -> list[Fault]:
    """Return a fault for each new text with a sign that cannot be printed; empty when all can.

    Nothing is said of a house with a style of its own: its font may have other signs, and is read when a
    document is made.

    Args:
        before: The answers as they were, as plain data.
        after: The answers as they would become.
    """
    if isinstance(_STYLE.find(after), str):
        return []
    given = frozenset(_words(before))
    new_words = (text for text in _words(after) if text not in given or _holds_bullets(text))
    if not any(map(missing, new_words)):
        return []
    known = {text for _, text in texts(before)}
    new = ((pad, text) for pad, text in texts(after) if text not in known)
    return [
        Fault(1, in_file(pad), str(pad), refusal_of_sign(text), _INSTEAD)
        for pad, text in new
        if missing(text)
    ]


def _words(value: Data) -> Iterator[str]:
    """Yield each text of answers as it was typed: without its path that is many times faster."""
    if isinstance(value, dict):
        for part in value.values():
            yield from _words(part)
    elif isinstance(value, list):
        for part in value:
            yield from _words(part)
    elif isinstance(value, str):
        yield value


def _without_bullets(pad: Pad, text: str) -> str:
    """Return a text without the bullets of a word processor: those of a clause are read as points."""
    if not _holds_bullets(text):
        return text
    own = question_at(pad) is not None and ClauseText in leaves(field_at(pad).annotation)
    return _BULLETS.sub("", text) if own else text


def _holds_bullets(text: str) -> bool:
    return not text.isascii() and _BULLETS.search(text) is not None


def in_file(pad: Pad) -> Location:
    """Return where the answer at a path stands in a file."""
    return tuple(step for step in pad.steps if not isinstance(step, Which))


def refusal_of_sign(text: str) -> str:
    """Return which signs of a text cannot be printed, and where the first stands; empty when all can."""
    signs = missing(text)
    if not signs:
        return ""
    named = enumeration([describe(sign) for sign in signs])
    return f"dit kan niet worden afgedrukt: {named}; {_where(text, signs[0])}"


def _where(text: str, sign: str) -> str:
    """Return where in a text a sign stands first, in words."""
    words = composed(text)
    place = words.index(sign)
    before = "".join(one for one in words[:place] if not missing(one))
    head = f"…{before[-_AROUND:]}" if len(before) > _AROUND else before
    return f"teken {place + 1} van uw tekst, na ‘{head}’" if before.strip() else "aan het begin van uw tekst"
