"""Sees to it that every kind of page of a shell says which edition it is, and its number.

A section can have another header and footer on its first page and on even pages, and takes from the section
before it what it does not name itself. Here each section gets all of its own, since the sections of the
cover and the contents fall away for an annex alone. A header without the mark, a page without a number, gets
it.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from tailor.render.docx import layout
from tailor.render.docx.only_style import OFFICE, Shell
from tailor.render.docx.ooxml import (
    BODY,
    NAMESPACE,
    SETTINGS,
    is_on,
    kinds_of_page,
    paragraph,
    run,
    tag,
    value,
)

_MARK = re.compile(r"\{\{\s*merk\b")
_IDENT = f"{{{OFFICE}}}id"
_SPACES = f'xmlns:w="{NAMESPACE}" xmlns:r="{OFFICE}"'
_ROOTS = {"header": "hdr", "footer": "ftr"}


def mark_lines(style: str) -> str:
    """Return the paragraphs with the mark of the edition, in a style by its id; none in the last edition."""
    return (
        paragraph("", run("{%p if merk %}"))
        + paragraph(style, run("{{ merk }}"))
        + paragraph("", run("{%p endif %}"))
    ).replace('<w:pPr><w:pStyle w:val=""/></w:pPr>', "")


def number_line(style: str) -> str:
    """Return the paragraph with the number of the page and how many there are, in a style by its id."""
    page, pages = (
        f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        for name in ("PAGE", "NUMPAGES")
    )
    return paragraph(style, f"{run('pagina ')}{page}{run(' van ')}{pages}")


def on_every_page(shell: Shell, styles: dict[str, str]) -> None:
    """Give each kind of page of each section a header with the mark and a footer with its number.

    Args:
        shell: The shell, which is changed.
        styles: The ids of its styles by the name that Word shows.
    """
    settings = shell.trees.get(SETTINGS)
    even = settings is not None and is_on(settings.find(tag("evenAndOddHeaders")))
    pages = _Pages(shell, styles)
    known: dict[tuple[str, str], str] = {}
    for section in shell.trees[BODY].iter(tag("sectPr")):
        known |= _own(section)
        for kind in kinds_of_page(section, even=even):
            head, foot = pages.with_both(known.get(("header", kind)), known.get(("footer", kind)))
            known |= {("header", kind): head, ("footer", kind): foot}
        _name_all(section, known)


def _own(section: etree._Element) -> dict[tuple[str, str], str]:
    """Return what a section itself names, by part and kind of page."""
    named = ((kind, node) for kind in _ROOTS for node in section.findall(tag(f"{kind}Reference")))
    return {(kind, value(node, "type") or "default"): node.get(_IDENT) or "" for kind, node in named}


def _name_all(section: etree._Element, known: dict[tuple[str, str], str]) -> None:
    """Let a section name its headers and footers itself; these stand first in its properties."""
    for kind in _ROOTS:
        for node in section.findall(tag(f"{kind}Reference")):
            section.remove(node)
    for place, ((kind, page), ident) in enumerate(known.items()):
        made = etree.Element(tag(f"{kind}Reference"), {tag("type"): page, _IDENT: ident})
        section.insert(place, made)


@dataclass(slots=True)
class _Pages:
    """Gives headers and footers what they lack; each once, for several sections can share one."""

    shell: Shell
    styles: dict[str, str]
    _made: dict[str, str] = field(default_factory=dict)

    def with_both(self, head: str | None, foot: str | None) -> tuple[str, str]:
        """Return a header with the mark and a footer, so that one of the two has the number of the page."""
        head, foot = head or self._new("header"), foot or self._new("footer")
        header, footer = self._tree(head), self._tree(foot)
        if not _MARK.search("".join(map(str, header.itertext(tag("t"))))):
            self._append(header, mark_lines(self.styles.get(layout.EDITION_MARK, "")))
        if not _has_number(header) and not _has_number(footer):
            self._append(footer, number_line(self.styles.get(layout.VOETTEKST, "")))
        return head, foot

    def _new(self, kind: str) -> str:
        """Return what the text calls an empty header or footer of ours."""
        if kind not in self._made:
            root = etree.fromstring(f"<w:{_ROOTS[kind]} {_SPACES}><w:p/></w:{_ROOTS[kind]}>")
            self._made[kind] = self.shell.add(kind, root)
        return self._made[kind]

    def _tree(self, ident: str) -> etree._Element:
        return next(self.shell.trees[name] for known, _, name in self.shell.links[BODY] if known == ident)

    @staticmethod
    def _append(root: etree._Element, lines: str) -> None:
        root.extend(etree.fromstring(f"<w:x {_SPACES}>{lines}</w:x>"))


def _has_number(root: etree._Element) -> bool:
    """Tell whether a header or footer shows the number of the page."""
    simple = (value(node, "instr") for node in root.iter(tag("fldSimple")))
    codes = "".join(node.text or "" for node in root.iter(tag("instrText")))
    return any("PAGE" in words.upper().split() for words in (*simple, codes)) or _has(root, "pgNum")


def _has(root: etree._Element, name: str) -> bool:
    return next(root.iter(tag(name)), None) is not None
