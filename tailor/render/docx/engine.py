"""The door to docxtpl: fills the places of a Word shell. Nothing else imports docxtpl.

docxtpl finds the places, also when Word cut one into several runs, and lets a place take its whole paragraph
along. That is done once for a shell. Its renderer is passed over: it repairs broken XML silently, turns a
user's ``{_{`` into ``{{`` and goes over the whole text with regular expressions for its own listings. What we
hand over is ready; the reader parses the result strictly and the values come out as they went in.
"""

import functools
import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from docxtpl.template import DocxTemplate
from jinja2 import StrictUndefined, Template
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from tailor.errors import TemplateError
from tailor.render.docx.xml import tag

# A shell may come from outside; the sandbox keeps its places to words.
_JINJA = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
_TAKES_PARAGRAPH = re.compile(r"\{[{%]p\s")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def fill(shell: bytes, values: Mapping[str, object]) -> dict[str, bytes]:
    """Return the parts of the shell that have places, filled, by their names in the package.

    Args:
        shell: The Word shell as a file.
        values: What to put in its places; a ``ReadyXml`` value is put in as it is, all else is escaped.

    Raises:
        TemplateError: When the shell has a place that has no value, or a broken one.
    """
    try:
        return {name: part.render(values).encode() for name, part in _places(shell).items()}
    except JinjaError as error:
        raise _broken_place(error) from error


@functools.lru_cache(maxsize=4)
def _places(shell: bytes) -> dict[str, Template]:
    """Return the body, headers and footers of a shell, ready to be filled."""
    template: Any = DocxTemplate(io.BytesIO(shell))
    template.init_docx()
    return {
        name: _JINJA.from_string(_DECLARATION + template.patch_xml(xml)) for name, xml in _texts(template)
    }


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


def _broken_place(error: JinjaError) -> TemplateError:
    return TemplateError(
        wat="De Word-huisstijl heeft een plaats die niet te vullen is.",
        waar="de plaatsen tussen dubbele accolades in de huisstijl",
        waarom=str(error.message),
        nu="Herstel die plaats in Word, of begin opnieuw met de huisstijl van tailor.",
    )
