"""What an answer repeats of the sentence around it: "gemeente Gemeente X", a comma before a comma."""

import re
from typing import Final

_MOST_WORDS: Final = 6
# With a capital these belong to a name: "Het Hogeland", "De Ronde Venen".
_SMALL: Final = frozenset(("de", "het", "een", "te", "van", "aan", "in", "op", "voor", "den", "der"))
_PAIRS: Final = ("“”", "„”", "‘’", '""', "''", "«»")
_SIGNS: Final = ".,;:"
# A sign that closes no name; a full stop can belong to an abbreviation: "B.V.", "e.o.".
_CLOSING: Final = re.compile(r"\s*(?:[,;:]|(?<=[a-z]{3})\.)$")


def without_repeat(before: str, text: str, after: str) -> str:
    """Return the words of an answer without what stands right before or after them in the sentence.

    A small word with a capital is part of a name and stays.

    Args:
        before: The words before it.
        text: The answer as it would be printed.
        after: The words after it.
    """
    shorter = _unquoted(text)
    shorter = _without_sign(_without_first(before, shorter), after)
    return _without_last(shorter, after) or text


def as_name(before: str, text: str) -> str:
    """Return a name as it is printed behind these words: without a repetition and without a closing sign."""
    return without_repeat(before, _CLOSING.sub("", _unquoted(text)), "")


def article_and_name(article: str, text: str) -> tuple[str, str]:
    """Return an article and a name that may begin with it; with a capital it is part of the name, alone.

    Args:
        article: The article in front of the name; empty for none.
        text: The name as it was typed.
    """
    name = as_name(f"{article} ", text) if article else as_name("", text)
    return ("" if article and name.casefold().startswith(f"{article} ") else article), name


def _unquoted(text: str) -> str:
    """Return a text without the quotation marks that stand around all of it."""
    for first, last in _PAIRS:
        inner = text[1:-1]
        if len(text) > 2 and text[0] == first and text[-1] == last and not {first, last} & set(inner):
            return inner.strip()
    return text


def _without_first(before: str, text: str) -> str:
    """Return a text without what it repeats of the words before it, however often."""
    while (shorter := _once_without(before, text)) != text:
        text = shorter
    return text


def _once_without(before: str, text: str) -> str:
    said, words = before.casefold().split(), text.split(" ")
    for count in range(min(_MOST_WORDS, len(said), len(words) - 1), 0, -1):
        found = [word.casefold() for word in words[:count]]
        if found == said[-count:] and not _is_name(words[:count]) and before.endswith((" ", "\u00a0")):
            return " ".join(words[count:])
    return text


def _without_last(text: str, after: str) -> str:
    words, following = text.split(" "), re.match(r"\s+(\w+)", after)
    if following and len(words) > 1 and words[-1] == following[1].casefold():
        return " ".join(words[:-1])
    return text


def _is_name(words: list[str]) -> bool:
    return len(words) == 1 and words[0].casefold() in _SMALL and words[0] != words[0].casefold()


def _without_sign(text: str, after: str) -> str:
    sign = after.lstrip()[:1]
    same = sign and sign in _SIGNS and text.endswith(sign)
    return text[:-1].rstrip() if same and len(text) > 1 else text
