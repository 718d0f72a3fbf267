"""What is ticked: the corrections of the model, and the kinds of data of Bijlage 4."""

from tailor.interview import data_kinds
from tailor.interview.corrections import TICK, CorrectionList
from tailor.interview.lists import ListEditor
from tailor.interview.words import listed
from tailor.path import Pad
from tailor.terminal.lists import edit_list, save
from tailor.terminal.parts import Work, ask_part
from tailor.terminal.screen import confirm


def edit_corrections(work: Work, pad: Pad) -> None:
    """Let the user tick the corrections, a class at a time; every class is saved at once.

    The first time the recommended ones are ticked, and the classes come one after the other.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    corrections = CorrectionList(work.interview, pad)
    for place in range(len(corrections.elements)) if corrections.is_new else ():
        corrections = _tick_class(work, corrections, place)
    edit_list(work, corrections, {TICK: _tick_class}, _leave_corrections)


def _tick_class(work: Work, corrections: CorrectionList, place: int) -> CorrectionList:
    """Ask which corrections of a class are applied, save them, and return what is ticked now."""
    ticked = corrections.ticked
    for page in corrections.pages(place):
        found = work.screen.choose_many(page.question, page.choices, default=page.ticked)
        ticked = page.changed(ticked, found)
    after = corrections.with_ticked(ticked)
    if save(work, corrections, lambda: after):
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
    chosen = work.screen.choose_many(
        "Vink aan welke gegevens u van deze groep verwerkt. De andere vervallen.",
        data_kinds.kinds(pad),
        default=data_kinds.processed(work.interview, pad),
    )
    work.take(data_kinds.with_processed(work.interview, pad, chosen))


def edit_special_kinds(work: Work, pad: Pad) -> None:
    """Ask which special kinds are processed, and of each the purpose and the exception in the law.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    _tick_special(work, pad)
    for place, one in enumerate(data_kinds.special(work.interview, pad)):
        work.screen.show(f"**{data_kinds.special_name(one)}**")
        for name in data_kinds.TO_ASK:
            if getattr(one, name) is None:
                ask_part(work, pad[place] / name)
    if data_kinds.special(work.interview, pad):
        edit_list(work, ListEditor(work.interview, pad))


def _tick_special(work: Work, pad: Pad) -> None:
    now = data_kinds.special(work.interview, pad)
    chosen = work.screen.choose_many(
        "Vink aan welke bijzondere persoonsgegevens u van deze groep verwerkt.",
        data_kinds.special_kinds(),
        default=data_kinds.known_kinds(now),
    )
    stays = data_kinds.remaining(now, chosen)
    gone = [data_kinds.special_name(one) for one in now if one not in stays]
    question = f"Het doel en de uitzondering van {listed(gone)} vervallen dan. Is dat goed?"
    if gone and not confirm(work.screen, question, default=False):
        stays = now
    after = data_kinds.with_special(work.interview, pad, stays, chosen)
    if after != work.interview.antwoorden:
        work.take(after)
