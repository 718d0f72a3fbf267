"""What is shown of the text after an answer: nothing where no word changed, and a party as a whole."""

from collections.abc import Iterator
from typing import Final

from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.document import Clause
from tailor.assemble.naming import party_called, party_of
from tailor.interview.marks import as_typed
from tailor.interview.text_behind import TextBehind, is_from, line_of
from tailor.model import Kind
from tailor.path import WHOLE, Pad

# The parts of the text in which a party stands, and what is said above its words there.
_HEADS: Final = {
    Kind.AANHEF: "**Zo staat {party} in de aanhef:**",
    Kind.ONDERTEKENING: "**Zo tekent {party}:**",
}


def words_after(text: TextBehind, before: Antwoorden, after: Antwoorden, pad: Pad) -> str:
    """Return what is worth showing of the text after an answer; empty where no word of it changed.

    Of an answer about a party that is its whole paragraph of the opening, or else its whole signature block.
    After the list of parties it is nothing: each party was shown when it was done.

    Args:
        text: The text behind the questions.
        before: The answers before.
        after: The answers now.
        pad: The path of the answer.
    """
    if pad is PARTIJEN or isinstance(pad.find(after), NogNietBekend):
        return ""
    place = party_of(pad)
    if place is None:
        return text.as_it_reads(before, after, pad)
    was = {words for _, words in _parts(text, before, PARTIJEN[place], WHOLE)}
    plain, marked = (_parts(text, after, PARTIJEN[place], one) for one in (WHOLE, _printed(text, after, pad)))
    changed = (shown for (_, words), shown in zip(plain, marked, strict=True) if words not in was)
    return next(("\n".join(one) for one in changed), "")


def party_after(text: TextBehind, before: Antwoorden, after: Antwoorden, party: Pad) -> str:
    """Return a party as it will read, when it is done: where it says most of it; empty where nothing changed.

    That is the paragraph of the opening; of a gemeente, which is a mere name there, the signature block.

    Args:
        text: The text behind the questions.
        before: The answers before.
        after: The answers now.
        party: The path of the party now.
    """
    place, keys = party_of(party) or 0, [one.sleutel for one in before.known_parties]
    key = after.known_parties[place].sleutel
    was = [*_parts(text, before, PARTIJEN[keys.index(key)], WHOLE)] if key in keys else []
    now = [*_parts(text, after, party, WHOLE)]
    if not now or [words for _, words in was] == [words for _, words in now]:
        return ""
    _, head, words = max((len(words), head, words) for head, words in now)
    return f"{head}\n{words}"


def _parts(text: TextBehind, antwoorden: Antwoorden, party: Pad, marked: Pad) -> Iterator[tuple[str, str]]:
    """Yield what a party brings into the opening and below the signatures, each with what it is.

    The words of one answer are marked; for the whole of the answers none are.
    """
    place = party_of(party)
    if place is None or place >= len(antwoorden.known_parties):
        return
    name = party_called(antwoorden, place)
    for part in text.clauses_of(antwoorden, _HEADS):
        lines = [line_of(one, marked or None) for one in _whole(part, party)]
        if words := "\n".join(filter(None, lines)):
            yield _HEADS[part.kind].format(party=as_typed(name)), words


def _printed(text: TextBehind, antwoorden: Antwoorden, pad: Pad) -> Pad:
    """Return the answer by which the words are known that an answer gave: a person is printed as one."""
    clauses = [one for part in text.clauses_of(antwoorden, _HEADS) for one in part.walk()]
    return next((holder for holder in pad.holders if any(_is_of(one, holder) for one in clauses)), pad)


def _whole(part: Clause, party: Pad) -> Iterator[Clause]:
    """Yield the clauses that a party brings in; of its signature block also those that all blocks have."""
    blocks = (one for one in part.walk() if one.kind is Kind.HANDTEKENING and _holds(one, party))
    if (block := next(blocks, None)) is not None:
        yield from block.walk()
    elif part.kind is Kind.AANHEF:
        yield from (one for one in part.walk() if _is_of(one, party))


def _holds(clause: Clause, party: Pad) -> bool:
    return any(_is_of(one, party) for one in clause.walk())


def _is_of(clause: Clause, party: Pad) -> bool:
    return any(is_from(inline, party) for inline in clause.inlines)
