"""Who takes part under the WGS, as the text names them, and what else of the WGS needs words of its own."""

from collections.abc import Callable, Iterator
from functools import partial

from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.assemble.known_answers import KnownAnswers, OpenAnswerError, municipality, optional
from tailor.assemble.party_words import opening_name
from tailor.assemble.printing import Result, Words, printed
from tailor.grammar import enumeration
from tailor.path import Pad

Wanted = Callable[[Partij], bool]


def _listed(wanted: Wanted, ctx: KnownAnswers) -> Words:
    """Return the parties with some place as one enumeration; a gemeente by both of its organs.

    Raises:
        OpenAnswerError: When the place or the name of a party is not known yet, or no party has the place.
    """
    chosen = {index for index, partij in ctx.deelnemers if _has_place(ctx, wanted, index, partij)}
    if not chosen:
        raise OpenAnswerError(PARTIJEN)
    named = [*_municipalities(ctx, chosen), *(opening_name(ctx, i) for i, _ in ctx.others if i in chosen)]
    answers = dict.fromkeys(path for one in named for path in (one.answer, *one.also))
    return Words(enumeration([one.text for one in named]), PARTIJEN, tuple(answers))


def _has_place(ctx: KnownAnswers, wanted: Wanted, index: int, partij: Partij) -> bool:
    if not partij.wgs_places:
        raise OpenAnswerError(PARTIJEN[index] / "wgs_soort")
    return wanted(partij) and (partij.has_no_place or partij not in ctx.antwoorden.outside_wgs)


def _municipalities(ctx: KnownAnswers, chosen: set[int]) -> Iterator[Words]:
    """Yield the organs of the gemeenten, in one."""
    taking_part = [(partij, PARTIJEN[i]) for i, partij in ctx.gemeenten if i in chosen]
    if not taking_part:
        return
    organs = "de burgemeester en het college van burgemeester en wethouders van de gemeente"
    if len(taking_part) > 1:
        organs = "de burgemeesters en de colleges van burgemeester en wethouders van de gemeenten"
    names = enumeration([municipality(partij, path) for partij, path in taking_part])
    first, *others = (path / "naam" for _, path in taking_part)
    yield Words(f"{organs} {names}", first, tuple(others))


def _outside(path: Pad, ctx: KnownAnswers) -> Result:
    """Return what falls outside the WGS; "geen" for an empty list: the sentence goes on."""
    return Words("geen", path) if path.find(ctx.antwoorden) == () else printed(ctx, path)


def _reach(path: Pad, ctx: KnownAnswers) -> Result:
    """Return how somebody is reached, between brackets; empty when the text does not say."""
    reach = optional(path.find(ctx.antwoorden), path)
    return Words(f" ({reach})" if reach else "", path)


# For each blank about the WGS that needs more than its answer: what gives its words.
OF_WGS: dict[Pad, Callable[[KnownAnswers], Result]] = {
    Pad("wgs.publiek"): partial(_listed, lambda partij: partij.is_public_participant),
    Pad("wgs.privaat"): partial(_listed, lambda partij: partij.is_private_participant),
    Pad("wgs.zonder_plaats"): partial(_listed, lambda partij: partij.has_no_place),
    **{path: partial(_outside, path) for path in (Pad("wgs.buiten.partijen"), Pad("wgs.buiten.doelen"))},
    **{path: partial(_reach, path) for path in (Pad("wgs.fg_gegevens"), Pad("wgs.rac_contact"))},
}
