"""Model en wet: the kinds of data of Bijlage 4 that are missing, or that a law has to allow."""

import re
from collections.abc import Iterator
from typing import Final

from tailor.answers.questions.gegevens import BijzonderGegeven
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.questions.regime import Wet
from tailor.assemble.assemble import FinishedText
from tailor.assemble.known_answers import KnownAnswers, listed
from tailor.assemble.party_words import listed_name
from tailor.check.house_numbers import in_house
from tailor.check.own_texts import described, own_texts
from tailor.check.rule import WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import enumeration
from tailor.path import Pad

MODEL = Theme.MODEL
_BIJLAGE_4: Final = Pad("bijlage4")
_ANNEX: Final = Citatie("Bijlage 4")
# Of these the WGS lets a house use the number (2.29 and 2.30): who the plan is for, and those around them.
_WITH_NUMBER: Final = (_BIJLAGE_4 / "categorie1", _BIJLAGE_4 / "categorie2")
# The number, unless the text says that it is not used.
_BSN: Final = re.compile(
    r"(?<!geen )(?<!zonder )(?<!zonder het )(?<!niet het )"
    r"\b(?:bsn|burger[ -]?service[ -]?nummer|sofi[ -]?nummer)(?:s|’s|'s)?\b",
    re.IGNORECASE,
)


@rule(
    "bsn-zonder-wet",
    MODEL,
    WARNS,
    "Bijlage 4 noemt het burgerservicenummer (BSN) waar geen wet het gebruik ervan toestaat.",
    "Artikel 46, eerste lid, UAVG. Het mag alleen om de wet uit te voeren die dat voorschrijft, of voor een"
    " doel dat de wet bepaalt. Voor een huis onder de WGS: artikelen 2.29, eerste lid, en 2.30 WGS.",
    fails={"bijlage4.categorie1.toegevoegd": "[burgerservicenummer (BSN)]"},
    passes={"bijlage4.categorie1.toegevoegd": '["kenmerk van het dossier, zonder BSN"]'},
)
def _number_of_person(subject: FinishedText) -> Iterator[Said]:
    """A kind of data that the house adds is the number of a person, which only a law can allow."""
    for pad, text in own_texts(subject):
        if _in_annex(subject, pad) and (found := _BSN.search(text)) and not _allowed(subject, pad):
            yield Said(
                f"In {described(subject.antwoorden, pad)} staat ‘{found[0]}’. Het BSN mag een huis alleen"
                " gebruiken als een wet dat zegt.",
                "Haal het weg, of laat uw jurist opschrijven welk wetsartikel het toestaat.",
                pad,
                rests_on=(pad, Pad("regime.wet")),
            )


def _in_annex(subject: FinishedText, pad: Pad) -> bool:
    """Return whether a text stands in Bijlage 4, as an answer or as a deviation there."""
    clause = (pad.parent / "bepaling").find(subject.antwoorden)
    return _BIJLAGE_4.holds(pad) or (isinstance(clause, str) and _ANNEX.holds(Citatie.parse(clause)))


def _allowed(subject: FinishedText, pad: Pad) -> bool:
    """Return whether the house works under the WGS alone, and the WGS allows the number of these people."""
    under_wgs = subject.antwoorden.regime.wet is Wet.WGS
    return under_wgs and any(category.holds(pad) for category in _WITH_NUMBER)


# Of Veilig Thuis and others data on health may come; of these they surely do.
_OF_HEALTH = frozenset((Soort.GGZ, Soort.GGD))


@rule(
    "gezondheid-ontbreekt",
    MODEL,
    WARNS,
    "Er doet een ggz-instelling of een GGD mee, maar Bijlage 4 noemt geen gegevens over gezondheid.",
    "Bijlage 4 van het model; artikel 9 AVG: bijzondere gegevens alleen met doel en uitzondering.",
    fails={"bijlage4.categorie1.bijzonder": "[]"},
    passes={
        "bijlage4.categorie1.bijzonder": "[]",
        "partijen[ggz].status": "weigert",
        "partijen[ggd].status": "weigert",
    },
)
def _no_health_data(subject: FinishedText) -> Iterator[Said]:
    """A GGZ or a GGD takes part, whose tasks are about health, while the first category has no such data."""
    ctx, category = KnownAnswers(subject.antwoorden), subject.antwoorden.bijlage4.categorie1
    care = [index for index, one in ctx.others if _OF_HEALTH & one.soorten]
    kinds = [one.soort for one in listed(category.bijzonder)]
    answered = isinstance(category.bijzonder, tuple)
    if care and answered and BijzonderGegeven.GEZONDHEID not in kinds:
        names = enumeration([listed_name(ctx, index) for index in care])
        yield Said(
            f"Van {names} zijn gegevens over gezondheid te verwachten. {in_house('Bijlage 4')} noemt die niet"
            " voor de persoon om wie het gaat.",
            "Neem gezondheid op, met doel en uitzondering, of bevestig dat dit zo bedoeld is.",
            Pad("bijlage4.categorie1.bijzonder"),
            (Citatie("Bijlage 4, categorie 1"),),
            rests_on=(Pad("bijlage4.categorie1.bijzonder"), *(PARTIJEN[i] / "naam" for i in care)),
        )
