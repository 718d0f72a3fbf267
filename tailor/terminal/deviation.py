"""What is asked for one deviation: clause, text and reason, then what it does, and only then it is saved."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tailor.answers.questions.afwijkingen import AFWIJKINGEN
from tailor.interview.answer import Choice
from tailor.interview.as_written import is_text
from tailor.interview.clause_editor import (
    WIDTH,
    ClauseChoice,
    LineList,
    address,
    as_answer,
    lines_of,
    meanings,
)
from tailor.interview.deviations import (
    ABOVE,
    CLAUSES,
    HOW_MUCH_QUESTION,
    MENDED,
    WHOLE,
    DeviationDraft,
    DeviationList,
)
from tailor.interview.inquiry import Inquiry
from tailor.interview.lists import ADD, CHANGE
from tailor.interview.marks import as_typed
from tailor.interview.own_words import OwnWords
from tailor.model.markup import wrapped
from tailor.model.own_text import separated
from tailor.path import Pad
from tailor.terminal.ask import Work, ask_form
from tailor.terminal.clause_text import as_meant
from tailor.terminal.lists import Dialogue, edit_list
from tailor.terminal.screen import Back, Elsewhere, Screen
from tailor.terminal.ticking import tick_answer
from tailor.terminal.ways_out import (
    ANSWER,
    choose_answer,
    choose_in_menu,
    choose_yes_or_no,
    line_with_ways,
    type_line,
)

_TYPE, _SEARCH = ":type", ":search"
_WAYS_TO_A_CLAUSE: Final = (
    Choice(_TYPE, "Het nummer typen", "Het nummer in uw Protocol of in het model."),
    Choice(_SEARCH, "Kiezen uit de lijst", "Eerst het artikel of de bijlage, dan de bepaling."),
)
_LEAVE: Final = ":leave"
_TICKED: Final = "U vinkt aan welke aanpassing het is."
_THAT_ONE: Final = "Die aanpassing is dan niet meer nodig om te tekenen."
_LINE, _PASTE, _LINES, _EDITOR = ":line", ":paste", ":lines", ":write"


def ask_clause(screen: Screen, q: Inquiry, clauses: ClauseChoice) -> str:
    """Ask for a clause and return its address in the model, or the state not known; empty for none.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    while (chosen := choose_answer(screen, q, _WAYS_TO_A_CLAUSE, _TYPE)) in (_TYPE, _SEARCH):
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
        chosen = choose_in_menu(screen, q, question, meanings(found), default="")
    return address(text, chosen)


def _search(screen: Screen, q: Inquiry, clauses: ClauseChoice) -> str:
    """Return the address of a clause that is chosen from the list, first its part and then itself."""
    while True:
        part = choose_in_menu(screen, q, "In welk deel staat de bepaling?", clauses.parts, default="")
        try:
            return choose_in_menu(screen, q, "Welke bepaling bedoelt u?", clauses.inside(part), default="")
        except Back:
            continue


