"""The fonts that a PDF can be set in: those that come with the tool and those of a house."""

import struct
from functools import cache
from pathlib import Path

import typst

from tailor.render.pdf.glyphs import font_table

ALWAYS_PRINTED = "0123456789 abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,:;()[]-–•·…‘’“”ëéï"
"""What stands in every document: without these a font is of no use."""

_RESTRICTED = 0x0002
"""The bit in the table OS/2 that forbids embedding (OpenType specification, "fsType")."""


@cache
def load_fonts(folder: Path) -> typst.Fonts:
    """Return the fonts of one folder and nothing else, so that every machine makes the same pages."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])


def families(folder: Path) -> tuple[str, ...]:
    """Return the names of the fonts in a folder, in order of the alphabet; none when it holds no font."""
    return tuple(sorted({font.family for font in load_fonts(folder).fonts() if font.path}))


def font_files(name: str, folder: Path) -> tuple[Path, ...]:
    """Return the files of one font: its weights and slopes."""
    found = {font.path for font in load_fonts(folder).fonts() if font.family == name and font.path}
    return tuple(sorted(map(Path, found)))


def may_be_embedded(font: Path) -> bool:
    """Tell whether the maker of a font allows it in a file, which PDF/A asks for."""
    table = font_table(font.read_bytes(), b"OS/2")
    (rights,) = struct.unpack_from(">H", table, 8)
    return not rights & _RESTRICTED
