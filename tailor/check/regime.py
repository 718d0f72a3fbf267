"""Model en wet: under which law the house processes, and what that means for signing."""

from collections.abc import Iterator

from tailor.answers.questions.huis import Wet
from tailor.answers.questions.partijdelen import WgsSoort
from tailor.answers.questions.partijen import PARTIJEN
from tailor.assemble.assemble import FinishedText
from tailor.check.rule import BLOCKS, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.path import Pad

MODEL = Theme.MODEL
# Under which law the house processes, and why it says so.
_WHICH_LAW = (Pad("regime.wet"), Pad("regime.reden"))


@rule(
    "regime-wgs",
    MODEL,
    BLOCKS,
    "Het huis verwerkt onder de WGS, en het model is daar niet op aangepast.",
    "Wet gegevensverwerking door samenwerkingsverbanden, in werking sinds 1 maart 2025.",
    fails={"regime.wet": "beide"},
    passes={"regime.wet": "buiten_wgs"},
    along=("open-vraag", "verouderde-verwijzing"),
)
def _under_wgs(subject: FinishedText) -> Iterator[Said]:
    """The unchanged model is not a text to sign for processing under the WGS."""
    if subject.antwoorden.regime.wet in (Wet.WGS, Wet.BEIDE):
        yield Said(
            "Het huis verwerkt gegevens onder de WGS; dit model is daar niet op aangepast.",
            "Gebruik het concept om te overleggen en laat een jurist de tekst aanpassen.",
            Pad("regime.wet"),
            rests_on=_WHICH_LAW,
        )


@rule(
    "wgs-bestaat",
    MODEL,
    WARNS,
    "Het huis werkt met het model alleen, terwijl de WGS bestaat.",
    "Wet gegevensverwerking door samenwerkingsverbanden, paragraaf 2.4.",
    fails={},
    passes={"regime.wet": "wgs"},
    by_model="Het model is ouder dan de WGS. Een huis dat ermee werkt, hoort dit altijd.",
    along=("open-vraag", "regime-wgs", "verouderde-verwijzing"),
)
def _outside_wgs(subject: FinishedText) -> Iterator[Said]:
    """A house that works with the model alone is told that the WGS exists."""
    if subject.antwoorden.regime.wet is Wet.BUITEN_WGS:
        yield Said(
            "Sinds 1 maart 2025 geldt de WGS voor zorg- en veiligheidshuizen. Het model is ouder.",
            "Laat een jurist bevestigen dat de verwerking van uw huis buiten de WGS valt.",
            Pad("regime.wet"),
            rests_on=_WHICH_LAW,
        )


@rule(
    "wgs-deelnemer",
    MODEL,
    WARNS,
    "Een partij staat niet in de lijst van deelnemers van de WGS.",
    "Artikel 2.27 WGS: de lijst van deelnemers is gesloten.",
    fails={"regime.wet": "wgs", "partijen[de-overstap].wgs_soort": "geen"},
    passes={"regime.wet": "wgs", "partijen[de-overstap].wgs_soort": "privaat_e"},
    along=("open-vraag", "regime-wgs", "verouderde-verwijzing"),
)
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
                rests_on=(PARTIJEN[index] / "wgs_soort", PARTIJEN[index] / "naam", Pad("regime.wet")),
            )


@rule(
    "radicalisering",
    MODEL,
    WARNS,
    "Het huis behandelt casussen van radicalisering; die vallen onder een eigen wet.",
    "Wet gegevensverwerking persoonsgerichte aanpak radicalisering, in werking sinds 1 juli 2025.",
    fails={"regime.radicalisering": "ja"},
    passes={"regime.radicalisering": "nee"},
)
def _radicalisation(subject: FinishedText) -> Iterator[Said]:
    """Cases of radicalisation fall under an act of their own."""
    if subject.antwoorden.regime.radicalisering is True:
        yield Said(
            "Casussen van radicalisering horen niet onder dit Protocol.",
            "Regel die casussen apart en houd ze buiten dit Protocol.",
            Pad("regime.radicalisering"),
        )
