"""The eleven measures of Bijlage 3: where each is described, or the one plan that describes them all."""

from collections.abc import Collection
from typing import Final

from tailor.answers import Antwoorden, NogNietBekend, open_questions
from tailor.answers.change import replace_answer
from tailor.answers.questions.bijlagen import Maatregel, Maatregelen
from tailor.interview.answer import Choice, in_words, shortened
from tailor.interview.inquiry import Interview
from tailor.interview.marks import as_typed
from tailor.path import Pad

MEASURES: Final = Pad("bijlage3.maatregelen")
EACH: Final = tuple(MEASURES / name for name in Maatregelen.model_fields)
# What is asked of a measure, or of the one plan.
PARTS: Final = tuple(Maatregel.model_fields)
ONE_PLAN, EACH_APART, TAKE_AWAY = ":one", ":each", ":away"
QUESTION: Final = "Staat alles in één beveiligingsplan?"
HEADING: Final = "Het beveiligingsplan, voor alle elf maatregelen."
BECOMES_SAME: Final = "Wat u per maatregel had ingevuld, wordt dan overal hetzelfde."
_LONG: Final = 60


class MeasureTable:
    """The table of measures as it stands, and the steps that change it.

    Attributes:
        interview: The house that is asked.
    """

    def __init__(self, interview: Interview) -> None:
        """Look at the table as it stands."""
        self.interview = interview

    @property
    def filled(self) -> list[Pad]:
        """Return the measures that stand in the table."""
        return [pad for pad in EACH if pad.find(self.interview.antwoorden) is not None]

    @property
    def plan(self) -> tuple[object, ...] | None:
        """Return what stands at every measure, when that is the same everywhere; None when it is not."""
        antwoorden = self.interview.antwoorden
        found = {tuple((pad / part).find(antwoorden) for part in PARTS) for pad in EACH}
        one = found.pop() if len(found) == 1 else ()
        return one if any(part is not None for part in one) else None

    @property
    def steps(self) -> list[Choice]:
        """Return what can be done with the table."""
        one = Choice(
            ONE_PLAN, "Ja", "U geeft één keer de titel, de eigenaar en de datum, voor alle elf maatregelen."
        )
        apart = Choice(EACH_APART, "Nee", "U ziet de elf maatregelen en vinkt aan welke u invult.")
        away = Choice(TAKE_AWAY, "Maatregelen weghalen", "Zij staan dan niet meer in de tabel.")
        return [one, apart, *([away] if self.filled else [])]

    @property
    def lines(self) -> list[Choice]:
        """Return the measures as they can be chosen, each with what stands there."""
        return [Choice(str(pad), self._name(pad), self._standing(pad)) for pad in EACH]

    @property
    def lines_to_take_away(self) -> list[Choice]:
        """Return the measures that stand in the table."""
        filled = set(map(str, self.filled))
        return [one for one in self.lines if one.value in filled]

    @property
    def unfinished(self) -> list[str]:
        """Return the measures of which something is open."""
        gaps = [one.pad for one in open_questions(self.interview.antwoorden)]
        return [str(pad) for pad in EACH if any(pad.holds(gap) for gap in gaps)]

    def without(self, pads: Collection[Pad]) -> Antwoorden:
        """Return the answers in which these measures are not in the table."""
        after = self.interview.antwoorden
        for pad in pads:
            after = replace_answer(after, pad, None)
        return after

    @property
    def gets_the_same(self) -> bool:
        """Return whether what stands at some measures goes when one plan describes them all."""
        return bool(self.filled) and self.plan is None

    @property
    def words(self) -> str:
        """Return in words what stands in the table."""
        if self.plan is not None:
            return f"alle elf: **{as_typed(self._standing(EACH[0]))}**"
        count = len(self.filled)
        return f"**{count} van de elf** in de tabel" if count else "geen tabel"

    def _name(self, pad: Pad) -> str:
        vraag = self.interview.inquiry(pad).vraag
        return vraag.label or vraag.short

    def _standing(self, pad: Pad) -> str:
        """Return where a measure is described, or how its answer stands."""
        found = pad.find(self.interview.antwoorden)
        if found is None:
            return "Niet in de tabel."
        if not isinstance(found, Maatregel) or isinstance(found.document, NogNietBekend | None):
            return in_words(found, self.interview.antwoorden)
        return shortened(found.document, _LONG)
