"""The pages of documents: what can be made, how far that is, and giving a version to others."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from starlette.responses import JSONResponse, Response

from tailor.assemble.document import Editie
from tailor.dossier.standing import StandingDossier, standing_dossiers
from tailor.dossier.versions import ISSUED, versions_of
from tailor.errors import TailorError
from tailor.grammar import date
from tailor.interview.accessions import AccessionStanding, standings
from tailor.interview.caused import alike, in_order, joined
from tailor.interview.open_walk import open_lines
from tailor.web.fields import Pick
from tailor.web.folders import folder_line, source_of, version_lines
from tailor.web.layout import page
from tailor.web.visit import HouseVisit, go
from tailor.web.workshop import COMPARISON, ISSUE, PACKS, REPORT, MakingOrder, MakingRun

_MAKINGS: Final = (
    Pick("concept", "Een concept", "Om te bespreken. Wat nog open is, staat er als open vraag in."),
    Pick("toelichting", "Een concept met toelichting", "Met de uitleg van het model bij de bepalingen."),
    Pick("definitief", "De versie om te tekenen", "Dit kan alleen als er niets meer openstaat."),
    Pick(COMPARISON, "Een vergelijking met het model", "Woord voor woord wat u anders heeft dan het model."),
    Pick(REPORT, "Een controlerapport", "Voor de jurist van uw huis: wat de controles vinden, per artikel."),
)
_CHOOSE: Final = "Kies wat u wilt maken."
_BUSY: Final = "Tailor maakt al documenten van dit huis. Wacht tot die klaar zijn."
_BLOCKED: Final = "De versie om te tekenen kan nog niet: kijk hieronder wat nog moet."
_NOBODY: Final = "Vink aan voor wie u een pakket wilt maken."
# What a message says of the command line, which who reads it here does not use.
_TYPED: Final = re.compile(
    r"[,.]? ?(of|Of) kies met --uit een andere map[^.]*\.?| Een concept kan wel: gebruik --editie concept\."
)


def show_documents(visit: HouseVisit) -> Response:
    """Show what can be made and what was made; or begin to make something."""
    if not visit.is_post:
        return _documents(visit)
    what = visit.posted.text("wat")
    if what not in [one.value for one in _MAKINGS]:
        return _documents(visit, _CHOOSE)
    if what == Editie.DEFINITIEF.value and any(in_the_way(visit).values()):
        return _documents(visit, _BLOCKED)
    order = MakingOrder(
        what, visit.desk.path, bool(visit.posted.text("html")), bool(visit.posted.text("rapport"))
    )
    return _begun(visit, order) or _documents(visit, _BUSY)


def _begun(visit: HouseVisit, order: MakingOrder) -> Response | None:
    """Begin to make something; None when something is made already."""
    begun = visit.houses.workshop.begin(visit.desk.name, order)
    return go(visit.at("documenten", "bezig")) if begun else None


def _documents(visit: HouseVisit, error: str = "") -> Response:
    what = visit.posted.text("wat") or Editie.CONCEPT.value
    shown = {
        "makings": [replace(one, chosen=one.value == what) for one in _MAKINGS],
        "html": bool(visit.posted.text("html")),
        "report": bool(visit.posted.text("rapport")),
        "error": error,
        "is_going": _is_going(visit),
        "versions": [*version_lines(visit)],
        **in_the_way(visit),
    }
    return page(visit, "documenten", "Documenten", shown, status=422 if error else 200)


def _is_going(visit: HouseVisit) -> bool:
    run = visit.houses.workshop.of(visit.desk.name)
    return run is not None and run.outcome is None


def in_the_way(visit: HouseVisit) -> dict[str, list[tuple[str, str]]]:
    """Return what stands in the way of a text to sign, each with the address of the answer: open, found."""
    here = visit.at("documenten")
    is_open = [(one.name, visit.at("naar", one.value, terug=here)) for one in open_lines(visit.antwoorden)]
    found_here = (one for one in visit.interview.found if one.blocks)
    groups = alike(in_order(found_here, visit.antwoorden))
    found = [
        (str(joined(group)), visit.at("naar", about, terug=here) if (about := group[0].answer) else "")
        for group in groups
    ]
    return {"open_questions": is_open, "blocking": found}


# -- while it is made --


def show_making(visit: HouseVisit) -> Response:
    """Show how far it is; break it off; and when it is over, show what came of it."""
    run = visit.houses.workshop.of(visit.desk.name)
    if run is None:
        return go(visit.at("documenten"))
    if visit.is_post:
        visit.houses.workshop.break_off(visit.desk.name)
        return go(visit.at("documenten", "bezig"))
    if visit.wants_data:
        return JSONResponse({"klaar": run.outcome is not None, "woorden": _how_far(run)})
    if run.outcome is None:
        return page(visit, "bezig", f"{_what(run)} wordt gemaakt", {"how_far": _how_far(run)})
    names = [each.name for each in _made_by(visit, run)]
    if len(names) == 1 and not run.outcome.errors:
        return go(visit.at("documenten", "map", names[0]))
    return _over(visit, run)


def _over(visit: HouseVisit, run: MakingRun) -> Response:
    """Show what came of a run that made several folders, or not all of what was asked."""
    outcome = run.outcome
    errors = [_for_page(one) for one in outcome.errors] if outcome else []
    folders = [folder_line(visit, one) for one in _made_by(visit, run)]
    title = f"{_what(run)} is niet gemaakt" if errors and not folders else "Klaar"
    shown = {"errors": errors, "folders": folders, "lines": outcome.lines if outcome else ()}
    return page(visit, "gemaakt", title, shown)


def _made_by(visit: HouseVisit, run: MakingRun) -> list[StandingDossier]:
    made = {one.resolve() for one in run.outcome.folders} if run.outcome else set()
    return [one for one in standing_dossiers(source_of(visit)) if one.folder.resolve() in made]


def _for_page(error: TailorError) -> TailorError:
    """Return an error without what it says of options of the command line."""
    return type(error)(error.wat, error.waar, error.waarom, _TYPED.sub(".", error.nu).replace("..", "."))


def _what(run: MakingRun) -> str:
    """Return what is made, at the begin of a sentence; one thing."""
    names = {one.value: one.name for one in _MAKINGS}
    own = {PACKS: "Het toetredingspakket", ISSUE: "De versie om te tekenen"}
    count = len(run.order.keys)
    if run.order.what == PACKS and count > 1:
        return f"De reeks van {count} toetredingspakketten"
    return own.get(run.order.what) or names[run.order.what]


def _how_far(run: MakingRun) -> str:
    if run.outcome is not None:
        return "Klaar."
    return f"{run.done} van {run.count} pakketten zijn klaar." if run.count else "Tailor is bezig."


# -- giving it to others --


def show_issuing(visit: HouseVisit) -> Response:
    """Ask whether the version to sign is given to others; or record that it is."""
    blocked = in_the_way(visit)
    if visit.is_post and not any(blocked.values()):
        if begun := _begun(visit, MakingOrder(ISSUE, visit.desk.path)):
            return begun
        return _documents(visit, _BUSY)
    now = source_of(visit)
    issued = (one for one in versions_of(now).versions if one.state == ISSUED)
    there = next((one for one in issued if one.versie == now.versie), None)
    shown = {"version": now.versie, "date": date(now.datum) if now.datum else "", "issued": there, **blocked}
    status = 422 if visit.is_post else 200
    return page(visit, "uitgeven", "De versie om te tekenen uitgeven", shown, status=status)


def show_packs(visit: HouseVisit) -> Response:
    """Show who joins, and make packs for them."""
    if not visit.is_post:
        return _packs(visit)
    known = [one.sleutel for one in _joining(visit)]
    keys = tuple(key for key in visit.posted.all("partij") if key in known)
    if not keys:
        return _packs(visit, _NOBODY)
    return _begun(visit, MakingOrder(PACKS, visit.desk.path, keys=keys)) or _packs(visit, _BUSY)


def _joining(visit: HouseVisit) -> list[AccessionStanding]:
    return [one for one in standings(visit.antwoorden) if not one.is_signed]


def _packs(visit: HouseVisit, error: str = "") -> Response:
    made = [one for one in standing_dossiers(source_of(visit)) if one.is_pack]
    shown = {
        "joining": _joining(visit),
        "ticked": visit.posted.all("partij"),
        "folders": [folder_line(visit, one) for one in made],
        "error": error,
    }
    return page(visit, "pakketten", "Toetredingspakketten", shown, status=422 if error else 200)
