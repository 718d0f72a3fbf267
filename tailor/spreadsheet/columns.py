"""The columns of a list of parties: which answer each holds, and by which headings it is known."""

import datetime
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import Enum, auto
from typing import Final, get_args

from tailor.answers.base import AnswerModel, Keuze, Kop, Vraag
from tailor.answers.questionnaire import is_list, keuzes_in, leaves, models_in, own_questions
from tailor.answers.questions.partijdelen import Rechtsvorm, Soort
from tailor.answers.questions.partijen import Partij
from tailor.answers.scalars import Kvk, Sleutel
from tailor.path import WHOLE, Pad

# The highest number that a repeated column can have.
MEESTE = 20
# Stands in the column Sleutel of the row in the template that shows how it is done.
VOORBEELDRIJ = "voorbeeldrij"


class Waarde(Enum):
    """What stands in a column."""

    TEKST = auto()
    KEUZE = auto()
    # Another party, by its key or its name.
    PARTIJ = auto()
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
        groep: The group of answers about which something can be said in it; None when that is not the place.
        is_sleutel: Whether it holds the key of the party itself.
        aantal: How many of it a list has at least, when it repeats.
    """

    pad: Pad
    kop: str
    uitleg: str
    ook: tuple[str, ...] = ()
    soort: Waarde = Waarde.TEKST
    keuze: type[Keuze] | None = None
    groep: Pad | None = None
    is_sleutel: bool = False
    aantal: int = 1

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

    @property
    def groep(self) -> Pad:
        """Return the path of the group about which the column can say something; else that of the answer."""
        return self.within(self.kolom.groep or self.kolom.pad)

    @property
    def names_element(self) -> bool:
        """Return whether it is the first column of an element of a list: it speaks for the whole element."""
        return self.kolom.groep is not None and self.pad.parent.is_element

    def within(self, pad: Pad) -> Pad:
        """Return a path in the party with the number of this column in the place of ``[]``."""
        return pad.at(self.nummer - 1) if pad.listed else pad


_DAG: Final = " Schrijf 14-3-2026 of 14 maart 2026."
# Other headings by which people know a column.
_OOK: Final[Mapping[Pad, tuple[str, ...]]] = {
    Pad("sleutel"): ("id", "code"),
    Pad("soort"): ("soort partij", "soort organisatie", "type", "type organisatie", "letter", "6.4"),
    Pad("naam"): ("partij", "naam partij", "naam organisatie", "organisatie", "naam van de partij"),
    Pad("afkorting"): ("afk", "verder aangeduid als"),
    Pad("rechtsvorm"): ("publiek of privaat",),
    Pad("gevestigd_te"): (
        "gevestigd te",
        "statutaire zetel",
        "zetel",
        "plaats",
        "woonplaats",
        "statutair gevestigd te",
    ),
    Pad("adres"): ("kantooradres", "bezoekadres", "kantoor", "straat en nummer"),
    Pad("kvk"): ("kvk", "nummer KvK", "kamer van koophandel", "inschrijvingsnummer", "handelsregister"),
    Pad("in_oprichting"): ("i.o.",),
    Pad("eenheid"): ("eenheid", "eenheid politie"),
    Pad("om_aanduiding"): ("om",),
    Pad("parket"): ("naam parket",),
    Pad("vertegenwoordigers[].naam"): (
        "vertegenwoordiger",
        "naam vertegenwoordiger",
        "vertegenwoordigd door (naam)",
        "ondertekenaar",
        "naam ondertekenaar",
        "ondertekenaar naam",
        "tekenbevoegde",
        "contactpersoon",
    ),
    Pad("vertegenwoordigers[].functie"): (
        "functie",
        "functie vertegenwoordiger",
        "functie ondertekenaar",
        "ondertekenaar functie",
    ),
    Pad("bevoegdheid"): ("bevoegd",),
    Pad("mandaat.besluit"): ("mandaat",),
    Pad("mandaat.orgaan"): ("mandaatgever",),
    Pad("mandaat.datum"): ("mandaat datum",),
    Pad("vertegenwoordigd_door"): ("tekent via",),
    Pad("vestigingen[].naam"): ("vestiging", "locatie"),
    Pad("vestigingen[].adres"): ("adres vestiging",),
    Pad("vestigingen[].vertegenwoordiger.naam"): ("vestiging vertegenwoordiger",),
    Pad("besluit_bw"): (
        "besluit BW",
        "datum besluit",
        "datum besluit b en w",
        "datum besluit BW",
        "collegebesluit",
    ),
    Pad("eigen_taak"): ("taak",),
    Pad("eigen_grondslag"): ("grondslag", "wettelijke grondslag"),
    Pad("wgs_soort"): ("wgs", "WGS-soort"),
    Pad("status"): ("stand",),
    Pad("ondertekening.datum"): ("getekend op", "ondertekening datum"),
    Pad("ondertekening.plaats"): ("getekend te",),
}
_SOORTEN: Final = {
    **dict.fromkeys(("a", "b", "gemeenten", "college", "burgemeester"), Soort.GEMEENTE),
    **dict.fromkeys(("c", "om", "parket"), Soort.OPENBAAR_MINISTERIE),
    **dict.fromkeys(("d", "korpschef", "nationalepolitie"), Soort.POLITIE),
    **dict.fromkeys(("e", "raad", "rvdk", "kinderbescherming"), Soort.RAAD_VOOR_DE_KINDERBESCHERMING),
    **dict.fromkeys(("f", "vt"), Soort.VEILIG_THUIS),
    **dict.fromkeys(("g", "reclasseringsinstelling"), Soort.RECLASSERING),
    **dict.fromkeys(("h", "gi", "jeugdbescherming"), Soort.GECERTIFICEERDE_INSTELLING),
    **dict.fromkeys(("i", "ggzinstelling"), Soort.GGZ),
    "j": Soort.GGD,
    **dict.fromkeys(("k", "dienstjustitieleinrichtingen"), Soort.DJI),
    **dict.fromkeys(("l", "shn"), Soort.SLACHTOFFERHULP),
    **dict.fromkeys(("m", "zorg", "zorginstelling", "jeugdhulp"), Soort.ZORGAANBIEDER),
    **dict.fromkeys(("anders", "overige", "andere"), Soort.OVERIG),
}
_RECHTSVORMEN: Final = {
    **dict.fromkeys(("stichting", "vereniging", "bv", "nv", "cooperatie", "prive"), Rechtsvorm.PRIVAAT),
    **dict.fromkeys(("overheid", "gemeente", "publiekrechtelijk"), Rechtsvorm.PUBLIEK),
    "privaatrechtelijk": Rechtsvorm.PRIVAAT,
}
# Other words by which people know a choice.
_KEUZEWOORDEN: Final[Mapping[type[Keuze], Mapping[str, Keuze]]] = {Soort: _SOORTEN, Rechtsvorm: _RECHTSVORMEN}
# What to fill in, where it is said in fewer words than at the question.
_UITLEG: Final = {Pad("vestigingen[].vertegenwoordiger.functie"): "De functie van die persoon."}
# How many columns of an answer that repeats a list has at least; one of the others.
_AANTALLEN: Final = {Pad("vertegenwoordigers"): 3}


def kolommen(
    model: type[AnswerModel], pad: Pad = WHOLE, kop: str = "", groep: Pad | None = None, uitleg: str = ""
) -> Iterator[Kolom]:
    """Yield a column for every question of a group, and of the groups in it.

    Args:
        model: The group.
        pad: Its path in the party, ``[]`` included.
        kop: What stands before each heading.
        groep: The answer that is the group, or the list of them; None for the party itself.
        uitleg: What the first column says; empty for its own words.
    """
    for name, vraag in own_questions(model):
        soort, place = model.model_fields[name].annotation, pad / name
        tekst = (vraag and vraag.kolom) or Kop("")
        heading = f"{kop} {tekst.kop}".strip()
        if inner := models_in(soort):
            inside = place.each if is_list(soort) else place
            yield from kolommen(inner[0], inside, heading, place, tekst.uitleg)
        elif vraag:
            yield _kolom(place, vraag, soort, heading, groep, uitleg)
            groep, uitleg = None, ""


def _kolom(pad: Pad, vraag: Vraag, soort: object, kop: str, groep: Pad | None, uitleg: str) -> Kolom:
    """Return the column of one question, in the words of its group when it is the first one there."""
    kind = _waarde(soort, vraag)
    own = _UITLEG.get(pad) or (vraag.kolom.uitleg if vraag.kolom else vraag.hulp)
    return Kolom(
        pad=pad,
        kop=kop if vraag.kolom else f"{kop} {vraag.kort}".strip(),
        uitleg=f"{uitleg or own}{_DAG if kind is Waarde.DATUM else ''}",
        ook=_OOK.get(pad, ()),
        soort=kind,
        keuze=next(iter(keuzes_in(soort)), None),
        groep=groep,
        is_sleutel=vraag.is_sleutel,
        aantal=_AANTALLEN.get(pad.listed or pad, 1),
    )


def _waarde(soort: object, vraag: Vraag) -> Waarde:
    """Return what stands in the column of a question with an answer of this type."""
    if keuzes_in(soort):
        return Waarde.KEUZE
    if Kvk in get_args(soort):
        return Waarde.KVK
    if vraag.is_sleutel:
        return Waarde.TEKST
    kinds: dict[object, Waarde] = {bool: Waarde.JA_NEE, datetime.date: Waarde.DATUM, Sleutel: Waarde.PARTIJ}
    return next((kind for leaf, kind in kinds.items() if leaf in leaves(soort)), Waarde.TEKST)


# The columns, in the order in which they are written.
KOLOMMEN: Final = tuple(kolommen(Partij))


def genormaliseerd(tekst: str) -> str:
    """Return a text without capitals, accents, spaces and marks: ``KvK-nummer `` is ``kvknummer``."""
    plain = unicodedata.normalize("NFKD", tekst.casefold())
    return "".join(char for char in plain if char.isalnum())


def sleutel_van(tekst: str) -> str:
    """Return a text as a key: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", tekst.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


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
    if kolom is None or (not kolom.herhaalt and number and not re.search(r"\d", kolom.kop)):
        return None
    nummer = int(number[0]) if number and kolom.herhaalt else 1
    return kolom.genummerd(nummer) if 1 <= nummer <= MEESTE else None


def herken_keuze(keuze: type[Keuze], tekst: str) -> Keuze | None:
    """Return the choice that a text means, of a kind of party also its letter; None when it means none."""
    known: dict[str, Keuze] = dict(_KEUZEWOORDEN.get(keuze, {}))
    for member in keuze:
        known |= {genormaliseerd(member.value): member, genormaliseerd(member.label): member}
    return known.get(genormaliseerd(re.sub(r"^\s*(artikel\s*)?6\.4(\s*onder)?\s+", "", tekst.casefold())))


def lijkt_op(kop: str) -> str:
    """Return the heading that was likely meant; empty when none is near."""
    close = get_close_matches(_zonder_cijfers(genormaliseerd(kop)), list(_PER_KOP), 1, 0.8)
    return _PER_KOP[close[0]].kop.replace("#", "1") if close else ""
