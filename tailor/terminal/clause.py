"""What is asked to choose a clause, and to write the text of one."""

from tailor.interview.answer_field import Choice
from tailor.interview.clause_choice import ClauseChoice, address, meanings
from tailor.interview.clause_lines import WIDTH, LineList, as_answer, lines_of, renumbered
from tailor.interview.inquiry import Inquiry
from tailor.interview.lists import ADD, CHANGE
from tailor.model.markup import wrapped
from tailor.terminal.lists import edit_list
from tailor.terminal.parts import Work
from tailor.terminal.screen import Back, Screen
from tailor.terminal.ways_out import choose_answer, choose_in_menu, type_line

_TYPE, _SEARCH = ":type", ":search"
_LINE, _LINES, _EDITOR = ":line", ":lines", ":write"


def ask_clause(screen: Screen, q: Inquiry, clauses: ClauseChoice) -> str:
    """Ask for a clause and return its address in the model, or the state not known; empty for none.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    ways = [
        Choice(_TYPE, "Het nummer typen", "Het nummer in uw document of in het landelijke model."),
        Choice(_SEARCH, "Kiezen uit de lijst", "Eerst het artikel of de bijlage, dan de bepaling."),
    ]
    while (chosen := choose_answer(screen, q, ways, _TYPE)) in (_TYPE, _SEARCH):
        try:
            if found := (_type if chosen == _TYPE else _search)(screen, q, clauses):
                return found
        except Back:
            continue
    return chosen


def _type(screen: Screen, q: Inquiry, clauses: ClauseChoice) -> str:
    """Return the address of a typed number; empty when the user leaves it."""
    ready = str(q.value) if q.is_given else ""
    text = type_line(screen, q, "Welk nummer heeft de bepaling?", ready=ready, judge=clauses.refusal)
    found = clauses.find(text) if text else ()
    if not found:
        return ""
    chosen = str(found[0].citation)
    if len(found) > 1:
        question = "Dit nummer hoort bij twee bepalingen. Welke bedoelt u?"
        chosen = choose_in_menu(screen, q, question, meanings(found))
    return address(text, chosen)


def _search(screen: Screen, q: Inquiry, clauses: ClauseChoice) -> str:
    """Return the address of a clause that is chosen from the list, first its part and then itself."""
    while True:
        part = choose_in_menu(screen, q, "In welk deel staat de bepaling?", clauses.parts)
        try:
            return choose_in_menu(screen, q, "Welke bepaling bedoelt u?", clauses.inside(part))
        except Back:
            continue


def ask_clause_text(work: Work, q: Inquiry, begin: str) -> str:
    """Ask for the text of a clause and return it, or the state not known; empty when the user leaves it.

    Args:
        work: The sitting.
        q: The question.
        begin: What stands ready to be changed.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    while True:
        chosen = choose_answer(work.screen, q, _ways(work.screen, begin), _LINES if "\n" in begin else _LINE)
        if chosen not in (_LINE, _LINES, _EDITOR):
            return chosen
        text = renumbered(_write(work, q, chosen, begin))
        if not text.strip():
            continue
        if not (reason := q.judge(text)):
            return as_answer(text)
        work.screen.show(f"**Dit kan niet.** {reason}")
        begin = text


def _write(work: Work, q: Inquiry, way: str, begin: str) -> str:
    if way == _LINE:
        return type_line(work.screen, q, q.vraag.vraag, ready=begin, judge=q.judge)
    if way == _LINES:
        return _line_by_line(work, q, begin)
    return work.screen.write(wrapped(begin, WIDTH), lines=True).strip("\n")


def _ways(screen: Screen, begin: str) -> list[Choice]:
    """Return the ways to write: a text of several lines does not fit on one."""
    found = [] if "\n" in begin else [Choice(_LINE, "Hier typen, op één regel")]
    found.append(Choice(_LINES, "Regel voor regel", "Voor meer leden of onderdelen onder elkaar."))
    if editor := screen.editor:
        found.append(
            Choice(_EDITOR, f"Schrijven in een editor ({editor})", "U krijgt de hele tekst te zien.")
        )
    return found


def _line_by_line(work: Work, q: Inquiry, text: str) -> str:
    """Let the user change, add and take away lines; return the text with an empty line between them."""
    return edit_list(work, LineList(q, lines_of(text)), {ADD: _add_line, CHANGE: _change_line}).text


def _add_line(work: Work, lines: LineList, place: int) -> LineList:
    if lines.elements:
        question = "Waar komt de regel?"
        chosen = choose_in_menu(work.screen, lines.inquiry, question, lines.places(), default=str(place))
        place = int(chosen)
    return lines.added(place, work.screen.line("Hoe luidt de nieuwe regel? Leeg laten mag."))


def _change_line(work: Work, lines: LineList, place: int) -> LineList:
    ready = lines.elements[place].strip()
    words = work.screen.line("Hoe luidt deze regel? Leeg haalt haar weg.", default=ready)
    return lines.reworded(place, words)
