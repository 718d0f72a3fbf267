"""The words of the questions: plain, about the screen and never about the file, and each option its own.

The rules stand in the style of the questions: a question that yes or no answers has those two; help is a
sentence and an example; what an option does is said of that option alone.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

import pytest

from tailor.answers import Keuze, questions_by_path
from tailor.answers.questionnaire import choices_in, field_at
from tailor.interview.answer import AnswerForm, answer_field
from tailor.path import Pad

# Of a list, and not of each element of it besides: that is the same question.
QUESTIONS = {pad: vraag for pad, vraag in questions_by_path().items() if not str(pad).endswith("[]")}

# Words that say how an answer stands in the file, and nothing to who reads a screen. A list or a rule may be
# one of the text ("de lijst van verwerkers"), and a Word file is one that a user chooses.
OF_THE_FILE: Final = re.compile(
    r"\b(sleutels?|pad(en)?|waarde(n)?|elementen?|element|aanhalingstekens?|backslash|haakjes?|weglaten)\b"
    r"|\blaat (\w+ ){0,3}weg\b|jaar-maand-dag|(?<!Word-)\bbestand\b"
    r"|\b(één|een|elke|per|eigen|dezelfde) regel\b|\bregels? (in|van|per) de lijst\b|\bin de lijst per\b",
    re.IGNORECASE,
)
# A lawyer is asked by the mark behind the question; a sentence that everybody reads over is none.
TO_A_LAWYER: Final = re.compile(r"\b(vraag|overleg|leg)\b[^.]*\bjurist", re.IGNORECASE)
FOR_A_LAWYER: Final = frozenset(
    {
        "regime.wet",
        "partijen[].in_oprichting",
        "partijen[].eigen_grondslag",
        "gemeenten.formule",
        "bewaren.motivering",
        "verwerkers.overeenkomst_door",
        "aansprakelijkheid.keuze",
        "taken.artikel20_beslissing",
        "bijlage4.categorie1.bijzonder",
        "bijlage4.categorie2.bijzonder",
        "afwijkingen",
    }
)
LONGEST_SENTENCE: Final = 20
LONGEST_QUESTION: Final = 14
SHAPES: Final = {
    AnswerForm.DATE: re.compile(r"\d{1,2} [a-z]+ \d{4}"),
    AnswerForm.NUMBER: re.compile(r"\d+"),
}


def options_of(pad: Pad) -> list[Keuze]:
    return [member for kind in choices_in(field_at(pad).annotation) for member in kind]


def texts(pad: Pad) -> Iterator[str]:
    """Yield all that is read on a screen about a question and its options."""
    vraag = QUESTIONS[pad]
    yield from (vraag.vraag, vraag.help, vraag.why, vraag.after_yes, vraag.yes, vraag.no, vraag.usual)
    yield from (vraag.short, vraag.without, vraag.when_words, vraag.why_no_place)
    yield from (vraag.proposal.reason,) if vraag.proposal else ()
    for member in options_of(pad):
        yield from (member.label, member.effect)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; a number with a full stop in it ends none."""
    return re.split(r"(?<=[.?!:])\s+(?=[A-ZÉ‘])", text)


def about_the_file(pad: Pad) -> list[str]:
    """Return the texts that say how an answer stands in the file."""
    return [text for text in texts(pad) if OF_THE_FILE.search(text)]


def long_sentences(pad: Pad) -> list[str]:
    found = (sentence for text in texts(pad) for sentence in sentences(text))
    return [sentence for sentence in found if len(sentence.split()) > LONGEST_SENTENCE]


def long_questions(pad: Pad) -> list[str]:
    asked = (QUESTIONS[pad].vraag, QUESTIONS[pad].after_yes)
    return [words for words in asked if len(words.split()) > LONGEST_QUESTION]


def no_yes_and_no(pad: Pad) -> list[str]:
    """Return the question whose words ask for yes or no, and which has no such buttons; or the reverse."""
    vraag, field = QUESTIONS[pad], answer_field(pad)
    if field.form is AnswerForm.YES_NO:
        return [] if vraag.is_yes_or_no else [vraag.vraag]
    if not vraag.is_yes_or_no:
        return []
    if field.form in (AnswerForm.CHOICE, AnswerForm.CHOICE_OR_OWN, AnswerForm.BODY):
        first = {re.split(r"[ ,]", member.label)[0] for member in options_of(pad)}
        return [] if {"ja", "nee"} <= first else [vraag.vraag]
    # That a list which wants an answer holds nothing is an answer of its own.
    can_be_no = vraag.optional or field.default is not None or field.form is AnswerForm.LIST
    return [] if can_be_no else [vraag.vraag]


def same_effects(pad: Pad) -> list[str]:
    effects = Counter(member.effect for member in options_of(pad) if member.effect)
    return [effect for effect, times in effects.items() if times > 1]


def sent_to_a_lawyer(pad: Pad) -> list[str]:
    """Return the texts that send to a lawyer: the mark behind the question does that, and is seen."""
    return [text for text in texts(pad) if TO_A_LAWYER.search(text)]


def examples_that_are_refused(pad: Pad) -> list[str]:
    """Return the examples of a date or a number that may not be typed just so."""
    if (shape := SHAPES.get(answer_field(pad).form)) is None:
        return []
    found = re.findall(r"Voorbeeld: ([^.]*)\.", QUESTIONS[pad].help)
    return [example for example in found if not shape.fullmatch(example)]


RULES: tuple[Callable[[Pad], list[str]], ...] = (
    about_the_file,
    long_sentences,
    long_questions,
    no_yes_and_no,
    same_effects,
    sent_to_a_lawyer,
    examples_that_are_refused,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_words_of_every_question_are_plain(rule: Callable[[Pad], list[str]]) -> None:
    assert {str(pad): found for pad in QUESTIONS if (found := rule(pad))} == {}


def test_few_questions_have_the_mark_for_a_lawyer() -> None:
    assert {str(pad) for pad, vraag in QUESTIONS.items() if vraag.for_lawyer} == FOR_A_LAWYER
