"""A dossier: documents of one version in one edition, with a manifest, in one directory."""

from tailor.dossier.make import Resultaat, Vergeleken, Wensen, maak, vergelijk
from tailor.dossier.manifest import Bestand, Manifest

__all__ = ["Bestand", "Manifest", "Resultaat", "Vergeleken", "Wensen", "maak", "vergelijk"]
