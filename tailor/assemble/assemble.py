"""From the model and the answers to the Document: apply, write out, number, bind.

The same for a text of our own, for the national model, with which a house compares its text, and for some
clauses anew: what a screen shows while an answer is being changed (``Preview``). There everything that can
move a clause or its number is done for the whole text, and only what is asked is bound: that is most of the
work.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, partial
from pathlib import Path

from tailor.answers import Antwoorden, AskedQuestion, NogNietBekend, questions
from tailor.answers.questions.afwijkingen import Letters, Overwegingen, Taken
from tailor.assemble import signatures
from tailor.assemble.bind import Binder, LostReferenceError
from tailor.assemble.blanks import fill, fillable
from tailor.assemble.clashes import LostReferences
from tailor.assemble.document import Clause, Document, Editie, Inline, Text
from tailor.assemble.enumerations import number_clauses, punctuate, unroll
from tailor.assemble.find import Register
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.layers import Layers, layers
from tailor.assemble.open_list import open_points
from tailor.assemble.repeats import as_name
from tailor.assemble.signatures import of_party, with_signatures
from tailor.assemble.terms import OwnTerms, own_terms
from tailor.assemble.variants import task_list
from tailor.assemble.wishes import without_wishes
from tailor.citation import Citatie
from tailor.grammar import capital
from tailor.model import Kind, Layer, Model, load_model
from tailor.model.blocks import Blank, Block, Reference, model_words
from tailor.model.blocks import Inline as ModelInline
from tailor.model.definitions import Glossary, TermText
from tailor.model.load import WrittenOut
from tailor.model.markup import escape
from tailor.model.opmerkingen import plain
from tailor.path import Pad

# The parts that are counted, or hold clauses that are; a reference needs them all.
_NUMBERED = frozenset({Kind.ARTIKEL, Kind.BIJLAGE})


@dataclass(frozen=True)
class FinishedText:
    """A finished text with what it was made of: what a rule and a justification look at.

    Attributes:
        model: The legal text.
        antwoorden: The answers of the house.
        document: The finished text.
    """

    model: Model
    antwoorden: Antwoorden
    document: Document

    @cached_property
    def asked(self) -> tuple[AskedQuestion, ...]:
        """Return every question with its answer, in the order of the questionnaire."""
        return tuple(questions(self.antwoorden))

    @cached_property
    def glossary(self) -> Glossary:
        """Return the terms of the text; its title and its notes define and use nothing."""
        skipped = (Kind.TOELICHTING, Kind.TITEL)
        clauses = (one for one in self.document.walk() if one.kind not in skipped)
        return Glossary(TermText(one.citation, one.text) for one in clauses)

    @cached_property
    def plain_texts(self) -> tuple[tuple[Citatie, str], ...]:
        """Return the address of every clause with its words as they are looked for, in reading order."""
        return tuple((one.citation, plain(one.text)) for one in self.document.walk())

    @cached_property
    def register(self) -> Register:
        """Return the clauses of the text by address and by number."""
        return Register(self.document)

    @cached_property
    def laid(self) -> Layers:
        """Return what each layer did to the text."""
        return layers(self.model, KnownAnswers(self.antwoorden))


@lru_cache(maxsize=4)
def read_model(templates: Path) -> Model:
    """Return the legal text under ``templates``, checked against the answers that a clause may name.

    Raises:
        TemplateError: When a clause file is broken.
    """
    return load_model(templates, fillable())


def assemble(
    model: Model,
    antwoorden: Antwoorden,
    editie: Editie,
    last: Layer = Layer.AFWIJKING,
    *,
    wishes: bool = True,
) -> Document:
    """Return the complete text for these answers.

    Args:
        model: The legal text.
        antwoorden: The answers of the house; what is not known becomes a gap.
        editie: How it is printed; only the edition toelichting holds the notes.
        last: The last layer that is applied, for comparing: ``INGEVULD`` leaves out the house's deviations.
        wishes: Whether the text has what the house changes of the model by its answers; without them the
            model's own words and lists stand there.

    Raises:
        InputError: When an edit or a reference does not fit, or an own text is broken.
    """
    ctx = KnownAnswers(antwoorden if wishes else without_wishes(antwoorden), own_tasks=wishes)
    parts = written_out(layers(model, ctx).until(last), model, ctx, editie)
    bind = binder(model, ctx, parts)
    return as_document(model, antwoorden, editie, tuple(bind.clause(part) for part in parts))


def lost_references(model: Model, antwoorden: Antwoorden, editie: Editie) -> tuple[LostReferenceError, ...]:
    """Return every reference of a text that leads to a clause which is not in it, in reading order.

    Raises:
        InputError: When an edit does not fit, or an own text is broken.
    """
    ctx = KnownAnswers(antwoorden)
    parts = written_out(layers(model, ctx).parts, model, ctx, editie)
    bind, found = binder(model, ctx, parts), []
    for block in (block for part in parts for block in part.walk()):
        for inline in block.inlines:
            try:
                bind.clause(block.with_inlines((inline,)).with_children(()))
            except LostReferenceError as error:
                found.append(error)
    return tuple(found)


def written_out(
    parts: tuple[Block, ...], model: Model, ctx: KnownAnswers, editie: Editie
) -> tuple[Block, ...]:
    """Return edited parts with every block that they print: ends of lists right, a block for each party."""
    parts = punctuate(parts, model)
    if editie is not Editie.TOELICHTING:
        parts = tuple(without_notes(parts))
    return with_signatures(unroll(parts, ctx.elements), partial(of_party, ctx))


def without_notes(blocks: Iterable[Block], instructions: frozenset[Citatie] = frozenset()) -> Iterator[Block]:
    """Yield the blocks without their notes; a note that is an instruction becomes ordinary paragraphs."""
    for block in blocks:
        if block.citation in instructions:
            yield from (Block(Kind.ALINEA, block.citation, p.source, p.inlines) for p in block.children)
        elif block.kind is not Kind.TOELICHTING:
            yield block.with_children(tuple(without_notes(block.children, instructions)))


def binder(model: Model, ctx: KnownAnswers, parts: tuple[Block, ...]) -> Binder:
    """Return what binds these parts, numbered, to the answers."""
    terms, numbers = own_terms(model, ctx.antwoorden), number_clauses(parts)
    lost = LostReferences(model, ctx.antwoorden, parts)
    return Binder(partial(fill, ctx), terms, numbers, task_list(model, parts), lost)


def as_document(
    model: Model, antwoorden: Antwoorden, editie: Editie, clauses: tuple[Clause, ...]
) -> Document:
    """Return these clauses as a document with the facts of the house: its name, version, status and date."""
    facts = antwoorden.document
    return Document(
        kind="protocol",
        titel=next(clause.text for clause in clauses if clause.kind is Kind.TITEL),
        huis=_house(antwoorden),
        versie=as_name("versie ", _or_unknown(facts.versie)),
        status=_or_unknown(None if isinstance(facts.status, NogNietBekend) else facts.status.label),
        datum=None if isinstance(facts.datum, NogNietBekend) else facts.datum,
        editie=editie,
        model=str(model.version),
        colophon=model.version.colophon,
        parts=clauses,
        open_points=() if editie is Editie.DEFINITIEF else open_points(antwoorden, clauses),
    )


def unmade(model: Model, antwoorden: Antwoorden, editie: Editie) -> Document:
    """Return a text that cannot be made, for what is said of it: the facts of the house and a title alone."""
    title = Clause(Kind.TITEL, Citatie("titel"), inlines=(Text("Privacy Protocol"),))
    return as_document(model, antwoorden, editie, (title,))


def _or_unknown(value: str | NogNietBekend | None) -> str:
    return "nog niet bekend" if value is None or isinstance(value, NogNietBekend) else value


def _house(antwoorden: Antwoorden) -> str:
    """Return the name for headers: the short name, or "Zorg- en veiligheidshuis Rivierenland"."""
    short = antwoorden.huis.korte_naam
    if isinstance(short, str):
        return short
    word = antwoorden.huis.aanduiding
    designation = None if isinstance(word, NogNietBekend) else word.enkelvoud
    front = capital(_or_unknown(designation))
    return f"{front} {as_name(f'{front} ', _or_unknown(antwoorden.huis.naam))}"


def house_answers(antwoorden: Antwoorden) -> tuple[Pad, ...]:
    """Return the answers that the name of the house for headers and covers is made of."""
    names = ("korte_naam",) if isinstance(antwoorden.huis.korte_naam, str) else ("aanduiding", "naam")
    return tuple(Pad("huis") / name for name in names)


def our_text(model: Model, antwoorden: Antwoorden, protocol: Document, name: str) -> Document:
    """Return a text of our own, filled in for this house; its references are those of its Protocol.

    Its notes say what a lawyer must check; they stand in every edition but the definitive one.

    Args:
        model: The legal text, which holds the text too.
        antwoorden: The answers of the house; what is not known becomes a gap.
        protocol: The Protocol of the house: its facts are on the text too.
        name: The name of the text.

    Raises:
        InputError: When a reference leads to a clause that the house dropped (``lost_clauses``).
    """
    ctx = KnownAnswers(antwoorden)
    bind = binder(model, ctx, unroll(layers(model, ctx).parts, ctx.elements))
    return beside(protocol, name, model.texts[name], ctx, bind)


def beside(protocol: Document, name: str, text: Block, ctx: KnownAnswers, bind: Binder) -> Document:
    """Return a text of our own as a document with the facts of a Protocol.

    Args:
        protocol: The Protocol that it goes with.
        name: The name of the text.
        text: Its words.
        ctx: The answers.
        bind: Binds it with the numbers of the Protocol.

    Raises:
        InputError: When a reference leads to a clause that the house dropped.
    """
    blocks: tuple[Block, ...] = (text,)
    if protocol.editie is Editie.DEFINITIEF:
        blocks = tuple(without_notes(blocks))
    (part,) = map(bind.clause, with_signatures(unroll(blocks, ctx.elements), partial(of_party, ctx)))
    return replace(protocol, kind=name, titel=part.text, parts=(part,), open_points=())


# The texts of our own that only some houses need: what their answers must say.
_ONLY_FOR: dict[str, Callable[[Antwoorden], bool]] = {
    "verklaring-incidentele-deelnemer": lambda antwoorden: antwoorden.regime.under_wgs,
}


def is_needed(name: str, antwoorden: Antwoorden) -> bool:
    """Return whether a house needs a text of our own, by its name: article 2.21 BGS asks one of it alone."""
    needed = _ONLY_FOR.get(name)
    return needed is None or needed(antwoorden)


def lost_clauses(model: Model, protocol: Document, name: str) -> tuple[Citatie, ...]:
    """Return what a text of our own refers to and the house dropped; with any, the text cannot be made.

    A note is left out: there the words of the model stand for what is gone.
    """
    return lost_in(protocol.citations, model.texts[name])


def lost_in(there: frozenset[Citatie], text: Block) -> tuple[Citatie, ...]:
    """Return what the words of a text refer to and is not among these clauses; a note is left out."""
    blocks = (block for block in text.walk() if not block.citation.is_note)
    cited = dict.fromkeys(citation for block in blocks for citation in block.cited)
    return tuple(citation for citation in cited if citation not in there)


# What the model writes out of each list.
Written = Mapping[Pad, tuple[WrittenOut, ...]]


def national(model: Model, parts: tuple[Block, ...], antwoorden: Antwoorden, editie: Editie) -> Document:
    """Return the national text, with the facts of the house that compares itself with it.

    Its blanks show the model's own words in brackets, and what the model writes out (four gemeenten, nine
    signature blocks) stands as often as there.

    Args:
        model: The legal text.
        parts: The parts of the model, or what corrections made of them.
        antwoorden: The answers that the facts come from; they fill no blank.
        editie: Only the edition toelichting holds notes, the preface among them; in the others the labels
            of both openings and the instruction of line 552 are ordinary paragraphs.

    Raises:
        InputError: When a reference leads to a clause that is gone.
    """
    if editie is not Editie.TOELICHTING:
        parts = tuple(without_notes(parts, model.facts.instructions))
    parts = as_in_model(model, parts)
    bind = Binder(_model_words, OwnTerms(()), number_clauses(parts), task_list(model, ()))
    made = as_document(model, antwoorden, editie, tuple(bind.clause(part) for part in parts))
    return replace(made, open_points=())


def as_in_model(model: Model, parts: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the parts with every repeated block as often, and with the words, as the model has it."""
    written = model.facts.written_out

    def elements(name: Pad) -> list[tuple[int, str]]:
        return [(index, element.vorm) for index, element in enumerate(written[name])]

    worded = (
        _as_in_model(part, written)
        for part in with_signatures(unroll(parts, elements), signatures.as_in_model)
    )
    return tuple(worded)


