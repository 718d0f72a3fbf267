"""Which editor changes the answer of many parts at a path, and those that tick or write what they change.

An answer without an editor of its own is asked part by part.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from types import MappingProxyType
from typing import Final

from tailor.answers import Antwoorden, questions
from tailor.answers.questions.aanvaarding import AANVAARD
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.answers.questions.partijen import PARTIJEN
from tailor.interview import adapted, ticks
from tailor.interview.acceptances import AcceptanceList
from tailor.interview.answer import AnswerForm, answer_field
from tailor.interview.deviations import DeviationList
from tailor.interview.kinds import CATEGORIES, KINDS, SPECIAL_KINDS
from tailor.interview.lists import ADD, ListEditor
from tailor.interview.measures import MEASURES
from tailor.interview.own_terms import AANDUIDING_PAD, TERMEN
from tailor.interview.parties import PartyList
from tailor.interview.points import POINTS, WORDS, PointList
from tailor.interview.readers import GETOETST_DOOR
from tailor.interview.route import OWN_WORDS, Page
from tailor.interview.ticks import TICK, CorrectionList
from tailor.model import Model
from tailor.path import Pad
from tailor.terminal import deviation, parties
from tailor.terminal.adaptations import edit_adaptations
from tailor.terminal.ask import Work, ask_long_text, ask_part
from tailor.terminal.cards import ask_card
from tailor.terminal.clause_text import agrees_as_it_reads, as_meant
from tailor.terminal.kinds import edit_kinds, edit_special_kinds
from tailor.terminal.lists import edit_list, save
from tailor.terminal.measures import edit_measures
from tailor.terminal.own_terms import ask_own_terms, edit_designation, edit_own_terms
from tailor.terminal.reader import edit_reader
from tailor.terminal.screen import Back, confirm
from tailor.terminal.ticking import tick_in_menu
from tailor.terminal.together import edit_group
from tailor.terminal.ways_out import one_by_one


def edit_corrections(work: Work, pad: Pad) -> None:
    """Let the user tick the corrections, a class at a time; every class is saved at once.

    The first time the recommended ones are ticked, and the classes come one after the other.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    corrections = CorrectionList(work.interview, pad)
    made = [corrections]
    if corrections.is_new:
        count = len(corrections.elements)
        one_by_one(count, lambda place: made.append(_tick_class(work, made[-1], place)))
    edit_list(work, made[-1], {TICK: _tick_class}, _leave_corrections)


def _tick_class(work: Work, corrections: CorrectionList, place: int) -> CorrectionList:
    """Ask which corrections of a class are applied, save them, and return what is ticked now."""
    ticked = corrections.ticked
    for page in corrections.pages(place):
        found = tick_in_menu(
            work.screen, corrections.inquiry, page.question, page.choices, default=page.ticked
        )
        ticked = page.changed(ticked, found)
    if save(work, corrections, lambda: corrections.with_ticked(ticked)):
        corrections.ticked = ticked
    return corrections.renewed(work.interview)


def _leave_corrections(work: Work, corrections: CorrectionList) -> bool:
    """Ask whether no correction at all is wanted, when none is ticked: that is an answer of its own."""
    if not corrections.ticked:
        if not confirm(work.screen, corrections.none_question, default=False):
            return False
        work.take(corrections.none())
    return True


# Changes the answer at a path, saving after every step; lets an Elsewhere pass.
Editor = Callable[[Work, Pad], None]


def _write_point(work: Work, points: PointList, place: int) -> None:
    """Ask for the words of a point, a new one or one that stands there, and save them when they differ."""
    kind, ready = points.kind, points.text(place)
    if place == len(points.elements):
        work.screen.show(kind.form)
    question = f"Hoe luidt {kind.name} {kind.mark(place)}?"
    judge = partial(points.judge, place)
    text = ask_long_text(work.screen, points.inquiry, question, ready=ready, judge=judge, lines=True)
    if text and text != ready:
        text = as_meant(work.screen, points.inquiry, text, points.own_words)
        if not agrees_as_it_reads(work, text, points.reworded(place, text)):
            return
        save(work, points, lambda: points.reworded(place, text))


