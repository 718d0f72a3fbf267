"""The PDF of a Document: PDF/A-2a and PDF/UA-1, set by Typst and read back before it is handed over."""

from tailor.render.pdf.fonts import missing
from tailor.render.pdf.huisstijl import PdfStyle, load_style
from tailor.render.pdf.readback import compare
from tailor.render.pdf.render import bundle, render_pdf

__all__ = ["PdfStyle", "bundle", "compare", "load_style", "missing", "render_pdf"]
