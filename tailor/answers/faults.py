"""Turn what the models refuse into Dutch sentences: line, key, what was found, what was expected."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tailor.answers.base import NOG_NIET_BEKEND_KEY, AnswerModel, NogNietBekend, Plaats
from tailor.answers.contradictions import Antwoorden
from tailor.answers.questionnaire import models_in
from tailor.answers.scalars import describe
from tailor.answers.yaml_read import Bron
from tailor.errors import InputError
from tailor.grammar import enumeration
from tailor.path import written


@dataclass(frozen=True, slots=True, order=True)
class Fout:
    """One fault in an answers file.

    Attributes:
        regel: The line in the file.
        plaats: Where it stands; empty for the whole file.
        waar: That place for people; empty for the whole file.
        wat: What was found.
        verwacht: What was expected.
        bedoeld: What was likely meant; empty when nothing is near.
    """

    regel: int
    plaats: Plaats
    waar: str
    wat: str
    verwacht: str
    bedoeld: str = ""

    @property
    def regel_en_sleutel(self) -> str:
        """Return line and key in words."""
        return f"regel {self.regel}, {self.waar}" if self.waar else f"regel {self.regel}"

    @property
    def uitleg(self) -> str:
        """Return what was found and what was expected, as sentences."""
        return f"{self.wat[:1].upper()}{self.wat[1:]}. Verwacht: {self.verwacht}."

    @property
    def vraag(self) -> str:
        """Return the likely intention as a question; empty when there is none."""
        return f"Bedoelt u ‘{self.bedoeld}’?" if self.bedoeld else ""


def as_error(bestand: str, fouten: Iterable[Fout]) -> InputError:
    """Return one error for all faults of a file, in the order of the lines."""
    faults = sorted(set(fouten))
    if len(faults) == 1:
        (fault,) = faults
        return InputError(
            wat="Het antwoordenbestand klopt op één plaats niet.",
            waar=f"{bestand}, {fault.regel_en_sleutel}",
            waarom=fault.uitleg,
            nu=f"{fault.vraag} Verbeter deze regel en probeer het opnieuw.".strip(),
        )
    lines = (f"- {fault.regel_en_sleutel}: {fault.uitleg} {fault.vraag}".rstrip() for fault in faults)
    return InputError(
        wat=f"Het antwoordenbestand klopt op {len(faults)} plaatsen niet.",
        waar=bestand,
        waarom="\n".join(("Per regel wat er staat en wat er wordt verwacht.", *lines)),
        nu="Verbeter deze regels en probeer het opnieuw.",
    )


def faults(error: ValidationError, bron: Bron) -> list[Fout]:
    """Return the faults that the models found, each with its line in the file."""
    return [_fault(detail, bron) for detail in error.errors(include_url=False)]


def _fault(detail: ErrorDetails, bron: Bron) -> Fout:
    plaats: Plaats = detail["loc"]
    wat, verwacht, bedoeld = _words(detail, plaats)
    return Fout(bron.line(plaats), plaats, _name(plaats, bron), wat, verwacht, bedoeld)


def _words(detail: ErrorDetails, plaats: Plaats) -> tuple[str, str, str]:
    """Return what was found, what was expected, and what was likely meant."""
    kind, found, context = detail["type"], detail["input"], detail.get("ctx", {})
    here = f"hier staat {describe(found)}"
    if kind == "antwoord":
        return str(context["wat"]), str(context["verwacht"]), str(context.get("bedoeld", ""))
    if kind == "keuze":
        possible, ook = context["mogelijk"], filter(None, [context["ook"]])
        return here, enumeration([*possible, *ook], " of "), _likely(found, possible)
    if kind == "extra_forbidden":
        key, keys = str(plaats[-1]), _keys(plaats[:-1])
        return f"de sleutel ‘{key}’ bestaat niet", enumeration(keys, " of "), _likely(key, keys)
    if kind == "missing":
        return (
            f"de sleutel ‘{plaats[-1]}’ ontbreekt",
            "bij elk onderdeel van deze lijst een eigen sleutel",
            "",
        )
    return here, _shape(kind, plaats), ""


def _shape(kind: str, plaats: Plaats) -> str:
    """Return what should stand in a place of which the shape is wrong."""
    keys = _keys(plaats)
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


def _keys(plaats: Plaats) -> list[str]:
    """Return the keys of the group that belongs in a place; empty when none does."""
    found: type[AnswerModel] | None = Antwoorden
    for part in plaats:
        if part == NOG_NIET_BEKEND_KEY:
            found = NogNietBekend
        elif found is not None and isinstance(part, str):
            found = _inside(found, part)
    return list(found.model_fields) if found is not None else []


def _inside(model: type[AnswerModel], key: str) -> type[AnswerModel] | None:
    """Return the model of the group behind a key; None when there is no group."""
    field = model.model_fields.get(key)
    return next(iter(models_in(field.annotation)), None) if field is not None else None


def _name(plaats: Plaats, bron: Bron) -> str:
    """Return the path, with the key of the party behind it when it stands under one."""
    path = written(plaats)
    match plaats, bron.data:
        case ("partijen", int(index), *_), {"partijen": list(parties)} if index < len(parties):
            match parties[index]:
                case {"sleutel": str(key)}:
                    return f"{path} (partij ‘{key}’)"
    return path
