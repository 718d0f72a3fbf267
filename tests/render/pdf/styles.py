"""The files of a made-up house: a logo as a drawing and as a picture, and a folder with a font."""

import shutil
import struct
import zlib
from pathlib import Path

from tailor.render.pdf.fonts import FONT_DIR

LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60">'
    b'<rect width="60" height="60" fill="#7a1f5c"/><circle cx="30" cy="30" r="16" fill="#fff"/></svg>'
)


def _chunk(name: bytes, data: bytes) -> bytes:
    """Return one part of a PNG (ISO 15948, 5.3)."""
    return struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data))


def png(width: int = 40, height: int = 10, *, dots: bytes = b"", moves: bool = False) -> bytes:
    """Return a picture; its head may say that it is larger than it is, or that it moves."""
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">LLBBBBB", width, height, 8, 6, 0, 0, 0))
        + (_chunk(b"acTL", struct.pack(">LL", 2, 0)) if moves else b"")
        + _chunk(b"IDAT", dots or zlib.compress((b"\0" + b"\x7a\x1f\x5c\x80" * 40) * 10))
        + _chunk(b"IEND", b"")
    )


PNG = png()


def jpeg(*, colours: int = 3, width: int = 8, height: int = 8) -> bytes:
    """Return the head of a photograph: the mark of its frame, with the size and the number of colours."""
    frame = struct.pack(">BHHB", 8, height, width, colours) + bytes(3 * colours)
    return b"\xff\xd8\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9"


def drawing(inside: bytes, head: bytes = b"") -> bytes:
    """Return a drawing with these parts."""
    space = b'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"'
    return b"%s<svg %s>%s</svg>" % (head, space, inside)


def huisstijl(folder: Path, words: str, **files: bytes) -> Path:
    """Write a house style with the files it names ("logo_png") and return its path."""
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    path = folder / "huisstijl.yaml"
    path.write_text(words, encoding="utf-8")
    return path


def renamed_font(
    folder: Path, *, rights: int = 0, weights: tuple[str, ...] = ("Regular", "SemiBold")
) -> Path:
    """Put our own font in a folder under the name "Fyra Sans", so that it is another one to everybody."""
    folder.mkdir()
    for weight in weights:
        target = folder / f"FyraSans-{weight}.ttf"
        shutil.copy(FONT_DIR / f"FiraSans-{weight}.ttf", target)
        data = target.read_bytes().replace("Fira".encode("utf-16-be"), "Fyra".encode("utf-16-be"))
        target.write_bytes(_with_rights(data.replace(b"Fira", b"Fyra"), rights))
    return folder


def _with_rights(font: bytes, rights: int) -> bytes:
    """Return a font with other rights in its table OS/2 (OpenType specification, "fsType")."""
    (count,) = struct.unpack_from(">H", font, 4)
    for index in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * index)
        if tag == b"OS/2":
            return font[: offset + 8] + struct.pack(">H", rights) + font[offset + 10 :]
    raise AssertionError("a font without OS/2")
