"""One answer: what kind of answer a question wants, the options it has, and how an answer reads in words."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import Final

from tailor.answers import AnswerModel, Antwoorden, Keuze, NogNietBekend, Sleutel, Vraag
from tailor.answers.questionnaire import called, choices_in, field_at, is_list, leaves, models_in, question
from tailor.answers.questions.afspraken import Orgaan
from tailor.answers.questions.gegevens import ModelGegeven
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import Partij
from tailor.grammar import capital, date, enumeration
from tailor.interview.marks import as_typed
from tailor.path import Pad


class AnswerForm(Enum):
    """How an answer is given."""

    CHOICE = auto()
    # One of a list, or a group of the house's own.
    CHOICE_OR_OWN = auto()
    # Any number of a list or of the parties, sometimes with own ones.
    CHOICES = auto()
    YES_NO = auto()
    DATE = auto()
    NUMBER = auto()
    TEXT = auto()
    PARTY = auto()
    # A body of the house, a party, or an own body.
    BODY = auto()
    # Several questions together.
    GROUP = auto()
    # Any number of texts or groups.
    LIST = auto()


# Everything else is answered at once.
OF_MANY_PARTS: Final = frozenset({AnswerForm.GROUP, AnswerForm.LIST})


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen: the value it gives, what it is called, and what it does (may be "")."""

    value: str
    name: str
    effect: str = ""


@dataclass(frozen=True, slots=True)
class AnswerField:
    """The place of one answer in the models.

    Attributes:
        form: How the answer is given.
        vraag: The question; None for a mere group of questions.
        default: What counts while there is no answer; None when nothing does.
        keuzes: The options, in order; empty when there are none.
        model: The group that the answer, or an element of it, can be; None when it cannot.
    """

    form: AnswerForm
    vraag: Vraag | None
    default: object
    keuzes: tuple[Keuze, ...]
    model: type[AnswerModel] | None

    def candidates(self, antwoorden: Antwoorden) -> list[Keuze | Partij]:
        """Return the options, and the parties where one can be named, also those that cannot be it."""
        only_parties = self.form is AnswerForm.CHOICES and not self.keuzes
        named = self.form in (AnswerForm.PARTY, AnswerForm.BODY) or only_parties
        return [*self.keuzes, *(antwoorden.known_parties if named else ())]


def as_choice(one: Keuze | Partij) -> Choice:
    """Return an option as it can be chosen, or a party, by its name; the value of a party is its key."""
    if isinstance(one, Keuze):
        return Choice(one.value, capital(one.label), _effect(one))
    return Choice(str(one.sleutel), party_name(one))


@cache
def answer_field(pad: Pad) -> AnswerField:
    """Return the field behind the path of an answer; an index in it may be any."""
    field = field_at(pad)
    kind, vraag = field.annotation, question(field)
    return AnswerField(
        form=_form(vraag, kind),
        vraag=vraag,
        default=field.get_default(),
        keuzes=tuple(member for one in choices_in(kind) for member in one),
        model=next(iter(models_in(kind)), None),
    )


def _form(vraag: Vraag | None, kind: object) -> AnswerForm:
    choices, models, parts = choices_in(kind), models_in(kind), leaves(kind)
    if is_list(kind):
        return AnswerForm.CHOICES if choices or Sleutel in parts else AnswerForm.LIST
    if {Orgaan, Sleutel} <= parts:
        return AnswerForm.BODY
    if models:
        return AnswerForm.CHOICE_OR_OWN if choices else AnswerForm.GROUP
    return AnswerForm.CHOICE if choices else _plain(vraag, parts)


def _plain(vraag: Vraag | None, parts: frozenset[object]) -> AnswerForm:
    kinds = {bool: AnswerForm.YES_NO, datetime.date: AnswerForm.DATE, int: AnswerForm.NUMBER}
    names_another = Sleutel in parts and not (vraag and vraag.is_key)
    usual = AnswerForm.PARTY if names_another else AnswerForm.TEXT
    return next((form for kind, form in kinds.items() if kind in parts), usual)


