"""The legal text: clause files, citations, references and edits. Knows no answers and no file format."""

from tailor.model.blocks import Kind
from tailor.model.edits import Edit, EditKind, Layer
from tailor.model.load import Model, ModelVersion, load_model

__all__ = ["Edit", "EditKind", "Kind", "Layer", "Model", "ModelVersion", "load_model"]
