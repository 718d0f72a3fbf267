"""Answers given without a question are stored without what the text says already, and that is said."""

from collections.abc import Iterator
from dataclasses import replace

from tailor import data
from tailor.answers import Antwoorden
from tailor.answers.change import replace_answer
from tailor.assemble import read_model
from tailor.assemble.short_forms import short_forms
from tailor.path import Pad
from tailor.spreadsheet.merge import FactRow, ImportPreview, RowEffect


def shortened(before: Antwoorden, after: Antwoorden) -> tuple[Antwoorden, tuple[str, ...]]:
    """Return answers with the changed ones in their short form, and a sentence for each of those.

    Args:
        before: The answers before; what stood there already stays as it is.
        after: The answers with the change.
    """
    lines = []
    for pad, short in _new(before, after):
        lines.append(shortened_words(str(pad.find(after)), short))
        after = replace_answer(after, pad, short)
    return after, tuple(lines)


def _new(before: Antwoorden, after: Antwoorden) -> Iterator[tuple[Pad, str]]:
    """Yield the answers that repeat the text around them and did not stand there before."""
    if before == after:
        return
    old = {str(pad.find(before)) for pad, _ in short_forms(read_model(data.templates()), before)}
    for pad, short in list(short_forms(read_model(data.templates()), after)):
        if pad.find(after) != pad.find(before) and str(pad.find(after)) not in old:
            yield pad, short


def shortened_words(typed: str, short: str) -> str:
    """Return that an answer is stored shorter than it was given, as a sentence."""
    return f"‘{typed}’ is bewaard als ‘{short}’: de rest staat al in de tekst."


def shortened_import(before: Antwoorden, shown: ImportPreview) -> ImportPreview:
    """Return what an import would do, with the names of parties in their short form."""
    after, lines = shortened(before, shown.antwoorden)
    if not lines:
        return shown
    rows = tuple(_shortened_row(row, before, after) for row in shown.rows)
    return replace(shown, rows=rows, antwoorden=after, remarks=(*shown.remarks, *lines))


def _shortened_row(row: FactRow, before: Antwoorden, after: Antwoorden) -> FactRow:
    """Return a row with the party as it will stand; one that only wrote a name in full changes nothing."""
    key = row.partij.sleutel
    partij = after.partij(key) or row.partij
    effect = RowEffect.GELIJK if partij == before.partij(key) else row.effect
    return replace(row, partij=partij, effect=effect)
