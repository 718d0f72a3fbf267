"""A Word file as the tests look at it: with lxml alone, apart from the reader that is tested."""

import io
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class WordFile:
    """The parts of a Word file and questions about them."""

    def __init__(self, data: bytes) -> None:
        self.archive = zipfile.ZipFile(io.BytesIO(data))
        self.body = self.part("word/document.xml")
        self._styles = self.part("word/styles.xml")
        names = ((node.get(W + "styleId"), node.find(W + "name")) for node in self._styles.iter(W + "style"))
        self._names = {ident: name.get(W + "val") for ident, name in names}

    def part(self, name: str) -> etree._Element:
        return etree.fromstring(self.archive.read(name))

    def controls(self) -> list[tuple[str, str, str]]:
        """Return the tag, the title and the words of every content control."""
        return [
            (
                node.find(f"{W}sdtPr/{W}tag").get(W + "val"),
                node.find(f"{W}sdtPr/{W}alias").get(W + "val"),
                _text(node.find(W + "sdtContent")),
            )
            for node in self.body.iter(W + "sdt")
        ]

    def run_style(self, words: str) -> str:
        """Return the character style of the run with exactly these words."""
        (run,) = (node for node in self.body.iter(W + "r") if _text(node) == words)
        return self._names[run.find(f"{W}rPr/{W}rStyle").get(W + "val")]

    def paragraphs(self) -> list[etree._Element]:
        return list(self.body.iter(W + "p"))

    def paragraph(self, words: str) -> etree._Element:
        """Return the one paragraph that begins with these words, the table of contents left out."""
        found = [
            p
            for p in self.paragraphs()
            if _text(p).replace("\u00a0", " ").startswith(words) and self.style(p) != "toc 1"
        ]
        assert len(found) == 1, [_text(p) for p in found]
        return found[0]

    def style(self, paragraph: etree._Element) -> str:
        node = paragraph.find(f"{W}pPr/{W}pStyle")
        return self._names[node.get(W + "val")]

    def style_of(self, words: str) -> str:
        return self.style(self.paragraph(words))

    def paragraph_styles(self) -> list[str]:
        return [self.style(paragraph) for paragraph in self.paragraphs()]

    def styles_used(self) -> set[str]:
        return set(self.paragraph_styles())

    def style_node(self, name: str) -> etree._Element:
        (ident,) = (ident for ident, known in self._names.items() if known == name)
        (node,) = (node for node in self._styles.iter(W + "style") if node.get(W + "styleId") == ident)
        return node

    def style_has(self, name: str) -> set[str]:
        """Return the names of the properties that a style sets itself."""
        node = self.style_node(name)
        groups = [node.find(W + group) for group in ("pPr", "rPr")]
        return {etree.QName(child).localname for group in groups if group is not None for child in group}

    def exact_text(self, style: str) -> str:
        """Return the exact characters of the one paragraph in this style."""
        (found,) = (paragraph for paragraph in self.paragraphs() if self.style(paragraph) == style)
        return _text(found)

    def header_text(self) -> str:
        names = [name for name in self.archive.namelist() if name.startswith("word/header")]
        return "\n".join("".join(self.part(name).itertext()) for name in names)

    def all_text(self) -> str:
        return "".join(node.text or "" for node in self.body.iter(W + "t"))

    def values(self, path: str, attribute: str) -> list[str]:
        steps = "/".join(W + step for step in path.split("/"))
        return [node.get(W + attribute) for node in self.body.iterfind(f".//{steps}")]

    def instructions(self) -> list[str]:
        return [(node.text or "").strip() for node in self.body.iter(W + "instrText")]


def _text(node: etree._Element) -> str:
    signs = {W + "tab": "\t", W + "br": "\n"}
    found = node.iter(W + "t", W + "br", W + "tab")
    return "".join(
        child.text or "" if child.tag == W + "t" else signs[child.tag]
        for child in found
        if child.getparent().tag == W + "r"
    )
