"""Redlines by hand, small enough to read, with every kind of change."""

from dataclasses import replace

from tailor.assemble.document import Clause, Editie, Filled, Gap, Inline, Ref, Text
from tailor.citation import Citatie
from tailor.redline.types import ChangeKind, Mark, Node, Piece, Redline, Remark, ShiftedReference
from tests import clauses

CORRECTIE, INGEVULD, AFWIJKING = "Correctie", "Ingevuld", "Afwijking Rivierenland"
AUTEURS = (CORRECTIE, INGEVULD, AFWIJKING)

NEW = Mark(ChangeKind.INGEVOEGD, INGEVULD)
OLD = Mark(ChangeKind.VERVALLEN, INGEVULD)
CORRECTED_NEW = Mark(ChangeKind.INGEVOEGD, CORRECTIE)
CORRECTED_OLD = Mark(ChangeKind.VERVALLEN, CORRECTIE)
OWN_NEW = Mark(ChangeKind.INGEVOEGD, AFWIJKING)
OWN_OLD = Mark(ChangeKind.VERVALLEN, AFWIJKING)
MOVED_FROM = Mark(ChangeKind.VERPLAATST_VAN, AFWIJKING, 1)
MOVED_TO = Mark(ChangeKind.VERPLAATST_NAAR, AFWIJKING, 1)

SPELLING = Remark(CORRECTIE, "‘verlengt’ moet ‘verlengd’ zijn. Bron: C07, Taaladvies <dt> & meer.")
OWN = Remark(AFWIJKING, "Het huis heeft een eigen regeling. Bron: besluit van 3 maart 2026.")


def same(clause: Clause) -> Node:
    """Return a clause that stands in both texts, with everything under it."""
    return Node(_bare(clause), tuple(map(Piece, clause.inlines)), tuple(map(same, clause.children)))


def whole(clause: Clause, mark: Mark, *remarks: Remark) -> Node:
    """Return a clause that is wholly new or gone, with everything under it."""
    pieces = tuple(Piece(inline, mark) for inline in clause.inlines)
    return Node(_bare(clause), pieces, tuple(whole(c, mark) for c in clause.children), mark, remarks)


def node(clause: Clause, *pieces: Inline | Piece, remarks: tuple[Remark, ...] = ()) -> Node:
    """Return a clause with these words, old and new, and what stands under it in both texts."""
    found = tuple(one if isinstance(one, Piece) else Piece(one) for one in pieces)
    return Node(_bare(clause), found, tuple(map(same, clause.children)), None, remarks)


def new(text: str, mark: Mark = NEW) -> Piece:
    return Piece(Filled(text, "huis.naam"), mark)


def old(text: str, mark: Mark = OLD) -> Piece:
    return Piece(Text(text), mark)


def _bare(clause: Clause) -> Clause:
    return replace(clause, inlines=(), children=())


def redline(editie: Editie = Editie.CONCEPT) -> Redline:
    """Return a redline with every kind of change, in every kind of clause."""
    plain = clauses.full(editie)
    title, aanhef, overwegingen, *rest = plain.parts
    definities, doel, verwerken, slot, ondertekening, formulier, maatregelen = rest
    heading = node(title, Text("Privacy Protocol "), old("[naam]"), new("Rivierenland"))
    return Redline(
        old=replace(plain, versie="0.9"),
        new=plain,
        parts=(
            heading,
            same(aanhef),
            replace(same(overwegingen), children=_recitals(overwegingen)),
            replace(same(definities), children=_leden(definities)),
            _heading(doel),
            whole(_moved("2", "5"), MOVED_FROM),
            same(verwerken),
            whole(slot, OWN_OLD, OWN),
            whole(clauses.artikel(4, "Eigen slot", clauses.lid("4.1", "Wij ronden het zelf af.")), OWN_NEW),
            whole(_moved("5", "5"), MOVED_TO),
            replace(same(ondertekening), children=_signatures(ondertekening)),
            same(formulier),
            replace(same(maatregelen), children=_annex(maatregelen)),
        ),
        authors=AUTEURS,
        shifted=(ShiftedReference(Citatie("2.2"), "artikel 2.2", "14.5", "13.5"),),
    )


def _moved(number: str, address: str) -> Clause:
    clause = clauses.artikel(int(address), "Verplaatst", clauses.lid(f"{address}.1", "Dit ging mee."))
    label = f"Artikel {number}."
    return replace(
        clause,
        citation=Citatie("artikel 12"),
        label=label,
        children=(replace(clause.children[0], citation=Citatie("12.1"), label=f"{number}.1."),),
    )


def _recitals(part: Clause) -> tuple[Node, ...]:
    first, second = part.children
    more = replace(second, inlines=(Text("Partijen een Convenant hebben;"),))
    return same(first), same(second), whole(more, NEW), whole(more, CORRECTED_OLD, SPELLING)


def _leden(article: Clause) -> tuple[Node, ...]:
    first, second = article.children
    gap = Piece(Gap("[nog niet bekend: de termijn]", "x.y"), NEW)
    link = Piece(Ref("2.1", Citatie("2.1"), numeric=True), OWN_NEW)
    return (
        node(
            first,
            Text("Bewaren: wordt "),
            old("verlengt", CORRECTED_OLD),
            new("verlengd", CORRECTED_NEW),
            Text(" met "),
            old("[1 jaar]"),
            gap,
            Text(", zie artikel "),
            link,
            Text("."),
            remarks=(SPELLING, OWN),
        ),
        whole(replace(second, children=()), OWN_OLD),
        whole(replace(second, children=(), inlines=(Text("Betrokkene: een mens;"),)), OWN_NEW),
        same(replace(second, label="1.3.")),
    )


def _heading(article: Clause) -> Node:
    made = node(article, Text("Doel"), old(" en middelen", OWN_OLD))
    return replace(made, remarks=(OWN,))


def _signatures(part: Clause) -> tuple[Node, ...]:
    words, first, second = part.children
    return same(words), whole(first, OLD), same(second), whole(second, NEW, OWN)


def _annex(annex: Clause) -> tuple[Node, ...]:
    categorie, table = annex.children
    header, row = map(same, table.children)
    cell = replace(row.children[0], pieces=(old("Logging"), new("Vastleggen")), remarks=(SPELLING,))
    changed = replace(row, children=(cell, row.children[1]))
    added = whole(table.children[1], OWN_NEW)
    return same(categorie), replace(same(table), children=(header, changed, added))
