"""The parties of a house as a table: read from CSV and XLSX, written as XLSX. Nothing here prints or asks."""

from tailor.partijenlijst.invoer import Rij, RowEffect, Voorvertoning, importeer
from tailor.partijenlijst.rijen import RijFout
from tailor.partijenlijst.uitvoer import exporteer, sjabloon

__all__ = ["Rij", "RijFout", "Voorvertoning", "RowEffect", "exporteer", "importeer", "sjabloon"]
