"""The special kinds of data of Bijlage 4."""

from tailor.answers.questions.bijlagen import Bijzonder
from tailor.assemble.context import Context, known
from tailor.path import Pad

_BIJLAGE_4 = Pad("bijlage4")


def special_kind(chosen: Bijzonder, path: Pad) -> str:
    """Return a special kind of data with its purpose and the exception that allows it (article 9 AVG)."""
    kind = known(chosen.soort, path / "soort").label
    goal = known(chosen.doel, path / "doel")
    return f"{kind}, {goal} ({known(chosen.uitzondering, path / 'uitzondering')})"


def special_kind_of(category: str, ctx: Context, index: int) -> str:
    """Return one special kind of a category with its punctuation; "geen" when there is none."""
    path = _BIJLAGE_4 / category / "bijzonder"
    kinds: tuple[Bijzonder, ...] = known(getattr(ctx.antwoorden.bijlage4, category).bijzonder, path)
    if not kinds:
        return "geen"
    return special_kind(kinds[index], path[index]) + ("." if index == len(kinds) - 1 else ";")
