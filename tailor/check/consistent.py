"""Samenhang: roles, access and parties that do not go together."""

from collections.abc import Iterator
from dataclasses import dataclass

from tailor.answers.questions.partijdelen import OmAanduiding, Soort
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.questions.taken import Ondersteuner, Rol, Taak, ToegangsRol
from tailor.assemble.assemble import FinishedText
from tailor.assemble.known_answers import KnownAnswers, listed
from tailor.assemble.variants import letters_of, tasks_of
from tailor.check.house_numbers import in_house
from tailor.check.rule import BLOCKS, NOTES, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import Noun, capital, enumeration
from tailor.model.definitions import form_of
from tailor.path import Pad

SAMENHANG = Theme.SAMENHANG

# -- roles and access --

# Who deals with requests: the answer about it, or about who deals with everything.
_WHO_ANSWERS = (Pad("uitvoerder.rechten"), Pad("uitvoerder.standaard"))
# Where the model names the Manager whoever deals with requests, with the correction that mends it.
_REQUESTS = {Citatie("17.3"): "C39", Citatie("18.2"): "C40", Citatie("18.5"): "C41"}
# Where it names the Manager whoever carries out the tasks of the house.
_ALWAYS = (Citatie("13.1"), Citatie("24.6"), Citatie("26.1"))
_ACCESS = Citatie("9.6")
_TWO = "[procesregisseur, administratief_medewerker]"


@rule(
    "rol-genoemd",
    SAMENHANG,
    WARNS,
    "De Procesregisseur coördineert de verzoeken van betrokkenen, maar een bepaling noemt de Manager.",
    "De artikelen 17.3, 18.2 en 18.5 van het model noemen altijd de Manager (correcties C39 tot en met C41).",
    fails={"uitvoerder.rechten": "procesregisseur", "correcties.keuze": "geen"},
    passes={"uitvoerder.rechten": "procesregisseur"},
    along=("verouderde-verwijzing",),
)
def _named_outright(subject: FinishedText) -> Iterator[Said]:
    """A clause names the Manager outright, while the Procesregisseur deals with requests."""
    if subject.antwoorden.uitvoerder.of_task(Taak.RECHTEN) is not Rol.PROCESREGISSEUR:
        return
    ctx = KnownAnswers(subject.antwoorden)
    if named := tuple(_naming(subject, tuple(_REQUESTS), "manager")):
        front = "correctie" if len(named) == 1 else "de correcties"
        mended = f"{front} {enumeration([_REQUESTS[place] for place in named])}"
        yield Said(
            f"Hier staat {ctx.word('manager')}, maar de verzoeken van betrokkenen zijn bij"
            f" {ctx.word('procesregisseur')} belegd.",
            f"Pas {mended} toe, of leg de verzoeken bij {ctx.word('manager')}.",
            Pad("uitvoerder.rechten"),
            named,
            rests_on=_WHO_ANSWERS,
        )


def _naming(subject: FinishedText, places: tuple[Citatie, ...], role: str) -> Iterator[Citatie]:
    """Yield the clauses, of some of the model, that name a role in their own words."""
    form = form_of(KnownAnswers(subject.antwoorden).word(role).name)
    clauses = (one for one in subject.document.walk() if one.citation in places)
    yield from dict.fromkeys(one.citation for one in clauses if form.search(one.text))


@rule(
    "rol-zonder-taak",
    SAMENHANG,
    NOTES,
    "Er is geen taak bij de Manager belegd, maar de tekst noemt hem nog.",
    "De artikelen 13.1, 24.6 en 26.1 van het model noemen de Manager, wat u ook kiest.",
    fails={"uitvoerder": "{standaard: procesregisseur}", "toegang.rollen": _TWO},
    passes={"uitvoerder": "{standaard: procesregisseur, register: manager}", "toegang.rollen": _TWO},
)
def _without_task(subject: FinishedText) -> Iterator[Said]:
    """No task and no access is given to the Manager, while clauses name the role outright."""
    given, ctx = subject.antwoorden, KnownAnswers(subject.antwoorden)
    holders = (given.toegang.rollen, given.bewaren.houder_eerste_zes_maanden, given.bewaren.houder_archief)
    has_access = any(ToegangsRol.MANAGER in listed(roles) for roles in holders)
    if has_access or any(given.uitvoerder.of_task(task) is not Rol.PROCESREGISSEUR for task in Taak):
        return
    manager = ctx.word("manager")
    if named := tuple(_naming(subject, _ALWAYS, "manager")):
        yield Said(
            f"Geen enkele taak is bij {manager} belegd, maar deze bepalingen noemen die nog.",
            f"Heeft uw huis geen {manager.name}? Pas deze bepalingen dan aan. Anders hoeft u niets te doen.",
            Pad("uitvoerder.standaard"),
            named,
            rests_on=(Pad("uitvoerder"), Pad("toegang.rollen"), Pad("bewaren")),
        )


