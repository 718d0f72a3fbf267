"""Everything in which a house departs from the model of its own will, each in one line and in full.

Own texts with a reason, other terms and fixed words, other lists, own words. A house of which nothing stands
here departs nowhere.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tailor.answers import NogNietBekend, question_at
from tailor.answers.questions.afwijkingen import AFWIJKINGEN, Aansprakelijkheidskeuze, Afwijking, Wijziging
from tailor.answers.questions.huis import AANDUIDING, Woord
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.builders import Cell, heading, item, paragraph, table, table_with_rest
from tailor.assemble.document import Clause, grouped
from tailor.assemble.known_answers import listed
from tailor.citation import Citatie
from tailor.grammar import capital, enumeration, places_in_words, sentence
from tailor.model import Edit, EditKind
from tailor.path import Pad
from tailor.verantwoording.basis import Basis, in_words

_OF_OWN = (
    "Het voorwoord van het model vraagt een huis dat afwijkt, dat schriftelijk te onderbouwen. De nummers "
    "zijn die van dit Protocol. Het nummer in het model staat erbij als dat anders is."
)
_OF_TERMS = "Hier heeft het model vaste woorden. Het huis koos andere."
_OF_LISTS = (
    "Hier veranderde het huis een lijst of een woord van het model. De vragenlijst vraagt daarbij geen reden."
)
_NO_REASON = "De reden is nog niet bekend."
_COLUMNS = ("Waar", "In het landelijke model", "In dit document")
# Where the lists stand that a wish can change, by the path of its answer.
_LISTS = {
    Pad("overwegingen"): Citatie("overwegingen"),
    Pad("taken"): Citatie("6.4"),
    PARTIJEN: Citatie("6.4"),
    Pad("bijlage2"): Citatie("Bijlage 2"),
    Pad("bijlage4"): Citatie("Bijlage 4"),
}
_ADDED = frozenset({EditKind.VOEG_TOE_VOOR, EditKind.VOEG_TOE_NA, EditKind.VOEG_TOE_ONDER})
_NOWHERE = ("niet in dit document",)
# Words that are longer are not told in one line.
_SHORT = 40
# What a change of a list is, and what each change of the house does, in one word.
_CHANGES = {
    EditKind.VERVALT: "vervallen",
    EditKind.VERPLAATS_NA: "verplaatst",
    EditKind.VERVANG: "gewijzigd",
    **dict.fromkeys(_ADDED, "erbij"),
}
_DEVIATIONS = {
    Wijziging.VERVANG: "andere tekst",
    Wijziging.VERVANG_WOORDEN: "andere woorden",
    Wijziging.VERVALT: "vervallen",
    Wijziging.VOEG_TOE_VOOR: "nieuwe tekst",
    Wijziging.VOEG_TOE_NA: "nieuwe tekst",
    Wijziging.VERPLAATS_NA: "verplaatst",
}

# One line of what is said about a deviation: its name and the words.
_Row = tuple[str, Cell]


@dataclass(frozen=True, slots=True)
class Departure:
    """One thing that a house changed of its own will, or one list in which it changed some.

    Attributes:
        line: What it is, in a few words: "artikel 9.1 (andere woorden)".
    """

    line: str


@dataclass(frozen=True, slots=True)
class ShownDeviation(Departure):
    """A text with a reason of its own.

    Attributes:
        full: The table of what stood there, what stands there now, and why.
    """

    full: Clause


@dataclass(frozen=True, slots=True)
class OtherWords(Departure):
    """Other words where the model has fixed words.

    Attributes:
        row: The cells of the table.
        reason: Why; empty when the house gave no reason.
    """

    row: tuple[Cell, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class OtherList(Departure):
    """A list that the house changed, or its own words.

    Attributes:
        items: What it changed, an item a change.
    """

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Departures:
    """What a house changed of its own will.

    Attributes:
        own: The texts with a reason.
        terms: The terms and other fixed words.
        lists: The lists.
        words: The own words.
        count: At how many points that is, as the comparison with the model counts them; 0 for nowhere.
    """

    own: tuple[ShownDeviation, ...]
    terms: tuple[OtherWords, ...]
    lists: tuple[OtherList, ...]
    words: tuple[OtherList, ...]
    count: int

    def lines(self) -> Iterator[str]:
        """Yield all of it in a few sentences, one for each kind."""
        kinds: tuple[tuple[str, Sequence[Departure]], ...] = (
            ("Tekst met een reden", self.own),
            ("Termijnen en vaste woorden", self.terms),
            ("Lijsten", self.lists),
            ("Eigen woorden", self.words),
        )
        for name, found in kinds:
            if found:
                yield sentence(f"{name}: {'; '.join(one.line for one in found)}")

    def clauses(self) -> Iterator[Clause]:
        """Yield it all in full; nothing when there is nothing."""
        if self.own:
            yield heading("Afwijkingen met een reden", paragraph(_OF_OWN), *(one.full for one in self.own))
        if self.terms:
            tables = table_with_rest(_COLUMNS, [one.row for one in self.terms])
            reasons = dict.fromkeys(one.reason for one in self.terms if one.reason)
            why = [paragraph(f"De reden van de andere bewaartermijn: {reason}") for reason in reasons]
            yield heading("Termijnen en vaste woorden", paragraph(_OF_TERMS), *tables, *why)
        if changed := [*self.lists, *self.words]:
            items = [item(words) for one in changed for words in one.items]
            yield heading("Lijsten en woorden", paragraph(_OF_LISTS), *items)


def departures(basis: Basis) -> Departures:
    """Return everything in which the house departs from the model."""
    deviations = {edit.answer for edit in basis.laid.deviations}
    return Departures(
        tuple(_own(basis)),
        tuple(_terms(basis)),
        tuple(_other_lists(basis)),
        tuple(_own_words(basis)),
        len(basis.wishes) + len(deviations),
    )


def _list_of(answer: Pad) -> Citatie | None:
    """Return where the list stands that an answer changes; None when it changes none."""
    return next((place for path, place in _LISTS.items() if path.holds(answer)), None)


# -- those with a reason --


def _own(basis: Basis) -> Iterator[ShownDeviation]:
    """Yield each deviation that has a reason of its own."""
    yield from _liability(basis)
    for index, one in enumerate(listed(basis.antwoorden.afwijkingen)):
        yield _deviation(basis, one, index)


def _liability(basis: Basis) -> Iterator[ShownDeviation]:
    given = basis.antwoorden.aansprakelijkheid
    if given.keuze is Aansprakelijkheidskeuze.EIGEN:
        article = Citatie("artikel 25")
        place = _here(basis.places.name(article) or article.words, article)
        rows: list[_Row] = [
            ("Stond er", basis.was(article)),
            ("Staat er nu", basis.reads(article) or _gone(basis, article)),
            ("Reden", in_words(given.reden, _NO_REASON)),
        ]
        name = "Eigen tekst over aansprakelijkheid"
        yield ShownDeviation(f"{_short(basis, article)} (aansprakelijkheid)", table((name, place), rows))


def _deviation(basis: Basis, one: Afwijking, index: int) -> ShownDeviation:
    """Return one deviation of the list."""
    edits = basis.edits.get(AFWIJKINGEN[index], ())
    address = Citatie.parse(in_words(one.bepaling, ""))
    incomplete = "Deze afwijking is nog niet volledig ingevuld. Zij verandert de tekst nog niet."
    place = _place(basis, one, address, AFWIJKINGEN[index])
    rows: list[_Row] = [
        *(_what_changed(basis, one, address, edits) if edits else [("Stand", incomplete)]),
        ("Reden", in_words(one.reden, _NO_REASON)),
        *([("Bron", in_words(one.bron))] if one.bron is not None else ()),
        *([("In de plaats van", _replaced(replaced))] if (replaced := listed(one.herstelt)) else ()),
    ]
    done = (
        _DEVIATIONS[one.soort] if edits and isinstance(one.soort, Wijziging) else "nog niet volledig ingevuld"
    )
    where = _short(basis, address.clause, basis.where(AFWIJKINGEN[index]))
    return ShownDeviation(f"{where} ({done})", table((f"Afwijking {index + 1}", place), rows))


def _replaced(numbers: Sequence[str]) -> str:
    """Return the adaptations to the law that a deviation stands for."""
    return f"aanpassing{'en' if len(numbers) > 1 else ''} {enumeration(list(numbers))} aan de WGS"


def _short(basis: Basis, clause: Citatie, place: str = "") -> str:
    """Return where a deviation stands, in few words; the number of the model when it is not in the text."""
    return place or basis.places.name(clause) or f"{clause.words} van het model"


def _place(basis: Basis, one: Afwijking, address: Citatie, path: Pad) -> str:
    """Return where a deviation stands in this document, and what it is in the model when that differs."""
    clause = address.clause
    if one.soort is Wijziging.VERVALT:
        return f"vervallen (in het landelijke model: {clause.words})"
    return _here(basis.where(path) or basis.places.name(clause), clause)


def _here(place: str, clause: Citatie) -> str:
    name = clause.words
    if not place:
        return f"{name} van het landelijke model"
    return place if place == name else f"{place} (bij {name} van het landelijke model)"


def _what_changed(basis: Basis, one: Afwijking, address: Citatie, edits: Sequence[Edit]) -> Iterator[_Row]:
    """Yield what a deviation does, what stood there and what stands there now."""
    yield "Wat", in_words(one.soort, "")
    if one.soort is Wijziging.VERVANG_WOORDEN:
        yield "Woorden", _reworded(basis, one, edits[0])
    if one.soort is Wijziging.VERPLAATS_NA:
        yield "Nieuwe plaats", f"na {Citatie.parse(in_words(one.na, '')).words} van het landelijke model"
    before, after = _before_and_after(basis, one, address.clause, edits)
    lines = None if address == address.clause else 1
    if before:
        yield "Stond er", before[:lines]
    yield "Staat er nu", after[:lines] or _gone(basis, address.clause)


def _reworded(basis: Basis, one: Afwijking, edit: Edit) -> str:
    """Return the words that were replaced and those that stand there now."""
    new = basis.words_of(edit)
    return f"‘{in_words(one.woorden, '')}’ wordt ‘{new}’" if new else f"‘{in_words(one.woorden, '')}’ vervalt"


def _gone(basis: Basis, clause: Citatie) -> Cell:
    """Return what is said of a clause that is not in the text; of one without words of its own its name."""
    return basis.places.name(clause) or "De bepaling staat er niet meer."


def _before_and_after(
    basis: Basis, one: Afwijking, clause: Citatie, edits: Sequence[Edit]
) -> tuple[Sequence[str], Sequence[str]]:
    """Return the lines that stood in the place of a deviation, and those that stand there now.

    Where text was only added, none stood.
    """
    added = [block.citation for edit in edits if edit.kind in _ADDED for block in edit.blocks]
    if one.soort in (Wijziging.VOEG_TOE_VOOR, Wijziging.VOEG_TOE_NA):
        return (), [line for citation in added for line in basis.reads(citation)]
    inside = {inner.citation for found in basis.clauses.get(clause, ()) for inner in found.walk()}
    beside = [line for citation in added if citation not in inside for line in basis.reads(citation)]
    return basis.was(clause), [*basis.reads(clause), *beside]


# -- terms and fixed words --


def _terms(basis: Basis) -> Iterator[OtherWords]:
    """Yield every answer that prints other words where the model has fixed words."""
    for path, before in basis.fixed_words.items():
        vraag = question_at(path)
        wish = next((one for one in basis.wishes if one.asks(path) and not one.everywhere), None)
        if vraag is not None and wish is not None:
            place, now = places_in_words(basis.places.of(path)), basis.other_words.get(path, _NOWHERE)
            row = ((capital(vraag.short), f"({place})" if place else ""), before, now)
            yield OtherWords(_term_line(vraag.short, place, before, now), row, wish.reason)


def _term_line(name: str, place: str, before: Sequence[str], now: Sequence[str]) -> str:
    """Return other words in short: both, or only where they are when they are long."""
    if now is _NOWHERE or len(before[0]) + len(now[0]) > _SHORT:
        return f"{name} ({place or _NOWHERE[0]})"
    return f"‘{enumeration(now)}’ in plaats van ‘{before[0]}’ ({place})"


# -- lists --


def _list_edits(basis: Basis) -> Iterator[Edit]:
    """Yield every edit with which a wish changes a list of the model."""
    return (edit for edit in basis.laid.variants if any(wish.asks(edit.answer) for wish in basis.wishes))


def _new(edit: Edit) -> Sequence[Citatie]:
    return [block.citation for block in edit.blocks] if edit.kind in _ADDED else ()


def _other_lists(basis: Basis) -> Iterator[OtherList]:
    """Yield each list that the house changed."""
    found = grouped((_list_of(edit.answer), edit) for edit in _list_edits(basis) if edit.answer)
    for place, edits in found.items():
        words = Counter(word for edit in edits for word in [_CHANGES[edit.kind]] * max(1, len(_new(edit))))
        name = (basis.places.name(place) or place.words) if place else ""
        line = f"{name} ({enumeration([f'{number} {word}' for word, number in words.items()])})"
        yield OtherList(line, tuple(_items(basis, edits)))


def _items(basis: Basis, edits: Iterable[Edit]) -> Iterator[str]:
    """Yield an item for each change of a list."""
    for edit in edits:
        name, was = edit.citation.words, _quoted(basis.was(edit.citation))
        if edit.kind is EditKind.VERVALT:
            yield f"{capital(name)} van het model is vervallen: {was}."
        elif edit.kind is EditKind.VERPLAATS_NA:
            yield f"{capital(name)} van het model staat op een andere plaats in de lijst: {was}."
        elif edit.kind is EditKind.VERVANG:
            now = _quoted(basis.reads(edit.citation)) or "vervallen"
            yield f"{capital(name)} van het model: {was} is nu {now}."
        else:
            for new in _new(edit):
                said = _quoted(basis.reads(new)) or "daarna weer vervallen"
                yield f"{capital(_where_new(basis, edit, new))}, erbij: {said}."


def _where_new(basis: Basis, edit: Edit, new: Citatie) -> str:
    """Return where a new point stands; without a number of its own, under which heading."""
    where = basis.places.name(new)
    if edit.kind is EditKind.VOEG_TOE_ONDER and where == basis.places.name(edit.citation):
        return edit.citation.section.words
    return where or edit.citation.words


def _quoted(lines: Sequence[str]) -> str:
    """Return the words of a clause between quotation marks, without the mark at the end; empty for none."""
    words = " ".join(lines).rstrip(" .;")
    return f"‘{words}’" if words else ""


# -- words --


def _own_words(basis: Basis) -> Iterator[OtherList]:
    """Yield each own word of the house."""
    own: list[tuple[object, Woord]] = [(one.term, one) for one in listed(basis.antwoorden.termen)]
    name = basis.antwoorden.huis.aanduiding
    if not isinstance(name, NogNietBekend) and name != AANDUIDING:
        own.insert(0, (AANDUIDING.enkelvoud, name))
    for model, word in own:
        old, new = in_words(model), in_words(word.enkelvoud)
        many = f" (meervoud: {in_words(word.meervoud)})"
        said = f"Door de hele tekst staat ‘{new}’{many} in plaats van ‘{old}’."
        yield OtherList(f"{new} (model: {old})", (said,))
