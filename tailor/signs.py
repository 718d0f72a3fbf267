"""Which signs can be printed in the font that comes with the tool: a table, for no font is read at the start.

A house with a font of its own can print other signs; those are read from its font when a document is made.
"""

import unicodedata
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Final

# From code to code. A test holds this against the font, and says what should stand here.
PRINTED: Final = (
    "9-13 32-126 133 160-690 692 695-700 703-704 710-712 714-716 718-721 724 726-734 736-745 750 880-887 "
    "890-895 900-906 908 910-929 931-993 1008-1145 1162-1327 3647 7498 7532-7542 7569 7615 7682-7685 "
    "7690-7695 7698-7699 7710-7711 7716-7717 7726-7727 7734-7735 7740-7745 7748-7751 7754-7757 7760-7767 "
    "7770-7771 7776-7779 7786-7793 7800-7801 7808-7813 7826-7827 7838 7840-7929 7936-7957 7960-7965 "
    "7968-8005 8008-8013 8016-8023 8025 8027 8029 8031-8061 8064-8116 8118-8132 8134-8147 8150-8155 "
    "8157-8175 8178-8180 8182-8190 8192-8205 8208-8214 8216-8218 8220-8222 8224-8226 8230 8232-8233 "
    "8239-8240 8249-8250 8255 8260 8266 8287-8288 8304 8308-8334 8353 8358 8361-8364 8367 8372 8377-8378 "
    "8381 8458 8467 8470 8482 8486 8494 8531-8543 8592-8595 8678-8682 8706 8709-8710 8719 8721-8722 8725 "
    "8729-8730 8734 8747 8776 8800 8804-8805 8901 8998-9000 9003 9166 9647 9674 11364-11366 11373 "
    "11377-11379 12288 42889-42893 42922 42925-42926 42930-42935 43859 64257-64258 65038-65039"
)


@cache
def printed_signs() -> frozenset[str]:
    """Return every sign that the font of the tool can print."""
    ends = [(int(one[0]), int(one[-1])) for one in (part.split("-") for part in PRINTED.split())]
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
