"""Volledig: what was accepted and counts no more, or never did."""

import datetime
from collections.abc import Iterator

from tailor.answers.questions.aanvaarding import AANVAARD, Aanvaarding
from tailor.assemble.assemble import FinishedText
from tailor.check.acceptance import Marks, acceptances, lacks, who_accepted
from tailor.check.finding import Finding
from tailor.check.rule import NOTES, RULES, WARNS, Said, Theme, rule
from tailor.grammar import date, enumeration
from tailor.path import Pad


def _example(regel: str = "meldtermijn-ruim", datum: str = "2026-10-01", reden: str = "Afgesproken") -> str:
    """Return an acceptance as ``tailor zet aanvaard=`` takes it, for the examples of the rules."""
    given = f"regel: {regel}, door: A. Bos, functie: jurist, kenmerk: a1b2c3d4e5f6"
    return "[{" + given + "".join(f", {key}: {text}" for key, text in _filled(datum, reden)) + "}]"


def _filled(datum: str, reden: str) -> Iterator[tuple[str, str]]:
    return ((key, text) for key, text in (("datum", datum), ("reden", reden)) if text)


_AGAIN = "aanvaarding-vervallen"


@rule(
    _AGAIN,
    Theme.VOLLEDIG,
    NOTES,
    "Een aanvaarde bevinding is er niet meer, of het antwoord of de tekst is sindsdien veranderd.",
    "Een aanvaarding geldt voor wat er toen stond.",
    fails={"aanvaard": _example()},
    passes={"aanvaard": "[]"},
    acceptable=False,
)
def _lapsed(subject: FinishedText) -> Iterator[Said]:
    """An acceptance fits no finding any more."""
    found: dict[str, list[Finding]] = {}
    accepted = {(str(one.regel), str(one.kenmerk)) for one in acceptances(subject)}
    for pad, one in _that_could_count(subject):
        name = str(one.regel)
        if name not in found:
            found[name] = list(Marks(subject).put_on(RULES[name].findings(subject)))
        if one.kenmerk not in {finding.mark for finding in found[name]}:
            left = [finding for finding in found[name] if (name, finding.mark) not in accepted]
            yield _no_more(pad, one, left)


def _that_could_count(subject: FinishedText) -> Iterator[tuple[Pad, Aanvaarding]]:
    for place, one in enumerate(acceptances(subject)):
        known = RULES.get(str(one.regel))
        if known and known.acceptable and not lacks(one):
            yield AANVAARD[place], one


def _about(one: Aanvaarding) -> str:
    """Return which finding somebody accepted: "Aanvaard door A. Bos, op …: meldtermijn-ruim bij 14.3"."""
    return f"{who_accepted(one)}: ‘{one.regel}’{f' bij {one.bij}' if isinstance(one.bij, str) else ''}"


def _no_more(pad: Pad, one: Aanvaarding, left: list[Finding]) -> Said:
    """Return that an acceptance fits nothing: something else is found now, or nothing at all."""
    if not left:
        return Said(
            f"{_about(one)}. Die bevinding is er niet meer.",
            "Haal de aanvaarding weg. Of laat die staan, voor als de bevinding terugkomt.",
            pad,
        )
    return Said(
        f"{_about(one)}. Daarna is het antwoord of de tekst veranderd; de aanvaarding telt niet meer.",
        "Laat opnieuw beoordelen wat er nu staat, en haal deze aanvaarding weg.",
        pad,
        left[0].citations if len(left) == 1 else (),
    )


@rule(
    "aanvaarding-onvolledig",
    Theme.VOLLEDIG,
    WARNS,
    "Bij een aanvaarding ontbreekt wie die gaf, wanneer of waarom. Dan telt die niet.",
    "Een jurist van een andere partij moet kunnen nagaan wie iets heeft aanvaard, en waarom.",
    fails={"aanvaard": _example(reden="")},
    passes={"aanvaard": _example()},
    acceptable=False,
)
def _not_whole(subject: FinishedText) -> Iterator[Said]:
    """An acceptance lacks a name, a date or a reason."""
    for place, one in enumerate(acceptances(subject)):
        if missing := lacks(one):
            yield Said(
                f"Deze aanvaarding telt niet: {enumeration(missing)} "
                f"{'ontbreken' if len(missing) > 1 else 'ontbreekt'}.",
                "Haal de aanvaarding weg en leg die opnieuw vast met ‘tailor aanvaard’.",
                AANVAARD[place],
            )


@rule(
    "aanvaarding-kan-niet",
    Theme.VOLLEDIG,
    WARNS,
    "Een aanvaarding gaat over iets wat niemand kan aanvaarden, of over een regel die niet bestaat.",
    "Wat ontbreekt of nergens heen leidt, is pas opgelost als het er staat.",
    fails={"aanvaard": _example(regel="open-vraag")},
    passes={"aanvaard": _example()},
    acceptable=False,
)
def _cannot_be(subject: FinishedText) -> Iterator[Said]:
    """An acceptance of what nobody can accept counts for nothing."""
    for place, one in enumerate(acceptances(subject)):
        known = RULES.get(str(one.regel))
        if isinstance(one.regel, str) and not (known and known.acceptable):
            why = "dat kan niemand aanvaarden" if known else "die regel bestaat niet"
            yield Said(
                f"Deze aanvaarding van ‘{one.regel}’ telt niet: {why}.",
                "Haal de aanvaarding weg en verbeter de antwoorden.",
                AANVAARD[place],
            )


@rule(
    "aanvaarding-later",
    Theme.VOLLEDIG,
    NOTES,
    "Een aanvaarding heeft een latere datum dan deze versie.",
    "Wie een versie vaststelt, moet kunnen lezen wat er toen was aanvaard.",
    fails={"document.datum": "2026-09-30", "aanvaard": _example()},
    passes={"document.datum": "2026-10-01", "aanvaard": _example()},
    acceptable=False,
)
def _later(subject: FinishedText) -> Iterator[Said]:
    """An acceptance is later than the version that it is about."""
    version = subject.antwoorden.document.datum
    for pad, one in _that_could_count(subject):
        if isinstance(version, datetime.date) and _is_after(one.datum, version):
            yield Said(
                f"{_about(one)}; deze versie is van {date(version)}.",
                "Kijk of de datum klopt. Is er later nog iets aanvaard, geef de versie dan een nieuwe datum.",
                pad,
            )


def _is_after(day: object, version: datetime.date) -> bool:
    return isinstance(day, datetime.date) and day > version
