"""The house's own words: which words of the model it has its own for, each with a sentence that reads so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tailor.answers import Antwoorden
from tailor.answers.change import set_answers
from tailor.answers.questions.huis import AANDUIDING, IN_PLURAL, Lidwoord, Modelterm, Woord
from tailor.assemble.document import Clause, inline_text
from tailor.assemble.find import named_clauses
from tailor.assemble.known_answers import MODEL_WORDS, listed
from tailor.grammar import Noun, capital
from tailor.interview.answer import Choice
from tailor.interview.answer_places import SENTENCE_END
from tailor.interview.as_written import as_group
from tailor.interview.form import FormField
from tailor.interview.inquiry import Interview
from tailor.interview.lists import ADD, CHANGE, DONE, DROP, Element, ListEditor
from tailor.interview.marks import as_typed
from tailor.interview.own_group import refusal_of_noun
from tailor.interview.text_behind import is_from
from tailor.model import Kind
from tailor.nouns import plural_of, split_article
from tailor.path import NEW, Pad

AANDUIDING_PAD: Final = Pad("huis.aanduiding")
TERMEN: Final = Pad("termen")
_MODEL: Final = Noun(str(AANDUIDING.enkelvoud), str(AANDUIDING.lidwoord))
# A sentence of about this length is shown: a shorter one says little, of a longer one the end is not read.
_GOOD_LENGTH: Final = 110
# How much of a longer one stands on both sides of the word.
_AROUND: Final = 90
_SINGULAR, _PLURAL = range(2)
# Clauses that are no sentences.
_NO_SENTENCE: Final = frozenset({Kind.TITEL, Kind.TOELICHTING, Kind.ARTIKEL, Kind.BIJLAGE})


@dataclass(frozen=True, slots=True)
class ModelWord:
    """A word of the model for which a house may have its own.

    Attributes:
        noun: The word with its article.
        term: The term; None for what the model calls the house itself.
    """

    noun: Noun
    term: Modelterm | None = None

    @property
    def value(self) -> str:
        """Return its name among the choices."""
        return self.term.value if self.term else str(AANDUIDING_PAD)

    @property
    def has_plural(self) -> bool:
        """Return whether the text names more than one."""
        return self.term is None or self.term in IN_PLURAL

    def place(self, antwoorden: Antwoorden) -> Pad:
        """Return the path of the own word: that of the one that stands there, else of a new one."""
        if self.term is None:
            return AANDUIDING_PAD
        terms = listed(antwoorden.termen)
        return TERMEN[next((i for i, one in enumerate(terms) if one.term is self.term), len(terms))]

    def own(self, antwoorden: Antwoorden) -> Woord | None:
        """Return the own word of the house; None when it has none."""
        found = self.place(antwoorden).find(antwoorden)
        return found if isinstance(found, Woord) and found != AANDUIDING else None


WORDS: Final = (ModelWord(_MODEL), *(ModelWord(MODEL_WORDS[one.value], one) for one in Modelterm))


def as_noun(word: Woord | None) -> str:
    """Return an own word with its article as it stands in a sentence; empty while it is not known."""
    if word is None or not isinstance(word.enkelvoud, str):
        return ""
    return str(Noun(word.enkelvoud, word.lidwoord if isinstance(word.lidwoord, Lidwoord) else ""))


class TermList(ListEditor):
    """The own words of a house: for the house itself, and for the terms of the model."""

    @property
    def elements(self) -> Sequence[ModelWord]:
        """Return the words of the model that have an own word."""
        return [one for one in WORDS if one.own(self.interview.antwoorden)]

    @property
    def to_tick(self) -> list[Choice]:
        """Return the words of the model that have none, as they can be ticked."""
        return [Choice(one.value, str(one.noun)) for one in WORDS if one not in self.elements]

    @property
    def last(self) -> Pad:
        """Return the path of the list."""
        return self.pad

    @property
    def names(self) -> list[str]:
        """Return each own word with the one that it stands for."""
        given = self.interview.antwoorden
        return [f"{as_noun(one.own(given)) or 'nog niet bekend'} ({one.noun})" for one in self.elements]

    @property
    def lines(self) -> list[Choice]:
        """Return the own words as they can be chosen, by their place."""
        return [Choice(str(i), capital(name), "Wijzigen of weghalen.") for i, name in enumerate(self.names)]

    @property
    def steps(self) -> Sequence[Choice]:
        """Return that another word can get one, while one has none."""
        return (Choice(ADD, "Nog een eigen woord"),) if self.to_tick else ()

    @property
    def question(self) -> str:
        """Return what is asked about the list."""
        return "Uw eigen woorden: wat wilt u doen?"

    def element(self, place: int) -> Element:
        """Return what is said and asked about an own word."""
        one = self.elements[place]
        own = as_noun(one.own(self.interview.antwoorden)) or "dit eigen woord"
        steps = (
            Choice(CHANGE, "Wijzigen"),
            Choice(DROP, "Weghalen", f"In de tekst staat dan weer: {one.noun}."),
            Choice(DONE, "Zo laten", "Terug naar de lijst."),
        )
        drop = f"Wilt u ‘{own}’ weghalen? In de tekst staat dan weer: {one.noun}."
        return Element(f"{capital(own)}: wat wilt u doen?", steps, drop_question=drop)

    def without(self, place: int) -> Antwoorden:
        """Return the answers without an own word.

        Raises:
            InputError: An own text needs it.
        """
        given = self.interview.antwoorden
        pad = self.elements[place].place(given)
        is_only = pad.is_element and len(listed(given.termen)) == 1
        return set_answers(given, {TERMEN if is_only else pad: ""})

    def refusal(self, antwoorden: Antwoorden) -> str:
        """Return that an own text names an own word by its place, when one goes; empty when none does."""
        went = len(listed(antwoorden.termen)) < len(listed(self.interview.antwoorden.termen))
        texts = (str(one.tekst) for one in listed(antwoorden.afwijkingen))
        is_named = went and any(f"[{TERMEN}[" in text for text in texts)
        return (
            "Een eigen bepaling van u noemt een eigen woord. Wijzig eerst die bepaling." if is_named else ""
        )

    @property
    def standing(self) -> str:
        """Return the own words, a line each."""
        lines = "\n".join(f"- {as_typed(capital(name))}" for name in self.names)
        return f"Dit zijn uw eigen woorden:\n{lines}"


class WordForm:
    """The lines in which an own word is given, and what it makes of the text.

    Attributes:
        word: The word of the model.
        pad: The path of the own word.
    """

    def __init__(self, interview: Interview, word: ModelWord) -> None:
        """Look at the word as it stands."""
        self._interview, self.word = interview, word
        self.pad = word.place(interview.antwoorden)
        self._own = word.own(interview.antwoorden)

    @property
    def question(self) -> str:
        """Return what stands above the form."""
        return f"Hoe heet {self.word.noun} bij u?"

    @property
    def fields(self) -> list[FormField]:
        """Return the lines: the word with its article, and its plural where the text has one."""
        plural = self._own.meervoud if self._own else None
        ready = plural if isinstance(plural, str) else ""
        _, noun = split_article(as_noun(self._own))
        singular = FormField(
            "Uw woord, met ‘de’ of ‘het’",
            as_noun(self._own),
            self._judge_singular,
            "Voorbeeld: de Ketenmanager." if self.word.term else "Voorbeeld: de Veiligheidskamer.",
            pad=self.pad / "enkelvoud",
        )
        usual = ready in ("", plural_of(noun))
        several = FormField(
            "Meer dan één",
            ready,
            self._judge_plural,
            "Zonder ‘de’. tailor stelt een meervoud voor; verander het als het anders is.",
            pad=self.pad / "meervoud",
            follows=_plural_of_first if usual else None,
        )
        return [singular, several] if self.word.has_plural else [singular]

    def _judge_singular(self, text: str) -> str:
        article, noun = split_article(text)
        if refused := refusal_of_noun(text):
            return refused
        if Noun(noun, article) == self.word.noun:
            return "Zo noemt het model het ook. Typ uw eigen woord, of ga terug."
        return self._interview.judge(self.pad / "enkelvoud", noun)

    def _judge_plural(self, text: str) -> str:
        if not text.strip():
            return "Typ hoe u er meer dan één noemt."
        if split_article(text)[0]:
            return "Laat ‘de’ hier weg."
        return self._interview.judge(self.pad / "meervoud", text.strip())

    def taken(self, texts: Sequence[str]) -> Antwoorden:
        """Return the answers with the own word, as it was typed in the form.

        Raises:
            InputError: It is refused.
        """
        article, noun = split_article(texts[_SINGULAR])
        parts = {"enkelvoud": noun, "lidwoord": article}
        if self.word.has_plural:
            parts["meervoud"] = texts[_PLURAL].strip()
        given = self._interview.antwoorden
        if self._own:
            return set_answers(given, {self.pad / name: text for name, text in parts.items()})
        if self.word.term is None:
            return set_answers(given, {self.pad: as_group(parts)})
        return set_answers(given, {TERMEN[NEW]: as_group({"term": self.word.term.value, **parts})})

    def as_it_will_read(self, after: Antwoorden) -> str:
        """Return a sentence of the text with the word, and one with its plural; else why there is none."""
        made = self._interview.text.document_or_refusal(after)
        if isinstance(made, str):
            return made
        pad = self.word.place(after)
        own = self.word.own(after)
        forms = [one for one in (own.enkelvoud, own.meervoud) if isinstance(one, str)] if own else []
        sentences = [*_sentences(made.parts, pad)]
        shown = (one for form in forms if (one := _best(sentences, form)))
        return "\n\n".join(shown) or "In de tekst van nu staat dit woord nog nergens."


def _plural_of_first(texts: Sequence[str]) -> str:
    """Return the plural that is proposed for the word in the first line of a form."""
    return plural_of(split_article(texts[_SINGULAR])[1])


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence that has an own word in it, the word between ``**``, and where it stands."""

    text: str
    place: str

    def with_form(self, form: str) -> re.Match[str] | None:
        """Return where a form of the word stands, with its article where that is there; None without it."""
        shape = rf"\*\*(?P<article>\w+ [^*]*)?{re.escape(as_typed(form))}\*\*"
        return re.search(shape, self.text, re.IGNORECASE)

    def said(self, form: str) -> str:
        """Return it as it is shown: where it stands, and as much of it as fits around the word."""
        found = self.with_form(form)
        begin, end = found.span() if found else (0, 0)
        words, rest = self.text, self.text[end:]
        room = min(_AROUND, rest.index("**")) if "**" in rest else _AROUND
        if len(rest) > _AROUND:
            words = f"{words[: end + room].rsplit(' ', 1)[0]} …"
        if begin > 2 * _AROUND:
            words = f"… {words[begin - _AROUND :].split(' ', 1)[-1]}"
        return f"{capital(self.place)}: {words}"


def _sentences(parts: Sequence[Clause], pad: Pad) -> Iterator[_Sentence]:
    """Yield the sentences of a text that have words of an answer in them."""
    for clause, place in named_clauses(parts):
        if clause.kind in _NO_SENTENCE or not any(is_from(one, pad) for one in clause.inlines):
            continue
        words = "".join(
            f"**{as_typed(inline_text(one))}**" if is_from(one, pad) else as_typed(inline_text(one))
            for one in clause.inlines
        )
        yield from (_Sentence(one.strip(), place) for one in SENTENCE_END.split(words) if "**" in one)


def _best(sentences: Sequence[_Sentence], form: str) -> str:
    """Return the sentence that shows a form of a word best; empty when none has it.

    One that shows its article goes first; then one that is neither short nor long.
    """
    found = [(one, match) for one in sentences if (match := one.with_form(form))]
    if not found:
        return ""
    best, _ = min(found, key=lambda pair: (not pair[1]["article"], abs(len(pair[0].text) - _GOOD_LENGTH)))
    return best.said(form)
