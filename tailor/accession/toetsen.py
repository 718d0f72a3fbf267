"""What must be in order before an organisation joins (article 28): questions with their outcome, as data."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from tailor.accession.joiner import ANALYSIS, JoiningParty, joiner_of
from tailor.answers import Antwoorden
from tailor.answers.questions.afwijkingen import Letters
from tailor.answers.questions.partijdelen import WgsSoort
from tailor.answers.questions.toetreders import StaatVanToetreding
from tailor.assemble.document import Document
from tailor.assemble.find import Register
from tailor.assemble.known_answers import KnownAnswers
from tailor.citation import Citatie
from tailor.grammar import capital, date, enumeration, places_in_words, sentence
from tailor.model import Model


class Verdict(StrEnum):
    """The answer to a question of the test."""

    YES = "ja"
    NO = "nee"
    UNKNOWN = "nog niet bekend"


@dataclass(frozen=True, slots=True)
class Toets:
    """One question of the test.

    Attributes:
        question: What is asked; a question.
        outcome: The answer.
        why: Why that is the answer; a sentence or more.
        now: What to do now; a sentence or more.
    """

    question: str
    outcome: Verdict
    why: str
    now: str

    @property
    def is_settled(self) -> bool:
        """Return whether nothing stands in the way here."""
        return self.outcome is Verdict.YES


def toetsen(model: Model, antwoorden: Antwoorden, protocol: Document, index: int) -> tuple[Toets, ...]:
    """Return the test of one accession, in the order in which a house goes through it.

    Args:
        model: The legal text.
        antwoorden: The answers of the house.
        protocol: The Protocol in force; its numbers are named.
        index: The place of the accession in ``toetreders``.

    Raises:
        InputError: When the accession names no party of the list.
    """
    return toetsen_of(joiner_of(model, antwoorden, Register(protocol), index))


def toetsen_of(joiner: JoiningParty) -> tuple[Toets, ...]:
    """Return the test of one accession."""
    numbered = _Numbered(joiner)
    asked = (_convenant, _told, _analysis, _act, _basis)
    return tuple(one for question in asked for one in question(numbered))


@dataclass(frozen=True)
class _Numbered:
    """An accession, with the numbers of its Protocol."""

    joiner: JoiningParty

    @cached_property
    def board(self) -> str:
        """Return how the house calls its Stuurgroep, with the article."""
        return str(KnownAnswers(self.joiner.antwoorden).word("stuurgroep"))

    def place(self, citation: Citatie) -> str:
        """Return how a reader finds a clause in the Protocol; in the model when the house dropped it."""
        return self.joiner.register.place(citation) or f"{citation.words} van het model"


# -- the Convenant, and who was told --


def _convenant(one: _Numbered) -> Iterator[Toets]:
    question = "Is de organisatie eerst toegelaten tot het Convenant?"
    joiner, place = one.joiner, one.place(Citatie("28.1"))
    rule = f"Alleen wie bij het Convenant hoort, kan partij worden ({place})."
    if joiner.is_decided:
        day = f"op {date(joiner.decided_on)} " if joiner.decided_on else ""
        yield Toets(
            question,
            Verdict.YES,
            f"{capital(one.board)} heeft {day}positief besloten. {rule}",
            "Kijk na of de organisatie het Convenant ook heeft getekend. Tailor weet dat niet.",
        )
        return
    decides = isinstance(joiner.accession.staat, StaatVanToetreding)
    yield Toets(
        question,
        Verdict.NO if decides else Verdict.UNKNOWN,
        f"{capital(one.board)} heeft nog niet besloten. {rule}"
        if decides
        else f"Of er al een besluit is, is niet ingevuld. {rule}",
        f"Laat {one.board} besluiten. Laat de organisatie eerst tot het Convenant toetreden.",
    )


def _told(one: _Numbered) -> Iterator[Toets]:
    question, day = "Zijn de andere partijen vooraf op de hoogte gebracht?", one.joiner.told_on
    rule = f"De secretaris van {one.board} doet dat vóór de toetreding ({one.place(ANALYSIS)})."
    if day:
        yield Toets(question, Verdict.YES, f"Zij kregen bericht op {date(day)}. {rule}", "Niets.")
    else:
        now = "Verstuur de kennisgeving uit dit pakket. Vul dan de dag in."
        yield Toets(question, Verdict.UNKNOWN, f"De dag van het bericht is niet ingevuld. {rule}", now)


# -- the Handvat --

_EXCHANGE = "Wissel tot die tijd geen gegevens uit."


def _analysis(one: _Numbered) -> Iterator[Toets]:
    joiner, place = one.joiner, one.place(ANALYSIS)
    if joiner.asks_analysis_of_all:
        question = "Is er een juridische analyse?"
        rule = f"Onder de WGS vraagt {place} een analyse van elke organisatie die toetreedt."
        yield from _analysed(joiner, question, rule)
    elif joiner.needs_analysis or joiner.analysis_is_there:
        question = "Noemt het Handvat de organisatie, of is er een juridische analyse?"
        rule = (
            f"{_not_in_handbook(joiner)} Staat zij niet in het Handvat, dan is een analyse nodig ({place})."
        )
        yield from _analysed(joiner, question, rule)
    else:
        yield _in_handbook(joiner, place)


def _analysed(joiner: JoiningParty, question: str, rule: str) -> Iterator[Toets]:
    if joiner.analysis_is_there:
        yield Toets(
            question,
            Verdict.YES,
            f"Het huis bevestigt dat. {rule}",
            "Kijk of de organisatie de aanbevelingen van de analyse heeft uitgevoerd.",
        )
        return
    known = joiner.brings_own_task or joiner.asks_analysis_of_all
    made = "Laat een jurist de analyse maken. Begin met het stuk in dit pakket."
    yield Toets(
        question,
        Verdict.NO if known and joiner.partij.analyse is False else Verdict.UNKNOWN,
        rule,
        f"{made if known else f'Zoek de organisatie op in het Handvat. Staat zij er niet in? {made}'}"
        f" {_EXCHANGE}",
    )


def _not_in_handbook(joiner: JoiningParty) -> str:
    if joiner.brings_own_task:
        return "Het model kent deze soort organisatie niet."
    if not joiner.kinds:
        return "Niet bekend is wat voor organisatie dit is."
    return "De toelichting van het model noemt voor deze soort geen paragraaf van het Handvat."


def _in_handbook(joiner: JoiningParty, place: str) -> Toets:
    handbook = joiner.model.facts.handbook
    found = enumeration(list(dict.fromkeys(handbook[kind.value] for kind in joiner.kinds)))
    return Toets(
        "Noemt het Handvat de organisatie?",
        Verdict.YES,
        f"De toelichting bij artikel 6 van het model noemt paragraaf {found} van het Handvat. Een analyse is"
        f" dan niet nodig ({place}).",
        "Lees die paragraaf. Kijk ook of de nieuwste versie van het Handvat hetzelfde zegt.",
    )


# -- the WGS --

_IS_IT = "Noemt de WGS de organisatie als deelnemer (artikel 2.27 WGS)?"
_ROUTES = (
    "Laat een jurist kiezen. De publieke deelnemers kunnen de organisatie bij één casus als derde uitnodigen"
    " (artikel 2.31, negende lid, WGS). Of zij doet alleen buiten de WGS mee, op een eigen grondslag. Of een"
    " algemene maatregel van bestuur wijst haar aan (artikel 2.27, vijfde lid, WGS)."
)


def _act(one: _Numbered) -> Iterator[Toets]:
    joiner, given = one.joiner, one.joiner.antwoorden.regime
    if not isinstance(given.wet, str):
        yield Toets(
            _IS_IT,
            Verdict.UNKNOWN,
            "Niet bekend is of het huis onder de WGS werkt.",
            "Beantwoord eerst die vraag. Daarna weet u of de organisatie een plaats in de wet nodig heeft.",
        )
    elif joiner.only_outside:
        yield Toets(
            _IS_IT,
            Verdict.NO,
            "De organisatie doet alleen buiten de WGS mee. Daarvoor is geen plaats in die wet nodig.",
            "Houd haar gegevens gescheiden van gegevens die onder de WGS vallen.",
        )
    elif given.under_wgs:
        yield _place(joiner, one.board)


def _place(joiner: JoiningParty, board: str) -> Toets:
    partij = joiner.partij
    if not partij.wgs_places:
        now = f"Zoek uit onder welk onderdeel zij valt, en vul dat in. Dat bepaalt {board} niet."
        return Toets(_IS_IT, Verdict.UNKNOWN, "Haar plaats in de wet is nog niet ingevuld.", now)
    if partij.has_no_place:
        why = f"De wet noemt haar niet. Dan kan {board} haar niet als deelnemer toelaten."
        return Toets(_IS_IT, Verdict.NO, why, _ROUTES)
    places = [place for place in WgsSoort if place in partij.wgs_places]
    why = sentence(f"Zij staat bij {enumeration([place.label for place in places])}")
    if WgsSoort.PRIVAAT_E in places and None in (partij.wgs_college, partij.wgs_opdracht):
        now = "Vraag welk college de opdracht gaf, en onder welke wet. Zonder opdracht kan zij niet meedoen."
        return Toets(_IS_IT, Verdict.UNKNOWN, f"{why} Haar opdracht is nog niet ingevuld.", now)
    return Toets(_IS_IT, Verdict.YES, why, _controller(partij.is_public_participant))


def _controller(public: bool) -> str:
    if public:
        return "Vertel haar dat zij mede verantwoordelijk wordt voor de gegevens in het huis."
    return "Vertel haar dat zij niet mede verantwoordelijk wordt voor de gegevens in het huis."


# -- the basis --


def _basis(one: _Numbered) -> Iterator[Toets]:
    joiner, where = one.joiner, one.place(Citatie("6.4"))
    question = f"Is er een grondslag: een taak in {where}?"
    if not joiner.kinds:
        now = "Vul in wat voor organisatie dit is."
        yield Toets(question, Verdict.UNKNOWN, "Niet bekend is wat voor organisatie dit is.", now)
    elif joiner.under_wgs and joiner.partij.has_no_place:
        why = f"De WGS noemt haar niet als deelnemer. Dan geeft {where} haar onder de WGS geen grondslag."
        yield Toets(question, Verdict.NO, why, "Laat een jurist nagaan welke grondslag er dan is.")
    elif joiner.without_tasks:
        kinds = enumeration([kind.label for kind in joiner.without_tasks])
        why = f"De taken van deze soort staan nog niet in {where}: {kinds}."
        yield Toets(question, Verdict.NO, why, f"{_new_version(one, where)} {_EXCHANGE}")
    elif joiner.brings_own_task:
        yield _own_basis(one, question, where)
    else:
        why = f"De taken staan in de tekst: {_letters(one)}."
        yield Toets(question, Verdict.YES, why, "Laat de organisatie nagaan of die taken kloppen.")


def _new_version(one: _Numbered, where: str) -> str:
    """Return how the tasks come into the text; of themselves where that has those of the parties alone."""
    signed = f"Alle partijen tekenen die ({one.place(Citatie('27.2'))})."
    if one.joiner.antwoorden.taken.letters is Letters.DEELNEMERS:
        here = f"Uw huis noemt in {where} alleen wie meedoet."
        return f"{here} De volgende versie krijgt de taken vanzelf. {signed}"
    return f"Neem de taken op in een nieuwe versie. {signed}"


def _letters(one: _Numbered) -> str:
    tasks = [task for kind in one.joiner.kinds for task in one.joiner.tasks(kind)]
    return places_in_words([one.place(task) for task in tasks])


def _own_basis(one: _Numbered, question: str, where: str) -> Toets:
    partij = one.joiner.partij
    missing = [
        words
        for words, given in (("de taak", partij.eigen_taak), ("het wetsartikel", partij.eigen_grondslag))
        if not isinstance(given, str)
    ]
    if missing:
        why = f"Nog niet ingevuld: {enumeration(missing)}."
        return Toets(
            question, Verdict.UNKNOWN, why, "Vraag het aan de organisatie. Laat een jurist het nagaan."
        )
    why = f"{capital(str(partij.eigen_grondslag)).rstrip('.')}. Dat schreef het huis op."
    now = f"Laat een jurist nagaan of dit klopt. De taak komt in {where} als de organisatie partij is."
    return Toets(question, Verdict.YES, why, now)
