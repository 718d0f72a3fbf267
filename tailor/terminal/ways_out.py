"""The ways out beside every question and menu: not known yet, skip, explain, back, the overview, stop.

Beside a list they stand below the options; while a text is typed a question mark opens them.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from tailor.answers import NogNietBekend
from tailor.answers.placeholders import is_placeholder
from tailor.answers.unprintable import refusal_of_sign
from tailor.grammar import capital
from tailor.interview.answer import AnswerForm, Choice, effects_of
from tailor.interview.by_path import not_known
from tailor.interview.form import MORE, FormField, Left, filled_in
from tailor.interview.inquiry import Inquiry
from tailor.interview.leaving import empty
from tailor.interview.lists import places_to_go
from tailor.terminal.screen import (
    ALL_WAYS,
    BACK,
    EXPLAIN,
    OVERVIEW,
    STOP,
    UNKNOWN,
    AnotherWay,
    Back,
    Judge,
    Screen,
    Stop,
    ToOverview,
    Ways,
    confirm,
    nothing_to_do,
)

ANSWER: Final = ":answer"
SKIP: Final = ":skip"
# The answer, as the file would have it, that a list holds nothing: a "no" where an answer is wanted.
NONE_OF_THEM: Final = "[]"
_AWAY: Final = {BACK: Back, OVERVIEW: ToOverview, STOP: Stop}
_ELSEWHERE: Final = (
    Choice(EXPLAIN, "Leg uit", "Wat elk antwoord doet en wat het model erover zegt."),
    Choice(BACK, "Terug", "Naar de vraag hiervoor. Uw antwoorden blijven staan."),
    Choice(OVERVIEW, "Naar het overzicht", "Alle onderdelen, en wat er nog open is."),
    Choice(STOP, "Stoppen", "Alles is bewaard. U kunt later verdergaan."),
)
# Beside what is only told: there is no question to go back from.
WAYS_ON: Final = (
    Choice(EXPLAIN, "Leg uit", "Waarom het ertoe doet, en de bron."),
    *(one for one in _ELSEWHERE if one.value not in (EXPLAIN, BACK)),
)
_TYPE: Final = Choice(ANSWER, "Antwoord typen", "Terug naar de regel waarop u typt.")
_WHO, _WHO_HELP = "Wie zoekt dit uit?", "Een naam of een functie."
_REMARK: Final = "Opmerking"
_AS_PROPOSED: Final = "Zoals hierboven wordt voorgesteld."
# In a menu, back is one step only.
IN_MENU: Final = tuple(
    replace(one, effect="Een stap terug. Uw antwoorden blijven staan.") if one.value == BACK else one
    for one in _ELSEWHERE
)


def ways_out(q: Inquiry) -> list[Choice]:
    """Return the ways out beside a question."""
    found = [Choice(UNKNOWN, "Nog niet bekend", "U kunt noteren wie het uitzoekt. De vraag blijft open.")]
    if q.has_way_without:
        found.append(Choice(SKIP, q.name_without, q.without))
    return [*found, *_ELSEWHERE]


def choose_answer(screen: Screen, q: Inquiry, choices: Sequence[Choice], marked: str) -> str:
    """Ask for one of the choices or a way out; return the value, empty for none, or the state not known.

    What is marked is what stands there or is proposed. Else a question that can be left is, on top, and
    nothing at one that wants an answer: Enter takes nothing that nobody proposed.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    lines = [*choices, *ways_out(q)]
    first = marked if marked in {one.value for one in lines} else _safe(q)
    if first == SKIP:
        lines.sort(key=lambda one: one.value != SKIP)
    return _chosen(screen, q, lines, first)


def _safe(q: Inquiry) -> str:
    """Return the way out that changes nothing; empty when an answer is wanted."""
    if q.is_not_known:
        return UNKNOWN
    return SKIP if q.has_way_without else ""


