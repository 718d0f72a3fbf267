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
    OpenPunt,
    Ref,
    Rule,
    Text,
)
from tailor.citation import Citatie
from tailor.model.blocks import Kind

HOSTILE = (
    "A & B <w:p/> ]]> \"dubbel\" 'enkel' {{ huis }} {% raw %} {_{ x }_} {_% y %_} {# z #} &amp; &#8216; "
    "\\n \\t C:\\pad \U0001f3db e\u0301 n\u0303 \u200f\u05d0\u05d1\u200e "
    "\u2028 a\u00a0b $x$ #let *vet* _cursief_"
)
"""Words that a careless renderer would read as markup, as a template or as XML."""
GAP = "[nog niet bekend: <meldtermijn>]"
OPEN_PUNTEN = (
    OpenPunt("de <meldtermijn> in uren", ("artikel 4.3", "Bijlage 1"), "A. & B. de Vries", HOSTILE, "x.y"),
    OpenPunt("de datum van deze versie", (), "", "", "document.datum"),
)
LONG_PATH = "partijen." + "heel_lang." * 12 + "naam"
"""A path longer than the tag of a content control may be."""


def clause(
    kind: Kind, citation: str, label: str = "", *words: str | Inline, under: tuple[Clause, ...] = ()
) -> Clause:
    """Return a clause; bare strings are words of the model."""
    inlines = tuple(Text(word) if isinstance(word, str) else word for word in words)
    return Clause(kind, Citatie(citation), label, inlines, under)


def ref(text: str, target: str, *, numeric: bool = True) -> Ref:
    return Ref(text, Citatie(target), numeric)


def note(citation: str, *paragraphs: str, under: tuple[Clause, ...] = ()) -> Clause:
    lines = tuple(clause(Kind.ALINEA, f"{citation}, {n}", "", words) for n, words in enumerate(paragraphs))
    return clause(Kind.TOELICHTING, citation, under=lines + under)


def lid(number: str, *words: str | Inline, under: tuple[Clause, ...] = ()) -> Clause:
    return clause(Kind.LID, number, f"{number}.", *words, under=under)


def letters(of: str, marks: str, *, close: str = ".", extra: str = "") -> tuple[Clause, ...]:
    """Return one onderdeel for each letter in ``marks``."""
    return tuple(
        clause(Kind.ONDERDEEL, f"{of} onder {mark}", f"{mark}{close}", f"onderdeel {mark} van {of}{extra};")
        for mark in marks
    )


def bullets(of: str, *words: str) -> tuple[Clause, ...]:
    return tuple(clause(Kind.OPSOMMING, f"{of}, punt {n}", "•", text) for n, text in enumerate(words))


def signature(party: str, *representatives: str) -> Clause:
    """Return a signature block; each representative has a line of its own to sign on."""
    signs: list[Inline] = [Text("in dezen rechtsgeldig vertegenwoordigd door: ")]
    for name in representatives:
        signs += [Break()] if len(signs) > 1 else []
        signs += [Filled(name, "p"), Break(), Rule(wide=True)]
    words = (
        (Filled(party, "partijen.x.naam", "Naam van de partij"),),
        signs,
        (Text("Datum en plaats: "), Rule()),
    )
    lines = tuple(
        Clause(Kind.ALINEA, Citatie(f"blok {party} {n}"), "", tuple(line)) for n, line in enumerate(words)
    )
    return clause(Kind.HANDTEKENING, f"blok {party}", under=lines)


def table(*rows: tuple[str, ...]) -> Clause:
    def row(number: int, cells: tuple[str, ...]) -> Clause:
        ready = tuple(clause(Kind.CEL, f"tabel {number}.{n}", "", text) for n, text in enumerate(cells))
        return clause(Kind.RIJ, f"tabel {number}", under=ready)

    return clause(Kind.TABEL, "tabel", under=tuple(row(number, cells) for number, cells in enumerate(rows)))


def _titel(*, notes: bool) -> Clause:
    preface = (
        (note("titel, toelichting", "Met dit Privacy Protocol worden afspraken gemaakt."),) if notes else ()
    )
    huis = Filled("Rivierenland", "huis.naam", "Naam van het huis")
    return clause(
        Kind.TITEL, "titel", "", "Privacy Protocol", Break(), "zorg- en veiligheidshuis ", huis, under=preface
    )


