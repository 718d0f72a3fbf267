"""A dossier: all documents of one version in one edition, with a manifest, in one directory."""

from tailor.dossier.build import Resultaat, Wensen, maak
from tailor.dossier.manifest import Bestand, Manifest

__all__ = ["Bestand", "Manifest", "Resultaat", "Wensen", "maak"]
