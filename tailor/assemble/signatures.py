"""Who signs, as units: for each person room, a line, the name under it, and a place and date of their own.

A block of the model names a party, says who represents it, and asks date and place. What the house knows
is put between those words: the decision and the mandate before "in dezen rechtsgeldig vertegenwoordig door:",
who acts for the party and how after it, and then a unit for each person. All added words name their answer.

The lines on a form (Bijlage 1, our own declaration) are blocks too, that no page parts.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from tailor.answers import NogNietBekend
from tailor.answers.questions.partijdelen import Bevoegdheid, Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.assemble.known_answers import KnownAnswers
from tailor.model.blocks import Blank, Block, Inline, Kind, PlainWords
from tailor.model.markup import RULED_ROW
from tailor.path import Pad

# The blanks of the model's signature block.
PARTY, PERSON, PLACE_AND_DATE = (
    Pad(f"ondertekenaars[].{name}") for name in ("partij", "naam_en_functie", "datum_en_plaats")
)
# The heading over the signatures, which the model does not have.
HEADING = "Ondertekening"
_JOINTLY, _OR = "gezamenlijk handelend", "of"
_BW = "ter uitvoering van het besluit van burgemeester en wethouders van "

Words = tuple[Inline, ...]
# A line to sign on.
_ROOM: Words = (Blank("", RULED_ROW),)


@dataclass(frozen=True, slots=True)
class PartySignatures:
    """How one party signs.

    Attributes:
        people: Name and function of everyone who signs; each gets a unit.
        own: How many of them represent the party itself; the others represent establishments.
        grounds: What the party decided, and its mandate: a line each, under its name.
        acting: Who acts for it and how: a line each, before the signatures.
        between: What stands between two signatures of the party itself; empty when nothing does.
        signed: Date and place; empty for what the blank of the model gives.
        by_hand: Whether the signatures get a line to write on.
    """

    people: tuple[Words, ...]
    own: int = 0
    grounds: tuple[Words, ...] = ()
    acting: tuple[Words, ...] = ()
    between: Words = ()
    signed: Words = ()
    by_hand: bool = True


# From the place of a party in the answers to how it signs.
Signing = Callable[[int], PartySignatures]


def with_signatures(parts: Iterable[Block], signing: Signing) -> tuple[Block, ...]:
    """Return the parts with a unit for each person who signs, and with the lines of a form kept together."""
    return tuple(_with_units(part, signing) if _may_sign(part) else part for part in parts)


def as_in_model(_index: int) -> PartySignatures:
    """Return how a party of the model signs: by one person, with the model's own words and without a line."""
    return PartySignatures(((),), by_hand=False)


def _may_sign(part: Block) -> bool:
    return part.kind in (Kind.ONDERTEKENING, Kind.BIJLAGE)


def _with_units(block: Block, signing: Signing) -> Block:
    children = [_with_units(child, signing) if child.children else child for child in block.children]
    if block.kind is Kind.TUSSENKOP or block.kind is Kind.BIJLAGE:
        return block.with_children(tuple(_forms(children)))
    return block.with_children(tuple(_party_lines(children, signing)))


# -- a party --


def _party_lines(lines: Sequence[Block], signing: Signing) -> Iterator[Block]:
    """Yield the lines of the model about a party, what is known between them, and the units."""
    places = {_index(line): line for line in lines if _blank(line, PLACE_AND_DATE)}
    named = {_index(line) for line in lines if _blank(line, PERSON)}
    for line in lines:
        if _blank(line, PARTY):
            yield line
            yield from _lines(line, "grond", signing(_index(line)).grounds)
        elif _blank(line, PERSON):
            yield from _people(line, places.get(_index(line)), signing(_index(line)))
        elif not _blank(line, PLACE_AND_DATE):
            yield line
        elif _index(line) not in named:
            yield _signed_line(line, signing(_index(line)).signed)


