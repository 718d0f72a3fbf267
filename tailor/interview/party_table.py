"""The parties in a table, a line each: number, name, kind, who signs and by what power, and what is open."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from tailor.answers import Antwoorden, NogNietBekend, open_questions
from tailor.answers.questions.partijdelen import Bevoegdheid, Rechtsvorm
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.questions.vertegenwoordigers import Vertegenwoordiger
from tailor.grammar import enumeration
from tailor.interview.answer import in_words, party_name
from tailor.interview.check_table import CheckLine
from tailor.interview.inquiry import Interview

_OPEN: Final = "nog {} open"
# Said of a party that is not in the text, behind what it is.
_NOT_IN_TEXT: Final = "staat niet in de tekst"


def with_parties(interview: Interview, lines: Iterable[CheckLine]) -> tuple[CheckLine, ...]:
    """Return the lines of a table with one for each party where the list of them stood."""
    found = (party_lines(interview) or [one] if one.pad is PARTIJEN else [one] for one in lines)
    return tuple(line for group in found for line in group)


def party_lines(interview: Interview) -> Sequence[CheckLine]:
    """Return a line for each party; none while the parties are not known."""
    antwoorden = interview.antwoorden
    gaps = [one.pad for one in open_questions(antwoorden)]
    return [
        _line(interview, place, party, sum(map(PARTIJEN[place].holds, gaps)))
        for place, party in enumerate(antwoorden.known_parties)
    ]


def _line(interview: Interview, place: int, party: Partij, left: int) -> CheckLine:
    pad, antwoorden = PARTIJEN[place], interview.antwoorden
    parts = [*_told(party, antwoorden), *([_OPEN.format(left)] if left else [])]
    return CheckLine(
        pad=pad,
        question=f"{place + 1}. {party_name(party)}",
        answer=" · ".join(parts),
        note=interview.noted(pad),
        is_open=bool(left),
    )


def _told(party: Partij, antwoorden: Antwoorden) -> Iterator[str]:
    """Yield what a party is and who signs for it by what power, in few words."""
    kind = in_words(party.soort, antwoorden) or "soort nog open"
    if not party_name(party).startswith(kind):
        yield kind
    if not party.takes_part:
        yield _NOT_IN_TEXT
        return
    if party.vertegenwoordigd_door is not None:
        yield f"tekent via {in_words(party.vertegenwoordigd_door, antwoorden)}"
    else:
        yield signatories(party, antwoorden)
    yield power(party)


def signatories(party: Partij, antwoorden: Antwoorden) -> str:
    """Return who signs for a party: "A. Bos, bestuurder en B. Kok, lid"."""
    if party.only_establishments_sign:
        return "de vestigingen tekenen"
    people = party.vertegenwoordigers
    if not isinstance(people, tuple):
        who = in_words(people, antwoorden) if isinstance(people, NogNietBekend) else ""
        return f"wie tekent: {who or 'nog open'}"
    return enumeration([_person(one, antwoorden) for one in people])


def _person(one: Vertegenwoordiger, antwoorden: Antwoorden) -> str:
    parts = (in_words(part, antwoorden) for part in (one.naam, one.functie))
    return ", ".join(part for part in parts if part) or "nog open"


def power(party: Partij) -> str:
    """Return by what power those sign who do: by their own, by a mandate, alone or together."""
    together = party.representative_count > 1 and party.bevoegdheid is Bevoegdheid.GEZAMENLIJK
    number = ["samen" if together else "ieder apart"] if party.representative_count > 1 else []
    return ", ".join([*number, _on_whose_behalf(party)])


def _on_whose_behalf(party: Partij) -> str:
    """Return whether those who sign do so by themselves, or for somebody else who gave them the power."""
    if party.mandaat is None:
        return "zelf"
    name = "volmacht" if party.rechtsvorm is Rechtsvorm.PRIVAAT else "mandaat"
    return f"{name} nog open" if isinstance(party.mandaat, NogNietBekend) else f"met {name}"
