"""What can be filled in on the form, on a screen: each ruled line is a field with a name and spoken words."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from tailor.assemble.bind import Fill
from tailor.assemble.document import Clause, Document, Field, Inline, Rule, inline_text
from tailor.grammar import capital
from tailor.model.blocks import Blank

# What is said of a line to who hears the form, by the name of its blank; of another the words before it.
_SPOKEN: Final[Mapping[str, str]] = {
    "naam": "Naam van de organisatie",
    "gevestigd_te": "Plaats waar de organisatie statutair gevestigd is",
    "adres": "Kantooradres van de organisatie",
    "vertegenwoordiger": "Naam en functie van wie de organisatie vertegenwoordigt",
    "wgs_lid": "Lid van artikel 2.27 van de WGS",
    "wgs_onderdeel": "Onderdeel van artikel 2.27 van de WGS",
    "plaats_ondertekening": "Plaats van ondertekening",
    "datum_ondertekening": "Datum van ondertekening",
    "naam_functionaris": "Naam van de bevoegde functionaris",
    "naam_stuurgroep": "Naam van wie mede ondertekent",
}
# Who signs, in the order of the form.
_SIGNED: Final = (
    ("handtekening_organisatie", "Handtekening van de organisatie"),
    ("handtekening_medeondertekenaar", "Handtekening van wie mede ondertekent"),
)


def filling_fields(fill: Fill) -> Fill:
    """Return what fills the blanks of a form: each ruled line knows of which blank it is."""

    def filled(blank: Blank, first: bool) -> tuple[Inline, ...]:
        name = blank.path.name
        return tuple(
            replace(one, field=Field(name, _SPOKEN.get(name, ""), one.wide)) if isinstance(one, Rule) else one
            for one in fill(blank, first)
        )

    return filled


def with_fields(form: Document) -> Document:
    """Return a form of which each field has a name of its own and words to say."""
    named = _Names()
    return replace(form, parts=tuple(map(named.clause, form.parts)))


class _Names:
    """Gives the fields of one form their names, in reading order."""

    def __init__(self) -> None:
        """Begin before the first field."""
        self._counts: Counter[str] = Counter()

    def clause(self, clause: Clause) -> Clause:
        """Return a clause with all under it."""
        inlines = tuple(self._inlines(clause))
        return replace(clause, inlines=inlines, children=tuple(map(self.clause, clause.children)))

    def _inlines(self, clause: Clause) -> Iterator[Inline]:
        before = ""
        for one in clause.inlines:
            before += inline_text(one)
            yield replace(one, field=self._named(one.field, before)) if isinstance(one, Rule) else one

    def _named(self, field: Field | None, before: str) -> Field:
        name, spoken = (field.name, field.spoken) if field else ("", "")
        signature = field is not None and field.signature
        if signature:
            name, spoken = _SIGNED[min(self._counts["handtekening"], len(_SIGNED) - 1)]
            self._counts["handtekening"] += 1
        self._counts[name] += 1
        number = self._counts[name]
        unique = name if number == 1 else f"{name}_{number}"
        return Field(unique, spoken or _words_before(before), signature)


def _words_before(before: str) -> str:
    """Return the words right before a line: "onderdeel" of "artikel 2.27, lid 2, onderdeel"."""
    words = before.replace(":", ",").rstrip(" ,").rpartition(",")[2].strip()
    return capital(words) or "Invullen"
