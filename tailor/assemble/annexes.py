"""What the answers change in the annexes: purposes, measures, and the kinds of data of Bijlage 2-4."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from tailor.answers import NogNietBekend
from tailor.answers.questions.bijlagen import Maatregelen
from tailor.answers.questions.gegevens import (
    Bijzonder,
    Categorie1,
    Categorie2,
    EigenCategorie,
    ModelGegeven,
)
from tailor.answers.questions.partijdelen import Soort
from tailor.assemble.builders import NOTHING
from tailor.assemble.known_answers import KnownAnswers, known, optional
from tailor.citation import Citatie
from tailor.grammar import enumeration
from tailor.model import Edit, EditKind, Kind, Layer, Model
from tailor.model.blocks import Blank, Block, Form, Inline, PlainWords, Reference, Source, Target
from tailor.model.edits import Stamp
from tailor.model.fragment import own_block
from tailor.model.markup import escape
from tailor.path import Pad

_BIJLAGE_3, _BIJLAGE_4 = Pad("bijlage3"), Pad("bijlage4")
_DOCUMENT = Pad("bijlage2.document")
_MAATREGELEN = Pad("bijlage3.maatregelen")
# How the sentence that says whom a category is about begins.
_VAN = "van "
_B2, _B3, _B4 = Citatie("Bijlage 2"), Citatie("Bijlage 3"), Citatie("Bijlage 4")
_ORDINARY, _CRIMINAL = "kop 2", "kop 3"
_TABLE = ("Maatregel", "Geregeld in", "Eigenaar", "Datum", "Norm")


def _added(heading: Citatie, texts: tuple[str, ...], path: Pad, reason: str) -> Iterator[Edit]:
    """Put own texts of the house under a heading, a bullet each."""
    if texts:
        bullets = _bullets(heading, texts, path)
        yield Stamp(Layer.INGEVULD, reason, path).edit(heading, EditKind.VOEG_TOE_ONDER, *bullets)


def _bullets(address: Citatie, texts: Sequence[str], path: Pad) -> tuple[Block, ...]:
    return tuple(
        own_block(Kind.OPSOMMING, address.below("eigen", i + 1), text, path[i])
        for i, text in enumerate(texts)
    )


def _block(kind: Kind, address: Citatie, path: Pad, *inlines: Inline) -> Block:
    return Block(kind, address, Source(str(path)), inlines)


# -- which annexes the text has --

_LIST = Citatie("ondertekening").below("bijlagen")
# What the heading of an annex says before its title: "Bijvoegsel 3 bij Privacy Protocol: ".
_BEFORE_TITLE = re.compile(r"^.*?: ")


def listed_annex(annex: Citatie) -> Citatie:
    """Return where the list of annexes above the signatures names one of them."""
    return _LIST.below(str(annex))


def _police_decision(model: Model, ctx: KnownAnswers) -> Iterator[Edit]:
    """Put the cover sheet of the Artikel 20 Wpg Beslissing behind the annexes of the model (6.4 onder d)."""
    last = _annexes_of(model)[-1].citation
    if with_police_decision(ctx):
        reason = "De beslissing van de politie hoort onlosmakelijk bij het Protocol (6.4 onder d)."
        stamp = Stamp(Layer.INGEVULD, reason, source="voorblad van tailor")
        yield stamp.edit(last, EditKind.VOEG_TOE_NA, *model.added.values())


def with_police_decision(ctx: KnownAnswers) -> bool:
    """Return whether the decision of the police is an annex of this house; so says its question too."""
    asked = ctx.antwoorden.taken.artikel20_gevraagd is True
    return Soort.POLITIE in ctx.kinds and (asked or ctx.antwoorden.regime.partly_outside_wgs)


def _annexes_of(model: Model) -> tuple[Block, ...]:
    return tuple(part for part in model.parts if part.kind is Kind.BIJLAGE)


def _list_of_annexes(model: Model, ctx: KnownAnswers) -> Iterator[Edit]:
    """Say above the signatures which annexes the text has; who drops one drops its line too."""
    added = model.added.values() if with_police_decision(ctx) else ()
    points = tuple(map(_annex_point, (*_annexes_of(model), *added)))
    intro = PlainWords("Bij dit Protocol horen de volgende bijlagen:")
    lead = Block(Kind.ALINEA, _LIST, Source("lijst van bijlagen"), (intro,))
    stamp = Stamp(Layer.INGEVULD, "De tekst noemt de bijlagen die erbij horen.", source="lijst van bijlagen")
    signing = next(part for part in model.parts if part.kind is Kind.ONDERTEKENING)
    yield stamp.edit(signing.children[0].citation, EditKind.VOEG_TOE_VOOR, lead, *points)


def _annex_point(annex: Block) -> Block:
    """Return the line for an annex: "Bijlage 3: Beveiligingsbeleid persoonsgegevens", the number a link."""
    number = next(t for i in annex.inlines if isinstance(i, Reference) for t in i.targets)
    title = PlainWords(f": {_BEFORE_TITLE.sub('', annex.model_text, count=1)}")
    inlines = (Reference(("Bijlage ", number)), title)
    return Block(Kind.OPSOMMING, listed_annex(annex.citation), Source("lijst van bijlagen"), inlines)


# -- Bijlage 2 --


def _process_document(_model: Model, ctx: KnownAnswers) -> Iterator[Edit]:
    """Name the document that describes all steps (the instruction at the end of line 552).

    It stands before that line, which ends at its colon: after it the steps begin.
    """
    if optional(ctx.antwoorden.bijlage2.document, _DOCUMENT) is not None:
        words = (PlainWords("De processtappen zijn beschreven in "), Blank("", _DOCUMENT), PlainWords("."))
        block = _block(Kind.ALINEA, _B2.below("document"), _DOCUMENT, *words)
        stamp = Stamp(Layer.INGEVULD, "Het huis noemt het document met alle processtappen.", _DOCUMENT)
        yield stamp.edit(_B2.below("alinea", 1), EditKind.VOEG_TOE_VOOR, block)


def _purposes(model: Model, ctx: KnownAnswers) -> Iterator[Edit]:
    for step, heading in model.facts.steps.items():
        path = Pad(f"bijlage2.doelen.{step}")
        texts = known(getattr(ctx.antwoorden.bijlage2.doelen, step), path)
        yield from _added(heading, texts, path, "Doel dat het huis toevoegt.")


# -- Bijlage 3 --


def _measures(model: Model, ctx: KnownAnswers) -> Iterator[Edit]:
    """Put the norm and the table of measures after the eleven measures of the model."""
    blocks = [*_norm(ctx), *_measure_table(model, ctx)]
    if blocks:
        stamp = Stamp(Layer.INGEVULD, "Het huis noemt waar de maatregelen zijn geregeld.", _BIJLAGE_3)
        yield stamp.edit(_B3.below("maatregel", 11), EditKind.VOEG_TOE_NA, *blocks)


def _norm(ctx: KnownAnswers) -> Iterator[Block]:
    path = _BIJLAGE_3 / "norm"
    norms = [norm.label for norm in known(ctx.antwoorden.bijlage3.norm, path)]
    if norms:
        noun = "de norm" if len(norms) == 1 else "de normen"
        text = f"Voor deze maatregelen volgt het zorg- en veiligheidshuis {noun} "
        named = PlainWords(enumeration(norms), path)
        yield _block(Kind.ALINEA, _B3.below("norm"), path, PlainWords(text), named, PlainWords("."))


def _measure_table(model: Model, ctx: KnownAnswers) -> Iterator[Block]:
    rows = [
        _measure_row(model, ctx, number, name)
        for number, name in enumerate(Maatregelen.model_fields, start=1)
        if optional(getattr(ctx.antwoorden.bijlage3.maatregelen, name), _MAATREGELEN / name) is not None
    ]
    if rows:
        head = _row("kop", [(PlainWords(words),) for words in _TABLE])
        yield _block(Kind.TABEL, _B3.below("tabel"), _BIJLAGE_3).with_children((head, *rows))


def _measure_row(model: Model, ctx: KnownAnswers, number: int, name: str) -> Block:
    path = _MAATREGELEN / name
    measure = known(getattr(ctx.antwoorden.bijlage3.maatregelen, name), path)
    (address,) = model.facts.places[path]
    cells: list[tuple[Inline, ...]] = [(PlainWords(model.by_citation[address].model_text),)]
    cells += [(Blank("", path / field),) for field in ("document", "eigenaar", "datum")]
    norm = optional(measure.norm, path / "norm")
    cells.append((PlainWords(norm, path / "norm") if norm else PlainWords(NOTHING),))
    return _row(str(number), cells)


def _row(name: str, cells: list[tuple[Inline, ...]]) -> Block:
    address = _B3.below("tabel").below(f"rij {name}")
    made = (
        _block(Kind.CEL, address.below("cel", i), _BIJLAGE_3, *inlines)
        for i, inlines in enumerate(cells, start=1)
    )
    return _block(Kind.RIJ, address, _BIJLAGE_3).with_children(tuple(made))


# -- Bijlage 4 --


def special_kind_of(category: str, ctx: KnownAnswers, index: int) -> str:
    """Return one special kind of data of a category with its punctuation; "geen" when there is none.

    Raises:
        OpenAnswerError: When a part of it is not known.
    """
    path = _BIJLAGE_4 / category / "bijzonder"
    kinds: tuple[Bijzonder, ...] = known(getattr(ctx.antwoorden.bijlage4, category).bijzonder, path)
    if not kinds:
        return "geen"
    return _special_kind(kinds[index], path[index]) + ("." if index == len(kinds) - 1 else ";")


def _special_kind(chosen: Bijzonder, path: Pad) -> str:
    """Return a special kind of data with its purpose and the exception that allows it (article 9 AVG)."""
    kind = known(chosen.soort, path / "soort").label
    goal = known(chosen.doel, path / "doel")
    return f"{kind}, {goal} ({known(chosen.uitzondering, path / 'uitzondering')})"


def _category(_model: Model, ctx: KnownAnswers, *, number: int) -> Iterator[Edit]:
    """Drop and add kinds of data in one of the model's categories."""
    address, path = _B4.below("categorie", number), _BIJLAGE_4 / f"categorie{number}"
    answers = getattr(ctx.antwoorden.bijlage4, path.name)
    dropped: tuple[ModelGegeven, ...] = known(answers.vervalt, path / "vervalt")
    stamp = Stamp(Layer.INGEVULD, "Het huis verwerkt dit gegeven niet.", path / "vervalt")
    for kind in dropped:
        yield stamp.edit(address.below("onderdeel", kind.onderdeel), EditKind.VERVALT)
    yield from _more_kinds(address.below(_ORDINARY), answers.toegevoegd, path / "toegevoegd")
    if isinstance(answers, Categorie1 | Categorie2):
        added, name = answers.strafrechtelijk_toegevoegd, path / "strafrechtelijk_toegevoegd"
        yield from _more_kinds(address.below(_CRIMINAL), added, name)


