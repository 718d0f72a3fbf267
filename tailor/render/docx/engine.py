"""Fills the places of a Word shell with jinja2.

The renderer of docxtpl is passed over: it repairs broken XML silently, turns a user's ``{_{`` into ``{{`` and
goes over the whole text with regular expressions for its own listings. What we hand over is ready; the reader
parses the result strictly and the values come out as they went in.
"""

import functools
import hashlib
import json
from collections.abc import Mapping
from typing import cast

from jinja2 import StrictUndefined, Template
from jinja2.exceptions import TemplateError as JinjaError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from tailor.data import templates
from tailor.errors import TemplateError

READY = "huisstijl.plaatsen.json"
"""Where the places of our own shell stand ready, beside the shell."""

# A shell may come from outside; the sandbox keeps its places to words.
_JINJA = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
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
    return {name: _JINJA.from_string(_DECLARATION + text) for name, text in _texts(shell).items()}


def _texts(shell: bytes) -> Mapping[str, str]:
    """Return the XML with its places; what stands ready for our own shell spares the import of docxtpl."""
    ready = json.loads((templates() / "protocol" / READY).read_bytes())
    if ready["shell"] == fingerprint(shell):
        return cast(dict[str, str], ready["parts"])
    from tailor.render.docx.places import prepared

    return prepared(shell)


def fingerprint(shell: bytes) -> str:
    """Return by what a shell is known."""
    return hashlib.sha256(shell).hexdigest()


def _broken_place(error: JinjaError) -> TemplateError:
    return TemplateError(
        wat="De Word-huisstijl heeft een plaats die niet te vullen is.",
        waar="de plaatsen tussen dubbele accolades in de huisstijl",
        waarom=str(error.message),
        nu="Herstel die plaats in Word, of begin opnieuw met de huisstijl van tailor.",
    )
