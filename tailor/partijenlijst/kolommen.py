"""The columns of a list of parties: which answer each holds, and by which headings it is known."""

import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum, auto
from typing import Final

from tailor.answers.base import Keuze
from tailor.answers.rollen import NaamLidwoord
from tailor.answers.soorten import (
    Bevoegdheid,
    OmAanduiding,
    PartijStatus,
    Rechtsvorm,
    Soort,
    WgsSoort,
)
from tailor.path import Pad

MEESTE = 20
"""The highest number that a repeated column can have."""


class Waarde(Enum):
    """What stands in a column."""

    TEKST = auto()
    SLEUTEL = auto()
    KEUZE = auto()
    JA_NEE = auto()
    DATUM = auto()
    KVK = auto()


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column.

    Attributes:
        pad: The path of the answer in the party; ``[]`` stands for the number in the heading.
        kop: The heading; ``#`` stands for that number.
        uitleg: What to fill in.
        ook: Other headings by which it is known.
        soort: What stands in it.
        keuze: The closed list from which its values come; None when there is none.
    """

    pad: Pad
    kop: str
    uitleg: str
    ook: tuple[str, ...] = ()
    soort: Waarde = Waarde.TEKST
    keuze: type[Keuze] | None = None

    @property
    def herhaalt(self) -> bool:
        """Return whether the column can stand in the table more than once, with a number."""
        return self.pad.listed is not None

    def genummerd(self, nummer: int) -> "Plek":
        """Return the column with a number, from 1."""
        return Plek(self, nummer if self.herhaalt else 1)


@dataclass(frozen=True, slots=True)
class Plek:
    """A column as it stands in a table."""

    kolom: Kolom
    nummer: int

    @property
    def kop(self) -> str:
        """Return the heading with its number."""
        return self.kolom.kop.replace("#", str(self.nummer))

    @property
    def pad(self) -> Pad:
        """Return the path of the answer in the party."""
        return self.within(self.kolom.pad)

    def within(self, pad: Pad) -> Pad:
        """Return a path in the party with the number of this column in the place of ``[]``."""
        return pad.at(self.nummer - 1) if pad.listed else pad


def _kolom(pad: str, kop: str, uitleg: str, ook: tuple[str, ...] = (), soort: Waarde = Waarde.TEKST) -> Kolom:
    return Kolom(Pad(pad), kop, uitleg, ook, soort)


def _keuze(pad: str, kop: str, uitleg: str, keuze: type[Keuze], *ook: str) -> Kolom:
    return Kolom(Pad(pad), kop, uitleg, ook, Waarde.KEUZE, keuze)


def _datum(pad: str, kop: str, uitleg: str, *ook: str) -> Kolom:
    return Kolom(Pad(pad), kop, f"{uitleg} Schrijf 14-3-2026 of 14 maart 2026.", ook, Waarde.DATUM)


KOLOMMEN: Final = (
    _kolom(
        "sleutel",
        "Sleutel",
        "Een korte naam in kleine letters. Laat leeg: tailor maakt hem van de naam.",
        ("id", "code"),
        Waarde.SLEUTEL,
    ),
    _keuze(
        "soort",
        "Soort",
        "Wat de organisatie is in deze samenwerking; zie de lijst hieronder.",
        Soort,
        "soort partij",
        "soort organisatie",
        "type",
        "type organisatie",
        "letter",
        "6.4",
    ),
    _kolom(
        "naam",
        "Naam",
        "De officiële naam zonder lidwoord. Bij een gemeente alleen de plaatsnaam.",
        ("partij", "naam partij", "naam organisatie", "organisatie", "naam van de partij"),
    ),
    _keuze("lidwoord", "Lidwoord", "Het lidwoord van de naam: de, het of geen lidwoord.", NaamLidwoord),
    _kolom("afkorting", "Afkorting", "Hoe de tekst de partij verder noemt.", ("afk", "verder aangeduid als")),
    _keuze(
        "rechtsvorm",
        "Rechtsvorm",
        "Publiek of privaat. Een stichting, vereniging of bv is privaat.",
        Rechtsvorm,
        "publiek of privaat",
    ),
    _kolom(
        "gevestigd_te",
        "Vestigingsplaats",
        "De plaats waar de partij gevestigd is; bij een private partij die uit de statuten.",
        ("gevestigd te", "statutaire zetel", "zetel", "plaats", "woonplaats", "statutair gevestigd te"),
    ),
    _kolom(
        "adres",
        "Adres",
        "Straat, nummer en plaats, bijvoorbeeld Stationsplein 1 te Alderbroek.",
        ("kantooradres", "bezoekadres", "kantoor", "straat en nummer"),
    ),
    _kolom(
        "kvk",
        "KvK-nummer",
        "Acht cijfers, als de partij een nummer heeft.",
        ("kvk", "nummer KvK", "kamer van koophandel", "inschrijvingsnummer", "handelsregister"),
        Waarde.KVK,
    ),
    _kolom("in_oprichting", "In oprichting", "Ja of nee.", ("i.o.",), Waarde.JA_NEE),
    _kolom("eenheid", "Politie-eenheid", "Alleen bij de politie.", ("eenheid", "eenheid politie")),
    _keuze("om_aanduiding", "Aanduiding OM", "Alleen bij het Openbaar Ministerie.", OmAanduiding, "om"),
    _kolom(
        "parket",
        "Parket",
        "Alleen als een parket van het Openbaar Ministerie meedoet.",
        ("naam parket",),
    ),
    _kolom(
        "vertegenwoordigers[].naam",
        "Vertegenwoordiger # naam",
        "Wie moet tekenen. Voor een tweede persoon is er een kolom met nummer 2, en zo verder.",
        (
            "vertegenwoordiger",
            "naam vertegenwoordiger",
            "vertegenwoordigd door (naam)",
            "ondertekenaar",
            "naam ondertekenaar",
            "ondertekenaar naam",
            "tekenbevoegde",
            "contactpersoon",
        ),
    ),
    _kolom(
        "vertegenwoordigers[].functie",
        "Vertegenwoordiger # functie",
        "De functie van die persoon, zonder lidwoord.",
        ("functie", "functie vertegenwoordiger", "functie ondertekenaar", "ondertekenaar functie"),
    ),
    _keuze(
        "bevoegdheid",
        "Bevoegdheid",
        "Of de vertegenwoordigers ieder alleen of alleen samen mogen tekenen.",
        Bevoegdheid,
        "bevoegd",
    ),
    _kolom("mandaat.besluit", "Mandaatbesluit", "De naam van het besluit, met lidwoord.", ("mandaat",)),
    _kolom("mandaat.orgaan", "Mandaat van", "Het orgaan dat het mandaat gaf.", ("mandaatgever",)),
    _datum("mandaat.datum", "Datum mandaat", "De dag van het mandaatbesluit.", "mandaat datum"),
    _kolom(
        "vertegenwoordigd_door",
        "Vertegenwoordigd door",
        "De sleutel of de naam van de partij die voor deze partij tekent.",
        ("tekent via",),
        Waarde.SLEUTEL,
    ),
    _kolom("vestigingen[].naam", "Vestiging # naam", "Een vestiging die meedoet.", ("vestiging", "locatie")),
    _kolom("vestigingen[].adres", "Vestiging # adres", "Het adres van die vestiging.", ("adres vestiging",)),
    _kolom(
        "vestigingen[].vertegenwoordiger.naam",
        "Vestiging # vertegenwoordiger naam",
        "Alleen als de vestiging een eigen vertegenwoordiger heeft.",
        ("vestiging vertegenwoordiger",),
    ),
    _kolom(
        "vestigingen[].vertegenwoordiger.functie",
        "Vestiging # vertegenwoordiger functie",
        "De functie van die persoon.",
    ),
    _datum(
        "besluit_bw",
        "Besluit B en W",
        "Alleen bij een gemeente: de dag waarop burgemeester en wethouders besloten mee te doen.",
        "besluit BW",
        "datum besluit",
        "datum besluit b en w",
        "datum besluit BW",
        "collegebesluit",
    ),
    _kolom("eigen_taak", "Eigen taak", "Alleen bij een andere organisatie: haar taak.", ("taak",)),
    _kolom(
        "eigen_grondslag",
        "Eigen grondslag",
        "Alleen bij een andere organisatie: de wet en het artikel.",
        ("grondslag", "wettelijke grondslag"),
    ),
    _keuze(
        "wgs_soort",
        "Plaats in artikel 2.27 WGS",
        "Alleen als het huis onder de WGS verwerkt.",
        WgsSoort,
        "wgs",
        "WGS-soort",
    ),
    _keuze("status", "Status", "Hoe ver de partij is met tekenen.", PartijStatus, "stand"),
    _datum(
        "ondertekening.datum",
        "Datum ondertekening",
        "De dag waarop de partij heeft getekend.",
        "getekend op",
        "ondertekening datum",
    ),
    _kolom("ondertekening.plaats", "Plaats ondertekening", "De plaats daarvan.", ("getekend te",)),
)
"""The columns, in the order in which they are written."""


def genormaliseerd(tekst: str) -> str:
    """Return a text without capitals, accents, spaces and marks: ``KvK-nummer `` is ``kvknummer``."""
    plain = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(char for char in plain if char.isalnum())


def _zonder_cijfers(tekst: str) -> str:
    return re.sub(r"\d+", "", tekst)


_PER_KOP: Final = {
    _zonder_cijfers(genormaliseerd(name)): kolom for kolom in KOLOMMEN for name in (kolom.kop, *kolom.ook)
}


def herken(kop: str) -> Plek | None:
    """Return the column that a heading means; None when it means none.

    A repeated column without a number is the first: ``Functie`` is ``Vertegenwoordiger 1 functie``.
    """
    plain = genormaliseerd(kop)
    kolom = _PER_KOP.get(_zonder_cijfers(plain)) if plain else None
    number = re.search(r"\d+", plain)
    if kolom is None or (not kolom.herhaalt and number and "2.27" not in kolom.kop):
        return None
    nummer = int(number[0]) if number and kolom.herhaalt else 1
    return kolom.genummerd(nummer) if 1 <= nummer <= MEESTE else None


def lijkt_op(kop: str) -> str:
    """Return the heading that was likely meant; empty when none is near."""
    close = get_close_matches(_zonder_cijfers(genormaliseerd(kop)), list(_PER_KOP), 1, 0.8)
    return _PER_KOP[close[0]].kop.replace("#", "1") if close else ""