def _as_in_model(block: Block, written: Written) -> Block:
    children = tuple(_as_in_model(child, written) for child in block.children)
    inlines = tuple(_worded(inline, written) for inline in block.inlines)
    return block.with_inlines(inlines).with_children(children)


def _worded(inline: ModelInline, written: Written) -> ModelInline:
    """Return the blank of a repeated block with the words of its own element."""
    listed, index = (inline.path.listed, inline.path.index) if isinstance(inline, Blank) else (None, None)
    if not isinstance(inline, Blank) or listed is None or index is None or listed not in written:
        return inline
    words = written[listed][index].woorden
    return Blank(words.get(inline.words, inline.words), inline.path)


def _model_words(blank: Blank, _first: bool) -> tuple[Inline, ...]:
    """Fill a blank with the words of the model, also where a sentence begins; nothing where it has none."""
    return (Text(blank.words),) if blank.words else ()


# -- some clauses anew --


class Preview:
    """Gives clauses of one model text for answers that keep changing."""

    def __init__(self, model: Model, editie: Editie = Editie.CONCEPT) -> None:
        """Remember the legal text, and how it is printed."""
        self._model, self._editie = model, editie

    def clauses(self, antwoorden: Antwoorden, citations: Iterable[Citatie]) -> tuple[Clause, ...]:
        """Return the clauses with these addresses as they stand in the Document, in reading order.

        Args:
            antwoorden: The answers as they are now.
            citations: The addresses, as a question names them ("14.3", "aanhef"). An address that is not in
                this text gives nothing; one that is repeated for each party gives a clause for each. A
                clause under another that is asked too comes only once, in that other.

        Raises:
            InputError: When an edit, or a reference in a clause that is asked, does not fit.
        """
        ctx = KnownAnswers(antwoorden)
        wanted = frozenset(citations)
        needed = tuple(
            part
            for part in layers(self._model, ctx).parts
            if part.kind in _NUMBERED or _may_hold(part, wanted)
        )
        parts = written_out(needed, self._model, ctx, self._editie)
        bind = binder(self._model, ctx, parts)
        return tuple(bind.clause(block) for part in parts for block in _asked(part, wanted))

    def own_words(self, antwoorden: Antwoorden, citations: Iterable[Citatie]) -> dict[Citatie, str]:
        """Return recitals and letters of 6.4 as an own text of the house starts from them, by address.

        They stand as they would without a list of the house's own: corrected and filled in, references in
        braces. One that a deviation takes away stands as in the model.

        Args:
            antwoorden: The answers as they are now.
            citations: Addresses of the model.

        Raises:
            InputError: When an edit does not fit.
        """
        without = {"overwegingen": Overwegingen(), "taken": Taken(letters=Letters.ALLE)}
        ctx = KnownAnswers(antwoorden.model_copy(update=without))
        parts = layers(self._model, ctx).parts
        blocks = {**self._model.by_citation, **{b.citation: b for part in parts for b in part.walk()}}
        bind = binder(self._model, ctx, ())
        return {
            citation: "".join(
                _as_markup(inline, blocks[citation], bind) for inline in blocks[citation].inlines
            )
            for citation in citations
        }


def _as_markup(inline: ModelInline, block: Block, bind: Binder) -> str:
    """Return one inline as an own text has it: a reference in braces, everything else as plain words."""
    if isinstance(inline, Reference):
        return f"{{{model_words(inline)}}}"
    return escape(bind.clause(block.with_inlines((inline,)).with_children(())).text)


def _may_hold(part: Block, wanted: frozenset[Citatie]) -> bool:
    """Return whether an asked clause may stand in a part, also one that is only written out later."""
    under = any(part.citation.holds(citation) for citation in wanted)
    return under or any(block.citation in wanted for block in part.walk())


def _asked(block: Block, wanted: frozenset[Citatie]) -> Iterator[Block]:
    """Yield the highest blocks that are asked."""
    if block.citation in wanted:
        yield block
        return
    for child in block.children:
        yield from _asked(child, wanted)
