"""What is asked about a text of a house between typing and keeping it: what it may mean, and how it reads."""

from typing import Final

from tailor.answers import Antwoorden
from tailor.interview.answer import Choice
from tailor.interview.inquiry import Inquiry
from tailor.interview.marks import as_typed
from tailor.interview.own_words import OwnWords
from tailor.interview.text_behind import effect_on_text
from tailor.terminal.ask import Work
from tailor.terminal.screen import Screen, confirm
from tailor.terminal.ticking import tick_in_menu
from tailor.terminal.ways_out import choose_in_menu

_APART: Final = Choice(":apart", "Elk punt op een eigen regel", "Zij krijgen letters, zoals in het model.")
_TOGETHER: Final = Choice(":together", "In de zin laten", "De tekst blijft zoals u hem typte.")


def as_meant(screen: Screen, q: Inquiry, typed: str, words: OwnWords) -> str:
    """Return a typed text as it is kept, after asking what it may mean: points in a sentence, references.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    apart = words.apart(typed)
    if apart != typed:
        screen.show(f"In uw tekst staan punten achter elkaar in één zin:\n\n{as_typed(apart)}")
        if choose_in_menu(screen, q, "Hoe wilt u die punten?", (_APART, _TOGETHER)) == _APART.value:
            typed = apart
    text = words.read(typed)
    if found := words.mentions(text, typed):
        question = "Welke van deze nummers zijn verwijzingen in uw Protocol? Dan schuiven zij mee."
        choices = words.choices(found)
        ticked = tick_in_menu(screen, q, question, choices, default=[one.value for one in choices])
        text = words.with_references(text, found, ticked)
    return text


def agrees_as_it_reads(work: Work, text: str, after: Antwoorden) -> bool:
    """Show how a text of several lines will read, and return whether it is to be kept so.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    made = work.interview.text.document_or_refusal
    before, then = made(work.interview.antwoorden), made(after)
    if "\n" not in text or isinstance(before, str) or isinstance(then, str):
        return True
    work.screen.show(effect_on_text(before, then))
    return confirm(work.screen, "Wilt u de tekst zo bewaren?", default=True)
