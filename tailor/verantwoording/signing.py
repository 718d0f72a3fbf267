"""Who signs for each party, and what allows that: people, together or not, mandate, decision, other party."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tailor.answers import NogNietBekend
from tailor.answers.questions.partijdelen import Bevoegdheid, Mandaat, Soort
from tailor.answers.questions.partijen import Partij
from tailor.answers.questions.vertegenwoordigers import Vertegenwoordiger
from tailor.assemble.builders import Cell, paragraph, table_with_rest
from tailor.assemble.document import Clause
from tailor.assemble.known_answers import KnownAnswers, listed
from tailor.assemble.party_words import listed_name, plain_name
from tailor.assemble.variants import letters_of
from tailor.grammar import capital, date, enumeration, sentence, with_article
from tailor.verantwoording.basis import TASKS, UNKNOWN, Basis, in_words

_COLUMNS = ("Wie tekent", "Op grond waarvan", "6.4")
_BURGEMEESTER = "burgemeester"
_NO_LETTER = "geen"
_OWN_POWER = "eigen bevoegdheid"
_NO_MANDATE = "geen mandaat of volmacht genoemd"
_LEGEND = (
    "Bij een gemeente staat de dag waarop burgemeester en wethouders (B en W) besloten. Eigen bevoegdheid: "
    "het huis noemt geen mandaat of volmacht. In de laatste kolom staan de letters van {place} met de taken."
)
# So many parties go on the first page; more have a chapter of their own.
FEW = 12


@dataclass(frozen=True, slots=True)
class Signing:
    """How one party signs.

    Attributes:
        name: The party as a list prints it.
        soort: What it is.
        people: Who signs, a line each.
        ground: What allows that, a line each.
        tasks: The letters of its tasks in 6.4.
        through: The party that signs for it; empty when it signs itself.
        capacity: How several people sign; empty for one.
        mandate: The mandate in words; empty without one.
        decided: The day of the decision of a gemeente in words; empty for another party.
        by_burgemeester: Whether everyone who signs is a burgemeester, and nothing else.
    """

    name: str
    soort: object
    people: Sequence[str]
    ground: Sequence[str]
    tasks: str
    through: str
    capacity: str
    mandate: str
    decided: str
    by_burgemeester: bool


def signings(basis: Basis) -> tuple[Signing, ...]:
    """Return how each party of the text signs, in the order of the text."""
    ctx = KnownAnswers(basis.antwoorden)
    return tuple(_signing(basis, ctx, index, partij) for index, partij in ctx.deelnemers)


def table_of(found: Sequence[Signing], place: str) -> Iterator[Clause]:
    """Yield the table of who signs, and before it what its words mean."""
    yield paragraph(_LEGEND.format(place=place))
    for name, is_gemeente in (("Gemeente", True), ("Partij", False)):
        rows: list[tuple[Cell, ...]] = [
            (one.name.removeprefix("gemeente "), one.people, one.ground, one.tasks)
            for one in found
            if (one.soort is Soort.GEMEENTE) is is_gemeente
        ]
        if rows:
            yield from table_with_rest((name, *_COLUMNS), rows)


def each(found: Sequence[Signing]) -> Iterator[str]:
    """Yield how each party of a short list signs and under which letters its tasks stand, in one sentence."""
    for one in found:
        ground = (words for words in one.ground if words != _OWN_POWER)
        tasks = [] if one.tasks == _NO_LETTER else [f"taken: {one.tasks}"]
        yield sentence(f"{capital(one.name)}: {'; '.join((*one.people, *ground, *tasks))}")


def in_short(found: Sequence[Signing]) -> Iterator[str]:
    """Yield what a lawyer must know of a long list: how many sign, and whoever signs in a special way."""
    yield _how_many(found)
    of_gemeenten = [one for one in found if one.soort is Soort.GEMEENTE]
    late = [one.name for one in of_gemeenten if one.decided == UNKNOWN]
    if of_gemeenten and not late:
        yield "Van elke gemeente is het besluit van burgemeester en wethouders bekend."
    if late:
        yield f"Het besluit van burgemeester en wethouders is nog niet bekend van: {enumeration(late)}."
    if other := [f"{one.name} ({'; '.join(one.people)})" for one in of_gemeenten if _by_another(one)]:
        yield f"Voor een gemeente tekent een ander dan de burgemeester: {'; '.join(other)}."
    if through := [_represented(one) for one in found if one.through]:
        yield f"Een andere partij tekent voor: {'; '.join(through)}."
    if given := [one.name for one in found if one.mandate]:
        yield sentence(f"Met mandaat of volmacht: {enumeration(given)}")
    for words in dict.fromkeys(one.capacity for one in found if one.capacity):
        names = enumeration([one.name for one in found if one.capacity == words])
        yield sentence(f"{capital(words)}: {names}")


def _represented(one: Signing) -> str:
    """Return by whom a party is represented, and that no mandate allows it when none was named."""
    return f"{one.name}, door {one.through}" + ("" if one.mandate else f" ({_NO_MANDATE})")


def _by_another(one: Signing) -> bool:
    return bool(one.people) and not one.through and not one.by_burgemeester


def _how_many(found: Sequence[Signing]) -> str:
    count = len(found)
    gemeenten = sum(one.soort is Soort.GEMEENTE for one in found)
    parties = "Eén partij tekent" if count == 1 else f"{count} partijen tekenen"
    kinds = "één gemeente" if gemeenten == 1 else f"{gemeenten} gemeenten"
    return f"{parties}, waarvan {kinds}. De lijst staat op de volgende bladzijde."


def absent(basis: Basis) -> str:
    """Return the parties that were asked and are not in the text, as a sentence; empty when all are."""
    given = basis.antwoorden.known_parties
    names = [f"{plain_name(one)} ({in_words(one.status)})" for one in given if not one.takes_part]
    return f"Niet in de tekst, en wel gevraagd: {enumeration(names)}." if names else ""


# -- one party --


def _signing(basis: Basis, ctx: KnownAnswers, index: int, partij: Partij) -> Signing:
    through = _through(ctx, partij)
    signs = ctx.antwoorden.known_parties[through[-1]] if through else partij
    names = [listed_name(ctx, one) for one in through]
    people, mandate = [*_people(signs), *_of_establishments(signs)], _mandate(partij.mandaat)
    capacity, decided = _capacity(signs), _decided(partij)
    return Signing(
        name=listed_name(ctx, index),
        soort=partij.soort,
        people=[*(f"vertegenwoordigd door {name}" for name in names), *people],
        ground=[*_ground(capacity, mandate, decided, bool(names))],
        tasks=_tasks(basis, index, partij),
        through=names[0] if names else "",
        capacity=capacity,
        mandate=mandate,
        decided=decided,
        by_burgemeester=all(
            in_words(one.functie).casefold() == _BURGEMEESTER for one in listed(signs.vertegenwoordigers)
        ),
    )


def _through(ctx: KnownAnswers, partij: Partij) -> list[int]:
    """Return the places of the parties that act for a party: the first, and who acts for that one."""
    found: list[int] = []
    keys = {one.sleutel: index for index, one in enumerate(ctx.antwoorden.known_parties)}
    other = partij.vertegenwoordigd_door
    while isinstance(other, str) and other in keys and keys[other] not in found:
        found.append(keys[other])
        other = ctx.antwoorden.known_parties[keys[other]].vertegenwoordigd_door
    return found


def _people(partij: Partij) -> list[str]:
    """Return who represents a party, a line each."""
    given = listed(partij.vertegenwoordigers)
    return [_person(one) for one in given] if given else [UNKNOWN]


def _person(one: Vertegenwoordiger | NogNietBekend) -> str:
    """Return a person by name and function; one without a name by the function alone."""
    if isinstance(one, NogNietBekend):
        return UNKNOWN
    function = in_words(one.functie)
    return with_article(function) if one.naam is None else f"{in_words(one.naam)}, {function}"


def _of_establishments(partij: Partij) -> Iterator[str]:
    for place in listed(partij.vestigingen):
        if place.vertegenwoordiger is not None:
            yield f"voor {in_words(place.naam)}: {_person(place.vertegenwoordiger)}"


def _capacity(partij: Partij) -> str:
    if len(listed(partij.vertegenwoordigers)) < 2:
        return ""
    if isinstance(partij.bevoegdheid, NogNietBekend):
        return f"samen of ieder alleen: {UNKNOWN}"
    return (
        "ieder afzonderlijk bevoegd" if partij.bevoegdheid is Bevoegdheid.ALLEEN else "gezamenlijk handelend"
    )


def _mandate(mandaat: Mandaat | NogNietBekend | None) -> str:
    if mandaat is None:
        return ""
    if isinstance(mandaat, NogNietBekend):
        return f"mandaat: {UNKNOWN}"
    day = mandaat.datum
    when = UNKNOWN if day is None or isinstance(day, NogNietBekend) else date(day)
    return f"{in_words(mandaat.besluit)} van {in_words(mandaat.orgaan)} van {when}"


def _decided(partij: Partij) -> str:
    if partij.soort is not Soort.GEMEENTE:
        return ""
    day = partij.besluit_bw
    return UNKNOWN if day is None or isinstance(day, NogNietBekend) else date(day)


def _ground(capacity: str, mandate: str, decided: str, through: bool) -> Iterator[str]:
    """Yield what allows these people to sign, a line each."""
    if mandate:
        yield mandate
    elif through:
        yield _NO_MANDATE
    elif not decided:
        yield _OWN_POWER
    if decided:
        yield f"besluit B en W: {decided}"
    if capacity:
        yield capacity


def _tasks(basis: Basis, index: int, partij: Partij) -> str:
    """Return the letters under which the tasks of a party stand in this document."""
    letters = sorted({letter for kind in partij.soorten for letter in letters_of(basis.model, kind)})
    addresses = [*map(TASKS.with_letter, letters), TASKS.below("eigen taak", index + 1)]
    found = [c.label.rstrip(".)") for one in addresses for c in basis.clauses.get(one, ())]
    return ", ".join(found) or _NO_LETTER
