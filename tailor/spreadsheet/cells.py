"""What stands in a cell, as an answer; and an answer as what stands in a cell."""

import datetime
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from tailor.answers.base import NOG_NIET_BEKEND, NOG_NIET_BEKEND_KEY, Keuze
from tailor.answers.plain_data import Data
from tailor.answers.questions.partijdelen import Rechtsvorm, Soort
from tailor.answers.scalars import lees_datum, read_date
from tailor.spreadsheet.columns import Kolom, Waarde, genormaliseerd

# A value as a sheet gives it; a CSV file gives only texts.
Cel = str | int | float | bool | datetime.date | None

# Stands in the first column of a group of which nothing is known yet.
ALLES_OPEN: Final = f"alles {NOG_NIET_BEKEND}"
# Stands in the first column of a group that is there and holds nothing.
ALLES_LEEG: Final = "alles nog leeg"

_EERSTE_DAG = datetime.date(1899, 12, 30)
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
_WOORDEN: Final[Mapping[type[Keuze], Mapping[str, Keuze]]] = {Soort: _SOORTEN, Rechtsvorm: _RECHTSVORMEN}
_JA_NEE: Final = {
    **dict.fromkeys(("ja", "j", "waar", "true", "x", "1"), True),
    **dict.fromkeys(("nee", "n", "onwaar", "false", "0"), False),
}


class CelError(ValueError):
    """A cell that cannot be read; the text says why, in Dutch."""


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What a cell says.

    Attributes:
        waarde: The answer, as it would stand in the answers file.
        groep: Whether it is said of the whole group that the column stands in.
        opmerking: What was changed in reading it; empty when nothing was.
    """

    waarde: Data
    groep: bool = False
    opmerking: str = ""


def is_leeg(cel: Cel) -> bool:
    """Return whether nothing stands in a cell."""
    return cel is None or (isinstance(cel, str) and not cel.strip(" \t\r\n\u00a0"))


def lees_cel(kolom: Kolom, cel: Cel) -> Gelezen:
    """Return what a filled cell says.

    Raises:
        CelError: It cannot be read.
    """
    text = _text(cel)
    if text.casefold() == ALLES_LEEG and kolom.groep:
        return Gelezen({}, groep=True)
    if text.casefold().startswith(ALLES_OPEN) and kolom.groep:
        return Gelezen(_unknown(text), groep=True)
    if text.casefold().startswith(NOG_NIET_BEKEND):
        return Gelezen(_unknown(text))
    match kolom.soort:
        case Waarde.KEUZE:
            return Gelezen(_choice(kolom.keuze, text))
        case Waarde.DATUM:
            return Gelezen(_date(cel, text))
        case Waarde.KVK:
            return _kvk(text)
        case Waarde.JA_NEE:
            return Gelezen(_yes_no(text))
    return Gelezen(text)


def _text(cel: Cel) -> str:
    """Return a cell as text: a whole number without decimals, line ends as commas."""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, float) and cel.is_integer():
        return str(int(cel))
    text = str(cel).strip(" \t\r\n\u00a0")
    if re.fullmatch(r"#(N/A|N/B|REF!|VERW!|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV/0!|DEEL/0!|NUM!|GETAL!)", text):
        raise CelError(f"Hier staat een foutmelding van het rekenblad ({text}).")
    return re.sub(
        r"[ \t]*[\t\r\n\v\f\u2028\u2029]+[ \t]*", lambda m: " " if m[0].strip(" ") == "\t" else ", ", text
    )


def _unknown(text: str) -> Data:
    """Return "not known yet", with who finds out and a remark when they stand behind it."""
    said: dict[str, Data] = {}
    for key in ("wie", "opmerking"):
        if found := re.search(rf";\s*{key}:\s*(.*?)\s*(?=;\s*opmerking:|$)", text, re.IGNORECASE):
            said[key] = found[1]
    return {NOG_NIET_BEKEND_KEY: {k: v for k, v in said.items() if v}} if said else NOG_NIET_BEKEND


def _choice(keuze: type[Keuze] | None, text: str) -> str:
    if keuze is None:
        raise CelError("Deze kolom heeft geen keuzelijst.")
    word = genormaliseerd(re.sub(r"^\s*(artikel\s*)?6\.4(\s*onder)?\s+", "", text.casefold()))
    known: dict[str, Keuze] = dict(_WOORDEN.get(keuze, {}))
    for member in keuze:
        known |= {genormaliseerd(member.value): member, genormaliseerd(member.label): member}
    if word not in known:
        labels = ", ".join(f"‘{member.label}’" for member in keuze)
        raise CelError(f"Hier staat ‘{text}’. Verwacht: een van {labels}.")
    return str(known[word].value)


def _date(cel: Cel, text: str) -> datetime.date:
    if isinstance(cel, datetime.datetime):
        return cel.date()
    if isinstance(cel, datetime.date):
        return cel
    found = lees_dag(text)
    if found is None:
        raise CelError(f"Hier staat ‘{text}’. Verwacht: een dag als 14-3-2026 of 14 maart 2026.")
    return found


def lees_dag(text: str) -> datetime.date | None:
    """Return the day that a cell means, also the day number of a sheet; None when it means none."""
    plain = text.strip()
    if re.fullmatch(r"[2-7]\d{4}([.,]0+)?", plain):
        return _EERSTE_DAG + datetime.timedelta(days=int(plain[:5]))
    without_time = re.sub(r"[Tt ]+00:00(:00)?(\.0+)?$", "", plain)
    try:
        return read_date(lees_datum(without_time))
    except ValueError:
        return None


def _kvk(text: str) -> Gelezen:
    """Return a KvK number of eight digits; a sheet that made a number of it dropped the zeros in front."""
    digits = re.sub(r"[\s.\u00a0-]", "", re.sub(r"[.,]0+$", "", text))
    if re.fullmatch(r"\d{5,7}", digits):
        return Gelezen(digits.zfill(8), opmerking=f"KvK-nummer {digits} aangevuld tot {digits.zfill(8)}")
    if not re.fullmatch(r"\d{8}", digits):
        raise CelError(f"Hier staat ‘{text}’. Verwacht: een KvK-nummer van acht cijfers.")
    return Gelezen(digits)


def _yes_no(text: str) -> bool:
    word = genormaliseerd(text)
    if word not in _JA_NEE:
        raise CelError(f"Hier staat ‘{text}’. Verwacht: ja of nee.")
    return _JA_NEE[word]


def schrijf_cel(kolom: Kolom, waarde: Data) -> str | datetime.date:
    """Return what stands in the cell for an answer; a choice by its name, a state as words."""
    if isinstance(waarde, dict):
        return _state(waarde)
    if isinstance(waarde, datetime.date):
        return waarde
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if kolom.keuze is not None and waarde != NOG_NIET_BEKEND:
        return next(member.label for member in kolom.keuze if member.value == waarde)
    return str(waarde)


def schrijf_groep(waarde: Data) -> str:
    """Return what stands in the first column of a group that is wholly unknown or empty."""
    return ALLES_LEEG if waarde == {} else f"alles {_state(waarde)}"


def _state(waarde: Data) -> str:
    said = waarde.get(NOG_NIET_BEKEND_KEY) if isinstance(waarde, dict) else None
    words = [f"{key}: {text}" for key, text in said.items()] if isinstance(said, dict) else []
    return "; ".join([NOG_NIET_BEKEND, *words])


def sleutel_van(tekst: str) -> str:
    """Return a text as a key: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", tekst.casefold())
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
