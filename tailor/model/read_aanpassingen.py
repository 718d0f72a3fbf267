"""Read the adaptations of the model to a new law, and hold each change against the text that it changes."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from string import ascii_lowercase
from types import MappingProxyType
from typing import Any, Final, TypeVar

from tailor.citation import Citatie
from tailor.errors import InputError, TemplateError
from tailor.grammar import enumeration
from tailor.model.aanpassingen import Aanpassing, AdaptedPlace, Circumstance, Quote, Scope, articles
from tailor.model.aanpassingen_together import Together
from tailor.model.blocks import Block, Kind
from tailor.model.changeable import ChangeableText, NamedClause
from tailor.model.correcties import Correctie
from tailor.model.edits import Edit, EditKind, Layer, Stamp
from tailor.model.parse import read_file
from tailor.path import Pad

_KINDS: Final = frozenset(EditKind) - {EditKind.VERPLAATS_NA}
_OF_ADAPTATION: Final = MappingProxyType(
    {
        "nummer": str,
        "rijen": list,
        "titel": str,
        "eis": bool,
        "model": str,
        "verandert": str,
        "twijfel": list,
        "als": str,
        "wet": list,
        "wijziging": list,
    }
)
_OF_QUOTE: Final = MappingProxyType({"artikel": str, "woorden": str})
_OF_CHANGE: Final = MappingProxyType(
    {"bepaling": str, "soort": str, "woorden": str, "tekst": str, "bij_beide": str, "als": str}
)
_OPTIONAL: Final = frozenset({"twijfel", "als", "woorden", "tekst", "bij_beide"})
_IN_WORDS: Final = MappingProxyType(
    {str: "een tekst", list: "een lijst", bool: "een waarheidswaarde, zonder aanhalingstekens"}
)
# The kinds of which the own words are sentences; those of any other are a heading.
_SENTENCES: Final = frozenset({Kind.LID, Kind.ONDERDEEL, Kind.OPSOMMING, Kind.ALINEA})

_Word = TypeVar("_Word", Circumstance, Scope, EditKind)


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of the file, read as it must be.

    Attributes:
        data: What stands in it.
        where: File, number and clause, for errors.
    """

    data: Mapping[str, Any]
    where: str

    def checked(self, types: Mapping[str, type]) -> "_Table":
        """Return the table when it holds what it must, and nothing else."""
        for name in self.data:
            if name not in types:
                raise self.refuse(f"‘{name}’ kent de lijst niet; zij kent {enumeration(list(types))}.")
        for name, wanted in types.items():
            if name not in self.data and name not in _OPTIONAL:
                raise self.refuse(f"‘{name}’ ontbreekt.")
            if name in self.data and not isinstance(self.data[name], wanted):
                raise self.refuse(f"Achter ‘{name}’ hoort {_IN_WORDS[wanted]}.")
        return self

    def words(self, name: str) -> str:
        """Return a text; white space counts once."""
        return " ".join(str(self.data.get(name, "")).split())

    def all_words(self, name: str) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(" ".join(str(one).split()) for one in self.data.get(name, ()))

    def one_of(self, name: str, known: Iterable[_Word], otherwise: _Word) -> _Word:
        """Return a word of a closed set."""
        if name not in self.data:
            return otherwise
        found = next((one for one in known if one.value == self.words(name)), None)
        if found is None:
            allowed = enumeration(sorted(one.value for one in known))
            raise self.refuse(f"Achter ‘{name}’ staat ‘{self.words(name)}’; het kan {allowed} zijn.")
        return found

    def circumstance(self) -> Circumstance | None:
        """Return the condition; None when there is none."""
        return self.one_of("als", Circumstance, Circumstance.BEIDE) if "als" in self.data else None

    def tables(self, name: str, where: Callable[[Mapping[str, Any]], str]) -> "Iterator[_Table]":
        """Yield the tables of a list."""
        for one in self.data[name]:
            if not isinstance(one, dict):
                raise self.refuse(f"Onder ‘{name}’ hoort een tabel.")
            yield _Table(one, f"{self.where}{where(one)}")

    def refuse(self, why: str) -> TemplateError:
        """Return the error for a table that is not right."""
        return TemplateError(
            wat="Een aanpassing aan de wet past niet op de tekst van het model.",
            waar=self.where,
            waarom=why,
            nu="Verbeter de aanpassing in dit bestand.",
        )


