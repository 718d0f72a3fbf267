"""Samenhang: roles, access and parties that do not go together."""

from collections.abc import Iterator

from tailor.answers.doubles import plain
from tailor.answers.questions.partijdelen import OmAanduiding, Soort
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.questions.taken import Ondersteuner, Rol, Taak, ToegangsRol
from tailor.assemble.assemble import FinishedText
from tailor.assemble.find import landing
from tailor.assemble.known_answers import KnownAnswers, listed
from tailor.assemble.party_words import listed_name
from tailor.assemble.variants import letters_of, tasks_of
from tailor.check.house_numbers import in_house
from tailor.check.rule import BLOCKS, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import capital, enumeration
from tailor.path import Pad

SAMENHANG = Theme.SAMENHANG
# A role, the work for which it needs the data, and where that stands.
_Need = tuple[ToegangsRol, str, tuple[str, ...]]


# -- roles and access --

# Who deals with requests: the answer about it, or about who deals with everything.
_WHO_ANSWERS = (Pad("uitvoerder.rechten"), Pad("uitvoerder.standaard"))
_NAMED_OUTRIGHT = (Citatie("17.3"), Citatie("18.2"), Citatie("18.5"))


@rule(
    "rol-genoemd",
    SAMENHANG,
    WARNS,
    "De Procesregisseur coördineert de verzoeken van betrokkenen, maar een bepaling noemt de Manager.",
    "De artikelen 17.3, 18.2 en 18.5 van het model noemen de Manager, wat u ook kiest (correctie C39).",
    fails={"uitvoerder.rechten": "procesregisseur", "correcties.keuze": "geen"},
    passes={"uitvoerder.rechten": "procesregisseur"},
    along=("verouderde-verwijzing",),
)
def _named_outright(subject: FinishedText) -> Iterator[Said]:
    """A clause names the Manager outright, while the Procesregisseur deals with requests."""
    if subject.antwoorden.uitvoerder.of_task(Taak.RECHTEN) is not Rol.PROCESREGISSEUR:
        return
    manager = KnownAnswers(subject.antwoorden).word("manager").name
    named = [c for c in subject.document.walk() if c.citation in _NAMED_OUTRIGHT and manager in c.text]
    if named:
        yield Said(
            f"Hier staat {manager}, maar de verzoeken van betrokkenen zijn bij de Procesregisseur belegd.",
            "Pas correctie C39 toe, of leg de verzoeken bij de Manager.",
            Pad("uitvoerder.rechten"),
            tuple(dict.fromkeys(clause.citation for clause in named)),
            rests_on=_WHO_ANSWERS,
        )


@rule(
    "toegang-ontbreekt",
    SAMENHANG,
    WARNS,
    "Wie gegevens moet vastleggen, verbeteren of opzoeken, heeft geen toegang (artikel 9.6 van het model).",
    "De artikelen 9.2 en 9.5 (vastleggen en verbeteren), 11.2 (archief) en 17.2 (verzoeken) van het model.",
    fails={"toegang.rollen": "[manager, administratief_medewerker]"},
    passes={"toegang.rollen": "[procesregisseur, administratief_medewerker]"},
)
def _without_access(subject: FinishedText) -> Iterator[Said]:
    """A role has work to do with the data, while 9.6 gives it no access."""
    ctx, given = KnownAnswers(subject.antwoorden), subject.antwoorden
    if not (present := listed(given.toegang.rollen)):
        return
    for role, work, places in _who_works_with_data(subject):
        if role not in present:
            yield Said(
                f"{capital(str(ctx.word(role.value)))} heeft geen toegang volgens {in_house('artikel 9.6')},"
                f" maar moet {work}.",
                "Geef deze rol toegang, of beleg het werk bij een ander.",
                Pad("toegang.rollen"),
                (Citatie("9.6"), *places),
                key=role.value,
                rests_on=(Pad("toegang.rollen"), Pad("rechten.ondersteund_door"), *_WHO_ANSWERS),
            )


