"""Model en wet: answers that go beyond what the model or the law asks, or that leave out what they ask."""

import datetime
import re
from collections.abc import Iterator

from tailor.answers.questions.afspraken import Moment
from tailor.answers.questions.partijdelen import Ondertekening, PartijStatus, Rechtsvorm, Soort
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.questions.taken import EigenRol, ToegangsRol
from tailor.assemble.assemble import FinishedText
from tailor.assemble.known_answers import KnownAnswers, listed
from tailor.assemble.party_words import listed_name
from tailor.check.rule import NOTES, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import date, months, years
from tailor.path import Pad

MODEL = Theme.MODEL
# What article 11.2 and article 31 of the model say.
_ARCHIVE, _DESTRUCTION, _EVALUATION = 6, 12, 2
_HOURS_LEFT = 48
_MODEL_YEAR = 2019


# -- terms --


@rule(
    "meldtermijn-ruim",
    MODEL,
    WARNS,
    "De meldtermijn laat weinig over van de 72 uur waarbinnen een datalek gemeld moet zijn.",
    "Artikel 33, eerste lid, AVG: zo mogelijk binnen 72 uur nadat de verantwoordelijke er kennis van nam."
    " Dat hoeft niet als een risico onwaarschijnlijk is.",
    fails={"datalekken.meldtermijn_uren": "49"},
    passes={"datalekken.meldtermijn_uren": "48"},
)
def _long_notice(subject: FinishedText) -> Iterator[Said]:
    """A term of over 48 hours leaves little of the 72 hours of 14.8."""
    hours = subject.antwoorden.datalekken.meldtermijn_uren
    if isinstance(hours, int) and hours > _HOURS_LEFT:
        yield Said(
            f"Een meldtermijn van {hours} uur laat weinig over van de 72 uur van artikel 33 AVG.",
            "Kies bij voorkeur 24 uur, en ten hoogste 48 uur.",
            Pad("datalekken.meldtermijn_uren"),
            (Citatie("14.3"),),
        )


@rule(
    "bewaartermijn-langer",
    MODEL,
    WARNS,
    "U bewaart gegevens langer dan het model.",
    "Artikel 11.2 van het model; artikel 5, eerste lid, onder e, AVG: niet langer dan nodig is.",
    fails={"bewaren.termijn_vernietiging_maanden": "13", "bewaren.motivering": "Recidive komt laat."},
    passes={"bewaren.termijn_vernietiging_maanden": "12"},
)
def _kept_longer(subject: FinishedText) -> Iterator[Said]:
    """Data are kept longer than in the model."""
    for pad, term, model, what in _terms(subject):
        if term > model:
            yield Said(
                f"{what} {months(term)}; in het model is dat {months(model)}.",
                "Laat een jurist de motivering beoordelen, of kies de termijn van het model.",
                pad,
                (Citatie("11.2"),),
                rests_on=(pad, Pad("bewaren.motivering")),
            )


@rule(
    "bewaartermijn-korter",
    MODEL,
    NOTES,
    "U bewaart gegevens korter dan het model.",
    "Artikel 11.2 van het model: een kortere termijn mag, als iedereen er op tijd mee klaar is.",
    fails={"bewaren.termijn_vernietiging_maanden": "9"},
    passes={"bewaren.termijn_vernietiging_maanden": "12"},
)
def _kept_shorter(subject: FinishedText) -> Iterator[Said]:
    """Data are kept shorter than in the model."""
    for pad, term, model, what in _terms(subject):
        if term < model:
            yield Said(
                f"{what} {months(term)}; in het model is dat {months(model)}.",
                "Dat mag. Kijk of verantwoording en klachten dan zijn afgerond.",
                pad,
                (Citatie("11.2"),),
            )


def _terms(subject: FinishedText) -> Iterator[tuple[Pad, int, int, str]]:
    """Yield the terms of 11.2 that are known: path, the house's, the model's, and the words before it."""
    given = subject.antwoorden.bewaren
    for name, value, model, what in (
        ("archief", given.termijn_archief_maanden, _ARCHIVE, "Gegevens gaan naar het archief na"),
        ("vernietiging", given.termijn_vernietiging_maanden, _DESTRUCTION, "Gegevens worden vernietigd na"),
    ):
        if isinstance(value, int):
            yield Pad(f"bewaren.termijn_{name}_maanden"), value, model, what


