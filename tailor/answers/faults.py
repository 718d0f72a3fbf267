"""Turn what the models refuse into Dutch sentences: line, key, what was found, what was expected."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tailor.answers.base import NOT_KNOWN_KEY, AnswerModel, Location, NogNietBekend
from tailor.answers.contradictions import Antwoorden
from tailor.answers.questionnaire import models_in
from tailor.answers.scalars import describe
from tailor.answers.yaml_read import YamlSource
from tailor.errors import InputError
from tailor.grammar import enumeration
from tailor.path import written


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault in an answers file.

    Attributes:
        line: The line in the file.
        place: Where it stands; empty for the whole file.
        waar: That place for people; empty for the whole file.
        wat: What was found.
        expected: What was expected.
        meant: What was likely meant; empty when nothing is near.
    """

    line: int
    place: Location
    waar: str
    wat: str
    expected: str
    meant: str = ""

    @property
    def line_and_key(self) -> str:
        """Return line and key in words."""
        return f"regel {self.line}, {self.waar}" if self.waar else f"regel {self.line}"

    @property
    def explanation(self) -> str:
        """Return what was found and what was expected, as sentences."""
        return f"{self.wat[:1].upper()}{self.wat[1:]}. Verwacht: {self.expected}."

    @property
    def did_you_mean(self) -> str:
        """Return the likely intention as a question; empty when there is none."""
        return f"Bedoelt u ‘{self.meant}’?" if self.meant else ""


def as_error(file: str, found: Iterable[Fault]) -> InputError:
    """Return one error for all faults of a file, in the order of the lines."""
    faults = sorted(set(found))
    if len(faults) == 1:
        (fault,) = faults
        return InputError(
            wat="Het antwoordenbestand klopt op één plaats niet.",
            waar=f"{file}, {fault.line_and_key}",
            waarom=fault.explanation,
            nu=f"{fault.did_you_mean} Verbeter deze regel en probeer het opnieuw.".strip(),
        )
    lines = (f"- {fault.line_and_key}: {fault.explanation} {fault.did_you_mean}".rstrip() for fault in faults)
    return InputError(
        wat=f"Het antwoordenbestand klopt op {len(faults)} plaatsen niet.",
        waar=file,
        waarom="\n".join(("Per regel wat er staat en wat er wordt verwacht.", *lines)),
        nu="Verbeter deze regels en probeer het opnieuw.",
    )


def faults(error: ValidationError, source: YamlSource) -> list[Fault]:
    """Return the faults that the models found, each with its line in the file."""
    return [_fault(detail, source) for detail in error.errors(include_url=False)]


def _fault(detail: ErrorDetails, source: YamlSource) -> Fault:
    place: Location = detail["loc"]
    wat, expected, meant = _words(detail, place)
    return Fault(source.line(place), place, _name(place, source), wat, expected, meant)


def _words(detail: ErrorDetails, place: Location) -> tuple[str, str, str]:
    """Return what was found, what was expected, and what was likely meant."""
    kind, found, context = detail["type"], detail["input"], detail.get("ctx", {})
    here = f"hier staat {describe(found)}"
    if kind == "antwoord":
        return str(context["wat"]), str(context["expected"]), str(context.get("meant", ""))
    if kind == "keuze":
        possible, also = context["possible"], filter(None, [context["also"]])
        return here, enumeration([*possible, *also], " of "), _likely(found, possible)
    if kind == "extra_forbidden":
        key, keys = str(place[-1]), _keys(place[:-1])
        return f"de sleutel ‘{key}’ bestaat niet", enumeration(keys, " of "), _likely(key, keys)
    if kind == "missing":
        return (
            f"de sleutel ‘{place[-1]}’ ontbreekt",
            "bij elk onderdeel van deze lijst een eigen sleutel",
            "",
        )
    return here, _shape(kind, place), ""


def _shape(kind: str, place: Location) -> str:
    """Return what should stand in a place of which the shape is wrong."""
    keys = _keys(place)
    if kind == "tuple_type":
        return "een lijst: elk onderdeel op een eigen regel, met een streepje ervoor"
    return f"een groep met de sleutels {', '.join(keys)}" if keys else "een ander soort antwoord"


def _likely(found: object, possible: Sequence[str]) -> str:
    """Return the possible word that is nearest; empty when none is near."""
    word = found.strip().casefold() if isinstance(found, str) else ""
    begun = [option for option in possible if word and option.startswith(word)]
    near = [option for option in possible if abs(len(option) - len(word)) <= 2]
    found_near = get_close_matches(word, near, 1, 0.6) or get_close_matches(word, possible, 1, 0.7)
    return next(iter(begun or found_near), "")


def _keys(place: Location) -> list[str]:
    """Return the keys of the group that belongs in a place; empty when none does."""
    found: type[AnswerModel] | None = Antwoorden
    for part in place:
        if part == NOT_KNOWN_KEY:
            found = NogNietBekend
        elif found is not None and isinstance(part, str):
            found = _inside(found, part)
    return list(found.model_fields) if found is not None else []


def _inside(model: type[AnswerModel], key: str) -> type[AnswerModel] | None:
    """Return the model of the group behind a key; None when there is no group."""
    field = model.model_fields.get(key)
    return next(iter(models_in(field.annotation)), None) if field is not None else None


def _name(place: Location, source: YamlSource) -> str:
    """Return the path, with the key of the party behind it when it stands under one."""
    path = written(place)
    match place, source.data:
        case ("partijen", int(index), *_), {"partijen": list(parties)} if index < len(parties):
            match parties[index]:
                case {"sleutel": str(key)}:
                    return f"{path} (partij ‘{key}’)"
    return path
