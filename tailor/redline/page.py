"""The page in front of a redline, for the lawyer of a party: what it is, how to read it, who did what."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tailor.assemble.builders import heading, item, paragraph, placed, table
from tailor.assemble.document import Clause, Document
from tailor.citation import Citatie
from tailor.redline.overview import count_changes, overview
from tailor.redline.types import Redline

# What the cover says of a house that is held against the model.
MODEL = "Vergelijking met het landelijke model"

_PLACE = Citatie("vooraf")
# What the changes of an author are, by how the name of the author begins.
_WHO = (
    ("Correctie", "verbetert een fout in het landelijke model"),
    ("WGS", "past het model aan de wet aan; concepttekst, laten toetsen door een jurist"),
    ("Ingevuld", "beantwoordt een vraag van het model of volgt een keuze die het model zelf biedt"),
    ("Eigen wens", "wijzigt woorden of lijsten van het model, waar het model geen keuze biedt"),
    ("Afwijking", "is eigen tekst van het huis, met een reden"),
    ("Wijziging", "is gewijzigd sinds de oude tekst"),
)


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
        *((overview(redline), _how_to_choose(redline.authors)) if count_changes(redline) else ()),
        *_comments(redline),
        _moved_numbers(redline),
    )
    return replace(redline, preface=placed(front, _PLACE), comparison=texts.heading)


def _text_of(document: Document) -> str:
    return f"het Privacy Protocol van {document.huis}, versie {document.versie}"


def _what_this_is(texts: ComparedTexts) -> Clause:
    return heading(
        "Wat dit bestand is",
        paragraph(
            f"Dit bestand vergelijkt twee teksten, woord voor woord. De oude is {texts.old}. De nieuwe is"
            f" {texts.new}."
        ),
        item("Wat erbij kwam, is onderstreept."),
        item("Wat verviel, is doorgehaald."),
        item("Wat naar een andere plaats ging, heeft een dubbele lijn, op de oude en op de nieuwe plaats."),
        item(
            "Wie de pdf of de HTML-pagina laat voorlezen, hoort bij deze woorden wat ermee gebeurde, zoals "
            "‘[ingevoegd: …]’."
        ),
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
        "Bij elke wijziging staat een auteur. Woorden die elkaar vervangen, tellen als één wijziging. Een"
        " bepaling die helemaal nieuw is of vervalt, telt ook als één wijziging."
    )
    return heading(name, paragraph(words), table(("Auteur", "Deze wijziging", "Aantal"), rows))


def _what(author: str) -> str:
    return next((words for start, words in _WHO if author.startswith(start)), "")


def _how_to_choose(authors: Sequence[str]) -> Clause:
    """Return how to see the changes of one author only; of a single author, how to find them."""
    letters = ", ".join(f"{author[:1].upper()} voor ‘{author}’" for author in authors)
    pdf = (
        f"In de pdf: naast elke regel met een wijziging staat een streep met een letter: {letters}. In de "
        "HTML-pagina staat die letter achter de woorden."
    )
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
            f"{many}. Een opmerking noemt de reden van een wijziging en de bron. In Word staat die in de"
            " kantlijn. In de pdf en in de HTML-pagina staat die in een kader onder de woorden. Een"
            " opmerking hoort niet bij de tekst."
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