def _who_works_with_data(subject: FinishedText) -> Iterator[tuple[ToegangsRol, str, tuple[Citatie, ...]]]:
    """Yield the roles that need the data while a case runs, with what for and where that stands."""
    given, present = subject.antwoorden, subject.document.citations
    needs: list[_Need] = [(ToegangsRol.PROCESREGISSEUR, "gegevens vastleggen en verbeteren", ("9.2", "9.5"))]
    helper = given.rechten.ondersteund_door
    if given.uitvoerder.of_task(Taak.RECHTEN) is Rol.MANAGER and isinstance(helper, Ondersteuner):
        role = next(one for one in ToegangsRol if one.value == helper.value)
        needs.append((role, "bij verzoeken van betrokkenen gegevens opzoeken", ("17.2",)))
    for role, work, places in needs:
        if there := tuple(Citatie(one) for one in places if Citatie(one) in present):
            yield role, work, there


@rule(
    "archief-na-vernietiging",
    SAMENHANG,
    BLOCKS,
    "De gegevens gaan pas naar het archief als ze al vernietigd zijn.",
    "Artikel 11.2 van het model: eerst het archief, dan de vernietiging.",
    fails={"bewaren.termijn_archief_maanden": "6", "bewaren.termijn_vernietiging_maanden": "5"},
    passes={"bewaren.termijn_archief_maanden": "5", "bewaren.termijn_vernietiging_maanden": "5"},
)
def _terms(subject: FinishedText) -> Iterator[Said]:
    """Data that are destroyed cannot go to an archive later."""
    if words := subject.antwoorden.bewaren.archived_too_late:
        yield Said(
            words,
            "Kies een kortere termijn voor het archief, of een langere voor de vernietiging.",
            Pad("bewaren.termijn_archief_maanden"),
            (Citatie("11.2"),),
            rests_on=(Pad("bewaren.termijn_archief_maanden"), Pad("bewaren.termijn_vernietiging_maanden")),
        )


# -- parties --

_CONVENANT = (Pad("convenant.gesloten_op"), Pad("convenant.titel"))


def _who_take_part(subject: FinishedText) -> str:
    """Return the keys of the parties that take part, in any order of the list the same."""
    return ", ".join(sorted(partij.sleutel for partij in subject.antwoorden.deelnemers))


@rule(
    "taak-ontbreekt",
    SAMENHANG,
    WARNS,
    "Er doet een partij mee waarvan de taak niet in artikel 6.4 van het model staat.",
    "Artikel 6.4 van het model: gegevens mogen alleen naar een partij waarvan de taak daar staat.",
    fails={
        "taken.letters": "eigen",
        "taken.lijst": f"[{', '.join(f'{{model: {letter}}}' for letter in 'abcdefghij')}]",
    },
    passes={
        "taken.letters": "eigen",
        "taken.lijst": f"[{', '.join(f'{{model: {letter}}}' for letter in 'abcdefghijm')}]",
    },
)
def _missing_tasks(subject: FinishedText) -> Iterator[Said]:
    """A party takes part while its task stands nowhere in 6.4."""
    present = subject.document.citations
    for kind in (one for one in Soort if subject.antwoorden.has(one)):
        if not letters_of(subject.model, kind):
            continue
        if gone := [task for task in tasks_of(subject.model, frozenset({kind})) if task not in present]:
            yield Said(
                f"Er doet een partij van de soort ‘{kind.label}’ mee, maar {_without(gone)}.",
                "Neem de taak weer op, of controleer of een eigen letter deze taak noemt.",
                Pad("taken.lijst"),
                (Citatie("6.4"),),
                key=kind.value,
                rests_on=(Pad("taken.letters"), Pad("taken.lijst")),
            )


def _without(gone: list[Citatie]) -> str:
    """Return which letters of the model's 6.4 are not in the text, as the end of a sentence."""
    letters = enumeration([citation.letter for citation in gone])
    if len(gone) > 1:
        return f"de letters {letters} van het model zijn weggelaten"
    return f"letter {letters} van het model is weggelaten"


