"""What the texts that a house wrote itself may mean beyond what they say."""

import re
from collections.abc import Iterator

from tailor.answers import Antwoorden, ClauseText
from tailor.answers.questionnaire import field_at, leaves, question_at
from tailor.assemble.assemble import FinishedText
from tailor.assemble.find import Found, Register
from tailor.assemble.naming import answer_called, party_of
from tailor.check.house_numbers import in_house, short_in_house
from tailor.check.where import own_places
from tailor.citation import Citatie
from tailor.grammar import ORDINALS
from tailor.model.hints import Mention, has_typed, mentions, with_points_apart
from tailor.path import Pad

_DEVIATIONS = Pad("afwijkingen")
_LID = "lid "
# Answers that say why, in the justification, or which words go.
_EXPLAINS = frozenset(("reden", "bron", "motivering", "woorden"))
_BESIDE_THE_TEXT = (Pad("regime"), Pad("aanvaard"), Pad("convenant.partijen"))


def is_printed(pad: Pad) -> bool:
    """Return whether an answer can stand in the text that is signed, and not in the justification alone."""
    return pad.name not in _EXPLAINS and not any(one.holds(pad) for one in _BESIDE_THE_TEXT)


def described(antwoorden: Antwoorden, pad: Pad) -> str:
    """Return what an answer is for a reader: "uw tekst bij artikel 11.2", "de taak van De Brug (partij 3)".

    An element of a list has the number of its place: "de eigen leden van artikel 25, nummer 2,". It is for
    what a rule says: an article gets its number in this house later.
    """
    asked = pad if question_at(pad) else pad.parent
    clause = (pad.parent / "bepaling").find(antwoorden) if _DEVIATIONS.holds(pad) else None
    if isinstance(clause, str):
        return f"uw tekst bij {in_house(Citatie.parse(clause).words)}"
    vraag = question_at(asked)
    if not vraag:
        return str(pad)
    short = short_in_house(vraag.short)
    if pad.index is not None and party_of(pad) is None:
        return f"{short}, nummer {pad.index + 1},"
    return answer_called(antwoorden, pad, short)


def own_texts(subject: FinishedText) -> Iterator[tuple[Pad, str]]:
    """Yield every text of a clause that counts, with the path of its answer."""
    for asked in subject.asked:
        if not asked.applies or ClauseText not in leaves(field_at(asked.pad).annotation):
            continue
        if isinstance(asked.value, str):
            yield asked.pad, asked.value
        elif isinstance(asked.value, tuple):
            yield from ((asked.pad[i], one) for i, one in enumerate(asked.value) if isinstance(one, str))


def typed_references(subject: FinishedText) -> Iterator[tuple[Pad, tuple[Mention, ...]]]:
    """Yield the texts that name clauses of this document as plain words, with those words."""
    register = subject.register
    for path, text in own_texts(subject):

        def address(number: str, text: str = text, path: Pad = path) -> str:
            found = () if has_typed(text, number) else _named(subject, register, path, number)
            if number.startswith(_LID):
                return f"{_LID}{found[-1].citation.last_number}" if found else ""
            return found[-1].citation.in_reference if found else ""

        if found := tuple(one for one in mentions(text, address) if _letters_there(register, one)):
            yield path, found


def absent_references(subject: FinishedText) -> Iterator[tuple[Pad, tuple[str, ...]]]:
    """Yield the texts that name clauses which this document does not have, with those words."""
    register = subject.register
    for path, text in own_texts(subject):
        named = mentions(text, lambda number: number)
        absent = [one.words for one in named if not _all_there(subject, register, path, text, one)]
        if absent:
            yield path, tuple(dict.fromkeys(absent))


def _all_there(subject: FinishedText, register: Register, path: Pad, text: str, one: Mention) -> bool:
    """Return whether every clause that a mention names is in the document, or is a lid of the text itself.

    A lid of an article that is not known is not known to be absent.
    """
    place = next((f"{_LID}{i}" for i, word in enumerate(ORDINALS, 1) if f" {word} lid" in one.reference), "")
    numbers = re.findall(r"[Bb]ijlage \d+|lid \d+|\d+(?:\.\d+)*", one.reference) or [place]
    there = (
        has_typed(text, number)
        or _named(subject, register, path, number)
        or (number.startswith(_LID) and _article_of(subject, register, path) is None)
        for number in numbers
    )
    return all(there) and _letters_there(register, one)


def _letters_there(register: Register, one: Mention) -> bool:
    """Return whether the letters behind one number are points of that clause: "6.4 onder d"."""
    named = re.fullmatch(r"\D*(\d[\d.]*\d)(?:,? +(?:onder|onderdeel|sub) ([a-z])).*", one.words)
    clause = register.find(named[1]) if named else ()
    return not named or not clause or bool(register.find(str(clause[-1].citation.with_letter(named[2]))))


def _named(subject: FinishedText, register: Register, path: Pad, number: str) -> tuple[Found, ...]:
    """Return the clauses that a number names; "lid 3" is one of the article in which the text stands."""
    if not number.startswith(_LID):
        return register.find(number)
    article = _article_of(subject, register, path)
    if article is None:
        return ()
    printed = register.find(str(Citatie.parse(article.place).number(number.removeprefix(_LID))))
    return tuple(one for one in printed if one.citation.parent == article.citation)


def _article_of(subject: FinishedText, register: Register, path: Pad) -> Found | None:
    """Return the article, or the paragraaf, of which an own text is a lid; None when it is none."""
    places = own_places(subject, path)
    above = places[0].lid.parent if places else None
    return next(iter(register.find(str(above))), None) if above else None


def points_in_a_sentence(subject: FinishedText) -> Iterator[Pad]:
    """Yield the texts in which points stand behind each other in one sentence."""
    yield from (path for path, text in own_texts(subject) if with_points_apart(text) != text)