def choose_yes_or_no(screen: Screen, q: Inquiry, yes: str) -> str:
    """Ask for yes or no before an answer; return ANSWER for yes, and for the rest as `choose_answer` does.

    Args:
        screen: The screen.
        q: The question.
        yes: What a yes leads to; a sentence.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    ways = (one for one in ways_out(q) if one.value != SKIP)
    answer = "" if q.is_not_known else q.proposal
    proposed = {"": _safe(q), "ja": ANSWER, "nee": SKIP}.get(answer, answer)
    at_once = (
        [Choice(answer, f"Ja: {q.proposal_in_words}", _AS_PROPOSED)] if answer and proposed == answer else []
    )
    other = Choice(ANSWER, "Ja, iets anders" if at_once else "Ja", q.vraag.yes or yes)
    no = Choice(SKIP if q.can_be_left else NONE_OF_THEM, "Nee", q.without)
    return _chosen(screen, q, [*at_once, other, no, *ways], proposed)


def _chosen(screen: Screen, q: Inquiry, lines: Sequence[Choice], first: str) -> str:
    while (chosen := choose_with_ways(screen, q.question, lines, first, q.explanation)) == UNKNOWN:
        if state := said_unknown(screen, q):
            return state
    return "" if chosen == SKIP else chosen


def ways_elsewhere() -> tuple[Choice, ...]:
    """Return the ways out beside a page: what it says, back, the overview, stop."""
    return _ELSEWHERE


def choose_in_menu(
    screen: Screen, q: Inquiry, question: str, choices: Sequence[Choice], *, default: str | None = None
) -> str:
    """Ask for one line of a menu, or for a way out, and return its value.

    Args:
        screen: The screen.
        q: The question that the menu is about; "Leg uit" explains it, and the lines of the menu.
        question: What the menu asks.
        choices: The lines of the menu.
        default: The line that is marked; None for the first, empty for none, where a line is an answer.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    first = choices[0].value if default is None else default
    return choose_with_ways(screen, question, [*choices, *IN_MENU], first, explained(q, choices))


def explained(q: Inquiry, choices: Sequence[Choice]) -> str:
    """Return what a menu is about, and what its lines do."""
    return "\n\n".join(part for part in (q.explanation, effects_of(choices)) if part)


def choose_with_ways(
    screen: Screen, question: str, lines: Sequence[Choice], first: str, explanation: str
) -> str:
    """Ask for one of the lines, ways out among them; "Leg uit" shows the explanation and asks again.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    while (chosen := screen.choose(question, lines, default=first)) == EXPLAIN:
        screen.show(explanation)
    if chosen in _AWAY:
        raise _AWAY[chosen]
    return chosen


def form_with_ways(
    screen: Screen,
    question: str,
    fields: Sequence[FormField],
    ways: Callable[[int, bool], FormField | None],
    *,
    at: int = 0,
    left: Left = nothing_to_do,
) -> list[str]:
    """Ask for the texts of a form, and for something else where the user wants that in a field.

    Args:
        screen: The screen.
        question: What stands above the form.
        fields: The fields.
        ways: Called with the place of the field, and whether its answer was said to be not known yet. Returns
            the field as it is then, and the form goes on behind it; None goes on in the field as it was.
        at: The place of the first field.
        left: Called when a field is left.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    while True:
        try:
            return screen.form(question, fields, at=at, left=left)
        except AnotherWay as asked:
            given = filled_in(fields, asked.given)
            at = asked.at
            if (other := ways(at, asked.not_known)) is not None:
                given[at] = other
                at += 1
            fields = given


