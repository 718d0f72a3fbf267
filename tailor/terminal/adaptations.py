"""The adaptations to the WGS on a screen: ticked by part of the text, and read one by one."""

from contextlib import suppress

from tailor.answers.questions.aanpassingen import Aanpassingskeuze
from tailor.interview.adaptations import LEAVE, READ, TAKE, AdaptationList
from tailor.interview.adapted import meaning
from tailor.interview.answer import Choice
from tailor.interview.lists import DONE
from tailor.interview.ticks import TICK
from tailor.path import Pad
from tailor.terminal.ask import Work
from tailor.terminal.lists import edit_list, save
from tailor.terminal.screen import Back, confirm
from tailor.terminal.ticking import tick_in_menu
from tailor.terminal.ways_out import choose_in_menu, one_by_one


def edit_adaptations(work: Work, pad: Pad) -> None:
    """Let the user choose the adaptations, a part of the text at a time; every part is saved at once.

    The first time all are ticked, and the parts come one after the other.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    adaptations = AdaptationList(work.interview, pad)
    work.screen.show(adaptations.introduction)
    made = [adaptations]
    if adaptations.is_new:
        count = len(adaptations.elements)
        one_by_one(count, lambda place: made.append(_tick(work, made[-1], place)))
    edit_list(work, made[-1], {TICK: _tick, READ: _read}, _leave)


def _tick(work: Work, adaptations: AdaptationList, place: int) -> AdaptationList:
    """Ask which adaptations of a group are taken, save them, and return what is ticked now."""
    ticked = adaptations.ticked
    for page in adaptations.pages(place):
        found = tick_in_menu(
            work.screen, adaptations.inquiry, page.question, page.choices, default=page.ticked
        )
        ticked = page.changed(ticked, found)
    return _taken(work, adaptations, ticked)


def _taken(work: Work, adaptations: AdaptationList, ticked: frozenset[str]) -> AdaptationList:
    """Save what is ticked, and say what comes along; where that is refused, all stays as it was."""
    if words := adaptations.along(ticked):
        work.screen.show(words)
    if save(work, adaptations, lambda: adaptations.with_ticked(ticked)):
        adaptations.ticked = ticked
    return adaptations.renewed(work.interview)


def _read(work: Work, adaptations: AdaptationList, place: int) -> AdaptationList:
    """Let the user read adaptations of a group one by one, and take or leave each."""
    back = Choice(DONE, "Terug naar de onderdelen")
    question, read = "Welke aanpassing wilt u lezen?", adaptations.in_group(place)[0].value
    while True:
        lines = [*adaptations.in_group(place), back]
        number = choose_in_menu(work.screen, adaptations.inquiry, question, lines, default=read)
        if number == DONE:
            return adaptations
        with suppress(Back):
            adaptations = _decide(work, adaptations, number)
        read = _behind([one.value for one in lines], number)


def _behind(numbers: list[str], number: str) -> str:
    """Return what comes behind a number: the next one to read, or the way back."""
    return numbers[numbers.index(number) + 1]


def _decide(work: Work, adaptations: AdaptationList, number: str) -> AdaptationList:
    """Show an adaptation in full, and ask whether it is taken."""
    work.screen.show(adaptations.in_full(number))
    lines = [Choice(TAKE, "Overnemen"), Choice(LEAVE, "Niet overnemen", adaptations.if_left(number))]
    now = adaptations.marked(number)
    chosen = choose_in_menu(
        work.screen, adaptations.inquiry, f"Neemt u {number} over in uw tekst?", lines, default=now
    )
    return _taken(work, adaptations, adaptations.with_step(number, chosen))


def _leave(work: Work, adaptations: AdaptationList) -> bool:
    """Ask whether no adaptation at all is wanted, when none is ticked: that is an answer of its own."""
    if adaptations.ticked:
        return True
    interview = work.interview
    work.screen.show(meaning(interview.text.model, interview.antwoorden, Aanpassingskeuze.GEEN))
    if not confirm(work.screen, adaptations.none_question, default=False):
        return False
    work.take(adaptations.none())
    return True
