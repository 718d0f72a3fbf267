"""The words about who joins, on the form (Bijlage 1) and in the pack: a ruled line where nothing is known.

In the text of a house the form is empty. In a pack it is about one accession, and what is not known yet is
written by hand.
"""

import datetime
from collections.abc import Callable
from functools import partial

from tailor.answers import NogNietBekend
from tailor.answers.questions.partijdelen import NAMELESS_KINDS, Soort, Vertrek, WgsSoort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.questions.toetreders import TOETREDERS
from tailor.answers.questions.vertegenwoordigers import Vertegenwoordiger
from tailor.assemble.known_answers import KnownAnswers, OpenAnswerError, naming_answers, short_name
from tailor.assemble.party_words import full_name, listed_name, opening_name
from tailor.assemble.printing import LINE, Result, Words, joined, person_words
from tailor.grammar import capital, date, enumeration
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


def _places(partij: Partij) -> list[WgsSoort]:
    """Return its places in article 2.27 WGS when they stand in one lid; none where that is not so."""
    found = [place for place in WgsSoort if place in partij.wgs_places]
    return found if all(one.is_public for one in found) or all(one.is_private for one in found) else []


def _lid(_ctx: KnownAnswers, index: int, partij: Partij) -> Words | None:
    """Return the lid of article 2.27 WGS that names the party: "1" for public, "2" for private."""
    return _of_act(index, partij, ["1" if one.is_public else "2" for one in _places(partij)])


def _onderdeel(_ctx: KnownAnswers, index: int, partij: Partij) -> Words | None:
    """Return the letters in that lid: "d", and for a gemeente "e en f"."""
    return _of_act(index, partij, [one.letter for one in _places(partij)])


def _of_act(index: int, partij: Partij, found: list[str]) -> Words | None:
    path = PARTIJEN[index] / ("soort" if partij.wgs_soort is None else "wgs_soort")
    return Words(enumeration(list(dict.fromkeys(found))), path) if found else None


def _of_accession(name: str, ctx: KnownAnswers) -> Result:
    """Return what was noted of the accession itself; a line where that is nothing yet."""
    if ctx.joining is None or not isinstance(ctx.antwoorden.toetreders, tuple):
        return LINE
    value, path = getattr(ctx.antwoorden.toetreders[ctx.joining], name), TOETREDERS[ctx.joining] / name
    if value is None or isinstance(value, NogNietBekend):
        return LINE
    return Words(value if isinstance(value, str) else date(value), path)


# -- who takes part already --


def _taking_part(ctx: KnownAnswers) -> Words:
    """Return the parties of the text in one enumeration, the gemeenten first and together."""
    others = ctx.beside_joiner
    places = [listed_name(ctx, index) for index, partij in others if partij.soort is Soort.GEMEENTE]
    names = [_together(places)] if places else []
    names += [_in_a_sentence(ctx, *pair) for pair in others if pair[1].soort is not Soort.GEMEENTE]
    if not names:
        raise OpenAnswerError(PARTIJEN)
    answers = dict.fromkeys(path for pair in others for path in naming_answers(*pair))
    return Words(enumeration(names), PARTIJEN, tuple(answers))


def _together(names: list[str]) -> str:
    """Return gemeenten by one word for all: "de gemeenten Alderbroek en Berkendam"."""
    places = enumeration([one.removeprefix("gemeente ") for one in names])
    return f"de gemeente{'n' if len(names) > 1 else ''} {places}"


def _in_a_sentence(ctx: KnownAnswers, index: int, partij: Partij) -> str:
    """Return how a party is called in a sentence: "de politie", "de Raad voor de Kinderbescherming"."""
    try:
        return (
            str(short_name(index, partij)) if partij.soort in NAMELESS_KINDS else full_name(ctx, index).text
        )
    except OpenAnswerError:
        return listed_name(ctx, index)


def _addressee(ctx: KnownAnswers, index: int) -> Words:
    """Return a party in the list of those who get a letter."""
    path, *others = naming_answers(index, ctx.antwoorden.known_parties[index]) or (PARTIJEN[index],)
    return Words(capital(listed_name(ctx, index)), path, tuple(others))


# -- who left --


def _who_left(ctx: KnownAnswers) -> Words:
    if ctx.leaving is None:
        raise OpenAnswerError(PARTIJEN)
    return opening_name(ctx, ctx.leaving)


def _day_of_leaving(ctx: KnownAnswers) -> Result:
    """Return since when a party takes part no longer; a line where that is not known."""
    if ctx.leaving is None:
        return LINE
    left, path = ctx.antwoorden.known_parties[ctx.leaving].vertrek, PARTIJEN[ctx.leaving] / "vertrek"
    day = left.datum if isinstance(left, Vertrek) else None
    return Words(date(day), path / "datum") if isinstance(day, datetime.date) else LINE


_JOINER = Pad("toetreder")
# The blanks of Bijlage 1, and those of the texts of a pack about who joins.
OF_JOINER: dict[Pad, Callable[[KnownAnswers], Result]] = {
    _JOINER / "naam": partial(_about, _name),
    _JOINER / "gevestigd_te": partial(_about, partial(_typed, "gevestigd_te")),
    _JOINER / "adres": partial(_about, partial(_typed, "adres")),
    _JOINER / "vertegenwoordiger": partial(_about, _represented),
    _JOINER / "naam_functionaris": partial(_about, _official),
    **{
        _JOINER / name: partial(_of_accession, name)
        for name in (
            "plaats_ondertekening",
            "datum_ondertekening",
            "naam_stuurgroep",
            "besluit_stuurgroep",
            "kennisgeving",
        )
    },
    _JOINER / "wgs_lid": partial(_about, _lid),
    _JOINER / "wgs_onderdeel": partial(_about, _onderdeel),
    _JOINER / "eigen_taak": partial(_about, partial(_typed, "eigen_taak")),
    _JOINER / "eigen_grondslag": partial(_about, partial(_typed, "eigen_grondslag")),
    Pad("toetreding.partijen"): _taking_part,
    Pad("vertrek.naam"): _who_left,
    Pad("vertrek.datum"): _day_of_leaving,
}
# The blank for each party that gets a letter.
OF_ADDRESSEE = {Pad("ondertekenaars[].adressaat"): _addressee}
