"""The documents that an organisation gets which joins a Protocol later (article 28), as Documents."""

from tailor.accession.documents import NAMES, AccessionDocuments, accession_documents
from tailor.accession.toetsen import Toets, Verdict, toetsen

__all__ = ["NAMES", "AccessionDocuments", "Verdict", "Toets", "accession_documents", "toetsen"]
