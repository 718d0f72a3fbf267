"""What the changes between two versions ask of the parties: what changed, who decides and who signs.

Article 27 of the Protocol (Wijzigingen) says who decides and that all sign again. It binds the parties only
once the old version is in force; until then they sign whichever text lies before them. Articles 28 and 29 are
about parties that come and go: a new one signs the form of Bijlage 1, one that left signs nothing. The old
version decides on its own change, so its text is what counts there.
"""

from collections.abc import Iterator, Sequence

from tailor.assemble.builders import heading, item, paragraph, table
from tailor.assemble.document import Clause, Document, Filled, inline_text
from tailor.assemble.find import named, place
from tailor.citation import Citatie
from tailor.grammar import enumeration, sentence
from tailor.model.blocks import Kind
from tailor.path import Pad
from tailor.redline.parties import PartyChanges
from tailor.redline.types import Node, Redline, is_new, is_old, words_in

_JURIST = "Laat een jurist dit nagaan."
_CHANGES, _JOINING = Citatie("artikel 27"), Citatie("28.3")
_BESLUIT = Pad("wijzigingen.besluit_door")
_MEDEONDERTEKENAAR = Pad("toetreding.medeondertekenaar")
_UITSLUITING = Pad("uitsluiting.besluit_door")


def consequences(redline: Redline, parties: PartyChanges) -> tuple[Clause, ...]:
    """Return what changed and what that asks, as clauses for the page in front."""
    rows = tuple(changed_parts(redline))
    if not rows:
        words = "Er is geen onderdeel gewijzigd. Er hoeft dus niets te worden besloten of getekend."
        return (heading("Wat er is gewijzigd", paragraph(words)),)
    asked = _of_a_version_in_force if parties.in_force else _of_a_draft
    return (
        heading("Wat er is gewijzigd", table(("Onderdeel", "Wijziging"), rows)),
        heading("Wat dit vraagt", *asked(redline, parties)),
    )


# -- what changed --


def changed_parts(redline: Redline) -> Iterator[tuple[str, str]]:
    """Yield every part that changed, with its heading, and what changed in it."""
    for part, name in named(redline.parts, Node.own_clause, Node.is_gone):
        if part in redline.parts and (changed := _changed(part)):
            yield _title(part, name), changed


def _title(part: Node, name: str) -> str:
    """Return the name of a part and its heading as it reads now, or as it read when it is gone."""
    words = "".join(map(inline_text, words_in(part.pieces, is_new if part.is_gone() else is_old)))
    if part.clause.kind is Kind.BIJLAGE:
        return words
    return f"{name[:1].upper()}{name[1:]}" + (f" ({words})" if part.clause.kind is Kind.ARTIKEL else "")


def _changed(part: Node) -> str:
    """Return what changed in a part; empty when nothing did."""
    if part.mark is not None:
        return "verplaatst" if part.mark.move else _came_or_went(part)
    if not _touched(part):
        return ""
    own = ["het opschrift"] if any(piece.mark for piece in part.pieces) and part.clause.label else []
    return "; ".join((*own, *_leden(part))) or "gewijzigd"


def _came_or_went(node: Node) -> str:
    return "vervallen" if node.is_gone() else "nieuw"


def _leden(part: Node) -> Iterator[str]:
    """Yield the leden of an article that changed, by their numbers."""
    for child in part.children:
        number = child.clause.label.removesuffix(".")
        if number and child.clause.kind in (Kind.LID, Kind.PARAGRAAF) and _touched(child):
            yield number if child.mark is None else f"{number} {_came_or_went(child)}"


def _touched(part: Node) -> bool:
    """Return whether anything changed in a part."""
    return any(node.mark or any(piece.mark for piece in node.pieces) for node in part.walk())


# -- what that asks, of a version that is not in force yet --