def ask_who(screen: Screen, q: Inquiry, noted: str = "") -> str:
    """Ask who finds an answer out, and for a remark; return the state as the file would have it.

    Args:
        screen: The screen.
        q: The question.
        noted: The remark that stands ready while none was made.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    old = q.value if isinstance(q.value, NogNietBekend) else NogNietBekend()
    question = f"Nog niet bekend: {q.vraag.short}."
    typing = Choice(ANSWER, "Verder invullen", "Terug naar wat u typt.")

    def ways(_place: int, _not_known: bool) -> None:
        choose_in_menu(screen, q, question, [typing])

    fields = [
        FormField(_WHO, old.wie or "", _refusal_of_note, _WHO_HELP, optional=True),
        FormField(_REMARK, old.opmerking or noted, _refusal_of_note, optional=True),
    ]
    who, remark = form_with_ways(screen, question, fields, ways)
    return not_known(who, remark)


def _refusal_of_note(text: str) -> str:
    """Return why a note cannot stand in the list of open questions; empty when it can."""
    said = refusal_of_sign(text)
    return f"{capital(said)}. Schrijf het zonder dit teken." if said else ""


def said_unknown(screen: Screen, q: Inquiry) -> str:
    """Ask who finds an answer out; return the state as the file would have it, empty when the user goes back.

    Raises:
        Elsewhere: The user goes to the overview, or stops.
    """
    try:
        return ask_who(screen, q)
    except Back:
        return ""


def type_answer(screen: Screen, q: Inquiry) -> str:
    """Ask for a typed answer; return it as the file would have it, empty for none.

    Raises:
        Elsewhere: The user goes elsewhere.
    """

    def judge(text: str) -> str:
        if not text.strip():
            return "" if may else f"U heeft niets ingevuld. Typ {MORE} als u het nog niet weet."
        return q.judge(q.read(text))

    may, ready = _may_be_empty(q), q.ready
    screen.show(f"Typ uw antwoord, of typ {MORE} voor uitleg en andere mogelijkheden.{may}")
    while True:
        try:
            found = _typed(screen, q, screen.line(q.words, default=ready, judge=judge, ways=ALL_WAYS))
        except AnotherWay as asked:
            (ready,) = asked.given
            found = instead(screen, q, asked, _TYPE)
        if found is not None:
            return found


def _typed(screen: Screen, q: Inquiry, text: str) -> str | None:
    """Return a typed text as the file would have it; None when something else was meant by it."""
    if q.field.form is not AnswerForm.TEXT or not is_placeholder(text):
        return q.read(text) if text.strip() else empty(q)
    if confirm(screen, f"U typte ‘{text.strip()}’. Bedoelt u: nog niet bekend?", default=True):
        return said_unknown(screen, q) or None
    return None


def instead(screen: Screen, q: Inquiry, asked: AnotherWay, again: Choice) -> str | None:
    """Return what the user answers instead of typing or ticking; None to do that after all."""
    if asked.not_known:
        return said_unknown(screen, q) or None
    other = choose_answer(screen, q, [again], ANSWER)
    return None if other == ANSWER else other


def _may_be_empty(q: Inquiry) -> str:
    """Return what it does that nothing is typed, as a sentence behind another; empty when it cannot be."""
    if q.is_not_known:
        return " Laat leeg om het op ‘nog niet bekend’ te laten staan."
    return f" Leeg laten mag. {q.without}" if q.can_be_left else ""


def type_line(
    screen: Screen,
    q: Inquiry,
    question: str,
    *,
    ready: str = "",
    judge: Judge | None = None,
    lines: bool = False,
) -> str:
    """Ask for a line of text and return it without spaces at its ends; empty when the user leaves it.

    Args:
        screen: The screen.
        q: The question that the line is about.
        question: What is asked.
        ready: What stands ready to be changed.
        judge: Judges a line that is not empty.
        lines: Whether what is pasted keeps its lines.

    Raises:
        Elsewhere: The user goes elsewhere.
    """

    def judged(text: str) -> str:
        line = text.strip()
        return judge(line) if judge and line else ""

    screen.show(f"Typ {MORE} voor uitleg en andere mogelijkheden. Laat leeg om terug te gaan.")
    return line_with_ways(screen, q, question, ready=ready, judge=judged, lines=lines).strip()


def line_with_ways(
    screen: Screen,
    q: Inquiry,
    question: str,
    *,
    ready: str = "",
    judge: Judge | None = None,
    lines: bool = False,
) -> str:
    """Ask for a line of text, which may be empty, and return it as it was typed; as for `type_line`.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    while True:
        try:
            return screen.line(question, default=ready, judge=judge, lines=lines, ways=Ways.MORE)
        except AnotherWay as asked:
            (ready,) = asked.given
            choose_in_menu(screen, q, question, [_TYPE])


def one_by_one(count: int, ask: Callable[[int], None]) -> None:
    """Ask for each place from 0, one after the other; back goes to the one before.

    Raises:
        Elsewhere: The user goes elsewhere; Back when that is before the first.
    """
    place = 0
    while place < count:
        try:
            ask(place)
            place += 1
        except Back:
            if place == 0:
                raise
            place -= 1


def choose_place(screen: Screen, q: Inquiry, names: Sequence[str], place: int) -> int:
    """Ask where an element of a list has to stand and return its new place, from 0.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    question = f"Waar moet ‘{names[place]}’ staan?"
    return int(choose_in_menu(screen, q, question, places_to_go(names, place), default=str(place)))
