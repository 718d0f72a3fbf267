"""The door to docxtpl: prepares the places of a Word shell. Nothing else imports docxtpl.

docxtpl finds the places, also when Word cut one into several runs, and lets a place take its whole paragraph
along. That is done once for a shell, and for our own shell before it is handed out (``READY`` in ``engine``).
"""

import io
import re
from collections.abc import Iterator
from typing import Any

from docxtpl.template import DocxTemplate
from lxml import etree

from tailor.render.docx.xml import tag

_TAKES_PARAGRAPH = re.compile(r"\{[{%]p\s")


def prepared(shell: bytes) -> dict[str, str]:
    """Return the XML of body, headers and footers by name, with places that jinja2 can fill."""
    template: Any = DocxTemplate(io.BytesIO(shell))
    template.init_docx()
    return {name: template.patch_xml(xml) for name, xml in _texts(template)}


def _texts(template: Any) -> Iterator[tuple[str, str]]:
    """Yield the name and the XML of the body, and of every header and footer."""
    body = template.docx.part
    _free_sections(body.element)
    yield str(body.partname).lstrip("/"), template.xml_to_string(body.element)
    for kind in (DocxTemplate.HEADER_URI, DocxTemplate.FOOTER_URI):
        for _key, part in template.get_headers_footers(kind):
            yield str(part.partname).lstrip("/"), template.get_part_xml(part)


def _free_sections(body: etree._Element) -> None:
    """Put each end of a section that stands in the paragraph of a place in a paragraph of its own after it.

    The place takes its paragraph along. LibreOffice, and who deletes an empty line, leave such a paragraph.
    """
    for section in list(body.iterfind(f".//{tag('p')}/{tag('pPr')}/{tag('sectPr')}")):
        paragraph = next(section.iterancestors(tag("p")))
        if _TAKES_PARAGRAPH.search("".join(node.text or "" for node in paragraph.iter(tag("t")))):
            apart = paragraph.makeelement(tag("p"))
            etree.SubElement(apart, tag("pPr")).append(section)
            paragraph.addnext(apart)