def _aanhef(*, notes: bool) -> Clause:
    extra = (
        (note("aanhef, toelichting", "Toelichting:", "Deelnemers dienen gelijk te zijn."),) if notes else ()
    )
    gemeenten = bullets("aanhef, gemeenten", "Alderbroek;", "Berkenrode en", "Cromvoort,")
    onder = (
        *extra,
        clause(Kind.ALINEA, "aanhef, 1", "", "De ondergetekenden:"),
        *gemeenten,
        clause(Kind.ALINEA, "aanhef, 2", "", "hierna te noemen ‘Partijen’,"),
    )
    huis = Filled("Rivierenland", "huis.naam")
    return clause(Kind.AANHEF, "aanhef", "", "Privacy Protocol tussen ketenpartners ", huis, under=onder)


def _artikelen(*, notes: bool) -> tuple[Clause, ...]:
    toelichting = (
        note("1.2, toelichting", "Toelichting:", "Over de letters.", under=bullets("1.2, n", "een", "twee")),
    )
    midden = (
        toelichting
        if notes
        else (clause(Kind.ALINEA, "1.2, midden", "", "Een regel zonder nummer ertussen."),)
    )
    definities = clause(
        Kind.ARTIKEL, "artikel 1", "Artikel 1.", "Definities",
        under=(
            clause(Kind.ALINEA, "artikel 1, aanhef", "", "In dit Protocol wordt verstaan onder:"),
            lid("1.1", "Persoonsgegevens: alle informatie (artikel 4 lid 1 AVG)."),
            lid("1.2", "Lijst:", under=(*letters("1.2", "ab"), *midden, *letters("1.2", "cd"))),
            *(lid(f"1.{n}", f"Begrip {n}: een omschrijving.") for n in range(3, 14)),
        ),
    )  # fmt: skip
    verwijzingen = clause(
        Kind.ARTIKEL, "artikel 3", "Artikel 2.", "Doel & ", Filled("<Verwerking>", "x.kop"),
        under=(
            lid("2.1", "Zie artikel ", ref("1", "artikel 1"), ", artikel ", ref("1.2", "1.2"), " onder ",
                ref("b", "1.2 onder b"), " en artikel ", ref("3.1.2", "5.1.2"), "."),
            lid("2.2", "Het ", ref("eerste", "2.1", numeric=False), " lid, paragraaf ", ref("3.1", "5.1"),
                ", onder ", ref("b", "18.1 onder b"), " van artikel 2.3 en ",
                ref("Bijlage 1", "Bijlage 1", numeric=False), "."),
            lid("2.3", "Met haakjes:", under=letters("18.1", "abc", close=")")),
            lid("2.4", "Weer letters:", under=(*letters("2.4", "ab"), *bullets("2.4", "punt"))),
        ),
    )  # fmt: skip
    paragraaf = clause(
        Kind.PARAGRAAF, "5.1", "3.1.", "Verwerking door de procesregisseur",
        under=(
            lid("3.1.1", "Een lid van drie cijfers."),
            clause(Kind.LID, "5.1.2", "3.1.2.", "Nog een.", under=letters("5.1.2", "ab")),
        ),
    )  # fmt: skip
    tweede = clause(Kind.PARAGRAAF, "5.2", "3.2.", "Verstrekken", under=(lid("3.2.1", "Weer een lid."),))
    verwerking = clause(Kind.ARTIKEL, "artikel 5", "Artikel 3.", "Casusoverleg", under=(paragraaf, tweede))
    waarden = clause(
        Kind.ARTIKEL, "artikel 6", "Artikel 4.", "Waarden",
        under=(
            lid("4.1", Filled(HOSTILE, LONG_PATH, "Naam <&> " * 12), " en ", HOSTILE),
            lid("4.2", "  spaties   blijven  ", Break(), "nieuwe regel\nen nog een\ten een tab"),
            lid("4.3", "Open: ", Filled("", "leeg"), Gap(GAP, "x.y", "Termijn")),
        ),
    )  # fmt: skip
    return definities, verwijzingen, verwerking, waarden


