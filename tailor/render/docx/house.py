"""A Word shell as a file of the house: its parts, its styles by name and its numbering."""

import functools
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tailor.errors import TemplateError
from tailor.render.docx import names
from tailor.render.docx.numbering import Lists, read_lists
from tailor.render.docx.package import unpack
from tailor.render.docx.xml import NAMESPACE, tag

_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an old .doc begins, and a .docx with a password: both are OLE files ([MS-CFB] 2.2)."""
_TYPES = "[Content_Types].xml"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_KINDS = {
    b"macroEnabled": "Het is een Word-bestand met macro's (.docm of .dotm).",
    b"wordprocessingml.template": "Het is een Word-sjabloon (.dotx).",
}
"""What the main part of a file is, by a piece of its content type (ISO/IEC 29500-2, 10.1.2)."""


def check_kind(parts: Mapping[str, bytes], name: str) -> None:
    """Hold a Word file against the one kind that can be filled: an ordinary .docx.

    Raises:
        TemplateError: When it has macros, is a template of Word's own, or is of the strict format.
        KeyError: When it is no Word file at all.
    """
    types = parts[_TYPES]
    for piece, why in _KINDS.items():
        if piece in types:
            raise unreadable(name, why)
    if _STRICT in parts["word/document.xml"]:
        raise unreadable(name, "Het is opgeslagen als ‘Strict Open XML-document’.")


def unreadable(name: str, why: str = "", *, data: bytes = b"") -> TemplateError:
    """Return the error for a file that is no Word shell.

    Args:
        name: The name of the file.
        why: What is wrong; when empty it is told from ``data``.
        data: The file.
    """
    return TemplateError(
        wat="De Word-huisstijl is niet te lezen.",
        waar=name,
        waarom=why or _reason(data),
        nu="Open de huisstijl in Word en kies Opslaan als, ‘Word-document (*.docx)’, zonder wachtwoord; "
        "of begin opnieuw met de huisstijl van tailor.",
    )


def _reason(data: bytes) -> str:
    if data.startswith(_OLD_WORD):
        return "Het is een oud Word-bestand (.doc) of een bestand met een wachtwoord."
    if not data:
        return "Het bestand is leeg."
    return "Het bestand is geen volledig Word-bestand (.docx)."


_WORDS = ("huis", "titel", "versie", "status", "datum", "merk")
"""The places that a shell must have somewhere in its body, header or footer, in the midst of words."""
_PARAGRAPHS = ("titelregel", "openpunten", "inhoudsopgave", "inhoud")
"""The places that a shell must have alone in a paragraph: what comes there are paragraphs."""
_CONDITION = re.compile(r"\{%p\s+if voorblad\s+%\}")
_PLACE = re.compile(r"\{\{(p\s)?\s*(\w+)\s*\}\}")
_NO_LISTS = f'<w:numbering xmlns:w="{NAMESPACE}"/>'.encode()


@dataclass(frozen=True, slots=True)
class House:
    """A Word shell that has all that is needed.

    Attributes:
        data: The file itself.
        parts: Its parts by name.
        styles: The ids of its styles by the name that Word shows.
        lists: Its automatic numbering.
    """

    data: bytes
    parts: Mapping[str, bytes]
    styles: Mapping[str, str]
    lists: Lists


def load(path: Path) -> House:
    """Return the Word shell at ``path``.

    Raises:
        TemplateError: When it is not there, is no Word file of the ordinary kind (an old one, one with
            macros or a password), or lacks styles, numbers or places; all that it lacks is named.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise unreadable(path.name, "Het bestand is er niet, of u mag het niet lezen.") from error
    return _load(data, path.name)


@functools.lru_cache(maxsize=4)
def _load(data: bytes, name: str) -> House:
    try:
        parts = unpack(data)
        check_kind(parts, name)
        styles = style_ids(parts["word/styles.xml"])
        lists = read_lists(parts.get("word/numbering.xml", _NO_LISTS), parts["word/styles.xml"])
        lacking = [*_lacking_styles(styles, lists), *_lacking_places(parts)]
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise unreadable(name, data=data) from error
    if lacking:
        raise _incomplete(name, lacking)
    return House(data, parts, styles, lists)


@functools.lru_cache(maxsize=8)
def style_ids(part: bytes) -> Mapping[str, str]:
    """Return the ids of the styles in ``word/styles.xml`` by their names, as this package spells them."""
    root = etree.fromstring(part)
    return {
        names.known(name.get(tag("val")) or ""): style.get(tag("styleId")) or ""
        for style in root.findall(tag("style"))
        if (name := style.find(tag("name"))) is not None
    }


def _lacking_styles(styles: Mapping[str, str], lists: Lists) -> Iterator[str]:
    """Yield what a shell lacks among its styles: the style itself, or its automatic number."""
    for style in names.NEEDED:
        if style not in styles:
            yield f"de stijl ‘{style}’"
        elif style in names.NUMBERED and styles[style] not in lists.by_style:
            yield f"de automatische nummering van de stijl ‘{style}’"


def _lacking_places(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the places that a shell lacks, or has somewhere in a form that cannot be filled."""
    texts = [words for name, part in parts.items() if _holds_text(name) for words in _paragraphs(part)]
    if not any(_CONDITION.match(words) for words in texts):
        yield "de voorwaarde ‘{%p if voorblad %}’ voor het voorblad"
    found = {place for words in texts for place in _places(words)}
    for name in (*_PARAGRAPHS, *_WORDS):
        form, shown = ("alone", "{{p %s }}") if name in _PARAGRAPHS else ("words", "{{ %s }}")
        if {kind for place, kind in found if place == name} != {form}:
            yield f"de plaats ‘{shown % name}’" + (", alleen in een alinea" if form == "alone" else "")


def _holds_text(name: str) -> bool:
    return re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name) is not None


def _paragraphs(part: bytes) -> Iterator[str]:
    """Yield the words of each paragraph as one: Word may have cut a place into several runs."""
    for paragraph in etree.fromstring(part).iter(tag("p")):
        yield "".join(node.text or "" for node in paragraph.iter(tag("t"))).strip()


def _places(words: str) -> Iterator[tuple[str, str]]:
    """Yield the places in a paragraph, each with its form: "words", "alone", or "wrong" for neither."""
    for place in _PLACE.finditer(words):
        alone = "alone" if place.group() == words else "wrong"
        yield place.group(2), alone if place.group(1) else "words"


def _incomplete(name: str, lacking: list[str]) -> TemplateError:
    return TemplateError(
        wat="De Word-huisstijl is niet volledig.",
        waar=name,
        waarom=f"Dit ontbreekt: {', '.join(lacking)}.",
        nu="Voeg toe wat ontbreekt, of begin opnieuw met de huisstijl van tailor.",
    )
