"""The text behind a question: the clauses as they now read, and what the model says about them."""

from collections.abc import Iterable, Iterator

from tailor.answers import Antwoorden
from tailor.assemble.assemble import Preview, assemble
from tailor.assemble.document import Clause, Document, Editie, Filled, Gap, Inline, inline_text
from tailor.assemble.find import landing, named_under
from tailor.citation import Citatie
from tailor.errors import TailorError
from tailor.model import Kind, Model
from tailor.model.blocks import Block
from tailor.path import Pad

# How many clauses are shown after an answer; a question can land in more.
MOST = 3
# How many characters of one clause are shown.
LENGTH = 700


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
        self._notes = {citation: notes for part in model.parts for citation, notes in _noted(part, ())}

    def places(self, pad: Pad) -> tuple[Citatie, ...]:
        """Return where an answer lands in the model; empty when it has no place in the text."""
        return landing(self.model, pad)

    def notes(self, citations: Iterable[Citatie]) -> str:
        """Return the model's own notes on these clauses and what holds them; empty when there are none."""
        found = dict.fromkeys(note for citation in citations for note in self._notes.get(citation, ()))
        return "\n\n".join(
            f"**Toelichting van het model bij {note.citation.noted.words}**\n\n{_words(note)}"
            for note in found
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
        try:
            self._preview.clauses(antwoorden, citations)
        except TailorError as error:
            return _sentences(error)
        return ""

    def as_it_reads(self, before: Antwoorden, after: Antwoorden, pad: Pad) -> str:
        """Return the clauses that hold an answer, or that changed by it, with the filled words marked.

        Args:
            before: The answers before.
            after: The answers now.
            pad: The path of the answer.
        """
        citations = self.places(pad)
        known = {_line(clause, None) for clause, _ in self._clauses(before, citations)}
        now = [pair for pair in self._clauses(after, citations) if _line(pair[0], None)]
        found = [pair for pair in now if any(is_from(inline, pad) for inline in pair[0].inlines)]
        found = found or [pair for pair in now if _line(pair[0], None) not in known]
        shown = [f"**Zo luidt {place} nu:**\n{_line(clause, pad)}" for clause, place in found[:MOST]]
        if len(found) > MOST:
            shown.append(f"Dit antwoord staat nog op {_places(len(found) - MOST)}.")
        return "\n\n".join(shown)

    def _clauses(self, antwoorden: Antwoorden, citations: Iterable[Citatie]) -> list[tuple[Clause, str]]:
        """Return the clauses with all under them, each with the way a reader finds it."""
        found = self._preview.clauses(antwoorden, citations)
        return [pair for clause in found for pair in named_under(clause, _start(clause))]


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
    if not isinstance(inline, Filled | Gap):
        return False
    return pad.holds(inline.answer)


def _line(clause: Clause, pad: Pad | None) -> str:
    """Return the number and the words of a clause, those from the answer between ``**``."""
    pieces = [
        f"**{inline_text(one)}**" if pad and is_from(one, pad) and inline_text(one) else inline_text(one)
        for one in clause.inlines
    ]
    text = "".join(pieces).strip()
    return f"{clause.label} {_cut(text)}".strip() if text else ""


def _cut(text: str) -> str:
    """Return a text that is not too long for the screen, the marks in it still in pairs."""
    if len(text) <= LENGTH:
        return text
    short = text[:LENGTH].rsplit(" ", 1)[0]
    return f"{short}{'**' if short.count('**') % 2 else ''} …"
