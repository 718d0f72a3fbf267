"""An own article 25: the leden of the house in the place of the example that the model gives (line 400)."""

from collections.abc import Iterator
from itertools import count

from tailor.answers.questions.eigen_teksten import Aansprakelijkheidskeuze
from tailor.assemble.context import Context, OpenAnswerError, known
from tailor.assemble.own_text import own_block
from tailor.citation import Citatie
from tailor.model import Edit, EditKind, Kind, Laag
from tailor.path import Pad

LEDEN_25 = 5
"""How many leden article 25 of the model has."""
_ARTICLE = Citatie("artikel 25")
_PATH = Pad("aansprakelijkheid.leden")


def liability_edits(ctx: Context) -> tuple[Edit, ...]:
    """Return the edits of an own article 25; none without one, or while it is not known.

    Raises:
        InputError: When an own lid holds broken markup.
    """
    try:
        return tuple(_edits(ctx))
    except OpenAnswerError:
        return ()


def _edits(ctx: Context) -> Iterator[Edit]:
    answers = ctx.antwoorden.aansprakelijkheid
    if known(answers.keuze, Pad("aansprakelijkheid.keuze")) is not Aansprakelijkheidskeuze.EIGEN:
        return
    texts = known(answers.leden, _PATH)
    reason = known(answers.reden, Pad("aansprakelijkheid.reden"))
    blocks = [
        own_block(Kind.LID, lid, text, _PATH[i], lid=lid)
        for i, (lid, text) in enumerate(zip(map(_ARTICLE.number, count(1)), texts, strict=False))
    ]
    for block in blocks[:LEDEN_25]:
        yield Edit(block.citation, EditKind.VERVANG, Laag.AFWIJKING, reason, (block,), answer=_PATH)
    for number in range(len(blocks) + 1, LEDEN_25 + 1):
        yield Edit(_ARTICLE.number(number), EditKind.VERVALT, Laag.AFWIJKING, reason, answer=_PATH)
    if more := tuple(blocks[LEDEN_25:]):
        yield Edit(
            _ARTICLE.number(LEDEN_25), EditKind.VOEG_TOE_NA, Laag.AFWIJKING, reason, more, answer=_PATH
        )