@rule(
    "toegang-ontbreekt",
    SAMENHANG,
    WARNS,
    "Wie gegevens moet vastleggen, verbeteren, archiveren of opzoeken, heeft geen toegang (artikel 9.6 van"
    " het model).",
    "De artikelen 9.2 en 9.5 (vastleggen en verbeteren), 11.2 (archief) en 17.2 (verzoeken) van het model.",
    fails={"toegang.rollen": "[manager, administratief_medewerker]"},
    passes={"toegang.rollen": _TWO},
)
def _without_access(subject: FinishedText) -> Iterator[Said]:
    """A role has work to do with the data, while 9.6 gives it no access."""
    pad = Pad("toegang.rollen")
    ctx, given = KnownAnswers(subject.antwoorden), listed(subject.antwoorden.toegang.rollen)
    present = {ctx.role(one, pad).name for one in given if isinstance(one, ToegangsRol)}
    if not given or _ACCESS not in subject.document.citations:
        return
    lacking: dict[Noun, list[_Need]] = {}
    for need in _needs(subject):
        if need.role.name not in present:
            lacking.setdefault(need.role, []).append(need)
    for role, needs in lacking.items():
        yield Said(
            f"{capital(str(role))} heeft geen toegang volgens {in_house('artikel 9.6')}, maar moet"
            f" {enumeration([need.work for need in needs])}.",
            "Geef deze rol toegang, of beleg het werk bij een ander.",
            pad,
            (_ACCESS, *(place for need in needs for place in need.places)),
            key=role.name,
            rests_on=(pad, Pad("rechten.ondersteund_door"), Pad("bewaren"), *_WHO_ANSWERS),
        )


@dataclass(frozen=True, slots=True)
class _Need:
    """A role, the work for which it needs the data, and where that stands."""

    role: Noun
    work: str
    places: tuple[Citatie, ...]


def _needs(subject: FinishedText) -> Iterator[_Need]:
    """Yield the work with the data that the text itself gives to a role."""
    given, ctx = subject.antwoorden, KnownAnswers(subject.antwoorden)
    coordinator, helper = given.uitvoerder.of_task(Taak.RECHTEN), given.rechten.ondersteund_door
    work: list[tuple[str, str, tuple[str, ...]]] = [
        ("procesregisseur", "gegevens vastleggen en verbeteren", ("9.2", "9.5"))
    ]
    if coordinator is Rol.MANAGER and isinstance(helper, Ondersteuner):
        work.append((helper.value, "bij verzoeken van betrokkenen gegevens opzoeken", ("17.2",)))
    for role, what, places in work:
        if named := tuple(_naming(subject, tuple(map(Citatie, places)), role)):
            yield _Need(ctx.word(role), what, named)
    present = subject.document.citations
    for name, letter, what in _HOLDERS:
        place = Citatie(f"11.2 onder {letter}")
        # Another than a role of the house is told by the rule about who holds the data after closing.
        for holder in listed(getattr(given.bewaren, name)) if place in present else ():
            if isinstance(holder, ToegangsRol) and holder is not ToegangsRol.AFGEVAARDIGDEN:
                yield _Need(ctx.word(holder.value), what, (place,))


_HOLDERS = (
    ("houder_eerste_zes_maanden", "a", "na Afschaling de gegevens bewaren"),
    ("houder_archief", "b", "het archief beheren"),
)


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
            f"Laat het Openbaar Ministerie bevestigen dat dit klopt, of pas {in_house('artikel 17.5')} aan.",
            PARTIJEN[offices[0]] / "om_aanduiding",
            (place,),
            rests_on=tuple(PARTIJEN[i] / name for i in offices for name in ("om_aanduiding", "parket")),
        )
