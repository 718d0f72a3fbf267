"""The fonts that a PDF can be set in, and which characters they can draw: read from the font file.

PDF/A forbids a character without a glyph, and a reader would see an empty box; so it is refused by name.
"""

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import typst

from tailor import signs

# The folder with the fonts of the house style as it comes with the tool.
FONT_DIR = Path(str(files("fontpkg_fira_sans") / "files"))

REGULAR = FONT_DIR / "FiraSans-Regular.ttf"
# Spaces, hyphens that are drawn as "-", and marks without width: they need no glyph of their own.
_UNDRAWN = frozenset(
    "\t\n\v\f\r \u0085\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029"
    "\u202f\u205f\u3000\u00ad\u200b\u200c\u200d\u2010\u2011\u2060\ufe0e\ufe0f"
)
# Combining marks that the font has, but that come out twice or on another letter.
_MISDRAWN = frozenset("\u031b\u0334")
# Marks that turn the order of the letters around: what is printed would not be what is stored. And the byte
# order mark, which PDF/UA-1 forbids (ISO 14289-1, 7.21.7).
_REFUSED = _MISDRAWN | frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)

# What stands in every document: without these a font is of no use.
ALWAYS_PRINTED = "0123456789 abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,:;()[]-–•·…‘’“”ëéï"

# The bit in the table OS/2 that forbids embedding (OpenType specification, "fsType").
_RESTRICTED = 0x0002


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


def missing(text: str, fonts: tuple[Path, ...] = ()) -> str:
    """Return the characters of the text that cannot be printed, each once, in order; empty when all can.

    Args:
        text: The words.
        fonts: The files of the font of a house; without them the font that comes with the tool.
    """
    return signs.missing(text, drawable(fonts) if fonts else None)


def characters(font: Path) -> frozenset[str]:
    """Return the characters that a font has a glyph for."""
    return frozenset(chr(code) for code, _ in glyphs(font_table(font.read_bytes(), b"cmap")))


@cache
def drawable(fonts: tuple[Path, ...]) -> frozenset[str]:
    """Return all characters that may stand in a text: every weight has to have them.

    A mark that makes no letter of Unicode with the one before it (a grave on a 0) is not among them: programs
    that read the file give such letters double or not at all. Of our own font one weight is enough, a test
    holds that all have the same.
    """
    drawn = frozenset.intersection(*map(characters, fonts))
    return frozenset(sign for sign in drawn if not unicodedata.combining(sign)) - _REFUSED | _UNDRAWN


def font_table(font: bytes, name: bytes) -> bytes:
    """Return one table of an OpenType font (OpenType specification, "Table directory")."""
    (count,) = struct.unpack_from(">H", font, 4)
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sLLL", font, 12 + 16 * index)
        if tag == name:
            return font[offset : offset + length]
    raise ValueError(f"the font has no table {name!r}")


def glyphs(cmap: bytes) -> Iterator[tuple[int, int]]:
    """Yield the code points of the Unicode subtables of formats 4 and 12 that have a glyph, with it."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    for index in range(count):
        platform, _, offset = struct.unpack_from(">HHL", cmap, 4 + 8 * index)
        (form,) = struct.unpack_from(">H", cmap, offset)
        if platform in {0, 3} and form in {4, 12}:
            yield from (_segments if form == 4 else _groups)(cmap[offset:])


def _segments(table: bytes) -> Iterator[tuple[int, int]]:
    """Yield the code points of a format 4 subtable, and their glyphs."""
    (double,) = struct.unpack_from(">H", table, 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + double)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 2 * double)
    for index, (start, end, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
        place = 16 + 3 * double + 2 * index
        (shift,) = struct.unpack_from(">H", table, place)
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if shift:
                (glyph,) = struct.unpack_from(">H", table, place + shift + 2 * (code - start))
            if glyph and (shift or (glyph + delta) % 0x10000):
                yield code, (glyph + delta) % 0x10000


def _groups(table: bytes) -> Iterator[tuple[int, int]]:
    """Yield the code points of a format 12 subtable, and their glyphs."""
    (count,) = struct.unpack_from(">L", table, 12)
    for index in range(count):
        start, end, glyph = struct.unpack_from(">LLL", table, 16 + 12 * index)
        yield from zip(range(start, end + 1), range(glyph, glyph + end - start + 1), strict=True)