@rule(
    "houder-na-afschaling",
    MODEL,
    WARNS,
    "Na Afschaling kan iemand bij de gegevens die geen vaste rol van het huis heeft.",
    "Artikel 11.2 van het model: na Afschaling hebben zo weinig mogelijk mensen toegang.",
    fails={"bewaren.houder_archief": "[afgevaardigden]"},
    passes={"bewaren.houder_archief": "[manager]"},
)
def _holder(subject: FinishedText) -> Iterator[Said]:
    """One who holds the data after closing is no role of the house."""
    ctx, given = KnownAnswers(subject.antwoorden), subject.antwoorden.bewaren
    for name, letter in (("houder_eerste_zes_maanden", "a"), ("houder_archief", "b")):
        pad = Pad("bewaren") / name
        for role in listed(getattr(given, name)):
            if role is ToegangsRol.AFGEVAARDIGDEN or (
                isinstance(role, EigenRol) and isinstance(role.naam, str)
            ):
                words = role.naam if isinstance(role, EigenRol) else ctx.role(role, pad).name
                yield Said(
                    f"Na Afschaling heeft ‘{words}’ toegang tot de gegevens;"
                    " dat is geen vaste rol van het huis.",
                    "Kies een van de rollen van het huis, of laat een jurist dit beoordelen.",
                    pad,
                    (Citatie(f"11.2 onder {letter}"),),
                    key=role.naam if isinstance(role, EigenRol) and isinstance(role.naam, str) else str(role),
                )


@rule(
    "evaluatie-later",
    MODEL,
    WARNS,
    "De evaluatie komt later dan in het model.",
    "Artikel 31.2 van het model: evaluatie twee jaar na inwerkingtreding.",
    fails={"evaluatie.termijn_jaren": "3"},
    passes={"evaluatie.termijn_jaren": "2"},
)
def _late_evaluation(subject: FinishedText) -> Iterator[Said]:
    """The evaluation comes later than in the model."""
    term = subject.antwoorden.evaluatie.termijn_jaren
    if isinstance(term, int) and term > _EVALUATION:
        yield Said(
            f"De evaluatie is na {years(term)}; in het model na {years(_EVALUATION)}.",
            "Kies twee jaar of korter, of leg uit waarom later beter is.",
            Pad("evaluatie.termijn_jaren"),
            (Citatie("31.2"),),
        )


@rule(
    "evaluatie-dag",
    MODEL,
    NOTES,
    "Het Protocol heeft een vaste dag van inwerkingtreding; dan is ook de dag van de evaluatie bekend.",
    "Artikel 31.2 van het model.",
    fails={"inwerkingtreding.moment": "vaste_datum", "inwerkingtreding.datum": "2027-01-01"},
    passes={"inwerkingtreding.moment": "laatste_handtekening"},
)
def _evaluation_day(subject: FinishedText) -> Iterator[Said]:
    """With a fixed day of entry into force the day of the evaluation is known too."""
    start, term = subject.antwoorden.inwerkingtreding, subject.antwoorden.evaluatie.termijn_jaren
    fixed = start.datum if start.moment is Moment.VASTE_DATUM else None
    if isinstance(fixed, datetime.date) and isinstance(term, int):
        day = fixed.replace(year=fixed.year + term, day=min(fixed.day, 28))
        yield Said(
            f"De evaluatie moet beginnen rond {date(day)}.",
            "Zet die dag in de agenda van de Stuurgroep.",
            Pad("inwerkingtreding.datum"),
            (Citatie("31.2"),),
            rests_on=(Pad("inwerkingtreding.datum"), Pad("evaluatie.termijn_jaren")),
        )


@rule(
    "inwerkingtreding-gespreid",
    MODEL,
    WARNS,
    "Het Protocol geldt ‘op de dag van ondertekening’, maar er tekenen meer partijen.",
    "Artikel 29.1 van het model; tekenen de partijen niet tegelijk, dan is die dag niet duidelijk.",
    fails={"inwerkingtreding.moment": "model"},
    passes={"inwerkingtreding.moment": "laatste_handtekening"},
)
def _no_single_day(subject: FinishedText) -> Iterator[Said]:
    """Entry into force on "the day of signing", which is no single day when signing is spread."""
    if subject.antwoorden.inwerkingtreding.moment is Moment.MODEL and _signs_on_several_days(subject):
        yield Said(
            "Tekenen de partijen niet allemaal op dezelfde dag, dan is niet duidelijk vanaf wanneer het"
            " Protocol geldt.",
            "Kies de dag van de laatste handtekening of een vaste datum, of laat iedereen tegelijk tekenen.",
            Pad("inwerkingtreding.moment"),
            (Citatie("29.1"),),
        )


def _signs_on_several_days(subject: FinishedText) -> bool:
    """Return whether the parties sign on more than one day, as far as is known."""
    parties = subject.antwoorden.deelnemers
    days = {one.ondertekening.datum for one in parties if isinstance(one.ondertekening, Ondertekening)}
    waiting = any(one.status is PartijStatus.TE_ONDERTEKENEN for one in parties)
    return len(parties) > 1 and (waiting or len(days) > 1)


# -- parties --


def _what_it_is(index: int) -> tuple[Pad, ...]:
    """Return the answers that say what a party is and why it may have data."""
    names = ("soort", "nevensoorten", "naam", "rechtsvorm", "eigen_taak", "eigen_grondslag", "analyse")
    return tuple(PARTIJEN[index] / name for name in names)


