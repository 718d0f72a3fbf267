"""What an answer causes, shown at that answer: how heavy it is, what was found, the way out, the choice."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Final

from tailor.check import Finding, Level
from tailor.interview.acceptances import ASKED, AcceptanceList
from tailor.interview.answer import Choice, shortened
from tailor.interview.caused import NOT_JUDGED, ChangedFindings, alike, heading, joined, solved_in_words
from tailor.interview.inquiry import Inquiry
from tailor.interview.marks import as_typed
from tailor.interview.steps_on_finding import (
    can_be_accepted,
    can_be_found_out,
    explained,
    remark_of,
    still_found,
)
from tailor.path import WHOLE, Pad
from tailor.terminal.ask import Work
from tailor.terminal.screen import Back
from tailor.terminal.ways_out import WAYS_ON, ask_who, choose_with_ways, type_line

_LEAVE, _AGAIN, _THERE, _ACCEPT, _WHO = ":leave", ":again", ":there", ":accept", ":who"
# How many findings are shown in full; below them the choice must fit on a screen of 24 lines.
_MOST: Final = 3
_SHORT: Final = 60
_GO_ON: Final = Choice(_LEAVE, "Zo laten", "U gaat verder. In het overzicht vindt u dit terug.")
_BACK_TO_LIST: Final = Choice(_LEAVE, "Zo laten", "Terug naar de lijst.")
_GIVE_AGAIN: Final = Choice(_AGAIN, "Dit antwoord wijzigen", "U krijgt de vraag nog een keer.")


def tell(work: Work, pad: Pad, found: ChangedFindings, *, again: bool) -> bool:
    """Tell what an answer caused and solved, and let the user do something about it.

    Args:
        work: The sitting.
        pad: The question that was answered.
        found: What it caused and solved.
        again: Whether the question can be asked again.

    Returns:
        Whether the user wants to give the answer again.

    Raises:
        Elsewhere: The user goes elsewhere; the answer is saved.
    """
    if found.failed:
        work.screen.show(NOT_JUDGED)
    if found.solved:
        work.screen.show(as_typed(solved_in_words(found.solved)))
    groups = alike(found.caused)
    for group in groups[:_MOST]:
        work.screen.show(in_full(group))
    heavy = [group for group in groups if group[0].level > Level.INFO]
    if len(groups) > _MOST:
        work.screen.show(f"En nog {len(groups) - _MOST}; in het overzicht staan ze allemaal.")
    return _choose(work, pad, heavy, again=again)


def in_full(group: Sequence[Finding]) -> str:
    """Return findings that say the same as they are shown: how heavy, where, what, and the way out."""
    one = joined(group)
    return f"**{as_typed(heading(one))}** {as_typed(one.message)}\n{as_typed(one.suggestion)}"


def _choose(work: Work, pad: Pad, groups: list[list[Finding]], *, again: bool) -> bool:
    """Ask what to do until nothing is left, or the user leaves it so; Enter leaves it."""
    more = [_GIVE_AGAIN] if again else []
    while groups := [still for group in groups if (still := still_found(work.interview, group))]:
        is_one = len(groups) == 1
        chosen = _decide(work, pad, groups[0], more) if is_one else _choose_one(work, groups, more)
        if chosen in (_LEAVE, _AGAIN):
            return chosen == _AGAIN
    return False


def _choose_one(work: Work, groups: list[list[Finding]], more: list[Choice]) -> str:
    """Ask which of several findings to do something about, and do it; return how the list is left."""
    names = [shortened(group[0].message, _SHORT) for group in groups]
    lines = [Choice(str(i), name) for i, name in enumerate(names)]
    lines = [replace(_GO_ON, name="Alles zo laten"), *more, *lines, *WAYS_ON]
    question = "Wat wilt u met deze bevindingen doen?"
    chosen = choose_with_ways(work.screen, question, lines, _LEAVE, _why(groups))
    if chosen in (_LEAVE, _AGAIN):
        return chosen
    decide(work, groups[int(chosen)])
    return ""


def decide(work: Work, group: list[Finding]) -> None:
    """Show what was found, and let the user do one thing about it.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    work.screen.show(in_full(group))
    _decide(work, WHOLE, group, [], _BACK_TO_LIST)


def _decide(work: Work, pad: Pad, group: list[Finding], more: list[Choice], leave: Choice = _GO_ON) -> str:
    """Ask what to do about findings that say the same, and do it; return what was chosen."""
    one = group[0]
    lines = [leave, *more, *_other_answer(work, pad, one), *_others(work, one), *WAYS_ON]
    question = "Wat wilt u met deze bevinding doen?"
    chosen = choose_with_ways(work.screen, question, lines, _LEAVE, _why([group]))
    if chosen == _ACCEPT:
        with suppress(Back):
            _accept(work, group)
    elif one.answer and chosen in (_THERE, _WHO):
        with suppress(Back):
            (work.change if chosen == _THERE else partial(_let_find_out, work, one))(one.answer)
    return chosen


def _other_answer(work: Work, pad: Pad, one: Finding) -> list[Choice]:
    """Return the choice to go to the answer that a finding is about, when that is not the one just given."""
    if one.answer is None or one.answer is pad:
        return []
    name = work.interview.name(one.answer)
    return [Choice(_THERE, f"Wijzigen: {name}", "Daar gaat deze bevinding over.")] if name else []


def _others(work: Work, one: Finding) -> list[Choice]:
    """Return what else can be done: accept it where its rule allows that, or have somebody find it out."""
    found = []
    if can_be_accepted(one):
        effect = "Met naam, functie, dag en reden; die staan in de verantwoording."
        found.append(Choice(_ACCEPT, "Aanvaarden", effect))
    if can_be_found_out(work.interview, one):
        effect = "Het antwoord wordt ‘nog niet bekend’. U noteert wie het uitzoekt."
        found.append(Choice(_WHO, "Laten uitzoeken", effect))
    return found


def _why(groups: Sequence[Sequence[Finding]]) -> str:
    """Return the explanation: what the rule looks for, and why that matters."""
    return "\n\n".join(explained(group[0]) for group in groups)


def _let_find_out(work: Work, one: Finding, pad: Pad) -> None:
    """Ask who finds an answer out; what stood there stays in the remark."""
    interview = work.interview
    state = ask_who(work.screen, interview.inquiry(pad), remark_of(interview, one))
    work.take(interview.with_answer(pad, state))


def _judged(q: Inquiry, typed: str) -> str:
    return q.judge(q.read(typed))


def _accept(work: Work, group: Sequence[Finding]) -> None:
    """Ask who accepts it, with what function, on which day and why; without one of these nothing happens."""
    acceptances = AcceptanceList(work.interview)
    given: dict[str, str] = {}
    for name in ASKED:
        q, ready = acceptances.asked(name), acceptances.again(name)
        typed = type_line(work.screen, q, q.vraag.vraag, ready=ready, judge=partial(_judged, q))
        if not typed:
            work.screen.show("Er is niets aanvaard.")
            return
        given[name] = q.read(typed)
    work.take(acceptances.with_accepted(group, given))
    work.screen.show("Aanvaard. Verandert het antwoord of de tekst, dan vervalt de aanvaarding.")
