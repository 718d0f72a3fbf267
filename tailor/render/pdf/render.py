"""From a Document to the bytes of its PDF: the one door to Typst, which sets what ``data`` hands over."""

import datetime
import json
import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Final, cast

import typst

from tailor.assemble.document import Document, Field
from tailor.assemble.front import FACTS, headed, printed
from tailor.errors import InputError, RenderError
from tailor.render.pdf.data import UNDATED, bundle_data, shell_data
from tailor.render.pdf.fonts import FONT_DIR, load_fonts, missing
from tailor.render.pdf.huisstijl import STANDARD, PdfStyle
from tailor.render.pdf.parts import compare_bundle
from tailor.render.pdf.readback import compare
from tailor.render.pdf.sentences import plain
from tailor.signs import describe

# PDF/A allows 32,767 bytes in a property (ISO 19005-2, 6.1.13); a letter can take two.
_LONGEST_FACT = 12_000
_STANDARDS: Final[list[Any]] = ["a-2a", "ua-1"]
_PICTURE = re.compile("failed to (decode image|parse SVG)")
_LOCK = Lock()
_UNCLEAR = b"\r\nendstream\nendobj\n"
_CLEAR = b"\r" + _UNCLEAR
_ENTRY = re.compile(rb"(\d{10})(?= 00000 n)")
_START = re.compile(rb"(?<=startxref\n)(\d+)")


def render_pdf(document: Document, shell: Path, pdf_style: PdfStyle | None = None) -> bytes:
    """Return the document as a PDF (PDF/A-2a and PDF/UA-1), read back and found to say the same.

    The same document and shell give the same bytes, on every machine and on every day. In a comparison
    new words are underlined, gone words struck through, moved ones have a double line; a bar in the margin
    shows every line with a change, with the first letter of who made it. What is said about a change stands
    in a frame under the words. Of a form that can be filled in on a screen, lines are fields.

    Args:
        document: The finished text.
        shell: The Typst file with the layout.
        pdf_style: The house style; None for the standard one.

    Raises:
        InputError: When a character cannot be printed or a fact is too long; names it and its place.
        RenderError: When Typst refuses the shell, or when the PDF does not say what the document says.
    """
    style = pdf_style or STANDARD
    _refuse_too_long(document)
    refuse_unprintable(document, style.files)
    data = compile_pdf(shell, shell_data(document), document.datum or UNDATED, style)
    data = finished(data, document.fields)
    compare(document, data)
    return data


def bundle(
    cover: Document, documents: Sequence[Document], shell: Path, pdf_style: PdfStyle | None = None
) -> bytes:
    """Return several documents as one PDF (PDF/A-2a and PDF/UA-1), set at once, read back as each would be.

    In front stand the cover and a list of the parts. Each document begins on a new page, has page numbers of
    its own and is a part of the outline; lines that can be filled in are fields here too. A document without
    a heading over all of it gets its title as one.

    Args:
        cover: What the cover says (``tailor.assemble.front.bundle_cover``).
        documents: The documents, in reading order; at least one.
        shell: The Typst file with the layout.
        pdf_style: The house style; None for the standard one.

    Raises:
        InputError: When a character cannot be printed or a fact is too long; names it and its place.
        RenderError: When Typst refuses the shell, or when the PDF does not say what the documents say.
    """
    style = pdf_style or STANDARD
    parts = [headed(one) for one in documents]
    for one in (cover, *parts):
        _refuse_too_long(one)
        refuse_unprintable(one, style.files)
    made = compile_pdf(shell, bundle_data(cover, parts), cover.datum or UNDATED, style, "bundel")
    data = finished(made, [field for one in parts for field in one.fields], in_parts=True)
    compare_bundle(cover, parts, data)
    return data


def finished(data: bytes, fields: Sequence[Field], *, in_parts: bool = False) -> bytes:
    """Return a PDF with the fields of a form, and names for pages in parts; the same bytes without these."""
    if not fields and not in_parts:
        return data
    from tailor.render.pdf.fields import finish

    return clear_ends(finish(data, fields, in_parts=in_parts))


def refuse_unprintable(document: Document, fonts: tuple[Path, ...] = ()) -> None:
    """Check that the font has every character of the document.

    Args:
        document: The finished text.
        fonts: The files of the font of the house; without them the font that comes with the tool.

    Raises:
        InputError: For the first character that it has not.
    """
    if not missing("".join(text for _, text in printed(document)), fonts):
        return
    for place, text in printed(document):
        if unknown := missing(text, fonts):
            raise InputError(
                wat=f"Een teken kan niet worden afgedrukt: {describe(unknown[0])}.",
                waar=place,
                waarom="Het lettertype heeft dit teken niet, of het keert de volgorde van de tekst om.",
                nu="Haal het teken weg uit dit antwoord, of schrijf het voluit.",
            )


