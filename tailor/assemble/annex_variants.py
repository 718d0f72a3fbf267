"""The variants of the annexes, as edits: purposes, measures, and the kinds of data of Bijlage 2-4."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count

from tailor.answers.questions.bijlagen import (
    Categorie1,
    Categorie2,
    EigenCategorie,
    Maatregelen,
    ModelGegeven,
    Norm,
)
from tailor.assemble.annex_values import special_kind
from tailor.assemble.context import Context, OpenAnswerError, known, optional
from tailor.assemble.own_text import own_block
from tailor.citation import Citatie
from tailor.grammar import enumeration
from tailor.model import Edit, EditKind, Kind, Laag, Model
from tailor.model.blocks import Blank, Block, Form, Inline, Reference, Source, Target, Woorden
from tailor.model.inlines import escape
from tailor.path import Pad

BIJLAGE_4 = Pad("bijlage4")
MAATREGELEN = Pad("bijlage3.maatregelen")
_B2, _B3, _B4 = Citatie("Bijlage 2"), Citatie("Bijlage 3"), Citatie("Bijlage 4")
GEWOON, STRAFRECHTELIJK = "kop 2", "kop 3"


def annex_edits(model: Model, ctx: Context) -> Iterator[Edit]:
    """Yield the edits of the annexes; a choice that is not known yet leaves the model's text."""
    sections: list[Callable[[], Iterator[Edit]]] = [
        partial(_process_document, ctx),
        partial(_purposes, model, ctx),
        partial(_measures, model, ctx),
        partial(_own_categories, ctx),
    ]
    sections += [partial(_category, ctx, number) for number in range(1, 5)]
    for section in sections:
        try:
            yield from list(section())
        except OpenAnswerError:
            continue


def _edit(citation: Citatie, kind: EditKind, reason: str, answer: Pad, *blocks: Block) -> Edit:
    return Edit(citation, kind, Laag.INGEVULD, reason, blocks, answer=answer)


# -- Bijlage 2 --


def _process_document(ctx: Context) -> Iterator[Edit]:
    """Name the document that describes all steps (the instruction at the end of line 552)."""
    if optional(ctx.antwoorden.bijlage2.document, Pad("bijlage2.document")) is not None:
        inlines = (
            Woorden("De processtappen zijn beschreven in "),
            Blank("", Pad("bijlage2.document")),
            Woorden("."),
        )
        block = _block(Kind.ALINEA, _B2.below("document"), Pad("bijlage2.document"), *inlines)
        reason = "Het huis noemt het document met alle processtappen."
        yield _edit(_B2.below("alinea", 1), EditKind.VOEG_TOE_NA, reason, Pad("bijlage2.document"), block)


def _purposes(model: Model, ctx: Context) -> Iterator[Edit]:
    for step, heading in model.facts.stappen.items():
        path = Pad(f"bijlage2.doelen.{step}")
        texts = known(getattr(ctx.antwoorden.bijlage2.doelen, step), path)
        if texts:
            yield _added(heading, texts, path, "Doel dat het huis toevoegt.")


def _added(heading: Citatie, texts: tuple[str, ...], path: Pad, reason: str) -> Edit:
    return _edit(heading, EditKind.VOEG_TOE_ONDER, reason, path, *_bullets(heading, texts, path))


def _bullets(address: Citatie, texts: Sequence[str], path: Pad) -> tuple[Block, ...]:
    """Return own texts of the house, a bullet each."""
    return tuple(
        own_block(Kind.OPSOMMING, address.below("eigen", i + 1), text, path[i])
        for i, text in enumerate(texts)
    )


# -- Bijlage 3 --


def _measures(model: Model, ctx: Context) -> Iterator[Edit]:
    """Put the norm and the table of measures after the eleven measures of the model."""
    blocks = [*_norm(ctx), *_measure_table(model, ctx)]
    if blocks:
        reason = "Het huis noemt waar de maatregelen zijn geregeld."
        yield _edit(_B3.below("maatregel", 11), EditKind.VOEG_TOE_NA, reason, Pad("bijlage3"), *blocks)


def _norm(ctx: Context) -> Iterator[Block]:
    path = Pad("bijlage3.norm")
    norms = [n.label for n in known(ctx.antwoorden.bijlage3.norm, path) if n is not Norm.GEEN]
    if norms:
        noun = "de norm" if len(norms) == 1 else "de normen"
        text = f"Voor deze maatregelen volgt het zorg- en veiligheidshuis {noun} "
        named = Woorden(enumeration(norms), path)
        yield _block(Kind.ALINEA, _B3.below("norm"), path, Woorden(text), named, Woorden("."))


def _measure_table(model: Model, ctx: Context) -> Iterator[Block]:
    rows = [
        _measure_row(model, ctx, number, name)
        for number, name in enumerate(Maatregelen.model_fields, start=1)
        if optional(getattr(ctx.antwoorden.bijlage3.maatregelen, name), MAATREGELEN / name) is not None
    ]
    if rows:
        head = _row("kop", [(Woorden(w),) for w in ("Maatregel", "Geregeld in", "Eigenaar", "Datum", "Norm")])
        yield Block(Kind.TABEL, _B3.below("tabel"), Source("bijlage3"), (), (head, *rows))


