"""Which signs can be printed in the font that comes with the tool: a table, for no font is read at the start.

A house with a font of its own can print other signs; those are read from its font when a document is made.
"""

import unicodedata
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Final

# From code to code. A test holds this against the font, and says what should stand here.
PRINTED: Final = (
    "9-D 20-7E 85 A0-2B2 2B4 2B7-2BC 2BF-2C0 2C6-2C8 2CA-2CC 2CE-2D1 2D4 2D6-2DE 2E0-2E9 2EE 370-377 "
    "37A-37F 384-38A 38C 38E-3A1 3A3-3E1 3F0-479 48A-52F E3F 1D4A 1D6C-1D76 1D91 1DBF 1E02-1E05 1E0A-1E0F "
    "1E12-1E13 1E1E-1E1F 1E24-1E25 1E2E-1E2F 1E36-1E37 1E3C-1E41 1E44-1E47 1E4A-1E4D 1E50-1E57 1E5A-1E5B "
    "1E60-1E63 1E6A-1E71 1E78-1E79 1E80-1E85 1E92-1E93 1E9E 1EA0-1EF9 1F00-1F15 1F18-1F1D 1F20-1F45 "
    "1F48-1F4D 1F50-1F57 1F59 1F5B 1F5D 1F5F-1F7D 1F80-1FB4 1FB6-1FC4 1FC6-1FD3 1FD6-1FDB 1FDD-1FEF "
    "1FF2-1FF4 1FF6-1FFE 2000-200D 2010-2016 2018-201A 201C-201E 2020-2022 2026 2028-2029 202F-2030 "
    "2039-203A 203F 2044 204A 205F-2060 2070 2074-208E 20A1 20A6 20A9-20AC 20AF 20B4 20B9-20BA 20BD 210A "
    "2113 2116 2122 2126 212E 2153-215F 2190-2193 21E6-21EA 2202 2205-2206 220F 2211-2212 2215 2219-221A "
    "221E 222B 2248 2260 2264-2265 22C5 2326-2328 232B 23CE 25AF 25CA 2C64-2C66 2C6D 2C71-2C73 3000 "
    "A789-A78D A7AA A7AD-A7AE A7B2-A7B7 AB53 FB01-FB02 FE0E-FE0F "
)


@cache
def printed_signs() -> frozenset[str]:
    """Return every sign that the font of the tool can print."""
    ends = [(int(one[0], 16), int(one[-1], 16)) for one in (part.split("-") for part in PRINTED.split())]
    return frozenset(chr(code) for first, last in ends for code in range(first, last + 1))


def missing(text: str, known: AbstractSet[str] | None = None) -> str:
    """Return the signs of the text that cannot be printed, each once, in order; empty when all can.

    A letter with loose accents behind it counts as the one letter that it makes.

    Args:
        text: The words.
        known: The signs that can be printed; None for those of the font of the tool.
    """
    known = printed_signs() if known is None else known
    return "".join(dict.fromkeys(sign for sign in composed(text) if sign not in known))


def composed(text: str) -> str:
    """Return a text with each letter and its loose accents as one sign, where there is such a sign."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def describe(sign: str) -> str:
    """Return a sign as a person can find it: its code, and the sign itself when it is visible."""
    code = f"U+{ord(sign):04X}"
    if unicodedata.category(sign).startswith("C"):
        return f"het onzichtbare teken {code}"
    return f"‘{sign}’ ({code})"
