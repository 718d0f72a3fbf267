"""The text beside the questions: whole, and the clauses that an answer changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from markupsafe import Markup
from starlette.responses import JSONResponse, Response

from tailor.assemble.document import Clause, Document, Filled, Gap, Inline
from tailor.assemble.find import Register
from tailor.assemble.front import front
from tailor.path import Pad
from tailor.render.html.clauses import Clauses, anchor, attribute
from tailor.render.typography import shared
from tailor.web.layout import page
from tailor.web.visit import HouseVisit, go

# Inline style that a page may not have; the style sheet gives a label its room by a number.
_ROOM: Final = re.compile(r' style="--kolom:([\d.]+)rem"')
# What stands between the elements of an enumeration: too small to hit, and no answer by itself.
_JOINT: Final = re.compile(r"\W*(?:en|of)?\W*")
_STYLE: Final = re.compile(r' style="[^"]*"')


class LiveClauses(Clauses):
    """Clauses in which a filled word leads to its question, and a number to changing the clause."""

    def __init__(self, visit: HouseVisit, document: Document | None = None) -> None:
        """Make the clauses of the text of one house."""
        super().__init__(widths=shared(document) if document else {})
        self._visit = visit

    def _label(self, clause: Clause) -> str:
        """Return the number of a clause, as a link to changing it."""
        if not clause.label:
            return ""
        to = self._visit.at("bepaling", clause.citation)
        name = attribute(f"{clause.citation.words} aanpassen")
        return f'<a class="nummer" href={attribute(to)} target="_top" title={name}>{clause.label} </a>'

    def _inline(self, inline: Inline) -> str:
        """Return words; those of an answer as a link to its question."""
        words = super()._inline(inline)
        if not isinstance(inline, Filled | Gap) or _JOINT.fullmatch(inline.text):
            return words
        kind = "gat" if isinstance(inline, Gap) else "antwoord"
        to = attribute(self._visit.at("naar", inline.answer))
        return (
            f'<a class="{kind}" data-pad={attribute(str(inline.answer))} href={to} target="_top">{words}</a>'
        )

    def whole(self, clauses: Sequence[Clause], level: int) -> Markup:
        """Return clauses as HTML without style of their own."""
        return without_style(self.of(clauses, level))


def without_style(made: str) -> Markup:
    """Return the HTML of clauses without style of its own, which the policy of a page forbids."""
    roomy = _ROOM.sub(lambda found: f' data-kolom="{round(float(found[1])) + 1}"', made)
    return Markup(_STYLE.sub("", roomy))  # noqa: S704  # the clauses escape what they print


def anchors(visit: HouseVisit, pads: Iterable[Pad]) -> list[str]:
    """Return where some answers land in the text, as ids of its page."""
    places = (citation for pad in pads for citation in visit.desk.text.places(pad))
    return list(dict.fromkeys(anchor(citation) for citation in places))


def address(visit: HouseVisit, pads: Sequence[Pad]) -> str:
    """Return the address of the text with the part that these answers touch in view."""
    found = anchors(visit, pads)
    at = visit.at("tekst", "kaal", bij=pads[0] if pads else "")
    return f"{at}#{found[0]}" if found else at


def as_data(visit: HouseVisit, clauses: Iterable[Clause]) -> dict[str, object]:
    """Return clauses for the script of the page: each as HTML, by the id of its place."""
    return {"bepalingen": {anchor(one.citation): LiveClauses(visit).whole([one], 3) for one in clauses}}


def show_text(visit: HouseVisit) -> Response:
    """Show the whole text as it reads now, with contents and gaps; go to a number that is looked for."""
    wanted = visit.asked("zoek").strip()
    document = visit.desk.document(visit.antwoorden)
    if not wanted or not isinstance(document, Document):
        return _whole(visit, "tekst")
    register = Register(document)
    if found := register.find(wanted):
        return go(f"{visit.at('tekst')}#{anchor(found[0].citation)}")
    return _whole(visit, "tekst", wanted, register.suggestions(wanted))


def show_text_alone(visit: HouseVisit) -> Response:
    """Show the whole text without anything around it, to stand beside a question."""
    return _whole(visit, "tekst_kaal")


def _whole(visit: HouseVisit, template: str, wanted: str = "", meant: Sequence[str] = ()) -> Response:
    """Return the page of the whole text.

    Args:
        visit: The visit.
        template: The template.
        wanted: A number that was looked for and is not there; empty for none.
        meant: The places that may be meant by it.
    """
    document = visit.desk.document(visit.antwoorden)
    pad = Pad.parse(visit.asked("bij"))
    shown: dict[str, object] = {"refusal": document, "parts": "", "contents": (), "gaps": ()}
    if isinstance(document, Document):
        parts = LiveClauses(visit, document).whole(document.parts, 2)
        back, points = visit.at("tekst"), document.open_points
        gaps = [(one.what, visit.at("naar", one.answer, terug=back)) for one in points]
        shown = {"refusal": "", "parts": parts, "contents": contents_of(document), "gaps": gaps}
    here = anchors(visit, [pad]) if pad else []
    more = {"here": here, "pad": str(pad or ""), "wanted": wanted, "meant": meant, "wide": True}
    return page(visit, template, "De tekst", {**shown, **more})


def contents_of(document: Document) -> list[tuple[str, str, str]]:
    """Return the contents of a text: the id of each part, its number and its words."""
    return [(anchor(part.citation), part.label, part.current) for part in front(document).contents]


def show_clauses(visit: HouseVisit) -> Response:
    """Return what reads otherwise than the page has it: the whole text anew, for the script."""
    document = visit.desk.document(visit.antwoorden)
    if not isinstance(document, Document):
        return JSONResponse({"tekst": "", "weigering": document})
    return JSONResponse({"tekst": LiveClauses(visit, document).whole(document.parts, 2), "weigering": ""})
