"""The text behind a question: the clauses as they read, where their words come from, what a change does."""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from tailor.answers import Antwoorden, question_at
from tailor.assemble.assemble import Preview, assemble
from tailor.assemble.differences import Differences, Renumbered, differences
from tailor.assemble.document import Clause, Document, Editie, Inline, inline_text
from tailor.assemble.find import Found, Register, answers_in, landing, named_under
from tailor.assemble.naming import answer_called
from tailor.assemble.origins import OriginKind, Origins, Stretch
from tailor.citation import Citatie
from tailor.errors import TailorError
from tailor.grammar import capital
from tailor.interview.marks import as_typed
from tailor.model import Kind, Model
from tailor.model.aanpassingen import DRAFT
from tailor.model.blocks import Block
from tailor.path import Pad

# How many clauses are shown after an answer; a question can land in more.
MOST = 1
# How many characters of one clause are shown.
LENGTH = 700
# Said of the words of an adaptation to a law, in the middle of a sentence.
_DRAFT: Final = f"{DRAFT[:1].lower()}{DRAFT[1:]}".rstrip(".")
# The parts of the text that are named with an article.
_WITH_ARTICLE: Final = ("aanhef", "overwegingen", "ondertekening", "titel")
# How many clauses, numbers or references are listed.
_MOST: Final = 8


class TextBehind:
    """Shows clauses of one model text for answers that keep changing.

    Attributes:
        model: The legal text.
        all: The addresses of the whole text.
    """

    def __init__(self, model: Model) -> None:
        """Remember the legal text and its notes."""
        self.model = model
        self._preview = Preview(model)
        self.all = tuple(part.citation for part in model.parts)
        parts = (*model.parts, *model.added.values())
        self._notes = {citation: notes for part in parts for citation, notes in _noted(part, ())}

    def places(self, pad: Pad) -> tuple[Citatie, ...]:
        """Return where an answer lands in the model; empty when it has no place in the text."""
        return landing(self.model, pad)

    def notes(self, citations: Iterable[Citatie]) -> str:
        """Return the notes on these clauses and what holds them, each with whose it is; empty for none."""
        found = dict.fromkeys(note for citation in citations for note in self._notes.get(citation, ()))
        return "\n\n".join(
            f"**Toelichting van {owner(self.model, note.citation)}"
            f" bij {_named(note.citation.noted.words)}**\n\n{_words(note)}"
            for note in found
        )

    def where(self, citations: Iterable[Citatie]) -> str:
        """Return where these clauses stand: in the model, and in an annex that it does not have."""
        of_model = {True: "Plaats in uw Protocol, in een tekst van tailor", False: "Plaats in het model"}
        return "\n".join(
            f"{of_model[ours]}: {', '.join(map(str, found))}."
            for ours in (False, True)
            if (found := [one for one in citations if self.model.is_ours(one) is ours])
        )

    def own_words(self, antwoorden: Antwoorden, citations: Iterable[Citatie]) -> dict[Citatie, str]:
        """Return clauses of the model, by address, as an own text of the house starts from them."""
        return self._preview.own_words(antwoorden, citations)

    def document(self, antwoorden: Antwoorden) -> Document:
        """Return the whole text for these answers, as a draft.

        Raises:
            InputError: When an edit or a reference does not fit.
        """
        return assemble(self.model, antwoorden, Editie.CONCEPT)

    def document_or_refusal(self, antwoorden: Antwoorden) -> Document | str:
        """Return the whole text for these answers, or why it cannot be made, as sentences."""
        try:
            return self.document(antwoorden)
        except TailorError as error:
            return _sentences(error)

    def refusal(self, antwoorden: Antwoorden, citations: Iterable[Citatie]) -> str:
        """Return why the text cannot be made with these answers; empty when it can."""
        found = self.clauses_or_refusal(antwoorden, citations)
        return found if isinstance(found, str) else ""

    def clauses_or_refusal(
        self, antwoorden: Antwoorden, citations: Iterable[Citatie]
    ) -> tuple[Clause, ...] | str:
        """Return the clauses with these addresses, or why they cannot be made, as sentences."""
        try:
            return self._preview.clauses(antwoorden, citations)
        except TailorError as error:
            return _sentences(error)

    def as_it_reads(self, before: Antwoorden, after: Antwoorden, pad: Pad) -> str:
        """Return the clauses that changed by an answer, with its words marked; empty when none did.

        Of those that changed, the ones that hold the answer are enough.

        Args:
            before: The answers before.
            after: The answers now.
            pad: The path of the answer.
        """
        citations = self.places(pad)
        known = {line_of(clause, None) for clause, _ in self._clauses(before, citations)}
        now = [pair for pair in self._clauses(after, citations) if line_of(pair[0], None)]
        changed = [pair for pair in now if line_of(pair[0], None) not in known]
        found = [pair for pair in changed if any(is_from(inline, pad) for inline in pair[0].inlines)]
        found = found or changed
        shown = [f"**{reads(place)} nu:**\n{line_of(clause, pad)}" for clause, place in found[:MOST]]
        if len(found) > MOST:
            shown.append(f"Dit antwoord staat nog op {_places(len(found) - MOST)}.")
        return "\n\n".join(shown)

    def clauses(self, antwoorden: Antwoorden, citations: Iterable[Citatie]) -> tuple[Clause, ...]:
        """Return the clauses with these addresses as they read with these answers.

        Raises:
            TailorError: The text cannot be made with these answers.
        """
        return self._preview.clauses(antwoorden, citations)

    def clauses_of(self, antwoorden: Antwoorden, kinds: Container[Kind]) -> tuple[Clause, ...]:
        """Return the parts of the text that are of these kinds."""
        citations = [part.citation for part in self.model.parts if part.kind in kinds]
        return self._preview.clauses(antwoorden, citations)

    def _clauses(self, antwoorden: Antwoorden, citations: Iterable[Citatie]) -> list[tuple[Clause, str]]:
        """Return the clauses with all under them, each with the way a reader finds it."""
        found = self._preview.clauses(antwoorden, citations)
        return [pair for clause in found for pair in named_under(clause, _start(clause))]


