"""Documents made by hand: every kind of clause, every inline, and values that want to break something."""

import datetime

from tailor.assemble.document import (
    Break,
    Clause,
    Document,
    Editie,
    Filled,
    Gap,
    Inline,
    OpenPoint,
    Rule,
)
from tailor.model.blocks import Kind
from tests import clauses
from tests.clauses import alinea, bullets, clause, letters, lid, note, ref, tabel

HOSTILE = (
    "A & B <w:p/> ]]> \"dubbel\" 'enkel' {{ huis }} {% raw %} {_{ x }_} {_% y %_} {# z #} &amp; &#8216; "
    "\\n \\t C:\\pad \U0001f3db e\u0301 n\u0303 \u200f\u05d0\u05d1\u200e "
    "\u2028 a\u00a0b $x$ #let *vet* _cursief_"
)
"""Words that a careless renderer would read as markup, as a template or as XML."""
GAP = "[nog niet bekend: <meldtermijn>]"
OPEN_PUNTEN = (
    OpenPoint("de <meldtermijn> in uren", ("artikel 4.3", "Bijlage 1"), "A. & B. de Vries", HOSTILE, "x.y"),
    OpenPoint("de datum van deze versie", (), "", "", "document.datum"),
)
LONG_PATH = "partijen." + "heel_lang." * 12 + "naam"
"""A path longer than the tag of a content control may be."""


def signature(party: str, *representatives: str) -> Clause:
    """Return a signature block; each representative has a unit of its own to sign in."""
    named = Filled(party, "partijen.x.naam", "Naam van de partij")
    units = (_unit(f"blok {party}", name) for name in representatives)
    lines = (
        alinea(named, citation=f"blok {party} 0"),
        alinea("in dezen rechtsgeldig vertegenwoordigd door:", citation=f"blok {party} 1"),
    )
    return clause(Kind.HANDTEKENING, f"blok {party}", *lines, *units)


def _unit(block: str, name: str) -> Clause:
    words: tuple[tuple[Inline | str, ...], ...] = (
        (Rule(wide=True),),
        (Filled(name, "p"),),
        ("Datum en plaats: ", Rule(), Break(), Rule()),
    )
    lines = (alinea(*line, citation=f"{block}, regel {n}") for n, line in enumerate(words))
    return clause(Kind.ONDERTEKENAAR, f"{block}, ondertekenaar", *lines)


def _titel(*, notes: bool) -> Clause:
    preface = (
        (note("titel, toelichting", "Met dit Privacy Protocol worden afspraken gemaakt."),) if notes else ()
    )
    huis = Filled("Rivierenland", "huis.naam", "Naam van het huis")
    return clause(
        Kind.TITEL, "titel", "Privacy Protocol", Break(), "zorg- en veiligheidshuis ", huis, *preface
    )


def _aanhef(*, notes: bool) -> Clause:
    extra = (
        (note("aanhef, toelichting", "Toelichting:", "Deelnemers dienen gelijk te zijn."),) if notes else ()
    )
    gemeenten = bullets("aanhef, gemeenten", "Alderbroek;", "Berkenrode en", "Cromvoort,")
    onder = (
        *extra,
        alinea("De ondergetekenden:", citation="aanhef, 1"),
        *gemeenten,
        alinea("hierna te noemen ‘Partijen’,", citation="aanhef, 2"),
    )
    huis = Filled("Rivierenland", "huis.naam")
    return clause(Kind.AANHEF, "aanhef", "Privacy Protocol tussen ketenpartners ", huis, *onder)


def _artikelen(*, notes: bool) -> tuple[Clause, ...]:
    toelichting = (
        note("1.2, toelichting", "Toelichting:", "Over de letters.", *bullets("1.2, n", "een", "twee")),
    )
    midden = toelichting if notes else (alinea("Een regel zonder nummer ertussen.", citation="1.2, midden"),)
    definities = clause(
        Kind.ARTIKEL,
        "artikel 1",
        "Definities",
        alinea("In dit Protocol wordt verstaan onder:", citation="artikel 1, aanhef"),
        lid("1.1", "Persoonsgegevens: alle informatie (artikel 4 lid 1 AVG)."),
        lid("1.2", "Lijst:", *letters("1.2", "ab"), *midden, *letters("1.2", "cd")),
        *(lid(f"1.{n}", f"Begrip {n}: een omschrijving.") for n in range(3, 14)),
        label="Artikel 1.",
    )
    verwijzingen = clause(
        Kind.ARTIKEL,
        "artikel 3",
        "Doel & ",
        Filled("<Verwerking>", "x.kop"),
        lid(
            "2.1",
            "Zie artikel ",
            ref("1", "artikel 1"),
            ", artikel ",
            ref("1.2", "1.2"),
            " onder ",
            ref("b", "1.2 onder b"),
            " en artikel ",
            ref("3.1.2", "5.1.2"),
            ".",
        ),
        lid(
            "2.2",
            "Het ",
            ref("eerste", "2.1", numeric=False),
            " lid, paragraaf ",
            ref("3.1", "5.1"),
            ", onder ",
            ref("b", "18.1 onder b"),
            " van artikel 2.3 en ",
            ref("Bijlage 1", "Bijlage 1", numeric=False),
            ".",
        ),
        lid("2.3", "Met haakjes:", *letters("18.1", "abc", close=")")),
        lid("2.4", "Weer letters:", *letters("2.4", "ab"), *bullets("2.4", "punt")),
        label="Artikel 2.",
    )
    paragraaf = clause(
        Kind.PARAGRAAF,
        "5.1",
        "Verwerking door de procesregisseur",
        lid("3.1.1", "Een lid van drie cijfers."),
        clause(Kind.LID, "5.1.2", "Nog een.", *letters("5.1.2", "ab"), label="3.1.2."),
        label="3.1.",
    )
    tweede = clause(Kind.PARAGRAAF, "5.2", "Verstrekken", lid("3.2.1", "Weer een lid."), label="3.2.")
    verwerking = clause(Kind.ARTIKEL, "artikel 5", "Casusoverleg", paragraaf, tweede, label="Artikel 3.")
    waarden = clause(
        Kind.ARTIKEL,
        "artikel 6",
        "Waarden",
        lid("4.1", Filled(HOSTILE, LONG_PATH, "Naam <&> " * 12), " en ", HOSTILE),
        lid("4.2", "  spaties   blijven  ", Break(), "nieuwe regel\nen nog een\ten een tab"),
        lid("4.3", "Open: ", Filled("", "leeg"), Gap(GAP, "x.y", "Termijn")),
        label="Artikel 4.",
    )
    return definities, verwijzingen, verwerking, waarden


