"""Clauses and documents by hand: a maker for each kind of clause, and a document with every kind of them."""

import datetime
from collections.abc import Sequence

from tailor.assemble.document import Break, Clause, Document, Editie, Filled, Gap, Inline, Ref, Rule, Text
from tailor.citation import Citatie
from tailor.model.blocks import Kind

WORDS = "Partijen verwerken de gegevens alleen voor het doel waarvoor zij die hebben gekregen"


Part = Clause | Inline | str
"""What a clause is made of: words, bare strings as words of the model, and the clauses under it."""


def clause(kind: Kind, citation: str, *parts: Part, label: str = "") -> Clause:
    """Return a clause with the words and the clauses that it is made of."""
    words = (Text(one) if isinstance(one, str) else one for one in parts if not isinstance(one, Clause))
    under = (one for one in parts if isinstance(one, Clause))
    return Clause(kind, Citatie(citation), label, tuple(words), tuple(under))


def alinea(*parts: Part, citation: str = "aanhef") -> Clause:
    return clause(Kind.ALINEA, citation, *parts)


def lid(number: str, *parts: Part, label: str = "") -> Clause:
    return clause(Kind.LID, number, *parts, label=label or f"{number}.")


def onderdeel(citation: str, label: str, *parts: Part) -> Clause:
    return clause(Kind.ONDERDEEL, citation, *parts, label=label)


def letters(of: str, marks: str | Sequence[str], *, close: str = ".", extra: str = "") -> tuple[Clause, ...]:
    """Return one onderdeel for each letter in ``marks``."""
    return tuple(
        onderdeel(f"{of} onder {mark}", f"{mark}{close}", f"onderdeel {mark} van {of}{extra};")
        for mark in marks
    )


def opsomming(*parts: Part, citation: str = "overweging") -> Clause:
    return clause(Kind.OPSOMMING, citation, *parts, label="•")


def bullets(of: str, *words: str) -> tuple[Clause, ...]:
    return tuple(opsomming(text, citation=f"{of}, punt {n}") for n, text in enumerate(words))


def ref(text: str, target: str, *, numeric: bool = True) -> Ref:
    return Ref(text, Citatie(target), numeric)


def artikel(number: int, title: str, *children: Clause) -> Clause:
    return clause(Kind.ARTIKEL, f"artikel {number}", title, *children, label=f"Artikel {number}.")


def note(citation: str, *parts: Clause | str) -> Clause:
    """Return a note; strings are its paragraphs."""
    made = (
        alinea(one, citation=f"{citation}, {n}") if isinstance(one, str) else one
        for n, one in enumerate(parts)
    )
    return clause(Kind.TOELICHTING, citation, *made)


def ondertekenaar(name: str) -> Clause:
    """Return the unit of one person who signs: room, a line, the name, and date and place."""
    lines = (
        alinea(Rule(wide=True)),
        alinea(Filled(name, "x")),
        alinea("Datum en plaats: ", Rule(), Break(), Rule()),
    )
    return clause(Kind.ONDERTEKENAAR, "ondertekening, ondertekenaar", *lines)


def handtekening(naam: str, *people: str, between: str = "") -> Clause:
    """Return the signature block of a party, with these words between the people who sign."""
    units = [ondertekenaar(name) for name in people or ("A. de Vries, directeur",)]
    words = [alinea(Filled(between, "x"))] if between else []
    lines = (
        alinea(Filled(naam, "partijen[x].naam")),
        alinea("in dezen rechtsgeldig vertegenwoordigd door:"),
        *(one for number, unit in enumerate(units) for one in (*(words if number else ()), unit)),
    )
    return clause(Kind.HANDTEKENING, "ondertekening", *lines)


def tabel(*rows: Sequence[str]) -> Clause:
    def row(number: int, cells: Sequence[str]) -> Clause:
        made = (clause(Kind.CEL, f"tabel {number}.{n}", text) for n, text in enumerate(cells))
        return clause(Kind.RIJ, f"tabel {number}", *made)

    return clause(Kind.TABEL, "tabel", *(row(number, cells) for number, cells in enumerate(rows)))


def bijlage(number: int, title: str, *children: Clause) -> Clause:
    return clause(Kind.BIJLAGE, f"Bijlage {number}", f"Bijlage {number}: {title}", *children)


