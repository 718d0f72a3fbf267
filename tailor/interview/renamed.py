"""What got another name by a change of the answers: a party, and a word for which the house has its own now.

What is found is known by its words. Where those say another name and nothing else, it is the same finding.
"""

from collections.abc import Iterator

from tailor.answers import Antwoorden
from tailor.assemble.known_answers import MODEL_WORDS, KnownAnswers
from tailor.grammar import capital


def new_names(before: Antwoorden, now: Antwoorden) -> dict[str, str]:
    """Return the new name of every party and word that got one, by the old one."""
    pairs = (*_parties(before, now), *_words(before, now))
    return {old: new for old, new in pairs if old != new}


def _parties(before: Antwoorden, now: Antwoorden) -> Iterator[tuple[str, str]]:
    """Yield the names of each party before and now."""
    was = {one.sleutel: one.naam for one in before.known_parties}
    for one in now.known_parties:
        old = was.get(one.sleutel)
        if isinstance(old, str) and isinstance(one.naam, str):
            yield old, one.naam


def _words(before: Antwoorden, now: Antwoorden) -> Iterator[tuple[str, str]]:
    """Yield the words for each role and body before and now, as they stand in a sentence and begin one."""
    was, are = KnownAnswers(before), KnownAnswers(now)
    for key in MODEL_WORDS:
        old, new = was.word(key), are.word(key)
        if old != new:
            yield str(old), str(new)
            yield capital(str(old)), capital(str(new))
