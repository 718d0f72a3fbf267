"""What ``toon`` shows: a clause with where its words come from, and what became of it."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from tailor import data
from tailor.answers import load
from tailor.assemble import read_model
from tailor.assemble.document import Clause, Editie
from tailor.assemble.find import Found, Register
from tailor.assemble.origins import Origins, Stretch
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.interview.fate import Fate, Fates
from tailor.interview.text_behind import clause_text, owner, source_in_words, source_name, walk_text
from tailor.model import EditKind, Kind
from tailor.verantwoording.basis import Basis


@dataclass(frozen=True, slots=True)
class Shown:
    """A clause as it now reads, or as it read in the model when it is not in this text any more.

    Attributes:
        asked: What was asked for.
        bepaling: Its address in the model.
        place: Where it stands in this document; empty when it does not stand there.
        by_number: Whether only its number in this document led to it.
        other: Another clause that has the asked number in this document, with its place; empty for none.
        fates: What became of it: it fell, it moved, it was replaced or put in.
        text: The clause with all under it, one line each.
        words: Its words in stretches, each with where it comes from in words.
        left_out: What was dropped under it, with who did that.
        toelichting: The notes on it, or on what holds it.
        notes_of: Whose these notes are: the model's, or ours when the clause stands in an annex of ours.
    """

    asked: str
    bepaling: str
    place: str
    by_number: bool
    other: str
    fates: tuple[Fate, ...]
    text: str
    words: tuple[tuple[Stretch, str], ...]
    left_out: tuple[str, ...]
    toelichting: tuple[str, ...]
    notes_of: str

    def as_json(self) -> dict[str, object]:
        """Return the clause as plain data."""
        return {
            "bepaling": self.bepaling,
            "plaats": self.place,
            "gevonden_op": "nummer in het document" if self.by_number else "nummer in het model",
            "staat_in_de_tekst": bool(self.place),
            "lot": [{**asdict(one), "in_woorden": str(one)} for one in self.fates],
            "tekst": self.text,
            "herkomst": [
                {
                    "woorden": one.text,
                    "soort": one.kind.value,
                    "bron": one.origin,
                    "reden": one.reason,
                    "in_woorden": said,
                }
                for one, said in self.words
            ],
            "weggelaten": list(self.left_out),
            "toelichting": list(self.toelichting),
            "toelichting_van": self.notes_of,
        }


def clause(file: Path, citatie: str) -> Shown:
    """Return a clause of a house's text.

    Raises:
        InputError: The answers cannot be read, the text cannot be made, or it has no such clause.
    """
    antwoorden = load(file)
    origins = Origins(read_model(data.templates()), antwoorden, Editie.TOELICHTING)
    register = Register(origins.document)
    found = register.find(citatie)
    fates = Fates(origins, antwoorden)
    asked = Citatie.parse(citatie).clause
    looked = fates.of(asked) if not found or found[0].as_printed else ()
    if gone := tuple(one for one in looked if one.gone):
        return _gone(citatie, asked, gone, Basis(origins.model, antwoorden, origins.document), found)
    if not found:
        raise _not_there(citatie, register)
    one = found[0]
    return Shown(
        citatie,
        str(one.citation),
        one.place,
        one.as_printed,
        _also(found[1:]),
        fates.of(one.citation),
        clause_text(one.clause),
        tuple(
            (stretch, source_in_words(stretch, antwoorden))
            for part in walk_text(one.clause)
            for stretch in origins.stretches(part)
        ),
        tuple(_dropped(one.clause, origins)),
        tuple(_notes(one.clause, origins)),
        owner(origins.model, one.citation),
    )


def _also(others: tuple[Found, ...]) -> str:
    return f"{others[0].citation} in het model, {others[0].place} in dit document" if others else ""


def _gone(
    asked: str, name: Citatie, fates: tuple[Fate, ...], basis: Basis, others: tuple[Found, ...]
) -> Shown:
    """Return a clause that is not in the text any more, as it read in the model."""
    text = "\n".join(basis.was(name))
    whose = owner(basis.model, name)
    return Shown(asked, str(name), "", False, _also(others), fates, text, (), (), (), whose)


def _not_there(citatie: str, register: Register) -> InputError:
    """Return the error for a clause that neither the text nor the model has: what was likely meant."""
    close = register.suggestions(citatie)
    return InputError(
        wat=f"Deze tekst heeft geen bepaling ‘{citatie}’.",
        waar="tailor toon",
        waarom="Een bepaling heet zoals in het model: 11.2, 11.2 onder b, artikel 14, overweging 4.",
        nu=f"Bedoelt u {' of '.join(close)}?" if close else "Verbeter het nummer.",
    )


def _dropped(found: Clause, origins: Origins) -> Iterator[str]:
    """Yield what was dropped under a clause of the model."""
    block = origins.model.by_citation.get(found.citation)
    under = {one.citation for one in block.walk()} if block else set()
    for edit in origins.edits:
        if edit.kind is EditKind.VERVALT and edit.citation in under:
            yield f"{edit.citation}. {source_name(edit.answer, edit.source)}: {edit.reason}"


def _notes(found: Clause, origins: Origins) -> Iterator[str]:
    """Yield the notes on a clause and on all under it; without any, those on what holds it."""
    own = _of_model(found.walk())
    held = (_of_model(one.children) for one in _holders(found, origins.document.parts))
    for note in own or next(filter(None, held), []):
        text = "\n\n".join(words for part in note.walk() if (words := part.text.strip()))
        yield f"{note.citation.noted}: {text}"


def _of_model(clauses: Iterable[Clause]) -> list[Clause]:
    return [one for one in clauses if one.kind is Kind.TOELICHTING]


def _holders(found: Clause, among: Iterable[Clause]) -> list[Clause]:
    """Return what holds a clause, the nearest first."""
    holder = next((one for one in among if any(part is found for part in one.walk())), found)
    return [] if holder is found else [*_holders(found, holder.children), holder]
