"""A file that the browser saves: under its own name, with its kind, and never shown as a page of ours."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

from starlette.responses import Response

_KINDS: Final = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "yaml": "application/yaml",
    "zip": "application/zip",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
# What a browser may do with such a file when it shows it all the same: nothing.
_ALONE: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox;"
_KILO: Final = 1000


def download(content: bytes, name: str) -> Response:
    """Return a file to be saved.

    Args:
        content: What it holds.
        name: Its name; signs that mean something in a header do not get there.
    """
    kind = _KINDS.get(name.rpartition(".")[2].lower(), "application/octet-stream")
    headers = {"Content-Disposition": disposition(name), "Content-Security-Policy": _ALONE}
    return Response(content, media_type=kind, headers=headers)


def disposition(name: str) -> str:
    """Return the header that gives a file its name: in plain letters, and as it is (RFC 6266)."""
    shown = "".join(sign if sign.isprintable() and sign not in '/\\"' else "_" for sign in name) or "bestand"
    plain = re.sub(r"[^A-Za-z0-9._-]", "_", shown)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(shown, safe='')}"


def size_in_words(size: int) -> str:
    """Return how large a file is: "12 kB", "1,3 MB"."""
    if size < _KILO * _KILO:
        return f"{max(1, round(size / _KILO))} kB"
    return f"{size / _KILO / _KILO:.1f} MB".replace(".", ",")
