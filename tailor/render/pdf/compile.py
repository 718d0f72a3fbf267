"""The one door to Typst: the shell and its data go in, the bytes of a PDF come out."""

import datetime
import json
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, Final, cast

import typst

from tailor.errors import RenderError
from tailor.render.pdf.ends import clear_ends
from tailor.render.pdf.glyphs import FONT_DIR

_STANDARDS: Final[list[Any]] = ["a-2a", "ua-1"]
_LOCK = Lock()


def compile_pdf(shell: Path, data: object, date: datetime.date) -> bytes:
    """Return the PDF that the shell makes of the data.

    The data stands in the source as one string of JSON, in ASCII and with its quotes escaped, so no value can
    be read as Typst; passing it as ``sys_inputs`` is three times as slow.

    Args:
        shell: The Typst file with the function ``opmaak``; it sees no file outside its own directory.
        data: What ``opmaak`` gets, as JSON.
        date: The date of making in the properties of the file.

    Raises:
        RenderError: When Typst refuses the shell or the data.
    """
    moment = datetime.datetime.combine(date, datetime.time(), datetime.UTC)
    try:
        with _LOCK:
            made = _compiler(shell.parent.resolve()).compile(
                input=_source(shell, data), format="pdf", pdf_standards=_STANDARDS, timestamp=moment
            )
    except typst.TypstError as error:
        raise _refused(shell, error) from error
    return clear_ends(cast(bytes, made))


def _source(shell: Path, data: object) -> bytes:
    """Return the Typst source that gives the data to the shell."""
    values = _quoted(json.dumps(data, separators=(",", ":")))
    return f"#import {_quoted('/' + shell.name)}: opmaak\n#opmaak(json(bytes({values})))\n".encode()


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


@cache
def _compiler(root: Path) -> typst.Compiler:
    """Return the compiler for the shells in one directory; it keeps what it has set before, for speed."""
    return typst.Compiler(root=str(root), font_paths=_fonts(), ignore_system_fonts=True)


@cache
def _fonts() -> typst.Fonts:
    """Return the fonts: those of the house style only, so that every machine makes the same pages."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONT_DIR)])
