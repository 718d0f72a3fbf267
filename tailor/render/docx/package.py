"""Opens the Word file of a house within bounds of size and time: its parts, and how each names the others.

A file from outside can be small and unpack to gigabytes, name parts that are not there, or hold XML that
grows when it is read. All of that stops here, before anything looks at the words.
"""

import io
import lzma
import posixpath
import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote, urlsplit

from lxml import etree

# In bytes: the file, what it unpacks to, and one part of it with XML. A shell of ours is 8 kB, a house that
# puts photographs in it makes some megabytes.
LARGEST_FILE = 20_000_000
LARGEST_UNPACKED = 60_000_000
LARGEST_XML = 3_000_000
# Parts in a file; Word writes about fifteen, and one for each picture.
MOST_PARTS = 500
# Elements in one another; Word writes about twenty, a table in a text box in a table some more.
DEEPEST = 150

# What the library raises for a file that is broken, encrypted, or packed in a way that it does not know.
_NOT_A_ZIP_FILE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError),
    *(OSError, NotImplementedError, RuntimeError, ValueError),
)
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class BrokenFileError(Exception):
    """The file is no whole Word file; says why, in Dutch, as a sentence."""


@dataclass(frozen=True, slots=True)
class Relation:
    """How a part names another part, or something outside the file.

    Attributes:
        ident: What the part calls it ("rId3").
        kind: The last word of its type ("image"); with its address when it is none of the standard's.
        target: The part it names, in small letters; an address outside the file as it stands.
        outside: Whether it leads out of the file.
    """

    ident: str
    kind: str
    target: str
    outside: bool


def read_file(path: Path) -> bytes:
    """Return a Word file; a pipe or a device is not read, nor more than a house style can be.

    Raises:
        BrokenFileError: When it is not there, no file or too large.
    """
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            raise BrokenFileError("Op deze plaats staat geen gewoon bestand.")
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        raise BrokenFileError("Het bestand is er niet, of u mag het niet lezen.") from error
    if len(data) > LARGEST_FILE:
        raise BrokenFileError(f"Het bestand is te groot: ten hoogste {LARGEST_FILE // 1_000_000} MB.")
    return data


def unpack_within_bounds(data: bytes) -> dict[str, bytes]:
    """Return the parts of a Word file by their names in small letters, for Word makes no difference.

    Raises:
        BrokenFileError: When it is no whole zip file, has a part twice, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _unpacked(archive)
    except _NOT_A_ZIP_FILE as error:
        raise BrokenFileError("Het bestand is geen volledig Word-bestand (.docx).") from error


def _unpacked(archive: zipfile.ZipFile) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    left = LARGEST_UNPACKED
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MOST_PARTS:
        raise BrokenFileError(f"Het bestand heeft meer dan {MOST_PARTS} onderdelen.")
    for entry in entries:
        name = entry.filename.lower().lstrip("/")
        with archive.open(entry) as part:
            content = part.read(left + 1)
        left -= len(content)
        if left < 0:
            raise BrokenFileError(
                f"Uitgepakt is het bestand te groot: ten hoogste {LARGEST_UNPACKED // 1_000_000} MB."
            )
        if name in found:
            raise BrokenFileError(f"Het onderdeel ‘{name}’ staat er twee keer in.")
        found[name] = content
    return found


def read_xml(part: bytes, name: str) -> etree._Element:
    """Return a part as a tree.

    Raises:
        BrokenFileError: When it is too large, not well-formed, too deep, or declares words of its own
            (a DTD), with which a few lines can grow to gigabytes.
    """
    if len(part) > LARGEST_XML:
        raise BrokenFileError(f"Het onderdeel ‘{name}’ is te groot.")
    try:
        root = etree.fromstring(part, _PARSER)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise BrokenFileError(f"Het onderdeel ‘{name}’ is kapot: het is geen leesbare XML.") from error
    if cast(Any, root.getroottree().docinfo).doctype:
        raise BrokenFileError(f"Het onderdeel ‘{name}’ begint met eigen definities. Word maakt die niet.")
    if _is_deep(root):
        raise BrokenFileError(f"In het onderdeel ‘{name}’ staan de delen te diep in elkaar.")
    return root


def _is_deep(root: etree._Element) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return True
    return False


def relations(parts: Mapping[str, bytes], name: str) -> dict[str, Relation]:
    """Return how a part names others, by what it calls them; none when it names nothing.

    Args:
        parts: The parts of the file.
        name: The part; empty for the file as a whole.

    Raises:
        BrokenFileError: When they cannot be read.
    """
    folder, _, last = name.rpartition("/")
    place = f"{folder}/_rels/{last}.rels".lstrip("/")
    if place not in parts:
        return {}
    nodes = read_xml(parts[place], place).iter(_RELATIONSHIP)
    try:
        found = [_relation(node, folder) for node in nodes]
    except ValueError as error:
        raise BrokenFileError(f"Het onderdeel ‘{place}’ is kapot.") from error
    return {one.ident: one for one in found}


def _relation(node: etree._Element, folder: str) -> Relation:
    kind, target = node.get("Type", ""), node.get("Target", "")
    base, _, word = kind.rpartition("/")
    known = base in _BASES
    outside = node.get("TargetMode", "") == "External" or bool(urlsplit(target).scheme)
    inside = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/").lower()
    return Relation(node.get("Id", ""), word if known else kind, target if outside else inside, outside)


# The beginnings of the types of the standard (ISO/IEC 29500-1, annex A; 29500-2, annex E).
_BASES = frozenset(
    {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata",
    }
)
