"""Questions on a screen: each kind of answer in its own way, one of many parts part after part.

What comes back is as in the file. Every part is saved as soon as it is answered.
"""

from collections.abc import Sequence
from typing import Final, Protocol

from tailor.answers import AnswerModel, Antwoorden
from tailor.interview.answer import AnswerForm, Choice
from tailor.interview.as_written import as_group
from tailor.interview.course import Effect, effect_of
from tailor.interview.doubts import doubts
from tailor.interview.form import filled_in
from tailor.interview.inquiry import OWN, Inquiry, Interview
from tailor.interview.leaving import empty
from tailor.interview.marks import as_typed
from tailor.interview.own_group import OwnGroup
from tailor.interview.proposals import meant_by, to_choose_from
from tailor.model.own_text import separated
from tailor.path import Pad
from tailor.terminal.screen import Judge, Screen, confirm
from tailor.terminal.ticking import tick_answer
from tailor.terminal.ways_out import (
    ANSWER,
    choose_answer,
    choose_in_menu,
    choose_yes_or_no,
    form_with_ways,
    type_answer,
    type_line,
)

LEAVE: Final = ":leave"
_OWN: Final = Choice(OWN, "Een andere, met eigen naam", "U vult zelf in hoe die in de tekst staat.")
_YES: Final = "Daarna geeft u het antwoord zelf."
_PARTS: Final = "U krijgt de vragen één voor één."
_TYPE_ON: Final = Choice(ANSWER, "Verder typen", "Terug naar het veld waarin u typte.")
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
            answer = known_if_meant(screen, q, short_if_meant(screen, answer, q.short_form(answer)))
            reason = q.judge(answer)
        if not reason:
            return answer
        screen.show(f"**Dit antwoord kan niet.** {as_typed(reason)}")


def short_if_meant(screen: Screen, typed: str, short: str | None) -> str:
    """Return the shorter form of an answer when the user means that, else what was typed.

    Args:
        screen: The screen.
        typed: What was typed.
        short: It without what the text says already; None when it repeats nothing.
    """
    if short is None:
        return typed
    said = typed.removesuffix(short).strip()
    why = f"De tekst zegt al ‘{said}’." if said and typed.endswith(short) else "De rest staat al in de tekst."
    meant = confirm(screen, f"U typte ‘{typed}’. {why} Bedoelt u ‘{short}’?", default=True)
    return short if meant else typed


def known_if_meant(screen: Screen, q: Inquiry, typed: str) -> str:
    """Return the known name that the user says is meant by some letters, or by a name with a slip in it.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    if not (known := q.known) or not (found := meant_by(known, typed)):
        return typed
    staying = Choice(ANSWER, f"Nee, het is ‘{typed}’", f"Het staat niet in {known.source}; dat mag.")
    marked = found[0].value if len(found) == 1 else ""
    chosen = choose_in_menu(screen, q, _is_it(found, typed, known.source), [*found, staying], default=marked)
    return typed if chosen == ANSWER else chosen


def _is_it(found: Sequence[Choice], typed: str, source: str) -> str:
    """Return the question whether one of the known names is meant."""
    if len(found) == 1:
        return f"U typte ‘{typed}’. In {source} staat ‘{found[0].name}’. Bedoelt u dat?"
    return f"U typte ‘{typed}’. Bedoelt u één van deze uit {source}?"


def ask_form(screen: Screen, q: Inquiry) -> str:
    """Ask for an answer in the way of its kind.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    if q.field.form is AnswerForm.PARTY and not q.options:
        screen.show(_no_party(q))
    if q.begins_with_yes_or_no and (chosen := choose_yes_or_no(screen, q, _YES)) != ANSWER:
        return chosen
    match q.field.form:
        case AnswerForm.CHOICE | AnswerForm.YES_NO | AnswerForm.PARTY:
            return choose_answer(screen, q, q.options, q.marked)
        case AnswerForm.BODY | AnswerForm.CHOICE_OR_OWN:
            return _choose_or_own(screen, q)
        case AnswerForm.CHOICES:
            return _choose_from_list(screen, q)
    return _type(screen, q)


