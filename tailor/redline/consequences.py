"""What changes between two versions ask of the parties: which articles changed, and who decides and signs.

Article 27 of the Protocol (Wijzigingen) says who decides and that all sign again; articles 28 and 29 are
about parties that come and go. The old version decides on its own change, so its text is what counts here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tailor.assemble.builders import heading, item, paragraph, table
from tailor.assemble.document import Clause, Document, Filled
from tailor.assemble.find import named, place
from tailor.citation import Citatie
from tailor.grammar import enumeration, sentence
from tailor.model.blocks import Kind
from tailor.path import Pad
from tailor.redline.types import NEW_ONLY, OLD_ONLY, Node, Redline

_JURIST = "Laat een jurist dit nagaan."
_CHANGES, _JOINING = Citatie("artikel 27"), Citatie("28.3")
_BESLUIT = Pad("wijzigingen.besluit_door")
_MEDEONDERTEKENAAR = Pad("toetreding.medeondertekenaar")
_UITSLUITING = Pad("uitsluiting.besluit_door")


@dataclass(frozen=True, slots=True)
class Partijen:
    """The parties of both versions by name: those that came, those that left, and how many there are now."""

    nieuw: tuple[str, ...] = ()
    vertrokken: tuple[str, ...] = ()
    aantal: int = 0


def gevolgen(redline: Redline, partijen: Partijen) -> tuple[Clause, ...]:
    """Return what changed and what that asks, as clauses for the page in front."""
    rows = tuple(gewijzigd(redline))
    if not rows:
        words = "Er is geen onderdeel gewijzigd. Er hoeft dus niets te worden besloten of getekend."
        return (heading("Wat er is gewijzigd", paragraph(words)),)
    return (
        heading("Wat er is gewijzigd", table(("Onderdeel", "Wijziging"), rows)),
        heading("Wat dit vraagt", *_asked(redline, partijen)),
    )


def gewijzigd(redline: Redline) -> Iterator[tuple[str, str]]:
    """Yield every part that changed, with its heading, and what changed in it."""
    for part, name in named(redline.parts, Node.own_clause, Node.is_gone):
        if part in redline.parts and (changed := _changed(part)):
            yield _title(part, name), changed


def _title(part: Node, name: str) -> str:
    """Return the name of a part and its heading as it reads now, or as it read when it is gone."""
    left_out = NEW_ONLY if part.is_gone() else OLD_ONLY
    shown = [p.inline for p in part.pieces if p.mark is None or p.mark.wijze not in left_out]
    words = Clause(part.clause.kind, part.clause.citation, inlines=tuple(shown)).text
    if part.clause.kind is Kind.BIJLAGE:
        return words
    return f"{name[:1].upper()}{name[1:]}" + (f" ({words})" if part.clause.kind is Kind.ARTIKEL else "")


def _changed(part: Node) -> str:
    """Return what changed in a part; empty when nothing did."""
    if part.mark is not None:
        return "verplaatst" if part.mark.verplaatsing else _came_or_went(part)
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


def _asked(redline: Redline, partijen: Partijen) -> Iterator[Clause]:
    """Yield what article 27 of the old version asks, and articles 28 and 29 when parties came or left."""
    old = redline.oud
    article = next((part for part in old.parts if part.citation == _CHANGES), None)
    if article is None:
        yield paragraph(
            f"Versie {old.versie} heeft geen bepaling over wijzigingen. {_JURIST} Vraag wie over deze "
            "wijzigingen beslist en wie opnieuw tekent."
        )
    else:
        yield from _article_27(redline, article, partijen)
    if partijen.nieuw:
        yield item(_joined(redline.nieuw, partijen.nieuw))
    if partijen.vertrokken:
        yield item(_left(old, partijen.vertrokken))


def _article_27(redline: Redline, article: Clause, partijen: Partijen) -> Iterator[Clause]:
    old = redline.oud
    number = place(article, "")
    yield paragraph(
        f"Zolang versie {redline.nieuw.versie} niet is getekend, geldt versie {old.versie}. Wat een "
        f"wijziging vraagt, staat daarin in {number}:"
    )
    leden = [(c.label.removesuffix("."), c.text) for c in article.walk() if c.kind is Kind.LID]
    yield table(("Bepaling", f"Zo luidt {number} van versie {old.versie}"), leden)
    yield item(f"Wie beslist: {_answer(old, _BESLUIT)}.")
    signing = f"alle {partijen.aantal} partijen" if partijen.aantal > 1 else "alle partijen"
    yield item(
        f"Wie opnieuw tekent: {signing}. Het landelijke model maakt geen uitzondering voor kleine "
        "wijzigingen of voor een wijziging in alleen een bijlage. Meent u dat niet iedereen hoeft te "
        f"tekenen? {_JURIST}"
    )
    yield item(
        "Wie het er niet mee eens is: een partij die een wijziging onaanvaardbaar vindt, kan "
        "schriftelijk opzeggen met ingang van het moment waarop de nieuwe versie van kracht wordt. Geef "
        "de partijen daarom tijd om dit bestand te lezen."
    )
    if any(_touched(part) for part in redline.parts if part.clause.citation == _CHANGES):
        yield item(f"Ook {number} zelf wijzigt. Voor dit besluit telt de oude tekst. {_JURIST}")


def _joined(new: Document, names: Sequence[str]) -> str:
    """Return what a new party asks; the clause on joining is named when it is in the text."""
    clause = next((place(c, "") for c in new.walk() if c.citation == _JOINING), "")
    form = f"volgens {clause} Bijlage 1" if clause else "Bijlage 1"
    return (
        f"{sentence(f'Nieuw: {enumeration(names)}')} Een nieuwe partij moet eerst bij het Convenant horen. "
        "De secretaris van de Stuurgroep bericht de andere partijen vooraf. Staat de partij niet in het "
        "Handvat, dan komt er eerst een juridische analyse. Zij tekent "
        f"{form}, samen met: {_answer(new, _MEDEONDERTEKENAAR)}. Of zij "
        f"daarnaast het gewijzigde Protocol tekent, is een vraag van recht. {_JURIST}"
    )


def _left(old: Document, names: Sequence[str]) -> str:
    return (
        f"{sentence(f'Vertrokken: {enumeration(names)}')} Een partij vertrekt door zelf op te zeggen of door "
        f"uitsluiting; over uitsluiting beslist: {_answer(old, _UITSLUITING)}. Geheimhouding en "
        f"beveiliging blijven ook daarna gelden. {_JURIST} Vraag ook of het vertrek al vaststaat, en "
        "wat er met de persoonsgegevens gebeurt."
    )


def _answer(document: Document, path: Pad) -> str:
    """Return the words that an answer gave in a text; that it is not known yet when they are not there."""
    found = (i.text for c in document.walk() for i in c.inlines if isinstance(i, Filled) and i.answer == path)
    words = next(found, "nog niet bekend")
    return f"{words[:1].lower()}{words[1:]}" if words.startswith(("De ", "Het ", "Een ")) else words
