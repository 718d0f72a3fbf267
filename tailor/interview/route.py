"""The route through the questionnaire: first what no one else can answer, then the rest as it stands.

Every question stands on one page. A page of the fast path asks its questions; a page of the rest shows what
the text says now, and asks only what the user wants to have otherwise.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Final

from tailor.path import Pad


@dataclass(frozen=True, slots=True)
class Page:
    """What is on the screen at once, or one after the other.

    Attributes:
        name: Its own name, by which a place is remembered.
        title: What it is about.
        paths: The answers that it asks, or groups of them, in order.
        stands: Whether it first shows what stands there, and leaves that unless the user wants otherwise.
        means: What it is about, of a page that shows what stands there; a sentence.
        confirms: The answer that says that what stands there was looked up; None without one.
        whole: Whether its questions are asked as one, in a way of its own.
    """

    name: str
    title: str
    paths: tuple[Pad, ...]
    stands: bool = False
    means: str = ""
    confirms: Pad | None = None
    whole: bool = False

    @property
    def pad(self) -> Pad:
        """Return the page as a place in the questionnaire."""
        return Pad(self.name)

    def place(self, pad: Pad) -> int:
        """Return the place of an answer on the page, from 0; -1 when it is not on it."""
        return next((i for i, own in enumerate(self.paths) if own.holds(pad)), -1)


@dataclass(frozen=True, slots=True)
class Part:
    """Pages that belong together.

    Attributes:
        title: What they are about.
        pages: The pages, in order.
        is_rest: Whether they are left as they stand unless the user wants otherwise.
        has_table: Whether one of its pages is a table of the answers itself.
    """

    title: str
    pages: tuple[Page, ...]
    is_rest: bool = False
    has_table: bool = False


def _asks(name: str, title: str, *paths: str) -> Page:
    return Page(name, title, tuple(map(Pad, paths)))


def _stands(name: str, title: str, means: str, *paths: str, confirms: str = "") -> Page:
    return Page(name, title, tuple(map(Pad, paths)), True, means, Pad(confirms) if confirms else None)


OWN_WORDS: Final = replace(_asks("blad_woorden", "Eigen woorden", "huis.aanduiding", "termen"), whole=True)
_HOUSE: Final = Part(
    "Uw huis",
    (
        _asks("blad_naam", "De naam", "huis.naam"),
        OWN_WORDS,
        _asks("blad_wet", "De wet", "regime.wet"),
        _asks("blad_radicalisering", "Radicalisering", "regime.radicalisering"),
    ),
)
_CONVENANT: Final = Part(
    "Het Convenant",
    (
        _asks("blad_convenant", "Het Convenant", "convenant.gesloten_op", "convenant.titel"),
        _stands(
            "blad_nummers",
            "De nummers van uw Convenant",
            "Het Protocol verwijst naar deze artikelen. Leg uw Convenant ernaast.",
            "convenant.artikelen",
            "convenant.artikelen_nagekeken",
            confirms="convenant.artikelen_nagekeken",
        ),
    ),
)
_PARTIES: Final = Part(
    "De partijen",
    (
        _asks("blad_partijen", "De partijen", "partijen"),
        _asks("blad_zelfde", "Convenant en Protocol", "convenant.partijen_gelijk"),
    ),
    has_table=True,
)
_WGS: Final = Part(
    "De WGS",
    (
        _asks(
            "blad_contactpunt",
            "Het contactpunt",
            "wgs.contactpunt",
            "wgs.contactpunt_orgaan",
            "wgs.contactgegevens",
        ),
        _asks("blad_fg", "De coördinerend FG", "wgs.fg", "wgs.fg_gegevens"),
        _asks("blad_wgs", "De taken van het huis", "wgs.lijst", "wgs.terugkoppeling", "wgs.jaarverslag"),
        _asks("blad_website", "De website", "wgs.website"),
        _asks("blad_buiten", "Buiten de WGS", "wgs.buiten"),
        _asks("blad_aanpassingen", "De aanpassingen", "aanpassingen"),
    ),
)
_WHO: Final = Part(
    "Wie doet wat",
    (
        _asks("blad_uitvoerder", "De privacytaken", "uitvoerder.standaard"),
        _stands(
            "blad_taken",
            "De taken verdeeld",
            "Een taak kan door de ander worden gedaan.",
            "uitvoerder",
        ),
        _asks("blad_rechten", "Hulp bij verzoeken", "rechten.ondersteund_door"),
    ),
)
_ACCESS: Final = Part(
    "Toegang en bewaren",
    (
        _asks("blad_toegang", "Toegang", "toegang.rollen"),
        _stands(
            "blad_termijnen",
            "De bewaartermijnen",
            "Na de Afschaling gaan de gegevens naar het archief. Daarna worden zij vernietigd.",
            "bewaren.termijn_archief_maanden",
            "bewaren.termijn_vernietiging_maanden",
            "bewaren.motivering",
        ),
        _asks(
            "blad_bewaren",
            "Toegang na de Afschaling",
            "bewaren.houder_eerste_zes_maanden",
            "bewaren.houder_archief",
        ),
    ),
)
_SECURITY: Final = Part(
    "Beveiliging en datalekken",
    (
        _asks("blad_beveiliging", "De beveiliging", "beveiliging.verantwoordelijke_partij"),
        _asks("blad_datalekken", "Datalekken", "datalekken.verantwoordelijke_partij"),
        _asks("blad_meldtermijn", "De meldtermijn", "datalekken.meldtermijn_uren"),
    ),
)
_SPECIAL: Final = Part(
    "Gevoelige gegevens",
    (
        _asks("blad_gevoelig", "Mensen over wie het plan gaat", "bijlage4.categorie1.bijzonder"),
        _asks("blad_gevoelig_om_hen_heen", "Mensen om hen heen", "bijlage4.categorie2.bijzonder"),
    ),
)
_DECISIONS: Final = Part(
    "Besluiten en ondertekenen",
    (
        _asks("blad_verwerkers", "Verwerkers", "verwerkers.toestemming_door", "verwerkers.overeenkomst_door"),
        _asks("blad_wijzigingen", "Wijzigingen", "wijzigingen.besluit_door"),
        _asks("blad_inwerkingtreding", "Vanaf wanneer", "inwerkingtreding.moment", "inwerkingtreding.datum"),
        _asks("blad_aansprakelijkheid", "Aansprakelijkheid", "aansprakelijkheid"),
        _asks(
            "blad_artikel20",
            "De Artikel 20-beslissing",
            "taken.artikel20_gevraagd",
            "taken.artikel20_beslissing",
        ),
        _asks("blad_versie", "Deze versie", "document.versie", "document.datum", "document.status"),
    ),
)
_REST: Final = Part(
    "Zoals het model",
    (
        _stands(
            "blad_uiterlijk",
            "Naam en uiterlijk",
            "Uw korte naam en uw logo.",
            "huis.korte_naam",
            "document.huisstijl",
        ),
        _stands(
            "blad_gemeenten",
            "Gemeenten vooraan in de tekst",
            "Hoe de gemeenten in de aanhef staan.",
            "gemeenten",
            "aanhef",
        ),
        _stands(
            "blad_toetreding",
            "Nieuwe en vertrekkende partijen",
            "Wie meetekent bij een nieuwe partij, en wie een partij kan uitsluiten.",
            "toetreding",
            "uitsluiting",
            "toetreders",
        ),
        _stands(
            "blad_looptijd",
            "Looptijd",
            "Wat dit Protocol vervangt, en wanneer u het evalueert.",
            "opvolging",
            "evaluatie",
        ),
        _stands(
            "blad_overwegingen",
            "Overwegingen",
            "De zinnen vooraf, die zeggen wat partijen bedoelen.",
            "overwegingen",
        ),
        _stands(
            "blad_letters",
            "Taken in artikel 6.4",
            "De wettelijke taak van elke soort partij.",
            "taken.letters",
            "taken.lijst",
        ),
        _stands(
            "blad_bijlage2",
            "Doelen per stap (Bijlage 2)",
            "Waarvoor u gegevens gebruikt, van intake tot Afschaling.",
            "bijlage2",
        ),
        _stands(
            "blad_bijlage3",
            "Beveiliging (Bijlage 3)",
            "Aan welke norm u zich houdt, en waar elke maatregel is beschreven.",
            "bijlage3",
        ),
        _stands(
            "blad_bijlage4",
            "Soorten gegevens (Bijlage 4)",
            "Welke gegevens u gebruikt, en van wie.",
            "bijlage4",
        ),
        _stands(
            "blad_publicaties",
            "Wat het huis heeft gepubliceerd",
            "De dagen waarop het huis publiceerde wat de WGS vraagt, en de commissie die adviseert.",
            "wgs.publicatie",
            "wgs.rac_contact",
        ),
        _stands(
            "blad_jurist",
            "Voor uw jurist",
            "De keuze van de wet, de fouten van het model, en artikelen die u aanpast.",
            "convenant.partijen",
            "regime.reden",
            "regime.getoetst_door",
            "correcties",
            "afwijkingen",
            "aanvaard",
        ),
    ),
    is_rest=True,
)
ROUTE: Final = (
    _HOUSE,
    _CONVENANT,
    _PARTIES,
    _WGS,
    _WHO,
    _ACCESS,
    _SECURITY,
    _SPECIAL,
    _DECISIONS,
    _REST,
)
PAGES: Final = tuple(page for part in ROUTE for page in part.pages)
_PART_OF: Final[Mapping[str, Part]] = MappingProxyType(
    {page.name: part for part in ROUTE for page in part.pages}
)
# The name of the house, which is asked before there is a file, and where a new house goes on then.
NAME: Final = Pad("huis.naam")
BEGIN: Final = OWN_WORDS.paths[0]


def sections() -> tuple[tuple[str, tuple[Page, ...]], ...]:
    """Return the parts of the route by title, each with its pages; of the rest each page by itself."""
    pairs = (
        [(one.title, (one,)) for one in part.pages] if part.is_rest else [(part.title, part.pages)]
        for part in ROUTE
    )
    return tuple(pair for found in pairs for pair in found)


def part_of(page: Page) -> Part:
    """Return the part in which a page stands."""
    return _PART_OF[page.name]


@cache
def page_of(pad: Pad) -> Page | None:
    """Return the page on which an answer, or a part of one, is asked; None when no page has it.

    Of pages that name a group and a part of it, the one that names the part.
    """
    if page := next((one for one in PAGES if one.pad is pad), None):
        return page
    found = [(len(own.steps), page) for page in PAGES for own in page.paths if own.holds(pad)]
    return max(found, key=lambda one: one[0])[1] if found else None


def in_order(pads: Iterable[Pad]) -> Sequence[Pad]:
    """Return the paths of questions in the order of the route; those on no page come last."""

    def key(pad: Pad) -> tuple[int, int]:
        page = page_of(pad)
        return (PAGES.index(page), page.place(pad)) if page else (len(PAGES), 0)

    return sorted(pads, key=key)
