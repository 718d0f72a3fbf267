"""The font of what is typed in a form: our own, with only the letters that a reader of Dutch may type.

A field shows letters that nobody knows beforehand, so they are all in the file (ISO 19005-2, 6.2.11.4). It
takes a simple font with the encoding of Windows (ISO 32000-1, 9.6.3): every reader can type in it.
"""

import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from tailor.render.pdf.fonts import REGULAR, font_table, glyphs

# The codes of the encoding that stand for a letter (ISO 32000-1, annex D.2).
FIRST, LAST = 32, 255
# What a reader needs to draw the letters (ISO 32000-1, 9.9).
_TABLES = (b"cmap", b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep")
_CHECKSUM = 0xB1B0AFBA
# The bits of a part of a composed letter that say how long it is (OpenType specification, "glyf").
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 0x0001, 0x0008, 0x0020, 0x0040, 0x0080


@dataclass(frozen=True, slots=True)
class FieldFont:
    """A font for fields.

    Attributes:
        name: Its name; the letters in front say that it is not whole (ISO 32000-1, 9.6.4).
        data: The font file.
        widths: How wide each letter is from ``FIRST`` to ``LAST``, in thousandths of its size.
        box: The box that every letter fits in, in the same unit.
        ascent: How far letters rise above the line.
        descent: How far they go below it, less than nothing.
        capitals: How high a capital is.
    """

    name: str
    data: bytes
    widths: tuple[int, ...]
    box: tuple[int, ...]
    ascent: int
    descent: int
    capitals: int


@cache
def field_font() -> FieldFont:
    """Return the font of the fields."""
    font = REGULAR.read_bytes()
    head, lines = font_table(font, b"head"), font_table(font, b"hhea")
    (unit,) = struct.unpack_from(">H", head, 18)
    ascent, descent = struct.unpack_from(">hh", lines, 4)
    (capitals,) = struct.unpack_from(">h", font_table(font, b"OS/2"), 88)
    chosen = _encoded(font)
    wide = _widths(font)

    def scaled(length: int) -> int:
        return round(length * 1000 / int(unit))

    return FieldFont(
        name=f"TAILOR+{REGULAR.stem}",
        data=_with_only(font, chosen.values()),
        widths=tuple(scaled(wide[chosen.get(code, 0)]) for code in range(FIRST, LAST + 1)),
        box=tuple(map(scaled, struct.unpack_from(">hhhh", head, 36))),
        ascent=scaled(ascent),
        descent=scaled(descent),
        capitals=scaled(capitals),
    )


def _encoded(font: bytes) -> dict[int, int]:
    """Return the glyph of each code of the encoding."""
    of_letter = dict(glyphs(font_table(font, b"cmap")))
    letters = {code: bytes((code,)).decode("cp1252", "ignore") for code in range(FIRST, LAST + 1)}
    return {code: of_letter[ord(one)] for code, one in letters.items() if one and ord(one) in of_letter}


def _widths(font: bytes) -> list[int]:
    """Return the width of each glyph; those after the last are as wide as the last."""
    (count,) = struct.unpack_from(">H", font_table(font, b"hhea"), 34)
    measures = struct.iter_unpack(">Hh", font_table(font, b"hmtx")[: 4 * count])
    wide = [int(width) for width, _ in measures]
    return wide + wide[-1:] * (_glyph_count(font) - len(wide))


def _glyph_count(font: bytes) -> int:
    (count,) = struct.unpack_from(">H", font_table(font, b"maxp"), 4)
    return int(count)


def _with_only(font: bytes, wanted: Iterable[int]) -> bytes:
    """Return a font in which only these glyphs are drawn; each keeps its number."""
    drawn = _drawings(font)
    kept = set(_with_parts({0, *wanted}, drawn))
    shapes = [_padded(shape) if number in kept else b"" for number, shape in enumerate(drawn)]
    places = [0, *accumulate(map(len, shapes))]
    head = bytearray(font_table(font, b"head"))
    struct.pack_into(">L", head, 8, 0)
    struct.pack_into(">h", head, 50, 1)  # the places of glyphs are four bytes each
    made = {
        b"head": bytes(head),
        b"glyf": b"".join(shapes),
        b"loca": struct.pack(f">{len(places)}L", *places),
    }
    return _file({name: made.get(name) or font_table(font, name) for name in _TABLES if _has(font, name)})


def _has(font: bytes, name: bytes) -> bool:
    (count,) = struct.unpack_from(">H", font, 4)
    return any(font[12 + 16 * index : 16 + 16 * index] == name for index in range(count))


def _drawings(font: bytes) -> list[bytes]:
    """Return the drawing of each glyph."""
    shapes, table = font_table(font, b"glyf"), font_table(font, b"loca")
    (is_long,) = struct.unpack_from(">h", font_table(font, b"head"), 50)
    many = _glyph_count(font) + 1
    places = struct.unpack_from(f">{many}{'L' if is_long else 'H'}", table)
    starts = [place if is_long else place * 2 for place in places]
    return [shapes[start:end] for start, end in zip(starts, starts[1:], strict=False)]


def _with_parts(numbers: Iterable[int], drawn: list[bytes]) -> Iterator[int]:
    """Yield glyphs and those that they are composed of: "é" is an e with a mark on it."""
    for number in numbers:
        yield number
        yield from _with_parts(_parts(drawn[number]), drawn)


def _parts(shape: bytes) -> Iterator[int]:
    """Yield the glyphs that one is composed of."""
    if not shape or struct.unpack_from(">h", shape)[0] >= 0:
        return
    place, flags = 10, _MORE
    while flags & _MORE:
        flags, number = struct.unpack_from(">HH", shape, place)
        yield number
        scale = 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
        place += 4 + (4 if flags & _WORDS else 2) + scale


def _file(tables: Mapping[bytes, bytes]) -> bytes:
    """Return a font file of these tables (OpenType specification, "Table directory")."""
    count, power = len(tables), len(tables).bit_length() - 1
    places = {name: 12 + 16 * count + _room(tables, name) for name in sorted(tables)}
    first = struct.pack(">LHHHH", 0x10000, count, 16 << power, power, 16 * count - (16 << power))
    entries = (struct.pack(">4sLLL", n, _sum(tables[n]), places[n], len(tables[n])) for n in places)
    font = bytearray(b"".join((first, *entries, *(_padded(tables[name]) for name in places))))
    struct.pack_into(">L", font, places[b"head"] + 8, (_CHECKSUM - _sum(font)) % 2**32)
    return bytes(font)


def _room(tables: Mapping[bytes, bytes], name: bytes) -> int:
    """Return how much room the tables before this one take."""
    return sum(len(_padded(data)) for other, data in tables.items() if other < name)


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _sum(data: bytes | bytearray) -> int:
    """Return the checksum of a table."""
    whole = _padded(bytes(data))
    return int(sum(struct.unpack(f">{len(whole) // 4}L", whole))) % 2**32
