"""The names of directories and files, safe on every file system whatever a house is called."""

import re
import unicodedata
from pathlib import Path

from tailor.assemble.document import Document, Editie

# The name of a house and a version are cut here, between words.
MAX_LENGTH = 48

# The title of an annex is cut here; with a house and a version it stays far under 255 bytes.
MAX_TITLE = 64

# Stands for a house whose name is not known yet.
NAMELESS = "naamloos"

# Stands for a version that is not known yet.
NO_VERSION = "zonder-versie"

# Names of devices, which Windows refuses with any extension.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?")

# Letters that have no decomposition in Unicode, and the ampersand of "Zorg&Veiligheid".
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "œ": "oe", "&": " en "})

# What the heading of an annex begins with; the file name says it in its own way.
_ANNEX_NUMBER = re.compile(r"^(Bijlage|Bijvoegsel) \d+( bij Privacy Protocol)?\W*")


def slug(text: str | None, fallback: str, longest: int = MAX_LENGTH) -> str:
    """Return the text as lower-case letters, digits, hyphens and single dots between them.

    Args:
        text: Any text; None when it is not known.
        fallback: What is returned when nothing usable is left. It must be a slug itself.
        longest: The most signs that are kept.
    """
    plain = unicodedata.normalize("NFKD", (text or "").casefold().translate(_LETTERS))
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = re.sub(r"[^a-z0-9.]+", "-", letters)
    tidy = re.sub(r"-*\.[-.]*", ".", words).strip("-.")
    short = _cut(tidy, longest) or fallback
    return f"{short}-" if _RESERVED.fullmatch(short) else short


def _cut(text: str, longest: int) -> str:
    """Return the text with at most that many signs, cut before a word where that is possible."""
    if len(text) <= longest:
        return text
    head = text[: longest + 1]
    return (head.rpartition("-")[0] or text[:longest]).strip("-.")


def folder(huis: str | None, versie: str | None, editie: Editie) -> Path:
    """Return where a dossier stands under ``output``: house, version, edition."""
    return Path(slug(huis, NAMELESS), slug(versie, NO_VERSION), editie.value)


def stem(document: Document, huis: str | None, versie: str | None) -> str:
    """Return the file name of a document without its extension.

    "privacyprotocol-rivierenland-1.0-concept"; an annex begins with its number and its title:
    "bijlage-1-toetredingsformulier-rivierenland-1.0-concept".
    """
    facts = (slug(huis, NAMELESS), slug(versie, NO_VERSION), document.editie.value)
    return "-".join((*_kind(document), *facts))


def _kind(document: Document) -> tuple[str, ...]:
    """Return the words that say which document it is."""
    if document.soort == "protocol":
        return ("privacyprotocol",)
    if not document.soort.startswith("bijlage-"):
        return (document.soort,)
    title = slug(_ANNEX_NUMBER.sub("", document.titel), "", MAX_TITLE)
    return (document.soort, title) if title else (document.soort,)
