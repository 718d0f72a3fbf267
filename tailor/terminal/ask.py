"""One question on a screen, each kind of answer in its own way; what comes back is as in the file."""

from typing import Final

from tailor.answers import AnswerModel
from tailor.interview.answer import AnswerForm, Choice
from tailor.interview.inquiry import OWN, Inquiry, as_group
from tailor.terminal.screen import Judge, Screen, confirm
from tailor.terminal.ways_out import ANSWER, choose_answer, choose_in_menu, type_answer, type_line

_OWN: Final = Choice(OWN, "Een andere, met eigen naam", "U vult zelf in hoe die in de tekst staat.")
_LINE, _EDITOR = ":line", ":editor"
_NANO: Final = " Met Ctrl-O en Enter bewaart u, met Ctrl-X gaat u terug."


def ask(screen: Screen, q: Inquiry) -> str:
    """Ask a question; return the answer as the file would have it, empty for none.

    Asks again with the reason while the answer is refused.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    screen.show(q.introduction)
    while True:
        answer = ask_form(screen, q)
        if not (reason := q.judge(answer)):
            return answer
        screen.show(f"**Dit antwoord kan niet.** {reason}")


def ask_form(screen: Screen, q: Inquiry) -> str:
    """Ask for an answer in the way of its kind.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    match q.field.form:
        case AnswerForm.CHOICE | AnswerForm.YES_NO:
            return choose_answer(screen, q, q.options, q.marked)
        case AnswerForm.PARTY:
            if not q.options:
                screen.show("Er staan nog geen partijen in uw lijst. Vul eerst de partijen in.")
            return choose_answer(screen, q, q.options, q.marked)
        case AnswerForm.BODY | AnswerForm.CHOICE_OR_OWN:
            return _choose_or_own(screen, q)
        case AnswerForm.CHOICES:
            return _choose_from_list(screen, q)
    return _type(screen, q)


def _type(screen: Screen, q: Inquiry) -> str:
    if q.field.form is AnswerForm.DATE:
        screen.show("U kunt een datum ook anders schrijven: 14 maart 2026 of 14-3-2026.")
    answer = type_answer(screen, q)
    if words := q.read_back(answer):
        screen.show(words)
    return answer


def _choose_or_own(screen: Screen, q: Inquiry) -> str:
    chosen = choose_answer(screen, q, [*q.options, _OWN], q.marked)
    if chosen != OWN:
        return chosen
    return _ask_own(screen, q, q.value if isinstance(q.value, AnswerModel) and q.is_given else None)


def _choose_from_list(screen: Screen, q: Inquiry) -> str:
    """Ask for any number of the options; where own ones can be, they can be kept and added."""
    chosen = choose_answer(
        screen, q, [Choice(ANSWER, "Kiezen uit de lijst", "U vinkt aan wat er moet staan.")], ANSWER
    )
    if chosen != ANSWER:
        return chosen
    ticked = {word: "" if word.startswith(":") else word for word in _tick(screen, q)}
    if OWN in ticked:
        ticked[OWN] = _ask_own(screen, q, None)
    return q.as_list(ticked)


def _tick(screen: Screen, q: Inquiry) -> list[str]:
    lines = [*q.options_in_list, *([_OWN] if q.field.model is not None else [])]
    while True:
        found = screen.choose_many(q.vraag.vraag, lines, default=tuple(q.ticked))
        if found or q.can_be_left:
            return found
        screen.show("U heeft niets aangevinkt. Kies er ten minste één.")


def _ask_own(screen: Screen, q: Inquiry, group: AnswerModel | None) -> str:
    """Ask every part of an own body, role or co-signer; return the group as the file would have it."""
    found = {}
    for name, part in q.own_parts(group):
        screen.show(part.introduction)
        found[name] = ask_form(screen, part)
    return as_group(found)


def ask_long_text(screen: Screen, q: Inquiry, question: str, *, ready: str = "", judge: Judge) -> str:
    """Ask for a text, on one line or in the user's own editor when the screen has one.

    Args:
        screen: The screen.
        q: The question that the text is about.
        question: What is asked.
        ready: What stands ready to be changed; it comes back when the user changes nothing.
        judge: Judges a text that is not empty.

    Returns:
        The text without spaces at its ends; empty when the user leaves it.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    if not screen.editor or _choose_way(screen, q, question) == _LINE:
        return type_line(screen, q, question, ready=ready, judge=judge)
    text = ready
    while True:
        text = screen.write(text).strip()
        if not text or not (reason := judge(text)):
            return text
        screen.show(f"**Dit kan niet.** {reason}")
        if not confirm(screen, "Wilt u de tekst verbeteren?", default=True):
            return ready


def _choose_way(screen: Screen, q: Inquiry, question: str) -> str:
    nano = _NANO if screen.editor == "nano" else ""
    ways = [
        Choice(_LINE, "Hier typen, op één regel"),
        Choice(
            _EDITOR,
            f"Schrijven in een editor ({screen.editor})",
            f"U krijgt de tekst in een eigen scherm.{nano}",
        ),
    ]
    return choose_in_menu(screen, q, question, ways, default=_LINE)
