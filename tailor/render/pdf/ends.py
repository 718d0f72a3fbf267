"""The ends of the streams in a PDF file, clear to every reader.

Typst ends a stream with one line feed. When the data itself ends in a carriage return, one in 256, some
readers take both for the end of a line and find the stream a byte short, which PDF/A-2 (ISO 19005-2, 6.1.7.1)
forbids; the validator page-validation is one. There the end of line is written in full, as CR and LF.
"""

import re
from bisect import bisect_left

_UNCLEAR = b"\r\nendstream\nendobj\n"
_CLEAR = b"\r" + _UNCLEAR
_ENTRY = re.compile(rb"(\d{10})(?= 00000 n)")
_START = re.compile(rb"(?<=startxref\n)(\d+)")


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
