"""From the model and the answers to the Document: apply, number, bind."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from tailor.answers import Antwoorden, NogNietBekend, vraag_van
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.bind import Binder
from tailor.assemble.context import Context
from tailor.assemble.document import Clause, Document, Editie
from tailor.assemble.fill import Filler
from tailor.assemble.layers import layers
from tailor.assemble.number import number_clauses
from tailor.assemble.open_points import open_points
from tailor.assemble.party_values import shape
from tailor.assemble.punctuate import punctuate
from tailor.assemble.terms import own_terms
from tailor.assemble.unroll import Elements, same, unroll
from tailor.assemble.values import fillable
from tailor.assemble.variants import task_list
from tailor.citation import Citatie
from tailor.grammar import capital
from tailor.model import Kind, Laag, Model, load_model
from tailor.model.blocks import Block
from tailor.path import Pad


class GapWords:
    """Names answers and words gaps, for the answers of one house."""

    def __init__(self, antwoorden: Antwoorden) -> None:
        """Remember the answers."""
        self._antwoorden = antwoorden

    def label(self, path: Pad) -> str:
        """Return the name of an answer ("de meldtermijn in uren")."""
        vraag = vraag_van(path)
        return vraag.kort if vraag else ""

    def text(self, path: Pad) -> str:
        """Return what is printed where an answer is missing: what is asked, and of whom."""
        state = self._state(path)
        if state is None:
            return f"[nog in te vullen: {self.label(path)}]"
        who = f"; uit te zoeken door {state.wie}" if state.wie else ""
        return f"[nog niet bekend: {self.label(path)}{who}]"

    def _state(self, path: Pad) -> NogNietBekend | None:
        """Return the "not known yet" that a path leads to or passes through; None when there is none."""
        return next((one for one in path.walk(self._antwoorden) if isinstance(one, NogNietBekend)), None)


@lru_cache(maxsize=4)
def read_model(templates: Path) -> Model:
    """Return the legal text under ``templates``, checked against the answers that a clause may name.

    Raises:
        TemplateError: When a clause file is broken.
    """
    return load_model(templates, fillable())


def assemble(model: Model, antwoorden: Antwoorden, editie: Editie, tot: Laag = Laag.AFWIJKING) -> Document:
    """Return the complete text for these answers.

    Args:
        model: The legal text.
        antwoorden: The answers of the house; what is not known becomes a gap.
        editie: How it is printed; only the edition toelichting holds the notes.
        tot: The last layer that is applied, for comparing: ``INGEVULD`` leaves out the house's deviations.

    Raises:
        InputError: When an edit or a reference does not fit, or an own text is broken.
    """
    ctx = Context(antwoorden)
    parts = written_out(layers(model, ctx).until(tot), model, ctx, editie)
    bind = binder(model, ctx, parts)
    return as_document(model, antwoorden, editie, tuple(bind.clause(part) for part in parts))


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
    ctx, editie = Context(antwoorden), protocol.editie
    bind = binder(model, ctx, unroll(layers(model, ctx).parts, _elements(ctx)))
    blocks: tuple[Block, ...] = (model.texts[name],)
    if editie is Editie.DEFINITIEF:
        blocks = _without_notes(blocks)
    (part,) = map(bind.clause, unroll(blocks, _elements(ctx)))
    return replace(protocol, soort=name, titel=part.text, parts=(part,), open_punten=())


def lost_clauses(model: Model, protocol: Document, name: str) -> tuple[Citatie, ...]:
    """Return what a text of our own refers to and the house dropped; with any, the text cannot be made.

    A note is left out: there the words of the model stand for what is gone.
    """
    there = {clause.citation for clause in protocol.walk()}
    blocks = (block for block in model.texts[name].walk() if not block.citation.is_note)
    cited = dict.fromkeys(citation for block in blocks for citation in block.cited)
    return tuple(citation for citation in cited if citation not in there)


def written_out(parts: tuple[Block, ...], model: Model, ctx: Context, editie: Editie) -> tuple[Block, ...]:
    """Return edited parts with every block that they print: ends of lists right, a block for each party."""
    parts = punctuate(parts, model)
    if editie is not Editie.TOELICHTING:
        parts = _without_notes(parts)
    return unroll(parts, _elements(ctx))


def binder(model: Model, ctx: Context, parts: tuple[Block, ...]) -> Binder:
    """Return what binds these parts, numbered, to the answers."""
    gaps = GapWords(ctx.antwoorden)
    filler = Filler(ctx, gaps.label, gaps.text)
    return Binder(filler, own_terms(model, ctx.antwoorden), number_clauses(parts), task_list(model, parts))


def _without_notes(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(
        _bare(block) if block.children else block for block in blocks if block.kind is not Kind.TOELICHTING
    )


def _bare(block: Block) -> Block:
    children = _without_notes(block.children)
    return block if same(children, block.children) else block.with_children(children)


def _elements(ctx: Context) -> Elements:
    """Return the lists over which blocks are repeated."""
    parties = {Pad("gemeenten"): ctx.gemeenten, PARTIJEN: ctx.overige, Pad("ondertekenaars"): ctx.deelnemers}

    def elements(name: Pad) -> list[tuple[int, str]]:
        if name in parties:
            return [(index, shape(partij)) for index, partij in parties[name]]
        return _special_kinds(ctx, name)

    return elements


def _special_kinds(ctx: Context, name: Pad) -> list[tuple[int, str]]:
    """Return the special kinds of data of a category; one element that says "geen" when there are none."""
    chosen = name.find(ctx.antwoorden)
    count = max(1, len(chosen)) if isinstance(chosen, tuple) else 1
    return [(index, "") for index in range(count)]


def as_document(
    model: Model, antwoorden: Antwoorden, editie: Editie, clauses: tuple[Clause, ...]
) -> Document:
    """Return these clauses as a document with the facts of the house: its name, version, status and date."""
    facts = antwoorden.document
    return Document(
        soort="protocol",
        titel=next(clause.text for clause in clauses if clause.kind is Kind.TITEL),
        huis=_house(antwoorden),
        versie=_or_unknown(facts.versie),
        status=_or_unknown(None if isinstance(facts.status, NogNietBekend) else facts.status.label),
        datum=None if isinstance(facts.datum, NogNietBekend) else facts.datum,
        editie=editie,
        model=str(model.version),
        parts=clauses,
        open_punten=() if editie is Editie.DEFINITIEF else open_points(antwoorden, clauses),
    )


def _or_unknown(value: str | NogNietBekend | None) -> str:
    return "nog niet bekend" if value is None or isinstance(value, NogNietBekend) else value


def _house(antwoorden: Antwoorden) -> str:
    """Return the name for headers: the short name, or "Zorg- en veiligheidshuis Rivierenland"."""
    short = antwoorden.huis.korte_naam
    if isinstance(short, str):
        return short
    word = antwoorden.huis.aanduiding
    designation = None if isinstance(word, NogNietBekend) else word.enkelvoud
    return f"{capital(_or_unknown(designation))} {_or_unknown(antwoorden.huis.naam)}"
