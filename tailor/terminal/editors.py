"""Which editor changes the answer of many parts at a path, and those that tick or write what they change.

An answer without an editor of its own is asked part by part.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from types import MappingProxyType
from typing import Final

from tailor.answers import Antwoorden, questions
from tailor.answers.questions.aanvaarding import AANVAARD
from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.answers.questions.gegevens import Bijzonder
from tailor.answers.questions.partijen import PARTIJEN
from tailor.interview import adapted, ticks
from tailor.interview.acceptances import AcceptanceList
from tailor.interview.answer import AnswerForm, Choice, answer_field, listed
from tailor.interview.deviations import DeviationList
from tailor.interview.lists import ADD, ListEditor
from tailor.interview.own_terms import AANDUIDING_PAD, TERMEN
from tailor.interview.parties import PartyList
from tailor.interview.points import POINTS, WORDS, PointList
from tailor.interview.readers import GETOETST_DOOR
from tailor.interview.route import OWN_WORDS, Page
from tailor.interview.ticks import DROPPED_KINDS, SPECIAL_KINDS, TICK, CorrectionList
from tailor.model import Model
from tailor.path import Pad
from tailor.terminal import deviation, parties
from tailor.terminal.adaptations import edit_adaptations
from tailor.terminal.ask import Work, ask_long_text, ask_part, may_go
from tailor.terminal.cards import ask_card
from tailor.terminal.clause_text import agrees_as_it_reads, as_meant
from tailor.terminal.lists import edit_list, save
from tailor.terminal.own_terms import ask_own_terms, edit_designation, edit_own_terms
from tailor.terminal.reader import edit_reader
from tailor.terminal.screen import Back, confirm
from tailor.terminal.ticking import tick_answer, tick_in_menu
from tailor.terminal.together import edit_group, walk
from tailor.terminal.ways_out import choose_answer, one_by_one


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
    question = "U heeft niets aangevinkt. Wilt u geen enkele correctie overnemen?"
    if not corrections.ticked:
        if not confirm(work.screen, question, default=False):
            return False
        work.take(corrections.none())
    return True


def edit_dropped_kinds(work: Work, pad: Pad) -> None:
    """Ask which kinds of the model's list are processed; the others fall away.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    question = "Vink aan welke gegevens u van deze groep verwerkt. De andere vervallen."
    ticked = ticks.processed(work.interview, pad)
    if (chosen := _ticked(work, pad, question, ticks.kinds(pad), ticked)) is not None:
        work.take(ticks.with_processed(work.interview, pad, chosen))


def _ticked(
    work: Work, pad: Pad, question: str, choices: Sequence[Choice], ticked: Sequence[str]
) -> list[str] | None:
    """Return what is ticked; None when something else was answered, which is saved."""
    q = work.interview.inquiry(pad)
    found = tick_answer(work.screen, q, choices, question, ticked)
    if not isinstance(found, str):
        return found
    if not (q.is_filled and q.value) or may_go(work):
        work.take(work.interview.with_answer(pad, found))
    return None


def edit_special_kinds(work: Work, pad: Pad) -> None:
    """Ask which special kinds are processed, and of each the purpose and the exception in the law.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    _tick_special(work, pad)
    to_ask = [
        (name, paths)
        for place, one in enumerate(ticks.special(work.interview, pad))
        if (paths := [pad[place] / part for part in ticks.TO_ASK if getattr(one, part) is None])
        and (name := ticks.special_name(one))
    ]

    def ask(place: int) -> None:
        name, paths = to_ask[place]
        work.screen.show(f"**{name}**")
        if not walk(work, paths):
            raise Back

    one_by_one(len(to_ask), ask)
    if not to_ask and ticks.special(work.interview, pad):
        edit_list(work, ListEditor(work.interview, pad))


def _tick_special(work: Work, pad: Pad) -> None:
    now = ticks.special(work.interview, pad)
    chosen = _ticked(work, pad, _SPECIAL, ticks.special_kinds(), ticks.known_kinds(now))
    if chosen or (now and chosen is not None):
        _take_special(work, pad, now, chosen)
    elif chosen is not None:
        _ask_whether_none(work, pad)


def _ask_whether_none(work: Work, pad: Pad) -> None:
    """Ask what it means that nothing is ticked: that there is none is an answer that is said, not taken."""
    work.screen.show("U heeft niets aangevinkt.")
    answer = choose_answer(work.screen, work.interview.inquiry(pad), [_NO_SPECIAL, _TICK_AGAIN], "")
    if answer == _TICK_AGAIN.value:
        _tick_special(work, pad)
    elif answer == _NO_SPECIAL.value:
        work.take(ticks.with_special(work.interview, pad, [], []))
    else:
        work.take(work.interview.with_answer(pad, answer))


def _take_special(work: Work, pad: Pad, now: list[Bijzonder], chosen: list[str]) -> None:
    stays = ticks.remaining(now, chosen)
    gone = [ticks.special_name(one) for one in now if one not in stays]
    question = f"Het doel en de uitzondering van {listed(gone)} vervallen dan. Is dat goed?"
    if gone and not confirm(work.screen, question, default=False):
        stays = now
    after = ticks.with_special(work.interview, pad, stays, chosen)
    if after != work.interview.antwoorden:
        work.take(after)


_SPECIAL: Final = "Vink aan welke bijzondere persoonsgegevens u van deze groep verwerkt."
_NO_SPECIAL: Final = Choice(
    ":none", "Geen enkele", "In Bijlage 4 staat dan ‘geen’, en het huis mag deze gegevens niet gebruiken."
)
_TICK_AGAIN: Final = Choice(TICK, "Toch aanvinken", "Terug naar de lijst.")
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
        **dict.fromkeys(DROPPED_KINDS, edit_dropped_kinds),
        **dict.fromkeys(SPECIAL_KINDS, edit_special_kinds),
    }
)
# Of these lists a part is a question by itself, which can be asked without the list.
ASKED_BY_PARTS: Final = frozenset({PARTIJEN, *SPECIAL_KINDS})
# Lists that come at once: whether something is to be filled in needs no asking.
AT_ONCE: Final = frozenset({PARTIJEN})
# Who asks the pages of which the questions are asked as one.
PAGES: Final[Mapping[Page, Callable[[Work], None]]] = MappingProxyType({OWN_WORDS: ask_own_terms})
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
    EDITORS.get(pad, _edit_usual)(work, pad)