def _refuse_too_long(document: Document) -> None:
    """Check that the facts fit in the properties of the file.

    Raises:
        InputError: For the first that does not.
    """
    for name, fact in (*((name, getattr(document, name)) for name in FACTS), ("titel", document.comparison)):
        length = len(fact)
        if length > _LONGEST_FACT:
            raise InputError(
                wat="Een antwoord is te lang voor de pdf.",
                waar=name,
                waarom=f"Het heeft {length} tekens. Hoogstens {_LONGEST_FACT} kan.",
                nu="Maak dit antwoord korter.",
            )


def compile_pdf(
    shell: Path, data: object, date: datetime.date, style: PdfStyle = STANDARD, function: str = "opmaak"
) -> bytes:
    """Return the PDF that the shell makes of the data.

    The data stands in the source as one string of JSON, in ASCII and with its quotes escaped, so no value can
    be read as Typst; passing it as ``sys_inputs`` is three times as slow.

    Args:
        shell: The Typst file with the function; it sees no file outside its own directory.
        data: What the function gets, as JSON.
        date: The date of making in the properties of the file.
        style: The house style, which the shell reads as ``stijl.json``.
        function: ``opmaak`` for one document, ``bundel`` for several.

    Raises:
        InputError: When the logo is broken.
        RenderError: When Typst refuses the shell or the data.
    """
    moment = datetime.datetime.combine(date, datetime.time(), datetime.UTC)
    # The stubs of typst know one source only; several by name are in its handbook.
    sources: Any = {"main.typ": _source(shell, data, function), "stijl.json": _style(style)}
    try:
        with _LOCK:
            made = _compiler(shell.parent.resolve(), style.lettertypen or FONT_DIR).compile(
                input=sources, format="pdf", pdf_standards=_STANDARDS, timestamp=moment
            )
    except typst.TypstError as error:
        broken_logo = style.logo is not None and _PICTURE.match(error.message)
        raise (_no_picture(error) if broken_logo else _refused(shell, error)) from error
    return clear_ends(cast(bytes, made))


def _source(shell: Path, data: object, function: str) -> bytes:
    """Return the Typst source that gives the data to the shell."""
    values = _quoted(json.dumps(data, separators=(",", ":")))
    return f"#import {_quoted('/' + shell.name)}: {function}\n#{function}(json(bytes({values})))\n".encode()


@cache
def _style(style: PdfStyle) -> bytes:
    """Return the house style as the shell reads it; a picture as numbers, for Typst takes only texts."""
    values = {
        "lettertype": style.lettertype,
        "kleur": style.kleur,
        "accent": style.kleur_accent,
        "voettekst": plain(style.voettekst),
        "logo": None if style.logo is None else list(style.logo),
    }
    return json.dumps(values, separators=(",", ":")).encode()


def _quoted(text: str) -> str:
    """Return a text as a Typst string; only these two signs mean something in it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _refused(shell: Path, error: typst.TypstError) -> RenderError:
    """Return what went wrong in Typst as an error of ours."""
    return RenderError(
        wat="De pdf kon niet worden gemaakt.",
        waar=shell.name,
        waarom=f"Typst meldt: {error.message}",
        nu="Is de opmaak van het huis zelf gemaakt of gewijzigd? Herstel die dan. Meld het anders als fout.",
    )


def _no_picture(error: typst.TypstError) -> InputError:
    """Return the error for a logo that is no picture."""
    return InputError(
        wat="Het logo van de huisstijl kan niet worden getekend.",
        waar="huisstijl, logo",
        waarom=f"Typst meldt: {error.message.strip()}",
        nu="Bewaar het logo opnieuw als .png, .jpg of .svg.",
    )


@cache
def _compiler(root: Path, fonts: Path) -> typst.Compiler:
    """Return the compiler for the shells in one directory; it keeps what it has set before, for speed."""
    return typst.Compiler(root=str(root), font_paths=load_fonts(fonts), ignore_system_fonts=True)


def clear_ends(pdf: bytes) -> bytes:
    """Return the PDF with the end of every stream clear, and the table of its objects moved along.

    Args:
        pdf: A PDF with one cross-reference table, as Typst writes it.
    """
    added = [found.start() for found in re.finditer(re.escape(_UNCLEAR), pdf)]
    if not added:
        return pdf
    objects, start, table = pdf.rpartition(b"xref\n0 ")

    def moved(place: re.Match[bytes]) -> bytes:
        offset = int(place.group())
        return b"%0*d" % (len(place.group()), offset + bisect_left(added, offset))

    return objects.replace(_UNCLEAR, _CLEAR) + start + _START.sub(moved, _ENTRY.sub(moved, table))
