"""The words of the accession form about who joins (Bijlage 1): a ruled line wherever nothing is known.

In the text of a house the form is empty. In a pack it is about one accession, and what is not known yet is
written by hand.
"""

from collections.abc import Callable
from functools import partial

from tailor.answers import NogNietBekend
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.questions.toetreders import TOETREDERS
from tailor.answers.questions.vertegenwoordigers import Vertegenwoordiger
from tailor.assemble.known_answers import KnownAnswers, OpenAnswerError
from tailor.assemble.party_words import opening_name
from tailor.assemble.printing import LINE, Result, Words, joined, person_words
from tailor.grammar import date, enumeration
from tailor.path import Pad

# From the party that joins, with its place in the answers, to words; None where they are not known.
_Of = Callable[[KnownAnswers, int, Partij], Words | None]


def _about(words: _Of, ctx: KnownAnswers) -> Result:
    """Return words about who joins; a line to write on where that is nobody, or not known yet."""
    try:
        joiner = ctx.joiner
        return LINE if joiner is None else words(ctx, *joiner) or LINE
    except OpenAnswerError:
        return LINE


def _name(ctx: KnownAnswers, index: int, _partij: Partij) -> Words:
    return opening_name(ctx, index)


def _typed(name: str, _ctx: KnownAnswers, index: int, partij: Partij) -> Words | None:
    """Return an answer of the party that is a line of text."""
    value = getattr(partij, name)
    return Words(value, PARTIJEN[index] / name) if isinstance(value, str) else None


def _people(index: int, partij: Partij) -> list[tuple[Vertegenwoordiger, Pad]]:
    """Return who signs for the party, each with the path of the answer."""
    path, people = PARTIJEN[index] / "vertegenwoordigers", partij.vertegenwoordigers
    return [(one, path[place]) for place, one in enumerate(people)] if isinstance(people, tuple) else []


def _represented(_ctx: KnownAnswers, index: int, partij: Partij) -> Words | None:
    """Return everyone who signs, with the function: "mevrouw J. Mos, bestuurder en de heer K. Vos, lid"."""
    found = [person_words(*one) for one in _people(index, partij)]
    if not found:
        return None
    path = PARTIJEN[index] / "vertegenwoordigers"
    return Words(enumeration([one.text for one in found]), path, joined(path, found).also)


def _official(_ctx: KnownAnswers, index: int, partij: Partij) -> Words | None:
    """Return the names of who signs, as they stand under the form."""
    found = [
        Words(one.naam, path / "naam") for one, path in _people(index, partij) if isinstance(one.naam, str)
    ]
    if len(found) < partij.representative_count or not found:
        return None
    path = PARTIJEN[index] / "vertegenwoordigers"
    return Words(enumeration([one.text for one in found]), path, joined(path, found).also)


def _of_accession(name: str, ctx: KnownAnswers) -> Result:
    """Return what was noted of the accession itself; a line where that is nothing yet."""
    if ctx.joining is None or not isinstance(ctx.antwoorden.toetreders, tuple):
        return LINE
    value, path = getattr(ctx.antwoorden.toetreders[ctx.joining], name), TOETREDERS[ctx.joining] / name
    if value is None or isinstance(value, NogNietBekend):
        return LINE
    return Words(value if isinstance(value, str) else date(value), path)


_JOINER = Pad("toetreder")
# The blanks of Bijlage 1.
OF_JOINER: dict[Pad, Callable[[KnownAnswers], Result]] = {
    _JOINER / "naam": partial(_about, _name),
    _JOINER / "gevestigd_te": partial(_about, partial(_typed, "gevestigd_te")),
    _JOINER / "adres": partial(_about, partial(_typed, "adres")),
    _JOINER / "vertegenwoordiger": partial(_about, _represented),
    _JOINER / "naam_functionaris": partial(_about, _official),
    **{
        _JOINER / name: partial(_of_accession, name)
        for name in ("plaats_ondertekening", "datum_ondertekening", "naam_stuurgroep")
    },
}
