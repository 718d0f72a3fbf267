"""Volledig: what was accepted and is no longer what it was."""

from collections.abc import Iterator

from tailor.answers.questions.aanvaarding import AANVAARD, Aanvaarding
from tailor.assemble.assemble import FinishedText
from tailor.check.acceptance import Marks
from tailor.check.rule import NOTES, RULES, Said, Theme, rule

_EXAMPLE = "{regel: meldtermijn-ruim, door: A. Bos, functie: jurist, datum: 2026-10-01, reden: Afgesproken"


@rule(
    "aanvaarding-vervallen",
    Theme.VOLLEDIG,
    NOTES,
    "Een aanvaarde bevinding is er niet meer, of het antwoord of de tekst is sindsdien veranderd.",
    "Een aanvaarding geldt voor wat er toen stond.",
    fails={"aanvaard": f"[{_EXAMPLE}, kenmerk: a1b2c3d4e5f6}}]"},
    passes={"aanvaard": "[]"},
    acceptable=False,
)
def _lapsed(subject: FinishedText) -> Iterator[Said]:
    """An acceptance fits no finding any more."""
    given = subject.antwoorden.aanvaard
    marks = Marks(subject)
    for place, one in enumerate(given if isinstance(given, tuple) else ()):
        if str(one.kenmerk) not in _marks_of(subject, marks, one):
            yield Said(
                f"De aanvaarding van ‘{one.regel}’ door {one.door} past niet meer bij de tekst.",
                "Laat opnieuw beoordelen wat er nu staat, of haal de aanvaarding weg.",
                AANVAARD[place],
            )


def _marks_of(subject: FinishedText, marks: Marks, one: Aanvaarding) -> set[str]:
    """Return the marks of what the rule that an acceptance names finds now."""
    found = RULES.get(str(one.regel))
    return {marks.of(finding) for finding in found.findings(subject)} if found and found.acceptable else set()
