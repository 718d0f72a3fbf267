"""Volledig: who takes part. A party that stands there twice, too few of them, one that does not exist yet."""

import re
from collections.abc import Iterator

from tailor.answers.doubles import doubles
from tailor.answers.questionnaire import called
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.answers.questions.partijfeiten import known_names
from tailor.assemble.assemble import FinishedText
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.party_words import listed_name
from tailor.check.own_texts import described, is_printed
from tailor.check.rule import BLOCKS, NOTES, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import capital

VOLLEDIG = Theme.VOLLEDIG
_OPENING = Citatie("aanhef")
# A name that says itself that the organisation is still being founded: "De Kiem B.V. i.o.".
_FOUNDING = re.compile(r",?\s*\(?(?<!\w)(?:i\.\s?o\.?|in oprichting)(?!\w)\)?", re.IGNORECASE)


@rule(
    "dubbel",
    VOLLEDIG,
    BLOCKS,
    "Een partij, een KvK-nummer of een afkorting staat er twee keer, of een persoon bij één partij.",
    "Wie tekent en namens wie, moet uit het stuk zelf duidelijk zijn.",
    fails={"partijen[de-overstap].kvk": "90000025"},
    passes={"partijen[de-overstap].kvk": "90000026"},
    acceptable=False,
)
def _doubles(subject: FinishedText) -> Iterator[Said]:
    """The same party, KvK number or abbreviation stands in two places, or a person twice at one party."""
    for double in doubles(subject.antwoorden):
        if not double.can_be_meant:
            where = (double.first, double.pad)
            yield Said(double.message, double.suggestion, double.pad, (_OPENING,), rests_on=where)


@rule(
    "persoon-bij-twee-partijen",
    VOLLEDIG,
    NOTES,
    "Eén persoon tekent voor twee partijen.",
    "Iemand kan voor twee partijen tekenen als beide dat toestaan. Vaak is het een regel die is overgenomen"
    " (artikel 3:68 BW).",
    fails={"partijen[veilig-thuis].vertegenwoordigers[0].naam": "drs. M. Oosterling"},
    passes={"partijen[veilig-thuis].vertegenwoordigers[0].naam": "drs. N. Oosterling"},
    acceptable=False,
)
def _signs_twice(subject: FinishedText) -> Iterator[Said]:
    """A person signs for two parties, which may be meant."""
    for double in doubles(subject.antwoorden):
        if double.can_be_meant:
            where, signing = (double.first, double.pad), Citatie("ondertekening")
            yield Said(double.message, double.suggestion, double.pad, (signing,), rests_on=where)


@rule(
    "te-weinig-partijen",
    VOLLEDIG,
    BLOCKS,
    "Er is geen gemeente, of er is maar één partij.",
    "De aanhef van het model begint met de gemeenten en noemt daarna de andere partijen.",
    fails={f"partijen[{key}].status": "weigert" for key in ("alderbroek", "vliethaven", "zandermeer")}
    | {
        path: "politie"
        for path in (
            "beveiliging.verantwoordelijke_partij",
            "datalekken.verantwoordelijke_partij",
            "verwerkers.overeenkomst_door",
        )
    },
    passes={f"partijen[{key}].status": "weigert" for key in ("vliethaven", "zandermeer")},
    acceptable=False,
    along=("partij-weg",),
)
def _enough_parties(subject: FinishedText) -> Iterator[Said]:
    """A protocol is between at least one gemeente and one other party."""
    given = subject.antwoorden
    lacks = _lacks(len(given.deelnemers), with_municipality=given.has(Soort.GEMEENTE))
    if isinstance(given.partijen, tuple) and lacks:
        yield Said(
            f"{lacks}; nodig zijn ten minste één gemeente en nog een partij.",
            "Vul de lijst van partijen aan, of zet de status terug van een partij die niet meedoet.",
            PARTIJEN,
            (_OPENING,),
        )


def _lacks(count: int, *, with_municipality: bool) -> str:
    """Return what a list of parties lacks; empty when it has enough."""
    if not count:
        return "Er doet niemand mee"
    if not with_municipality:
        return "Er doet geen gemeente mee"
    return "Er doet maar één partij mee" if count == 1 else ""


