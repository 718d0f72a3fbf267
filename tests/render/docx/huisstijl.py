"""A house that made its own house style from the shell: other fonts and colours, a logo, another header."""

import io
import struct
import zlib
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Cm, Pt, RGBColor

WINE = RGBColor(0x7A, 0x1F, 0x3D)
MOTTO = "Samen voor Zilverstad"
FONT = "Liberation Serif"
LOGO = "Logo van Zilverstad: een rode balk met een witte streep"


def logo(width: int = 96, height: int = 32) -> bytes:
    """Return a picture as a PNG file: a wine red bar with a white stripe (RFC 2083)."""
    red, white = bytes((0x7A, 0x1F, 0x3D)), bytes((255, 255, 255))
    rows = [white if 12 <= y < 20 else red for y in range(height)]
    pixels = b"".join(b"\0" + color * width for color in rows)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(pixels)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )


def zilverstad(shell: Path, target: Path) -> Path:
    """Write the shell as the house Zilverstad changed it, with another program, and return where."""
    document = Document(str(shell))
    for name in ("Heading 1", "Heading 2", "Title", "TOC Heading", "Kop aanhef"):
        document.styles[name].font.color.rgb = WINE
    document.styles["Normal"].font.name = FONT
    document.styles["Lid"].paragraph_format.space_after = Pt(9)
    _header_and_footer(document)
    document.save(str(target))
    return target


def _header_and_footer(document: WordDocument) -> None:
    for section in (document.sections[0], document.sections[-1]):
        line = section.header.add_paragraph()
        picture = line.add_run().add_picture(io.BytesIO(logo()), width=Cm(3))
        picture._inline.docPr.set("descr", LOGO)
    document.sections[-1].footer.add_paragraph(MOTTO)
