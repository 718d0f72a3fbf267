"""The parties of a house as a table: read from CSV and XLSX, written as XLSX. Nothing here prints or asks.

What writes a workbook is imported from ``tailor.spreadsheet.write``: it takes time to load, and whoever only
reads a list does not wait for it.
"""

from tailor.spreadsheet.merge import FactRow, ImportPreview, RowDoubt, RowEffect, import_parties, preview_of
from tailor.spreadsheet.opened import OpenedList, open_list
from tailor.spreadsheet.pasted import open_pasted
from tailor.spreadsheet.rows import RowFault
from tailor.spreadsheet.slips import Meanings, Slip, slips, with_meanings

__all__ = [
    "FactRow",
    "Meanings",
    "RowDoubt",
    "RowFault",
    "RowEffect",
    "ImportPreview",
    "Slip",
    "OpenedList",
    "import_parties",
    "open_list",
    "open_pasted",
    "preview_of",
    "slips",
    "with_meanings",
]
