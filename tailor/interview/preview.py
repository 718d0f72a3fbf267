"""What is shown of the text after an answer: nothing where no word changed, and a party as a whole."""

from collections.abc import Iterator
from typing import Final

from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.document import Clause
from tailor.assemble.naming import party_called, party_of
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
    After the list of parties it is both, of the one party that is new or has another answer.

    Args:
        text: The text behind the questions.
        before: The answers before.
        after: The answers now.
        pad: The path of the answer.
    """
    if pad is PARTIJEN:
        new = [i for i, one in enumerate(after.known_parties) if one not in before.known_parties]
        return party_as_it_reads(text, after, PARTIJEN[new[0]]) if len(new) == 1 else ""
    if isinstance(pad.find(after), NogNietBekend):
        return ""
    place = party_of(pad)
    if place is None:
        return text.as_it_reads(before, after, pad)
    party = PARTIJEN[place]
    was = {*_parts(text, before, party, WHOLE)}
    now = zip(
        *(_parts(text, after, party, marked) for marked in (WHOLE, _printed(text, after, pad))), strict=True
    )
    return next((marked for plain, marked in now if plain not in was), "")


def party_as_it_reads(text: TextBehind, antwoorden: Antwoorden, party: Pad) -> str:
    """Return the paragraph of the opening and the signature block of a party, as they will read.

    Args:
        text: The text behind the questions.
        antwoorden: The answers.
        party: The path of the party.

    Returns:
        Both; empty for a party that does not stand in the text.
    """
    return "\n\n".join(_parts(text, antwoorden, party, WHOLE))


def _parts(text: TextBehind, antwoorden: Antwoorden, party: Pad, marked: Pad) -> Iterator[str]:
    """Yield what a party brings into the opening and below the signatures, words of one answer marked."""
    place = party_of(party)
    if place is None or place >= len(antwoorden.known_parties):
        return
    name = party_called(antwoorden, place)
    for part in text.clauses_of(antwoorden, _HEADS):
        lines = [line_of(one, marked or None) for one in _whole(part, party)]
        if words := "\n".join(filter(None, lines)):
            yield f"{_HEADS[part.kind].format(party=name)}\n{words}"


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
