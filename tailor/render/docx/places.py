"""The places of a shell: what stands between braces may name a place and no more.

A shell may come from outside, and what is between its braces is a small language: a loop can run for ever, a
filter can make a text of gigabytes. So its tree is read before it is run, and only a name of a place, and a
condition on one, is let through. The sandbox in ``house`` stands behind that.
"""

import itertools
from collections.abc import Iterator, Mapping

from jinja2 import Environment, Template, nodes
from jinja2.exceptions import TemplateError as JinjaError
from lxml import etree

from tailor.render.docx.ooxml import tag

# The places of words, and those of paragraphs.
WORDS = ("huis", "titel", "versie", "status", "datum", "merk")
PARAGRAPHS = ("titelregel", "openpunten", "inhoudsopgave", "inhoud")
# What a condition may ask beside: whether the document has a cover.
KNOWN = frozenset({*WORDS, *PARAGRAPHS, "model", "voorblad"})
_FILTERS = frozenset({"upper", "lower", "capitalize", "title"})


def wrong_places(texts: Mapping[str, str], environment: Environment) -> Iterator[str]:
    """Yield what stands between braces in a shell and is no place, as words for a message.

    Args:
        texts: The body, headers and footers, ready to be filled.
        environment: What reads them.
    """
    for name, text in texts.items():
        try:
            tree = environment.parse(text)
        except JinjaError:
            yield f"in ‘{name}’ een die niet goed opent of sluit"
            continue
        yield from dict.fromkeys(map(_shown, _wrong(tree)))


def _wrong(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield every part of a template that is more than a place or a condition on one."""
    match node:
        case nodes.Name(name=name) if name in KNOWN:
            return
        case nodes.Filter(name=name, args=[], kwargs=[], dyn_args=None, dyn_kwargs=None) if name in _FILTERS:
            inside: Iterator[nodes.Node] = node.iter_child_nodes()
        case nodes.If() | nodes.Not() | nodes.Template() | nodes.Output() | nodes.TemplateData():
            inside = node.iter_child_nodes()
        case _:
            yield node
            return
    for child in inside:
        yield from _wrong(child)


def _shown(node: nodes.Node) -> str:
    name = getattr(node, "name", None) or getattr(node, "attr", None)
    return f"‘{name}’" if isinstance(name, str) else f"een opdracht ({type(node).__name__.lower()})"


def is_filled_well(templates: Mapping[str, Template]) -> bool:
    """Tell whether all texts of a shell stay well-formed however they are filled.

    A condition that opens in one paragraph and closes in the midst of another tears the text apart; which
    one is seen only for a document that has no cover, no date or no mark.
    """
    for cover, datum, mark in itertools.product((True, False), repeat=3):
        values = {**dict.fromkeys((*WORDS, "model"), "x"), **dict.fromkeys(PARAGRAPHS, "")}
        values |= {"voorblad": "x" * cover, "datum": "x" * datum, "merk": "x" * mark}
        try:
            for template in templates.values():
                etree.fromstring(template.render(values).encode())
        except (etree.XMLSyntaxError, JinjaError):
            return False
    return True


def words_beside_the_text(document: etree._Element) -> Iterator[str]:
    """Yield what stands behind the place of the text, as words for a message; it is no style."""
    after = False
    for node in document.iterfind(f"{tag('body')}/*"):
        words = "".join(map(str, node.itertext(tag("t")))).strip()
        if after and node.tag != tag("sectPr") and (node.tag != tag("p") or _has_content(node)):
            yield f"‘{words[:60]}’" if words else "een onderdeel zonder woorden"
        after = after or words.replace(" ", "") == "{{pinhoud}}"


def _has_content(line: etree._Element) -> bool:
    return any(True for _ in line.iter(tag("r"), tag("fldSimple"), tag("sectPr")))
