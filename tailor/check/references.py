"""Samenhang: references that lead nowhere or do not move along, and own texts that say things twice."""

from collections.abc import Iterator

from tailor.assemble.assemble import FinishedText, is_needed, lost_clauses
from tailor.assemble.short_forms import short_forms
from tailor.check.complete import own_clause
from tailor.check.own_texts import absent_references, described, points_in_a_sentence, typed_references
from tailor.check.rule import BLOCKS, WARNS, Said, Theme, rule
from tailor.check.where import lands
from tailor.grammar import enumeration
from tailor.path import Pad

SAMENHANG = Theme.SAMENHANG
_TYPED = "Een getypt nummer schuift niet mee als een bepaling verschuift."


@rule(
    "verwijzing-weg",
    SAMENHANG,
    BLOCKS,
    "Een bepaling verwijst naar een bepaling die u heeft laten vervallen; de tekst is zo niet te maken.",
    "Een verwijzing moet uitkomen bij een bepaling van uw Protocol.",
    fails={"afwijkingen": '[{bepaling: "3.2", soort: vervalt, reden: Elders geregeld., bron: besluit}]'},
    passes={"afwijkingen": '[{bepaling: "3.4", soort: vervalt, reden: Elders geregeld., bron: besluit}]'},
    acceptable=False,
)
def _leads_nowhere(_subject: FinishedText) -> Iterator[Said]:
    """A text with such a reference is not made at all, so that a finished one holds none."""
    yield from ()


LEADS_NOWHERE = _leads_nowhere


@rule(
    "getypte-verwijzing",
    SAMENHANG,
    WARNS,
    "Een eigen tekst noemt een bepaling van dit Protocol met een getypt nummer.",
    _TYPED,
    fails={"afwijkingen": own_clause("Zie artikel 14, eerste lid, en artikel 6 AVG.")},
    passes={"afwijkingen": own_clause("Zie {artikel 14.1}, artikel 6 AVG en artikel 2 van het Convenant.")},
)
def _typed_references(subject: FinishedText) -> Iterator[Said]:
    """An own text names a clause of this text as plain words."""
    for path, found in typed_references(subject):
        words, references = ([f"‘{m.words}’" for m in found], [m.reference for m in found])
        yield Said(
            f"In {described(subject.antwoorden, path)} staat {enumeration(words)} als gewone tekst.",
            f"Bedoelt u een bepaling van dit Protocol? Schrijf dan {enumeration(references)}.",
            path,
        )


@rule(
    "verwijzing-nergens",
    SAMENHANG,
    WARNS,
    "Een eigen tekst noemt een artikel, lid of bijlage die niet in dit Protocol staat.",
    "Een verwijzing moet uitkomen bij een bepaling van uw Protocol.",
    fails={"afwijkingen": own_clause("Partijen handelen volgens artikel 45.2 en Bijlage 9.")},
    passes={"afwijkingen": own_clause("Partijen handelen volgens artikel 45 AVG en artikel 45 van de Wjsg.")},
)
def _absent_references(subject: FinishedText) -> Iterator[Said]:
    """An own text names a clause that this text does not have."""
    for path, found in absent_references(subject):
        yield Said(
            f"In {described(subject.antwoorden, path)} staat"
            f" {enumeration([f'‘{words}’' for words in found])}; dat staat niet in dit Protocol.",
            "Verbeter het nummer, of noem de wet of de afspraak waarin het staat.",
            path,
        )


@rule(
    "tekst-zonder-bepaling",
    SAMENHANG,
    WARNS,
    "Een tekst die tailor erbij maakt, verwijst naar een bepaling die u heeft laten vervallen.",
    "Een verwijzing moet uitkomen bij een bepaling van uw Protocol.",
    fails={"afwijkingen": '[{bepaling: "13.1", soort: vervalt, reden: Elders geregeld., bron: besluit}]'},
    passes={"afwijkingen": '[{bepaling: "13.2", soort: vervalt, reden: Elders geregeld., bron: besluit}]'},
)
def _texts_without_clause(subject: FinishedText) -> Iterator[Said]:
    """A text of our own rests on clauses of the Protocol; a house may drop those."""
    for name in subject.model.texts:
        if not is_needed(name, subject.antwoorden):
            continue
        if lost := lost_clauses(subject.model, subject.document, name):
            yield Said(
                f"Niet gemaakt: {name}. Deze tekst verwijst naar een bepaling die niet in uw Protocol staat.",
                "Neem de bepaling weer op, of stel zelf een tekst op.",
                Pad("afwijkingen"),
                lost,
                key=name,
                rests_on=(),
            )


@rule(
    "punten-in-zin",
    SAMENHANG,
    WARNS,
    "In een eigen tekst staan punten achter elkaar in één zin.",
    "Onderdelen staan onder elkaar, met een eigen letter.",
    fails={"afwijkingen": own_clause("Partijen melden: a) de aard; b) de omvang.")},
    passes={"afwijkingen": own_clause("Partijen melden de aard (a) en de omvang (b).")},
)
def _points_in_a_sentence(subject: FinishedText) -> Iterator[Said]:
    """An own text has points behind each other in one sentence."""
    for path in points_in_a_sentence(subject):
        yield Said(
            f"In {described(subject.antwoorden, path)} staan punten achter elkaar in één zin.",
            "Zijn het onderdelen? Zet ze dan elk op een eigen regel.",
            path,
        )


@rule(
    "herhaling",
    SAMENHANG,
    WARNS,
    "Een antwoord herhaalt woorden die al in de tekst staan.",
    "De tekst zet sommige woorden zelf voor of achter een antwoord.",
    fails={"huis.naam": "veiligheidshuis Aldervliet"},
    passes={"huis.naam": "Huis Aldervliet"},
)
def _repeats(subject: FinishedText) -> Iterator[Said]:
    """An answer repeats the words around its blank; the text prints them once."""
    for path, short in short_forms(subject.model, subject.antwoorden, subject.asked):
        yield Said(
            f"{path} herhaalt wat al in de tekst staat: ‘{path.find(subject.antwoorden)}’."
            f" Gedrukt wordt ‘{short}’.",
            f"Maak er ‘{short}’ van.",
            path,
            lands(subject, path),
        )
