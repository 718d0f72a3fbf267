"""What is asked for one deviation: its parts, then what it does to the text, and only then it is saved."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tailor.answers.afwijkingen import AFWIJKINGEN
from tailor.interview.answer_field import Choice
from tailor.interview.clause_choice import ClauseChoice
from tailor.interview.deviations import CLAUSES, DeviationDraft, DeviationList
from tailor.interview.inquiry import Inquiry, is_text
from tailor.interview.lists import ADD, CHANGE
from tailor.path import Pad
from tailor.terminal.ask import ask_form
from tailor.terminal.clause import ask_clause, ask_clause_text
from tailor.terminal.lists import Dialogue
from tailor.terminal.parts import Work
from tailor.terminal.screen import Back, Elsewhere
from tailor.terminal.ways_out import choose_in_menu

_SAVE, _DISCARD, _WHOLE, _ABOVE = ":save", ":discard", ":whole", ":above"


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
            while (chosen := self._view()) not in (_SAVE, _DISCARD):
                self._change(Pad(chosen).name)
        except Elsewhere:
            self._keep()
            raise
        if chosen == _SAVE:
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
            self._screen.show(f"**Dit kan niet.** {reason}")
            answer = self._ask_form(q, name)
        self._draft = self._draft.answered(name, answer)
        if name == CLAUSES[0] and is_text(answer):
            for words in self._draft.clause_now(answer):
                self._screen.show(words)
        if name == "soort" and self._draft.can_keep_below:
            self._ask_how_much(q)

    def _ask_form(self, q: Inquiry, name: str) -> str:
        draft = self._draft
        if name in CLAUSES:
            choice = ClauseChoice(draft.interview.text.document(draft.around))
            return ask_clause(self._screen, q, choice)
        if name != "tekst" or not draft.writes_clauses:
            return ask_form(self._screen, q)
        if draft.example:
            self._screen.show(draft.example)
        return ask_clause_text(self._work, q, draft.begin)

    def _ask_how_much(self, q: Inquiry) -> None:
        """Ask whether a clause with onderdelen is replaced whole, or only the sentence above them."""
        choices = [
            Choice(_WHOLE, "De hele bepaling", "Ook alles wat eronder staat; dat krijgt u om te wijzigen."),
            Choice(_ABOVE, "Alleen de eerste zin", "Wat eronder staat, blijft zoals het is."),
        ]
        if choose_in_menu(self._screen, q, "Wat wilt u vervangen?", choices) == _ABOVE:
            self._draft = self._draft.keeping_below()

    def _view(self) -> str:
        """Show what the deviation does, and ask what now: save it, change a part, or leave it."""
        words, reason = self._draft.outcome()
        self._screen.show(words)
        save = Choice(_SAVE, "Bewaren", "De afwijking komt in de tekst en in uw antwoorden.")
        lines = [*([] if reason else [save]), *self._draft.choices()]
        lines.append(Choice(_DISCARD, "Niet bewaren", "Alles blijft zoals het was."))
        return choose_in_menu(
            self._screen,
            self._work.interview.inquiry(AFWIJKINGEN),
            "Wat wilt u met deze afwijking doen?",
            lines,
            default=self._draft.likely_wrong if reason else _SAVE,
        )

    def _keep(self) -> None:
        """Keep what was typed when the user goes elsewhere; what does not fit does nothing in the text."""
        if (kept := self._draft.kept) is not None:
            self._screen.show(
                "Deze afwijking is bewaard zoals zij nu is. U vindt haar in de lijst van afwijkingen."
            )
            self._work.take(kept)


def _add(work: Work, editor: DeviationList, place: int) -> None:
    del editor, place
    new_deviation(work)


def _change(work: Work, editor: DeviationList, place: int) -> None:
    _Writing(work, DeviationDraft.of(editor.interview, place)).write()


DIALOGUES: Final[Mapping[str, Dialogue[DeviationList]]] = MappingProxyType({ADD: _add, CHANGE: _change})
