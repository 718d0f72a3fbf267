"""Redlines made by hand: every kind of change, each where it is hardest to take back."""

from dataclasses import replace

from tailor.assemble.document import Break, Clause, Document, Editie, Filled, Gap, Inline, Rule, Text
from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.redline.types import ChangeKind, Mark, Node, Piece, Redline, Remark
from tests import clauses
from tests.clauses import clause, ref
from tests.render.docx import samples

HUIS = "Zorg- en Veiligheidshuis Rivierenland"
AFWIJKING = f"Afwijking {HUIS}"
NEW = Mark(ChangeKind.INGEVOEGD, AFWIJKING)
GONE = Mark(ChangeKind.VERVALLEN, "Correctie")
FILLED = Mark(ChangeKind.INGEVOEGD, "Ingevuld")
EMPTIED = Mark(ChangeKind.VERVALLEN, "Ingevuld")
FROM = Mark(ChangeKind.VERPLAATST_VAN, AFWIJKING, 1)
TO = Mark(ChangeKind.VERPLAATST_NAAR, AFWIJKING, 1)

Words = str | Inline | Piece


def minus(words: str | Inline, mark: Mark = GONE) -> Piece:
    return Piece(_inline(words), mark)


def plus(words: str | Inline, mark: Mark = NEW) -> Piece:
    return Piece(_inline(words), mark)


def _inline(words: str | Inline) -> Inline:
    return Text(words) if isinstance(words, str) else words


def node(
    of: Clause, *words: Words, under: tuple[Node, ...] = (), mark: Mark | None = None,
    says: tuple[Remark, ...] = (),
) -> Node:  # fmt: skip
    """Return a node of a clause; its words are those of the clause when none are given."""
    given = words or of.inlines
    pieces = tuple(one if isinstance(one, Piece) else Piece(_inline(one), mark) for one in given)
    return Node(replace(of, inlines=(), children=()), pieces, under, mark, says)


def whole(of: Clause, mark: Mark | None = None) -> Node:
    """Return a clause and all under it with one fate."""
    return node(of, under=tuple(whole(child, mark) for child in of.children), mark=mark)


def lid(number: str, citation: str = "") -> Clause:
    return clause(Kind.LID, citation or number, label=f"{number}.")


def line(citation: str, *words: str | Inline) -> Clause:
    return clause(Kind.ALINEA, citation, *words)


def _artikel_1() -> Node:
    return node(
        clause(Kind.ARTIKEL, "artikel 1", "Begrippen", label="Artikel 1."),
        under=(
            node(lid("1.1"), "Een ", minus("oud"), plus("nieuw"), " woord ", minus("& <weg> "), "blijft."),
            node(lid("1.2"), "Dit lid vervalt, zie artikel ", minus(ref("3", "artikel 3")), minus(Rule()),
                 mark=GONE, says=(Remark("Correctie", "Vervalt: <reden> & bron.\nTweede regel."),)),
            node(lid("1.2", "1.2 nieuw"), "Dit lid is nieuw: zie artikel ", ref("2", "artikel 3"), ", ",
                 ref("eerste", "2.1", numeric=False), " lid.", mark=NEW,
                 says=(Remark(AFWIJKING, "Reden."), Remark(AFWIJKING, "Tweede reden."))),
            node(lid("1.3"), "Gebleven, zie artikel ", ref("2", "artikel 3"), " en het ",
                 ref("eerste", "2.1", numeric=False), " lid, ", minus(ref("1", "artikel 1")),
                 plus(ref("2.1", "2.1")), plus(" en "), plus(ref("tweede", "2.2", numeric=False)), "."),
        ),
    )  # fmt: skip


def _letters() -> Node:
    a, b, c = clauses.letters("2.1", "abc")
    gone = replace(clauses.letters("2.1", "b")[0], citation=Citatie("2.1 onder bb"))
    return node(
        lid("2.1"), "Letters:",
        under=(whole(a), whole(gone, GONE), whole(b, NEW), whole(c)),
    )  # fmt: skip


def _artikel_2() -> Node:
    moved = clause(
        Kind.LID, "2.9", "Dit lid verhuist:", *clauses.letters("2.9", "ab", extra=" verhuist"), label="2.3."
    )
    return node(
        clause(Kind.ARTIKEL, "artikel 3", "Doel", label="Artikel 2."),
        under=(
            whole(replace(moved, label="3.1."), FROM),
            _letters(),
            node(lid("2.2"), plus(Filled("A & B", "x.y"), FILLED), minus("[naam]", EMPTIED), " en ",
                 plus(Gap(samples.GAP, "x.z"), FILLED), Break(), "tweede regel", says=(
                     Remark("Correctie", "Over 2.2."),)),
            whole(moved, TO),
        ),
    )  # fmt: skip


def _gone_article() -> Node:
    weg = clauses.lid("oud 2.1", "Weg met:", *clauses.letters("oud 2.1", "ab", close=")"), label="2.1.")
    return whole(clause(Kind.ARTIKEL, "artikel 2", "Vervallen artikel", weg, label="Artikel 2."), GONE)


