"""Word: a Document or a Redline as a .docx file in the house style of a shell, and that file read back."""

from tailor.render.docx.fitted import Colors
from tailor.render.docx.readback import compare, read_back
from tailor.render.docx.render import render_docx, render_docx_redline

__all__ = ["Colors", "compare", "read_back", "render_docx", "render_docx_redline"]
