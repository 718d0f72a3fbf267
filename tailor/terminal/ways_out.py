"""The ways out beside every question and menu: not known yet, skip, explain, back, the overview, stop.

Beside a list they stand below the options; while a text is typed a question mark opens them.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from tailor.answers import NogNietBekend
from tailor.answers.placeholders import is_placeholder
from tailor.interview.answer import AnswerForm, Choice
from tailor.interview.by_path import not_known
from tailor.interview.inquiry import Inquiry, effects_of
from tailor.interview.lists import places_to_go
from tailor.terminal.screen import Back, Judge, Screen, Stop, ToOverview, confirm

ANSWER: Final = ":answer"
UNKNOWN, EXPLAIN, SKIP = ":unknown", ":explain", ":skip"
BACK, OVERVIEW, STOP = ":back", ":overview", ":stop"
# What is typed instead of a text to see the other possibilities.
MORE: Final = "?"
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
_AS_PROPOSED: Final = "Zoals hierboven wordt voorgesteld."
# In a menu, back is one step only.
_IN_MENU: Final = tuple(
    replace(one, effect="Een stap terug. Uw antwoorden blijven staan.") if one.value == BACK else one
    for one in _ELSEWHERE
)


def ways_out(q: Inquiry) -> list[Choice]:
    """Return the ways out beside a question."""
    found = [Choice(UNKNOWN, "Nog niet bekend", "U kunt noteren wie het uitzoekt. De vraag blijft open.")]
    if q.can_be_left:
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
    return SKIP if q.can_be_left else ""


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
    at_once = [Choice(answer, f"Ja: {q.proposal_in_words}", _AS_PROPOSED)] if proposed == answer else []
    other = Choice(ANSWER, "Ja, iets anders" if at_once else "Ja", yes)
    return _chosen(screen, q, [*at_once, other, Choice(SKIP, "Nee", q.without), *ways], proposed)


def _chosen(screen: Screen, q: Inquiry, lines: Sequence[Choice], first: str) -> str:
    chosen = choose_with_ways(screen, q.vraag.vraag, lines, first, q.explanation)
    if chosen == UNKNOWN:
        return ask_who(screen, q)
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
    effects = effects_of(choices)
    explanation = "\n\n".join(part for part in (q.explanation, effects) if part)
    first = choices[0].value if default is None else default
    return choose_with_ways(screen, question, [*choices, *_IN_MENU], first, explanation)


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


def ask_who(screen: Screen, q: Inquiry, noted: str = "") -> str:
    """Ask who finds an answer out, and for a remark; return the state as the file would have it.

    Args:
        screen: The screen.
        q: The question.
        noted: The remark that stands ready while none was made.
    """
    old = q.value if isinstance(q.value, NogNietBekend) else NogNietBekend()
    who = screen.line("Wie zoekt dit uit? Leeg laten mag.", default=old.wie or "")
    remark = screen.line("Wilt u er iets bij noteren? Leeg laten mag.", default=old.opmerking or noted)
    return not_known(who.strip(), remark.strip())


def type_answer(screen: Screen, q: Inquiry) -> str:
    """Ask for a typed answer; return it as the file would have it, empty for none.

    Raises:
        Elsewhere: The user goes elsewhere.
    """

    def judge(text: str) -> str:
        if not text.strip():
            return "" if may else f"U heeft niets ingevuld. Typ {MORE} als u het nog niet weet."
        return "" if _wants_more(text, q.ready) else q.judge(q.read(text))

    may = _may_be_empty(q)
    screen.show(f"Typ uw antwoord, of typ {MORE} voor uitleg en andere mogelijkheden.{may}")
    while True:
        text = screen.line(q.words, default=q.ready, judge=judge)
        if not _wants_more(text, q.ready):
            if q.field.form is not AnswerForm.TEXT or not is_placeholder(text):
                return q.read(text) if text.strip() else _empty(q)
            if confirm(screen, f"U typte ‘{text.strip()}’. Bedoelt u: nog niet bekend?", default=True):
                return ask_who(screen, q)
            continue
        again = Choice(ANSWER, "Antwoord typen", "Terug naar de regel waarop u typt.")
        if (other := choose_answer(screen, q, [again], ANSWER)) != ANSWER:
            return other


def _may_be_empty(q: Inquiry) -> str:
    """Return what it does that nothing is typed, as a sentence behind another; empty when it cannot be."""
    if q.is_not_known:
        return " Laat leeg om het op ‘nog niet bekend’ te laten staan."
    return " Leeg laten mag." if q.can_be_left else ""


def _empty(q: Inquiry) -> str:
    """Return the answer when nothing is typed: what was not known yet stays so."""
    return not_known(q.value.wie or "", q.value.opmerking or "") if isinstance(q.value, NogNietBekend) else ""


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
        return "" if judge is None or not line or _wants_more(line, ready) else judge(line)

    screen.show(f"Typ {MORE} voor uitleg en andere mogelijkheden. Laat leeg om terug te gaan.")
    while _wants_more(line := screen.line(question, default=ready, judge=judged, lines=lines).strip(), ready):
        choose_in_menu(screen, q, question, [Choice(ANSWER, "Antwoord typen", "Terug naar de regel.")])
    return line


def _wants_more(text: str, ready: str) -> bool:
    """Return whether a question mark was typed, alone or behind what stood ready."""
    return text.strip() in (MORE, f"{ready}{MORE}")


def choose_place(screen: Screen, q: Inquiry, names: Sequence[str], place: int) -> int:
    """Ask where an element of a list has to stand and return its new place, from 0.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    question = f"Waar moet ‘{names[place]}’ staan?"
    return int(choose_in_menu(screen, q, question, places_to_go(names, place), default=str(place)))
