"""The rules about the text and what it was made of: each a small function from both to findings."""

from collections.abc import Iterator

from tailor.answers import OpenQuestion, open_questions
from tailor.answers.questions.huis import Wet
from tailor.answers.questions.partijdelen import Soort
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.assemble import FinishedText, lost_clauses
from tailor.assemble.document import Clause, Document, Editie, Filled, Gap, inline_text
from tailor.assemble.find import landing, of_party
from tailor.assemble.short_forms import short_forms
from tailor.assemble.variants import letters_of, tasks_of
from tailor.check.finding import BLOCKS, WARNS, Said, rule
from tailor.check.own_texts import points_in_a_sentence, typed_references
from tailor.citation import Citatie
from tailor.grammar import enumeration
from tailor.path import Pad

# The only bracket that belongs in the text: the quotation in Bijlage 3 (line 590).
_EDITORIAL = "[AVG]"


@rule("open-vraag", BLOCKS, "In een tekst om te tekenen staat geen open plek.")
def _open_questions(subject: FinishedText) -> Iterator[Said]:
    """Every question that matters must be answered before anybody signs."""
    for question in open_questions(subject.antwoorden):
        yield Said(
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


@rule("gat-in-tekst", BLOCKS, "Een antwoord kan alleen een partij noemen die meedoet.")
def _gaps(subject: FinishedText) -> Iterator[Said]:
    """A place in the text that no answer fills, though no question is open: a party that takes no part.

    That the list of parties is not known, or has too few of them, is said once and not for each such place.
    """
    open_paths = {question.pad for question in open_questions(subject.antwoorden)}
    if PARTIJEN in open_paths:
        return
    for clause, gap in _all_gaps(subject.document):
        if gap.answer is not PARTIJEN and not any(gap.answer.holds(path) for path in open_paths):
            yield Said(
                f"Het antwoord op {gap.answer} past niet meer: {gap.label}.",
                f"Kies voor {gap.answer} een partij die meedoet.",
                gap.answer,
                (clause.citation,),
            )


def _all_gaps(document: Document) -> list[tuple[Clause, Gap]]:
    return [(clause, i) for clause in document.walk() for i in clause.inlines if isinstance(i, Gap)]


@rule("haak-in-tekst", BLOCKS, "In een tekst om te tekenen staat geen invulplek.")
def _brackets(subject: FinishedText) -> Iterator[Said]:
    """The definitive edition holds no bracket but the editorial one; a forgotten blank looks like that."""
    if subject.document.editie is not Editie.DEFINITIEF:
        return
    for clause in subject.document.walk():
        words = "".join(inline_text(i) for i in clause.inlines if not isinstance(i, Gap))
        words = words.replace(_EDITORIAL, "")
        if "[" in words or "]" in words:
            answer = next((i.answer for i in clause.inlines if isinstance(i, Filled) and "[" in i.text), None)
            yield Said(
                "In deze bepaling staat een blokhaak.",
                f"Haal de blokhaak weg uit {answer}." if answer else "Meld dit als fout in het programma.",
                answer,
                (clause.citation,),
            )


@rule(
    "regime-wgs",
    BLOCKS,
    "Wet gegevensverwerking door samenwerkingsverbanden, in werking sinds 1 maart 2025.",
)
def _under_wgs(subject: FinishedText) -> Iterator[Said]:
    """The unchanged model is not a text to sign for processing under the WGS."""
    if subject.antwoorden.regime.wet in (Wet.WGS, Wet.BEIDE):
        yield Said(
            "Het huis verwerkt gegevens onder de WGS; dit model is daar niet op aangepast.",
            "Gebruik het concept om te overleggen en laat een jurist de tekst aanpassen.",
            Pad("regime.wet"),
        )


@rule("wgs-bestaat", WARNS, "Wet gegevensverwerking door samenwerkingsverbanden, paragraaf 2.4.")
def _outside_wgs(subject: FinishedText) -> Iterator[Said]:
    """A house that works with the model alone is told that the WGS exists."""
    if subject.antwoorden.regime.wet is Wet.BUITEN_WGS:
        yield Said(
            "Sinds 1 maart 2025 geldt de WGS voor zorg- en veiligheidshuizen. Het model is ouder.",
            "Laat een jurist bevestigen dat de verwerking van uw huis buiten de WGS valt.",
            Pad("regime.wet"),
        )


@rule(
    "radicalisering",
    WARNS,
    "Wet gegevensverwerking persoonsgerichte aanpak radicalisering, in werking sinds 1 juli 2025.",
)
def _radicalisation(subject: FinishedText) -> Iterator[Said]:
    """Cases of radicalisation fall under an act of their own."""
    if subject.antwoorden.regime.radicalisering is True:
        yield Said(
            "Casussen van radicalisering horen niet onder dit Protocol.",
            "Regel die casussen apart en houd ze buiten dit Protocol.",
            Pad("regime.radicalisering"),
        )


@rule("meldtermijn-ruim", WARNS, "Artikel 33 AVG: melden binnen 72 uur na ontdekking.")
def _long_notice(subject: FinishedText) -> Iterator[Said]:
    """A term of over 48 hours leaves little of the 72 hours of 14.8."""
    hours = subject.antwoorden.datalekken.meldtermijn_uren
    if isinstance(hours, int) and hours > 48:
        yield Said(
            f"Een meldtermijn van {hours} uur laat weinig over van de 72 uur van artikel 14.8.",
            "Kies bij voorkeur 24 uur, en ten hoogste 48 uur.",
            Pad("datalekken.meldtermijn_uren"),
            (Citatie("14.3"),),
        )


@rule("partijen-convenant", WARNS, "Toelichting van het model bij de aanhef.")
def _same_parties(subject: FinishedText) -> Iterator[Said]:
    """The parties must be those of the convenant (line 14 of the model)."""
    if subject.antwoorden.convenant.partijen_gelijk is False:
        yield Said(
            "De partijen zijn niet dezelfde als die van het convenant.",
            "Maak de lijsten gelijk, of laat een jurist het verschil beoordelen.",
            Pad("convenant.partijen_gelijk"),
            (Citatie("aanhef"),),
        )


@rule(
    "taak-ontbreekt",
    WARNS,
    "Gegevens mogen alleen naar een partij waarvan de taak in artikel 6.4 staat.",
)
def _missing_tasks(subject: FinishedText) -> Iterator[Said]:
    """A party takes part while its task stands nowhere in 6.4."""
    present = subject.document.citations
    for kind in (one for one in Soort if subject.antwoorden.has(one)):
        if not letters_of(subject.model, kind):
            continue
        if gone := [task for task in tasks_of(subject.model, frozenset({kind})) if task not in present]:
            yield Said(
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


@rule("tekst-zonder-bepaling", WARNS, "Een verwijzing moet uitkomen bij een bepaling van uw Protocol.")
def _texts_without_clause(subject: FinishedText) -> Iterator[Said]:
    """A text of our own rests on clauses of the Protocol; a house may drop those."""
    for name in subject.model.texts:
        if lost := lost_clauses(subject.model, subject.document, name):
            yield Said(
                f"Niet gemaakt: {name}. Deze tekst verwijst naar een bepaling die niet in uw Protocol staat.",
                "Neem de bepaling weer op, of stel zelf een tekst op.",
                Pad("afwijkingen"),
                lost,
            )


@rule("getypte-verwijzing", WARNS, "Een getypt nummer schuift niet mee als een bepaling verschuift.")
def _typed_references(subject: FinishedText) -> Iterator[Said]:
    """An own text names a clause of this text as plain words."""
    for path, found in typed_references(subject.antwoorden, subject.document):
        words, references = ([f"‘{m.words}’" for m in found], [m.reference for m in found])
        yield Said(
            f"In {path} staat {enumeration(words)} als gewone tekst.",
            f"Bedoelt u een bepaling van dit Protocol? Schrijf dan {enumeration(references)}.",
            path,
        )


@rule("punten-in-zin", WARNS, "Onderdelen staan onder elkaar, met een eigen letter.")
def _points_in_a_sentence(subject: FinishedText) -> Iterator[Said]:
    """An own text has points behind each other in one sentence."""
    for path in points_in_a_sentence(subject.antwoorden):
        yield Said(
            f"In {path} staan punten achter elkaar in één zin.",
            "Zijn het onderdelen? Zet ze dan elk op een eigen regel.",
            path,
        )


@rule("herhaling", WARNS, "De tekst zet sommige woorden zelf voor of achter een antwoord.")
def _repeats(subject: FinishedText) -> Iterator[Said]:
    """An answer repeats the words around its blank; the text prints them once."""
    for path, short in short_forms(subject.model, subject.antwoorden):
        yield Said(
            f"{path} herhaalt wat al in de tekst staat: ‘{path.find(subject.antwoorden)}’."
            f" Gedrukt wordt ‘{short}’.",
            f"Maak er ‘{short}’ van.",
            path,
            landing(subject.model, path),
        )


@rule(
    "te-weinig-partijen",
    BLOCKS,
    "De aanhef van het model begint met de gemeenten en noemt daarna de andere partijen.",
)
def _enough_parties(subject: FinishedText) -> Iterator[Said]:
    """A protocol is between at least one gemeente and one other party."""
    given = subject.antwoorden
    too_few = not given.has(Soort.GEMEENTE) or len(given.deelnemers) < 2
    if isinstance(given.partijen, tuple) and too_few:
        yield Said(
            "Er zijn te weinig partijen: nodig zijn ten minste één gemeente en nog een partij.",
            "Vul de lijst van partijen aan.",
            Pad("partijen"),
            (Citatie("aanhef"),),
        )