def reads(place: str) -> str:
    """Return the beginning of a heading above words: "Zo luidt artikel 9.1", "Zo luiden de overwegingen"."""
    several = place.removeprefix("de ") == "overwegingen"
    return f"Zo luiden de {place.removeprefix('de ')}" if several else f"Zo luidt {place}"


def owner(model: Model, citation: Citatie) -> str:
    """Return whose a clause is, with its notes: those of an annex of our own are not the model's."""
    return "tailor" if model.is_ours(citation) else "het model"


def _sentences(error: TailorError) -> str:
    return " ".join(part for part in (error.wat, error.waarom, error.nu) if part)


def _places(count: int) -> str:
    return "één andere plaats" if count == 1 else f"{count} andere plaatsen"


def _noted(block: Block, held: tuple[Block, ...]) -> Iterator[tuple[Citatie, tuple[Block, ...]]]:
    """Yield every address with the notes on it: its own first, then those of what holds it."""
    own = tuple(child for child in block.children if child.kind is Kind.TOELICHTING)
    notes = (*own, *held)
    yield block.citation, notes
    for child in block.children:
        if child.kind is not Kind.TOELICHTING:
            yield from _noted(child, notes)


def _words(note: Block) -> str:
    return "\n\n".join(text for block in note.walk() if (text := block.model_text.strip()))


def _start(clause: Clause) -> str:
    """Return the name of what a clause stands in, from its address."""
    if clause.kind in (Kind.LID, Kind.ONDERDEEL, Kind.PARAGRAAF):
        return clause.citation.lid.words
    about = clause.citation.part.words
    return about if about[-1:].isdecimal() else f"de {about}"


def is_from(inline: Inline, pad: Pad) -> bool:
    """Return whether words come from an answer, or from a part of it."""
    return any(map(pad.holds, answers_in(inline)))


