"""The rules: each a small function from answers and text to findings, with a stable name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from tailor.answers import Antwoorden, OpenQuestion, open_questions
from tailor.answers.questions.huis import Wet
from tailor.answers.questions.partijdelen import Soort
from tailor.assemble.assemble import FinishedText, lost_clauses
from tailor.assemble.document import Clause, Document, Editie, Filled, Gap, inline_text
from tailor.assemble.find import landing, of_party
from tailor.assemble.variants import letters_of, tasks_of
from tailor.check.own_texts import points_in_a_sentence, typed_references
from tailor.citation import Citatie
from tailor.grammar import enumeration
from tailor.model import Model
from tailor.path import Pad


class Level(IntEnum):
    """How heavy a finding is; a blocking one stands in the way of the definitive edition."""

    INFO = 1
    LET_OP = 2
    BLOKKEREND = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a reader should know; all texts are Dutch.

    Attributes:
        rule: The stable name of the rule.
        level: How heavy it is.
        citations: The clauses of the model it is about; none when it is about the whole.
        answer: The path of the answer it is about; None when there is none.
        message: What was found.
        source: Why it matters: an article of the model or of a law.
        suggestion: What the user can do.
    """

    rule: str
    level: Level
    citations: tuple[Citatie, ...]
    answer: Pad | None
    message: str
    source: str
    suggestion: str

    @property
    def where(self) -> str:
        """Return the addresses in one line: "11.2, 11.3"; empty when it is about the whole."""
        return ", ".join(map(str, self.citations))

    def __str__(self) -> str:
        """Return the finding as one line."""
        where = f" ({self.where})" if self.citations else ""
        return f"{self.message}{where} {self.suggestion}".strip()

    def as_json(self) -> dict[str, str]:
        """Return the finding as plain values for JSON."""
        return {
            "rule": self.rule,
            "level": self.level.name.lower(),
            "citation": self.where,
            "answer": str(self.answer or ""),
            "message": self.message,
            "source": self.source,
            "suggestion": self.suggestion,
        }