def _edit_parties(work: Work, pad: Pad) -> None:
    edit_list(work, PartyList(work.interview, pad), parties.DIALOGUES)


def _edit_points(work: Work, pad: Pad) -> None:
    edit_list(work, PointList(work.interview, pad), {ADD: _write_point, WORDS: _write_point})


def _edit_deviations(work: Work, pad: Pad) -> None:
    edit_list(work, DeviationList(work.interview, pad), deviation.DIALOGUES)


def _edit_designation(work: Work, _pad: Pad) -> None:
    edit_designation(work)


def _edit_terms(work: Work, _pad: Pad) -> None:
    edit_own_terms(work)


def _edit_acceptances(work: Work, _pad: Pad) -> None:
    edit_list(work, AcceptanceList(work.interview))


def _edit_usual(work: Work, pad: Pad) -> None:
    if answer_field(pad).form is AnswerForm.LIST:
        edit_list(work, ListEditor(work.interview, pad))
    else:
        edit_group(work, pad)


# The editors, by the path of the answer.
EDITORS: Final[Mapping[Pad, Editor]] = MappingProxyType(
    {
        PARTIJEN: _edit_parties,
        **{kind.pad: _edit_points for kind in POINTS},
        ticks.CHOSEN: edit_corrections,
        adapted.CHOSEN: edit_adaptations,
        GETOETST_DOOR: edit_reader,
        AFWIJKINGEN: _edit_deviations,
        AANDUIDING_PAD: _edit_designation,
        TERMEN: _edit_terms,
        AANVAARD: _edit_acceptances,
        **dict.fromkeys(KINDS, edit_kinds),
        **dict.fromkeys(SPECIAL_KINDS, edit_special_kinds),
    }
)
# Of these lists a part is a question by itself, which can be asked without the list.
ASKED_BY_PARTS: Final = frozenset({PARTIJEN, *SPECIAL_KINDS})
# Lists that come at once: whether something is to be filled in needs no asking.
AT_ONCE: Final = frozenset({PARTIJEN})
# Who asks the pages of which the questions are asked as one.
PAGES: Final[Mapping[Page, Callable[[Work], None]]] = MappingProxyType({OWN_WORDS: ask_own_terms})
# The editors of answers that are asked as one, by the path of the group that holds them.
OF_GROUPS: Final[Mapping[Pad, Editor]] = MappingProxyType(
    {MEASURES: edit_measures, **dict.fromkeys(CATEGORIES, edit_kinds)}
)
# What is said after an answer in a group, by the path of the group; empty when there is nothing to say.
AFTERWARDS: Final[Mapping[Pad, Callable[[Model, Antwoorden], str]]] = MappingProxyType(
    {ticks.CHOSEN.parent: ticks.after_choice, adapted.CHOSEN.parent: adapted.after_choice}
)


def resume(work: Work, pad: Pad) -> None:
    """Go on with the party that was being asked, when something of it has no answer yet.

    Raises:
        Elsewhere: The user goes to the overview, or stops.
    """
    own = (one for one in questions(work.interview.antwoorden) if pad.holds(one.pad))
    is_half = any(one.is_open and one.value is None for one in own)
    if pad.parent is PARTIJEN and is_half and (place := pad.index) is not None:
        with suppress(Back):
            ask_card(work, place)


def change(work: Work, pad: Pad) -> None:
    """Change one answer, wherever it stands: in the list or the editor that holds it, or as a question.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    holder = next((one for one in pad.holders if one in EDITORS), None)
    if holder is not None and (holder is not PARTIJEN or pad.is_element or pad is PARTIJEN):
        edit(work, holder)
    else:
        ask_part(work, pad)


def edit(work: Work, pad: Pad) -> None:
    """Change the answer of many parts at a path.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    (EDITORS.get(pad) or OF_GROUPS.get(pad) or _edit_usual)(work, pad)
