"""The questionnaire: every question of a house's answers, in order, and which of them are open."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Final, NamedTuple, NewType, TypeGuard, get_args, get_origin

from pydantic.fields import FieldInfo

from tailor.answers.base import AnswerModel, Keuze, Lijst, NogNietBekend, Omgeving, Open, Vast, Vraag
from tailor.answers.questions import afspraken
from tailor.answers.questions.afwijkingen import Aansprakelijkheid, Afwijking, Correcties, Overwegingen, Taken
from tailor.answers.questions.bijlagen import Bijlage2, Bijlage3, Bijlage4
from tailor.answers.questions.huis import Convenant, DocumentFeiten, Gemeenten, Huis, Regime, Term
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import Partij
from tailor.answers.questions.taken import Bewaren, ToegangSectie, Uitvoerder
from tailor.answers.scalars import Lees, Sleutel
from tailor.path import WHOLE, Pad


class Vragenlijst(AnswerModel):
    """The answers of one house, as far as each is right by itself; the fields stand in order."""

    regime: Regime = Regime()
    document: DocumentFeiten = DocumentFeiten()
    huis: Huis = Huis()
    convenant: Convenant = Convenant()
    partijen: Open[Lijst[Partij]] = Vraag(
        kort="de partijen",
        vraag="Welke partijen doen mee?",
        hulp=(
            "Noem alle partijen, gemeenten eerst. De volgorde in het bestand is de volgorde in het document."
        ),
        waarom="Deze lijst voedt de aanhef, de handtekeningen en de taken van artikel 6.4.",
    ).field(None)
    gemeenten: Gemeenten = Gemeenten()
    uitvoerder: Uitvoerder = Uitvoerder()
    toegang: ToegangSectie = ToegangSectie()
    bewaren: Bewaren = Bewaren()
    beveiliging: afspraken.Beveiliging = afspraken.Beveiliging()
    datalekken: afspraken.Datalekken = afspraken.Datalekken()
    rechten: afspraken.Rechten = afspraken.Rechten()
    verwerkers: afspraken.Verwerkers = afspraken.Verwerkers()
    wijzigingen: afspraken.Wijzigingen = afspraken.Wijzigingen()
    toetreding: afspraken.Toetreding = afspraken.Toetreding()
    uitsluiting: afspraken.Uitsluiting = afspraken.Uitsluiting()
    inwerkingtreding: afspraken.Inwerkingtreding = afspraken.Inwerkingtreding()
    opvolging: afspraken.Opvolging = afspraken.Opvolging()
    evaluatie: afspraken.Evaluatie = afspraken.Evaluatie()
    aansprakelijkheid: Aansprakelijkheid = Aansprakelijkheid()
    overwegingen: Overwegingen = Overwegingen()
    taken: Taken = Taken()
    bijlage2: Bijlage2 = Bijlage2()
    bijlage3: Bijlage3 = Bijlage3()
    bijlage4: Bijlage4 = Bijlage4()
    toetreder: Open[afspraken.Toetreder] = Vraag(
        kort="de partij die toetreedt",
        vraag="Wilt u het toetredingsformulier al invullen voor een nieuwe partij?",
        hulp="Laat weg voor een leeg formulier; er staan dan lijnen om op te schrijven.",
        waarom="Een organisatie treedt toe door het formulier van Bijlage 1 te tekenen (28.3).",
        optioneel=True,
        met_pen=True,
        zonder="een leeg formulier",
    ).field(None)
    termen: Vast[tuple[Term, ...]] = Vraag(
        kort="de eigen woorden voor termen van het model",
        vraag="Gebruikt u eigen woorden voor termen van het model?",
        hulp="Bijvoorbeeld ‘Ketenmanager’ voor ‘Manager’. Laat weg als u de woorden van het model gebruikt.",
        waarom="De lezers herkennen hun eigen organisatie dan in de tekst.",
        zonder_plaats="Een term komt door de hele tekst terug.",
    ).field(())
    correcties: Correcties = Correcties()
    afwijkingen: Vast[tuple[Afwijking, ...]] = Vraag(
        kort="de afwijkingen van het landelijke model",
        vraag="Wijkt u nog ergens af van het landelijke model?",
        hulp="Laat weg als dat niet zo is. Een afwijking heeft een bepaling, een tekst en een reden.",
        waarom="De jurist van een partij wil zien waar uw tekst anders is, en waarom.",
        zonder_plaats="Een afwijking kan overal in de tekst staan.",
        als_bron="Afwijking {nummer}",
    ).field(())

    @property
    def bekende_partijen(self) -> tuple[Partij, ...]:
        """Return all parties of the list, also those that declined or left; empty when not known."""
        return self.partijen if isinstance(self.partijen, tuple) else ()

    @property
    def deelnemers(self) -> tuple[Partij, ...]:
        """Return the parties that stand in the text, in the order of the list."""
        return tuple(partij for partij in self.bekende_partijen if partij.doet_mee)

    def heeft(self, soort: Soort) -> bool:
        """Return whether a party of this kind stands in the text."""
        return any(partij.soort is soort for partij in self.deelnemers)

    def partij(self, sleutel: str) -> Partij | None:
        """Return the party with this key; None when there is none."""
        return next((partij for partij in self.bekende_partijen if partij.sleutel == sleutel), None)


class Sectie(NamedTuple):
    """A part of the questionnaire: its title and the groups of answers it asks for."""

    titel: str
    groepen: tuple[str, ...]


SECTIES: Final = (
    Sectie("De wet", ("regime",)),
    Sectie("Deze versie", ("document",)),
    Sectie("Uw huis", ("huis",)),
    Sectie("Het Convenant", ("convenant",)),
    Sectie("De partijen", ("partijen", "gemeenten")),
    Sectie("Wie doet wat", ("uitvoerder",)),
    Sectie("Toegang en bewaren", ("toegang", "bewaren")),
    Sectie("Beveiliging en datalekken", ("beveiliging", "datalekken")),
    Sectie("Rechten van betrokkenen", ("rechten",)),
    Sectie("Verwerkers", ("verwerkers",)),
    Sectie(
        "Besluiten en ondertekenen",
        ("wijzigingen", "toetreding", "uitsluiting", "inwerkingtreding", "opvolging", "evaluatie"),
    ),
    Sectie("Aansprakelijkheid", ("aansprakelijkheid",)),
    Sectie("Overwegingen", ("overwegingen",)),
    Sectie("Taken van de partijen", ("taken",)),
    Sectie("Bijlage 2: doelen per stap", ("bijlage2",)),
    Sectie("Bijlage 3: beveiligingsbeleid", ("bijlage3",)),
    Sectie("Bijlage 4: soorten gegevens", ("bijlage4",)),
    Sectie("Een partij die toetreedt", ("toetreder",)),
    Sectie("Eigen woorden", ("termen",)),
    Sectie("Fouten in het model", ("correcties",)),
    Sectie("Afwijkingen van het model", ("afwijkingen",)),
)


def sectie_van(pad: Pad) -> Sectie:
    """Return the section in which the question with this path is asked."""
    return next(sectie for sectie in SECTIES if pad.group in sectie.groepen)


@dataclass(frozen=True, slots=True)
class GesteldeVraag:
    """A question in its place.

    Attributes:
        pad: The path of the answer: ``partijen[2].naam``.
        vraag: The question.
        waarde: The answer; None when it is absent.
        van_toepassing: Whether the conditions of the question, and of what holds it, are met.
    """

    pad: Pad
    vraag: Vraag
    waarde: object
    van_toepassing: bool

    @property
    def is_open(self) -> bool:
        """Return whether an answer is wanted and there is none."""
        if not self.van_toepassing:
            return False
        if isinstance(self.waarde, NogNietBekend):
            return True
        return self.waarde is None and not self.vraag.optioneel


@dataclass(frozen=True, slots=True)
class OpenVraag:
    """A question that still needs an answer.

    Attributes:
        pad: The path of the answer.
        vraag: The question.
        wie: Who finds it out; empty when nobody was named.
        opmerking: What was noted about it; empty when nothing was.
    """

    pad: Pad
    vraag: Vraag
    wie: str = ""
    opmerking: str = ""


def vragen(antwoorden: Vragenlijst) -> Iterator[GesteldeVraag]:
    """Yield every question in the order of the questionnaire, those inside lists once per element."""
    yield from _under(antwoorden, WHOLE, Omgeving(antwoorden), True)


def open_vragen(antwoorden: Vragenlijst) -> tuple[OpenVraag, ...]:
    """Return the questions that apply and have no answer, or have "not known yet" for an answer."""
    return tuple(_open(gesteld) for gesteld in vragen(antwoorden) if gesteld.is_open)


def _open(gesteld: GesteldeVraag) -> OpenVraag:
    state = gesteld.waarde if isinstance(gesteld.waarde, NogNietBekend) else NogNietBekend()
    return OpenVraag(gesteld.pad, gesteld.vraag, state.wie or "", state.opmerking or "")


def _under(holder: AnswerModel, pad: Pad, omgeving: Omgeving, applies: bool) -> Iterator[GesteldeVraag]:
    """Yield the questions of one object and of everything in it."""
    here = Omgeving(omgeving.antwoorden, (*omgeving.ouders, holder))
    for name, vraag in own_questions(type(holder)):
        value, place = getattr(holder, name), pad / name
        asked = applies and (vraag is None or vraag.als is None or vraag.als(here))
        if vraag is not None:
            yield GesteldeVraag(place, vraag, value, asked)
        for path, part in _parts(value, place):
            yield from _under(part, path, here, asked)


def _parts(value: object, pad: Pad) -> Iterator[tuple[Pad, AnswerModel]]:
    """Yield the objects inside the answer at a path, each with its own path."""
    if has_questions(value):
        yield pad, value
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            if has_questions(part):
                yield pad[index], part


def has_questions(value: object) -> TypeGuard[AnswerModel]:
    """Return whether an answer is an object with questions of its own."""
    return isinstance(value, AnswerModel) and not isinstance(value, NogNietBekend)


@cache
def own_questions(model: type[AnswerModel]) -> tuple[tuple[str, Vraag | None], ...]:
    """Return the fields of a model, in order, each with its question; None for a group of questions."""
    return tuple((name, question(field)) for name, field in model.model_fields.items())


def question(field: FieldInfo) -> Vraag | None:
    """Return the question of a field; None when the field is a group."""
    return next((part for part in field.metadata if isinstance(part, Vraag)), None)


def roepnaam(model: type[AnswerModel], element: object, *, voluit: bool = False) -> str:
    """Return the first answer that names an element, in answers or in plain data; empty without one.

    Args:
        model: What the element is.
        element: The element.
        voluit: Whether the words that go with the answer are put to it ("politie, eenheid Oostmark").
    """
    asked = ((Pad(name).find(element), vraag.als_naam) for name, vraag in own_questions(model) if vraag)
    found = ((answer, words) for answer, words in asked if words and isinstance(answer, str))
    return next((words.format(answer) if voluit else answer for answer, words in found), "")


# -- by path --


@cache
def _fields() -> dict[Pad, FieldInfo]:
    """Return every field by its path, ``[]`` for an element of a list included."""
    return dict(_fields_in(Vragenlijst, WHOLE))


def _fields_in(model: type[AnswerModel], pad: Pad) -> Iterator[tuple[Pad, FieldInfo]]:
    for name, field in model.model_fields.items():
        place = pad / name
        inside = place.each if is_list(field.annotation) else place
        yield from ((place, field), (inside, field))
        for part in models_in(field.annotation):
            yield from _fields_in(part, inside)


@cache
def field_at(pad: Pad) -> FieldInfo:
    """Return the field behind the path of an answer; an index in it may be any, and may be left out.

    Raises:
        KeyError: No question has this path.
    """
    model: type[AnswerModel] = Vragenlijst
    *way, last = [step for step in pad.steps if isinstance(step, str)]
    for name in way:
        model = models_in(model.model_fields[name].annotation)[0]
    return model.model_fields[last]


@cache
def vragen_per_pad() -> dict[Pad, Vraag]:
    """Return every question by its path, with ``[]`` for an element of a list."""
    return {pad: vraag for pad, field in _fields().items() if (vraag := question(field))}


@cache
def bekende_paden() -> frozenset[Pad]:
    """Return every path that a clause file may name; an element of a list is written ``partijen[].naam``."""
    return frozenset(vragen_per_pad())


def vraag_van(pad: Pad) -> Vraag | None:
    """Return the question behind the path of an answer; None when no question has it."""
    return vragen_per_pad().get(pad.question)


@cache
def partijvragen() -> tuple[Pad, ...]:
    """Return the paths of the questions whose answer may name a party by its key."""
    own = (pad for pad, vraag in vragen_per_pad().items() if not vraag.is_sleutel)
    return tuple(pad for pad in own if Sleutel in leaves(field_at(pad).annotation))


@cache
def answer_models() -> frozenset[type[AnswerModel]]:
    """Return the models of answers that are groups: a party, a person, a word with its article."""
    asked = (field for field in _fields().values() if question(field))
    return frozenset(model for field in asked for model in models_in(field.annotation))


# -- what the type of an answer says --


def _within(annotation: object) -> Iterator[object]:
    """Yield a type and all that stands in it, outside in."""
    yield annotation
    for part in get_args(annotation):
        yield from _within(part)


def leaves(annotation: object) -> frozenset[object]:
    """Return the kinds of value that an answer of this type, or an element of it, can be."""
    kinds = (one for one in _within(annotation) if isinstance(one, type | NewType) and not get_args(one))
    return frozenset(kinds) - {NogNietBekend, NoneType}


def _classes(annotation: object) -> Iterator[type]:
    return (one for one in _within(annotation) if isinstance(one, type) and not get_args(one))


def models_in(annotation: object) -> tuple[type[AnswerModel], ...]:
    """Return the models that an answer of this type can hold, outside in, without "not known yet"."""
    models = (one for one in _classes(annotation) if issubclass(one, AnswerModel))
    return tuple(model for model in models if model is not NogNietBekend)


def keuzes_in(annotation: object) -> tuple[type[Keuze], ...]:
    """Return the closed lists of options from which an answer of this type can be chosen."""
    return tuple(one for one in _classes(annotation) if issubclass(one, Keuze))


def is_list(annotation: object) -> bool:
    """Return whether an answer of this type is a list."""
    return any(get_origin(one) is tuple for one in _within(annotation))


def unit(pad: Pad) -> str:
    """Return in what the number at a path is counted ("uren"); empty for an answer that is no number."""
    return next((one.eenheid for one in _within(field_at(pad).annotation) if isinstance(one, Lees)), "")
