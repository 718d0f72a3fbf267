"""Answers of many parts, one part after the other; every part is saved as soon as it is answered."""

from typing import Final, Protocol

from tailor.answers import Antwoorden, vragen
from tailor.interview.answer import Choice, answer_field
from tailor.interview.course import Effect, effect_of
from tailor.interview.inquiry import Interview
from tailor.path import Pad
from tailor.terminal.ask import ask
from tailor.terminal.screen import Back, Screen, confirm
from tailor.terminal.ways_out import ANSWER, SKIP, choose_answer

LEAVE: Final = ":leave"


class Work(Protocol):
    """A sitting: the screen, the house that is asked, and where its answers are saved."""

    screen: Screen

    @property
    def interview(self) -> Interview:
        """Return the house with its answers as they are now."""

    def take(self, antwoorden: Antwoorden) -> None:
        """Save the answers and go on with them."""

    def edit(self, pad: Pad) -> None:
        """Change the answer of many parts at a path, with the editor that is made for it."""


def ask_part(work: Work, pad: Pad) -> None:
    """Ask the question at a path and save its answer; an answer of many parts is asked part by part.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    if not work.interview.is_at_once(pad):
        ask_composite(work, pad)
        return
    q = work.interview.inquiry(pad)
    work.screen.show(f"**{q.vraag.vraag}**")
    save_part(work, pad, ask(work.screen, q))


def save_part(work: Work, pad: Pad, answer: str) -> None:
    """Save one answer, as the file would have it; nothing happens when there was none and is none.

    What an answer that takes the place of another does to other questions is said first.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    q = work.interview.inquiry(pad)
    if not answer and q.value is None:
        return
    after = work.interview.with_answer(pad, answer)
    if not q.is_filled or agrees(work.screen, effect_of(work.interview.antwoorden, after)):
        work.take(after)


def agrees(screen: Screen, effect: Effect) -> bool:
    """Say what a changed answer does to other questions, and return whether the user still wants it.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    if not effect.words:
        return True
    screen.show(effect.words)
    return confirm(screen, "Wilt u dit antwoord wijzigen?", default=True)


def ask_composite(work: Work, pad: Pad) -> None:
    """Show what stands there, offer to fill it in or change it, and the ways out.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    q = work.interview.inquiry(pad)
    work.screen.show(q.introduction)
    name = "Bekijken en wijzigen" if q.is_filled else "Invullen"
    choices = [Choice(ANSWER, name, "U krijgt de vragen één voor één.")]
    if q.is_filled:
        choices.append(Choice(LEAVE, "Zo laten", "Naar de volgende vraag."))
    first = LEAVE if q.is_filled else SKIP if q.can_be_left else ANSWER
    answer = choose_answer(work.screen, q, choices, first)
    if answer == ANSWER:
        work.edit(pad)
    elif answer != LEAVE and (not q.is_filled or _may_go(work)):
        _save_or_say(work, pad, answer)


def _may_go(work: Work) -> bool:
    return confirm(work.screen, "Wat u hier had ingevuld, vervalt dan. Is dat goed?", default=False)


def _save_or_say(work: Work, pad: Pad, answer: str) -> None:
    """Save an answer, or say why it is refused: another answer may need what is taken away."""
    if reason := work.interview.judge(pad, answer):
        work.screen.show(f"**Dit kan niet.** {reason}")
    else:
        save_part(work, pad, answer)


def edit_group(work: Work, pad: Pad) -> None:
    """Ask the questions of a group one by one; back goes to the one before.

    Raises:
        Elsewhere: The user goes elsewhere; Back when that is before the first question.
    """
    model = answer_field(pad).model
    if walk(work, [pad / name for name in (model.model_fields if model else ())]) < 0:
        raise Back


def walk(work: Work, paths: list[Pad]) -> int:
    """Ask questions one by one, those that apply; return where it ended: -1 for back before the first.

    Raises:
        Elsewhere: The user goes to the overview, or stops.
    """
    index, direction = 0, 1
    while 0 <= index < len(paths):
        try:
            if _applies(work.interview.antwoorden, paths[index]):
                ask_part(work, paths[index])
                direction = 1
        except Back:
            direction = -1
        index += direction
    return index


def _applies(antwoorden: Antwoorden, pad: Pad) -> bool:
    """Return whether a question applies; one of a group that is not there yet is asked."""
    return next((q.van_toepassing for q in vragen(antwoorden) if q.pad == pad), True)
