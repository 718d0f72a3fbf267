"""Model en wet: answers that the WGS and its Besluit (BGS) refuse, and what they ask beside the text."""

import datetime
import re
from collections.abc import Iterator

from tailor.answers.questions.gegevens import BijzonderGegeven
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.regime import Wet
from tailor.answers.questions.taken import ToegangsRol
from tailor.assemble.assemble import FinishedText
from tailor.assemble.known_answers import listed
from tailor.check.house_numbers import in_house
from tailor.check.own_texts import described, own_texts
from tailor.check.rule import BLOCKS, NOTES, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import date, months
from tailor.path import Pad

MODEL = Theme.MODEL
_WGS = "wgs"
_FIVE_YEARS = 60
# Two years after the WGS came into force (1.18, eerste lid, BGS).
_FIRST_AUDIT = datetime.date(2027, 3, 1)
_NATIONALITY = re.compile(r"\bnationaliteit", re.IGNORECASE)
_AUTOMATED = re.compile(
    r"\b(?:geautomatiseerde (?:gegevens)?analyse|profilering|algoritmen?s?)\b", re.IGNORECASE
)
_BIJLAGE_4 = Pad("bijlage4")


def _under_wgs(subject: FinishedText) -> bool:
    return subject.antwoorden.regime.under_wgs


# -- who does what --


@rule(
    "wgs-contactpunt",
    MODEL,
    BLOCKS,
    "Het contactpunt is geen gemeente die meedoet.",
    "Artikel 1.1, tweede lid, onder d, BGS: het college of de burgemeester van een deelnemende gemeente.",
    on=_WGS,
    fails={"wgs.contactpunt": "politie"},
    passes={"wgs.contactpunt": "lekoord"},
    acceptable=False,
)
def _contact_point(subject: FinishedText) -> Iterator[Said]:
    """Only the college or the mayor of a gemeente that takes part can be the contactpunt."""
    key = subject.antwoorden.wgs.contactpunt
    partij = subject.antwoorden.partij(key) if isinstance(key, str) else None
    if _under_wgs(subject) and partij and partij.takes_part and partij.soort is not Soort.GEMEENTE:
        yield Said(
            f"Het contactpunt is ‘{key}’; dat is geen gemeente.",
            "Kies een gemeente die meedoet. De Manager of de Procesregisseur kan het werk in mandaat doen.",
            Pad("wgs.contactpunt"),
        )


@rule(
    "wgs-fg",
    MODEL,
    BLOCKS,
    "De coördinerend functionaris voor gegevensbescherming is niet van een publieke deelnemer.",
    "Artikel 1.4, tweede lid, WGS: een functionaris van een deelnemende overheidsinstantie.",
    on=_WGS,
    fails={"wgs.fg": "ggz"},
    passes={"wgs.fg": "ggd"},
    acceptable=False,
)
def _coordinating_officer(subject: FinishedText) -> Iterator[Said]:
    """The officer who coordinates belongs to a public participant."""
    key = subject.antwoorden.wgs.fg
    partij = subject.antwoorden.partij(key) if isinstance(key, str) else None
    if _under_wgs(subject) and partij and partij.takes_part and not partij.is_public_participant:
        yield Said(
            f"De coördinerend functionaris hoort bij ‘{key}’; dat is geen publieke deelnemer.",
            "Kies een publieke deelnemer, bijvoorbeeld een gemeente.",
            Pad("wgs.fg"),
        )


@rule(
    "wgs-toegang",
    MODEL,
    WARNS,
    "Onder de WGS kan iedereen in het Casusoverleg bij de gegevens in het systeem.",
    "Artikel 1.8, tweede lid, WGS: alleen geautoriseerde personen met een van drie taken.",
    on=_WGS,
    fails={"toegang.rollen": "[procesregisseur, manager, administratief_medewerker, afgevaardigden]"},
    passes={"toegang.rollen": "[procesregisseur, manager, administratief_medewerker, casusregisseur]"},
)
def _access(subject: FinishedText) -> Iterator[Said]:
    """Delegates get access to the systems only when each of them is authorised."""
    if _under_wgs(subject) and ToegangsRol.AFGEVAARDIGDEN in listed(subject.antwoorden.toegang.rollen):
        yield Said(
            "De afgevaardigden van Partijen hebben toegang tot het systeem.",
            "Geef alleen toegang aan wie voor dit werk is aangewezen en geautoriseerd. Vraag daarvoor een"
            " verklaring omtrent het gedrag of een screening.",
            Pad("toegang.rollen"),
            (Citatie("9.6"),),
        )


