"""Samenhang: dates that cannot be, against each other and against a sensible span, and the status."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from tailor.answers import questions
from tailor.answers.questions.huis import Status
from tailor.answers.questions.partijdelen import PartijStatus
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import Editie
from tailor.assemble.find import landing, of_party
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.party_words import listed_name
from tailor.check.rule import BLOCKS, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import date, enumeration
from tailor.path import Pad

SAMENHANG = Theme.SAMENHANG
# The houses began as Justitie in de Buurt; no paper about one is older.
_FIRST = datetime.date(2002, 1, 1)
# The AVG applies since then: a Protocol under it, and its signatures, are not older.
_AVG = datetime.date(2018, 5, 25)
_SINCE_AVG = frozenset(
    map(Pad, ("document.datum", "inwerkingtreding.datum", "partijen[].ondertekening.datum"))
)
# A day further off than this from the version is most likely a typing error.
_YEARS_AHEAD = 5


@dataclass(frozen=True, slots=True)
class _Day:
    """A date among the answers: where it stands, what it is the date of, and the day."""

    pad: Pad
    short: str
    day: datetime.date

    @property
    def said(self) -> str:
        return f"{self.short} ({date(self.day)})"


def _days(subject: FinishedText) -> dict[Pad, list[_Day]]:
    """Return the dates among the answers that count, by question."""
    found: dict[Pad, list[_Day]] = {}
    for asked in questions(subject.antwoorden):
        if asked.applies and isinstance(asked.value, datetime.date):
            short = f"{asked.vraag.short}{of_party(subject.antwoorden, asked.pad)}"
            found.setdefault(asked.pad.question, []).append(_Day(asked.pad, short, asked.value))
    return found


@rule(
    "datum-onwaarschijnlijk",
    SAMENHANG,
    WARNS,
    "Een datum ligt zo ver in het verleden of in de toekomst dat het een typefout lijkt.",
    "Zorg- en veiligheidshuizen bestaan sinds 2002 en de AVG geldt sinds 25 mei 2018; een tekst gaat zelden"
    " meer dan vijf jaar vooruit.",
    fails={"convenant.gesloten_op": "1924-03-21"},
    passes={"convenant.gesloten_op": "2004-03-21"},
)
def _out_of_span(subject: FinishedText) -> Iterator[Said]:
    """A date is too far from the others to be right."""
    version = subject.antwoorden.document.datum
    last = version.replace(month=1, day=1) if isinstance(version, datetime.date) else None
    for one in (day for days in _days(subject).values() for day in days):
        late = last is not None and one.day.year > last.year + _YEARS_AHEAD
        early = one.day < (_AVG if one.pad.question in _SINCE_AVG else _FIRST)
        if early or late:
            yield Said(
                f"Kan dit kloppen: {one.said}?",
                "Kijk het jaartal na.",
                one.pad,
                landing(subject.model, one.pad),
            )


# What comes first and what after it, with the reason.
_ORDER = (
    ("convenant.gesloten_op", "document.datum", "het Convenant is er voordat het Protocol er deel van wordt"),
    ("convenant.gesloten_op", "inwerkingtreding.datum", "het Protocol geldt niet eerder dan het Convenant"),
    ("document.datum", "partijen[].ondertekening.datum", "de partijen tekenen deze versie"),
    ("partijen[].mandaat.datum", "partijen[].ondertekening.datum", "wie tekent, heeft dan al mandaat"),
    (
        "partijen[].besluit_bw",
        "partijen[].ondertekening.datum",
        "het college besluit eerst, dan tekent de gemeente",
    ),
    ("opvolging.voorgangers[].datum", "document.datum", "wat dit Protocol vervangt, is ouder"),
    ("bijlage3.maatregelen", "inwerkingtreding.datum", "een maatregel staat er als het Protocol gaat gelden"),
)


@rule(
    "datums-in-volgorde",
    SAMENHANG,
    WARNS,
    "Twee datums staan in een volgorde die niet kan.",
    "Wat op iets anders rust, is niet ouder dan dat.",
    fails={"document.datum": "2024-03-20"},
    passes={"document.datum": "2024-03-21"},
)
def _out_of_order(subject: FinishedText) -> Iterator[Said]:
    """Something is older than what it rests on."""
    days = _days(subject)
    for first, then, why in _ORDER:
        for one, other in _pairs(days, Pad(first), Pad(then)):
            if one.day > other.day:
                yield Said(
                    f"{_capital(other.said)} ligt voor {one.said}; {why}.",
                    "Kijk welke van de twee datums niet klopt.",
                    other.pad,
                    landing(subject.model, other.pad),
                )


def _pairs(days: dict[Pad, list[_Day]], first: Pad, then: Pad) -> Iterator[tuple[_Day, _Day]]:
    """Yield the dates of two questions that belong together; of parties those of one and the same."""
    for other in days.get(then, ()):
        for question, found in days.items():
            if not first.holds(question):
                continue
            yield from ((one, other) for one in found if not _of_other_parties(one.pad, other.pad))


def _of_other_parties(one: Pad, other: Pad) -> bool:
    elements = {pad.index for pad in (one, other) if pad.group == "partijen"}
    return len(elements) > 1


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


@rule(
    "ondertekend-niet-getekend",
    SAMENHANG,
    WARNS,
    "Bij een partij staat een dag van ondertekening, maar ook dat zij nog moet tekenen.",
    "De status van een partij en haar handtekening horen bij elkaar.",
    fails={"partijen[ggd].ondertekening": "{datum: 2026-11-02, plaats: Alderbroek}"},
    passes={
        "partijen[ggd].ondertekening": "{datum: 2026-11-02, plaats: Alderbroek}",
        "partijen[ggd].status": "getekend",
    },
)
def _signed_yet_to_sign(subject: FinishedText) -> Iterator[Said]:
    """A party has a day of signature and still has to sign."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.deelnemers:
        if partij.ondertekening is not None and partij.status is PartijStatus.TE_ONDERTEKENEN:
            yield Said(
                f"{listed_name(ctx, index)} moet volgens de antwoorden nog tekenen, maar er staat al een"
                " ondertekening.",
                "Zet bij de partij dat zij heeft getekend, of haal de ondertekening weg.",
                Pad("partijen")[index] / "status",
                (Citatie("ondertekening"),),
            )


