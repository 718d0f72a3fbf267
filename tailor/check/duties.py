"""What the WGS and its Besluit (BGS) ask of a house beside the text: what is public, and what returns.

It is no finding: a house that does all of it has the same list, with the days filled in.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.questions.wgs import Jaarverslag
from tailor.assemble.known_answers import KnownAnswers, OpenAnswerError
from tailor.assemble.printing import Words, printed
from tailor.check.wgs import PUBLICATIONS
from tailor.grammar import date
from tailor.path import Pad

# When the WGS and the BGS came into force for these houses (4.1 BGS).
IN_FORCE: Final = datetime.date(2025, 3, 1)
_FIRST_AUDIT_AFTER, _NEXT_AUDIT_AFTER = 2, 4
_FEEDBACK: Final = Pad("wgs.terugkoppeling")


@dataclass(frozen=True, slots=True)
class Publication:
    """One thing that must be public.

    Attributes:
        answer: The answer with the day.
        what: What it is.
        source: The article that asks it.
        published: Since when it is public; None when it is not, or nobody said so.
        where: Where; empty while that is not known.
    """

    answer: Pad
    what: str
    source: str
    published: datetime.date | None
    where: str

    def as_json(self) -> dict[str, str]:
        """Return it as plain values for JSON; ``docs/controle-json.md`` says what each is."""
        return {
            "wat": self.what,
            "bron": self.source,
            "antwoord": str(self.answer),
            "sinds": self.published.isoformat() if self.published else "",
            "waar": self.where,
        }


@dataclass(frozen=True, slots=True)
class Returning:
    """One thing that is done again and again.

    Attributes:
        what: What it is.
        when: When, in words.
        who: Who does it.
        source: The article that asks it.
        first: The first day, when the law gives one.
    """

    what: str
    when: str
    who: str
    source: str
    first: datetime.date | None = None

    def as_json(self) -> dict[str, str]:
        """Return it as plain values for JSON; ``docs/controle-json.md`` says what each is."""
        return {
            "wat": self.what,
            "wanneer": self.when,
            "wie": self.who,
            "bron": self.source,
            "eerste": self.first.isoformat() if self.first else "",
        }


@dataclass(frozen=True, slots=True)
class Duties:
    """What the law asks of a house beside the text; empty for a house outside the WGS.

    Attributes:
        publications: What must be public.
        returning: What is done again and again.
    """

    publications: tuple[Publication, ...] = ()
    returning: tuple[Returning, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return them as plain values for JSON; ``docs/controle-json.md`` says what each is."""
        return {
            "openbaar": [one.as_json() for one in self.publications],
            "terugkerend": [one.as_json() for one in self.returning],
        }


NO_DUTIES: Final = Duties()


def duties(antwoorden: Antwoorden) -> Duties:
    """Return what the law asks of a house beside the text."""
    if not antwoorden.regime.under_wgs:
        return NO_DUTIES
    return Duties(tuple(_publications(antwoorden)), tuple(_returning(antwoorden)))


def _publications(antwoorden: Antwoorden) -> Iterator[Publication]:
    """Yield what must be public; not the criteria of a list in a house that says that it keeps none."""
    given = antwoorden.wgs
    where = given.website if isinstance(given.website, str) else ""
    for name, what, source in PUBLICATIONS:
        if name != "criteria" or given.lijst is not False:
            day = _day(getattr(given.publicatie, name))
            yield Publication(Pad("wgs.publicatie") / name, what, source, day, where)


def _day(answer: object) -> datetime.date | None:
    return answer if isinstance(answer, datetime.date) else None


def _returning(antwoorden: Antwoorden) -> Iterator[Returning]:
    first = IN_FORCE.replace(year=IN_FORCE.year + _FIRST_AUDIT_AFTER)
    second, third = (first.replace(year=first.year + n * _NEXT_AUDIT_AFTER) for n in (1, 2))
    yield Returning(
        "Privacy audit door een onafhankelijke auditor; de uitkomst gaat naar de Autoriteit"
        " Persoonsgegevens, de rechtmatigheidsadviescommissie en de coördinerend functionaris",
        f"voor het eerst op {date(first)}, daarna elke vier jaar: {date(second)}, {date(third)}",
        "het huis",
        "artikel 1.10 WGS en artikel 1.18 BGS",
        first,
    )
    yield Returning(
        "Hercontrole van wat de audit niet goed vond",
        "binnen een jaar na die audit",
        "het huis",
        "artikel 1.10, derde lid, WGS",
    )
    yield Returning(
        "Terugkoppeling door wie een resultaat kreeg: wat het opleverde en of het bruikbaar was",
        "ten minste elk jaar",
        f"iedere ontvanger; {_collector(antwoorden)}",
        "artikel 1.7, vierde lid, WGS",
    )
    yield Returning(
        "Jaarverslag, met de terugkoppelingen, op internet",
        "elk jaar",
        _author(antwoorden),
        "artikel 1.12 WGS",
    )
    yield Returning(
        "Opleiding en training over de zes onderwerpen van het BGS, waaronder informatiebeveiliging en"
        " data-ethiek",
        "zo vaak als nodig is; de wet noemt geen termijn",
        "iedere deelnemer, voor wie hij aanwees",
        "artikel 1.17 BGS",
    )


def _author(antwoorden: Antwoorden) -> str:
    choice = antwoorden.wgs.jaarverslag
    return "het huis, samen met andere huizen" if choice is Jaarverslag.GEZAMENLIJK else "het huis"


def _collector(antwoorden: Antwoorden) -> str:
    """Return who collects the feedback, as the text has it."""
    try:
        words = printed(KnownAnswers(antwoorden), _FEEDBACK)
    except OpenAnswerError:
        words = None
    return f"{words.text} verzamelt" if isinstance(words, Words) else "wie verzamelt, is nog niet bekend"