# -- which data, and for how long --


@rule(
    "wgs-bijzonder",
    MODEL,
    BLOCKS,
    "Bijlage 4 noemt bijzondere persoonsgegevens die een huis onder de WGS niet mag verwerken.",
    "Artikel 2.29, eerste lid, WGS: van de bijzondere persoonsgegevens alleen die over gezondheid.",
    on=_WGS,
    fails={
        "bijlage4.categorie1.bijzonder": "[{soort: gezondheid, doel: om zorg te kiezen, uitzondering:"
        " artikel 2.29 WGS}, {soort: genetisch, doel: om zorg te kiezen, uitzondering: artikel 9 AVG}]"
    },
    passes={
        "bijlage4.categorie1.bijzonder": "[{soort: gezondheid, doel: om zorg te kiezen,"
        " uitzondering: artikel 2.29 WGS}]"
    },
)
def _special_kinds(subject: FinishedText) -> Iterator[Said]:
    """Of the special kinds of data only those on health have a basis in the WGS."""
    if not _under_wgs(subject):
        return
    both = subject.antwoorden.regime.wet is Wet.BEIDE
    for pad, citation, kinds in _special(subject):
        for kind in kinds:
            yield Said(
                f"Bijlage 4 noemt {kind.label}. Daarvoor geeft de WGS geen grondslag.",
                "Leg vast dat deze gegevens alleen buiten de WGS worden verwerkt, en laat een jurist dat"
                " aanvaarden."
                if both
                else "Haal deze soort weg uit de bijlage.",
                pad,
                (citation,),
                key=kind.value,
            )


def _special(subject: FinishedText) -> Iterator[tuple[Pad, Citatie, list[BijzonderGegeven]]]:
    """Yield for each category that names special kinds: its answer, its place, and the kinds but health."""
    annex = subject.antwoorden.bijlage4
    for number, category in ((1, annex.categorie1), (2, annex.categorie2)):
        kinds = [one.soort for one in listed(category.bijzonder)]
        found = [one for one in kinds if isinstance(one, BijzonderGegeven)]
        yield (
            Pad(f"bijlage4.categorie{number}.bijzonder"),
            Citatie(f"Bijlage 4, categorie {number}"),
            [one for one in found if one is not BijzonderGegeven.GEZONDHEID],
        )


@rule(
    "wgs-nationaliteit",
    MODEL,
    WARNS,
    "De tekst noemt nationaliteit als gegeven; onder de WGS mag dat alleen om iemand te herkennen.",
    "Artikel 1.9 BGS.",
    on=_WGS,
    fails={"bijlage4.categorie1.toegevoegd": "[nationaliteit en verblijfsstatus]"},
    passes={"bijlage4.categorie1.toegevoegd": "[gegevens over het verblijf]"},
)
def _nationality(subject: FinishedText) -> Iterator[Said]:
    """Nationality is processed only where identifying somebody cannot do without it."""
    if not _under_wgs(subject):
        return
    for pad, text in own_texts(subject):
        if _BIJLAGE_4.holds(pad) and _NATIONALITY.search(text):
            yield Said(
                f"In {in_house('Bijlage 4')} noemt u nationaliteit als gegeven.",
                "Haal het weg. Of schrijf erbij dat het alleen is om de persoon te herkennen, en dat dat"
                " niet anders kan.",
                pad,
                rests_on=(pad, Pad("regime.wet")),
            )


@rule(
    "wgs-geautomatiseerd",
    MODEL,
    WARNS,
    "Een eigen tekst spreekt van geautomatiseerde analyse, profilering of een algoritme.",
    "Artikelen 1.1 en 2.26 WGS: voor een zorg- en veiligheidshuis is geen vorm daarvan aangewezen.",
    on=_WGS,
    fails={"bijlage2.doelen.triage": "[het vergelijken van casussen met een algoritme]"},
    passes={"bijlage2.doelen.triage": "[het vergelijken van casussen met eerdere casussen]"},
)
def _automated(subject: FinishedText) -> Iterator[Said]:
    """No form of automated analysis was designated for these houses."""
    if not _under_wgs(subject):
        return
    for pad, text in own_texts(subject):
        if found := _AUTOMATED.search(text):
            yield Said(
                f"In {described(subject.antwoorden, pad)} staat ‘{found[0]}’. Onder de WGS mag een huis geen"
                " geautomatiseerde gegevensanalyse doen.",
                "Haal het weg, of schrijf erbij dat mensen dit doen.",
                pad,
                rests_on=(pad, Pad("regime.wet")),
            )


