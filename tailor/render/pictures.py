"""What a picture of a house is, read from its first bytes: its kind, its size, and what no document can use.

Only the heads are read: a few bytes say how large a picture becomes when it is unpacked. A drawing (SVG) is
read whole, for it can name a part of itself again and again.
"""

import re
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

# A picture has at most so many dots: a small file can unpack to gigabytes.
MOST_DOTS = 16_000_000
# A drawing has at most so many parts, each counted as often as it is drawn, and so deep in each other.
MOST_PARTS = 20_000
DEEPEST = 100

_NOT_IN_SVG = re.compile(rb"<\s*(?:\w+:)?(text|image|script|foreignObject|!DOCTYPE)\b", re.IGNORECASE)
# The marks of a JPEG that hold its size (ITU-T T.81, table B.1: the frames, without DHT, JPG and DAC).
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_CMYK = 4
# How a part of a drawing names another one.
_NAMED = re.compile(r"^\s*#([\w.:-]+)|url\(\s*['\"]?#([\w.:-]+)")


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture is.

    Attributes:
        kind: What it is, as the end of the name of its file without the point ("png").
        wrong: Why no document can use it ("met 90 miljoen beeldpunten", for a sentence); empty when it can.
        printing_colours: Whether its colours are those of a printing press (CMYK).
    """

    kind: str
    wrong: str = ""
    printing_colours: bool = False


def whole_file(path: Path, most: int) -> bytes | None:
    """Return what stands in a file, one byte more than ``most`` at the most; None when it cannot be read.

    A pipe or a device is not read: it may never end.
    """
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError):
        return None


def look_at(data: bytes) -> Picture | None:
    """Return what a picture is; None when it is of no kind that a document can show."""
    for kind, (start, look) in _KINDS.items():
        if re.match(start, data, re.DOTALL):
            try:
                return look(kind, data)
            except (struct.error, IndexError):
                return Picture(kind, "dat niet heel is")
    return None


def _of_size(kind: str, width: int, height: int, *, moves: bool = False, cmyk: bool = False) -> Picture:
    if width < 1 or height < 1:
        return Picture(kind, "zonder breedte of hoogte")
    if width * height > MOST_DOTS:
        return Picture(kind, f"van {width} bij {height} beeldpunten, dat is te groot")
    return Picture(kind, "dat beweegt" if moves else "", cmyk)


def _png(kind: str, data: bytes) -> Picture:
    """Read the head of a PNG (ISO 15948, 11.2.2); one that moves says so before its dots (acTL)."""
    width, height = struct.unpack_from(">II", data, 16)
    moves = b"acTL" in data[: data.find(b"IDAT")]
    return _of_size(kind, width, height, moves=moves)


def _jpeg(kind: str, data: bytes) -> Picture:
    """Go from mark to mark to the frame, which holds the size and the number of colours (T.81, B.2.2)."""
    place = 2
    while data[place] == 0xFF:
        mark, length = struct.unpack_from(">BH", data, place + 1)
        if mark in _JPEG_FRAMES:
            height, width, colours = struct.unpack_from(">HHB", data, place + 5)
            return _of_size(kind, width, height, cmyk=colours == _CMYK)
        place += 2 + max(length, 2)
    return Picture(kind, "dat niet heel is")


def _gif(kind: str, data: bytes) -> Picture:
    """Read the head of a GIF; one that moves has the block of a loop, or more than one image."""
    width, height = struct.unpack_from("<HH", data, 6)
    moves = b"NETSCAPE2.0" in data or data.count(b"\x00\x21\xf9\x04") > 1
    return _of_size(kind, width, height, moves=moves)


def _bmp(kind: str, data: bytes) -> Picture:
    width, height = struct.unpack_from("<ii", data, 18)
    return _of_size(kind, abs(width), abs(height))


def _of_lines(kind: str, data: bytes) -> Picture:
    """Return a drawing of Windows: lines and planes, that take no more room than their file."""
    return Picture(kind, "" if len(data) > _SHORTEST_DRAWING else "dat niet heel is")


_SHORTEST_DRAWING = 40


# -- drawings --


def _svg(kind: str, data: bytes) -> Picture:
    if b"<svg" not in data:
        return Picture(kind, "dat geen tekening is")
    if found := _NOT_IN_SVG.search(data):
        return Picture(kind, f"met een ‘{found.group(1).decode()}’ erin; zet letters om in lijnen")
    try:
        return Picture(kind, _Drawing().read(data))
    except (expat.ExpatError, RecursionError):
        return Picture(kind, "dat niet heel is")


@dataclass(slots=True)
class _Part:
    """A part of a drawing: how many stand in it, and which others it names.

    Attributes:
        name: Its id; empty when it has none.
        count: It and the parts in it.
        named: The ids that it or a part in it names.
    """

    name: str = ""
    count: int = 1
    named: list[str] = field(default_factory=list)


class _Drawing:
    """Counts the parts of a drawing, each as often as it is drawn."""

    def __init__(self) -> None:
        self._open: list[_Part] = []
        self._named: dict[str, _Part] = {}
        self._deepest = 0
        self._root = _Part()

    def read(self, data: bytes) -> str:
        """Return why the drawing cannot be used; empty when it can.

        Raises:
            expat.ExpatError: When it is not well-formed.
        """
        parser = expat.ParserCreate()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.Parse(data, True)  # noqa: FBT003 - the name of the argument is not known to expat
        if self._deepest > DEEPEST:
            return "waarvan de delen te diep in elkaar staan"
        if self._drawn(self._root, {}, ()) > MOST_PARTS:
            return "met te veel delen"
        return ""

    def _start(self, _: str, attributes: Mapping[str, str]) -> None:
        part = _Part(attributes.get("id", ""))
        for words in attributes.values():
            part.named += (found[0] or found[1] for found in _NAMED.findall(words))
        self._named.setdefault(part.name, part)
        self._open.append(part)
        self._deepest = max(self._deepest, len(self._open))

    def _end(self, _: str) -> None:
        part = self._open.pop()
        around = self._open[-1] if self._open else self._root
        around.count += part.count
        around.named += part.named

    def _drawn(self, part: _Part, known: dict[str, int], within: tuple[str, ...]) -> int:
        """Return how many parts are drawn for one; a part that names itself is drawn without end."""
        total = part.count
        for name in part.named:
            if name in within or total > MOST_PARTS:
                return MOST_PARTS + 1
            if name in self._named and name not in known:
                known[name] = self._drawn(self._named[name], known, (*within, name))
            total += known.get(name, 0)
        return total


_Look = Callable[[str, bytes], Picture]
# How each kind begins, and what reads its head.
_KINDS: Mapping[str, tuple[bytes, _Look]] = {
    "png": (rb"\x89PNG\r\n\x1a\n", _png),
    "jpg": (rb"\xff\xd8\xff", _jpeg),
    "gif": (rb"GIF8[79]a", _gif),
    "bmp": (rb"BM", _bmp),
    "emf": (rb"\x01\0\0\0.{36} EMF", _of_lines),
    "wmf": (rb"\xd7\xcd\xc6\x9a|\x01\0\x09\0\0[\x01\x03]", _of_lines),
    "svg": (rb"(\xef\xbb\xbf)?\s*<", _svg),
}
