"""What is asked about a text of a house between typing and keeping it: what it may mean, and how it reads."""

from tailor.answers import Antwoorden
from tailor.interview.inquiry import Inquiry
from tailor.interview.marks import as_typed
from tailor.interview.own_words import APART, POINTS_QUESTION, REFERENCES_QUESTION, TOGETHER, OwnWords
from tailor.interview.text_behind import effect_on_text
from tailor.terminal.ask import Work
from tailor.terminal.screen import Screen, confirm
from tailor.terminal.ticking import tick_in_menu
from tailor.terminal.ways_out import choose_in_menu


def as_meant(screen: Screen, q: Inquiry, typed: str, words: OwnWords) -> str:
    """Return a typed text as it is kept, after asking what it may mean: points in a sentence, references.

    Raises:
        Elsewhere: The user goes elsewhere.
    """
    apart = words.apart(typed)
    if apart != typed:
        screen.show(f"In uw tekst staan punten achter elkaar in één zin:\n\n{as_typed(apart)}")
        if choose_in_menu(screen, q, POINTS_QUESTION, (APART, TOGETHER)) == APART.value:
            typed = apart
    text = words.read(typed)
    if found := words.mentions(text, typed):
        choices = words.choices(found)
        ticked = tick_in_menu(screen, q, REFERENCES_QUESTION, choices, default=[one.value for one in choices])
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