def read_adaptations(
    folder: Path,
    parts: tuple[Block, ...],
    corrections: Sequence[Correctie],
    paths: frozenset[Pad],
    added: Iterable[Citatie] = (),
    lists: Iterable[Citatie] = (),
) -> tuple[Aanpassing, ...]:
    """Return the adaptations of the files in a folder, in the order of their names.

    Args:
        folder: The folder; without it there are none.
        parts: The text of the model.
        corrections: The corrections of the model, which come before.
        paths: The answers that a blank may name.
        added: The addresses of annexes that answers add: a text may refer to them.
        lists: What holds the lists that a house may make its own: nothing in those may fall.

    Raises:
        TemplateError: When a file is broken, or an adaptation does not fit the text or another one.
    """
    reader = _AdaptationReader(parts, corrections, paths)
    tables = list(chain.from_iterable(map(_tables, sorted(folder.glob("*.toml")))))
    found = [reader.adaptation(table) for table in tables]
    together = Together(found, parts, added, corrections, lists)
    for one, table in zip(found, tables, strict=True):
        if fault := together.fault(one):
            raise table.refuse(fault)
    return tuple(replace(one, needs=together.needs(one)) for one in found)


def _tables(path: Path) -> Iterator[_Table]:
    """Yield the adaptations of a file as they are written."""
    text = read_file(path, "De lijst van aanpassingen is niet te lezen.", str(path))
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TemplateError(
            wat="De lijst van aanpassingen is niet te lezen.",
            waar=path.name,
            waarom=str(error),
            nu="Herstel het bestand, of installeer tailor opnieuw.",
        ) from error
    file = _Table(data, path.name).checked({"aanpassing": list})
    for table in file.tables("aanpassing", lambda one: f", {one.get('nummer', 'zonder nummer')}"):
        yield table.checked(_OF_ADAPTATION)