def _bijlagen() -> tuple[Clause, ...]:
    formulier = clause(
        Kind.BIJLAGE,
        "Bijlage 1",
        "Bijlage 1 bij Privacy Protocol:",
        Break(),
        "Toetredingsformulier",
        clause(
            Kind.ALINEA,
            "b1",
            Rule(),
            ", gevestigd te ",
            Rule(),
            " en kantoorhoudend aan ",
            Rule(),
            ", zie artikel ",
            ref("2.1", "2.1"),
            ",",
        ),
        clause(Kind.ALINEA, "b2", "Aldus ondertekend te ", Rule(), ", op datum ", Rule()),
        clause(Kind.ALINEA, "b3", "Naam organisatie: ", Rule()),
        clause(Kind.ALINEA, "b4", Rule(wide=True)),
    )
    maatregel = clause(
        Kind.OPSOMMING,
        "Bijlage 2, maatregel 1",
        "Beleidsdocument",
        alinea("Het beleidsdocument gaat in op de maatregelen.", citation="m1"),
        *bullets("m1", "dieper"),
        label="•",
    )
    categorie = clause(
        Kind.TUSSENKOP,
        "Bijlage 2, categorie 1",
        "Categorie 1:",
        clause(Kind.TUSSENKOP, "b2c1", "Persoonsgegevens:", *letters("b2c1", "abc")),
        clause(Kind.TUSSENKOP, "b2c2", "Bijzondere:", *letters("b2c2", "ab")),
        alinea("Tussenzin.", citation="b2 tussen"),
        *letters("b2c2 vervolg", "c"),
    )
    measures = tabel(
        ("Maatregel", "Document", "Eigenaar"), ("Beleid", "Plan & < >", ""), ("Toegang", "Lijst", "Manager")
    )
    tweede = clause(
        Kind.BIJLAGE,
        "Bijlage 2",
        "Bijlage 2 bij Privacy Protocol: Beveiliging",
        maatregel,
        measures,
        measures,
        categorie,
    )
    return formulier, tweede


def document(
    editie: Editie = Editie.CONCEPT, *, huis: str = "Zorg- en Veiligheidshuis Rivierenland"
) -> Document:
    """Return a document with every kind of clause and every inline."""
    notes = editie is Editie.TOELICHTING
    overwegingen = clause(
        Kind.OVERWEGINGEN,
        "overwegingen",
        alinea("de volgende overwegingen in aanmerking nemende:", citation="overwegingen, 1"),
        *bullets("overweging", "dat Partijen samenwerken;", "dat dit Protocol regels geeft."),
        alinea("verklaren te zijn overeengekomen:", citation="overwegingen, 2"),
    )
    blokken = tuple(
        signature(f"Gemeente {name}", "J. de Vries, burgemeester") for name in ("Alderbroek", "Berkenrode")
    )
    blok = signature("Zorgaanbieder", "A. Jansen, bestuurder", "B. Bakker, bestuurder")
    ondertekening = clause(
        Kind.ONDERTEKENING,
        "ondertekening",
        "Ondertekening",
        alinea("Aldus overeengekomen:", citation="ondertekening, 1"),
        *blokken,
        blok,
    )
    return clauses.document(
        huis=huis,
        status="in bewerking",
        datum=datetime.date(2026, 3, 14),
        editie=editie,
        model="Modelprotocol 1.0",
        parts=(
            _titel(notes=notes),
            _aanhef(notes=notes),
            overwegingen,
            *_artikelen(notes=notes),
            ondertekening,
            *_bijlagen(),
        ),
        open_points=() if editie is Editie.DEFINITIEF else OPEN_PUNTEN,
    )
