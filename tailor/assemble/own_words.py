"""Read the house's own terms and designation from the answers."""

from collections.abc import Iterator

from tailor.answers import Antwoorden, NogNietBekend
from tailor.answers.huis import AANDUIDING
from tailor.answers.rollen import Woord
from tailor.assemble.terms import OwnTerms, Term
from tailor.path import Pad

_SPELLINGS: dict[str, tuple[str, str, str]] = {
    "manager": ("Manager", "Managers", "de"),
    "procesregisseur": ("[Pp]rocesregisseur", "[Pp]rocesregisseurs", "de"),
    "casusregisseur": ("[Cc]asusregisseur", "[Cc]asusregisseurs", "de"),
    "administratief_medewerker": ("administratief medewerker", "administratief medewerkers", "de"),
    "stuurgroep": ("Stuurgroep", "Stuurgroepen", "de"),
    "partneroverleg": ("Partneroverleg", "Partneroverleggen", "het"),
    "casusoverleg": ("[Cc]asusoverleg", "[Cc]asusoverleggen", "het"),
    "ketenpartner": ("[Kk]etenpartner", "[Kk]etenpartners", "de"),
    "privacyadviseur": ("[Pp]rivacyadviseur|Privacy Adviseur", "[Pp]rivacyadviseurs", "de"),
}
"""For each term the spellings that the model has for it, and its article there."""
_HUIS = (
    r"[Zz]org- en [Vv]eiligheidshuis|zorg ?- ?veiligheidshuis",
    r"zorg- en veiligheidshuizen|Veiligheidshuizen",
)


def own_terms(antwoorden: Antwoorden) -> OwnTerms:
    """Return the house's own words; a word that is not known yet leaves the model's."""
    return OwnTerms((*_designation(antwoorden), *_terms(antwoorden)))


def _designation(antwoorden: Antwoorden) -> Iterator[Term]:
    word = antwoorden.huis.aanduiding
    if not isinstance(word, NogNietBekend) and word != AANDUIDING:
        yield from _term(Pad("huis.aanduiding"), "de eigen aanduiding", word, (*_HUIS, "het"), keep_case=True)


def _terms(antwoorden: Antwoorden) -> Iterator[Term]:
    termen = antwoorden.termen
    for index, term in enumerate(() if isinstance(termen, NogNietBekend) else termen):
        if term.term is not None and not isinstance(term.term, NogNietBekend):
            spellings = _SPELLINGS[term.term.value]
            yield from _term(Pad("termen")[index], f"eigen woord voor {term.term.label}", term, spellings)


def _term(
    path: Pad, label: str, word: Woord, model: tuple[str, str, str], keep_case: bool = False
) -> Iterator[Term]:
    forms = (word.enkelvoud, word.meervoud, word.lidwoord)
    if all(isinstance(form, str) for form in forms):
        singular, plural, lidwoord = (str(form) for form in forms)
        yield Term(path, label, *model, singular, plural, lidwoord, keep_case)