def document(*parts: Clause, editie: Editie = Editie.DEFINITIEF, **changes: object) -> Document:
    titel = clause(Kind.TITEL, "titel", "Privacy Protocol zorg- en veiligheidshuis Rivierenland")
    facts: dict[str, object] = {
        "kind": "protocol",
        "titel": "Privacy Protocol zorg- en veiligheidshuis Rivierenland",
        "huis": "Zorg- en Veiligheidshuis Rivierenland",
        "versie": "1.0",
        "status": "vastgesteld",
        "datum": datetime.date(2026, 11, 3),
        "editie": editie,
        "model": "Model Privacy Protocol, versie 1.0",
        "parts": (titel, *parts),
    }
    return Document(**{**facts, **changes})


def full(editie: Editie = Editie.CONCEPT) -> Document:
    """Return a document with every kind of block and every kind of inline."""
    aanhef = clause(
        Kind.AANHEF,
        "aanhef",
        "Privacy Protocol tussen ketenpartners",
        note(
            "toelichting", "Toelichting:", "Onderstaande deelnemers zijn dezelfde als die van het convenant."
        ),
        alinea("De ondergetekenden:"),
        opsomming(Filled("Alderbroek", "gemeenten.naam"), ";"),
        opsomming(Gap("[nog niet bekend: naam van de gemeente]", "gemeenten.naam"), ","),
        alinea("hierna te noemen ‘Partijen’,"),
    )
    overwegingen = clause(
        Kind.OVERWEGINGEN, "overwegingen", alinea("overwegende dat:"), opsomming("Partijen samenwerken;")
    )
    return document(
        aanhef,
        overwegingen,
        *_articles(),
        clause(
            Kind.ONDERTEKENING,
            "ondertekening",
            "Ondertekening",
            alinea("Aldus overeengekomen:"),
            handtekening("Gemeente Alderbroek"),
            handtekening("Stichting De Brug", "F. Kok, bestuurder", "G. Lam, directeur", between="of"),
        ),
        *_annexes(),
        editie=editie,
    )


def _articles() -> tuple[Clause, ...]:
    naar = Ref("2.1", Citatie("2.1"), numeric=True)
    onder = Ref("b", Citatie("2.1 onder b"), numeric=True)
    weg = Ref("99", Citatie("artikel 99"), numeric=True)
    definities = artikel(
        1,
        "Definities",
        lid("1.1", "Persoonsgegevens: alle informatie over een natuurlijke persoon;"),
        lid(
            "1.2",
            "Betrokkene: degene over wie de informatie gaat;",
            note("toelichting", "(in geval van een kind)"),
        ),
    )
    doel = artikel(
        2,
        "Doel",
        lid(
            "2.1",
            f"{WORDS}:",
            onderdeel("2.1 onder a", "a.", "het oplossen van problemen;", opsomming("van personen;")),
            onderdeel("2.1 onder b", "b.", "het voorkomen van overlast.", alinea("Dit geldt ook daarna.")),
        ),
        lid("2.2", Text("Zie artikel "), naar, Text(" onder "), onder, Text(" en artikel "), weg, Text(".")),
    )
    verwerken = artikel(
        3,
        "Verwerken",
        clause(Kind.PARAGRAAF, "3.1", "Door de procesregisseur", lid("3.1.1", WORDS), label="3.1."),
        clause(Kind.PARAGRAAF, "3.2", "Door de partijen", lid("3.2.1", WORDS), label="3.2."),
    )
    zonder_nummer = artikel(
        4, "Slot", clause(Kind.LID, "4.1", "Op dit Protocol is Nederlands recht van toepassing.")
    )
    return definities, doel, verwerken, zonder_nummer


def _annexes() -> tuple[Clause, ...]:
    categorie = clause(
        Kind.TUSSENKOP,
        "Bijlage 2, categorie 1",
        "Categorie 1:",
        clause(Kind.TUSSENKOP, "Bijlage 2, betrokkenen", "Betrokkenen:", alinea("Van personen.")),
    )
    return (
        bijlage(
            1,
            "Toetredingsformulier",
            clause(
                Kind.FORMULIER,
                "Bijlage 1, formulier 1",
                alinea("Naam organisatie: ", Rule()),
                alinea(Rule(wide=True)),
            ),
        ),
        bijlage(2, "Maatregelen", categorie, tabel(("Maatregel", "Eigenaar"), ("Logging", "CISO"))),
    )
