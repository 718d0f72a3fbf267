"""Volledig: what is missing, double or left open, and who signs without saying why they may."""

import re
from collections.abc import Iterator

from tailor.answers import OpenQuestion, open_questions, questions
from tailor.answers.doubles import doubles
from tailor.answers.placeholders import placeholders_inside
from tailor.answers.questions.huis import Formule
from tailor.answers.questions.partijdelen import OmAanduiding, Soort, Vertegenwoordiger
from tailor.answers.questions.partijen import PARTIJEN, Partij
from tailor.assemble.assemble import FinishedText
from tailor.assemble.document import Clause, Document, Editie, Filled, Gap, inline_text
from tailor.assemble.find import landing, of_party
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.party_words import listed_name, plain_name
from tailor.check.own_texts import own_texts
from tailor.check.rule import BLOCKS, NOTES, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import enumeration
from tailor.path import Pad

VOLLEDIG = Theme.VOLLEDIG
_SIGNING = Citatie("ondertekening")
# The only bracket that belongs in the text: the quotation in Bijlage 3 (line 590).
_EDITORIAL = "[AVG]"
# What shows that a note to a colleague was left in a text.
_NOTE = re.compile(
    r"(?<!\w)(?:to\s?do|fixme|tbd|checken|nakijken|navragen|uitzoeken|nog\s+(?:afstemmen|bespreken|invullen"
    r"|controleren|overleggen|aanpassen|toevoegen)|(?:opmerking|noot|vraag)\s+(?:van|voor|aan)\s+\w+\s*:"
    r"|(?:opm|nb)\.?\s*:)(?!\w)|\?\?+|!!+|\*\*\*+|@\w+",
    re.IGNORECASE,
)


def own_clause(text: str) -> str:
    """Return an own clause as ``tailor zet afwijkingen=`` takes it, for the examples of rules."""
    return f'[{{bepaling: "11.2", soort: voeg_toe_na, tekst: {text!r}, reden: "Zo is het afgesproken."}}]'


# -- what is open --


@rule(
    "open-vraag",
    VOLLEDIG,
    BLOCKS,
    "Een vraag die ertoe doet, heeft nog geen antwoord.",
    "In een tekst om te tekenen staat geen open plek.",
    fails={"datalekken.meldtermijn_uren": "nog niet bekend"},
    passes={"datalekken.meldtermijn_uren": "36"},
    acceptable=False,
)
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


@rule(
    "gat-in-tekst",
    VOLLEDIG,
    BLOCKS,
    "Een antwoord noemt een partij die niet meedoet.",
    "Een antwoord kan alleen een partij noemen die meedoet.",
    fails={"partijen[alderbroek].status": "vertrokken"},
    passes={"partijen[vliethaven].status": "vertrokken"},
    acceptable=False,
)
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


@rule(
    "haak-in-tekst",
    VOLLEDIG,
    BLOCKS,
    "In de tekst om te tekenen staat een blokhaak, zoals bij een vergeten invulplek.",
    "In een tekst om te tekenen staat geen invulplek.",
    fails={"bijlage2.document": "het Procesboek [versie 3]"},
    passes={"bijlage2.document": "het Procesboek (versie 3)"},
    acceptable=False,
)
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
    "plek-in-tekst",
    VOLLEDIG,
    BLOCKS,
    "In een eigen tekst staan woorden op de plaats van iets wat nog komt.",
    "In een tekst om te tekenen staat geen open plek.",
    fails={"afwijkingen": own_clause("De Manager bewaart de lijst n.n.b. maanden.")},
    passes={"afwijkingen": own_clause("De Manager bewaart de lijsten, de brieven enz. …")},
    acceptable=False,
)
def _places_to_fill(subject: FinishedText) -> Iterator[Said]:
    """A text of the house holds words that stand in the place of what is still to come."""
    for asked in questions(subject.antwoorden):
        texts = asked.texts if asked.applies else ()
        if found := dict.fromkeys(words for text in texts for words in placeholders_inside(text)):
            yield Said(
                f"In {asked.pad} staat nog {enumeration([f'‘{words}’' for words in found])}.",
                "Zet daar de woorden die moeten gelden, of haal die plek weg.",
                asked.pad,
            )


@rule(
    "aantekening-in-tekst",
    VOLLEDIG,
    BLOCKS,
    "In een eigen tekst staat een aantekening voor uzelf of een collega.",
    "Wie tekent, tekent ook voor zo’n aantekening.",
    fails={"afwijkingen": own_clause("De Manager houdt een lijst bij. NB: nog afstemmen met de FG.")},
    passes={"afwijkingen": own_clause("De Manager houdt een lijst bij van wat nog afgestemd moet worden.")},
    acceptable=False,
)
def _notes_left(subject: FinishedText) -> Iterator[Said]:
    """A text of the house holds a note to a colleague."""
    for pad, text in own_texts(subject.antwoorden):
        if found := dict.fromkeys(match[0].strip() for match in _NOTE.finditer(text)):
            yield Said(
                f"In {pad} staat {enumeration([f'‘{words}’' for words in found])};"
                " dat lijkt een aantekening.",
                "Haal de aantekening uit de tekst.",
                pad,
            )


