"""The page in front of a redline, for the lawyer of a party: what it is, how to read it, who did what.

Between two versions also what the changes ask of the parties. Article 27 of the Protocol (Wijzigingen) says
who decides and that all sign again; articles 28 and 29 are about parties that come and go. The old version
decides on its own change, so its text is what counts there.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from tailor.assemble.builders import heading, item, paragraph, placed, table
from tailor.assemble.document import Clause, Document, Filled, inline_text
from tailor.assemble.find import named, place
from tailor.citation import Citatie
from tailor.grammar import enumeration, sentence
from tailor.model.blocks import Kind
from tailor.path import Pad
from tailor.redline.types import ChangeKind, Mark, Node, Redline, is_new, is_old, words_in

# What the cover says of a house that is held against the model.
MODEL = "Vergelijking met het landelijke model"

_PLACE = Citatie("vooraf")
# What the changes of an author are, by how the name of the author begins.
_WHO = (
    ("Correctie", "verbetert een fout in het landelijke model"),
    ("Ingevuld", "vult een open plek in of volgt een keuze die het model zelf biedt"),
    ("Eigen wens", "wijzigt woorden of lijsten van het model, waar het model geen keuze biedt"),
    ("Afwijking", "is eigen tekst van het huis, met een reden"),
    ("Wijziging", "is gewijzigd sinds de oude tekst"),
)

_JURIST = "Laat een jurist dit nagaan."
_CHANGES, _JOINING = Citatie("artikel 27"), Citatie("28.3")
_BESLUIT = Pad("wijzigingen.besluit_door")
_MEDEONDERTEKENAAR = Pad("toetreding.medeondertekenaar")
_UITSLUITING = Pad("uitsluiting.besluit_door")


@dataclass(frozen=True, slots=True)
class ComparedTexts:
    """The two texts that are compared, in words.

    Attributes:
        heading: What is compared, in one line for the cover.
        old: The old text, with its article ("het landelijke model").
        new: The new text ("het Privacy Protocol van Rivierenland, versie 1.0").
    """

    heading: str
    old: str
    new: str


def words_against_model(new: Document) -> ComparedTexts:
    """Return the words for a house against the national model."""
    return ComparedTexts(MODEL, f"het landelijke model ({new.model})", _text_of(new))


def words_between(before: Document, after: Document, old_name: str = "", new_name: str = "") -> ComparedTexts:
    """Return the words for two texts of a house.

    Args:
        before: The old text.
        after: The new text.
        old_name: How the old answers are called, to tell two texts of one version apart.
        new_name: The same of the new ones.
    """
    names = (old_name, new_name) if before.versie == after.versie else ("", "")
    old, new = (f" ({name})" if name else "" for name in names)
    house = "" if before.huis == after.huis else f" van {before.huis}"
    return ComparedTexts(
        f"Vergelijking van versie {before.versie}{old}{house} met versie {after.versie}{new}",
        f"{_text_of(before)}{old}",
        f"{_text_of(after)}{new}",
    )


def with_front(redline: Redline, texts: ComparedTexts, about: Sequence[Clause] = ()) -> Redline:
    """Return the redline with its page in front and the line for its cover.

    Args:
        redline: The differences.
        texts: The words for the two texts.
        about: What the changes ask, or what the house wishes; stands after the words on what this file is.
    """
    front = (
        _what_this_is(texts),
        *about,
        _who_did_what(redline),
        *((_how_to_choose(redline.authors),) if count_changes(redline) else ()),
        *_comments(redline),
        _moved_numbers(redline),
    )
    return replace(redline, preface=placed(front, _PLACE), comparison=texts.heading)


def _text_of(document: Document) -> str:
    return f"het Privacy Protocol van {document.huis}, versie {document.versie}"


def _what_this_is(texts: ComparedTexts) -> Clause:
    return heading(
        "Wat dit bestand is",
        paragraph(f"Dit bestand vergelijkt {texts.old} met {texts.new}, woord voor woord."),
        item("Wat erbij kwam, is onderstreept."),
        item("Wat verviel, is doorgehaald."),
        item("Wat naar een andere plaats ging, heeft een dubbele lijn, op de oude en op de nieuwe plaats."),
        paragraph(
            "In Word kunt u wijzigingen aanvaarden of weigeren. Aanvaardt u ze alle, dan houdt u de "
            "nieuwe tekst over. Weigert u ze alle, dan houdt u de oude tekst over. Deze uitleg vooraf "
            "hoort bij geen van beide."
        ),
        paragraph("Een jurist beslist over de tekst; tailor geeft geen juridisch advies."),
    )


def _who_did_what(redline: Redline) -> Clause:
    """Return who made how many changes."""
    name, counts = "Wie wat wijzigde", count_changes(redline)
    if not counts:
        return heading(name, paragraph("De twee teksten zijn gelijk: er is geen wijziging."))
    rows = ((author, _what(author), str(counts[author])) for author in redline.authors)
    words = (
        "Bij elke wijziging staat een auteur. Woorden die elkaar vervangen, tellen als één wijziging; een "
        "bepaling die in haar geheel nieuw is of vervalt, ook."
    )
    return heading(name, paragraph(words), table(("Auteur", "Deze wijziging", "Aantal"), rows))


def _what(author: str) -> str:
    return next((words for start, words in _WHO if author.startswith(start)), "")


def _how_to_choose(authors: Sequence[str]) -> Clause:
    """Return how to see the changes of one author only; of a single author, how to find them."""
    letters = ", ".join(f"{author[:1].upper()} voor ‘{author}’" for author in authors)
    pdf = f"In de pdf: naast elke regel met een wijziging staat een streep met een letter: {letters}."
    if len(authors) == 1:
        name = "De wijzigingen vinden"
        word = "In Word: kies op het tabblad Controleren ‘Alle markeringen’ en dan Volgende."
        page = "In de HTML-pagina: haalt u bovenaan het vinkje weg, dan leest u de nieuwe tekst alleen."
    else:
        name = "Eén auteur tegelijk bekijken"
        word = (
            "In Word: kies op het tabblad Controleren eerst ‘Alle markeringen’, dan Markeringen weergeven en "
            "dan Specifieke personen. Haal het vinkje weg bij de auteurs die u niet wilt zien."
        )
        page = (
            "In de HTML-pagina: bovenaan staan de auteurs. Haalt u een vinkje weg, dan staat de tekst er "
            "alsof die wijzigingen zijn aanvaard."
        )
    return heading(name, *map(item, (word, pdf, page)))


def _comments(redline: Redline) -> Iterator[Clause]:
    """Yield what the comments are; nothing when there are none."""
    if count := sum(len(node.remarks) for node in redline.walk()):
        many = "Er is 1 opmerking" if count == 1 else f"Er zijn {count} opmerkingen"
        words = (
            f"{many}. Een opmerking noemt de reden van een wijziging en de bron. In Word staat zij in "
            "de kantlijn, in de pdf en in de HTML-pagina in een kader onder de woorden. Zij hoort "
            "niet bij de tekst."
        )
        yield heading("Opmerkingen", paragraph(words))


def _moved_numbers(redline: Redline) -> Clause:
    """Return the references that show another number."""
    name, rows = "Verwijzingen die een ander nummer kregen", redline.shifted
    words = (
        "Een nummer is geen tekst: het volgt uit de plaats van de bepaling. Komt er een bepaling bij of "
        "vervalt er een, dan schuiven de nummers erna op. Dat is geen wijziging en is niet gemarkeerd."
    )
    if not rows:
        return heading(name, paragraph(f"{words} Hier kreeg geen enkele verwijzing een ander nummer."))
    words += " Deze verwijzingen gaan nog naar dezelfde bepaling, die nu een ander nummer heeft."
    listed = table(("Waar", "Was", "Is"), [(one.place, one.old, one.new) for one in rows])
    return heading(name, paragraph(words), listed)


def count_changes(redline: Redline) -> Counter[str]:
    """Return how many changes each author made.

    A clause that is wholly new, gone or moved is one change, both ends of a move together; in a clause that
    stays, words of one author that follow each other are one.
    """
    return Counter(_authors(redline.parts, None))


def _authors(nodes: Sequence[Node], above: Mark | None) -> Iterator[str]:
    """Yield the author of every change."""
    for node in nodes:
        if node.mark is None:
            runs = groupby(piece.mark.author if piece.mark else "" for piece in node.pieces)
            yield from (author for author, _ in runs if author)
        elif node.mark != above and node.mark.kind is not ChangeKind.VERPLAATST_NAAR:
            yield node.mark.author
        yield from _authors(node.children, node.mark)


# -- what changes between two versions ask of the parties --


@dataclass(frozen=True, slots=True)
class PartyChanges:
    """The parties of both versions by name: those that came, those that left, and how many there are now."""

    came: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    count: int = 0


def consequences(redline: Redline, parties: PartyChanges) -> tuple[Clause, ...]:
    """Return what changed and what that asks, as clauses for the page in front."""
    rows = tuple(changed_parts(redline))
    if not rows:
        words = "Er is geen onderdeel gewijzigd. Er hoeft dus niets te worden besloten of getekend."
        return (heading("Wat er is gewijzigd", paragraph(words)),)
    return (
        heading("Wat er is gewijzigd", table(("Onderdeel", "Wijziging"), rows)),
        heading("Wat dit vraagt", *_asked(redline, parties)),
    )


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


def _asked(redline: Redline, parties: PartyChanges) -> Iterator[Clause]:
    """Yield what article 27 of the old version asks, and articles 28 and 29 when parties came or left."""
    old = redline.old
    article = next((part for part in old.parts if part.citation == _CHANGES), None)
    if article is None:
        yield paragraph(
            f"Versie {old.versie} heeft geen bepaling over wijzigingen. {_JURIST} Vraag wie over deze "
            "wijzigingen beslist en wie opnieuw tekent."
        )
    else:
        yield from _article_27(redline, article, parties)
    if parties.came:
        yield item(_joined(redline.new, parties.came))
    if parties.left:
        yield item(_left(old, parties.left))


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
    signing = f"alle {parties.count} partijen" if parties.count > 1 else "alle partijen"
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
