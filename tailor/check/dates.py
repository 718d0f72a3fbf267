"""Samenhang: dates that cannot be, against each other and against a sensible span, and the status."""

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tailor.answers import AskedQuestion, question_at
from tailor.answers.questions.huis import Status
from tailor.answers.questions.partijdelen import PartijStatus
from tailor.answers.questions.toetreders import StaatVanToetreding
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import Editie
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.naming import answer_called
from tailor.assemble.party_words import listed_name
from tailor.check.rule import BLOCKS, WARNS, Said, Theme, rule
from tailor.check.where import lands
from tailor.citation import Citatie
from tailor.grammar import capital, date, enumeration
from tailor.path import Pad

SAMENHANG = Theme.SAMENHANG
# The houses began as Justitie in de Buurt; no paper about one is older.
_FIRST = datetime.date(2002, 1, 1)
# The AVG applies since then: a Protocol under it, and what decides on it, is not older.
_AVG = datetime.date(2018, 5, 25)
_SINCE_AVG = frozenset(
    map(
        Pad,
        (
            "document.datum",
            "inwerkingtreding.datum",
            "partijen[].ondertekening.datum",
            "partijen[].besluit_bw",
        )
        + ("toetreders[].datum_ondertekening", "aanvaard[].datum"),
    )
)
# A day further off than this from the version is most likely a typing error.
_YEARS_AHEAD = 5
# So many years may lie between a version and all else that has a date: an earlier protocol, a convenant.
_YEARS_BEHIND = 15


@dataclass(frozen=True, slots=True)
class _Day:
    """A date among the answers: where it stands, what it is the date of, and the day."""

    pad: Pad
    short: str
    day: datetime.date

    @property
    def said(self) -> str:
        """Return it with the day: "de datum van ondertekening (partij 5, 2 januari 2026)"."""
        front = f"{self.short[:-1]}, " if self.short.endswith(")") else f"{self.short} ("
        return f"{front}{date(self.day)})"


def _days(subject: FinishedText) -> dict[Pad, list[_Day]]:
    """Return the dates among the answers that count, by question."""
    found: dict[Pad, list[_Day]] = {}
    for asked in subject.asked:
        if asked.applies and isinstance(asked.value, datetime.date):
            short = answer_called(subject.antwoorden, asked.pad, _short(asked))
            found.setdefault(asked.pad.question, []).append(_Day(asked.pad, short, asked.value))
    return found


def _short(asked: AskedQuestion) -> str:
    """Return what the date is of; that of a measure says of which, for there are eleven."""
    holder = question_at(asked.pad.parent)
    measure = re.search("‘.+’", holder.short) if holder else None
    return f"de datum van het document bij {measure[0]}" if measure else asked.vraag.short


@rule(
    "datum-onwaarschijnlijk",
    SAMENHANG,
    WARNS,
    "Een datum ligt zo ver in het verleden of in de toekomst dat het een typefout lijkt.",
    "Zorg- en veiligheidshuizen bestaan sinds 2002. De AVG geldt sinds 25 mei 2018. Een tekst gaat zelden"
    " meer dan vijf jaar vooruit.",
    fails={"convenant.gesloten_op": "1924-03-21"},
    passes={"convenant.gesloten_op": "2004-03-21"},
)
def _out_of_span(subject: FinishedText) -> Iterator[Said]:
    """A date is too far from the others to be right."""
    for one in _unlikely(_days(subject)):
        yield Said(
            f"Kan dit kloppen: {one.said}?",
            "Kijk het jaartal na.",
            one.pad,
            lands(subject, one.pad),
            rests_on=(one.pad,) if _is_early(one) else (one.pad, Pad(_VERSION)),
        )


def _unlikely(days: dict[Pad, list[_Day]]) -> Iterator[_Day]:
    """Yield the dates that are before there was anything to date, or far ahead of the version."""
    every = [one for found in days.values() for one in found]
    likely = [one for one in every if not _is_early(one)]
    versions = [one for one in likely if one.pad == Pad(_VERSION)]
    newest = max((one.day.year for one in likely if one not in versions), default=None)
    for one in every:
        # Another date is held against the version; the version itself against the newest of the others.
        is_version = one in versions
        anchor = newest if is_version else next((version.day.year for version in versions), None)
        ahead = _YEARS_BEHIND if is_version else _YEARS_AHEAD
        if _is_early(one) or (anchor is not None and one.day.year > anchor + ahead):
            yield one


def _is_early(one: _Day) -> bool:
    return one.day < (_AVG if one.pad.question in _SINCE_AVG else _FIRST)