# -- who is there --


@rule(
    "dubbel",
    VOLLEDIG,
    BLOCKS,
    "Een partij, een persoon, een KvK-nummer of een afkorting staat er twee keer.",
    "Wie tekent en namens wie, moet uit het stuk zelf duidelijk zijn.",
    fails={"partijen[de-overstap].kvk": "90000025"},
    passes={"partijen[de-overstap].kvk": "90000026"},
    acceptable=False,
)
def _doubles(subject: FinishedText) -> Iterator[Said]:
    """The same party, person, KvK number or abbreviation stands in two places."""
    for double in doubles(subject.antwoorden):
        yield Said(double.message, double.suggestion, double.pad, (Citatie("aanhef"),))


@rule(
    "te-weinig-partijen",
    VOLLEDIG,
    BLOCKS,
    "Er is geen gemeente, of er is maar één partij.",
    "De aanhef van het model begint met de gemeenten en noemt daarna de andere partijen.",
    fails={f"partijen[{key}].status": "weigert" for key in ("alderbroek", "vliethaven", "zandermeer")}
    | {
        path: "politie"
        for path in (
            "beveiliging.verantwoordelijke_partij",
            "datalekken.verantwoordelijke_partij",
            "verwerkers.overeenkomst_door",
        )
    },
    passes={f"partijen[{key}].status": "weigert" for key in ("vliethaven", "zandermeer")},
    acceptable=False,
)
def _enough_parties(subject: FinishedText) -> Iterator[Said]:
    """A protocol is between at least one gemeente and one other party."""
    given = subject.antwoorden
    too_few = not given.has(Soort.GEMEENTE) or len(given.deelnemers) < 2
    if isinstance(given.partijen, tuple) and too_few:
        yield Said(
            "Er zijn te weinig partijen: nodig zijn ten minste één gemeente en nog een partij.",
            "Vul de lijst van partijen aan.",
            PARTIJEN,
            (Citatie("aanhef"),),
        )


@rule(
    "in-oprichting",
    VOLLEDIG,
    WARNS,
    "Een partij die nog wordt opgericht, tekent mee.",
    "Een rechtspersoon in oprichting bestaat nog niet: wie voor haar tekent, bindt eerst zichzelf (artikel"
    " 2:93 en 2:203 BW voor nv en bv).",
    fails={"partijen[de-overstap].in_oprichting": "ja"},
    passes={"partijen[de-overstap].in_oprichting": "ja", "partijen[de-overstap].status": "weigert"},
    acceptable=False,
)
def _not_founded_yet(subject: FinishedText) -> Iterator[Said]:
    """A party that is being founded cannot be bound yet."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.deelnemers:
        if partij.in_oprichting is True:
            yield Said(
                f"{plain_name(partij)} is nog in oprichting en zou nu tekenen.",
                "Wacht met tekenen tot de oprichting, of leg vast wie het Protocol daarna bekrachtigt.",
                PARTIJEN[index] / "in_oprichting",
                (Citatie("aanhef"), _SIGNING),
            )


# -- who may sign --

# Functions that by law or articles of association stand for their organisation, by the words they hold.
_BY_FUNCTION = {
    Soort.GEMEENTE: ("burgemeester",),
    Soort.POLITIE: ("korpschef", "politiechef", "eenheidschef"),
    Soort.OPENBAAR_MINISTERIE: ("hoofdofficier", "procureur-generaal"),
}
_OF_OTHERS = (
    "bestuur",
    "directeur",
    "directie",
    "voorzitter",
    "penningmeester",
    "secretaris",
    "vennoot",
    "eigenaar",
    "algemeen",
)


@rule(
    "gemeente-zonder-burgemeester",
    VOLLEDIG,
    BLOCKS,
    "Voor een gemeente tekent iemand anders dan de burgemeester, zonder mandaat of volmacht.",
    "Artikel 171 Gemeentewet: de burgemeester vertegenwoordigt de gemeente en kan dat opdragen.",
    fails={"partijen[vliethaven].vertegenwoordigers[0].functie": "wethouder"},
    passes={"partijen[vliethaven].vertegenwoordigers[0].functie": "waarnemend burgemeester"},
    acceptable=False,
)
def _someone_else(subject: FinishedText) -> Iterator[Said]:
    """Another than the burgemeester signs for a gemeente, and nothing says why."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.gemeenten:
        for place, person in _signs_alone(partij):
            if not _has_function(person, _BY_FUNCTION[Soort.GEMEENTE]):
                yield Said(
                    f"Voor de {listed_name(ctx, index)} tekent {_described(person)}, zonder mandaat.",
                    "Noem het mandaat of de volmacht, of laat de burgemeester tekenen.",
                    (PARTIJEN[index] / "vertegenwoordigers")[place],
                    (_SIGNING,),
                )


