"""An answer in words: what it became, what else it could have been, and how it stands to the model."""

import datetime
from collections.abc import Iterator, Sequence
from typing import get_args

from tailor.answers import AnswerModel, Keuze, NogNietBekend, Sleutel
from tailor.answers.base import Vraag
from tailor.answers.questionnaire import GesteldeVraag, field_at, keuzes_in, models_in, own_questions
from tailor.answers.scalars import ClauseText
from tailor.grammar import date
from tailor.path import Pad
from tailor.verantwoording.bouw import DEEL
from tailor.verantwoording.grond import Grond

NIET_BEKEND = "nog niet bekend"
NIET_INGEVULD = "niet ingevuld"
GEKOZEN = "(gekozen)"
EEN_PARTIJ = "een van de partijen"
EIGEN_WOORDEN = "een eigen omschrijving"


def antwoord(ground: Grond, asked: GesteldeVraag) -> list[str]:
    """Return what an answer became, one line a piece, with how it stands to the model."""
    field = field_at(asked.pad)
    if asked.waarde is None:
        return [_absent(asked)]
    words = [*_words(ground, asked.waarde, field.annotation, asked.pad)] or ["geen"]
    return [*words, *_stand(ground, asked, field.get_default())]


def mogelijkheden(asked: GesteldeVraag) -> list[str]:
    """Return the ways in which a question can be answered; the chosen one is marked in words."""
    found = _options(field_at(asked.pad).annotation, asked.vraag, tuple(_leaves(asked.waarde)))
    return [*found] or ["vrij in te vullen"]


# -- what it became --


def _absent(asked: GesteldeVraag) -> str:
    return (asked.vraag.zonder or NIET_INGEVULD) if asked.vraag.optioneel else NIET_BEKEND


def _words(ground: Grond, value: object, annotation: object, path: Pad) -> Iterator[str]:
    """Yield the lines of an answer."""
    match value:
        case NogNietBekend():
            yield NIET_BEKEND + (f"; {value.wie} zoekt het uit" if value.wie else "")
        case tuple():
            for number, part in enumerate(value):
                yield from _element(ground, number, part, annotation, path[number])
        case AnswerModel():
            yield from _group(ground, value, path)
        case _:
            yield _leaf(ground, value, annotation, path)


def _element(ground: Grond, number: int, part: object, annotation: object, path: Pad) -> Iterator[str]:
    """Yield the lines of an element of a list; those of a group have its number in front."""
    first, *more = [*_words(ground, part, annotation, path)] or [NIET_INGEVULD]
    yield f"{number + 1}. {first}" if isinstance(part, AnswerModel) else f"{DEEL}{first}"
    yield from more


def _group(ground: Grond, group: AnswerModel, path: Pad) -> Iterator[str]:
    """Yield a line for every question of a group that has an answer."""
    for name, vraag in own_questions(type(group)):
        value = getattr(group, name)
        if vraag is not None and value is not None and value != ():
            annotation = type(group).model_fields[name].annotation
            yield f"{vraag.kort}: {'; '.join(_words(ground, value, annotation, path / name))}"


def _leaf(ground: Grond, value: object, annotation: object, path: Pad) -> str:
    """Return one answer that holds no others, as the text prints it."""
    match value:
        case bool():
            return _yes_or_no(value)
        case Keuze():
            return value.label
        case datetime.date():
            return date(value)
    if _mentions(annotation, Sleutel):
        return ground.party(str(value))
    printed = ground.own_text(path) if _mentions(annotation, ClauseText) else ""
    return printed or str(value)


def _mentions(annotation: object, kind: object) -> bool:
    """Return whether an answer of this type can be one of this kind."""
    return annotation is kind or any(_mentions(part, kind) for part in get_args(annotation))


# -- how it stands to the model --


def _stand(ground: Grond, asked: GesteldeVraag, default: object) -> Iterator[str]:
    """Yield whether an answer is that of the model, the default of the questionnaire, or another."""
    if isinstance(asked.waarde, NogNietBekend):
        return
    if asked.waarde == () or ground.prints_the_model(asked.pad):
        yield "(zoals in het model)"
    elif default is not None and asked.waarde == default:
        yield "(zoals de vragenlijst voorstelt)"
    elif default is not None and default != ():
        standard = "; ".join(_words(ground, default, field_at(asked.pad).annotation, asked.pad))
        yield f"(anders dan de vragenlijst voorstelt: {standard})"


# -- what it could have been --


def _options(annotation: object, vraag: Vraag, chosen: Sequence[object]) -> Iterator[str]:
    """Yield the options of a question; those inside a group only when there is such a group."""
    if vraag.ja:
        yield from (_marked(_yes_or_no(truth), truth, chosen) for truth in (True, False))
    keuzes = keuzes_in(annotation)
    for keuze in keuzes:
        yield from (_marked(one.label, one, chosen) for one in keuze)
    if _mentions(annotation, Sleutel):
        yield _marked(EEN_PARTIJ, Sleutel, chosen)
    for model in models_in(annotation):
        if keuzes:
            yield _marked(EIGEN_WOORDEN, model, chosen)
        if any(one is model for one in chosen):
            yield from _inner_options(model, chosen)


def _inner_options(model: type[AnswerModel], chosen: Sequence[object]) -> Iterator[str]:
    """Yield a line for every question in a group that has options, the options in a row."""
    for name, inner in own_questions(model):
        if inner is not None:
            found = "; ".join(_options(model.model_fields[name].annotation, inner, chosen))
            yield from (f"{inner.kort}: {found}",) if found else ()


def _yes_or_no(truth: bool) -> str:
    return "ja" if truth else "nee"


def _marked(label: str, option: object, chosen: Sequence[object]) -> str:
    """Return an option, marked in words when it was chosen; members of two lists may have equal values."""
    return f"{label} {GEKOZEN}" if any(one is option for one in chosen) else label


def _leaves(value: object) -> Iterator[object]:
    """Yield what was chosen in an answer: members of lists, ja or nee, the kinds of its groups and keys."""
    match value:
        case tuple():
            for part in value:
                yield from _leaves(part)
        case NogNietBekend():
            return
        case AnswerModel():
            yield type(value)
            inside = (one for name in type(value).model_fields for one in _leaves(getattr(value, name)))
            yield from (one for one in inside if one is not Sleutel)
        case bool() | Keuze():
            yield value
        case str():
            yield Sleutel