_VERSION, _CONVENANT = "document.datum", "convenant.gesloten_op"
_SIGNED, _FORCE = "partijen[].ondertekening.datum", "inwerkingtreding.datum"
_MANDATE, _DECISION = "partijen[].mandaat.datum", "partijen[].besluit_bw"
_POLICE, _BEFORE = "taken.artikel20_beslissing", "opvolging.voorgangers[].datum"
_BOARD, _TOLD, _FORM = (
    f"toetreders[].{name}" for name in ("besluit_stuurgroep", "kennisgeving", "datum_ondertekening")
)
# What comes first and what after it, with the reason. No order is implied between any other two: a college
# may decide on a draft, and a mandate may be older or younger than the version. The day on which a finding
# was accepted has none at all.
ORDER = (
    (_CONVENANT, _VERSION, "het Convenant is er voordat het Protocol er deel van wordt"),
    (_CONVENANT, _SIGNED, "partijen tekenen een Protocol bij een Convenant dat er al is"),
    (_CONVENANT, _FORCE, "het Protocol geldt niet eerder dan het Convenant"),
    (_VERSION, _SIGNED, "de partijen tekenen deze versie"),
    (_VERSION, _FORCE, "een versie geldt pas als die er is"),
    (_VERSION, _FORM, "wie toetreedt, tekent voor deze versie"),
    (_BOARD, _FORM, "de Stuurgroep besluit voordat de organisatie tekent"),
    (_TOLD, _FORM, "de partijen horen vooraf wie er toetreedt (artikel 28.2)"),
    (_MANDATE, _SIGNED, "wie tekent, heeft dan al mandaat"),
    (_MANDATE, _FORCE, "wie tekent, heeft mandaat voordat het Protocol geldt"),
    (_DECISION, _SIGNED, "het college besluit eerst, dan tekent de gemeente"),
    (_DECISION, _FORCE, "het college besluit voordat het Protocol geldt"),
    (_SIGNED, _FORCE, "wie later tekent, is op die dag nog niet gebonden"),
    (_POLICE, _SIGNED, "de beslissing is een bijlage van wat partijen tekenen"),
    (_POLICE, _FORCE, "zonder de beslissing mag de politie nog niet structureel verstrekken"),
    (_BEFORE, _VERSION, "wat dit Protocol vervangt, is ouder"),
    ("bijlage3.maatregelen", _FORCE, "een maatregel staat er als het Protocol gaat gelden"),
)


@dataclass(frozen=True, slots=True)
class _Clash:
    """Two dates in an order that cannot be, and why not."""

    first: _Day
    then: _Day
    why: str

    @property
    def pads(self) -> tuple[Pad, Pad]:
        return (self.first.pad, self.then.pad)


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
    """Something is older than what it rests on; a date that fits none of several others is told once."""
    days = _days(subject)
    strange = {one.pad for one in _unlikely(days)}
    clashes = [one for one in _clashes(days) if strange.isdisjoint(one.pads) and not _is_kept(subject, one)]
    while clashes:
        count = Counter(pad for one in clashes for pad in one.pads)
        worst = max(count, key=lambda pad: (count[pad], pad == clashes[0].then.pad))
        together = [one for one in clashes if worst in one.pads]
        clashes = [one for one in clashes if worst not in one.pads]
        yield _said(subject, worst, together)


def _is_kept(subject: FinishedText, clash: _Clash) -> bool:
    """Return whether it is the day of a form that was signed under an older version; that day stays."""
    state = (clash.then.pad.parent / "staat").find(subject.antwoorden)
    of_form = clash.first.pad == Pad(_VERSION) and clash.then.pad.question == Pad(_FORM)
    return of_form and state is StaatVanToetreding.GETEKEND


def _clashes(days: dict[Pad, list[_Day]]) -> Iterator[_Clash]:
    for first, then, why in ORDER:
        for one, other in _pairs(days, Pad(first), Pad(then)):
            if one.day > other.day:
                yield _Clash(one, other, why)


def _said(subject: FinishedText, worst: Pad, together: list[_Clash]) -> Said:
    """Return what is said of a date, with the first of the others that it does not fit."""
    clash, advice = together[0], "Kijk welke van de twee datums niet klopt."
    text = f"{capital(clash.then.said)} ligt voor {clash.first.said}; {clash.why}."
    if len(together) > 1:
        day = next(day for day in (clash.first, clash.then) if day.pad == worst)
        side, other = ("voor", clash.first) if day is clash.then else ("na", clash.then)
        text = (
            f"{capital(day.said)} past niet bij {len(together)} andere datums. Zij ligt onder meer {side}"
            f" {other.said}; {clash.why}."
        )
        advice = "Kijk eerst deze datum na, en daarna de andere."
    dates = tuple(dict.fromkeys(pad for one in together for pad in one.pads))
    return Said(text, advice, worst, lands(subject, worst), rests_on=dates)


def _pairs(days: dict[Pad, list[_Day]], first: Pad, then: Pad) -> Iterator[tuple[_Day, _Day]]:
    """Yield the dates of two questions that belong together; of parties those of one and the same."""
    for other in days.get(then, ()):
        for question, found in days.items():
            if not first.holds(question):
                continue
            yield from ((one, other) for one in found if not _of_other_parties(one.pad, other.pad))


def _of_other_parties(one: Pad, other: Pad) -> bool:
    """Return whether two dates are of two parties, or of two accessions."""
    return one.group == other.group and one.index != other.index and one.group in ("partijen", "toetreders")


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
                rests_on=(Pad("partijen")[index] / "status", Pad("partijen")[index] / "ondertekening"),
            )


# -- status --

# A next version is another text: what was accepted of this one says nothing of it.
_THIS_VERSION = (Pad("document.status"), Pad("document.versie"))


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
    at_signing=True,
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
            rests_on=_THIS_VERSION,
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
            key=", ".join(sorted(subject.antwoorden.known_parties[index].sleutel for index in waiting)),
            rests_on=_THIS_VERSION,
        )
