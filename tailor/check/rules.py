"""The rules: each a small function from answers and text to findings, with a stable name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tailor.answers import Antwoorden, OpenVraag, open_vragen
from tailor.answers.questions.huis import Wet
from tailor.answers.questions.partijdelen import Soort
from tailor.assemble.assemble import lost_clauses
from tailor.assemble.document import Clause, Document, Editie, Filled, Gap, inline_text
from tailor.assemble.open_points import of_party
from tailor.assemble.places import landing
from tailor.assemble.variants import letters_of, tasks_of
from tailor.check.finding import Finding, Level
from tailor.citation import Citatie
from tailor.grammar import enumeration
from tailor.model import Model
from tailor.path import Pad


@dataclass(frozen=True, slots=True)
class Subject:
    """What the rules look at.

    Attributes:
        model: The legal text.
        antwoorden: The answers of the house.
        document: The finished text.
    """

    model: Model
    antwoorden: Antwoorden
    document: Document


Rule = Callable[[Subject], Iterator[Finding]]
RULES: dict[str, Rule] = {}
"""Every rule by its name; the names are public and never change."""

_EDITORIAL = "[AVG]"
"""The only bracket that belongs in the text: the quotation in Bijlage 3 (line 590)."""


def findings(model: Model, antwoorden: Antwoorden, document: Document) -> tuple[Finding, ...]:
    """Return what all rules find, the heaviest first, in the order of the rules."""
    subject = Subject(model, antwoorden, document)
    found = [finding for rule in RULES.values() for finding in rule(subject)]
    return tuple(sorted(found, key=lambda finding: -finding.level))


def _rule(name: str) -> Callable[[Rule], Rule]:
    def register(rule: Rule) -> Rule:
        RULES[name] = rule
        return rule

    return register


@_rule("open-vraag")
def _open_questions(subject: Subject) -> Iterator[Finding]:
    """Every question that matters must be answered before anybody signs."""
    for question in open_vragen(subject.antwoorden):
        yield Finding(
            "open-vraag",
            Level.BLOKKEREND,
            _where(subject, question.pad),
            question.pad,
            f"Nog niet bekend: {question.vraag.kort}{of_party(subject.antwoorden, question.pad)}.",
            "In een tekst om te tekenen staat geen open plek.",
            _who(question),
        )


def _where(subject: Subject, pad: Pad) -> tuple[Citatie, ...]:
    """Return the clauses that lack an answer, or in which it would land."""
    gaps = (clause.citation for clause, gap in _all_gaps(subject.document) if gap.answer is pad)
    return tuple(dict.fromkeys(gaps)) or landing(subject.model, pad)


def _who(question: OpenVraag) -> str:
    who = f"Uit te zoeken door {question.wie}." if question.wie else f"Vul {question.pad} in."
    remark = question.opmerking.rstrip(".")
    end = "" if remark.endswith(("?", "!")) else "."
    return f"{who} Opmerking: {remark}{end}" if remark else who


@_rule("gat-in-tekst")
def _gaps(subject: Subject) -> Iterator[Finding]:
    """A place in the text that no answer fills, though no question is open: a party that takes no part."""
    open_paths = {question.pad for question in open_vragen(subject.antwoorden)}
    for clause, gap in _all_gaps(subject.document):
        if gap.answer not in open_paths and not any(gap.answer.holds(path) for path in open_paths):
            yield Finding(
                "gat-in-tekst",
                Level.BLOKKEREND,
                (clause.citation,),
                gap.answer,
                f"Het antwoord op {gap.answer} past niet meer: {gap.label}.",
                "Een antwoord kan alleen een partij noemen die meedoet.",
                f"Kies voor {gap.answer} een partij die meedoet.",
            )


def _all_gaps(document: Document) -> Iterator[tuple[Clause, Gap]]:
    for clause in document.walk():
        for inline in clause.inlines:
            if isinstance(inline, Gap):
                yield clause, inline


@_rule("haak-in-tekst")
def _brackets(subject: Subject) -> Iterator[Finding]:
    """The definitive edition holds no bracket but the editorial one; a forgotten blank looks like that."""
    if subject.document.editie is not Editie.DEFINITIEF:
        return
    for clause in subject.document.walk():
        words = "".join(inline_text(i) for i in clause.inlines if not isinstance(i, Gap))
        words = words.replace(_EDITORIAL, "")
        if "[" in words or "]" in words:
            answer = next((i.answer for i in clause.inlines if isinstance(i, Filled) and "[" in i.text), None)
            yield Finding(
                "haak-in-tekst",
                Level.BLOKKEREND,
                (clause.citation,),
                answer,
                "In deze bepaling staat een blokhaak.",
                "In een tekst om te tekenen staat geen invulplek.",
                f"Haal de blokhaak weg uit {answer}." if answer else "Meld dit als fout in het programma.",
            )


@_rule("regime-wgs")
def _under_wgs(subject: Subject) -> Iterator[Finding]:
    """The unchanged model is not a text to sign for processing under the WGS."""
    if subject.antwoorden.regime.wet in (Wet.WGS, Wet.BEIDE):
        yield Finding(
            "regime-wgs",
            Level.BLOKKEREND,
            (),
            Pad("regime.wet"),
            "Het huis verwerkt gegevens onder de WGS; dit model is daar niet op aangepast.",
            "Wet gegevensverwerking door samenwerkingsverbanden, in werking sinds 1 maart 2025.",
            "Gebruik het concept om te overleggen en laat een jurist de tekst aanpassen.",
        )


@_rule("wgs-bestaat")
def _outside_wgs(subject: Subject) -> Iterator[Finding]:
    """A house that works with the model alone is told that the WGS exists."""
    if subject.antwoorden.regime.wet is Wet.BUITEN_WGS:
        yield Finding(
            "wgs-bestaat",
            Level.LET_OP,
            (),
            Pad("regime.wet"),
            "Sinds 1 maart 2025 geldt de WGS voor zorg- en veiligheidshuizen. Het model is ouder.",
            "Wet gegevensverwerking door samenwerkingsverbanden, paragraaf 2.4.",
            "Laat een jurist bevestigen dat de verwerking van uw huis buiten de WGS valt.",
        )


@_rule("radicalisering")
def _radicalisation(subject: Subject) -> Iterator[Finding]:
    """Cases of radicalisation fall under an act of their own."""
    if subject.antwoorden.regime.radicalisering is True:
        yield Finding(
            "radicalisering",
            Level.LET_OP,
            (),
            Pad("regime.radicalisering"),
            "Casussen van radicalisering horen niet onder dit Protocol.",
            "Wet gegevensverwerking persoonsgerichte aanpak radicalisering, in werking sinds 1 juli 2025.",
            "Regel die casussen apart en houd ze buiten dit Protocol.",
        )


@_rule("meldtermijn-ruim")
def _long_notice(subject: Subject) -> Iterator[Finding]:
    """A term of over 48 hours leaves little of the 72 hours of 14.8."""
    hours = subject.antwoorden.datalekken.meldtermijn_uren
    if isinstance(hours, int) and hours > 48:
        yield Finding(
            "meldtermijn-ruim",
            Level.LET_OP,
            (Citatie("14.3"),),
            Pad("datalekken.meldtermijn_uren"),
            f"Een meldtermijn van {hours} uur laat weinig over van de 72 uur van artikel 14.8.",
            "Artikel 33 AVG: melden binnen 72 uur na ontdekking.",
            "Kies bij voorkeur 24 uur, en ten hoogste 48 uur.",
        )


@_rule("partijen-convenant")
def _same_parties(subject: Subject) -> Iterator[Finding]:
    """The parties must be those of the convenant (line 14 of the model)."""
    if subject.antwoorden.convenant.partijen_gelijk is False:
        yield Finding(
            "partijen-convenant",
            Level.LET_OP,
            (Citatie("aanhef"),),
            Pad("convenant.partijen_gelijk"),
            "De partijen zijn niet dezelfde als die van het convenant.",
            "Toelichting van het model bij de aanhef.",
            "Maak de lijsten gelijk, of laat een jurist het verschil beoordelen.",
        )


@_rule("taak-ontbreekt")
def _missing_tasks(subject: Subject) -> Iterator[Finding]:
    """A party takes part while its task stands nowhere in 6.4."""
    present = {clause.citation for clause in subject.document.walk()}
    for soort in dict.fromkeys(partij.soort for partij in subject.antwoorden.deelnemers):
        gone = (
            [t for t in tasks_of(subject.model, frozenset({soort})) if t not in present]
            if isinstance(soort, Soort) and letters_of(subject.model, soort)
            else []
        )
        if gone and isinstance(soort, Soort):
            yield Finding(
                "taak-ontbreekt",
                Level.LET_OP,
                (Citatie("6.4"),),
                Pad("taken.lijst"),
                f"Er doet een partij van de soort ‘{soort.label}’ mee, maar {_without(gone)}.",
                "Gegevens mogen alleen naar een partij waarvan de taak in artikel 6.4 staat.",
                "Neem de taak weer op, of controleer of een eigen letter deze taak noemt.",
            )


def _without(gone: list[Citatie]) -> str:
    """Return which letters of the model's 6.4 are not in the text, as the end of a sentence."""
    letters = enumeration([citation.letter for citation in gone])
    if len(gone) > 1:
        return f"de letters {letters} van het model zijn weggelaten"
    return f"letter {letters} van het model is weggelaten"


