"""Choose a clause: by its number in the model or in this document, or from the list of all clauses."""

from collections.abc import Iterator, Sequence
from typing import Final

from tailor.assemble.document import Clause, Document
from tailor.assemble.find import Found, Register, named_clauses
from tailor.citation import Citatie
from tailor.model import Kind
from tailor.wizard.gesteld import Gesteld, Kader
from tailor.wizard.menu import kies_in_menu, typ_regel
from tailor.wizard.scherm import Keus, Terug
from tailor.wizard.uitwegen import kies_uit

_TYP, _ZOEK = ":typ", ":zoek"
_KORT: Final = 60
_NIET: Final = frozenset({Kind.TITEL, Kind.TOELICHTING})
"""What nobody can deviate from: it is no part of what is signed."""


def vraag_bepaling(kader: Kader, q: Gesteld, document: Document) -> str:
    """Ask for a clause and return its address in the model, or the state not known; empty for none.

    Args:
        kader: The screen and the text.
        q: The question.
        document: The text in which the clause stands.

    Raises:
        Navigatie: The user goes elsewhere.
    """
    keuzen = [
        Keus(_TYP, "Het nummer typen", "Het nummer in uw document of in het landelijke model."),
        Keus(_ZOEK, "Kiezen uit de lijst", "Eerst het artikel of de bijlage, dan de bepaling."),
    ]
    while True:
        gekozen = kies_uit(kader, q, keuzen, _TYP)
        if gekozen not in (_TYP, _ZOEK):
            return gekozen
        try:
            kies = _getypt if gekozen == _TYP else _gezocht
            if citatie := kies(kader, q, document):
                return citatie
        except Terug:
            continue


def _getypt(kader: Kader, q: Gesteld, document: Document) -> str:
    """Return the address of a typed number; empty when the user leaves it."""
    register = Register(document)

    def controle(tekst: str) -> str:
        found = _mag(register.find(tekst))
        return "" if found else _onbekend(tekst, register)

    tekst = typ_regel(
        kader,
        q,
        "Welk nummer heeft de bepaling?",
        standaard=str(q.waarde) if q.is_gegeven else "",
        controle=controle,
    )
    found = _mag(register.find(tekst)) if tekst else ()
    if not found:
        return ""
    one = found[0] if len(found) == 1 else _welke(kader, q, found)
    return str(one.citation.own_words if Citatie.parse(tekst).is_own_words else one.citation)


def _mag(found: Sequence[Found]) -> tuple[Found, ...]:
    return tuple(one for one in found if one.clause.kind not in _NIET)


def _onbekend(tekst: str, register: Register) -> str:
    lijken = register.suggestions(tekst)
    vraag = f" Bedoelt u {' of '.join(lijken)}?" if lijken else ""
    return f"Uw tekst heeft geen bepaling ‘{tekst}’ waarvan u kunt afwijken.{vraag}"


def _welke(kader: Kader, q: Gesteld, found: Sequence[Found]) -> Found:
    """Ask which clause is meant when a number is one in the model and another in this document."""
    keuzen = [
        Keus(
            str(one.citation),
            f"{'In uw document' if one.as_printed else 'In het model'}: {_kop(one.clause)}",
            f"In uw document: {one.place}. In het model: {one.citation}.",
        )
        for one in found
    ]
    gekozen = kies_in_menu(kader, q, "Dit nummer hoort bij twee bepalingen. Welke bedoelt u?", keuzen)
    return next(one for one in found if str(one.citation) == gekozen)


def _gezocht(kader: Kader, q: Gesteld, document: Document) -> str:
    """Return the address of a clause that is chosen from the list, first its part and then itself."""
    parts = [(p, place) for p, place in named_clauses(document.parts) if p in document.parts]
    keuzen = [Keus(str(p.citation), _deel(p, place)) for p, place in parts if p.kind not in _NIET]
    while True:
        gekozen = kies_in_menu(kader, q, "In welk deel staat de bepaling?", keuzen)
        part = next(p for p, _ in parts if str(p.citation) == gekozen)
        try:
            return kies_in_menu(kader, q, "Welke bepaling bedoelt u?", list(_in_deel(part)))
        except Terug:
            continue


def _deel(part: Clause, place: str) -> str:
    if part.kind is Kind.ARTIKEL:
        return f"{place}. {part.text}"
    return part.text if part.kind is Kind.BIJLAGE else f"de {place}"


def _in_deel(part: Clause) -> Iterator[Keus]:
    """Yield a part as a whole and every clause in it; one that is repeated for every party comes once."""
    yield Keus(str(part.citation), f"Alles van {part.citation}", "Met alles wat eronder staat.")
    seen = {part.citation}
    for clause in part.walk():
        if clause.citation not in seen and clause.text and clause.kind not in _NIET:
            seen.add(clause.citation)
            yield Keus(str(clause.citation), _kop(clause), f"In het model: {clause.citation}.")


def _kop(clause: Clause) -> str:
    text = f"{clause.label} {clause.text}".strip()
    return text if len(text) <= _KORT else f"{text[:_KORT].rsplit(' ', 1)[0]} …"
