"""For the lawyer: the text with every departure from the model, what was chosen, and what was found; to read.

Nothing here changes anything: the pages have no form, and link to none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from markupsafe import Markup
from starlette.responses import Response

from tailor.assemble.document import Clause, Document
from tailor.check import RULES, Finding, judge
from tailor.check.telling import groups
from tailor.redline.compare import against_model
from tailor.redline.marked import Comparison, can_be_reached, comparison
from tailor.render.html.clauses import Clauses, anchor, author_style, chooser
from tailor.render.html.page import REDLINE
from tailor.render.typography import shared
from tailor.verantwoording import keuzenverantwoording
from tailor.web.layout import page
from tailor.web.text import contents_of, without_style
from tailor.web.visit import HouseVisit

# The pages of the reading view: the end of the address, and the name.
PAGES: Final = (("", "De tekst"), ("keuzes", "Keuzes en afwijkingen"), ("bevindingen", "Bevindingen"))


def show_text(visit: HouseVisit) -> Response:
    """Show the text with every word that differs from the model, by whom and why."""
    document = visit.desk.document(visit.antwoorden)
    if isinstance(document, str):
        return _page(visit, "", {"refusal": document, "parts": "", "chooser": "", "contents": ()})
    found = visit.desk.made("vergelijking", visit.antwoorden, lambda: _compared(visit, document))
    clauses = _clauses(found)
    before = clauses.of(found.preface, 2)
    parts = without_style(clauses.of(found.parts, 2))
    shown = {
        "refusal": "",
        "before": without_style(before),
        "parts": parts,
        "chooser": Markup(chooser(found.authors)),  # noqa: S704  # it escapes the names
        "contents": contents_of(found),
        "findings": _at_clauses(visit, found),
    }
    return _page(visit, "", shown)


def _compared(visit: HouseVisit, document: Document) -> Comparison:
    return comparison(against_model(visit.desk.text.model, visit.antwoorden, document))


def _clauses(document: Document) -> Clauses:
    targets = frozenset(clause.citation for clause in document.walk() if can_be_reached(clause))
    authors = document.authors if isinstance(document, Comparison) else ()
    return Clauses(targets, authors, shared(document))


def _at_clauses(visit: HouseVisit, document: Document) -> list[tuple[str, str, str]]:
    """Return what was found at a clause of this text: its id, where it is, and what was found."""
    there = document.citations
    return [
        (anchor(one.citations[0]), ", ".join(one.places), one.message)
        for one in _findings(visit)
        if one.citations and one.citations[0] in there and not (one.by_model or one.is_open_question)
    ]


def _findings(visit: HouseVisit) -> Sequence[Finding]:
    """Return all that the rules find in the house, what comes from the model itself too."""
    model, antwoorden = visit.desk.text.model, visit.antwoorden
    return visit.desk.made("oordeel", antwoorden, lambda: judge(model, antwoorden)).findings


def show_choices(visit: HouseVisit) -> Response:
    """Show what was chosen, where it stands, and each departure from the model with its reason."""
    document = visit.desk.document(visit.antwoorden)
    if isinstance(document, str):
        return _page(visit, "keuzes", {"refusal": document, "parts": "", "contents": ()})
    found = visit.desk.made("keuzes", visit.antwoorden, lambda: _justified(visit, document))
    parts: tuple[Clause, ...] = found.parts
    shown = {
        "refusal": "",
        "parts": without_style(_clauses(found).of(parts, 2)),
        "contents": contents_of(found),
    }
    return _page(visit, "keuzes", shown)


def _justified(visit: HouseVisit, document: Document) -> Document:
    model = visit.desk.text.model
    return keuzenverantwoording(model, visit.antwoorden, document, tuple(_findings(visit)))


def show_findings(visit: HouseVisit) -> Response:
    """Show what the rules find, in its groups, each with its source and what the rule looks for."""
    shown = {
        "refusal": "",
        "groups": groups(_findings(visit)),
        "rules": RULES,
        "anchor_of": _place_of,
    }
    return _page(visit, "bevindingen", shown)


def _place_of(finding: Finding) -> str:
    """Return the id of the clause that a finding is about; empty when it is about none."""
    return anchor(finding.citations[0]) if finding.citations else ""


def show_style(visit: HouseVisit) -> Response:
    """Return the style of changed words, and what goes when an author is not chosen."""
    document = visit.desk.document(visit.antwoorden)
    if isinstance(document, str):
        return Response("", media_type="text/css")
    found = visit.desk.made("vergelijking", visit.antwoorden, lambda: _compared(visit, document))
    return Response(REDLINE + author_style(found.authors), media_type="text/css")


def _page(visit: HouseVisit, name: str, shown: Mapping[str, object]) -> Response:
    tabs = [(visit.at("lezen", part), words, part == name) for part, words in PAGES]
    title = next(words for part, words in PAGES if part == name)
    template = f"lezen_{name or 'tekst'}"
    more = {"tabs": tabs, "wide": True, "redline_at": visit.at("lezen", "redline.css"), "here": title}
    return page(visit, template, f"{title}, voor de jurist", {**shown, **more})
