"""The options of a question as lines to choose from, each with what it does."""

from tailor.answers import Antwoorden, Keuze, Vraag
from tailor.answers.soorten import Soort
from tailor.wizard.partijen_soorten import SOORTEN
from tailor.wizard.scherm import Keus
from tailor.wizard.velden import Veld, Vorm
from tailor.wizard.woorden import partijnaam


def opties(soort: Veld, vraag: Vraag, antwoorden: Antwoorden) -> list[Keus]:
    """Return the options of a question; empty when the answer is typed."""
    if soort.vorm is Vorm.JA_NEE:
        return [Keus("ja", "Ja", vraag.ja), Keus("nee", "Nee", vraag.nee)]
    if soort.vorm is Vorm.PARTIJ:
        return partijen(antwoorden)
    if soort.vorm is Vorm.INSTANTIE:
        return [*_members(soort), *partijen(antwoorden)]
    return _members(soort)


def _members(soort: Veld) -> list[Keus]:
    return [_keus(member) for member in soort.keuzes]


def _keus(member: Keuze) -> Keus:
    """Return an option; a kind of party says what its letter in 6.4 is about."""
    uitleg = SOORTEN[member] if isinstance(member, Soort) else member.effect
    return Keus(member.value, member.label, uitleg)


def partijen(antwoorden: Antwoorden) -> list[Keus]:
    """Return the parties as options, by name; the value is the key."""
    return [Keus(str(partij.sleutel), partijnaam(partij)) for partij in antwoorden.bekende_partijen]