@dataclass(frozen=True, slots=True)
class _Said:
    """What a rule says of one thing; the rule itself says how heavy that is and why it matters."""

    message: str
    suggestion: str
    answer: Pad | None = None
    citations: tuple[Citatie, ...] = ()


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule: its name, how heavy what it finds is, why that matters, and the function that looks."""

    name: str
    level: Level
    source: str
    look: "_Look"

    def findings(self, subject: FinishedText) -> Iterator[Finding]:
        """Yield what the rule finds."""
        for said in self.look(subject):
            where = said.citations, said.answer
            yield Finding(self.name, self.level, *where, said.message, self.source, said.suggestion)


_Look = Callable[[FinishedText], Iterator[_Said]]
# Every rule by its name; the names are public and never change.
RULES: dict[str, _Rule] = {}

_BLOCKS, _WARNS = Level.BLOKKEREND, Level.LET_OP
# The only bracket that belongs in the text: the quotation in Bijlage 3 (line 590).
_EDITORIAL = "[AVG]"


def findings(model: Model, antwoorden: Antwoorden, document: Document) -> tuple[Finding, ...]:
    """Return what all rules find, the heaviest first, in the order of the rules."""
    subject = FinishedText(model, antwoorden, document)
    found = [finding for rule in RULES.values() for finding in rule.findings(subject)]
    return tuple(sorted(found, key=lambda finding: -finding.level))


def _rule(name: str, level: Level, source: str) -> Callable[[_Look], _Rule]:
    """Put a function in the list as a rule."""
    return lambda look: RULES.setdefault(name, _Rule(name, level, source, look))


@_rule("open-vraag", _BLOCKS, "In een tekst om te tekenen staat geen open plek.")
def _open_questions(subject: FinishedText) -> Iterator[_Said]:
    """Every question that matters must be answered before anybody signs."""
    for question in open_questions(subject.antwoorden):
        yield _Said(
            f"Nog niet bekend: {question.vraag.short}{of_party(subject.antwoorden, question.pad)}.",
            _who(question),
            question.pad,
            _where(subject, question.pad),
        )


def _where(subject: FinishedText, pad: Pad) -> tuple[Citatie, ...]:
    """Return the clauses that lack an answer, or in which it would land."""
    gaps = (clause.citation for clause, gap in _all_gaps(subject.document) if gap.answer is pad)
    return tuple(dict.fromkeys(gaps)) or landing(subject.model, pad)


def _who(question: OpenQuestion) -> str:
    who = f"Uit te zoeken door {question.who}." if question.who else f"Vul {question.pad} in."
    remark = question.remark.rstrip(".")
    end = "" if remark.endswith(("?", "!")) else "."
    return f"{who} Opmerking: {remark}{end}" if remark else who


@_rule("gat-in-tekst", _BLOCKS, "Een antwoord kan alleen een partij noemen die meedoet.")
def _gaps(subject: FinishedText) -> Iterator[_Said]:
    """A place in the text that no answer fills, though no question is open: a party that takes no part."""
    open_paths = {question.pad for question in open_questions(subject.antwoorden)}
    for clause, gap in _all_gaps(subject.document):
        if not any(gap.answer.holds(path) for path in open_paths):
            yield _Said(
                f"Het antwoord op {gap.answer} past niet meer: {gap.label}.",
                f"Kies voor {gap.answer} een partij die meedoet.",
                gap.answer,
                (clause.citation,),
            )


def _all_gaps(document: Document) -> list[tuple[Clause, Gap]]:
    return [(clause, i) for clause in document.walk() for i in clause.inlines if isinstance(i, Gap)]


@_rule("haak-in-tekst", _BLOCKS, "In een tekst om te tekenen staat geen invulplek.")
def _brackets(subject: FinishedText) -> Iterator[_Said]:
    """The definitive edition holds no bracket but the editorial one; a forgotten blank looks like that."""
    if subject.document.editie is not Editie.DEFINITIEF:
        return
    for clause in subject.document.walk():
        words = "".join(inline_text(i) for i in clause.inlines if not isinstance(i, Gap))
        words = words.replace(_EDITORIAL, "")
        if "[" in words or "]" in words:
            answer = next((i.answer for i in clause.inlines if isinstance(i, Filled) and "[" in i.text), None)
            yield _Said(
                "In deze bepaling staat een blokhaak.",
                f"Haal de blokhaak weg uit {answer}." if answer else "Meld dit als fout in het programma.",
                answer,
                (clause.citation,),
            )


@_rule(
    "regime-wgs",
    _BLOCKS,
    "Wet gegevensverwerking door samenwerkingsverbanden, in werking sinds 1 maart 2025.",
)
def _under_wgs(subject: FinishedText) -> Iterator[_Said]:
    """The unchanged model is not a text to sign for processing under the WGS."""
    if subject.antwoorden.regime.wet in (Wet.WGS, Wet.BEIDE):
        yield _Said(
            "Het huis verwerkt gegevens onder de WGS; dit model is daar niet op aangepast.",
            "Gebruik het concept om te overleggen en laat een jurist de tekst aanpassen.",
            Pad("regime.wet"),
        )


@_rule("wgs-bestaat", _WARNS, "Wet gegevensverwerking door samenwerkingsverbanden, paragraaf 2.4.")
def _outside_wgs(subject: FinishedText) -> Iterator[_Said]:
    """A house that works with the model alone is told that the WGS exists."""
    if subject.antwoorden.regime.wet is Wet.BUITEN_WGS:
        yield _Said(
            "Sinds 1 maart 2025 geldt de WGS voor zorg- en veiligheidshuizen. Het model is ouder.",
            "Laat een jurist bevestigen dat de verwerking van uw huis buiten de WGS valt.",
            Pad("regime.wet"),
        )


@_rule(
    "radicalisering",
    _WARNS,
    "Wet gegevensverwerking persoonsgerichte aanpak radicalisering, in werking sinds 1 juli 2025.",
)
def _radicalisation(subject: FinishedText) -> Iterator[_Said]:
    """Cases of radicalisation fall under an act of their own."""
    if subject.antwoorden.regime.radicalisering is True:
        yield _Said(
            "Casussen van radicalisering horen niet onder dit Protocol.",
            "Regel die casussen apart en houd ze buiten dit Protocol.",
            Pad("regime.radicalisering"),
        )


@_rule("meldtermijn-ruim", _WARNS, "Artikel 33 AVG: melden binnen 72 uur na ontdekking.")
def _long_notice(subject: FinishedText) -> Iterator[_Said]:
    """A term of over 48 hours leaves little of the 72 hours of 14.8."""
    hours = subject.antwoorden.datalekken.meldtermijn_uren
    if isinstance(hours, int) and hours > 48:
        yield _Said(
            f"Een meldtermijn van {hours} uur laat weinig over van de 72 uur van artikel 14.8.",
            "Kies bij voorkeur 24 uur, en ten hoogste 48 uur.",
            Pad("datalekken.meldtermijn_uren"),
            (Citatie("14.3"),),
        )


@_rule("partijen-convenant", _WARNS, "Toelichting van het model bij de aanhef.")
def _same_parties(subject: FinishedText) -> Iterator[_Said]:
    """The parties must be those of the convenant (line 14 of the model)."""
    if subject.antwoorden.convenant.partijen_gelijk is False:
        yield _Said(
            "De partijen zijn niet dezelfde als die van het convenant.",
            "Maak de lijsten gelijk, of laat een jurist het verschil beoordelen.",
            Pad("convenant.partijen_gelijk"),
            (Citatie("aanhef"),),
        )


@_rule(
    "taak-ontbreekt",
    _WARNS,
    "Gegevens mogen alleen naar een partij waarvan de taak in artikel 6.4 staat.",
)
def _missing_tasks(subject: FinishedText) -> Iterator[_Said]:
    """A party takes part while its task stands nowhere in 6.4."""
    present = subject.document.citations
    for kind in (one for one in Soort if subject.antwoorden.has(one)):
        if not letters_of(subject.model, kind):
            continue
        if gone := [task for task in tasks_of(subject.model, frozenset({kind})) if task not in present]:
            yield _Said(
                f"Er doet een partij van de soort ‘{kind.label}’ mee, maar {_without(gone)}.",
                "Neem de taak weer op, of controleer of een eigen letter deze taak noemt.",
                Pad("taken.lijst"),
                (Citatie("6.4"),),
            )


def _without(gone: list[Citatie]) -> str:
    """Return which letters of the model's 6.4 are not in the text, as the end of a sentence."""
    letters = enumeration([citation.letter for citation in gone])
    if len(gone) > 1:
        return f"de letters {letters} van het model zijn weggelaten"
    return f"letter {letters} van het model is weggelaten"


