"""What an own text may mean beyond what it says: points in one sentence, clauses named as plain words.

Nothing here changes a text: what is found is asked about, or reported.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from tailor.grammar import ORDINALS

# From a number as it was typed ("9.2", "14", "9.2 onder b", "Bijlage 3", "lid 3") to that of the model; empty
# when the text has no such clause, or when it is not clear which one is meant.
Address = Callable[[str], str]
_LABEL: Final = re.compile(r"(?:(?<=^)|(?<=\s))(?P<open>\(?)(?P<value>[a-z]|\d{1,2})(?P<close>[.)°])\s+")
_BEFORE: Final = re.compile(r"(?:[;,.:]|[;,.:]?\s(?:en|of|en/of|dan wel))\s+$")
_NUMBER: Final = r"\d{1,2}[a-z]?(?:\.\d{1,2}[a-z]?)*(?![\w%]|[.:]\d)"
_JOINT: Final = r"(?:,\s+|\s+(?:en|of|t/m|tot en met)\s+)"
_LETTERS: Final = (
    rf"(?:,?\s+(?:aanhef\s+en\s+)?(?:onder|onderdeel|sub)\s+[a-z](?!\w|\.\w)(?:{_JOINT}[a-z](?!\w|\.\w))*)"
)
_RANG: Final = "|".join(ORDINALS)
_ARTICLE: Final = re.compile(
    rf"(?<!\w)(?P<word>artikel(?:en)?|art\.)\s+(?P<numbers>{_NUMBER}(?:{_JOINT}{_NUMBER})*)"
    rf"(?:,?\s+(?:(?P<rang>{_RANG})\s+lid|lid\s+(?P<lid>\d{{1,2}}))(?!\w))?(?P<letters>{_LETTERS}?)",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    rf"(?<![\w.,-])(?P<lettered>\d{{1,2}}[a-z]?(?:\.\d{{1,2}}[a-z]?)+{_LETTERS})"
    r"|(?<!\w)(?P<annex>[Bb]ijlage\s+\d{1,2})(?![\w.]\w)"
    rf"|(?<!\w)(?P<relative>het\s+(?:{_RANG})\s+lid|lid\s+\d{{1,2}})(?!\w)"
)
_MARKED: Final = re.compile(r"\{[^{}]*\}|\[[^\[\]]*\](?:\([^()\s]*\))?")
# What stands behind or before a clause of another text: "van het Convenant", ", AVG", "Wet politiegegevens".
_OF_ANOTHER: Final = re.compile(
    r",?\s+(?:daarvan\b|(?:van|uit)\s+(?!dit\b|deze\b|toepassing\b|overeenkomstige\b|kracht\b|het\s+(?:Privacy\s*)?Protocol\b)"
    r"|(?:de\s+|het\s+)?(?!Partij|Manager|Procesregisseur|Protocol)[A-Z]|(?:de\s+|het\s+)?\w*wet\b)"
)
# What may stand between a number and its law: "artikel 9 en/of artikel 10 AVG", "22, leden 1 en 4 AVG".
_PARTS: Final = rf",?\s+(?:lid\w*|leden|onder|onderdeel|aanhef|sub|{_RANG}|\d[\w.:]*|[a-z](?!\w))"
_JOINTS: Final = r"\s+(?:en\s?/\s?of|en|of|tot\s+en\s+met|t/m|jo\.?|juncto|dan\s+wel"
# A number with a dot is seldom one of a law, so a next article is not taken to be of the same law.
_CHAINS: Final = {
    True: re.compile(rf"(?:{_PARTS}|{_JOINTS}))*"),
    False: re.compile(rf"(?:{_PARTS}|{_JOINTS}|artikel(?:en)?|art\.))*"),
}
_AFTER_ANOTHER: Final = re.compile(
    r"(?:[A-Z]{2,}\w*|[A-Z][a-z]*[A-Z]\w*|\w*(?:[Ww]et|regeling|besluit)\b[\w ]*|Convenant),?\s+\(?$"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A clause of this text that is named as plain words.

    Attributes:
        start: Where the words begin.
        words: The words as they stand there.
        reference: The same as a reference.
    """

    start: int
    words: str
    reference: str


def mentions(text: str, address: Address) -> tuple[Mention, ...]:
    """Return the clauses that a text names as plain words; those of another law or agreement are left out."""
    taken = [match.span() for match in _MARKED.finditer(text)]
    inside = [
        match.span() for match in _ARTICLE.finditer(text)
    ]  # "lid 1" of an article is no lid of this one
    found = [one for one in _articles(text, address) if not _stands_in(one, taken)]
    found += [one for one in _named(text, address) if not _stands_in(one, [*taken, *inside])]
    return tuple(sorted(found, key=lambda one: one.start))


def _stands_in(one: Mention, spans: list[tuple[int, int]]) -> bool:
    return any(start <= one.start < end for start, end in spans)


