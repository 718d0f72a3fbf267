"""The words of a clause as HTML: everything that comes from outside is escaped here and nowhere else."""

import html
import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from tailor.assemble.document import Break, Filled, Gap, Inline, Ref, Rule, Text
from tailor.citation import Citatie

_LINES = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_NOT_IN_ID = re.compile(r"[^a-z0-9.]")
_ILLEGAL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Controls, halves of pairs and noncharacters: the HTML standard forbids them, and a browser changes some."""


@dataclass(frozen=True, slots=True)
class HtmlWriter:
    """Writes inlines.

    Attributes:
        targets: The clauses that a reference can be a link to; None when that is not known and all are.
    """

    targets: Set[Citatie] | None = None

    def words(self, inlines: Sequence[Inline]) -> str:
        """Return the words of a clause."""
        return "".join(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text(text):
                return escaped(text)
            case Filled(text):
                return f"<span data-antwoord={attribute(str(inline.answer))}>{escaped(text)}</span>"
            case Gap(text):
                return f"<mark data-antwoord={attribute(str(inline.answer))}>{escaped(text)}</mark>"
            case Ref(text, target):
                known = self.targets is None or target in self.targets
                return (
                    f"<a href={attribute(f'#{anchor(target)}')}>{escaped(text)}</a>"
                    if known
                    else escaped(text)
                )
            case Rule(wide):
                kind = "lijn breed" if wide else "lijn"
                return f'<span class="{kind}" role="img" aria-label="in te vullen"></span>'
            case Break():
                return "<br>"


def escaped(text: str) -> str:
    """Return the text as content; a line end that was typed is a line break."""
    return _LINES.sub("<br>", html.escape(text))


def attribute(text: str) -> str:
    """Return the text as the value of an attribute, with its quotes."""
    return f'"{html.escape(text)}"'


def illegal(text: str) -> str | None:
    """Return the first character that cannot stand in an HTML page; None when there is none."""
    found = _ILLEGAL.search(text)
    return found.group() if found else None


def anchor(citation: Citatie) -> str:
    """Return the id of a clause: "artikel-3", "3.2-onder-c". Two citations never have the same.

    A capital and every other sign is written as its code between underscores ("Bijlage 1" is
    "_42_ijlage-1"), except that a capital at the start, the common one, only gets an underscore before it.
    """
    head, rest = str(citation)[:1], str(citation)[1:]
    first = f"_{head.lower()}" if head.isascii() and head.isupper() else _coded(head)
    return first + _coded(rest)


def _coded(text: str) -> str:
    return _NOT_IN_ID.sub(lambda sign: "-" if sign.group() == " " else f"_{ord(sign.group()):x}_", text)
