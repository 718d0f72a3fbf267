"""The questionnaire: every question of a house's answers, in order, and which of them are open."""

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Final, NamedTuple, NewType, TypeGuard, get_args, get_origin

from pydantic.fields import FieldInfo

from tailor.answers.base import (
    AnswerModel,
    Defaulted,
    Keuze,
    NogNietBekend,
    NonEmpty,
    Open,
    Surroundings,
    Vraag,
)
from tailor.answers.placeholders import placeholder_elements
from tailor.answers.questions import afspraken
from tailor.answers.questions.aanpassingen import Aanpassingen
from tailor.answers.questions.aanvaarding import Aanvaarding
from tailor.answers.questions.afwijkingen import Aansprakelijkheid, Afwijking, Overwegingen, Taken
from tailor.answers.questions.bijlagen import Bijlage2, Bijlage3
from tailor.answers.questions.correcties import Correcties
from tailor.answers.questions.gegevens import Bijlage4
from tailor.answers.questions.huis import Aanhef, Convenant, DocumentFeiten, Gemeenten, Huis, Term
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import Partij
from tailor.answers.questions.regime import Regime, Wet
from tailor.answers.questions.taken import Bewaren, ToegangSectie, Uitvoerder
from tailor.answers.questions.toetreders import Toetreder
from tailor.answers.questions.wgs import Wgs
from tailor.answers.scalars import ReadWith, Sleutel
from tailor.path import WHOLE, Pad


class Vragenlijst(AnswerModel):
    """The answers of one house, as far as each is right by itself; the fields stand in order."""

    regime: Regime = Regime()
    document: DocumentFeiten = DocumentFeiten()
    huis: Huis = Huis()
    convenant: Convenant = Convenant()
    partijen: Open[NonEmpty[Partij]] = Vraag(
        short="de partijen",
        vraag="Welke partijen doen mee?",
        help="Begin met de gemeenten. In die volgorde staan de partijen ook in het Protocol.",
        why="Deze partijen staan vooraan in het Protocol, bij de handtekeningen en in artikel 6.4. Wie hier"
        " ontbreekt, is niet gebonden.",
    ).field(None)
    gemeenten: Gemeenten = Gemeenten()
    aanhef: Aanhef = Aanhef()
    wgs: Wgs = Wgs()
    aanpassingen: Aanpassingen = Aanpassingen()
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
    toetreders: Defaulted[tuple[Toetreder, ...]] = Vraag(
        short="de organisaties die toetreden",
        vraag="Welke organisaties treden toe of traden toe?",
        help="Met ‘tailor toetreding’ komt er een organisatie bij. Zij krijgt dan ook haar pakket.",
        why="Een organisatie treedt toe door het formulier van Bijlage 1 te tekenen (artikel 28.3).",
        why_no_place="Bijlage 1 is bij het Protocol een leeg formulier. In het pakket is het ingevuld.",
        when=lambda o: bool(o.elements(Toetreder)),
        when_words="als er organisaties toetreden",
        by_tool=True,
    ).field(())
    termen: Defaulted[tuple[Term, ...]] = Vraag(
        short="de eigen woorden voor termen van het model",
        vraag="Gebruikt u eigen woorden?",
        help="Voorbeeld: de Ketenmanager, in plaats van de Manager. Of: de Veiligheidskamer.",
        why="Met de woorden van het model herkennen de lezers hun eigen huis soms niet.",
        no="De tekst verandert niet: er staan de woorden van het model.",
        why_no_place="Een term komt door de hele tekst terug.",
    ).field(())
    correcties: Correcties = Correcties()
    afwijkingen: Defaulted[tuple[Afwijking, ...]] = Vraag(
        short="de afwijkingen van het landelijke model",
        vraag="Wilt u nog iets aan de tekst van het model veranderen?",
        help="U kiest een artikel, schrijft wat er anders moet en geeft de reden. Voorbeeld: artikel 11.2.",
        why="De jurist van een partij wil zien waar uw tekst anders is, en waarom.",
        for_lawyer=True,
        no="Buiten uw antwoorden verandert de tekst niet.",
        why_no_place="Een afwijking kan overal in de tekst staan.",
        as_source="Afwijking {nummer}",
    ).field(())
    aanvaard: Defaulted[tuple[Aanvaarding, ...]] = Vraag(
        short="de bevindingen die een jurist heeft aanvaard",
        vraag="Welke bevindingen heeft een jurist aanvaard?",
        help="Geldt een aanvaarding niet meer? Haal haar dan weg.",
        why="Wat is aanvaard, houdt het tekenen niet meer tegen; de verantwoording noemt wie, wanneer en"
        " waarom.",
        why_no_place="Een aanvaarding staat in de verantwoording en niet in de tekst.",
        when=lambda o: bool(o.elements(Aanvaarding)),
        when_words="als er bevindingen zijn aanvaard",
        by_tool=True,
    ).field(())

    @property
    def known_parties(self) -> tuple[Partij, ...]:
        """Return all parties of the list, also those that declined or left; empty when not known."""
        return self.partijen if isinstance(self.partijen, tuple) else ()

    @property
    def deelnemers(self) -> tuple[Partij, ...]:
        """Return the parties that stand in the text, in the order of the list."""
        return tuple(partij for partij in self.known_parties if partij.takes_part)

    @property
    def outside_wgs(self) -> tuple[Partij, ...]:
        """Return the parties that take part outside the WGS alone, in a house that does both."""
        named = self.wgs.buiten.partijen if self.regime.wet is Wet.BEIDE else ()
        keys = named if isinstance(named, tuple) else ()
        return tuple(partij for partij in self.deelnemers if partij.sleutel in keys)

    def has(self, kind: Soort) -> bool:
        """Return whether a party of this kind stands in the text."""
        return any(kind in partij.soorten for partij in self.deelnemers)

    def partij(self, sleutel: str) -> Partij | None:
        """Return the party with this key; None when there is none."""
        return next((partij for partij in self.known_parties if partij.sleutel == sleutel), None)