@_rule("tekst-zonder-bepaling", _WARNS, "Een verwijzing moet uitkomen bij een bepaling van uw Protocol.")
def _texts_without_clause(subject: FinishedText) -> Iterator[_Said]:
    """A text of our own rests on clauses of the Protocol; a house may drop those."""
    for name in subject.model.texts:
        if lost := lost_clauses(subject.model, subject.document, name):
            yield _Said(
                f"Niet gemaakt: {name}. Deze tekst verwijst naar een bepaling die niet in uw Protocol staat.",
                "Neem de bepaling weer op, of stel zelf een tekst op.",
                Pad("afwijkingen"),
                lost,
            )


@_rule("getypte-verwijzing", _WARNS, "Een getypt nummer schuift niet mee als een bepaling verschuift.")
def _typed_references(subject: FinishedText) -> Iterator[_Said]:
    """An own text names a clause of this text as plain words."""
    for path, found in typed_references(subject.antwoorden, subject.document):
        words, references = ([f"‘{m.words}’" for m in found], [m.reference for m in found])
        yield _Said(
            f"In {path} staat {enumeration(words)} als gewone tekst.",
            f"Bedoelt u een bepaling van dit Protocol? Schrijf dan {enumeration(references)}.",
            path,
        )


@_rule("punten-in-zin", _WARNS, "Onderdelen staan onder elkaar, met een eigen letter.")
def _points_in_a_sentence(subject: FinishedText) -> Iterator[_Said]:
    """An own text has points behind each other in one sentence."""
    for path in points_in_a_sentence(subject.antwoorden):
        yield _Said(
            f"In {path} staan punten achter elkaar in één zin.",
            "Zijn het onderdelen? Zet ze dan elk op een eigen regel.",
            path,
        )


@_rule(
    "te-weinig-partijen",
    _BLOCKS,
    "De aanhef van het model begint met de gemeenten en noemt daarna de andere partijen.",
)
def _enough_parties(subject: FinishedText) -> Iterator[_Said]:
    """A protocol is between at least one gemeente and one other party."""
    given = subject.antwoorden
    too_few = not given.has(Soort.GEMEENTE) or len(given.deelnemers) < 2
    if isinstance(given.partijen, tuple) and too_few:
        yield _Said(
            "Er zijn te weinig partijen: nodig zijn ten minste één gemeente en nog een partij.",
            "Vul de lijst van partijen aan.",
            Pad("partijen"),
            (Citatie("aanhef"),),
        )
