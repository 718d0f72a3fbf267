"""What an answer repeats of the words around its blanks: one function from answers to the shorter form."""

from collections.abc import Iterable, Iterator, Mapping

from tailor.answers import Antwoorden, AskedQuestion, questions
from tailor.answers.questionnaire import field_at, leaves
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.assemble.party_words import as_unit
from tailor.assemble.repeats import article_and_name, as_name, without_repeat
from tailor.model import Model
from tailor.path import Pad

# Words that no clause says before a blank: what is asked on a line of its own.
_ELSEWHERE: Mapping[Pad, tuple[str, str]] = {Pad("document.versie"): ("versie ", "")}


def short_form(model: Model, antwoorden: Antwoorden, pad: Pad) -> str | None:
    """Return an answer without what the text around it says already; None when it repeats nothing.

    Args:
        model: The legal text.
        antwoorden: The answers, with the one at the path in them.
        pad: The path of the answer, or of an element of a list of texts.
    """
    value = pad.find(antwoorden)
    if not isinstance(value, str) or leaves(field_at(_asked(pad)).annotation) != {str}:
        return None
    shorter = _of_party(antwoorden, pad, value)
    for before, after in around(model, pad.question):
        shorter = without_repeat(before, shorter, after)
    return None if shorter == value else shorter


def short_forms(
    model: Model, antwoorden: Antwoorden, every: Iterable[AskedQuestion] | None = None
) -> Iterator[tuple[Pad, str]]:
    """Yield the answers that count and repeat the text around them, each with its shorter form.

    Args:
        model: The legal text.
        antwoorden: The answers.
        every: Every question with its answer, when those are known already.
    """
    for asked in questions(antwoorden) if every is None else every:
        found = asked.value
        paths = [asked.pad[i] for i in range(len(found))] if isinstance(found, tuple) else [asked.pad]
        for pad in paths if asked.applies else ():
            if shorter := short_form(model, antwoorden, pad):
                yield pad, shorter


def around(model: Model, question: Pad) -> Iterator[tuple[str, str]]:
    """Yield the words before and after every place where a question is printed."""
    if question in _ELSEWHERE:
        yield _ELSEWHERE[question]
    yield from model.around_blanks.get(question, ())


def _asked(pad: Pad) -> Pad:
    """Return the path of the question that an element of a list of texts answers."""
    return pad.parent if pad.is_element else pad


def _of_party(antwoorden: Antwoorden, pad: Pad, value: str) -> str:
    """Return the answer of a party as the words of its kind leave it; any other answer as it is."""
    partij = pad.parent.find(antwoorden)
    if pad.parent.parent is not PARTIJEN or not isinstance(partij, Partij):
        return value
    match pad.name:
        case "naam" if partij.soort is Soort.GEMEENTE:
            return as_name("van de gemeente ", value)
        case "naam":
            return article_and_name("" if partij.lidwoord == "geen" else str(partij.lidwoord), value)[1]
        case "eenheid":
            return as_unit("de Korpschef van politie ", value)
    return value
