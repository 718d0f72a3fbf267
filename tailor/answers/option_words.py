"""The words by which people know an option: its name, its word in the file, and others that mean it."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from tailor.answers.base import Keuze
from tailor.answers.questions.partijdelen import Nevensoort, Rechtsvorm, Soort

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


def normalised(text: str) -> str:
    """Return a text without capitals, accents, spaces and marks: ``KvK-nummer `` is ``kvknummer``."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if char.isalnum())


def recognised_choice(choice: type[Keuze], text: str) -> Keuze | None:
    """Return the choice that a text means, of a kind of party also its letter; None when it means none."""
    known: dict[str, Keuze] = dict(KEUZEWOORDEN.get(choice, {}))
    for member in choice:
        known |= {normalised(member.value): member, normalised(member.label): member}
    return known.get(normalised(re.sub(r"^\s*(artikel\s*)?6\.4(\s*onder)?\s+", "", text.casefold())))
