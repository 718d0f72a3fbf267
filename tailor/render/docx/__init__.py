"""Word: a Document as a .docx file in the house style of a Word shell, and that file read back."""

from tailor.render.docx.readback import compare, read_back
from tailor.render.docx.render import render_docx

__all__ = ["compare", "read_back", "render_docx"]