def _people(line: Block, place: Block | None, party: PartySignatures) -> Iterator[Block]:
    """Yield the line that says who represents a party, up to the names, and a unit for each person."""
    at = next(i for i, one in enumerate(line.inlines) if _is(one, PERSON))
    before, blank, after = _ended(line.inlines[:at]), line.inlines[at], line.inlines[at + 1 :]
    if before:
        yield line.with_inlines(before)
    yield from _lines(line, "namens", party.acting)
    for number, name in enumerate(party.people):
        if party.between and 0 < number < party.own:
            yield from _lines(line, "bevoegdheid", (party.between,))
        made = [*_lines(line, "lijn", (_ROOM,) if party.by_hand else ())]
        made += [*_lines(line, "naam", ((*_in_place_of(blank, name), *after),))]
        made += [_signed_line(place, party.signed)] if place else []
        address = line.citation.part.below("ondertekenaar")
        yield Block(Kind.ONDERTEKENAAR, address, line.source, (), tuple(made))


def _in_place_of(blank: Inline, name: Words) -> Words:
    """Return who signs in the place of the model's blank; without words of ours that blank itself."""
    first, *rest = name or (blank,)
    if isinstance(blank, Blank) and isinstance(first, Blank):
        first = Blank(blank.words, first.path)
    return (first, *rest)


def _signed_line(line: Block, signed: Words) -> Block:
    """Return the line for date and place, with what is known in the place of its blank."""
    filled = ((signed or (one,)) if _is(one, PLACE_AND_DATE) else (one,) for one in line.inlines)
    return line.with_inlines(tuple(new for inlines in filled for new in inlines))


def _lines(line: Block, name: str, words: Iterable[Words]) -> Iterator[Block]:
    """Yield lines of ours, at an address under that of a line of the model."""
    yield from (Block(Kind.ALINEA, line.citation.below(name), line.source, one) for one in words)


def _ended(inlines: Words) -> Words:
    """Return words without the white space at their end."""
    *front, last = inlines or (PlainWords(""),)
    if not isinstance(last, PlainWords):
        return inlines
    left = last.text.rstrip()
    return (*front, PlainWords(left, last.answer)) if left else tuple(front)


def _blank(line: Block, path: Pad) -> bool:
    """Return whether a line has the blank of this answer."""
    return any(_is(one, path) for one in line.inlines)


def _is(inline: Inline, path: Pad) -> bool:
    return isinstance(inline, Blank) and inline.path.question is path


def _index(line: Block) -> int:
    """Return the place of the party that a line of a signature block is about."""
    found = (one.path.index for one in line.inlines if isinstance(one, Blank))
    return next((index for index in found if index is not None), 0)


# -- what the answers know of it --


def of_party(ctx: KnownAnswers, index: int) -> PartySignatures:
    """Return how a party signs; what is not known is a gap in its own place, and loses nothing else."""
    partij, path = ctx.antwoorden.known_parties[index], PARTIJEN[index]
    acting, (who, holder) = _acting(ctx, index)
    establishments = list(_establishments(partij, path))
    own = list(_representatives(who, holder))
    way, between = _together(who, holder, len(own))
    return PartySignatures(
        (*own, *establishments),
        len(own),
        tuple(_grounds(partij, path)),
        (*acting, *way),
        between,
        _signed(partij, path),
    )


def _grounds(partij: Partij, path: Pad) -> Iterator[Words]:
    """Yield what a party decided and its mandate, as far as there are any."""
    decision = path / "besluit_bw"
    if partij.soort is Soort.GEMEENTE and partij.besluit_bw is not None:
        yield PlainWords(_BW, decision), Blank("", decision)
    if partij.mandaat is not None:
        yield _mandate(partij, path)


def _mandate(partij: Partij, path: Pad) -> Words:
    """Return "krachtens het Mandaatbesluit van het college van 3 maart 2026"; a gap when it is not known."""
    answer = path / "mandaat"
    if isinstance(partij.mandaat, NogNietBekend):
        return (Blank("", answer),)
    words = ("krachtens ", " van ", " van ")
    parts = ("besluit", "orgaan", "datum")
    return tuple(
        one
        for word, part in zip(words, parts, strict=True)
        for one in (PlainWords(word, answer), Blank("", answer / part))
    )