def _of_a_draft(redline: Redline, parties: PartyChanges) -> Iterator[Clause]:
    """Yield who signs when the old version does not bind the parties: article 27 says nothing yet."""
    old, new = redline.old.versie, redline.new.versie
    yield paragraph(
        f"Versie {old} is niet in werking ({parties.why_not}). De bepaling over wijzigingen geldt dan niet. "
        "De partijen zijn pas gebonden aan de tekst die zij tekenen."
    )
    yield item(f"Wie tekent: {_all(parties)}. Zij tekenen versie {new}.")
    if parties.signed:
        yield item(f"{_named('Al getekend', parties.signed)} {_signed_before(old, new, parties)}")
    if parties.came:
        yield item(
            f"{_named('Nieuw', parties.came)} Een nieuwe partij moet eerst bij het Convenant horen. Zij "
            "tekent daarna mee met de anderen. Het formulier van Bijlage 1 is voor een Protocol dat al in "
            "werking is."
        )
    if parties.left:
        yield item(f"{_named('Vertrokken', parties.left)} Wie vertrokken is, tekent niet.")
    if parties.represented:
        yield _new_person(parties, "De nieuwe vertegenwoordiger tekent")


def _signed_before(old: str, new: str, parties: PartyChanges) -> str:
    """Return what is asked of those that signed a version that is not in force."""
    if parties.agreed:
        return f"Zij tekenden versie {old}. De afspraken zijn nu anders, dus zij tekenen ook versie {new}."
    return (
        f"De afspraken zelf zijn niet gewijzigd. Of zij ook versie {new} moeten tekenen, beslist een jurist."
    )


def _named(what: str, names: Sequence[str]) -> str:
    """Return "Nieuw: gemeente Tiel en Stichting De Brug."."""
    return sentence(f"{what}: {enumeration(names)}")


def _new_person(parties: PartyChanges, who: str) -> Clause:
    names = _named("Andere vertegenwoordiger", parties.represented)
    return item(f"{names} {who}. Controleer of die persoon bevoegd is.")


def _all(parties: PartyChanges) -> str:
    return f"alle {parties.count} partijen" if parties.count > 1 else "alle partijen"


# -- of a version in force --


def _of_a_version_in_force(redline: Redline, parties: PartyChanges) -> Iterator[Clause]:
    """Yield what article 27 asks when the agreements changed, and articles 28 and 29 when parties did."""
    if parties.agreed:
        yield from _of_a_change(redline, parties)
    else:
        yield from _without_a_change(redline, parties)
    if parties.came:
        yield item(_joined(redline.new, parties))
    if parties.left:
        yield item(_left(redline.old, parties.left))
    if parties.represented:
        yield _new_person(parties, _who_acts(parties))


def _who_acts(parties: PartyChanges) -> str:
    if parties.agreed:
        return "De nieuwe vertegenwoordiger tekent"
    return "De partij blijft gebonden door de eerdere handtekening en hoeft niet opnieuw te tekenen"


def _without_a_change(redline: Redline, parties: PartyChanges) -> Iterator[Clause]:
    """Yield who signs when the parties changed, or who acts for them, and what they agreed did not."""
    old = redline.old.versie
    signing = f"alleen {enumeration(parties.came)}" if parties.came else "niemand"
    others = "andere partijen" if parties.came else "partijen"
    yield paragraph(f"De afspraken zelf zijn niet gewijzigd. Versie {old} blijft daarom gelden.")
    yield item(
        f"{sentence(f'Wie tekent: {signing}')} De {others} tekenen niet opnieuw, want hun afspraken zijn "
        f"dezelfde. {_JURIST}"
    )


def _of_a_change(redline: Redline, parties: PartyChanges) -> Iterator[Clause]:
    """Yield what article 27 of the old version asks."""
    old = redline.old
    article = next((part for part in old.parts if part.citation == _CHANGES), None)
    if article is None:
        yield paragraph(
            f"Versie {old.versie} heeft geen bepaling over wijzigingen. {_JURIST} Vraag wie over deze "
            "wijzigingen beslist en wie opnieuw tekent."
        )
    else:
        yield from _article_27(redline, article, parties)