def line_of(clause: Clause, pad: Pad | None) -> str:
    """Return the number and the words of a clause, those from the answer between ``**``."""
    pieces = [
        f"**{words}**" if pad and is_from(one, pad) and words else words
        for one in clause.inlines
        for words in [as_typed(inline_text(one))]
    ]
    text = "".join(pieces).strip()
    return f"{clause.label} {_cut(text)}".strip() if text else ""


def _cut(text: str) -> str:
    """Return a text that is not too long for the screen, the marks in it still in pairs."""
    if len(text) <= LENGTH:
        return text
    short = text[:LENGTH].rsplit(" ", 1)[0]
    return f"{short}{'**' if short.count('**') % 2 else ''} …"


def clause_text(clause: Clause) -> str:
    """Return a clause with all under it, without notes, one line each; what stands lower goes in."""
    return "\n".join(_lines(clause, 0))


def _lines(clause: Clause, depth: int) -> Iterator[str]:
    if clause.kind is Kind.TOELICHTING:
        return
    if text := " ".join(f"{clause.label} {clause.text}".split()):
        yield f"{'  ' * depth}{text}"
    for child in clause.children:
        yield from _lines(child, depth + 1)


def walk_text(clause: Clause) -> Iterator[Clause]:
    """Yield a clause and all under it, in reading order, without notes."""
    if clause.kind is not Kind.TOELICHTING:
        yield clause
        for child in clause.children:
            yield from walk_text(child)


def words_with_source(origins: Origins, clause: Clause, antwoorden: Antwoorden) -> list[str]:
    """Return the words of a clause and all under it, each stretch with where it comes from.

    What is whole the model's comes last, in one line.
    """
    found = [one for part in walk_text(clause) for one in origins.stretches(part) if one.text.strip()]
    ours = (one for one in found if one.kind is not OriginKind.MODEL)
    lines = [f"{source_in_words(one, antwoorden)}: ‘{one.text.strip()}’" for one in ours]
    if len(lines) < len(found):
        lines.append("De rest: de woorden van het model." if lines else "Alle woorden: van het model.")
    return lines


def source_in_words(stretch: Stretch, antwoorden: Antwoorden) -> str:
    """Return what brought words: the model, a correction, an answer with its name, or a deviation."""
    if stretch.kind is OriginKind.MODEL:
        return "Model"
    if stretch.kind is OriginKind.ANTWOORD and stretch.answer:
        name = answer_name(stretch.answer, antwoorden)
        return f"Antwoord {stretch.answer}{f' ({name})' if name else ''}"
    if stretch.kind is OriginKind.WET:
        return f"{source_name(None, stretch.source)}, {_DRAFT} ({stretch.reason})"
    return f"{source_name(stretch.answer, stretch.source)} ({stretch.reason})"


def source_name(antwoord: Pad | None, source: str) -> str:
    """Return what an edit comes from, at the beginning of a sentence: "Correctie C05", "Afwijking 2".

    Args:
        antwoord: The answer that asks for it; None when a correction or a law does.
        source: That correction or law.
    """
    if antwoord is None:
        return capital(source)
    asked = (vraag for holder in antwoord.holders if (vraag := question_at(holder)))
    words = next((vraag.as_source for vraag in asked if vraag.as_source), "Antwoord {pad}")
    return words.format(pad=antwoord, nummer=(antwoord.index or 0) + 1)


def answer_name(pad: Pad, antwoorden: Antwoorden) -> str:
    """Return how an answer is called for people; empty when no question has that path."""
    vraag = question_at(pad)
    return answer_called(antwoorden, pad, vraag.short) if vraag else ""


def effect_on_text(before: Document, after: Document) -> str:
    """Return what differs between two texts: how clauses will read, what falls, numbers and references."""
    found = differences(before, after)
    return "\n\n".join(_paragraphs(found)) if found else "In de tekst verandert niets."


def both_ways(before: Document, after: Document) -> str:
    """Return every clause that differs between two texts as it reads in the one and in the other."""
    found = differences(before, after)
    return "\n\n".join(_pairs(found, Register(before))) or "In de tekst van uw huis verandert niets."


