"""The parties of a house as a table: read from CSV and XLSX, written as XLSX. Nothing here prints or asks.

What writes a workbook is imported from ``tailor.spreadsheet.write``: it takes time to load, and whoever only
reads a list does not wait for it.
"""

from tailor.spreadsheet.merge import Rij, RowEffect, Voorvertoning, importeer
from tailor.spreadsheet.read import RijFout

__all__ = ["Rij", "RijFout", "RowEffect", "Voorvertoning", "importeer"]
