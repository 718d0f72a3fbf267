"""From the model and the answers to the Document: apply, number, bind. Knows no file format."""

from tailor.assemble.assemble import assemble, read_model
from tailor.assemble.document import Clause, Document, Editie

__all__ = ["Clause", "Document", "Editie", "assemble", "read_model"]
