"""Marked text as it stands in a page: paragraphs, lists, and words that are emphasised."""

import html
import re
from itertools import groupby
from typing import Final

from markupsafe import Markup

from tailor.interview.marks import pieces

_ITEM: Final = re.compile(r"\s*- ")


def marked(text: str) -> Markup:
    """Return marked text as HTML: an empty line ends a paragraph, a line with "- " in front is in a list."""
    return Markup("").join(_paragraph(part) for part in re.split(r"\n\s*\n", text.strip()) if part)


def in_line(text: str) -> Markup:
    """Return marked text that stands in a line: only its emphasis."""
    shown = (
        f"<strong>{html.escape(piece)}</strong>" if is_bold else html.escape(piece)
        for piece, is_bold in pieces(text)
        if piece
    )
    return Markup("".join(shown).replace("\n", "<br>"))  # noqa: S704  # escaped piece by piece


def _paragraph(text: str) -> Markup:
    """Return a paragraph, in which lines may be the items of a list."""
    parts = Markup("")
    for is_list, lines in groupby(_balanced(text), key=lambda line: bool(_ITEM.match(line))):
        if is_list:
            items = (Markup("<li>{}</li>").format(in_line(_ITEM.sub("", line, count=1))) for line in lines)
            parts += Markup("<ul>{}</ul>").format(Markup("").join(items))
        else:
            parts += Markup("<p>{}</p>").format(in_line("\n".join(lines)))
    return parts


def _balanced(text: str) -> list[str]:
    """Return the lines of a text, each with its marks in pairs: an emphasis may run over its end."""
    lines, is_open = [], False
    for line in text.split("\n"):
        shown = f"**{line}" if is_open else line
        is_open = bool(shown.count("**") % 2)
        lines.append(f"{shown}**" if is_open else shown)
    return lines