@_rule("tekst-zonder-bepaling")
def _texts_without_clause(subject: Subject) -> Iterator[Finding]:
    """A text of our own rests on clauses of the Protocol; a house may drop those."""
    for name in subject.model.texts:
        if lost := lost_clauses(subject.model, subject.document, name):
            yield Finding(
                "tekst-zonder-bepaling",
                Level.LET_OP,
                lost,
                Pad("afwijkingen"),
                f"Niet gemaakt: {name}. Deze tekst verwijst naar een bepaling die niet in uw Protocol staat.",
                "Een verwijzing moet uitkomen bij een bepaling van uw Protocol.",
                "Neem de bepaling weer op, of stel zelf een tekst op.",
            )


@_rule("te-weinig-partijen")
def _enough_parties(subject: Subject) -> Iterator[Finding]:
    """A protocol is between at least one gemeente and one other party."""
    if not isinstance(subject.antwoorden.partijen, tuple):
        return
    if not subject.antwoorden.heeft(Soort.GEMEENTE) or len(subject.antwoorden.deelnemers) < 2:
        yield Finding(
            "te-weinig-partijen",
            Level.BLOKKEREND,
            (Citatie("aanhef"),),
            Pad("partijen"),
            "Er zijn te weinig partijen: nodig zijn ten minste één gemeente en nog een partij.",
            "De aanhef van het model begint met de gemeenten en noemt daarna de andere partijen.",
            "Vul de lijst van partijen aan.",
        )
