"""Words in the place of an answer: "n.n.b.", "PM", dots. They count as an answer that is not known."""

import re
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
_SIGNS: Final = re.compile(r"[-–—._…?*/~# ]+|x{1,9}")
_IN_BRACKETS: Final = re.compile(r"\[[^\[\]]*\]|<[^<>]*>")


def is_placeholder(text: str) -> bool:
    """Return whether a text stands in the place of an answer; a name that holds such letters does not."""
    plain = text.strip().casefold()
    if not plain or _SIGNS.fullmatch(plain) or _IN_BRACKETS.fullmatch(plain):
        return bool(plain)
    return " ".join(re.sub(r"[.…!?:,;]", "", plain).split()) in _WORDS
