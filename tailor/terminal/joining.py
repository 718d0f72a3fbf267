"""Asking who joins (article 28): a menu of the accessions, and the card and the questions of each."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.questions.toetreders import TOETREDERS
from tailor.check.toetreders import STILL_OPEN
from tailor.interview.answer import Choice
from tailor.interview.caused import Judgements, Watch
from tailor.interview.inquiry import Interview
from tailor.interview.joining import Joiner, joiners, lines
from tailor.interview.lists import ADD, DONE
from tailor.interview.parties import PartyList
from tailor.path import Pad
from tailor.terminal import editors, parties
from tailor.terminal.cards import ask_card
from tailor.terminal.found import tell
from tailor.terminal.screen import Back, NotSavedError, Screen, Stop, ToOverview
from tailor.terminal.sitting import Sitting, open_sitting
from tailor.terminal.together import ask_together
from tailor.terminal.ways_out import choose_in_menu

_QUESTION: Final = "Wie treedt toe?"
_ADD: Final = Choice(ADD, "Een organisatie toevoegen", "U kiest de soort en geeft de naam.")
_DONE: Final = Choice(DONE, "Klaar", "Daarna maakt tailor de pakketten.")


class JoinerWork:
    """A sitting in which one party is asked as if it had joined; what is saved keeps it out of the text.

    Attributes:
        joiner: The accession, with the answers as they are saved.
    """

    def __init__(self, sitting: Sitting, joiner: Joiner) -> None:
        """Look at the house with the party in it."""
        self._sitting, self.joiner = sitting, joiner
        base = sitting.interview
        self._judgements, self._seen = Judgements(base.text.model, without=STILL_OPEN), set[str]()
        self._watch = Watch(self._judgements).begun(joiner.seen)

    @property
    def screen(self) -> Screen:
        """Return the screen on which is asked."""
        return self._sitting.screen

    @property
    def interview(self) -> Interview:
        """Return the house with its answers as they will be."""
        return Interview(self._sitting.interview.text, self.joiner.seen, self._judgements, self._seen)

    def take(self, antwoorden: Antwoorden) -> None:
        """Save the answers, the party out of the text, and go on with them."""
        after = self.joiner.saved(antwoorden)
        self._sitting.take(after.antwoorden)
        self.joiner = Joiner(self._sitting.interview.antwoorden, after.index)

    def edit(self, pad: Pad) -> None:
        """Change the answer of many parts at a path."""
        editors.edit(self, pad)

    def change(self, pad: Pad) -> None:
        """Change one answer, wherever it stands."""
        editors.change(self, pad)

    def remember(self, pad: Pad) -> None:
        """Remember nothing: the questionnaire of the house goes on where it was."""

    @property
    def pasted(self) -> str:
        """Return the pasted list of the house that was neither taken nor refused."""
        return self._sitting.pasted

    def keep_pasted(self, text: str) -> None:
        """Keep a pasted list beside the answers of the house."""
        self._sitting.keep_pasted(text)

    def look(self, pad: Pad, *, again: bool = False) -> bool:
        """Tell what an answer caused in the text as it will be; return whether it is to be given again.

        Raises:
            Elsewhere: The user goes elsewhere; the answer is saved.
        """
        self._watch, found = self._watch.look(self.joiner.seen, pad)
        return bool(found) and tell(self, pad, found, again=again)


def ask_joiners(screen: Screen, path: Path) -> bool:
    """Ask who joins until the user is done; return whether that was said, and not that the user stops.

    Raises:
        InputError: Somebody else has the file open, or it cannot be read.
    """
    with open_sitting(screen, path) as sitting:
        try:
            _menu(sitting)
        except (Stop, KeyboardInterrupt, NotSavedError):
            return False
    return True


def _menu(sitting: Sitting) -> None:
    """Show who joins and ask about one, until the user is done."""
    while True:
        interview = sitting.interview
        there = lines(interview.antwoorden)
        found, first = [*there, _ADD, _DONE], DONE if there else ADD
        try:
            chosen = choose_in_menu(
                sitting.screen, interview.inquiry(TOETREDERS), _QUESTION, found, default=first
            )
        except (Back, ToOverview):
            continue
        if chosen == DONE:
            return
        with suppress(Back, ToOverview):
            _ask(sitting, chosen)


def _ask(sitting: Sitting, chosen: str) -> None:
    """Ask about one accession, or about a new one.

    Raises:
        Elsewhere: The user goes elsewhere; what was answered is saved.
    """
    antwoorden = sitting.interview.antwoorden
    if chosen == ADD:
        work = JoinerWork(sitting, Joiner(antwoorden))
        end = len(antwoorden.known_parties)
        parties.DIALOGUES[ADD](work, PartyList(work.interview, PARTIJEN), end)
    else:
        (joiner,) = (one for one in joiners(antwoorden) if str(one.index) == chosen)
        work = JoinerWork(sitting, joiner)
        ask_card(work, joiner.place or 0)
    if asked := work.joiner.own_questions:
        ask_together(work, asked)
