"""The door to docxtpl: fills the places of a Word shell. Nothing else imports docxtpl.

docxtpl repairs broken XML silently, turns a user's ``{_{`` into ``{{`` and goes over the whole text with
regular expressions for its own listings. What we hand over is ready, so all three are passed over: the filled
shell is parsed strictly and the values come out as they went in.
"""

import functools
import io
from collections.abc import Mapping
from typing import Any

from docxtpl.template import DocxTemplate
from jinja2 import StrictUndefined, Template
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree

from tailor.errors import RenderError, TemplateError

# A shell may come from outside; the sandbox keeps its places to words.
_JINJA = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


class _Shell(DocxTemplate):
    """A docxtpl template that leaves alone what is filled in."""

    def render_xml_part(self, src_xml: str, *arguments: Any) -> str:
        """Return the part with its places filled, and nothing else done to it."""
        _part, context, _jinja = arguments
        return _compiled(src_xml).render(context)

    def fix_tables(self, xml: str) -> Any:
        """Return the body, parsed strictly; docxtpl's own parser hides errors."""
        return etree.fromstring(xml)

    def render_properties(self, *arguments: Any) -> None:
        """Leave the properties: they are written as a part of their own."""


@functools.lru_cache(maxsize=32)
def _compiled(source: str) -> Template:
    return _JINJA.from_string(source)


def fill(shell: bytes, values: Mapping[str, object]) -> dict[str, bytes]:
    """Return the parts of the shell that changed, by their names in the package.

    Args:
        shell: The Word shell as a file.
        values: What to put in its places; a ``ReadyXml`` value is put in as it is, all else is escaped.

    Raises:
        TemplateError: When the shell has a place that has no value, or a broken one.
        RenderError: When what was filled in is not well-formed.
    """
    template = _Shell(io.BytesIO(shell))
    try:
        template.render(dict(values), _JINJA, autoescape=True)
    except JinjaError as error:
        raise _broken_place(error) from error
    except etree.XMLSyntaxError as error:
        raise _broken_xml(error) from error
    return _changed(template.docx)


def _changed(filled: Any) -> dict[str, bytes]:
    """Return the body, headers and footers of a filled python-docx document."""
    kinds = (DocxTemplate.HEADER_URI, DocxTemplate.FOOTER_URI)
    rels = filled.part.rels.values()
    parts = [filled.part, *(rel.target_part for rel in rels if rel.reltype in kinds)]
    return {str(part.partname).lstrip("/"): part.blob for part in parts}


def _broken_place(error: JinjaError) -> TemplateError:
    return TemplateError(
        wat="De Word-huisstijl heeft een plaats die niet te vullen is.",
        waar="de plaatsen tussen dubbele accolades in de huisstijl",
        waarom=str(error.message),
        nu="Herstel die plaats in Word, of begin opnieuw met de huisstijl van tailor.",
    )


def _broken_xml(error: etree.XMLSyntaxError) -> RenderError:
    return RenderError(
        wat="Het Word-bestand is niet goed gevormd; er is niets geschreven.",
        waarom=str(error),
        nu="Meld dit met uw antwoordenbestand: dit is een fout van tailor of van de huisstijl.",
    )