@rule(
    "organisatie-buiten-handvat",
    MODEL,
    WARNS,
    "Er doet een organisatie mee die het model niet kent; daarvoor is een juridische analyse nodig.",
    "Artikel 28.2 van het model: een analyse als het Handvat de organisatie niet noemt.",
    fails={
        "partijen[de-overstap].soort": "overig",
        "partijen[de-overstap].eigen_taak": "het bieden van opvang",
        "partijen[de-overstap].eigen_grondslag": "artikel 6, eerste lid, onder f, AVG",
    },
    passes={
        "partijen[de-overstap].soort": "overig",
        "partijen[de-overstap].eigen_taak": "het bieden van opvang",
        "partijen[de-overstap].eigen_grondslag": "artikel 6, eerste lid, onder f, AVG",
        "partijen[de-overstap].analyse": "ja",
    },
)
def _not_in_handvat(subject: FinishedText) -> Iterator[Said]:
    """A party of another kind needs a legal analysis."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.others:
        if Soort.OVERIG in partij.soorten and partij.analyse is not True:
            yield Said(
                f"Het model noemt geen taak voor {listed_name(ctx, index)}. Niet is bevestigd dat er een"
                " juridische analyse is.",
                "Kijk of het Handvat deze organisatie noemt. Zo niet, laat dan eerst een juridische analyse"
                " maken. Bevestig daarna dat die er is.",
                PARTIJEN[index] / "analyse",
                (Citatie("6.4"), Citatie("28.2")),
                rests_on=_what_it_is(index),
            )


_BASIS = re.compile(r"AVG|toestemming|gerechtvaardigd belang|algemeen belang", re.IGNORECASE)


@rule(
    "privaat-zonder-grondslag",
    MODEL,
    WARNS,
    "Een private organisatie die het model niet kent, noemt geen grondslag uit de AVG.",
    "Toelichting van het model bij artikel 6: toestemming, of een gerechtvaardigd belang.",
    fails={
        "partijen[de-overstap].soort": "overig",
        "partijen[de-overstap].eigen_taak": "het bieden van opvang",
        "partijen[de-overstap].eigen_grondslag": "artikel 4 Woningwet",
    },
    passes={
        "partijen[de-overstap].soort": "overig",
        "partijen[de-overstap].eigen_taak": "het bieden van opvang",
        "partijen[de-overstap].eigen_grondslag": "artikel 6, eerste lid, onder f, AVG",
    },
    along=("organisatie-buiten-handvat",),
)
def _no_basis(subject: FinishedText) -> Iterator[Said]:
    """A private party of another kind names no basis of the AVG."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.others:
        private = Soort.OVERIG in partij.soorten and partij.rechtsvorm is Rechtsvorm.PRIVAAT
        basis = partij.eigen_grondslag
        if private and isinstance(basis, str) and not _BASIS.search(basis):
            yield Said(
                f"Voor {listed_name(ctx, index)} is geen grondslag uit de AVG genoemd.",
                "Noem toestemming of een gerechtvaardigd belang, met het artikel van de AVG.",
                PARTIJEN[index] / "eigen_grondslag",
                (Citatie("6.4"),),
                rests_on=_what_it_is(index),
            )


@rule(
    "wpg-beslissing-oud",
    MODEL,
    WARNS,
    "De Artikel 20 Wpg Beslissing is ouder dan dit model.",
    "Artikel 20 Wpg en 6.4 onder d van het model: de getekende beslissing hoort bij het Protocol.",
    fails={"taken.artikel20_beslissing": "2018-05-24"},
    passes={"taken.artikel20_beslissing": "2026-09-28"},
)
def _police_decision(subject: FinishedText) -> Iterator[Said]:
    """The decision of the police is from before the AVG, and so from before this model."""
    decided = subject.antwoorden.taken.artikel20_beslissing
    if isinstance(decided, datetime.date) and decided.year < _MODEL_YEAR:
        yield Said(
            f"De Artikel 20 Wpg Beslissing is van {date(decided)}, voor dit model.",
            "Vraag de politie of deze beslissing nog geldt en de juiste partijen noemt.",
            Pad("taken.artikel20_beslissing"),
            (Citatie("6.4 onder d"),),
        )


@rule(
    "slachtofferhulp-toestemming",
    MODEL,
    NOTES,
    "Slachtofferhulp doet mee; zij verstrekt alleen met uitdrukkelijke toestemming.",
    "Artikel 6.4 onder l van het model.",
    fails={"partijen[de-overstap].soort": "slachtofferhulp"},
    passes={"partijen[de-overstap].soort": "zorgaanbieder"},
)
def _consent(subject: FinishedText) -> Iterator[Said]:
    """Slachtofferhulp supplies with explicit consent only."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.others:
        if Soort.SLACHTOFFERHULP in partij.soorten:
            yield Said(
                f"{listed_name(ctx, index)} verstrekt alleen met uitdrukkelijke toestemming van de"
                " betrokkene.",
                "Spreek af hoe u die toestemming vraagt, vastlegt en laat intrekken.",
                PARTIJEN[index] / "soort",
                (Citatie("6.4 onder l"), Citatie("7.2")),
                rests_on=_what_it_is(index),
            )
