"""Workbooks and CSV files with what people and sheets put in them beside a list."""

import io
import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from tailor.answers import Antwoorden
from tailor.spreadsheet import ImportPreview, import_parties

Change = Callable[[Workbook], object]


class ListFolder:
    """Writes lists in a folder and imports them."""

    def __init__(self, place: Path) -> None:
        self.place = place

    def path(self, content: bytes, name: str = "lijst.xlsx") -> Path:
        path = self.place / name
        path.write_bytes(content)
        return path

    def bytes(self, content: bytes, antwoorden: Antwoorden | None = None) -> ImportPreview:
        return import_parties(self.path(content), antwoorden or Antwoorden())

    def csv(self, *lines: str, encoding: str = "utf-8") -> ImportPreview:
        return self.bytes("\n".join(lines).encode(encoding))

    def xlsx(self, *rows: Sequence[Any], change: Change = bool) -> ImportPreview:
        return self.bytes(workbook(*rows, change=change))


def workbook(*rows: Sequence[Any], change: Change = bool) -> bytes:
    """Return a workbook with these rows, after a change to it."""
    book, raw = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(list(row))
    change(book)
    book.save(raw)
    return raw.getvalue()


def with_part(content: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """Return a workbook with the XML of a part changed."""
    raw = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            text = old.read(part)
            new.writestr(part, change(text.decode()) if part == name else text)
    return raw.getvalue()


def in_sheet(content: bytes, pattern: str, by: str) -> bytes:
    """Return a workbook with the XML of its first sheet changed."""
    return with_part(content, "xl/worksheets/sheet1.xml", lambda text: re.sub(pattern, by, text))


def became(shown: ImportPreview) -> dict[str, tuple[str, str]]:
    """Return what became of each filled cell, by its address."""
    return {str(one.place): (one.state.value, one.said) for one in shown.cells}