def _effect(member: Keuze) -> str:
    """Return what an option does; a kind of party says what its letter in 6.4 is about."""
    return SOORTEN[member] if isinstance(member, Soort) else member.effect


def effects_of(options: Sequence[Choice]) -> str:
    """Return what each option does, one a line; those that say nothing are left out."""
    return "\n".join(f"- **{as_typed(one.name)}**: {as_typed(one.effect)}" for one in options if one.effect)


# What each kind of party brings into the text.
SOORTEN: Final = {
    Soort.GEMEENTE: "6.4 onder a en b: de burgemeester (openbare orde) en het college (Wmo, jeugd).",
    Soort.OPENBAAR_MINISTERIE: "6.4 onder c: de strafrechtelijke handhaving van de rechtsorde.",
    Soort.POLITIE: "6.4 onder d: opsporing, handhaving van de rechtsorde en hulpverlening.",
    Soort.RAAD_VOOR_DE_KINDERBESCHERMING: "6.4 onder e: onderzoek en taken voor de bescherming van kinderen.",
    Soort.VEILIG_THUIS: "6.4 onder f: advies en meldpunt bij huiselijk geweld en kindermishandeling.",
    Soort.RECLASSERING: "6.4 onder g: toezicht en begeleiding van verdachten en veroordeelden.",
    Soort.GECERTIFICEERDE_INSTELLING: "6.4 onder h: maatregelen van kinderbescherming en jeugdreclassering.",
    Soort.GGZ: "6.4 onder i: behandeling en zorg bij een psychische stoornis of verslaving.",
    Soort.GGD: "6.4 onder j: de openbare geestelijke gezondheidszorg.",
    Soort.DJI: "6.4 onder k: de uitvoering van straffen en maatregelen in een inrichting.",
    Soort.SLACHTOFFERHULP: "6.4 onder l: hulp aan slachtoffers. Geen deelnemer onder de WGS.",
    Soort.ZORGAANBIEDER: "6.4 onder m: maatschappelijke ondersteuning, langdurige zorg of jeugdhulp.",
    Soort.OVERIG: "Geen letter in het model: u schrijft zelf de taak en de wettelijke grondslag op.",
}


def in_words(value: object, antwoorden: Antwoorden) -> str:
    """Return an answer as a person reads it; empty when it is absent."""
    match value:
        case None | ():
            return ""
        case NogNietBekend():
            return "nog niet bekend" + (f" ({value.wie} zoekt het uit)" if value.wie else "")
        case bool():
            return "ja" if value else "nee"
        case Keuze():
            return value.label
        case datetime.date():
            return date(value)
        case tuple():
            named = ", ".join(in_words(part, antwoorden) for part in value)
            # Of the kinds of the model the answer names those that are not used.
            return f"alle, behalve {named}" if isinstance(value[0], ModelGegeven) else named
        case AnswerModel():
            return _group(value, antwoorden)
    partij = antwoorden.partij(Sleutel(str(value)))
    return party_name(partij) if partij else str(value)


def _group(group: AnswerModel, antwoorden: Antwoorden) -> str:
    """Return the first answer of a group that says something, or that nothing is filled in."""
    found = (in_words(getattr(group, name), antwoorden) for name in type(group).model_fields)
    return next((words for words in found if words), "nog niets ingevuld")


def party_name(partij: Partij) -> str:
    """Return what a party is called: its name, its unit, or its kind."""
    kind = partij.soort.label if isinstance(partij.soort, Keuze) else str(partij.sleutel)
    return called(Partij, partij, in_full=True) or kind


def listed(parts: Sequence[str], most: int = 6) -> str:
    """Return words as "a, b en c"; more than so many end in "en nog 3"."""
    rest = len(parts) - most
    return enumeration([*parts[:most], *([f"nog {rest}"] if rest > 0 else [])])


def shortened(text: str, most: int) -> str:
    """Return a text on one line of at most so many letters, cut at a word."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"
