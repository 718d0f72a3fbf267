"""What a house changes of the model on its own wish: the table of the first page, comments in the text.

The changes of its answers where the model leaves no choice, and its deviations. A lawyer of a party reads
this first: all else is a correction, a blank that is filled in, or a choice that the model offers.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from tailor.answers import Antwoorden
from tailor.answers.questions.afwijkingen import AFWIJKINGEN, Afwijking, Wijziging
from tailor.assemble.builders import heading, paragraph, table_with_rest
from tailor.assemble.document import Clause, Document
from tailor.assemble.find import Places
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.layers import Layers, layers
from tailor.assemble.wishes import Wish, wishes
from tailor.citation import Citatie
from tailor.grammar import capital, places_in_words
from tailor.model import Edit, Model
from tailor.model.edits import PUTS_IN
from tailor.redline.types import Remark

# The authors of a correction and of an adaptation to the law, and the first words of the author of a wish and
# of a deviation; the name of the house stands behind those.
CORRECTIE, LAW, WISH, DEVIATION = "Correctie", "WGS", "Eigen wens", "Afwijking"
NO_REASON = "geen reden gegeven"

_OF_LAW = " of passen het model aan de WGS aan"
_COLUMNS = ("Wat het huis wijzigt", "Waar", "Reden")
# An answer that stands in more places stands everywhere.
_MANY = 8
_Row = tuple[str, str, str]


def author(start: str, huis: str) -> str:
    """Return the author of what a house wishes or deviates."""
    return f"{start} {huis}"


def own_changes(model: Model, antwoorden: Antwoorden, document: Document) -> tuple[Clause, ...]:
    """Return the table of what the house changes on its own wish; nothing when it changes nothing."""
    laid = layers(model, KnownAnswers(antwoorden))
    places = Places(model, document, laid.edits)
    rows = [*_wishes(antwoorden, places), *_deviations(antwoorden, laid, places)]
    if not rows:
        return ()
    many = "één punt" if len(rows) == 1 else f"{len(rows)} punten"
    words = paragraph(
        f"Op {many} wijzigt het huis het model op eigen wens. Het model biedt daar geen keuze. De andere "
        f"wijzigingen verbeteren een fout{_OF_LAW if laid.law else ''}. Of zij volgen een vraag of een keuze"
        " van het model."
    )
    return (heading("Wat het huis op eigen wens wijzigt", words, *table_with_rest(_COLUMNS, rows)),)


def _wishes(antwoorden: Antwoorden, places: Places) -> Iterator[_Row]:
    for wish in wishes(antwoorden):
        yield capital(wish.what), _where(wish, places), capital(wish.reason or NO_REASON)


def _where(wish: Wish, places: Places) -> str:
    found = dict.fromkeys(name for answer in wish.answers for name in places.of(answer))
    return "door de hele tekst" if len(found) > _MANY else places_in_words(found)


def _deviations(antwoorden: Antwoorden, laid: Layers, places: Places) -> Iterator[_Row]:
    """Yield a row for each deviation of the list, and one for an own article 25."""
    for answer, group in groupby(laid.deviations, key=attrgetter("answer")):
        edits = tuple(group)
        what = "Eigen tekst over aansprakelijkheid"
        if AFWIJKINGEN.holds(answer):
            what = f"Afwijking {answer.index + 1}: {_kind(answer.find(antwoorden))}"
        where = places_in_words(places.of(answer)) or _gone(edits[0].citation)
        yield what, where, capital(edits[0].reason)


def _kind(deviation: object) -> str:
    """Return what a deviation does ("de hele bepaling vervangen")."""
    kind = deviation.soort if isinstance(deviation, Afwijking) else None
    return kind.label if isinstance(kind, Wijziging) else ""


def _gone(citation: Citatie) -> str:
    return f"{citation.words} van het model"


# -- the comments --


def wish_remarks(
    model: Model, antwoorden: Antwoorden, edits: Sequence[Edit], huis: str
) -> Iterator[tuple[Citatie, Remark]]:
    """Yield a comment for every clause that a wish changes; none for an own word, that stands everywhere.

    Args:
        model: The legal text.
        antwoorden: The answers of the house.
        edits: The edits that the answers ask for.
        huis: The house.
    """
    for wish in wishes(antwoorden):
        reason = f"Reden: {as_sentence(wish.reason)}" if wish.reason else as_sentence(NO_REASON)
        for edit in edits:
            if wish.asks(edit.answer):
                words = f"{as_sentence(edit.reason)} {reason}"
                yield seen_in(edit), Remark(author(WISH, huis), words)
        for place in _blanks(model, wish):
            yield place, Remark(author(WISH, huis), f"{as_sentence(wish.what)} {reason}")


def _blanks(model: Model, wish: Wish) -> tuple[Citatie, ...]:
    """Return the clauses where the model has the words that a wish changes; none for an own word."""
    found = (place for answer in wish.answers for place in model.blanks.get(answer, ()))
    return tuple(dict.fromkeys(found)) if not wish.everywhere else ()


def seen_in(edit: Edit) -> Citatie:
    """Return the clause in which a reader sees an edit: a new one, or else the one that it changes."""
    return edit.blocks[0].citation if edit.kind in PUTS_IN and edit.blocks else edit.citation


def as_sentence(text: str) -> str:
    """Return a reason as a sentence."""
    words = capital(" ".join(text.split()))
    return f"{words}{'' if words.endswith(('.', '?', '!')) else '.'}"
