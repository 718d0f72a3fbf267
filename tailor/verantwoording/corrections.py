"""The corrections of the model, as far as this document shows them, and one way to count them.

What is counted are the errors of the list: a correction that mends the same words in nine places has nine
numbers there. An error in a note, or in a clause that the house does not have, is not to be seen in its text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tailor.answers import NogNietBekend
from tailor.assemble.builders import heading, item, paragraph
from tailor.assemble.document import Clause
from tailor.assemble.layers import applied_corrections, corrections_left, is_recommended
from tailor.citation import Citatie
from tailor.grammar import capital
from tailor.model.correcties import CorrectedPlace, Correctie, ErrorKind
from tailor.model.edits import EditKind
from tailor.verantwoording.basis import Basis

# What each class of error is called.
_ERROR_KINDS = {
    ErrorKind.TAAL: "taalfouten",
    ErrorKind.VERWIJZING: "verkeerde verwijzingen",
    ErrorKind.INHOUD: "fouten in de inhoud",
}
# The heading of what is not applied, and what that means: by whether it was recommended to this house.
_NOT_APPLIED = {
    False: (
        "Aangeboden en niet overgenomen",
        "Deze correcties veranderen meer dan een fout. Zij gelden alleen als het huis ze kiest; dat deed "
        "het niet. Hier staan de woorden van het model.",
    ),
    True: (
        "Aanbevolen en niet overgenomen",
        "Deze correcties worden aanbevolen. Het huis liet de woorden van het model staan.",
    ),
}


@dataclass(frozen=True, slots=True)
class Mending:
    """One place that a correction mends, or would mend.

    Attributes:
        place: The place.
        error_kind: The kind of error.
        reason: Why.
        recommended: Whether the correction is recommended to this house.
    """

    place: CorrectedPlace
    error_kind: ErrorKind
    reason: str
    recommended: bool


@dataclass(frozen=True, slots=True)
class Corrected:
    """The corrections of a house.

    Attributes:
        shown: Those that it applies and that its text shows.
        hidden: Those that it applies in a note, or in a clause that its text does not have.
        left: Those that it leaves, of which the clause stands in its text.
    """

    shown: tuple[Mending, ...]
    hidden: tuple[Mending, ...]
    left: tuple[Mending, ...]


def corrected(basis: Basis) -> Corrected:
    """Return the corrections of a house by what its text shows of them."""
    applied = _places(basis, applied_corrections(basis.model, basis.antwoorden))
    left = _places(basis, corrections_left(basis.model, basis.antwoorden))
    return Corrected(
        tuple(one for one in applied if _is_seen(basis, one.place)),
        tuple(one for one in applied if not _is_seen(basis, one.place)),
        tuple(one for one in left if one.place.edit.citation.clause in basis.clauses),
    )


def _places(basis: Basis, corrections: Iterable[Correctie]) -> tuple[Mending, ...]:
    return tuple(
        Mending(place, one.error_kind, one.reason, is_recommended(one, basis.antwoorden))
        for one in corrections
        for place in one.places
    )


def _is_seen(basis: Basis, one: CorrectedPlace) -> bool:
    """Return whether the text shows a correction: its clause stands there, or the correction took it away."""
    if one.edit.kind is EditKind.VERVALT:
        return not one.edit.citation.is_note
    return one.edit.citation.clause in basis.clauses


def count(found: Iterable[Mending]) -> int:
    """Return how many errors of the list these mend."""
    return sum(len(one.place.numbers) for one in found)


def _every(basis: Basis) -> int:
    """Return how many errors the list has."""
    return sum(len(one.numbers) for one in basis.model.correcties)


def in_short(basis: Basis) -> str:
    """Return how many errors of the model this text mends, in words."""
    found, every = corrected(basis), _every(basis)
    mended = count(found.shown)
    if not mended:
        return f"De lijst noemt {every} fouten van het model. In deze tekst is er geen verbeterd."
    verb = "is er 1" if mended == 1 else f"zijn er {mended}"
    words = f"De lijst noemt {every} fouten van het model. In deze tekst {verb} verbeterd."
    if hidden := count(found.hidden):
        stand = "Nog 1 verbeterde fout staat" if hidden == 1 else f"Nog {hidden} verbeterde fouten staan"
        words += f" {stand} in de toelichting, of in een bepaling die dit document niet heeft."
    return words


def in_few_words(basis: Basis) -> str:
    """Return how many errors of the model this text mends, for a list."""
    mended, every = count(corrected(basis).shown), _every(basis)
    verb = "is" if mended == 1 else "zijn"
    return (
        f"van de {every} fouten van het model {verb} er in deze tekst {mended or 'geen'} verbeterd. De "
        "vergelijking telt elke gewijzigde plek, en komt daardoor op andere aantallen."
    )


def chapter(basis: Basis) -> Iterator[Clause]:
    """Yield the corrections that the text shows, by class, and those that the house left."""
    keuze = basis.antwoorden.correcties.keuze
    chosen = "nog niet gekozen" if isinstance(keuze, NogNietBekend) else f"‘{keuze.label}’"
    found = corrected(basis)
    yield paragraph(f"{in_short(basis)} Het huis koos: {chosen}.")
    for error_kind, name in _ERROR_KINDS.items():
        if rows := [_mended(basis, one) for one in found.shown if one.error_kind is error_kind]:
            yield heading(f"Verbeterd: {name}", *map(item, rows))
    for recommended, (name, why) in _NOT_APPLIED.items():
        if rows := [_offered(basis, one) for one in found.left if one.recommended is recommended]:
            yield heading(name, paragraph(why), *map(item, rows))


def _mended(basis: Basis, one: Mending) -> str:
    where = f"{one.place.name}, {_where(basis, one.place)}"
    return f"{where}: {_was_and_is(basis, one.place)} {capital(one.reason)}."


def _was_and_is(basis: Basis, one: CorrectedPlace) -> str:
    """Return the words of the model and those that stand there now, after all that the house changed."""
    if one.edit.kind is EditKind.VERVALT:
        return f"‘{one.old}’ is vervallen."
    now = basis.words_of(one.edit)
    if not now and (number := _adaptation(basis, one.edit.citation)):
        return f"‘{one.old}’ is vervangen door aanpassing {number}."
    if not now and one.new:
        return f"‘{one.old}’ is verbeterd, en daarna door het huis gewijzigd."
    return f"‘{one.old}’ is nu ‘{now}’." if now else f"‘{one.old}’ is vervallen."


def _adaptation(basis: Basis, citation: Citatie) -> str:
    """Return the number of the adaptation that took the own words of a clause away; empty for none."""
    takes = (EditKind.VERVANG, EditKind.VERVANG_WOORDEN, EditKind.VERVALT)
    places = {citation.clause, *citation.parents}
    for edit in basis.laid.law:
        of_whole = edit.kind is EditKind.VERVALT and edit.citation in places
        if of_whole or (edit.kind in takes and edit.citation is citation.clause):
            return edit.source.removeprefix("aanpassing ")
    return ""


def _offered(basis: Basis, one: Mending) -> str:
    place = one.place
    new = f"wordt ‘{place.new}’" if place.new else "vervalt"
    where = f"{place.name}, {_where(basis, place)}"
    return f"{where}. Voorstel: ‘{place.old}’ {new}. {capital(one.reason)}."


def _where(basis: Basis, one: CorrectedPlace) -> str:
    """Return where the words stand in this document, with their place in the model when that differs."""
    if one.edit.citation.is_note:
        return Citatie(one.citatie).words
    name = one.edit.citation.clause.words
    here = basis.places.name(one.edit.citation.clause)
    if not here:
        return f"{name} van het model"
    return here if here == name or not name.startswith("artikel ") else f"{here} (model: {name})"
