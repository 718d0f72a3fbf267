"""Compare the stages of a text, word for word, into one redline; and which stages a house's text has."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from tailor.answers import Antwoorden
from tailor.assemble import Editie, assemble
from tailor.assemble.assemble import national
from tailor.assemble.document import Clause, Document, Ref
from tailor.assemble.enumerations import punctuate
from tailor.assemble.find import named_clauses
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.layers import applied_corrections, layers
from tailor.assemble.wishes import wishes
from tailor.citation import Citatie
from tailor.errors import InputError
from tailor.model import Layer, Model
from tailor.model.aanpassingen import DRAFT
from tailor.redline.consequences import consequences
from tailor.redline.merge import Merger
from tailor.redline.own import (
    CORRECTIE,
    DEVIATION,
    LAW,
    WISH,
    as_sentence,
    author,
    own_changes,
    seen_in,
    wish_remarks,
)
from tailor.redline.page import with_front, words_against_model, words_between
from tailor.redline.parties import in_places_of, names_in, party_changes
from tailor.redline.tree import NOTHING_KNOWN, Branch, Known, Word, grow
from tailor.redline.types import Mark, Node, Piece, Redline, Remark, ShiftedReference, Stage
from tailor.redline.words import Token, inlines_of, join, name_pattern

# The comments by the clause that they are about.
Remarks = Mapping[Citatie, Sequence[Remark]]


def compare(
    stages: Sequence[Stage], remarks: Remarks = MappingProxyType({}), known: Known = NOTHING_KNOWN
) -> Redline:
    """Return the differences from the first stage to the last, each by the author of the stage that made it.

    Words that one stage brings and a later one takes away stand nowhere in it. A reference to the same
    clause in the same form is the same word, whatever number it shows.

    Args:
        stages: The texts, from old to new; at least one.
        remarks: Comments by the citation of the clause they are about. Each stands once, with the
            first clause of that citation in the new text, or else where that clause is gone; a comment on a
            clause that stands in neither text is left out.
        known: What is known of the texts beside their words.
    """
    first, *later = stages
    merger = Merger([grow(part, None, known) for part in first.document.parts], known)
    for stage in later:
        merger.lay(stage.document.parts, stage.author)
    new = stages[-1].document
    nodes = _Nodes(merger.printed(), _places(merger.roots, remarks))
    return Redline(
        first.document,
        new,
        tuple(map(nodes.node, merger.roots)),
        tuple(dict.fromkeys(stage.author for stage in later)),
        tuple(_shifted(merger.roots, new)),
    )


def against_model(model: Model, antwoorden: Antwoorden, document: Document) -> Redline:
    """Return the differences of a house from the model, a stage for each layer, with the page in front."""
    texts = stages(model, antwoorden, document.editie)
    found = compare(texts, remarks(model, antwoorden, document.huis))
    return with_front(found, words_against_model(document), own_changes(model, antwoorden, document))


def against_version(
    model: Model, old: Antwoorden, new: Antwoorden, document: Document, names: tuple[str, str] = ("", "")
) -> Redline:
    """Return the differences between two texts of a house, all by one author, with what they ask.

    Args:
        model: The legal text.
        old: The answers of the old text.
        new: The answers of the new text.
        document: The new text.
        names: How the old and the new answers are called, to tell two texts of one version apart.
    """
    first = assemble(model, old, document.editie)
    before = in_places_of(first, old, new)
    had, said = remarks(model, old, document.huis), remarks(model, new, document.huis)
    added = {place: [one for one in said[place] if one not in had.get(place, ())] for place in said}
    known = Known(parties=True, names=name_pattern(names_in(old, new)))
    found = compare((Stage(before), Stage(document, f"Wijziging {document.huis}")), added, known)
    changes = party_changes(model, old, new, first)
    return with_front(found, words_between(before, document, *names), consequences(found, changes))


# -- the nodes of a redline --


def _shifted(roots: Iterable[Branch], new: Document) -> Iterator[ShiftedReference]:
    """Yield the references that show another number, each once a clause; that is no change of the text.

    Args:
        roots: The merged tree.
        new: The last text; it names the places.
    """
    standing = (branch for root in roots for branch in root.walk() if branch.gone is None)
    for branch, (clause, place) in zip(standing, named_clauses(new.parts), strict=True):
        found = dict.fromkeys(numbers for word in branch.cut_words or () if (numbers := _moved_on(word)))
        yield from (ShiftedReference(clause.citation, place, old, now) for old, now in found)


def _moved_on(word: Word) -> tuple[str, str] | None:
    """Return the number that a reference showed and the one it shows; None when it is no other."""
    if word.gone or not word.old or isinstance(word.key, str):
        return None
    old, new = word.old.inline, word.new.inline
    if isinstance(old, Ref) and isinstance(new, Ref) and old.text != new.text:
        return old.text, new.text
    return None


def _places(roots: Sequence[Branch], remarks: Remarks) -> dict[int, tuple[Remark, ...]]:
    """Return the comments by the identity of the branch that they stand with."""
    branches = [branch for root in reversed(roots) for branch in reversed([*root.walk()])]
    last_counts = sorted(branches, key=lambda branch: branch.gone is None)
    found = {branch.citation: branch for branch in last_counts if branch.citation in remarks}
    return {id(branch): tuple(remarks[citation]) for citation, branch in found.items()}


class _Nodes:
    """Makes the nodes of one redline."""

    def __init__(self, marks: Mapping[Mark, Mark], comments: Mapping[int, tuple[Remark, ...]]) -> None:
        self._marks, self._comments = marks, comments

    def node(self, branch: Branch) -> Node:
        """Return a branch with everything under it as it is printed."""
        return Node(
            Clause(branch.kind, branch.citation, branch.label),
            tuple(self._pieces(branch)),
            tuple(map(self.node, branch.children)),
            self._mark(branch),
            self._comments.get(id(branch), ()),
        )

    def _mark(self, one: Branch | Word) -> Mark | None:
        mark = one.gone or one.came
        return self._marks.get(mark, mark) if mark else None

    def _pieces(self, branch: Branch) -> Iterator[Piece]:
        if branch.cut_words is None:
            yield from (Piece(inline, self._mark(branch)) for inline in branch.inlines)
            return
        for mark, words in groupby(branch.cut_words, key=self._mark):
            yield from (Piece(inline, mark) for inline in join(inlines_of(map(_printed, words))))


def _printed(word: Word) -> Token:
    """Return a word as it is printed: of what is gone as it stood in the first text."""
    return word.old if word.gone and word.old else word.new


# -- the texts of a house --


def stages(model: Model, antwoorden: Antwoorden, editie: Editie) -> tuple[Stage, ...]:
    """Return the text of the model and what each layer makes of it; the last is the text of the house.

    What the house wishes by its answers, where the model leaves no choice, is a stage apart from what is
    filled in. A layer that changes nothing has no stage. Where the text is not whole without the deviations,
    since one of them mends a reference, that layer and the deviations are one stage, of the deviations.

    Args:
        model: The legal text.
        antwoorden: The answers of the house.
        editie: How it is printed; notes stand in all stages of the edition toelichting, and in no other.

    Raises:
        InputError: When an edit or a reference does not fit, or an own text is broken.
    """
    laid = layers(model, KnownAnswers(antwoorden))
    found = [Stage(national(model, model.parts, antwoorden, editie))]
    for edits, parts, name in ((laid.corrections, laid.corrected, CORRECTIE), (laid.law, laid.lawful, LAW)):
        if edits:
            made = national(model, punctuate(parts, model), antwoorden, editie)
            found.append(Stage(made, name))
    whole = assemble(model, antwoorden, editie)
    wished = bool(wishes(antwoorden))
    if wished and (filled := _in_part(model, antwoorden, editie, with_wishes=False)):
        found.append(Stage(filled, "Ingevuld"))
    before = _in_part(model, antwoorden, editie, with_wishes=True) if laid.deviations else whole
    if before:
        found.append(Stage(before, author(WISH, whole.huis) if wished else "Ingevuld"))
    found += [Stage(whole, author(DEVIATION, whole.huis))] if laid.deviations else []
    return tuple(found)


def _in_part(model: Model, antwoorden: Antwoorden, editie: Editie, *, with_wishes: bool) -> Document | None:
    """Return the text before the deviations; None when only a deviation, or a wish, makes it whole."""
    try:
        return assemble(model, antwoorden, editie, Layer.INGEVULD, wishes=with_wishes)
    except InputError:
        return None


def remarks(model: Model, antwoorden: Antwoorden, huis: str) -> Remarks:
    """Return the reason and source of what a house changes in the model, each once in a clause."""
    found: dict[Citatie, dict[Remark, None]] = {}
    for place, remark in _remarks(model, antwoorden, huis):
        found.setdefault(place, {})[remark] = None
    return {place: tuple(said) for place, said in found.items()}


def _remarks(model: Model, antwoorden: Antwoorden, huis: str) -> Iterator[tuple[Citatie, Remark]]:
    for one in applied_corrections(model, antwoorden):
        source = f"lijst van correcties op het landelijke model, {one.name}"
        said = Remark(CORRECTIE, f"{as_sentence(one.reason)} Bron: {source}.")
        yield from ((seen_in(place.edit), said) for place in one.places)
    laid = layers(model, KnownAnswers(antwoorden))
    for edit in laid.law:
        yield seen_in(edit), Remark(LAW, f"{DRAFT} {as_sentence(edit.reason)}")
    yield from wish_remarks(model, antwoorden, laid.variants, huis)
    for edit in laid.deviations:
        yield seen_in(edit), Remark(author(DEVIATION, huis), as_sentence(edit.reason))
