"""A Word shell as a file of the house: what it must have, its styles and numbering, and its places filled.

The one door to docxtpl and jinja2. The renderer of docxtpl is passed over: it repairs broken XML silently,
turns a user's ``{_{`` into ``{{`` and goes over the whole text with regular expressions for its own listings.
What we hand over is ready; the reader parses the result strictly and the values come out as they went in.
"""

import functools
import hashlib
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from jinja2 import StrictUndefined, Template
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from tailor.data import templates
from tailor.errors import TemplateError
from tailor.render.docx import layout, ooxml
from tailor.render.docx.alt_text import undescribed
from tailor.render.docx.cleaning import hidden_styles
from tailor.render.docx.every_page import on_every_page
from tailor.render.docx.fitted import Colors, text_width, with_colors, with_tabs
from tailor.render.docx.foreign import Findings, Foreign
from tailor.render.docx.hyphens import hyphenated_cells
from tailor.render.docx.numbering import Lists, read_lists
from tailor.render.docx.only_style import Shell, only_style
from tailor.render.docx.ooxml import serialized, tag, value
from tailor.render.docx.package import BrokenFileError, read_file, unpack_within_bounds
from tailor.render.docx.places import (
    PARAGRAPHS,
    WORDS,
    is_filled_well,
    words_beside_the_text,
    wrong_places,
)
from tailor.render.docx.styles import added_style, style_id

# Where the places of our own shell stand ready, beside the shell.
READY = "huisstijl.plaatsen.json"

# How an old .doc begins, and a .docx with a password: both are OLE files ([MS-CFB] 2.2).
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
# What the main part of a file is, by a piece of its content type (ISO/IEC 29500-2, 10.1.2).
_KINDS = {
    b"macroEnabled": "Het is een Word-bestand met macro's (.docm of .dotm).",
    b"wordprocessingml.template": "Het is een Word-sjabloon (.dotx).",
}
_TEXTS = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_CONDITION = re.compile(r"\{%p\s+if voorblad\s+%\}")
_PLACE = re.compile(r"\{\{(p\s)?\s*(\w+)\s*\}\}")
# The place of the mark in a paragraph of its own, with or without a condition around it.
_MARK = re.compile(r"(\{%[^{}]*%\}|\s)*\{\{\s*merk\s*\}\}(\{%[^{}]*%\}|\s)*")
_NO_LISTS = f'<w:numbering xmlns:w="{ooxml.NAMESPACE}"/>'.encode()
# A shell may come from outside; the sandbox keeps its places to words.
_TAKES_PARAGRAPH = re.compile(r"\{[{%]p\s")
_JINJA = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


@dataclass(frozen=True, slots=True)
class House:
    """A Word shell that has all that is needed.

    Attributes:
        data: The file itself.
        parts: Its parts by name.
        styles: The ids of its styles by the name that Word shows.
        lists: Its automatic numbering.
        width: The width between its margins, in twentieths of a point.
        left_out: What stood in the file of a house that is no style and did not come along, in a few words.
    """

    data: bytes
    parts: Mapping[str, bytes]
    styles: Mapping[str, str]
    lists: Lists
    width: int
    left_out: tuple[str, ...] = ()


def load(path: Path, colors: Colors | None = None) -> House:
    """Return the Word shell at ``path``.

    Args:
        path: The Word file.
        colors: The colours that our own shell gets; None to leave the colours of the shell.

    Raises:
        TemplateError: When it is not there, is no Word file of the ordinary kind (an old one, one with
            macros or a password), lacks styles, numbers or places, or brings something along that is no
            style; all of that is named.
    """
    try:
        return _load(read_file(path), path.name, colors)
    except BrokenFileError as error:
        raise _unreadable(path.name, str(error)) from error


@functools.lru_cache(maxsize=4)
def _load(data: bytes, name: str, colors: Colors | None) -> House:
    if _is_ours(data):
        return _house(ooxml.unpack(data), data, name, colors)
    try:
        return _of_house(data, name, colors)
    except BrokenFileError as error:
        raise _unreadable(name, _reason(data) or str(error)) from error
    except (KeyError, ValueError) as error:
        raise _unreadable(name, "De stijlen of de nummering in dit bestand zijn kapot.") from error


