"""What is still open, counted and listed the same wherever it is told: on a screen, in a file, in a document.

What is counted is a question, however many places in the text wait for its answer.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tailor.answers import Antwoorden, OpenQuestion, open_questions
from tailor.assemble.document import Clause, Gap, OpenPoint, grouped
from tailor.assemble.find import named_clauses
from tailor.assemble.naming import answer_called, called_in_list, party_called, party_of
from tailor.grammar import places_in_words


def open_points(antwoorden: Antwoorden, parts: tuple[Clause, ...] = ()) -> tuple[OpenPoint, ...]:
    """Return every open question in the order of the questionnaire, each with its places in a text.

    Args:
        antwoorden: The answers.
        parts: The text; without it no places are told.
    """
    names = ((clause.inlines, name) for clause, name in named_clauses(parts))
    gaps = dict.fromkeys((i.answer, name) for inlines, name in names for i in inlines if isinstance(i, Gap))
    places = {answer: tuple(found) for answer, found in grouped(gaps).items()}
    return tuple(_point(antwoorden, q, places.get(q.pad, ())) for q in open_questions(antwoorden))


def _point(antwoorden: Antwoorden, q: OpenQuestion, where: tuple[str, ...]) -> OpenPoint:
    party = party_of(q.pad)
    return OpenPoint(
        what=answer_called(antwoorden, q.pad, q.vraag.short),
        where=where,
        who=q.who,
        remark=q.remark,
        answer=q.pad,
        party="" if party is None else party_called(antwoorden, party),
        short=called_in_list(antwoorden, q.pad, q.vraag.short),
    )


def told(points: Sequence[OpenPoint]) -> Iterator[str]:
    """Yield the open questions as lines of a list, those of one party together below its name."""
    for party, group in groupby(points, key=lambda one: one.party):
        if not party:
            for one in group:
                yield from _lines(one, "  ")
            continue
        of_party = [*group]
        yield f"  - {party}, {answers_open(len(of_party))}:"
        for one in of_party:
            yield from _lines(one, "      ")


def answers_open(count: int) -> str:
    """Return how many answers are open, in the middle of a sentence: "nog 4 antwoorden open"."""
    return f"nog {count} {'antwoord' if count == 1 else 'antwoorden'} open"


def _lines(point: OpenPoint, indent: str) -> Iterator[str]:
    """Yield one open question, with who finds it out and what was noted."""
    where = places_in_words(point.where)
    yield f"{indent}- {point.short or point.what}{f' ({where})' if where else ''}"
    for name, text in (("Zoekt uit", point.who), ("Opmerking", point.remark)):
        if text:
            yield f"{indent}  {name}: {text}"
