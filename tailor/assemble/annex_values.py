"""The values of Bijlage 2, 3 and 4."""

from tailor.answers.bijlage4 import Bijzonder
from tailor.answers.bijlagen import Maatregelen
from tailor.assemble.context import Context, known
from tailor.assemble.grammar import date

MEASURES = tuple(Maatregelen.model_fields)
"""The keys of the eleven measures of Bijlage 3, in the model's order."""


def process_document(ctx: Context) -> str:
    """Return the document that describes all steps of the process."""
    return known(ctx.antwoorden.bijlage2.document, "bijlage2.document")


def measure_words(ctx: Context, name: str, field: str) -> str:
    """Return where a measure is arranged, or who owns that document."""
    path = f"bijlage3.maatregelen.{name}"
    measure = known(getattr(ctx.antwoorden.bijlage3.maatregelen, name), path)
    text: str = known(getattr(measure, field), f"{path}.{field}")
    return text


def measure_date(ctx: Context, name: str) -> str:
    """Return the date of the document of a measure."""
    path = f"bijlage3.maatregelen.{name}"
    measure = known(getattr(ctx.antwoorden.bijlage3.maatregelen, name), path)
    return date(known(measure.datum, f"{path}.datum"))


def special_kind(chosen: Bijzonder, path: str) -> str:
    """Return a special kind of data with its purpose and the exception that allows it (article 9 AVG)."""
    kind = known(chosen.soort, f"{path}.soort").label
    goal = known(chosen.doel, f"{path}.doel")
    return f"{kind}, {goal} ({known(chosen.uitzondering, f'{path}.uitzondering')})"


def special_kind_of(ctx: Context, category: str, index: int) -> str:
    """Return one special kind of a category with its punctuation; "geen" when there is none."""
    path = f"bijlage4.{category}.bijzonder"
    kinds: tuple[Bijzonder, ...] = known(getattr(ctx.antwoorden.bijlage4, category).bijzonder, path)
    if not kinds:
        return "geen"
    return special_kind(kinds[index], f"{path}[{index}]") + ("." if index == len(kinds) - 1 else ";")
