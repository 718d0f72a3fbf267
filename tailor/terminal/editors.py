"""Which editor changes the answer of many parts at a path; the others are asked part by part."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.answers.questions.partijen import PARTIJEN
from tailor.interview import corrections
from tailor.interview.answer_field import AnswerForm, answer_field
from tailor.interview.data_kinds import DROPPED_KINDS, SPECIAL_KINDS
from tailor.interview.deviations import DeviationList
from tailor.interview.lists import ADD, ListEditor
from tailor.interview.parties import PartyList
from tailor.interview.points import POINTS, WORDS, PointList
from tailor.model import Model
from tailor.path import Pad
from tailor.terminal import deviation, parties
from tailor.terminal.ask import ask_long_text
from tailor.terminal.lists import edit_list, save
from tailor.terminal.parts import Work, edit_group
from tailor.terminal.ticks import edit_corrections, edit_dropped_kinds, edit_special_kinds

# Changes the answer at a path, saving after every step; lets an Elsewhere pass.
Editor = Callable[[Work, Pad], None]


def _write_point(work: Work, points: PointList, place: int) -> None:
    """Ask for the words of a point, a new one or one that stands there, and save them when they differ."""
    kind, ready = points.kind, points.text(place)
    if place == len(points.elements):
        work.screen.show(kind.form)
    work.screen.show("Een verwijzing schrijft u als {artikel 3.2}.")
    question = f"Hoe luidt {kind.name} {kind.mark(place)}?"
    text = ask_long_text(
        work.screen, points.inquiry, question, ready=ready, judge=lambda text: points.judge(place, text)
    )
    if text and text != ready:
        save(work, points, lambda: points.reworded(place, text))


def _edit_parties(work: Work, pad: Pad) -> None:
    edit_list(work, PartyList(work.interview, pad), parties.DIALOGUES)


def _edit_points(work: Work, pad: Pad) -> None:
    edit_list(work, PointList(work.interview, pad), {ADD: _write_point, WORDS: _write_point})


def _edit_deviations(work: Work, pad: Pad) -> None:
    edit_list(work, DeviationList(work.interview, pad), deviation.DIALOGUES)


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
        corrections.CHOSEN: edit_corrections,
        AFWIJKINGEN: _edit_deviations,
        **dict.fromkeys(DROPPED_KINDS, edit_dropped_kinds),
        **dict.fromkeys(SPECIAL_KINDS, edit_special_kinds),
    }
)
# What is said after an answer in a group, by the path of the group; empty when there is nothing to say.
AFTERWARDS: Final[Mapping[Pad, Callable[[Model, Antwoorden], str]]] = MappingProxyType(
    {corrections.CHOSEN.parent: corrections.after_choice}
)


def edit(work: Work, pad: Pad) -> None:
    """Change the answer of many parts at a path.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    EDITORS.get(pad, _edit_usual)(work, pad)
