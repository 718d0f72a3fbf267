"""The documents of an accession pack: the form filled in, what it means, the test, an analysis, a letter."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property, partial

from tailor.accession.fields import filling_fields, with_fields
from tailor.accession.joiner import JoiningParty, joiner_of
from tailor.accession.passages import ALWAYS, chosen, holding
from tailor.accession.toetsen import Toets, toetsen_of
from tailor.answers import Antwoorden
from tailor.answers.questions.partijdelen import Vertrek, WijzeVanVertrek
from tailor.assemble.assemble import beside, binder, lost_in, written_out
from tailor.assemble.bind import Binder
from tailor.assemble.blanks import fill
from tailor.assemble.builders import placed, table_with_rest
from tailor.assemble.document import Clause, Document
from tailor.assemble.enumerations import unroll
from tailor.assemble.find import Register
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.layers import layers
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.grammar import capital, enumeration
from tailor.model import Kind, Model
from tailor.model.blocks import Block

FORM, MEANING, TEST = "toetredingsformulier", "wat-tekent-u", "toets"
ANALYSIS, LETTER = "juridische-analyse", "kennisgeving"
# The letter to who leaves, which is no part of a pack.
LEAVING = "brief-vertrek"
# The kinds of the documents of a pack, in reading order; the analysis is there only when it is needed.
NAMES = (FORM, MEANING, TEST, ANALYSIS, LETTER)
_FORM_OF_MODEL = Citatie("Bijlage 1")
_COLUMNS = ("Vraag", "Uitkomst", "Waarom", "Wat u nu doet")


def accession_documents(
    model: Model, antwoorden: Antwoorden, protocol: Document, index: int
) -> tuple[Document, ...]:
    """Return the documents of the pack of one accession, in reading order.

    For several accessions to one Protocol :class:`AccessionDocuments` makes what they share only once.

    Args:
        model: The legal text.
        antwoorden: The answers of the house.
        protocol: The Protocol in force, made from these answers.
        index: The place of the accession in ``toetreders``.

    Raises:
        InputError: When the accession names no party, or a text refers to a clause that the house dropped.
    """
    return AccessionDocuments(model, antwoorden, protocol).of(index)


class AccessionDocuments:
    """Makes the documents of the accessions to one Protocol."""

    def __init__(self, model: Model, antwoorden: Antwoorden, protocol: Document) -> None:
        """Remember what all accessions share."""
        self._model, self._antwoorden, self._protocol = model, antwoorden, protocol

    @cached_property
    def _parts(self) -> tuple[Block, ...]:
        """The parts of the Protocol, before any answer is filled in."""
        return layers(self._model, KnownAnswers(self._antwoorden)).parts

    @cached_property
    def _numbers(self) -> Binder:
        """Binds words with the numbers of the Protocol, for no accession yet."""
        ctx = KnownAnswers(self._antwoorden)
        return binder(self._model, ctx, unroll(self._parts, ctx.elements))

    @cached_property
    def _register(self) -> Register:
        return Register(self._protocol)

    @cached_property
    def _there(self) -> frozenset[Citatie]:
        return self._protocol.citations

    def of(self, index: int) -> tuple[Document, ...]:
        """Return the documents of one accession, in reading order.

        Args:
            index: The place of the accession in ``toetreders``.

        Raises:
            InputError: As for :func:`accession_documents`.
        """
        joiner = joiner_of(self._model, self._antwoorden, self._register, index)
        return tuple(self._made(joiner))

    def form(self, index: int) -> Document:
        """Return the form of one accession, without the other documents.

        Args:
            index: The place of the accession in ``toetreders``.

        Raises:
            InputError: When the house dropped Bijlage 1.
        """
        return self._form(KnownAnswers(self._antwoorden, joining=index))

    def on_leaving(self, sleutel: str) -> Document:
        """Return the letter to a party that left (articles 27.3 and 29.2).

        Args:
            sleutel: The key of the party.

        Raises:
            InputError: No such party left, or the letter refers to a clause that the house dropped.
        """
        parties = enumerate(self._antwoorden.known_parties)
        index, party = next((pair for pair in parties if pair[1].sleutel == sleutel), (0, None))
        if party is None or not isinstance(party.vertrek, Vertrek):
            raise _still_there(sleutel)
        how = party.vertrek.wijze
        names = {ALWAYS, how.value if isinstance(how, WijzeVanVertrek) else WijzeVanVertrek.OPZEGGING.value}
        ctx = KnownAnswers(self._antwoorden, leaving=index)
        text = chosen(self._model.accession[LEAVING], frozenset(names))
        return self._beside(LEAVING, text, ctx, self._numbers.filling(partial(fill, ctx)))

    def _made(self, joiner: JoiningParty) -> Iterator[Document]:
        ctx = KnownAnswers(self._antwoorden, joining=joiner.index)
        bind = self._numbers.filling(partial(fill, ctx))
        names = frozenset(holding(joiner))
        yield self._form(ctx)
        for name in NAMES:
            if name in self._model.accession and (name != ANALYSIS or joiner.needs_analysis):
                made = self._beside(name, chosen(self._model.accession[name], names), ctx, bind)
                yield _with_table(made, toetsen_of(joiner)) if name == TEST else made

    def _form(self, ctx: KnownAnswers) -> Document:
        """Return Bijlage 1 of the house, filled in for who joins."""
        form = next((part for part in self._parts if part.citation is _FORM_OF_MODEL), None)
        if form is None:
            raise _lost(FORM, (_FORM_OF_MODEL,))
        (written,) = written_out((form,), self._model, ctx, self._protocol.editie)
        part = self._numbers.filling(filling_fields(partial(fill, ctx))).clause(written)
        made = replace(self._protocol, kind=FORM, titel=part.text, parts=(part,), open_points=())
        return with_fields(made)

    def _beside(self, name: str, text: Block, ctx: KnownAnswers, bind: Binder) -> Document:
        """Return a text of our own as a document beside the Protocol, when it has all that it refers to."""
        if lost := lost_in(self._there, text):
            raise _lost(name, lost)
        return beside(self._protocol, name, text, ctx, bind)


def _lost(name: str, clauses: tuple[Citatie, ...]) -> InputError:
    named = enumeration([citation.words for citation in clauses])
    return InputError(
        wat=f"Het stuk ‘{name}’ van het toetredingspakket kan niet worden gemaakt.",
        waar=f"toetredingspakket, {name}",
        waarom=f"Het steunt op {named} van het model, en dat staat niet in uw Protocol.",
        nu="Neem dat weer op in uw Protocol, of stel zelf een stuk op.",
    )


def _still_there(sleutel: str) -> InputError:
    return InputError(
        wat="Er is geen brief gemaakt: van deze partij is geen vertrek vastgelegd.",
        waar=f"partij {sleutel}",
        waarom="De brief noemt hoe en wanneer de partij vertrok.",
        nu="Leg het vertrek vast met ‘tailor uittreding’.",
    )


def _with_table(document: Document, rows: tuple[Toets, ...]) -> Document:
    """Return the test with its table at the end of its last heading."""
    (part,) = document.parts
    made = table_with_rest(_COLUMNS, [(one.question, capital(one.outcome), one.why, one.now) for one in rows])
    table = placed(made, part.citation)
    return replace(document, parts=(replace(part, children=tuple(_children(part, table))),))


def _children(part: Clause, table: tuple[Clause, ...]) -> Iterator[Clause]:
    for child in part.children:
        under = (*child.children, *table) if child.kind is Kind.TUSSENKOP else child.children
        yield replace(child, children=under)