def _acting(ctx: KnownAnswers, index: int) -> tuple[list[Words], tuple[Partij | None, Pad]]:
    """Return the lines that say which party acts for this one, and whose people sign in the end.

    No party and the answer that names it, when the one that it names takes no part.
    """
    found: list[Words] = []
    seen: set[int] = set()
    while True:
        seen.add(index)
        partij, path = ctx.antwoorden.known_parties[index], PARTIJEN[index]
        other, answer = partij.vertegenwoordigd_door, path / "vertegenwoordigd_door"
        if other is None:
            return found, (partij, path / "vertegenwoordigers")
        known = ctx.by_key.get(other) if isinstance(other, str) else None
        if known is None or known[0] in seen:
            return found, (None, answer)
        index, acting = known
        mandate = _mandate(acting, PARTIJEN[index]) if acting.mandaat is not None else ()
        with_mandate = (PlainWords(", ", answer), *mandate) if mandate else ()
        namens, colon = PlainWords(", namens deze", answer), PlainWords(":", answer)
        found.append((Blank("", answer), namens, *with_mandate, colon))


def _representatives(partij: Partij | None, answer: Pad) -> Iterator[Words]:
    """Yield everyone who represents a party itself; one gap when they are not known."""
    people = partij.vertegenwoordigers if partij else None
    if isinstance(people, tuple):
        yield from ((Blank("", answer[i]),) for i in range(len(people)))
    elif partij is None or not partij.only_establishments_sign:
        yield (Blank("", answer),)


def _establishments(partij: Partij, path: Pad) -> Iterator[Words]:
    """Yield everyone who signs for an establishment, with its name."""
    places = partij.vestigingen
    for i, place in enumerate(places if isinstance(places, tuple) else ()):
        answer = (path / "vestigingen")[i]
        if place.vertegenwoordiger is not None:
            name = answer / "naam"
            words = PlainWords(" (", name), Blank("", name), PlainWords(")", name)
            yield Blank("", answer / "vertegenwoordiger"), *words


def _together(partij: Partij | None, holder: Pad, count: int) -> tuple[tuple[Words, ...], Words]:
    """Return what stands before the signatures of several representatives, and what between them."""
    if partij is None or count < 2:
        return (), ()
    answer = holder.parent / "bevoegdheid"
    if partij.bevoegdheid is Bevoegdheid.ALLEEN:
        return (), (PlainWords(_OR, answer),)
    if isinstance(partij.bevoegdheid, NogNietBekend):
        return ((Blank("", answer),),), ()
    return ((PlainWords(f"{_JOINTLY}:", answer),),), ()


def _signed(partij: Partij, path: Pad) -> Words:
    """Return date and place of a signature that was given; nothing when they are written by hand later."""
    answer = path / "ondertekening"
    if partij.ondertekening is None:
        return ()
    if isinstance(partij.ondertekening, NogNietBekend):
        return (Blank("", answer),)
    return Blank("", answer / "datum"), PlainWords(", ", answer), Blank("", answer / "plaats")


# -- a form --


def _forms(children: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks with the paragraphs that end in a line to sign on as one block each."""
    for is_line, group in groupby(children, key=lambda child: child.kind is Kind.ALINEA):
        run = list(group)
        yield from _form_blocks(run) if is_line else run


def _form_blocks(lines: Sequence[Block]) -> Iterator[Block]:
    """Yield the paragraphs of a form, up to and with each line to sign on as one block."""
    waiting: list[Block] = []
    number = 0
    for line in lines:
        waiting.append(line)
        if any(isinstance(one, Blank) and one.path is RULED_ROW for one in line.inlines):
            number += 1
            address = line.citation.part.below("formulier", number)
            yield Block(Kind.FORMULIER, address, line.source, (), tuple(waiting))
            waiting = []
    yield from waiting
