"""HTML: a Document as one page that stands by itself, or one clause of it, and that page read back."""

from tailor.render.html.clauses import clause_html
from tailor.render.html.look import PageLook
from tailor.render.html.page import render_html
from tailor.render.html.readback import compare

__all__ = ["PageLook", "clause_html", "compare", "render_html"]
