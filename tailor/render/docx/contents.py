"""The table of contents: what Word would collect, and the places in the text that it collects from."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby

from lxml import etree

from tailor.assemble.document import Clause, Document
from tailor.citation import Citatie
from tailor.model.blocks import Kind
from tailor.render.docx import layout
from tailor.render.docx.ooxml import (
    FIELD_END,
    attribute,
    field,
    link,
    paragraph,
    run,
    serialized,
    tag,
    take_out,
    value,
)
from tailor.render.typography import kept, one_line

# The bookmarks around the ranges of a text from which Word collects, by whether it is that of the annexes.
_RANGES = {False: "inhoud_tekst", True: "inhoud_bijlagen"}
# How deep the headings go that stand in the contents, in either range.
_LEVELS = {False: "1-2", True: "1-1"}

# So many lines at the end stay together, so that none stands alone on a page.
_TOGETHER = 3


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
    last = frozenset(part.citation for part in listed[-_TOGETHER:-1])
    if not ranged:
        levels = "1-2" if any(map(_is_deeper, listed)) else "1-1"
        return _field(rf'TOC \o "{levels}" \h \u', listed, last, bookmarks, styles) if listed else ""
    return "".join(
        _field(
            rf'TOC \o "{_LEVELS[annexes]}" \b {_RANGES[annexes]} \h \u', list(part), last, bookmarks, styles
        )
        for annexes, part in groupby(listed, key=_is_annex)
    )


def without_empty(body: bytes, styles: Mapping[str, str]) -> bytes:
    """Return the body without the heading of the contents, and without its page, when nothing is listed.

    That heading stands in the shell, and the shell of a house has it as the house put it there.
    """
    names = (layout.TOC_HEADING, layout.TOC_LINE, layout.TOC_DEEPER)
    heading, *lines = (
        f"<w:pStyle w:val={attribute(styles.get(name, ''))}/>".encode() in body for name in names
    )
    if not heading or any(lines):
        return body
    root = etree.fromstring(body)
    for line in root.findall(f"{tag('body')}/{tag('p')}"):
        style = line.find(f"{tag('pPr')}/{tag('pStyle')}")
        if style is not None and value(style) == styles[layout.TOC_HEADING]:
            _take_away(line)
    return serialized(root)


def _take_away(heading: etree._Element) -> None:
    """Take a heading away, and the end of its section when nothing else stands in that."""
    before, after = heading.getprevious(), heading.getnext()
    if after is not None and _ends_section(after) and (before is None or _ends_section(before)):
        take_out(after)
    take_out(heading)


def _ends_section(node: etree._Element) -> bool:
    return node.find(f"{tag('pPr')}/{tag('sectPr')}") is not None


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
    code: str,
    listed: Sequence[Clause],
    last: Collection[Citatie],
    bookmarks: Mapping[Citatie, str],
    styles: Mapping[str, str],
) -> str:
    """Return a table of contents with a line for each heading; the last ones stay on one page."""
    links = [link(bookmarks[part.citation], run(_entry(part))) for part in listed]
    links[0] = field(code, "").removesuffix(FIELD_END) + links[0]
    links[-1] += FIELD_END
    names = [layout.TOC_DEEPER if _is_deeper(part) else layout.TOC_LINE for part in listed]
    keeps = ["<w:keepNext/>" if part.citation in last else "" for part in listed]
    return "".join(
        paragraph(styles[name], line, keep) for name, line, keep in zip(names, links, keeps, strict=True)
    )


def _entry(part: Clause) -> str:
    """Return the line of a heading in the contents: its number, a tab, and its words as one line."""
    heading = kept(one_line(part.text))
    return f"{part.label}\t{heading}" if part.label else heading
