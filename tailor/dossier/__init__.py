"""A dossier: documents of one version in one edition, with a manifest, in one directory."""

from tailor.dossier.made import MadeComparison, MadeDossier
from tailor.dossier.make import Wishes, make_comparison, make_dossier, make_report
from tailor.dossier.manifest import ListedFile, Manifest

__all__ = [
    "ListedFile",
    "Manifest",
    "MadeDossier",
    "MadeComparison",
    "Wishes",
    "make_dossier",
    "make_comparison",
    "make_report",
]