def _is_ours(data: bytes) -> bool:
    return bool(_ready()["shell"] == fingerprint(data))


def _of_house(data: bytes, name: str, colors: Colors | None) -> House:
    """Return the shell of a house, with nothing in it but style.

    Raises:
        TemplateError: When it lacks something, or brings something along.
        BrokenFileError: When it cannot be read.
        KeyError: When it has no styles.
        ValueError: When a number in it is none.
    """
    raw, findings = unpack_within_bounds(data), Findings()
    check_kind(raw, name)
    shell = only_style(raw, findings)
    styles = serialized(shell.trees[ooxml.STYLES])
    if Foreign.BROKEN not in findings.places:
        on_every_page(shell, dict(style_ids(styles)))
    parts = shell.parts()
    data = ooxml.pack(parts)
    # What a shell lacks is said first, unless it may lack it because something foreign is around it.
    made = None if findings.refused() else _house(parts, data, name, colors)
    _judge(shell, data, style_ids(styles), findings)
    if made is None or findings.refused():
        raise _more_than_style(name, findings.refused())
    return replace(made, left_out=findings.left_out())


def _judge(shell: Shell, data: bytes, styles: Mapping[str, str], findings: Findings) -> None:
    """Remember what in the text, the styles and the places of a shell is no style."""
    for words in words_beside_the_text(shell.trees[ooxml.BODY]):
        findings.add(Foreign.TEXT, words)
    for style in hidden_styles(shell.trees[ooxml.STYLES], styles):
        findings.add(Foreign.HIDDEN, f"de stijl ‘{style}’")
    if Foreign.BROKEN in findings.places:
        return
    wrong = list(wrong_places(prepared(data), _JINJA))
    for words in wrong:
        findings.add(Foreign.PLACE, words)
    if not wrong and not is_filled_well(_filled_by(data)):
        findings.add(Foreign.PLACE, "een voorwaarde die niet in een eigen alinea opent en sluit")


def _house(parts: Mapping[str, bytes], data: bytes, name: str, colors: Colors | None) -> House:
    """Return a shell by its parts.

    Raises:
        TemplateError: When it lacks styles, numbers, places or words for its pictures.
    """
    width = text_width(parts[ooxml.BODY])
    parts = {**parts, ooxml.STYLES: with_tabs(_with_added_styles(parts[ooxml.STYLES]), width)}
    parts = with_colors(parts, colors) if colors else parts
    styles = style_ids(parts[ooxml.STYLES])
    parts = hyphenated_cells(parts, styles)
    lists = read_lists(parts.get(ooxml.NUMBERING, _NO_LISTS), parts[ooxml.STYLES])
    lacking = [*_lacking_styles(styles, lists), *_lacking_places(parts), *_lacking_words(parts)]
    if lacking := [*lacking, *_lacking_marks(parts, styles)]:
        raise _incomplete(name, lacking)
    return House(data, parts, styles, lists, width)


def _more_than_style(name: str, refused: list[str]) -> TemplateError:
    return TemplateError(
        wat="De Word-huisstijl brengt iets mee dat geen opmaak is.",
        waar=name,
        waarom="\n  - ".join(("dit hoort niet in een huisstijl:", *refused)),
        nu="Haal dit in Word weg en bewaar de huisstijl, of begin opnieuw met de huisstijl van tailor.",
    )


@functools.lru_cache(maxsize=8)
def style_ids(part: bytes) -> Mapping[str, str]:
    """Return the ids of the styles in ``word/styles.xml`` by their names, as this package spells them."""
    root = etree.fromstring(part)
    return {
        layout.known(value(name)): value(style, "styleId")
        for style in root.findall(tag("style"))
        if (name := style.find(tag("name"))) is not None
    }


