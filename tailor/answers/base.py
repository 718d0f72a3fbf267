"""The building blocks of the answer models: a question, a choice, and an answer that is not known yet."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from types import NoneType
from typing import Annotated, Final, NamedTuple, Self, TypeAlias, TypeVar, cast, get_args

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WrapValidator,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from tailor.answers.known_names import KnownNames
from tailor.answers.placeholders import placeholder_remark
from tailor.answers.proposal import Followed, Proposal
from tailor.answers.scalars import ClauseText, OneLine, refusal
from tailor.path import Pad

# Where something stands in the file, as pydantic and the YAML reader say it; its keys may be no answers.
Location: TypeAlias = tuple[str | int, ...]
T = TypeVar("T")
# What stands in the file when an answer is not known yet and there is nothing to say about it.
NOG_NIET_BEKEND = "nog niet bekend"
# How a question begins that yes or no is no answer to; one word may stand in front ("Op welke dag").
_ASKS_WHAT: Final = re.compile(r"(\w+ )?(wie|wat|welke?|waar\w*|wanneer|hoe\w*)\b", re.IGNORECASE)
# Stands behind a question of which a lawyer has to see the answer.
ASK_LAWYER: Final = "[Vraag uw jurist]"
# The key of the long form, with an owner and a remark.
NOT_KNOWN_KEY = "nog_niet_bekend"
# Where that state may stand in the JSON Schema; the long form is put there afterwards.
UNKNOWN_HERE: Final = {"const": NOG_NIET_BEKEND}


class AnswerModel(BaseModel):
    """A group of answers: frozen, and no key but the known ones."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_empty_keys(cls, data: object) -> object:
        """Return the data without the known keys that hold nothing: such a key counts as absent."""
        if not isinstance(data, dict):
            return data
        return {k: v for k, v in data.items() if v is not None or k not in cls.model_fields}


class NogNietBekend(AnswerModel):
    """An answer that is not known yet.

    Attributes:
        wie: Who finds it out; None when nobody was named.
        opmerking: What there is to say about it; None when there is nothing.
    """

    wie: OneLine | None = None
    opmerking: OneLine | None = None

    @classmethod
    def read(cls, value: object) -> Self | None:
        """Return the state that a value of the file stands for; None when it is an ordinary answer."""
        if isinstance(value, cls):
            return value
        if isinstance(value, str) and value.strip().casefold() == NOG_NIET_BEKEND:
            return cls()
        if isinstance(value, dict) and set(value) == {NOT_KNOWN_KEY}:
            return cls(**_LongForm.model_validate(value).nog_niet_bekend.model_dump())
        return None


class _LongForm(AnswerModel):
    """The key with what is known about the answer, so that a fault in it is named with its whole path."""

    nog_niet_bekend: NogNietBekend = NogNietBekend()


# An answer that can be absent: None means not asked yet, or (optional questions) that there is none.
Open: TypeAlias = T | NogNietBekend | None
# An answer that has a default when it is absent.
Defaulted: TypeAlias = T | NogNietBekend


def _not_empty(value: object) -> object:
    """Return the value, unless it is an empty list.

    Not the library's own minimum: that also complains when the elements themselves are refused.
    """
    if isinstance(value, list | tuple) and not value:
        raise refusal(
            "de lijst is leeg",
            "Noem ten minste één onderdeel.",
            "Noem ten minste één onderdeel, of haal de regel met de lijst weg.",
        )
    return value


# A list that is not empty.
NonEmpty: TypeAlias = Annotated[
    tuple[T, ...], BeforeValidator(_not_empty), Field(json_schema_extra={"minItems": 1})
]


class Option(NamedTuple):
    """One way to answer: the value in the file, its name for people, and what it does to the text."""

    value: str
    label: str
    effect: str