def with_references(text: str, chosen: tuple[Mention, ...]) -> str:
    """Return a text in which mentions are references."""
    for one in sorted(chosen, key=lambda one: -one.start):
        text = f"{text[: one.start]}{one.reference}{text[one.start + len(one.words) :]}"
    return text


def _articles(text: str, address: Address) -> Iterator[Mention]:
    for match in _ARTICLE.finditer(text):
        if _is_of_another(text, match):
            continue
        lid = match["lid"] or (str(ORDINALS.index(match["rang"].lower()) + 1) if match["rang"] else "")
        numbers = _readdressed(f"{match['numbers']}.{lid}" if lid else match["numbers"], address)
        if numbers and not (lid and re.search(r"[, ]", match["numbers"])):
            letters = re.sub(r"^,?\s+(?:aanhef\s+en\s+)?(?:onderdeel|sub|onder)", " onder", match["letters"])
            word = "artikel" if match["word"].lower() == "art." else match["word"]
            yield Mention(match.start(), match[0], f"{{{word} {numbers}{letters}}}")


def _readdressed(numbers: str, address: Address) -> str:
    """Return numbers as those of the model; empty when one of them is no clause."""
    found = {number: address(number) for number in re.findall(_NUMBER, numbers)}
    return "" if not all(found.values()) else re.sub(_NUMBER, lambda match: found[match[0]], numbers)


def _named(text: str, address: Address) -> Iterator[Mention]:
    """Yield a number with a letter ("6.4 onder d"), an annex, and a lid of the same article."""
    for match in _OTHERS.finditer(text):
        words = match[0]
        if _is_of_another(text, match):
            continue
        if match["lettered"]:
            number, rest = re.split(r"(?=,?\s)", words, maxsplit=1)
            reference = f"{address(number)}{rest}" if address(number) else ""
        elif match["annex"]:
            reference = words if address(f"Bijlage {words.split()[1]}") else ""
        else:
            reference = _relative(words, address)
        if reference:
            yield Mention(match.start(), words, f"{{{reference}}}")


def _relative(words: str, address: Address) -> str:
    """Return a lid of the same article, by a number or by its place; empty when there is none."""
    last = words.split()[1]
    number = last if last.isdecimal() else str(ORDINALS.index(last) + 1)
    found = address(f"lid {number}")
    if not found or last.isdecimal():
        return found
    place = int(found.split()[1])
    return f"het {ORDINALS[place - 1]} lid" if place <= len(ORDINALS) else ""


def _is_of_another(text: str, match: re.Match[str]) -> bool:
    """Return whether a clause is one of another law or agreement, as the words around it say."""
    between = _CHAINS[bool(re.search(r"\d\.\d", match[0]))].match(text, match.end())
    ends = {match.end(), between.end() if between else match.end()}
    behind = any(_OF_ANOTHER.match(text, end) for end in ends)
    return behind or bool(_AFTER_ANOTHER.search(text[: match.start()]))


# A house is judged anew at every answer, and most of its texts stay as they are.
@lru_cache(maxsize=4096)
def with_points_apart(text: str) -> str:
    """Return a text in which points typed inside one sentence ("…: a) x; b) y") have their own lines.

    It comes back as it was when it holds none.
    """
    return "\n".join(_apart(line) for line in text.split("\n"))


def _apart(line: str) -> str:
    """Return a line broken before the points in it: at least two that are counted from the first."""
    starts: list[int] = []
    shape = ""
    for match in _LABEL.finditer(line):
        value = int(match["value"]) if match["value"].isdecimal() else ord(match["value"]) - ord("a") + 1
        kind = f"{match['open']}{match['close']}{match['value'].isdecimal()}"
        before = line[: match.start()]
        opens = not starts and value == 1 and before.rstrip().endswith(":")
        if opens or (starts and kind == shape and value == len(starts) + 1 and _BEFORE.search(before)):
            starts, shape = [*starts, match.start()], kind
    if len(starts) < 2:
        return line
    pieces = [line[a:b].strip() for a, b in zip([0, *starts], [*starts, len(line)], strict=True)]
    return "\n".join((line[: starts[0]].rstrip(), *pieces[1:]))


def has_typed(text: str, number: str) -> bool:
    """Return whether a text gives a clause of its own that number: "26.1 Partijen", "Artikel 26. Kosten"."""
    escaped = re.escape(number)
    if "." in number:
        return bool(re.search(rf"(?m)^\W*{escaped}(?:\.\d+)*[.)]?\s", text))
    is_heading = rf"\A\W*(?i:artikel)\s+{escaped}\b[^\n]*(?<![.;:,])\n"
    return bool(re.search(rf"(?m)^\W*{escaped}\.\d+[.)]?\s", text) or re.search(is_heading, text))