@rule(
    "bevoegdheid-onbekend",
    VOLLEDIG,
    WARNS,
    "Uit de functie blijkt niet waarom iemand voor een partij mag tekenen, en er is geen mandaat.",
    "Een partij is alleen gebonden als iemand tekent die daartoe bevoegd is (artikel 3:60 en 10:1 Awb e.v.).",
    fails={"partijen[ggd].vertegenwoordigers[0].functie": "beleidsadviseur"},
    passes={"partijen[ggd].vertegenwoordigers[0].functie": "adjunct-directeur"},
    acceptable=False,
)
def _why_this_person(subject: FinishedText) -> Iterator[Said]:
    """A function does not say that this person may bind the party, and there is no mandate."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.others:
        for _, person in _signs_alone(partij):
            if not _has_function(person, _powers(partij)):
                yield Said(
                    f"Voor {listed_name(ctx, index)} tekent {_described(person)}. Uit die functie blijkt niet"
                    " dat deze persoon bevoegd is, en er is geen mandaat genoemd.",
                    "Vraag op grond waarvan deze persoon mag tekenen, en noem het mandaat of de volmacht.",
                    PARTIJEN[index] / "mandaat",
                    (_SIGNING,),
                )


def _powers(partij: Partij) -> tuple[str, ...]:
    """Return the words in a function that say that it stands for this party."""
    if partij.soort is Soort.OPENBAAR_MINISTERIE and partij.om_aanduiding is OmAanduiding.COLLEGE:
        return ("procureur-generaal", "voorzitter van het college")
    return _BY_FUNCTION.get(partij.soort, _OF_OTHERS) if isinstance(partij.soort, Soort) else ("",)


def _signs_alone(partij: Partij) -> Iterator[tuple[int, Vertegenwoordiger]]:
    """Yield the people who sign for a party of their own accord: no mandate, and for no other party."""
    people = partij.vertegenwoordigers
    if partij.mandaat is None and partij.vertegenwoordigd_door is None and isinstance(people, tuple):
        yield from ((place, one) for place, one in enumerate(people) if isinstance(one.functie, str))


def _has_function(person: Vertegenwoordiger, words: tuple[str, ...]) -> bool:
    return any(word in str(person.functie).casefold() for word in words)


def _described(person: Vertegenwoordiger) -> str:
    name = f"{person.naam}, " if isinstance(person.naam, str) else "de "
    return f"{name}{person.functie}"


@rule(
    "ondertekenaar-zonder-naam",
    VOLLEDIG,
    NOTES,
    "Van wie tekent, is alleen de functie bekend.",
    "Onder een handtekening hoort te staan wie die heeft gezet.",
    fails={"partijen[zandermeer].vertegenwoordigers": "[{functie: burgemeester}]"},
    passes={"partijen[zandermeer].vertegenwoordigers": "[{naam: A. Bos, functie: burgemeester}]"},
    acceptable=False,
)
def _no_name(subject: FinishedText) -> Iterator[Said]:
    """A person who signs is known by the function alone."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.deelnemers:
        people = partij.vertegenwoordigers if isinstance(partij.vertegenwoordigers, tuple) else ()
        if any(person.naam is None for person in people):
            yield Said(
                f"Van wie voor {listed_name(ctx, index)} tekent, staat alleen de functie in het Protocol.",
                "Vul de naam in, of laat die bij het tekenen met de hand invullen.",
                PARTIJEN[index] / "vertegenwoordigers",
                (_SIGNING,),
            )


@rule(
    "besluit-bw-onbekend",
    VOLLEDIG,
    NOTES,
    "Van een gemeente is de dag van het besluit van burgemeester en wethouders niet bekend.",
    "Een gemeente doet mee na een besluit van burgemeester en wethouders.",
    fails={"partijen[vliethaven].besluit_bw": ""},
    passes={"partijen[vliethaven].besluit_bw": "2026-09-29"},
    acceptable=False,
)
def _no_decision(subject: FinishedText) -> Iterator[Said]:
    """The decision of a gemeente stands at its signature; without it nobody can look it up."""
    ctx = KnownAnswers(subject.antwoorden)
    if subject.antwoorden.gemeenten.formule is Formule.ARTIKEL_171:
        return  # then the opening names it, and it is an open question
    without = [index for index, gemeente in ctx.gemeenten if gemeente.besluit_bw is None]
    if without:
        names = enumeration([listed_name(ctx, index) for index in without])
        yield Said(
            f"Het besluit van burgemeester en wethouders is niet ingevuld voor {names}.",
            "Vul de dag van het besluit in; die staat dan bij de handtekening.",
            PARTIJEN[without[0]] / "besluit_bw",
            (_SIGNING,),
        )
