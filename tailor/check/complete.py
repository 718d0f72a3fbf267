"""Volledig: what is still open in a text, and what was left in it that nobody should sign."""

import re
from collections.abc import Iterator

from tailor.answers import OpenQuestion
from tailor.answers.placeholders import placeholders_inside
from tailor.answers.questionnaire import open_among
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import Clause, Document, Editie, Filled, Gap, inline_text
from tailor.assemble.find import landing, of_party
from tailor.check.house_numbers import short_in_house
from tailor.check.own_texts import described, is_printed, typed
from tailor.check.rule import BLOCKS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import enumeration
from tailor.path import Pad

VOLLEDIG = Theme.VOLLEDIG
# The only bracket that belongs in the text: the quotation in Bijlage 3 (line 590).
_EDITORIAL = "[AVG]"
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
            r"(?<!\w)klopt\s+(?:dit|dat)(?!\w)[^.?!]*\?",
        )
    ),
    re.IGNORECASE | re.MULTILINE,
)


def own_clause(text: str) -> str:
    """Return an own clause as ``tailor zet afwijkingen=`` takes it, for the examples of rules."""
    return f'[{{bepaling: "11.2", soort: voeg_toe_na, tekst: {text!r}, reden: "Zo is het afgesproken."}}]'


# -- what is open --


@rule(
    "open-vraag",
    VOLLEDIG,
    BLOCKS,
    "Een vraag die ertoe doet, heeft nog geen antwoord.",
    "In een tekst om te tekenen staat geen open plek.",
    fails={"datalekken.meldtermijn_uren": "nog niet bekend"},
    passes={"datalekken.meldtermijn_uren": "36"},
    acceptable=False,
)
def _open_questions(subject: FinishedText) -> Iterator[Said]:
    """Every question that matters must be answered before anybody signs."""
    for question in open_among(subject.asked):
        what = f"{short_in_house(question.vraag.short)}{of_party(subject.antwoorden, question.pad)}"
        yield Said(
            f"Nog niet bekend: {what}.",
            _who(subject, question),
            question.pad,
            _where(subject, question.pad),
        )


def _where(subject: FinishedText, pad: Pad) -> tuple[Citatie, ...]:
    """Return the clauses that lack an answer, or in which it would land."""
    gaps = (clause.citation for clause, gap in _all_gaps(subject.document) if gap.answer is pad)
    return tuple(dict.fromkeys(gaps)) or landing(subject.model, pad)


def _who(subject: FinishedText, question: OpenQuestion) -> str:
    to_fill = f"Vul {typed(subject.antwoorden, question.pad)} in."
    who = f"Uit te zoeken door {question.who}." if question.who else to_fill
    remark = question.remark.rstrip(".")
    end = "" if remark.endswith(("?", "!")) else "."
    return f"{who} Opmerking: {remark}{end}" if remark else who


@rule(
    "gat-in-tekst",
    VOLLEDIG,
    BLOCKS,
    "Een antwoord noemt een partij die niet meedoet.",
    "Een antwoord kan alleen een partij noemen die meedoet.",
    fails={"partijen[vliethaven].status": "vertrokken", "beveiliging.verantwoordelijke_partij": "vliethaven"},
    passes={"partijen[vliethaven].status": "vertrokken"},
    acceptable=False,
)
def _gaps(subject: FinishedText) -> Iterator[Said]:
    """A place in the text that no answer fills, though no question is open: a party that takes no part.

    That the list of parties is not known, or has too few of them, is said once and not for each such place.
    """
    open_paths = {question.pad for question in open_among(subject.asked)}
    if PARTIJEN in open_paths:
        return
    for clause, gap in _all_gaps(subject.document):
        if gap.answer is not PARTIJEN and not any(gap.answer.holds(path) for path in open_paths):
            yield Said(
                f"Het antwoord op {gap.answer} past niet meer: {gap.label}.",
                f"Kies voor {gap.answer} een partij die meedoet.",
                gap.answer,
                (clause.citation,),
            )


def _all_gaps(document: Document) -> list[tuple[Clause, Gap]]:
    return [(clause, i) for clause in document.walk() for i in clause.inlines if isinstance(i, Gap)]


@rule(
    "haak-in-tekst",
    VOLLEDIG,
    BLOCKS,
    "In de tekst om te tekenen staat een blokhaak, zoals bij een vergeten invulplek.",
    "In een tekst om te tekenen staat geen invulplek.",
    fails={"bijlage2.document": "het Procesboek [versie 3]"},
    passes={"bijlage2.document": "het Procesboek (versie 3)"},
    acceptable=False,
)
def _brackets(subject: FinishedText) -> Iterator[Said]:
    """The definitive edition holds no bracket but the editorial one; a forgotten blank looks like that."""
    if subject.document.editie is not Editie.DEFINITIEF:
        return
    for clause in subject.document.walk():
        words = "".join(inline_text(i) for i in clause.inlines if not isinstance(i, Gap))
        words = words.replace(_EDITORIAL, "")
        if "[" in words or "]" in words:
            answer = next((i.answer for i in clause.inlines if isinstance(i, Filled) and "[" in i.text), None)
            yield Said(
                "In deze bepaling staat een blokhaak.",
                f"Haal de blokhaak weg uit {answer}." if answer else "Meld dit als fout in het programma.",
                answer,
                (clause.citation,),
            )


@rule(
    "plek-in-tekst",
    VOLLEDIG,
    BLOCKS,
    "In een eigen tekst staan woorden op de plaats van iets wat nog komt.",
    "In een tekst om te tekenen staat geen open plek.",
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
        if found := dict.fromkeys(one[0].strip() for text in texts for one in _NOTE.finditer(text)):
            yield Said(
                f"In {described(subject.antwoorden, asked.pad)} staat"
                f" {enumeration([f'‘{words}’' for words in found])}; dat lijkt een aantekening.",
                "Haal de aantekening uit de tekst.",
                asked.pad,
            )
