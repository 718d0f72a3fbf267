"""How far a house is with its answers: the sections with their questions by state, and what is open."""

from dataclasses import dataclass, replace

from tailor.answers import Antwoorden, OpenVraag, open_vragen
from tailor.interview.answer_lines import by_key
from tailor.interview.course import Course, StepState


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a house is.

    Attributes:
        huis: The name of the house; empty when it is not known.
        onderdelen: The sections with their number of questions by state, in the order of the questionnaire.
        open: The questions without an answer.
    """

    huis: str
    onderdelen: tuple[tuple[str, dict[str, int]], ...]
    open: tuple[OpenVraag, ...]

    @property
    def klaar(self) -> bool:
        """Return whether nothing is open."""
        return not self.open

    def as_json(self) -> dict[str, object]:
        """Return the progress as plain data."""
        return {
            "huis": self.huis,
            "klaar": self.klaar,
            "onderdelen": [
                {"onderdeel": titel, **{name.replace(" ", "_"): count for name, count in counts.items()}}
                for titel, counts in self.onderdelen
            ],
            "open": [
                {"pad": str(o.pad), "vraag": o.vraag.vraag, "wie": o.wie, "opmerking": o.opmerking}
                for o in self.open
            ],
        }


def status(antwoorden: Antwoorden) -> Progress:
    """Return how far the answers are: the same sections and states as in the questionnaire."""
    naam = antwoorden.huis.naam
    return Progress(
        naam if isinstance(naam, str) else "",
        tuple(
            (section.title, {state.value: section.count(state) for state in StepState})
            for section in Course.start(antwoorden).sections
        ),
        tuple(replace(one, pad=by_key(antwoorden, one.pad)) for one in open_vragen(antwoorden)),
    )
