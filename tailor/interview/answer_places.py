"""What ``waar`` shows: every place in the documents of a house where an answer lands, with the words there.

Words say which answer gave them (``Filled``). A part of an answer ("de naam" of a representative) has no
words of its own there; it is looked for in those of the answer that it is a part of. What stands in no text
is looked for in the documents that quote the answers: a reason stands in the justification.
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from tailor import data
from tailor.answers import AnswerModel, Antwoorden, Keuze, NogNietBekend, Sleutel, as_data, load, question_at
from tailor.answers.change import by_place, parse_path, replace_answer
from tailor.answers.questionnaire import choices_in, field_at, leaves, own_questions
from tailor.answers.scalars import ClauseText
from tailor.assemble import Document, Editie, assemble, read_model
from tailor.assemble.assemble import house_answers
from tailor.assemble.document import Clause, Inline, inline_text
from tailor.assemble.find import answers_in, named_clauses
from tailor.assemble.front import said_in_front
from tailor.assemble.origins import Origins
from tailor.citation import Citatie
from tailor.dossier.documents import DOCUMENTS, AnswersFile, Ground
from tailor.errors import InputError
from tailor.grammar import date
from tailor.interview.by_path import as_meant
from tailor.interview.text_behind import answer_name
from tailor.path import Pad

# What stands around the words of an answer.
_BEGIN, _END = "«", "»"
# Where a sentence ends: not after an initial or a title, nor after for which processing it holds.
SENTENCE_END = re.compile(
    r"(?<=[.;:?!”’])(?<! [A-Z]\.)(?<!mr\.)(?<!dr\.)(?<!rs\.)(?<!ir\.)(?<! de WGS:) (?=«?[A-Z‘“])"
)
# What closes a point of a list.
_LIST_END = re.compile(r"[;,.]( en| of)?$")
_PROTOCOL, _COVER = "Protocol", "voorblad"
_PROTOCOL_KIND = "protocol"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where an answer lands, and the words there; those of the answer between « and ».

    Attributes:
        document: The document: "Protocol", or its title.
        plaats: Where it stands in that document.
        woorden: The sentences that hold it; without « when the answer has no words of its own there.
    """

    document: str
    plaats: str
    woorden: str

    @property
    def has_own_words(self) -> bool:
        """Return whether words of the answer itself stand here."""
        return _BEGIN in self.woorden


@dataclass(frozen=True, slots=True)
class Landing:
    """Where an answer lands.

    Attributes:
        pad: The path of the answer.
        naam: What the answer is, for people; empty for a mere group.
        plaatsen: The places, in reading order; of an answer without words of its own those that it decides.
        weggelaten: What an answer took out of the text that gives no words; where it would stand otherwise.
        zonder_plaats: Why the answer has no place; empty when it may have one.
    """

    pad: str
    naam: str
    plaatsen: tuple[Spot, ...]
    weggelaten: tuple[Spot, ...]
    zonder_plaats: str

    @property
    def has_own_words(self) -> bool:
        """Return whether words of the answer itself stand anywhere."""
        return any(one.has_own_words for one in self.plaatsen)


def places(file: Path, pad: str) -> Landing:
    """Return where an answer lands.

    Raises:
        InputError: The answers cannot be read, the text cannot be made, or there is no such answer.
    """
    source = AnswersFile(file, file.name, load(file))
    path = _with_numbers(source.answers, as_meant(source.answers, parse_path(pad)))
    return AnswerPlaces(source).of(path, pad)