class Keuze(StrEnum):
    """A closed list of answers; each member has a Dutch label, and mostly says what choosing it does."""

    label: str
    effect: str

    def __new__(cls, value: str, label: str, effect: str = "") -> Self:
        """Return the member with its label and its effect; empty where one sentence says it for all."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.effect = effect
        return member

    @classmethod
    def options(cls) -> tuple[Option, ...]:
        """Return the members as options, in the order in which they are offered."""
        return tuple(Option(member.value, member.label, member.effect) for member in cls)

    @classmethod
    def read(cls, value: object, *, also: str = "") -> Self:
        """Return the member that a value of the file names.

        Args:
            value: The value.
            also: What else may stand in this place, in words; empty when nothing else may.

        Raises:
            PydanticCustomError: ``keuze``, with the options: by each value its name for people.
        """
        for member in cls:
            if value == member.value:
                return member
        options = {member.value: member.label for member in cls}
        raise PydanticCustomError("keuze", "geen mogelijke keuze", {"options": options, "also": also})

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the schema that reads a value with :meth:`read`."""
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, _schema: CoreSchema, _handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the JSON Schema: each value with its label and effect."""
        return {
            "oneOf": [{"const": o.value, "title": o.label, "description": o.effect} for o in cls.options()]
        }


M = TypeVar("M", bound=AnswerModel)


def chosen_or_own(choice: type[Keuze], own: type[AnswerModel], also: str) -> WrapValidator:
    """Return what reads a choice when a word stands there, and an own answer when a group stands there.

    The types beside it are what the JSON Schema shows; this decides which of them it is, so that a fault is
    named once and not once per type.

    Args:
        choice: The closed list of choices.
        own: The model of an own answer.
        also: What such an answer is, in words.
    """

    def read(value: object, _: object) -> object:
        if isinstance(value, choice | own):
            return value
        return own.model_validate(value) if isinstance(value, dict) else choice.read(value, also=also)

    return WrapValidator(read)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a question stands: what its condition may look at.

    Attributes:
        antwoorden: All answers.
        holders: The objects that hold the question, from the outside in.
    """

    antwoorden: AnswerModel
    holders: tuple[AnswerModel, ...] = ()

    def holder(self, kind: type[M]) -> M:
        """Return the object of this kind that holds the question.

        Raises:
            LookupError: The question does not stand under one: a fault in the models.
        """
        for outer in self.holders:
            if isinstance(outer, kind):
                return outer
        raise LookupError(f"this question does not stand under a {kind.__name__}")

    def group(self, kind: type[M]) -> M:
        """Return the group of answers of this kind.

        Raises:
            LookupError: The answers have no such group: a fault in the models.
        """
        for _, value in self.antwoorden:
            if isinstance(value, kind):
                return value
        raise LookupError(f"the answers have no {kind.__name__}")

    def elements(self, kind: type[M]) -> tuple[M, ...]:
        """Return the elements of this kind in the lists of the answers; none while a list is not known."""
        lists = (value for _, value in self.antwoorden if isinstance(value, tuple))
        return tuple(one for value in lists for one in value if isinstance(one, kind))


# When a question applies, given where it stands.
Condition: TypeAlias = Callable[[Surroundings], bool]


# A proposal that follows from other answers, given where the question stands; None when nothing follows.
Proposes: TypeAlias = Callable[[Surroundings], Proposal | None]