def _pairs(found: Differences, before: Register) -> Iterator[str]:
    """Yield each clause without and with a change; one that is new stands there alone."""
    for named in found.changed[:_MOST]:
        old = next((one for one in before.find(str(named.citation)) if not one.as_printed), None)
        if old is None:
            yield f"**{_headed(named)}, nieuw:**\n{as_typed(clause_text(named.clause))}"
        else:
            yield f"**{_headed(old)}, zonder deze aanpassing:**\n{as_typed(_own_words(old.clause))}"
            yield f"**{_headed(named)}, met deze aanpassing:**\n{as_typed(_own_words(named.clause))}"
    if (more := len(found.changed) - _MOST) > 0:
        yield f"En nog {more} bepalingen." if more > 1 else "En nog één bepaling."
    for named in found.gone[:_MOST]:
        yield f"**{_headed(named)} vervalt:**\n{as_typed(clause_text(named.clause))}"
    yield from _shifted(found.numbers)


def _headed(named: Found) -> str:
    """Return where a clause stands, at the beginning of a heading; a recital by its number in the model."""
    is_recital = named.place == "overwegingen" and named.clause.kind is not Kind.OVERWEGINGEN
    return capital(named.citation.words if is_recital else _where(named))


def _own_words(clause: Clause) -> str:
    return " ".join(f"{clause.label} {clause.text}".split())


def _shifted(numbers: Sequence[Renumbered], more: Iterable[str] = ()) -> Iterator[str]:
    """Yield what else shifts in the text; nothing when nothing does."""
    if lines := [*new_numbers(numbers), *more]:
        yield "\n".join(("**Wat er verder verschuift:**", *(f"- {line}" for line in _enough(lines))))


def _paragraphs(found: Differences) -> Iterator[str]:
    for named in found.changed[:_MOST]:
        yield f"**{reads(_where(named))} straks:**\n{as_typed(clause_text(named.clause))}"
    if (more := len(found.changed) - _MOST) > 0:
        yield f"En nog {more} bepalingen."
    for named in found.gone[:_MOST]:
        yield f"**Dit vervalt ({_where(named)}):**\n{as_typed(clause_text(named.clause))}"
    moved = (f"de verwijzing naar {one.old} in {one.place} wordt {one.new}." for one in found.references)
    yield from _shifted(found.numbers, moved)


def _where(named: Found) -> str:
    return _named(named.place) or str(named.clause.citation)


def _named(place: str) -> str:
    """Return how a place is named in a sentence: "artikel 9", "de aanhef"."""
    return f"de {place}" if place in _WITH_ARTICLE else place


def new_numbers(moved: Sequence[Renumbered]) -> Iterator[str]:
    """Yield the clauses that get another number, neighbours that move together in one sentence."""
    for _, group in groupby(enumerate(moved), key=lambda pair: _run(*pair)):
        run = [one for _, one in group]
        first, last = run[0], run[-1]
        if len(run) == 1:
            yield f"{first.old} wordt {first.new}."
        else:
            until = f"tot en met {_number(last.old)} worden {first.new} tot en met {_number(last.new)}"
            yield f"{first.old} {until}."


def _run(index: int, one: Renumbered) -> tuple[object, ...]:
    """Return what neighbours share that move together: where they stand, and the gap to their number."""
    ends = [_split(one.old), _split(one.new)]
    return (*(front for front, _ in ends), *(number - index for _, number in ends))


def _split(place: str) -> tuple[str, int]:
    at = max(place.rfind("."), place.rfind(" ")) + 1
    last = place[at:]
    return place[:at], int(last) if last.isdecimal() else sum(map(ord, last))


def _number(place: str) -> str:
    """Return the number of a place alone: "14.10", "onder c"."""
    return place.removeprefix("artikel ").removeprefix("Bijlage ")


def _enough(lines: list[str]) -> list[str]:
    rest = len(lines) - _MOST
    return lines if rest <= 0 else [*lines[:_MOST], f"en nog {rest}."]
