"""Model en wet: under which law the house processes, and what that means for signing."""

from collections.abc import Iterator

from tailor.answers.questions.partijen import PARTIJEN
from tailor.answers.questions.regime import Wet
from tailor.assemble.assemble import FinishedText
from tailor.assemble.known_answers import KnownAnswers
from tailor.assemble.party_words import listed_name
from tailor.check.rule import BLOCKS, WARNS, Said, Theme, rule
from tailor.citation import Citatie
from tailor.grammar import capital
from tailor.path import Pad

MODEL = Theme.MODEL
# Under which law the house processes, and why it says so.
_WHICH_LAW = (Pad("regime.wet"), Pad("regime.reden"))
# How a party that article 2.27 WGS does not name can still be of use.
_ROUTES = (
    "Laat een jurist kiezen. De publieke Partijen kunnen haar voor één casus als derde uitnodigen (artikel"
    " 2.31, negende en tiende lid, WGS). Of zij doet op een eigen grondslag alleen buiten de WGS mee. Kies"
    " dan ‘deels onder de WGS’ en noem de partij daar. Of een algemene maatregel van bestuur wijst haar"
    " aan"
    " (artikel 2.27, vijfde lid, WGS)."
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
    along=("open-vraag", "wgs-getoetst", "verouderde-verwijzing"),
)
def _outside_wgs(subject: FinishedText) -> Iterator[Said]:
    """A house that works with the model alone is told that the WGS exists."""
    if subject.antwoorden.regime.wet is Wet.BUITEN_WGS:
        yield Said(
            "Sinds 1 maart 2025 geldt de WGS voor zorg- en veiligheidshuizen. Het model is ouder, en geen"
            " aanpassing aan die wet is overgenomen.",
            "Laat een jurist bevestigen dat de verwerking van uw huis buiten de WGS valt. Valt die"
            " eronder, dan kloppen onder meer de verantwoordelijken, het Contactpunt, de grondslagen en de"
            " bewaartermijn van deze tekst niet.",
            Pad("regime.wet"),
            rests_on=_WHICH_LAW,
        )


@rule(
    "wgs-deelnemer",
    MODEL,
    BLOCKS,
    "Een partij staat niet in de lijst van deelnemers van de WGS.",
    "Artikel 2.27 WGS: de lijst van deelnemers is gesloten.",
    on="beide",
    fails={"wgs.buiten.partijen": "[halt, woonstichting]"},
    passes={"wgs.buiten.partijen": "[woonstichting, halt, slachtofferhulp]"},
)
def _outside_the_list(subject: FinishedText) -> Iterator[Said]:
    """Under the WGS only the parties that article 2.27 names can take part."""
    ctx = KnownAnswers(subject.antwoorden)
    for index, partij in ctx.deelnemers if subject.antwoorden.regime.under_wgs else ():
        if partij.has_no_place and partij not in subject.antwoorden.outside_wgs:
            path = PARTIJEN[index]
            yield Said(
                f"{capital(listed_name(ctx, index))} staat niet in artikel 2.27 WGS en kan onder de WGS geen"
                " deelnemer zijn.",
                _ROUTES,
                path / ("soort" if partij.wgs_soort is None else "wgs_soort"),
                (Citatie("aanhef"),),
                rests_on=(
                    *(path / name for name in ("soort", "nevensoorten", "naam", "wgs_soort")),
                    Pad("regime.wet"),
                    Pad("wgs.buiten.partijen"),
                ),
            )


@rule(
    "radicalisering",
    MODEL,
    WARNS,
    "Het huis behandelt casussen van radicalisering; die vallen onder een eigen wet.",
    "Wet gegevensverwerking persoonsgerichte aanpak radicalisering en terroristische activiteiten, in werking"
    " sinds 1 juli 2025.",
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
