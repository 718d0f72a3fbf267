"""Volledig: what was left in a text that nobody should sign: brackets, blanks, notes to a colleague."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tailor.answers import AskedQuestion, ClauseText
from tailor.answers.placeholders import placeholders_inside
from tailor.answers.questionnaire import field_at, leaves
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import Clause, Editie, Gap, inline_text
from tailor.check.complete import own_clause
from tailor.check.own_texts import described, is_printed
from tailor.check.rule import BLOCKS, Said, Theme, rule
from tailor.grammar import enumeration

VOLLEDIG = Theme.VOLLEDIG
# The only bracket that belongs in the text: the quotation in Bijlage 3 (line 590).
_EDITORIAL = "[AVG]"
# The name of somebody or something that is not sure: "teamchef (a.i.?)".
_DOUBTED = re.compile(r"(?<!\?)\?\s*\)?$")
# Where a sentence, or what stands between brackets, begins.
_BEGINS = r"(?:^|(?<=[.;:!?(–—→]))\s*"
_STILL = (
    r"(?:afstemmen|bespreken|invullen|controleren|overleggen|aanpassen|toevoegen|uitwerken|navragen|uitzoeken"
    r"|checken|nakijken|vragen|regelen|verwijderen|weghalen)"
)
# What shows that a note to a colleague was left in a text.
_NOTE = re.compile(
    "|".join(
        (
            r"\?\?+|!!+|\*\*\*+|\(\s*\?\s*\)|(?<!\S)@[A-Za-z]\w+",
            r"(?<!\w)(?:to[ -]?do|fixme|lorem ipsum)(?!\w)|(?<!\w)(?-i:DRAFT|CONCEPT)(?!\w)",
            rf"{_BEGINS}(?:opm(?:erking)?|noot|vraag|actie|n\.?b)\.?(?:\s+[\w.]+){{0,4}}\s*:",
            rf"{_BEGINS}(?:nog|even|eerst)\s+(?:even\s+)?(?:te\s+)?{_STILL}(?!\w)",
            rf"\(\s*(?:te\s+)?{_STILL}(?!\w)[^()]*\)",
            r"\((?:[\w.]+\s+){0,4}(?:checken|nakijken|navragen|uitzoeken|invullen)\)",
            r"(?<!\w)klopt\s+(?:dit|dat)(?!\w)[^.?!]*\?",
        )
    ),
    re.IGNORECASE | re.MULTILINE,
)


@rule(
    "haak-in-tekst",
    VOLLEDIG,
    BLOCKS,
    "In de tekst om te tekenen staat een blokhaak, zoals bij een vraag die nog open is.",
    "In een tekst om te tekenen is geen vraag meer open.",
    fails={"bijlage2.document": "het Procesboek [versie 3]"},
    passes={"bijlage2.document": "het Procesboek (versie 3)"},
    acceptable=False,
)
def _brackets(subject: FinishedText) -> Iterator[Said]:
    """The definitive edition holds no bracket but the editorial one; a forgotten blank looks like that."""
    if subject.document.editie is not Editie.DEFINITIEF:
        return
    left = {
        clause.citation: words
        for clause in subject.document.walk()
        if _BRACKETS.search(words := _printed_words(clause))
    }
    for asked in subject.asked if left else ():
        texts = asked.texts if asked.applies and is_printed(asked.pad) else ()
        if found := dict.fromkeys(one for text in texts for one in _bracketed(asked, text)):
            where = tuple(place for place, words in left.items() if any(one in words for one in found))
            yield Said(
                f"In {described(subject.antwoorden, asked.pad)} staat tussen blokhaken"
                f" {enumeration([f'‘{one}’' for one in found])}.",
                "Zet daar de woorden die moeten gelden, of schrijf ze zonder blokhaken.",
                asked.pad,
                where,
            )
            left = {place: words for place, words in left.items() if place not in where}
    for place in left:
        yield Said(
            "In deze bepaling staat een blokhaak.", "Meld dit als fout in het programma.", None, (place,)
        )


# What stands in brackets, or a bracket by itself.
_BRACKETS = re.compile(r"\[[^\[\]]*\]|[\[\]]")


def _printed_words(clause: Clause) -> str:
    words = "".join(inline_text(one) for one in clause.inlines if not isinstance(one, Gap))
    return words.replace(_EDITORIAL, "")


def _bracketed(asked: AskedQuestion, text: str) -> list[str]:
    """Return what an answer prints in brackets; in a clause of the house those without a backslash do not."""
    if _is_clause(asked):
        text = re.sub(r"(?<!\\)[\[\]]", "", text).replace("\\", "")
    return [one for one in _BRACKETS.findall(text) if not placeholders_inside(f"x {one}")]


def _is_clause(asked: AskedQuestion) -> bool:
    return ClauseText in leaves(field_at(asked.pad).annotation)


@rule(
    "plek-in-tekst",
    VOLLEDIG,
    BLOCKS,
    "In een eigen tekst staan woorden op de plaats van iets wat nog komt.",
    "In een tekst om te tekenen is geen vraag meer open.",
    fails={"afwijkingen": own_clause("De Manager bewaart de lijst n.n.b. maanden.")},
    passes={"afwijkingen": own_clause("De Manager bewaart de lijsten, de brieven enz. …")},
    acceptable=False,
)
def _places_to_fill(subject: FinishedText) -> Iterator[Said]:
    """A text of the house holds words that stand in the place of what is still to come."""
    for asked in subject.asked:
        texts = asked.texts if asked.applies else ()
        if found := dict.fromkeys(words for text in texts for words in placeholders_inside(text)):
            yield Said(
                f"In {described(subject.antwoorden, asked.pad)} staat nog"
                f" {enumeration([f'‘{words}’' for words in found])}.",
                "Zet daar de woorden die moeten gelden, of haal die plek weg.",
                asked.pad,
            )


@rule(
    "aantekening-in-tekst",
    VOLLEDIG,
    BLOCKS,
    "In een eigen tekst staat een aantekening voor uzelf of een collega.",
    "Wie tekent, tekent ook voor zo’n aantekening.",
    fails={"afwijkingen": own_clause("De Manager houdt een lijst bij. NB: nog afstemmen met de FG.")},
    passes={"afwijkingen": own_clause("De Manager houdt een lijst bij van wat nog afgestemd moet worden.")},
    acceptable=False,
)
def _notes_left(subject: FinishedText) -> Iterator[Said]:
    """A text of the house holds a note to a colleague."""
    for asked in subject.asked:
        texts = asked.texts if asked.applies and is_printed(asked.pad) else ()
        if found := dict.fromkeys(one for text in texts for one in _notes(asked, text)):
            yield Said(
                f"In {described(subject.antwoorden, asked.pad)} staat"
                f" {enumeration([f'‘{words}’' for words in found])}; dat lijkt een aantekening.",
                "Haal de aantekening uit de tekst.",
                asked.pad,
            )


def _notes(asked: AskedQuestion, text: str) -> Iterator[str]:
    """Yield the notes in a text; a name or a title that ends in a question mark is one too."""
    yield from _marked_as_notes(text)
    if not _is_clause(asked) and _DOUBTED.search(text):
        yield text


# A house is judged anew at every answer, and most of its texts stay as they are.
@lru_cache(maxsize=8192)
def _marked_as_notes(text: str) -> tuple[str, ...]:
    return tuple(one[0].strip() for one in _NOTE.finditer(text))