def _with_added_styles(part: bytes) -> bytes:
    """Return the styles of a shell with those that came later: it may have been made before them."""
    ids = dict(style_ids(part))
    lacking = [name for name in layout.ADDED if name not in ids]
    if not lacking:
        return part
    root = etree.fromstring(part)
    for name in lacking:
        made = added_style(name, ids)
        root.append(etree.fromstring(made.replace("<w:style ", f'<w:style xmlns:w="{ooxml.NAMESPACE}" ', 1)))
        ids[name] = style_id(name)
    return ooxml.serialized(root)


def _lacking_styles(styles: Mapping[str, str], lists: Lists) -> Iterator[str]:
    """Yield what a shell lacks among its styles: the style itself, or its automatic number."""
    for style in layout.NEEDED:
        if style not in styles:
            yield f"de stijl ‘{style}’"
        elif style in layout.NUMBERED and styles[style] not in lists.by_style:
            yield f"de automatische nummering van de stijl ‘{style}’"


def _lacking_places(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the places that a shell lacks, or has somewhere in a form that cannot be filled."""
    texts = [words for name, part in parts.items() if _TEXTS.fullmatch(name) for words in _paragraphs(part)]
    if not any(_CONDITION.match(words) for words in texts):
        yield "de voorwaarde ‘{%p if voorblad %}’ voor het voorblad"
    found = {place for words in texts for place in _found_places(words)}
    for name in (*PARAGRAPHS, *WORDS):
        form, shown = ("alone", "{{p %s }}") if name in PARAGRAPHS else ("words", "{{ %s }}")
        if {kind for place, kind in found if place == name} != {form}:
            yield f"de plaats ‘{shown % name}’" + (", alleen in een alinea" if form == "alone" else "")


def _lacking_words(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the pictures of a shell that nothing is said of for who does not see them."""
    for name, part in parts.items():
        if _TEXTS.fullmatch(name):
            yield from undescribed(name, part)


def _paragraphs(part: bytes) -> Iterator[str]:
    """Yield the words of each paragraph as one: Word may have cut a place into several runs."""
    for paragraph in etree.fromstring(part).iter(tag("p")):
        yield "".join(node.text or "" for node in paragraph.iter(tag("t"))).strip()


def _lacking_marks(parts: Mapping[str, bytes], styles: Mapping[str, str]) -> Iterator[str]:
    """Yield what a shell lacks when the mark of the edition stands where it would not be found back."""
    style = styles.get(layout.EDITION_MARK, "")
    headers = [part for name, part in parts.items() if name.startswith("word/header")]
    marked = [part for part in headers if any(_MARK.search(words) for words in _paragraphs(part))]
    if not all(_has_mark_apart(etree.fromstring(part), style) for part in marked):
        yield f"de plaats ‘{{{{ merk }}}}’ in een eigen alinea met de stijl ‘{layout.EDITION_MARK}’"


def _has_mark_apart(text: etree._Element, style: str) -> bool:
    """Tell whether a header has the mark in a paragraph of its own, in its own style: so it is found back."""
    for paragraph in text.iter(tag("p")):
        words = "".join(node.text or "" for node in paragraph.iter(tag("t")))
        found = paragraph.find(f"{tag('pPr')}/{tag('pStyle')}")
        if _MARK.fullmatch(words.strip()) and found is not None and value(found) == style:
            return True
    return False


def _found_places(words: str) -> Iterator[tuple[str, str]]:
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


def check_kind(parts: Mapping[str, bytes], name: str) -> None:
    """Hold a Word file against the one kind that can be filled: an ordinary .docx.

    Raises:
        TemplateError: When it has macros, is a template of Word's own, or is of the strict format.
    """
    types = parts.get(ooxml.CONTENT_TYPES.lower(), b"")
    for piece, why in _KINDS.items():
        if piece in types:
            raise _unreadable(name, why)
    if _STRICT in parts.get(ooxml.BODY, b""):
        raise _unreadable(name, "Het is opgeslagen als ‘Strict Open XML-document’.")


def _unreadable(name: str, why: str) -> TemplateError:
    """Return the error for a file that is no Word shell."""
    return TemplateError(
        wat="De Word-huisstijl is niet te lezen.",
        waar=name,
        waarom=why,
        nu="Open de huisstijl in Word en kies Opslaan als, ‘Word-document (*.docx)’, zonder wachtwoord. Of"
        " begin opnieuw met de huisstijl van tailor.",
    )


def _reason(data: bytes) -> str:
    """Return why a file is no Word file at all; empty when that cannot be seen from its beginning."""
    if data.startswith(_OLD_WORD):
        return "Het is een oud Word-bestand (.doc) of een bestand met een wachtwoord."
    if not data:
        return "Het bestand is leeg."
    return ""


def fill(shell: bytes, values: Mapping[str, object]) -> dict[str, bytes]:
    """Return the parts of the shell that have places, filled, by their names in the package.

    Args:
        shell: The Word shell as a file.
        values: What to put in its places; a ``ReadyXml`` value is put in as it is, all else is escaped.

    Raises:
        TemplateError: When the shell has a place that has no value, or a broken one.
    """
    try:
        return {name: part.render(values).encode() for name, part in _filled_by(shell).items()}
    except JinjaError as error:
        raise _broken_place(error) from error


@functools.lru_cache(maxsize=4)
def _filled_by(shell: bytes) -> dict[str, Template]:
    """Return the body, headers and footers of a shell, ready to be filled."""
    return {name: _JINJA.from_string(ooxml.DECLARATION + text) for name, text in _texts(shell).items()}


def _texts(shell: bytes) -> Mapping[str, str]:
    """Return the XML with its places; what stands ready for our own shell spares the import of docxtpl."""
    return cast(dict[str, str], _ready()["parts"]) if _is_ours(shell) else prepared(shell)


@functools.lru_cache(maxsize=1)
def _ready() -> dict[str, Any]:
    """Return the places of our own shell, with that by which the shell is known."""
    return cast(dict[str, Any], json.loads((templates() / "protocol" / READY).read_bytes()))


def fingerprint(shell: bytes) -> str:
    """Return by what a shell is known."""
    return hashlib.sha256(shell).hexdigest()


def _broken_place(error: JinjaError) -> TemplateError:
    return TemplateError(
        wat="De Word-huisstijl heeft een plaats die niet te vullen is.",
        waar="de plaatsen tussen dubbele accolades in de huisstijl",
        waarom=str(error.message),
        nu="Herstel die plaats in Word, of begin opnieuw met de huisstijl van tailor.",
    )


def prepared(shell: bytes) -> dict[str, str]:
    """Return the XML of body, headers and footers by name, with places that jinja2 can fill.

    docxtpl finds the places, also when Word cut one into several runs, and lets a place take its whole
    paragraph along. That is done once for a shell, and for our own shell before it is handed out.
    """
    from docxtpl.template import DocxTemplate

    template: Any = DocxTemplate(io.BytesIO(shell))
    template.init_docx()
    return {name: template.patch_xml(xml) for name, xml in _parts(template)}


def _parts(template: Any) -> Iterator[tuple[str, str]]:
    """Yield the name and the XML of the body, and of every header and footer."""
    body = template.docx.part
    _free_sections(body.element)
    yield str(body.partname).lstrip("/"), template.xml_to_string(body.element)
    for kind in (template.HEADER_URI, template.FOOTER_URI):
        for _key, part in template.get_headers_footers(kind):
            yield str(part.partname).lstrip("/"), template.get_part_xml(part)


def _free_sections(body: etree._Element) -> None:
    """Put each end of a section that stands in the paragraph of a place in a paragraph of its own after it.

    The place takes its paragraph along. LibreOffice, and who deletes an empty line, leave such a paragraph.
    """
    for section in list(body.iterfind(f".//{tag('p')}/{tag('pPr')}/{tag('sectPr')}")):
        paragraph = next(section.iterancestors(tag("p")))
        if _TAKES_PARAGRAPH.search("".join(node.text or "" for node in paragraph.iter(tag("t")))):
            apart = paragraph.makeelement(tag("p"))
            etree.SubElement(apart, tag("pPr")).append(section)
            paragraph.addnext(apart)
