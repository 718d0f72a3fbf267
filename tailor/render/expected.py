"""What every file of a Document must say, as plain values: one expectation for all formats.

A format makes values of what it read in the same way; :mod:`tailor.render.proof` compares them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain, count, groupby

from tailor.assemble.document import Clause, Document, Field, Filled, Gap, Inline, Ref, Rule, inline_text
from tailor.assemble.front import CONTENTS, Front, front, is_heading
from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.redline.marked import MarkedClause, can_be_reached, marks_of
from tailor.redline.types import Mark
from tailor.render.links import linked
from tailor.render.typography import HEADINGS, one_line, speaks

_HEADINGS = HEADINGS - {Kind.TITEL}
_NOWHERE = Clause(Kind.ALINEA, Citatie(""))


class Sort(StrEnum):
    """What can be said, as a message calls it."""

    TITLE = "de titel in de eigenschappen"
    LANGUAGE = "de taal"
    MARK = "het merk van de editie"
    COVER = "het voorblad"
    HEADERS = "de kopteksten"
    OPEN_POINTS = "de open vragen"
    CONTENTS = "de inhoudsopgave"
    TEXT = "de tekst"
    HEADING = "de bladwijzers"
    ANSWER = "een ingevuld antwoord"
    REFERENCE = "een verwijzing"
    ROWS = "de tabellen"
    LINES = "de schrijflijnen"
    FIELD = "een invulveld"
    CHANGE = "een wijziging"
    STRUCTURE = "de opbouw"


@dataclass(frozen=True, slots=True)
class Value:
    """One thing that a file says or has to say.

    Attributes:
        words: Its words, the number in front.
        about: What goes with them: the answer, the target of a reference, the author of a change.
        clause: Where they stand; one without an address in front of the text, and in what a format found.
        level: The level of a heading; 0 for what is none.
        header: The heading row of the table around a cell, which a next page may repeat.
        lines: How many ruled lines to write on stand in the words.
    """

    words: str
    about: str = ""
    clause: Clause = field(default=_NOWHERE, compare=False)
    level: int = field(default=0, compare=False)
    header: str = field(default="", compare=False)
    lines: int = field(default=0, compare=False)


Values = Mapping[Sort, Sequence[Value]]


def values(*words: str) -> list[Value]:
    """Return words as values; those without any letter are left out."""
    return [Value(one) for one in words if one and not one.isspace()]


def expected(document: Document, *, numbers: bool = True) -> dict[Sort, list[Value]]:
    """Return what a file of a document must say.

    Args:
        document: The document; of a comparison the old and the new words.
        numbers: Whether the numbers of clauses are known.
    """
    ahead = front(document)
    points = list(_walked(ahead.open_points))
    walked = list(_walked(_in_order(document), numbers=numbers))
    text = _with_words(walked)
    heads = [_bookmark(value) for value in (*points, *text) if value.level]
    return {
        Sort.STRUCTURE: [],
        Sort.TITLE: [Value(ahead.name)],
        Sort.LANGUAGE: [Value("nl")],
        Sort.MARK: [Value(ahead.mark)],
        Sort.COVER: _cover(ahead),
        Sort.HEADERS: values(document.huis, document.titel, document.versie, document.status),
        Sort.OPEN_POINTS: _with_words(points),
        Sort.CONTENTS: _contents(ahead),
        Sort.TEXT: text,
        Sort.HEADING: heads,
        Sort.ROWS: [rows(sum(value.clause.kind is Kind.RIJ for value in (*points, *walked)))],
        Sort.FIELD: list(map(form_field, named(document.fields))),
        Sort.LINES: [replace(written_on(v.words, v.lines), clause=v.clause) for v in walked if v.lines],
        Sort.ANSWER: list(_answers(document)),
        Sort.REFERENCE: list(_references(document, walked)),
        Sort.CHANGE: list(_changes(document)),
    }


def _bookmark(head: Value) -> Value:
    """Return the bookmark of a heading: its words in the new text."""
    words = one_line(f"{head.clause.label} {head.clause.current}")
    return replace(head, words=words, about=f"niveau {head.level}")


def _with_words(found: Sequence[Value]) -> list[Value]:
    return [value for value in found if value.words]


def _contents(ahead: Front) -> list[Value]:
    listed = _with_words(
        [Value(one_line(f"{part.label} {part.current}"), "", part) for part in ahead.contents]
    )
    return [Value(CONTENTS), *listed] if listed else []


def rows(count: int) -> Value:
    """Return how many rows the tables have together: an empty row has no words."""
    return Value(f"samen {count} rijen")


def ruled(count: int) -> Value:
    """Return how many ruled lines there are together."""
    return Value(f"samen {count} lijnen", lines=count)


def written_on(words: str, count: int) -> Value:
    """Return the words of a clause with how many ruled lines stand in it; a line to sign on has no words."""
    return Value(words, f"{count} lijnen", lines=count)


def named(fields: Sequence[Field]) -> list[Field]:
    """Return fields with names that a PDF takes: no full stop, no two alike (ISO 32000-1, 12.7.3.2)."""
    taken: set[str] = set()
    found = []
    for one in fields:
        plain = one.name.replace(".", "-")
        names = chain((plain,), (f"{plain}-{number}" for number in count(2)))
        name = next(name for name in names if name not in taken)
        taken.add(name)
        found.append(replace(one, name=name))
    return found


def form_field(found: Field) -> Value:
    """Return a field of a form: what is said of it, its kind and its name."""
    kind = "handtekening" if found.signature else "tekst"
    return Value(found.spoken, f"{kind}, {found.name}")


def landing(words: str, line: str, place: int, clause: Clause = _NOWHERE) -> Value:
    """Return a reference with the line that it leads to; ``place`` tells lines with the same words apart."""
    return Value(words, f"naar regel {place + 1}: {line}", clause)


def change(words: str, said: str, *, gone: bool) -> Value:
    """Return words that are new or gone, with what is said of that."""
    return Value(words, f"{said} ({'oud' if gone else 'nieuw'})")


def _cover(ahead: Front) -> list[Value]:
    title = "".join(map(inline_text, ahead.titel))
    facts = (Value(value.text, name) for name, value in ahead.facts)
    return [*values(ahead.huis, ahead.subject, title), *facts]


def _in_order(document: Document) -> tuple[Clause, ...]:
    """Return the clauses as a file has them: what stands in front of a comparison comes after the title."""
    before = document.preface
    first, rest = document.parts[:1], document.parts[1:]
    if not before or not first or first[0].kind is not Kind.TITEL:
        return (*before, *document.parts)
    return (replace(first[0], children=()), *before, *first[0].children, *rest)


def _walked(
    clauses: Sequence[Clause], level: int = 1, header: str = "", *, numbers: bool = True
) -> Iterator[Value]:
    """Yield a value for each clause, in reading order, those without words too."""
    for clause in clauses:
        words = f"{clause.label} {clause.text}" if numbers else clause.text
        heads = clause.kind in _HEADINGS and speaks(clause)
        lines = sum(isinstance(inline, Rule) for inline in clause.inlines)
        marked = level if heads and is_heading(clause) else 0
        yield Value(one_line(words), "", clause, marked, header, lines)
        below = level + heads
        if clause.kind is Kind.TABEL and clause.children:
            first, *others = clause.children
            yield from _walked((first,), below, numbers=numbers)
            above = " ".join(cell.text for cell in first.children)
            yield from _walked(others, below, above, numbers=numbers)
        else:
            yield from _walked(clause.children, below, header, numbers=numbers)


def _inlines(document: Document) -> Iterator[tuple[Clause, Inline]]:
    for part in _in_order(document):
        for clause in part.walk():
            yield from ((clause, inline) for inline in linked(clause.inlines, marks_of(clause)))


def _answers(document: Document) -> Iterator[Value]:
    for clause, inline in _inlines(document):
        if isinstance(inline, Filled | Gap) and (words := one_line(inline.text)):
            yield Value(words, str(inline.answer), clause)


def _references(document: Document, walked: Sequence[Value]) -> Iterator[Value]:
    """Yield each reference to a clause that can be reached, with the first line at its place."""
    places: dict[Citatie, int] = {}
    lines: list[str] = []
    for value in walked:
        if can_be_reached(value.clause):
            places.setdefault(value.clause.citation, len(lines))
        lines += [value.words] if value.words else []
    lines.append("")
    for clause, inline in _inlines(document):
        if isinstance(inline, Ref) and inline.target in places:
            place = places[inline.target]
            yield landing(inline.text, lines[place], place, clause)


def _changes(document: Document) -> Iterator[Value]:
    """Yield every change in the order of the text, the number of a clause that is new or gone too."""
    for clause in document.walk():
        if not isinstance(clause, MarkedClause):
            continue
        if clause.mark and clause.label:
            yield _change(clause.label, clause.mark, clause)
        for mark, group in groupby(zip(clause.marks, clause.inlines, strict=True), key=lambda pair: pair[0]):
            if mark:
                yield _change("".join(inline_text(inline) for _, inline in group), mark, clause)


def _change(words: str, mark: Mark, clause: Clause) -> Value:
    return replace(change(words, mark.words, gone=mark.is_gone), clause=clause)
