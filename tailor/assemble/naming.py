"""How a party and an answer about one are called for a reader: by name and place in the list, not by key."""

import re
from typing import Final

from tailor.answers import Antwoorden, Keuze, question_at
from tailor.answers.questionnaire import called
from tailor.answers.questions.huis import NaamLidwoord
from tailor.answers.questions.partijdelen import NAMELESS_KINDS, Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.assemble.party_words import plain_name
from tailor.assemble.repeats import article_and_name
from tailor.path import Pad

# The party in what one of its questions is called; "the party that …" is another one.
_PARTY_AT_END: Final = re.compile(r" van de partij$")
_PARTY: Final = (
    re.compile(r"\bdeze partij\b"),
    re.compile(r"\bde partij\b(?! die\b)"),
    re.compile(r"\b(?:de politie|het Openbaar Ministerie)\b"),
)
# A question that is called by a sentence: "van" behind it would belong to the wrong word.
_SENTENCE: Final = re.compile(r"(?:hoe|of|waar|wanneer|wat|welke?|wie)\b")


def party_of(pad: Pad) -> int | None:
    """Return the place in the list of the party that an answer is about, from 0; None for another answer."""
    return pad.index if PARTIJEN.holds(pad) else None


def party_called(antwoorden: Antwoorden, place: int) -> str:
    """Return a party by its name and its place in the list: "De Kiem (partij 4)".

    Args:
        antwoorden: The answers.
        place: The place of the party, from 0.
    """
    partij = antwoorden.known_parties[place]
    return _called(plain_name(partij), partij, place)


def answer_called(antwoorden: Antwoorden, pad: Pad, short: str) -> str:
    """Return what an answer is called, with whose it is: "het kantooradres van De Kiem (partij 4)".

    Args:
        antwoorden: The answers.
        pad: The path of the answer.
        short: What its question is called.
    """
    words, place = called_in_list(antwoorden, pad, short), party_of(pad)
    if place is None:
        return words
    partij = antwoorden.known_parties[place]
    name = _called(_with_article(partij), partij, place)
    if pad.parent is PARTIJEN:
        return name
    for party in _PARTY:
        if party.search(words):
            return party.sub(lambda _: name, words, count=1)
    return f"{words} {'bij' if _SENTENCE.match(short) else 'van'} {name}"


def called_in_list(antwoorden: Antwoorden, pad: Pad, short: str) -> str:
    """Return what an answer is called below the name of its party: "de functie (nummer 2)".

    The number of an element of another list is told where that list holds more than one.
    """
    elements = (one for one in reversed([*pad.holders]) if isinstance(one.steps[-1], int))
    found = (_element(antwoorden, pad, one) for one in elements if one.parent is not PARTIJEN)
    words = ", ".join(filter(None, found))
    return f"{short} ({words})" if words else short


def _called(name: str, partij: Partij, place: int) -> str:
    """Return a name with the place behind it; without a name the place, and what is known of the party."""
    if called(Partij, partij) or _is_named_by_kind(partij):
        return f"{name} (partij {place + 1})"
    kind = f" ({partij.soort.label})" if isinstance(partij.soort, Keuze) else ""
    return f"partij {place + 1}{kind}"


def _is_named_by_kind(partij: Partij) -> bool:
    return partij.soort in NAMELESS_KINDS


def _with_article(partij: Partij) -> str:
    """Return the name of a party as it stands behind "van"."""
    name = plain_name(partij)
    match partij.soort:
        case Soort.GEMEENTE | Soort.POLITIE:
            return f"de {name}"
        case Soort.OPENBAAR_MINISTERIE:
            return f"het {name}"
    has_article = partij.lidwoord in (NaamLidwoord.DE, NaamLidwoord.HET)
    return " ".join(filter(None, article_and_name(str(partij.lidwoord) if has_article else "", name)))


def _element(antwoorden: Antwoorden, pad: Pad, holder: Pad) -> str:
    """Return which element it is: of several that stand right above an answer the number is enough."""
    together, place = holder.parent.find(antwoorden), holder.steps[-1]
    number = f"nummer {place + 1 if isinstance(place, int) else ''}"
    if pad.parent is holder:
        return number if isinstance(together, tuple) and len(together) > 1 else ""
    vraag = question_at(holder.parent)
    return f"{number} van {_PARTY_AT_END.sub('', vraag.short)}" if vraag else number
