"""The rules about the answers alone: terms and parties that do not go together."""

from collections.abc import Iterator

from tailor.answers import questions
from tailor.answers.doubles import doubles
from tailor.answers.placeholders import placeholders_inside
from tailor.answers.questions.huis import Formule
from tailor.answers.questions.partijdelen import WgsSoort
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.assemble import FinishedText
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.party_words import listed_name
from tailor.check.finding import BLOCKS, NOTES, WARNS, Said, rule
from tailor.citation import Citatie
from tailor.grammar import enumeration
from tailor.path import Pad


@rule("dubbel", BLOCKS, "Wie tekent en namens wie, moet uit het stuk zelf duidelijk zijn.")
def _doubles(subject: FinishedText) -> Iterator[Said]:
    """The same party, person, KvK number or abbreviation stands in two places."""
    for double in doubles(subject.antwoorden):
        yield Said(double.message, double.suggestion, double.pad, (Citatie("aanhef"),))


@rule("plek-in-tekst", BLOCKS, "In een tekst om te tekenen staat geen open plek.")
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
    "archief-na-vernietiging", BLOCKS, "Artikel 11.2 van het model: eerst het archief, dan de vernietiging."
)
def _terms(subject: FinishedText) -> Iterator[Said]:
    """Data that are destroyed cannot go to an archive later."""
    if words := subject.antwoorden.bewaren.archived_too_late:
        yield Said(
            words,
            "Kies een kortere termijn voor het archief, of een langere voor de vernietiging.",
            Pad("bewaren.termijn_archief_maanden"),
            (Citatie("11.2"),),
        )


@rule("wgs-deelnemer", WARNS, "Artikel 2.27 WGS: de lijst van deelnemers is gesloten.")
def _outside_the_list(subject: FinishedText) -> Iterator[Said]:
    """Under the WGS only the parties that article 2.27 names can take part."""
    if not subject.antwoorden.regime.under_wgs:
        return
    for index, partij in enumerate(subject.antwoorden.known_parties):
        if partij.takes_part and partij.wgs_soort is WgsSoort.GEEN:
            yield Said(
                f"De partij ‘{partij.sleutel}’ staat niet in artikel 2.27 WGS en kan geen deelnemer zijn.",
                "Laat een jurist beoordelen of de partij onder de WGS mee kan doen.",
                PARTIJEN[index] / "wgs_soort",
                (Citatie("aanhef"),),
            )


@rule("besluit-bw-onbekend", NOTES, "Een gemeente doet mee na een besluit van burgemeester en wethouders.")
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
            (Citatie("ondertekening"),),
        )