@rule(
    "college-of-parket",
    SAMENHANG,
    WARNS,
    "Een parket is partij, maar het model noemt in artikel 17.5 het College van procureurs-generaal.",
    "Artikel 17.5 van het model noemt het College van procureurs-generaal.",
    fails={
        "partijen[om].om_aanduiding": "parket",
        "partijen[om].parket": "arrondissementsparket Vlietstreek",
    },
    passes={"partijen[om].om_aanduiding": "college"},
)
def _college_or_office(subject: FinishedText) -> Iterator[Said]:
    """17.5 speaks of the College while a prosecution office is the party."""
    offices = [
        index
        for index, partij in KnownAnswers(subject.antwoorden).others
        if partij.soort is Soort.OPENBAAR_MINISTERIE and partij.om_aanduiding is OmAanduiding.PARKET
    ]
    place = Citatie("17.5")
    named = any(one.citation == place and "College" in one.text for one in subject.document.walk())
    if offices and named:
        yield Said(
            "Een parket is partij, maar deze bepaling gaat over gegevens die het College verstrekt.",
            "Laat het Openbaar Ministerie bevestigen dat dit zo bedoeld is, of pas"
            f" {in_house('artikel 17.5')} aan.",
            PARTIJEN[offices[0]] / "om_aanduiding",
            (place,),
            rests_on=tuple(PARTIJEN[i] / name for i in offices for name in ("om_aanduiding", "parket")),
        )


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
            (Citatie("aanhef"),),
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
        "convenant.partijen": "[gemeente Alderbroek, Vliethaven, Gemeente Zandermeer, Politie Vlietstreek,"
        " het Openbaar Ministerie, de Raad voor de Kinderbescherming, Reclassering Vlietstreek,"
        " GGZ De Lindehorst, GGD Aldervliet, Veilig Thuis, Jeugdbescherming Vlietstreek,"
        " De Overstap Begeleid Wonen]"
    },
)
def _other_list(subject: FinishedText) -> Iterator[Said]:
    """The list of the convenant, as the house typed it, has other parties."""
    ctx = KnownAnswers(subject.antwoorden)
    theirs = [name for name in listed(subject.antwoorden.convenant.partijen) if isinstance(name, str)]
    ours = {listed_name(ctx, index): _names(ctx, index) for index, _ in ctx.deelnemers} if theirs else {}
    missing = [name for name in theirs if not any(_alike(name, one) for one in ours.values())]
    extra = [name for name, one in ours.items() if not any(_alike(found, one) for found in theirs)]
    for names, said in (
        (missing, "wel in het Convenant, niet hier"),
        (extra, "wel hier, niet in het Convenant"),
    ):
        if names:
            yield Said(
                f"Deze partijen staan {said}: {enumeration(names)}.",
                "Kijk of de naam anders is geschreven; zo niet, maak de lijsten gelijk.",
                Pad("convenant.partijen"),
                (Citatie("aanhef"),),
                key=", ".join(sorted(names)),
                rests_on=(Pad("convenant.partijen"), *_CONVENANT),
            )


# Words that stand before or behind a name and do not tell parties apart.
_COMMON = frozenset(
    ("de", "het", "gemeente", "stichting", "vereniging", "bv", "nv", "b.v.", "n.v.", "politie", "eenheid")
    + ("regio", "college", "van", "b", "en", "w")
)


def _names(ctx: KnownAnswers, index: int) -> list[frozenset[str]]:
    """Return the ways in which a party can be named, each as the words that tell it from others."""
    partij = ctx.antwoorden.known_parties[index]
    given = (listed_name(ctx, index), partij.naam, partij.afkorting, partij.eenheid, partij.parket)
    kinds = {Soort.OPENBAAR_MINISTERIE: "Openbaar Ministerie", Soort.POLITIE: "politie"}
    names = (*given, kinds.get(partij.soort) if isinstance(partij.soort, Soort) else None)
    return [_words(name) for name in names if isinstance(name, str)]


def _words(name: str) -> frozenset[str]:
    every = frozenset(plain(name).split())
    return every - _COMMON or every


def _alike(name: str, ways: list[frozenset[str]]) -> bool:
    words = _words(name)
    return any(words <= way or way <= words for way in ways)


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
            landing(subject.model, Pad("convenant.artikelen")),
            rests_on=(Pad("convenant.artikelen_nagekeken"), Pad("convenant.artikelen"), *_CONVENANT),
        )