def _more_kinds(heading: Citatie, texts: tuple[str, ...] | NogNietBekend | None, path: Pad) -> Iterator[Edit]:
    yield from _added(heading, known(texts, path), path, "Gegeven dat het huis toevoegt.")


def _own_categories(_model: Model, ctx: KnownAnswers) -> Iterator[Edit]:
    """Add the house's own categories of Betrokkenen after the four of the model."""
    path = _BIJLAGE_4 / "eigen"
    own = known(ctx.antwoorden.bijlage4.eigen, path)
    blocks = [_own_category(own_kinds, 5 + i, path[i]) for i, own_kinds in enumerate(own)]
    if blocks:
        stamp = Stamp(Layer.INGEVULD, "Eigen categorie Betrokkenen van het huis.", path)
        yield stamp.edit(_B4.below("categorie", 4), EditKind.VOEG_TOE_NA, *blocks)


def _own_category(own: EigenCategorie, number: int, path: Pad) -> Block:
    """Return a category in the shape of the model's."""
    address = _B4.below("categorie", number)
    words = (Reference(("Categorie ", Target(address, Form.KOP, str(number)))), PlainWords(":"))
    kinds = [escape(_special_kind(kind, path)) for kind in known(own.bijzonder, path / "bijzonder")]
    lists: tuple[tuple[str, str, Sequence[str]], ...] = (
        ("gegevens", "Persoonsgegevens:", known(own.gegevens, path / "gegevens")),
        ("strafrechtelijk", "Strafrechtelijke Persoonsgegevens, te weten:", known(own.strafrechtelijk, path)),
        ("bijzonder", "Bijzondere Persoonsgegevens, te weten:", kinds),
    )
    sections = [_whom(own, address.below("kop", 1), path)]
    for place, (name, title, texts) in enumerate(lists, start=2):
        if texts:
            heading = address.below("kop", place)
            sections.append(_heading(heading, title, *_bullets(heading, texts, path / name)))
    return Block(Kind.TUSSENKOP, address, Source(str(path)), words, tuple(sections))


def _whom(own: EigenCategorie, place: Citatie, path: Pad) -> Block:
    """Return the sentence that says whom an own category is about."""
    people = known(own.betrokkenen, path)
    said = people if people.casefold().startswith(_VAN) else f"{_VAN.capitalize()}{people}"
    words = own_block(Kind.ALINEA, place, said, path / "betrokkenen").inlines
    rest = PlainWords(", worden geen andere dan de volgende categorieën Persoonsgegevens verwerkt:")
    clause = _block(Kind.ALINEA, place.below("alinea", 1), path / "betrokkenen", *words, rest)
    return _heading(place, "Categorie Betrokkenen:", clause)


def _heading(address: Citatie, title: str, *children: Block) -> Block:
    return _block(Kind.TUSSENKOP, address, _BIJLAGE_4 / "eigen", PlainWords(title)).with_children(children)


# What each choice changes in the annexes; a choice that is not known yet raises ``OpenAnswerError``.
ANNEXES: tuple[Callable[[Model, KnownAnswers], Iterator[Edit]], ...] = (
    _police_decision,
    _list_of_annexes,
    _process_document,
    _purposes,
    _measures,
    _own_categories,
    *(partial(_category, number=number) for number in range(1, 5)),
)