def _no_party(q: Inquiry) -> str:
    """Return why no party can be chosen."""
    if q.interview.antwoorden.known_parties:
        return "Geen andere partij in uw lijst kan hier staan."
    return "Er staan nog geen partijen in uw lijst. Vul eerst de partijen in."


def _type(screen: Screen, q: Inquiry) -> str:
    if q.field.form is AnswerForm.DATE:
        screen.show("U kunt een datum ook anders schrijven: 14 maart 2026, 14-3-2026 of vandaag.")
    if (few := to_choose_from(q.known)) and not q.is_given:
        other = Choice(ANSWER, "Een andere naam", "U typt de naam zelf.")
        if (chosen := choose_answer(screen, q, [*few, other], q.ready)) != ANSWER:
            return chosen
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
    lines = [*q.options_in_list, *([_OWN] if q.field.model is not None else [])]
    while not isinstance(found := tick_answer(screen, q, lines), str) and not found:
        if q.is_not_known or q.can_be_left:
            return empty(q)
        screen.show("U heeft niets aangevinkt. Kies er ten minste één, of zeg dat u het nog niet weet.")
    if isinstance(found, str):
        return found
    ticked = {word: "" if word.startswith(":") else word for word in found}
    if OWN in ticked:
        ticked[OWN] = _ask_own(screen, q, None)
    return q.as_list(ticked)


def _ask_own(screen: Screen, q: Inquiry, group: AnswerModel | None) -> str:
    """Ask an own body, role or co-signer, its words on one screen; return it as the file would have it.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    own = OwnGroup(q, group)

    def ways(_place: int, _not_known: bool) -> None:
        choose_in_menu(screen, q, own.question, [_TYPE_ON])

    fields = own.fields
    while True:
        texts = form_with_ways(screen, own.question, fields, ways)
        found = own.given(texts)
        for name, part in own.to_choose(found):
            screen.show(part.introduction)
            found[name] = choose_answer(screen, part, part.options, part.marked)
        if not (reason := q.judge_part(as_group(found))):
            return as_group(found)
        screen.show(f"**Dit antwoord kan niet.** {as_typed(reason)}")
        fields = filled_in(fields, texts)


def ask_long_text(
    screen: Screen, q: Inquiry, question: str, *, ready: str = "", judge: Judge, lines: bool = False
) -> str:
    """Ask for a text, on one line or in the user's own editor when the screen has one.

    Args:
        screen: The screen.
        q: The question that the text is about.
        question: What is asked.
        ready: What stands ready to be changed; it comes back when the user changes nothing.
        judge: Judges a text that is not empty.
        lines: Whether the text may have several lines.

    Returns:
        The text without spaces at its ends; empty when the user leaves it.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    if not screen.editor or _choose_way(screen, q, question) == _LINE:
        return separated(type_line(screen, q, question, ready=ready, judge=judge, lines=lines))
    text = ready
    while True:
        text = screen.write(text, lines=lines).strip()
        if not text or not (reason := judge(text)):
            return text
        screen.show(f"**Dit kan niet.** {as_typed(reason)}")
        if not confirm(screen, "Wilt u de tekst verbeteren?", default=True):
            return ready


def _choose_way(screen: Screen, q: Inquiry, question: str) -> str:
    effect = f"U krijgt de tekst in een eigen scherm.{_NANO if screen.editor == 'nano' else ''}"
    in_editor = Choice(_EDITOR, f"Schrijven in een editor ({screen.editor})", effect)
    ways = [Choice(_LINE, "Hier typen, op één regel"), in_editor]
    return choose_in_menu(screen, q, question, ways, default=_LINE)


