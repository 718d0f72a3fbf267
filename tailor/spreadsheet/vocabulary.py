"""The other words by which people know a column of a list of parties, and a choice in it."""

from collections.abc import Mapping
from typing import Final

from tailor.answers.base import Keuze
from tailor.answers.questions.partijdelen import Nevensoort, Rechtsvorm, Soort
from tailor.path import Pad

# Other headings by which people know a column.
OTHER_HEADINGS: Final[Mapping[Pad, tuple[str, ...]]] = {
    Pad("sleutel"): ("id", "code"),
    Pad("soort"): ("soort partij", "soort organisatie", "type", "type organisatie", "letter", "6.4"),
    Pad("nevensoorten[]"): ("ook", "ook soort", "tweede soort"),
    Pad("naam"): (
        "partij",
        "naam partij",
        "naam organisatie",
        "organisatie",
        "naam van de partij",
        "deelnemer",
        "naam deelnemer",
        "ketenpartner",
        "statutaire naam",
        "officiële naam",
    ),
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
    Pad("kvk"): (
        "kvk",
        "KvK nr",
        "nr KvK",
        "nummer KvK",
        "kamer van koophandel",
        "inschrijvingsnummer",
        "handelsregister",
    ),
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
    ),
    Pad("vertegenwoordigers[].functie"): (
        "functie",
        "functie vertegenwoordiger",
        "functie ondertekenaar",
        "vertegenwoordigd door (functie)",
        "ondertekenaar functie",
    ),
    Pad("bevoegdheid"): ("bevoegd",),
    Pad("mandaat.besluit"): ("mandaat",),
    Pad("mandaat.orgaan"): ("mandaatgever",),
    Pad("mandaat.datum"): ("mandaat datum",),
    Pad("vertegenwoordigd_door"): ("tekent via",),
    Pad("vestigingen[].naam"): ("vestiging",),
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
    Pad("wgs_college"): ("opdracht van", "opdrachtgever", "college"),
    Pad("wgs_opdracht"): ("opdracht", "WGS-opdracht"),
    Pad("status"): ("stand",),
    Pad("ondertekening.datum"): ("getekend op", "ondertekening datum"),
    Pad("ondertekening.plaats"): ("getekend te",),
}
_KINDS: Final = {
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
_LEGAL_FORMS: Final = {
    **dict.fromkeys(("stichting", "vereniging", "bv", "nv", "cooperatie", "prive"), Rechtsvorm.PRIVAAT),
    **dict.fromkeys(("overheid", "gemeente", "publiekrechtelijk"), Rechtsvorm.PUBLIEK),
    "privaatrechtelijk": Rechtsvorm.PRIVAAT,
}
# Other words by which people know a choice.
KEUZEWOORDEN: Final[Mapping[type[Keuze], Mapping[str, Keuze]]] = {
    Soort: _KINDS,
    Nevensoort: {
        word: Nevensoort.read(one.value) for word, one in _KINDS.items() if one.value in [*Nevensoort]
    },
    Rechtsvorm: _LEGAL_FORMS,
}
