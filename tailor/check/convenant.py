"""Samenhang: the Convenant that the Protocol is part of: its parties, and the numbers of its articles."""

from collections.abc import Iterator

from tailor.answers.questions.partijdelen import Soort
from tailor.assemble.assemble import FinishedText
from tailor.assemble.known_answers import KnownAnswers, listed
from tailor.assemble.party_words import listed_name
from tailor.check.party_lists import PartyName, kind_of, unmatched
from tailor.check.rule import BLOCKS, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import enumeration
from tailor.path import Pad

SAMENHANG = Theme.SAMENHANG
_OPENING = Citatie("aanhef")
_CONVENANT = (Pad("convenant.gesloten_op"), Pad("convenant.titel"))


def _who_take_part(subject: FinishedText) -> str:
    """Return the keys of the parties that take part, in any order of the list the same."""
    return ", ".join(sorted(partij.sleutel for partij in subject.antwoorden.deelnemers))


@rule(
    "partijen-convenant",
    SAMENHANG,
    BLOCKS,
    "U heeft gezegd dat de partijen niet dezelfde zijn als die van het Convenant.",
    "Toelichting van het model bij de aanhef: de deelnemers zijn gelijk aan die van het Convenant.",
    fails={"convenant.partijen_gelijk": "nee"},
    passes={"convenant.partijen_gelijk": "ja"},
)
def _same_parties(subject: FinishedText) -> Iterator[Said]:
    """The parties must be those of the convenant (line 14 of the model)."""
    if subject.antwoorden.convenant.partijen_gelijk is False:
        yield Said(
            "De partijen zijn niet dezelfde als die van het Convenant.",
            "Maak de lijsten gelijk, of laat een jurist het verschil beoordelen en aanvaarden.",
            Pad("convenant.partijen_gelijk"),
            (_OPENING,),
            key=_who_take_part(subject),
            rests_on=(Pad("convenant.partijen_gelijk"), *_CONVENANT),
        )


@rule(
    "partijenlijst-convenant",
    SAMENHANG,
    WARNS,
    "De lijst van partijen in het Convenant is een andere dan die van dit Protocol.",
    "Toelichting van het model bij de aanhef: de deelnemers zijn gelijk aan die van het Convenant.",
    fails={"convenant.partijen": "[Gemeente Alderbroek, Gemeente Vliethaven, Woonstichting De Kade]"},
    passes={
        "convenant.partijen": "[gem. Alderbroek, Vliethaven, Gemeente Zandermeer, Politie Vlietstreek,"
        " het OM, RvdK, Reclassering Vlietstreek,"
        " GGZ De Lindehorst, GGD Aldervliet, Veilig Thuis, Jeugdbescherming Vlietstreek,"
        " De Overstap Begeleid Wonen]"
    },
)
def _other_list(subject: FinishedText) -> Iterator[Said]:
    """The list of the convenant, as the house typed it, has other parties."""
    ctx = KnownAnswers(subject.antwoorden)
    theirs = [name for name in listed(subject.antwoorden.convenant.partijen) if isinstance(name, str)]
    ours = [index for index, _ in ctx.deelnemers] if theirs else []
    missing, extra = unmatched([*map(PartyName.of, theirs)], [_ways(ctx, index) for index in ours])
    there = "wel in het Convenant, maar niet in de lijst van partijen van dit Protocol"
    here = "wel in dit Protocol, maar niet in de lijst van het Convenant"
    for names, said in (
        ([theirs[place] for place in missing], there),
        ([listed_name(ctx, ours[place]) for place in extra], here),
    ):
        if names:
            front = "Deze partij staat" if len(names) == 1 else "Deze partijen staan"
            yield Said(
                f"{front} {said}: {enumeration(names)}.",
                "Kijk of de naam anders is geschreven; zo niet, maak de lijsten gelijk.",
                Pad("convenant.partijen"),
                (_OPENING,),
                key=", ".join(sorted(names)),
                rests_on=(Pad("convenant.partijen"), *_CONVENANT),
            )


def _ways(ctx: KnownAnswers, index: int) -> list[PartyName]:
    """Return the ways in which a party can be named."""
    partij = ctx.antwoorden.known_parties[index]
    # Behind its kind the police are known by their unit, the prosecution by its office.
    own = (partij.eenheid if partij.soort is Soort.POLITIE else None, partij.parket)
    given = [one for one in (*own, partij.naam, partij.afkorting) if isinstance(one, str)]
    return [PartyName.of(name, kind_of(partij.soort)) for name in given or [listed_name(ctx, index)]]


@rule(
    "convenant-niet-nagekeken",
    SAMENHANG,
    WARNS,
    "Niemand heeft bevestigd dat de artikelnummers van het Convenant kloppen.",
    "Het Protocol verwijst naar artikelen van uw eigen Convenant; het model noemt de nummers van het"
    " modelconvenant.",
    fails={"convenant.artikelen_nagekeken": ""},
    passes={"convenant.artikelen_nagekeken": "ja"},
)
def _numbers_not_confirmed(subject: FinishedText) -> Iterator[Said]:
    """Nobody confirmed that the numbers of the convenant are right."""
    if subject.antwoorden.convenant.artikelen_nagekeken is not True:
        yield Said(
            "De artikelnummers van het Convenant in deze tekst zijn niet nagekeken.",
            "Leg het Convenant ernaast, verbeter de nummers en bevestig dat ze kloppen.",
            Pad("convenant.artikelen_nagekeken"),
            tuple(_with_numbers(subject)),
            rests_on=(Pad("convenant.artikelen_nagekeken"), Pad("convenant.artikelen"), *_CONVENANT),
        )


def _with_numbers(subject: FinishedText) -> Iterator[Citatie]:
    """Yield the clauses that name an article of the Convenant, in reading order."""
    numbers = Pad("convenant.artikelen")
    places = {place for path, found in subject.model.blanks.items() if numbers.holds(path) for place in found}
    yield from (clause.citation for clause in subject.document.walk() if clause.citation in places)