class Sectie(NamedTuple):
    """A part of the questionnaire: its title and the groups of answers it asks for."""

    titel: str
    groups: tuple[str, ...]


SECTIES: Final = (
    Sectie("De wet", ("regime",)),
    Sectie("Deze versie", ("document",)),
    Sectie("Uw huis", ("huis",)),
    Sectie("Het Convenant", ("convenant",)),
    Sectie("De partijen", ("partijen", "gemeenten", "aanhef")),
    Sectie("De WGS", ("wgs", "aanpassingen")),
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
    Sectie("Wie later toetreedt", ("toetreders",)),
    Sectie("Eigen woorden", ("termen",)),
    Sectie("Fouten in het model", ("correcties",)),
    Sectie("Afwijkingen van het model", ("afwijkingen", "aanvaard")),
)


def section_of(pad: Pad) -> Sectie:
    """Return the section in which the question with this path is asked."""
    return next(sectie for sectie in SECTIES if pad.group in sectie.groups)


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question in its place.

    Attributes:
        pad: The path of the answer: ``partijen[2].naam``.
        vraag: The question.
        value: The answer; None when it is absent.
        applies: Whether the conditions of the question, and of what holds it, are met.
        optional: Whether there may be no answer here.
    """

    pad: Pad
    vraag: Vraag
    value: object
    applies: bool
    optional: bool

    @property
    def is_open(self) -> bool:
        """Return whether an answer is wanted and there is none."""
        if not self.applies:
            return False
        if isinstance(self.value, NogNietBekend) or self.placeholders:
            return True
        return self.value is None and not self.optional

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the answer, or the elements of its list, that the house wrote in words of its own."""
        found = self.value if isinstance(self.value, tuple) else (self.value,)
        return tuple(one for one in found if isinstance(one, str) and not isinstance(one, Keuze))

    @property
    def placeholders(self) -> str:
        """Return what stands in the place of elements of a list; empty when nothing does."""
        return placeholder_elements(self.texts) if isinstance(self.value, tuple) else ""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that still needs an answer.

    Attributes:
        pad: The path of the answer.
        vraag: The question.
        who: Who finds it out; empty when nobody was named.
        remark: What was noted about it; empty when nothing was.
    """

    pad: Pad
    vraag: Vraag
    who: str = ""
    remark: str = ""


# The questions of the houses that were asked last. Answers never change: other answers are another object.
_ASKED: Final[deque[tuple[Vragenlijst, tuple[AskedQuestion, ...]]]] = deque(maxlen=6)


def questions(antwoorden: Vragenlijst) -> Iterator[AskedQuestion]:
    """Yield every question in the order of the questionnaire, those inside lists once per element.

    After an answer many ask for them: where we are, what changed, what is open, the rules.
    """
    found = next((asked for known, asked in tuple(_ASKED) if known is antwoorden), None)
    if found is None:
        found = tuple(_under(antwoorden, WHOLE, Surroundings(antwoorden), True))
        _ASKED.append((antwoorden, found))
    yield from found


def open_questions(antwoorden: Vragenlijst) -> tuple[OpenQuestion, ...]:
    """Return the questions that apply and have no answer, or have "not known yet" for an answer."""
    return open_among(questions(antwoorden))


def open_among(asked: Iterable[AskedQuestion]) -> tuple[OpenQuestion, ...]:
    """Return which of these questions apply and have no answer, or have "not known yet" for an answer."""
    return tuple(_open(one) for one in asked if one.is_open)


def _open(asked: AskedQuestion) -> OpenQuestion:
    state = asked.value if isinstance(asked.value, NogNietBekend) else NogNietBekend()
    return OpenQuestion(asked.pad, asked.vraag, state.wie or "", state.opmerking or asked.placeholders)


def _under(
    holder: AnswerModel, pad: Pad, surroundings: Surroundings, applies: bool
) -> Iterator[AskedQuestion]:
    """Yield the questions of one object and of everything in it."""
    here = Surroundings(surroundings.antwoorden, (*surroundings.holders, holder))
    for name, vraag in own_questions(type(holder)):
        value, place = getattr(holder, name), pad / name
        asked = applies and (vraag is None or vraag.when is None or vraag.when(here))
        if vraag is not None:
            optional = vraag.optional and not (asked and vraag.needed and vraag.needed(here))
            yield AskedQuestion(place, vraag, value, asked, optional)
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


def called(model: type[AnswerModel], element: object, *, in_full: bool = False) -> str:
    """Return the first answer that names an element, in answers or in plain data; empty without one.

    Args:
        model: What the element is.
        element: The element.
        in_full: Whether the words that go with the answer are put to it ("politie, eenheid Oostmark").
    """
    asked = ((Pad(name).find(element), vraag.as_name) for name, vraag in own_questions(model) if vraag)
    found = ((answer, words) for answer, words in asked if words and isinstance(answer, str))
    return next((words.format(answer) if in_full else answer for answer, words in found), "")


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
def questions_by_path() -> dict[Pad, Vraag]:
    """Return every question by its path, with ``[]`` for an element of a list."""
    return {pad: vraag for pad, field in _fields().items() if (vraag := question(field))}


@cache
def known_paths() -> frozenset[Pad]:
    """Return every path that a clause file may name; an element of a list is written ``partijen[].naam``."""
    return frozenset(questions_by_path())


def question_at(pad: Pad) -> Vraag | None:
    """Return the question behind the path of an answer; None when no question has it."""
    return questions_by_path().get(pad.question)


@cache
def party_questions() -> tuple[Pad, ...]:
    """Return the paths of the questions whose answer may name a party by its key; in a list each of them."""
    own = (pad for pad, vraag in questions_by_path().items() if not vraag.is_key)
    single = (pad for pad in own if pad.is_element or not is_list(field_at(pad).annotation))
    return tuple(pad for pad in single if Sleutel in leaves(field_at(pad).annotation))


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
    return _leaves(annotation)


@cache
def _leaves(annotation: Hashable) -> frozenset[object]:
    kinds = (one for one in _within(annotation) if isinstance(one, type | NewType) and not get_args(one))
    return frozenset(kinds) - {NogNietBekend, NoneType}


def _classes(annotation: object) -> Iterator[type]:
    return (one for one in _within(annotation) if isinstance(one, type) and not get_args(one))


def models_in(annotation: object) -> tuple[type[AnswerModel], ...]:
    """Return the models that an answer of this type can hold, outside in, without "not known yet"."""
    models = (one for one in _classes(annotation) if issubclass(one, AnswerModel))
    return tuple(model for model in models if model is not NogNietBekend)


def choices_in(annotation: object) -> tuple[type[Keuze], ...]:
    """Return the closed lists of options from which an answer of this type can be chosen."""
    return tuple(one for one in _classes(annotation) if issubclass(one, Keuze))


def is_list(annotation: object) -> bool:
    """Return whether an answer of this type is a list."""
    return any(get_origin(one) is tuple for one in _within(annotation))


def in_file(annotation: object) -> str:
    """Return how an answer of this type is written by hand in a file; empty where that needs no word."""
    return next((one.in_file for one in _readers(annotation) if one.in_file), "")


def unit(pad: Pad) -> str:
    """Return in what the number at a path is counted ("uren"); empty for an answer that is no number."""
    return next((one.unit for one in _readers(field_at(pad).annotation)), "")


def as_typed(annotation: object) -> Callable[[str], str]:
    """Return what gives an answer of this type, as people type it, the spelling of the file."""
    return next((one.as_typed for one in _readers(annotation) if one.as_typed), str)


def _readers(annotation: object) -> Iterator[ReadWith]:
    return (one for one in _within(annotation) if isinstance(one, ReadWith))
