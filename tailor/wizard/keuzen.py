"""The options of a question as lines to choose from, each with what it does."""

from typing import Final

from tailor.answers import Antwoorden, Keuze, Vraag
from tailor.answers.questions.partijdelen import Soort
from tailor.wizard.scherm import Keus
from tailor.wizard.velden import Veld, Vorm
from tailor.wizard.woorden import partijnaam

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
"""The kinds with their explanation."""


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
