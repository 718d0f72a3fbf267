"""A form that can be filled in on a screen, by hand."""

from tailor.assemble.document import Clause, Document, Field, Rule, Text
from tailor.model.blocks import Kind
from tests.clauses import WORDS, alinea, bijlage, clause, document, handtekening

PLAATS = Field("plaats", "Plaats van ondertekening")
NAAM = Field("toetreder.naam", "Naam van de organisatie")
FUNCTIONARIS = Field("naam_functionaris", "Naam van wie voor de organisatie tekent (‘functionaris’)")
EIGEN = Field("handtekening_organisatie", "Handtekening namens de organisatie", signature=True)
STUURGROEP = Field("handtekening_stuurgroep", "Handtekening namens de Stuurgroep", signature=True)
FIELDS = (PLAATS, NAAM, FUNCTIONARIS, EIGEN, STUURGROEP)


def signing() -> Clause:
    """Return what is signed on the form: lines in the sentence, at its end, and wide ones."""
    return clause(
        Kind.FORMULIER,
        "formulier",
        alinea("Aldus ondertekend te ", Rule(field=PLAATS), Text(", op 3 november 2026")),
        alinea("Naam organisatie: ", Rule(field=NAAM)),
        alinea("Naam bevoegde functionaris: ", Rule(field=FUNCTIONARIS)),
        alinea(Rule(wide=True, field=EIGEN)),
        alinea("Namens Stuurgroep:"),
        alinea(Rule(wide=True, field=STUURGROEP)),
    )


def form() -> Document:
    """Return a form as an annex alone."""
    return annex(alinea(WORDS), signing())


def annex(*parts: Clause) -> Document:
    """Return an annex alone."""
    return document(bijlage(1, "Toetredingsformulier", *parts)).annexes()[0]


def flat() -> Document:
    """Return the same form for paper."""
    bare = (
        Clause(one.kind, one.citation, inlines=tuple(map(_bare, one.inlines))) for one in signing().children
    )
    return annex(alinea(WORDS), clause(Kind.FORMULIER, "formulier", *bare))


def _bare(inline: object) -> object:
    return Rule(inline.wide) if isinstance(inline, Rule) else inline


def signed_columns() -> Document:
    """Return a block with two who sign beside each other, each with fields of a like name."""
    return annex(handtekening("Stichting De Brug", "A. Aa", "B. Bee", between="of"))
