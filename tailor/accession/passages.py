"""Which passages of a text of ours stand for one accession.

A clause file holds them all, each under a heading "als: …" that says when it stands. The answers decide; the
headings themselves are not printed.
"""

from collections.abc import Iterator

from tailor.accession.joiner import JoiningParty
from tailor.answers.questions.partijdelen import Soort
from tailor.model import Kind
from tailor.model.blocks import Block

_FRONT = "als: "
# The name of a passage that always stands.
ALWAYS = "altijd"


def chosen(block: Block, names: frozenset[str]) -> Block:
    """Return a text with the passages of these names alone; a heading without any goes too."""
    return block.with_children(tuple(_children(block, names)))


def _children(block: Block, names: frozenset[str]) -> Iterator[Block]:
    for child in block.children:
        name = passage_name(child)
        if name is None:
            kept = chosen(child, names)
            if kept.children or child.kind is not Kind.TUSSENKOP:
                yield kept
        elif name in names:
            yield from chosen(child, names).children


def passage_name(block: Block) -> str | None:
    """Return the name of a passage; None for what always stands."""
    words = block.model_text if block.kind is Kind.TUSSENKOP else ""
    return words.removeprefix(_FRONT) if words.startswith(_FRONT) else None


def holding(joiner: JoiningParty) -> Iterator[str]:
    """Yield the names of the passages that stand."""
    yield ALWAYS
    yield from _of_tasks(joiner)
    yield from (f"geheim {name}" for name in joiner.secrecy)
    yield from _of_law(joiner)
    yield from _of_decision(joiner)
    yield from _of_analysis(joiner)


def _of_tasks(joiner: JoiningParty) -> Iterator[str]:
    yield from (f"taken {kind.label}" for kind in joiner.kinds if joiner.tasks(kind))
    if joiner.brings_own_task:
        yield "eigen taak"
    if joiner.without_tasks or not joiner.kinds:
        yield "geen taken"


def _of_law(joiner: JoiningParty) -> Iterator[str]:
    if joiner.only_outside:
        yield "alleen buiten"
    if joiner.both and not joiner.only_outside:
        yield "beide"
    elif joiner.outside_wgs:
        yield "buiten de WGS"
    if joiner.under_wgs:
        yield from ("onder de WGS", "wet WGS", *_of_place(joiner))


def _of_place(joiner: JoiningParty) -> Iterator[str]:
    """Yield what the place of a party in article 2.27 WGS makes of it."""
    partij = joiner.partij
    if not partij.wgs_places:
        yield "plaats onbekend"
    elif partij.has_no_place:
        yield "zonder plaats"
    else:
        yield "deelnemer"
        yield "publiek" if partij.is_public_participant else "privaat"


def _of_decision(joiner: JoiningParty) -> Iterator[str]:
    if not joiner.is_decided:
        yield "nog niet besloten"
    elif joiner.decided_on:
        yield "dag van het besluit bekend"
    else:
        yield "besloten"


def _of_analysis(joiner: JoiningParty) -> Iterator[str]:
    if joiner.needs_analysis:
        yield "analyse nodig"
    if joiner.asks_analysis_of_all:
        yield "altijd onder de WGS"
        return
    if joiner.brings_own_task:
        yield "andere organisatie"
    if any(kind is not Soort.OVERIG for kind in joiner.not_in_handbook) or not joiner.kinds:
        yield "niet in de toelichting"