@rule(
    "wgs-vijf-jaar",
    MODEL,
    BLOCKS,
    "De bewaartermijn is langer dan de vijf jaar van de WGS.",
    "Artikel 1.8, zevende lid, WGS: uiterlijk vijf jaar na de eerste verwerking.",
    on=_WGS,
    fails={"bewaren.termijn_vernietiging_maanden": "61", "bewaren.motivering": "Recidive komt laat."},
    passes={"bewaren.termijn_vernietiging_maanden": "60", "bewaren.motivering": "Recidive komt laat."},
    along=("bewaartermijn-langer",),
)
def _five_years(subject: FinishedText) -> Iterator[Said]:
    """Data leave the systems within five years after they were first processed."""
    term = subject.antwoorden.bewaren.termijn_vernietiging_maanden
    if _under_wgs(subject) and isinstance(term, int) and term > _FIVE_YEARS:
        yield Said(
            f"Gegevens worden vernietigd na {months(term)}; de WGS laat ten hoogste vijf jaar toe.",
            "Kies een kortere termijn.",
            Pad("bewaren.termijn_vernietiging_maanden"),
            (Citatie("11.2"),),
            rests_on=(Pad("bewaren.termijn_vernietiging_maanden"), Pad("regime.wet")),
        )


# -- what is done beside the text --


@rule(
    "wgs-audit",
    MODEL,
    WARNS,
    "Deze versie is van na de dag waarop de eerste privacy-audit gedaan moest zijn.",
    "Artikel 1.10 WGS en artikel 1.18, eerste lid, BGS: twee jaar na inwerkingtreding, dan elke vier jaar.",
    on=_WGS,
    fails={"document.datum": "2027-03-02"},
    passes={"document.datum": "2027-03-01"},
)
def _first_audit(subject: FinishedText) -> Iterator[Said]:
    """The first audit falls two years after the WGS came into force."""
    day = subject.antwoorden.document.datum
    if _under_wgs(subject) and isinstance(day, datetime.date) and day > _FIRST_AUDIT:
        yield Said(
            f"De eerste privacy-audit moest er op {date(_FIRST_AUDIT)} zijn; deze versie is van {date(day)}.",
            "Kijk of de audit is gedaan, en of de uitkomst naar de Autoriteit Persoonsgegevens is gestuurd.",
            Pad("document.datum"),
            (Citatie("artikel 31"),),
        )


# What must be public before the house works, by the name of its answer: what it is, and the article.
PUBLICATIONS = (
    ("contactpunt", "het contactpunt met zijn contactgegevens", "artikel 1.1, derde lid, BGS"),
    ("werkgebied", "het werkgebied van het huis", "artikel 2.18 BGS"),
    ("criteria", "de criteria voor de lijst met geprioriteerde casussen", "artikel 2.32, eerste lid, WGS"),
    ("jaarverslag", "het jaarverslag", "artikel 1.12, tweede lid, WGS"),
    ("informatie", "de informatie voor Betrokkenen", "artikel 1.3 BGS en artikel 14 AVG"),
)


@rule(
    "wgs-publicatie",
    MODEL,
    NOTES,
    "Iets wat de WGS openbaar wil hebben, heeft nog geen dag waarop het is gepubliceerd.",
    "Artikelen 1.12 en 2.32 WGS; artikelen 1.1, 1.3 en 2.18 BGS.",
    on=_WGS,
    fails={"wgs.publicatie.werkgebied": ""},
    passes={"wgs.publicatie.jaarverslag": ""},
    acceptable=False,
)
def _unpublished(subject: FinishedText) -> Iterator[Said]:
    """What must be public is not public yet; the first yearly report comes after a year."""
    given = subject.antwoorden.wgs
    if not _under_wgs(subject):
        return
    for name, what, article in PUBLICATIONS:
        due = name != "jaarverslag" and (name != "criteria" or given.lijst is True)
        if due and getattr(given.publicatie, name) is None:
            yield Said(
                f"Nog niet gepubliceerd: {what}.",
                "Zet het op de website van het huis en vul de dag in.",
                Pad("wgs.publicatie") / name,
                source=f"{article[0].upper()}{article[1:]}.",
                key=name,
            )
