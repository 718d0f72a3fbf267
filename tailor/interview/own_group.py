"""An own body, role or co-signer: its words in the lines of one form, a name together with its article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tailor.answers import AnswerModel
from tailor.answers.questions.huis import Lidwoord
from tailor.grammar import Noun, capital
from tailor.interview.answer import AnswerForm
from tailor.interview.form import FormField
from tailor.interview.inquiry import Inquiry
from tailor.nouns import split_article

_WITH_ARTICLE = ", met ‘de’ of ‘het’"


def refusal_of_noun(text: str) -> str:
    """Return why a text is no noun with its article in front; empty when it is one."""
    article, noun = split_article(text)
    if not noun:
        return "U heeft niets ingevuld. Typ een woord met ‘de’ of ‘het’ ervoor."
    return "" if article else f"Zet er ‘de’ of ‘het’ voor: de {noun}, of het {noun}."


@dataclass(frozen=True, slots=True)
class _GroupField:
    """A line of the form: the part that it gives, and the article that is typed in front of it, or None."""

    name: str
    part: Inquiry
    article: tuple[str, Inquiry] | None = None

    @property
    def field(self) -> FormField:
        name = capital(self.part.vraag.label or self.part.vraag.short)
        return FormField(
            f"{name}{_WITH_ARTICLE}" if self.article else name,
            self._ready,
            self._refusal,
            self.part.vraag.help,
            pad=self.part.pad,
        )

    @property
    def _ready(self) -> str:
        article = self.article[1].value if self.article else None
        return str(Noun(self.part.ready, str(article) if isinstance(article, Lidwoord) else ""))

    def _refusal(self, text: str) -> str:
        if self.article:
            return refusal_of_noun(text) or self.part.judge(split_article(text)[1])
        return self.part.judge(text) if text.strip() else "U heeft hier niets ingevuld."

    def given(self, text: str) -> dict[str, str]:
        """Return the parts that a text in this line gives."""
        if self.article is None:
            return {self.name: text.strip()}
        article, noun = split_article(text)
        return {self.name: noun, self.article[0]: article}


class OwnGroup:
    """A group of the house's own that is asked as a whole."""

    def __init__(self, q: Inquiry, group: AnswerModel | None) -> None:
        """Look at the group as it stands; None for a new one."""
        self.question = q.vraag.vraag
        self._parts = q.own_parts(group)

    @property
    def _lines(self) -> list[_GroupField]:
        return [*self._in_lines()]

    def _in_lines(self) -> Iterator[_GroupField]:
        """Yield what is typed; an article goes with the name before it."""
        for (name, part), following in zip(self._parts, [*self._parts[1:], None], strict=True):
            if part.field.form is AnswerForm.TEXT:
                with_article = following is not None and following[1].field.keuzes == (*Lidwoord,)
                yield _GroupField(name, part, following if with_article else None)

    @property
    def fields(self) -> list[FormField]:
        """Return the lines of the form."""
        return [line.field for line in self._lines]

    def given(self, texts: Sequence[str]) -> dict[str, str]:
        """Return the parts that were typed, as the file would have them."""
        found: dict[str, str] = {}
        for line, text in zip(self._lines, texts, strict=True):
            found |= line.given(text)
        return found

    def to_choose(self, found: dict[str, str]) -> list[tuple[str, Inquiry]]:
        """Return the parts that are chosen and not typed."""
        return [(name, part) for name, part in self._parts if name not in found]