@rule(
    "in-oprichting",
    VOLLEDIG,
    WARNS,
    "Een partij die nog wordt opgericht, tekent mee.",
    "Een rechtspersoon in oprichting bestaat nog niet. Wie voor haar tekent, bindt eerst zichzelf (artikelen"
    " 2:93 en 2:203 BW voor nv en bv). Of dat ook voor een stichting of vereniging geldt, zegt een jurist.",
    fails={"partijen[de-overstap].in_oprichting": "ja"},
    passes={"partijen[de-overstap].in_oprichting": "ja", "partijen[de-overstap].status": "weigert"},
    acceptable=False,
)
def _not_founded_yet(subject: FinishedText) -> Iterator[Said]:
    """A party that is being founded cannot be bound yet; its name may say so too."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.deelnemers:
        name = called(Partij, partij)
        if partij.in_oprichting is True or _FOUNDING.search(name):
            field = "in_oprichting" if partij.in_oprichting is True else "naam"
            yield Said(
                f"{capital(_FOUNDING.sub('', listed_name(ctx, index)).strip(' ()'))} is nog in oprichting en"
                " zou nu tekenen.",
                "Wacht met tekenen tot de partij is opgericht en pas dit antwoord dan aan. Of kies voor haar"
                " ‘doet niet mee’ en laat haar na de oprichting toetreden.",
                PARTIJEN[index] / field,
                (_OPENING, Citatie("ondertekening")),
            )


@rule(
    "naam-lijkt-op-bekende",
    VOLLEDIG,
    NOTES,
    "De naam van een partij scheelt één letter met een naam die tailor kent.",
    "Met de naam staat vast welke organisatie bedoeld is.",
    fails={"partijen[alderbroek].naam": "Haarlm"},
    passes={"partijen[alderbroek].naam": "Haarlem"},
    acceptable=False,
)
def _nearly_known(subject: FinishedText) -> Iterator[Said]:
    """The name of a party is one letter off a gemeente of the list, or an organisation of the country."""
    for index, partij in KnownAnswers(subject.antwoorden).deelnemers:
        known = known_names(partij.soort, partij.facts)
        if known and isinstance(partij.naam, str) and (said := known.said_of(partij.naam)):
            yield Said(
                said,
                "Verbeter de naam als dat bedoeld is. Heet de partij echt zo, laat het dan zo.",
                PARTIJEN[index] / "naam",
                (_OPENING,),
            )


@rule(
    "partij-weg",
    VOLLEDIG,
    WARNS,
    "Een eigen tekst noemt een partij die niet of niet meer meedoet.",
    "Het Protocol bindt alleen wie het tekent.",
    fails={
        "partijen[jeugdbescherming].status": "vertrokken",
        "bijlage2.document": "het Procesboek van Jeugdbescherming Vlietstreek",
    },
    passes={
        "partijen[jeugdbescherming].status": "vertrokken",
        "bijlage2.document": "het Procesboek van Jeugdhulp Vlietstreek",
    },
    acceptable=False,
)
def _named_and_gone(subject: FinishedText) -> Iterator[Said]:
    """Words of the house name a party that declined or left, in full or by its abbreviation."""
    parties = enumerate(subject.antwoorden.known_parties)
    gone = [(PARTIJEN[i], one) for i, one in parties if not one.takes_part]
    names = [
        (pad, called(Partij, one, in_full=True), ways) for pad, one in gone if (ways := _ways(subject, one))
    ]
    for asked in subject.asked if names else ():
        if not asked.applies or not is_printed(asked.pad):
            continue
        for pad, name, ways in names:
            found = (match for text in asked.texts if (match := ways.search(text)))
            if (match := next(found, None)) and not pad.holds(asked.pad):
                yield Said(
                    f"In {described(subject.antwoorden, asked.pad)} staat ‘{match[0]}’, maar {name} doet niet"
                    " mee.",
                    "Haal de partij uit die tekst, of zet haar status terug.",
                    asked.pad,
                )


# What stands before a name and is often left out.
_FORM = re.compile(r"^(?:stichting|vereniging|coöperatie)\s+|,?\s+(?:b\.?v\.?|n\.?v\.?)$", re.IGNORECASE)
# A shorter name may be any word.
_SHORTEST = 4


def _ways(subject: FinishedText, partij: Partij) -> re.Pattern[str] | None:
    """Return what finds a party in a text; None when all its names are those of a party that takes part.

    A gemeente is found with that word before it alone: its name is also that of a place.
    """
    name = called(Partij, partij)
    if partij.soort is Soort.GEMEENTE:
        names = [f"{before} {name}" for before in ("gemeente", "Gemeente") if name]
    else:
        names = [one for one in (name, _FORM.sub("", name)) if len(one) >= _SHORTEST]
        names += [partij.afkorting] if isinstance(partij.afkorting, str) else []
    present = (
        str(word) for one in subject.antwoorden.deelnemers for word in (one.naam, one.afkorting) if word
    )
    others = " ".join(present)
    found = [re.escape(one) for one in dict.fromkeys(names) if one not in others]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(found)})(?![\w-])") if found else None