class _AdaptationReader:
    """Reads the adaptations one after the other; what one puts in, the next may name."""

    def __init__(
        self, parts: tuple[Block, ...], corrections: Sequence[Correctie], paths: frozenset[Pad]
    ) -> None:
        self._text = ChangeableText(parts, (), paths)
        self._mended = [place.edit for one in corrections for place in one.places]

    def adaptation(self, table: _Table) -> Aanpassing:
        """Return an adaptation, each change held against the text and the changes before it."""
        number, quotes = table.words("nummer"), tuple(map(_quote, table.tables("wet", lambda _: "")))
        reason = f"{table.words('verandert').rstrip(' .')}. Bron: {articles(quotes)}."
        stamp = Stamp(Layer.WGS, reason, source=f"aanpassing {number}")
        changes = table.tables("wijziging", lambda one: f", {one.get('bepaling', '')}")
        return Aanpassing(
            number=number,
            rows=tuple(table.data["rijen"]),
            title=table.words("titel"),
            required=table.data["eis"],
            model_says=table.words("model"),
            changes=table.words("verandert"),
            doubts=table.all_words("twijfel"),
            quotes=quotes,
            condition=table.circumstance(),
            places=tuple(self._change(one.checked(_OF_CHANGE), stamp) for one in changes),
        )

    def _change(self, table: _Table, stamp: Stamp) -> AdaptedPlace:
        place = self._place(table)
        try:
            edit = self._edit(table, place, stamp)
        except InputError as error:
            raise (
                error if error.waar == table.where else table.refuse(f"{error.wat} {error.waarom}")
            ) from error
        self._text.remember([edit], place.part)
        scope = table.one_of("bij_beide", Scope, Scope.VORMEN)
        return AdaptedPlace(edit, scope, table.circumstance())

    def _place(self, table: _Table) -> NamedClause:
        """Return the clause that a change names."""
        written = table.words("bepaling")
        found = self._text.find(written)
        if found is None or found.own_words:
            raise table.refuse(f"‘{written}’ is geen bepaling van het model of van een eerdere aanpassing.")
        if not found.is_free:
            raise table.refuse("Een toelichting en de titel horen niet bij de tekst die het huis tekent.")
        return found

    def _edit(self, table: _Table, place: NamedClause, stamp: Stamp) -> Edit:
        kind = table.one_of("soort", _KINDS, EditKind.VERVALT)
        citation, text = place.block.citation, str(table.data.get("tekst", "")).strip()
        if bool(text) is (kind is EditKind.VERVALT):
            raise table.refuse("Bij elke wijziging hoort een tekst, behalve bij ‘vervalt’.")
        if ("woorden" in table.data) is not (kind is EditKind.VERVANG_WOORDEN):
            raise table.refuse("‘woorden’ hoort bij ‘vervang woorden’, en bij niets anders.")
        if kind is EditKind.VERVALT:
            return stamp.edit(citation, kind)
        if kind is EditKind.VERVANG_WOORDEN:
            new = self._text.words(text, place, table.where)
            return stamp.edit(citation, kind, new, words=self._words(table, place.block))
        if kind is EditKind.VERVANG:
            return stamp.edit(citation, kind, self._own_words(table, place, text))
        return stamp.edit(citation, kind, *self._new(table, kind, place, text))

    def _own_words(self, table: _Table, place: NamedClause, text: str) -> Block:
        """Return the new own words of a clause; what stands under it stays."""
        if not place.block.inlines:
            raise table.refuse("Die bepaling heeft geen eigen woorden.")
        if place.block.kind not in _SENTENCES:
            return self._text.words(text.lstrip("# "), place, table.where)
        addresses = self._text.replacing(place.block.citation)
        first, *more = self._text.clauses(text, place, table.where, addresses)
        if more or first.children:
            raise table.refuse("‘vervang’ gaat over de eigen woorden: één alinea, zonder punten eronder.")
        return first

    def _words(self, table: _Table, block: Block) -> str:
        """Return the words that are replaced: there once, whichever corrections the house takes."""
        words, text = table.words("woorden"), block.model_text
        if not words or text.count(words) != 1:
            raise table.refuse(f"De woorden ‘{words}’ staan daar niet één keer. Daar staat: ‘{text}’.")
        start = text.index(words)
        for edit in self._mended:
            if edit.citation is block.citation and edit.kind is EditKind.VERVANG_WOORDEN:
                at = text.index(edit.words)
                meets = at < start + len(words) and start < at + len(edit.words)
                if meets or words in edit.blocks[0].model_text:
                    raise table.refuse(f"De {edit.source} verandert deze woorden ook; vervang de hele zin.")
        return words

    def _new(self, table: _Table, kind: EditKind, place: NamedClause, text: str) -> tuple[Block, ...]:
        """Return the clauses that a change puts in: beside a clause, or as the last under it."""
        if kind is not EditKind.VOEG_TOE_ONDER:
            base = place.block.citation if kind is EditKind.VOEG_TOE_NA else place.before
            return self._text.clauses(text, place, table.where, self._text.after(base))
        under = [one for one in place.block.children if one.kind is not Kind.TOELICHTING]
        if under:
            last = replace(place, block=under[-1], siblings=tuple(under))
            return self._text.clauses(text, last, table.where, self._text.after(under[-1].citation))
        if place.block.kind is not Kind.LID:
            raise table.refuse("Onder deze bepaling staat nog niets; zet de tekst ernaast.")
        letters = map(place.block.citation.with_letter, ascii_lowercase)
        like = Block(Kind.ONDERDEEL, place.block.citation.with_letter("a"), place.block.source)
        return self._text.clauses(text, replace(place, block=like, siblings=()), table.where, letters)


def _quote(table: _Table) -> Quote:
    table.checked(_OF_QUOTE)
    return Quote(table.words("artikel"), table.words("woorden"))