def _bijlagen() -> tuple[Clause, ...]:
    formulier = clause(
        Kind.BIJLAGE, "Bijlage 1", "", "Bijlage 1 bij Privacy Protocol:", Break(), "Toetredingsformulier",
        under=(
            clause(Kind.ALINEA, "b1", "", Rule(), ", gevestigd te ", Rule(), " en kantoorhoudend aan ",
                   Rule(), ", zie artikel ", ref("2.1", "2.1"), ","),
            clause(Kind.ALINEA, "b2", "", "Aldus ondertekend te ", Rule(), ", op datum ", Rule()),
            clause(Kind.ALINEA, "b3", "", "Naam organisatie: ", Rule()),
            clause(Kind.ALINEA, "b4", "", Rule(wide=True)),
        ),
    )  # fmt: skip
    maatregel = clause(
        Kind.OPSOMMING, "Bijlage 2, maatregel 1", "•", "Beleidsdocument",
        under=(
            clause(Kind.ALINEA, "m1", "", "Het beleidsdocument gaat in op de maatregelen."),
            *bullets("m1", "dieper"),
        ),
    )  # fmt: skip
    categorie = clause(
        Kind.TUSSENKOP, "Bijlage 2, categorie 1", "", "Categorie 1:",
        under=(
            clause(Kind.TUSSENKOP, "b2c1", "", "Persoonsgegevens:", under=letters("b2c1", "abc")),
            clause(Kind.TUSSENKOP, "b2c2", "", "Bijzondere:", under=letters("b2c2", "ab")),
            clause(Kind.ALINEA, "b2 tussen", "", "Tussenzin."),
            *letters("b2c2 vervolg", "c"),
        ),
    )  # fmt: skip
    tabel = table(
        ("Maatregel", "Document", "Eigenaar"), ("Beleid", "Plan & < >", ""), ("Toegang", "Lijst", "Manager")
    )
    tweede = clause(
        Kind.BIJLAGE, "Bijlage 2", "", "Bijlage 2 bij Privacy Protocol: Beveiliging",
        under=(maatregel, tabel, tabel, categorie),
    )  # fmt: skip
    return formulier, tweede


def document(
    editie: Editie = Editie.CONCEPT, *, huis: str = "Zorg- en Veiligheidshuis Rivierenland"
) -> Document:
    """Return a document with every kind of clause and every inline."""
    notes = editie is Editie.TOELICHTING
    overwegingen = clause(
        Kind.OVERWEGINGEN, "overwegingen",
        under=(
            clause(Kind.ALINEA, "overwegingen, 1", "", "de volgende overwegingen in aanmerking nemende:"),
            *bullets("overweging", "dat Partijen samenwerken;", "dat dit Protocol regels geeft."),
            clause(Kind.ALINEA, "overwegingen, 2", "", "verklaren te zijn overeengekomen:"),
        ),
    )  # fmt: skip
    blokken = tuple(
        signature(f"Gemeente {name}", "J. de Vries, burgemeester") for name in ("Alderbroek", "Berkenrode")
    )
    blok = signature("Zorgaanbieder", "A. Jansen, bestuurder", "B. Bakker, bestuurder")
    ondertekening = clause(
        Kind.ONDERTEKENING, "ondertekening",
        under=(clause(Kind.ALINEA, "ondertekening, 1", "", "Aldus overeengekomen:"), *blokken, blok),
    )  # fmt: skip
    return Document(
        soort="protocol",
        titel="Privacy Protocol zorg- en veiligheidshuis Rivierenland",
        huis=huis,
        versie="1.0",
        status="in bewerking",
        datum=datetime.date(2026, 3, 14),
        editie=editie,
        model="Modelprotocol 1.0",
        parts=(
            _titel(notes=notes), _aanhef(notes=notes), overwegingen, *_artikelen(notes=notes), ondertekening,
            *_bijlagen(),
        ),
        open_punten=() if editie is Editie.DEFINITIEF else OPEN_PUNTEN,
    )  # fmt: skip
