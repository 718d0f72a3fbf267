"""The table of contents: what Word would collect, and the places in the text that it collects from."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from tailor.assemble.document import Clause, Document
from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.render.docx import layout
from tailor.render.docx.ooxml import FIELD_END, field, link, paragraph, run
from tailor.render.typography import kept, one_line

# The bookmarks around the ranges of a text from which Word collects, by whether it is that of the annexes.
_RANGES = {False: "inhoud_tekst", True: "inhoud_bijlagen"}
# How deep the headings go that stand in the contents, in either range.
_LEVELS = {False: "1-2", True: "1-1"}


def contents_xml(
    listed: Sequence[Clause], bookmarks: Mapping[Citatie, str], styles: Mapping[str, str], *, ranged: bool
) -> str:
    r"""Return the table of contents as paragraphs; empty when there is nothing to list.

    It is a TOC field with what Word would collect, without page numbers: Word knows them only after laying
    out, and a wrong one is worse than none. Word fills them in as soon as somebody updates the field.
    ``\o "1-1" \u`` collects outline level 1, ``\h`` makes each entry a link.

    Args:
        listed: The headings that stand in the contents.
        bookmarks: The bookmark of each heading.
        styles: The ids of the shell's styles by name.
        ranged: Whether the text has the ranges of :func:`ranges`: then there is a field for each (``\b``).
    """
    if not ranged:
        levels = "1-2" if any(map(_is_deeper, listed)) else "1-1"
        return _field(rf'TOC \o "{levels}" \h \u', listed, bookmarks, styles) if listed else ""
    return "".join(
        _field(rf'TOC \o "{_LEVELS[annexes]}" \b {_RANGES[annexes]} \h \u', list(part), bookmarks, styles)
        for annexes, part in groupby(listed, key=_is_annex)
    )


def has_ranges(document: Document, listed: Sequence[Clause]) -> bool:
    """Return whether a second level stands in the contents, and the annexes come behind all else.

    The second level of the articles is listed and that of the annexes is not, so each has a range of its own.
    """
    groups = [annexes for annexes, _ in groupby(document.parts, key=_is_annex)]
    return any(map(_is_deeper, listed)) and groups in ([False], [False, True])


def ranges(document: Document, ids: Iterator[int]) -> Iterator[tuple[slice, str, str]]:
    """Yield the parts of the text in ranges, each with the bookmark that stands before and after it.

    Args:
        document: The document.
        ids: Gives each bookmark a number of its own.
    """
    start = 0
    for annexes, group in groupby(document.parts, key=_is_annex):
        end, ident = start + len(list(group)), next(ids)
        begin = f'<w:bookmarkStart w:id="{ident}" w:name="{_RANGES[annexes]}"/>'
        yield slice(start, end), begin, f'<w:bookmarkEnd w:id="{ident}"/>'
        start = end


def _is_annex(part: Clause) -> bool:
    return part.kind is Kind.BIJLAGE


def _is_deeper(part: Clause) -> bool:
    return part.kind is Kind.PARAGRAAF


def _field(
    code: str, listed: Sequence[Clause], bookmarks: Mapping[Citatie, str], styles: Mapping[str, str]
) -> str:
    """Return a table of contents with a line for each heading."""
    links = [link(bookmarks[part.citation], run(_entry(part))) for part in listed]
    links[0] = field(code, "").removesuffix(FIELD_END) + links[0]
    links[-1] += FIELD_END
    names = [layout.TOC_DEEPER if _is_deeper(part) else layout.TOC_LINE for part in listed]
    return "".join(paragraph(styles[name], line) for name, line in zip(names, links, strict=True))


def _entry(part: Clause) -> str:
    """Return the line of a heading in the contents: its number, a tab, and its words as one line."""
    heading = kept(one_line(part.text))
    return f"{part.label}\t{heading}" if part.label else heading