class Work(Protocol):
    """A sitting: the screen, the house that is asked, and where its answers are saved."""

    @property
    def screen(self) -> Screen:
        """Return the screen on which is asked."""

    @property
    def interview(self) -> Interview:
        """Return the house with its answers as they are now."""

    def take(self, antwoorden: Antwoorden) -> None:
        """Save the answers and go on with them."""

    def edit(self, pad: Pad) -> None:
        """Change the answer of many parts at a path, with the editor that is made for it."""

    def change(self, pad: Pad) -> None:
        """Change one answer, wherever it stands."""

    def remember(self, pad: Pad) -> None:
        """Remember that what stands at a path is being asked, so that a next sitting goes on there."""

    @property
    def pasted(self) -> str:
        """Return a pasted list that was neither taken nor refused; empty for none."""

    def keep_pasted(self, text: str) -> None:
        """Keep a pasted list for a next time; an empty text is the end of it."""

    def look(self, pad: Pad, *, again: bool = False) -> bool:
        """Tell what the answer to a question caused; return whether the user wants to give it again.

        Raises:
            Elsewhere: The user goes elsewhere; the answer is saved.
        """


def ask_part(work: Work, pad: Pad) -> None:
    """Ask the question at a path, save its answer and tell what that causes, until the user leaves it so.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    while True:
        _ask_part(work, pad)
        if not work.look(pad, again=True):
            return


def _ask_part(work: Work, pad: Pad) -> None:
    """Ask a question and save its answer; an answer of many parts is asked part by part."""
    if not work.interview.is_at_once(pad):
        ask_composite(work, pad)
        return
    while not save_part(work, pad, ask(work.screen, work.interview.inquiry(pad))):
        pass  # the user says that it was not meant, and is asked again


def save_part(work: Work, pad: Pad, answer: str) -> bool:
    """Save one answer, as the file would have it; nothing happens when there was none and is none.

    What an answer that takes the place of another does to other questions is said first.

    Returns:
        Whether the answer was meant so.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    q = work.interview.inquiry(pad)
    if not answer and q.value is None:
        return True
    before, after = work.interview.antwoorden, work.interview.with_answer(pad, answer)
    if not is_meant(work.screen, before, after):
        return False
    if not q.is_filled or agrees(work.screen, effect_of(before, after)):
        work.take(after)
    return True


def is_meant(screen: Screen, before: Antwoorden, after: Antwoorden) -> bool:
    """Say what is doubtful in a change of the answers, and return whether it is meant so.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    if not (found := doubts(before, after)):
        return True
    screen.show("\n".join(f"**Let op.** {as_typed(said)}" for said in found))
    return confirm(screen, "Klopt dat?", default=False)


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
    if q.vraag.by_tool or (q.vraag.own_screen and not q.is_filled):
        work.edit(pad)
        return
    answer = _choose_to_fill_in(work.screen, q)
    if answer == ANSWER:
        work.edit(pad)
    elif answer != LEAVE and (not q.is_filled or may_go(work)):
        _save_or_say(work, pad, answer)


def _choose_to_fill_in(screen: Screen, q: Inquiry) -> str:
    """Ask whether an answer of many parts is given, or changed; return ANSWER, LEAVE, or the answer."""
    if q.begins_with_yes_or_no:
        return choose_yes_or_no(screen, q, _PARTS)
    if q.is_filled:
        leave = Choice(LEAVE, "Zo laten", "Naar de volgende vraag.")
        return choose_answer(screen, q, [leave, Choice(ANSWER, "Bekijken en wijzigen", _PARTS)], LEAVE)
    return choose_answer(screen, q, [Choice(ANSWER, "Invullen", _PARTS)], _to_fill_in(q))


def _to_fill_in(q: Inquiry) -> str:
    """Return ANSWER where the parts of an answer are to be given; empty where it is left as it is."""
    return ANSWER if q.is_filled or not (q.can_be_left or q.is_not_known) else ""


def may_go(work: Work) -> bool:
    """Ask whether what was filled in may go."""
    return confirm(work.screen, "Wat u hier had ingevuld, vervalt dan. Is dat goed?", default=False)


def _save_or_say(work: Work, pad: Pad, answer: str) -> None:
    """Save an answer, or say why it is refused: another answer may need what is taken away."""
    if reason := work.interview.judge(pad, answer):
        work.screen.show(f"**Dit kan niet.** {as_typed(reason)}")
    else:
        save_part(work, pad, answer)
