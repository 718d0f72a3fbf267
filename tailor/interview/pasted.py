"""What is put to a pasted list before it is shown: the function of who signs, where that follows."""

from dataclasses import replace

from tailor.answers import Antwoorden
from tailor.answers.questions.partijen import PARTIJEN
from tailor.interview.inquiry import Interview
from tailor.path import Pad
from tailor.spreadsheet import FactRow, ImportPreview


def with_usual_functions(interview: Interview, found: ImportPreview) -> ImportPreview:
    """Return what a list would bring, each new person without a function with the one that is usual there.

    Args:
        interview: The house as it is now.
        found: What the list would bring.
    """
    after = found.antwoorden
    for pad in _without_function(interview.antwoorden, after):
        there = replace(interview, antwoorden=after, judgements=None)
        if usual := there.inquiry(pad).proposal:
            after = there.with_answer(pad, usual)
    rows = tuple(_row(row, after) for row in found.rows)
    return replace(found, rows=rows, antwoorden=after)


def _without_function(before: Antwoorden, after: Antwoorden) -> list[Pad]:
    """Return where the function is missing of somebody who did not stand in the answers before."""
    known = {party.sleutel: party.vertegenwoordigers for party in before.known_parties}
    return [
        (PARTIJEN[place] / "vertegenwoordigers")[number] / "functie"
        for place, party in enumerate(after.known_parties)
        if isinstance(people := party.vertegenwoordigers, tuple) and people != known.get(party.sleutel)
        for number, one in enumerate(people)
        if isinstance(one.naam, str) and one.functie is None
    ]


def _row(row: FactRow, after: Antwoorden) -> FactRow:
    return replace(row, partij=after.partij(row.partij.sleutel) or row.partij)