class AnswerPlaces:
    """The places of every answer in all documents of one house."""

    def __init__(self, source: AnswersFile) -> None:
        """Make every document that this house has.

        Raises:
            InputError: When the text cannot be made.
        """
        self._antwoorden = source.answers
        self._origins = Origins(read_model(data.templates()), source.answers, Editie.CONCEPT)
        ground = Ground(self._origins.model, source, self._origins.document)
        made = (one for kind in DOCUMENTS for one in kind.make(ground))
        self._documents = tuple(one for one in made if isinstance(one, Document))

    def of(self, path: Pad, asked: str = "") -> Landing:
        """Return where an answer lands; ``asked`` is how a person wrote its path."""
        sought = _Sought.of(self._antwoorden, path)
        said = self._said(sought) or self._said(replace(sought, near=_element(path)))
        vraag = question_at(path)
        name = answer_name(path, self._antwoorden)
        why = vraag.why_no_place if vraag else ""
        decided = _Difference() if said or why else self._decided(sought)
        found = tuple(said or decided.gives or (() if decided.takes else self._quoted(sought)))
        return Landing(asked or str(path), name, found, () if found else decided.takes, why)

    def _said(self, sought: "_Sought") -> list[Spot]:
        """Return where words of the answer stand, in every document."""
        in_texts = (one for made in self._documents for one in self._in(made, sought))
        return [*self._on_the_cover(sought), *in_texts]

    def _on_the_cover(self, sought: "_Sought") -> Iterator[Spot]:
        for name, words, answers in said_in_front(self._origins.document, house_answers(self._antwoorden)):
            if any(sought.is_from(words, answer) for answer in answers):
                yield Spot(_PROTOCOL, _COVER, f"{name}: {sought.marked(words)}")

    def _in(self, made: Document, sought: "_Sought") -> Iterator[Spot]:
        edited = self._brought_by(sought.pad) if made.kind == _PROTOCOL_KIND else frozenset()
        for clause, name in _named(made):
            if any(sought.is_of(one) for one in clause.inlines):
                yield Spot(_called(made), name, _marked_sentences(clause, sought))
            elif clause.citation in edited and clause.text.strip():
                yield Spot(_called(made), name, sought.marked(_plain(clause.text)))

    def _brought_by(self, pad: Pad) -> frozenset[Citatie]:
        """Return the clauses of which the words come from an edit that the answer asks for."""
        holder = pad.parent if _is_text(pad) else pad
        asked = (edit for edit in self._origins.edits if edit.answer and holder.holds(edit.answer))
        return frozenset(block.citation for edit in asked for top in edit.blocks for block in top.walk())

    def _decided(self, sought: "_Sought") -> "_Difference":
        """Return what an answer decides that has no words of its own: a choice, a yes or no, a list of ticks.

        Another answer to the question tells it: what differs then is the work of this one.
        """
        here = self._origins.document
        for other in () if sought.has_words else _others(self._antwoorden, sought.pad):
            with suppress(InputError):  # an answer that does not fit here tells nothing
                found = _Difference.between(here, assemble(self._origins.model, other, Editie.CONCEPT))
                if found.gives or found.takes:
                    return found
        return _Difference()

    def _quoted(self, sought: "_Sought") -> list[Spot]:
        """Return where another document than the text quotes the answer."""
        return [
            Spot(_called(made), name, _sentences(marked))
            for made in self._documents
            if made.kind != _PROTOCOL_KIND
            for clause, name in _named(made)
            if (marked := sought.quoted(_plain(clause.text)))
        ]


@dataclass(frozen=True, slots=True)
class _Difference:
    """What the Protocol has that it would not have with another answer, and the other way about."""

    gives: tuple[Spot, ...] = ()
    takes: tuple[Spot, ...] = ()

    @classmethod
    def between(cls, here: Document, other: Document) -> "_Difference":
        """Return what differs; a clause that only has another number is the same."""
        return cls(tuple(_only_in(here, other)), tuple(_only_in(other, here)))


def _only_in(made: Document, other: Document) -> Iterator[Spot]:
    there = {(clause.citation, _open_ended(clause)) for clause in other.walk()}
    for clause, name in named_clauses(made.parts):
        words = _open_ended(clause)
        if words and (clause.citation, words) not in there:
            yield Spot(_PROTOCOL, name, _plain(clause.text))


def _open_ended(clause: Clause) -> str:
    """Return the words of a clause without what closes it: that follows from its place in a list."""
    return _LIST_END.sub("", _plain(clause.text))


def _others(antwoorden: Antwoorden, pad: Pad) -> Iterator[Antwoorden]:
    """Yield the answers with each other option of a question; none for an answer that is not known."""
    value = pad.find(antwoorden)
    others: Iterable[object] = ()
    if isinstance(value, tuple):
        others = ((),) if value else ()
    elif isinstance(value, bool):
        others = (not value,)
    elif isinstance(value, Keuze):
        others = (one.value for kind in choices_in(field_at(pad).annotation) for one in kind if one != value)
    elif value is not None and not isinstance(value, NogNietBekend):
        pad, others = _element(pad) or pad, (None,)
    for other in others:
        with suppress(InputError):
            yield replace_answer(antwoorden, pad, other)


