"""What a Word file needs before LibreOffice makes a PDF of it, for a house that wants one look only."""

import re

from tailor.render.docx.package import pack, unpack
from tailor.render.docx.xml import FIELD_END, field, link

_BODY = "word/document.xml"
_BEFORE, _AFTER = field(r"REF NAME \n \t \h", "RESULT").removesuffix(FIELD_END).split("NAME")
_ARTICLE = re.compile(
    f"{re.escape(_BEFORE)}(?P<name>\\w+){re.escape(_AFTER.removesuffix('RESULT'))}"
    f"(?P<words>(?:(?!<w:fldChar).)*?){re.escape(FIELD_END)}",
    re.DOTALL,
)


def for_libreoffice(data: bytes) -> bytes:
    r"""Return a Word file of ours whose references to articles are links with the words that they have.

    LibreOffice passes over the switch ``\t`` of a ``REF`` field, so it would print "artikel Artikel 3" where
    Word prints "artikel 3". Other references stay fields; the file itself is for conversion only.
    """
    parts = unpack(data)
    body = _ARTICLE.sub(_as_link, parts[_BODY].decode())
    return pack({**parts, _BODY: body.encode()})


def _as_link(found: re.Match[str]) -> str:
    return link(found["name"], found["words"])
