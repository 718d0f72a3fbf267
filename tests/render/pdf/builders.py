"""Documents by hand, small enough to read, with every kind of block."""

import datetime
from collections.abc import Sequence

from tailor.assemble.document import Clause, Document, Editie, Filled, Gap, Inline, Ref, Rule, Text
from tailor.citation import Citatie
from tailor.model.blocks import Kind

WORDS = "Partijen verwerken de gegevens alleen voor het doel waarvoor zij die hebben gekregen"


def clause(
    kind: Kind, citation: str, *children: Clause, label: str = "", words: str | Sequence[Inline] = ()
) -> Clause:
    inlines = (Text(words),) if isinstance(words, str) else tuple(words)
    return Clause(kind, Citatie(citation), label, inlines, children)


def alinea(*inlines: Inline | str, citation: str = "aanhef") -> Clause:
    pieces = tuple(Text(piece) if isinstance(piece, str) else piece for piece in inlines)
    return clause(Kind.ALINEA, citation, words=pieces)


def lid(number: str, words: str | Sequence[Inline], *children: Clause) -> Clause:
    return clause(Kind.LID, number, *children, label=f"{number}.", words=words)


def onderdeel(citation: str, label: str, words: str | Sequence[Inline], *children: Clause) -> Clause:
    return clause(Kind.ONDERDEEL, citation, *children, label=label, words=words)


def opsomming(*inlines: Inline | str) -> Clause:
    pieces = tuple(Text(piece) if isinstance(piece, str) else piece for piece in inlines)
    return clause(Kind.OPSOMMING, "overweging", label="•", words=pieces)


def artikel(number: int, title: str, *children: Clause) -> Clause:
    return clause(Kind.ARTIKEL, f"artikel {number}", *children, label=f"Artikel {number}.", words=title)


def toelichting(*texts: str) -> Clause:
    return clause(Kind.TOELICHTING, "toelichting", *(alinea(text, citation="toelichting") for text in texts))


def handtekening(naam: str) -> Clause:
    lines = (
        alinea(Filled(naam, "partijen[x].naam")),
        alinea("in dezen rechtsgeldig vertegenwoordigd door: ", Filled("A. de Vries, directeur", "x")),
        alinea("Datum en plaats: ", Rule()),
        alinea("Handtekening: ", Rule(wide=True)),
    )
    return clause(Kind.HANDTEKENING, "ondertekening", *lines)


def tabel(*rows: Sequence[str]) -> Clause:
    return clause(Kind.TABEL, "tabel", *(_rij(row) for row in rows))


def _rij(cells: Sequence[str]) -> Clause:
    return clause(Kind.RIJ, "rij", *(clause(Kind.CEL, "cel", words=cell) for cell in cells))


def bijlage(number: int, title: str, *children: Clause) -> Clause:
    return clause(Kind.BIJLAGE, f"Bijlage {number}", *children, words=f"Bijlage {number}: {title}")


def document(*parts: Clause, editie: Editie = Editie.DEFINITIEF, **changes: object) -> Document:
    titel = clause(Kind.TITEL, "titel", words="Privacy Protocol zorg- en veiligheidshuis Rivierenland")
    facts: dict[str, object] = {
        "soort": "protocol",
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
        toelichting("Toelichting:", "Onderstaande deelnemers zijn dezelfde als die van het convenant."),
        alinea("De ondergetekenden:"),
        opsomming(Filled("Alderbroek", "gemeenten.naam"), ";"),
        opsomming(Gap("[nog niet bekend: naam van de gemeente]", "gemeenten.naam"), ","),
        alinea("hierna te noemen ‘Partijen’,"),
        words="Privacy Protocol tussen ketenpartners",
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
            alinea("Aldus overeengekomen:"),
            handtekening("Gemeente Alderbroek"),
            handtekening("Stichting De Brug"),
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
        lid("1.2", "Betrokkene: degene over wie de informatie gaat;", toelichting("(in geval van een kind)")),
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
        lid(
            "2.2", (Text("Zie artikel "), naar, Text(" onder "), onder, Text(" en artikel "), weg, Text("."))
        ),
    )
    verwerken = artikel(
        3,
        "Verwerken",
        clause(Kind.PARAGRAAF, "3.1", lid("3.1.1", WORDS), label="3.1.", words="Door de procesregisseur"),
        clause(Kind.PARAGRAAF, "3.2", lid("3.2.1", WORDS), label="3.2.", words="Door de partijen"),
    )
    zonder_nummer = artikel(
        4, "Slot", clause(Kind.LID, "4.1", words="Op dit Protocol is Nederlands recht van toepassing.")
    )
    return definities, doel, verwerken, zonder_nummer


def _annexes() -> tuple[Clause, ...]:
    categorie = clause(
        Kind.TUSSENKOP,
        "Bijlage 2, categorie 1",
        clause(Kind.TUSSENKOP, "Bijlage 2, betrokkenen", alinea("Van personen."), words="Betrokkenen:"),
        words="Categorie 1:",
    )
    return (
        bijlage(1, "Toetredingsformulier", alinea("Naam organisatie: ", Rule()), alinea(Rule(wide=True))),
        bijlage(2, "Maatregelen", categorie, tabel(("Maatregel", "Eigenaar"), ("Logging", "CISO"))),
    )