@dataclass(frozen=True, slots=True)
class Heading:
    """How a question stands as a column in a list of parties.

    Attributes:
        heading: The heading; of a group what stands before the headings in it, with ``#`` for a place in a
            list.
        explanation: What to fill in; of a group what its first column says.
    """

    heading: str
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class Vraag:
    """One question of the questionnaire; its :meth:`field` holds the answer.

    Attributes:
        short: A short noun phrase, with its article, for gaps and lists ("de meldtermijn in uren").
        vraag: The question.
        help: How to answer it on a screen: a sentence, and an example just as it may be typed.
        why: Why it matters, with the legal background.
        asked: The question with what other answers say, given where it stands; empty where they say nothing.
            None when it is always the same.
        file_help: What who opens the answers file has to know beside it; never on a screen.
        for_lawyer: Whether a lawyer has to look at the answer: the question gets a mark for it.
        why_no_place: Why the answer has no place in the text; empty when it has one.
        when: When the question applies; None means always.
        when_words: That condition in words; empty when ``when`` is None.
        after_yes: What is asked after a yes, of a question of yes and no that leads to a text or a party.
        proposal: A proposed answer, or None.
        proposes: What follows from other answers as a proposal here, given where it stands; None when nothing
            can. It comes before ``proposal``, and before what counts without an answer.
        known: The names that its answer may be, given where it stands; None when none are known. Any other
            name can be the answer too.
        usual: Why the answer that counts without one is proposed; empty when the model has it so.
        follows: The question whose answer counts while this one has none; None without one.
        can_be: Whether an option, or a party of the list, can be the answer, given where it stands; None
            when all can. What cannot is not offered.
        optional: None is a real answer ("there is none"), so an absent answer is not open.
        needed: When an optional question needs an answer all the same; None for never.
        by_pen: Whether an absent answer leaves a ruled line in the text, to write on.
        yes: What "ja" does, for a question of yes and no; empty otherwise.
        no: What "nee" does, also where a yes leads to a text; empty when nothing stands there then.
        long: Whether the answer may be long, and is typed in an editor of texts.
        about: The question whose answer says whom this one is about; it is told with it. None for nobody.
        counts_with: The question that must have an answer too before this one is in the text; None without
            one.
        without: What it means that an optional question has no answer; empty when that says nothing more.
        label: How it is called among the answers of its page, where that says the rest; empty for ``short``.
        as_source: What a change of the text comes from that it asks for, with ``{pad}`` or ``{nummer}``;
            empty for "Antwoord {pad}".
        as_name: How its answer, in the place of ``{}``, names what holds it; empty when it does not.
        points: Whether the answer only points at a point of a list of the model, and is no words itself.
        is_key: Whether its answer is the key of what holds it, by which other answers name that.
        own_screen: Whether its editor also asks whether there is an answer, so that nothing asks that first.
        by_tool: Whether only tailor writes its answer: a user can read it, and take it away.
        copied: Whether a copy of what holds it takes it over: only what belongs to its kind, not to itself.
        column: How it stands in a list of parties; None for its own words.
    """

    short: str
    vraag: str
    help: str
    why: str
    asked: Callable[[Surroundings], str] | None = None
    file_help: str = ""
    for_lawyer: bool = False
    why_no_place: str = ""
    when: Condition | None = None
    when_words: str = ""
    after_yes: str = ""
    proposal: Proposal | None = None
    proposes: Proposes | None = None
    known: Callable[[Surroundings], KnownNames | None] | None = None
    usual: str = ""
    follows: Followed | None = None
    can_be: Callable[[Surroundings, object], bool] | None = None
    optional: bool = False
    needed: Condition | None = None
    by_pen: bool = False
    yes: str = ""
    no: str = ""
    long: bool = False
    about: Pad | None = None
    counts_with: Pad | None = None
    without: str = ""
    label: str = ""
    as_source: str = ""
    as_name: str = ""
    points: bool = False
    own_screen: bool = False
    by_tool: bool = False
    is_key: bool = False
    copied: bool = False
    column: Heading | None = None

    @property
    def mark(self) -> str:
        """Return what stands behind the question where a lawyer has to look, with its space; else empty."""
        return f" {ASK_LAWYER}" if self.for_lawyer else ""

    @property
    def help_in_file(self) -> str:
        """Return how to answer it for who opens the answers file."""
        return f"{self.help} {self.file_help}".rstrip()

    @property
    def is_yes_or_no(self) -> bool:
        """Return whether its words ask for yes or no: no who, what, which, where, when or how is in front."""
        return not _ASKS_WHAT.match(self.vraag)

    def field(self, default: T) -> T:
        """Return the field that asks this; typed as its default, as pydantic's own ``Field`` is.

        Args:
            default: What the answer is when it is absent.
        """
        made = cast(FieldInfo, Field(default))
        made.metadata.append(self)
        return cast(T, made)

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return the schema of the answer itself, behind the states "not known yet" and "absent"."""
        kinds = get_args(source)
        if NogNietBekend not in kinds:
            return handler(source)
        (kind,) = (kind for kind in kinds if kind not in (NogNietBekend, NoneType))
        may_be_absent = NoneType in kinds
        text = {str, ClauseText}.intersection(get_args(kind))

        def check(value: object, answer: core_schema.ValidatorFunctionWrapHandler) -> object:
            if value is None and may_be_absent:
                return None
            said = placeholder_remark(value, None if text else answer, markup=ClauseText in text)
            state = NogNietBekend.read(value) or (NogNietBekend(opmerking=said) if said else None)
            return answer(value) if state is None else state

        return core_schema.no_info_wrap_validator_function(
            check,
            handler.generate_schema(kind),
            serialization=core_schema.wrap_serializer_function_ser_schema(
                _dump, return_schema=core_schema.any_schema()
            ),
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the JSON Schema: the question as title, the help as description."""
        return {
            "title": self.vraag,
            "description": f"{self.help_in_file} {self.why}",
            "anyOf": [handler(schema), UNKNOWN_HERE, {"type": "null"}],
        }


def _dump(value: object, plain: core_schema.SerializerFunctionWrapHandler) -> object:
    """Return the answer as plain data; the schema of the answer knows nothing of the two states."""
    if isinstance(value, NogNietBekend):
        return {NOT_KNOWN_KEY: value.model_dump(exclude_none=True)}
    return None if value is None else plain(value)