def ask_clause_text(work: Work, q: Inquiry, begin: str, words: OwnWords) -> str:
    """Ask for the text of a clause and return it, or the state not known; empty when the user leaves it.

    Args:
        work: The sitting.
        q: The question.
        begin: What stands ready to be changed.
        words: What is known of its place.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    while True:
        ways = _ways(work.screen, begin)
        chosen = choose_answer(work.screen, q, ways, ways[0].value)
        if chosen not in (_LINE, _PASTE, _LINES, _EDITOR):
            return chosen
        text = _write(work, q, chosen, begin)
        if text.strip():
            if not (reason := q.judge(text)):
                return as_answer(as_meant(work.screen, q, text, words))
            work.screen.show(f"**Dit kan niet.** {as_typed(reason)}")
            begin = text


def _ask_words(work: Work, q: Inquiry, words: OwnWords) -> str:
    """Ask for the words that come in the place of others."""
    found = ask_form(work.screen, q)
    return as_meant(work.screen, q, found, words) if is_text(found) else found


def _ask_mended(screen: Screen, q: Inquiry, mendable: list[Choice]) -> str:
    """Ask in the place of which adaptations of the law a deviation stands; Enter leaves it as it is."""
    named = "\n".join(f"- {as_typed(one.name)}" for one in mendable)
    screen.show(f"Bij deze bepaling hoort:\n{named}")
    if not q.is_filled:
        chosen = choose_yes_or_no(screen, q, _TICKED if len(mendable) > 1 else _THAT_ONE)
        if chosen != ANSWER or len(mendable) == 1:
            return q.as_list({mendable[0].value: mendable[0].value}) if chosen == ANSWER else chosen
    else:
        lines = [Choice(_LEAVE, "Zo laten"), Choice(ANSWER, "Wijzigen", _TICKED)]
        if (chosen := choose_answer(screen, q, lines, _LEAVE)) != ANSWER:
            return q.as_list({number: number for number in q.ticked}) if chosen == _LEAVE else chosen
    found = tick_answer(screen, q, mendable, "In de plaats van welke aanpassing?")
    if isinstance(found, str):
        return found
    return q.as_list({number: number for number in found})


def _write(work: Work, q: Inquiry, way: str, begin: str) -> str:
    if way == _LINE:
        return separated(type_line(work.screen, q, q.vraag.vraag, ready=begin, judge=q.judge, lines=True))
    if way == _PASTE:
        return separated(work.screen.paste(q.vraag.vraag))
    if way == _LINES:
        return _line_by_line(work, q, begin)
    return work.screen.write(wrapped(begin, WIDTH), lines=True).strip("\n")


def _ways(screen: Screen, begin: str) -> list[Choice]:
    """Return the ways to write: a text of several lines does not fit on one."""
    found = [] if "\n" in begin else [Choice(_LINE, "Hier typen, op één regel")]
    found.append(
        Choice(_PASTE, "Een tekst plakken", "Ook met meer leden, letters en streepjes, zoals uit Word.")
    )
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
    question = "Wat moet er op de nieuwe regel staan? Niets invullen mag ook."
    return lines.added(place, line_with_ways(work.screen, lines.inquiry, question))


def _change_line(work: Work, lines: LineList, place: int) -> LineList:
    ready = lines.elements[place].strip()
    question = "Wat moet hier staan? Maak de regel leeg om hem weg te halen."
    return lines.reworded(place, line_with_ways(work.screen, lines.inquiry, question, ready=ready))


_SAVE: Final = Choice(":save", "Bewaren", "De wijziging komt in de tekst en in uw antwoorden.")
_DISCARD: Final = Choice(":discard", "Niet bewaren", "Alles blijft zoals het was.")


def new_deviation(work: Work) -> None:
    """Ask for a new deviation and save it.

    Raises:
        Elsewhere: The user goes elsewhere; what was typed is kept.
    """
    _Writing(work, DeviationDraft.new(work.interview)).write()


class _Writing:
    """One deviation on a screen, from the first part to saving it."""

    def __init__(self, work: Work, draft: DeviationDraft) -> None:
        self._work, self._screen, self._draft = work, work.screen, draft

    def write(self) -> None:
        """Ask what is not known, show what it does, change parts until it is saved or left."""
        try:
            self._complete()
            while (chosen := self._view()) not in (_SAVE.value, _DISCARD.value):
                self._change(Pad(chosen).name)
        except Elsewhere:
            self._keep()
            raise
        if chosen == _SAVE.value:
            self._work.take(self._draft.antwoorden)

    def _change(self, name: str) -> None:
        """Ask one part again, and what is asked because of that."""
        try:
            self._ask(name)
            self._complete()
        except Back:
            return

    def _complete(self) -> None:
        """Ask every part that applies and was not asked; back goes to the part before."""
        while name := self._draft.next_part:
            try:
                self._ask(name)
            except Back:
                if not (before := self._draft.part_before(name)):
                    raise
                self._draft = self._draft.again(before)

    def _ask(self, name: str) -> None:
        """Ask one part and take its answer."""
        q = self._draft.inquiry(name)
        self._screen.show(q.introduction)
        answer = self._ask_form(q, name)
        while reason := q.judge(answer):
            self._screen.show(f"**Dit kan niet.** {as_typed(reason)}")
            answer = self._ask_form(q, name)
        self._draft = self._draft.answered(name, answer)
        for words in self._draft.clause_now(answer) if name == CLAUSES[0] and is_text(answer) else ():
            self._screen.show(words)
        if name == "soort" and self._draft.can_keep_below:
            self._ask_how_much(q)

    def _ask_form(self, q: Inquiry, name: str) -> str:
        draft = self._draft
        if name == MENDED:
            return _ask_mended(self._screen, q, draft.mendable)
        if name in CLAUSES:
            choice = ClauseChoice(draft.interview.text.document(draft.around))
            return ask_clause(self._screen, q, choice)
        if name != "tekst" or (words := draft.own_words) is None:
            return ask_form(self._screen, q)
        if not draft.writes_clauses:
            return _ask_words(self._work, q, words)
        if draft.example:
            self._screen.show(draft.example)
        return ask_clause_text(self._work, q, draft.begin, words)

    def _ask_how_much(self, q: Inquiry) -> None:
        """Ask whether a clause with onderdelen is replaced whole, or only the sentence above them."""
        chosen = choose_in_menu(self._screen, q, HOW_MUCH_QUESTION, [WHOLE, ABOVE], default="")
        if chosen == ABOVE.value:
            self._draft = self._draft.keeping_below()

    def _view(self) -> str:
        """Show what the deviation does, and ask what now: save it, change a part, or leave it."""
        words, reason = self._draft.outcome()
        self._screen.show(words)
        lines = [*([] if reason else [_SAVE]), *self._draft.choices(), _DISCARD]
        first = self._draft.likely_wrong if reason else _SAVE.value
        q = self._work.interview.inquiry(AFWIJKINGEN)
        return choose_in_menu(self._screen, q, "Wat wilt u met deze wijziging doen?", lines, default=first)

    def _keep(self) -> None:
        """Keep what was typed when the user goes elsewhere; what does not fit does nothing in the text."""
        if (kept := self._draft.kept) is not None:
            self._screen.show("Deze wijziging is bewaard zoals die nu is. U vindt de wijziging in de lijst.")
            self._work.take(kept)


def _add(work: Work, _editor: DeviationList, _place: int) -> None:
    new_deviation(work)


def _change(work: Work, editor: DeviationList, place: int) -> None:
    _Writing(work, DeviationDraft.of(editor.interview, place)).write()


DIALOGUES: Final[Mapping[str, Dialogue[DeviationList]]] = MappingProxyType({ADD: _add, CHANGE: _change})
