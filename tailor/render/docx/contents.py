r"""The table of contents: a TOC field that is filled when the file opens.

It has no page numbers (switch ``\n``): Word knows them only after laying out, and a wrong one is worse than
none. ``\o "1-1" \u`` collects what has outline level 1, ``\h`` makes each entry a link.
"""

from collections.abc import Mapping

from tailor.assemble.document import Clause, Document
from tailor.citation import Citatie
from tailor.render.docx.outline import listed
from tailor.render.docx.xml import FIELD_END, field, link, paragraph, run
from tailor.render.typography import kept

_BEGIN = field(r'TOC \o "1-1" \n \h \u', "").removesuffix(FIELD_END)


def contents(document: Document, bookmarks: Mapping[Citatie, str], style: str) -> str:
    """Return the table of contents as paragraphs; empty when there is nothing to list.

    Args:
        document: The document.
        bookmarks: The bookmark of each heading.
        style: The id of the style of its lines.
    """
    links = [link(bookmarks[part.citation], run(entry(part))) for part in listed(document)]
    if not links:
        return ""
    links[0] = _BEGIN + links[0]
    links[-1] += FIELD_END
    return "".join(paragraph(style, content) for content in links)


def entry(part: Clause) -> str:
    """Return the line of a part in the table of contents: its number, a tab, and its heading as one line."""
    heading = kept(" ".join(part.text.split()))
    return f"{part.label}\t{heading}" if part.label else heading