def _measure_row(model: Model, ctx: Context, number: int, name: str) -> Block:
    path = MAATREGELEN / name
    measure = known(getattr(ctx.antwoorden.bijlage3.maatregelen, name), path)
    (address,) = model.facts.plaatsen[path]
    title = model.by_citation[address].model_text
    cells: list[tuple[Inline, ...]] = [(Woorden(title),)]
    cells += [(Blank("", path / field),) for field in ("document", "eigenaar", "datum")]
    norm = optional(measure.norm, path / "norm")
    cells.append((Woorden(norm, path / "norm"),) if norm else ())
    return _row(str(number), cells)


def _row(name: str, cells: list[tuple[Inline, ...]]) -> Block:
    address = _B3.below("tabel").below(f"rij {name}")
    made = tuple(
        _block(Kind.CEL, address.below("cel", i), Pad("bijlage3"), *inlines)
        for i, inlines in enumerate(cells, start=1)
    )
    return Block(Kind.RIJ, address, Source("bijlage3"), (), made)


# -- Bijlage 4 --


def _category(ctx: Context, number: int) -> Iterator[Edit]:
    """Drop and add kinds of data in one of the model's categories."""
    address, path = _B4.below("categorie", number), BIJLAGE_4 / f"categorie{number}"
    answers = getattr(ctx.antwoorden.bijlage4, f"categorie{number}")
    dropped: tuple[ModelGegeven, ...] = known(answers.vervalt, path / "vervalt")
    for kind in dropped:
        reason = "Het huis verwerkt dit gegeven niet."
        part = address.below("onderdeel", kind.onderdeel)
        yield _edit(part, EditKind.VERVALT, reason, path / "vervalt")
    added = known(answers.toegevoegd, path / "toegevoegd")
    yield from _more_kinds(address.below(GEWOON), added, path / "toegevoegd")
    if isinstance(answers, Categorie1 | Categorie2):
        name = path / "strafrechtelijk_toegevoegd"
        added = known(answers.strafrechtelijk_toegevoegd, name)
        yield from _more_kinds(address.below(STRAFRECHTELIJK), added, name)


def _more_kinds(heading: Citatie, texts: tuple[str, ...], path: Pad) -> Iterator[Edit]:
    if texts:
        yield _added(heading, texts, path, "Gegeven dat het huis toevoegt.")


def _own_categories(ctx: Context) -> Iterator[Edit]:
    """Add the house's own categories of Betrokkenen after the four of the model."""
    path = BIJLAGE_4 / "eigen"
    own = known(ctx.antwoorden.bijlage4.eigen, path)
    blocks = [_own_category(eigen, 5 + i, path[i]) for i, eigen in enumerate(own)]
    if blocks:
        reason = "Eigen categorie Betrokkenen van het huis."
        yield _edit(_B4.below("categorie", 4), EditKind.VOEG_TOE_NA, reason, path, *blocks)


def _own_category(own: EigenCategorie, number: int, path: Pad) -> Block:
    """Return a category in the shape of the model's."""
    address = _B4.below("categorie", number)
    heading = (Reference(("Categorie ", Target(address, Form.KOP, str(number)))), Woorden(":"))
    kinds = known(own.bijzonder, path / "bijzonder")
    lists: tuple[tuple[str, str, Sequence[str]], ...] = (
        ("gegevens", "Persoonsgegevens:", known(own.gegevens, path / "gegevens")),
        ("strafrechtelijk", "Strafrechtelijke Persoonsgegevens, te weten:", known(own.strafrechtelijk, path)),
        (
            "bijzonder",
            "Bijzondere Persoonsgegevens, te weten:",
            [escape(special_kind(k, path)) for k in kinds],
        ),
    )
    sections = tuple(
        _heading(kop, title, _bullets(kop, texts, path / name))
        for kop, (name, title, texts) in zip(_headings(address), lists, strict=False)
        if texts
    )
    return Block(Kind.TUSSENKOP, address, Source(str(path)), heading, (_whom(own, address, path), *sections))


def _headings(address: Citatie) -> Iterator[Citatie]:
    """Yield the addresses of the headings of a category after the first, which says whom it is about."""
    return (address.below("kop", number) for number in count(2))


def _whom(own: EigenCategorie, address: Citatie, path: Pad) -> Block:
    """Return the sentence that says whom an own category is about."""
    place = address.below("kop", 1)
    words = own_block(Kind.ALINEA, place, known(own.betrokkenen, path), path / "betrokkenen").inlines
    rest = Woorden(", worden geen andere dan de volgende categorieën Persoonsgegevens verwerkt:")
    people = _block(Kind.ALINEA, place.below("alinea", 1), path / "betrokkenen", *words, rest)
    return _heading(place, "Categorie Betrokkenen:", (people,))


def _heading(address: Citatie, title: str, children: tuple[Block, ...]) -> Block:
    return Block(Kind.TUSSENKOP, address, Source("bijlage4.eigen"), (Woorden(title),), children)


def _block(kind: Kind, address: Citatie, path: Pad, *inlines: Inline) -> Block:
    return Block(kind, address, Source(str(path)), inlines)