# -- status --


@rule(
    "status-vervallen",
    SAMENHANG,
    BLOCKS,
    "De versie is vervallen.",
    "Een tekst die niet meer geldt, kan niemand tekenen.",
    fails={"document.status": "vervallen"},
    passes={"document.status": "vastgesteld"},
    acceptable=False,
)
def _lapsed(subject: FinishedText) -> Iterator[Said]:
    """A version that lapsed is never definitive."""
    if subject.antwoorden.document.status is Status.VERVALLEN:
        yield Said(
            "De status van deze versie is ‘vervallen’.",
            "Geef de nieuwe versie een eigen nummer en de status ‘vastgesteld’.",
            Pad("document.status"),
        )


@rule(
    "status-in-bewerking",
    SAMENHANG,
    WARNS,
    "De tekst om te tekenen heeft de status ‘in bewerking’ of ‘ter toetsing’.",
    "De partijen tekenen een tekst die is vastgesteld.",
    fails={"document.status": "in_bewerking"},
    passes={"document.status": "in_ondertekening"},
)
def _still_in_work(subject: FinishedText) -> Iterator[Said]:
    """The definitive edition of a version that is still in work."""
    status = subject.antwoorden.document.status
    in_work = status in (Status.IN_BEWERKING, Status.TER_TOETSING)
    if in_work and subject.document.editie is Editie.DEFINITIEF:
        yield Said(
            f"De status van deze versie is ‘{getattr(status, 'label', status)}’; die staat op het voorblad.",
            "Kies de status ‘vastgesteld’ als de tekst niet meer verandert.",
            Pad("document.status"),
        )


@rule(
    "status-getekend",
    SAMENHANG,
    WARNS,
    "De versie heet getekend, maar een partij heeft nog niet getekend.",
    "Pas als alle partijen hebben getekend, is het Protocol getekend.",
    fails={"document.status": "getekend"},
    passes={"document.status": "in_ondertekening", "partijen[ggd].status": "getekend"},
)
def _not_all_signed(subject: FinishedText) -> Iterator[Said]:
    """The version is called signed while a party still has to sign."""
    ctx = KnownAnswers(subject.antwoorden)
    waiting = [i for i, one in ctx.deelnemers if one.status is PartijStatus.TE_ONDERTEKENEN]
    if subject.antwoorden.document.status is Status.GETEKEND and waiting:
        names = enumeration([listed_name(ctx, index) for index in waiting])
        yield Said(
            f"De status is ‘getekend’, maar bij {names} staat dat zij nog moet tekenen."
            if len(waiting) == 1
            else f"De status is ‘getekend’, maar deze partijen moeten nog tekenen: {names}.",
            "Zet bij de partijen dat zij hebben getekend, of verander de status van deze versie.",
            Pad("document.status"),
            (Citatie("ondertekening"),),
        )