def _signing() -> Node:
    def block(party: str) -> Clause:
        return samples.signature(party, f"J. de {party}")

    changed = block("Politie")
    lines = changed.children
    return node(
        clause(Kind.ONDERTEKENING, "ondertekening"),
        under=(
            whole(line("ondertekening, 1", "Aldus overeengekomen:")),
            whole(block("Gemeente A"), EMPTIED),
            whole(block("Alderbroek"), FILLED),
            node(changed, under=(
                node(lines[0], minus("[politie]", EMPTIED), plus(Filled("Politie", "p"), FILLED)),
                whole(lines[1]), whole(lines[2]))),
            whole(block("Gemeente B"), EMPTIED),
        ),
    )  # fmt: skip


def _row(table: Clause, number: int, mark: Mark | None = None) -> Node:
    return whole(table.children[number], mark)


def _tables() -> tuple[Node, ...]:
    table = clauses.tabel(("Kop", "Wat"), ("een", "1"), ("twee", "2"), ("drie", "3"))
    cell = table.children[1].children[0]
    changed = node(
        table.children[1],
        under=(node(cell, minus("een"), plus("één")), whole(table.children[1].children[1])),
    )
    mixed = node(table, under=(_row(table, 0), changed, _row(table, 2, GONE), _row(table, 3, NEW)))
    return (
        whole(line("t0", "Weg, vlak voor een tabel."), GONE),
        mixed,
        whole(line("t1", "Nieuw, tussen twee tabellen."), NEW),
        whole(clauses.tabel(("Oud",), ("weg",)), GONE),
        whole(clauses.tabel(("Nieuw", "2"), ("erbij", "x")), NEW),
        whole(clauses.tabel(("Blijft",), ("ja",))),
    )


def _annex() -> Node:
    return node(
        clause(Kind.BIJLAGE, "Bijlage 1", "Bijlage 1: formulier"),
        under=(
            node(line("b1"), "Naam: ", Rule(), minus(" te "), minus(Rule()), minus(", adres"), plus("."),
                 says=(Remark("Correctie", "Over de regel."),)),
            *(whole(bullet, mark) for bullet, mark in zip(
                clauses.bullets("b1", "blijft", "weg", "nieuw"), (None, GONE, NEW), strict=True)),
            *_tables(),
            node(line("leeg"), minus("Alleen in het oude.")),
            node(line("vol"), plus("Alleen in het nieuwe.")),
            whole(line("slot", "Laatste alinea, vervalt."), GONE),
        ),
    )  # fmt: skip


def front() -> tuple[Clause, ...]:
    """Return a page in front."""
    table = clauses.tabel(("Waar", "Was", "Is"), ("artikel 1.3", "3", "2"))
    return (
        clause(Kind.TUSSENKOP, "vooraf", "Over dit bestand"),
        line("vooraf, 1", "Wat hier staat, hoort niet bij de tekst."),
        clause(Kind.OPSOMMING, "vooraf, 2", "Een punt.", label="•"),
        table,
    )


def redline(editie: Editie = Editie.CONCEPT) -> Redline:
    """Return a redline with every kind of change."""
    titel = node(
        clause(Kind.TITEL, "titel"), "Privacy Protocol", Break(), minus("[Naam huis]", EMPTIED),
        plus(Filled("Rivierenland", "huis.naam"), FILLED),
        under=(whole(clauses.note("titel, toelichting", "Toelichting:", "Voorwoord."), GONE),),
    )  # fmt: skip
    parts = (titel, _artikel_1(), _gone_article(), _artikel_2(), _signing(), _annex())
    return of(parts, editie)


def of(parts: tuple[Node, ...], editie: Editie = Editie.CONCEPT) -> Redline:
    """Return a redline of this tree, with both of its texts."""
    base = replace(samples.document(editie), open_points=())
    return Redline(
        old=replace(base, parts=side(parts, gone=ChangeKind.INGEVOEGD)),
        new=replace(base, parts=side(parts, gone=ChangeKind.VERVALLEN)),
        parts=parts,
        authors=("Correctie", "Ingevuld", AFWIJKING),
        preface=front(),
        comparison="Vergelijking met het landelijke model",
    )


_WITH = {ChangeKind.INGEVOEGD: ChangeKind.VERPLAATST_NAAR, ChangeKind.VERVALLEN: ChangeKind.VERPLAATST_VAN}


def side(nodes: tuple[Node, ...], *, gone: ChangeKind) -> tuple[Clause, ...]:
    """Return the text without what is marked so: apart from the code that is tested."""

    def stays(mark: Mark | None) -> bool:
        return mark is None or mark.kind not in (gone, _WITH[gone])

    return tuple(
        replace(
            one.clause,
            inlines=tuple(piece.inline for piece in one.pieces if stays(piece.mark)),
            children=side(one.children, gone=gone),
        )
        for one in nodes
        if stays(one.mark)
    )


def with_old_numbers(old: Document) -> Document:
    """Return the old text of the sample with the numbers that it had: article 2 became 3 in it."""
    parts = tuple(_renumbered(part) if part.citation == Citatie("artikel 3") else part for part in old.parts)
    return replace(old, parts=parts)


def _renumbered(artikel: Clause) -> Clause:
    numbers = iter(("3.1.", "3.2.", "3.3."))
    children = tuple(replace(child, label=next(numbers)) for child in artikel.children)
    return replace(artikel, label="Artikel 3.", children=children)