def _article_27(redline: Redline, article: Clause, parties: PartyChanges) -> Iterator[Clause]:
    old = redline.old
    number = place(article, "")
    yield paragraph(
        f"Zolang versie {redline.new.versie} niet is getekend, geldt versie {old.versie}. Wat een "
        f"wijziging vraagt, staat daarin in {number}:"
    )
    leden = [(c.label.removesuffix("."), c.text) for c in article.walk() if c.kind is Kind.LID]
    yield table(("Bepaling", f"Zo luidt {number} van versie {old.versie}"), leden)
    yield item(f"Wie beslist: {_answer(old, _BESLUIT)}.")
    yield item(
        f"{_who_signs(parties)} Het landelijke model maakt geen uitzondering voor kleine "
        "wijzigingen of voor een wijziging in alleen een bijlage. Meent u dat niet iedereen hoeft te "
        f"tekenen? {_JURIST}"
    )
    yield item(
        "Wie het er niet mee eens is: een partij die een wijziging onaanvaardbaar vindt, kan schriftelijk"
        " opzeggen. De opzegging gaat in op het moment waarop de nieuwe versie gaat gelden. Geef "
        "de partijen daarom tijd om dit bestand te lezen."
    )
    if any(_touched(part) for part in redline.parts if part.clause.citation == _CHANGES):
        yield item(f"Ook {number} zelf wijzigt. Voor dit besluit telt de oude tekst. {_JURIST}")


def _who_signs(parties: PartyChanges) -> str:
    """Return who signs a change of what is agreed: all that take part now, a new party for the first time."""
    if not parties.came:
        return f"Wie opnieuw tekent: {_all(parties)}."
    first = _named("Voor het eerst tekent", parties.came)
    return f"Wie tekent: {_all(parties)} die nu meedoen. Wie er al bij was, tekent opnieuw. {first}"


def _joined(new: Document, parties: PartyChanges) -> str:
    """Return what a new party asks; the clause on joining is named when it is in the text."""
    clause = next((place(c, "") for c in new.walk() if c.citation == _JOINING), "")
    form = f"volgens {clause} Bijlage 1" if clause else "Bijlage 1"
    signs = "Zij tekent"
    if parties.agreed:
        signs = "Wil zij meedoen voordat het gewijzigde Protocol geldt? Dan tekent zij"
    return (
        f"{_named('Nieuw', parties.came)} Een nieuwe partij moet eerst bij het Convenant horen. De "
        "secretaris van de Stuurgroep bericht de andere partijen vooraf. Staat de partij niet in het "
        f"Handvat, dan komt er eerst een juridische analyse. {signs} {form}, samen met: "
        f"{_answer(new, _MEDEONDERTEKENAAR)}. Een partij die de toetreding onaanvaardbaar vindt, kan "
        f"opzeggen. {_JURIST}"
    )


def _left(old: Document, names: Sequence[str]) -> str:
    return (
        f"{_named('Vertrokken', names)} Wie vertrokken is, tekent niet. Een partij vertrekt door zelf op te "
        f"zeggen of door uitsluiting; over uitsluiting beslist: {_answer(old, _UITSLUITING)}. Geheimhouding "
        f"en beveiliging blijven ook daarna gelden. {_JURIST} Vraag ook of het vertrek al vaststaat, en wat "
        "er met de persoonsgegevens gebeurt."
    )


def _answer(document: Document, path: Pad) -> str:
    """Return the words that an answer gave in a text; that it is not known yet when they are not there."""
    found = (i.text for c in document.walk() for i in c.inlines if isinstance(i, Filled) and i.answer == path)
    words = next(found, "nog niet bekend")
    return f"{words[:1].lower()}{words[1:]}" if words.startswith(("De ", "Het ", "Een ")) else words