@dataclass(frozen=True, slots=True)
class _Sought:
    """An answer, and the words that it would be printed with.

    Attributes:
        pad: The path of the answer.
        pattern: The words of the answer and of its parts; None for a choice, a number and what is empty.
        near: What holds the answer, of which other answers may have its words in theirs: the establishments
            of a party stand behind its address; None for nothing.
    """

    pad: Pad
    pattern: re.Pattern[str] | None
    near: Pad | None = None

    @classmethod
    def of(cls, antwoorden: Antwoorden, pad: Pad) -> "_Sought":
        """Return what is sought of an answer."""
        words = dict.fromkeys(map(_plain, _written(pad.find(antwoorden), pad)))
        either = "|".join(map(re.escape, sorted(filter(None, words), key=len, reverse=True)))
        return cls(pad, re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE) if either else None)

    @property
    def has_words(self) -> bool:
        """Return whether the answer is words or a date of the house: then it lands where they stand."""
        return self.pattern is not None

    def is_of(self, inline: Inline) -> bool:
        """Return whether words come from the answer, from a part of it, or from what it is the part of."""
        return any(self.is_from(inline_text(inline), answer) for answer in answers_in(inline))

    def is_from(self, words: str, answer: Pad) -> bool:
        """Return whether the words of another answer are those of this one too."""
        beside = answer.holds(self.pad) or (self.near is not None and self.near.holds(answer))
        return self.pad.holds(answer) or (beside and bool(self.quoted(_plain(words))))

    def marked(self, words: str) -> str:
        """Return words with the answer in them marked; all of them when it is printed in another way."""
        return self.quoted(words) or f"{_BEGIN}{words}{_END}"

    def quoted(self, words: str) -> str:
        """Return words with the answer in them marked; empty when they do not hold it."""
        if self.pattern is None:
            return ""
        marked, count = self.pattern.subn(rf"{_BEGIN}\g<0>{_END}", words)
        return marked if count else ""


def _written(value: object, pad: Pad) -> Iterator[str]:
    """Yield how an answer, or each part of it, is printed; nothing for a choice, a number or a key."""
    if isinstance(value, tuple):
        for place, part in enumerate(value):
            yield from _written(part, pad[place])
    elif isinstance(value, AnswerModel) and not isinstance(value, NogNietBekend):
        for name, _ in own_questions(type(value)):
            yield from _written(getattr(value, name), pad / name)
    elif isinstance(value, datetime.date):
        yield date(value)
    elif isinstance(value, str) and not isinstance(value, Keuze) and not _is_code(pad):
        yield value


def _is_code(pad: Pad) -> bool:
    """Return whether an answer only points: at a party by its key, or at a point of a list of the model."""
    vraag = question_at(pad)
    return Sleutel in leaves(field_at(pad).annotation) or (vraag is not None and vraag.points)


def _element(pad: Pad) -> Pad | None:
    """Return the element of a list in which an answer stands, a party above all; None outside lists."""
    return next((one for one in reversed([*pad.holders]) if one.is_element), None)


def _is_text(pad: Pad) -> bool:
    """Return whether the answer is a text of the house for a whole clause, in the markup of a lawyer."""
    return question_at(pad) is not None and ClauseText in leaves(field_at(pad).annotation)


def _named(made: Document) -> Iterator[tuple[Clause, str]]:
    """Yield every clause with the way a reader finds it; in other documents that is the chapter."""
    if made.kind == _PROTOCOL_KIND:
        yield from named_clauses(made.parts)
        return
    for part in made.parts:
        yield from ((clause, part.text) for clause in part.walk())


def _called(made: Document) -> str:
    return _PROTOCOL if made.kind == _PROTOCOL_KIND else made.titel


def _marked_sentences(clause: Clause, sought: _Sought) -> str:
    """Return the sentences of a clause that hold words of an answer, those words marked."""
    words = ((inline_text(one), sought.is_of(one)) for one in clause.inlines)
    marked = "".join(sought.marked(text) if own else text for text, own in words)
    return _sentences(_plain(marked.replace(f"{_END}{_BEGIN}", "")))


def _sentences(text: str) -> str:
    """Return the sentences of a text that hold marked words; what is marked may run over several."""
    return " ".join(_with_marks(SENTENCE_END.split(text)))


def _with_marks(sentences: Iterable[str]) -> Iterator[str]:
    inside = False
    for one in sentences:
        if inside or _BEGIN in one:
            yield one
        inside = one.rfind(_BEGIN) > one.rfind(_END) or (inside and _END not in one)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _with_numbers(antwoorden: Antwoorden, pad: Pad) -> Pad:
    """Return a path with places in the place of keys: "partijen[brug]" becomes "partijen[5]".

    Raises:
        InputError: When there is no such question, or the list has no such element.
    """
    data = as_data(antwoorden)
    path = by_place(data, pad)
    for holder in path.holders:
        elements = holder.parent.find(data)
        if holder.is_element and holder.find(data) is None:
            raise _no_element(pad, len(elements) if isinstance(elements, list) else 0)
    return path


def _no_element(pad: Pad, count: int) -> InputError:
    return InputError(
        wat=f"‘{pad}’ bestaat niet in deze antwoorden.",
        waar=str(pad),
        waarom=f"De lijst heeft {count} {'element' if count == 1 else 'elementen'}.",
        nu="Bedoelt u een ander element? Het eerste is [0].",
    )
