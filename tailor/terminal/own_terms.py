"""The house's own words on a screen: which there are, each in one form, with a sentence as it will read."""

from collections.abc import Sequence
from typing import Final

from tailor.errors import InputError
from tailor.interview.answer import Choice
from tailor.interview.form import filled_in
from tailor.interview.lists import ADD, CHANGE
from tailor.interview.marks import as_typed
from tailor.interview.own_terms import TERMEN, WORDS, ModelWord, TermList, WordForm
from tailor.interview.refusals import on_screen
from tailor.terminal.ask import LEAVE, Work, save_part
from tailor.terminal.lists import edit_list
from tailor.terminal.screen import Back, confirm
from tailor.terminal.ticking import tick_in_menu
from tailor.terminal.ways_out import ANSWER, choose_in_menu, choose_yes_or_no, form_with_ways

_YES: Final = "U vinkt aan welke woorden bij u anders zijn."
_TYPE_ON: Final = Choice(ANSWER, "Verder typen", "Terug naar het veld waarin u typte.")


def ask_own_terms(work: Work) -> None:
    """Ask whether the house has own words, and which.

    Raises:
        Elsewhere: The user goes elsewhere; the words that were given are saved.
    """
    while True:
        chosen = _ask_whether(work)
        if chosen == LEAVE:
            return
        if chosen != ANSWER:
            save_part(work, TERMEN, chosen)
            return
        if edit_own_terms(work):
            if work.interview.inquiry(TERMEN).is_not_known:
                save_part(work, TERMEN, "")
            return


def _ask_whether(work: Work) -> str:
    """Ask whether there are own words, or whether they stay; return ANSWER, LEAVE, or the answer."""
    terms = TermList(work.interview, TERMEN)
    q = terms.inquiry
    if not terms.elements:
        work.screen.show(q.introduction)
        return choose_yes_or_no(work.screen, q, _YES)
    work.screen.show("\n\n".join(part for part in (terms.standing, q.noted) if part))
    leave = Choice(LEAVE, "Zo laten", "Naar de volgende vraag.")
    change = Choice(ANSWER, "Bekijken en wijzigen", "U kunt woorden wijzigen, toevoegen en weghalen.")
    return choose_in_menu(work.screen, q, "Wilt u deze woorden zo laten?", [leave, change], default=LEAVE)


def edit_own_terms(work: Work) -> bool:
    """Let the user give own words: a first time those that are ticked, later from a list.

    Returns:
        Whether it was done; not when the user went back before anything was given.

    Raises:
        Elsewhere: The user goes to the overview, or stops.
    """
    terms = TermList(work.interview, TERMEN)
    if terms.elements:
        edit_list(work, terms, {ADD: _add, CHANGE: _change})
        return True
    return _tick_and_ask(work, terms)


def edit_designation(work: Work) -> None:
    """Ask what the house calls itself.

    Raises:
        Elsewhere: The user goes elsewhere; nothing is saved then.
    """
    _ask_word(work, WORDS[0])


def _add(work: Work, terms: TermList, _place: int) -> None:
    _tick_and_ask(work, terms)


def _change(work: Work, terms: TermList, place: int) -> None:
    _ask_word(work, terms.elements[place])


def _tick_and_ask(work: Work, terms: TermList) -> bool:
    """Ask which words of the model have an own word, and each of them; return whether any was ticked.

    Back goes to the word before, and from the first one to the list of words.
    """
    ticked: list[str] = []
    while True:
        question = "Welke woorden zijn bij u anders? Vink ze aan."
        ticked = tick_in_menu(work.screen, terms.inquiry, question, terms.to_tick, default=ticked)
        if not ticked:
            return False
        if _ask_words(work, [one for one in WORDS if one.value in ticked]):
            return True


def _ask_words(work: Work, words: Sequence[ModelWord]) -> bool:
    """Ask own words one after the other; return whether it was to the end."""
    index = 0
    while 0 <= index < len(words):
        try:
            _ask_word(work, words[index])
            index += 1
        except Back:
            index -= 1
    return index >= 0


def _ask_word(work: Work, word: ModelWord) -> None:
    """Ask one own word, and save it when it reads well.

    Raises:
        Elsewhere: The user goes elsewhere; the word is not saved then.
    """
    form = WordForm(work.interview, word)
    fields = form.fields

    def ways(_place: int, _not_known: bool) -> None:
        choose_in_menu(work.screen, work.interview.inquiry(TERMEN), form.question, [_TYPE_ON])

    while True:
        texts = form_with_ways(work.screen, form.question, fields, ways)
        if _is_saved(work, form, texts):
            return
        fields = filled_in(fields, texts)


def _is_saved(work: Work, form: WordForm, texts: Sequence[str]) -> bool:
    """Show how the text will read, and save the word when that is good; return whether it was."""
    try:
        after = form.taken(texts)
    except InputError as error:
        work.screen.show(
            f"**Dit kan niet.** {as_typed(on_screen(error, work.interview.antwoorden, form.pad))}"
        )
        return False
    work.screen.show(f"**Zo komt het in de tekst:**\n{form.as_it_will_read(after)}")
    if not confirm(work.screen, "Is dit goed zo?", default=True):
        return False
    work.take(after)
    work.look(form.pad)
    return True
