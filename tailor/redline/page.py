"""The page in front of a redline, for the lawyer of a party: what it is, how to read it, who did what."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from tailor.assemble.builders import heading, item, paragraph, placed, table
from tailor.assemble.document import Clause, Document
from tailor.citation import Citatie
from tailor.redline.types import Mark, Node, Redline, Wijze

# What the cover says of a house that is held against the model.
MODEL = "Vergelijking met het landelijke model"

_PLACE = Citatie("vooraf")
# What the changes of an author are, by how the name of the author begins.
_WHO = (
    ("Correctie", "verbetert een fout in het landelijke model"),
    ("Ingevuld", "vult een open plek in of volgt een keuze die het model zelf biedt"),
    ("Afwijking", "is eigen tekst van het huis, met een reden"),
    ("Wijziging", "is gewijzigd sinds de oude tekst"),
)


@dataclass(frozen=True, slots=True)
class Teksten:
    """The two texts that are compared, in words.

    Attributes:
        kop: What is compared, in one line for the cover.
        oud: The old text, with its article ("het landelijke model").
        nieuw: The new text ("het Privacy Protocol van Rivierenland, versie 1.0").
    """

    kop: str
    oud: str
    nieuw: str


def tegen_model(nieuw: Document) -> Teksten:
    """Return the words for a house against the national model."""
    return Teksten(MODEL, f"het landelijke model ({nieuw.model})", _text_of(nieuw))


def tegen_versie(oud: Document, nieuw: Document, oude_naam: str = "", nieuwe_naam: str = "") -> Teksten:
    """Return the words for two texts of a house.

    Args:
        oud: The old text.
        nieuw: The new text.
        oude_naam: How the old answers are called, to tell two texts of one version apart.
        nieuwe_naam: The same of the new ones.
    """
    names = (oude_naam, nieuwe_naam) if oud.versie == nieuw.versie else ("", "")
    old, new = (f" ({name})" if name else "" for name in names)
    house = "" if oud.huis == nieuw.huis else f" van {oud.huis}"
    return Teksten(
        f"Vergelijking van versie {oud.versie}{old}{house} met versie {nieuw.versie}{new}",
        f"{_text_of(oud)}{old}",
        f"{_text_of(nieuw)}{new}",
    )


def with_front(redline: Redline, teksten: Teksten, gevolgen: Sequence[Clause] = ()) -> Redline:
    """Return the redline with its page in front and the line for its cover.

    Args:
        redline: The differences.
        teksten: The words for the two texts.
        gevolgen: What the changes ask; stands after the words on what this file is.
    """
    front = (
        _what_this_is(teksten),
        *gevolgen,
        _who_did_what(redline),
        *((_how_to_choose(redline.auteurs),) if count_changes(redline) else ()),
        *_comments(redline),
        _moved_numbers(redline),
    )
    return replace(redline, vooraf=placed(front, _PLACE), vergelijking=teksten.kop)


def _text_of(document: Document) -> str:
    return f"het Privacy Protocol van {document.huis}, versie {document.versie}"


def _what_this_is(teksten: Teksten) -> Clause:
    return heading(
        "Wat dit bestand is",
        paragraph(f"Dit bestand vergelijkt {teksten.oud} met {teksten.nieuw}, woord voor woord."),
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
    rows = ((auteur, _what(auteur), str(counts[auteur])) for auteur in redline.auteurs)
    words = (
        "Bij elke wijziging staat een auteur. Woorden die elkaar vervangen, tellen als één wijziging; een "
        "bepaling die in haar geheel nieuw is of vervalt, ook."
    )
    return heading(name, paragraph(words), table(("Auteur", "Deze wijziging", "Aantal"), rows))


def _what(auteur: str) -> str:
    return next((words for start, words in _WHO if auteur.startswith(start)), "")


def _how_to_choose(auteurs: Sequence[str]) -> Clause:
    """Return how to see the changes of one author only; of a single author, how to find them."""
    letters = ", ".join(f"{auteur[:1].upper()} voor ‘{auteur}’" for auteur in auteurs)
    pdf = f"In de pdf: naast elke regel met een wijziging staat een streep met een letter: {letters}."
    if len(auteurs) == 1:
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
    if count := sum(len(node.opmerkingen) for node in redline.walk()):
        many = "Er is 1 opmerking" if count == 1 else f"Er zijn {count} opmerkingen"
        words = (
            f"{many}. Een opmerking noemt de reden van een wijziging en de bron. In Word staat zij in "
            "de kantlijn, in de pdf en in de HTML-pagina in een kader onder de woorden. Zij hoort "
            "niet bij de tekst."
        )
        yield heading("Opmerkingen", paragraph(words))


def _moved_numbers(redline: Redline) -> Clause:
    """Return the references that show another number."""
    rows = [(one.waar, one.oud, one.nieuw) for one in redline.verschoven]
    words = (
        "Een nummer is geen tekst: het volgt uit de plaats van de bepaling. Komt er een bepaling bij of "
        "vervalt er een, dan schuiven de nummers erna op. Dat is geen wijziging en is niet gemarkeerd. "
    ) + (
        "Deze verwijzingen gaan nog naar dezelfde bepaling, die nu een ander nummer heeft."
        if rows
        else "Hier kreeg geen enkele verwijzing een ander nummer."
    )
    listed = (table(("Waar", "Was", "Is"), rows),) if rows else ()
    return heading("Verwijzingen die een ander nummer kregen", paragraph(words), *listed)


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
            runs = groupby(piece.mark.auteur if piece.mark else "" for piece in node.pieces)
            yield from (auteur for auteur, _ in runs if auteur)
        elif node.mark != above and node.mark.wijze is not Wijze.VERPLAATST_NAAR:
            yield node.mark.auteur
        yield from _authors(node.children, node.mark)
