"""Turn what the models refuse into Dutch sentences: line, key, what stands there, what can stand there."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tailor.answers.base import NOT_KNOWN_KEY, AnswerModel, Location, NogNietBekend
from tailor.answers.contradictions import Antwoorden
from tailor.answers.questionnaire import models_in
from tailor.answers.scalars import describe, is_none
from tailor.answers.yaml_read import YamlSource
from tailor.errors import InputError
from tailor.grammar import capital, enumeration
from tailor.path import written


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault in an answers file.

    Attributes:
        line: The line in the file.
        place: Where it stands; empty for the whole file.
        waar: That place for people; empty for the whole file.
        wat: What stands there: a sentence without its capital and its full stop.
        instead: What can stand there, with an example; whole sentences.
        meant: What was likely meant; empty when nothing is near.
        in_file: ``instead`` for who opens the file by hand; empty when that is no different.
    """

    line: int
    place: Location
    waar: str
    wat: str
    instead: str
    meant: str = ""
    in_file: str = ""

    @property
    def line_and_key(self) -> str:
        """Return line and key in words."""
        return f"regel {self.line}, {self.waar}" if self.waar else f"regel {self.line}"

    @property
    def explanation(self) -> str:
        """Return what stands there, what can, and what was likely meant, without words of the file."""
        return " ".join(filter(None, (f"{capital(self.wat)}.", self.instead, self.did_you_mean)))

    @property
    def explanation_in_file(self) -> str:
        """Return the same for who opens the file by hand."""
        return replace(self, instead=self.in_file or self.instead).explanation

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
            waarom=fault.explanation_in_file,
            nu="Verbeter deze regel en probeer het opnieuw.",
        )
    lines = (f"- {fault.line_and_key}: {fault.explanation_in_file}" for fault in faults)
    return InputError(
        wat=f"Het antwoordenbestand klopt op {len(faults)} plaatsen niet.",
        waar=file,
        waarom="\n".join(("Per regel wat er staat en wat er kan staan.", *lines)),
        nu="Verbeter deze regels en probeer het opnieuw.",
    )


def faults(error: ValidationError, source: YamlSource, within: Location = ()) -> list[Fault]:
    """Return the faults that the models found, each with its line in the file.

    Args:
        error: What they found.
        source: The file.
        within: The place of the part that was judged; empty for the whole file.
    """
    return [_fault(detail, source, within) for detail in error.errors(include_url=False)]


def _fault(detail: ErrorDetails, source: YamlSource, within: Location) -> Fault:
    place: Location = (*within, *detail["loc"])
    wat, instead, in_file, meant = _words(detail, place)
    return Fault(source.line(place), place, _name(place, source), wat, instead, meant, in_file)


def _words(detail: ErrorDetails, place: Location) -> tuple[str, str, str, str]:
    """Return what stands there, what can, the same for who opens the file, and what was likely meant."""
    kind, found, context = detail["type"], detail["input"], detail.get("ctx", {})
    if kind == "antwoord":
        wat, instead, in_file, meant = (str(context[name]) for name in _PARTS)
        return wat, instead, in_file, meant
    if kind == "keuze":
        return _no_option(found, context["options"], context["also"])
    if kind == "extra_forbidden":
        meant = _likely(place[-1], _keys(place[:-1]))
        return f"‘{place[-1]}’ hoort hier niet", "" if meant else _NO_SUCH_KEY, "", meant
    if kind == "missing":
        return f"hier ontbreekt ‘{place[-1]}’", _KEY_MISSING, "", ""
    return (f"hier staat {describe(found)}", *_shape(kind, place), "")


# The parts of a refusal that comes with its own words.
_PARTS = ("wat", "instead", "in_file", "meant")
_NO_SUCH_KEY = "Verbeter de naam, of haal deze regel weg."
_KEY_MISSING = "Geef elke partij een eigen korte naam. Voorbeeld: sleutel: gemeente-alderbroek."
_LIST = "Schrijf een lijst tussen rechte haken. Voorbeeld: [manager, procesregisseur]."
# So many options are named beside the one that is near.
_FEW = 6


def _no_option(found: object, options: Mapping[str, str], also: str) -> tuple[str, str, str, str]:
    """Return why a value is none of the options, by their names for people and by their words in the file."""
    meant = _likely(found, options) or _by_label(found, options)
    wat = is_none(found, "een mogelijk antwoord")
    if meant and len(options) > _FEW:
        return wat, "", "", meant
    more = list(filter(None, [also]))
    labels = enumeration([*(f"‘{label}’" for label in options.values()), *more], " of ")
    return wat, f"Kies {labels}.", f"Kies: {enumeration([*options, *more], ' of ')}.", meant


def _by_label(found: object, options: Mapping[str, str]) -> str:
    """Return the word in the file of an option that is named as people name it; empty when none is."""
    name = found.strip().casefold() if isinstance(found, str) else ""
    return next((word for word, label in options.items() if label.casefold() == name), "")


def _shape(kind: str, place: Location) -> tuple[str, str]:
    """Return what can stand in a place of which the shape is wrong, and the same for the file."""
    if kind == "tuple_type":
        return _LIST, "Zet elk onderdeel op een eigen regel, met een streepje ervoor."
    keys = [f"{key}:" for key in _keys(place)[:2]]
    if not keys:
        return "Geef hier een ander soort antwoord.", ""
    return f"Schrijf een groep als {{{keys[0]} …}}.", f"Hieronder horen regels als ‘{'’ en ‘'.join(keys)}’."


def _likely(found: object, possible: Collection[str]) -> str:
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
