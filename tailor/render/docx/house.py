"""A Word shell as a file of the house: its parts, its styles by name and its numbering."""

import functools
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tailor.errors import TemplateError
from tailor.render.docx.names import NEEDED
from tailor.render.docx.numbering import Lists, read_lists
from tailor.render.docx.package import unpack
from tailor.render.docx.xml import tag

_PLACES = (
    "titelregel",
    "openpunten",
    "inhoudsopgave",
    "inhoud",
    "huis",
    "titel",
    "versie",
    "status",
    "datum",
    "merk",
)
"""The places that a shell must have somewhere in its body, header or footer."""


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
        TemplateError: When it is not a Word file, or lacks styles or places; all that it lacks is named.
    """
    return _load(path.read_bytes(), path.name)


@functools.lru_cache(maxsize=4)
def _load(data: bytes, name: str) -> House:
    try:
        parts = unpack(data)
        styles = style_ids(parts["word/styles.xml"])
        lists = read_lists(parts["word/numbering.xml"], parts["word/styles.xml"])
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        raise _unreadable(name, error) from error
    _check(name, parts, styles)
    return House(data, parts, styles, lists)


@functools.lru_cache(maxsize=8)
def style_ids(part: bytes) -> Mapping[str, str]:
    """Return the ids of the styles in ``word/styles.xml`` by their names."""
    root = etree.fromstring(part)
    return {
        name.get(tag("val")) or "": style.get(tag("styleId")) or ""
        for style in root.findall(tag("style"))
        if (name := style.find(tag("name"))) is not None
    }


def _check(file: str, parts: Mapping[str, bytes], styles: Mapping[str, str]) -> None:
    lacking = [f"de stijl ‘{style}’" for style in NEEDED if style not in styles]
    lacking += [f"de plaats ‘{{{{ {place} }}}}’" for place in _PLACES if not _has_place(parts, place)]
    if lacking:
        raise TemplateError(
            wat="De Word-huisstijl is niet volledig.",
            waar=file,
            waarom=f"Dit ontbreekt: {', '.join(lacking)}.",
            nu="Voeg toe wat ontbreekt, of begin opnieuw met de huisstijl van tailor.",
        )


def _has_place(parts: Mapping[str, bytes], place: str) -> bool:
    return any(place in _places(text) for name, text in parts.items() if _holds_text(name))


def _holds_text(name: str) -> bool:
    return re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name) is not None


@functools.lru_cache(maxsize=32)
def _places(part: bytes) -> frozenset[str]:
    """Return the names in the Jinja places of a part; Word may have cut a place into several runs."""
    words = "".join(node.text or "" for node in etree.fromstring(part).iter(tag("t")))
    return frozenset(re.findall(r"\{\{(?:p\s)?\s*(\w+)\s*\}\}", words))


def _unreadable(name: str, error: Exception) -> TemplateError:
    return TemplateError(
        wat="De Word-huisstijl is niet te lezen.",
        waar=name,
        waarom=f"Het bestand is geen volledig Word-bestand (.docx): {error}.",
        nu="Sla de huisstijl in Word opnieuw op als .docx, of gebruik de huisstijl van tailor.",
    )
